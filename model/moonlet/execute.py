"""Runs a typed expression on a screen: verdicts, places and answers, each with reason and evidence.

    scene = Scene.of(screen)
    execute(Shows(Ref(text="order total"), "$39.90"), "The order total is $39.90", scene)

Unsure never passes. A false pass is the worst answer, so thin evidence fails or stays unsure.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from moonlet import reasons
from moonlet.answers import answer
from moonlet.calibration import Calibration, default_calibration
from moonlet.expression import (
    Act,
    And,
    Ask,
    Compared,
    Counted,
    Exists,
    Expression,
    Extreme,
    HasColor,
    HasState,
    Judge,
    Locate,
    Missing,
    Not,
    Ref,
    Relates,
    Shows,
    Steps,
)
from moonlet.matcher import Matcher, Matches, default_matcher
from moonlet.screen import Box, Element, Screen
from moonlet.statements import JudgeFunction, Statements
from moonlet.structure import Scene

Status = Literal["pass", "fail", "unsure"]
STATEMENTS = (Exists, Missing, Counted, HasState, HasColor, Shows, Relates, Extreme, Compared, Judge, Not, And)


@dataclass(frozen=True)
class Outcome:
    """What came out of an expression.

    For a statement: `status`, and `holds`, the probability that it holds. For a reference: `point` and
    `box` (None: not there), `ambiguous` where a second thing fits as well, `candidates` the nearest
    seen, best first. For a question: `answer`. `confidence` is that what is said is right.
    """

    status: Status
    confidence: float
    reason: str
    holds: float = 0.5
    evidence: tuple[Box, ...] = ()
    point: tuple[float, float] | None = None
    box: Box | None = None
    target: Element | None = None
    candidates: tuple[Element, ...] = ()
    ambiguous: bool = False
    answer: str = ""
    operator: str = ""


def execute(
    expression: Expression,
    sentence: str,
    screen: Screen | Scene,
    judge: JudgeFunction | None = None,
    matcher: Matcher | None = None,
    calibration: Calibration | None = None,
) -> Outcome:
    """Run an expression. Give a `Scene` where several sentences are asked of one screen."""
    scene = screen if isinstance(screen, Scene) else Scene.of(screen)
    matcher = matcher or default_matcher()
    calibration = calibration or default_calibration()
    if isinstance(expression, STATEMENTS):
        return _check(expression, sentence, scene, judge, matcher, calibration)
    if isinstance(expression, Locate):
        return locate(expression.ref, scene, matcher, calibration)
    if isinstance(expression, Ask):
        return _ask(expression, scene, matcher, calibration)
    return _act(expression, scene, matcher, calibration)


# What an action is done to, where its words name no kind.
_DONE_TO = {"check": "toggle", "uncheck": "toggle", "type": "field", "clear": "field", "select": "combobox"}


def _act(expression: Act | Steps, scene: Scene, matcher: Matcher, calibration: Calibration) -> Outcome:
    """The place of the first thing that is acted on."""
    acts = expression.acts if isinstance(expression, Steps) else (expression,)
    act = next((act for act in acts if act.ref is not None), None)
    if act is None or act.ref is None:
        return Outcome("pass", 1.0, "nothing to find")
    return locate(for_action(act.ref, act.verb, scene, matcher), scene, matcher, calibration)


def for_action(ref: Ref, verb: str, scene: Scene, matcher: Matcher) -> Ref:
    """The reference with the kind that a verb asks for, where such a thing is there: one types into fields."""
    kind = _DONE_TO.get(verb, "")
    if not kind or ref.kind != "any":
        return ref
    narrowed = replace(ref, kind=kind)
    return narrowed if matcher.resolve(scene, narrowed).found >= 0.5 else ref


def _check(
    expression: Expression,
    sentence: str,
    scene: Scene,
    judge: JudgeFunction | None,
    matcher: Matcher,
    calibration: Calibration,
) -> Outcome:
    assert isinstance(expression, STATEMENTS)
    belief = Statements(scene, matcher, sentence, judge).believe(expression)
    operator = _operator(expression)
    holds = calibration.holds(operator, belief.true, belief.false)
    status = calibration.status(holds)
    confidence = holds if status == "pass" else 1 - holds if status == "fail" else 1 - abs(2 * holds - 1)
    evidence = tuple(_box(scene, i) for i in belief.evidence)
    nearest = tuple(e for i in belief.nearest if (e := scene.nodes[i].element) is not None)
    reason = belief.reason if status != "unsure" else f"not sure: {belief.reason}"
    return Outcome(status, confidence, reason, holds, evidence, candidates=nearest, operator=operator)


def _operator(expression: Expression) -> str:
    """The name under which a statement's confidence is calibrated: negation does not change it."""
    while isinstance(expression, Not):
        expression = expression.inner
    return type(expression).__name__


