"""Weights that are missing, damaged or whole."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from moonlet import BUNDLED, Moonlet, WeightsError
from moonlet.senses import senses
from moonlet.weights import Part, fuse_norms, load_parts, save_parts


def test_parts_come_back_as_they_were_in_half_precision(tmp_path: Path) -> None:
    path = tmp_path / "w.safetensors"
    save_parts(path, {"eye": Part({"a": torch.tensor([0.5, 2.0])}, {"names": ["x"]})})
    part = load_parts(path)["eye"]
    assert part.tensors["a"].tolist() == [0.5, 2.0]
    assert part.settings == {"names": ["x"]}


def test_missing_weights_are_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"no weights at .*eyes\.safetensors: reinstall"):
        Moonlet.load(tmp_path)


def test_damaged_weights_are_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "eyes.safetensors").write_bytes(b"not weights")
    with pytest.raises(WeightsError, match=r"eyes\.safetensors can't be read .*reinstall"):
        Moonlet.load(tmp_path)


@pytest.mark.parametrize("name", ["language.safetensors", "matcher.safetensors", "answers.safetensors", "tallies.safetensors"])
def test_every_damaged_file_is_refused(tmp_path: Path, name: str) -> None:
    for file in BUNDLED.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / name).write_bytes(b"not weights")
    with pytest.raises(WeightsError, match="can't be read"):
        Moonlet.load(tmp_path)


@pytest.mark.parametrize("content", [b"not weights", None])
def test_a_damaged_or_missing_table_of_meanings_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None) -> None:
    damaged = tmp_path / "senses.safetensors"
    if content is not None:
        damaged.write_bytes(content)
    monkeypatch.setattr("moonlet.senses.WEIGHTS", damaged)
    senses.cache_clear()
    with pytest.raises(WeightsError, match=r"what words mean can't be read .*reinstall"):
        Moonlet.load()


def test_folding_norms_into_convolutions_changes_nothing() -> None:
    net = torch.nn.Sequential(torch.nn.Conv2d(3, 4, 3, bias=False), torch.nn.BatchNorm2d(4), torch.nn.ReLU()).eval()
    net[1].running_mean.uniform_(-1, 1)
    net[1].running_var.uniform_(0.5, 2)
    picture = torch.rand(1, 3, 8, 8)
    before = net(picture)
    fuse_norms(net)
    assert torch.allclose(before, net(picture), atol=1e-5)
