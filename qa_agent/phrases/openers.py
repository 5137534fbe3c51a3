"""What stands before a clause's own words: "then", "Given", "please", "I want to", "verify that"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from qa_agent.phrases.quotes import SIGN
from qa_agent.phrases.verbs import first_verb, joined

Mood = Literal["does", "not", "states", "sees", "is able"]

_LIST_MARK = re.compile(r"^\s*(?:[-*•]|\(?\d{1,2}[.)]|step \d+[:.)])\s+", re.IGNORECASE)
_SEQUENCE = re.compile(
    r"^(?:(?:given|when|then|and|but|next|now|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|afterwards?|after that|also|again"
    r"|please|kindly|just|simply|immediately)\b(?! (?:page|button|link|tab|name|item|step|month|week|day|slide|arrow|icon|result|one|row"
    r"|column|product"
    r"|is\b|are\b))[,:]?\s+)+",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"^(?:i|we|you|they|he|she|(?:(?:the|a|an|this|my)\s+)?(?:[\w-]+\s+){0,2}?(?:user|customer|visitor|administrator|admin|tester|guest"
    r"|shopper|client|member|buyer|manager))\b\s+",
    re.IGNORECASE,
)
_ALSO = re.compile(r"^(?:also|then|now|just|again|finally|still|immediately|first|manually|successfully|additionally)\s+", re.IGNORECASE)
# "I want to", "he tries to", "we have to": what follows is what is done.
_WISH = re.compile(
    r"^(?:(?:want|wish|need|have|has|had|try|attempt|start|begin|decide|prefer|intend|proceed|continue|go|plan)(?:s|es|ed)?|tries|tried|"
    r"would like|'d like|am going|are going|is going|will|shall|'ll)(?: to(?! the\b| my\b| a\b)|(?<=will)|(?<=shall)|(?<='ll))\s+",
    re.IGNORECASE,
)
_NOT = re.compile(r"^(?:do(?:es)?|did|will|should|must)(?:n't| not)\s+|^(?:never|don't|do not)\s+", re.IGNORECASE)
_PERFECT = re.compile(r"^(?:have|has|had|'ve)\s+(?:(?:also|already|just|successfully)\s+)?", re.IGNORECASE)
_STATES = re.compile(
    r"^(?:am|is|are|was|were|'m|should|shouldn't|must|can(?:not|'t)?|could|may|might|will be|won't|remain|stay|have|has|had)\b",
    re.IGNORECASE,
)
_SEES = re.compile(r"^(?:can\s+)?(?:see|sees|saw|notice|notices|observe|observes|expect|expects)\b", re.IGNORECASE)

_CHECKS = re.compile(
    r"^(?:(?:verif(?:y|ies|ied)|asserts?|asserted|confirm(?:s|ed)?|ensures?|ensured|validates?|expects?|see(?: to it)?|checks?|checked"
    r"|makes? sure"
    r"|be sure|double[- ]?check|observe|notice|note|it should be (?:checked|verified))"
    r"(?P<that>,?\s+(?:that|whether|if|how)\b|:)\s*|(?:verify|assert|ensure|make sure|be sure|validate|expect|observe"
    r"|notice)\s+(?P<bare>))",
    re.IGNORECASE,
)
_CHECK_FOR = re.compile(
    r"^(?:check|look|verify|watch)\s+(?:for|the (?:presence|visibility|existence) of)\s+(?P<what>.+)", re.IGNORECASE | re.DOTALL
)
_ABSENCE_OF = re.compile(r"^(?:check|verify|assert|ensure|confirm)\s+(?:for\s+)?the absence of\s+(?P<what>.+)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Opened:
    """A clause without its opener. `verb` is the verb that `text` begins with, in its plain form; it is plain in `text`, too."""

    text: str
    mood: Mood | None = None  # None: what it is, its own words must tell
    verb: str = ""


def opened(clause: str) -> Opened:
    """The clause as it is meant: who does it, and politeness, are taken off."""
    text = without_sequence(clause)
    told, person = _without_person(text)
    if person:
        return _of_a_person(told, text)
    if match := _NOT.match(text):
        return _verbal(text[match.end() :], "not")
    return _verbal(text)


def without_list_mark(sentence: str) -> str:
    return _LIST_MARK.sub("", sentence.strip())


def without_sequence(clause: str) -> str:
    return _SEQUENCE.sub("", clause.strip()).strip()


def checked(text: str) -> str | None:
    """What "verify that …", "make sure …" or "check for …" says; None for words that check nothing.

    "check" and "confirm" check something only where "that" or "if" follows: "check the box" acts.
    """
    if match := _ABSENCE_OF.match(text):
        return f"{match['what']} is not shown"
    if match := _CHECK_FOR.match(text):
        return match["what"]
    match = _CHECKS.match(text)
    return text[match.end() :] if match else None


def _without_person(text: str) -> tuple[str, bool]:
    match = _PERSON.match(text)
    if match is None:
        return text, False
    rest = text[match.end() :]
    # "the user menu", "the customer list is empty": no person, unless a verb follows
    if match.group().strip().lower() in ("i", "we", "you", "they", "he", "she"):
        return rest, True
    starts = _ALSO.sub("", rest)
    is_one = any(pattern.match(starts) for pattern in (_WISH, _NOT, _STATES, _SEES, _PERFECT)) or _is_told(starts)
    return (rest, True) if is_one else (text, False)


def _is_told(text: str) -> bool:
    """Whether a verb in the form of a story begins the words: "clicks the button", and not "click counter"."""
    word = text.split(maxsplit=1)[0].lower() if text else ""
    return (bool(first_verb(text)) and word.endswith(("s", "ed"))) or word in ("goes", "chose", "went", "sent")


def _of_a_person(told: str, whole: str) -> Opened:
    told = _ALSO.sub("", told)
    if match := re.match(r"(?i)(?:do|does|did)(?: not|n't) (?:see|find|notice)\b|(?:can(?:not|'t)|could not|couldn't) see\b", told):
        return Opened(f"{told[match.end() :].strip()} is not shown", "sees")
    if match := _NOT.match(told):
        if re.match(r"(?i)(?:should|must|will)", told):
            return Opened(whole, "states")
        return _verbal(told[match.end() :], "not")
    wished = _WISH.match(told)
    while wished:
        told = _ALSO.sub("", told[wished.end() :])
        if match := re.match(r"(?i)(?:be able to|not) ", told):
            return Opened(whole, "states")
        if _SEES.match(told):  # one who wants to see something acts: it is opened
            return Opened(re.sub(r"(?i)^\w+", "view", told, count=1), "does", "view")
        wished = _WISH.match(told)
        if not wished:
            return _verbal(told, "does")
    if match := _SEES.match(told):
        rest = told[match.end() :].strip()
        return Opened(re.sub(r"(?i)^that ", "", rest) if rest else whole, "sees")
    if match := _PERFECT.match(told):
        done = told[match.end() :]
        is_perfect = first_verb(done) and re.match(r"(?i)\w+(?:ed|en)\b|(?:bought|chosen|made|gone|left|sent|put|set|paid)\b", done)
        return _verbal(done, "does") if is_perfect and not re.match(SIGN, done) else Opened(whole, "states")
    if _STATES.match(told):
        return Opened(whole, "states")
    return _verbal(told, "does")


def _verbal(text: str, mood: Mood | None = None) -> Opened:
    text = joined(text)
    verb = first_verb(text)
    if not verb:
        return Opened(text, mood)
    _, _, rest = text.partition(" ")
    return Opened(f"{verb} {rest}".strip(), mood, verb)
