"""The language model: a sentence, and where its words stand on the screen, becomes an expression.

    words [N] --spelling + meaning + shape + overlap with the screen--> encoder --> states [N, width]
    expression  <--grammar-constrained beam search over tokens and pointers to words--  decoder

An expression is written as actions: one a token, two a copied string (its first word, then its last).
The grammar (`moonlet.grammar`) decides at every step which of the three it is and which tokens fit,
so the decoder spends nothing on form. The confidence of a parse is the probability of its actions.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor, nn

from moonlet.cores import one_thread_each
from moonlet.expression import Copy, Expression, Judge, Token
from moonlet.grammar import COPY, END, START, STARTS, TOKENS, State, advance, allowed
from moonlet.layers import Layer, rotary_angles
from moonlet.senses import senses
from moonlet.tokens import from_tokens
from moonlet.words import FEATURES, NGRAM_BUCKETS, ScreenWords, Sentence, fold, ngrams, read_sentence

MAX_ACTIONS = 80
TOKEN, FIRST, LAST = 0, 1, 2  # what an action is: a token of the grammar, the first or last word of a copy
_TOKEN_IDS = {token: i for i, token in enumerate(TOKENS)}
_BEGIN, _FIRST_WORD, _LAST_WORD = len(TOKENS), len(TOKENS) + 1, len(TOKENS) + 2  # further rows of the token table


@dataclass(frozen=True)
class Config:
    width: int = 128
    heads: int = 4
    encoder_layers: int = 3
    decoder_layers: int = 2
    widen: int = 3  # hidden units of a layer's second half, in widths
    span_bias: int = 16  # how far the last word of a copy may lie from its first and still be told apart
    senses: int = 128  # length of the vectors of what words mean (`moonlet.senses`)


@dataclass(frozen=True)
class WordBatch:
    """B sentences of at most N words. Every different word (of U) is spelt once, by T pieces in all."""

    pieces: Tensor  # [T] n-gram buckets
    offsets: Tensor  # [U] where each word's pieces begin
    known: Tensor  # [U] number in the vocabulary, 0: not in it
    senses: Tensor  # [U, senses] what they mean, zeros where that is not known
    spelt: Tensor  # [U] 1; in training 0 where only the meaning of a word is told
    index: Tensor  # [B, N] which of the different words
    features: Tensor  # [B, N, FEATURES]
    lengths: Tensor  # [B]

    @property
    def mask(self) -> Tensor:
        """[B, N], true where there is a word."""
        return torch.arange(self.index.shape[1]) < self.lengths[:, None]


class WordBatcher:
    """Turns sentences into tensors. `vocabulary`: words that have an embedding of their own."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self.vocabulary = tuple(vocabulary)
        self.numbers = {word: i for i, word in enumerate(self.vocabulary, 1)}

    def batch(self, sentences: Sequence[Sentence]) -> WordBatch:
        lengths = [len(sentence.words) for sentence in sentences]
        index: NDArray[np.int64] = np.zeros((len(sentences), max(lengths)), np.int64)
        features: NDArray[np.float32] = np.zeros((*index.shape, FEATURES), np.float32)
        different: dict[str, int] = {}
        for row, sentence in enumerate(sentences):
            for column, word in enumerate(sentence.words):
                index[row, column] = different.setdefault(fold(word), len(different))
            features[row, : lengths[row]] = sentence.features
        pieces = [ngrams(word) for word in different]
        return WordBatch(
            torch.tensor([piece for each in pieces for piece in each]),
            torch.tensor([0, *np.cumsum([len(each) for each in pieces])[:-1].tolist()]),
            torch.tensor([self.numbers.get(word, 0) for word in different]),
            torch.from_numpy(senses().stacked(list(different))),
            torch.ones(len(different)),
            torch.from_numpy(index),
            torch.from_numpy(features),
            torch.tensor(lengths),
        )


