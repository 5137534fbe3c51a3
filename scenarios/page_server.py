"""What the servers of the scenarios share: files of a folder, an address of this machine, and an end without a traceback."""

from __future__ import annotations

import argparse
import errno
import os
import signal
import socket
import sys
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from types import FrameType
from typing import Any


class PageHandler(SimpleHTTPRequestHandler):
    """Serves files, and says nothing of it."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *args: Any, **kwargs: Any) -> None:
        """A line for each request would drown the output of a test run."""


class PageServer(ThreadingHTTPServer):
    daemon_threads = True  # an answer that is still to come late keeps no stopped server alive

    def handle_error(self, request: socket.socket | tuple[bytes, socket.socket], client_address: Any) -> None:
        # A browser that closes its page in mid-answer is not worth a traceback.
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def serve(name: str, description: str, handler: type[PageHandler], usual_port: int) -> int:
    """Serve until Ctrl-C or SIGTERM, at `--host` and `--port`; the exit code. The first line printed is `name: address`."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=usual_port, help="0 picks a free one")
    options = parser.parse_args()

    signal.signal(signal.SIGTERM, _stop)
    try:
        with PageServer((options.host, options.port), handler) as server:
            print(f"{name}: http://{options.host}:{server.server_port}/", flush=True)
            server.serve_forever()
    except KeyboardInterrupt:
        return 0
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        if error.errno == errno.EADDRINUSE:
            reason = "the port is taken; stop what listens there or choose another --port"
        print(f"{name}: cannot listen on {options.host}:{options.port}: {reason}", file=sys.stderr)
    return 1


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
