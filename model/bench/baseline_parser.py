"""A parser of a few dozen rules: what the trained one has to beat, and a stand-in while it is not trained.

It knows the commonest forms of an assertion and of a reference and takes what is in quotes for text.
"""

from __future__ import annotations

import re

from moonlet.expression import (
    COLORS,
    Act,
    And,
    Ask,
    Compared,
    Counted,
    Exists,
    Expression,
    HasColor,
    HasState,
    Judge,
    Locate,
    Missing,
    Ref,
    Relates,
    Shows,
    Statement,
)

_KINDS = {
    "button": "button", "link": "link", "icon": "icon", "checkbox": "checkbox", "check box": "checkbox",
    "radio button": "radio", "radio": "radio", "switch": "switch", "toggle": "switch", "slider": "slider",
    "tab": "tab", "menu item": "menuitem", "dropdown": "combobox", "select": "combobox", "text field": "field",
    "input": "field", "field": "field", "text box": "textbox", "image": "image", "picture": "image", "photo": "image",
    "avatar": "avatar", "badge": "badge", "tag": "badge", "card": "card", "tile": "card", "panel": "card",
    "row": "row", "table": "table", "column": "column", "cell": "cell", "heading": "heading", "title": "heading",
    "dialog": "dialog", "modal": "dialog", "popup": "dialog", "alert": "alert", "message": "alert", "banner": "alert",
    "toast": "toast", "notification": "toast", "chart": "chart", "graph": "chart", "progress bar": "progressbar",
    "spinner": "spinner", "logo": "logo", "list": "list", "item": "item", "section": "section", "page": "page",
}  # fmt: skip
_STATES = {
    "checked": "checked", "ticked": "checked", "on": "checked", "enabled": "enabled", "disabled": "disabled",
    "greyed out": "disabled", "active": "selected", "selected": "selected", "highlighted": "selected",
    "focused": "focused", "expanded": "expanded", "open": "expanded", "collapsed": "collapsed", "invalid": "invalid",
    "valid": "valid", "crossed out": "struck", "struck through": "struck", "empty": "empty", "blank": "empty",
    "required": "required", "optional": "optional", "unchecked": "unchecked", "off": "unchecked",
}  # fmt: skip
_OPPOSITES = {
    "checked": "unchecked", "enabled": "disabled", "disabled": "enabled", "selected": "unselected",
    "expanded": "collapsed", "collapsed": "expanded", "invalid": "valid", "valid": "invalid", "struck": "unstruck",
    "empty": "filled", "required": "optional", "optional": "required", "unchecked": "checked",
}  # fmt: skip
_RELATIONS = {
    "to the left of": "left-of", "left of": "left-of", "to the right of": "right-of", "right of": "right-of",
    "above": "above", "below": "below", "beneath": "below", "next to": "next-to", "beside": "next-to",
    "under": "under", "in the row of": "row-of", "in the row for": "row-of", "before": "before", "after": "after",
    "inside": "in", "on the card of": "in", "in": "in", "on": "in", "of": "of", "for": "of", "with": "with",
}  # fmt: skip
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "1st": 1, "2nd": 2, "3rd": 3}
_PLACES = {
    "top right": "top-right", "top left": "top-left", "bottom right": "bottom-right", "bottom left": "bottom-left",
    "top": "top", "bottom": "bottom", "header": "header", "footer": "footer", "sidebar": "sidebar",
}  # fmt: skip
_NUMBER = r"(?P<number>\d+|no|one|two|three|four|five|six|seven|eight|nine|ten)"
_VERBS = {
    "click": "click", "press": "click", "tap": "click", "open": "click", "hover over": "hover", "tick": "check",
    "check": "check", "untick": "uncheck", "uncheck": "uncheck", "clear": "clear", "scroll to": "scroll",
}  # fmt: skip
_SHOWN = r"(?:is|are) (?P<not>not |no longer )?(?:visible|shown|displayed|present|there|on the page|on screen|on the screen)"
_QUOTED = re.compile(r'["“”](.+?)["“”]')


