"""Filling forms, sending them, and going through flows of several pages."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qa_agent.eyes import Seen
from qa_agent.planning.intents import Complete, Entry, Fill, Submit
from qa_agent.planning.view import View, told
from qa_agent.planning.worker import RefusedError, StuckError, Worker, stuck

# Other names under which forms have the fields that goals name so.
_SYNONYMS = {
    "name": ("full name", "your name", "name", "first name", "customer name", "recipient"),
    "email": ("email", "email address", "e-mail", "your email"),
    "phone": ("phone", "phone number", "telephone", "mobile"),
    "zip": ("zip", "zip code", "postcode", "postal code", "post code"),
    "postcode": ("postcode", "zip code", "postal code", "zip"),
    "address": ("address", "street address", "street", "address line 1"),
    "card": ("card number", "card", "credit card number", "number"),
    "credit card": ("card number", "card", "credit card number"),
    "cvc": ("cvc", "cvv", "security code", "card security code"),
    "expiry": ("expiry", "expiry date", "expiration date", "expires", "valid until", "mm/yy"),
    "username": ("username", "user name", "email", "login"),
    "city": ("city", "town", "town or city"),
    "message": ("message", "your message", "comment", "comments"),
}  # fmt: skip
_SUBMIT = {
    "save": ("save", "save changes", "update", "submit", "done", "apply"),
    "send": ("send", "send message", "submit", "post"),
    "confirm": ("confirm", "yes", "ok", "submit"),
    "finish": ("finish", "done", "complete", "submit"),
    "apply": ("apply", "apply filters", "save", "ok"),
    "continue": ("continue", "next", "proceed", "go on"),
    "proceed": ("proceed", "continue", "next", "proceed to checkout", "checkout"),
}  # fmt: skip
_ANY_SUBMIT = ("submit", "send", "save", "save changes", "continue", "next", "ok", "create", "add", "done", "register", "sign up",
"subscribe", "apply", "confirm", "finish",
               "search", "send message", "create account", "place order", "book now", "go")  # fmt: skip
_FORWARD = {
    "checkout": ("place order", "place your order", "pay now", "pay", "complete order", "complete purchase", "confirm order",
    "confirm and pay", "submit order",
                 "buy now", "order now", "confirm", "finish", "review order", "continue to payment", "continue to shipping",
                 "continue to review", "save and continue",
                 "continue", "next", "proceed", "proceed to checkout", "go to checkout", "checkout", "check out", "view cart", "cart",
                 "basket", "bag"),
    "registration": ("create account", "sign up", "register", "create my account", "join", "join now", "continue", "next", "submit",
    "finish", "complete registration"),
    "other": ("finish", "complete", "done", "submit", "confirm", "save", "continue", "next", "proceed", "start", "get started"),
}  # fmt: skip
_END = {
    "checkout": re.compile(r"(?i)thank(?:s| you)\b.*(?:order|purchase|!|$)|order (?:has been |is |was )?(?:placed|confirmed|complete"
    r"|received|successful)"
                           r"|order number|payment (?:was )?(?:successful|received)|purchase (?:is )?complete"),
    "registration": re.compile(r"(?i)welcome\b|account (?:has been |was |is )?(?:created|ready)|registration (?:is |was )?(?:complete"
    r"|successful)|you(?:'re| are| have been) registered"
                               r"|(?:check|confirm|verify) your e-?mail|thank(?:s| you) for (?:signing|registering|subscribing)"
                               r"|subscribed"),
    "other": re.compile(r"(?i)\b(?:thank you|all done|complete[d]?|finished|success(?:fully)?|you(?:'re| are) all set|confirmed)\b"),
}  # fmt: skip


def fill(worker: Worker, intent: Fill) -> None:
    """Done when each value was given to its field; a value that a field does not show fails."""
    for entry in intent.entries:
        field = field_for(worker.view(), entry)
        if field is None:
            found = worker.seek(f"the {entry.field} field", "type")  # the eyes' own understanding, and scrolling
            view = worker.view()
            at = view.inside(found.box, view.of("textbox", "combobox", "checkbox", "radio", "switch")) if found and found.box else []
            field = at[0] if at else None
            if field is None:
                raise stuck(f'a field for "{entry.field}"', view)
        worker.fill(field, entry.value, f"the goal gives {entry.field}", entry.secret)


def submit(worker: Worker, intent: Submit) -> None:
    """Done when the screen changes and the page objects to nothing new."""
    view = worker.view()
    names = (*_SUBMIT.get(intent.words, ()), *(() if intent.words in _SUBMIT else (intent.words,)), *_ANY_SUBMIT)
    button = _within_front(view, names)
    if button is None:
        raise stuck(f"a button to {intent.words} it", view)
    effect = worker.click(button, told(button), f"to {intent.words} it")
    worker.refused(effect)
    if not effect.is_seen:
        raise StuckError(f"{told(button)} was clicked, but nothing on the screen changed")


def complete(worker: Worker, intent: Complete) -> None:
    """Go forward page by page; done when the end is said that was not said before."""
    flow = _flow(intent.flow)
    left = list(intent.entries)
    begun_with = worker.view().says(_END[flow])
    tried: set[object] = set()
    while True:
        view = worker.view()
        for entry in list(left):
            field = field_for(view, entry)
            if field is not None:
                worker.fill(field, entry.value, f"the goal gives {entry.field}", entry.secret)
                left.remove(entry)
                view = worker.view()
        button = _forward(view, flow)
        if button is None:
            raise stuck(f"a button that goes on with the {intent.flow}", view)
        if (view.signature, button.text) in tried:
            raise StuckError(f"{told(button)} leads to the same screen again{_needs(view)}")
        tried.add((view.signature, button.text))
        effect = worker.click(button, told(button), f"to go on with the {intent.flow}")
        if (end := effect.after.says(_END[flow])) and end != begun_with:
            if left:
                raise RefusedError(f'it ended ("{end[:80]}") without asking for {", ".join(entry.field for entry in left)}')
            return
        if effect.new_complaints and all(field_for(effect.after, entry) is None for entry in left):
            raise RefusedError(f'the page says: "{effect.new_complaints[0][:160]}"{_needs(effect.after)}')
        if not effect.is_seen:
            raise StuckError(f"{told(button)} was clicked, but nothing on the screen changed{_needs(view)}")


def field_for(view: View, entry: Entry) -> Seen | None:
    """The field that a value belongs into, by its name or another name for the same."""
    name = entry.field.casefold().strip()
    for other in (entry.field, *_SYNONYMS.get(name.removesuffix(" number"), _SYNONYMS.get(name, ()))):
        found = view.field(other)
        if found is not None:
            return found
    return None


def _within_front(view: View, names: Iterable[str]) -> Seen | None:
    """A button by its names; where a dialog is in front, one of the dialog."""
    wanted = list(names)
    if view.front is not None:
        held = {id(seen) for seen in view.inside(view.front.box)}
        for name in wanted:
            found = view.pressed([name], kinds=("button", "link"))
            if found is not None and id(found) in held:
                return found
    last_field = max(view.of("textbox", "combobox", "checkbox"), key=lambda seen: seen.box.bottom, default=None)
    return view.pressed(wanted, near=last_field, kinds=("button",)) or view.pressed(wanted, kinds=("link",))


def _forward(view: View, flow: str) -> Seen | None:
    for name in _FORWARD[flow]:
        found = view.pressed([name]) or view.best(
            [seen for seen in view.of("button") if "disabled" not in seen.states and len(name.split()) > 1], name, least=0.8
        )
        if found is not None:
            return found
    # "Pay $44.90", "Cart (2)"
    for seen in view.of("button", "link"):
        bare = re.sub(r"(?i)[\s(]*[$€£]?\d[\d.,]*\)?$", "", seen.text).strip().casefold()
        if bare in _FORWARD[flow] and "disabled" not in seen.states:
            return seen
    return None


def _flow(words: str) -> str:
    if re.search(r"check ?-?out|purchase|order|payment|booking|shipping|addressing", words):
        return "checkout"
    return "registration" if re.search(r"registr|sign-? ?up|subscribe", words) else "other"


def _needs(view: View) -> str:
    """What the page may be waiting for."""
    empty = [
        view.names_of(seen)[0] for seen in view.of("textbox") if (not seen.text or "placeholder" in seen.states) and view.names_of(seen)
    ]
    return f"; empty fields: {', '.join(empty[:5])}" if empty else ""
