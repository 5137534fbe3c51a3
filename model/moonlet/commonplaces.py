"""What is said of a page, of all things of a kind or of a field in a few set phrases.

For sentences that the language model finds no operator for. Only whole sentences of these forms count: "the page is still loading"
does, "one of the cards is still loading and greyed" does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from moonlet.expression import And, Counted, Exists, HasState, Missing, Not, Ref, Relates, Statement

_PAGE = r"(?:the |this |our )?(?:page|screen|app|application|site|view|content|data|dashboard|it)"
_USER = r"(?:the |a |our |this )?(?:user|customer|visitor|tester|person|shopper|client|i|we|you|someone|somebody)(?:'m|'re|'s)?"
_NOBODY = r"(?:nobody|no one|no-one|no user|no customer|no account)(?:'s)?"
_LIST = r"(?:the |this |our |my |your )?(?:search|query|filter|result|results|search results|result list|list|table|basket|cart|bag|inbox)"
_HOLDER = (
    r"(?:the |my |your |our |this )?(?:shopping )?"
    r"(?:basket|cart|bag|trolley|wish ?list|list|table|inbox|mailbox|mail box|favou?rites|folder)"
)
_THING = r"(?:the |a |an |this |my )?[\w' -]{2,40}?"
_IN = r"(?:signed|logged)[ -]?(?:in|on)"
_HERE = r"(?: yet| already| here| up here| on this page| in here| now| right now| at the moment| currently| so far)*"
_FOUND = r"(?:came back|comes back|ended|returned|gave|shows?|found|has|have)"
_FAILED = (
    r"(?:failed|went wrong|did not work|didn't work|did not succeed|ended with an? [\w ]*error|did not make it(?: up| through)?|broke)"
)
_DONE = (
    r"saved|created|added|sent|updated|deleted|removed|placed|submitted|stored|inserted|uploaded|confirmed|imported|exported|published|"
    r"restored|renewed|prolonged|archived|cancelled|canceled|refunded|delivered|verified|approved|merged"
)
_WELL = r"(?: successfully| succesfully| with success| without (?:any )?(?:problems?|errors?|trouble)| already| so far)*"
_WENT_WELL = r"(?:succeeded|worked|(?:was|were|been) (?:successful|a success)|went (?:through|well|fine|smoothly)(?: fine| well)?)"
_MAIL = r"(?:mails?|e-?mails?|messages?|notifications?|events?|news|updates?|comments?)"
_UNREAD = r"(?:unread|not (?:been )?read(?: yet)?)"
_WHOLE = Ref(kind="page")
_SIGNED_IN, _EMPTY, _LOADING = HasState(_WHOLE, "signed-in"), HasState(_WHOLE, "empty"), HasState(_WHOLE, "loading")
_FAILS, _SUCCEEDS, _NEWS = HasState(_WHOLE, "failed"), HasState(_WHOLE, "succeeded"), HasState(_WHOLE, "unread")


_FORMS: tuple[tuple[str, Statement], ...] = (
    (rf"(?:{_PAGE}|something|some stuff|a part of {_PAGE}|some parts? of {_PAGE}) "
     r"(?:is|are|'s)? ?(?:still )?(?:loading|being loaded)", _LOADING),
    (rf"(?:(?:{_PAGE}|something|some parts? of {_PAGE}) (?:has not|hasn't|have not|haven't)|not everything has) "
     r"(?:finished loading|loaded|been loaded|arrived)(?: yet)?", _LOADING),
    (rf"(?:{_PAGE}|everything) (?:has|is)? ?(?:finished loading|done loading|loaded|been loaded|fully loaded|completely loaded)",
     Not(_LOADING)),
    (rf"(?:{_PAGE} (?:is|'s) (?:not|no longer)|nothing is) (?:still )?loading(?: anymore| any more)?", Not(_LOADING)),
    (rf"{_USER} ?(?:is|am|are|was|has been|have been|has|have)? ?(?:still |now |already )?{_IN}{_HERE}", _SIGNED_IN),
    (rf"{_USER} ?(?:(?:is|am|are)? ?(?:not|no longer)|isn't|aren't|hasn't|haven't) {_IN}{_HERE}", Not(_SIGNED_IN)),
    (rf"{_NOBODY} ?(?:is|has|was)? ?(?:shown as |currently )?{_IN}{_HERE}", Not(_SIGNED_IN)),
    (rf"{_USER} (?:is|am|are) (?:anonymous|just a guest|only a guest|a guest)", Not(_SIGNED_IN)),
    (rf"{_USER} (?:has|have|needs?) to (?:sign|log) in(?: first| before .*)?", Not(_SIGNED_IN)),
    (rf"{_USER} ?(?:is|am|are|was|has been|has|have)? ?(?:already )?(?:signed|logged)[ -]?(?:out|off)", Not(_SIGNED_IN)),
    (rf"(?:{_LIST}|{_HOLDER}) (?:is empty|contains nothing|holds nothing|has nothing in it|came back empty)", _EMPTY),
    (r"there (?:is|are) no [\w-]+ (?:so far|yet)", _EMPTY),
    (rf"{_LIST} {_FOUND}(?: with)? (?:no|zero) (?:hits|results|matches|entries|items)",
     _EMPTY),
    (r"(?:there (?:are|were) )?no (?:hits|results|matches)(?: (?:were|are))?(?: found| shown| returned)?", _EMPTY),
    (r"(?:nothing|no result|no match) (?:was |is )?(?:found|shown in the results)(?: for .*)?", _EMPTY),
    (rf"{_THING} (?:has )?{_FAILED}", _FAILS),
    (rf"{_THING} (?:has )?{_FAILED} because (?:the|this) (?:form|input) (?:has|contains) (?:some )?(?:mistakes|errors)",
     And(_FAILS, Exists(Ref(kind="field", state="invalid")))),
    (rf"something (?:has gone|has went|went|did go) wrong (?:when|while|with|in|at|during|as) {_THING}", _FAILS),
    (rf"{_THING} (?:could not|couldn't|can't|cannot|can not|was not|wasn't) "
     rf"(?:be )?(?:{_DONE}|loaded|processed|completed|reached)", _FAILS),
    (r"(?:an?|some) (?:error|problem|failure) (?:has )?(?:occurred|happened|came up|turned up)", _FAILS),
    (rf"(?:it|something|everything|all|all of it) (?:has |have )?{_WENT_WELL}{_WELL}", _SUCCEEDS),
    (rf"(?:there (?:is|are)|{_USER} (?:has|have)) (?:some |still )?(?:unread|new) {_MAIL}(?: waiting| left| in .*)?", _NEWS),
    (rf"some {_MAIL} (?:is|are|has|have) (?:still )?{_UNREAD}", _NEWS),
    (rf"{_PAGE} (?:is|'s) (?:completely |totally )?blank", Missing(Ref(kind="text"))),
)  # fmt: skip

_FIELD = r"(?P<field>[\w' -]{2,30}?)"
_A = r"(?:the |a |an |any |some |my |your )?"
_TYPED = r"(?:typed|entered|filled|written|given)(?: in| out)?"
_STATES = {
    "ticked": "checked", "checked": "checked", "preselected": "checked", "checked off": "checked", "switched on": "checked",
    "on": "checked",
    "selected": "selected", "unticked": "unchecked", "off": "unchecked", "switched off": "unchecked", "disabled": "disabled",
    "required": "required", "mandatory": "required", "empty": "empty", "filled": "filled",
    "collapsed": "collapsed", "folded up": "collapsed", "folded away": "collapsed", "closed": "collapsed", "expanded": "expanded",
    "open": "expanded", "unfolded": "expanded", "invalid": "invalid",
}  # fmt: skip
_STATE = "|".join(sorted(_STATES, key=len, reverse=True))
_KINDS = {
    "row": "row", "line": "row", "box": "checkbox", "boxe": "checkbox", "checkbox": "checkbox", "checkboxe": "checkbox", "switch": "switch",
    "switche": "switch", "toggle": "toggle", "field": "field", "input": "field", "tab": "tab", "card": "card", "button": "button",
}  # fmt: skip
_ORDERS = {"ascending": "ascending", "upwards": "ascending", "descending": "descending", "downwards": "descending"}


def _field_state(state: str) -> Callable[[re.Match[str]], Statement]:
    return lambda found: HasState(Ref(kind="field", text=found["field"]), state)


def _carried_out(found: re.Match[str]) -> Statement:
    """The page tells of a success, and names it: a page that saved the settings has not sent the order."""
    return And(_SUCCEEDS, Exists(Ref(text=found["what"])))


def _ticked(found: re.Match[str]) -> Statement:
    return HasState(Ref(kind="toggle", text=found["box"]), "unchecked" if found["denied"] else "checked")


def _all_so(found: re.Match[str]) -> Statement:
    """ "All rows are ticked", "none of the answers is open": a share of all that are called so."""
    number = "1" if found["some"] else "none" if found["number"] in ("no", "none") else found["number"]
    noun = found["noun"].removesuffix("s")
    kind = _KINDS.get(noun, "item")
    ref = Ref(kind=kind, text="" if noun in _KINDS else found["noun"], state=_STATES[found["state"]])
    return Counted(ref, ">=" if found["some"] else "=", number or "1")


_ASKED = r"(?:asked(?: for)?|entered|requested|given|placed|listed|written|printed|shown|displayed|found)"
_SIDES = {
    "above": "above", "over": "above", "below": "below", "under": "below", "beneath": "below", "left of": "left-of",
    "right of": "right-of", "before": "before", "after": "after",
}  # fmt: skip


def _asked_beside(found: re.Match[str]) -> Statement:
    """ "The name is asked for above the mail": the one field stands so to the other."""
    return Relates(Ref(text=found["one"]), _SIDES[found["side"]], Ref(text=found["other"]))


def _sorted(found: re.Match[str]) -> Statement:
    column = HasState(Ref(kind="column", text=found["column"]), _ORDERS[found["order"]] if found["order"] else "sorted")
    return Not(column) if found["denied"] else column


_NAMING: tuple[tuple[str, Callable[[re.Match[str]], Statement]], ...] = (
    (rf"{_A}(?P<one>[\w' -]{{2,30}}?) (?:is|are) (?:to be )?{_ASKED} (?:directly |right |just )?(?:to the |on the )?"
     rf"(?P<side>{'|'.join(_SIDES)}) {_A}(?P<other>[\w' -]{{2,30}})", _asked_beside),
    (rf"{_THING} (?:was|were|has been|have been|has already been|got|is) (?:already |successfully |just )*"
     rf"(?P<what>{_DONE}){_WELL}", _carried_out),
    (rf"no {_FIELD} (?:was|is|has been) {_TYPED}{_HERE}", _field_state("empty")),
    (rf"{_A}{_FIELD} (?:is |has been |was )?(?:still|left) (?:empty|blank)", _field_state("empty")),
    (rf"{_A}{_FIELD} (?:was|is|has been|has already been|is already) {_TYPED}{_HERE}", _field_state("filled")),
    (rf"(?:you|one|the user|users) (?:have|has|must|needs?) (?:to )?(?:give|enter|provide|fill in|type in|state|choose) {_A}{_FIELD}",
     _field_state("required")),
    (rf"{_A}{_FIELD} (?:is )?(?:required|mandatory)(?:, .*)?", _field_state("required")),
    (rf"{_A}{_FIELD} (?:is |was )?(?:marked|flagged|shown) (?:as )?(?:wrong|invalid|incorrect|an error)", _field_state("invalid")),
    (rf"(?:(?P<number>all|every|each|both|half|most|none|no)|(?P<some>some|at least one|one or more))(?: of)?"
     rf"(?: the| these)? (?P<noun>[\w-]+) (?:(?:of|on|in) (?:the|this) (?:page|list|table|screen|view) )?"
     rf"(?:(?:is|are) |(?:has|have) been )?(?:already |still )?(?P<state>{_STATE})", _all_so),
    (rf"(?:(?:the |this )?[\w -]{{2,20}} (?:is|are)(?P<denied> not|n't)? )?(?:sorted|ordered) by {_A}(?P<column>[\w ]{{2,25}}?)"
     r"(?:,? (?:and |in )?(?P<order>ascending|descending|upwards|downwards)(?: order)?)?", _sorted),
    (r"(?:the )?(?P<column>[\w ]{2,25}?) is(?P<denied> not)? sorted(?: in)? "
     r"(?P<order>ascending|descending|upwards|downwards)(?: order)?", _sorted),
)  # fmt: skip
_LEADS = re.compile(r"^(?:verify|check|ensure|assert|expect|make sure|confirm|see)(?: that)? ")


def commonplace(sentence: str) -> Statement | None:
    """The statement that a whole sentence makes; None where it is of no such form."""
    said = _LEADS.sub("", " ".join(sentence.lower().replace("’", "'").split()).strip(" .!"))
    for form, statement in _FORMS:
        if re.fullmatch(form, said):
            return statement
    for form, made in _NAMING:
        found = re.fullmatch(form, said)
        if found is not None:
            return made(found)
    return None
