"""State, colour and place of a node as probabilities, also where it only stands for what has them.

"Remember me is ticked" speaks of a text; the tick is in the box that the text labels. Each function
answers for the node itself, its control, or the one control inside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from moonlet.calibration import log_odds, sigmoid
from moonlet.colors import element_likeness, is_neutral, is_own, likeness, meant, oklch
from moonlet.folds import circles_under, may_fold, unfolded_by_content
from moonlet.highlight import highlight_of
from moonlet.screen import RGB, Element

if TYPE_CHECKING:
    from moonlet.structure import Node, Scene

TOGGLES = ("checkbox", "radio", "switch")
FIELDS = ("textbox", "combobox")
CONTROLS = (*TOGGLES, *FIELDS, "slider")
# Complements: the state that must not hold.
_OPPOSITE = {
    "unchecked": "checked", "enabled": "disabled", "unselected": "selected", "collapsed": "expanded",
    "valid": "invalid",
    "unstruck": "struck", "filled": "empty", "optional": "required",
}  # fmt: skip
# What is drawn like everything else is enabled, valid and not crossed out.
_USUAL = ("enabled", "valid", "unstruck", "unselected")
_OF_CONTROLS = ("enabled", "valid")  # of a text by itself, like "test_store" in "test_store passed", nobody knows
_CARRIERS = {
    "checked": TOGGLES, "selected": ("tab", "menuitem", "link", "button", "radio", "checkbox", "row", "card", "text"),
    "expanded": ("combobox", "button", "menuitem", "row", "card", "link", "heading"), "invalid": FIELDS + TOGGLES,
    "focused": CONTROLS,
    "disabled": (*CONTROLS, "button", "link", "tab", "menuitem"), "struck": ("text",), "placeholder": FIELDS,
}  # fmt: skip
UNKNOWN = 0.2
_FOLDED = 0.8  # how likely what may fold is folded, where nothing shows that it is not
_BESIDE_PX = 240.0  # at most between a field and the text that is taken for its label
_AS_BAR = 0.95  # of entries that make up a bar at its usual place, though no bar was seen around them
NOT_SEEN = 0.01  # of a state that the eyes would have told of this kind had they seen any sign of it


def carriers(scene: Scene, index: int, state: str) -> list[int]:
    """Nodes whose states may speak for this node, nearest first."""
    node = scene.nodes[index]
    wanted = _CARRIERS.get("placeholder" if state in ("empty", "required") else state, ())
    found = [index] if node.element is not None else []
    if node.owner >= 0:
        found.append(node.owner)
    found += [n.index for n in scene.controls if n.label_node >= 0 and n.kind in wanted and scene.same_thing_label(n.index, index)]
    if node.kind == "text" and node.owner < 0 and not any(scene.kinds[i] in wanted for i in found):
        found += _unlabelled_beside(scene, index, wanted)
    if node.kind in (
        "row",
        "card",
        "cell",
        "block",
        "text",
        "heading",
        "menuitem",
        "link",
        "alert",
        "section",
        "button",
        "tab",
    ):
        inner = [int(i) for i in np.flatnonzero(scene.members(index)) if scene.kinds[i] in wanted and scene.nodes[i].element is not None]
        if state in ("checked", "struck") or len(inner) == 1:
            found += inner
    if state == "selected":
        found += [n.index for n in scene.nodes if n.kind == "card" and n.label_node == index]
    if state == "struck" and node.label_node >= 0:
        found.append(node.label_node)  # a line through "Buy milk" is in the text, not in the box before it
    if node.row >= 0 and node.kind in ("text", "link", "heading", "cell") and state in ("checked", "selected"):
        found.append(node.row)
        found += [int(i) for i in np.flatnonzero(scene.members(node.row)) if scene.kinds[i] in TOGGLES]
    elif state in ("checked", "selected", "struck") and node.element is not None:
        rows = [int(i) for i in np.flatnonzero(scene.inside[index]) if scene.kinds[i] in ("row", "menuitem", "link")]
        for row in rows[:1]:
            ticks = [int(i) for i in np.flatnonzero(scene.inside[:, row]) if scene.kinds[i] in TOGGLES]
            found += [row, *(ticks if len(ticks) == 1 else [])]
    return list(dict.fromkeys(found))


def _unlabelled_beside(scene: Scene, index: int, wanted: tuple[str, ...]) -> list[int]:
    """The field or box on the line of a text that no label was found for, if no other text stands nearer to it."""
    _, top, _, bottom = (float(v) for v in scene.boxes[index])

    def gap(a: int, b: int) -> float:
        return max(0.0, float(scene.boxes[b, 0] - scene.boxes[a, 2]), float(scene.boxes[a, 0] - scene.boxes[b, 2]))

    found = []
    for control in scene.controls:
        _, upper, _, lower = (float(v) for v in control.box)
        level = min(bottom, lower) - max(top, upper) > 0.5 * min(bottom - top, lower - upper)
        if control.kind not in wanted or control.label_node >= 0 or not level or gap(index, control.index) > _BESIDE_PX:
            continue
        line = [
            n.index
            for n in scene.nodes
            if n.kind == "text" and n.owner != control.index and n.index != index and min(bottom, n.box[3]) - max(top, n.box[1]) > 0
        ]
        if all(gap(i, control.index) > gap(index, control.index) for i in line if not scene.inside[i, control.index]):
            found.append(control.index)
    return sorted(found, key=lambda i: gap(index, i))[:1]


def state_probability(scene: Scene, index: int, state: str) -> tuple[float, int]:
    """How probably the node is in a state (one of REF_STATES), and the node that shows it.

    Where nothing shows it: UNKNOWN and -1, or likely for what is usual (enabled, valid …).
    """
    key = (index, state)
    known = scene.state_cache.get(key)
    if known is None:
        known = scene.state_cache[key] = _state_probability(scene, index, state)
    return known


def _state_probability(scene: Scene, index: int, state: str) -> tuple[float, int]:
    if state in _OPPOSITE:
        probability, carrier = state_probability(scene, index, _OPPOSITE[state])
        if state == "collapsed" and probability < 0.5:
            if not may_fold(scene, index):
                return UNKNOWN, -1  # a plain button is not collapsed
            if carrier < 0:
                return _FOLDED, -1
        if state == "enabled" and (toggle := _switched(scene, index)) >= 0:  # "SMS alerts are enabled": the switch is on
            return (1 - probability) * scene.nodes[toggle].probability("checked"), toggle
        if carrier < 0:
            return (0.8 if state in _USUAL and not (state in _OF_CONTROLS and scene.kinds[index] in ("text", "block")) else UNKNOWN), -1
        return 1 - probability, carrier
    if state == "empty":
        return _empty(scene, index)
    if state == "required":
        return _required(scene, index)
    wanted = _CARRIERS.get(state, ())
    best, best_carrier, best_fits = -1.0, -1, False
    for carrier in carriers(scene, index, state):
        node = scene.nodes[carrier]
        if node.element is None:
            continue
        fits = node.kind in wanted
        told = state in node.element.states or (fits and node.kind != "text")
        if not told or (state == "checked" and not fits):
            continue
        probability = node.element.states.get(state, NOT_SEEN)
        # The control decides; text beside it only where there is no control.
        stronger = fits == best_fits and probability > best and state in ("struck", "selected")
        if best_carrier < 0 or (fits and not best_fits) or stronger:
            best, best_carrier, best_fits = probability, carrier, fits
        if fits and state not in ("struck", "selected"):
            break
    if state == "selected":
        return _selected(scene, index, best, best_carrier)
    if state == "expanded" and best < 0.5:
        unfolded = unfolded_by_content(scene, index)
        if unfolded is not None:
            return unfolded
    if best_carrier >= 0:
        return best, best_carrier
    if state == "checked":
        node = scene.nodes[index]
        if node.element and node.kind not in ("text", "heading", "row", "card") and "selected" in node.element.states:
            return node.element.states["selected"], index
    return UNKNOWN, -1


def _switched(scene: Scene, index: int) -> int:
    """The switch that a node is or names, or the box to tick that a text names; -1 where there is none."""
    named = TOGGLES if scene.kinds[index] in ("text", "block", "cell", "row") else ("switch",)
    return next((i for i in carriers(scene, index, "checked") if scene.kinds[i] in named), -1)


_SURE = 2.6  # log-odds that the eyes' own word for a selection counts for at most
_SPEAKS_FOR, _SPEAKS_AGAINST = 5.0, 3.0  # log-odds of standing out among peers, and of another one doing so


def _selected(scene: Scene, index: int, seen: float, carrier: int) -> tuple[float, int]:
    """The eyes' word for the selection of a node (`seen` at `carrier`, -1 where they have none) weighed with its peers."""
    if carrier < 0:
        by_toggle = state_probability(scene, index, "checked")
        if by_toggle[1] >= 0:
            return by_toggle
        seen = UNKNOWN
    elif scene.kinds[carrier] in TOGGLES:
        return seen, carrier
    places = (index, carrier) if carrier >= 0 else (index,)
    apart = max((highlight_of(scene, place) for place in places), key=abs)
    if apart == 0.0:
        return seen, carrier
    weight = _SPEAKS_FOR if apart > 0 else _SPEAKS_AGAINST
    odds = float(np.clip(log_odds(seen), -_SURE, _SURE)) + weight * apart
    return sigmoid(odds), carrier if carrier >= 0 else index


