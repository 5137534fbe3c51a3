"""Runs a typed expression on a screen: verdicts, places and answers, each with reason and evidence.

    scene = Scene.of(screen)
    execute(Shows(Ref(text="order total"), "$39.90"), "The order total is $39.90", scene)

Unsure never passes. A false pass is the worst answer, so thin evidence fails or stays unsure.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np

from moonlet import reasons
from moonlet.answers import answer
from moonlet.calibration import FAIL_UNTIL, PLACE_FROM, Calibration, Evidence, default_calibration
from moonlet.choosing import IDLE, LEFT_OUT, RARE, borne_out, dropped, is_idle, left_out, likeliest, worth
from moonlet.entries_saying import entries_saying
from moonlet.expression import (
    Act,
    And,
    Ask,
    Compared,
    Counted,
    Exists,
    Expression,
    ExpressionError,
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
    Told,
)
from moonlet.extractive import AnswerRanker, Hint, Reply
from moonlet.locating import distinct, field_beside, instead, part_of, toggle_beside
from moonlet.matcher import Matcher, default_matcher
from moonlet.printed_counts import figure_at, printed_count
from moonlet.screen import Box, Element, Screen
from moonlet.statements import Belief, Statements
from moonlet.structure import FIELDS, TOGGLES, Scene
from moonlet.tallies import TallyRanker

Status = Literal["pass", "fail", "unsure"]
STATEMENTS = (Exists, Missing, Counted, HasState, HasColor, Shows, Relates, Extreme, Compared, Judge, Not, And)


@dataclass(frozen=True)
class Outcome:
    """What came out of an expression.

    For a statement: `status`, and `holds`, the probability that it holds. For a reference: `point` and
    `box` (None: not there), `ambiguous` where a second thing fits as well, `candidates` the nearest
    seen, best first. For a question: `answer`. `confidence` is that what is said is right. `reading`: the one
    of several readings that was taken.
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
    reading: Expression | None = None  # what the sentence was taken to mean
    share: float = 1.0  # probability of that reading


def execute(
    expression: Expression,
    sentence: str,
    screen: Screen | Scene,
    matcher: Matcher | None = None,
    calibration: Calibration | None = None,
    readings: Sequence[tuple[Expression, float]] = (),
    verb: str = "",
    ranker: AnswerRanker | None = None,
    tallies: TallyRanker | None = None,
) -> Outcome:
    """Run an expression. Give a `Scene` where several sentences are asked of one screen.

    `readings` are all that the sentence may mean, `expression` among them, with their probabilities: a
    statement is believed as far as all its readings together allow. `verb` is what will be done to a place.
    With a `ranker` an answer is the likeliest of all texts on the screen, else what the readings alone lead to; with `tallies` a
    number is that of the likeliest group of things, else of what the reference alone leads to.
    """
    scene = screen if isinstance(screen, Scene) else Scene.of(screen)
    matcher = matcher or default_matcher()
    calibration = calibration or default_calibration()
    if isinstance(expression, STATEMENTS):
        return _check(readings or ((expression, 1.0),), Statements(scene, matcher, sentence, tallies), calibration)
    if isinstance(expression, Locate):
        places = [each for each in readings if isinstance(each[0], Locate) and each[1] >= RARE * readings[0][1]] or [(expression, 1.0)]
        return _sure_of(_most_borne_out(places, lambda each: locate(each.ref, scene, matcher, calibration, verb)), scene, calibration)
    if isinstance(expression, Ask):
        questions = [each for each in readings if isinstance(each[0], Ask)] or [(expression, 1.0)]
        chosen, hints = answers_of(questions, sentence, scene, matcher, calibration, tallies)
        return _extracted(ranker, chosen, hints, sentence, scene, calibration) if ranker is not None and sentence else chosen
    if isinstance(expression, Told):
        raise ExpressionError("what the screen tells in a way of its own comes out of a sentence and is not asked for")
    return _act(expression, scene, matcher, calibration)


def _most_borne_out(readings: Sequence[tuple[Expression, float]], run: Callable[[Any], Outcome]) -> Outcome:
    """The place to give, of those of several readings with their probabilities."""
    return _likeliest_of(readings, [replace(run(expression), reading=expression, share=share) for expression, share in readings])


