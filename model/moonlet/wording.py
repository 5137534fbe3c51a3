"""What interfaces and testers call the same happening in different words: phrases that fall together to one sense.

Written by hand, from what shops, mail programs, consoles and forms commonly say; no phrase of it was taken from one page.
A sense in capitals counts like a word. `NOT` in a meaning is a denial: "the basket is empty" says that something is *not* there.
"""

from __future__ import annotations

import re

from moonlet.similarity import fold

# A sense a line, then the forms by which it is said, longer senses before those that they contain.
_TABLE = r"""
EXPIRE SOON: (?:expires?|expiring|ends?|ending|runs? out|running out|will (?:expire|end|run out)|about to (?:expire|end|
    run out)) (?:very )?(?:soon|shortly) |
    about to (?:expire|run out|end) | (?:will|would) (?:soon|shortly) (?:expire|end|run out)
EXPIRE: (?:has |have |is |are |was |got )?(?:expired|timed out|too old|out of date|outdated|run out|ran out|no longer valid|
    not valid any ?more|(?:is|has) over|come to an end) |
    time ?out
FREE: free of charge | for free | free | cost(?:s|ing)? nothing | (?:is |are )?not charged | nothing (?:is |was )?charged |
    no (?:extra )?(?:charge|cost|costs|fee|fees) | without (?:extra )?(?:charge|cost|costs|fee|fees) | gratis | complimentary |
    (?:don'?t|doesn'?t|do not|does not) cost anything | isn'?t charged | [$€£]\s?0(?:[.,]00)?(?![.,]?\d)
SHIPPING: shipping | shipment | delivery | postage | dispatch
SOLDOUT: sold out | out of stock | unavailable | (?:not|no longer|isn'?t|currently not) (?:available|in stock) |
    (?:can'?t|cannot|can not) be (?:bought|ordered|purchased) | none left | no stock
STOCK: in stock | available | (?:can|may) be (?:bought|ordered|purchased) | ready to ship
OFFLINE: offline | no (?:internet|network|web)(?: connection)? | (?:not|isn'?t|no longer) connected |
    (?:lost|without) (?:the |its |a |your )?(?:internet )?connection | connection (?:is |was |has been )?lost | disconnected
OPERATIONAL: (?:fully |all systems |all services )?operational |
    (?:works?|working|runs?|running|are|is) (?:normally|as (?:usual|expected)) | everything (?:works|is up|runs|is fine|is working) |
    no (?:known )?(?:issues|incidents|outages)
CREDENTIALS: (?:user ?name|e-?mail|login)(?: address)? (?:or|and) (?:the )?password | credentials | log-?in data | sign-?in data
FAIL: (?:has |have )?failed | failure | (?:went|gone|goes) wrong |
    (?:could|can|did|do|does|would) ?not (?:be )?(?:work|load|loaded|save|saved|send|sent|complete|completed|succeed|processed|
    reached|connect|uploaded|delivered) |
    (?:couldn'?t|can'?t|didn'?t|doesn'?t|wasn'?t|cannot) (?:be )?(?:work|load|loaded|save|saved|send|sent|complete|completed|
    succeed|processed|reached|connect|uploaded|delivered) |
    unable to | unsuccessful\w* | not successful\w* | broken? | broke | crashed | (?:an )?error (?:occurred|happened) |
    did not make it | didn'?t make it | was not possible
WRONG: incorrect | invalid | wrong | not (?:valid|correct|right) | isn'?t (?:valid|correct|right) |
    (?:do|does) not (?:match|fit|agree) | (?:don'?t|doesn'?t) (?:match|fit|agree) | rejected | refused | declined | denied |
    not accepted | wasn'?t accepted | turned down | mistaken | malformed
ERROR: errors? | problems? | complaints? | complains
SUCCESS: success\w* | succeeded | went (?:through|fine|well|ok) | worked(?: out)? | without (?:any )?(?:problems?|errors?|trouble) |
    all (?:went )?(?:fine|good|well) | completed | all set | all done
TAKEN: (?:is |are |was |has been |have been )?(?:already )?(?:taken|in use|used by (?:someone|somebody) else|(?:someone|
    somebody) else (?:has|uses)|already exists?|exists already|not free|gone already|reserved)
UPDATE: (?:a |an |the )?(?:new(?:er)?|latest|fresh) (?:version|release|build) | updates? (?:is |are )?(?:available|ready|waiting) |
    (?:wants to |can be |to be )update[d]?(?: itself)? | upgrade is available
CAPSLOCK: caps ?-?lock | (?:big|capital|upper ?-?case) letters? (?:are |is )?(?:locked|on) | shift ?-?lock
UNDO: (?:be )?(?:undone|reversed|reverted|restored|recovered|taken back|brought back) | undo | get (?:it |them )?back
FINAL: permanent(?:ly)? | irreversibl[ey] | for good | for ever | forever
UNREAD: unread | (?:not|n'?t) (?:yet )?(?:been )?read(?: yet)? | have not yet been opened
UNSAVED: unsaved | (?:not|n'?t|never) (?:yet )?(?:been )?(?:saved|stored)(?: yet)?
SAVE: saved | stored | kept
DELETE: deleted | removed | erased | thrown (?:out|away)
ADD: added | put in(?:to)? | placed in(?:to)? | inserted
SEND: sent | submitted | dispatched | mailed | emailed | went out
PREPARE: (?:being |still being )?(?:prepared|generated|processed|created) | preparing | generating | processing
LOCKED: locked | blocked | suspended | deactivated | banned | frozen
REQUIRED: required | mandatory | obligatory | compulsory | must not (?:be|stay) (?:left )?(?:blank|empty) |
    (?:can'?t|cannot|may not) be (?:left )?(?:blank|empty) |
    must (?:be )?(?:filled|entered|given|provided|chosen|selected)(?: in| out)? |
    needs? to be (?:filled|entered|given|chosen)(?: in| out)?
OPTIONAL: optional | (?:can|may|need not) be (?:left (?:out|blank|empty)|skipped|omitted) | not (?:required|mandatory) | left blank
TOOSHORT: too short | not long enough
TOOLARGE: too (?:large|big|heavy|long|many) | exceed(?:s|ed|ing)? | above the (?:limit|maximum) | over the (?:limit|maximum) |
    more than (?:is )?allowed
NOMONEY: (?:insufficient|not enough) (?:funds|balance|money|credit)
MAINTENANCE: (?:scheduled |planned )?(?:maintenance|downtime)(?: window| work)?
CANCEL: cancel+ed | called off | aborted | withdrawn
PAID: paid(?: up| in full)? | settled
OVERDUE: overdue | past due | too late | payment is late
MONTHLY: monthly | (?:per|a|each|every|/) ?(?:month|mo)\b
YEARLY: yearly | annual(?:ly)? | (?:per|a|each|every|/) ?(?:year|yr)\b
REMOTE: remote(?:ly)? | from home | home office | anywhere
VERIFIED: verified | authenticated
TYPING: (?:is |are )?(?:typing|writing)(?: right now| at the moment)?
TWOFACTOR: two-?factor(?: authentication)? | 2fa | mfa | two-?step (?:verification|login) |
    second (?:login |sign-?in )?(?:step|factor)
FORGOT: forgot(?:ten)? | lost | can'?t remember | does not know
POPULAR: (?:most )?popular | best ?-?sell(?:er|ing) | favou?rite
RECOMMEND: recommend(?:ed|s|ation)? | suggested
CURRENT: current | (?:currently )?in use(?: right now)?
NEVER: never
CART: cart | basket | bag | trolley
LOGIN: log(?:ged)? ?-?(?:in|on) | sign(?:ed)? ?-?(?:in|on) | log-?in
SIGNUP: sign(?:ed)? ?-?up | regist(?:er|ered|ration) | create an account
ASSIGN: assign(?:ed|ee|ment)? | in charge | responsible
WELCOME: welcomed? | greet(?:s|ed|ing)?
SUBSCRIBED: (?:has |have |is |are )?(?:already )?subscribed
SUBSCRIBE: subscri\w+
LIMITREACHED: (?:limit|quota|maximum) (?:is |was |has been )?(?:reached|used up|exhausted) |
    reached (?:the|your|its) (?:limit|maximum|quota) | (?:completely )?full
ALMOST: almost | nearly | about to | close to
SOON: soon | shortly
IF: if | once | when | whenever | until | till | unless | as soon as | must | should | will | would | may | might | please | how to | to be
"""


