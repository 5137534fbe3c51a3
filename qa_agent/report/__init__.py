"""The HTML report of a run: one file that opens offline and shows what was seen and why it passed or failed."""

from qa_agent.report.earlier import EarlierRun, find_earlier
from qa_agent.report.page import prepare, write_report

__all__ = ["EarlierRun", "find_earlier", "prepare", "write_report"]
