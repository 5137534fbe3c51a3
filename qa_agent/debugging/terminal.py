"""The terminal that a person sits at: lines in, with history, completion and a text to edit; lines out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path

from qa_agent.debugging.interrupting import heeding_signals
from qa_agent.errors import ScenarioError

try:
    import readline
except ImportError:  # Windows, and Pythons built without it: lines can be typed, but not recalled or completed
    readline = None  # type: ignore[assignment]

HISTORY_KEPT = 1000

# What completes a line: the lines that it may become.
Complete = Callable[[str], Sequence[str]]


class Terminal:
    """Standard input and output. `suspended` gives them back where something captures them, as pytest does."""

    def __init__(self, suspended: Callable[[], AbstractContextManager[object]] = nullcontext, history: Path | None = None) -> None:
        self._suspended = suspended
        self._history = history
        self._history_read = False

    def is_there(self) -> bool:
        """Whether a person can be asked."""
        with self._suspended():
            return sys.stdin.isatty() and sys.stdout.isatty()

    def require(self, what_for: str) -> None:
        """Raises ScenarioError (exit code 2) where nobody can be asked."""
        if not self.is_there():
            raise ScenarioError(
                f"{what_for} asks before it goes on, and there is no terminal to ask at: start it from one, or leave it out"
            )

    def say(self, *lines: str) -> None:
        with self._suspended():
            for line in lines:
                print(_printable(line), flush=True)

    def ask(self, prompt: str, prefilled: str = "", complete: Complete | None = None) -> str:
        """A line. Raises EOFError at the input's end, KeyboardInterrupt at Ctrl-C."""
        with self._suspended(), self._line_editing(prefilled, complete), heeding_signals():
            return input(prompt)

    @contextmanager
    def _line_editing(self, prefilled: str, complete: Complete | None) -> Iterator[None]:
        if readline is None:
            yield
            return
        self._read_history()
        readline.set_auto_history(False)
        if complete is not None:
            readline.set_completer_delims("")  # the whole line is completed: descriptions hold spaces
            readline.set_completer(_completer(complete))
            is_libedit = "libedit" in (readline.__doc__ or "")
            readline.parse_and_bind("bind ^I rl_complete" if is_libedit else "tab: complete")
        if prefilled:
            readline.set_startup_hook(lambda: readline.insert_text(prefilled))
        try:
            yield
        finally:
            readline.set_startup_hook(None)
            readline.set_completer(None)

    def remember(self, line: str) -> None:
        """Keep a line, to be recalled now and in later sessions."""
        if readline is None or not line.strip():
            return
        readline.add_history(line)
        if self._history is None:
            return
        with suppress(OSError):  # a home that can't be written to: the session goes on without
            self._history.parent.mkdir(parents=True, exist_ok=True)
            self._history.touch(mode=0o600)  # what is typed into a page may be private
            readline.set_history_length(HISTORY_KEPT)
            readline.write_history_file(str(self._history))

    def _read_history(self) -> None:
        if self._history_read or self._history is None:
            return
        self._history_read = True
        with suppress(OSError):  # there is none yet
            readline.read_history_file(str(self._history))


def history_file() -> Path:
    """Where the lines typed at the prompt are kept from one session to the next."""
    state = os.environ.get("XDG_STATE_HOME")
    return (Path(state) if state else Path.home() / ".local" / "state") / "qa-agent" / "history"


def _completer(complete: Complete) -> Callable[[str, int], str | None]:
    def nth(text: str, number: int) -> str | None:
        found = complete(text)
        return found[number] if number < len(found) else None

    return nth


def _printable(line: str) -> str:
    """Text of a page may hold anything: control characters shall not steer the terminal."""
    shown = "".join(char if char.isprintable() else " " for char in line)
    encoding = sys.stdout.encoding or "utf-8"
    return shown.encode(encoding, "replace").decode(encoding)
