"""More runs that never happened: all green, flaky, crashed, in shards, large.

`python tests/report/sample_more.py FOLDER` writes their reports, to be looked at.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from sample_pages import cart, catalogue, form, save
from sample_run import SHOP, START, box, run_started, step

from qa_agent.events import (
    AnyEvent,
    ArtifactKept,
    Candidate,
    ConsoleLine,
    FailedRequest,
    RunFinished,
    ScenarioFinished,
    ScenarioStarted,
)
from qa_agent.journal import FILE_NAME, Journal
from qa_agent.output.files import write_outputs
from qa_agent.report.merging import merge_runs


def ref(kind: str, text: str, relation: str = "", anchor: str = "None") -> str:
    """A reference as the bundled model writes it."""
    return (
        f"Ref(kind={kind!r}, text={text!r}, look='', color='', state='', place='', ordinal=0, "
        f"relation={relation!r}, anchor={anchor}, anchor2=None)"
    )


TOTAL = f"Shows(ref={ref('any', 'order total')}, text='$44.40', exact=True)"
CHECKOUT = f"Locate(ref={ref('button', 'Checkout', 'in', ref('card', 'Order summary'))})"
# A click that took a second and a half, most of it spent on waiting.
SPLIT = {"duration_ms": 1480.0, "page_ms": 310.0, "model_ms": 420.0, "wait_ms": 750.0}


def write_journal(events: Sequence[AnyEvent], folder: Path) -> Path:
    """The run as `qa-agent run` would have left it, with its files."""
    journal = Journal(folder / FILE_NAME)
    for event in events:
        journal.write(event)
    journal.close()
    report = write_outputs(events, folder)
    assert report is not None
    return report


def started(scenario_id: str, name: str, at: float, attempt: int = 1) -> ScenarioStarted:
    return ScenarioStarted(
        at=at, scenario_id=scenario_id, name=name, file=SHOP, tags=("shop",), browser="chromium 130", viewport=(1280, 800), attempt=attempt
    )


def buying(scenario_id: str, folder: Path, at: float, attempt: int = 1) -> list[AnyEvent]:
    """The steps up to the cart; the click's picture and the next one differ by a toast and the cart's lines."""
    shop = save(catalogue(), folder, "catalogue.webp")
    added = save(cart(toast=True), folder, "added.webp")
    full = save(cart(), folder, "cart.webp")
    return [
        started(scenario_id, "Buy a desk lamp", at, attempt),
        *step(scenario_id, 1, "goto: http://127.0.0.1:8000/", at, screenshot=shop, **SPLIT),
        *step(
            scenario_id, 2, "click: the Add to cart button of Desk lamp", at + 2, screenshot=shop,
            target=box(48, 402, 192, 438), point=(120, 420), confidence=0.98,
            expression=CHECKOUT.replace("Checkout", "Add to cart"), **SPLIT,
        ),
        *step(
            scenario_id, 3, "assert: a message says that the lamp was added", at + 3, status="pass", confidence=0.93,
            screenshot=added, evidence=(box(440, 720, 840, 772),), reason='the toast "Desk lamp was added to the cart" is shown',
        ),
        *step(
            scenario_id, 4, "wait_for: the message is gone", at + 4, status="pass", confidence=0.9, screenshot=full,
            reason="nothing on the screen is toast", **{**SPLIT, "wait_ms": 2900.0, "duration_ms": 3630.0},
        ),
    ]  # fmt: skip


def total_step(scenario_id: str, folder: Path, at: float, shown: str) -> list[AnyEvent]:
    """The check of the order's total: it passes for $44.40, and fails with noise of the page for anything else."""
    holds = shown == "$44.40"
    return list(
        step(
            scenario_id, 5, "assert: The order total is $44.40", at, outcome="passed" if holds else "failed",
            status="pass" if holds else "fail", confidence=0.95, screenshot=save(cart(shown), folder, f"total{shown[1:3]}.webp"),
            evidence=(box(884, 234, 1230, 268),), expression=TOTAL,
            reason=f'"order total" reads "{shown}"' + ("" if holds else ', expected "$44.40"'),
            console=() if holds else (
                ConsoleLine(level="error", text="Uncaught TypeError: price is undefined", where="http://127.0.0.1:8000/cart.js:41"),
                ConsoleLine(level="warning", text="Deprecated: use totals/v2"),
            ),
            requests=() if holds else (
                FailedRequest(method="POST", url="http://127.0.0.1:8000/api/discount?code=%3Cnone%3E", status=500),
                FailedRequest(method="GET", url="http://127.0.0.1:8000/banner.png", failure="net::ERR_CONNECTION_REFUSED"),
            ),
            **SPLIT,
        )
    )  # fmt: skip


def green_events(folder: Path) -> list[AnyEvent]:
    events: list[AnyEvent] = [run_started()]
    for number, name in enumerate(("Buy a desk lamp", "Buy it on a phone", "Buy it again"), 1):
        sid, at = f"{SHOP}::{name}", START + 10 * number
        events += [
            event.model_copy(update={"name": name}) if isinstance(event, ScenarioStarted) else event for event in buying(sid, folder, at)
        ]
        events += total_step(sid, folder, at + 5, "$44.40")
        events.append(ScenarioFinished(at=at + 7, scenario_id=sid, outcome="passed", duration_ms=7000))
    return [*events, RunFinished(at=START + 40, exit_code=0)]


