"""`qa-agent init`: a starter that runs, in a folder of yours."""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path

from qa_agent.configuration.reading import PROJECT_FILE, find_file
from qa_agent.errors import ScenarioError
from qa_agent.starter import StarterFile, starter_files

# Joined to what is there instead of taking its place, even with --force: it holds what others rely on.
JOINED = ".gitignore"
OWN_SETTINGS = "qa-agent.toml"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="DIR", help="where (default: here)")
    parser.add_argument("--force", action="store_true", help="overwrite files that are there")


def execute(args: argparse.Namespace) -> int:
    folder: Path = args.folder
    has_table = _has_settings_in_project(folder)
    for file in starter_files():
        if file.path == OWN_SETTINGS and has_table:
            print(f"kept     {PROJECT_FILE}: its [tool.qa-agent] holds the settings")
            continue
        print(_written(folder, file, args.force))
    inside = "" if folder.resolve() == Path.cwd() else f"cd {shlex.quote(str(folder))} && "
    print(f"\nnow: {inside}qa-agent run")
    return 0


def _written(folder: Path, file: StarterFile, force: bool) -> str:
    """Write one file; what became of it. Raises ScenarioError where it can't be written."""
    path = folder / file.path
    try:
        if file.path == JOINED and path.exists():
            return _joined(path, file.text)
        if path.exists() and not force:
            return f"kept     {file.path}: it is there already (--force overwrites it)"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")
    except OSError as error:
        raise ScenarioError(f"{path}: can't be written: {error.strerror or error}") from None
    return f"written  {file.path}"


def _joined(path: Path, text: str) -> str:
    there = path.read_text(encoding="utf-8")
    missing = [line for line in text.splitlines() if line and not line.startswith("#") and line not in there.splitlines()]
    if not missing:
        return f"kept     {path.name}: it leaves out reports already"
    with path.open("a", encoding="utf-8") as file:
        file.write(("" if there.endswith("\n") or not there else "\n") + "\n".join(missing) + "\n")
    return f"added    {path.name}: {', '.join(missing)}"


def _has_settings_in_project(folder: Path) -> bool:
    """Whether settings beside a table in pyproject.toml would be one too many."""
    file = find_file(folder.resolve()) if folder.is_dir() else None
    return file is not None and file.path.name == PROJECT_FILE and file.path.parent.resolve() == folder.resolve()
