"""A goal's sentence as clauses with their intents. What no intent is known for is refused, not guessed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from qa_agent.acting.sentences import action_of
from qa_agent.errors import StepError
from qa_agent.eyes import Action
from qa_agent.phrases import understood
from qa_agent.phrases.quotes import Shielded, shielded, unquoted
from qa_agent.planning import intents as want
from qa_agent.planning.entries import entries_of, items_of
from qa_agent.planning.intents import Intent

EXAMPLES = (
    '"sign in as ada@example.com with password ...", "fill the form with name Ada and submit it", "add the Desk lamp to the cart", '
    '"go to Settings and switch dark mode on", "search for lamp and open the first result", "close the dialog"'
)


@dataclass(frozen=True)
class GoalClause:
    """A part of the goal as it is written, and what it asks for."""

    text: str
    intent: Intent


def clauses_of_goal(goal: str) -> tuple[GoalClause, ...]:
    """The parts of a goal, in order. Raises StepError for a part that asks for nothing known."""
    found: list[GoalClause] = []
    for clause in understood(goal):
        told = action_of(clause.text)
        actions = (told,) if told else clause.actions
        if not actions:
            raise StepError(f'"{clause.text}" is not understood as a goal: say it with a verb, such as {EXAMPLES}')
        for action in actions:
            intent = intent_of(action.text) if action.verb == "do" else _intent_of_act(action)
            found.append(GoalClause(clause.text, intent))
    return tuple(found)


def intent_of(words: str) -> Intent:
    """What a clause that begins with its verb asks for."""
    quoted = shielded(words)
    for pattern, made in _RULES:
        match = pattern.fullmatch(quoted.text)
        if match is not None:
            intent = made(match, quoted)
            if intent is not None:
                return intent
    verb, _, rest = quoted.text.partition(" ")
    if verb.lower() in ("enter", "fill", "type", "provide", "specify", "input", "write", "set", "change"):
        raise StepError(f'"{words}" names no value: say it with what is filled in, such as "with name Ada, email ada@example.com"')
    return want.Perform(verb.lower(), _thing(rest, quoted))


def _intent_of_act(action: Action) -> Intent:
    if action.verb in ("check", "uncheck") and not action.every:
        return want.Turn(_ARTICLES.sub("", action.target), on=action.verb == "check")
    return want.Act(action)


Made = Callable[[re.Match[str], Shielded], Intent | None]

_ARTICLES = re.compile(r"(?i)^(?:the|a|an|my|your|our|this|that|its|their|his|her)\s+")
_IT = re.compile(r"(?i)^(?:it|them|this|that|the (?:form|dialog|changes?|page))?$")
_CART = r"(?:shopping )?(?:cart|basket|bag|trolley)"


def _thing(words: str, quoted: Shielded) -> str:
    """A thing as it is called, without its article; nothing for "it"."""
    words = re.sub(r"(?i)^(?:details? (?:of|about)|all|on|up)\s+", "", words.strip())
    if _IT.match(words):
        return ""
    return unquoted(quoted.restored(_ARTICLES.sub("", words)).strip())


def _sign_in(match: re.Match[str], quoted: Shielded) -> Intent:
    user, password, others = "", "", []
    rest = (match["rest"] or "").strip()
    for entry in entries_of(rest, quoted, ("username", "password")):
        if entry.secret and not password:
            password = entry.value
        elif not user and not entry.secret:
            user = entry.value
        else:
            others.append(entry)
    return want.SignIn(user, password, tuple(others))


def _fill(match: re.Match[str], quoted: Shielded) -> Intent | None:
    entries = tuple(entries_of(match["rest"] or "", quoted))
    return want.Fill(entries) if entries else None


def _complete(match: re.Match[str], quoted: Shielded) -> Intent:
    return want.Complete(match["flow"].lower(), tuple(entries_of(match["rest"] or "", quoted)))


def _place(match: re.Match[str], quoted: Shielded) -> Intent:
    words = re.sub(r"(?i)\s+(?:page|screen|section|area|view|site|step(?: of .+)?)$", "", match["what"].strip())
    return want.GoTo(_thing(words, quoted))


def _opened(match: re.Match[str], quoted: Shielded) -> Intent:
    words = match["what"].strip()
    if re.search(r"(?i)\s(?:page|screen|section|area|view)$", words) or re.fullmatch(
        r"(?:[A-Z\ue000-\uf8ff]\S*)(?: [A-Z]\S*)*|[a-z]+s", words
    ):
        return _place(match, quoted)
    return want.Open(quoted.restored(words))


def _closed(match: re.Match[str], quoted: Shielded) -> Intent:
    what = _thing(match["what"] or "", quoted)
    return want.Cookies() if re.search(r"(?i)\bcookies?\b", what) else want.Close(what)


def _cookies(match: re.Match[str], quoted: Shielded) -> Intent:
    return want.Cookies(match["verb"].lower() in ("accept", "allow", "agree", "approve"))


def _cart(match: re.Match[str], quoted: Shielded) -> Intent | None:
    items = tuple(items_of(match["items"], quoted))
    return want.AddToCart(items) if items else None


def _submit(match: re.Match[str], quoted: Shielded) -> Intent:
    return want.Submit(match["verb"].lower())


def _text(match: re.Match[str], quoted: Shielded) -> str:
    return quoted.content(match["what"])


def _rule(pattern: str, made: Made) -> tuple[re.Pattern[str], Made]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL), made


_FORM = r"(?:the |this |a |its )?(?:[\w-]+ ){0,3}(?:form|fields?|details|data|information|dialog|credentials|address)"
_RULES: tuple[tuple[re.Pattern[str], Made], ...] = (
    _rule(r"(?:log ?in|sign ?in|log on|login|signin)(?: (?:to|into|on|at) (?!with\b)[^,]+?)??(?: (?P<rest>(?:as|with|using|by"
    r"|in as)\b.*))?", _sign_in),
    _rule(r"(?:log ?out|sign ?out|logout|signout|log off)(?: .*)?", lambda match, quoted: want.SignOut()),
    _rule(r"(?:complete|finish|do|make|go through|pass|perform|proceed(?: to| with| through)?) (?:the |my |a |an )?(?P<flow>check-?out"
    r"|purchase|order(?:ing)?|payment"
          r"|registration|sign-?up|wizard|set-?up|onboarding|booking|addressing step|shipping step|payment step)(?: (?:process|form|flow))?"
          r"(?:,? (?:with|using|by) (?P<rest>.+))?", _complete),
    _rule(r"(?P<flow>check ?-?out|sign up|register|subscribe)(?: (?:a|an|the|for a|for an|this) .*?account)?(?:,? (?:with|using"
    r"|as) (?P<rest>.+))?", _complete),
    _rule(rf"(?:fill|complete|populate|enter|provide|specify)(?: in| out)? {_FORM}?(?: ?:| with| using| by| as)? (?P<rest>\S.*)", _fill),
    _rule(rf"(?:add|put|place|drop) (?P<items>.+?) (?:to|in|into) (?:the |my |your )?{_CART}(?: .*)?", _cart),
    _rule(r"(?P<verb>accept|allow|agree|approve|reject|decline|deny|refuse)(?: to)?(?: all)?(?: of)?(?: the)?(?: use of)? cookies?\b.*",
    _cookies),
    _rule(r"(?:close|dismiss|exit)(?: (?P<what>.+))?", _closed),
    _rule(r"hide (?P<what>.+)", _closed),
    _rule(r"(?:search|look)(?: for)? (?P<what>.+?)(?: (?:in|using|with) (?:the )?search(?: ?(?:box|field|bar))?)?", lambda m,
    q: want.Search(_text(m, q))),
    _rule(r"search for .* (?:with|by) (?P<what>\S+)", lambda m, q: want.Search(_text(m, q))),
    _rule(r"(?:sort|order|start sorting)(?: .*?)? by (?:the )?(?P<what>.+?)(?: in (?:a|de)scending order)?", lambda m,
    q: want.Sort(_text(m, q))),
    _rule(r"(?:enable|activate) (?P<what>.+)", lambda m, q: want.Turn(_thing(m["what"], q), on=True)),
    _rule(r"(?:disable|deactivate) (?P<what>.+)", lambda m, q: want.Turn(_thing(m["what"], q), on=False)),
    _rule(r"(?P<verb>submit|save|send|confirm|finish|apply|continue|proceed)(?: (?:it|them|this|(?:the|my|your|all)?(?: new| these| this)?"
          r" ?(?:forms?|changes|dialog|data|details|settings|message|entry|information)))?", _submit),
    _rule(r"(?:go|navigate|return|proceed|browse|switch|get)(?: back)? (?:to|into) (?P<what>.+)", _place),
    _rule(r"(?:visit|browse|access) (?P<what>.+)", _place),
    _rule(r"(?:open|view|show) (?:up )?(?P<what>.+)", _opened),
)  # fmt: skip
