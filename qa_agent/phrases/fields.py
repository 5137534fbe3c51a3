"""Writing into fields: "type X into Y", "fill Y with X", "set Y to X", "specify Y as X", "name it X"."""

from __future__ import annotations

import re

from qa_agent.eyes import Action
from qa_agent.phrases.quotes import SIGN, Shielded

# What these do is "type" where a text is said to be typed, and "fill" where the kind of field decides: a list is chosen from, a box ticked.
FILLING = frozenset(
    "type enter input write fill key insert put specify provide set name describe rate change leave paste replace update".split()
)

_INTO = r"(?:in ?to|inside(?: of)?|in|on|to)"
_TEXT = rf"(?P<text>{SIGN}|.+?)"
_VALUE_NOUN = (
    r"(?:(?:the )?(?:text|value|word|phrase|string|number|keyword|query|email(?: address)?|password|user ?name|name) (?=" + SIGN + r"))?"
)
_TYPE_INTO = re.compile(
    rf"(?is)(?:type|enter|input|write|key in|insert|put|paste|fill(?: in)?|provide"
    rf"|specify)(?: in)? {_VALUE_NOUN}{_TEXT} {_INTO} (?P<field>.+)"
)
_TYPE_AS = re.compile(rf"(?is)(?:type|enter|input|write|put|provide|specify|insert|use) {_TEXT} (?:as|for) (?P<field>.+)")
_FIELD_AS = re.compile(rf"(?is)(?:specify|set|change|describe|define|update|enter|provide|leave) (?P<field>.+?) (?:as|to be) {_TEXT}")
_FIELD_WITH = re.compile(rf"(?is)(?:fill|replace|update|populate)(?: in| out| up)? (?P<field>.+?) (?:with|by|using) {_TEXT}")
_FIELD_TO = re.compile(rf"(?is)(?:set|change|update) (?P<field>.+?) to {_TEXT}")
_NAME = re.compile(rf"(?is)name (?:it|him|her|them|this .+?|the .+?) (?P<text>{SIGN})(?: in .+)?")
_BARE_TYPE = re.compile(rf"(?is)(?:type|write|enter|input|key in|paste)(?: in)? {_VALUE_NOUN}(?P<text>{SIGN}|\S+@\S+|[^\s]+)")
_COLON = re.compile(r"(?is)(?:enter|type|fill(?: in)?|set|input) (?P<field>[\w ]+?)\s*[:=]\s*(?P<text>.+)")
_LEAVE_EMPTY = re.compile(r"(?is)leave (?P<field>.+?) (?:empty|blank|unfilled)")

_FORM = re.compile(r"(?i)^(?:(?:in|out)\s+)?(?:the |this |a )?(?:[\w-]+ ){0,3}(?:form|details|credentials|fields|information|data|dialog)$")
_A_FORM = re.compile(r"(?is)(?:fill|complete|enter|provide)(?: in| out)? (?:the |this |a )?(?:[\w-]+ ){0,3}(?:form|credentials)\b")
_NO_TEXT = re.compile(r"(?i)^(?:an?|the|my|your|some|any|valid|invalid|all|its|their|his|her|correct|wrong|new)\b")
_SEVERAL = re.compile(rf"{SIGN}[, ]+(?:and )?{SIGN}")
_POSSESSIVE = re.compile(r"(?i)^(?:its|their|his|her|my|our|your)\s+")


_EVERY = re.compile(r"(?i)(?:every|each|all(?: the)?) ")


