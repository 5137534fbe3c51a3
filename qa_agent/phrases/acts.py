"""Clauses that do one thing, by their verb; and clauses whose doing must be planned (goals)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from qa_agent.eyes import Action, ActionVerb
from qa_agent.phrases.fields import FILLING, filled
from qa_agent.phrases.keys import presses_of
from qa_agent.phrases.quotes import SIGN, Shielded
from qa_agent.phrases.scrolls import scroll_of
from qa_agent.phrases.verbs import GOAL_VERBS

Built = Callable[[re.Match[str], Shielded], tuple[Action, ...]]

_EVERY = re.compile(
    r"(?is)^(?:all(?: of)?(?: (?:the|these|those|my))?|each(?: of the| one of the)?|every(?: single)?|both(?: of)?(?: the)?) (?P<what>.+)"
)
_NOT_EVERY = re.compile(r"(?i)^(?:the )?(?:select|check|mark|accept|add|view|see|clear)? ?all$|^all (?:products|orders|items|categories)$")
# A purpose is no part of what is clicked: "press Enter to submit the form", "click Save in order to keep it".
_PURPOSE = re.compile(r"(?is)\s+(?:in order to|so that|so as to)\s+.+$")

_TICKABLE = re.compile(r"(?i)\b(?:check ?box(?:es)?|radio(?: button)?s?|switch(?:es)?|toggles?)\b")
_ADDRESS = re.compile(
    r"(?i)^(?:the )?(?:(?:url|address|page|site|website|link) (?:at )?)?(?P<url>[a-z][a-z0-9+.-]*://\S+|/\S*|localhost(?::\d+)?(?:/\S*)?"
    r"|about:blank"
    r"|(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:/\S*)?|\d+\.\d+\.\d+\.\d+(?::\d+)?(?:/\S*)?)(?: (?:page|url|site|address))?$"
)
_OPENABLE = re.compile(
    r"(?i)\b(?:menu|drop-?down|combo ?box|list|dialog|modal|tab|link|accordion|panel|section|pop-?(?:up|over)|sidebar|drawer|tooltip|picker"
    r"|calendar|node|folder|button|icon|arrow)$"
)


@dataclass(frozen=True)
class Rule:
    """What a verb's clause looks like, and the actions it asks for."""

    pattern: re.Pattern[str]
    built: Built


def _rule(pattern: str, built: Built) -> Rule:
    return Rule(re.compile(pattern, re.IGNORECASE | re.DOTALL), built)


def act_of(text: str, verb: str, quoted: Shielded) -> tuple[Action, ...]:
    """The actions of a clause that begins with a verb; none where no rule fits it."""
    if verb in ("scroll", "swipe"):
        scrolled = scroll_of(text, quoted)
        return (scrolled,) if scrolled else ()
    text = re.sub(r"(?i)^(\w+) (?:also|now|again) ", r"\1 ", text)
    if verb in FILLING:
        typed = filled(text, verb, quoted)
        if typed is not None:
            return (typed,)
    for rule in RULES.get(verb, ()):
        match = rule.pattern.fullmatch(text)
        if match is not None:
            built = rule.built(match, quoted)
            if built:
                return built
    return ()


def goal_of(text: str, verb: str, quoted: Shielded) -> Action | None:
    """A clause whose doing must be planned from what is seen: "log in as ada", "add the lamp to the cart"."""
    if len(text.split()) < 2 and verb not in GOAL_VERBS:
        return None
    return Action("do", text=quoted.restored(text)) if verb else None


def pointed(verb: ActionVerb, words: str, quoted: Shielded) -> tuple[Action, ...]:
    """An act on a thing, or on all of its kind."""
    words = _PURPOSE.sub("", words).strip()
    every = _EVERY.match(words)
    if every is not None and not _NOT_EVERY.match(words) and not re.match(SIGN, words):
        return (Action(verb, quoted.restored(_the(every["what"])), every=True),)
    return (Action(verb, quoted.restored(words)),) if words else ()


def _the(words: str) -> str:
    return words if re.match(r"(?i)the\b", words) else f"the {words}"


def _point(verb: ActionVerb) -> Built:
    return lambda match, quoted: pointed(verb, match["what"], quoted)


def _ticked(verb: ActionVerb) -> Built:
    def built(match: re.Match[str], quoted: Shielded) -> tuple[Action, ...]:
        what = re.sub(r"(?i)\s+as (?:checked|ticked|selected)$", "", match["what"])
        return pointed(verb, what, quoted)

    return built


def _pressed(match: re.Match[str], quoted: Shielded) -> tuple[Action, ...]:
    what = match["what"].strip()
    return presses_of(what, quoted) or pointed("click", what, quoted)


def _opened(match: re.Match[str], quoted: Shielded) -> tuple[Action, ...]:
    what = match["what"].strip()
    if address := _address(what, quoted):
        return address
    if _OPENABLE.search(_before_place(what)):
        return pointed("click", what, quoted)
    return ()


def _before_place(words: str) -> str:
    return re.split(r"(?i)\s+(?:of|for|in|on|at|next to|to the (?:left|right) of|above|below|under|from|with)\s+", words, maxsplit=1)[0]


