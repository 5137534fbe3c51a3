"""Naming what holds other things: cards, dialogs, tables, menus, rows."""

from __future__ import annotations

from moonlet.expression import Ref
from synth.sentences import oracle
from synth.sentences.bank import naming
from synth.sentences.basics import Basics, Named, call_name
from synth.sentences.frames import NounPhrase, pick
from synth.sentences.page import Node


def is_bar(ref: Ref) -> bool:
    """Whether it is a bar of the page: "in the sidebar" is a place of a thing, not a container with a name."""
    return ref.kind == "navigation" and not (ref.text or ref.look or ref.relation or ref.ordinal)


class Containers(Basics):
    """Names for containers, by title, by kind, by place or by what only they hold."""

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
        if len(self.page.by_kind[kind]) == 1 and kind in {"dialog", "table", "navigation", "alert", "card"} and self.rng.random() < 0.6:
            one, many = self.noun(kind)
            return Named(self.phrase(one, many), Ref(kind=kind), [home])
        if kind == "navigation" and home.said in {"breadcrumb", "pagination", "footer"}:
            said = home.said + ("s" if home.said == "breadcrumb" and self.rng.random() < 0.4 else "")
            slot = self.draft.slot(said, exact=False)
            ref = Ref(kind=kind, look=slot)
            bare = slot if self.rng.random() < 0.6 else f"{slot} {pick(self.rng, ('navigation', 'bar', 'links', 'nav'))}"
            return Named(self.phrase(bare), ref, [home]) if oracle.resolve(self.page, ref, self.draft.meaning) == [home] else None
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
                other for other in self.page.by_kind["table"] if oracle.section_of(self.page, other) is oracle.section_of(self.page, home)
            ] != [home]:
                return None
            return Named(np, ref, [home])
        meant = oracle.resolve(self.page, ref, self.draft.meaning)
        return Named(np, ref, [home]) if meant == [home] else None

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
            state, adjective = self.adjective(part)
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
