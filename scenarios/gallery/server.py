"""The gallery of awkward things: a page each, of a made-up product, for scenarios to drive.

    python scenarios/gallery/server.py --port 8800

`/toast` is the page `static/pages/toast.html`, and so on; `/` lists them. `/toast?broken=toast` is the same page with the thing
that it is about broken, and so is `/toast?broken=all`; any other name there changes nothing. The pages do that themselves. Only
what comes late, or comes as a file, is done here: `/slow/MS/PATH` answers with the file PATH after so many milliseconds,
`/download/NAME` offers it as a download.
"""

from __future__ import annotations

import argparse
import errno
import os
import re
import signal
import socket
import sys
import time
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import urlsplit

STATIC = Path(__file__).resolve().parent / "static"
PAGE = re.compile(r"/(?P<name>[a-z_]+)?")
SLOW = re.compile(r"/slow/(?P<ms>\d{1,5})(?P<path>/.+)")
DOWNLOAD = re.compile(r"/download/(?P<name>[\w.-]+)")


class GalleryHandler(SimpleHTTPRequestHandler):
    """Serves pages, and files that are late or are downloads."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._download_name = ""
        super().__init__(*args, directory=str(STATIC), **kwargs)

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        self._download_name = ""
        if slow := SLOW.fullmatch(path):
            time.sleep(int(slow["ms"]) / 1000)
            self.path = slow["path"]
        elif download := DOWNLOAD.fullmatch(path):
            self._download_name = download["name"]
            self.path = f"/files/{self._download_name}"
        elif page := PAGE.fullmatch(path):
            self.path = f"/pages/{page['name'] or 'index'}.html"
        if Path(self.translate_path(self.path)).is_file():
            super().do_GET()
        else:
            self._download_name = ""
            self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        if self._download_name:
            self.send_header("Content-Disposition", f'attachment; filename="{self._download_name}"')
        super().end_headers()

    def log_message(self, *args: Any, **kwargs: Any) -> None:
        """A line for each request would drown the output of a test run."""


class GalleryServer(ThreadingHTTPServer):
    daemon_threads = True  # an answer that is still to come late keeps no stopped server alive

    def handle_error(self, request: socket.socket | tuple[bytes, socket.socket], client_address: Any) -> None:
        # A browser that closes its page in mid-answer is not worth a traceback.
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def main() -> int:
    parser = argparse.ArgumentParser(description="Serve the gallery of awkward things.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8800, help="0 picks a free one")
    options = parser.parse_args()

    signal.signal(signal.SIGTERM, _stop)
    try:
        with GalleryServer((options.host, options.port), GalleryHandler) as server:
            print(f"gallery: http://{options.host}:{server.server_port}/", flush=True)
            server.serve_forever()
    except KeyboardInterrupt:
        return 0
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        if error.errno == errno.EADDRINUSE:
            reason = "the port is taken; stop what listens there or choose another --port"
        print(f"gallery: cannot listen on {options.host}:{options.port}: {reason}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
