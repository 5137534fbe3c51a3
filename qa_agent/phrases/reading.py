"""A bare sentence as the actions that it asks for: cut into clauses, each an act, a goal, a wait or a statement."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qa_agent.eyes import Action
from qa_agent.phrases.acts import act_of, goal_of
from qa_agent.phrases.clauses import clauses_of
from qa_agent.phrases.openers import checked, opened, without_list_mark, without_sequence
from qa_agent.phrases.quotes import Shielded, shielded
from qa_agent.phrases.statements import awaited, statement, states_something
from qa_agent.phrases.verbs import first_verb
from qa_agent.phrases.waits import wait_of

_QUESTION = re.compile(r"(?is)(?:what|which|who|whose|where|when|how)\b.*\?")
_YES_NO = re.compile(r"(?is)(?P<verb>is|are|was|were|does|do|has|have|can) (?P<rest>.+)\?")
_CONDITION = re.compile(r"(?i)(?:if|unless|when(?:ever)?|in case)\b(?=.*(?:,| then ))")
_GHERKIN = re.compile(r"(?i)(?:given|when|then|and|but) (?=i\b|the user\b|we\b)")


@dataclass(frozen=True)
class Clause:
    """A part of a sentence as it is written, and what it asks for; no actions where its wording does not tell."""

    text: str
    actions: tuple[Action, ...]


def understood(sentence: str) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order. What the words leave open is left to the eyes, which see the page too."""
    quoted = shielded(_GHERKIN.sub("", without_list_mark(sentence), count=1))
    return tuple(Clause(quoted.restored(clause), _actions(clause, quoted)) for clause in clauses_of(quoted.text))


def refusal(sentence: str) -> str:
    """Why a sentence is no step, and what to write instead; empty for all that may be one."""
    text = shielded(without_sequence(sentence)).text
    if _CONDITION.match(text) and not states_something(text.split(",")[0].split(" then ")[0] + " is"):
        return ""
    if _CONDITION.match(text) and not re.match(r"(?i)when", text):
        return "a condition is a step of its own: write `if:` with `then:`"
    told = opened(text)
    if told.mood == "not" and told.verb not in _GIVING:
        return "it says what not to do: leave it out, or say what must hold (`assert:`)"
    return ""


_GIVING = frozenset("specify provide enter fill type name set input write choose select describe change".split())


def _actions(clause: str, quoted: Shielded) -> tuple[Action, ...]:
    text = without_sequence(clause)
    if _QUESTION.fullmatch(text):
        return (Action("ask", quoted.restored(text)),)
    if match := _YES_NO.fullmatch(text):
        return (Action("assert", quoted.restored(_stated(match["verb"], match["rest"]))),)
    said = checked(text)
    if said is not None and (states_something(said) or not _acts_after_all(text)):
        return (Action("assert", quoted.restored(awaited(said))),)
    waiting = wait_of(text, quoted)
    if waiting is not None:
        return (waiting,)
    told = opened(text)
    if told.mood == "states":
        return (Action("assert", quoted.restored(told.text)),)
    if told.mood == "sees":
        return (Action("assert", quoted.restored(awaited(told.text))),)
    if told.mood == "not":
        left = re.fullmatch(r"(?is)\w+(?: in)?(?: the value (?:of|for))? (?:(?:its|their|his|her|any) )?(?P<field>.+)", told.text)
        return (Action("clear", quoted.content(left["field"])),) if told.verb in _GIVING and left else ()
    return _act_or_statement(told.text, told.verb, told.mood == "does", text, quoted)


def _act_or_statement(text: str, verb: str, is_told: bool, clause: str, quoted: Shielded) -> tuple[Action, ...]:
    """The crux: "Check the box" acts, "Check boxes are disabled" states; "Type this is fine into Notes" acts again."""
    acts = act_of(text, verb, quoted) if verb else ()
    if acts and (is_told or acts[0].verb == "type"):
        return acts
    checked_too = re.match(r"(?i)check(?! ?(?:box|mark|out))\b ", clause)
    if checked_too and states_something(clause[checked_too.end() :]):
        return (Action("assert", quoted.restored(statement(clause[checked_too.end() :]))),)
    if states_something(clause) and not is_told:
        return (Action("assert", quoted.restored(statement(clause))),)
    if acts:
        return acts
    goal = goal_of(text, verb, quoted)
    if goal is not None:
        return (goal,)
    if re.fullmatch(r"(?is)(?:no|there(?:'s| is| are)) .+|.+ (?:visible|shown|displayed|present|gone|missing)", clause):
        return (Action("assert", quoted.restored(_elliptic(clause))),)
    return ()


def _elliptic(clause: str) -> str:
    """ "Cart icon visible" says that it is."""
    match = re.fullmatch(r"(?is)(?P<what>.+?) (?P<state>(?:not )?(?:visible|shown|displayed|present|gone|missing))", clause)
    if match and not states_something(clause):
        return f"{match['what']} is {match['state']}"
    return statement(clause)


def _acts_after_all(text: str) -> bool:
    """ "confirm the order", "check the Terms box": a thing follows, and the verb is one of acting too."""
    return first_verb(text) in ("check", "confirm", "look", "note") and not re.match(r"(?i)(?:check|look) for\b", text)


def _stated(verb: str, rest: str) -> str:
    """ "Is the cart empty?" as a statement."""
    verb = verb.lower()
    if match := re.match(r"(?is)there (?P<rest>.+)", rest):
        return f"there {verb} {match['rest']}"
    if verb in ("does", "do", "has", "have", "can"):
        return f"{rest}" if verb != "does" else re.sub(r"(?i)\b(show|contain|say|read|display|exist|list)\b", r"\1s", rest, count=1)
    words = rest.split(" ")
    at = _end_of_subject(words)
    return " ".join([*words[:at], verb, *words[at:]])


def _end_of_subject(words: list[str]) -> int:
    """Where the subject of a question ends: before its last word, or before a word of place or state."""
    for number, word in enumerate(words[1:], 1):
        if word.lower() in (
            "in", "on", "at", "not", "shown", "visible", "displayed", "checked", "ticked", "selected", "disabled", "enabled", "empty",
            "open",
            "closed", "above", "below", "under", "left", "right", "greater", "less", "more", "equal", "a", "an", "still", "now", "gone",
        ):  # fmt: skip
            return number
    return max(1, len(words) - 1)
