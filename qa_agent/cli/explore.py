"""`qa-agent explore`: walk through an application and list what looks broken."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from qa_agent.agent import Agent
from qa_agent.browser import launched_page
from qa_agent.cli.debug import DEFAULT_VIEWPORT, address, viewport
from qa_agent.errors import QaAgentError
from qa_agent.events import Outcome
from qa_agent.exploring import Bounds, Explorer, Finding
from qa_agent.eyes_spec import DEFAULT_SPEC, load_eyes
from qa_agent.guard import HostGuard
from qa_agent.output import Console
from qa_agent.run_session import RunSession

Finish = Callable[[Outcome, str], None]

DEFAULT_REPORT = Path("reports") / "explore"
USUAL = Bounds()
LEFT_ALONE_TOLD = 8


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("url", metavar="URL", help="where to begin")
    parser.add_argument("--max-pages", type=int, default=USUAL.max_pages, metavar="N", help=f"addresses to see (default {USUAL.max_pages})")
    parser.add_argument("--max-steps", type=int, default=USUAL.max_steps, metavar="N", help=f"actions to take (default {USUAL.max_steps})")
    parser.add_argument("--minutes", type=float, default=USUAL.minutes, metavar="M", help=f"time to take (default {USUAL.minutes:g})")
    parser.add_argument(
        "--allow-host", action="append", default=[], metavar="HOST", help="another host that may be entered, * allowed (the URL's own "
        "always is)"
    )  # fmt: skip
    parser.add_argument("--destructive", action="store_true", help="click also what deletes, pays, sends or signs out")
    parser.add_argument("--seed", type=int, default=USUAL.seed, metavar="N", help="another order of what is tried (default 0)")
    parser.add_argument(
        "--report", type=Path, default=DEFAULT_REPORT, metavar="DIR", help=f"where the report goes (default {DEFAULT_REPORT})"
    )
    parser.add_argument("--headed", action="store_true", help="show the browser")
    parser.add_argument("--eyes", default=DEFAULT_SPEC, metavar="SPEC", help="what looks at the screenshots (default: moonlet)")
    parser.add_argument("--viewport", default=DEFAULT_VIEWPORT, metavar="WxH", help=f"the page's size (default {DEFAULT_VIEWPORT})")


def execute(args: argparse.Namespace) -> int:
    """0 where nothing broken was found, 1 where something was."""
    url, (width, height), eyes = address(args.url), viewport(args.viewport), load_eyes(args.eyes)
    bounds = Bounds(args.max_pages, args.max_steps, args.minutes, args.destructive, args.seed)
    session = RunSession(args.report, consumers=[Console(sys.stdout)])
    session.begin(eyes.name)
    begun = time.monotonic()
    with launched_page(width, height, headless=not args.headed) as page:
        guard = HostGuard([urlsplit(url).netloc, *args.allow_host], session.warn)
        guard.watch(page.context)
        recorder = session.recorder(f"explore {url}")
        recorder.start(f"explore {url}", browser="chromium", viewport=(width, height))
        explorer = Explorer(Agent(page, eyes, recorder=recorder), url, bounds, guard.allows)
        code = _walk(explorer, session, recorder.finish)
    session.finish(code)
    _tell(explorer, time.monotonic() - begun)
    if session.report is not None:
        print(f"report: {session.report}")
    return code


def _walk(explorer: Explorer, session: RunSession, finish: Finish) -> int:
    try:
        explorer.run()
    except KeyboardInterrupt:
        session.interrupted = True
        finish("interrupted", "interrupted")
        return 130
    except QaAgentError as error:
        finish("failed", str(error))
        print(f"qa-agent: {error}", file=sys.stderr)
        return 1
    errors = explorer.findings.errors
    told = [f"{finding.severity}: {finding}" for finding in sorted(explorer.findings.all, key=_severity_first)]
    finish("failed" if errors else "passed", "\n".join(told))
    return 1 if errors else 0


def _tell(explorer: Explorer, seconds: float) -> None:
    findings = explorer.findings.all
    errors = len(explorer.findings.errors)
    print(
        f"\nexplored {len(explorer.pages)} pages in {explorer.steps} steps and {seconds:.0f} s; {explorer.why_ended or 'ended early'}\n"
        f"{errors} errors, {len(findings) - errors} warnings"
    )
    for finding in sorted(findings, key=_severity_first):
        print(f"  {finding.severity}: {finding}")
    if explorer.left_alone:
        more = len(explorer.left_alone) - LEFT_ALONE_TOLD
        told = ", ".join(explorer.left_alone[:LEFT_ALONE_TOLD]) + (f" and {more} more" if more > 0 else "")
        print(f"left alone, as it looks destructive (--destructive clicks it): {told}")


def _severity_first(finding: Finding) -> bool:
    return finding.severity != "error"
