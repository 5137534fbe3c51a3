"""Reads lists of steps into a tree, through `run:` and `use:` into other files, with every mistake told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qa_agent.scenario.flow import NESTED, If, Repeat, Run
from qa_agent.scenario.head import HeadModel
from qa_agent.scenario.mistakes import InvalidScenarioError, did_you_mean
from qa_agent.scenario.model import Ask, Sentence, StepModel
from qa_agent.scenario.scope import SAVED, Scope
from qa_agent.scenario.sources import MistakeList, SourceFile, open_source, shown_path
from qa_agent.scenario.steps import TOP, StepReader, keys_of, validated
from qa_agent.scenario.tree import IfStep, Origin, PlacedStep, RepeatStep, RunStep, Step
from qa_agent.scenario.yaml_nodes import Path as Place
from qa_agent.scenario.yaml_nodes import Value

SUFFIXES = (".yaml", ".yml")
# Stands for a list of steps while what holds it is validated: they are read apart, each with its own mistakes.
STEPS_STAND_IN: Value = ["steps"]


@dataclass(frozen=True)
class Link:
    """A file of a chain of `run:` and `use:`, and where it was named; the first was named by nobody."""

    path: Path
    named_at: Origin | None


class TreeReader:
    """Reads the steps of one scenario and of all files that it runs."""

    def __init__(self, mistakes: MistakeList) -> None:
        self._mistakes = mistakes
        self._opened: dict[Path, SourceFile | None] = {}

    def steps(self, source: SourceFile, place: Place, scope: Scope, chain: tuple[Link, ...] | None = None) -> tuple[Step, ...]:
        """The steps listed at a place of a file; those with mistakes are left out."""
        chain = chain or (Link(source.path.resolve(), None),)
        report, key = self._mistakes.of(source), str(place[-1])
        written = _at(source.top, place)
        if isinstance(written, str | Mapping):
            report(place, f"{key}: must be a list: one line a step, each beginning with -")
            return ()
        if not written:
            needs = "a scenario needs" if place == ("steps",) else "it needs"
            report(place, f"{key}: is empty; {needs} at least one step")
        read = [self._step(source, (*place, number), step, scope, chain) for number, step in enumerate(written)]
        return tuple(step for step in read if step is not None)

    def used(self, source: SourceFile, names: tuple[str, ...], scope: Scope, chain: tuple[Link, ...] | None = None) -> tuple[Step, ...]:
        """The steps of the files that a file's `use:` names."""
        chain = chain or (Link(source.path.resolve(), None),)
        place: Place = ("use",)
        written = source.top.get("use")
        runs = []
        for number, name in enumerate(names):
            at = place if isinstance(written, str) else (*place, number)
            origin = source.origin(at)
            steps = self._other_file(source, at, name, scope, {}, chain, "use")
            if steps is not None:
                runs.append(RunStep(None, origin, name, steps))
        return tuple(runs)

    def _step(self, source: SourceFile, place: Place, written: Value, scope: Scope, chain: tuple[Link, ...]) -> Step | None:
        report = self._mistakes.of(source)
        model = StepReader(report).model_of(written, place)
        raw: Value = {"sentence": written} if isinstance(written, str) else written
        if model is None or not isinstance(raw, Mapping):
            return None
        nested = [key for key in NESTED.get(model, ()) if key in raw]
        inner: dict[str, tuple[Step, ...]] = {}
        if model is Repeat:  # what its steps save, `until` can look at
            inner = {key: self.steps(source, (*place, key), scope, chain) for key in nested}
        own = {key: STEPS_STAND_IN if key in nested else value for key, value in raw.items()}
        filled = {
            key: scope.filled(value, place if model is Sentence else (*place, key), report, _run_from(chain)) for key, value in own.items()
        }
        step = validated(model, filled, place, f"in {_article(model.verb)} {model.verb} step", report)
        if model is If:
            inner = {key: self.steps(source, (*place, key), scope, chain) for key in nested}
        if step is None:
            return None
        placed = PlacedStep(model, own, source.document.line(place) or 1, source.shown)
        return self._joined(source, place, placed, step, inner, scope, chain)

    def _joined(
        self, source: SourceFile, place: Place, placed: PlacedStep, step: StepModel, inner: Mapping[str, tuple[Step, ...]],
        scope: Scope, chain: tuple[Link, ...],
    ) -> Step | None:  # fmt: skip
        match step:
            case If():
                return IfStep(placed, inner["then"], inner.get("else", ()))
            case Repeat():
                return RepeatStep(placed, inner["steps"])
            case Run():
                steps = self._other_file(source, (*place, "run"), step.run, scope, step.with_, chain, "run")
                return None if steps is None else RunStep(placed, source.origin((*place, "run")), step.run, steps)
            case Ask() if step.save:
                scope.saved[step.save] = None
        return placed

    def _other_file(
        self, source: SourceFile, place: Place, name: str, scope: Scope, given: Mapping[str, str], chain: tuple[Link, ...], key: str
    ) -> tuple[Step, ...] | None:
        report, origin = self._mistakes.of(source), source.origin(place)
        if SAVED in name:
            report(place, f"{key}: a file can't be named by a saved answer: all files are read before the first step is done")
            return None
        path = source.folder / name
        if path.suffix.lower() not in SUFFIXES:
            report(place, f'{key}: "{name}" is no scenario file; a .yaml or .yml file is needed')
            return None
        if not path.is_file():
            report(place, f"{key}: {name}: no such file; it is looked for at {shown_path(path)}{_run_from(chain)}{_like(path)}")
            return None
        resolved = path.resolve()
        if any(link.path == resolved for link in chain):
            names = " -> ".join([*(shown_path(link.path) for link in chain), shown_path(path)])
            report(place, f"{key}: {name} comes back to itself ({names}); take one of these run: or use: out")
            return None
        other = self._open(path)
        if other is None:
            return None
        return self._steps_of(other, scope.inside(given, saves_of(other)), (*chain, Link(resolved, origin)))

    def _open(self, path: Path) -> SourceFile | None:
        key = path.resolve()
        if key not in self._opened:
            try:
                self._opened[key] = open_source(path)
            except InvalidScenarioError as error:
                self._mistakes.add(error.mistakes)
                self._opened[key] = None
        return self._opened[key]

    def _steps_of(self, other: SourceFile, scope: Scope, chain: tuple[Link, ...]) -> tuple[Step, ...]:
        """What a file does that another one runs: its own `use:` and `steps:`. The rest of its head is for when it is run itself."""
        self._mistakes.add(other.document.mistakes)
        report = self._mistakes.of(other)
        allowed = [*keys_of(HeadModel), "steps"]
        for key in other.top:
            if key not in allowed:
                report((key,), f'unknown key "{key}" {TOP}; allowed: {", ".join(allowed)}{did_you_mean(key, allowed)}')
        if "steps" not in other.top:
            report((), f"steps: is missing; a scenario needs at least one step{_run_from(chain)}")
            return ()
        used: tuple[Step, ...] = ()
        if "use" in other.top:
            filled = {"use": scope.filled(other.top["use"], ("use",), report, _run_from(chain))}
            head = validated(HeadModel, filled, (), TOP, report)
            used = () if head is None else self.used(other, head.use, scope, chain)
        return (*used, *self.steps(other, ("steps",), scope, chain))