def _field_of(scene: Scene, index: int) -> int:
    if scene.nodes[index].kind in FIELDS:
        return index
    return next((carrier for carrier in carriers(scene, index, "empty") if scene.kinds[carrier] in FIELDS), -1)


def _empty(scene: Scene, index: int) -> tuple[float, int]:
    field = _field_of(scene, index)
    if field < 0:
        node = scene.nodes[index]
        if node.kind in ("row", "card", "table", "section", "list"):
            return (0.9 if not node.text.strip() else 0.2), index
        circles = circles_under(scene, index)
        if circles:  # a question whose answers are circles is empty where none is ticked
            ticked = max(scene.nodes[i].probability("checked") for i in circles)
            return 1 - max(ticked, NOT_SEEN), circles[0]
        return UNKNOWN, -1
    node = scene.nodes[field]
    if not node.text.strip():
        return 0.95, field
    seen = node.probability("placeholder")
    if seen > 0.03 and _is_written(scene, field):
        seen *= _WRITTEN
    return (1 - (1 - seen) * (1 - 0.8 * hint_share(scene, field)) if seen > 0.03 else seen), field


_HINTING = re.compile(r"(?i)^(enter|search|type|select|choose|pick|your|e\.g|add|write|find|what)\b|(…|\.\.\.)$")