def _likeliest_of(readings: Sequence[tuple[Expression, float]], outcomes: Sequence[Outcome]) -> Outcome:
    worths = [
        worth(share, outcome.holds if outcome.status == "pass" else 0.0) - dropped(readings[0][0], expression)
        for outcome, (expression, share) in zip(outcomes, readings, strict=True)
    ]
    return likeliest(outcomes, worths)


def _sure_of(place: Outcome, scene: Scene, calibration: Calibration) -> Outcome:
    """The place with its confidence, or none where it is likelier that what is meant is not there."""
    if place.point is None:
        return place
    confidence = calibration.confidence("locate", place.holds, place.share)
    if confidence >= PLACE_FROM or place.ambiguous or not isinstance(place.reading, Locate):
        return replace(place, confidence=confidence)
    reason = f"nothing on the screen is surely {reasons.ref_phrase(place.reading.ref)}; the nearest is {place.reason}"
    return replace(place, status="fail", confidence=1 - confidence, reason=reason, point=None, box=None, evidence=(), ambiguous=False)


# What an action is done to, where its words name no kind.
_DONE_TO = {"check": "toggle", "uncheck": "toggle", "type": "field", "clear": "field", "select": "combobox"}


def _act(expression: Act | Steps, scene: Scene, matcher: Matcher, calibration: Calibration) -> Outcome:
    """The place of the first thing that is acted on."""
    acts = expression.acts if isinstance(expression, Steps) else (expression,)
    act = next((act for act in acts if act.ref is not None), None)
    if act is None or act.ref is None:
        return Outcome("pass", 1.0, "nothing to find")
    return locate(act.ref, scene, matcher, calibration, act.verb)


def _point_beside(outcome: Outcome, scene: Scene, kinds: frozenset[str], beside: Callable[[Scene, int], int]) -> Outcome:
    """At the field or box that a label belongs to, where only the label was found."""
    at = next((n.index for n in scene.nodes if n.element is outcome.target and n.element is not None), -1)
    if at < 0 or scene.kinds[at] in kinds:
        return outcome
    field = beside(scene, at)
    if field < 0:
        return outcome
    box = _box(scene, field)
    reason = f"{reasons.node_phrase(scene, field)}, beside {outcome.reason}"
    return replace(outcome, point=box.center, box=box, evidence=(box,), target=scene.nodes[field].element, reason=reason)


def for_action(ref: Ref, verb: str, scene: Scene, matcher: Matcher) -> Ref:
    """The reference with the kind that a verb asks for, where such a thing is there: one types into fields."""
    kind = _DONE_TO.get(verb, "")
    if not kind or ref.kind not in ("any", "text"):
        return ref
    narrowed = replace(ref, kind=kind)
    return narrowed if matcher.resolve(scene, narrowed).found >= 0.5 else ref


def _check(readings: Sequence[tuple[Expression, float]], statements: Statements, calibration: Calibration) -> Outcome:
    scene = statements.scene
    reading, evidence, beliefs = weighed(readings, statements)
    operator = operator_of(reading)
    holds = calibration.holds(operator, evidence)
    status = calibration.status(holds)
    confidence = holds if status == "pass" else 1 - holds if status == "fail" else 1 - abs(2 * holds - 1)
    # The reason comes from the reading that says most of the verdict.
    belief, _ = max(beliefs, key=lambda each: each[1] * (each[0].true if holds >= FAIL_UNTIL else 1 - each[0].true))
    boxes = tuple(_box(scene, i) for i in belief.evidence)
    nearest = tuple(e for i in belief.nearest if (e := scene.nodes[i].element) is not None)
    reason = belief.reason if status != "unsure" else f"not sure: {belief.reason}"
    return Outcome(status, confidence, reason, holds, boxes, candidates=nearest, operator=operator, reading=reading)


ANSWER_FROM = 0.4  # probability of an answer where no reading finds what is asked about: below it, what is asked about is not there
_READINGS = 5  # count in a verdict
_LEAST_TRUE = 0.35  # of what speaks against a statement must speak for it, if it is to pass
_NONE = 1e-12  # what a reading of no probability weighs: a sentence without words has no other
_LIKELY = 0.08  # and only those of at least such a weight


