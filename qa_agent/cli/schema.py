"""`qa-agent schema`: the JSON Schema of scenario files, for editors."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from qa_agent.errors import ScenarioError
from qa_agent.scenario import ScenarioModel

VSCODE = Path(".vscode")
SCHEMA_FILE = "qa-agent.schema.json"
SCENARIOS = "scenarios/**/*.{yaml,yml}"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="FILE", help="write it to a file instead")
    parser.add_argument(
        "--vscode", action="store_true",
        help="set up this folder for VS Code's YAML extension: .vscode/settings.json and the schema beside it",
    )  # fmt: skip


def execute(args: argparse.Namespace) -> int:
    if args.vscode:
        _set_up_vscode()
    elif args.out is not None:
        _write(args.out, schema_text())
        print(f"written: {args.out}")
    else:
        print(schema_text())
    return 0


def schema_text() -> str:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **ScenarioModel.model_json_schema()}
    return json.dumps(schema, indent=2)


def settings_text() -> str:
    settings = {
        "yaml.schemas": {f"./{VSCODE.as_posix()}/{SCHEMA_FILE}": SCENARIOS},
        "yaml.completion": True,
        "yaml.validate": True,
    }
    return json.dumps(settings, indent=2)


def _set_up_vscode() -> None:
    """Settings that are there already are never touched: they may hold comments, which would be lost."""
    schema, settings = VSCODE / SCHEMA_FILE, VSCODE / "settings.json"
    _write(schema, schema_text() + "\n")
    print(f"written: {schema}")
    if settings.exists():
        print(f"{settings} is there already; put this into it:\n{settings_text()}")
    else:
        _write(settings, settings_text() + "\n")
        print(f"written: {settings}")
    print(
        "\ninstall the extension redhat.vscode-yaml; in another editor with the YAML language server, begin a file in scenarios/ with:\n"
        f"# yaml-language-server: $schema=../{schema.as_posix()}"
    )


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ScenarioError(f"{path}: can't be written: {error.strerror or error}") from None
