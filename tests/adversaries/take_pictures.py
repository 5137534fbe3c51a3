"""Draws the pages of `pages/` into `images/` again.

python -m tests.adversaries.take_pictures --out FOLDER
"""

from __future__ import annotations

import argparse
from io import BytesIO
from pathlib import Path

from PIL import Image

from qa_agent.browser import launched_page

PAGES = Path(__file__).parent / "pages"


def main() -> None:
    parser = argparse.ArgumentParser(description="Draw the pages of tests/adversaries again.")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where the pictures go")
    folder: Path = parser.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    with launched_page(800, 600) as page:
        for source in sorted(PAGES.glob("*.html")):
            page.goto(source.as_uri())
            with Image.open(BytesIO(page.screenshot())) as shot:
                shot.convert("RGB").save(folder / f"{source.stem}.png", optimize=True)


if __name__ == "__main__":
    main()