def weighed(
    readings: Sequence[tuple[Expression, float]], statements: Statements
) -> tuple[Expression, Evidence, list[tuple[Belief, float]]]:
    """The reading that counts most, the evidence over all readings, and each one's belief and share."""
    told = statements.told()
    if told is not None:
        return Told(), Evidence(told.true, told.false), [(told, 1.0)]
    believed = [(each, statements.believe(each), share) for each, share in readings if isinstance(each, STATEMENTS)]
    missed = [left_out(statements.sentence, each) for each, _, _ in believed]
    idle = [is_idle(statements.sentence, each) for each, _, _ in believed]
    weights = [
        max(_NONE, borne_out(share, belief.true, belief.false) * LEFT_OUT**count * (IDLE if vain else 1.0))
        for (_, belief, share), count, vain in zip(believed, missed, idle, strict=True)
    ]
    ranked = sorted(range(len(believed)), key=lambda i: -weights[i])
    least = _LIKELY * sum(weights)
    likely = [ranked[0], *(i for i in ranked[1:_READINGS] if weights[i] >= least)]
    total = sum(weights[i] for i in likely)
    beliefs = [(believed[i][1], weights[i] / total) for i in likely]
    true = sum(belief.true * share for belief, share in beliefs)
    false = sum(belief.false * share for belief, share in beliefs)
    first, confidence = believed[likely[0]][0], readings[0][1]
    if isinstance(first, Judge) or true + false < 0.5 or _is_a_message(first, true):  # nothing was made out of it
        other = statements.in_other_words()
        if other is not None:
            return Told(), Evidence(other.true, other.false), [(other, 1.0)]
    thin = bool(missed[likely[0]]) or idle[likely[0]]
    return first, Evidence(true, false, confidence, isinstance(first, Not), thin, true < _LEAST_TRUE * false), beliefs


def _is_a_message(reading: Expression, true: float) -> bool:
    """Whether a reading only speaks of a message of some sense that was not found by its words."""
    if not isinstance(reading, Exists) or true >= 0.35:
        return False
    ref = reading.ref
    return bool(ref.text or ref.look) and ref.kind in ("any", "text", "alert", "toast") and not (ref.relation or ref.place or ref.color)


def operator_of(expression: Expression) -> str:
    """The name under which a statement's confidence is calibrated: negation does not change it."""
    while isinstance(expression, Not):
        expression = expression.inner
    return type(expression).__name__


def _box(scene: Scene, index: int) -> Box:
    left, top, right, bottom = (float(value) for value in scene.boxes[index])
    return Box(left, top, right, bottom)


def locate(ref: Ref, scene: Scene, matcher: Matcher, calibration: Calibration, verb: str = "") -> Outcome:
    """The place to click for a reference, or that it is not there. `verb` is what will be done to it."""
    outcome = _locate(for_action(ref, verb, scene, matcher), scene, matcher, calibration)
    if verb in ("check", "uncheck"):
        return _point_beside(outcome, scene, TOGGLES, toggle_beside)
    return _point_beside(outcome, scene, FIELDS, field_beside) if verb in _DONE_TO else outcome


def _locate(ref: Ref, scene: Scene, matcher: Matcher, calibration: Calibration) -> Outcome:
    matches = matcher.resolve(scene, ref)
    ranked = distinct(scene, matches)
    certain = bool(ranked) and ranked[0].probability >= matches.none
    if not certain:
        other = instead(scene, ref, matcher)
        if other is not None:
            ranked = [other, *(spot for spot in ranked if spot.node != other.node)]
    elements = tuple(e for spot in ranked[:5] if (e := scene.nodes[spot.node].element) is not None)
    if not ranked or (not certain and other is None):
        near = [spot.node for spot in ranked[:3] if matches.scores[spot.node] > -7]
        confidence = calibration.confidence("absent", matches.none)
        reason = reasons.not_found(scene, ref, near)
        return Outcome("fail", confidence, reason, 1 - matches.none, candidates=elements, operator="Locate")
    best = part_of(scene, ranked[0], ref)
    ambiguous = certain and len(ranked) > 1 and ranked[1].probability > 0.7 * best.probability
    box = best.box or _box(scene, best.node)
    reason = reasons.node_phrase(scene, best.node)
    if ambiguous:
        reason += f"; {reasons.node_phrase(scene, ranked[1].node)} fits as well"
    elif not certain:
        reason += ", the nearest to what was described"
    point = (_inside(box.center[0], scene.screen.width), _inside(box.center[1], scene.screen.height))
    return Outcome(
        "pass", calibration.confidence("locate", best.probability), reason, best.probability, (box,), point, box,
        scene.nodes[best.node].element, elements, ambiguous, operator="Locate",
    )  # fmt: skip


