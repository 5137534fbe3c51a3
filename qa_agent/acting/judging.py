"""Checks that are repeated until they hold or time is over, and questions."""

from __future__ import annotations

import time

from qa_agent.acting.camera import SETTLE_BOUND_S, Shot
from qa_agent.acting.lookout import Lookout
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
        self._lookout = Lookout(sight.camera)

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

    def decided(self, statement: str, note: Note, timeout_s: float) -> tuple[bool, Verdict]:
        """Whether a statement holds, to decide by: unsure counts as not holding. The note tells it, and has not failed."""
        verdict = self._poll(statement, note, timeout_s)
        holds = verdict.status == "pass"
        said = "holds" if holds else "unsure, taken as not holding" if verdict.status == "unsure" else "does not hold"
        note.status, note.reason = None, f"{said}: {verdict.reason}" if verdict.reason else said
        return holds, verdict

    def ask(self, question: str, note: Note, timeout_s: float = CHECK_TIMEOUT_S) -> str:
        """The answer that the screen gives, waited for while there is none."""
        deadline = time.monotonic() + timeout_s
        asked_of = ""
        while True:
            is_last = time.monotonic() >= deadline
            shot = self._sight.settle()
            if shot.digest != asked_of:
                asked_of = shot.digest
                answer = self._sight.ask(shot, question)
                note.take_answer(answer, shot)
                if answer.text:
                    return answer.text
            if is_last:
                raise StepError(f'no answer to "{question}" is on the screen: {note.reason or "nothing fits it"}')
            self._sight.camera.pause(POLL_MS)

    def _poll(self, statement: str, note: Note, timeout_s: float) -> Verdict:
        """Judge until it holds. The last picture is one of after the time: how long the eyes take decides nothing."""
        deadline = time.monotonic() + timeout_s
        verdicts: dict[str, Verdict] = {}
        missed = self._lookout.missed = []
        passed_before = is_past = False
        while True:
            is_last = not missed and time.monotonic() >= deadline
            shot = missed.pop(0) if missed else self._sight.settle(min(SETTLE_BOUND_S, max(0.2, deadline - time.monotonic())))
            verdict = verdicts.get(shot.digest) or self._judged(shot, statement, is_last)
            verdicts[shot.digest] = verdict
            note.take_verdict(verdict, shot)
            passes = verdict.status == "pass"
            # A page that never comes to rest must show it twice: one frame of an animation proves nothing.
            if passes and (shot.settled or passed_before):
                return verdict
            if is_last and not passes:
                return verdict
            if is_last and is_past:  # a passing picture of a page in motion had its chance to be confirmed
                return _unproven(verdict, note)
            is_past = is_last
            passed_before = passes
            if not missed:
                self._sight.camera.pause(POLL_MS)

    def _judged(self, shot: Shot, statement: str, is_last: bool) -> Verdict:
        if not is_last and self._sight.known(shot) is None:
            self._sight.look_by(shot, lambda look: self._lookout.meanwhile(shot, look))
        return self._sight.check(shot, statement)


def _unproven(verdict: Verdict, note: Note) -> Verdict:
    reason = f"only one frame of a page that keeps moving showed it ({verdict.reason})"
    note.status, note.reason = "unsure", reason
    return Verdict("unsure", verdict.confidence, reason, verdict.expression, verdict.evidence)