def _box(scene: Scene, index: int) -> Box:
    left, top, right, bottom = (float(value) for value in scene.boxes[index])
    return Box(left, top, right, bottom)


# Kinds that are few on a page, so that "the period dropdown on the Revenue card" can be the only dropdown there.
_FEW = frozenset(
    ("combobox", "switch", "checkbox", "radio", "slider", "textbox", "field", "toggle", "avatar", "image", "logo", "dialog",
     "alert", "toast", "progressbar", "chart", "icon", "badge", "link", "button")
)  # fmt: skip
_ONLY_ONE = 0.6  # how likely the only one of its kind at a place is meant by words that nothing there bears


def only_one(ref: Ref, scene: Scene, matcher: Matcher) -> int:
    """Where the words fit nothing: the one thing of the kind at the place that is spoken of, or -1.

    People describe looks ("the small grey button") and purposes ("the period dropdown") in words that
    stand nowhere; kind, colour, place and relation must then leave exactly one.
    """
    if ref.kind not in _FEW or ref.ordinal or not (ref.text or ref.look):
        return -1
    where = bool(ref.relation and ref.anchor is not None)
    others = sum(map(bool, (ref.color, ref.state, ref.place)))
    if not where and not others:
        return -1
    if ref.text and ref.kind in ("icon", "link", "button", "badge"):
        return -1  # what is written on it would stand there
    looser = replace(ref, text="", look="")
    if matcher.resolve(scene, looser).found < 0.6:
        return -1
    group = matcher.group(scene, looser)
    return group[0] if len(group) == 1 else -1


def locate(ref: Ref, scene: Scene, matcher: Matcher, calibration: Calibration) -> Outcome:
    """The place to click for a reference, or that it is not there."""
    matches = matcher.resolve(scene, ref)
    ranked = distinct(scene, matches)
    if not ranked or ranked[0][1] < matches.none:
        only = only_one(ref, scene, matcher)
        if only >= 0:
            ranked = [(only, max(_ONLY_ONE, matches.none)), *(pair for pair in ranked if pair[0] != only)]
    elements = tuple(e for i, _ in ranked[:5] if (e := scene.nodes[i].element) is not None)
    if not ranked or ranked[0][1] < matches.none:
        top = [i for i, _ in ranked[:3] if matches.scores[i] > -7]
        confidence = calibration.confidence("absent", matches.none)
        return Outcome("fail", confidence, reasons.not_found(scene, ref, top), candidates=elements, operator="Locate")
    best, probability = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    ambiguous = second > 0.7 * probability
    box = _box(scene, best)
    confidence = calibration.confidence("locate", min(probability, 1.0 if matches.none < probability else _ONLY_ONE))
    reason = reasons.node_phrase(scene, best)
    if ambiguous:
        reason += f"; {reasons.node_phrase(scene, ranked[1][0])} fits as well"
    point = (_inside(box.center[0], scene.screen.width), _inside(box.center[1], scene.screen.height))
    return Outcome(
        "pass", confidence, reason, probability, (box,), point, box, scene.nodes[best].element, elements, ambiguous,
        operator="Locate",
    )  # fmt: skip


def _inside(value: float, size: int) -> float:
    return min(max(value, 1.0), size - 1.0)


def distinct(scene: Scene, matches: Matches, count: int = 6) -> list[tuple[int, float]]:
    """The likeliest things, a button and its text being one; the part that was meant stands for it."""
    result: list[tuple[int, float]] = []
    for i, probability in matches.top(24):
        if probability < 1e-4 and result:
            break
        for at, (j, total) in enumerate(result):
            if scene.same_thing(i, j):
                result[at] = (j, total + probability)
                break
        else:
            if len(result) < count:
                result.append((i, probability))
    return sorted(result, key=lambda pair: -pair[1])


def _ask(expression: Ask, scene: Scene, matcher: Matcher, calibration: Calibration) -> Outcome:
    text, probability, nodes = answer(expression, scene, matcher)
    evidence = tuple(_box(scene, i) for i in nodes)
    if not text:
        matches = matcher.resolve(scene, expression.ref)
        nearest = [i for i, _ in matches.top(3)]
        return Outcome("fail", 1 - probability, reasons.not_found(scene, expression.ref, nearest), operator="Ask")
    confidence = calibration.confidence("ask", float(np.clip(probability, 0, 1)))
    reason = reasons.node_phrase(scene, nodes[0]) if nodes else ""
    return Outcome("pass", confidence, reason, probability, evidence, answer=text, operator="Ask")