def _inside(value: float, size: int) -> float:
    return min(max(value, 1.0), size - 1.0)


def answers_of(
    questions: Sequence[tuple[Expression, float]],
    sentence: str,
    scene: Scene,
    matcher: Matcher,
    calibration: Calibration,
    tallies: TallyRanker | None = None,
) -> tuple[Outcome, list[Hint]]:
    """The answer by the readings of a question alone, and where each of them leads."""
    outcomes = [
        _seldom_none(replace(_ask(question, sentence, scene, matcher, calibration, tallies), reading=question, share=share))
        for question, share in questions
        if isinstance(question, Ask)
    ]
    if _FIGURE_AT.search(sentence):
        outcomes = [_figure_at(each, scene, matcher) for each in outcomes]
    chosen = _likeliest_of(questions, outcomes)
    led = [Hint(each.answer, each.share * each.holds) for each in outcomes if each.answer]
    led += _tallied(questions, sentence, scene, matcher, tallies) if tallies is not None else []
    return chosen, [*led, Hint(chosen.answer, chosen.holds, chosen=True)] if chosen.answer else led


def _figure_at(outcome: Outcome, scene: Scene, matcher: Matcher) -> Outcome:
    """The figure on a thing where "the number on the tab" was taken for a number of tabs."""
    question = outcome.reading
    if not isinstance(question, Ask) or question.what != "count":
        return outcome
    said = question.ref
    at = said.anchor if said.anchor is not None and (said.text or said.look) in ("number", "figure", "counter", "") else said
    matches = matcher.resolve(scene, replace(at, ordinal=0))
    figure = figure_at(scene, matches.best) if matches.best >= 0 else None
    if figure is None:
        return replace(outcome, holds=_NONE_COUNTED * outcome.holds)
    number, node = figure
    return replace(
        outcome, answer=str(number), holds=_TOLD * matches.found, evidence=(_box(scene, node),), reason=reasons.node_phrase(scene, node)
    )


def _seldom_none(outcome: Outcome) -> Outcome:
    """Who asks how many there are sees some: where none was counted, the question or the things were seldom got right."""
    none = outcome.answer == "0" and isinstance(outcome.reading, Ask) and outcome.reading.what == "count"
    return replace(outcome, holds=_NONE_COUNTED * outcome.holds) if none else outcome


_NONE_COUNTED = 0.1  # of the belief in a number is left where it is zero
_FIGURE_AT = re.compile(
    r"(?i)\b(what|which) (number|figure)\b|^((what is |what's )?the )?(number|figure|counter) (on|at|in|by|beside|next to|behind|after) "
)
_NUMBERS = 4  # of things counted that may be the answer, the likeliest
_HOW_MANY = re.compile(r"(?i)\bhow many\b|^(what('s| is) the )?(number|nr|count) of (?!the |this |that )")
_VALUES, _MISTAKEN_FOR_A_VALUE = ("any", "item", "value", "text"), 0.05  # what is counted counts so little where a value was asked for
_A_NUMBER = re.compile(r"\(?[~≈<>]?\d[\d.,']*[kKmMbB]?[+%]?\)?(?:\s.*)?")
_TOLD = 0.85  # how sure a number is that the page prints of what is asked for, or that a word in so many of its entries tells


