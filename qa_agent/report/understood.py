"""How a sentence was understood, in words, and what it expected: read from a step's expression and reason.

The eyes tell their reading as an expression, `Shows(ref=Ref(kind='any', text='order total', …), text='$39.90')`.
Other eyes may write anything there: what is no such expression is shown as it is, or not at all.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from qa_agent.events import StepFinished

_RELATIONS = {
    "in": "in", "row-of": "in the row of", "left-of": "left of", "right-of": "right of", "next-to": "next to",
}  # fmt: skip
_KINDS = {
    "textbox": "field", "combobox": "dropdown", "menuitem": "menu entry", "progressbar": "progress bar", "item": "entry",
    "toggle": "checkbox or switch", "radio": "radio button",
}  # fmt: skip
_STATES = {
    "checked": "ticked", "unchecked": "not ticked", "struck": "crossed out", "unstruck": "not crossed out",
    "signed-in": "signed in", "failed": "showing an error", "succeeded": "reporting success",
    "ascending": "in ascending order", "descending": "in descending order",
}  # fmt: skip
_COMPARISONS = {"=": "exactly", ">=": "at least", "<=": "at most", ">": "more than", "<": "fewer than", "!=": "not"}
_AMOUNTS = {"=": "equal to", "!=": "other than", ">": "more than", "<": "less than", ">=": "at least", "<=": "at most"}
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last", -2: "second to last"}
_ASKED = {
    "text": "What does {} say?", "value": "What is the value of {}?", "count": "How many are there of {}?",
    "state": "In what state is {}?", "color": "What colour is {}?", "place": "Where is {}?",
}  # fmt: skip
# How a bare sentence was taken, as `qa_agent.bare_sentences` writes it: "type: Ada | the Name field → Locate(...)".
_TAKEN = re.compile(r"(?s)(?P<verb>[a-z_]+)(?P<every> all)?: (?P<parts>.*?)(?: → (?P<rest>.*))?\Z")
_JOINED = {"type": "into", "upload": "into", "fill": "with", "drag": "to"}
_THING_FIRST = ("fill", "drag")
_EXPECTED = re.compile(r'^(?P<seen>.*?),? (?:but )?expected "?(?P<expected>.+?)"?\.?$', re.DOTALL)
_READS = re.compile(r'\b(?:reads|is|shows|says|was) "(?P<text>[^"]*)"$')


class _UnknownFormError(ValueError):
    """Not an expression that is known here."""


# A piece of a text, and whether it differs from the other text.
Piece = tuple[str, bool]
# Longer texts, and those that share too little, are shown without saying where they differ.
LONGEST_COMPARED, LEAST_ALIKE = 500, 0.4


@dataclass(frozen=True)
class Contrast:
    """What was asked for and what stood there."""

    expected: str
    seen: str

    @property
    def expected_pieces(self) -> tuple[Piece, ...]:
        return _pieces(self.expected, self.seen)

    @property
    def seen_pieces(self) -> tuple[Piece, ...]:
        return _pieces(self.seen, self.expected)


def in_words(expression: str) -> str:
    """The expression as a sentence; empty where it has no form that is known."""
    if taken := _TAKEN.match(expression):
        return _taken(taken)
    try:
        said = _say(ast.parse(expression, mode="eval").body)
    except (SyntaxError, ValueError, KeyError, TypeError, RecursionError, MemoryError):
        return ""
    return said[:1].upper() + said[1:]


def _taken(taken: re.Match[str]) -> str:
    """How a bare sentence was taken, and what its thing was understood as."""
    verb, every = taken["verb"], "all of " if taken["every"] else ""
    parts = taken["parts"].split(" | ")
    said = in_words(taken["rest"].rpartition(" → ")[2]) if taken["rest"] else ""
    then = f" ({said[:1].lower()}{said[1:]})" if said else ""
    if verb in ("assert", "wait_for"):
        what = "a statement to check" if verb == "assert" else "a statement to wait for"
        return f"Taken as {what}: {parts[0]}{then}"
    if verb == "ask":
        return f"Taken as a question: {parts[0]}{then}"
    text, target = (parts[0], parts[1]) if len(parts) > 1 else (parts[0], "")
    if target:
        joined = _JOINED.get(verb, "in")
        act = f"{verb} {target} {joined} {_quoted(text)}" if verb in _THING_FIRST else f"{verb} {_quoted(text)} {joined} {target}"
    else:
        act = f"{verb} {every}{text}"
    return f"Taken as an action: {act.replace('_', ' ', 1).strip()}{then}"


def is_counted(expression: str) -> bool:
    """Whether things are counted by it: then its evidence is what was counted."""
    return expression.startswith("Counted(")


def contrast_of(step: StepFinished) -> Contrast | None:
    """Expected against seen of a check that did not hold; None where nothing can be set side by side."""
    if step.expected or step.seen:
        return Contrast(step.expected, step.seen)
    match = _EXPECTED.match(step.reason)
    if match is None:
        return None
    seen = match["seen"]
    reads = _READS.search(seen)
    return Contrast(match["expected"], reads["text"] if reads else seen)


def _pieces(text: str, other: str) -> tuple[Piece, ...]:
    if not text or not other or max(len(text), len(other)) > LONGEST_COMPARED:
        return ((text, False),)
    matcher = SequenceMatcher(None, text, other, autojunk=False)
    if matcher.ratio() < LEAST_ALIKE:
        return ((text, False),)
    return tuple((text[a:b], tag != "equal") for tag, a, b, _, _ in matcher.get_opcodes() if b > a)


def _say(node: ast.expr) -> str:
    name, fields = _parts(node)
    match name:
        case "Locate" | "Ref":
            return f"find {_ref(fields.get('ref', node))}"
        case "Exists":
            return f"{_ref(fields['ref'])} is shown"
        case "Missing":
            return f"{_ref(fields['ref'])} is not shown"
        case "Shows":
            verb = "reads" if _value(fields.get("exact"), True) else "contains"
            return f"{_ref(fields['ref'])} {verb} {_quoted(_text(fields['text']))}"
        case "Counted":
            how = _COMPARISONS[_text(fields["comparison"])]
            return f"there are {how} {_text(fields['number'])} {_several(fields['ref'])}"
        case "HasState":
            return f"{_ref(fields['ref'])} is {_state(_text(fields['state']))}"
        case "HasColor":
            return f"{_ref(fields['ref'])} is {_text(fields['color'])}"
        case "Relates":
            other = f" and {_ref(fields['other2'])}" if _is_given(fields.get("other2")) else ""
            return f"{_ref(fields['ref'])} is {_relation(_text(fields['relation']))} {_ref(fields['other'])}{other}"
        case "Extreme":
            most = "greatest" if _text(fields["extreme"]) == "max" else "smallest"
            by = _text(fields["by"]) if "by" in fields else ""
            return f"{_ref(fields['ref'])} has the {most} {by or 'value'}"
        case "Compared":
            sign = _text(fields["comparison"])
            return f"{_ref(fields['ref'])} is {_AMOUNTS.get(sign, sign)} {_ref(fields['other'])}"
        case "Not":
            return f"it is not so that {_say(fields['inner'])}"
        case "And":
            return f"{_say(fields['first'])}, and {_say(fields['second'])}"
        case "Judge":
            return "no exact meaning was found: nothing that could be checked"
        case "Told":
            return "what the screen says of this in its own words"
        case "Ask":
            return _ASKED[_text(fields["what"])].format(_ref(fields["ref"]))
        case "Act":
            return _act(fields)
        case "Steps":
            acts = fields["acts"]
            if not isinstance(acts, ast.Tuple | ast.List):
                raise _UnknownFormError
            return ", then ".join(_say(act) for act in acts.elts)
    raise _UnknownFormError


def _act(fields: dict[str, ast.expr]) -> str:
    verb = _text(fields["verb"]).replace("_", " ")
    words = [verb]
    if text := _text(fields["text"]) if "text" in fields else "":
        words.append(_quoted(text))
    if _is_given(fields.get("ref")):
        words += (["into"] if verb == "type" else ["in"] if verb == "select" and text else []) + [_ref(fields["ref"])]
    return " ".join(words)


def _ref(node: ast.expr) -> str:
    name, fields = _parts(node)
    if name != "Ref":
        raise _UnknownFormError
    texts = {key: _text(fields[key]) for key in ("kind", "text", "look", "color", "state", "place", "relation") if key in fields}
    ordinal = _value(fields.get("ordinal"), 0)
    kind = texts.get("kind", "any")
    noun = _KINDS.get(kind, kind)
    words = [_ORDINALS.get(ordinal, f"{ordinal}th") if isinstance(ordinal, int) and ordinal else ""]
    words += [_state(texts["state"]) if texts.get("state") else "", texts.get("color", "")]
    words += [_quoted(texts["look"]) if texts.get("look") else ""]
    if texts.get("text"):
        words += ["" if kind in ("any", "text") else noun, _quoted(texts["text"])]
    else:
        words.append("element" if kind == "any" else noun)
    phrase = "the " + " ".join(word for word in words if word)
    if texts.get("place"):
        phrase += f" at the {texts['place'].replace('-', ' ')}"
    if texts.get("relation") and _is_given(fields.get("anchor")):
        phrase += f" {_relation(texts['relation'])} {_ref(fields['anchor'])}"
        if _is_given(fields.get("anchor2")):
            phrase += f" and {_ref(fields['anchor2'])}"
    return phrase


def _several(node: ast.expr) -> str:
    """A reference to as many as there are: entries “products”."""
    kind = _text(_parts(node)[1]["kind"])
    noun = "element" if kind == "any" else _KINDS.get(kind, kind)
    before, quote, after = _ref(node).removeprefix("the ").partition("“")
    if noun not in before:
        return f"of {before}{quote}{after}"
    many = noun[:-1] + "ies" if noun.endswith("y") else noun + ("es" if noun.endswith(("x", "ch", "s")) else "s")
    return before.replace(noun, many, 1) + quote + after


def _parts(node: ast.expr) -> tuple[str, dict[str, ast.expr]]:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.args:
        raise _UnknownFormError
    return node.func.id, {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}


def _value(node: ast.expr | None, default: object) -> object:
    return default if node is None else ast.literal_eval(node)


def _text(node: ast.expr) -> str:
    value = ast.literal_eval(node)
    if not isinstance(value, str):
        raise _UnknownFormError
    return value


def _is_given(node: ast.expr | None) -> bool:
    return node is not None and not (isinstance(node, ast.Constant) and node.value is None)


def _relation(name: str) -> str:
    return _RELATIONS.get(name, name.replace("-", " "))


def _state(name: str) -> str:
    return _STATES.get(name, name.replace("-", " "))


def _quoted(text: str) -> str:
    return f"“{text}”"
