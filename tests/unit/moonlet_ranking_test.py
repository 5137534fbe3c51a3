"""The ranker's network: trained in torch, run in numpy, several joined to their mean."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from moonlet.ranking import Ranker
from train.ranking import Network, save_together

WIDTH, WORDS = 7, 5


class Small(Ranker):
    WIDTH = WIDTH


def networks(words: int, count: int) -> list[Network]:
    torch.manual_seed(0)
    return [Network(torch.zeros(WIDTH), torch.ones(WIDTH), words) for _ in range(count)]


def test_joined_networks_score_as_their_mean(tmp_path: Path) -> None:
    nets = networks(WORDS, 3)
    save_together(nets, tmp_path / "joined.safetensors")
    table, asked = torch.randn(4, WIDTH), torch.rand(WORDS)
    mean = torch.stack([net(table, 0.0, asked) for net in nets]).mean(dim=0).detach().numpy()
    scores = Small.load(tmp_path / "joined.safetensors").scores(table.numpy(), asked.numpy())
    assert np.allclose(scores, mean, atol=1e-5)


def test_without_words_a_network_scores_as_it_was_trained(tmp_path: Path) -> None:
    (net,) = networks(0, 1)
    net.save(tmp_path / "plain.safetensors")
    table = torch.randn(4, WIDTH)
    scores = Small.load(tmp_path / "plain.safetensors").scores(table.numpy())
    assert np.allclose(scores, net(table).detach().numpy(), atol=1e-5)


def test_weights_of_other_features_are_refused(tmp_path: Path) -> None:
    net = Network(torch.zeros(WIDTH + 1), torch.ones(WIDTH + 1))
    net.save(tmp_path / "other.safetensors")
    with pytest.raises(ValueError, match="features"):
        Small.load(tmp_path / "other.safetensors")
