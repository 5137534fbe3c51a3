"""Pursues a goal: its parts one after the other, each until its effect is seen, with what is in the way cleared once."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from playwright.sync_api import Error as PlaywrightError

from qa_agent.acting import Note
from qa_agent.errors import StepError
from qa_agent.masking import MASK
from qa_agent.planning import doing, forms, fronts, moving, shopping, signing
from qa_agent.planning import intents as want
from qa_agent.planning.goals import GoalClause, clauses_of_goal
from qa_agent.planning.worker import OverBoundError, RefusedError, StuckError, Worker
from qa_agent.recording import StepSpec

if TYPE_CHECKING:
    from qa_agent.agent import Agent

__tracebackhide__ = True  # a test's traceback ends at the test's own line


def pursue(agent: Agent, spec: StepSpec, goal: str, max_steps: int, timeout_s: float | None = None) -> Note:
    """Take the actions that a goal needs, each a step inside it, and end with the goal's own step that says what was done.

    Raises StepError where a part of it is not done: with what was done, what was looked for and what was seen.
    """
    worker = failure = None
    for _ in range(spec.retries + 1):
        worker, failure = _attempt(agent, spec, goal, max_steps, timeout_s)
        if failure is None:
            break

    def told(note: Note) -> None:
        note.action = "do"
        note.expression = "; ".join(_in_short(clause) for clause in _clauses(goal))
        done = _masked(worker, goal)
        if failure is not None:
            raise StepError(f"{failure}; done so far: {done or 'nothing'}") from failure
        note.reason = f"done: {done}" if done else "nothing had to be done"

    return agent.perform(replace(spec, retries=0), told)


def _attempt(agent: Agent, spec: StepSpec, goal: str, max_steps: int, timeout_s: float | None) -> tuple[Worker, StepError | None]:
    deadline = None if timeout_s is None else time.monotonic() + timeout_s
    worker = Worker(agent, spec, max_steps, deadline)
    try:
        for clause in clauses_of_goal(goal):
            worker.clause = clause.text
            _pursue_clause(worker, clause)
    except PlaywrightError as error:
        return worker, StepError(f"{_at(worker)}the browser could not do it: {error.message.splitlines()[0]}")
    except StepError as error:
        return worker, StepError(f"{_at(worker)}{error}")
    return worker, None


def _pursue_clause(worker: Worker, clause: GoalClause) -> None:
    try:
        _fulfil(worker, clause.intent)
    except (OverBoundError, RefusedError):
        raise
    except StepError as problem:
        if isinstance(clause.intent, want.Cookies | want.Close) or not fronts.clear_way(worker):
            raise
        try:
            _fulfil(worker, clause.intent)
        except StuckError as again:
            raise again from problem


def _fulfil(worker: Worker, intent: want.Intent) -> None:
    match intent:
        case want.SignIn():
            signing.sign_in(worker, intent)
        case want.SignOut():
            signing.sign_out(worker, intent)
        case want.Fill():
            forms.fill(worker, intent)
        case want.Submit():
            forms.submit(worker, intent)
        case want.Complete():
            forms.complete(worker, intent)
        case want.AddToCart():
            shopping.add_to_cart(worker, intent)
        case want.Close():
            fronts.close(worker, intent)
        case want.Cookies():
            fronts.cookies(worker, intent)
        case want.GoTo():
            moving.go_to(worker, intent)
        case want.Open():
            moving.open_thing(worker, intent)
        case want.Search():
            moving.search(worker, intent)
        case want.Sort():
            moving.sort(worker, intent)
        case want.Turn():
            doing.turn(worker, intent)
        case want.Perform():
            doing.perform(worker, intent)
        case want.Act():
            doing.act(worker, intent)


def _at(worker: Worker) -> str:
    return f'at "{_without_secrets(worker.clause, worker.clause)}": ' if worker.clause else ""


def _clauses(goal: str) -> tuple[GoalClause, ...]:
    try:
        return clauses_of_goal(goal)
    except StepError:
        return ()


def _in_short(clause: GoalClause) -> str:
    """An intent for the report, without what is secret in it."""
    return _without_secrets(str(clause.intent), clause.text)


def _masked(worker: Worker | None, goal: str) -> str:
    return "" if worker is None else _without_secrets(", then ".join(worker.done), goal)


def _without_secrets(text: str, goal: str) -> str:
    for secret in _secrets_of(goal):
        text = text.replace(secret, MASK)
    return text


def _secrets_of(goal: str) -> list[str]:
    found: list[str] = []
    for clause in _clauses(goal):
        intent = clause.intent
        if isinstance(intent, want.SignIn) and intent.password:
            found.append(intent.password)
        if isinstance(intent, want.SignIn | want.Fill | want.Complete):
            entries = intent.others if isinstance(intent, want.SignIn) else intent.entries
            found += [entry.value for entry in entries if entry.secret]
    return sorted((secret for secret in found if len(secret) > 2), key=len, reverse=True)