def hint_share(scene: Scene, field: int) -> float:
    """How much the text in a field looks like a hint: paler than other text, or worded as one."""
    node = scene.nodes[field]
    element = next((e for i in scene.pieces.get(field, ()) if (e := scene.nodes[i].element) is not None), node.element)
    worded = 0.6 if _HINTING.search(node.text.strip()) else 0.0
    if element is None or element.ink is None or element.fill is None:
        return worded
    pale = float(np.clip((0.78 - _contrast(element) / _usual_contrast(scene)) / 0.25, 0, 1))
    if node.probability("disabled") >= 0.5:
        pale *= 0.4
    return 1 - (1 - worded) * (1 - 0.8 * pale)


_HINTS = re.compile(
    r"(?i)\be\.g\b|\bfor example\b|^(ex\.|example|you@|name@|user@|mail@|email@|john|jane)|@(example|company|email|mail|domain)\.|^[\W\d]*$"
)
_WRITTEN, _FULL = 0.35, 0.9  # what the eyes' word for a hint counts where a text is set as strongly as such a share of other text


def _is_written(scene: Scene, field: int) -> bool:
    """Whether the text in a field looks typed in: set as strongly as other text, and worded as no hint; "G5 1LY", "esposito1974"."""
    node = scene.nodes[field]
    words = node.text.strip()
    if node.kind != "textbox" or _HINTING.search(words) or _HINTS.search(words):
        return False
    element = next((e for i in scene.pieces.get(field, ()) if (e := scene.nodes[i].element) is not None), node.element)
    if element is None or element.ink is None or element.fill is None:
        return False
    return _contrast(element) >= _FULL * _usual_contrast(scene)


def _usual_contrast(scene: Scene) -> float:
    """Of the texts on a page, the paler ones among them left out."""
    usual = [_contrast(e) for n in scene.nodes if n.kind == "text" and (e := n.element) is not None and e.ink and e.fill]
    return max(float(np.quantile(usual, 0.6)) if usual else 1.0, 0.1)


def _contrast(element: Element) -> float:
    """Difference of lightness of text and what is behind it, 0 to 1."""
    assert element.ink is not None and element.fill is not None
    return abs(oklch(element.ink)[0] - oklch(element.fill)[0])


