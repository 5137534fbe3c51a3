"""A pseudo-terminal with a program in it: what a person sees and types."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

_CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|[\x07\r]")
BOUND_S = 60.0


class Session:
    """A program that believes to be at a terminal. Lines are typed once it has printed what is waited for."""

    def __init__(self, command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 400, 0, 0))  # wide: no line is folded
        home = {"XDG_STATE_HOME": str(folder / "state"), "TERM": "xterm", "NO_COLOR": "1", "INPUTRC": "/dev/null"}
        self.process = subprocess.Popen(
            list(command), cwd=folder, stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0), env={**os.environ, **home, **(environment or {})},
        )  # fmt: skip
        os.close(slave)
        self.seen = ""
        self._read_to = 0

    def expect(self, text: str) -> str:
        """Wait until this is printed, after what was waited for before; all in between."""
        deadline = time.monotonic() + BOUND_S
        while text not in self.seen[self._read_to :]:
            if time.monotonic() > deadline or not self._read(deadline - time.monotonic()):
                raise AssertionError(f"{text!r} was not printed; all there is:\n{self.seen}")
        end = self.seen.index(text, self._read_to) + len(text)
        between, self._read_to = self.seen[self._read_to : end], end
        return between

    def type(self, line: str) -> None:
        self.press(line + "\n")

    def press(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def answer(self, line: str) -> None:
        """Type a line at the next prompt."""
        self.expect("qa> ")
        self.type(line)

    def end(self) -> int:
        """Wait for the end; the exit code."""
        deadline = time.monotonic() + BOUND_S
        while self.process.poll() is None and time.monotonic() < deadline:
            self._read(0.2)
        while self._read(0.2):
            pass
        assert self.process.poll() is not None, self.seen
        return self.process.returncode

    def close(self) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        os.close(self._master)

    def _read(self, bound_s: float) -> bool:
        """Whether there was something, or may be later."""
        if not select.select([self._master], [], [], max(0.0, bound_s))[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # the program has ended
            return False
        self.seen += _CONTROL.sub("", data.decode(errors="replace"))
        return bool(data)
