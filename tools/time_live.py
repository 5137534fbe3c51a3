"""How soon `qa-agent live` tells of what changed, on the demo shop: from the click of a "person" to the line in the terminal.

    python tools/time_live.py [--rounds N]

Prints a table in Markdown. For figures that mean something nothing else should run on the machine; the load is printed with them.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError

from playwright.sync_api import Page

from qa_agent.acting import Deeds, Note
from qa_agent.browser import launched_page
from qa_agent.debugging import Live
from qa_agent.eyes_spec import DEFAULT_SPEC, load_eyes

SHOP = Path(__file__).resolve().parents[1] / "scenarios" / "shop" / "server.py"
PORT = 8791
# Between what was told and the next click; somewhat at random, so that no rhythm of the account is met.
PAUSE_MS = (700, 1100)


@dataclass(frozen=True)
class Doing:
    """What the person does, as a script of the page, and what must be told of it."""

    name: str
    script: str
    told: str


DOINGS = (
    Doing("a toast, and a badge counts on", "document.querySelector('.card button').click()", "added to cart"),
    Doing("another page", "document.querySelector(\"header a[href='/cart']\").click()", "Your cart"),
    Doing("a number in a row, and the sums", "document.querySelector(\"button[data-step='1']\").click()", "~"),
    Doing("a dialog opens", "[...document.querySelectorAll('button')].find(b => b.textContent.includes('Empty cart')).click()", "dialog"),
    Doing("it closes", "[...document.querySelectorAll('dialog button')].find(b => b.textContent.includes('Cancel')).click()", "- dialog"),
    Doing("back to the shop", "document.querySelector('header a').click()", "All products"),
)


@dataclass
class Person:
    """Does one thing after the other, each once the last is told of; the account's `say`."""

    page: Page
    doings: Iterator[Doing]
    took_s: dict[str, list[float]] = field(default_factory=dict)
    now: Doing | None = None
    done_at: float = 0.0

    def __call__(self, line: str) -> None:
        if self.now is None:
            if line.startswith("  "):
                self._go_on()
        elif self.now.told in line and time.time() > self.done_at:
            self.took_s.setdefault(self.now.name, []).append(time.time() - self.done_at)
            self._go_on()

    def _go_on(self) -> None:
        self.now = next(self.doings, None)
        if self.now is None:
            self.page.close()
            return
        wait_ms = random.uniform(*PAUSE_MS)
        at = self.page.evaluate(
            "([script, ms]) => { setTimeout(() => (0, eval)(script), ms); return Date.now() }", [self.now.script, wait_ms]
        )
        self.done_at = at / 1000 + wait_ms / 1000


@contextmanager
def shop() -> Iterator[str]:
    server = subprocess.Popen([sys.executable, str(SHOP), "--port", str(PORT)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{PORT}/"
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(url, timeout=5).close()
                break
            except URLError:
                time.sleep(0.05)
        yield url
    finally:
        server.terminate()
        server.wait()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--eyes", default=DEFAULT_SPEC)
    args = parser.parse_args()
    load = os.getloadavg()[0]
    with shop() as url, launched_page(1280, 800, headless=True) as page, tempfile.TemporaryFile("w+", encoding="utf-8") as silence:
        person = Person(page, iter(DOINGS * args.rounds))
        deeds = Deeds(page, load_eyes(args.eyes))
        deeds.goto(url, Note("goto"))
        Live(deeds, person, silence).run()
    print(f"load before and after: {load:.1f}, {os.getloadavg()[0]:.1f}; {os.cpu_count()} cores; {args.rounds} rounds\n")
    print("| what changes | median | longest |\n|---|---|---|")
    for name, took in person.took_s.items():
        print(f"| {name} | {statistics.median(took):.2f} s | {max(took):.2f} s |")
    everything = [each for took in person.took_s.values() for each in took]
    print(f"| all {len(everything)} | {statistics.median(everything):.2f} s | {max(everything):.2f} s |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
