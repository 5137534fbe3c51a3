"""Naming a thing by what it is: its text, its look, its state, its colour, its number."""

from __future__ import annotations

from dataclasses import dataclass

from moonlet.expression import Ref
from synth.sentences import oracle
from synth.sentences.bank import kinds as words
from synth.sentences.bank import naming
from synth.sentences.bank.concepts import MANY_PICTURES, PICTURES, looks
from synth.sentences.draft import Draft
from synth.sentences.frames import NounPhrase, pick, weighted
from synth.sentences.page import CONTROLS, FIELDS, Node, Page, amount


@dataclass
class Named:
    """What to say, what it means, and the nodes meant."""

    np: NounPhrase
    ref: Ref
    nodes: list[Node]

    @property
    def node(self) -> Node:
        return self.nodes[0]


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


class Basics:
    """Phrases for nodes of one page within one sentence, each with the reference that it stands for."""

    def __init__(self, page: Page, draft: Draft) -> None:
        self.page = page
        self.draft = draft
        self.rng = draft.rng

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

    def kind_of(self, node: Node) -> str:
        options = words.NAMED_AS.get(node.kind)
        return str(weighted(self.rng, options)) if options else node.kind

    def _bare(self, node: Node) -> tuple[NounPhrase, Ref] | None:
        text = call_name(self.page, node)
        if not text:
            return None
        shown, slot = self.draft.name(text)
        return NounPhrase(shown, proper=True), Ref(text=slot)

    def _by_text(self, node: Node) -> tuple[NounPhrase, Ref] | None:
        text = call_name(self.page, node)
        if not text:
            return None
        kind = self.kind_of(node)
        one, many = self.noun(kind)
        shown, slot = self.draft.name(text)
        state = ""
        if self.rng.random() < 0.06:
            state, adjective = self.adjective(node)
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

    def concept_of(self, node: Node) -> str:
        """What the icon shows that a node is or holds alone; "" where there is none."""
        if node.concept:
            return node.concept
        inner = [part.concept for part in self.page.inside[node.id] if part.kind == "icon" and part.concept]
        return inner[0] if len(inner) == 1 else ""

    def _by_look(self, node: Node) -> tuple[NounPhrase, Ref] | None:
        concept = self.concept_of(node)
        if not concept:
            return None
        options = looks(concept)
        look = options[int(self.rng.random() ** 1.6 * len(options))]
        slot = self.draft.slot(look, exact=False)
        roll = self.rng.random()
        quoted = self.draft.quoted(slot, self.draft.quoting * 0.15)
        kind = node.kind
        one, many = self.noun(kind)
        if kind == "icon" and roll < 0.12 and (look in PICTURES or look in MANY_PICTURES):
            return self.phrase(slot, slot + "s"), Ref(kind="any", look=slot)
        if roll < 0.75:
            return self.phrase(f"{quoted} {one}", f"{quoted} {many}"), Ref(kind=kind, look=slot)
        if look not in PICTURES and look not in MANY_PICTURES:
            return self.phrase(f"{quoted} {one}", f"{quoted} {many}"), Ref(kind=kind, look=slot)
        frame = pick(self.rng, naming.LOOK_AFTER)
        article = "" if look in MANY_PICTURES else "an " if look[:1].lower() in "aeiou" else "a "
        return self.phrase(frame.format(k=one, T=slot, a=article), frame.format(k=many, T=slot, a=article)), Ref(kind=kind, look=slot)

    def adjective(self, node: Node) -> tuple[str, str]:
        """A state of the node and a word for it; "" where it has none worth saying."""
        told: list[str] = [
            state for state in ("checked", "disabled", "selected", "focused", "expanded", "invalid", "struck") if state in node.states
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

    def by_state(self, node: Node) -> tuple[NounPhrase, Ref] | None:
        state, adjective = self.adjective(node)
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

    def said(self, np: NounPhrase, suffix: str) -> NounPhrase:
        made = NounPhrase(
            f"{np.bare} {suffix}",
            f"{np.many} {suffix}" if np.many else "",
            proper=np.proper,
            terse=np.terse,
            sound=np.sound,
        )
        made.definite = np.definite
        return made

    def row_key(self, row: Node) -> Node | None:
        for table in self.page.tables:
            if row.id in table.ids:
                return table.keys[table.ids.index(row.id)]
        return self.page.titles.get(row.id)
