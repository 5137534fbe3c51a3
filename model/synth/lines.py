"""Sheets of text lines for the reader: many fonts, sizes and colours, measured by the browser.

A page of the engine holds some fifty lines in one or two fonts; a sheet holds two hundred lines in
as many looks, so the reader meets more letters a second of rendering. Nothing else is on a sheet.

    python -m synth.lines --assets DIR --out DIR --first 0 --count 100
"""

from __future__ import annotations

import argparse
import html
import json
import random
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from moonlet.reader import CHARSET as READABLE

from .held_out import FONTS

CHARSET = READABLE.replace(" ", "")
SHEET_WIDTH, SHEET_HEIGHT = 1400, 1600
SYSTEM_FONTS = ("Arial, Helvetica, sans-serif", "system-ui, sans-serif", "DejaVu Sans, sans-serif", "Open Sans, sans-serif",
                "Lato, sans-serif", "Liberation Serif, serif", "Liberation Mono, monospace", "Noto Sans, sans-serif")  # fmt: skip


@cache
def dictionary() -> list[str]:
    """English words of the system's word list, and a few thousand of each other language for accents."""
    words: set[str] = set()
    for path in sorted(Path("/usr/share/dict").glob("*")):
        if path.is_file() and path.suffix == "" and path.name not in {"README", "words"}:
            lines = path.read_text("utf-8", errors="ignore").split("\n")
            step = 2 if "english" in path.name else max(1, len(lines) // 4000)
            words.update(w for w in lines[::step] if w and len(w) < 16 and set(w) <= set(CHARSET))
    return sorted(words)


@cache
def vocabulary() -> tuple[list[str], list[str]]:
    from synth import words

    names = [*words.FIRST, *words.LAST, *words.CITIES]
    common = sorted(
        {w for value in vars(words).values() if isinstance(value, tuple) for item in value if isinstance(item, str) for w in item.split()}
    )
    return names, common


def _digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def _money(rng: random.Random) -> str:
    whole = rng.choice([rng.randint(0, 99), rng.randint(0, 9999), rng.randint(0, 2_000_000)])
    cents = _digits(rng, 2)
    grouped = f"{whole:,}"
    forms = [f"${grouped}.{cents}", f"${whole}", f"€{grouped}.{cents}", f"{grouped.replace(',', '.')},{cents} €", f"£{grouped}.{cents}",
             f"CHF {grouped.replace(',', chr(39))}.{cents}", f"¥{grouped}", f"-${grouped}.{cents}", f"+{whole} kr", f"${whole / 10:.1f}k", f"{grouped} zł",
             f"- $ {grouped}", f"+$ {grouped}", f"{grouped}.{cents}", f"({grouped}.{cents})"]  # fmt: skip
    return rng.choice(forms)


def _date(rng: random.Random) -> str:
    year, month, day = rng.randint(1970, 2032), rng.randint(1, 12), rng.randint(1, 28)
    name = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ][month - 1]
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    return rng.choice([f"{year}-{month:02}-{day:02}", f"{day:02}/{month:02}/{year}", f"{day:02}/{month:02}/{year % 100:02}", f"{name} {day}, {year}",
                       f"{day} {name[:3]} {year}", f"{name[:3]} {day}", f"{hour:02}:{minute:02}", f"{hour % 12 + 1}:{minute:02} {rng.choice(['AM', 'PM', 'am', 'pm'])}",
                       f"{day}.{month}.{year}", f"{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{rng.randint(0, 59):02}", f"{rng.randint(2, 59)} {rng.choice(['min', 'hours', 'days', 'weeks'])} ago"])  # fmt: skip


