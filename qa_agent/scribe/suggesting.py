"""Assertions for what an act has changed: statements that the eyes pass on the screen after it, and not on the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from qa_agent.eyes import Box, Eyes, Screen, Seen

SUGGESTED = 2
STATEMENTS_TRIED = 14
# Below it a statement that passes today is no good assertion for tomorrow.
CONFIDENT = 0.8
TEXT_LONGEST = 70
# Read to a letter or two as the page has it: the page's spelling is written down, if the eyes pass that too.
RESEMBLES = 0.88
# How far a label may be from its value, in heights of the value's line.
LABEL_REACH = 30

# What is told first, of all that is new.
_TELLING = ("dialog", "toast", "alert", "heading")
_ORDER = ("dialog", "toast", "alert", "heading", "value", "status", "text")
# What stands there today and not tomorrow: times, dates, long numbers, ids.
_VOLATILE = re.compile(
    r"\d{1,2}:\d{2}|\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\d{6,}|[0-9a-f]{8}-[0-9a-f]{4}|\b(?:ago|today|yesterday|seconds?|minutes?|just now)\b"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w* \d",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Suggestion:
    """A statement to assert; one that `may_differ` next time is written as a comment."""

    statement: str
    may_differ: bool = False


@dataclass(frozen=True)
class _Candidate:
    """Ways to say one change, the plainest first."""

    order: int
    top: float
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """What came of an act: the screens before and after it, and the texts that the page shows afterwards, to spell by.

    Of another page only its headings and messages are of interest, as everything is new there; in `acted_on` nothing is.
    """

    before: Screen
    after: Screen
    page_lines: Sequence[str]
    is_other_page: bool = False
    acted_on: Sequence[Box] = ()


def suggest(eyes: Eyes, outcome: Outcome) -> list[Suggestion]:
    """At most two assertions for it."""
    found: list[Suggestion] = []
    tried = 0
    for candidate in sorted(_candidates(outcome), key=lambda each: (each.order, each.top)):
        for statement in candidate.statements:
            if tried >= STATEMENTS_TRIED:
                return found
            tried += 1
            verdict = eyes.check(outcome.after, statement)
            if verdict.status != "pass" or verdict.confidence < CONFIDENT or eyes.check(outcome.before, statement).status == "pass":
                continue
            found.append(Suggestion(statement, bool(_VOLATILE.search(statement))))
            break
        if len(found) == SUGGESTED:
            break
    return found


def _candidates(outcome: Outcome) -> Iterator[_Candidate]:
    before, after, acted_on = outcome.before, outcome.after, outcome.acted_on
    old = {_norm(seen.text) for seen in before.elements if seen.text}
    new = {_norm(seen.text) for seen in after.elements if seen.text}
    is_same_page = not outcome.is_other_page and sum(text in new for text in old) >= len(old) / 2
    lines = [" ".join(line.split()) for line in outcome.page_lines if line.strip()]
    told: set[str] = set()
    for seen in after.elements:
        text = _spelt(_first_line(seen), lines)
        known = {_norm(each.text) for each in before.elements if each.kind == seen.kind} if seen.kind in _TELLING else old
        if not text or _norm(seen.text) in known or _norm(text) in known or _norm(text) in told or _lies_in(seen, acted_on):
            continue
        if not is_same_page and seen.kind not in _TELLING:
            continue  # everything is new there; its heading says which page it is
        statements = tuple(_statements(seen, text, before, after))
        if statements:
            kind, said = statements[0][0], tuple(statement for _, statement in statements)
            told.add(_norm(text))
            yield _Candidate(_ORDER.index(kind), seen.box.top, said)
    if _has(before, "dialog") and not _has(after, "dialog"):
        yield _Candidate(_ORDER.index("dialog"), 0.0, ("No dialog is open",))
    new = {_norm(seen.text) for seen in after.elements if seen.text}
    stays = sum(text in new for text in old)
    if stays < len(old) / 2:
        return  # another page: that the old one is gone says nothing
    for seen in before.elements:
        text = _first_line(seen)
        if (
            seen.kind in ("link", "row", "heading", "alert", "text")
            and re.search(r"[^\W\d_]{3}", text)
            and not any(_norm(text) in line for line in new)
        ):
            yield _Candidate(len(_ORDER), seen.box.top, (f'"{text}" is not shown',))


def _statements(seen: Seen, text: str, before: Screen, after: Screen) -> Iterator[tuple[str, str]]:
    """Of an element that is new: what kind of news it is, and a statement."""
    shown = f'"{text}" is shown'
    has_words = bool(re.search(r"[^\W\d_]{2}", text))
    match seen.kind:
        case "dialog":
            title = _heading_in(seen, after) or text
            yield "dialog", f'A dialog titled "{title}" is open'
        case "toast":
            yield "toast", f'A toast says "{text}"'
            yield "toast", shown
        case "alert":
            yield "alert", f'An alert says "{text}"'
            yield "alert", shown
        case "heading":
            yield "heading", f'The heading is "{text}"'
            yield "heading", shown
        case "text" | "cell" | "status" | "badge":
            if re.search(r"\d", text) and len(text) <= 24:
                label = _label(seen, before, after)
                controls = [each.text for each in after.elements if each.kind in ("link", "button", "tab")]
                is_counter = text.isdigit() and any(label in control for control in controls)
                if label and is_counter:
                    yield "value", f"The {_lower(label)} badge shows {text}"
                elif label:
                    yield "value", f"The {_lower(label)} is {text}"
            if has_words:
                yield ("status" if seen.kind == "status" else "text"), shown


def _label(value: Seen, before: Screen, after: Screen) -> str:
    """What stands to the left of a value on its line, before as after; "" where nothing does."""
    height = value.box.bottom - value.box.top
    old = {_norm(seen.text) for seen in before.elements}
    best: Seen | None = None
    for seen in after.elements:
        if seen.kind not in ("text", "cell") or "\n" in seen.text or not re.fullmatch(r"[^\W\d_][\w '’&-]{1,24}", seen.text):
            continue
        if not seen.box.top <= value.box.center[1] <= seen.box.bottom or seen.box.right > value.box.left:
            continue
        if value.box.left - seen.box.right > LABEL_REACH * height or (best is not None and seen.box.right < best.box.right):
            continue
        best = seen
    return best.text if best is not None and _norm(best.text) in old else ""


def _heading_in(dialog: Seen, screen: Screen) -> str:
    inside = [seen for seen in screen.elements if seen.kind == "heading" and _holds(dialog.box, seen.box)]
    return _first_line(min(inside, key=lambda seen: seen.box.top)) if inside else ""


def _spelt(text: str, lines: Sequence[str]) -> str:
    """The text as the page spells it; "" for one that the page does not have, which the eyes have misread."""
    if not text or len(text) > TEXT_LONGEST or '"' in text:
        return ""
    if not lines or any(re.search(rf"(?<!\w){re.escape(text)}(?!\w)", line) for line in lines):
        return text
    if not re.search(r"[^\W\d_]{3}", text):
        return ""  # of a number every digit counts
    near = max(lines, key=lambda line: SequenceMatcher(None, line, text).ratio())
    return near if SequenceMatcher(None, near, text).ratio() >= RESEMBLES and '"' not in near else ""


def _first_line(seen: Seen) -> str:
    return " ".join(seen.text.split("\n")[0].split())


def _has(screen: Screen, kind: str) -> bool:
    return any(seen.kind == kind for seen in screen.elements)


def _lies_in(seen: Seen, areas: Sequence[Box]) -> bool:
    x, y = seen.box.center
    return any(area.left <= x <= area.right and area.top <= y <= area.bottom for area in areas)


def _holds(outer: Box, inner: Box) -> bool:
    x, y = inner.center
    return outer.left <= x <= outer.right and outer.top <= y <= outer.bottom


def _norm(text: str) -> str:
    return " ".join(text.split()).casefold()


def _lower(label: str) -> str:
    return label[0].lower() + label[1:] if label[1:] == label[1:].lower() else label