class LanguageNet(nn.Module):
    """Encoder of sentences and decoder of actions."""

    rotary: Tensor

    def __init__(self, config: Config, vocabulary: int) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.pieces = nn.EmbeddingBag(NGRAM_BUCKETS, width, mode="mean")
        self.known = nn.Embedding(vocabulary + 1, width)
        self.features = nn.Linear(FEATURES, width)
        self.senses = nn.Linear(config.senses, width, bias=False)
        self.mix = nn.Conv1d(width, width, 3, padding=1)  # short phrases, before any attention
        self.encoder = nn.ModuleList(Layer(width, config.heads, config.widen, cross=False) for _ in range(config.encoder_layers))
        self.norm_words = nn.LayerNorm(width)
        self.tokens = nn.Embedding(len(TOKENS) + 3, width)  # tied: read by the decoder, and written
        self.copied = nn.Linear(width, width)
        self.decoder = nn.ModuleList(Layer(width, config.heads, config.widen, cross=True) for _ in range(config.decoder_layers))
        self.norm_actions = nn.LayerNorm(width)
        self.point_from = nn.Linear(width, 2 * width)
        self.point_to = nn.Linear(width, 2 * width)
        self.span = nn.Parameter(torch.zeros(config.span_bias))
        self.register_buffer("rotary", rotary_angles(128, width // config.heads), persistent=False)
        for table in (self.pieces, self.known, self.tokens):
            nn.init.normal_(table.weight, std=width**-0.5)
        nn.init.zeros_(self.senses.weight)
        for layer in [*self.encoder, *self.decoder]:
            assert isinstance(layer, Layer)
            nn.init.zeros_(layer.down.weight)

    def encode(self, words: WordBatch) -> Tensor:
        """-> states of the words [B, N, width]"""
        spelt = (self.pieces(words.pieces, words.offsets) + self.known(words.known)) * words.spelt[:, None]
        x = F.embedding(words.index, spelt + self.senses(words.senses)) + self.features(words.features)
        mask = words.mask
        x = x * mask[..., None]
        x = x + self.mix(x.transpose(1, 2)).transpose(1, 2)
        rotary = self.rotary[:, : x.shape[1]]
        for layer in self.encoder:
            assert isinstance(layer, Layer)
            y = layer.norm_own(x)
            x = x + layer.own(y, layer.own.keys_values(y, rotary), rotary, mask[:, None, None])
            x = layer.map(x)
        states: Tensor = self.norm_words(x)
        return states

    def embed(self, kinds: Tensor, values: Tensor, words: Tensor) -> Tensor:
        """Actions as the decoder reads them: [B, T] kinds and values, words [B, N, width] -> [B, T, width]"""
        rows = torch.where(kinds == TOKEN, values, kinds + (_FIRST_WORD - FIRST))
        picked = words.gather(1, torch.where(kinds == TOKEN, 0, values)[..., None].expand(-1, -1, words.shape[2]))
        x: Tensor = self.tokens(rows) + self.copied(picked) * (kinds != TOKEN)[..., None]
        return x

    def heads(self, x: Tensor, point_to: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Decoder outputs [B, T, width], `point_to(words)` [B, N, 2 width] -> logits of tokens, first, last words."""
        x = self.norm_actions(x)
        logits = x @ self.tokens.weight[: len(TOKENS)].T
        first, last = (
            a @ b.transpose(1, 2) * self.config.width**-0.5
            for a, b in zip(self.point_from(x).chunk(2, -1), point_to.chunk(2, -1), strict=True)
        )
        return logits, first, last

    def last_bias(self, start: Tensor, words: int) -> Tensor:
        """What is added to the logits of last words, given the first [...] -> [..., words]"""
        distance = torch.arange(words) - start[..., None]
        bias = self.span[distance.clamp(0, self.config.span_bias - 1)]
        return bias.masked_fill(distance < 0, -math.inf)

    def losses(self, words: Tensor, mask: Tensor, kinds: Tensor, values: Tensor) -> Tensor:
        """Negative log-likelihood of every action.

        words [B, N, width], mask [B, N], kinds and values [B, T] (kind -1 after the end) -> [B, T]
        """
        begin = self.tokens.weight[_BEGIN].expand(len(words), 1, -1)
        x = torch.cat([begin, self.embed(kinds[:, :-1].clamp(min=0), values[:, :-1], words)], dim=1)
        rotary = self.rotary[:, : x.shape[1]]
        hidden = mask[:, None, None]
        for layer in self.decoder:
            assert isinstance(layer, Layer)
            y = layer.norm_own(x)
            x = x + layer.own(y, layer.own.keys_values(y, rotary), rotary, causal=True)
            x = x + layer.cross(layer.norm_cross(x), layer.cross.keys_values(words), mask=hidden)
            x = layer.map(x)
        logits, first, last = self.heads(x, self.point_to(words))
        start = torch.where(kinds == LAST, values.roll(1, dims=1), 0)
        last = last + self.last_bias(start, words.shape[1])
        losses = torch.zeros(values.shape)
        for kind, scores in ((TOKEN, logits), (FIRST, first), (LAST, last)):
            chosen = kinds == kind
            picked = scores[chosen].float()
            if kind != TOKEN:
                picked = picked.masked_fill(~mask[chosen.nonzero()[:, 0]], -math.inf)
            losses[chosen] = F.cross_entropy(picked, values[chosen], reduction="none")
        return losses


def actions(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """An expression's tokens as (kind, value) actions, the end included."""
    found: list[tuple[int, int]] = []
    for token in [*tokens, END]:
        if isinstance(token, Copy):
            found += [(FIRST, token.first), (LAST, token.last)]
        else:
            found.append((TOKEN, _TOKEN_IDS[token]))
    return found


@dataclass(frozen=True)
class Parse:
    """What a sentence was understood as. `alternatives`: other readings, most probable first."""

    expression: Expression
    confidence: float
    alternatives: tuple[tuple[Expression, float], ...] = ()


@dataclass(frozen=True)
class _Beam:
    """A part of an expression: its actions, its tokens, what the grammar expects, and its log-probability."""

    state: State = START
    tokens: tuple[Token, ...] = ()
    kind: int = TOKEN  # of the next action
    start: int = 0  # of the copy that is open
    score: float = 0.0
    done: bool = False

    def followed_by(self, value: int, score: float) -> _Beam:
        if self.done or score == -math.inf:  # a beam that is complete, or one that the grammar has closed
            return self if self.done else replace(self, score=score)
        if self.kind == FIRST:
            return _Beam(self.state, self.tokens, LAST, value, score)
        token: Token = Copy(self.start, value) if self.kind == LAST else TOKENS[value]
        if token == END:
            return _Beam(self.state, self.tokens, TOKEN, 0, score, done=True)
        state = advance(self.state, COPY if isinstance(token, Copy) else token)
        kind = FIRST if COPY in allowed(state) else TOKEN
        return _Beam(state, (*self.tokens, token), kind, 0, score)


class LanguageModel:
    """A trained `LanguageNet` with its vocabulary: parses sentences."""

    def __init__(self, net: LanguageNet, vocabulary: Sequence[str]) -> None:
        self.net = net.eval()
        self.batcher = WordBatcher(vocabulary)
        self._masks: dict[State, Tensor] = {}

    @classmethod
    def load(cls, path: Path) -> LanguageModel:
        """Weights and vocabulary from a safetensors file that `save` wrote."""
        with safe_open(path, "pt") as file:
            about = file.metadata()
            weights = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118
        vocabulary = json.loads(about["vocabulary"])
        net = LanguageNet(Config(**json.loads(about["config"])), len(vocabulary))
        net.load_state_dict(weights)
        return cls(net, vocabulary)

    def save(self, path: Path) -> None:
        weights = {name: tensor.detach().half().contiguous() for name, tensor in self.net.state_dict().items()}
        about = {
            "config": json.dumps(asdict(self.net.config)),
            "vocabulary": json.dumps(self.batcher.vocabulary, ensure_ascii=False),
        }
        save_file(weights, path, about)

    def parse(self, sentence: str, screen: ScreenWords | None = None, task: str = "any", beams: int = 4) -> Parse:
        """`task`, one of `grammar.STARTS`, narrows down what the sentence may mean."""
        return self.parse_many([read_sentence(sentence, screen)], [task], beams)[0]

    @torch.inference_mode()
    def parse_many(self, sentences: Sequence[Sentence], tasks: Sequence[str], beams: int = 4) -> list[Parse]:
        """The most probable expression of each sentence; `Judge` at confidence 0 where none is found."""
        with one_thread_each():  # so small are the layers that a second thread only makes the first one wait
            return self._parse_many(sentences, tasks, beams)

    def _parse_many(self, sentences: Sequence[Sentence], tasks: Sequence[str], beams: int) -> list[Parse]:
        worded = [sentence for sentence in sentences if sentence.words]
        starts = [STARTS[task] for task, sentence in zip(tasks, sentences, strict=True) if sentence.words]
        if not worded:
            return [Parse(Judge(), 0.0) for _ in sentences]
        batch = self.batcher.batch(worded)
        found = iter(self._search(self.net.encode(batch), batch.mask, starts, beams))
        return [_best(next(found) if sentence.words else [], sentence.text) for sentence in sentences]

    def _search(self, words: Tensor, mask: Tensor, starts: Sequence[State], width: int) -> list[list[_Beam]]:
        """Beam search for all sentences at once; rows of the tensors are sentence by sentence, `width` beams each."""
        net, sentences, length = self.net, len(words), words.shape[1]
        layers = [layer for layer in net.decoder if isinstance(layer, Layer)]
        crosses = [tuple(each.repeat_interleave(width, 0) for each in layer.cross.keys_values(words)) for layer in layers]
        words, mask = words.repeat_interleave(width, 0), mask.repeat_interleave(width, 0)
        point_to, hidden, unseen = net.point_to(words), mask[:, None, None], ~mask
        caches: list[tuple[Tensor, Tensor] | None] = [None] * len(layers)
        beams = [[_Beam(start)] + [_Beam(start, score=-math.inf)] * (width - 1) for start in starts]
        x = net.tokens.weight[_BEGIN].expand(len(words), 1, -1)
        ended: list[list[_Beam] | None] = [None] * sentences  # the beams when the best was done, whatever others still take
        choices = max(len(TOKENS), length)
        for step in range(MAX_ACTIONS):
            rotary = net.rotary[:, step : step + 1]
            for i, layer in enumerate(layers):
                y = layer.norm_own(x)
                new, cache = layer.own.keys_values(y, rotary), caches[i]
                if cache is not None:
                    new = (torch.cat([cache[0], new[0]], 2), torch.cat([cache[1], new[1]], 2))
                caches[i] = new
                x = x + layer.own(y, new, rotary)
                x = x + layer.cross(layer.norm_cross(x), (crosses[i][0], crosses[i][1]), mask=hidden)
                x = layer.map(x)
            logits, first, last = (each[:, 0] for each in net.heads(x, point_to))
            flat = [beam for each in beams for beam in each]
            kinds = torch.tensor([beam.kind for beam in flat])
            opened = torch.tensor([beam.start for beam in flat])
            logits = logits + torch.stack([self._mask(beam) for beam in flat])
            last = last + net.last_bias(opened, length)
            pointed = torch.where((kinds == LAST)[:, None], last, first).masked_fill(unseen, -math.inf)
            steps = torch.full((len(flat), choices), -math.inf)
            steps[:, : len(TOKENS)] = logits.log_softmax(-1)
            pointing = kinds != TOKEN
            steps[pointing] = -math.inf
            steps[pointing, :length] = pointed[pointing].log_softmax(-1)
            steps[torch.tensor([beam.done for beam in flat])] = -math.inf
            for row, beam in enumerate(flat):
                if beam.done:
                    steps[row, _TOKEN_IDS[END]] = 0.0
            totals = (steps + torch.tensor([beam.score for beam in flat])[:, None]).view(sentences, -1)
            scores, places = totals.topk(width)
            rows = (places // choices + torch.arange(sentences)[:, None] * width).flatten()
            values = (places % choices).flatten()
            beams = [
                [beams[i][place // choices].followed_by(place % choices, score) for place, score in pairs]
                for i, pairs in enumerate([list(zip(*each, strict=True)) for each in zip(places.tolist(), scores.tolist(), strict=True)])
            ]
            ended = [known or (each if each[0].done else None) for known, each in zip(ended, beams, strict=True)]
            if all(ended):
                break
            caches = [(cache[0][rows], cache[1][rows]) for cache in caches if cache is not None]
            x = net.embed(kinds[rows][:, None], values[:, None].clamp(max=len(TOKENS) - 1), words)
        return [[beam for beam in known or each if beam.done] for known, each in zip(ended, beams, strict=True)]

    def _mask(self, beam: _Beam) -> Tensor:
        """What is added to the logits of tokens: nothing where the grammar allows one, else minus infinity."""
        mask = self._masks.get(beam.state)
        if mask is None:
            mask = torch.full((len(TOKENS),), -math.inf)
            mask[[_TOKEN_IDS[token] for token in allowed(beam.state) if token != COPY] or [0]] = 0.0
            self._masks[beam.state] = mask
        return mask


def _best(beams: Sequence[_Beam], sentence: str) -> Parse:
    """Beams that read the same count together."""
    found: dict[Expression, float] = {}
    for beam in beams:
        if math.isfinite(beam.score):
            expression = from_tokens(beam.tokens, sentence)
            found[expression] = found.get(expression, 0.0) + math.exp(beam.score)
    ranked = sorted(found.items(), key=lambda each: -each[1])
    if not ranked:
        return Parse(Judge(), 0.0)
    return Parse(ranked[0][0], min(1.0, ranked[0][1]), tuple(ranked[1:]))
