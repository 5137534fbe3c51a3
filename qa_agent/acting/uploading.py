"""Choosing files: the native file chooser, which no screenshot shows, is answered as a person would."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from qa_agent.errors import StepError

__tracebackhide__ = True  # a test's traceback ends at the test's own line

# A chooser opens at once, or not at all.
CHOOSER_OPENS_S = 3.0


def present(files: Sequence[str], folder: Path) -> list[Path]:
    """The files' paths, relative ones below the folder. Raises StepError for those that are not there."""
    paths = [(folder / Path(file).expanduser()).resolve() for file in files]
    missing = [str(path) for path in paths if not path.is_file()]
    if missing:
        raise StepError(f"no such file: {', '.join(missing)}; paths are relative to the scenario's folder")
    return paths


def upload(page: Page, click: Callable[[], None], paths: Sequence[Path], into: str) -> None:
    """Click, and choose the files in the chooser that this opens. Raises StepError where none opens."""
    try:
        with page.expect_file_chooser(timeout=CHOOSER_OPENS_S * 1000) as opened:
            click()
    except PlaywrightTimeoutError:
        raise StepError(f'"{into}" was clicked, but no file chooser opened: name the field or button that opens one') from None
    chooser = opened.value
    if len(paths) > 1 and not chooser.is_multiple():
        raise StepError(f'"{into}" takes one file, but there are {len(paths)}: {", ".join(path.name for path in paths)}')
    chooser.set_files(list(paths))
