"""`qa-agent report`: open a report in the browser, or merge the reports of several runs into one."""

from __future__ import annotations

import argparse
import sys
import webbrowser
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from qa_agent.errors import ScenarioError
from qa_agent.journal import FILE_NAME
from qa_agent.output.files import REPORT

REPORTS = Path("reports")
LOOPBACK = "127.0.0.1"


def configure(parser: argparse.ArgumentParser) -> None:
    does = parser.add_subparsers(metavar="open|merge", required=True, dest="does")
    opening = does.add_parser("open", help="serve a report on a free port of this machine and show it", allow_abbrev=False)
    opening.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="folder of the report (default: the newest in reports/)")
    opening.add_argument("--no-browser", action="store_true", help="only serve it, and print the address")
    opening.add_argument("--port", type=int, default=0, help="a port of your choice instead of a free one")
    merging = does.add_parser("merge", help="join the runs of several shards", allow_abbrev=False)
    merging.add_argument("folders", nargs="+", type=Path, metavar="DIR", help="folders of runs, or folders that hold such")
    merging.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the joined report goes")


def execute(args: argparse.Namespace) -> int:
    return _open(args.folder, not args.no_browser, args.port) if args.does == "open" else _merge(args.folders, args.out)


def _merge(folders: list[Path], out: Path) -> int:
    from qa_agent.report.merging import merge_runs

    runs = [run for folder in folders for run in runs_in(folder)]
    if out.resolve() in {run.resolve() for run in runs}:
        raise ScenarioError(f"--out {out}: is one of the runs to merge; name another folder")
    print(f"{len(runs)} run{'' if len(runs) == 1 else 's'} merged: {merge_runs(runs, out)}")
    return 0


def runs_in(folder: Path) -> list[Path]:
    """The folder itself, or the folders of runs right below it, as CI systems unpack artifacts. Raises ScenarioError."""
    if (folder / FILE_NAME).is_file():
        return [folder]
    below = sorted(path.parent for path in folder.glob(f"*/{FILE_NAME}"))
    if not below:
        what = f"holds no run ({FILE_NAME} is missing)" if folder.is_dir() else "no such folder"
        raise ScenarioError(f"{folder}: {what}; name the folder that `qa-agent run --report DIR` wrote")
    return below


def _open(folder: Path | None, in_browser: bool, port: int) -> int:
    folder = newest_report(REPORTS) if folder is None else folder
    if not (folder / REPORT).is_file():
        raise ScenarioError(f"{folder}: no {REPORT} is there; name the folder that `qa-agent run --report DIR` wrote")
    try:
        server = ThreadingHTTPServer((LOOPBACK, port), partial(_Files, directory=str(folder)))
    except (OSError, OverflowError) as error:
        raise ScenarioError(f"--port {port}: can't be used ({error}); leave it out for a free one") from None
    with server:
        url = f"http://{LOOPBACK}:{server.server_port}/{REPORT}"
        print(f"{folder / REPORT} at {url} (Ctrl-C ends it)", flush=True)
        if in_browser and not webbrowser.open(url):
            print("qa-agent: no browser could be opened here; open the address yourself", file=sys.stderr)
        with suppress(KeyboardInterrupt):
            server.serve_forever()
    return 0


def newest_report(reports: Path) -> Path:
    """The folder of the latest run. Raises ScenarioError where there is none."""
    found = [path.parent for path in (*reports.glob(f"*/{REPORT}"), *reports.glob(REPORT))]
    if not found:
        raise ScenarioError(f"no report is in {reports}/; run `qa-agent run` first, or name the folder of one")
    return max(found, key=lambda folder: (folder / REPORT).stat().st_mtime)


class _Files(SimpleHTTPRequestHandler):
    """A report's files for this machine's own browser; quiet, and not for pages of other sites."""

    def send_head(self):  # type: ignore[no-untyped-def]  # its type is private to the standard library
        host = self.headers.get("Host", "").rpartition(":")[0]
        if host not in (LOOPBACK, "localhost"):  # a name that was rebound to this address
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return None
        return super().send_head()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name is the standard library's
        """Say nothing of each request."""
