"""What a tester's sentence asks for: a grammar over words, of the English of test plans. It knows no page and no model."""

from qa_agent.phrases.reading import Clause, refusal, understood
from qa_agent.phrases.verbs import GOAL_VERBS

__all__ = ["GOAL_VERBS", "Clause", "refusal", "understood"]