def _visited(match: re.Match[str], quoted: Shielded) -> tuple[Action, ...]:
    what = match["what"].strip()
    if re.fullmatch(r"(?i)back(?: to the (?:previous|last) page)?|to the previous page", what):
        return (Action("back"),)
    if end := re.fullmatch(r"(?i)(?:to )?the (?P<end>bottom|top|end|start)(?: of the page)?", what):
        return (Action("scroll", text=f"to the {end['end']}"),)
    return _address(re.sub(r"(?i)^(?:to|at|onto) ", "", what), quoted)


def _address(what: str, quoted: Shielded) -> tuple[Action, ...]:
    found = _ADDRESS.match(quoted.content(what)) or _ADDRESS.match(quoted.restored(what).replace('"', ""))
    return (Action("goto", text=found["url"]),) if found else ()


def _selected(match: re.Match[str], quoted: Shielded) -> tuple[Action, ...]:
    what = match["what"].strip()
    place = match.groupdict().get("field")
    if re.match(r"(?i)(?:to|up) ", what):
        return ()
    if (
        place
        and match["by"].lower() == "as"
        and re.match(r"(?i)(?:its|their|his|her|my|the) ", what)
        and not re.match(r"(?i)(?:its|their|the|my) ", place)
    ):
        what, place = place, what
    if _TICKABLE.search(what):
        return pointed("check", what + (f" {match['by']} {place}" if place else ""), quoted)
    if not place:
        return pointed("click", what, quoted)
    if ordinal := re.fullmatch(r"(?i)(?:the )?(?P<which>first|second|third|fourth|fifth|last) (?:option|entry|item|value)", what):
        return (Action("click", quoted.restored(place)), Action("click", f"the {ordinal['which'].lower()} option"))
    if re.fullmatch(rf"{SIGN}(?:(?:,| and|, and) {SIGN})+", what):
        return tuple(Action("select", quoted.content(_field(place)), quoted.content(one)) for one in re.findall(SIGN, what))
    if _is_list(place) or match["by"].lower() in ("as", "for"):
        return (Action("select", quoted.content(_field(place)), quoted.content(_option(what))),)
    if re.match(r"(?i)(?:all|every|each|the (?:first|last|second|third))\b", what):
        return pointed("click", f"{what} {match['by']} {place}", quoted)
    if re.search(
        r"(?i)\b(?:menu|list|sidebar|table|toolbar|nav(?:igation|bar)?(?: bar)?|tree|grid|calendar|page|dialog|header|footer|results"
        r"|panel|section"
        r"|popup|row|column|card)$", place,
    ):  # fmt: skip
        return pointed("click", f"{what} {match['by']} {place}", quoted)
    return (Action("select", quoted.content(_field(place)), quoted.content(_option(what))),)


def _is_list(place: str) -> bool:
    return (
        re.search(r"(?i)\b(?:drop-?down|combo ?box|select(?: ?box)?|picker|drop-?down (?:list|menu))(?: (?:list|menu))?$", place)
        is not None
    )


def _option(words: str) -> str:
    match = re.fullmatch(r"(?is)(?:the )?(?:option |value )?(?P<what>.+?)(?: option| value| entry| item)?", words)
    return match["what"] if match else words


def _field(words: str) -> str:
    """A field as it is called; what stands in quotes is its name with or without the word "field"."""
    return re.sub(r"(?i)^(?:its|their|his|her|my) ", "the ", words)


def _dragged(match: re.Match[str], quoted: Shielded) -> tuple[Action, ...]:
    return (Action("drag", quoted.restored(match["what"]), quoted.restored(match["to"])),)


def _uploaded(match: re.Match[str], quoted: Shielded) -> tuple[Action, ...]:
    file = re.sub(r"(?i)^(?:the )?(?:files? )?", "", match["what"])
    file = re.sub(r"(?i) files?$", "", file)
    name = quoted.content(file)
    if not re.search(r"\w\.\w+$", name):
        return ()
    return (Action("upload", quoted.restored(match["into"]), name),)


def _cleared(match: re.Match[str], quoted: Shielded) -> tuple[Action, ...]:
    what = match["what"]
    if re.search(r"(?i)\b(?:cart|basket|bag|filters?|history|list|all|selection|cache|notifications?|form|information|address)$", what):
        return ()
    return pointed("clear", re.sub(r"(?i)^(?:the )?(?:content|text|value|input)s? (?:of|in|from) ", "", what), quoted)


def _switched(match: re.Match[str], quoted: Shielded) -> tuple[Action, ...]:
    return pointed("check" if match["way"].lower() == "on" else "uncheck", match["what"], quoted)


def _shot(match: re.Match[str], quoted: Shielded) -> tuple[Action, ...]:
    return (Action("screenshot", text=quoted.content(match["what"] or "")),)


