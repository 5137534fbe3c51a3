"""How the page as a whole stands, and what no operator covers (`Judge`), where the page's facts know the truth."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from moonlet.expression import And, Counted, Exists, HasState, Judge, Not, Ref, Statement
from synth.sentences import oracle
from synth.sentences.bank import judge as bank
from synth.sentences.item import Item
from synth.sentences.make.compare import numeric_columns
from synth.sentences.make.scene import Scene
from synth.sentences.make.show import column_name, short
from synth.sentences.page import FIELDS, MONEY, Node, norm

Fact = tuple[str, bool, list[Node], dict[str, str]]

# Facts that an operator says: which state of the page it is.
_PAGE_STATES = {
    "signed_in": "signed-in", "error": "failed", "success": "succeeded", "empty": "empty", "cart_empty": "empty",
    "nothing_here": "empty", "loading": "loading", "unread": "unread",
}  # fmt: skip
_ORDERED = {"sorted_up": "ascending", "sorted_down": "descending", "alphabetical": "ascending"}
_DIRECTION = re.compile(r"ascend|increas|go up|lowest to|descend|decreas|go down|highest|high to low|alphabet|A to Z")


def said_as(key: str, frame: str, slots: Mapping[str, object], deny: bool) -> Statement:
    """The statement that a fact in words of the banks makes; `Judge` where no operator covers it."""
    said: Statement
    if key in _PAGE_STATES:
        said = HasState(Ref(kind="page"), _PAGE_STATES[key])
    elif key in _ORDERED:
        state = _ORDERED[key] if _DIRECTION.search(frame) else "sorted"
        said = HasState(Ref(kind="column", text=str(slots["c"])), state)
    elif key == "blocked":
        said = Exists(Ref(kind="dialog"))
    elif key.startswith("only_"):
        alone = HasState(Ref(text=str(slots["k"])), key.removeprefix("only_"))
        said = And(alone, Counted(Ref(state=key.removeprefix("only_")), "=", str(slots["O"])))
    else:
        return Judge()
    return Not(said) if deny else said


def _page_facts(scene: Scene) -> Iterator[Fact]:
    """What the generator knows of the page as a whole."""
    page = scene.page
    told = page.sample.page
    genre = page.sample.genre
    signals = page.by_kind["alert"] + page.by_kind["toast"]
    errors = [node for node in signals if node.tone == "error"]
    invalid = [node for node in page.nodes[: page.base] if "invalid" in node.states]
    if errors or told.get("error") is True or not invalid:
        yield "error", bool(errors) or told.get("error") is True, errors, {}
    successes = [node for node in signals if node.tone == "success"]
    yield "success", bool(successes), successes, {}
    if isinstance(told.get("signed_in"), bool) and genre not in {"error"}:
        yield "signed_in", told["signed_in"], [], {}
    if isinstance(told.get("empty"), bool):
        yield ("cart_empty" if "cart" in genre else "empty"), told["empty"], [], {}
    if isinstance(told.get("dialog_open"), bool):
        yield "blocked", told["dialog_open"] and bool(page.by_kind["dialog"]), page.by_kind["dialog"], {}


def _seen_facts(scene: Scene) -> Iterator[Fact]:
    """What follows from the elements."""
    page = scene.page
    spinners = page.by_kind["spinner"]
    if spinners or scene.chance(0.2):
        yield "loading", bool(spinners), spinners, {}
    money = [line for line in page.lines if MONEY.match(line.text)]
    if money or not any(sign in page.all_words for sign in "$€£¥"):
        yield "money", bool(money), money[:1], {}
    struck = [line for line in money if "struck" in line.states]
    if money:
        yield "discount", bool(struck), struck, {}
    required = [node for node in page.nodes[: page.base] if node.kind in FIELDS and node.required]
    if required:
        empty = [node for node in required if oracle.has_state(node, "empty")]
        yield "needs_action", bool(empty), empty or required, {}
    avatars = page.by_kind["avatar"]
    if len(avatars) >= 3 or (not avatars and not page.by_kind["image"]):
        yield "people", bool(avatars), avatars, {}


def _rows(scene: Scene) -> Iterator[Fact]:
    page = scene.page
    for column, entries in numeric_columns(scene.page)[:2]:
        values = [value for _, value, _ in entries]
        if len(set(values)) < 3:
            continue
        up, down = values == sorted(values), values == sorted(values, reverse=True)
        nodes = [line for _, _, line in entries]
        if not down:
            yield "sorted_up", up, nodes, {"C": column}
        if not up:
            yield "sorted_down", down, nodes, {"C": column}
    for table in page.tables:
        column = scene.any(table.columns)
        lines = [cells[norm(column)][0] for cells in table.rows if len(cells.get(norm(column), [])) == 1]
        if len(lines) != len(table.rows) or len(lines) < 3 or not short(column):
            continue
        kinds = {line.norm for line in lines}
        value = scene.any(lines).text
        if len(kinds) <= 5 and short(value):
            yield "all_cells", len(kinds) == 1, lines, {"C": column, "V": value}
        if scene.chance(0.5) and short(value):
            yield "some_cell", True, [line for line in lines if line.norm == norm(value)], {"C": column, "V": value}
        else:
            other = scene.absent("badge")
            if other:
                yield "some_cell", False, lines, {"C": column, "V": other}
    for key, homes in (("each_row_button", page.by_kind["row"]), ("each_card_button", page.by_kind["card"])):
        yield from _each(scene, key, homes)


def _each(scene: Scene, key: str, homes: list[Node]) -> Iterator[Fact]:
    """Whether all rows (or cards) have a button of a name."""
    page = scene.page
    if len(homes) < 3:
        return
    names: dict[tuple[str, str], set[int]] = {}
    for home in homes:
        for inner in page.inside[home.id]:
            if inner.kind in {"button", "link", "checkbox", "badge", "avatar"} and (
                short(inner.text) or inner.kind in {"checkbox", "avatar"}
            ):
                names.setdefault((inner.kind, inner.text if inner.kind in {"button", "link", "badge"} else ""), set()).add(home.id)
    chosen = scene.any(sorted(names))
    if chosen is None or len(names[chosen]) < 2:
        return
    yield key, len(names[chosen]) == len(homes), homes, {"kind": chosen[0], "T": chosen[1]}


SOURCES: tuple[Callable[[Scene], Iterator[Fact]], ...] = (_page_facts, _page_facts, _seen_facts, _rows, _rows)


def make(scene: Scene) -> Item | None:
    if scene.chance(0.22):
        return genre(scene)
    facts = list(scene.any(SOURCES)(scene))
    fact = scene.any(facts)
    if fact is None:
        return None
    key, truth, nodes, values = fact
    slots: dict[str, object] = {}
    if "C" in values:
        slots["C"], slots["c"] = column_name(scene, values["C"])
    if "V" in values:
        slots["V"] = scene.draft.value(values["V"])[0]
    if "K" in values:
        slots["K"] = scene.draft.name(values["K"])[0]
    if "kind" in values:
        one, many = scene.namer.noun(values["kind"])
        shown = scene.draft.name(values["T"])[0] + " " if values["T"] else ""
        slots["T"] = scene.phrase(shown + one, shown + many)
    deny = key in bank.DENIALS and scene.chance(0.42)
    frame = scene.frame((bank.DENIALS if deny else bank.CLAIMS)[key])
    said = said_as(key, frame, slots, deny)
    return scene.statement(frame, slots, said, operator=operator_of(said), holds=truth != deny, nodes=nodes)


def operator_of(said: Statement) -> str:
    return type(said.inner if isinstance(said, Not) else said).__name__


# genres that could be taken for one another: neither is used as the other's false claim
ALIKE = (
    {"cart", "checkout", "shop", "invoice"}, {"sign-in", "sign-up", "2fa"}, {"settings", "profile"}, {"dashboard", "table", "admin"},
    {"table", "mail", "admin", "invoice", "cart"}, {"landing", "pricing", "shop", "docs", "faq"}, {"wizard", "checkout", "sign-up", "settings"},
    {"mail", "chat"}, {"error", "empty", "2fa"}, {"kanban", "dashboard"}, {"docs", "faq", "settings"}, {"shop", "detail"}, {"calendar", "dashboard"},
)  # fmt: skip


def canonical(genre: str) -> str:
    """The bank's name for a genre of the page engine."""
    low = genre.lower().replace("_", "-")
    known = {
        "signin": "sign-in", "login": "sign-in", "signup": "sign-up", "register": "sign-up", "product-list": "shop", "products": "shop",
        "inbox": "mail", "board": "kanban", "bill": "invoice", "two-factor": "2fa", "otp": "2fa", "admin-list": "table",
    }  # fmt: skip
    return known.get(low, low)


def genre(scene: Scene) -> Item | None:
    """What kind of page it is."""
    here = canonical(scene.page.sample.genre)
    if here not in bank.GENRES:
        return None
    holds = scene.chance(0.5)
    said = here
    if not holds:
        alike = {other for group in ALIKE if here in group for other in group}
        said = scene.any(sorted(set(bank.GENRES) - alike - {here}))
    frame = scene.frame(bank.GENRES[said])
    return scene.statement(frame, {}, Judge(), operator="Judge", holds=holds)
