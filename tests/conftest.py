from __future__ import annotations

import signal

pytest_plugins = ["pytester"]

# Started in the background by a shell, this process would ignore Ctrl-C, and so would every command that a test starts and interrupts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
