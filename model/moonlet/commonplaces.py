"""What is said of a page as a whole in a few set phrases, for sentences that the language model finds no operator for.

Only whole sentences of these forms count: "the page is still loading" does, "one of the cards is still loading" does not.
"""

from __future__ import annotations

import re

from moonlet.expression import And, Exists, HasState, Missing, Not, Ref, Statement

_PAGE = r"(?:the |this |our )?(?:page|screen|app|application|site|view|content|data|dashboard|it)"
_USER = r"(?:the |a |our |this )?(?:user|customer|visitor|tester|person|shopper|client|i|we|you|someone|somebody)(?:'m|'re|'s)?"
_LIST = r"(?:the |this |our |my |your )?(?:search|query|filter|result|results|search results|result list|list|table|basket|cart|bag|inbox)"
_THING = r"(?:the |a |an |this |my )?[\w' -]{2,40}?"
_IN = r"(?:signed|logged)[ -]?(?:in|on)"
_FOUND = r"(?:came back|comes back|ended|returned|gave|shows?|found|has|have)"
_FAILED = r"(?:failed|went wrong|did not work|didn't work|did not succeed|ended with an? [\w ]*error)"
_WHOLE = Ref(kind="page")

_FORMS: tuple[tuple[str, Statement], ...] = (
    (rf"{_PAGE} (?:is|'s)? ?(?:still )?(?:loading|being loaded)", HasState(_WHOLE, "loading")),
    (rf"{_PAGE} (?:has|is)? ?(?:finished loading|done loading|fully loaded|completely loaded)", Not(HasState(_WHOLE, "loading"))),
    (rf"{_PAGE} (?:is|'s) (?:not|no longer) loading(?: anymore)?", Not(HasState(_WHOLE, "loading"))),
    (rf"{_USER} ?(?:is|am|are|was|has been|have been)? ?(?:still |now |already )?{_IN}", HasState(_WHOLE, "signed-in")),
    (rf"{_USER} ?(?:is|am|are)? ?(?:not|no longer) {_IN}", Not(HasState(_WHOLE, "signed-in"))),
    (rf"{_USER} ?(?:is|am|are|was|has been)? ?(?:signed|logged)[ -]?(?:out|off)", Not(HasState(_WHOLE, "signed-in"))),
    (rf"{_LIST} (?:is empty|contains nothing|holds nothing|has nothing in it|came back empty)", HasState(_WHOLE, "empty")),
    (rf"{_LIST} {_FOUND}(?: with)? (?:no|zero) (?:hits|results|matches|entries|items)",
     HasState(_WHOLE, "empty")),
    (r"(?:there (?:are|were) )?no (?:hits|results|matches)(?: (?:were|are))?(?: found| shown| returned)?", HasState(_WHOLE, "empty")),
    (r"(?:nothing|no result|no match) (?:was |is )?(?:found|shown in the results)", HasState(_WHOLE, "empty")),
    (rf"{_THING} (?:has )?{_FAILED}", HasState(_WHOLE, "failed")),
    (rf"{_PAGE} (?:is|'s) (?:completely |totally )?blank", Missing(Ref(kind="text"))),
)  # fmt: skip
_CARRIED_OUT = re.compile(
    rf"{_THING} (?:was|were|has been|have been|got) (?:successfully )?"
    r"(saved|created|added|sent|updated|deleted|removed|placed|submitted|stored|inserted|uploaded|confirmed)(?: successfully)?"
)
_LEADS = re.compile(r"^(?:verify|check|ensure|assert|expect|make sure|confirm|see)(?: that)? ")


def commonplace(sentence: str) -> Statement | None:
    """The statement that a whole sentence makes about the page; None where it is of no such form."""
    said = _LEADS.sub("", " ".join(sentence.lower().replace("’", "'").split()).strip(" .!"))
    for form, statement in _FORMS:
        if re.fullmatch(form, said):
            return statement
    done = _CARRIED_OUT.fullmatch(said)
    return And(HasState(_WHOLE, "succeeded"), Exists(Ref(text=done[1]))) if done else None
