"""`qa-agent debug`: the prompt of `run --step` on any page, or on a scenario's."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Page

from qa_agent.acting import Note
from qa_agent.agent import Agent
from qa_agent.browser import launched_page
from qa_agent.browser_context import context_arguments
from qa_agent.debugging import QUIT, Manners, Prompt, Stepper, Terminal, history_file
from qa_agent.errors import QaAgentError, ScenarioError
from qa_agent.eyes import Eyes
from qa_agent.eyes_spec import DEFAULT_SPEC, load_eyes
from qa_agent.output import Console
from qa_agent.recording import Recorder
from qa_agent.runner import run_scenario, starting_url
from qa_agent.scenario import Scenario, load_scenario
from qa_agent.scenario.loading import SUFFIXES
from qa_agent.scenario.values import viewport_px
from qa_agent.serving import served

DEFAULT_VIEWPORT = "1280x800"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "source", nargs="?", metavar="FILE|URL", help="a scenario, whose steps are stopped at, or an address (default: an empty page)"
    )
    parser.add_argument("--base-url", default="", metavar="URL", help="what addresses that are not whole are relative to")
    add_page_options(parser)


def add_page_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--headless", action="store_true", help="show no browser")
    parser.add_argument(
        "--eyes", default=DEFAULT_SPEC, metavar="SPEC", help="what looks at the screenshots (default: moonlet, the bundled model)"
    )
    parser.add_argument("--viewport", default=DEFAULT_VIEWPORT, metavar="WxH", help=f"the page's size (default {DEFAULT_VIEWPORT})")


def execute(args: argparse.Namespace) -> int:
    """0 at `quit`; for a scenario 1 where it failed."""
    source = args.source or "about:blank"
    terminal = Terminal(history=history_file())
    if Path(source).suffix.lower() in SUFFIXES and "://" not in source:
        scenario = load_scenario(Path(source))
        starting_url(scenario, args.base_url)
        return _debug_scenario(scenario, terminal, args)
    url, (width, height), eyes = address(source), viewport(args.viewport), load_eyes(args.eyes)
    with launched_page(width, height, headless=args.headless) as page:
        agent = Agent(page, eyes, base_url=args.base_url)
        agent.deeds.goto(url, Note("goto"))
        _open_prompt(agent, terminal, is_headed=not args.headless)
    return 0


def _debug_scenario(scenario: Scenario, terminal: Terminal, args: argparse.Namespace) -> int:
    """Step through a scenario; its page and its server stay until the prompt that follows is left."""
    terminal.require("qa-agent debug of a scenario")
    width, height = scenario.viewport or viewport(args.viewport)
    eyes = load_eyes(args.eyes)
    with ExitStack() as stack:
        start = starting_url(scenario, args.base_url)
        if scenario.serve is not None and scenario.serve_folder is not None and start is not None:
            stack.enter_context(served(scenario.serve, start, scenario.serve_folder))
        page = stack.enter_context(launched_page(width, height, headless=args.headless, context=context_arguments(scenario)))
        return _play(replace(scenario, serve=None), page, eyes, terminal, args)


def _play(scenario: Scenario, page: Page, eyes: Eyes, terminal: Terminal, args: argparse.Namespace) -> int:

    recorder = Recorder(scenario.file, Console(sys.stdout), file=scenario.file)
    for secret in scenario.secrets:
        recorder.masks.add(secret)
    manners = Manners(
        before_steps=True, at_failures=True, linger_ms=None if args.headless else 0.0, is_headed=not args.headless, is_told=True
    )
    recorder.gate = stepper = Stepper(terminal, manners)
    recorder.start(scenario.name, scenario.tags)
    failed = False
    try:
        run_scenario(scenario, page, eyes, recorder, base_url=args.base_url)
    except QaAgentError as failure:
        failed = True
        recorder.finish("failed", str(failure))
    else:
        recorder.finish("passed")
    terminal.say("", "that was the scenario; its page is still open")
    recorder.gate = None
    _open_prompt(stepper.last_agent or Agent(page, eyes, base_url=args.base_url), terminal, is_headed=not args.headless)
    return 1 if failed else 0


def _open_prompt(agent: Agent, terminal: Terminal, is_headed: bool) -> None:
    prompt = Prompt(terminal, is_headed=is_headed)
    prompt.look(agent)
    prompt.choose(agent, {QUIT: "leave (also: Ctrl-D)"})


def address(written: str) -> str:
    """A whole address of an argument: as it is, of a host and port, or of a local HTML file. Raises ScenarioError."""
    if "://" in written or written.startswith(("about:", "data:")):
        return written
    if Path(written).is_file():
        return Path(written).resolve().as_uri()
    host = written.partition("/")[0]
    if ":" in host or "." in host or host == "localhost":
        return f"http://{written}"
    raise ScenarioError(f"{written}: neither a file nor an address; write one such as http://127.0.0.1:8000/")


def viewport(written: str) -> tuple[int, int]:
    try:
        return viewport_px(written)
    except ValueError:
        raise ScenarioError(f"--viewport {written}: not a size; write it like 1280x800") from None
