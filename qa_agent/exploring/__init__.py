"""Walks through an application by itself, by what is seen, and notes what looks broken."""

from qa_agent.exploring.bounds import Bounds
from qa_agent.exploring.findings import Finding
from qa_agent.exploring.walking import Explorer

__all__ = ["Bounds", "Explorer", "Finding"]
