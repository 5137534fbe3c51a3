"""Signing in and out."""

from __future__ import annotations

import re

from qa_agent.eyes import Seen
from qa_agent.planning.intents import SignIn, SignOut
from qa_agent.planning.view import View, told
from qa_agent.planning.worker import Effect, RefusedError, StuckError, Worker, stuck

_USER = ("email", "email address", "e-mail", "username", "user name", "username or email", "email or username", "login", "user",
"user id", "account",
         "phone or email", "your email", "account name", "phone number")  # fmt: skip
_PASSWORD = ("password", "your password", "passphrase", "pin", "passcode")
_ENTER = ("sign in", "log in", "login", "signin", "log on", "sign in to your account", "log in to your account", "enter")
_GO_ON = ("continue", "next", "submit", "go", "ok")
_DOORS = ("account", "my account", "your account", "profile", "user")
_LEAVE = ("sign out", "log out", "logout", "signout", "log off")
_ACCOUNT = ("account", "my account", "profile", "user menu", "menu", "user", "avatar")
_SIGNED_OUT = re.compile(r"(?i)^(?:sign in|log ?in|signed out|logged out|you (?:have been|are) (?:signed|logged) out.*|log ?in to.*)$")
# Pages between an address and a password.
_STAGES = 6


def sign_in(worker: Worker, intent: SignIn) -> None:
    """Done when the fields are gone after the form was sent, and the page objects to nothing."""
    given: set[str] = set()
    for _ in range(_STAGES):
        view = worker.view()
        user, password = _field(view, _USER), _field(view, _PASSWORD)
        if user is None and password is None:
            _to_the_form(worker, view)
            continue
        if user is not None and intent.user and "user" not in given:
            worker.type(user, intent.user, "the account to sign in with")
            given.add("user")
        if password is not None:
            if not intent.password:
                raise StuckError('a password is asked for: say it in the goal, "... with password ..." (write it as ${secret:NAME})')
            worker.type(password, intent.password, "its password", secret=True)
            given.add("password")
        for entry in intent.others:
            other = view.field(entry.field)
            if other is not None:
                worker.fill(other, entry.value, f"the goal gives {entry.field}", entry.secret)
        effect = _sent(worker, password or user)
        if "password" in given and _field(effect.after, _PASSWORD) is None and effect.is_seen:
            if effect.new_complaints:
                raise RefusedError(f'signing in was refused: "{effect.new_complaints[0][:160]}"')
            return
        if effect.new_complaints:
            raise RefusedError(f'signing in was refused: "{effect.new_complaints[0][:160]}"')
        if not effect.is_seen:
            raise StuckError("the form was sent, but nothing on the screen changed")
        if "password" in given:
            raise StuckError("the form was sent, and a password is still asked for; the page says nothing about why")
    raise StuckError("page after page asks for something before the password")


def sign_out(worker: Worker, intent: SignOut) -> None:
    """Done when the way out is not seen any more, or a way in is."""
    view = worker.view()
    leave = view.pressed(_LEAVE)
    if leave is None:
        menu = view.pressed(_ACCOUNT, kinds=("button", "link", "menuitem", "tab", "avatar", "icon")) or next(iter(view.of("avatar")), None)
        if menu is not None:
            view = worker.click(menu, told(menu), "signing out may be in this menu").after
            leave = view.pressed(_LEAVE)
    if leave is None:
        raise stuck('"Sign out" or "Log out"', view)
    effect = worker.click(leave, told(leave), "to sign out")
    if effect.is_seen and (effect.after.pressed(_LEAVE) is None or effect.after.says(_SIGNED_OUT)):
        return
    raise StuckError(f"{told(leave)} was clicked, but nothing shows that it signed out{_news(worker)}")


def _to_the_form(worker: Worker, view: View) -> None:
    # Of a link without a frame sometimes only the text is seen.
    door = view.pressed(_ENTER) or view.pressed(_DOORS) or view.pressed((*_ENTER, *_DOORS), kinds=("text",))
    if door is None:
        if view.pressed(_LEAVE) is not None:
            raise RefusedError("somebody is signed in already: sign out first")
        raise stuck("fields for the account and the password, or a way to them", view)
    if not worker.click(door, told(door), "to get to the sign-in form").is_seen:
        raise StuckError(f"{told(door)} was clicked, but nothing on the screen changed")


def _sent(worker: Worker, last: Seen | None) -> Effect:
    view = worker.view()
    below = (*_ENTER, *_GO_ON)
    button = view.pressed(below, near=last, kinds=("button", "link"))
    if button is None or (button.kind == "link" and button.text.casefold() in ("next",)):
        return worker.press("Enter", "to send the form, for no button is seen that does")
    return worker.click(button, told(button), "to send the form")


def _field(view: View, names: tuple[str, ...]) -> Seen | None:
    for name in names:
        found = view.field(name, kinds=("textbox",))
        if found is not None:
            return found
    return None


def _news(worker: Worker) -> str:
    return f" ({worker.said()})" if worker.said() else ""
