"""Roundup's tracker behind a server of the standard library: its own refuses to run for some users."""

import os
from pathlib import Path
from wsgiref.simple_server import make_server

from roundup.cgi.wsgi_handler import RequestDispatcher

make_server("localhost", int(os.environ["PORT"]), RequestDispatcher(str(Path(os.environ["SITE"]) / "tracker"))).serve_forever()
