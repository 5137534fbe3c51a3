"""Checks that are repeated until they hold or time is over, and questions."""

from __future__ import annotations

import time

from qa_agent.acting.camera import SETTLE_BOUND_S
from qa_agent.acting.note import Note
from qa_agent.acting.sight import Sight
from qa_agent.errors import CheckFailedError, StepError
from qa_agent.eyes import Verdict

__tracebackhide__ = True  # a test's traceback ends at the test's own line

CHECK_TIMEOUT_S = 5.0
WAIT_TIMEOUT_S = 10.0
POLL_MS = 100


class Judge:
    """Judges statements on the page at rest. Only a `pass` passes; `unsure` never does."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight

    def expect(self, statement: str, note: Note, timeout_s: float = CHECK_TIMEOUT_S) -> None:
        """Hold, within the time, or raise CheckFailedError with the reason of the last look."""
        verdict = self._poll(statement, note, timeout_s)
        if verdict.status == "fail":
            raise CheckFailedError(verdict.reason or f"the screen does not show that {statement}")
        if verdict.status == "unsure":
            raise CheckFailedError(f"unsure: {verdict.reason or 'this can not be told from the screen'}")

    def wait_for(self, statement: str, note: Note, timeout_s: float = WAIT_TIMEOUT_S) -> None:
        verdict = self._poll(statement, note, timeout_s)
        if verdict.status != "pass":
            raise StepError(f"it did not come within {timeout_s:g} s: {verdict.reason or verdict.status}")

    def judged(self, statement: str, note: Note, timeout_s: float) -> Verdict:
        """What the screen says of a statement: as soon as it holds, else at the end of the time. Nothing fails by it."""
        return self._poll(statement, note, timeout_s)

    def ask(self, question: str, note: Note, timeout_s: float = CHECK_TIMEOUT_S) -> str:
        """The answer that the screen gives, waited for while there is none."""
        deadline = time.monotonic() + timeout_s
        asked_of = ""
        while True:
            shot = self._sight.settle()
            if shot.digest != asked_of:
                asked_of = shot.digest
                answer = self._sight.ask(shot, question)
                note.take_answer(answer, shot)
                if answer.text:
                    return answer.text
            if time.monotonic() >= deadline:
                raise StepError(f'no answer to "{question}" is on the screen: {note.reason or "nothing fits it"}')
            self._sight.camera.pause(POLL_MS)

    def _poll(self, statement: str, note: Note, timeout_s: float) -> Verdict:
        deadline = time.monotonic() + timeout_s
        judged: str | None = None
        verdict: Verdict | None = None
        passed_before = False
        while True:
            shot = self._sight.settle(min(SETTLE_BOUND_S, max(0.2, deadline - time.monotonic())))
            if shot.digest != judged or verdict is None:
                verdict = self._sight.check(shot, statement)
                note.take_verdict(verdict, shot)
            judged = shot.digest
            passes = verdict.status == "pass"
            # A page that never comes to rest must show it twice: one frame of an animation proves nothing.
            if passes and (shot.settled or passed_before):
                return verdict
            if time.monotonic() >= deadline:
                return _unproven(verdict, note) if passes else verdict
            passed_before = passes
            self._sight.camera.pause(POLL_MS)


def _unproven(verdict: Verdict, note: Note) -> Verdict:
    reason = f"only one frame of a page that keeps moving showed it ({verdict.reason})"
    note.status, note.reason = "unsure", reason
    return Verdict("unsure", verdict.confidence, reason, verdict.expression, verdict.evidence)