def _code(rng: random.Random) -> str:
    alnum = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    word = lambda: rng.choice(vocabulary()[1]).lower()  # noqa: E731
    return rng.choice([
        f"#{_digits(rng, rng.randint(1, 6))}", f"#{''.join(rng.choices(alnum, k=2))}-{_digits(rng, 6)}", f"INV/{_digits(rng, 3)}/{_digits(rng, 2)}",
        "".join(rng.choices("0123456789abcdef", k=rng.choice([7, 8, 12]))), "".join(rng.choices(alnum + alnum.lower(), k=rng.randint(4, 12))),
        f"{word()}.{word()}@{word()}.{rng.choice(['com', 'org', 'io', 'de', 'example', 'net'])}", f"https://{word()}.{rng.choice(['com', 'org', 'dev'])}/{word()}",
        f"/{word()}/{word()}", f"{word()}_{word()}.{rng.choice(['py', 'pdf', 'png', 'csv', 'docx', 'tsx'])}", f"v{rng.randint(0, 12)}.{rng.randint(0, 30)}.{rng.randint(0, 9)}",
        f"{rng.randint(0, 100)}%", f"+{rng.randint(0, 99)}.{rng.randint(0, 9)}%", f"({rng.randint(1, 999)})", f"{rng.randint(1, 20)}/{rng.randint(1, 40)}", f"+{rng.randint(1, 99)} {_digits(rng, 3)} {_digits(rng, 3)} {_digits(rng, 3)}",
        f"({_digits(rng, 3)}) {_digits(rng, 3)}-{_digits(rng, 4)}", f".{word()}-{word()}-*", f"{word()}({word()}, {_digits(rng, 2)})", f"SELECT * FROM {word()} WHERE id = {_digits(rng, 2)};", f"**** **** **** {_digits(rng, 4)}",
        f"{rng.randint(1, 200)}{rng.choice(['GB', 'MB', 'KB', 'px', 'ms', 'kg', 'h', 'm', 's', 'x'])}", f"{rng.randint(1, 9)},{_digits(rng, 3)}", f"{rng.randint(0, 20)}", f"{rng.randint(1, 12)} of {rng.randint(12, 400)}",
        f"</{word()}>", f"{{{word()}: '{word()}'}}", f"@{word()}", f"#{word()}", f"{word()}?", f"«{word()}»", f"{rng.randint(1,31)} – {rng.randint(1,31)}",
    ])  # fmt: skip


def _prose(rng: random.Random) -> str:
    names, common = vocabulary()
    count = rng.choice([1, 1, 2, 2, 3, 3, 4, 5, 7, 9])
    words = []
    for _ in range(count):
        roll = rng.random()
        words.append(rng.choice(common) if roll < 0.6 else rng.choice(names) if roll < 0.72 else rng.choice(dictionary() or common))
    text = " ".join(words)
    roll = rng.random()
    if roll < 0.3:
        text = text.lower()
    elif roll < 0.55:
        text = text[:1].upper() + text[1:].lower()
    elif roll < 0.8:
        text = " ".join(w[:1].upper() + w[1:] for w in text.split(" "))
    elif roll < 0.92:
        text = text.upper()
    if count > 2 and rng.random() < 0.4:
        parts = text.split(" ")
        position = rng.randrange(len(parts) - 1)
        parts[position] += rng.choice([",", ",", ":", ";", " –", " &", " /", " •", " ·", "’s", "'s", "…", "!"])
        text = " ".join(parts)
    if rng.random() < 0.25:
        text += rng.choice([".", ".", "?", "!", "…", ":", "...", " →", " *", ","])
    if rng.random() < 0.08:
        opening, closing = rng.choice(['""', "''", "“”", "()", "[]", "‘’", "„“"])
        text = opening + text + closing
    return text


def random_text(rng: random.Random) -> str:
    """One line of text in any register; only characters of `CHARSET` and spaces."""
    roll = rng.random()
    if roll < 0.62:
        text = _prose(rng)
    elif roll < 0.72:
        text = _money(rng)
    elif roll < 0.8:
        text = _date(rng)
    elif roll < 0.92:
        text = _code(rng)
    elif roll < 0.96:
        text = "".join(rng.choices(CHARSET, k=rng.randint(1, 10)))
    else:
        text = " ".join(rng.choice([_prose, _money, _date, _code])(rng) for _ in range(2))
    text = "".join(c for c in text if c == " " or c in CHARSET)
    return " ".join(text.split()) or "OK"


@dataclass(frozen=True)
class Look:
    style: str
    text: str


def _color(rng: random.Random, dark: bool) -> str:
    tone = rng.random()
    if tone < 0.5:
        level = rng.randint(0, 90) if dark else rng.randint(175, 255)
        return f"rgb({level},{min(255, level + rng.randint(0, 12))},{min(255, level + rng.randint(0, 25))})"
    hue, saturation = rng.randint(0, 359), rng.randint(20, 100)
    return f"hsl({hue} {saturation}% {rng.randint(8, 42) if dark else rng.randint(80, 99)}%)"


