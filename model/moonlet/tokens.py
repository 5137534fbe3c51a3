"""Expressions written as tokens of the grammar, and read back.

Writing finds for every string of the expression the words of the sentence that it was copied from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from moonlet.expression import Act, Copy, Expression, ExpressionError, Ref, Token, copied, split_words
from moonlet.grammar import (
    CHOICES,
    COPY,
    END,
    FIELDS,
    IMPLIED_NUMBERS,
    NAMES,
    OPERATORS,
    STRINGS,
    allowed,
    allowed_next,
    continuations,
    state_after,
)


def to_tokens(expression: Expression, sentence: str) -> list[Token]:
    """Write an expression; raises `ExpressionError` where a string of it is not in the sentence."""
    draft = list(_operator(expression))
    copies = iter(_align([part.text for part in draft if isinstance(part, _Text)], sentence))
    tokens: list[Token] = [next(copies) if isinstance(part, _Text) else part for part in draft]
    number = [i for i, token in enumerate(tokens) if token == "number"]
    for i in reversed(number):
        if isinstance(tokens[i + 1], Copy) and tokens[i + 1] == _NOWHERE:
            tokens[i : i + 2] = [f"num:{_text_at(draft, i + 1)}"]
    if _NOWHERE in tokens:
        missing = _text_at(draft, tokens.index(_NOWHERE))
        raise ExpressionError(f"{missing!r} is not among the words of {sentence!r}")
    if END not in allowed_next(tokens):
        raise ExpressionError(f"incomplete: {tokens}")
    return tokens


class _Text:
    """A string of the expression before its place in the sentence is known."""

    def __init__(self, text: str) -> None:
        self.text = text


_NOWHERE = Copy(-1, -1)


def _text_at(draft: Sequence[str | _Text], index: int) -> str:
    part = draft[index]
    return part.text if isinstance(part, _Text) else part


def _operator(value: Expression) -> Iterator[str | _Text]:
    name = NAMES[type(value)]
    yield name
    for attribute, symbol in OPERATORS[name][1]:
        yield from _part(value, attribute, symbol)


def _part(owner: object, attribute: str, symbol: str) -> Iterator[str | _Text]:
    value = getattr(owner, attribute)
    name = symbol.rstrip("?")
    if name != symbol and (not value or value == "any"):
        return
    if name in CHOICES:
        yield f"{CHOICES[name][0]}:{value}"
    elif name in STRINGS:
        yield from (STRINGS[name], _Text(value))
    elif name == "REF":
        yield "<ref>"
        for each, part in FIELDS:
            yield from _part(value, each, part)
        yield "</ref>"
    elif name == "RELATED":
        yield f"rel:{value}"
        others = ("anchor", "anchor2") if isinstance(owner, Ref) else ("other", "other2")
        for other in others[: 2 if value == "between" else 1]:
            if getattr(owner, other) is None:
                raise ExpressionError(f"{value!r} lacks {other}")
            yield from _part(owner, other, "REF")
    elif name == "SAYS":
        yield from ("says" if getattr(owner, "exact") else "contains", _Text(value))  # noqa: B009
    elif name == "NUMBER":
        yield from ("number", _Text(value))
    elif name == "STATEMENT":
        yield from _operator(value)
    elif name == "ACTS":
        for act in value:
            yield from _operator(act)
        yield "</steps>"


def _align(texts: Sequence[str], sentence: str) -> list[Copy]:
    """The word span of each text: no two overlap, and they follow each other, as far as that can be had.

    `_NOWHERE` for a small number that the sentence does not write.
    """
    words = [word for word, _, _ in split_words(sentence)]
    places = [_occurrences(text, words) for text in texts]
    for text, found in zip(texts, places, strict=True):
        if not found:
            found.append((_NOWHERE, 0 if text in IMPLIED_NUMBERS else 1))
    while len(texts) > 1 and _combinations(places) > 4096:
        max(places, key=len).pop()

    def cost(choice: Sequence[tuple[Copy, int]]) -> int:
        total = sum(penalty for _, penalty in choice)
        for i, (one, _) in enumerate(choice):
            for other, _ in choice[i + 1 :]:
                if one.first <= other.last and other.first <= one.last:
                    total += 10
                elif one.first > other.first:
                    total += 1
        return total

    return [copy for copy, _ in min(product(*places), key=cost)]


def _combinations(places: Sequence[Sequence[object]]) -> int:
    total = 1
    for each in places:
        total *= len(each)
    return total


def _occurrences(text: str, words: Sequence[str]) -> list[tuple[Copy, int]]:
    """Every span of the sentence's words that reads as the text does, with a penalty for another case."""
    wanted = [word for word, _, _ in split_words(text)]
    folded = [word.casefold() for word in wanted]
    found = []
    for first in range(len(words) - len(wanted) + 1) if wanted else ():
        span = list(words[first : first + len(wanted)])
        if [word.casefold() for word in span] == folded:
            found.append((Copy(first, first + len(wanted) - 1), 0 if span == wanted else 4))
    return found


def from_tokens(tokens: Sequence[Token], sentence: str) -> Expression:
    """Read an expression back. Raises `ExpressionError` on anything that is not well formed."""
    if END not in allowed(state_after(tokens)):
        raise ExpressionError(f"the expression ends too early: {tokens}")
    return _Reader(tokens, sentence).operator()


class _Reader:
    """Reads tokens that the grammar has accepted."""

    def __init__(self, tokens: Sequence[Token], sentence: str) -> None:
        self.tokens = list(tokens)
        self.sentence = sentence
        self.at = 0

    def operator(self) -> Expression:
        make, parts = OPERATORS[self.word()]
        build: Callable[..., Expression] = make
        values: dict[str, object] = {}
        for attribute, symbol in parts:
            values.update(self.part(attribute, symbol, ("other", "other2")))
        return build(**values)

    def part(self, attribute: str, symbol: str, anchors: tuple[str, str]) -> dict[str, object]:
        name = symbol.rstrip("?")
        if name != symbol and self.peek() not in continuations((symbol, 0)):
            return {}
        if name == "STATEMENT":
            return {attribute: self.operator()}
        if name == "ACTS":
            return {attribute: tuple(self.acts())}
        if name == "REF":
            return {attribute: self.reference()}
        token = self.word()
        if name in STRINGS:
            return {attribute: self.copy()}
        if name == "SAYS":
            return {attribute: self.copy(), "exact": token == "says"}
        if name == "NUMBER":
            return {attribute: self.copy() if token == "number" else token.removeprefix("num:")}
        value = token.split(":", 1)[1]
        if name == "RELATED":
            names = anchors[: 2 if value == "between" else 1]
            return {attribute: value} | {each: self.reference() for each in names}
        return {attribute: int(value) if name == "ORDINAL" else value}

    def reference(self) -> Ref:
        self.word()
        values: dict[str, object] = {}
        for attribute, symbol in FIELDS:
            values.update(self.part(attribute, symbol, ("anchor", "anchor2")))
        self.word()
        make: Callable[..., Ref] = Ref
        return make(**values)

    def acts(self) -> Iterator[Act]:
        while self.peek() == "act":
            act = self.operator()
            assert isinstance(act, Act)
            yield act
        self.word()

    def peek(self) -> str:
        token = self.tokens[self.at] if self.at < len(self.tokens) else END
        return COPY if isinstance(token, Copy) else token

    def word(self) -> str:
        token = self.tokens[self.at]
        assert isinstance(token, str)
        self.at += 1
        return token

    def copy(self) -> str:
        token = self.tokens[self.at]
        assert isinstance(token, Copy)
        self.at += 1
        return copied(self.sentence, token)
