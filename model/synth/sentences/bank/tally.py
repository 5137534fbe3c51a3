"""Counted, of entries with a noun of their own: {N} a number, {D} the noun, {Ds} its plural, {A} what they are in.

The noun is the `text` of `Ref(kind="item")`; "of them" leaves it out.
"""

from __future__ import annotations

from synth.sentences.frames import frames, words

# genre -> the kind of the entries of its one list, and what they are called
GENRE_LISTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "pricing": ("card", words("plan/plans | tier/tiers | package/packages | pricing plan/pricing plans | offer/offers")),
    "board": ("card", words("column/columns | lane/lanes | stage/stages")),
    "notifications": ("row", words("notification/notifications | message/messages | notice/notices | update/updates")),
    "jobs": ("row", words("job/jobs | position/positions | vacancy/vacancies | opening/openings | offer/offers | job offer/job offers")),
    "people": ("card", words("person/people | member/members | contact/contacts | colleague/colleagues | profile/profiles")),
    "search": ("row", words("result/results | hit/hits | search result/search results | match/matches")),
    "food-menu": ("row", words("dish/dishes | meal/meals | position/positions | item/items")),
    "todo": ("row", words("task/tasks | to-do/to-dos | item/items | thing/things to do")),
    "inbox": ("row", words("message/messages | email/emails | mail/mails | e-mail/e-mails")),
    "player": ("row", words("song/songs | track/tracks")),
    "travel": ("card", words("trip/trips | place/places | destination/destinations | offer/offers | listing/listings")),
    "gallery": ("image", words("photo/photos | picture/pictures | shot/shots")),
    "cart": ("row", words("item/items | product/products | article/articles")),
    "shop": ("card", words("product/products | item/items | article/articles")),
}
NESTED = frozenset({"pricing", "board"})
# last word of a title -> its singular
TITLE_NOUNS: dict[str, str] = {
    pair.partition("/")[0]: pair.partition("/")[2]
    for pair in words("""skills/skill | comments/comment | notifications/notification | tasks/task | projects/project
        | files/file | members/member | orders/order | transactions/transaction | events/event | messages/message
        | products/product | invoices/invoice | badges/badge | tags/tag | contacts/contact | requirements/requirement
        | features/feature | payments/payment | checks/check | deployments/deployment | items/item | alerts/alert
        | users/user | customers/customer | documents/document | activities/activity | updates/update | goals/goal
        | people/person | friends/friend | servers/server | services/service | tickets/ticket | issues/issue
        | reviews/review | bookings/booking | reminders/reminder | topics/topic | labels/label | shortcuts/shortcut
        | filters/filter | interests/interest | languages/language | sessions/session | devices/device""")
}
ENTRY_NOUNS = words("entry/entries | item/items | point/points | list item/list items | element/elements | list entry/list entries")
FIGURES = words("""stat card/stat cards | key figure/key figures | metric/metrics | KPI card/KPI cards | figure/figures
    | KPI/KPIs | metric card/metric cards""")

