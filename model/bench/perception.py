"""How well the eyes see rendered pages whose truth is known.

    python -m bench.perception --pages DIR [--limit 50] [--weights eyes.safetensors]

Recall and precision of elements at IoU 0.5 (and of their kinds, states and what their icons mean), of text lines at IoU 0.5
and of words to the letter at their place.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import torch
from PIL import Image

from moonlet.perception import Perception
from moonlet.screen import Box, Screen
from moonlet.weights import BUNDLED


def _pairs(truth: list[Box], seen: list[Box], least: float) -> list[tuple[int, int]]:
    """The best one-to-one assignment by descending IoU."""
    scored = sorted(((t.iou(s), i, j) for i, t in enumerate(truth) for j, s in enumerate(seen)), reverse=True)
    left, right, pairs = set(range(len(truth))), set(range(len(seen))), []
    for iou, i, j in scored:
        if iou < least:
            break
        if i in left and j in right:
            left.discard(i)
            right.discard(j)
            pairs.append((i, j))
    return pairs


class Tally:
    """Counts over many pages."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()
        self.present: Counter[str] = Counter()
        self.confused: Counter[tuple[str, str]] = Counter()

    def add(self, sample: dict[str, object], screen: Screen) -> None:
        elements = list(sample["elements"])  # type: ignore[call-overload]
        seen = [e for e in screen.elements if e.kind != "text"]
        truth_boxes = [Box(*e["box"]) for e in elements]
        # The same place may hold two things (a link in a row), so kinds are matched first, then what is left.
        pairs: list[tuple[int, int]] = []
        for kind in {e["kind"] for e in elements}:
            mine = [i for i, e in enumerate(elements) if e["kind"] == kind]
            theirs = [j for j, e in enumerate(seen) if e.kind == kind]
            found = _pairs([truth_boxes[i] for i in mine], [seen[j].box for j in theirs], 0.5)
            pairs += [(mine[i], theirs[j]) for i, j in found]
        rest_i = [i for i in range(len(elements)) if i not in {p[0] for p in pairs}]
        rest_j = [j for j in range(len(seen)) if j not in {p[1] for p in pairs}]
        wrong = [(rest_i[i], rest_j[j]) for i, j in _pairs([truth_boxes[i] for i in rest_i], [seen[j].box for j in rest_j], 0.5)]
        self.counts.update(elements=len(elements), seen=len(seen), found=len(pairs) + len(wrong), kind_right=len(pairs))
        for i, j in pairs:
            if concept := elements[i].get("concept"):
                likeliest = max(seen[j].concepts, key=lambda name: seen[j].concepts[name], default="")
                self.counts.update(concepts=1, concepts_right=int(likeliest == concept))
            for state in ("checked", "disabled", "selected", "expanded", "invalid", "placeholder"):
                holds = state in elements[i]["states"]
                self.counts.update(states=1, states_right=int(holds == seen[j].has(state)))
                if holds or seen[j].states.get(state, 0) >= 0.5:
                    self.counts[f"state {state}"] += 1
                    self.counts[f"state {state} right"] += holds == seen[j].has(state)
        for i, e in enumerate(elements):
            self.present[e["kind"]] += 1
            if i not in {p[0] for p in pairs}:
                self.missed[e["kind"]] += 1
        for i, j in wrong:
            self.confused[elements[i]["kind"], seen[j].kind] += 1
        lines = sample["lines"]
        line_boxes = [e.box for e in screen.of_kind("text")]
        self.counts.update(lines=len(lines), lines_seen=len(line_boxes))  # type: ignore[arg-type]
        self.counts["lines_found"] += len(_pairs([Box(*line["box"]) for line in lines], line_boxes, 0.5))  # type: ignore[attr-defined]
        self._add_words(lines, screen)  # type: ignore[arg-type]

    def _add_words(self, lines: list[dict[str, list[dict[str, object]]]], screen: Screen) -> None:
        truth = [(word["text"], Box(*word["box"])) for line in lines for word in line["words"]]  # type: ignore[misc]
        self.counts.update(words=len(truth), words_seen=len(screen.words))
        for word in screen.words:
            x, y = word.box.center
            for index, (text, box) in enumerate(truth):
                if text == word.text and box.left - 4 <= x <= box.right + 4 and box.top - 4 <= y <= box.bottom + 4:
                    self.counts["words_right"] += 1
                    truth.pop(index)
                    break

    def report(self) -> str:
        c = self.counts

        def share(part: str, whole: str) -> str:
            return f"{100 * c[part] / max(1, c[whole]):5.1f} %"

        rows = [
            f"elements: recall {share('found', 'elements')}  precision {share('found', 'seen')}  kind right {share('kind_right', 'found')}",
            f"lines:    recall {share('lines_found', 'lines')}  precision {share('lines_found', 'lines_seen')}",
            f"words:    recall {share('words_right', 'words')}  precision {share('words_right', 'words_seen')}",
        ]
        states = sorted(name for name in c if name.startswith("state ") and not name.endswith("right"))
        rows.append("states (of those true or said): " + ", ".join(f"{n[6:]} {share(n + ' right', n)} n={c[n]}" for n in states))
        rows.append(f"states right of all {share('states_right', 'states')}")
        rows.append(f"icons meant right {share('concepts_right', 'concepts')} n={c['concepts']}")
        rows.append("missed by kind: " + ", ".join(f"{k} {n}/{self.present[k]}" for k, n in self.missed.most_common(26)))
        rows.append("confused: " + ", ".join(f"{a}>{b} {n}" for (a, b), n in self.confused.most_common(14)))
        return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=40)
    parser.add_argument("--every", type=int, default=20, help="take samples whose number this divides")
    parser.add_argument("--weights", type=Path, default=BUNDLED / "eyes.safetensors")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    eyes = Perception.load(args.weights)
    tally = Tally()
    paths = [path for path in sorted(args.pages.glob("*.json")) if int(path.stem) % args.every == 0][: args.limit]
    for path in paths:
        sample = json.loads(path.read_text("utf-8"))
        with Image.open(path.with_suffix(".png")) as image:
            scale = sample.get("scale", 1)
            if scale != 1:
                image = image.resize((sample["width"], sample["height"]), Image.Resampling.LANCZOS)
            tally.add(sample, eyes.look(image))
    print(f"{len(paths)} pages")
    print(tally.report())


if __name__ == "__main__":
    main()
