"""The servers of the scenarios start, stop and complain as a runner needs it."""

from __future__ import annotations

import signal
import subprocess
import sys
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from .conftest import SCENARIOS, free_port, page_once_up


def start(script: str, port: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(SCENARIOS / script), "--port", str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_the_shop_stops_cleanly(stop: signal.Signals) -> None:
    with start("shop/server.py", 0) as server:
        assert server.stdout is not None
        server.stdout.readline()
        server.send_signal(stop)
        _, complaints = server.communicate(timeout=60)
    assert (server.returncode, complaints) == (0, "")


@pytest.mark.parametrize("script", ["shop/server.py", "sqlite_web/serve.py"])
def test_a_taken_port_is_named(shop: str, script: str) -> None:
    if script.startswith("sqlite_web"):
        pytest.importorskip("sqlite_web", reason="pip install sqlite-web")
    port = urlsplit(shop).port
    assert port is not None
    with start(script, port) as server:
        _, complaints = server.communicate(timeout=60)
    assert server.returncode == 1
    assert f"127.0.0.1:{port}: the port is taken" in complaints
    assert "Traceback" not in complaints


def test_the_sample_database_goes_with_its_server() -> None:
    pytest.importorskip("sqlite_web", reason="pip install sqlite-web")
    port = free_port()
    with start("sqlite_web/serve.py", port) as server:
        assert server.stdout is not None
        server.stdout.readline()
        page = page_once_up(f"http://127.0.0.1:{port}/")
        server.terminate()
        server.communicate(timeout=60)
    assert b"shop.db" in page
    assert server.returncode == 0


def test_nothing_outside_the_static_files_is_served(shop: str) -> None:
    address = urlsplit(shop)
    connection = HTTPConnection(address.hostname or "", address.port)
    connection.request("GET", "/../server.py")
    response = connection.getresponse()
    assert response.status == 404
    assert b"ThreadingHTTPServer" not in response.read()