# comparison -> frames for the page's own list
WHOLE: dict[str, tuple[str, ...]] = {
    "=": frames("""
        {N} {Ds} are offered
        {N} {Ds} are listed
        {N} {Ds} are shown
        {N} {Ds} are available
        {N} {Ds} are displayed
        {N} {Ds} appear
        {N} {Ds} are on offer
        {N} {Ds} are to be seen
        there are {N} {Ds}
        there are {N} {Ds} in all
        there are {N} {Ds} to choose from
        there are exactly {N} {Ds}
        there are only {N} {Ds}
        exactly {N} {Ds} are offered
        exactly {N} {Ds} are listed
        only {N} {Ds} are offered
        just {N} {Ds} are listed
        a total of {N} {Ds} is shown
        a total of {N} {Ds} can be seen
        altogether {N} {Ds} are listed
        the page lists {N} {Ds}
        the page offers {N} {Ds}
        the list has {N} {Ds}
        the list contains {N} {Ds}
        the list holds {N} {Ds}
        the user can pick from {N} {Ds}
        the visitor sees {N} {Ds}
        I count {N} {Ds}
        the number of {Ds} is {N}
        we see {N} {Ds}
        {N} is the number of {Ds}
        {N} {Ds} should be offered
        {N} {Ds} should show up
    """),
    ">=": frames("""
        there are at least {N} {Ds}
        at least {N} {Ds} are listed
        at least {N} {Ds} are offered
        {N} or more {Ds} are shown
        no fewer than {N} {Ds} are listed
        the page lists at least {N} {Ds}
        the list has at least {N} {Ds}
        a minimum of {N} {Ds} is listed
    """),
    "<=": frames("""
        there are at most {N} {Ds}
        there are no more than {N} {Ds}
        no more than {N} {Ds} are listed
        not more than {N} {Ds} are offered
        at most {N} {Ds} are shown
        the list has no more than {N} {Ds}
        up to {N} {Ds} are listed
    """),
    ">": frames("""
        there are more than {N} {Ds}
        more than {N} {Ds} are listed
        more than {N} {Ds} are offered
        the page lists more than {N} {Ds}
        the list has over {N} {Ds}
        the number of {Ds} is above {N}
    """),
    "<": frames("""
        there are fewer than {N} {Ds}
        fewer than {N} {Ds} are listed
        less than {N} {Ds} are offered
        the list has fewer than {N} {Ds}
        the number of {Ds} is below {N}
    """),
    "!=": frames("""
        there are not {N} {Ds}
        the number of {Ds} is not {N}
        the page does not list {N} {Ds}
    """),
}
# the same in a card or under a title
WITHIN: dict[str, tuple[str, ...]] = {
    "=": frames("""
        {A} lists {N} {Ds}
        {A} contains {N} {Ds}
        {A} has {N} {Ds}
        {A} shows {N} {Ds}
        {A} holds {N} {Ds}
        {A} is made up of {N} {Ds}
        {A} counts {N} {Ds}
        {A} lists exactly {N} {Ds}
        {A} has only {N} {Ds}
        {A} should list {N} {Ds}
        {N} {Ds} are listed in {A}
        {N} {Ds} are shown in {A}
        {N} {Ds} are given in {A}
        there are {N} {Ds} in {A}
        there are exactly {N} {Ds} in {A}
        in {A}, {N} {Ds} are listed
        in {A} I count {N} {Ds}
        the number of {Ds} in {A} is {N}
        a total of {N} {Ds} is listed in {A}
        I see {N} {Ds} in {A}
    """),
    ">=": frames("""
        {A} has at least {N} {Ds}
        {A} lists at least {N} {Ds}
        there are at least {N} {Ds} in {A}
        at least {N} {Ds} are listed in {A}
        {A} shows {N} or more {Ds}
        {A} contains no fewer than {N} {Ds}
    """),
    "<=": frames("""
        {A} has at most {N} {Ds}
        {A} lists no more than {N} {Ds}
        there are no more than {N} {Ds} in {A}
        no more than {N} {Ds} are shown in {A}
        {A} contains up to {N} {Ds}
    """),
    ">": frames("""
        {A} has more than {N} {Ds}
        {A} lists more than {N} {Ds}
        there are more than {N} {Ds} in {A}
        more than {N} {Ds} are listed in {A}
    """),
    "<": frames("""
        {A} has fewer than {N} {Ds}
        {A} lists fewer than {N} {Ds}
        there are fewer than {N} {Ds} in {A}
        less than {N} {Ds} are shown in {A}
    """),
    "!=": frames("""
        {A} does not have {N} {Ds}
        the number of {Ds} in {A} is not {N}
    """),
}
# what stands under a heading: {A} is the heading's text
UNDER = frames("""
{N} {Ds} are shown under {A}
{N} {Ds} are listed under {A}
{N} {Ds} stand under {A}
{N} {Ds} appear under {A}
{N} {Ds} can be seen below the title {A}
there are {N} {Ds} under {A}
there are exactly {N} {Ds} under {A}
there should be {N} {Ds} under {A}
I see {N} {Ds} under {A}
under {A} there are {N} {Ds}
under {A}, {N} {Ds} are listed
below {A} I count {N} {Ds}
the number of {Ds} under {A} is {N}
only {N} {Ds} are shown under {A}
""")
COLUMNS = frames("""
the table has {N} columns
the table has exactly {N} columns
the table consists of {N} columns
the table is made up of {N} columns
the table shows {N} columns
the table should have {N} columns
the table comes with {N} columns
there are {N} columns in the table
there are {N} table columns
the number of columns in the table is {N}
{N} columns are shown in the table
I count {N} columns in the table
the header row of the table has {N} columns
the data is laid out in {N} columns
""")
FORM = frames("""
the form has {N} {Ds}
the form has exactly {N} {Ds}
the form consists of {N} {Ds}
the form contains {N} {Ds}
the form asks for {N} {Ds}
the form comes with {N} {Ds}
the form should have {N} {Ds}
there are {N} {Ds} in the form
there are {N} {Ds} on the form
the form shows {N} {Ds}
{N} {Ds} make up the form
the number of {Ds} in the form is {N}
the form offers only {N} {Ds}
""")
# a list of rows at one side of the page: {P} is the side
SIDE_LIST = frames("""
the list {P} has {N} entries
the list {P} has {N} items
the list {P} contains {N} entries
the list {P} shows {N} items
the list {P} holds {N} entries
the list {P} consists of {N} items
there are {N} entries in the list {P}
there are {N} items in the list {P}
{N} entries are in the list {P}
the number of entries in the list {P} is {N}
""")
# entries that hold something, a value of theirs {V}; {H} is a thing with a/an
HAVING = frames("""
{N} {Ds} have {H}
{N} {Ds} come with {H}
{N} {Ds} have {H} each
{N} {Ds} show {H}
{N} {Ds} offer {H}
{N} {Ds} carry {H}
{N} of the {Ds} have {H}
{N} of the {Ds} come with {H}
exactly {N} {Ds} have {H}
only {N} {Ds} have {H}
there are {N} {Ds} with {H}
I see {N} {Ds} with {H}
I count {N} {Ds} that have {H}
the number of {Ds} with {H} is {N}
""")
BEING = frames("""
{N} {Ds} are {V}
{N} of the {Ds} are {V}
{N} {Ds} are marked {V}
{N} {Ds} are shown as {V}
{N} of the {Ds} are listed as {V}
exactly {N} {Ds} are {V}
only {N} {Ds} are {V}
there are {N} {Ds} that are {V}
there are {N} {Ds} marked as {V}
the number of {Ds} that are {V} is {N}
{N} {Ds} should be {V}
""")
WITH_VALUE = frames("""
{N} {Ds} have the {C} {V}
{N} of the {Ds} have the {C} {V}
{N} {Ds} have {V} as their {C}
there are {N} {Ds} with the {C} {V}
there are {N} {Ds} whose {C} is {V}
the number of {Ds} with {C} {V} is {N}
""")
OF_THEM = frames("""
{N} of them are {V}
{N} of them are marked {V}
{N} of them are shown as {V}
exactly {N} of them are {V}
only {N} of them are {V}
just {N} of them are {V}
{N} of these are {V}
of them, {N} are {V}
""")
ASK = frames("""
how many {Ds} are there?
how many {Ds} are listed?
how many {Ds} are on offer?
how many {Ds} can one choose from?
how many {Ds} are available?
how many {Ds} does the page list?
what is the number of {Ds}?
count the {Ds}
""")
ASK_WITHIN = frames("""
how many {Ds} are in {A}?
how many {Ds} does {A} list?
how many {Ds} does {A} have?
how many {Ds} are listed in {A}?
what is the number of {Ds} in {A}?
""")
