"""The `serve:` command: started, waited for, stopped."""

from __future__ import annotations

import socket
import threading
import time
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from qa_agent import serving
from qa_agent.errors import EnvironmentUnfitError
from qa_agent.serving import served


@pytest.fixture
def url() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/"


def port(url: str) -> str:
    return url.rstrip("/").rpartition(":")[2]


def answers(url: str) -> bool:
    try:
        urllib.request.urlopen(url, timeout=2).close()
    except OSError:
        return False
    return True


def test_the_command_runs_in_the_files_folder_until_the_end(tmp_path: Path, url: str) -> None:
    (tmp_path / "hello.txt").write_text("hello")
    with served(f"python -m http.server {port(url)} --bind 127.0.0.1", url, tmp_path):
        assert urllib.request.urlopen(f"{url}hello.txt").read() == b"hello"
    assert not answers(url)


def test_what_the_command_started_is_stopped_too(tmp_path: Path, url: str) -> None:
    with served(f"(python -m http.server {port(url)} --bind 127.0.0.1) & wait", url, tmp_path):
        assert answers(url)
    assert not answers(url)


def test_the_command_is_stopped_when_the_block_is_left_by_ctrl_c(tmp_path: Path, url: str) -> None:
    with pytest.raises(KeyboardInterrupt), served(f"python -m http.server {port(url)}", url, tmp_path):
        raise KeyboardInterrupt
    assert not answers(url)


def test_a_command_that_fails_is_told_with_what_it_printed(tmp_path: Path, url: str) -> None:
    with (
        pytest.raises(EnvironmentUnfitError, match=r"(?s)ended with exit code 7 before .* answered.*out of paper"),
        served("echo out of paper; exit 7", url, tmp_path),
    ):
        pass


def test_a_command_that_ends_meanwhile_is_told(tmp_path: Path, url: str) -> None:
    command = f"timeout --preserve-status -s KILL 2 python -m http.server {port(url)} --bind 127.0.0.1 || (echo out of paper; exit 7)"
    with served(command, url, tmp_path) as why_ended:
        assert why_ended() == ""
        deadline = time.monotonic() + 20
        while not why_ended() and time.monotonic() < deadline:
            time.sleep(0.1)
        assert why_ended().endswith("has ended with exit code 7: out of paper")


def test_a_command_that_never_answers_is_given_up(tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "START_BOUND_S", 0.5)
    with pytest.raises(EnvironmentUnfitError, match="did not answer within"), served("sleep 60", url, tmp_path):
        pass


@pytest.fixture
def foreign_server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_something_else_that_answers_there_is_not_taken_for_the_server(tmp_path: Path, foreign_server: str) -> None:
    with (
        pytest.raises(EnvironmentUnfitError, match=r"something answers at .* already"),
        served("sleep 60", foreign_server, tmp_path),
    ):
        pass


def test_two_scenarios_at_one_address_take_turns(tmp_path: Path, url: str) -> None:
    command, order = f"python -m http.server {port(url)} --bind 127.0.0.1", list[str]()

    def play(name: str) -> None:
        with served(command, url, tmp_path):
            order.append(f"{name} begins")
            time.sleep(0.3)
            order.append(f"{name} ends")

    threads = [threading.Thread(target=play, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [line.partition(" ")[2] for line in order] == ["begins", "ends", "begins", "ends"]
