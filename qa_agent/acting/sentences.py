"""Bare sentences about the browser rather than the screen, and deeds that the eyes' language has no word for.

Eyes understand sentences by what is on the screen; "go back" and "the address is …" name nothing there. These
are told by their wording alone, which is narrow on purpose: whatever else is said is the eyes' to understand.
"""

from __future__ import annotations

import re

from qa_agent.eyes import Action

_QUOTED = r"\"(?P<{0}>[^\"]+)\"|'(?P<{0}1>[^']+)'"

_BACK = re.compile(r"(?:go|navigate) back(?: to the (?:previous|last) page)?|press the browser'?s? back button", re.IGNORECASE)
_RELOAD = re.compile(r"(?:reload|refresh)(?: (?:the|this) (?:page|tab)| the browser)?", re.IGNORECASE)
_RIGHT_CLICK = re.compile(r"right[- ]?click(?: on)? (?P<target>.+)", re.IGNORECASE | re.DOTALL)
_DRAG = re.compile(r"drag (?P<target>.+) (?:on ?to|in ?to|to|over) (?P<to>.+)", re.IGNORECASE | re.DOTALL)
_UPLOAD = re.compile(
    rf"(?:upload|attach) (?:the file )?(?:{_QUOTED.format('file')}|(?P<bare>\S*\w\.\w+))"
    r" (?:in ?to|to|in|with|using|via|at) (?P<into>.+)",
    re.IGNORECASE | re.DOTALL,
)
# A tab of the browser is said to be one: "the Settings tab" is more likely painted in the page.
_TAB = re.compile(
    rf"(?:switch|go)(?: back)? to (?:the )?(?:(?P<word>new|newest|previous)(?: browser)? (?:tab|window)"
    rf"|browser (?:tab|window) (?:{_QUOTED.format('name')}|(?P<number>\d+)))",
    re.IGNORECASE,
)
_EXACT = re.compile(
    r"the (?P<what>url|address|browser title|tab title|window title)(?: of the (?:page|tab))? (?:is|equals|matches) (?P<expected>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_CONSOLE = re.compile(
    r"(?:there (?:are|were) )?no (?P<what>errors|warnings)(?: (?:are|were) (?:logged|written))? (?:in|on|to) the(?: browser'?s?)? console",
    re.IGNORECASE,
)


def action_of(sentence: str) -> Action | None:
    """The action of a sentence that needs no eyes to be understood; None for all others."""
    text = sentence.strip().removesuffix(".").strip()
    if _BACK.fullmatch(text):
        return Action("back")
    if _RELOAD.fullmatch(text):
        return Action("reload")
    if match := _RIGHT_CLICK.fullmatch(text):
        return Action("right_click", match["target"])
    if match := _DRAG.fullmatch(text):
        return Action("drag", match["target"], match["to"])
    if match := _UPLOAD.fullmatch(text):
        return Action("upload", match["into"], match["file"] or match["file1"] or match["bare"])
    if match := _TAB.fullmatch(text):
        return Action("tab", text=(match["word"] or match["name"] or match["name1"] or match["number"]))
    if match := _EXACT.fullmatch(text):
        is_address = match["what"].lower() in ("url", "address")
        return Action("expect_url" if is_address else "expect_title", text=_unquoted(match["expected"]))
    if match := _CONSOLE.fullmatch(text):
        return Action("expect_console", text=f"no {match['what'].lower()}")
    return None


def _unquoted(text: str) -> str:
    return text[1:-1] if len(text) > 2 and text[0] == text[-1] and text[0] in "\"'" else text