def _tallied(
    questions: Sequence[tuple[Expression, float]], sentence: str, scene: Scene, matcher: Matcher, tallies: TallyRanker
) -> list[Hint]:
    """The likeliest numbers of what the readings count, each by the probability of all readings together."""
    numbers: dict[int, float] = defaultdict(float)
    for question, share in questions:
        if not isinstance(question, Ask) or share < _LIKELY * questions[0][1]:
            continue
        counting = question.what == "count"
        printed = printed_count(scene, matcher, question.ref) if counting or _HOW_MANY.search(sentence) else None
        if printed is not None:
            numbers[printed.number] += share * (_TOLD if printed.placed else _TOLD / 2)  # more may be printed than are shown
        elif not counting and _HOW_MANY.search(sentence):
            several = _entries_of(question.ref, scene)
            numbers[several] += share * _TOLD if several else 0.0
            taken = tallies.tally(scene, matcher, replace(question.ref, kind="item")) if question.ref.kind in _VALUES else None
            if taken is not None and not several and taken.likeliest:
                numbers[taken.likeliest] += _MISTAKEN_FOR_A_VALUE * share * float(taken.counts[taken.likeliest])
        if counting:
            counts = tallies.tally(scene, matcher, question.ref).counts
            for number in np.argsort(-counts, kind="stable")[:_NUMBERS]:
                numbers[int(number)] += share * float(counts[number]) * (_NONE_COUNTED if number == 0 else 1.0)
    ranked = sorted(numbers, key=lambda number: -numbers[number])[:_NUMBERS]
    return [Hint(str(number), numbers[number], tallied=True) for number in ranked if numbers[number] > 0]


def _entries_of(ref: Ref, scene: Scene) -> int:
    """How many entries say what a question is about that was not taken for one of counting, "orders of PayPal"; 0 where not several do."""
    held = entries_saying(scene, replace(ref, kind="item", relation="with")) if ref.relation in ("of", "in", "with") else []
    return len(held) if len(held) > 1 else 0


def found_in_texts(question: str, scene: Scene, ranker: AnswerRanker, calibration: Calibration) -> Outcome:
    """The likeliest of all texts as the answer of a question of which nothing else was made."""
    nothing = Outcome("fail", 0.5, f"nothing on the screen answers {reasons.quote(question)}", operator="Ask", reading=Ask("text", Ref()))
    return _extracted(ranker, nothing, (), question, scene, calibration)


def _extracted(
    ranker: AnswerRanker, chosen: Outcome, hints: Sequence[Hint], question: str, scene: Scene, calibration: Calibration
) -> Outcome:
    """The likeliest of all texts on the screen, weighed with what the readings lead to."""
    reply = ranker.best(scene, question, hints)
    if reply is not None and _HOW_MANY.search(question) and not _A_NUMBER.fullmatch(reply.text):
        reply = _number_of(hints)
    if reply is None or reply.text == chosen.answer:
        return chosen
    if not chosen.answer and reply.probability < ANSWER_FROM:
        return chosen
    evidence = (_box(scene, reply.node),) if reply.node >= 0 else ()
    reason = reasons.node_phrase(scene, reply.node) if reply.node >= 0 else f"what is asked for comes to {reasons.quote(reply.text)}"
    confidence = calibration.confidence("ask", reply.probability)
    return replace(
        chosen, status="pass", confidence=confidence, reason=reason, holds=reply.probability, evidence=evidence, answer=reply.text,
        candidates=(),
    )  # fmt: skip


def _number_of(hints: Sequence[Hint]) -> Reply | None:
    """The likeliest number that the readings lead to, for a question that only a number answers."""
    numbers = [hint for hint in hints if _A_NUMBER.fullmatch(hint.text)]
    best = max(numbers, key=lambda hint: hint.weight, default=None)
    return Reply(best.text, best.node, best.weight) if best is not None else None


def _ask(expression: Ask, sentence: str, scene: Scene, matcher: Matcher, calibration: Calibration, tallies: TallyRanker | None) -> Outcome:
    text, probability, nodes = answer(expression, scene, matcher, sentence, tallies)
    evidence = tuple(_box(scene, i) for i in nodes)
    if not text:
        matches = matcher.resolve(scene, expression.ref)
        nearest = [i for i, _ in matches.top(3)]
        return Outcome("fail", 1 - probability, reasons.not_found(scene, expression.ref, nearest), operator="Ask")
    confidence = calibration.confidence("ask", float(np.clip(probability, 0, 1)))
    reason = reasons.node_phrase(scene, nodes[0]) if nodes else ""
    return Outcome("pass", confidence, reason, probability, evidence, answer=text, operator="Ask")
