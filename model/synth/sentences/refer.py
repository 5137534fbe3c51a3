"""Naming things: a node of the page becomes a noun phrase and the reference that it stands for.

Every name is checked with the oracle: it means this node and no other, or it is not used.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from moonlet.expression import Ref
from synth.sentences import oracle
from synth.sentences.bank import kinds as words
from synth.sentences.bank import naming
from synth.sentences.bank.concepts import MANY_PICTURES, PICTURES, looks
from synth.sentences.draft import Draft
from synth.sentences.frames import NounPhrase, pick, weighted
from synth.sentences.page import CONTROLS, FIELDS, Node, Page, amount, gap


@dataclass
class Named:
    """What to say, what it means, and the nodes meant."""

    np: NounPhrase
    ref: Ref
    nodes: list[Node]

    @property
    def node(self) -> Node:
        return self.nodes[0]


Way = Callable[["Namer", Node, int], "tuple[NounPhrase, Ref] | None"]


class Namer:
    """Names nodes of one page within one sentence."""

    def __init__(self, page: Page, draft: Draft) -> None:
        self.page = page
        self.draft = draft
        self.rng = draft.rng

    # what the whole engine uses

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

    def text_name(self, node: Node) -> Named | None:
        """The plain text of a node as its name: `"Save"`."""
        text = call_name(self.page, node)
        if not text:
            return None
        shown, slot = self.draft.name(text)
        ref = Ref(text=slot)
        meant = oracle.resolve(self.page, ref, self.draft.meaning)
        if len(meant) != 1 or not same(meant[0], node):
            return None
        return Named(NounPhrase(shown, proper=True), ref, meant)

    def noun(self, kind: str) -> tuple[str, str]:
        """A noun for a reference kind, singular and plural; the usual one half of the time."""
        table = words.KIND_WORDS[kind]
        if self.rng.random() < 0.55:
            return table[0]
        return table[int(self.rng.random() * len(table))]

    def phrase(self, bare: str, many: str = "", *, proper: bool = False) -> NounPhrase:
        sound = bare
        if bare and bare.lstrip("\"'“‘`«")[:1] >= "\ue000":
            sound = self.draft.meaning(bare.lstrip("\"'“‘`«")[0])
        return NounPhrase(bare, many, proper=proper, terse=self.draft.terse, sound=sound)

    def one_only(self, bare: str) -> NounPhrase:
        """A phrase that takes no "a" and no plural: "the last row"."""
        made = self.phrase(bare)
        made.definite = True
        return made

    # one attempt

    def _one(self, node: Node, depth: int, kindless: float) -> tuple[NounPhrase, Ref] | None:
        roll = self.rng.random()
        if node.kind == "image" and node.said == "logo":
            return self.phrase(*self.noun("logo")), Ref(kind="logo")
        if node.kind == "icon" or (node.kind in {"button", "link"} and not node.norm):
            if roll < 0.85 or not depth:
                return self._by_look(node)
            return self._by_ordinal(node) if roll < 0.92 else self._by_state(node)
        if node.kind in {"text", "heading", "badge"} and roll < 0.6 and node.kind != "text":
            return self._by_text(node) if roll < 0.4 else self._bare(node)
        if roll < kindless:
            return self._bare(node)
        if roll < 0.82:
            return self._by_text(node)
        if roll < 0.9:
            return self._by_ordinal(node)
        if roll < 0.96:
            return self._by_state(node)
        return self._by_color(node)

    def _bare(self, node: Node) -> tuple[NounPhrase, Ref] | None:
        text = call_name(self.page, node)
        if not text:
            return None
        shown, slot = self.draft.name(text)
        return NounPhrase(shown, proper=True), Ref(text=slot)

    def kind_of(self, node: Node) -> str:
        options = words.NAMED_AS.get(node.kind)
        return str(weighted(self.rng, options)) if options else node.kind

    def _by_text(self, node: Node) -> tuple[NounPhrase, Ref] | None:
        text = call_name(self.page, node)
        if not text:
            return None
        kind = self.kind_of(node)
        one, many = self.noun(kind)
        shown, slot = self.draft.name(text)
        state = ""
        if self.rng.random() < 0.06:
            state, adjective = self._adjective(node)
            if state:
                one, many = f"{adjective} {shown} {one}", ""
                return self.phrase(one), Ref(kind=kind, text=slot, state=state)
        roll = self.rng.random()
        group = naming.AFTER_BY_KIND.get(node.kind)
        if (roll < 0.62 and node.kind not in {"text", "row"}) or not group:
            if self.rng.random() < 0.1 and node.kind not in {"row", "text"}:
                return self.phrase(f"{one} {shown}", f"{many} {shown}"), Ref(kind=kind, text=slot)
            return self.phrase(f"{shown} {one}", f"{shown} {many}"), Ref(kind=kind, text=slot)
        frame = pick(self.rng, group)
        return self.phrase(frame.format(k=one, T=shown), frame.format(k=many, T=shown)), Ref(kind=kind, text=slot)

    def _by_look(self, node: Node) -> tuple[NounPhrase, Ref] | None:
        concept = node.concept
        if not concept:
            inner = [part for part in self.page.inside[node.id] if part.kind == "icon" and part.concept]
            if len(inner) != 1:
                return None
            concept = inner[0].concept
        options = looks(concept)
        look = options[int(self.rng.random() ** 1.6 * len(options))]
        slot = self.draft.slot(look, exact=False)
        roll = self.rng.random()
        quoted = self.draft.quoted(slot, self.draft.quoting * 0.15)
        kind = node.kind
        one, many = self.noun(kind)
        if concept in naming.FUNCTIONS and roll > 0.9:
            return self._by_function(node, kind, one, concept)
        if kind == "icon" and roll < 0.12 and (look in PICTURES or look in MANY_PICTURES):
            return self.phrase(slot, slot + "s"), Ref(kind="any", look=slot)
        if roll < 0.75:
            return self.phrase(f"{quoted} {one}", f"{quoted} {many}"), Ref(kind=kind, look=slot)
        if look not in PICTURES and look not in MANY_PICTURES:
            return self.phrase(f"{quoted} {one}", f"{quoted} {many}"), Ref(kind=kind, look=slot)
        frame = pick(self.rng, naming.LOOK_AFTER)
        article = "" if look in MANY_PICTURES else "an " if look[:1].lower() in "aeiou" else "a "
        return self.phrase(frame.format(k=one, T=slot, a=article), frame.format(k=many, T=slot, a=article)), Ref(
            kind=kind, look=slot
        )

    def _by_function(self, node: Node, kind: str, one: str, concept: str) -> tuple[NounPhrase, Ref] | None:
        """By what it does: "the icon for deleting Order 1042"."""
        verbs = naming.FUNCTIONS[concept]
        plain, third, gerund = verbs[int(self.rng.random() * len(verbs))]
        frame, form = naming.FUNCTION[int(self.rng.random() * len(naming.FUNCTION))]
        slot = self.draft.slot({"plain": plain, "third": third, "gerund": gerund}[form], plain, exact=False)
        ref = Ref(kind=kind, look=slot)
        row = self.page.home(node, "row")
        if row is not None:
            key = self._row_key(row)
            anchor = self.text_name(key) if key else None
            if anchor is None:
                return None
            return self.phrase(frame.format(k=one, F=slot) + f" {anchor.np}"), replace(
                ref, relation="row-of", anchor=anchor.ref
            )
        home = self.page.home(node, "dialog", "alert", "toast", "card")
        if home is None or plain not in {"close", "dismiss"}:
            return self.phrase(frame.format(k=one, F=slot)), ref
        named = self.name_container(home)
        if named is None:
            return None
        return self.phrase(frame.format(k=one, F=slot) + f" {named.np}"), replace(ref, relation="in", anchor=named.ref)

    def _adjective(self, node: Node) -> tuple[str, str]:
        """A state of the node and a word for it; "" where it has none worth saying."""
        told: list[str] = [
            state
            for state in ("checked", "disabled", "selected", "focused", "expanded", "invalid", "struck")
            if state in node.states
        ]
        if node.kind in FIELDS:
            told.append("empty" if oracle.has_state(node, "empty") else "filled")
            if node.required:
                told.append("required")
        if node.kind in {"checkbox", "switch", "radio"} and "checked" not in node.states:
            told.append("unchecked")
        if not told:
            return "", ""
        state = told[int(self.rng.random() * len(told))]
        if state == "checked" and self.rng.random() < 0.25:
            state = "selected"
        key = state
        if node.kind == "switch" and state in {"checked", "unchecked"}:
            key = "on" if state == "checked" else "off"
        return state, pick(self.rng, words.STATE_ADJECTIVES[key])

    def _by_state(self, node: Node) -> tuple[NounPhrase, Ref] | None:
        state, adjective = self._adjective(node)
        if not state:
            return None
        kind = self.kind_of(node)
        one, many = self.noun(kind)
        return self.phrase(f"{adjective} {one}", f"{adjective} {many}"), Ref(kind=kind, state=state)

    def _by_color(self, node: Node) -> tuple[NounPhrase, Ref] | None:
        if not node.color or node.color in {"black", "white", "grey"}:
            return None
        kind = self.kind_of(node)
        one, many = self.noun(kind)
        word = pick(self.rng, words.COLOR_WORDS[node.color])
        return self.phrase(f"{word} {one}", f"{word} {many}"), Ref(kind=kind, color=node.color)

    def _by_ordinal(self, node: Node) -> tuple[NounPhrase, Ref] | None:
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
            self.page.nodes[up]
            for up in self.page.above(node)
            if self.page.nodes[up].kind in {"card", "dialog", "table", "navigation"}
        ]
        if not homes:
            return None
        home = homes[0]
        everyone = [
            other
            for other in oracle.resolve(self.page, Ref(kind=kind), self.draft.meaning)
            if home.id in self.page.above(other)
        ]
        if node not in everyone or not 2 <= len(everyone) <= 15:
            return None
        found = self.ordinal_phrase(kind, everyone.index(node) + 1, len(everyone), self.noun(kind)[0])
        if found is None:
            return None
        for bar in oracle.BARS[1:]:
            if home.kind == "navigation" and oracle.bar_of(self.page, home) == bar:
                return self._said(found[0], pick(self.rng, words.PLACE_PHRASES[bar])), replace(found[1], place=bar)
        named = self.name_container(home)
        if named is None:
            return None
        frame = pick(self.rng, naming.INSIDE)
        return self._said(found[0], frame.format(A=named.np)), replace(found[1], relation="in", anchor=named.ref)

    def ordinal_phrase(self, kind: str, at: int, count: int, noun: str) -> tuple[NounPhrase, Ref] | None:
        if at == count and self.rng.random() < 0.7:
            return self.one_only(f"{pick(self.rng, naming.LAST)} {noun}"), Ref(kind=kind, ordinal=-1)
        if at == count - 1 and count > 3 and self.rng.random() < 0.3:
            return self.one_only(f"{pick(self.rng, naming.SECOND_LAST)} {noun}"), Ref(kind=kind, ordinal=-2)
        if at > 10:
            return None
        if at == 1:
            word = pick(self.rng, naming.FIRST)
        else:
            word = (words.ORDINAL_WORDS if self.rng.random() < 0.7 else words.ORDINAL_SHORT)[at]
        return self.one_only(f"{word} {noun}"), Ref(kind=kind, ordinal=at)

    # ambiguous names get a modifier

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

    def modify(self, named: Named) -> Named:
        """A modifier more than is needed, as people add them."""
        if named.ref.relation or named.ref.place or named.ref.ordinal:
            return named
        return self._narrow(named.node, named.np, named.ref) or named

    def _said(self, np: NounPhrase, suffix: str) -> NounPhrase:
        made = NounPhrase(
            f"{np.bare} {suffix}",
            f"{np.many} {suffix}" if np.many else "",
            proper=np.proper,
            terse=np.terse,
            sound=np.sound,
        )
        made.definite = np.definite
        return made

    def _place(self, node: Node, np: NounPhrase, ref: Ref) -> tuple[NounPhrase, Ref] | None:
        places = sorted(oracle.place_of(self.page, node.box))
        places += [bar for bar in oracle.BARS if oracle.in_place(self.page, node, bar)]
        if not places or ref.place:
            return None
        place = places[int(self.rng.random() * len(places))]
        return self._said(np, pick(self.rng, words.PLACE_PHRASES[place])), replace(ref, place=place)

    def _which(self, node: Node, np: NounPhrase, ref: Ref) -> tuple[NounPhrase, Ref] | None:
        if (
            np.proper
            or ref.ordinal
            or ref.relation
            or node.norm.isdigit()
            or (node.kind == "text" and self.rng.random() < 0.7)
        ):
            return None
        everyone = oracle.resolve(self.page, ref, self.draft.meaning)
        if node not in everyone or len(everyone) > 12:
            return None
        found = self.ordinal_phrase(ref.kind, everyone.index(node) + 1, len(everyone), np.bare)
        return None if found is None else (found[0], replace(ref, ordinal=found[1].ordinal))

    def container(self, node: Node) -> Named | None:
        """An unambiguous name for a container around the node."""
        homes = [
            self.page.nodes[up]
            for up in self.page.above(node)
            if self.page.nodes[up].kind in {"card", "dialog", "table", "navigation", "alert", "row"}
        ]
        if not homes:
            return None
        return self.name_container(homes[int(self.rng.random() * len(homes))])

    def name_container(self, home: Node) -> Named | None:
        kind = home.kind
        if self.rng.random() < 0.15:
            named = self.with_part(home)
            if named is not None:
                return named
        if (
            len(self.page.by_kind[kind]) == 1
            and kind in {"dialog", "table", "navigation", "alert", "card"}
            and self.rng.random() < 0.6
        ):
            one, many = self.noun(kind)
            return Named(self.phrase(one, many), Ref(kind=kind), [home])
        if kind == "navigation" and home.said in {"breadcrumb", "pagination", "footer"}:
            said = home.said + ("s" if home.said == "breadcrumb" and self.rng.random() < 0.4 else "")
            slot = self.draft.slot(said, exact=False)
            ref = Ref(kind=kind, look=slot)
            bare = (
                slot if self.rng.random() < 0.6 else f"{slot} {pick(self.rng, ('navigation', 'bar', 'links', 'nav'))}"
            )
            return (
                Named(self.phrase(bare), ref, [home])
                if oracle.resolve(self.page, ref, self.draft.meaning) == [home]
                else None
            )
        if kind == "navigation" and oracle.bar_of(self.page, home) == "sidebar" and self.rng.random() < 0.8:
            bare = pick(self.rng, ("sidebar", "side menu", "side navigation", "left menu", "sidebar menu", "side bar"))
            ref = Ref(kind=kind, place="sidebar")
            return (
                Named(self.phrase(bare), ref, [home])
                if len([nav for nav in self.page.by_kind[kind] if oracle.bar_of(self.page, nav) == "sidebar"]) == 1
                else None
            )
        title = self.page.titles.get(home.id)
        text = title.text if title else home.text if "\n" not in home.text and len(home.text) < 50 else ""
        text = text.rstrip(" *:")
        if kind == "table":
            head = oracle.section_of(self.page, home)
            text = head.text if head else ""
        if not text or len(text) > 60 or "\n" in text:
            return None
        shown, slot = self.draft.name(text)
        one, many = self.noun(kind)
        if kind == "row":
            frame = pick(self.rng, naming.ROW_OF)
            np, ref = self.phrase(frame.format(k=one, T=shown)), Ref(kind="row", text=slot)
        elif self.rng.random() < 0.75:
            np, ref = self.phrase(f"{shown} {one}", f"{shown} {many}"), Ref(kind=kind, text=slot)
        else:
            frame = pick(self.rng, naming.TITLED)
            np, ref = self.phrase(frame.format(k=one, T=shown)), Ref(kind=kind, text=slot)
        if kind == "table":
            if [
                other
                for other in self.page.by_kind["table"]
                if oracle.section_of(self.page, other) is oracle.section_of(self.page, home)
            ] != [home]:
                return None
            return Named(np, ref, [home])
        meant = oracle.resolve(self.page, ref, self.draft.meaning)
        return Named(np, ref, [home]) if meant == [home] else None

    def _in_container(self, node: Node, np: NounPhrase, ref: Ref) -> tuple[NounPhrase, Ref] | None:
        if ref.relation:
            return None
        home = self.container(node)
        if home is None:
            return None
        if home.node.kind == "table" and home.ref.text:
            return None
        if home.node.kind == "row":
            return None
        frame = pick(self.rng, naming.INSIDE)
        return self._said(np, frame.format(A=home.np)), replace(ref, relation="in", anchor=home.ref)

    def _in_row(self, node: Node, np: NounPhrase, ref: Ref) -> tuple[NounPhrase, Ref] | None:
        row = self.page.home(node, "row")
        if row is None or ref.relation:
            return None
        title = self._row_key(row)
        if title is None or title is node or same(title, node):
            return None
        anchor = self.text_name(title)
        if anchor is None:
            return None
        roll = self.rng.random()
        if roll < 0.75:
            frame = pick(self.rng, naming.IN_ROW)
            return self._said(np, frame.format(A=anchor.np)), replace(ref, relation="row-of", anchor=anchor.ref)
        if np.proper or roll < 0.87:
            frame = pick(self.rng, naming.OF_ITEM)
            return self._said(np, frame.format(A=anchor.np)), replace(ref, relation="of", anchor=anchor.ref)
        own = NounPhrase(f"{anchor.np}'s {np.bare}", proper=True)
        return own, replace(ref, relation="of", anchor=anchor.ref)

    def _row_key(self, row: Node) -> Node | None:
        for table in self.page.tables:
            if row.id in table.ids:
                return table.keys[table.ids.index(row.id)]
        return self.page.titles.get(row.id)

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
                    anchor = (
                        self.text_name(other)
                        if other.kind == "text" or self.rng.random() < 0.5
                        else self.name(other, 0, 1)
                    )
                    if anchor is None:
                        break
                    said = (
                        naming.BESIDE["next-to"]
                        if relation in {"left-of", "right-of"} and self.rng.random() < 0.35
                        else naming.BESIDE[relation]
                    )
                    told = "next-to" if said is naming.BESIDE["next-to"] else relation
                    return self._said(np, pick(self.rng, said).format(A=anchor.np)), replace(
                        ref, relation=told, anchor=anchor.ref
                    )
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
            return self._said(np, said), replace(ref, relation="between", anchor=first.ref, anchor2=second.ref)
        step = -1 if roll < 0.7 else 1
        if not 0 <= at + step < len(line):
            return None
        other = self.text_name(line[at + step])
        if other is None:
            return None
        bank = naming.AFTER if step < 0 else naming.BEFORE
        return self._said(np, pick(self.rng, bank).format(A=other.np)), replace(
            ref, relation="after" if step < 0 else "before", anchor=other.ref
        )

    def with_part(self, home: Node) -> Named | None:
        """A container by something that only it has: "the card with the Popular badge"."""
        parts = [
            node
            for node in self.page.inside[home.id]
            if node.kind in {"badge", "button", "checkbox", "avatar", "image", "progressbar", "link", "text", "switch"}
        ]
        if not parts or home.kind not in {"card", "row", "dialog"}:
            return None
        part = parts[int(self.rng.random() * len(parts))]
        if part.kind in {"badge", "button", "link", "text"}:
            text = call_name(self.page, part)
            if not text:
                return None
            shown, slot = self.draft.name(text)
            if part.kind == "text" or self.rng.random() < 0.3:
                inner, ref = NounPhrase(shown, proper=True), Ref(text=slot)
            else:
                inner, ref = self.phrase(f"{shown} {self.noun(part.kind)[0]}"), Ref(kind=part.kind, text=slot)
        else:
            state, adjective = self._adjective(part)
            kind = self.kind_of(part)
            inner = self.phrase(f"{adjective} {self.noun(kind)[0]}" if state else self.noun(kind)[0])
            ref = Ref(kind=kind, state=state)
        kind = home.kind
        one, many = self.noun(kind)
        whole = Ref(kind=kind, relation="with", anchor=ref)
        if oracle.resolve(self.page, whole, self.draft.meaning) != [home]:
            return None
        suffix = pick(self.rng, naming.WITH).format(A=inner if self.rng.random() < 0.5 else inner.a)
        return Named(self.phrase(f"{one} {suffix}", f"{many} {suffix}"), whole, [home])

    def _under(self, node: Node, np: NounPhrase, ref: Ref) -> tuple[NounPhrase, Ref] | None:
        head = oracle.section_of(self.page, node)
        if head is None or ref.relation or len(head.text) > 50 or "\n" in head.text:
            return None
        anchor = self.text_name(head)
        if anchor is None:
            return None
        frame, relation, kind = naming.UNDER[int(self.rng.random() * len(naming.UNDER))]
        return self._said(np, frame.format(A=anchor.np)), replace(
            ref, relation=relation, anchor=replace(anchor.ref, kind=kind)
        )


# kinds whose order over a whole page is plain, and kinds that are everywhere
_PLAIN_ORDER = frozenset(
    {"textbox", "combobox", "checkbox", "switch", "radio", "heading", "card", "tab", "slider", "alert"}
)
_LISTED = frozenset(
    {"tab", "menuitem", "button", "link", "card", "textbox", "combobox", "checkbox", "switch", "radio", "badge"}
)
_SCATTERED = frozenset({"menuitem", "link", "icon", "badge", "avatar", "image", "button"})


def same(found: Node, node: Node) -> bool:
    """Whether two nodes are one thing to a person."""
    return found is node or found.id in node.stands or node.id in found.stands


def call_name(page: Page, node: Node) -> str:
    """The text by which a person would call a node; "" where there is none."""
    if node.kind in CONTROLS:
        text = node.label or (node.text if "placeholder" in node.states and node.kind in FIELDS else "")
        text = text.rstrip(" *:").strip()
    elif node.kind in {"card", "dialog", "alert", "toast", "row"}:
        title = page.titles.get(node.id)
        text = title.text if title else ""
    else:
        text = node.text.strip()
    text = " ".join(text.split()) if "\n" not in text else ""
    if not text or len(text) > 64 or not any(sign.isalnum() for sign in text):
        return ""
    if node.kind == "text" and amount(text) is not None and len(text) < 3:
        return ""
    return text
