"""Expressions as flat token lists, and the grammar that says which token may follow which.

    "Edit link in the row of Dunn Slane"
    locate <ref> kind:link text Copy(0, 0) rel:row-of <ref> text Copy(6, 7) </ref> </ref>

Prefix form: an operator, then its parts in fixed order; a reference is `<ref>`, its fields in fixed
order (those that restrict nothing are left out) and `</ref>`. Strings are spans of the sentence's
words. A decoder that only takes tokens from `allowed(state)` can write nothing but well-formed
expressions: the grammar is LL(1), a state is the stack of what is still to come.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import get_args

from moonlet.expression import (
    COLORS,
    COMPARISONS,
    EXTREMES,
    PLACES,
    REF_KINDS,
    REF_STATES,
    RELATIONS,
    VERBS,
    Act,
    And,
    Ask,
    Compared,
    Copy,
    Counted,
    Exists,
    ExpressionError,
    Extreme,
    HasColor,
    HasState,
    Judge,
    Locate,
    Missing,
    Not,
    Relates,
    Shows,
    Statement,
    Steps,
    Token,
)

COPY = "<copy>"  # stands for any Copy in sets of allowed tokens
END = "</s>"  # after the last token
MAX_REF_DEPTH = 4  # a reference, its anchor, the anchor's anchor ...
MAX_STATEMENT_DEPTH = 3  # of `not` and `and`
ORDINALS = (*range(1, 13), -1, -2, -3)
IMPLIED_NUMBERS = ("0", "1", "2", "3")  # "no", "a", "both" may stand unwritten in the sentence
WHATS: tuple[str, ...] = ("text", "value", "count", "state", "color", "place")

# Symbols of the grammar: a name and how deep it is nested.
Symbol = tuple[str, int]
State = tuple[Symbol, ...]  # the stack, next symbol last
# Where expressions of each task begin. A bare step may act or assert; a question may be one of yes or no.
STARTS: dict[str, State] = {
    "any": (("ANY", 0),),
    "check": (("CHECK", 0),),
    "locate": (("LOCATE", 0),),
    "ask": (("ASK", 0),),
    "act": (("ACT", 0),),
    "step": (("STEP", 0),),
}
START = STARTS["any"]

# The parts of every operator, in order: the attribute and the symbol it is written as.
_STATEMENTS: dict[str, tuple[type, tuple[tuple[str, str], ...]]] = {
    "exists": (Exists, (("ref", "REF"),)),
    "missing": (Missing, (("ref", "REF"),)),
    "counted": (Counted, (("ref", "REF"), ("comparison", "COMPARISON"), ("number", "NUMBER"))),
    "has_state": (HasState, (("ref", "REF"), ("state", "STATE"))),
    "has_color": (HasColor, (("ref", "REF"), ("color", "COLOR"))),
    "shows": (Shows, (("ref", "REF"), ("text", "SAYS"))),
    "relates": (Relates, (("ref", "REF"), ("relation", "RELATED"))),
    "extreme": (Extreme, (("ref", "REF"), ("extreme", "EXTREME"), ("by", "BY?"))),
    "compared": (Compared, (("ref", "REF"), ("comparison", "COMPARISON"), ("other", "REF"))),
    "not": (Not, (("inner", "STATEMENT"),)),
    "and": (And, (("first", "STATEMENT"), ("second", "STATEMENT"))),
}
_OTHERS: dict[str, tuple[type, tuple[tuple[str, str], ...]]] = {
    "judge": (Judge, ()),
    "locate": (Locate, (("ref", "REF"),)),
    "ask": (Ask, (("what", "WHAT"), ("ref", "REF"))),
    "act": (Act, (("verb", "VERB"), ("ref", "REF?"), ("text", "ARG?"))),
    "steps": (Steps, (("acts", "ACTS"),)),
}
OPERATORS = _STATEMENTS | _OTHERS
_BEGINNINGS: dict[str, frozenset[str]] = {
    "ANY": frozenset(OPERATORS),
    "CHECK": frozenset({*_STATEMENTS, "judge"}),
    "LOCATE": frozenset({"locate"}),
    "ASK": frozenset({*_STATEMENTS, "judge", "ask"}),
    "ACT": frozenset({"act", "steps"}),
    "STEP": frozenset({*_STATEMENTS, "judge", "act", "steps"}),
    "STATEMENT": frozenset(_STATEMENTS),
}
NAMES = {kind: name for name, (kind, _) in OPERATORS.items()}
CHOICES: dict[str, tuple[str, tuple[str, ...]]] = {
    "KIND": ("kind", REF_KINDS[1:]),
    "COLOR": ("color", COLORS),
    "STATE": ("state", REF_STATES),
    "PLACE": ("place", PLACES),
    "ORDINAL": ("ord", tuple(str(n) for n in ORDINALS)),
    "COMPARISON": ("cmp", COMPARISONS),
    "EXTREME": ("extreme", EXTREMES),
    "WHAT": ("what", WHATS),
    "VERB": ("verb", VERBS),
}
STRINGS: dict[str, str] = {"TEXT": "text", "LOOK": "look", "BY": "by", "ARG": "arg"}
FIELDS: tuple[tuple[str, str], ...] = (
    ("kind", "KIND?"),
    ("text", "TEXT?"),
    ("look", "LOOK?"),
    ("color", "COLOR?"),
    ("state", "STATE?"),
    ("place", "PLACE?"),
    ("ordinal", "ORDINAL?"),
    ("relation", "RELATED?"),
)


def _all_tokens() -> Iterator[str]:
    yield END
    yield from OPERATORS
    yield from ("<ref>", "</ref>", "</steps>", *STRINGS.values(), "says", "contains", "number")
    yield from (f"num:{number}" for number in IMPLIED_NUMBERS)
    yield from (f"rel:{relation}" for relation in RELATIONS)
    for prefix, values in CHOICES.values():
        yield from (f"{prefix}:{value}" for value in values)


TOKENS: tuple[str, ...] = tuple(_all_tokens())


@cache
def continuations(symbol: Symbol) -> dict[str, State]:
    """What a symbol may begin with, and what must follow then (next symbol last)."""
    name, depth = symbol[0].rstrip("?"), symbol[1]

    def stack(*names: str, deeper: int = 0) -> State:
        return tuple((each, depth + deeper) for each in reversed(names))

    if name in CHOICES:
        prefix, values = CHOICES[name]
        return {f"{prefix}:{value}": () for value in values}
    if name in STRINGS:
        return {STRINGS[name]: stack("COPY")}
    match name:
        case "ANY" | "CHECK" | "LOCATE" | "ASK" | "ACT" | "STEP" | "STATEMENT":
            nested = depth < MAX_STATEMENT_DEPTH
            return {
                operator: tuple((part, depth + 1 if part == "STATEMENT" else 0) for _, part in reversed(parts))
                for operator, (_, parts) in OPERATORS.items()
                if operator in _BEGINNINGS[name] and (nested or operator not in ("not", "and"))
            }
        case "REF":
            return {"<ref>": stack(*(part for _, part in FIELDS), "CLOSE")}
        case "CLOSE":
            return {"</ref>": ()}
        case "RELATED":
            if depth + 1 >= MAX_REF_DEPTH:
                return {}
            return {f"rel:{relation}": stack(*(["REF"] * (2 if relation == "between" else 1)), deeper=1) for relation in RELATIONS}
        case "SAYS":
            return {"says": stack("COPY"), "contains": stack("COPY")}
        case "NUMBER":
            return {"number": stack("COPY")} | {f"num:{number}": () for number in IMPLIED_NUMBERS}
        case "ACTS":
            return {"act": stack("VERB", "REF?", "ARG?", "ACTS"), "</steps>": ()}
        case "COPY":
            return {COPY: ()}
    raise AssertionError(f"no such symbol: {symbol}")


@lru_cache(maxsize=1 << 16)
def allowed(state: State) -> frozenset[str]:
    """The tokens that may come next; `COPY` for a copy, `END` where the expression may end."""
    tokens: set[str] = set()
    for symbol in reversed(state):
        tokens |= continuations(symbol).keys()
        if not symbol[0].endswith("?"):
            return frozenset(tokens)
    return frozenset(tokens | {END})


@lru_cache(maxsize=1 << 16)
def advance(state: State, token: str) -> State:
    """The state after a token (a Copy as `COPY`). Raises `ExpressionError` where it is not allowed."""
    for position in range(len(state) - 1, -1, -1):
        following = continuations(state[position]).get(token)
        if following is not None:
            return state[:position] + following
        if not state[position][0].endswith("?"):
            break
    raise ExpressionError(f"{token!r} cannot stand here; allowed: {', '.join(sorted(allowed(state)))}")


def state_after(tokens: Sequence[Token]) -> State:
    state = START
    for token in tokens:
        state = advance(state, COPY if isinstance(token, Copy) else token)
    return state


def allowed_next(tokens: Sequence[Token]) -> frozenset[str]:
    """The tokens that may follow these."""
    return allowed(state_after(tokens))


# Every kind of expression must be in the grammar: found when the module loads, not when a user meets it.
assert set(get_args(Statement)) | {Locate, Ask, Act, Steps} == set(NAMES), "the grammar lacks an operator"
