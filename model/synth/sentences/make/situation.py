"""Judge: how things stand: the session, the form, messages, the process, the order of the rows."""

from __future__ import annotations

from collections.abc import Iterator

from moonlet.expression import Judge
from synth.sentences import oracle
from synth.sentences.bank import pages
from synth.sentences.bank import situation as bank
from synth.sentences.item import Item
from synth.sentences.make.current import choices
from synth.sentences.make.judge import Fact, operator_of, said_as
from synth.sentences.make.scene import Scene
from synth.sentences.make.show import column_name, short
from synth.sentences.page import CONTROLS, FIELDS, MONEY, Page, norm

_CONTENT_GENRES = frozenset({"error", "forgot-password", "sign-in", "sign-up", "two-factor"})


def _session(page: Page) -> Iterator[Fact]:
    told = page.sample.page
    if isinstance(told.get("signed_in"), bool) and page.sample.genre not in {"error", "one-part", "mixture", "showcase", "icons"}:
        yield "signed_in", told["signed_in"], [], {}
    if told.get("cookie_banner") is True or "cookie" not in page.all_words:
        yield "cookies", told.get("cookie_banner") is True, [], {}


def _messages(page: Page) -> Iterator[Fact]:
    signals = page.by_kind["alert"] + page.by_kind["toast"]
    told = page.sample.page
    for key, tone in (("error", "error"), ("success", "success"), ("warned", "warning")):
        nodes = [node for node in signals if node.tone == tone]
        if (
            key == "error"
            and not nodes
            and (told.get("error") is True or any("invalid" in node.states for node in page.nodes[: page.base]))
        ):
            continue
        if key == "warned" and not nodes and any(node.tone == "error" for node in signals):
            continue  # an error is a warning too, to some
        yield key, bool(nodes), nodes, {}
    if not any(node.kind == "dialog" for node in page.nodes[: page.base]):
        yield "told", bool(signals), signals, {}
    dialogs = page.by_kind["dialog"]
    risky = [
        node
        for node in dialogs
        if any(norm(part) in {"delete", "remove", "delete permanently", "yes, delete"} for part in node.text.split("\n"))
    ]
    if risky or not dialogs:
        yield "confirm_delete", bool(risky), risky, {}


def _form(page: Page) -> Iterator[Fact]:
    fields = [node for node in page.nodes[: page.base] if node.kind in FIELDS and node.label]
    invalid = [node for node in page.nodes[: page.base] if "invalid" in node.states]
    errors = [node for node in page.by_kind["alert"] + page.by_kind["toast"] if node.tone == "error"]
    if len(fields) >= 3 and (invalid or not errors):
        yield "invalid", bool(invalid), invalid or fields, {}
    if len(fields) >= 3 and len({home.id if (home := page.home(node, "card", "dialog")) else -1 for node in fields}) == 1:
        empty = [node for node in fields if oracle.has_state(node, "empty")]
        touched = any("checked" in node.states for node in page.nodes[: page.base] if node.kind in CONTROLS)
        texts = [node for node in fields if node.kind == "textbox"]
        if not touched and texts:
            yield "untouched", len(empty) == len(fields), fields, {}
        if len(empty) != len(fields):
            yield "half_done", 0 < len(empty) < len(fields), fields, {}
    boxes = page.by_kind["checkbox"]
    if len(boxes) >= 3:
        ticked = [node for node in boxes if "checked" in node.states]
        yield "some_ticked", 0 < len(ticked) < len(boxes), ticked or boxes, {}
    inputs = [node for node in page.nodes[: page.base] if node.kind in CONTROLS]
    if not inputs or len(fields) >= 3:
        yield "needs_input", bool(fields), fields, {}


def _content(page: Page) -> Iterator[Fact]:
    told = page.sample.page
    if isinstance(told.get("empty"), bool) and page.sample.genre not in _CONTENT_GENRES and (told["empty"] or page.by_kind["row"]):
        yield "nothing_here", told["empty"], [], {}
    if page.sample.genre in {"chat", "inbox", "notifications"}:
        counters = [node for node in page.by_kind["badge"] if node.norm.isdigit() and page.home(node, "row", "tab") is not None]
        if counters or not (page.says("unread") or page.by_kind["badge"] or _bold_rows(page) or page.says("new")):
            yield "unread", bool(counters), counters, {}
    if page.sample.genre == "player":
        running = [node for node in page.by_kind["icon"] if node.concept == "pause"]
        standing = [node for node in page.by_kind["icon"] if node.concept == "play"]
        if bool(running) != bool(standing):
            yield "playing", bool(running), running or standing, {}
    bars = [node for node in page.by_kind["progressbar"] if node.value.strip("% ").replace(".", "").isdigit()]
    if len(bars) == 1 and abs(float(bars[0].value.strip("% ")) - 50) > 8:
        yield "over_half", float(bars[0].value.strip("% ")) > 50, bars, {}
    money = [line for line in page.lines if MONEY.match(line.text)]
    if len(money) >= 2 or not any(sign in page.all_words for sign in ("$", "€", "£", "¥", " eur ", " usd ", " kr ", " price")):
        yield "for_sale", len(money) >= 2, money[:1], {}


