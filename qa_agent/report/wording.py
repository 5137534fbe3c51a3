"""Numbers and outcomes in the words of the report."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from qa_agent.events import Outcome, StepFinished

Badge = Literal["pass", "fail", "unsure", "done", "error", "skipped", "interrupted", "flaky"]
# How a scenario ended, told apart by what a reader does next: one that passed only on a retry is flaky.
Ending = Literal["passed", "failed", "error", "skipped", "interrupted", "flaky"]

# In the order in which they concern a reader.
ENDINGS: tuple[Ending, ...] = ("failed", "error", "interrupted", "flaky", "passed", "skipped")
BROKEN: frozenset[Outcome] = frozenset({"failed", "error", "interrupted"})

BADGE_OF_OUTCOME: Mapping[Outcome, Badge] = {
    "passed": "pass", "failed": "fail", "error": "error", "skipped": "skipped", "interrupted": "interrupted",
}  # fmt: skip
ENDED_IN_WORDS: Mapping[Outcome, str] = {
    "passed": "passed", "failed": "failed", "error": "had an error", "skipped": "was skipped", "interrupted": "was cut short",
}  # fmt: skip
BADGE_OF_ENDING: Mapping[Ending, Badge] = {
    "passed": "pass", "failed": "fail", "error": "error", "skipped": "skipped", "interrupted": "interrupted", "flaky": "flaky",
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


def headline(counts: Mapping[Ending, int], interrupted: bool) -> str:
    """The run in one sentence: "2 of 5 scenarios failed, 1 had an error"."""
    total = sum(counts.values())
    passed, flaky = counts["passed"] + counts["flaky"], counts["flaky"]
    retried = f", {flaky} only on a retry" if flaky else ""
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
        sentence = f"{passed} passed so far{retried}"
    elif counts["skipped"] == total:
        sentence = f"{scenarios} skipped"
    elif counts["skipped"]:
        sentence = f"{passed} of {scenarios} passed{retried}, {counts['skipped']} skipped"
    elif total == 1:
        sentence = "The scenario passed" + (", but only on a retry" if flaky else "")
    else:
        sentence = f"All {scenarios} passed{retried}"
    return f"Interrupted: {sentence[0].lower()}{sentence[1:]}" if interrupted else sentence