_ON = r"(?:on(?:to)? |at |over )?"
_TICKS = _rule(r"\w+ (?P<what>.+)", _ticked("check"))
_UNTICKS = _rule(r"\w+ (?P<what>.+)", _ticked("uncheck"))
_VISITS = _rule(r"\w+ (?P<what>.+)", _visited)
_SELECTS = (
    _rule(r"\w+ (?P<what>.+?) (?P<by>as) (?P<field>(?:the|a|an|my|its|their|our)?\s*\S.*)", _selected),
    _rule(r"\w+ (?P<what>.+) (?P<by>in|from|for|under|within|on) (?P<field>\S.*)", _selected),
    _rule(r"\w+ (?P<what>.+)", _selected),
)
_TURNS = (
    _rule(r"\w+ (?P<way>on|off) (?P<what>.+)", _switched),
    _rule(r"\w+ (?P<what>.+) (?P<way>on|off)", _switched),
)
_CLICKS = _rule(rf"\w+ (?:once )?{_ON}(?P<what>.+)", _point("click"))

RULES: dict[str, tuple[Rule, ...]] = {
    "click": (_CLICKS,),
    "tap": (_CLICKS,),
    "hit": (_rule(r"\w+ (?P<what>.+)", _pressed),),
    "push": (_CLICKS,),
    "press": (_rule(r"\w+ (?:down (?!arrow|key|\d|once|twice))?(?:on )?(?P<what>.+)", _pressed),),
    "longpress": (_CLICKS,),
    "focus": (_CLICKS,),
    "doubleclick": (_rule(rf"\w+ {_ON}(?P<what>.+)", _point("double_click")),),
    "rightclick": (_rule(rf"\w+ {_ON}(?P<what>.+)", _point("right_click")),),
    "hover": (_rule(r"\w+ (?:the mouse |the cursor |the pointer )?(?:on |over |above |onto )?(?P<what>.+)", _point("hover")),),
    "mouse": (_rule(r"\w+ over (?P<what>.+)", _point("hover")),),
    "move": (
        _rule(r"\w+ (?:(?:the|your|my) )?(?:mouse|cursor|pointer)(?: pointer| cursor)? (?:over|to|onto|on)(?: the top of)? (?P<what>.+)",
        _point("hover")),
        _rule(r"\w+ (?P<what>.+?) (?:in ?to|on ?to|to) (?P<to>.+)", _dragged),
    ),
    "drag": (
        _rule(r"\w+ (?:and drop )?(?P<what>.+?) and (?:drop|release) (?:it )?(?:on ?to|in ?to|on|in|over|at) (?P<to>.+)", _dragged),
        _rule(r"\w+ (?:and drop )?(?P<what>.+?) (?:on ?to|in ?to|to|over) (?P<to>.+)", _dragged),
    ),
    "drop": (_rule(r"\w+ (?P<what>.+?) (?:on ?to|in ?to|on|over) (?P<to>.+)", _dragged),),
    "choose": _SELECTS,
    "select": _SELECTS,
    "pick": _SELECTS,
    "check": (_TICKS,),
    "tick": (_TICKS,),
    "mark": (_rule(r"\w+ (?P<what>.+ as (?:checked|ticked|selected))", _ticked("check")), _rule(r"\w+ (?P<what>.*\bcheck ?box.*)",
    _ticked("check"))),
    "uncheck": (_UNTICKS,),
    "untick": (_UNTICKS,),
    "unmark": (_UNTICKS,),
    "toggle": (_rule(r"\w+ (?P<what>.+)(?<! on)(?<! off)", _point("click")), *_TURNS),
    "turn": _TURNS,
    "switch": _TURNS,
    "expand": (_rule(r"\w+ (?P<what>.+)", _point("click")),),
    "collapse": (_rule(r"\w+ (?P<what>.+)", _point("click")),),
    "open": (_rule(r"\w+ (?:up )?(?:the browser and (?:go|navigate) to )?(?P<what>.+)", _opened),),
    "go": (_VISITS,),
    "navigate": (_VISITS,),
    "visit": (_VISITS,),
    "browse": (_VISITS,),
    "load": (_VISITS,),
    "return": (_rule(r"\w+ (?P<what>to the previous page)", _visited),),
    "refresh": (_rule(r"refresh(?: (?:the|this) (?:page|tab|browser))?", lambda match, quoted: (Action("reload"),)),),
    "reload": (_rule(r"reload(?: (?:the|this) (?:page|tab|browser))?", lambda match, quoted: (Action("reload"),)),),
    "upload": (_rule(r"\w+ (?P<what>.+?) (?:in ?to|to|in|with|using|via|at|on|for|under) (?P<into>.+)", _uploaded),),
    "attach": (_rule(r"\w+ (?P<what>.+?) (?:in ?to|to|in|using|via|at|under) (?P<into>.+)", _uploaded),),
    "clear": (_rule(r"\w+ (?:out )?(?P<what>.+)", _cleared),),
    "erase": (_rule(r"\w+ (?P<what>.+)", _cleared),),
    "take": (_rule(r"\w+ (?:a |another )?(?:screen ?shot|picture|snapshot)(?: (?:of|named|called|as) (?P<what>.+))?", _shot),),
    "capture": (_rule(r"\w+ (?:a )?(?:screen ?shot|the screen)(?: (?:of|named|called|as) (?P<what>.+))?", _shot),),
}  # fmt: skip
