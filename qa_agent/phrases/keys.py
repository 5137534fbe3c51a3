"""Keys as sentences name them: "Enter", "the Tab key twice", "Ctrl-Shift-T", "arrow down"."""

from __future__ import annotations

import re

from qa_agent.eyes import Action
from qa_agent.phrases.quotes import SIGN, Shielded

# A purpose is no part of the key: "press Enter to submit the form".
_PRESS_PURPOSE = re.compile(r"(?is)\s+(?:to|in order to)\s+[a-z]+\b.*$")

_MODIFIER = r"(?:ctrl|control|cmd|command|meta|alt|option|shift|⌘|win|windows)"
_NAMED_KEY = (
    r"(?:enter|return|esc(?:ape)?|tab|space(?:bar| bar)?|backspace|del(?:ete)?|home|end|insert|page ?(?:up|down)|f(?:1[0-2]|[1-9])"
    r"|(?:arrow[ -]?)?(?:up|down|left|right)(?: arrow)?|windows|caps lock)"
)
_KEY = re.compile(
    rf"(?is)(?:the )?(?P<key>{_MODIFIER}(?:\s*[+-]\s*[^\s+]+)+|{_NAMED_KEY}|[a-z0-9])(?P<named> key| button on the keyboard| keys)?"
    r"(?: (?P<times>twice|once|(?P<number>\d+|two|three|four|five) times))?(?: on (?:the|my|your) keyboard)?"
)
_SIGNS = {"comma": ",", "period": ".", "dot": ".", "slash": "/", "minus": "-", "plus": "+"}
_TIMES = {"once": 1, "twice": 2, "two": 2, "three": 3, "four": 4, "five": 5}
_MOST_PRESSES = 20


def presses_of(words: str, quoted: Shielded) -> tuple[Action, ...]:
    """A press for each time that a key is pressed; none where the words name no key, but something to be clicked."""
    for part in (words, _PRESS_PURPOSE.sub("", words)):
        key = _KEY.fullmatch(quoted.content(part)) if not re.search(rf"{SIGN}.", part) else None
        key = key or _KEY.fullmatch(part)
        # A single letter is a key only where it is said to be one: "press A" may be a button's name.
        if key and (len(key["key"]) > 1 or key["named"]) and not (key["named"] or "").startswith(" button on"):
            times = min(_MOST_PRESSES, _TIMES.get(key["number"] or key["times"] or "once", 0) or int(key["number"] or 1))
            return (Action("press", text=_chord(key["key"])),) * times
    return ()


def _chord(key: str) -> str:
    if arrow := re.fullmatch(r"(?i)(?:arrow[ -]?)?(up|down|left|right)(?: arrow)?", key):
        return f"Arrow{arrow[1].capitalize()}"
    if re.fullmatch(r"(?i)space ?bar", key):
        return "Space"
    key = re.sub(r"\s*[+]\s*|(?<=\w)-(?=\w)|\s*-\s*(?=\S)", "+", key) if re.match(rf"(?i){_MODIFIER}", key) else key
    for word, sign in _SIGNS.items():
        key = re.sub(rf"(?i)(?<=\+){word}$", sign, key)
    return re.sub(r"(?i)^(?:⌘|win(?:dows)?)", "Meta", key)
