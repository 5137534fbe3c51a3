"""Whether words state something, and statements as they are judged."""

from __future__ import annotations

import re

from qa_agent.phrases.quotes import SIGN

# Verbs in a form that only a statement has: "is", "contains", "should". At the end of a clause only some of them are verbs.
_FINITE = re.compile(
    r"\b(?:(?:is|are|was|were|has|have|had|does|do|did|can|could|should|must|shall|will|would|may)(?:n't| not)?|cannot|can't|won't"
    r"|no longer|contains?|shows|displays?|equals?|says|reads|becomes?|became|remains?|stays?|lists|matches|includes?"
    r"|(?:starts|ends|begins) with|turns|changes to|looks?(?= (?:like|as|disabled|enabled|empty|right|good|selected))"
    r"|seems?|gets|occurs?|consists|redirects?|increases|decreases|takes|leads)\b(?=\s*[^\s.!])"
    r"|\b(?:appears?|appeared|disappears?|disappeared|exists?|existed|vanish(?:es|ed)?|opens|opened|closes|loads|works|succeeds|fails"
    r"|(?:shows|pops|comes) up|goes away|is|are|does|isn't|aren't|doesn't)\b(?!\s+(?:page|tab|up\b))",
    re.IGNORECASE,
)  # fmt: skip
# What follows one of these describes a thing and is not what the sentence says.
_SUBORDINATE = re.compile(
    r"(?<=\w )(?:that|which|who|whose|where|when|whenever|until|till|if|unless|while|once|because|so that)\b"
    r"|\b(?:saying|reading|containing|showing)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\b(?:named|called|label+ed|titled|marked|saying|reading|containing|showing)(?: as)? {SIGN}", re.IGNORECASE)

_APPEARS = re.compile(
    r"(?is)(?P<what>.+?) (?:(?:then )?appears?|appeared|shows up|pops up|comes up|opens(?: up)?|opened|becomes visible|is displayed)"
)
_DISAPPEARS = re.compile(
    r"(?is)(?P<what>.+?) (?:disappears?|disappeared|vanish(?:es|ed)?|goes away|closes|closed|is gone|is closed|becomes hidden)"
)
_TO_COME = re.compile(
    r"(?is)(?P<what>.+?) to (?:appear|show(?: up)?|pop up|come up|open|be (?:visible|shown|displayed|present|there|loaded)|load"
    r"|be on (?:the )?(?:screen|page))"
)
_TO_GO = re.compile(
    r"(?is)(?P<what>.+?) to (?:disappear|vanish|go away|close|go|hide|be (?:gone|hidden|closed|removed|invisible)|stop showing"
    r"|finish(?: loading)?)"
)
_TO_BECOME = re.compile(r"(?is)(?P<what>.+?) to (?:be|become|get) (?P<state>.+)")
_TO_SAY = re.compile(r"(?is)(?P<what>.+?) to (?P<verb>say|read|show|contain|display|have|equal|include)(?P<rest> .+)")
_PAGE = re.compile(r"(?i)(?:the )?(?:(?:next|new) )?(?:page|screen|site|content|everything)")


def states_something(text: str) -> bool:
    """Whether a clause has a verb of its own, as "the cart is empty" has and "the empty cart" has not."""
    main = _SUBORDINATE.split(_NAMED.sub("", text), maxsplit=1)[0]
    found = _FINITE.search(main)
    return found is not None and found.start() > 0


def statement(text: str) -> str:
    """A statement in the words that are judged best: what appears is shown, what disappears is not; a mere thing is shown."""
    text = text.strip().rstrip(".!").strip()
    if (match := _APPEARS.fullmatch(text)) and not states_something(match["what"]):
        return f"{match['what']} is shown"
    if (match := _DISAPPEARS.fullmatch(text)) and not states_something(match["what"]):
        return f"{match['what']} is not shown"
    return text if states_something(text) or re.match(r"(?i)there\b|it\b", text) else _shown(text)


def awaited(text: str) -> str:
    """The statement that "the spinner to disappear" or "the Save button" waits for."""
    text = text.strip().rstrip(".!").strip()
    if match := _TO_GO.fullmatch(text):
        if re.search(r"(?i)finish(?: loading)?$", text) or _PAGE.fullmatch(match["what"]):
            return f"{match['what']} is not loading"
        return f"{match['what']} is not shown"
    if match := _TO_COME.fullmatch(text):
        if _PAGE.fullmatch(match["what"]):
            return f"{match['what']} is not loading"
        return f"{match['what']} is shown"
    if match := _TO_BECOME.fullmatch(text):
        return f"{match['what']} is {match['state']}"
    if match := _TO_SAY.fullmatch(text):
        return f"{match['what']} {match['verb']}s{match['rest']}".replace(" haves ", " has ")
    return statement(text)


def _shown(thing: str) -> str:
    plural = re.match(r"(?i)(?:both|all|these|those|the two|several|two|three|four|five)\b", thing) or " and " in thing
    return f"{thing} {'are' if plural else 'is'} shown"
