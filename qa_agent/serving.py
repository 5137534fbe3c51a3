"""The `serve:` command of a scenario: started before it, waited for, stopped after it."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from filelock import FileLock, Timeout

from qa_agent.errors import EnvironmentUnfitError

START_BOUND_S = 60.0
STOP_BOUND_S = 5.0
# Two scenarios that serve at one address take turns, also in different workers.
TURN_BOUND_S = 900.0
POLL_S = 0.1
ANSWER_BOUND_S = 5.0
SHOWN_LINES = 8


@contextmanager
def served(command: str, url: str, folder: Path) -> Iterator[Callable[[], str]]:
    """Run a shell command in a folder until the block is left; enter it when the url answers.

    The block is given what tells whether the command has ended meanwhile: in a line, or "" while it runs.

    The command finds `python` and installed scripts of the environment that qa-agent runs in.
    Raises EnvironmentUnfitError where something else answers there already, or the command does not come up.
    """
    address = urlsplit(url).netloc
    key = hashlib.sha256(address.encode()).hexdigest()[:16]
    lock = FileLock(Path(tempfile.gettempdir()) / f"qa-agent-serve-{key}.lock", timeout=TURN_BOUND_S)
    try:
        lock.acquire()
    except Timeout:
        raise EnvironmentUnfitError(f"serve: another scenario has been serving at {address} for {TURN_BOUND_S / 60:.0f} minutes") from None
    try:
        if _answers(url):
            raise EnvironmentUnfitError(
                f"serve: something answers at {url} already, and it may not be what shall be tested; stop it, or use another port"
            )
        with tempfile.TemporaryFile() as output, _started(command, folder, output) as process:
            _wait_until_it_answers(process, command, url, output)
            yield lambda: _why_ended(process, command, output)
    finally:
        lock.release()


@contextmanager
def _started(command: str, folder: Path, output: IO[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    scripts = str(Path(sys.executable).parent)
    environment = {**os.environ, "PATH": os.pathsep.join((scripts, os.environ.get("PATH", os.defpath)))}
    environment.setdefault("PYTHONUNBUFFERED", "1")
    process = subprocess.Popen(
        command, shell=True, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=output,
        stderr=subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip
    try:
        yield process
    finally:
        _stop(process)


def _wait_until_it_answers(process: subprocess.Popen[bytes], command: str, url: str, output: IO[bytes]) -> None:
    deadline = time.monotonic() + START_BOUND_S
    while not _answers(url):
        if process.poll() is not None:
            raise EnvironmentUnfitError(
                f"serve: `{command}` ended with exit code {process.returncode} before {url} answered{_tail(output)}"
            )
        if time.monotonic() >= deadline:
            raise EnvironmentUnfitError(f"serve: {url} did not answer within {START_BOUND_S:.0f} s of `{command}`{_tail(output)}")
        time.sleep(POLL_S)
    if process.poll() not in (None, 0):
        raise EnvironmentUnfitError(
            f"serve: `{command}` ended with exit code {process.returncode}, and something else answers at {url}{_tail(output)}"
        )


def _why_ended(process: subprocess.Popen[bytes], command: str, output: IO[bytes]) -> str:
    if process.poll() in (None, 0):  # a command that ends well may have left its server running
        return ""
    output.seek(0)
    last = output.read().decode(errors="replace").strip().rpartition("\n")[2]
    return f"the server of `{command}` has ended with exit code {process.returncode}" + (f": {last}" if last else "")


def _answers(url: str) -> bool:
    """Whether an HTTP server answers there, with whatever status."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(url, timeout=ANSWER_BOUND_S):
            return True
    except urllib.error.HTTPError:
        return True
    except (OSError, ValueError):
        return False
    except Exception as error:  # http.client's own errors: something answers, but no HTTP that it understands
        return type(error).__module__ == "http.client"


def _tail(output: IO[bytes]) -> str:
    output.seek(0)
    lines = output.read().decode(errors="replace").strip().splitlines()[-SHOWN_LINES:]
    return "; its output ends:\n    " + "\n    ".join(lines) if lines else "; it printed nothing"


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the command and all that it started: politely, then not."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            break
        except PermissionError:  # macOS, for a group of which only zombies are left
            break
        try:
            process.wait(STOP_BOUND_S)
        except subprocess.TimeoutExpired:
            continue
        if not _group_lives(process.pid):
            break
    process.wait()


def _group_lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):
        return False
    return True
