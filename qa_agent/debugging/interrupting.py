"""Ctrl-C and SIGTERM end a prompt at once, also when they come in the moment in which it appears; and Ctrl-C is not lost."""

from __future__ import annotations

import logging
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

REPEATED_AFTER_S = 0.05
_HEEDED = (signal.SIGINT, signal.SIGTERM)


@dataclass
class CtrlC:
    """Whether it was pressed."""

    was_pressed: bool = False


@contextmanager
def noting_ctrl_c() -> Iterator[CtrlC]:
    """Note Ctrl-C besides raising it.

    The terminal sends it to the browser's driver, too. Where that goes first the page is merely closed, and what is raised in a
    callback of the connection to it is lost.
    """
    noted, before = CtrlC(), signal.getsignal(signal.SIGINT)

    def note(number: int, frame: FrameType | None) -> None:
        noted.was_pressed = True
        logging.getLogger("asyncio").setLevel(logging.CRITICAL)  # that the connection ended amid a call is news to nobody
        if callable(before):
            before(number, frame)

    signal.signal(signal.SIGINT, note)
    try:
        yield noted
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def heeding_signals() -> Iterator[None]:
    """While `input()` waits within, a signal is sent again and again until it has ended the waiting.

    Python runs a signal's handler between two of its own instructions, and the line editor waits in one long one: what comes just
    before it begins to wait is seen only after the next key, and an exception in one of its hooks (text that is offered, completion)
    is dropped. A thread is told of each signal by the system itself, and repeats it: then the waiting is interrupted.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # signals go to the main thread, and only it may say what they do
        return
    main, left = threading.get_ident(), threading.Event()
    told, tell = os.pipe()
    os.set_blocking(tell, False)
    before = {number: signal.getsignal(number) for number in _HEEDED}

    def heed(number: int, frame: FrameType | None) -> None:
        handler = before[signal.Signals(number)]
        if callable(handler) and not left.is_set():
            handler(number, frame)

    def repeat() -> None:
        number = os.read(told, 1)[0]
        while not left.is_set() and number not in before:  # another signal that has a handler, or the end
            number = os.read(told, 1)[0]
        while not left.wait(REPEATED_AFTER_S):
            signal.pthread_kill(main, number)

    repeating = threading.Thread(target=repeat, name="qa-agent: repeats signals", daemon=True)
    heeded = [number for number, handler in before.items() if callable(handler)]  # else the system ends us, as it should
    for number in heeded:
        signal.signal(number, heed)
    wakeup_before = signal.set_wakeup_fd(tell, warn_on_full_buffer=False)
    repeating.start()
    try:
        yield
    finally:
        left.set()
        signal.set_wakeup_fd(wakeup_before)
        os.write(tell, b"\0")
        repeating.join()
        for number in heeded:
            signal.signal(number, before[number])
        os.close(told)
        os.close(tell)
