"""The demo shop "Fjord & Pine": static pages for scenarios to drive.

    python scenarios/shop/server.py --port 8765

All state (cart, visitor, order) lives in the browser's local storage, so a new browser context is
a new visitor and the server has nothing to reset. `/?bug=1` .. `/?bug=6` plants one mistake for as
long as that storage lives; scenarios/README.md says which.
"""

from __future__ import annotations

import argparse
import errno
import os
import signal
import socket
import sys
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import urlsplit

STATIC = Path(__file__).resolve().parent / "static"
SHELL = STATIC / "index.html"
PAGES = frozenset({"/", "/product", "/cart", "/checkout", "/confirmation", "/sign-in", "/account", "/delivery"})


class ShopHandler(SimpleHTTPRequestHandler):
    """Serves files; every page of the shop is the same shell, filled by js/main.js."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, directory=str(STATIC), **kwargs)

    def do_GET(self) -> None:
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

    def log_message(self, *args: Any, **kwargs: Any) -> None:
        """A line for each request would drown the output of a test run."""


class ShopServer(ThreadingHTTPServer):
    def handle_error(self, request: socket.socket | tuple[bytes, socket.socket], client_address: Any) -> None:
        # A browser that closes its page in mid-answer is not worth a traceback.
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def main() -> int:
    parser = argparse.ArgumentParser(description="Serve the demo shop.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8765, help="0 picks a free one")
    options = parser.parse_args()

    signal.signal(signal.SIGTERM, _stop)
    try:
        with ShopServer((options.host, options.port), ShopHandler) as server:
            print(f"shop: http://{options.host}:{server.server_port}/", flush=True)
            server.serve_forever()
    except KeyboardInterrupt:
        return 0
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        if error.errno == errno.EADDRINUSE:
            reason = "the port is taken; stop what listens there or choose another --port"
        print(f"shop: cannot listen on {options.host}:{options.port}: {reason}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