def filled(text: str, verb: str, quoted: Shielded) -> Action | None:
    """The action that writes into a field; None where the clause names no field or no text, as "enter your details" does."""
    if _A_FORM.match(text):
        return None  # a whole form: its fields are found when it is their turn
    if match := _LEAVE_EMPTY.fullmatch(text):
        every = _EVERY.match(match["field"])
        field = f"the {match['field'][every.end() :]}" if every else match["field"]
        return Action("clear", quoted.content(_field(field)), every=every is not None)
    if verb == "name" and (match := _NAME.fullmatch(text)):
        return Action("fill", "Name", quoted.content(match["text"]))
    patterns = {
        "set": (_FIELD_TO, _FIELD_AS), "change": (_FIELD_TO, _FIELD_AS), "update": (_FIELD_TO, _FIELD_WITH, _FIELD_AS),
        "describe": (_FIELD_AS,),
        "fill": (_FIELD_WITH, _TYPE_INTO), "replace": (_FIELD_WITH,), "specify": (_FIELD_AS, _TYPE_INTO, _TYPE_AS), "provide": (_FIELD_AS,
        _TYPE_INTO, _TYPE_AS),
        "leave": (),
    }.get(verb, (_TYPE_INTO, _TYPE_AS, _FIELD_AS))  # fmt: skip
    for pattern in patterns:
        match = pattern.fullmatch(text)
        if match is None or _FORM.match(match["field"]) or _is_no_field(match["field"]):
            continue
        target, value = _turned(match["field"], match["text"])
        if _SEVERAL.search(value):
            return None  # an address of many lines: its fields are found when it is their turn
        target, value = _qualified(target, value)
        if pattern in (_TYPE_INTO, _TYPE_AS) and re.match(r"(?i)that\b", value):
            continue
        if pattern in (_TYPE_INTO, _TYPE_AS) and _NO_TEXT.match(value) and not re.match(SIGN, value):
            continue
        typed = pattern in (_TYPE_INTO, _TYPE_AS) or verb in ("fill", "replace")
        return Action(
            "type" if (typed and verb not in ("fill", "set")) or pattern is _TYPE_INTO else "fill",
            _target(target, quoted),
            _value(value, quoted),
        )
    if match := _COLON.fullmatch(text):
        return Action("fill", quoted.content(_field(match["field"])), quoted.content(match["text"]))
    if (
        verb in ("type", "write", "enter", "input", "key", "paste")
        and (match := _BARE_TYPE.fullmatch(text))
        and not _NO_TEXT.match(match["text"])
    ):
        return Action("type", text=quoted.content(match["text"]))
    return None


def _is_no_field(words: str) -> bool:
    return re.match(r"(?i)(?:it|them|this|him|her)(?:$| as\b)|that\b", words.strip()) is not None


def _turned(field: str, value: str) -> tuple[str, str]:
    """ "specify "New York" as my province" says the value first."""
    names_a_field = re.match(r"(?i)(?:the|my|its|their|his|her|an?)\b", value) and not re.search(SIGN, value)
    is_value = re.fullmatch(SIGN, field) or re.match(r"\d", field)
    return (value, field) if names_a_field and is_value else (re.sub(r"(?i) manually$", "", field), value)


def _qualified(field: str, value: str) -> tuple[str, str]:
    """ "set the price to "$4" for the US channel" says with the value which price is meant."""
    match = re.fullmatch(
        rf"(?is)(?P<value>{SIGN}|[^\s\ue000-\uf8ff]+) (?P<which>(?:for|in|on|within) (?:{SIGN}|the|my|this|its)\b.*)", value
    )
    match = match or re.fullmatch(rf"(?is)(?P<value>{SIGN}|\S+) (?P<which>(?:for|in|on|within) {SIGN}.*)", value)
    return (f"{field} {match['which']}", match["value"]) if match else (field, value)


def _field(words: str) -> str:
    return _POSSESSIVE.sub("the ", words.strip())


def _target(words: str, quoted: Shielded) -> str:
    return quoted.content(_field(words))


def _value(words: str, quoted: Shielded) -> str:
    """What is typed: a quoted text to the letter; with a noun before it ("the email "a@b"") only what is quoted."""
    match = re.fullmatch(rf"(?is).*?({SIGN})", words)
    if match and len(re.findall(SIGN, words)) == 1 and re.match(r"(?i)(?:the|an?|text|value)\b", words):
        return quoted.content(match[1])
    return quoted.content(words)
