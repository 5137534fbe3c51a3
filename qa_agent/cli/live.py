"""`qa-agent live`: the model's running account of what is on a page while a person browses."""

from __future__ import annotations

import argparse
import sys

from qa_agent.acting import Deeds, Note
from qa_agent.browser import launched_page
from qa_agent.cli.debug import add_page_options, address, viewport
from qa_agent.debugging import Live, Terminal, noting_ctrl_c
from qa_agent.eyes_spec import load_eyes


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="URL", help="the address to begin at")
    add_page_options(parser)


def execute(args: argparse.Namespace) -> int:
    """0 once the page was closed or `quit` typed. Raises KeyboardInterrupt at Ctrl-C."""
    url, (width, height) = address(args.source), viewport(args.viewport)
    eyes, terminal = load_eyes(args.eyes), Terminal()
    with noting_ctrl_c() as ctrl_c, launched_page(width, height, headless=args.headless) as page:
        deeds = Deeds(page, eyes)
        deeds.goto(url, Note("goto"))
        terminal.say("type a question (What is the total?), a statement to check, see, or quit")
        Live(deeds, terminal.say, sys.stdin).run()
    if ctrl_c.was_pressed:
        raise KeyboardInterrupt
    return 0
