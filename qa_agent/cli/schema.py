"""`qa-agent schema`: the JSON Schema of scenario files, for editors."""

from __future__ import annotations

import argparse
import json

from qa_agent.scenario import ScenarioModel


def configure(parser: argparse.ArgumentParser) -> None:
    """No options."""


def execute(args: argparse.Namespace) -> int:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **ScenarioModel.model_json_schema()}
    print(json.dumps(schema, indent=2))
    return 0
