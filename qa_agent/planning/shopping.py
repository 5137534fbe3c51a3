"""Putting things into a cart."""

from __future__ import annotations

from qa_agent.acting.finding import Found
from qa_agent.eyes import Seen
from qa_agent.planning.intents import AddToCart, Item
from qa_agent.planning.likeness import likeness
from qa_agent.planning.view import View, told
from qa_agent.planning.worker import StuckError, Worker, stuck

_ADD = ("add to cart", "add to basket", "add to bag", "add to trolley", "add", "buy", "buy now", "+ add")
_MOST_HEIGHTS = 500  # how far a product's button is from its name, in pixels


def add_to_cart(worker: Worker, intent: AddToCart) -> None:
    """Done when each press of each thing's button changed the screen: a message, or a counter."""
    for item in intent.items:
        _add(worker, item)


def _add(worker: Worker, item: Item) -> None:
    for number in range(1, item.count + 1):
        button, called = _button_of(worker, item.name)
        count = f" ({number} of {item.count})" if item.count > 1 else ""
        effect = worker.click(button, called, f"to add {item.name} to the cart{count}")
        worker.refused(effect)
        if not effect.is_seen and number == 1:
            raise StuckError(f"{called} was clicked, but nothing on the screen changed: nothing shows that {item.name} is in the cart")
        if not effect.is_seen:
            raise StuckError(f"{called} was clicked again, but nothing on the screen shows a second {item.name}")


def _button_of(worker: Worker, name: str) -> tuple[Seen | Found, str]:
    """The button that adds a thing: the one nearest to its name; else where the eyes find it; else that of the thing's own page."""
    view = worker.view()
    button = _beside_its_name(view, name)
    if button is None:  # further down, perhaps: the eyes scroll for it
        button = _beside_its_name(worker.view(), name) if worker.seek(name) is not None else None
    if button is not None:
        return button, f"{told(button)} of {name}"
    if (found := worker.seek(f"the Add to cart button of {name}")) is not None and _adds(worker.view(), found):
        return found, f'"Add to cart" of {name}'
    view = worker.view()
    link = view.best(view.of("link", "card", "heading", "text"), name)
    if link is None:
        raise stuck(f'"{name}" with a button that adds it to the cart', view)
    effect = worker.click(link, told(link), f"to get to {name}, where it may be added")
    alone = effect.after.pressed(_ADD, kinds=("button",))
    if alone is None or not effect.is_seen:
        raise stuck(f'a button that adds "{name}" to the cart', effect.after)
    return alone, f"{told(alone)} of {name}"


def _beside_its_name(view: View, name: str) -> Seen | None:
    buttons = [
        seen for seen in view.of("button", "link") if seen.text.casefold().strip() in _ADD or seen.text.casefold().startswith("add to ")
    ]
    buttons = [seen for seen in buttons if "disabled" not in seen.states]
    names = [(likeness(seen.text, name), seen) for seen in view.of("text", "heading", "link") if len(seen.text) <= 120]
    best = max((score for score, _ in names), default=0.0)
    if best < 0.6 or not buttons:
        return None
    shown = [seen for score, seen in names if score == best]
    owners = {id(owner): owner for seen in shown if (owner := _nearest(view, seen, buttons)) is not None}
    if len(owners) > 1:
        exact = list(dict.fromkeys(" ".join(seen.text.split()) for seen in shown))
        if len(exact) > 1:
            raise StuckError(f'"{name}" fits more than one thing: {", ".join(exact[:4])}; say which')
    return next(iter(owners.values()), None)


def _nearest(view: View, name: Seen, buttons: list[Seen]) -> Seen | None:
    """The button in the same card or row; else the nearest one that is not above the name and not nearer to another."""
    holders = [
        seen for seen in view.of("card", "row")
        if seen.box.left <= name.box.center[0] <= seen.box.right and seen.box.top <= name.box.center[1] <= seen.box.bottom
    ]  # fmt: skip
    for holder in sorted(holders, key=lambda seen: (seen.box.right - seen.box.left) * (seen.box.bottom - seen.box.top)):
        held = view.inside(holder.box, buttons)
        if len(held) == 1:
            return held[0]
    near = [seen for seen in buttons if _offset(name, seen) <= _MOST_HEIGHTS]
    return min(near, key=lambda seen: _offset(name, seen), default=None)


def _offset(name: Seen, button: Seen) -> float:
    """Distance that counts sideways more than downwards, and upwards most of all: cards have their buttons below the name."""
    down = button.box.center[1] - name.box.center[1]
    left, right = min(name.box.left, button.box.left), max(name.box.left, button.box.left)
    overlap = name.box.left <= button.box.right and button.box.left <= name.box.right
    return (abs(down) if down >= -6 else 3 * abs(down)) + (0.0 if overlap else 1.5 * (right - left))


def _adds(view: View, found: Found) -> bool:
    x, y = found.point
    at = [seen for seen in view.of("button", "link") if seen.box.left <= x <= seen.box.right and seen.box.top <= y <= seen.box.bottom]
    return any("add" in seen.text.casefold() or "buy" in seen.text.casefold() for seen in at)
