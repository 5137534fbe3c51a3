"""A page as nodes: elements and lines, who encloses whom, who stands for whom, what each is called."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from moonlet.screen import Box
from synth.sentences.sample import Sample, Thing
from synth.sentences.values import color_name, gap, norm, word_string

CONTROLS = frozenset({"textbox", "combobox", "checkbox", "radio", "switch", "slider"})
FIELDS = frozenset({"textbox", "combobox"})
TOGGLES = frozenset({"checkbox", "radio", "switch"})
CONTAINERS = frozenset({"card", "row", "table", "navigation", "alert", "dialog", "toast", "chart"})
NAMED_KINDS = frozenset({"button", "link", "tab", "menuitem", "icon", "image", "avatar", "chart", "table", "navigation", "progressbar"})
PRESSABLE = frozenset({"button", "link", "tab", "menuitem"})


@dataclass(slots=True, eq=False)
class Node:
    """An element or a line, ready to be compared."""

    id: int
    kind: str
    box: Box
    text: str
    norm: str
    names: tuple[str, ...]  # normalised: own text, label, accessible name of controls
    parts: tuple[str, ...]  # normalised lines inside
    states: frozenset[str]
    concept: str = ""
    parent: int = -1
    label: str = ""
    value: str = ""
    row: int = -1
    column: str = ""
    index: int = 0
    size: float = 0.0
    weight: int = 400
    color: str = ""
    tone: str = ""
    said: str = ""  # its accessible name, normalised
    required: bool | None = None
    placeholder: bool = False
    words: str = ""  # " w1 w2 … " of all text, for containment
    stands: tuple[int, ...] = ()  # nodes that stand for this one (its control, its owner), nearest first


class Nodes:
    """All nodes of a sample, elements first, and where they are."""

    def __init__(self, sample: Sample) -> None:
        self.sample = sample
        self.base = len(sample.elements)
        self._painted = {norm(line.text) for line in sample.lines}
        self.nodes: list[Node] = [self._element(thing) for thing in sample.elements]
        for number, line in enumerate(sample.lines):
            clean = norm(line.text)
            states = {"struck"} if line.struck else set()
            self.nodes.append(
                Node(
                    self.base + number,
                    "text",
                    line.box,
                    line.text,
                    clean,
                    (clean,),
                    (clean,),
                    frozenset(states),
                    parent=line.element,
                    row=line.row,
                    column=line.column,
                    size=line.size,
                    weight=line.weight,
                    color=color_name(line.color),
                    placeholder=line.placeholder,
                    words=word_string(line.text),
                )
            )
        self.lines = self.nodes[self.base :]
        self.inside: dict[int, list[Node]] = defaultdict(list)  # all descendants, lines too
        self.own_lines: dict[int, list[Node]] = defaultdict(list)
        self._above: list[tuple[int, ...]] = []
        for node in self.nodes:
            chain: list[int] = []
            at = node.parent
            while at >= 0 and at not in chain and len(chain) < 40:
                chain.append(at)
                at = self.nodes[at].parent
            self._above.append(tuple(chain))
            for up in chain:
                self.inside[up].append(node)
            if node.kind == "text" and node.parent >= 0:
                self.own_lines[node.parent].append(node)
        self.by_kind: dict[str, list[Node]] = defaultdict(list)
        for node in self.nodes:
            self.by_kind[node.kind].append(node)
        self._link()
        self._stars()
        self.by_name: dict[str, list[Node]] = defaultdict(list)
        for node in self.nodes:
            for name in set(node.names):
                if name:
                    self.by_name[name].append(node)
        self.all_words = " ".join(node.words for node in self.nodes)

    def _element(self, thing: Thing) -> Node:
        states = set(thing.states)
        parts = tuple(norm(part) for part in thing.text.split("\n") if part.strip())
        clean = norm(thing.text)
        is_field = thing.kind in FIELDS
        label = thing.label.strip() if norm(thing.label) in self._painted else ""  # what is not painted names nothing
        names = [norm(label)] if label else []
        if not is_field and thing.kind not in {"row", "table", "navigation", "chart"}:
            names.append(clean)
        if is_field and "placeholder" in states:
            names.append(clean)  # testers name a field by its hint
        if thing.name and thing.kind in NAMED_KINDS:
            names.append(norm(thing.name))
        star = label.endswith("*")
        tone = thing.tone or ({"danger": "error"}.get(thing.name, thing.name) if thing.kind in {"alert", "toast"} else "")
        return Node(
            thing.id, thing.kind, thing.box, thing.text, clean, tuple(dict.fromkeys(name for name in names if name)), parts,
            frozenset(states), concept=thing.concept, parent=thing.parent, label=label, value=thing.value,
            index=thing.index, color=color_name(thing.fill), tone=tone, said=norm(thing.name),
            required=True if star else thing.required,
            placeholder="placeholder" in states, words=word_string(thing.text + " " + label),
        )  # fmt: skip

    def _link(self) -> None:
        """Find for each node those that stand for it: a line's control, an icon's button, a label's field."""
        labels: dict[str, list[Node]] = defaultdict(list)
        for node in self.nodes[: self.base]:
            if node.kind in CONTROLS and node.label:
                labels[norm(node.label)].append(node)
        for node in self.nodes:
            stands: list[int] = []
            for up in self._above[node.id]:
                owner = self.nodes[up]
                if owner.kind in CONTAINERS:
                    break
                same = owner.norm == node.norm and node.norm
                if (
                    same
                    or (not owner.norm and node.kind in {"icon", "image"} and owner.kind in PRESSABLE)
                    or (owner.kind in FIELDS and node.kind == "text")
                ):
                    stands.append(up)
                else:
                    break
            if node.kind == "text" and node.norm in labels:
                near = min(labels[node.norm], key=lambda control: gap(control.box, node.box))
                if gap(near.box, node.box) < 120 and near.id not in stands:
                    stands.append(near.id)
            node.stands = tuple(stands)

    def _stars(self) -> None:
        """Fields whose label is painted with a star are required; where some are, the others are not."""
        starred = {norm(line.text) for line in self.sample.lines if line.text.rstrip().endswith("*")}
        if not starred:
            return
        for node in self.nodes[: self.base]:
            if node.kind in FIELDS and node.label and node.required is None:
                node.required = norm(node.label) in starred

    @cached_property
    def short_names(self) -> tuple[str, ...]:
        """Names on the page that another label could be taken for."""
        return tuple(name for name in self.by_name if 3 < len(name) < 30)

    def above(self, node: Node) -> tuple[int, ...]:
        """Ids of the elements around a node, nearest first."""
        return self._above[node.id]

    def home(self, node: Node, *kinds: str) -> Node | None:
        """The nearest enclosing element of these kinds."""
        for up in self._above[node.id]:
            if self.nodes[up].kind in kinds:
                return self.nodes[up]
        return None

    def lines_in(self, node: Node) -> list[Node]:
        if node.kind == "text":
            return [node]
        return [inner for inner in self.inside[node.id] if inner.kind == "text"]

    def says(self, words: str) -> bool:
        """Whether the words occur anywhere on the page, in whatever case, also inside longer text."""
        clean = word_string(words).strip()
        return bool(clean) and f" {clean} " in self.all_words