def _any(words: dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def parse_reference(text: str, depth: int = 0) -> Ref:
    """A noun phrase: kind, colour, ordinal, place, then a relation to another, and the rest is its text."""
    text = text.strip(" .,")
    relation, anchor = "", None
    outside = _QUOTED.sub(lambda match: "\0" * len(match.group()), text)
    found = re.search(rf" (?P<relation>{_any(_RELATIONS)}) (?:the )?", outside, re.I)
    place = re.search(rf"(?:,? (?:at|in|on) the )(?P<place>{_any(_PLACES)})\b.*$", outside, re.I)
    if place:
        reference = parse_reference(text[: place.start()], depth)
        return Ref(**{**reference.__dict__, "place": _PLACES[place["place"].lower()]})
    if found and found.start() > 0 and depth < 3:
        relation, anchor = _RELATIONS[found["relation"].lower()], parse_reference(text[found.end() :], depth + 1)
        text = text[: found.start()]
    quoted = _QUOTED.search(text)
    kind = color = ""
    ordinal = 0
    plain = re.sub(r"^(?:the|an?|any|all|every) ", "", _QUOTED.sub("", text).strip(), flags=re.I)
    if match := re.match(rf"({'|'.join(_ORDINALS)})\b ?", plain, re.I):
        ordinal, plain = _ORDINALS[match[1].lower()], plain[match.end() :]
    if match := re.match(rf"({'|'.join(COLORS)})\b ?", plain, re.I):
        color, plain = match[1].lower(), plain[match.end() :]
    if match := re.search(rf"(?:^| )({_any(_KINDS)})(?:e?s)?$", plain, re.I):
        kind, plain = _KINDS[match[1].lower()], plain[: match.start()]
    plain = plain.strip()
    written = quoted[1] if quoted else plain
    look = written if kind in ("icon", "image", "logo") and not quoted else ""
    return Ref(kind or "any", "" if look else written, look, color, "", "", ordinal, relation, anchor)


def parse_statement(sentence: str) -> Statement:
    """An assertion; `Judge` where no rule fits."""
    asked = r"^(?:verify|check|assert|ensure|make sure|expect|confirm)(?: that)? "
    text = re.sub(asked, "", sentence.strip(), flags=re.I)
    text = re.sub(r"^(?:I|the user) (?:should )?(?:can )?see (?!no)", "there is ", text.rstrip(".!? "), flags=re.I)
    text = re.sub(r"\bshould (not )?(?:only )?be\b", r"is \1", text).replace("is  ", "is ")
    text = re.sub(r"\bshould (?:have|contain|show|display)\b", "has", text).replace("  ", " ")
    if match := re.fullmatch(rf"there (?:is|are|should be) (?:exactly )?{_NUMBER} (?P<ref>.+)", text, re.I):
        reference = parse_reference(match["ref"])
        return Missing(reference) if match["number"].lower() == "no" else Counted(reference, "=", match["number"])
    if match := re.fullmatch(rf"no (?P<ref>.+?)(?: {_SHOWN})?", text, re.I):
        return Missing(parse_reference(match["ref"]))
    if match := re.fullmatch(rf"(?P<ref>.+?) {_SHOWN}", text, re.I):
        reference = parse_reference(match["ref"])
        return Missing(reference) if match["not"] else Exists(reference)
    if match := re.fullmatch(r"there (?:is|are|should be) (?:not )?(?:an? |some )?(?P<ref>.+)", text, re.I):
        return Exists(parse_reference(match["ref"]))
    if match := re.fullmatch(r"the page (?:has|shows|contains) (?P<ref>.+)", text, re.I):
        return Exists(parse_reference(match["ref"]))
    if match := re.fullmatch(rf"(?P<ref>.+?) (?:has|shows|contains|lists) {_NUMBER} (?P<what>.+)", text, re.I):
        inner = parse_reference(match["what"])
        holder = parse_reference(match["ref"])
        return Counted(Ref(**{**inner.__dict__, "relation": "in", "anchor": holder}), "=", match["number"])
    if match := re.fullmatch(rf"(?P<ref>.+?) (?:is|are) (?P<not>not )?(?P<color>{'|'.join(COLORS)})", text, re.I):
        return HasColor(parse_reference(match["ref"]), match["color"].lower())
    state_form = rf"(?P<ref>.+?) (?:is|are) (?P<not>not )?(?P<state>{_any(_STATES)})(?P<where> (?:in|on) the .+)?"
    if match := re.fullmatch(state_form, text, re.I):
        state = _STATES[match["state"].lower()]
        reference = parse_reference(match["ref"] + (match["where"] or ""))
        return HasState(reference, _OPPOSITES.get(state, state) if match["not"] else state)
    if match := re.fullmatch(rf"(?P<ref>.+?) (?:is|are) (?P<relation>{_any(_RELATIONS)}) (?P<other>.+)", text, re.I):
        relation = _RELATIONS[match["relation"].lower()]
        return Relates(parse_reference(match["ref"]), relation, parse_reference(match["other"]))
    than = r"(?P<ref>.+?) (?:is|costs) (?P<c>cheaper|less|more|greater) (?:expensive )?than (?P<o>.+)"
    if match := re.fullmatch(than, text, re.I):
        sign = "<" if match["c"].lower() in ("cheaper", "less") else ">"
        return Compared(parse_reference(match["ref"]), sign, parse_reference(match["o"]))
    if match := re.fullmatch(r"(?P<ref>.+?) (?:is|are|says|reads|shows|equals|costs|has) (?P<text>.+)", text, re.I):
        return Shows(parse_reference(match["ref"]), match["text"].strip(' "“”'))
    return Judge()


def parse(sentence: str, task: str = "check") -> Expression:
    """A sentence as an expression; `task` is check, locate, ask or act."""
    if task == "locate":
        return Locate(parse_reference(sentence))
    if task == "ask":
        if match := re.match(r"how many (?P<ref>.+?)(?: are .*)?\?*$", sentence, re.I):
            return Ask("count", parse_reference(match["ref"]))
        asked = r"^(?:what|which|who|when|where)(?:'s| is| are| does)? (?:the )?"
        return Ask("value", parse_reference(re.sub(asked, "", sentence.rstrip("? "), flags=re.I)))
    if task == "act":
        if match := re.match(r"(?:type|enter) (?P<text>.+?) (?:in|into) (?P<ref>.+)$", sentence, re.I):
            return Act("type", parse_reference(match["ref"]), match["text"].strip(' "'))
        if match := re.match(rf"(?P<verb>{_any(_VERBS)})(?: on)? (?P<ref>.+)$", sentence, re.I):
            return Act(_VERBS[match["verb"].lower()], parse_reference(match["ref"]))
        return Act("click", parse_reference(sentence))
    parts = re.split(r" and (?=the |there |no )", sentence, maxsplit=1)
    if len(parts) == 2 and not any(isinstance(parse_statement(part), Judge) for part in parts):
        return And(parse_statement(parts[0]), parse_statement(parts[1]))
    return parse_statement(sentence)
