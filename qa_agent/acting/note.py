"""What is known about a step while it is being done; it becomes the step's event."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qa_agent.acting.camera import Shot
from qa_agent.eyes import Answer, Box, Location, Seen, Status, Verdict


@dataclass
class Note:
    """Filled in as the step goes along, so that a step that fails still tells how far it came."""

    action: str = ""  # the verb: what the step says, or what the eyes understood a bare sentence to ask for
    reason: str = ""
    status: Status | None = None
    confidence: float | None = None
    expression: str = ""
    answer: str | None = None
    shot: Shot | None = None
    point: tuple[float, float] | None = None
    target: Box | None = None
    evidence: tuple[Box, ...] = ()
    candidates: tuple[Seen, ...] = ()
    expected: str = ""  # what was asked for, and what stood there, where these are exact texts
    seen: str = ""
    kept: Path | None = None  # a file that was downloaded and kept

    def take_location(self, location: Location, shot: Shot) -> None:
        self.shot = shot
        self.confidence = location.confidence
        self.expression = location.expression
        self.candidates = location.candidates
        self.target = location.box
        self.reason = location.reason

    def take_verdict(self, verdict: Verdict, shot: Shot) -> None:
        self.shot = shot
        self.status = verdict.status
        self.confidence = verdict.confidence
        self.expression = verdict.expression
        self.evidence = verdict.evidence
        self.reason = verdict.reason

    def take_answer(self, answer: Answer, shot: Shot) -> None:
        self.shot = shot
        self.answer = answer.text
        self.confidence = answer.confidence
        self.expression = answer.expression
        self.evidence = answer.evidence
        self.reason = answer.reason
