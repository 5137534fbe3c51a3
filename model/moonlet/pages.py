"""How a page as a whole stands: signed in, failed, succeeded, still loading, empty, with something unread; and columns that are sorted.

What a tester says in one breath ("the user is signed in", "an error came up") is told by several signs at once. Each
sign here is one that a person looks for; the strongest decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from moonlet.amounts import amounts
from moonlet.features import tones
from moonlet.similarity import fold

if TYPE_CHECKING:
    from moonlet.structure import Node, Scene

PAGE_STATES = frozenset({"signed-in", "failed", "succeeded", "loading", "unread"})
SORTED_STATES = frozenset({"sorted", "ascending", "descending"})

_TOP_PX = 96  # where the bar of a page with the person's picture ends
_SIGN_IN = re.compile(r"^(sign|log) ?(in|on)\b|^login\b")
_SIGN_UP = re.compile(r"^(sign up|register|create (an |your )?account|join( now)?)$")
_SIGN_OUT = re.compile(r"^(sign|log) ?(out|off)$|^logout$")
_ACCOUNT = re.compile(r"^(my account|my profile|your account|welcome back\b.*|signed in as .*|logged in as .*)")
_FAILED = re.compile(
    r"(?<!no )(?<!without )(?<!0 )\b(errors?|problems?|failed|failure|invalid|incorrect|wrong|denied|unable|couldn'?t|could not|"
    r"can'?t be|not found|expired|declined|"
    r"something went|rejected|try again)\b"
)
_SUCCEEDED = re.compile(
    r"\b(success|successfully|succeeded|thank you|thanks for|confirmed|completed|saved|all set|well done|congratulations|"
    r"has been (sent|saved|created|updated|added|deleted|placed)|(imported|uploaded|updated|published|restored)$)\b"
)
_LOADING = re.compile(
    r"^(loading|please wait|fetching|one moment)\b|\bloading\b.{0,20}(…|\.\.\.)$|"
    r"^(?!\w*thing\b)\w{2,}ing\b.{0,30}(…|\.\.\.)$"
)
_EMPTY = re.compile(
    r"^(no|nothing|0) (\w+ ){0,3}(yet|found|here|available|match\w*|to show|to display|results?|items?|entries|data|orders)\b|"
    r"\bis empty\b|^nothing (here|to see|found|matched)|^you have no\b|^there (is|are) no(thing)?\b|^you haven'?t\b|^no \w+( \w+)?$"
)
_MESSAGE = 0.7  # a message box whose words say so, in whatever colour
_HOST_PX = 64  # what is larger is no icon with a mark at its corner
_COUNTER = re.compile(r"^\d{1,3}\+?$")
_TELLS_OF_NEWS = ("bell", "mail", "inbox", "comment")  # icons whose mark is something unread; a cart's is not
_CONTROLS = ("button", "link", "menuitem", "tab", "text")


def page_state(scene: Scene, state: str) -> tuple[float, int]:
    """The probability of a state of the whole page, and the node that tells it (-1 where it is told by what is not there)."""
    if state == "signed-in":
        return _signed_in(scene)
    if state == "failed":
        invalid = [(0.9 * n.probability("invalid"), n.index) for n in scene.nodes if n.probability("invalid") > 0.3]
        return max([_told(scene, "error", _fails), *invalid])
    if state == "succeeded":
        return _told(scene, "success", _succeeds)
    if state == "loading":
        return _loading(scene, range(len(scene.nodes)))
    if state == "empty":
        if not any(n.text or n.kind in ("image", "chart", "spinner") for n in scene.nodes):
            return 0.95, -1  # nothing is written and nothing shown
        said = [(0.9, n.index) for n in _lines(scene) if len(n.text) < 60 and _EMPTY.search(fold(n.text))]
        rows = sum(n.kind == "row" for n in scene.nodes)
        return max(said, default=(0.08, -1)) if rows < 3 else (0.06, -1)
    return _unread(scene, range(len(scene.nodes)))


def node_state(scene: Scene, index: int, state: str) -> tuple[float, int]:
    """The same of one thing on the page: an unread row, a card that is loading, an upload that failed."""
    if state == "unread":
        return _unread_one(scene, index)
    inner = [index, *(int(i) for i in np.flatnonzero(scene.inside[:, index]))]
    if state == "loading":
        return _loading(scene, inner)
    if state in ("failed", "succeeded"):
        tone, says_so = ("error", _fails) if state == "failed" else ("success", _succeeds)
        toned = tones(scene, tone)
        likely = max(float(toned[i]) for i in inner) if toned is not None else 0.0
        says = any(says_so(scene.nodes[i].text) for i in inner)
        return min(0.95, 0.5 * likely + 0.6 * says), index
    return _signed_in(scene)


def _lines(scene: Scene) -> list[Node]:
    return [n for n in scene.nodes if n.kind in ("text", "heading", "block") and n.text]


def _signed_in(scene: Scene) -> tuple[float, int]:
    """By log-odds set by hand after counts on generated pages (LOG.md): a person's picture in the top bar tells most."""
    signs: list[tuple[float, int]] = []
    for node in scene.nodes:
        words, top = fold(node.text), float(node.box[1]) < _TOP_PX
        if node.kind == "avatar" and top and float(node.box[2] - node.box[0]) < 80:
            signs.append((4.0, node.index))
        elif node.kind in _CONTROLS and _SIGN_OUT.search(words):
            signs.append((3.0, node.index))
        elif node.kind in _CONTROLS and _ACCOUNT.search(words):
            signs.append((2.0, node.index))
        elif node.kind in _CONTROLS and _SIGN_IN.search(words):
            signs.append((-3.0 if top else -2.0, node.index))
        elif node.kind in _CONTROLS and _SIGN_UP.search(words):
            signs.append((-1.5, node.index))
        elif node.kind == "textbox" and "password" in fold(f"{node.text} {node.label}"):
            signs.append((-0.8, node.index))
    most, least = max(signs, default=(0.0, -1)), min(signs, default=(0.0, -1))
    odds = max(0.0, most[0]) + min(0.0, least[0]) - 0.3
    return 1 / (1 + float(np.exp(-odds))), (most if odds > 0 else least)[1]


