"""Scenario files: their schema, and reading them with every mistake named by file and line."""

from qa_agent.scenario.head import ScenarioModel
from qa_agent.scenario.loading import Scenario, find_scenarios, is_scenario, load_scenario, load_scenarios
from qa_agent.scenario.mistakes import InvalidScenarioError, Mistake
from qa_agent.scenario.model import StepModel

__all__ = [
    "InvalidScenarioError",
    "Mistake",
    "Scenario",
    "ScenarioModel",
    "StepModel",
    "find_scenarios",
    "is_scenario",
    "load_scenario",
    "load_scenarios",
]
