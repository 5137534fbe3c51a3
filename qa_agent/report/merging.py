"""Join the folders of several runs (the shards of a CI matrix) into one run with one report."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from qa_agent.errors import ScenarioError
from qa_agent.events import AnyEvent, ArtifactKept, RunFinished, RunStarted, ScenarioStarted, StepFinished
from qa_agent.journal import FILE_NAME, PART_PATTERN, Journal, merged, read_journal, remove_earlier_run
from qa_agent.output.files import write_outputs

# Of several runs' exit codes the whole takes the first of these that any has; 5 only where no run had anything to run.
GRAVEST_FIRST = (130, 3, 2, 1, 0, 5)
INTERRUPTED = 130


def merge_runs(folders: Sequence[Path], out: Path) -> Path:
    """Write the joined journal, its pictures and all files of a run to `out`, and return the report's path.

    A scenario that several folders ran (on several browsers, say) stays one of each, told apart by the folder's
    name. Raises ScenarioError where a folder is no run, is given twice, or is `out` itself.
    """
    names = _names(folders, out)
    parts = [_journal(folder) for folder in folders]
    remove_earlier_run(out)
    journal = Journal(out / FILE_NAME)
    ids = _ids_in_several(parts)
    told = [
        [_adapted(event, name, ids, _Copier(folder, out, name)) for event in part if not isinstance(event, RunStarted | RunFinished)]
        for part, folder, name in zip(parts, folders, names, strict=True)
    ]
    events: list[AnyEvent] = [_started(parts, names), *merged(told)]
    events.append(_finished(parts))
    for event in events:
        journal.write(event)
    journal.close()
    report = write_outputs(events, out)
    if report is None:
        raise ScenarioError(f"the merged report can't be written to {out}")
    return report


def _names(folders: Sequence[Path], out: Path) -> list[str]:
    """A short name for each folder: its own, with as much of the path before it as tells it from the others."""
    resolved = [folder.resolve() for folder in folders]
    if not resolved:
        raise ScenarioError("nothing to merge: name the folders of the runs, those that hold events.jsonl")
    for folder, given in zip(resolved, folders, strict=True):
        if resolved.count(folder) > 1:
            raise ScenarioError(f"{given} is given twice: name each run's folder once")
        if folder == out.resolve():
            raise ScenarioError(f"{given} is the folder that is written to: name another one for the merged report")
    for depth in range(1, max(len(folder.parts) for folder in resolved) + 1):
        names = ["/".join(folder.parts[-depth:]) for folder in resolved]
        if len(set(names)) == len(names):
            break
    return names


def _journal(folder: Path) -> list[AnyEvent]:
    """A run's events; those of workers that were killed before they were joined count too."""
    paths = [path for path in (folder / FILE_NAME, *sorted(folder.glob(PART_PATTERN))) if path.is_file()]
    if not paths:
        raise ScenarioError(f"{folder} is no run: it has no {FILE_NAME}; name a folder that `qa-agent run --report` wrote")
    return [event for path in paths for event in read_journal(path)]


def _ids_in_several(parts: Sequence[Sequence[AnyEvent]]) -> frozenset[str]:
    seen: set[str] = set()
    several: set[str] = set()
    for part in parts:
        ids = {event.scenario_id for event in part if isinstance(event, ScenarioStarted)}
        several |= ids & seen
        seen |= ids
    return frozenset(several)


class _Copier:
    """Copies files of one run to the merged one. Equal names may hold different files: then the copy is renamed."""

    def __init__(self, source: Path, out: Path, shard: str) -> None:
        self._source = source.resolve()
        self._out = out
        self._shard = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in shard)

    def copied(self, name: str) -> str:
        """The file's name in the merged run. One that is missing, or lies outside its run, keeps its name and is not copied."""
        source = (self._source / name).resolve()
        if not source.is_relative_to(self._source) or not source.is_file():
            return name
        for new in (name, f"{Path(name).parent.as_posix()}/{self._shard}-{Path(name).name}"):
            target = self._out / new
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
                return new
            if target.stat().st_size == source.stat().st_size and target.read_bytes() == source.read_bytes():
                return new
        shutil.copyfile(source, target)
        return new


def _adapted(event: AnyEvent, shard: str, ids_in_several: frozenset[str], copier: _Copier) -> AnyEvent:
    """The event as the merged run tells it: its files, its shard, and its scenario's id where that is taken."""
    change: dict[str, object] = {}
    if not isinstance(event, RunStarted | RunFinished) and event.scenario_id in ids_in_several:
        change["scenario_id"] = f"{event.scenario_id} ({shard})"
    if isinstance(event, ScenarioStarted):
        change["shard"] = event.shard or shard
    elif isinstance(event, StepFinished):
        change |= {field: copier.copied(name) for field, name in (("screenshot", event.screenshot), ("after", event.after)) if name}
    elif isinstance(event, ArtifactKept):
        change["path"] = copier.copied(event.path)
    return event.model_copy(update=change) if change else event


def _started(parts: Sequence[Sequence[AnyEvent]], names: Sequence[str]) -> RunStarted:
    starts = [event for part in parts for event in part if isinstance(event, RunStarted)]
    if not starts:
        begins = min((event.at for part in parts for event in part), default=0.0)
        return RunStarted(at=begins, version="", command="", python="", platform="", eyes="", shards=tuple(names))

    def joined(field: str) -> str:
        return "; ".join(dict.fromkeys(str(getattr(start, field)) for start in starts))

    return RunStarted(
        at=min(start.at for start in starts), version=joined("version"), command=joined("command"), python=joined("python"),
        platform=joined("platform"), eyes=joined("eyes"), shards=tuple(names),
    )  # fmt: skip


def _finished(parts: Sequence[Sequence[AnyEvent]]) -> RunFinished:
    ends = [next((event for event in part if isinstance(event, RunFinished)), None) for part in parts]
    codes = [INTERRUPTED if end is None else end.exit_code for end in ends]
    gravest = next((code for code in GRAVEST_FIRST if code in codes), max(codes))
    at = max((event.at for part in parts for event in part), default=0.0)
    return RunFinished(at=at, exit_code=gravest, interrupted=any(end is None or end.interrupted for end in ends))
