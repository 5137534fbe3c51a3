"""Bring the sentences by hand to one way of writing, where the page's truth agrees.

    python -m train.settle --pages DIR

DIR holds the pages of `synth/sentences/natural.jsonl`. For each expression the forms of `synth.sentences.settle` are executed on the
truth of its page;
the first that is right is kept (or, where the writer's own was not right either, the first). The file is written anew.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import torch

from moonlet.execute import execute
from moonlet.expression import Expression, ExpressionError
from moonlet.matcher import Matcher
from moonlet.similarity import contains_words, fold
from moonlet.structure import Scene
from moonlet.tokens import to_tokens
from synth.sentences import load
from synth.sentences.natural import FILE, natural_of, shown_texts
from synth.sentences.settle import settled
from train.by_hand import is_right
from train.measure import screen_of

_UNSET = re.compile(r"(?:, )?\b\w+=(?:''|None|0|'any')(?=[,)])")


def written(expression: Expression) -> str:
    """The expression as Python, without the fields that say nothing."""
    text = repr(expression)
    while text != (text := _UNSET.sub("", text)):
        pass
    return text.replace("(, ", "(")


class Page:
    """One page's truth, to execute expressions on."""

    def __init__(self, path: Path, matcher: Matcher) -> None:
        sample = load(path)
        self.matcher = matcher
        self.scene = Scene.of(screen_of(path, sample))
        self.texts = [line.text for line in sample.lines] + [thing.text for thing in sample.elements]
        self._folded = [fold(text) for node in self.scene.nodes for text in (node.text, node.label) if text]

    def shows(self, words: str) -> bool:
        return any(contains_words(text, fold(words)) for text in self._folded)

    def settle(self, line: dict[str, Any]) -> bool:
        """Whether a line of the file was changed."""
        natural = natural_of(line)
        if natural.expression is None:
            return False

        def right(expression: Expression) -> bool:
            return is_right(natural, execute(expression, natural.sentence, self.scene, matcher=self.matcher))

        was_right = right(natural.expression)
        for form in settled(natural.expression, natural.sentence, self.shows):
            try:
                to_tokens(form, natural.sentence)
            except ExpressionError:
                continue
            if form == natural.expression:
                return False
            if right(form) or not was_right:
                line.pop("shown", None)
                line["expr"] = written(form)
                if shown := sorted(set(shown_texts(form, self.texts))):
                    line["shown"] = shown
                return True
        return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    matcher = Matcher.load()
    lines = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
    pages: dict[int, Page] = {}
    counts = Counter[str]()
    for line in lines:
        path = options.pages / f"{line['page']:08d}.json"
        if line.get("expr") and path.exists():
            if line["page"] not in pages:
                pages = {line["page"]: Page(path, matcher)}  # the lines of a page stand together
            counts[f"changed: {pages[line['page']].settle(line)}"] += 1
    FILE.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    print(dict(counts))


if __name__ == "__main__":
    main()
