"""The gallery of awkward things: a page each, of a made-up product, for scenarios to drive.

    python scenarios/gallery/server.py --port 8800

`/toast` is the page `static/pages/toast.html`, and so on; `/` lists them. `/toast?broken=toast` is the same page with the thing
that it is about broken, and so is `/toast?broken=all`; any other name there changes nothing. The pages do that themselves. Only
what comes late, or comes as a file, is done here: `/slow/MS/PATH` answers with the file PATH after so many milliseconds,
`/download/NAME` offers it as a download.
"""

from __future__ import annotations

import re
import sys
import time
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # it is started as a script, in whatever folder

from page_server import PageHandler, serve

STATIC = Path(__file__).resolve().parent / "static"
PAGE = re.compile(r"/(?P<name>[a-z_]+)?")
SLOW = re.compile(r"/slow/(?P<ms>\d{1,5})(?P<path>/.+)")
DOWNLOAD = re.compile(r"/download/(?P<name>[\w.-]+)")


class GalleryHandler(PageHandler):
    """Serves pages, and files that are late or are downloads."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._download_name = ""
        super().__init__(*args, directory=str(STATIC), **kwargs)

    def do_GET(self) -> None:  # noqa: N802 as http.server calls it
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


if __name__ == "__main__":
    sys.exit(serve("gallery", "Serve the gallery of awkward things.", GalleryHandler, 8800))
