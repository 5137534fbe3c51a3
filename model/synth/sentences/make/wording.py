"""Shows: how texts begin and end, reduced prices, what the columns of a row say of it in verbs."""

from __future__ import annotations

from moonlet.expression import And, Not, Ref, Shows, Statement
from synth.sentences import oracle
from synth.sentences.bank import wording as bank
from synth.sentences.item import Item
from synth.sentences.make.scene import Scene
from synth.sentences.make.show import Claim, by_other_means, cell_of, label_phrase, near_miss, short, tell
from synth.sentences.page import MONEY, Node, norm, word_string
from synth.sentences.refer import Named

_SPEAKING = ("alert", "toast", "heading", "dialog", "card", "button", "link", "badge")


def beginning(scene: Scene) -> Item | None:
    """ "the banner starts with …"."""
    page = scene.page
    spoken = [node for node in page.nodes[: page.base] if node.kind in _SPEAKING and len(node.text.split()) >= 2]
    alerts = [node for node in spoken if node.kind in {"alert", "toast", "dialog"}]
    node = scene.any(alerts if alerts and scene.chance(0.6) else spoken)
    if node is None:
        return None
    named = speaker(scene, node)
    if named is None:
        return None
    inner = [line for line in page.lines_in(node) if node.kind == "button" or not page.home(line, "button", "link") or node.kind == "link"]
    lines = [line.text for line in oracle.reading_order(inner)]
    if not lines:
        return None
    way = "within" if node.kind in {"card", "dialog"} else scene.any(["begin", "begin", "end", "within"])
    source = lines[0] if way == "begin" else lines[-1] if way == "end" else scene.any(lines)
    others = [line.text for line in page.lines if word_string(line.text) not in node.words and len(line.text.split()) > 1]
    claim = scene.chance(0.5)
    text = piece(scene, source if claim else scene.any(others) or "", way)
    if text is None or not short(text) or (word_string(text) in node.words) != claim:
        return None
    if named.ref.text and norm(text) in norm(scene.draft.meaning(named.ref.text)):
        return None  # "the Save button starts with Save"
    deny = scene.chance(0.12)
    frame = scene.frame(bank.NOT_BEGINS if deny else {"begin": bank.BEGINS, "end": bank.ENDS, "within": bank.HAS_WORD}[way])
    shown, slot = scene.draft.value(text, 0.8)
    if deny and claim:  # what it begins with it need not end with
        return None
    statement: Statement = Shows(named.ref, slot, exact=False)
    return scene.statement(
        frame, {"R": named.np, "V": shown}, Not(statement) if deny else statement, operator="Shows", holds=claim != deny, nodes=[node]
    )


def speaker(scene: Scene, node: Node) -> Named | None:
    """The thing without what it says, where that can be."""
    if node.kind == "card":
        return scene.namer.name_container(node)
    return by_other_means(scene, node)


def piece(scene: Scene, text: str, way: str) -> str | None:
    """The first (last, some) words of a text."""
    parts = text.split(" ")
    if len(parts) < 2:
        return text or None
    size = scene.rng.randint(1, min(4, len(parts) - 1))
    at = 0 if way == "begin" else len(parts) - size if way == "end" else scene.rng.randint(0, len(parts) - size)
    found = " ".join(parts[at : at + size]).strip(",;:()")
    found = found if way == "end" else found.rstrip(".!?")
    return found if len(found) > 3 else None


def reduced(scene: Scene) -> Item | None:
    """ "the lamp is reduced from $40 to $30"."""
    page = scene.page
    found: list[tuple[Node, Node, Node]] = []
    for home in page.by_kind["card"] + page.by_kind["row"]:
        money = [line for line in page.lines_in(home) if MONEY.match(line.text)]
        old, new = ([line for line in money if ("struck" in line.states) == struck] for struck in (True, False))
        if len(old) == len(new) == 1 and home.id in page.titles:
            found.append((page.titles[home.id], old[0], new[0]))
    chosen = scene.any(found)
    name = scene.namer.text_name(chosen[0]) if chosen else None
    if name is None:
        return None
    _, before, after = chosen
    others = [line.text for _, one, two in found for line in (one, two)] + [line.text for line in page.prices.values()]
    if scene.chance(0.3):
        return was(scene, name, before, [*others, after.text])
    holds = scene.chance(0.5)
    said = [before.text, after.text]
    if not holds:
        at = scene.any([0, 1])
        wrong = near_miss(scene, said[at], [text for text in others if text not in said])
        if wrong is None or norm(wrong) in {norm(text) for text in said}:
            return None
        said[at] = wrong
    first, second = scene.draft.value(said[0]), scene.draft.value(said[1])
    statement = And(Shows(name.ref, first[1], exact=False), Shows(name.ref, second[1], exact=False))
    frame = scene.frame(bank.REDUCED)
    slots = {"K": name.np, "V": first[0], "W": second[0]}
    return scene.statement(frame, slots, statement, operator="And", holds=holds, nodes=[before, after])


def was(scene: Scene, name: Named, before: Node, others: list[str]) -> Item | None:
    """The old price alone."""
    claim = Claim(scene, before.text, [text for text in others if norm(text) != norm(before.text)])
    frame = scene.frame(bank.WAS)
    ref = name.ref
    for words in bank.OLD_PRICES:
        if f"the {words} of" in frame:
            slot = scene.draft.word(words)
            frame = frame.replace(words, slot, 1)
            return tell(scene, frame, {"K": name.np}, Ref(text=slot, relation="of", anchor=ref), claim, False, nodes=[before])
    if claim.text is not None and not claim.holds and claim.text in others:
        return None  # the new price stands on the card too: the expression does not tell old from new
    return tell(scene, frame, {"K": name.np}, ref, claim, False, exact=False, nodes=[before])


def done(scene: Scene) -> Item | None:
    """ "Ada Quill joined on 3 May": a value of the row, not under its column's name."""
    found = cell_of(scene)
    if found is None:
        return None
    table, at, column, key, node = found
    header = norm(column).replace("_", " ")
    frames = bank.DONE.get(bank.SAME.get(norm(column), bank.SAME.get(header, header)))
    name = scene.namer.text_name(key) if frames else None
    if frames is None or name is None:
        return None
    others = [line.text for other in table.rows for line in other.get(norm(column), [])]
    claim = Claim(scene, node.text, others, also=scene.page.nodes[table.ids[at]].text)
    frame = scene.frame(frames)
    if bank.SAME.get(norm(column), header) in {"team", "owner", "department", "course"} and not node.text.replace(" ", "").isalpha():
        return None
    if " on {V}" in frame and not any(sign.isdigit() for sign in node.text):
        return None
    if " on {V}" in frame and (node.text.lower().endswith("ago") or norm(node.text).split(" ")[0] in {"today", "yesterday", "just"}):
        return None
    return tell(scene, frame, {"K": name.np}, name.ref, claim, False, exact=False, nodes=[node])


def value(scene: Scene) -> Item | None:
    """A label's value in words less usual."""
    page = scene.page
    found = scene.any(page.pairs)
    if found is None or not short(found.value.text) or len(page.by_name[found.label.norm]) > 1:
        return None
    named = label_phrase(scene, found.label)
    if named is None:
        return None
    claim = Claim(scene, found.value.text, [other.value.text for other in page.pairs])
    return tell(scene, scene.frame(bank.VALUE), {"R": named[0]}, named[1], claim, False, nodes=[found.value])


WAYS = (beginning, beginning, reduced, reduced, done, done, done, value)


def make(scene: Scene) -> Item | None:
    found: Item | None = scene.any(WAYS)(scene)
    return found
