"""Write the report's page: events and screenshots in, one self-contained HTML file out.

A very large run takes the folder form: the page leaves the pictures where they lie beside it.
"""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from qa_agent.events import AnyEvent, StepFinished
from qa_agent.report import wording
from qa_agent.report.earlier import EarlierRun
from qa_agent.report.model import view_of
from qa_agent.report.pictures import load_pictures

REPORT_NAME = "report.html"

Form = Literal["auto", "file", "folder"]

# More pictures than these would have to be compressed beyond recognition to fit into one file.
MOST_EMBEDDED = 1200
# Where pictures may come from in the folder form: the report's own origin, and the disk that it is opened from.
BESIDE = " 'self' file:"

_TEMPLATES = Path(__file__).parent / "templates"


def write_report(events: Sequence[AnyEvent], folder: Path, earlier: EarlierRun | None = None, form: Form = "auto") -> Path:
    """Write `folder`/report.html for `events`, whose screenshots lie in `folder`, and return its path.

    Any run renders: one that was killed is marked as interrupted, and a screenshot that is
    missing or broken is named in its place. `earlier` is the run that the trend is measured against. Raises `OSError`
    where the folder can't be written.
    """
    finished = [event for event in events if isinstance(event, StepFinished)]
    names = list(dict.fromkeys(name for event in finished for name in (event.screenshot, event.after) if name))
    embedded = form == "file" or (form == "auto" and len(names) <= MOST_EMBEDDED)
    run = view_of(events, load_pictures(names, folder, embedded=embedded), earlier)
    style, script = _verbatim("report.css"), _verbatim("report.js")
    stream = _environment().get_template("report.html.j2").stream(
        run=run,
        embedded=embedded,
        style=style,
        script=script,
        # The page may run its own script and show its own pictures, and nothing else: whatever
        # slipped past the escaping would neither execute nor reach the network.
        policy=(
            f"default-src 'none'; img-src blob: data:{'' if embedded else BESIDE}; style-src '{_digest(style)}'; "
            f"script-src '{_digest(script)}'; base-uri 'none'; form-action 'none'"
        ),
    )  # fmt: skip
    path = folder / REPORT_NAME
    unfinished = folder / f".{REPORT_NAME}.{os.getpid()}"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with unfinished.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.writelines(stream)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return path


def prepare() -> None:
    """Compile the templates, which takes as long as filling them in."""
    for name in _environment().list_templates(extensions=["j2"]):
        _environment().get_template(name)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "duration": wording.duration,
        "percent": wording.percent,
        "moment": wording.moment,
        "iso_moment": wording.iso_moment,
        "counted": wording.counted,
        "path": lambda name: f"./{quote(name)}",
    }
    environment.globals |= {"endings": wording.ENDINGS, "badge_of": wording.BADGE_OF_ENDING}
    return environment


def _verbatim(name: str) -> Markup:
    """Our own style and script: not data, so not escaped."""
    return Markup((_TEMPLATES / name).read_text(encoding="utf-8"))


def _digest(source: str) -> str:
    return "sha256-" + b64encode(sha256(source.encode()).digest()).decode("ascii")
