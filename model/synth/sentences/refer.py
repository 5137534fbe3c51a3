"""Naming things so that the name means them alone: modifiers are added until it does.

Every name is checked with the oracle: it means this node and no other, or it is not used.
"""

from __future__ import annotations

from dataclasses import replace

from moonlet.expression import Ref
from synth.sentences import oracle
from synth.sentences.bank import kinds as words
from synth.sentences.bank import naming
from synth.sentences.basics import Named, call_name, same
from synth.sentences.containers import Containers, is_bar
from synth.sentences.frames import NounPhrase, pick
from synth.sentences.page import Node, gap

__all__ = ["Named", "Namer", "call_name", "is_bar", "same"]

# kinds whose order over a whole page is plain, kinds that come in lists, and kinds that are everywhere
_PLAIN_ORDER = frozenset({"textbox", "combobox", "checkbox", "switch", "radio", "heading", "card", "tab", "slider", "alert"})
_LISTED = frozenset({"tab", "menuitem", "button", "link", "card", "textbox", "combobox", "checkbox", "switch", "radio", "badge"})
_SCATTERED = frozenset({"menuitem", "link", "icon", "badge", "avatar", "image", "button"})


class Namer(Containers):
    """Names nodes of one page within one sentence."""

    def name(self, node: Node, depth: int = 1, tries: int = 4, kindless: float = 0.35) -> Named | None:
        """A name that means this node alone, or None."""
        for _ in range(tries):
            found = self._one(node, depth, kindless)
            if found is None:
                continue
            np, ref = found
            meant = oracle.resolve(self.page, ref, self.draft.meaning)
            if len(meant) == 1 and same(meant[0], node):
                return Named(np, ref, meant)
            if depth and node in meant:
                more = self._narrow(node, np, ref)
                if more is not None:
                    return more
        return None

    def text_of(self, node: Node) -> tuple[str, str] | None:
        """What a person would call the node by: as it stands in the sentence, and its slot; not checked to be unique."""
        text = call_name(self.page, node)
        return self.draft.name(text) if text else None

    def unplaced(self, node: Node) -> tuple[NounPhrase, Ref] | None:
        """A name for the node that says nothing of where it is, and so may mean others too."""
        found = self._one(node, 0, 0.3)
        return None if found is None or found[1].relation or found[1].place else found

    def modify(self, named: Named) -> Named:
        """A modifier more than is needed, as people add them."""
        if named.ref.relation or named.ref.place or named.ref.ordinal:
            return named
        return self._narrow(named.node, named.np, named.ref) or named

    def _one(self, node: Node, depth: int, kindless: float) -> tuple[NounPhrase, Ref] | None:
        roll = self.rng.random()
        if node.kind == "image" and node.said == "logo":
            return self.phrase(*self.noun("logo")), Ref(kind="logo")
        if node.kind == "icon" or (node.kind in {"button", "link"} and not node.norm):
            if roll < 0.08 and depth:
                return self._by_function(node)
            if roll < 0.85 or not depth:
                return self._by_look(node)
            return self.by_ordinal(node) if roll < 0.92 else self.by_state(node)
        if node.kind in {"text", "heading", "badge"} and roll < 0.6 and node.kind != "text":
            return self._by_text(node) if roll < 0.4 else self._bare(node)
        if roll < kindless:
            return self._bare(node)
        if roll < 0.82:
            return self._by_text(node)
        if roll < 0.9:
            return self.by_ordinal(node)
        if roll < 0.96:
            return self.by_state(node)
        return self._by_color(node)

    def _by_function(self, node: Node) -> tuple[NounPhrase, Ref] | None:
        """By what it does: "the icon for deleting Order 1042"."""
        concept = self.concept_of(node)
        if concept not in naming.FUNCTIONS:
            return None
        kind, one = node.kind, self.noun(node.kind)[0]
        verbs = naming.FUNCTIONS[concept]
        plain, third, gerund = verbs[int(self.rng.random() * len(verbs))]
        frame, form = naming.FUNCTION[int(self.rng.random() * len(naming.FUNCTION))]
        slot = self.draft.slot({"plain": plain, "third": third, "gerund": gerund}[form], plain, exact=False)
        ref = Ref(kind=kind, look=slot)
        row = self.page.home(node, "row")
        if row is not None:
            key = self.row_key(row)
            anchor = self.text_name(key) if key else None
            if anchor is None:
                return None
            return self.phrase(frame.format(k=one, F=slot) + f" {anchor.np}"), replace(ref, relation="row-of", anchor=anchor.ref)
        home = self.page.home(node, "dialog", "alert", "toast", "card")
        if home is None or plain not in {"close", "dismiss"}:
            return self.phrase(frame.format(k=one, F=slot)), ref
        named = self.name_container(home)
        if named is None:
            return None
        return self.phrase(frame.format(k=one, F=slot) + f" {named.np}"), replace(ref, relation="in", anchor=named.ref)

    def by_ordinal(self, node: Node) -> tuple[NounPhrase, Ref] | None:
        if node.kind in {"text", "spinner", "chart"} or (node.kind == "image" and node.said == "logo"):
            return None
        kind = self.kind_of(node)
        if self.rng.random() < 0.55 or node.kind in _SCATTERED:
            inside = self._ordinal_inside(node, kind)
            if inside is not None or node.kind in _SCATTERED:
                return inside
        everyone = oracle.resolve(self.page, Ref(kind=kind), self.draft.meaning)
        if node not in everyone or not 2 <= len(everyone) <= 15:
            return None
        if node.kind not in _PLAIN_ORDER and len({other.parent for other in everyone}) > 1:
            return None
        return self.ordinal_phrase(kind, everyone.index(node) + 1, len(everyone), self.noun(kind)[0])

    def _ordinal_inside(self, node: Node, kind: str) -> tuple[NounPhrase, Ref] | None:
        """The second button in the Billing card."""
        homes = [
            self.page.nodes[up] for up in self.page.above(node) if self.page.nodes[up].kind in {"card", "dialog", "table", "navigation"}
        ]
        if not homes:
            return None
        home = homes[0]
        everyone = [other for other in oracle.resolve(self.page, Ref(kind=kind), self.draft.meaning) if home.id in self.page.above(other)]
        if node not in everyone or not 2 <= len(everyone) <= 15:
            return None
        found = self.ordinal_phrase(kind, everyone.index(node) + 1, len(everyone), self.noun(kind)[0])
        if found is None:
            return None
        for bar in oracle.BARS[1:]:
            if home.kind == "navigation" and oracle.bar_of(self.page, home) == bar:
                return self.said(found[0], pick(self.rng, words.PLACE_PHRASES[bar])), replace(found[1], place=bar)
        named = self.name_container(home)
        if named is None or is_bar(named.ref):
            return None
        frame = pick(self.rng, naming.INSIDE)
        return self.said(found[0], frame.format(A=named.np)), replace(found[1], relation="in", anchor=named.ref)

    def _narrow(self, node: Node, np: NounPhrase, ref: Ref) -> Named | None:
        """Add a place, an ordinal or a relation that leaves this node alone."""
        ways = [self._place, self._in_container, self._in_row, self._beside, self._which, self._under, self._order]
        self.rng.shuffle(ways)
        for way in ways[:5]:
            found = way(node, np, ref)
            if found is None:
                continue
            meant = oracle.resolve(self.page, found[1], self.draft.meaning)
            if len(meant) == 1 and meant[0] is node:
                return Named(found[0], found[1], [node])
        return None

    def _place(self, node: Node, np: NounPhrase, ref: Ref) -> tuple[NounPhrase, Ref] | None:
        places = sorted(oracle.place_of(self.page, node.box))
        places += [bar for bar in oracle.BARS if oracle.in_place(self.page, node, bar)]
        if not places or ref.place:
            return None
        place = places[int(self.rng.random() * len(places))]
        return self.said(np, pick(self.rng, words.PLACE_PHRASES[place])), replace(ref, place=place)

    def _which(self, node: Node, np: NounPhrase, ref: Ref) -> tuple[NounPhrase, Ref] | None:
        if np.proper or ref.ordinal or ref.relation or node.norm.isdigit() or (node.kind == "text" and self.rng.random() < 0.7):
            return None
        everyone = oracle.resolve(self.page, ref, self.draft.meaning)
        if node not in everyone or len(everyone) > 12:
            return None
        found = self.ordinal_phrase(ref.kind, everyone.index(node) + 1, len(everyone), np.bare)
        return None if found is None else (found[0], replace(ref, ordinal=found[1].ordinal))

    def _in_container(self, node: Node, np: NounPhrase, ref: Ref) -> tuple[NounPhrase, Ref] | None:
        if ref.relation:
            return None
        home = self.container(node)
        if home is None:
            return None
        if home.node.kind == "table" and home.ref.text:
            return None
        if home.node.kind == "row" or is_bar(home.ref):
            return None
        frame = pick(self.rng, naming.INSIDE)
        return self.said(np, frame.format(A=home.np)), replace(ref, relation="in", anchor=home.ref)

    def _in_row(self, node: Node, np: NounPhrase, ref: Ref) -> tuple[NounPhrase, Ref] | None:
        row = self.page.home(node, "row")
        if row is None or ref.relation:
            return None
        title = self.row_key(row)
        if title is None or title is node or same(title, node):
            return None
        anchor = self.text_name(title)
        if anchor is None:
            return None
        roll = self.rng.random()
        if roll < 0.75:
            frame = pick(self.rng, naming.IN_ROW)
            return self.said(np, frame.format(A=anchor.np)), replace(ref, relation="row-of", anchor=anchor.ref)
        if np.proper or roll < 0.87:
            frame = pick(self.rng, naming.OF_ITEM)
            return self.said(np, frame.format(A=anchor.np)), replace(ref, relation="of", anchor=anchor.ref)
        own = NounPhrase(f"{anchor.np}'s {np.bare}", proper=True)
        return own, replace(ref, relation="of", anchor=anchor.ref)

    def _beside(self, node: Node, np: NounPhrase, ref: Ref) -> tuple[NounPhrase, Ref] | None:
        """Next to, below … something that has a text name."""
        if ref.relation:
            return None
        around = [
            other for other in self.page.nodes
            if other.kind not in {"row", "table", "navigation", "card", "dialog", "spinner", "chart", "icon", "image", "avatar"}
            and other.id != node.id and other.id not in node.stands and node.id not in other.stands
            and gap(other.box, node.box) < 90 and other.norm and other.id not in self.page.above(node)
        ]  # fmt: skip
        self.rng.shuffle(around)
        for other in around[:3]:
            for relation in self.rng.sample(("left-of", "right-of", "above", "below"), 4):
                if oracle.stands_to(relation, node.box, other.box):
                    anchor = self.text_name(other) if other.kind == "text" or self.rng.random() < 0.5 else self.name(other, 0, 1)
                    if anchor is None:
                        break
                    said = (
                        naming.BESIDE["next-to"]
                        if relation in {"left-of", "right-of"} and self.rng.random() < 0.35
                        else naming.BESIDE[relation]
                    )
                    told = "next-to" if said is naming.BESIDE["next-to"] else relation
                    return self.said(np, pick(self.rng, said).format(A=anchor.np)), replace(ref, relation=told, anchor=anchor.ref)
        return None

    def _order(self, node: Node, np: NounPhrase, ref: Ref) -> tuple[NounPhrase, Ref] | None:
        """After, before or between its neighbours in a list."""
        if ref.relation or node.kind not in _LISTED:
            return None
        line = oracle.siblings(self.page, node)
        at = line.index(node)
        if len(line) < 3:
            return None
        roll = self.rng.random()
        if roll < 0.35 and 0 < at < len(line) - 1:
            first, second = self.text_name(line[at - 1]), self.text_name(line[at + 1])
            if first is None or second is None:
                return None
            if self.rng.random() < 0.4:
                first, second = second, first
            said = pick(self.rng, naming.BETWEEN).format(A=first.np, B=second.np)
            return self.said(np, said), replace(ref, relation="between", anchor=first.ref, anchor2=second.ref)
        step = -1 if roll < 0.7 else 1
        if not 0 <= at + step < len(line):
            return None
        other = self.text_name(line[at + step])
        if other is None:
            return None
        bank = naming.AFTER if step < 0 else naming.BEFORE
        return self.said(np, pick(self.rng, bank).format(A=other.np)), replace(
            ref, relation="after" if step < 0 else "before", anchor=other.ref
        )

    def _under(self, node: Node, np: NounPhrase, ref: Ref) -> tuple[NounPhrase, Ref] | None:
        head = oracle.section_of(self.page, node)
        if head is None or ref.relation or len(head.text) > 50 or "\n" in head.text:
            return None
        anchor = self.text_name(head)
        if anchor is None:
            return None
        frame, relation, kind = naming.UNDER[int(self.rng.random() * len(naming.UNDER))]
        return self.said(np, frame.format(A=anchor.np)), replace(ref, relation=relation, anchor=replace(anchor.ref, kind=kind))
