"""What an application offers by a button: cancelling, deleting, creating; switches; and single acts that a goal names."""

from __future__ import annotations

from qa_agent.acting.finding import Found
from qa_agent.eyes import Seen
from qa_agent.planning.intents import Act, Perform, Turn
from qa_agent.planning.likeness import likeness, words_of
from qa_agent.planning.view import PRESSED_KINDS, TOGGLE_KINDS, View, told
from qa_agent.planning.worker import Effect, StuckError, Worker, stuck

_VERBS = {
    "delete": ("delete", "remove", "trash", "discard"), "remove": ("remove", "delete", "trash", "clear"), "edit": ("edit", "change",
    "modify", "update", "manage"),
    "modify": ("edit", "modify", "change", "update"), "create": ("create", "new", "add"), "add": ("add", "new", "create"),
    "make": ("create", "new", "add"),
    "cancel": ("cancel", "abort"), "empty": ("empty", "clear", "remove all"), "clear": ("clear", "reset", "empty"), "buy": ("buy",
    "buy now", "order", "purchase"),
    "view": ("view", "show", "details", "open"), "rename": ("rename", "edit"), "share": ("share",), "download": ("download", "save",
    "export"),
    "like": ("like", "heart", "favourite", "favorite"), "approve": ("approve", "accept", "confirm"), "reject": ("reject", "decline",
    "deny"),
    "publish": ("publish", "post"), "subscribe": ("subscribe", "sign up"), "refresh": ("refresh", "reload"), "find": ("search", "find"),
    "expand": ("expand", "show more"),
}  # fmt: skip
_CONFIRM = ("yes", "ok", "okay", "confirm", "continue", "proceed", "i'm sure", "i am sure", "sure")
_TAKING = ("delete", "remove", "discard", "cancel", "empty", "clear", "archive", "unsubscribe")


def perform(worker: Worker, intent: Perform) -> None:
    """Done when the screen changes by the control, the question that may follow is confirmed, and what shall go is gone."""
    verbs = _VERBS.get(intent.verb, (intent.verb,))
    view = worker.view()
    shown_before = view.shows(intent.what) if intent.what else 0
    control, called = _control(worker, view, verbs, intent)
    effect = worker.click(control, called, f"to {intent.verb} {intent.what or 'it'}")
    worker.refused(effect)
    if not effect.is_seen:
        by_itself = f" ({worker.said()})" if worker.said() else ""
        raise StuckError(f"{called} was clicked, but nothing on the screen changed{by_itself}")
    effect = _confirmed(worker, effect, verbs)
    if (
        intent.verb in _TAKING
        and intent.what
        and shown_before
        and effect.after.url == view.url
        and effect.after.shows(intent.what) >= shown_before
    ):
        news = [text for text in effect.after.messages() if text not in view.messages()]
        if not news:
            raise StuckError(f'"{intent.what}" is still shown, and no message says that it is gone')


def turn(worker: Worker, intent: Turn) -> None:
    """Done when the switch is seen in its new state, or was already; without a switch, what a button of that name does."""
    view = worker.view()
    control = view.field(intent.what, kinds=TOGGLE_KINDS)
    word = "on" if intent.on else "off"
    if control is None:
        found = worker.seek(f"the {intent.what} switch", "check")
        view = worker.view()
        held = view.inside(found.box, view.of(*TOGGLE_KINDS)) if found is not None and found.box is not None else []
        control = held[0] if held else None
    if control is None:
        verb = "enable" if intent.on else "disable"
        perform(worker, Perform(verb, intent.what))
        return
    worker.set_checked(control, intent.on, intent.what, f"{intent.what} shall be {word}")


def act(worker: Worker, intent: Act) -> None:
    """Done when the act itself says so; a click or a key must besides change what is seen."""
    effect = worker.act(intent.action, "the goal says so")
    if intent.action.verb in ("click", "double_click", "right_click", "drag", "press") and not effect.is_seen:
        raise StuckError("nothing on the screen changed by it")


