"""Goals in a sentence: what they ask for, and how it is done, step by step, by what is seen. No language model takes part."""

from qa_agent.planning.pursuing import pursue

__all__ = ["pursue"]
