"""Averaging language models, and carrying one over to a longer list of tokens."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from train.blend import blended, blended_checkpoints, grown


def test_rows_follow_their_tokens_and_the_table_s_own_rows_stay_last() -> None:
    before, now = ("a", "b"), ("a", "new", "b")
    table = torch.tensor([[1.0, 1.0], [2.0, 2.0], [9.0, 9.0]])
    longer = grown(table, before, now)
    assert longer.shape == (4, 2)
    assert longer[0].tolist() == [1, 1] and longer[2].tolist() == [2, 2] and longer[3].tolist() == [9, 9]
    assert longer[1].tolist() not in table.tolist()


def test_the_share_is_that_of_the_second() -> None:
    assert blended({"w": torch.tensor([0.0])}, {"w": torch.tensor([4.0])}, 0.25)["w"].item() == 1.0


def test_models_of_another_shape_are_refused() -> None:
    with pytest.raises(ValueError, match="not of one shape"):
        blended({"w": torch.zeros(2)}, {"w": torch.zeros(3)}, 0.5)


def test_the_mean_of_two_checkpoints_keeps_counters_and_names_and_drops_the_optimiser(tmp_path: Path) -> None:
    for name, value in (("old", 0.0), ("new", 2.0)):
        net = {"w": torch.tensor([value]), "seen": torch.tensor(7)}
        torch.save({"net": net, "names": ["a"], "optimiser": {"lr": 1}}, tmp_path / f"{name}.pt")
    mean = blended_checkpoints([tmp_path / "old.pt", tmp_path / "new.pt"], 0.5)
    assert mean == {"names": ["a"], "net": {"w": torch.tensor([1.0]), "seen": torch.tensor(7)}}
