"""Sentences that people wrote one by one while looking at rendered pages, and the same sentences about other pages.

`natural.jsonl` holds one a line: the page's seed, task, kind, sentence, what is right (box, verdict or answer), the
expression where it has one (as Python), and `shown`: the texts in it that stand on that page. What a sentence says
of its page counts for that page alone; how it says it counts for every page. So `about` puts the texts of any other
page in place of those shown.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from moonlet import expression as language
from moonlet.expression import Copy, Expression, ExpressionError, Judge, Locate, Ref, Shows, copied, split_words
from moonlet.screen import Box
from moonlet.tokens import to_tokens
from synth.sentences.item import Item, Task
from synth.sentences.sample import Sample

FILE = Path(__file__).with_name("natural.jsonl")
KEPT = 5  # every fifth page's sentences choose between models and train none
_NAMES = {name: value for name, value in vars(language).items() if isinstance(value, type)}
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve")
_LONGEST = 6  # words of a text that is put in place of another


@dataclass(frozen=True)
class Natural:
    """A sentence about the page of seed `page`. `expression` is None where the language can't say it."""

    page: int
    task: Task
    kind: str
    sentence: str
    expression: Expression | None
    shown: frozenset[str] = frozenset()
    holds: bool | None = None
    box: Box | None = None
    answer: str | None = None

    @property
    def unsaid(self) -> bool:
        """Whether no operator says it, so that only judgement could."""
        return isinstance(self.expression, Judge)

    @property
    def kept(self) -> bool:
        return is_kept(self.page)

    @property
    def operator(self) -> str:
        return f"{self.task} {self.kind}"


def is_kept(page: int) -> bool:
    """Whether the sentences about a page only measure."""
    return page // 20 % KEPT == 0


@cache
def naturals(path: Path = FILE) -> tuple[Natural, ...]:
    return tuple(natural_of(json.loads(line)) for line in path.read_text("utf-8").splitlines())


def natural_of(raw: dict[str, Any]) -> Natural:
    """A line of the file."""
    written = read_expression(raw["expr"]) if raw.get("expr") else Judge() if raw["task"] == "check" else None
    return Natural(
        raw["page"], raw["task"], raw["kind"], raw["text"], written, frozenset(raw.get("shown", ())),
        raw.get("expect"), Box(*raw["box"]) if "box" in raw else None, raw.get("answer"),
    )  # fmt: skip


def items_about(sample: Sample, *, kept: bool) -> list[Item]:
    """What was written by hand about this very page, and can be said in an expression.

    Places that are not where the writer saw them any more are left out: a browser of another version draws some pages otherwise,
    and a place without its thing would teach that there is none.
    """
    found = []
    for n in naturals():
        if n.page == sample.seed and n.kept == kept and n.expression is not None:
            targets = _targets(n, sample)
            if targets or n.box is None:
                found.append(Item(n.sentence, n.expression, n.task, n.operator, n.holds, targets, n.box, n.answer))
    return found


_SAME_PLACE = 0.85  # share of two boxes from which they are the same thing's, drawn by browsers of two versions


def _targets(natural: Natural, sample: Sample) -> tuple[int, ...]:
    box = natural.box
    if box is None:
        return ()
    fits = [(thing.box.iou(box), -len(thing.text), thing.id) for thing in sample.elements]
    best, _, target = max(fits, default=(0.0, 0, -1))
    return (target,) if best > _SAME_PLACE else ()


def read_expression(written: str) -> Expression:
    """An expression written as Python. Raises ExpressionError where it is none."""
    try:
        value = eval(written, {"__builtins__": {}}, _NAMES)
    except (SyntaxError, NameError, TypeError) as error:
        raise ExpressionError(f"no expression: {written} ({error})") from error
    if not isinstance(value, Expression):
        raise ExpressionError(f"no expression: {written}")
    return value


def prepared(raw: Mapping[str, Any], sample: Sample) -> dict[str, Any]:
    """A line for `natural.jsonl` out of what a writer gave: page, task, kind, text, expr and box, expect or answer.

    Raises ExpressionError where the expression is none, is of another task, or has strings that are not in the sentence.
    """
    line = {"page": sample.seed, **{name: raw[name] for name in ("task", "kind", "text", "box", "expect", "answer") if name in raw}}
    if raw.get("expr"):
        expression = read_expression(raw["expr"])
        if isinstance(expression, Locate) != (raw["task"] == "locate"):
            raise ExpressionError(f"not for the task {raw['task']}: {raw['expr']}")
        to_tokens(expression, raw["text"])
        texts = [each.text for each in sample.lines] + [thing.text for thing in sample.elements]
        line["expr"] = raw["expr"]
        if shown := sorted(set(shown_texts(expression, texts))):
            line["shown"] = shown
    return line