def flaky_events(folder: Path) -> list[AnyEvent]:
    """A scenario that failed and passed when it was tried again, with a trace and a video of the first time."""
    sid = f"{SHOP}::Buy a desk lamp"
    for name in ("trace.zip", "video.webm"):
        path = folder / "artifacts" / "buy a lamp" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"of another program")
    return [
        run_started(),
        *buying(sid, folder, START),
        *total_step(sid, folder, START + 5, "$35.40"),
        ScenarioFinished(
            at=START + 7, scenario_id=sid, outcome="failed", reason='"order total" reads "$35.40", expected "$44.40"',
            duration_ms=7100, attempt=1,
        ),
        ArtifactKept(at=START + 7, scenario_id=sid, kind="trace", path="artifacts/buy a lamp/trace.zip"),
        ArtifactKept(at=START + 7, scenario_id=sid, kind="video", path="artifacts/buy a lamp/video.webm"),
        *buying(sid, folder, START + 8, attempt=2),
        *total_step(sid, folder, START + 13, "$44.40"),
        ScenarioFinished(at=START + 15, scenario_id=sid, outcome="passed", duration_ms=6900, attempt=2),
        *not_found(folder, START + 16),
        RunFinished(at=START + 20, exit_code=1),
    ]  # fmt: skip


def not_found(folder: Path, at: float) -> list[AnyEvent]:
    sid, full = f"{SHOP}::Apply a voucher", save(cart(), folder, "cart.webp")
    why = '"the Apply voucher button" was not found; nearest seen: button "Checkout", link "Remove"'
    return [
        started(sid, "Apply a voucher", at),
        *step(sid, 1, "goto: http://127.0.0.1:8000/cart", at, screenshot=full, **SPLIT),
        *step(
            sid, 2, "click: the Apply voucher button", at + 1, outcome="failed", screenshot=full, confidence=0.31, reason=why,
            expression=CHECKOUT.replace("Checkout", "Apply voucher"),
            candidates=(
                Candidate(kind="button", text="Checkout", box=box(884, 330, 1224, 378)),
                Candidate(kind="link", text="Remove", box=box(738, 182, 806, 206)),
            ),
            **SPLIT,
        ),
        ScenarioFinished(at=at + 3, scenario_id=sid, outcome="failed", reason=why, duration_ms=3000),
    ]  # fmt: skip


def crash_events(folder: Path) -> list[AnyEvent]:
    """A test whose page went away, and the run was killed in the scenario after it."""
    sid = "tests/test_pay.py::test_pay"
    why = "Error: Page.goto: Page crashed"
    return [
        run_started(),
        started(sid, "test_pay", START),
        *step(sid, 1, "goto: http://127.0.0.1:8000/pay", START, screenshot=save(form(), folder, "form.webp"), **SPLIT),
        *step(sid, 2, "click: Place order", START + 1, outcome="error", reason=why, url="chrome-error://crashed"),
        ScenarioFinished(
            at=START + 3, scenario_id=sid, outcome="error", reason=why, duration_ms=3000,
            details='tests/test_pay.py:12: in test_pay\n    qa.click("Place order")\nE   Error: Page.goto: Page crashed\n',
        ),
        *buying(f"{SHOP}::Buy a desk lamp", folder, START + 4)[:-1],
    ]  # fmt: skip


def shards(folder: Path) -> list[Path]:
    """Two finished shards of one suite."""
    one, two = folder / "shard-1", folder / "shard-2"
    sid = f"{SHOP}::Buy a desk lamp"
    write_journal(
        [run_started(), *buying(sid, one, START), *total_step(sid, one, START + 5, "$35.40"),
         ScenarioFinished(at=START + 7, scenario_id=sid, outcome="failed", reason="wrong total", duration_ms=7100),
         RunFinished(at=START + 8, exit_code=1)],
        one,
    )  # fmt: skip
    green = [event for event in green_events(two) if getattr(event, "scenario_id", "") != sid]
    write_journal(green, two)
    return [one, two]


def large_events(folder: Path, steps: int, scenarios: int = 25, heavy: bool = True) -> list[AnyEvent]:
    """A run of many steps, each with a picture of its own: pages half of which are photographs."""
    generator = random.Random(1)
    photo = Image.effect_noise((600, 330), 70).convert("RGB")
    events: list[AnyEvent] = [run_started()]
    for number in range(steps):
        scenario, index = divmod(number, steps // scenarios)
        sid = f"scenarios/{scenario}.yaml::Scenario {scenario}"
        if index == 0:
            events.append(started(sid, f"Scenario {scenario} of the large run", START + number))
        image = catalogue()
        if heavy:
            image.paste(photo.rotate(90 * (number % 4)), (20 + number, 440 - number % 300))
        else:
            image.paste((generator.randrange(256), 99, 120), (40, 200, 60 + number % 900, 260))
        name = save(image, folder, f"{number}.webp")
        last = index == steps // scenarios - 1
        failed = last and scenario % 5 == 0
        events += step(
            sid, index + 1, f"assert: the total of order {number} is ${number}.40", START + number,
            outcome="failed" if failed else "passed", status="fail" if failed else "pass", confidence=0.9, screenshot=name,
            evidence=(box(48, 194, 300, 240),), expression=TOTAL, **SPLIT,
            reason=f'"total" reads "$1.40", expected "${number}.40"' if failed else "as said",
        )  # fmt: skip
        if last:
            events.append(
                ScenarioFinished(at=START + number, scenario_id=sid, outcome="failed" if failed else "passed", duration_ms=20_000)
            )
    return [*events, RunFinished(at=START + steps, exit_code=1)]


if __name__ == "__main__":
    target = Path(sys.argv[1])
    for kind in (green_events, flaky_events, crash_events):
        print(write_journal(kind(target / kind.__name__), target / kind.__name__))
    print(merge_runs(shards(target), target / "merged"))
