"""What shows a run to people and machines; every part consumes events and nothing else."""

from qa_agent.output.console import Console, takes_colour

__all__ = ["Console", "takes_colour"]
