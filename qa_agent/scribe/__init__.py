"""Writes down as a scenario what a person does in a browser (`qa-agent record`).

The pages tell what was clicked and typed (`listener.js`, `told`, `acts`); the sentence for it is one that the eyes resolve to the same
element on the picture of just before (`frames`, `naming`, `resolving`); what it changed becomes assertions (`suggesting`).
Records of runs are another matter: `qa_agent.recording`.
"""

from qa_agent.scribe.draft import Draft, path_to_write
from qa_agent.scribe.session import Scribe

__all__ = ["Draft", "Scribe", "path_to_write"]
