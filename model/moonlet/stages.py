"""How far a thing of several steps has come: "the last question", "two more steps follow", "more than half done".

Pages say it in one form all over the world, "Question 3 of 10", or as a share, "70 % complete".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from moonlet.amounts import number_of
from moonlet.similarity import fold

if TYPE_CHECKING:
    from moonlet.structure import Scene

_PARTS = r"(?:question|step|page|slide|part|stage|screen|lesson|chapter|photo|picture|image)"
_NUMBER = r"(?P<number>\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a single|a|no|only one|just one)"
_LAST = re.compile(
    rf"^(?:this|it|that|here|we|the user)?\s?(?:is|'s|are|am)?\s?(?:on |at )?(?P<denied>not )?(?:the |"
    rf"our )?(?:very )?(?P<which>last|final|first) {_PARTS}\b(?: (?:of|in) .*)?$"
)
_LEFT = re.compile(
    rf"^{_NUMBER} (?:more |further |other )?{_PARTS}s? (?:(?:still |yet )?(?:follow|remain|come|are "
    rf"left|is left|to go|to come|are missing)s?)\b.*$"
)
_DONE = re.compile(
    rf"^{_NUMBER} (?:of|out of) (?:the )?(?P<all>\w+) {_PARTS}s? (?:are|is|have been|were) (?:done|"
    rf"behind us|finished|completed|over|complete)$"
)
_HALF = re.compile(
    r"^(?:the )?(?P<what>[\w' -]{2,40}?) (?:is|has|are) (?P<denied>not )?(?:already )?(?P<side>more "
    r"than|over|less than|under|not even) half (?:way )?(?:done|finished|complete|completed|over|"
    r"full|filled|through|passed)\b.*$"
)
_AT = re.compile(rf"\b(?:(?P<part>{_PARTS}) )?(?P<now>\d{{1,3}})\s?(?:of|/|out of)\s?(?P<all>\d{{1,3}})\b")
_SHARE = re.compile(r"\b(?P<share>\d{1,3})\s?%")


def stage(scene: Scene, sentence: str) -> tuple[float, int] | None:
    """The probability that what a sentence says of its stage holds, and the node that tells it; None where neither says it."""
    said = " ".join(sentence.lower().replace("’", "'").strip(" .!").split())
    last, left, done, half = (form.match(said) for form in (_LAST, _LEFT, _DONE, _HALF))
    if last is None and left is None and done is None and half is None:
        return None
    at = _stands(scene)
    if half is not None:
        return _half(scene, half, at)
    if at is None:
        return None
    now, whole, node = at
    if last is not None:
        holds = (now == 1) if last["which"] == "first" else (now == whole)
        return (0.93 if holds != (last["denied"] is not None) else 0.05), node
    found = left or done
    assert found is not None
    number = 1 if found["number"] in ("a", "a single", "only one", "just one") else number_of(found["number"])
    if left is not None:
        return (0.92 if number == whole - now else 0.05), node
    same = number_of(found["all"]) == whole
    return (0.85 if same and number in (now, now - 1) else 0.08), node


def _stands(scene: Scene) -> tuple[int, int, int] | None:
    """Where a page says that it stands, of how many, and the node that says so; None where it says so twice in two ways."""
    found = []
    for node in scene.nodes:
        if node.kind not in ("text", "heading", "block") or len(node.text) > 60:
            continue
        for match in _AT.finditer(fold(node.text)):
            now, whole = int(match["now"]), int(match["all"])
            alone = len(match.group()) > 0.6 * len(node.text.strip())
            if 1 <= now <= whole and whole > 1 and (match["part"] or (alone and " of " in match.group())):
                found.append((now, whole, node.index))
    return found[0] if found and len({pair[:2] for pair in found}) == 1 else None


def _half(scene: Scene, half: re.Match[str], at: tuple[int, int, int] | None) -> tuple[float, int] | None:
    bars = [n for n in scene.nodes if n.kind == "progressbar" and n.element is not None and n.element.level is not None]
    shares = [
        (int(m["share"]) / 100, n.index) for n in scene.nodes if n.kind == "text" and len(n.text) < 30 and (m := _SHARE.search(n.text))
    ]
    levels = [(float(n.element.level), n.index) for n in bars if n.element is not None and n.element.level is not None]
    known = levels if len(levels) == 1 else shares if len(shares) == 1 else []
    if not known and at is not None:
        known = [(at[0] / at[1], at[2])]
    if not known:
        return None
    share, node = known[0]
    more = half["side"] in ("more than", "over")
    return (0.9 if ((share > 0.5) == more) != (half["denied"] is not None) else 0.06), node
