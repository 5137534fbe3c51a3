"""The verbs of test plans, in all the forms in which testers write them."""

from __future__ import annotations

import re

# Verbs of one act each, which the rules in `acts` turn into steps.
ACT_VERBS = frozenset(
    "click tap press hit push doubleclick rightclick longpress hover mouse move focus type enter input write fill key insert put specify "
    "provide set change name describe rate choose select pick check tick untick uncheck mark unmark toggle turn switch scroll swipe drag "
    "drop upload attach clear erase open expand collapse go navigate visit browse load return refresh reload wait pause sleep screenshot "
    "take capture leave paste replace".split()
)  # fmt: skip
# Verbs of goals: what they take is planned from what is seen (`qa_agent.planning`).
GOAL_VERBS = frozenset(
    "log sign login logout signin signout register subscribe unsubscribe submit save send post publish search find look filter sort order "
    "buy purchase pay add remove delete edit modify update rename create make generate copy duplicate download export import print share "
    "close dismiss accept reject decline deny agree allow approve confirm cancel abort undo redo restore reset view show hide access "
    "enable disable activate deactivate archive unarchive pin unpin like unlike follow unfollow rate comment reply complete finish "
    "proceed continue start stop resume begin join invite assign unassign apply use redeem place ship refund impersonate test limit "
    "increase decrease raise lower upgrade downgrade connect disconnect link unlink launch run preview review request "
    "schedule book reserve checkout extend invalidate manage define associate inspect bring keep give get zoom sync merge split lock "
    "unlock block unblock mute unmute star unstar bookmark grant revoke favorite vote swap play skip withdraw "
    "identify cost exclude include customize configure address title empty".split()
)  # fmt: skip
# Verbs whose sentence is whole without an object.
ALONE = frozenset(
    "submit save log sign login logout signin signout register checkout scroll refresh reload return wait continue proceed confirm "
    "cancel finish undo redo subscribe search".split()
)  # fmt: skip

_IRREGULAR = {
    "chose": "choose", "chosen": "choose", "bought": "buy", "wrote": "write", "written": "write", "went": "go", "gone": "go",
    "goes": "go", "made": "make", "left": "leave", "took": "take", "taken": "take", "sent": "send", "found": "find", "paid": "pay",
    "got": "get", "gave": "give", "given": "give", "began": "begin", "begun": "begin", "hid": "hide", "shown": "show", "held": "hold",
    "kept": "keep", "brought": "bring", "drew": "draw", "ran": "run", "double-click": "doubleclick", "double-clicks": "doubleclick",
    "double-clicked": "doubleclick", "right-click": "rightclick", "right-clicks": "rightclick", "right-clicked": "rightclick",
    "long-press": "longpress", "drag-and-drop": "drag", "deselect": "uncheck", "deselects": "uncheck", "unselect": "uncheck",
    "re-enter": "enter", "reenter": "enter", "logged": "log", "logging": "log", "dragged": "drag", "dropped": "drop",
}  # fmt: skip
_ALL = ACT_VERBS | GOAL_VERBS
_TWO_WORDS = re.compile(r"(?i)^(double|right|long)[ -]?(clicks?|clicked|press(?:es|ed)?)\b")


def joined(text: str) -> str:
    """`double click the row` with its verb as one word."""
    text = re.sub(r"(?i)^check out(?=$| as | with | using | now\b)", "checkout", text)
    match = _TWO_WORDS.match(text)
    if match is None:
        return text
    kind = "press" if match[2].lower().startswith("press") else "click"
    return f"{match[1].lower()}{kind}{text[match.end() :]}"


def lemma(word: str) -> str:
    """The verb that a word is a form of; empty for a word that is no verb of test plans."""
    word = word.lower()
    if word in _ALL:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, instead in (("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e")):
        if word.endswith(ending) and word.removesuffix(ending) + instead in _ALL:
            return word.removesuffix(ending) + instead
    if word.endswith("ed") and len(word) > 5 and word[-3] == word[-4] and word[:-3] in _ALL:  # tapped, logged
        return word[:-3]
    return ""


def first_verb(text: str) -> str:
    """The verb that a clause begins with, or nothing."""
    words = joined(text).split(maxsplit=1)
    return lemma(words[0].rstrip(",:")) if words else ""