def _bold_rows(page: Page) -> bool:
    """Whether some rows are set bolder than others, as unread mail is."""
    weights = {max((line.weight for line in page.lines_in(row)), default=400) >= 600 for row in page.by_kind["row"]}
    return len(weights) > 1


def _process(page: Page) -> Iterator[Fact]:
    for choice in choices(page):
        if not choice.steps:
            continue
        states = ["selected" in node.states for node in choice.members]
        if sum(states) == 1 and len(states) >= 3:
            yield "at_start", states[0], choice.members, {}
            yield "at_end", states[-1], choice.members, {}


def _columns(page: Page) -> Iterator[Fact]:
    for table in page.tables:
        for column in table.columns:
            lines = [cells[norm(column)][0] for cells in table.rows if len(cells.get(norm(column), [])) == 1]
            values = [line.norm for line in lines]
            if len(lines) != len(table.rows) or len(lines) < 4 or not short(column) or norm(column) in {"#", "action", "actions"}:
                continue
            yield "no_repeats", len(set(values)) == len(values), lines, {"C": column}
            if len(set(values)) >= 4 and all(value[:1].isalpha() and value.isascii() for value in values):
                yield "alphabetical", values == sorted(values), lines, {"C": column}


def _only(page: Page) -> Iterator[Fact]:
    """The one thing in a state among those that could be in it, or another one of them."""
    fields = [node for node in page.nodes[: page.base] if node.kind in FIELDS and node.label]
    controls = [node for node in page.nodes[: page.base] if node.kind in {*CONTROLS, "button"} and (node.label or short(node.text))]
    for key, pool, state in (
        ("only_disabled", controls, "disabled"),
        ("only_invalid", fields, "invalid"),
        ("only_filled", fields, "filled"),
        ("only_checked", controls, "checked"),
    ):
        those = [node for node in pool if oracle.has_state(node, state)]
        anywhere = [node for node in page.nodes[: page.base] if oracle.has_state(node, state)]
        if len(pool) < 3 or not those or len(those) != len(anywhere):
            continue
        for node in (those[0], next((node for node in pool if node not in those), those[0])):
            name = (node.label or node.text).rstrip(" *:")
            if short(name) and (node in those or len(those) == 1):
                yield key, those == [node], those, {"K": name}


# facts that hold of few pages: where they do not, they are told less often
_RARE = frozenset(
    {"error", "success", "warned", "told", "confirm_delete", "cookies", "nothing_here", "invalid", "at_end", "at_start", "alphabetical",
     "for_sale", "needs_input"}
)  # fmt: skip

SOURCES = (_session, _messages, _messages, _form, _form, _content, _content, _process, _process, _columns, _only)


def kind_of_page(scene: Scene) -> Item | None:
    """What the page is for, in somebody's own words."""
    here = scene.page.sample.genre
    here = {"two-factor": "2fa"}.get(here, here)
    if here not in pages.KINDS:
        return None
    said, holds = here, scene.chance(0.5)
    if not holds:
        alike = {here}.union(*(group for group in pages.ALIKE if here in group))
        said = scene.any([kind for kind in pages.KINDS if kind not in alike])
    frame = scene.frame(pages.KINDS[said])
    return scene.statement(frame, {}, Judge(), operator="Judge", holds=holds, bare=scene.chance(0.6))


def make(scene: Scene) -> Item | None:
    if scene.chance(0.3):
        return kind_of_page(scene)
    facts = list(scene.any(SOURCES)(scene.page))
    want = scene.chance(0.5)
    fact: Fact | None = scene.any(facts)
    if fact is None:
        return None
    key, truth, nodes, values = fact
    if key in _RARE and not truth and scene.chance(0.82):
        return None
    if key not in bank.DENIALS and truth != want:
        return None
    deny = truth != want  # so that what is rare on pages is claimed as often as what is common
    if deny and scene.chance(0.25):
        deny = False
    slots: dict[str, object] = {}
    if "C" in values:
        slots["C"], slots["c"] = column_name(scene, values["C"])
    if "K" in values:
        slots["K"], slots["k"] = scene.draft.name(values["K"])
        slots["O"] = scene.draft.word("only")
    frame = scene.frame((bank.DENIALS if deny else bank.CLAIMS)[key])
    said = said_as(key, frame, slots, deny)
    return scene.statement(frame, slots, said, operator=operator_of(said), holds=truth != deny, nodes=nodes)
