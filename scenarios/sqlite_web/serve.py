"""sqlite-web on a fresh sample database, for scenarios to drive.

    python scenarios/sqlite_web/serve.py --port 8766

The database is made anew in a temporary folder at every start and goes when the server stops, so
that a scenario may insert and delete as it likes.
"""

from __future__ import annotations

import argparse
import importlib.util
import runpy
import signal
import socket
import sqlite3
import sys
import tempfile
from pathlib import Path
from types import FrameType

SCHEMA = """
CREATE TABLE customers (id INTEGER PRIMARY KEY, contact TEXT NOT NULL, city TEXT NOT NULL);
CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT NOT NULL, price REAL NOT NULL);
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    product_id INTEGER NOT NULL REFERENCES products (id),
    status TEXT NOT NULL
);
"""
CUSTOMERS = [
    (1, "Ada Lovelace", "London"),
    (2, "Grace Hopper", "New York"),
    (3, "Alan Turing", "Manchester"),
    (4, "Edsger Dijkstra", "Rotterdam"),
    (5, "Barbara Liskov", "Boston"),
]
PRODUCTS = [
    (1, "Desk lamp", 39.9),
    (2, "Linen notebook", 14.5),
    (3, "Stone mug", 16.0),
    (4, "Wool blanket", 89.0),
]
ORDERS = [
    (1001, 1, 1, "Shipped"),
    (1002, 2, 3, "Pending"),
    (1003, 1, 2, "Shipped"),
    (1004, 4, 4, "Cancelled"),
    (1005, 5, 1, "Pending"),
    (1006, 3, 2, "Shipped"),
]


def make_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.executescript(SCHEMA)
        connection.executemany("INSERT INTO customers VALUES (?, ?, ?)", CUSTOMERS)
        connection.executemany("INSERT INTO products VALUES (?, ?, ?)", PRODUCTS)
        connection.executemany("INSERT INTO orders VALUES (?, ?, ?, ?)", ORDERS)
    connection.close()


def is_taken(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((host, port)) == 0


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def main() -> int:
    parser = argparse.ArgumentParser(description="Serve sqlite-web on a sample database.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8766)
    options = parser.parse_args()

    if importlib.util.find_spec("sqlite_web") is None:
        print("sqlite_web: not installed; run: pip install sqlite-web", file=sys.stderr)
        return 1
    if is_taken(options.host, options.port):
        print(
            f"sqlite_web: cannot listen on {options.host}:{options.port}: the port is taken; "
            "stop what listens there or choose another --port",
            file=sys.stderr,
        )
        return 1

    signal.signal(signal.SIGTERM, _stop)
    try:
        with tempfile.TemporaryDirectory(prefix="qa-agent-sqlite-web-") as folder:
            database = Path(folder) / "shop.db"
            make_database(database)
            print(f"sqlite_web: http://{options.host}:{options.port}/", flush=True)
            address = ["--host", options.host, "--port", str(options.port)]
            sys.argv = ["sqlite_web", *address, "--no-browser", "--quiet", str(database)]
            runpy.run_module("sqlite_web.sqlite_web", run_name="__main__", alter_sys=True)
    except KeyboardInterrupt:
        pass
    return 0


if __name__ == "__main__":
    sys.exit(main())