def _fails(text: str) -> bool:
    return _FAILED.search(fold(text)) is not None


def _succeeds(text: str) -> bool:
    """What could not be saved was not saved: a text that tells of a failure tells of no success."""
    return _SUCCEEDED.search(fold(text)) is not None and not _fails(text)


def _told(scene: Scene, tone: str, says_so: Callable[[str], bool]) -> tuple[float, int]:
    """The surest message of a tone: a box that looks so, or a line that says so and is painted or set so."""
    toned = tones(scene, tone)
    best = (0.06, -1)
    for node in scene.nodes:
        if tone == "success" and _fails(node.text):
            continue  # even a green box that says that nothing was saved
        likely = float(toned[node.index]) if toned is not None else 0.0
        says = says_so(node.text)
        if node.kind in ("alert", "toast", "dialog"):
            best = max(best, (min(0.95, max(0.55 * likely + 0.5 * says, _MESSAGE * says)), node.index))
        elif node.kind in ("heading", "text", "block") and says and len(node.text) < 160:
            best = max(best, (min(0.9, (0.7 if node.kind == "heading" else 0.3) + 0.6 * likely), node.index))
    return best


def _loading(scene: Scene, among: Iterable[int]) -> tuple[float, int]:
    nodes = [scene.nodes[i] for i in among]
    spinning = [(0.92, n.index) for n in nodes if n.kind == "spinner"]
    said = [(0.9, n.index) for n in nodes if n.text and len(n.text) < 60 and _LOADING.search(fold(n.text))]
    return max(spinning + said, default=(0.06, -1))


