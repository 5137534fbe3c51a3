"""Scrolling in words: "scroll down for 800px", "scroll until the footer is visible", "swipe up one screen"."""

from __future__ import annotations

import re

from qa_agent.eyes import Action
from qa_agent.phrases.quotes import Shielded

_UNTIL = re.compile(
    r"(?is)scroll(?: (?:the page|down|up))*(?: (?:until|till))(?: you see| i see| we see)? (?P<what>.+?)"
    r"(?: (?:is|are|becomes?|comes?|appears?)(?: (?:visible|shown|seen|displayed|in(?:to)? view|found))?)?"
)
_INTO_VIEW = re.compile(r"(?is)scroll (?P<what>.+?) into view")
_END = re.compile(
    r"(?is)scroll(?: (?P<what>.+?))?(?: (?:all the way|down|up))*(?: to)? (?:the )?(?:very )?(?P<end>top|bottom|end|start"
    r"|beginning)(?: (?:of|in) (?P<of>.+))?"
)
_TURN = re.compile(
    r"(?is)scroll(?: (?P<what>(?!down|up|left|right).+?))?(?: to the)? (?P<way>down|up|left|right)(?:wards)?(?: (?:the|this) page)?"
    r"(?: (?:by |for )?(?:(?P<number>\d+|one|two|three|a|half a) ?(?P<unit>px|pixels?|screens?|pages?|times?)))?(?: (?:in|on|inside"
    r"|within) (?P<of>.+))?"
)
_TO = re.compile(r"(?is)scroll(?: (?:the page|down|up))* (?:to|towards) (?P<what>.+)")
_SWIPE = {"up": "down", "down": "up", "left": "right", "right": "left"}
_NUMBERS = {"one": 1, "a": 1, "two": 2, "three": 3, "half a": 1}
_WHOLE_PAGE = re.compile(r"(?i)(?:the |this )?(?:page|window|screen|document|view)")


def scroll_of(text: str, quoted: Shielded) -> Action | None:
    """What is scrolled stands in `target` beside a direction in `text`; a target alone is scrolled to."""
    if text.lower().startswith("swipe"):  # the finger pushes the page the other way
        text = re.sub(r"(?i)^swipe (up|down|left|right)", lambda way: f"scroll {_SWIPE[way[1].lower()]}", text)
    if match := _UNTIL.fullmatch(text) or _INTO_VIEW.fullmatch(text):
        return Action("scroll", quoted.restored(match["what"]))
    if match := _END.fullmatch(text):
        end = "top" if match["end"].lower() in ("top", "start", "beginning") else "bottom"
        return Action("scroll", _place(match["of"] or match["what"], quoted), f"to the {end}")
    if match := _TURN.fullmatch(text):
        return Action("scroll", _place(match["of"] or match["what"], quoted), _way(match))
    if match := _TO.fullmatch(text):
        return Action("scroll", quoted.restored(match["what"]))
    return None


def _way(match: re.Match[str]) -> str:
    way, number = match["way"].lower(), match["number"]
    if number is None:
        return way
    amount = _NUMBERS.get(number.lower()) or int(number)
    return (
        f"{way} {amount}"
        if match["unit"].lower().startswith("p") and not match["unit"].lower().startswith("page")
        else f"{way} {amount} screens"
    )


def _place(words: str | None, quoted: Shielded) -> str:
    return "" if words is None or _WHOLE_PAGE.fullmatch(words.strip()) else quoted.restored(words.strip())
