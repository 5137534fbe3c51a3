"""Secrets are taken out of Playwright's traces."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from qa_agent.trace_masking import mask_trace


def trace(tmp_path: Path, **files: bytes) -> Path:
    path = tmp_path / "trace.zip"
    with zipfile.ZipFile(path, "w") as written:
        for name, content in files.items():
            written.writestr(name.replace("_", "."), content)
    return path


def content(path: Path, name: str) -> bytes:
    with zipfile.ZipFile(path) as opened:
        return opened.read(name)


@pytest.mark.parametrize("written", [json.dumps('key"ü'), json.dumps('key"ü', ensure_ascii=False), "<p>key&quot;ü</p>", 'key"ü'])
def test_a_secret_is_masked_in_the_forms_in_which_traces_write_it(tmp_path: Path, written: str) -> None:
    path = trace(tmp_path, trace_trace=written.encode())
    mask_trace(path, ['key"ü'])
    assert "••••" in content(path, "trace.trace").decode()
    assert "ü" not in content(path, "trace.trace").decode()
    assert b"u00fc" not in content(path, "trace.trace")


def test_how_one_signed_in_by_http_is_masked(tmp_path: Path) -> None:
    path = trace(tmp_path, trace_network=b'{"name":"Authorization","value":"Basic YWRhOng="}')
    mask_trace(path, ["x-token"])
    assert b"YWRhOng" not in content(path, "trace.network")


def test_digits_become_others_so_that_numbers_stay_numbers(tmp_path: Path) -> None:
    path = trace(tmp_path, trace_trace=b'{"at":12345,"text":"1234"}')
    mask_trace(path, ["1234"])
    assert json.loads(content(path, "trace.trace")) == {"at": 88885, "text": "8888"}


def test_a_secret_that_occurs_everywhere_by_chance_can_not_be_masked(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="fewer than 4 characters"):
        mask_trace(trace(tmp_path), ["12"])


def test_without_secrets_a_trace_is_left_as_it_is(tmp_path: Path) -> None:
    path = trace(tmp_path, trace_network=b'{"name":"Authorization","value":"Basic YWRhOng="}')
    before = path.read_bytes()
    mask_trace(path, [])
    assert path.read_bytes() == before


def test_what_is_no_trace_raises_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "trace.zip"
    path.write_bytes(b"torso")
    with pytest.raises(zipfile.BadZipFile):
        mask_trace(path, ["x-token"])
    assert [each.name for each in tmp_path.iterdir()] == ["trace.zip"]
