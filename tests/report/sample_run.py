"""A run that never happened, with pictures of a shop that does not exist: what the report's tests show.

`python tests/report/sample_run.py FOLDER` writes its report, to be looked at.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from sample_pages import cart, catalogue, form, save

from qa_agent.events import (
    AnyEvent,
    BoxModel,
    Candidate,
    RunFinished,
    RunStarted,
    ScenarioFinished,
    ScenarioStarted,
    StepFinished,
    StepStarted,
)

START = 1_795_246_680.0
SHOP = "scenarios/shop/checkout.yaml"


def box(left: float, top: float, right: float, bottom: float) -> BoxModel:
    return BoxModel(left=left, top=top, right=right, bottom=bottom)


def step(scenario_id: str, index: int, sentence: str, at: float, **more: object) -> Iterator[AnyEvent]:
    """The two events of one step; `more` are fields of `StepFinished`."""
    action, _, rest = sentence.partition(": ")
    known = action in ("click", "type", "assert", "ask", "goto", "select", "wait_for")
    common = {
        "scenario_id": scenario_id,
        "index": index,
        "line": index + 6,
        "action": action if known else "click",
        "sentence": rest if known and rest else sentence,
    }
    yield StepStarted.model_validate({"at": at, **common})
    times = {"duration_ms": 900.0 + index * 37, "page_ms": 480.0 + index * 11, "model_ms": 360.0 + index * 9}
    yield StepFinished.model_validate({"at": at + 0.9, **common, **times, "outcome": "passed", "url": "http://127.0.0.1:8000/cart", **more})


def run_started() -> RunStarted:
    return RunStarted(
        at=START,
        version="0.1.0",
        command="qa-agent run scenarios --report reports/latest",
        python="3.11.7",
        platform="Linux x86_64, 2 cores",
        eyes="moonlet v0 (bundled)",
    )


def sample_events(folder: Path) -> list[AnyEvent]:
    """Five scenarios: one of each outcome, and a phone; pictures are written to `folder`."""
    shop = save(catalogue(), folder, "catalogue.webp")
    added = save(cart(toast=True), folder, "added.webp")
    full = save(cart(), folder, "cart.webp")
    wrong = save(cart("$35.40"), folder, "wrong.webp")
    delivery = save(form(), folder, "form.webp")
    phone = save(catalogue(390, 844), folder, "phone.webp")
    add = {"target": box(48, 402, 192, 438), "point": (120, 420), "confidence": 0.98}

    wrong_total = 'The order total is "$35.40", expected "$44.40".'
    buy = f"{SHOP}::Buy a desk lamp"
    events: list[AnyEvent] = [
        run_started(),
        ScenarioStarted(
            at=START + 1,
            scenario_id=buy,
            name="Buy a desk lamp",
            file=SHOP,
            tags=("smoke", "shop"),
            browser="chromium",
            viewport=(1280, 800),
        ),
        *step(buy, 1, "goto: http://127.0.0.1:8000/", START + 1, screenshot=shop),
        *step(
            buy,
            2,
            "assert: the Desk lamp costs $39.90",
            START + 2,
            status="pass",
            confidence=0.97,
            screenshot=shop,
            evidence=(box(46, 372, 110, 394),),
            expression='"$39.90" in card "Desk lamp"',
            reason='The card "Desk lamp" shows "$39.90".',
        ),
        *step(
            buy,
            3,
            "click: the Add to cart button of Desk lamp",
            START + 3,
            screenshot=shop,
            expression='button "Add to cart" in card "Desk lamp"',
            **add,
        ),
        *step(
            buy,
            4,
            "assert: a message says that the lamp was added",
            START + 4,
            status="pass",
            confidence=0.93,
            screenshot=added,
            evidence=(box(440, 720, 840, 772),),
            expression='toast about "lamp was added"',
            reason='A toast says "Desk lamp was added to the cart".',
        ),
        *step(
            buy,
            5,
            "click: Cart",
            START + 5,
            screenshot=added,
            target=box(1150, 16, 1240, 48),
            point=(1194, 32),
            expression='link "Cart"',
            confidence=0.996,
        ),
        *step(
            buy,
            6,
            "ask: How many items are in the cart?",
            START + 6,
            answer="2",
            confidence=0.88,
            screenshot=full,
            expression="count(rows of list)",
            evidence=(box(32, 160, 820, 232), box(32, 244, 820, 316)),
        ),
        *step(
            buy,
            7,
            "assert: The order total is $44.40",
            START + 7,
            outcome="failed",
            status="fail",
            confidence=0.95,
            screenshot=wrong,
            evidence=(box(884, 234, 1230, 268),),
            expression='text(total) = "$44.40"',
            reason=wrong_total,
            candidates=(
                Candidate(kind="text", text="Order total $35.40", box=box(884, 234, 1230, 268)),
                Candidate(kind="text", text="$39.90", box=box(636, 180, 712, 214)),
                Candidate(kind="text", text="$4.50", box=box(636, 264, 700, 298)),
            ),
        ),
        ScenarioFinished(at=START + 8.2, scenario_id=buy, outcome="failed", reason=wrong_total, duration_ms=7200),
    ]

    lost = f"{SHOP}::Apply a voucher"
    events += [
        ScenarioStarted(
            at=START + 9,
            scenario_id=lost,
            name="Apply a voucher",
            file=SHOP,
            tags=("shop",),
            browser="chromium",
            viewport=(1280, 800),
        ),
        *step(lost, 1, "goto: http://127.0.0.1:8000/cart", START + 9, screenshot=full),
        *step(
            lost,
            2,
            'click: the "Apply voucher" button',
            START + 10,
            outcome="error",
            screenshot=full,
            confidence=0.31,
            reason='No "Apply voucher" button is on the screen; the nearest is the button "Checkout".',
            expression='button "Apply voucher"',
            candidates=(
                Candidate(kind="button", text="Checkout", box=box(884, 330, 1224, 378)),
                Candidate(kind="link", text="Remove", box=box(738, 182, 806, 206)),
                Candidate(kind="icon", text="", box=box(1150, 16, 1240, 48)),
            ),
        ),
        ScenarioFinished(at=START + 12, scenario_id=lost, outcome="error", reason="Element not found.", duration_ms=3000),
    ]

    fine = f"{SHOP}::Enter an address"
    events += [
        ScenarioStarted(
            at=START + 13,
            scenario_id=fine,
            name="Enter an address",
            file=SHOP,
            tags=("smoke",),
            browser="chromium",
            viewport=(1280, 800),
        ),
        *step(
            fine,
            1,
            "type: ada@example.com into Email",
            START + 13,
            screenshot=delivery,
            target=box(32, 186, 620, 234),
            point=(326, 210),
            confidence=0.99,
        ),
        *step(
            fine,
            2,
            "select: Norway in Country",
            START + 14,
            screenshot=delivery,
            target=box(32, 386, 620, 434),
            point=(326, 410),
        ),
        *step(
            fine,
            3,
            "assert: the street field is marked as invalid",
            START + 15,
            status="unsure",
            confidence=0.52,
            reason="The field “Street” has no visible mark, but its border can't be told.",
            screenshot=delivery,
        ),
        *step(
            fine,
            4,
            "assert: no error message is shown",
            START + 16,
            status="pass",
            confidence=1.0,
            screenshot="screenshots/gone.webp",
        ),
        ScenarioFinished(at=START + 17, scenario_id=fine, outcome="passed", duration_ms=4100),
    ]

    small = f"{SHOP}::Browse on a phone"
    events += [
        ScenarioStarted(
            at=START + 18,
            scenario_id=small,
            name="Browse on a phone",
            file=SHOP,
            browser="chromium",
            viewport=(390, 844),
        ),
        *step(
            small,
            1,
            "click: Add to cart",
            START + 18,
            screenshot=phone,
            screenshot_size=(390, 844),
            target=box(48, 402, 192, 438),
            point=(120, 420),
            confidence=0.9,
        ),
        ScenarioFinished(at=START + 19, scenario_id=small, outcome="passed", duration_ms=1000),
        ScenarioStarted(at=START + 20, scenario_id="pay", name="Pay by invoice", file=SHOP),
        ScenarioFinished(at=START + 20, scenario_id="pay", outcome="skipped", reason="The tag invoice is not selected."),
    ]
    return [*events, RunFinished(at=START + 21, exit_code=1)]


def interrupted_events(folder: Path) -> list[AnyEvent]:
    """The same run, killed while the second scenario's second step was under way."""
    events = sample_events(folder)
    killed_in = next(n for n, event in enumerate(events) if isinstance(event, StepStarted) and "voucher" in event.sentence)
    return events[: killed_in + 1]


if __name__ == "__main__":
    from qa_agent.report import write_report

    target = Path(sys.argv[1])
    print(write_report(sample_events(target), target))
    print(write_report(interrupted_events(target / "interrupted"), target / "interrupted"))
