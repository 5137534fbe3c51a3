"""A bare sentence as steps: read by its wording, or, where that leaves it open, by the eyes; then carried out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from qa_agent.acting import Note
from qa_agent.acting.sentences import action_of
from qa_agent.errors import StepError
from qa_agent.eyes import Action
from qa_agent.phrases import Clause, refusal, understood
from qa_agent.phrases.telling import in_words
from qa_agent.recording import StepSpec

if TYPE_CHECKING:
    from qa_agent.agent import Agent

__tracebackhide__ = True  # a test's traceback ends at the test's own line

# A bare sentence that the eyes understand with less confidence than this is not acted upon.
UNDERSTOOD = 0.5
# Acts on the page, which `qa_agent.phrases` reads too, and with what stands around them.
ACTS_ON_THE_PAGE = ("right_click", "drag", "upload")


def perform_sentence(agent: Agent, spec: StepSpec, sentence: str, timeout_s: float | None = None) -> Note:
    """Do what a sentence says. One act is one step; several are a step each, inside the sentence."""
    clauses = read(sentence)
    actions = [action for clause in clauses for action in clause.actions]
    open_clauses = [clause for clause in clauses if not clause.actions]
    refused = refusal(sentence)
    if refused or not clauses:
        return agent.perform(spec, partial(_refuse, sentence, refused or "it says nothing"))
    if not open_clauses and len(actions) == 1:
        return perform_action(agent, spec, actions[0], timeout_s)
    if len(clauses) == 1:
        return _by_the_eyes(agent, spec, sentence, timeout_s)
    return _in_turn(agent, spec, clauses, timeout_s)


def read(sentence: str) -> tuple[Clause, ...]:
    """The clauses of a sentence with what their wording asks for; those about the browser are told apart first."""
    return tuple(Clause(clause.text, _about_the_browser(clause.text) or clause.actions) for clause in understood(sentence))


def _about_the_browser(clause: str) -> tuple[Action, ...]:
    told = action_of(clause)
    return (told,) if told is not None and told.verb not in ACTS_ON_THE_PAGE else ()


def perform_action(agent: Agent, spec: StepSpec, action: Action, timeout_s: float | None = None) -> Note:
    """One action as a step; a goal as all the steps that it takes."""
    if action.verb == "do":
        return agent.perform_goal(spec, action.text, timeout_s=timeout_s)
    return agent.perform(spec, partial(act, agent, action, timeout_s=timeout_s))


def act(agent: Agent, action: Action, note: Note, timeout_s: float | None = None) -> None:
    """A deed: carries an action out, and notes how the sentence was taken."""
    note.action = action.verb
    try:
        _carry_out(agent, action, note, timeout_s)
    finally:
        parts = " | ".join(part for part in (action.text, action.target) if part)
        taken = f"{action.verb}{' all' if action.every else ''}: {parts}"
        note.expression = f"{taken} → {note.expression}" if note.expression else taken


def _in_turn(agent: Agent, spec: StepSpec, clauses: Sequence[Clause], timeout_s: float | None) -> Note:
    note = Note(spec.action)
    within = (*spec.within, spec.sentence)
    for clause in clauses:
        if not clause.actions:
            note = _by_the_eyes(agent, replace(spec, within=within, sentence=clause.text), clause.text, timeout_s)
        for action in clause.actions:
            note = perform_action(agent, replace(spec, within=within, sentence=in_words(action)), action, timeout_s)
    return note


def _by_the_eyes(agent: Agent, spec: StepSpec, sentence: str, timeout_s: float | None) -> Note:
    """A sentence that only what is on the page may explain. Each further action that it asks for is a step after it."""
    more: list[Action] = []

    def first(note: Note) -> None:
        actions = list(agent.deeds.sight.understand(agent.deeds.sight.settle(), sentence))
        if not actions or min(action.confidence for action in actions) < UNDERSTOOD:
            raise StepError(f'"{sentence}" was not understood: write it with a verb, such as `click:`, `type:` or `assert:`')
        act(agent, actions[0], note, timeout_s)
        more.extend(actions[1:])

    note = agent.perform(spec, first)
    for action in more:
        note = perform_action(agent, spec, action, timeout_s)
    return note


def _refuse(sentence: str, why: str, note: Note) -> None:
    raise StepError(f'"{sentence}" can\'t be done: {why}')


def _carry_out(agent: Agent, action: Action, note: Note, timeout_s: float | None) -> None:
    deeds, timeouts = agent.deeds, agent.timeouts
    target, text = agent.placed(action.target) if action.target else "", action.text
    find_s = timeouts.find(timeout_s)
    if action.every:
        _carry_out_on_all(agent, action, target, note, find_s)
        return
    match action.verb:
        case "click":
            deeds.click(target, note, find_s)
        case "double_click":
            deeds.click(target, note, find_s, count=2)
        case "hover":
            deeds.hover(target, note, find_s)
        case "type":
            deeds.type(text, note, target or None, find_s)
        case "fill":
            deeds.filler.fill(target, text, note, find_s)
        case "clear":
            deeds.clear(target, note, find_s)
        case "press":
            deeds.press(text or target, note)
        case "select":
            deeds.select(text, target, note, find_s)
        case "check" | "uncheck":
            deeds.set_checked(target, action.verb == "check", note, find_s)
        case "scroll":
            if text:
                deeds.scroll(text, note, target or None, timeout_s=find_s)
            else:
                deeds.scroll(f"to {target}", note, timeout_s=find_s)
        case "goto":
            address = text or target
            url = urljoin(agent.base_url, address) if agent.base_url else address
            deeds.goto(url, note, timeouts.open(timeout_s))
        case "back":
            deeds.back(note, timeout_s=timeouts.open(timeout_s))
        case "reload":
            deeds.reload(note, timeouts.open(timeout_s))
        case "right_click":
            deeds.right_click(target, note, find_s)
        case "drag":
            deeds.drag(target, agent.placed(text), note, find_s)
        case "upload":
            deeds.upload([text], target, note, find_s)
        case "tab":
            deeds.tab(text, note, find_s)
        case "expect_url":
            deeds.exact.url(text, note, agent.base_url, timeouts.check(timeout_s))
        case "expect_title":
            deeds.exact.title(text, note, timeouts.check(timeout_s))
        case "expect_console":
            deeds.exact.console(text, note)
        case "wait_for":
            deeds.judge.wait_for(target, note, timeouts.wait(timeout_s))
        case "assert":
            deeds.judge.expect(target, note, timeouts.check(timeout_s))
        case "ask":
            deeds.judge.ask(target, note, timeouts.check(timeout_s))
        case "sleep":
            deeds.sleep(float(text), note)
        case "screenshot":
            deeds.screenshot(note)
        case _:
            raise StepError(f'"{in_words(action)}" is no single act')


def _carry_out_on_all(agent: Agent, action: Action, target: str, note: Note, find_s: float) -> None:
    deeds = agent.deeds
    match action.verb:
        case "check" | "uncheck":
            deeds.all_of.set_checked(target, action.verb == "check", note, find_s)
        case "click":
            deeds.all_of.each(target, note, lambda found: deeds.hands.click(found.point))
        case "double_click":
            deeds.all_of.each(target, note, lambda found: deeds.hands.click(found.point, 2))
        case "hover":
            deeds.all_of.each(target, note, lambda found: deeds.hands.move(found.point))
        case "clear":
            deeds.all_of.each(target, note, lambda found: deeds.filler.fill_at(target, "", found, note))
        case _:
            raise StepError(f'"{in_words(action)}" can\'t be done to all of them at once: write a step for each')
