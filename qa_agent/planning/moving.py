"""Getting somewhere: to a page, to a thing, to search results; and bringing a list in order."""

from __future__ import annotations

from qa_agent.acting.finding import Found
from qa_agent.eyes import Seen
from qa_agent.planning.intents import GoTo, Open, Search, Sort
from qa_agent.planning.likeness import best_likeness, likeness
from qa_agent.planning.view import PRESSED_KINDS, View, told
from qa_agent.planning.worker import Effect, StuckError, Worker, stuck

_MENUS = ("menu", "main menu", "navigation", "more", "account", "my account", "profile", "user menu")
_MENU_KINDS = ("button", "link", "menuitem", "tab", "icon", "avatar")
_MENU_CONCEPTS = ("menu", "hamburger", "user", "account", "profile", "more", "settings")
_SEARCH = ("search", "search products", "find", "query", "keyword", "what are you looking for")
_SEARCH_CONCEPTS = ("search", "magnifier", "magnifying glass")
_SORT = ("sort by", "sort", "order by", "sorting", "sorted by")
_SURE = 0.7


def go_to(worker: Worker, intent: GoTo) -> None:
    """Done when the screen changes by a control of that name, or shows already that it is the one that is meant."""
    view = worker.view()
    target = _named(view, intent.place)
    if target is None:
        view, target = _through_menus(worker, view, intent.place)
    if target is None:
        found = worker.seek(f"the {intent.place} link")
        if found is None:
            raise stuck(f'a way to "{intent.place}"', worker.view())
        _moved(worker, found, f'"{intent.place}"', f"to get to {intent.place}", intent.place)
        return
    if "selected" in target.states and _is_headed(view, intent.place):
        worker.done.append(f"{told(target)} is selected already")
        return
    _moved(worker, target, told(target), f"to get to {intent.place}", intent.place)


def open_thing(worker: Worker, intent: Open) -> None:
    """Done when the screen changes. What does not open by itself is opened by the link or button in it."""
    view = worker.view()
    exact = _named(view, intent.what, least=0.95)
    found = Found(exact.box.center, exact.box) if exact is not None else worker.seek(intent.what)
    if found is None:
        raise stuck(intent.what, worker.view())
    view = worker.view()
    effect = worker.click(found, f"what is described as {intent.what}", f"the goal is to open {intent.what}")
    if effect.is_seen:
        return
    inner = view.inside(found.box, view.of("link", "button")) if found.box else []
    for seen in inner[:2]:
        effect = worker.click(seen, told(seen), f"a part of {intent.what}, which does not open by itself")
        if effect.is_seen:
            return
    raise StuckError(f"{intent.what} was clicked, but nothing on the screen changed")


def search(worker: Worker, intent: Search) -> None:
    """Done when Enter in the search field changes more than the field."""
    view = worker.view()
    field = _search_field(view)
    if field is None:
        icon = next(
            (seen for seen in view.of("icon", "button", "link") if seen.concept in _SEARCH_CONCEPTS or seen.text.casefold() == "search"),
            None,
        )
        if icon is not None:
            view = worker.click(icon, told(icon), "the search field may open by it").after
            field = _search_field(view)
    if field is None:
        raise stuck("a search field", view)
    typed = worker.type(field, intent.text, "what is searched for")
    if _changed_beside(typed, field):  # it searches as one types
        return
    effect = worker.press("Enter", "to search")
    if _changed_beside(effect, field):
        return
    button = worker.view().pressed(("search", "go", "find"), near=field, kinds=("button", "icon"))
    if button is not None and _changed_beside(worker.click(button, told(button), "to search"), field):
        return
    raise StuckError(f'"{intent.text}" was searched for, but nothing on the screen changed')


def sort(worker: Worker, intent: Sort) -> None:
    """Done when the list looks otherwise, or its field shows the order."""
    view = worker.view()
    field = next((found for name in _SORT if (found := view.field(name, kinds=("combobox",)))), None)
    if field is not None:
        effect = worker.fill(field, intent.by, "the order to sort by")
    else:
        header = view.best([*view.of(*PRESSED_KINDS), *view.of("text", "heading")], intent.by, least=_SURE)
        if header is None:
            raise stuck(f'a way to sort by "{intent.by}"', view)
        effect = worker.click(header, told(header), f"to sort by {intent.by}")
    if not effect.is_seen:
        raise StuckError("nothing on the screen changed: it may have been in this order, or this does not sort")


def _moved(worker: Worker, target: Seen | Found, called: str, why: str, place: str) -> None:
    effect = worker.click(target, called, why)
    worker.refused(effect)
    if not effect.is_seen and not _is_headed(effect.after, place):
        raise StuckError(f"{called} was clicked, but nothing on the screen changed")


def _named(view: View, name: str, least: float = _SURE) -> Seen | None:
    enabled = [seen for seen in view.of(*PRESSED_KINDS) if "disabled" not in seen.states]
    exact = [seen for seen in enabled if likeness(seen.text, name) == 1.0]
    if exact:
        return min(exact, key=lambda seen: PRESSED_KINDS.index(seen.kind))
    # Where no control is seen, a line of the same words is one that was taken for text.
    return view.best(enabled, name, least=least) or view.best(view.of("text"), name, least=1.0)


def _through_menus(worker: Worker, view: View, place: str) -> tuple[View, Seen | None]:
    menus = [seen for seen in view.of(*_MENU_KINDS) if _opens_a_menu(seen)]
    for menu in menus[:2]:
        effect = worker.click(menu, told(menu), f'"{place}" may be in this menu')
        target = _named(effect.after, place)
        view = effect.after
        if target is not None:
            return effect.after, target
        if effect.is_seen:
            view = worker.press("Escape", "it is not in this menu").after
    return view, None


def _opens_a_menu(seen: Seen) -> bool:
    return seen.kind == "avatar" or seen.text.casefold() in _MENUS or (not seen.text and seen.concept in _MENU_CONCEPTS)


def _is_headed(view: View, place: str) -> bool:
    return any(best_likeness([seen.text], place) >= _SURE for seen in view.of("heading"))


def _search_field(view: View) -> Seen | None:
    for name in _SEARCH:
        found = view.field(name, kinds=("textbox",))
        if found is not None:
            return found
    boxes = view.of("textbox")
    marked = [box for box in boxes if any(icon.concept in _SEARCH_CONCEPTS for icon in view.inside(box.box, view.of("icon")))]
    return marked[0] if marked else None


def _changed_beside(effect: Effect, field: Seen) -> bool:
    """Whether more changed than the field itself."""
    if effect.before.url != effect.after.url:
        return True
    x0, y0, x1, y1 = field.box.left - 8, field.box.top - 8, field.box.right + 8, field.box.bottom + 8

    def others(view: View) -> list[tuple[str, str]]:
        return sorted(
            (seen.kind, seen.text) for seen in view.elements if not (x0 <= seen.box.center[0] <= x1 and y0 <= seen.box.center[1] <= y1)
        )

    return others(effect.before) != others(effect.after)