def _look(rng: random.Random, families: list[str]) -> Look:
    family = rng.choice(SYSTEM_FONTS) if rng.random() < 0.3 else f"'{rng.choice(families)}'"
    size = rng.choice([10, 11, 12, 12, 13, 13, 14, 14, 14, 15, 16, 16, 17, 18, 20, 22, 24, 28, 32, 40]) + rng.choice([0, 0, 0.4, -0.4])
    light_text = rng.random() < 0.3
    background, ink = _color(rng, light_text), _color(rng, not light_text)
    if rng.random() < 0.35:
        background, ink = ("#fff", ink) if not light_text else (background, "#fff")
    if rng.random() < 0.2:  # muted, as help texts and placeholders are
        ink = f"rgb({(level := rng.randint(110, 165))},{level},{level + rng.randint(0, 18)})"
        background = (
            rng.choice(["#fff", "#f8f9fa", "#f4f6fa", "#111827"]) if not light_text else rng.choice(["#111827", "#1e293b", "#0b0f19"])
        )
    style = (f"font-family:{family};font-size:{size}px;font-weight:{rng.choice([300, 400, 400, 400, 400, 500, 600, 700, 800])};color:{ink};background:{background};"
             f"padding:{rng.randint(1, 8)}px {rng.randint(2, 10)}px;")  # fmt: skip
    if rng.random() < 0.12:
        style += f"letter-spacing:{rng.choice([-0.4, -0.2, 0.3, 0.5, 1, 1.5])}px;"
    if rng.random() < 0.06:
        style += "text-decoration:" + rng.choice(["underline", "line-through"]) + ";"
    if rng.random() < 0.05:
        style += "font-style:italic;"
    return Look(style, random_text(rng))


_MEASURE = """() => [...document.querySelectorAll('span.t')].map(span => {
  const node = span.firstChild, words = [], pattern = /\\S+/g; let match;
  while ((match = pattern.exec(node.data))) {
    const range = document.createRange(); range.setStart(node, match.index); range.setEnd(node, match.index + match[0].length);
    const box = range.getBoundingClientRect(); words.push({text: match[0], box: [box.left, box.top, box.right, box.bottom]});
  }
  const box = span.getBoundingClientRect(), outer = span.parentElement.getBoundingClientRect();
  return {text: node.data, box: [box.left, box.top, box.right, box.bottom], words, whole: outer.right <= innerWidth && outer.bottom <= innerHeight};
})"""


def families_of(assets: Path) -> list[str]:
    root = assets / "node_modules" / "@fontsource"
    return sorted(path.name for path in root.iterdir() if path.name not in FONTS) if root.is_dir() else []


def sheet_html(rng: random.Random, assets: Path, held_out: bool = False) -> str:
    root = assets / "node_modules" / "@fontsource"
    families = sorted(FONTS) if held_out else rng.sample(families_of(assets), 12)
    links, named = [], []
    for family in families:
        for weight in (300, 400, 500, 600, 700, 800):
            css = root / family / f"{weight}.css"
            if css.exists():
                links.append(f'<link rel=stylesheet href="{css.as_uri()}">')
        css_text = (root / family / "400.css").read_text("utf-8")
        named.append(css_text.split("font-family:")[1].split(";")[0].strip().strip("'\""))
    lines = []
    for _ in range(230):
        look = _look(rng, named)
        lines.append(f'<div style="{html.escape(look.style, quote=True)}"><span class=t>{html.escape(look.text)}</span></div>')
    scale = rng.choice(["", "", "-webkit-font-smoothing:antialiased;"])
    return (f"<!doctype html><meta charset=utf-8>{''.join(links)}<style>body{{margin:4px;{scale}display:flex;flex-wrap:wrap;gap:3px;align-content:flex-start}}"
            f"div{{white-space:nowrap;line-height:{rng.choice([1.15, 1.3, 1.5])}}}</style>{''.join(lines)}")  # fmt: skip


def render_sheet(page: Page, folder: Path, seed: int, assets: Path, held_out: bool) -> None:
    rng = random.Random(f"lines-{seed}-{held_out}")
    source = folder / f"{seed:06}.html"
    source.write_text(sheet_html(rng, assets, held_out), "utf-8")
    page.goto(source.as_uri())
    page.evaluate("document.fonts.ready.then(() => 0)")
    lines = [line for line in page.evaluate(_MEASURE) if line.pop("whole")]
    page.screenshot(path=str(folder / f"{seed:06}.png"))
    (folder / f"{seed:06}.json").write_text(
        json.dumps({"seed": seed, "genre": "lines", "elements": [], "lines": lines}, ensure_ascii=False), "utf-8"
    )
    source.unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--assets", type=Path, required=True, help="folder with node_modules")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--held-out", action="store_true", help="fonts that are never trained on")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        page = browser.new_page(viewport={"width": SHEET_WIDTH, "height": SHEET_HEIGHT})
        for seed in range(args.first, args.first + args.count):
            if not (args.out / f"{seed:06}.json").exists():
                render_sheet(page, args.out, seed, args.assets, args.held_out)
                print(f"\r{seed + 1 - args.first}/{args.count} sheets", end="", flush=True)
        browser.close()
    print()


if __name__ == "__main__":
    main()
