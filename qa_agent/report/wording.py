"""Numbers and outcomes in the words of the report."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from qa_agent.events import Outcome, StepFinished

Badge = Literal["pass", "fail", "unsure", "done", "error", "skipped", "interrupted"]

# In the order in which they concern a reader.
OUTCOMES: tuple[Outcome, ...] = ("failed", "error", "interrupted", "passed", "skipped")
BROKEN: frozenset[Outcome] = frozenset({"failed", "error", "interrupted"})

BADGE_OF_OUTCOME: Mapping[Outcome, Badge] = {
    "passed": "pass", "failed": "fail", "error": "error", "skipped": "skipped", "interrupted": "interrupted",
}  # fmt: skip


def badge_of_step(step: StepFinished) -> Badge:
    """A check shows its verdict; an act is done; whatever kept a step from ending comes before both."""
    if step.outcome in ("error", "skipped", "interrupted"):
        return BADGE_OF_OUTCOME[step.outcome]
    if step.status is not None:
        return step.status
    return "done" if step.outcome == "passed" else "fail"


def duration(ms: float) -> str:
    """Milliseconds as a person says them: 640 ms, 4.2 s, 2 min 05 s."""
    if ms < 999.5:
        return f"{ms:.0f} ms"
    if ms < 59_950:
        return f"{ms / 1000:.1f} s"
    minutes, seconds = divmod(round(ms / 1000), 60)
    if minutes < 60:
        return f"{minutes} min {seconds:02d} s"
    return f"{minutes // 60} h {minutes % 60:02d} min"


def percent(share: float) -> str:
    """Rounded, but never to a certainty that is none: 0.996 is not 100 %."""
    if 0.995 <= share < 1:
        return "> 99 %"
    if 0 < share < 0.005:
        return "< 1 %"
    return f"{share * 100:.0f} %"


def moment(at: float) -> str:
    """Seconds since the epoch as a date and time of this machine's zone."""
    when = datetime.fromtimestamp(at).astimezone()
    return f"{when.day} {when:%B %Y, %H:%M:%S %Z}".rstrip()


def iso_moment(at: float) -> str:
    """The same for machines: ISO 8601 with the zone."""
    return datetime.fromtimestamp(at).astimezone().isoformat(timespec="seconds")


def counted(number: int, thing: str) -> str:
    """`1 step`, `2 steps`."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def headline(counts: Mapping[Outcome, int], interrupted: bool) -> str:
    """The run in one sentence: "2 of 5 scenarios failed, 1 had an error"."""
    total = sum(counts.values())
    if total == 0:
        return "Interrupted before any scenario began" if interrupted else "Nothing was run"
    scenarios = counted(total, "scenario")
    cut = counts["interrupted"]
    broken = [
        (counts["failed"], "failed"),
        (counts["error"], "had an error"),
        (cut, "was cut short" if cut == 1 else "were cut short"),
    ]
    parts = [(number, words) for number, words in broken if number]
    if parts:
        number, words = parts[0]
        first = f"The scenario {words}" if total == 1 else f"{number} of {scenarios} {words}"
        sentence = ", ".join([first, *(f"{number} {words}" for number, words in parts[1:])])
    elif interrupted:
        sentence = f"{counts['passed']} passed so far"
    elif counts["skipped"] == total:
        sentence = f"{scenarios} skipped"
    elif counts["skipped"]:
        sentence = f"{counts['passed']} of {scenarios} passed, {counts['skipped']} skipped"
    else:
        sentence = "The scenario passed" if total == 1 else f"All {scenarios} passed"
    return f"Interrupted: {sentence[0].lower()}{sentence[1:]}" if interrupted else sentence