def saves_of(source: SourceFile) -> dict[str, int]:
    """Each name under which a step of the file saves an answer, and that step's line."""
    found: dict[str, int] = {}

    def search(value: Value, place: Place) -> None:
        if isinstance(value, Mapping):
            name = value.get("save")
            if isinstance(name, str) and "ask" in value:
                found.setdefault(name, source.document.line(place) or 1)
            for key, inner in value.items():
                search(inner, (*place, key))
        elif not isinstance(value, str):
            for number, inner in enumerate(value):
                search(inner, (*place, number))

    search({key: value for key, value in source.top.items() if key != "data"}, ())
    return found


def _at(value: Value, place: Place) -> Value:
    for part in place:
        value = value[part]  # type: ignore[index]
    return value


def _run_from(chain: tuple[Link, ...]) -> str:
    """` (run from a.yaml:3)` for what stands in a file that another one runs."""
    places = [str(link.named_at) for link in reversed(chain) if link.named_at is not None]
    return f" (run from {', from '.join(places)})" if places else ""


def _like(path: Path) -> str:
    if not path.parent.is_dir():
        return ""
    beside = {other.stem: other.name for other in sorted(path.parent.glob("*")) if other.suffix.lower() in SUFFIXES}
    hint = did_you_mean(path.stem, beside)  # all of them end alike, which makes no two of them alike
    return next((hint.replace(f'"{stem}"', f'"{name}"') for stem, name in beside.items() if f'"{stem}"' in hint), hint)


def _article(verb: str) -> str:
    return "an" if verb[0] in "aeiou" else "a"
