"""Playwright's files of failed tests: those of an earlier run are removed, and nothing else; this run's are told of."""

from __future__ import annotations

import re
import time
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal

import pytest

from qa_agent.events import ArtifactKept
from qa_agent.pytest_retries import attempt_of
from qa_agent.run_session import RunSession
from qa_agent.trace_masking import mask_trace

# The names that pytest-playwright gives.
_FILES = re.compile(r"trace(-\d+)?\.zip|video(-\d+)?\.webm|test-(failed|finished)-\d+\.png")


def remove_earlier_artifacts(folder: Path) -> None:
    """Remove traces, videos and screenshots that an earlier run left below a folder; the user's own files stay."""
    if not folder.is_dir():
        return
    for place in [path for path in folder.iterdir() if path.is_dir() and not path.is_symlink()]:
        for file in place.iterdir():
            if file.is_file() and _FILES.fullmatch(file.name):
                file.unlink()
        with suppress(OSError):  # something of the user's is left in it
            place.rmdir()


def mask_traces(run: RunSession, item: pytest.Item, secrets: Sequence[str]) -> None:
    """Take the secrets out of a test's traces, once its teardown is over. One of which they can't be taken is not kept."""
    output = (getattr(item, "funcargs", None) or {}).get("output_path")
    if output is None or not Path(output).is_dir():
        return
    for file in sorted(Path(output).glob("trace*.zip")):
        try:
            mask_trace(file, secrets)
        except (OSError, ValueError, zipfile.BadZipFile) as error:
            file.unlink(missing_ok=True)
            run.warn(f"{file}: the trace is not kept, as its secrets could not be masked: {error}")


def tell_artifacts(run: RunSession, item: pytest.Item) -> None:
    """Events for the files that lie there for a test now; to be called when its teardown is over."""
    folder = run.folder
    output = (getattr(item, "funcargs", None) or {}).get("output_path")
    if folder is None or output is None or not Path(output).is_dir():
        return
    for file in sorted(Path(output).iterdir()):
        if _FILES.fullmatch(file.name) and file.is_relative_to(folder):
            run.emit(
                ArtifactKept(
                    at=time.time(), scenario_id=item.nodeid, kind=_kind(file), path=file.relative_to(folder).as_posix(),
                    attempt=attempt_of(item),
                )
            )  # fmt: skip


def _kind(file: Path) -> Literal["trace", "video", "screenshot"]:
    return "trace" if file.suffix == ".zip" else "video" if file.suffix == ".webm" else "screenshot"