def _read(table: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    lines = re.sub(r" ?\|\n +| \| ", "|", table.strip()).splitlines()
    pairs = [line.split(": ", 1) for line in lines]
    return tuple((sense, re.compile(rf"(?<![\w])(?:{forms})(?![\w])")) for sense, forms in pairs)


_FORMS = _read(_TABLE)
_DENIAL = re.compile(
    r"\b(?:no|not|never|nobody|no ?one|nothing|none|neither|nor|without|empty|zero|cannot|missing|"
    r"lacks?|haven|hasn|isn|aren|wasn|weren|don|doesn|didn|won|"
    r"can|couldn)(?:'t)?\b"
)
_NOT_DENIAL = re.compile(r"\bcan\b(?!'t)|\bdon\b(?!'t)|\bwon\b(?!'t)|\bno\.|\bno (?=#|\d)")
SPEAK_ALONE = frozenset("OFFLINE UPDATE SOLDOUT CAPSLOCK MAINTENANCE UNSAVED NOMONEY".split())  # which say enough without another word
# What a text says along with a sense: who reads "Invalid email or password" is told of an error at signing in.
_IMPLIED = {
    "WRONG": "ERROR FAIL", "FAIL": "ERROR", "TAKEN": "ERROR", "TOOSHORT": "ERROR", "TOOLARGE": "ERROR", "NOMONEY": "ERROR",
    "CREDENTIALS": "LOGIN",
}  # fmt: skip
HEDGES = frozenset(("ALMOST", "SOON"))  # what is so of only one of two texts makes them say different things
CONDITION = "IF"  # what a text only makes a condition, or a wish, it does not say


def senses(text: str) -> tuple[frozenset[str], str, bool]:
    """The senses in a text, what is left of its words, and whether what is left is denied (an even number of denials is none)."""
    left, found = f" {fold(text)} ", set[str]()
    for sense, form in _FORMS:
        changed = form.sub(" ", left)
        if changed != left:
            found.update(sense.split())
            left = changed
    denials = _DENIAL.findall(_NOT_DENIAL.sub(" ", left))
    left = _DENIAL.sub(" ", left)
    return frozenset(found), " ".join(left.split()), len(denials) % 2 == 1


def implied(found: frozenset[str]) -> frozenset[str]:
    """The senses, and those that they bring along."""
    return found.union(*(_IMPLIED[sense].split() for sense in found if sense in _IMPLIED))
