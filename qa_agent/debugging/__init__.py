"""Watching and steering a run by hand: an overlay in the page, a prompt before steps and at failures, a running account."""

from qa_agent.debugging.interrupting import noting_ctrl_c
from qa_agent.debugging.live import Live
from qa_agent.debugging.overlay import Overlay
from qa_agent.debugging.pausing import pause
from qa_agent.debugging.prompt import QUIT, Prompt
from qa_agent.debugging.showing import table
from qa_agent.debugging.stepping import Manners, Stepper
from qa_agent.debugging.terminal import Terminal, history_file

__all__ = ["QUIT", "Live", "Manners", "Overlay", "Prompt", "Stepper", "Terminal", "history_file", "noting_ctrl_c", "pause", "table"]
