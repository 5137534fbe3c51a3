"""A step as it is typed at the prompt: `click: the Save button`, `type: Ada, into: Name`, or a bare sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping

from qa_agent.errors import ScenarioError
from qa_agent.scenario.model import STEP_MODELS
from qa_agent.scenario.steps import StepReader, keys_of, validated
from qa_agent.scenario.tree import PlacedStep
from qa_agent.scenario.yaml_nodes import Path as Place

_KEY = re.compile(r"\s*(?P<key>[a-z_]+)\s*:(?:\s+|$)")


def typed_step(line: str) -> PlacedStep:
    """The step that a line stands for. Raises ScenarioError in the words of scenario files."""
    mistakes: list[str] = []

    def report(place: Place, what: str) -> None:
        mistakes.append(what)

    written = _written(line.strip())
    model = StepReader(report).model_of(written, ())
    texts = {"sentence": written} if isinstance(written, str) else dict(written)
    # A typed step's variables are answers that were saved: they are filled in, and judged, when it is done.
    if model is not None and not any("${" in text for text in texts.values()):
        validated(model, texts, (), f"in a {model.verb} step", report)
    if model is None or mistakes:
        raise ScenarioError("; ".join(mistakes))
    return PlacedStep(model, texts, 0)


def _written(line: str) -> str | Mapping[str, str]:
    """The keys and texts of a line that begins with a verb and a colon; else the line, a sentence."""
    begun = _KEY.match(line)
    if begun is None or begun["key"] not in STEP_MODELS:
        return line.removeprefix("- ")
    verb = begun["key"]
    others = "|".join(key for key in keys_of(STEP_MODELS[verb]) if key != verb)
    parts = re.split(rf",\s*({others})\s*:\s+", line[begun.end() :])
    return {verb: _unquoted(parts[0]), **{key: _unquoted(text) for key, text in zip(parts[1::2], parts[2::2], strict=True)}}


def _unquoted(text: str) -> str:
    text = text.strip()
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'" and text[0] not in text[1:-1]:
        return text[1:-1]
    return text
