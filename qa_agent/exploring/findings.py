"""What was found on the way, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from qa_agent.acting.traffic import Logged, Sent
from qa_agent.planning.view import View

Kind = Literal["console error", "failed request", "error page", "dead link", "blank page", "error message", "page crashed"]
Severity = Literal["error", "warning"]

# A message to the user may be right where it stands: an empty form was sent. It is for a person to judge.
_WARNINGS: tuple[Kind, ...] = ("error message",)
_ERROR_PAGE = re.compile(
    r"(?i)^(?:(?:error\s*)?(?:404|500|502|503)\b.*|.*\b(?:page|file) (?:was |is |can ?not be |could not be )?not? ?found\b.*|not found"
    r"|(?:internal )?server error.*"
    r"|something went wrong.*|oops\b.*|application error.*|bad gateway.*|service (?:temporarily )?unavailable.*|traceback \(most recent.*"
    r"|unhandled (?:runtime )?(?:error|exception).*|this (?:page|site) (?:can.t be reached|isn.t working).*)$"
)
# The browser's own account of a request that is noted as such.
_OF_A_REQUEST = "Failed to load resource"
_NOT_BROKEN = ("ERR_ABORTED", "ERR_BLOCKED_BY_CLIENT", "NS_BINDING_ABORTED")


@dataclass(frozen=True)
class Finding:
    """Something that looks broken. `where` is the page's address, `after` the action that led there."""

    kind: Kind
    text: str
    where: str
    after: str = ""

    @property
    def severity(self) -> Severity:
        return "warning" if self.kind in _WARNINGS else "error"

    def __str__(self) -> str:
        came = f", after: {self.after}" if self.after else ""
        return f"{self.kind}: {self.text} (at {self.where}{came})"


class Findings:
    """Takes each finding once: the same console error on every page is one."""

    def __init__(self) -> None:
        self.all: list[Finding] = []
        self._known: set[tuple[str, str]] = set()

    def take(self, findings: Iterable[Finding]) -> list[Finding]:
        """Those that are new."""
        new = []
        for finding in findings:
            key = (finding.kind, re.sub(r"\d+", "#", finding.text))
            if key not in self._known:
                self._known.add(key)
                self.all.append(finding)
                new.append(finding)
        return new

    @property
    def errors(self) -> list[Finding]:
        return [finding for finding in self.all if finding.severity == "error"]


def of_traffic(console: Iterable[Logged], requests: Iterable[Sent], where: str, after: str, by_click: bool) -> list[Finding]:
    """What the browser told while an action took effect."""
    found: list[Finding] = []
    for sent in requests:
        if not sent.failed or sent.url.endswith("/favicon.ico") or any(reason in sent.failure for reason in _NOT_BROKEN):
            continue
        how = f"{sent.method} {sent.url}: {sent.status or sent.failure}"
        if _bare(sent.url) == _bare(where):
            found.append(Finding("dead link" if by_click else "error page", how, where, after))
        else:
            found.append(Finding("failed request", how, where, after))
    for line in console:
        if line.level == "error" and not line.text.startswith(_OF_A_REQUEST):
            found.append(Finding("console error", line.text[:300], where, after))
    return found


def of_view(view: View, after: str) -> list[Finding]:
    """What the screen itself says."""
    if not view.elements:
        return [Finding("blank page", "nothing is seen on the screen", view.url, after)]
    found = [
        Finding("error page", f'the page says "{line.strip()[:160]}"', view.url, after)
        for seen in view.of("heading", "text")
        for line in seen.text.splitlines()[:1]
        if _ERROR_PAGE.match(line.strip()) and (seen.kind == "heading" or len(view.elements) <= _FEW)
    ]
    return found[:1] + [Finding("error message", f'"{text[:160]}"', view.url, after) for text in view.complaints[:3]]


# So few things are on a page that says nothing else than its error.
_FEW = 12


def _bare(url: str) -> str:
    return url.partition("#")[0].rstrip("/")
