"""Drawing composed pages with Chromium and writing picture and truth side by side.

One browser page a worker is kept and reused; a page that fails is logged and skipped, a page that
exists already is not drawn again, so that a run can be stopped and continued.
"""

from __future__ import annotations

import base64
import json
import logging
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright

from .check import painted
from .icons import IconSets
from .pages import PageSource, compose

log = logging.getLogger(__name__)
TRUTH = Path(__file__).with_name("truth.js").read_text(encoding="utf-8")
SETTLE = """async (scroll) => {
  await document.fonts.ready;
  document.querySelector('[data-focus]')?.focus({preventScroll: true});
  const room = document.documentElement.scrollHeight - innerHeight;
  window.scrollTo(0, room > 40 ? Math.round(room * scroll) : 0);
}"""
ARGS = (
    "--no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update --disable-sync "
    "--allow-file-access-from-files --hide-scrollbars --force-color-profile=srgb --disable-lcd-text --lang=en-US"
).split()
PAGES_PER_BROWSER = 1500


@dataclass(frozen=True)
class Job:
    """What one worker is to draw."""

    out: Path
    seeds: tuple[int, ...]
    assets: Path
    chromium: str
    held_out: bool
    weights: dict[str, float]


class Renderer:
    """A browser page that turns page sources into pictures and truths."""

    def __init__(self, page: Page, session: CDPSession, assets: Path, folder: Path) -> None:
        self.page, self.session, self.folder = page, session, folder
        self.modules = (assets / "node_modules").resolve().as_uri()

    def draw(self, source: PageSource) -> tuple[bytes, dict[str, Any]]:
        """The PNG of a page and the truth about it that truth.js returns."""
        file = self.folder / "page.html"
        file.write_text(source.html.replace("@assets", self.modules), encoding="utf-8")
        self.session.send(
            "Emulation.setDeviceMetricsOverride",
            {"width": source.width, "height": source.height, "deviceScaleFactor": source.scale, "mobile": False},
        )
        self.page.goto(file.as_uri(), wait_until="load", timeout=15000)
        self.page.evaluate(SETTLE, source.scroll)
        truth = self.page.evaluate(TRUTH)
        shot = self.session.send("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True})
        return base64.b64decode(shot["data"]), truth


@contextmanager
def renderer(assets: Path, chromium: str) -> Iterator[Renderer]:
    with sync_playwright() as playwright, tempfile.TemporaryDirectory(prefix="synth-") as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGS)
        page = browser.new_context(no_viewport=True, locale="en-US").new_page()
        page.set_default_timeout(15000)
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.setBlockedURLs", {"urls": ["http://*", "https://*"]})  # some style sheets import web fonts
        yield Renderer(page, session, assets, Path(folder))
        browser.close()


def record(source: PageSource, truth: dict[str, Any], picture: bytes) -> dict[str, Any]:
    """The JSON of one page."""
    elements, lines = painted(picture, truth["elements"], truth["lines"], source.scale)
    return {
        "seed": source.seed,
        "genre": source.genre,
        "look": source.look.name,
        "fonts": list(source.look.fonts),
        "width": source.width,
        "height": source.height,
        "scale": source.scale,
        "page": source.facts,
        "elements": elements,
        "lines": lines,
    }


def work(job: Job) -> int:
    """Draw the seeds of a job; returns how many were drawn."""
    icons = IconSets(job.assets, held_out=job.held_out)
    done, waiting = 0, list(job.seeds)
    while waiting:
        batch, waiting = waiting[:PAGES_PER_BROWSER], waiting[PAGES_PER_BROWSER:]
        try:
            with renderer(job.assets, job.chromium) as drawer:
                while batch:
                    done += draw_one(drawer, icons, batch.pop(0), job)
        except Exception:
            log.exception("the browser of a worker failed; it is started again")
            waiting = batch + waiting
    return done


def draw_one(drawer: Renderer, icons: IconSets, seed: int, job: Job) -> int:
    try:
        source = compose(seed, icons, job.weights)
        if lacking := [path for path in source.look.css_files if not (icons.root / path).exists()]:
            raise FileNotFoundError(f"{', '.join(lacking)} is not in {icons.root}: run `npm install` with synth/package.json there")
        picture, truth = drawer.draw(source)
        if len(truth["elements"]) < 3 and len(truth["lines"]) < 12:  # a terminal is nothing but text
            raise ValueError("almost nothing is visible")
        text = json.dumps(record(source, truth, picture), ensure_ascii=False, separators=(",", ":"))
    except Exception:
        if not drawer.page.context.browser or not drawer.page.context.browser.is_connected():
            raise
        log.exception("page %d is skipped", seed)
        return 0
    (job.out / f"{seed:08d}.png").write_bytes(picture)
    (job.out / f"{seed:08d}.json").write_text(text, encoding="utf-8")
    return 1


def _start(job: Job) -> int:
    logging.basicConfig(filename=job.out / "errors.log", level=logging.WARNING, format="%(asctime)s %(message)s")
    return work(job)


def render(out: Path, seeds: range, workers: int, assets: Path, chromium: str, held_out: bool, weights: dict[str, float]) -> None:
    """Draw all seeds that are not in `out` yet, showing progress."""
    out.mkdir(parents=True, exist_ok=True)
    missing = tuple(seed for seed in seeds if not (out / f"{seed:08d}.json").exists())
    context = get_context("spawn")
    jobs = [Job(out, missing[index::workers], assets, chromium, held_out, weights) for index in range(workers)]
    started = time.monotonic()
    with context.Pool(workers) as pool:
        results = pool.map_async(_start, jobs, chunksize=1)
        while not results.ready():
            results.wait(5)
            _progress(out, missing, started)
        results.get()
    print()


def _progress(out: Path, missing: tuple[int, ...], started: float) -> None:
    done = sum((out / f"{seed:08d}.json").exists() for seed in missing)
    pace = done / max(0.1, time.monotonic() - started)
    print(f"\r{done}/{len(missing)} pages, {pace:.1f} a second", end="", flush=True)
