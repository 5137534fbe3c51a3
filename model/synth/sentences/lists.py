"""What stands together on a page, and what a tester calls its entries: plans, tasks, columns, stat cards."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from synth.sentences import oracle
from synth.sentences.bank import tally as bank
from synth.sentences.bank.domain import NOUNS
from synth.sentences.page import Node, Page


@dataclass(frozen=True)
class Listed:
    """Entries with the nouns for them ("plan/plans"); `home`: the card or heading that names them, None for the page's own list."""

    nouns: tuple[str, ...]
    nodes: tuple[Node, ...]
    home: Node | None = None


def listed(page: Page) -> list[Listed]:
    """All lists of a page that have a noun of their own."""
    return [*_tables(page), *_of_genre(page), *_in_cards(page), *_figures(page)]


def _tables(page: Page) -> list[Listed]:
    found = []
    for table in page.by_kind["table"]:
        rows = [node for node in page.inside[table.id] if node.kind == "row"]
        if rows and table.said in NOUNS and len(page.by_kind["table"]) == 1:
            found.append(Listed(NOUNS[table.said], tuple(rows)))
    return found


def _of_genre(page: Page) -> list[Listed]:
    """The one list that a page of a genre is about."""
    rule = bank.GENRE_LISTS.get(page.sample.genre)
    if rule is None:
        return []
    kind, nouns = rule
    groups: dict[int, list[Node]] = defaultdict(list)
    for node in page.by_kind[kind]:
        groups[node.parent].append(node)
    if not groups:
        return []
    best = max(groups.values(), key=len)
    if len(best) < 2 or any(other is not best and len(other) > 1 and page.sample.genre not in bank.NESTED for other in groups.values()):
        return []
    if page.sample.genre in bank.NESTED:  # the outer cards, each with a heading
        best = [node for node in groups.get(-1, []) if any(inner.kind == "heading" for inner in page.inside[node.id])]
        if len(best) < 2 or len(best) != len(groups.get(-1, [])):
            return []
    return [Listed(nouns, tuple(best))]


def _in_cards(page: Page) -> list[Listed]:
    """Rows, tags and the like in a card whose title says what they are: "Skills", "Latest orders"."""
    found = []
    for card in page.by_kind["card"]:
        title = page.titles.get(card.id)
        if title is None:
            continue
        groups: dict[str, list[Node]] = defaultdict(list)
        for node in page.inside[card.id]:
            if node.parent == card.id and node.kind in {"row", "badge"}:
                groups[node.kind].append(node)
        if len(groups) != 1:
            continue
        (nodes,) = groups.values()
        word = title.norm.split(" ")[-1] if title.norm else ""
        own = (f"{bank.TITLE_NOUNS[word]}/{word}",) if word in bank.TITLE_NOUNS else ()
        plain = bank.ENTRY_NOUNS if nodes[0].kind == "row" else ()
        if len(nodes) > 1 and (own or plain):
            found.append(Listed(own + own + plain, tuple(oracle.reading_order(nodes)), card))
    return found


def _figures(page: Page) -> list[Listed]:
    """Cards that each show one figure with its label."""
    homes = [page.nodes[pair.home] for pair in page.pairs if pair.home >= 0 and page.nodes[pair.home].kind == "card"]
    homes = list({home.id: home for home in homes}.values())
    if len(homes) < 2 or len(homes) != len([pair for pair in page.pairs if pair.home >= 0 and page.nodes[pair.home].kind == "card"]):
        return []
    return [Listed(bank.FIGURES, tuple(oracle.reading_order(homes)))]


def columns(page: Page) -> tuple[Node, int] | None:
    """The only table with its number of columns; None where that is in doubt."""
    if len(page.by_kind["table"]) != 1 or len(page.tables) != 1:
        return None
    table = page.by_kind["table"][0]
    told = page.tables[0].columns
    rows = [node for node in page.inside[table.id] if node.kind == "row"]
    heads = [line for line in page.lines_in(table) if line.row < 0 and page.home(line, "row") is None]
    bare = [node for row in rows for node in page.inside[row.id] if node.kind != "text" and page.home(node, "row") is row]
    cells = {line.id for line in page.lines_in(table) if line.row >= 0 and line.column}
    loose = [node for node in bare if not any(inner.id in cells for inner in page.inside[node.id]) and node.kind != "icon"]
    if loose or len(heads) != len(told) or {line.norm for line in heads} != {_norm(column) for column in told}:
        return None
    return table, len(told)


def _norm(text: str) -> str:
    return " ".join(text.split()).strip().rstrip(":*").rstrip().casefold()
