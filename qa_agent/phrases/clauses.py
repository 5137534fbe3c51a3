"""Where one clause of a sentence ends and the next begins. "Save and close" on a button is one name, and no two acts."""

from __future__ import annotations

import re

from qa_agent.phrases.openers import checked, opened, without_sequence
from qa_agent.phrases.quotes import SIGN
from qa_agent.phrases.statements import states_something
from qa_agent.phrases.verbs import ALONE, first_verb

_SENTENCE_END = re.compile(
    rf"(?<!\be\.g)(?<!\bi\.e)(?<!\bNo)(?<!\bvs)(?<!\bDr)(?<!\bMr)(?<!\bMrs)[.!]\s+(?=[A-Z0-9]|{SIGN})|;\s+|\s*\n\s*|\s+(?:→|->|=>|>>)\s+"
)
_JOINT = re.compile(r",?\s+(?:and then|and after that|and also|then|and|&)\s+|,\s+(?:then\s+|and\s+)?", re.IGNORECASE)
# The object of these is what is written on something: "click Save and continue".
_NAMING = frozenset("click tap press doubleclick rightclick hover hit push".split())


def clauses_of(text: str) -> list[str]:
    """The clauses of a sentence whose quoted pieces are signs."""
    found: list[str] = []
    for sentence in _SENTENCE_END.split(text):
        sentence = sentence.strip().rstrip(".!;,").strip() if not sentence.strip().endswith("...") else sentence.strip()
        if sentence:
            found += _parts(sentence)
    return found


def _parts(sentence: str) -> list[str]:
    start = 0
    for joint in _JOINT.finditer(sentence):
        left, right = sentence[start : joint.start()].strip(), sentence[joint.end() :].strip()
        right = _verb_said_before(left, right)
        if left and right and _is_whole(left) and _begins(right, left, joint.group()):
            return [left, *_parts(right)]
    return [sentence]


def _verb_said_before(left: str, right: str) -> str:
    """ "type "a" in the first field, "b" in the second" says its verb once."""
    verb = opened(without_sequence(left)).verb
    if verb in ("type", "enter", "fill", "input", "write", "put", "select", "choose") and re.match(
        rf"{SIGN} (?:in|into|as|for|from)\b", right
    ):
        return f"{verb} {right}"
    if (
        verb in ("fill", "set", "change", "update")
        and re.match(r"(?i)(?:the )?[\w-]+(?: [\w-]+){0,3} (?:with|to) \S", right)
        and not first_verb(right)
    ):
        return f"{verb} {right}"
    return right


def _is_whole(left: str) -> bool:
    """Whether what stands on the left is a clause: an act with its object, or a statement."""
    text = without_sequence(left)
    said = checked(text)
    if said is not None and first_verb(text) not in ("check", "confirm"):
        return states_something(said) or (bool(re.search(r"\w \w", said)) and not _is_list_of_names(said))
    told = opened(text)
    if told.mood in ("states", "sees"):
        return True
    if told.verb:
        return len(told.text.split()) > 1 or told.verb in ALONE
    return states_something(text)


def _is_list_of_names(said: str) -> bool:
    """ "the Save" of "the Save and Cancel buttons"."""
    return len(said.split()) <= 2


def _begins(right: str, left: str, joint: str) -> bool:
    """Whether a new clause begins on the right of a comma or an "and"."""
    is_then = "then" in joint.lower() or "after that" in joint.lower()
    bare = without_sequence(right)
    first = re.split(r",|\s+(?:and|then)\s+", bare, maxsplit=1)[0]
    told, before = opened(bare), opened(without_sequence(left))
    if told.verb == "drop" and before.verb == "drag":
        return False
    if told.mood is not None:
        return told.mood != "not" or is_then or "," in joint
    if checked(bare) is not None and first_verb(bare) not in ("check", "confirm"):
        return True
    if states_something(first) and not (told.verb and bare[:1].islower() and not states_something(bare)):
        # Statements that are joined stay together: the eyes read "a is shown and b is not" as one.
        return is_then or (bool(before.verb) and not states_something(left))
    if not told.verb:
        return is_then and bool(re.search(r"(?i)\bpage|back|again\b", bare))
    return _is_an_act(bare, first, told.text, left, before.verb, is_then, "and" in joint.lower() or "&" in joint)


def _is_an_act(bare: str, first: str, told: str, left: str, verb_before: str, is_then: bool, is_and: bool) -> bool:
    verb = first_verb(bare)
    if is_then:
        return True
    if states_something(left) and checked(left) is None and not verb_before:
        return False  # "the list is empty and search results are hidden"
    if bare[:1].isupper() and is_and and not left.isupper():
        return False  # a name: "Import and Export data"
    has_object = len(told.split()) > 1 and len(first.split()) > 1
    if not has_object:
        return verb in ALONE and (
            verb_before not in _NAMING or re.search(rf"{SIGN}|\b(?:button|link|icon|tab|field|box)\b", left) is not None
        )
    return True
