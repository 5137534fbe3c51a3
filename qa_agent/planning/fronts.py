"""What is in front of the page: dialogs, cookie banners, messages; closing them when that is asked for or when they are in the way."""

from __future__ import annotations

import re

from qa_agent.eyes import Seen
from qa_agent.planning.intents import Close, Cookies
from qa_agent.planning.likeness import ALIKE, best_likeness
from qa_agent.planning.view import MESSAGE_KINDS, PRESSED_KINDS, View, told
from qa_agent.planning.worker import StuckError, Worker, stuck

_COOKIE = re.compile(r"(?i)\bcookies?\b")
_ACCEPT = (
    "accept all", "accept all cookies", "accept cookies", "allow all", "allow all cookies", "allow cookies", "accept", "i accept",
    "agree", "i agree",
    "agree and close", "accept and close", "got it", "ok", "okay", "allow", "understood", "i understand", "yes",
)  # fmt: skip
_REJECT = (
    "reject all", "reject all cookies", "reject cookies", "decline all", "decline cookies", "reject", "decline", "deny", "deny all",
    "refuse",
    "only necessary", "necessary only", "necessary cookies only", "only essential", "essential only", "use necessary cookies only",
    "no thanks", "no",
)  # fmt: skip
_CLOSE = (
    "close",
    "×",
    "x",
    "✕",
    "✖",
    "dismiss",
    "done",
    "ok",
    "okay",
    "got it",
    "no thanks",
    "not now",
    "maybe later",
    "later",
    "skip",
    "cancel",
    "hide",
)
_CLOSE_MARKS = ("close", "×", "x", "✕", "✖")
_CLOSE_CONCEPTS = ("close", "cross", "x", "dismiss", "times")
_KINDS = re.compile(r"(?i)\b(?:dialog(?: box)?|modal(?: window| dialog)?|pop-?up|window|overlay|lightbox|drawer)\b")
_MESSAGES = re.compile(r"(?i)\b(?:toast|notification|message|alert|banner|snackbar|notice|warning)\b")
# The close sign of a dialog stands in its upper right corner, also just outside of it.
_CORNER_PX = 64


def cookies(worker: Worker, intent: Cookies) -> None:
    """Answer a cookie banner; done when nothing speaks of cookies any more."""
    view = worker.view()
    if not view.says(_COOKIE):
        raise stuck("a question about cookies", view)
    button = _cookie_button(view, intent.accept)
    if button is None:
        raise stuck(f"a button that {'accepts' if intent.accept else 'rejects'} cookies", view)
    effect = worker.click(button, told(button), f"to {'accept' if intent.accept else 'reject'} the cookies")
    if _cookie_button(effect.after, intent.accept) is not None and effect.after.says(_COOKIE):
        raise StuckError(f"{told(button)} was clicked, but the question about cookies is still shown")


def close(worker: Worker, intent: Close) -> None:
    """Close what is in front; done when it is not seen any more."""
    view = worker.view()
    thing = _thing_to_close(view, intent.what)
    if thing is None:
        raise stuck(f'"{intent.what}" to close' if intent.what else "a dialog or message to close", view)
    why = f"to close {told(thing)}"
    control = _closing(view, thing)
    effect = worker.click(control, told(control), why) if control is not None else worker.press("Escape", why)
    if _is_there(effect.after, thing) and control is not None:
        effect = worker.press("Escape", why)
    if _is_there(effect.after, thing):
        raise StuckError(f"{told(thing)} is still shown")


def clear_way(worker: Worker) -> bool:
    """Take away what may be in the way: a question about cookies, a dialog. Whether there was something."""
    view = worker.view()
    if view.says(_COOKIE) and (button := _cookie_button(view, accept=True)) is not None:
        return worker.click(button, told(button), "a question about cookies was in the way").is_seen
    if view.front is not None and (control := _closing(view, view.front, only_marks=True)) is not None:
        return worker.click(control, told(control), f"{told(view.front)} was in the way").is_seen
    return False


def _cookie_button(view: View, accept: bool) -> Seen | None:
    return view.pressed(_ACCEPT if accept else _REJECT, kinds=("button", "link"))


def _thing_to_close(view: View, what: str) -> Seen | None:
    if not what:
        return view.front or next(iter(view.of(*MESSAGE_KINDS)), None)
    dialogs, messages = view.of("dialog"), view.of(*MESSAGE_KINDS)
    bare = _KINDS.sub("", what).strip()
    if _KINDS.search(what) or _MESSAGES.search(what):
        among = dialogs if _KINDS.search(what) else [*messages, *dialogs]
        name = _MESSAGES.sub("", bare).strip()
        if not name:
            return among[0] if among else None
        return next((seen for seen in among if any(best_likeness([line], name) >= ALIKE for line in seen.text.splitlines())), None)
    return next(
        (seen for seen in [*dialogs, *messages, *view.of("card", "navigation")] if best_likeness(seen.text.splitlines(), bare) >= ALIKE),
        None,
    )


def _closing(view: View, thing: Seen, only_marks: bool = False) -> Seen | None:
    """The control that closes a thing: its close sign, or a button that leaves all as it is."""
    box = thing.box
    near = [
        seen for seen in view.of(*PRESSED_KINDS, "icon")
        if box.left - 8 <= seen.box.center[0] <= box.right + _CORNER_PX and box.top - _CORNER_PX <= seen.box.center[1] <= box.bottom + 8
    ]  # fmt: skip
    for names in (_CLOSE_MARKS,) if only_marks else (_CLOSE_MARKS, _CLOSE):
        for name in names:
            for seen in near:
                if seen.text.strip().casefold() == name or (
                    not seen.text and (seen.concept in _CLOSE_CONCEPTS or seen.label.casefold() == name)
                ):
                    return seen
    return _closing_word(near, ("no thanks", "not now", "maybe later", "later", "skip", "dismiss")) if only_marks else None


def _closing_word(near: list[Seen], words: tuple[str, ...]) -> Seen | None:
    return next((seen for word in words for seen in near if seen.text.strip().casefold() == word), None)


def _is_there(view: View, thing: Seen) -> bool:
    """Whether the thing, or one of its kind with its first line, is still seen."""
    first = thing.text.splitlines()[0] if thing.text else ""
    return any(seen.kind == thing.kind and (not first or first in seen.text) for seen in view.elements)