def _required(scene: Scene, index: int) -> tuple[float, int]:
    """By a star or the word at the label, or by what marks the other fields; a form without any mark tells nothing."""
    field = index if scene.kinds[index] in CONTROLS else _field_of(scene, index)
    node = scene.nodes[field if field >= 0 else index]
    texts = [node.text]
    if node.label_node >= 0:
        label = scene.nodes[node.label_node]
        texts.append(_as_written(scene, label))
        around = np.flatnonzero((np.abs(scene.boxes[:, 1] - label.box[1]) < 8) & (np.abs(scene.boxes[:, 0] - label.box[2]) < 16))
        texts += [_as_written(scene, scene.nodes[i]) for i in around if scene.kinds[i] == "text"]
    joined = " ".join(texts).lower()
    if "optional" in joined:
        return 0.03, field
    if "*" in joined or "required" in joined:
        return 0.95, field
    others = [_as_written(scene, scene.nodes[n.label_node]).lower() for n in scene.controls if n.label_node >= 0]
    if any("*" in label for label in others):
        return 0.06, field
    return (0.8, field) if any("optional" in label for label in others) else (UNKNOWN, -1)


def _as_written(scene: Scene, node: Node) -> str:
    """The text of a label with the star after it, which lines lose where they are cleaned of signs."""
    whole = next((e.text for e in scene.screen.elements if node.element is not None and e.id == node.element.id), "")
    return f"{node.text} *" if re.search(rf"{re.escape(node.text)}\s?\*", whole) else node.text


def color_probability(scene: Scene, index: int, color: str, what: str = "") -> float:
    """How probably a person calls the node so; of computed nodes and pictures the strongest piece counts."""
    node = scene.nodes[index]
    if node.kind == "page":
        backdrop = page_color(scene)
        return likeness(backdrop, color) if backdrop is not None else 0.0
    if node.element is not None:
        best = element_likeness(node.element, color, what)
        if node.kind == "text" and node.owner >= 0 and not what:
            owner = scene.nodes[node.owner]
            if owner.element is not None and owner.kind in ("button", "badge", "tab", "menuitem"):
                best = max(best, element_likeness(owner.element, color))
        if node.kind in ("button", "link", "menuitem", "tab", "card", "row", "alert") and not what:
            pieces = scene.pieces.get(index, ())
            inner = [element_likeness(e, color) for i in pieces if (e := scene.nodes[i].element) is not None]
            best = max(inner) if inner and _is_bare(node.element) else max([best, *(0.7 * each for each in inner)])
        return best
    elements = [scene.nodes[i].element for i in node.parts]
    return max([element_likeness(e, color, what) for e in elements if e is not None], default=0.0)


_PARTS = (
    (re.compile(r"(?i)\b(backgrounds?|backdrop|fill|bg)\b"), "background"),
    (re.compile(r"(?i)\b(border(ed|s)?|outlined?|frame[ds]?|edges?)\b"), "border"),
    (re.compile(r"(?i)\b(text|letters|lettering|font|writing|written|caption)\b"), "text"),
)  # fmt: skip


def part_coloured(sentence: str) -> str:
    """Which part of a thing a statement about its colour speaks of: "background", "text", "border"; "" where it does not say."""
    return next((part for words, part in _PARTS if words.search(re.sub(r'["“„][^"“”„]*["“”]', "", sentence))), "")


