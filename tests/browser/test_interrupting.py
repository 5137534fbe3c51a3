"""Ctrl-C and SIGTERM at a prompt, in moments in which Python itself would lose them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.browser.terminal import Session

# The signal comes while the line editor calls back: Python drops the exception that its handler raises there.
LOST = """
import os, readline, signal, sys
from qa_agent.debugging import Terminal

def stop(number, frame):
    raise KeyboardInterrupt

signal.signal(signal.SIGTERM, stop)
readline.insert_text = lambda text: os.kill(os.getpid(), signal.Signals[sys.argv[1]])
try:
    Terminal().ask("qa> ", prefilled="click Save")
except KeyboardInterrupt:
    print("interrupted;", "as before" if signal.getsignal(signal.SIGTERM) is stop else "changed")
"""


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_signal_in_the_moment_in_which_the_prompt_appears_ends_it(tmp_path: Path, name: str) -> None:
    session = Session([sys.executable, "-c", LOST, name], tmp_path)
    try:
        session.expect("interrupted; as before")
        assert session.end() == 0
    finally:
        session.close()


def test_a_line_is_read_as_ever_and_handlers_are_put_back(tmp_path: Path) -> None:
    program = """
import signal
from qa_agent.debugging import Terminal
before = signal.getsignal(signal.SIGINT)
print("read", Terminal().ask("qa> "), signal.getsignal(signal.SIGINT) is before, signal.set_wakeup_fd(-1))
"""
    session = Session([sys.executable, "-c", program], tmp_path)
    try:
        session.answer("hello")
        session.expect("read hello True -1")
        assert session.end() == 0
    finally:
        session.close()