def _control(worker: Worker, view: View, verbs: tuple[str, ...], intent: Perform) -> tuple[Seen | Found, str]:
    enabled = [seen for seen in view.of(*PRESSED_KINDS) if "disabled" not in seen.states]
    if view.front is not None:
        enabled = view.inside(view.front.box, enabled) or enabled
    what = intent.what
    if what:
        both = [seen for verb in verbs for seen in enabled if likeness(seen.text, f"{verb} {what}") >= 0.75]
        own = [seen for verb in verbs for seen in enabled if _begins(seen, verb) and _belongs(view, seen, what)]
        for found in (both, own):
            if found:
                return found[0], told(found[0]) + (f" of {what}" if found is own else "")
        for verb in verbs[:2]:
            place = worker.seek(f"the {verb.capitalize()} button of {what}")
            if place is not None and _is_of(worker.view(), place, verbs):
                return place, f'"{verb.capitalize()}" of {what}'
    alone = [seen for verb in verbs for seen in enabled if _begins(seen, verb)]
    if len(alone) == 1 and not (what and _names_another(alone[0], verbs, what)):
        return alone[0], told(alone[0])
    if len(alone) > 1 and not what:
        raise StuckError(f"several things could be meant: {', '.join(told(seen) for seen in alone[:4])}; say which")
    raise stuck(f'a button to {intent.verb} "{what}"' if what else f"a button to {intent.verb} it", worker.view())


def _names_another(seen: Seen, verbs: tuple[str, ...], what: str) -> bool:
    """ "Delete account" is not for deleting Ada."""
    rest = [word for word in words_of(seen.text) if word not in {w for verb in verbs for w in words_of(verb)}]
    return bool(rest) and not set(rest) & set(words_of(what))


def _begins(seen: Seen, verb: str) -> bool:
    words = words_of(seen.text or seen.label or (seen.concept or ""))
    wanted = words_of(verb)
    return words[: len(wanted)] == wanted


def _belongs(view: View, control: Seen, what: str) -> bool:
    """Whether a control stands in the row or card of what is named, or on its line."""
    for holder in view.of("row", "card", "dialog"):
        if view.inside(holder.box, [control]) and any(likeness(line, what) >= 0.6 for line in holder.text.splitlines()):
            return True
    return any(
        likeness(seen.text, what) >= 0.6
        and abs(seen.box.center[1] - control.box.center[1]) <= max(12.0, control.box.bottom - control.box.top) / 2
        for seen in view.of("text", "link", "heading")
    )


def _is_of(view: View, place: Found, verbs: tuple[str, ...]) -> bool:
    x, y = place.point
    at = [seen for seen in view.of(*PRESSED_KINDS, "icon") if seen.box.left <= x <= seen.box.right and seen.box.top <= y <= seen.box.bottom]
    return any(_begins(seen, verb) for seen in at for verb in verbs)


def _confirmed(worker: Worker, effect: Effect, verbs: tuple[str, ...]) -> Effect:
    """Say yes to the question "are you sure?" that the act brought up."""
    front = effect.after.front
    if front is None or effect.before.front is not None:
        return effect
    held = effect.after.inside(front.box, effect.after.of("button", "link"))
    if effect.after.inside(front.box, effect.after.of("textbox", "combobox")):
        return effect  # a form, not a question: what is asked for is open
    sure = [seen for word in (*verbs, *_CONFIRM) for seen in held if _begins(seen, word) and not _is_way_out(seen, verbs)]
    if not sure:
        return effect
    answered = worker.click(sure[0], told(sure[0]), f'"{front.text.splitlines()[0] if front.text else "the dialog"}" is confirmed')
    if answered.after.front is not None and answered.after.front.text == front.text:
        raise StuckError(f"{told(sure[0])} was clicked, but the question is still shown")
    worker.refused(answered)
    return Effect(effect.before, answered.after)


def _is_way_out(seen: Seen, verbs: tuple[str, ...]) -> bool:
    """In a question about cancelling, "Cancel" alone takes it back."""
    return "cancel" in verbs and words_of(seen.text) == ["cancel"]
