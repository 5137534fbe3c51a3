"""A scenario that went wrong as a bug report in Markdown: what trackers take as it is."""

from __future__ import annotations

import re

from qa_agent.events import RunStarted
from qa_agent.report import wording
from qa_agent.report.views import AttemptView, ScenarioView, StepView

_TICKS = re.compile(r"`+")
_LONGEST = 2000
_MARKS = {"pass": "✓", "done": "✓", "fail": "✗", "error": "✗", "unsure": "?", "skipped": "–", "interrupted": "■", "flaky": "~"}


def bug_report(scenario: ScenarioView, run: RunStarted | None, began: float | None) -> str:
    """Title, what was expected and seen, the steps to reproduce, and the picture by its file name."""
    attempt = scenario.blamed
    step = attempt.broken_step
    ended = "is flaky" if scenario.is_flaky else wording.ENDED_IN_WORDS[scenario.outcome]
    lines = [f"## {_inline(scenario.name)} {ended}", ""]
    if attempt.explanation:
        lines += [_quoted(attempt.explanation), ""]
    lines += [f"- {fact}" for fact in _facts(scenario, step, run, began)]
    lines += _contrast(step) if step else []
    lines += ["", "### Steps", *(_step(each) for each in attempt.steps)]
    lines += _noise(step) if step else []
    if step and step.shot:
        lines += ["", f"![Screenshot of step {step.number}](<{step.shot.picture.name}>)"]
    if step and step.before:
        lines += ["", f"![Before step {step.number}](<{step.before.picture.name}>)"]
    lines += _retries(scenario)
    return "\n".join(lines) + "\n"


def _facts(scenario: ScenarioView, step: StepView | None, run: RunStarted | None, began: float | None) -> list[str]:
    facts = []
    where = (step.where if step else "") or scenario.file or scenario.scenario_id
    facts.append(f"Scenario: {_code(where)}")
    if step and step.url:
        facts.append(f"Page: {_code(step.url)}")
    if scenario.setting:
        facts.append(f"Browser: {_inline(scenario.setting)}")
    if step and step.confidence is not None:
        facts.append(f"Confidence: {wording.percent(step.confidence)}")
    if step and step.understood:
        facts.append(f"Understood as: {_code(step.understood)}")
    if run:
        facts.append(f"With: qa-agent {_inline(run.version)}, eyes {_inline(run.eyes)}, {_inline(run.platform)}")
    if began:
        facts.append(f"Run of: {wording.moment(began)}")
    return facts


def _contrast(step: StepView) -> list[str]:
    if step.contrast:
        return ["", "| | |", "|---|---|", f"| Expected | {_cell(step.contrast.expected)} |", f"| Seen | {_cell(step.contrast.seen)} |"]
    if step.candidates:
        near = [f"- {_inline(c.kind)} {_code(c.text) if c.text else '(without text)'}" for c in step.candidates]
        return ["", "### Nearest on the screen", *near]
    return []


def _step(step: StepView) -> str:
    said = "" if step.names_its_action else f"{_inline(step.action.replace('_', ' '))} "
    answer = f" → {_code(step.answer)}" if step.answer else ""
    return f"{step.number}. {_MARKS[step.badge]} {said}{_code(step.sentence)}{answer}"


def _noise(step: StepView) -> list[str]:
    console = [f"{line.level}: {line.text}" for line in step.console if line.level in ("error", "warning")]
    requests = [f"{r.method} {r.url} → {r.status if r.status is not None else r.failure or 'no answer'}" for r in step.requests]
    lines: list[str] = []
    for title, entries in (("Console", console), ("Failed requests", requests)):
        if entries:
            lines += ["", f"### {title}", _block("\n".join(entries))]
    return lines


def _retries(scenario: ScenarioView) -> list[str]:
    if len(scenario.attempts) == 1:
        return []
    return ["", "### Attempts", *(_attempt(attempt) for attempt in scenario.attempts)]


def _attempt(attempt: AttemptView) -> str:
    why = f": {_inline(attempt.explanation)}" if attempt.is_broken and attempt.explanation else ""
    return f"{attempt.number}. {wording.ENDED_IN_WORDS[attempt.outcome]} in {wording.duration(attempt.time.total_ms)}{why}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + " …"


def _inline(text: str) -> str:
    """Text that Markdown and HTML take for nothing but text."""
    return re.sub(r"([\\`*_\[\]<>#!|~&@])", r"\\\1", " ".join(_cut(text).split()))


def _code(text: str) -> str:
    """A code span around whatever ticks the text has itself."""
    line = " ".join(_cut(text).split())
    fence = "`" * (max((len(ticks) for ticks in _TICKS.findall(line)), default=0) + 1)
    pad = " " if line.startswith("`") or line.endswith("`") or not line else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def _cell(text: str) -> str:
    return _code(text).replace("|", "\\|")


def _quoted(text: str) -> str:
    return "\n".join(f"> {_inline(line)}" for line in _cut(text).splitlines() or [""])


def _block(text: str) -> str:
    fence = "`" * max(3, max((len(ticks) for ticks in _TICKS.findall(text)), default=0) + 1)
    return f"{fence}\n{_cut(text)}\n{fence}"
