"""`qa-agent record`: click and type in the browser, and get the scenario."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from playwright.sync_api import Page

from qa_agent.acting import open_address
from qa_agent.acting.tabs import title_of
from qa_agent.browser import check_display, launched_page
from qa_agent.cli.debug import add_page_options, address, viewport
from qa_agent.debugging import Terminal, noting_ctrl_c
from qa_agent.errors import EnvironmentUnfitError
from qa_agent.eyes_spec import load_eyes
from qa_agent.scribe import Draft, Scribe, path_to_write

INTERRUPTED = 130
NOTHING_RECORDED = 5


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="URL", help="the address to begin at")
    parser.add_argument("--out", type=Path, metavar="FILE.yaml", help="the file to write (default: recorded.yaml, or the next free number)")
    parser.add_argument("--force", action="store_true", help="overwrite the file")
    parser.add_argument("--no-assertions", action="store_true", help="suggest no assertions for what changed")
    add_page_options(parser)


def execute(args: argparse.Namespace) -> int:
    """0 once the window was closed and something was recorded, 5 where nothing was, 130 at Ctrl-C; the file is written in any case."""
    if not args.headless:
        _require_display()
    url, (width, height) = address(args.source), viewport(args.viewport)
    path, terminal, eyes = path_to_write(args.out, args.force), Terminal(), load_eyes(args.eyes)
    draft = Draft(path, url, (width, height))
    with noting_ctrl_c() as ctrl_c, launched_page(width, height, headless=args.headless) as page:
        if not args.headless:
            _leave_dialogs_to_the_person(page)
        scribe = Scribe(page, eyes, draft, terminal.say, suggests=not args.no_assertions)
        try:
            open_address(page, url)
            draft.name = f"Recorded on {title_of(page) or url}"
            terminal.say(f"# click and type in the window; close it when you are done (or Ctrl-C here). It is written to {path}", "steps:")
            scribe.run()
        except KeyboardInterrupt:
            ctrl_c.was_pressed = True
        try:
            scribe.finish()
        except KeyboardInterrupt:
            ctrl_c.was_pressed = True
    code = _end(draft, terminal)
    return INTERRUPTED if ctrl_c.was_pressed else code


def _require_display() -> None:
    try:
        check_display()
    except EnvironmentUnfitError:
        raise EnvironmentUnfitError(
            "qa-agent record shows a browser to click in, and there is no display here: start it on a desktop, or under `xvfb-run`"
        ) from None


def _leave_dialogs_to_the_person(page: Page) -> None:
    """A dialog that nobody listens for is dismissed before a person sees it."""
    page.context.on("dialog", lambda dialog: None)


def _end(draft: Draft, terminal: Terminal) -> int:
    """Tell what there is now."""
    steps, doubtful = draft.steps, [entry for entry in draft.steps if entry.doubtful]
    if not steps:
        print("qa-agent: nothing was recorded, and no file written", file=sys.stderr)
        return NOTHING_RECORDED
    asserted = sum(not suggestion.may_differ for entry in steps for suggestion in entry.suggestions)
    counted = f"{len(steps)} step{'s' if len(steps) != 1 else ''} and {asserted} assertion{'s' if asserted != 1 else ''}"
    terminal.say(f"# {counted} in {draft.path}")
    if doubtful:
        terminal.say(f"# {len(doubtful)} of them the model does not follow for certain; comments in the file say which and why")
    if draft.secrets:
        terminal.say(f"# before a run, set {', '.join(draft.secrets)}: passwords are not in the file")
    terminal.say(f"# now: qa-agent run {draft.path}")
    return 0