def _unread(scene: Scene, among: Iterable[int]) -> tuple[float, int]:
    """Something says so, or an entry has a counter or is set bolder than its like."""
    nodes = [scene.nodes[i] for i in among]
    said = [
        (0.9, n.index)
        for n in nodes
        if n.kind in ("text", "heading", "block") and re.search(r"\bunread\b|\bnew (message|notification)s?\b", fold(n.text))
    ]
    counters = [
        (0.85, n.index)
        for n in nodes
        if n.kind == "badge"
        and _COUNTER.match(n.text.strip())
        and any(scene.kinds[j] in ("row", "tab", "menuitem") for j in _around(scene, n.index))
    ]
    rows = [n for n in scene.nodes if n.kind == "row" and n.element is not None]
    bold = [n.index for n in rows if n.element is not None and n.element.bold]
    uneven = [(0.75, i) for i in bold if i in {n.index for n in nodes}] if len(bold) < len(rows) else []
    bells = [n.index for n in nodes if n.element is not None and any(n.element.concepts.get(c, 0.0) > 0.4 for c in _TELLS_OF_NEWS)]
    marks = [(0.85, mark) for i in bells for mark in _marks_at(scene, i)]
    return max(said + counters + uneven + marks, default=(0.12, -1))


def _unread_one(scene: Scene, index: int) -> tuple[float, int]:
    """The same of one thing: its row is set bolder than others or has a dot that others lack, or a mark sits at its corner."""
    row = next((i for i in (index, scene.nodes[index].row, *_around(scene, index)) if i >= 0 and scene.kinds[i] == "row"), -1)
    if row < 0:
        marks = _marks_at(scene, index)
        return (0.88, marks[0]) if marks else _unread(scene, [index, *_inside(scene, index)])
    rows = [n.index for n in scene.nodes if n.kind == "row"]
    for marked in (_has_bold, _has_dot):
        having = [i for i in rows if marked(scene, i)]
        if 0 < len(having) < len(rows):
            return (0.85 if row in having else 0.08), row
    return _unread(scene, [row, *_inside(scene, row)])


def _has_bold(scene: Scene, row: int) -> bool:
    return any(e.bold for i in _inside(scene, row) if scene.kinds[i] == "text" and (e := scene.nodes[i].element) is not None)


def _has_dot(scene: Scene, row: int) -> bool:
    return any(_is_dot(scene.nodes[i]) for i in _inside(scene, row))


def _is_dot(node: Node) -> bool:
    return node.kind in ("icon", "badge") and not node.text and node.element is not None and node.element.concepts.get("dot", 0.0) > 0.4


def _marks_at(scene: Scene, host: int) -> list[int]:
    """Counters and dots at the upper right corner of an icon or button."""
    left, top, right, bottom = (float(v) for v in scene.boxes[host])
    if right - left > _HOST_PX or bottom - top > _HOST_PX:
        return []
    return [
        n.index
        for n in scene.nodes
        if (_is_dot(n) or (n.kind == "badge" and _COUNTER.match(n.text.strip())))
        and n.box[0] < right + 6 and n.box[2] > (left + right) / 2 + 2
        and n.box[1] < (top + bottom) / 2 and top - 12 < (n.box[1] + n.box[3]) / 2
    ]  # fmt: skip


def _inside(scene: Scene, index: int) -> list[int]:
    return [int(i) for i in np.flatnonzero(scene.inside[:, index])]


def _around(scene: Scene, index: int) -> list[int]:
    return [int(j) for j in np.flatnonzero(scene.inside[index])]


def sorted_state(scene: Scene, column: int, state: str) -> tuple[float, int]:
    """The probability that the cells of a column (or what stands under a header) go up or down, by amount or by letters."""
    values = _values(scene, column)
    if len(values) < 2:
        return 0.2, -1
    rising, falling = _goes(values, 1), _goes(values, -1)
    share = {"ascending": rising, "descending": falling, "sorted": max(rising, falling)}[state]
    return (0.95 if share == 1 else 0.04), column


def _goes(values: list[str], direction: int) -> float:
    """The share of neighbours in order."""
    numbers = [found[0].value for value in values if (found := amounts(value))]
    keys: list[float] | list[str] = numbers if len(numbers) == len(values) else [fold(value) for value in values]
    pairs = list(pairwise(keys))
    return sum((a <= b) if direction > 0 else (a >= b) for a, b in pairs) / len(pairs)  # type: ignore[operator]


def _values(scene: Scene, index: int) -> list[str]:
    for table in scene.tables:
        for number, column in enumerate(table.columns):
            head = scene.nodes[column].label_node
            cells = [row[number] for row in table.cells if number < len(row) and row[number] >= 0]
            if index in (column, head) or index in cells:
                return [scene.nodes[cell].text for cell in cells if scene.nodes[cell].text]
    return []
