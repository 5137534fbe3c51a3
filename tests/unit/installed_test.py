"""Files that are not any more what the installer put there."""

from __future__ import annotations

import base64
import hashlib
import shutil
from importlib.metadata import Distribution, PathDistribution
from pathlib import Path

import pytest

from moonlet import BUNDLED
from qa_agent import moonlet_eyes
from qa_agent.errors import EnvironmentUnfitError
from qa_agent.installed import are_whole, bundled_weights_are_whole, changed_files


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    folder = tmp_path / "moonlet" / "weights"
    shutil.copytree(BUNDLED, folder)
    return folder


def installed(weights: Path) -> Distribution:
    """The distribution that an installer leaves beside these weights."""
    site = weights.parents[1]
    info = site / "qa_agent_moonlet-1.0.dist-info"
    info.mkdir()
    lines = []
    for file in sorted(weights.iterdir()):
        digest = base64.urlsafe_b64encode(hashlib.sha256(file.read_bytes()).digest()).rstrip(b"=").decode()
        lines.append(f"{file.relative_to(site).as_posix()},sha256={digest},{file.stat().st_size}")
    (info / "RECORD").write_text("\n".join([*lines, "qa_agent_moonlet-1.0.dist-info/RECORD,,"]))
    return PathDistribution(info)


def flip_a_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0x40
    path.write_bytes(content)


def test_files_as_they_were_installed_are_in_order(weights: Path) -> None:
    assert changed_files(weights, installed(weights)) == []


def test_a_flipped_bit_and_a_missing_file_are_seen(weights: Path) -> None:
    distribution = installed(weights)
    flip_a_bit(weights / "eyes.safetensors")
    (weights / "concepts.json").unlink()
    assert {path.name for path in changed_files(weights, distribution)} == {"eyes.safetensors", "concepts.json"}


def test_a_folder_that_was_not_installed_has_nothing_to_be_compared_with(weights: Path, tmp_path: Path) -> None:
    assert changed_files(tmp_path, installed(weights)) == []


def test_weights_that_have_changed_are_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moonlet_eyes, "changed_files", lambda folder: [folder / "eyes.safetensors"])
    with pytest.raises(EnvironmentUnfitError, match=r"not those that were installed \(eyes\.safetensors\): reinstall"):
        moonlet_eyes.load_model()


def test_weights_as_they_are_bundled_are_whole() -> None:
    assert bundled_weights_are_whole()


def test_weights_that_are_cut_off_are_seen_without_loading_them(weights: Path) -> None:
    content = (weights / "eyes.safetensors").read_bytes()
    for cut in (content[:-1], content[:100], b"", b"no weights at all"):
        (weights / "eyes.safetensors").write_bytes(cut)
        assert not are_whole(weights)


def test_a_folder_without_weights_is_not_whole(tmp_path: Path) -> None:
    assert not are_whole(tmp_path)
