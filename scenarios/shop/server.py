"""The demo shop "Fjord & Pine": static pages for scenarios to drive.

    python scenarios/shop/server.py --port 8765

All state (cart, visitor, order) lives in the browser's local storage, so a new browser context is
a new visitor and the server has nothing to reset. `/?bug=1` .. `/?bug=6` plants one mistake for as
long as that storage lives; scenarios/README.md says which.
"""

from __future__ import annotations

import sys
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # it is started as a script, in whatever folder

from page_server import PageHandler, serve

STATIC = Path(__file__).resolve().parent / "static"
SHELL = STATIC / "index.html"
PAGES = frozenset({"/", "/product", "/cart", "/checkout", "/confirmation", "/sign-in", "/account", "/delivery"})


class ShopHandler(PageHandler):
    """Serves files; every page of the shop is the same shell, filled by js/main.js."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, directory=str(STATIC), **kwargs)

    def do_GET(self) -> None:  # noqa: N802 as http.server calls it
        path = urlsplit(self.path).path
        if path in PAGES:
            self._send_shell(HTTPStatus.OK)
        elif Path(self.translate_path(path)).is_file():
            super().do_GET()
        else:
            self._send_shell(HTTPStatus.NOT_FOUND)

    def _send_shell(self, status: HTTPStatus) -> None:
        body = SHELL.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


if __name__ == "__main__":
    sys.exit(serve("shop", "Serve the demo shop.", ShopHandler, 8765))
