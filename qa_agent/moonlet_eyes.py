"""The bundled model as a pair of `Eyes`. Nothing else of the agent knows Moonlet."""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import cast

import torch
from PIL import Image

from moonlet import BUNDLED, EncodedImage, Moonlet, Understood, WeightsError
from moonlet import Box as MoonletBox
from moonlet import Element as MoonletElement
from moonlet.counting import counted
from moonlet.expression import Act, Expression, Locate, Ref, Steps
from moonlet.reasons import ref_phrase
from qa_agent.errors import EnvironmentUnfitError, ScenarioError
from qa_agent.eyes import Action, ActionVerb, Answer, Box, Eyes, Location, Screen, Seen, Verdict
from qa_agent.installed import changed_files

ALL_FROM = 0.5  # how sure it must be which things are meant, for all of them to be acted on
CONCEPT_SHOWN = 0.3  # probability from which an icon's meaning is told


def load_eyes(spec: str) -> Eyes:
    """`moonlet` is the bundled model. Raises EnvironmentUnfitError where its weights are missing or damaged."""
    if spec != "moonlet":
        raise ScenarioError(f'--eyes {spec}: no such eyes; allowed: "moonlet", or package.module:factory of your own')
    return MoonletEyes(load_model())


def load_model() -> Moonlet:
    """The bundled model, as it was installed. Raises EnvironmentUnfitError."""
    try:
        model = Moonlet.load()
    except WeightsError as error:
        what, _, _ = str(error).rpartition(": ")  # after it stands what to do in Python, of which the commands know nothing
        raise EnvironmentUnfitError(f"{what or error}: reinstall the package qa-agent-moonlet") from error
    changed = changed_files(BUNDLED)
    if changed:
        names = ", ".join(path.name for path in changed)
        raise EnvironmentUnfitError(f"the weights in {BUNDLED} are not those that were installed ({names}): reinstall the package")
    _share_the_cores()
    return model


def _share_the_cores() -> None:
    """Of several workers each computes on its part: threads beyond the number of cores wait for each other more than they compute."""
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    if workers > 1:
        torch.set_num_threads(max(1, min(torch.get_num_threads(), len(_cores()) // workers)))


def _cores() -> Collection[int]:
    return os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)


class MoonletEyes:
    """See `qa_agent.eyes.Eyes`."""

    name = "moonlet"

    def __init__(self, model: Moonlet) -> None:
        self.model = model
        # What `understand` found is looked for as understood, not by reading its description again.
        self._understood: dict[str, Ref] = {}

    def look(self, image: Image.Image) -> Screen:
        started = time.perf_counter()
        encoded = self.model.encode_image(image)
        labels = {node.element.id: node.label for node in encoded.scene.nodes if node.element is not None}
        seen = tuple(replace(as_seen(element), label=labels.get(element.id, "")) for element in encoded.screen.elements)
        return Screen(image.width, image.height, seen, encoded, 1000 * (time.perf_counter() - started))

    def locate(self, screen: Screen, text: str, verb: str = "") -> Location:
        found = self.model.locate(_encoded(screen), self._understood.get(text, text), verb)
        outcome = found.outcome
        return Location(
            outcome.point,
            _box(outcome.box) if outcome.box else None,
            outcome.confidence,
            outcome.reason,
            _expression(found),
            tuple(as_seen(element) for element in outcome.candidates),
            outcome.ambiguous,
        )

    def locate_all(self, screen: Screen, text: str, verb: str = "") -> Sequence[Location]:
        """All that a description in the plural fits, in reading order."""
        encoded = _encoded(screen)
        parse = self.model.parse(text, encoded, "locate")
        if not isinstance(parse.expression, Locate):
            return []
        ref = replace(parse.expression.ref, ordinal=0)
        _, group, sure = counted(encoded.scene, self.model.matcher, ref)
        if sure < ALL_FROM:
            return []
        boxes = [_box(MoonletBox(*map(float, encoded.scene.boxes[index]))) for index in group]
        return [Location(box.center, box, sure, ref_phrase(ref), str(parse.expression)) for box in boxes]

    def check(self, screen: Screen, text: str) -> Verdict:
        found = self.model.check(_encoded(screen), text)
        outcome = found.outcome
        evidence = tuple(_box(box) for box in outcome.evidence)
        return Verdict(outcome.status, outcome.confidence, outcome.reason, _expression(found), evidence)

    def ask(self, screen: Screen, text: str) -> Answer:
        found = self.model.ask(_encoded(screen), text)
        outcome = found.outcome
        evidence = tuple(_box(box) for box in outcome.evidence)
        return Answer(outcome.answer, outcome.confidence, outcome.reason, _expression(found), evidence)

    def understand(self, sentence: str, screen: Screen | None = None) -> Sequence[Action]:
        parse = self.model.understand(sentence, _encoded(screen) if screen else None)
        acts = _acts(parse.expression)
        if not acts:
            return [Action("assert", target=sentence, confidence=parse.confidence)]
        actions = []
        for act in acts:
            phrase = ref_phrase(act.ref) if act.ref else ""
            if act.ref:
                self._understood[phrase] = act.ref
            actions.append(Action(cast("ActionVerb", act.verb), phrase, act.text, parse.confidence))
        return actions


def _acts(expression: Expression) -> tuple[Act, ...]:
    if isinstance(expression, Steps):
        return expression.acts
    return (expression,) if isinstance(expression, Act) else ()


def _encoded(screen: Screen) -> EncodedImage:
    assert isinstance(screen.handle, EncodedImage)
    return screen.handle


def _expression(found: Understood) -> str:
    return str(found.expression)


def _box(box: MoonletBox) -> Box:
    return Box(box.left, box.top, box.right, box.bottom)


def as_seen(element: MoonletElement) -> Seen:
    """An element of the model, as the agent knows it."""
    states = tuple(name for name in element.states if element.has(name))
    concept = max(element.concepts, key=lambda name: element.concepts[name], default=None)
    if concept is not None and element.concepts[concept] < CONCEPT_SHOWN:
        concept = None
    return Seen(element.id, element.kind, element.text, _box(element.box), states, concept, element.score)
