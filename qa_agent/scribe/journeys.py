"""What a person does to the browser rather than to a page: addresses, back, reload, tabs, native dialogs."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from qa_agent.scribe.acts import Act
from qa_agent.scribe.told import Document

# A page that comes within this time of an act comes because of it.
CAUSED_S = 1.5


def arrival(told: Document, moved: int, was_requested: bool, last_act_at: float, base: str) -> Act | None:
    """The step that brought a document here; None where a link, a script or the last act did.

    `moved` is by how many entries the tab's history moved; `was_requested` says that the page before asked for the navigation.
    """
    has_cause = told.at - last_act_at < CAUSED_S
    match told.how:
        case "reload":
            return None if was_requested or has_cause else Act("reload", told.at)
        case "back_forward":
            return None if has_cause else through_history(moved, told.url, told.at, base)
    return None if was_requested or has_cause else Act("goto", told.at, text=relative(told.url, base))


def through_history(moved: int, url: str, at: float, base: str) -> Act:
    """The browser's back button; its forward button has no step, so the address is opened."""
    if moved < 0:
        return Act("back", at, text="" if moved == -1 else str(-moved))
    return Act("goto", at, text=relative(url, base))


def relative(url: str, base: str) -> str:
    """An address of the scenario's own site without its host."""
    here, there = urlsplit(base), urlsplit(url)
    if (here.scheme, here.netloc) != (there.scheme, there.netloc) or not there.netloc:
        return url
    return (there.path or "/") + (f"?{there.query}" if there.query else "") + (f"#{there.fragment}" if there.fragment else "")


class DialogPolicy:
    """Which `on_dialog:` a replay stands at, and which one it needs to answer as the person did."""

    def __init__(self) -> None:
        self._policy = "default"

    def needed(self, dialog: dict[str, Any]) -> str:
        """The policy to set before what raised the dialog; "" where it is answered so already."""
        kind, accepted = str(dialog.get("type")), bool(dialog.get("result"))
        text, proposed = str(dialog.get("userInput") or ""), str(dialog.get("defaultPrompt") or "")
        if kind in ("alert", "beforeunload"):
            return ""
        if not accepted:
            return self._set("default") if self._policy not in ("default", "dismiss") else ""
        if kind == "prompt" and text not in ("", proposed):
            return self._set(text) if self._policy != text else ""
        if kind == "confirm" and self._policy not in ("default", "dismiss"):
            return ""
        return self._set("accept") if self._policy != "accept" else ""

    def _set(self, policy: str) -> str:
        self._policy = policy
        return policy
