"""App, test or model: what would show each of them to be wrong, and what a failed step itself tells for it.

Nothing is decided here: a person compares the picture with the words, and is told what to compare.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal
from urllib.parse import urlsplit

from qa_agent.events import Candidate, FailedRequest, StepFinished
from qa_agent.report import wording
from qa_agent.report.trend import Since
from qa_agent.report.understood import Contrast, is_counted

Who = Literal["app", "test", "model", "machine", "qa-agent"]

# Below it a verdict is doubtful enough to be said: one in five of these is wrong.
DOUBTFUL = 0.8
# From this likeness on a text on the screen may be what was asked for, in other words.
RESEMBLES = 0.6
LONGEST_QUOTED = 60
SIGNS_SHOWN = 3
MISUNDERSTOOD = "the sentence is not meant as it was understood"

_WANTED = re.compile(r"""\btext=(?P<quote>['"])(?P<text>.*?)(?<!\\)(?P=quote)""")
_WANTED_KIND = re.compile(r"\bkind='(?P<kind>[a-z]+)'")
# What is said of a page that went away, and of an address that does not answer.
_GONE = re.compile(r"gave no picture|ERR_[A-Z_]+|was closed|itself has ended|(?:does|did) not answer|can't be opened", re.IGNORECASE)
# An exception that is neither the browser's nor a step's.
_OWN_FAILURE = re.compile(r"(?!Error\b|TimeoutError\b|TargetClosedError\b)[A-Z]\w*(?:Error|Exception)\b")
_OPTION_OF = {"assert": "--assert", "wait_for": "--assert", "ask": "--ask"}


@dataclass(frozen=True)
class Suspect:
    """`when` is what a reader must find for it to be the one; `signs` are what the step tells for it."""

    who: Who
    when: str
    signs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Circumstances:
    """What is known of a broken step besides its event. `passed_later`: a later attempt of the same scenario passed.
    `earlier` are faults of the app in the steps before it, the latest first, in words."""

    where: str = ""
    contrast: Contrast | None = None
    since: Since = ""
    passed_later: bool = False
    earlier: tuple[str, ...] = ()


def suspects_of(step: StepFinished, known: Circumstances) -> tuple[Suspect, ...]:
    """Those with signs first, else app, test, model; without the model where no eyes had a part in it.

    Where qa-agent broke, it alone; of a page that crashed, the app or the machine.
    """
    change = f"change {known.where}" if known.where else "change the sentence"
    if step.outcome == "error" and _OWN_FAILURE.match(step.reason) and not _GONE.search(step.reason):
        return (Suspect("qa-agent", "it failed itself, which says nothing of the app: the whole failure is told above the steps"),)
    if "crashed" in step.reason:
        return (
            Suspect("app", "if it happens again: its page brings its process in the browser down", _app_signs(step, known)),
            Suspect("machine", "if it does not: too little memory, or a fault of the browser"),
        )
    if _GONE.search(step.reason) and not step.candidates and known.contrast is None:
        found = [
            Suspect("app", "if the page went away or did not answer: see its own log", _app_signs(step, known)),
            Suspect("test", f"if the address or the server is not the one that is meant: {change}"),
        ]
        return tuple(found)
    app, test, model = _conditions(step, known.contrast, change)
    found = [Suspect("app", app, _app_signs(step, known)), Suspect("test", test, _test_signs(step))]
    if _looked(step):
        found.append(Suspect("model", model, _model_signs(step)))
    return tuple(sorted(found, key=lambda suspect: not suspect.signs))


def server_faults(step: StepFinished) -> tuple[str, ...]:
    """Requests that a server answered with an error of its own: they tell something of later steps, too."""
    failed = (request for request in step.requests if request.status is not None and request.status >= 500)
    return tuple(f"{_answered(request)} in step {step.index}" for request in failed)


def to_try(step: StepFinished) -> str:
    """A command line that asks the model again about the very picture, in words to be changed; "" where it was not asked."""
    if step.screenshot is None or not _looked(step):
        return ""
    option = _OPTION_OF.get(step.action, "--locate")
    return f"qa-agent see {shlex.quote(step.screenshot)} {option} {shlex.quote(' '.join(step.sentence.split())[:300])}"


def _conditions(step: StepFinished, contrast: Contrast | None, change: str) -> tuple[str, str, str]:
    if contrast is not None and is_counted(step.expression):
        numbered = ": what it counted is numbered on the picture" if len(step.evidence) > 1 else ""
        seen = contrast.seen.partition(" ")[0]
        return (
            f"if {seen} is what you count on the picture, and {contrast.expected} is right",
            f"if {seen} is what you count on the picture, and that is right: {change}",
            f"if you count otherwise{numbered}; or {MISUNDERSTOOD}",
        )
    if contrast is not None and contrast.expected and contrast.seen:
        seen, expected = _quoted(contrast.seen), _quoted(contrast.expected)
        return (
            f"if the picture shows {seen}, and {expected} is right",
            f"if the picture shows {seen}, and that is right: {change}",
            f"if the picture does not show {seen}, or {MISUNDERSTOOD}",
        )
    if step.status is None and _was_found(step):
        return (
            "if the right thing is marked on the picture, and the page did not do what was asked of it",
            f"if that can't be done there: {change}",
            f"if another thing is marked than the sentence means, or {MISUNDERSTOOD}",
        )
    if step.status is None:
        return (
            "if it should be on this screen, and is not",
            f"if it is called otherwise, or this is not the screen for it: {change}",
            f"if you see it on the picture, or {MISUNDERSTOOD}",
        )
    return (
        "if the picture shows that the sentence does not hold, and it should",
        f"if the picture is as it should be: {change}",
        f"if the picture shows that the sentence holds, or {MISUNDERSTOOD}",
    )


def _app_signs(step: StepFinished, known: Circumstances) -> tuple[str, ...]:
    signs = [_answered(request) for request in step.requests]
    signs += [f"the page logged an error: {_cut(line.text)}" for line in step.console if line.level == "error"]
    signs += known.earlier
    if known.passed_later:
        signs.append("the same steps passed when they were tried again: something comes late, or by chance")
    elif known.since == "newly broken":
        signs.append("this scenario passed in the run before")
    return _few(signs)


def _answered(request: FailedRequest) -> str:
    answer = f"answered {request.status}" if request.status is not None else "got no answer"
    return f"{request.method} {_cut(urlsplit(request.url).path or request.url)} {answer}"


def _test_signs(step: StepFinished) -> tuple[str, ...]:
    """A thing on the screen that may be what was asked for, under another name or of another kind."""
    if step.status is not None or _was_found(step):
        return ()
    wanted = next((match["text"] for match in _WANTED.finditer(step.expression) if match["text"]), "")
    kind = match["kind"] if (match := _WANTED_KIND.search(step.expression)) else ""
    signs = []
    for candidate in step.candidates:
        if not candidate.text or not wanted:
            continue
        if _norm(candidate.text) == _norm(wanted):
            if kind not in ("any", candidate.kind):
                signs.append(f"what reads {_quoted(candidate.text)} is taken for a {candidate.kind}, and a {kind} was asked for")
        elif _resembles(candidate, wanted):
            signs.append(f"there is a {candidate.kind} {_quoted(candidate.text)}: was {_quoted(wanted)} renamed?")
    return tuple(signs[:1])


def _model_signs(step: StepFinished) -> tuple[str, ...]:
    signs = []
    if step.status is not None and len(step.evidence) > 1 and len(set(step.evidence)) == 1:
        signs.append("it took one and the same place for both things that the sentence speaks of")
    if step.status == "unsure":
        signs.append("it was not sure, and unsure never passes")
    elif step.status == "fail" and step.confidence is not None and step.confidence < DOUBTFUL:
        signs.append(f"it was only {wording.percent(step.confidence)} sure")
    if step.expression.startswith("Judge("):
        signs.append("it found no exact meaning in the sentence: say it in plainer words")
    return _few(signs)


def _was_found(step: StepFinished) -> bool:
    return step.point is not None or step.target is not None


def _looked(step: StepFinished) -> bool:
    return step.confidence is not None or bool(step.expression) or bool(step.candidates)


def _resembles(candidate: Candidate, wanted: str) -> bool:
    text, sought = _norm(candidate.text), _norm(wanted)
    share_a_word = any(len(word) > 3 for word in set(text.split()) & set(sought.split()))
    return share_a_word or SequenceMatcher(None, text, sought).ratio() >= RESEMBLES


def _few(signs: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(signs))[:SIGNS_SHOWN]


def _norm(text: str) -> str:
    return " ".join(text.split()).casefold()


def _quoted(text: str) -> str:
    return f"“{_cut(text)}”"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTED else line[:LONGEST_QUOTED].rstrip() + " …"