def shown_texts(expression: Expression, texts: Sequence[str]) -> list[str]:
    """The strings of an expression that stand, as whole words, in one of a page's texts."""
    whole = [f" {' '.join(word for word, _, _ in split_words(text.casefold()))} " for text in texts]
    found = []
    for string in _strings(expression, ("text", "by")):
        words = " ".join(word for word, _, _ in split_words(string.casefold()))
        if any(f" {words} " in text for text in whole):
            found.append(string)
    return found


def _strings(node: Any, names: Sequence[str]) -> list[str]:
    found: list[str] = []
    if is_dataclass(node):
        for spec in fields(node):
            part = getattr(node, spec.name)
            if isinstance(part, str):
                found += [part] if part and spec.name in names else []
            elif part is not None:
                found += _strings(part, names)
    return found


def about(natural: Natural, sample: Sample, rng: random.Random) -> tuple[str, Expression] | None:
    """The sentence with texts of another page, and its expression; None where it can't be said of that page."""
    if natural.expression is None:
        return None
    table: dict[str, str] = {}
    kinds = dict(_texts_by_kind(natural.expression))
    lines = [line.text for line in sample.lines if 1 <= len(line.text.split()) <= _LONGEST]
    for string in _strings(natural.expression, ("text", "by")):
        if string in natural.shown or (kinds.get(string) == "value" and len(string) > 2):
            choice = _instead(string, kinds.get(string, ""), sample, lines, rng)
            if choice:
                table[string] = choice
    for string in _strings(natural.expression, ("number",)):
        if string.isdigit():
            table[string] = str(rng.randint(1, 14))
        elif string.casefold() in _COUNTS:
            word = rng.choice(_COUNTS)
            table[string] = word.capitalize() if string[0].isupper() else word
    return _exchanged(natural.sentence, natural.expression, table)


def _texts_by_kind(node: Any) -> list[tuple[str, str]]:
    if isinstance(node, Ref):
        own = [(node.text, node.kind)] if node.text else []
        return own + [pair for anchor in (node.anchor, node.anchor2) for pair in _texts_by_kind(anchor)]
    found: list[tuple[str, str]] = [(node.text, "value")] if isinstance(node, Shows) else []
    if is_dataclass(node):
        for spec in fields(node):
            found += _texts_by_kind(getattr(node, spec.name))
    return found


def _instead(string: str, kind: str, sample: Sample, lines: Sequence[str], rng: random.Random) -> str:
    """A text of the page that may stand where `string` stood: of the same kind of thing, with digits for digits."""
    if kind == "value":
        numeric = any(sign.isdigit() for sign in string)
        choices = [line for line in lines if any(sign.isdigit() for sign in line) == numeric]
    else:
        choices = [t.text for t in sample.elements if t.kind == kind and t.text and "\n" not in t.text and len(t.text.split()) <= _LONGEST]
        if len(choices) < 2 or rng.random() < 0.3:
            choices = list(lines)
    choices = [text for text in choices if not re.search(r"[\"“”„«»]", text)]
    if not choices:
        return ""
    text = rng.choice(choices)
    if string.islower() and not any(sign.isdigit() for sign in text) and rng.random() < 0.8:
        return text.lower()
    return text


def _exchanged(sentence: str, expression: Expression, table: dict[str, str]) -> tuple[str, Expression] | None:
    words = split_words(sentence)
    pieces = []
    for token in to_tokens(expression, sentence):
        if isinstance(token, Copy) and (old := copied(sentence, token)) in table:
            pieces.append((words[token.first][1], words[token.last][2], table[old]))
    for start, end, new in sorted(set(pieces), reverse=True):
        sentence = sentence[:start] + new + sentence[end:]
    changed: Expression = _renamed(expression, table)
    try:
        to_tokens(changed, sentence)
    except ExpressionError:
        return None
    return sentence, changed


def _renamed(node: Any, table: dict[str, str]) -> Any:
    changes: dict[str, Any] = {}
    for spec in fields(node):
        part = getattr(node, spec.name)
        if isinstance(part, str):
            if spec.name in ("text", "by", "number") and part in table:
                changes[spec.name] = table[part]
        elif is_dataclass(part):
            changes[spec.name] = _renamed(part, table)
    return replace(node, **changes) if changes else node


__all__ = ["FILE", "Natural", "about", "items_about", "natural_of", "naturals", "prepared", "read_expression", "shown_texts"]
