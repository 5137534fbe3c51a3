"""`qa.pause()`: a breakpoint in a test in Python."""

from __future__ import annotations

from qa_agent.agent import Agent
from qa_agent.debugging.stepping import Manners, Stepper
from qa_agent.debugging.terminal import Terminal, history_file
from qa_agent.errors import StepError
from qa_agent.recording import StepSpec

__tracebackhide__ = True  # a test's traceback ends at the test's own line


def pause(agent: Agent, line: int | None) -> None:
    """Stop and open the prompt; where nobody can answer, record that nothing stopped, and go on."""
    recorder = agent.recorder
    gate = recorder.gate
    if isinstance(gate, Stepper) and gate.can_ask():
        gate.pause(agent, recorder.place(line))
        return
    terminal = Terminal(history=history_file())
    if gate is None and terminal.is_there():  # an Agent outside of a run
        recorder.gate = stepper = Stepper(terminal, Manners())
        stepper.pause(agent, recorder.place(line))
        return
    recorder.perform(StepSpec("pause", "pause", line, optional=True), _nobody, agent.deeds)


def _nobody(note: object) -> None:
    raise StepError("no terminal to ask at: the test goes on")
