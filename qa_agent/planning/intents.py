"""What the clauses of a goal ask for."""

from __future__ import annotations

from dataclasses import dataclass

from qa_agent.eyes import Action


@dataclass(frozen=True)
class Entry:
    """A value, and the field it belongs into as the goal calls it."""

    field: str
    value: str
    secret: bool = False


@dataclass(frozen=True)
class SignIn:
    user: str = ""
    password: str = ""
    others: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class SignOut:
    pass


@dataclass(frozen=True)
class Fill:
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Submit:
    """Send what was filled in. `words` is how the goal says it: save, send, submit."""

    words: str


@dataclass(frozen=True)
class Item:
    name: str
    count: int = 1


@dataclass(frozen=True)
class AddToCart:
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Close:
    """Close a dialog, a banner, a message. `what` is its name or kind; empty for whatever is in front."""

    what: str = ""


@dataclass(frozen=True)
class Cookies:
    accept: bool = True


@dataclass(frozen=True)
class GoTo:
    """Get to a part of the application by its name."""

    place: str


@dataclass(frozen=True)
class Open:
    """Open a thing that is described: "the second order"."""

    what: str


@dataclass(frozen=True)
class Turn:
    what: str
    on: bool


@dataclass(frozen=True)
class Search:
    text: str


@dataclass(frozen=True)
class Sort:
    by: str


@dataclass(frozen=True)
class Complete:
    """Go through a flow of pages to its end: checkout, registration."""

    flow: str
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Perform:
    """What the application offers by a button: cancel the order, delete Ada, create a customer. `what` may be empty: "it"."""

    verb: str
    what: str = ""


@dataclass(frozen=True)
class Act:
    """A single action or check that the clause's own words tell."""

    action: Action


Intent = SignIn | SignOut | Fill | Submit | AddToCart | Close | Cookies | GoTo | Open | Turn | Search | Sort | Complete | Perform | Act
