"""Sheets of icons for the icon network: every concept in every set, sizes 12 to 40 px, many colours and surroundings.

python -m synth.icon_sheets --assets DIR --out DIR --count 60
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from synth.icons import ALIASES, CONCEPTS, IconSets

SHEET_WIDTH, SHEET_HEIGHT = 1300, 1300
_MEASURE = """() => [...document.querySelectorAll('i.k')].map(k => {
  const box = k.firstElementChild.getBoundingClientRect(), cell = k.parentElement.getBoundingClientRect();
  return {concept: k.dataset.c, box: [box.left, box.top, box.right, box.bottom], whole: cell.bottom <= innerHeight && cell.right <= innerWidth};
})"""


def _colors(rng: random.Random) -> tuple[str, str]:
    """Background and ink with enough contrast to be seen."""
    hue = rng.randint(0, 359)
    light = f"hsl({hue} {rng.choice([0, 8, 30, 80])}% {rng.randint(86, 100)}%)"
    dark = f"hsl({rng.randint(0, 359)} {rng.choice([0, 10, 30, 80])}% {rng.randint(5, 28)}%)"
    strong = f"hsl({rng.randint(0, 359)} {rng.randint(55, 95)}% {rng.randint(32, 55)}%)"
    grey = f"hsl(215 {rng.randint(0, 20)}% {rng.randint(35, 65)}%)"
    return rng.choice(
        [
            (light, dark),
            (light, strong),
            (light, grey),
            ("#fff", grey),
            ("#fff", dark),
            (dark, light),
            (strong, "#fff"),
            (dark, "#fff"),
            (dark, grey),
        ]
    )


def _cell(rng: random.Random, sets: IconSets, concept: str, set_name: str) -> str:
    size = rng.choice([12, 13, 14, 15, 16, 16, 18, 18, 20, 20, 22, 24, 24, 28, 32, 40])
    background, ink = _colors(rng)
    if concept == "dot":
        size = rng.choice([6, 8, 8, 10, 10, 12, 14])
        drawn = f'<svg viewBox="0 0 10 10"><circle cx=5 cy=5 r={rng.choice([5, 5, 4.5])} fill="currentColor"/></svg>'
    else:
        drawn = sets.find(concept, set_name)
    if not drawn:
        return ""
    style = f"background:{background};color:{ink};padding:{rng.randint(0, 7)}px {rng.randint(0, 8)}px;"
    if rng.random() < 0.4:
        style += f"border:{rng.choice([1, 1, 2])}px solid {rng.choice([ink, '#d5dae1', 'rgba(128,128,128,.4)'])};border-radius:{rng.choice([0, 4, 6, 8, 50])}px;"
    after = f"<span>{rng.choice(['3', '12', 'Save', 'New', 'Home', '•', '9+'])}</span>" if rng.random() < 0.2 else ""
    stroke = f' style="stroke-width:{rng.choice([1.25, 1.5, 2, 2.5])}"' if "stroke-width" in drawn and rng.random() < 0.5 else ""
    shift = f"position:relative;top:{rng.random():.2f}px;left:{rng.random():.2f}px"
    drawn = drawn.replace("<svg", f"<svg width={size} height={size}{stroke}", 1)
    return f'<div style="{style}"><i class=k data-c="{concept}" style="{shift}">{drawn}</i>{after}</div>'


def render_sheet(page: Page, out: Path, seed: int, sets: IconSets) -> None:
    rng = random.Random(f"icons-{seed}-{sets.held_out}")
    concepts = [name for name in CONCEPTS if name not in ALIASES]
    cells = []
    while len(cells) < 720:
        cells.append(_cell(rng, sets, rng.choice(concepts), rng.choice(sets.names)))
    page.set_content(
        "<!doctype html><meta charset=utf-8><style>body{margin:2px;display:flex;flex-wrap:wrap;gap:5px;font:13px Arial;align-content:flex-start}"
        f"div{{display:flex;gap:4px;align-items:center}}i{{display:block;line-height:0}}</style>{''.join(cells)}"
    )
    elements = [
        {"kind": "icon", "concept": icon["concept"], "box": icon["box"], "states": []} for icon in page.evaluate(_MEASURE) if icon["whole"]
    ]
    page.screenshot(path=str(out / f"{seed:06}.png"))
    (out / f"{seed:06}.json").write_text(json.dumps({"seed": seed, "genre": "icons", "elements": elements, "lines": []}), "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--assets", type=Path, required=True, help="folder with node_modules")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--held-out", action="store_true", help="the sets that are never trained on")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    sets = IconSets(args.assets, held_out=args.held_out)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        page = browser.new_page(viewport={"width": SHEET_WIDTH, "height": SHEET_HEIGHT})
        for seed in range(args.first, args.first + args.count):
            if not (args.out / f"{seed:06}.json").exists():
                render_sheet(page, args.out, seed, sets)
        browser.close()


if __name__ == "__main__":
    main()
