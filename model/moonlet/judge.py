"""The judge: answers yes or no about a whole screen, for statements that no operator covers.

    elements [M] --kind, box, states, colours, spelling of the text--> screen layers, once a screen
    words [N] of the language model's encoder, and one verdict token  --> layers that attend to the elements
    verdict token --> probability that the statement holds; its attention is the evidence

Attention to an element is helped along where its text holds the word (`moonlet.words.overlaps`).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor, nn

from moonlet.layers import Layer
from moonlet.screen import KINDS, RGB, STATES, Screen
from moonlet.words import NGRAM_BUCKETS, ScreenWords, Sentence, fold, ngrams, overlaps

MAX_ELEMENTS = 320
_FREQUENCIES = 6
_NUMBERS = 4 * (1 + 2 * _FREQUENCIES) + len(STATES) + 2 * 4 + 3


@dataclass(frozen=True)
class Config:
    words_width: int = 128  # of the language model
    width: int = 96
    heads: int = 4
    screen_layers: int = 2
    layers: int = 3
    widen: int = 2


@dataclass(frozen=True)
class ScreenTokens:
    """The elements of one screen as numbers. M elements, T pieces of words in all."""

    kinds: Tensor  # [M]
    numbers: Tensor  # [M, _NUMBERS] box, states, colours, sizes
    pieces: Tensor  # [T] n-gram buckets of the texts
    offsets: Tensor  # [M]


def fourier(x: Tensor) -> Tensor:
    """[..., n] in 0 to 1 -> [..., n (1 + 2 frequencies)]: itself, sines and cosines."""
    angles = x[..., None] * (2.0 ** torch.arange(_FREQUENCIES)) * torch.pi
    return torch.cat([x[..., None], angles.sin(), angles.cos()], dim=-1).flatten(-2)


def screen_tokens(screen: Screen) -> ScreenTokens:
    """Of at most `MAX_ELEMENTS` elements, the first."""
    elements = screen.elements[:MAX_ELEMENTS]
    scale = torch.tensor([screen.width, screen.height, screen.width, screen.height])
    boxes = torch.tensor([[e.box.left, e.box.top, e.box.right, e.box.bottom] for e in elements]).view(-1, 4) / scale
    others = [
        [
            *(element.states.get(state, 0.0) for state in STATES),
            *_color(element.fill),
            *_color(element.ink),
            element.text_height / 32,
            float(element.bold),
            min(1.0, len(element.text) / 100),
        ]
        for element in elements
    ]
    spelt = [[piece for word in element.text.split()[:40] for piece in ngrams(fold(word))] for element in elements]
    lengths = torch.tensor([0] + [len(each) for each in spelt])
    return ScreenTokens(
        torch.tensor([KINDS.index(element.kind) for element in elements], dtype=torch.long),
        torch.cat([fourier(boxes.clamp(0, 1)), torch.tensor(others).view(len(elements), len(STATES) + 11)], dim=1),
        torch.tensor([piece for each in spelt for piece in each], dtype=torch.long),
        lengths.cumsum(0)[:-1],
    )


def _color(color: RGB | None) -> tuple[float, float, float, float]:
    return (0.0, 0.0, 0.0, 0.0) if color is None else (1.0, color[0] / 255, color[1] / 255, color[2] / 255)


@dataclass(frozen=True)
class Judgement:
    """`evidence`: (position in `screen.elements`, share of the attention), the most looked at first."""

    probability: float
    evidence: tuple[tuple[int, float], ...]


class JudgeNet(nn.Module):
    """See the module's description."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.kinds = nn.Embedding(len(KINDS), width)
        self.numbers = nn.Linear(_NUMBERS, width)
        self.pieces = nn.EmbeddingBag(NGRAM_BUCKETS // 2, 48, mode="mean")
        self.spelt = nn.Linear(48, width, bias=False)
        self.screen_layers = nn.ModuleList(Layer(width, config.heads, config.widen, cross=False) for _ in range(config.screen_layers))
        self.norm_screen = nn.LayerNorm(width)
        self.words = nn.Linear(config.words_width, width)
        self.verdict = nn.Parameter(torch.randn(width) * 0.1)
        self.layers = nn.ModuleList(Layer(width, config.heads, config.widen, cross=True) for _ in range(config.layers))
        self.helped = nn.Parameter(torch.full((config.layers, config.heads, 2), 2.0))  # weight of the overlap
        self.gathered = nn.Linear(2, width)
        self.out = nn.Sequential(nn.LayerNorm(width), nn.Linear(width, width), nn.ReLU(), nn.Linear(width, 1))

    def encode_screen(self, screen: ScreenTokens) -> Tensor:
        """-> [M, width]"""
        spelt = self.spelt(self.pieces(screen.pieces % (NGRAM_BUCKETS // 2), screen.offsets))
        x = (self.kinds(screen.kinds) + self.numbers(screen.numbers) + spelt)[None]
        for layer in self.screen_layers:
            assert isinstance(layer, Layer)
            y = layer.norm_own(x)
            x = layer.map(x + layer.own(y, layer.own.keys_values(y)))
        seen: Tensor = self.norm_screen(x)[0]
        return seen

    def forward(self, words: Tensor, mask: Tensor, elements: Tensor, overlap: Tensor) -> tuple[Tensor, Tensor]:
        """All sentences are about one screen.

        words [B, N, words_width], mask [B, N], elements [M, width], overlap [B, N, M, 2]
        -> logits [B] of yes, and the verdict's attention to the elements [B, M]
        """
        batch, (count, width) = len(words), elements.shape
        best = self.gathered(overlap.amax(dim=2))  # how well the word is found anywhere
        x = torch.cat([self.verdict.expand(batch, 1, -1), self.words(words) + best], dim=1)
        mask = F.pad(mask, (1, 0), value=True)[:, None, None]
        overlap = F.pad(overlap, (0, 0, 0, 0, 1, 0))
        attention = torch.empty(0)
        for layer, helped in zip(self.layers, self.helped, strict=True):
            assert isinstance(layer, Layer)
            y = layer.norm_own(x)
            x = x + layer.own(y, layer.own.keys_values(y), mask=mask)
            key, value = layer.cross.keys_values(elements[None])
            query = layer.cross.query(layer.norm_cross(x)).unflatten(-1, (self.config.heads, -1)).transpose(1, 2)
            scores = query @ key.transpose(-1, -2) * (width // self.config.heads) ** -0.5
            attention = (scores + torch.einsum("bnmc,hc->bhnm", overlap, helped)).softmax(-1)
            x = x + layer.cross.out((attention @ value).transpose(1, 2).flatten(2))
            x = layer.map(x)
        return self.out(x[:, 0])[:, 0], attention[:, :, 0].mean(1).view(batch, count)


class JudgeModel:
    """A trained `JudgeNet`."""

    def __init__(self, net: JudgeNet) -> None:
        self.net = net.eval()

    @classmethod
    def load(cls, path: Path) -> JudgeModel:
        """Weights from a safetensors file that `save` wrote."""
        with safe_open(path, "pt") as file:
            weights = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118
            net = JudgeNet(Config(**json.loads(file.metadata()["config"])))
        net.load_state_dict(weights)
        return cls(net)

    def save(self, path: Path) -> None:
        weights = {name: tensor.detach().half().contiguous() for name, tensor in self.net.state_dict().items()}
        save_file(weights, path, {"config": json.dumps(asdict(self.net.config))})

    @torch.inference_mode()
    def look(self, screen: Screen) -> Tensor:
        """The screen's elements, encoded once for any number of statements: [M, width]"""
        return self.net.encode_screen(screen_tokens(screen))

    @torch.inference_mode()
    def judge(self, sentences: Sequence[Sentence], words: Tensor, mask: Tensor, elements: Tensor, index: ScreenWords) -> list[Judgement]:
        """`words` and `mask` as the language model encodes the sentences, `elements` from `look`."""
        if not len(elements):
            return [Judgement(0.5, ()) for _ in sentences]
        logits, attention = self.net(words, mask, elements, overlap_tensor(sentences, index, len(elements)))
        evidence = attention.topk(min(5, len(elements)), dim=-1)
        return [
            Judgement(probability, tuple(zip(places, shares, strict=True)))
            for probability, places, shares in zip(
                logits.sigmoid().tolist(), evidence.indices.tolist(), evidence.values.tolist(), strict=True
            )
        ]


def overlap_tensor(sentences: Sequence[Sentence], index: ScreenWords, elements: int) -> Tensor:
    """[B, N, elements, 2] of `overlaps`, zero beyond a sentence's end."""
    found = torch.zeros(len(sentences), max(len(sentence.words) for sentence in sentences), elements, 2)
    for row, sentence in enumerate(sentences):
        found[row, : len(sentence.words)] = torch.from_numpy(overlaps(sentence.words, index, elements))
    return found