def page_color(scene: Scene) -> RGB | None:
    """The background of the page: what lies behind most texts and outermost things, by area of their lines."""
    areas: dict[RGB, float] = {}
    for node in scene.nodes:
        element = node.element
        if element is None or element.fill is None or node.kind not in ("text", "heading", "card", "row"):
            continue
        if node.owner >= 0 and scene.kinds[node.owner] in ("button", "badge", "alert", "toast", "avatar"):
            continue
        coarse = (element.fill[0] // 12 * 12, element.fill[1] // 12 * 12, element.fill[2] // 12 * 12)
        areas[coarse] = areas.get(coarse, 0.0) + min(float(scene.areas[node.index]), 20000.0)
    return max(areas, key=lambda rgb: areas[rgb]) if areas else None


def _is_bare(element: Element) -> bool:
    """Whether nothing of the element is its own: a cross on the page, which is a button."""
    bare = element.ink is None and element.border is None
    return bare and element.around is not None and not is_own(element.fill, element.around)


def color_of(scene: Scene, index: int) -> RGB | None:
    """The colour that a person would name for the node: the likeliest that is not neutral, else the likeliest."""
    node = scene.nodes[index]
    if node.kind == "page":
        return page_color(scene)
    elements = [node.element] if node.element else [scene.nodes[i].element for i in node.parts]
    if node.element is not None and _is_bare(node.element):
        elements = [scene.nodes[i].element for i in scene.pieces.get(index, ())] or elements
    ranked = [pair for element in elements if element is not None for pair in meant(element)]
    for rgb, weight in ranked:
        if weight >= 0.7 and not is_neutral(rgb):
            return rgb
    return ranked[0][0] if ranked else None


def place_scores(scene: Scene, place: str, frame: NDArray[np.float32] | None = None) -> NDArray[np.float32]:
    """How well each node stands at a place of PLACES: of the screen, or of a container's box `frame`."""
    boxes = scene.boxes
    box = np.array([0, 0, scene.screen.width, scene.screen.height], dtype=np.float32) if frame is None else frame
    x = ((boxes[:, 0] + boxes[:, 2]) / 2 - box[0]) / max(1.0, float(box[2] - box[0]))
    y = ((boxes[:, 1] + boxes[:, 3]) / 2 - box[1]) / max(1.0, float(box[3] - box[1]))
    left, right = _falls(x, 0.33, 0.5), _falls(1 - x, 0.33, 0.5)
    top, bottom = _falls(y, 0.22, 0.42), _falls(1 - y, 0.22, 0.42)
    if place in ("top-left", "top-right", "bottom-left", "bottom-right"):
        vertical, _, sideways = place.partition("-")
        return np.minimum(top if vertical == "top" else bottom, left if sideways == "left" else right)
    simple = {"left": left, "right": right, "top": top, "bottom": bottom}
    if place in simple:
        return simple[place]
    if place == "center":
        return np.minimum(_falls(np.abs(x - 0.5), 0.18, 0.35), _falls(np.abs(y - 0.5), 0.25, 0.45))
    return _region(scene, place)


def _region(scene: Scene, place: str) -> NDArray[np.float32]:
    """Bars of the page: by the navigation that plays the part, and by place where none was seen."""
    boxes, width, height = scene.boxes, scene.screen.width, scene.screen.height
    parts = ("header", "sidebar", "menu") if place == "navigation" else (place,)
    bars = [index for index, role in scene.roles.items() if role in parts]
    inside = np.zeros(len(scene.nodes), dtype=bool)
    for bar in bars:
        inside |= scene.inside[:, bar]
        inside[bar] = True
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    if place == "main":
        main = (1 - 0.9 * _falls(x, 0.12 * width, 0.22 * width)) * (1 - 0.9 * _falls(y, 50, 90))
        in_bar = scene.inside[:, scene.kinds == "navigation"].any(axis=1)
        return np.asarray(np.where(in_bar, 0.1, main), dtype=np.float32)
    entries = np.isin(
        scene.kinds,
        ["menuitem", "link", "tab", "icon", "text", "button", "badge", "heading", "avatar", "image", "textbox"],
    )
    header = _falls(boxes[:, 3], 80, 0.12 * height + 40)
    footer = _falls(height - y, 0.1 * height, 0.25 * height)
    side = np.maximum(_falls(boxes[:, 2], 0.22 * width, 0.34 * width), 0.6 * _falls(width - boxes[:, 0], 0.22 * width, 0.3 * width))
    by_place = {"header": header, "footer": footer, "sidebar": side, "navigation": np.maximum(header, side)}[place]
    # Where the bar itself was seen, what is only near its usual place is hardly in it.
    share = (0.45 if bars else 0.8) * np.where(entries, 1.0, 0.7)
    scores = np.maximum(np.where(inside, 1.0, 0.0), share * by_place)
    for role, run in scene.bar_runs:
        if role in parts:
            things = [*run.members, *(scene.nodes[i].owner for i in run.members if scene.nodes[i].owner >= 0)]
            scores[things] = np.maximum(scores[things], _AS_BAR)
    return np.asarray(scores, dtype=np.float32)


def _falls(values: NDArray[Any], full: float, nothing: float) -> NDArray[np.float32]:
    """1 up to `full`, 0 from `nothing` on."""
    return np.asarray(np.clip((nothing - values) / max(1e-6, nothing - full), 0, 1), dtype=np.float32)
