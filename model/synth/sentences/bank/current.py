"""HasState "selected", said of where one is: the active menu item, the open tab, the highlighted row, the step.

{R} is the thing, {P} where it stands (with a space before it, or nothing), {S} a step, {D} what an entry is called.
The key is the kind that the sentence itself gives the thing by its noun.
"""

from __future__ import annotations

from synth.sentences.frames import frames, words

SAYS: dict[str, tuple[str, ...]] = {
    "any": frames("""
        {R} is highlighted{P}
        {R} is marked as current{P}
        {R} is marked as the current page
        {R} is marked as the current page{P}
        {R} is marked as the current section
        {R} is marked as active{P}
        {R} is marked as selected{P}
        {R} is the current page
        {R} is the current section
        {R} is the page we are on
        {R} is the active section{P}
        {R} is the active page{P}
        {R} is the selected page{P}
        {R} is shown as selected{P}
        {R} is shown as the current page{P}
        {R} is the one highlighted{P}
        {R} is the one that is highlighted{P}
        {R} is picked out as the current one{P}
        {R} carries the active state{P}
        {R} has the active style{P}
        {R} stands out as active{P}
        {R} appears highlighted{P}
        {R} should be highlighted{P}
        {R} should be marked as current{P}
        {R} must be the active one{P}
        {R} is active{P}
        {R} is selected{P}
        {R} is currently selected{P}
        {R} is currently highlighted{P}
        {R} is already selected{P}
        the current page is {R}
        the current section is {R}
        the active page is {R}
        the active section{P} is {R}
        the highlighted one{P} is {R}
        the highlight{P} is on {R}
        the selection{P} is on {R}
        the user is on {R}, which is highlighted{P}
        the one marked as current{P} is {R}
        what is highlighted{P} is {R}
    """),
    "item": frames("""
        {R} is the active item{P}
        {R} is the current item{P}
        {R} is the selected item{P}
        {R} is the highlighted item{P}
        {R} is the active entry{P}
        {R} is the selected entry{P}
        {R} is the highlighted entry{P}
        {R} is the current entry{P}
        {R} should be the active item{P}
        {R} should be the selected entry{P}
        {R} is the item that is selected{P}
        {R} is the entry that is highlighted{P}
        {R} is highlighted as the current item{P}
        {R} is highlighted as the active entry{P}
        {R} is marked as the active item{P}
        the active item{P} is {R}
        the selected item{P} is {R}
        the current item{P} is {R}
        the highlighted entry{P} is {R}
        the selected entry{P} should be {R}
        the active entry{P} is {R}
    """),
    "menuitem": frames("""
        {R} is the active menu item{P}
        {R} is the current menu item
        {R} is the selected menu item
        {R} is the highlighted menu item
        {R} is highlighted as the current menu item
        {R} is highlighted as the active menu entry
        {R} is marked as the current menu item
        {R} is the active menu entry
        {R} is the selected menu entry
        {R} is the selected navigation item
        {R} is the active nav item
        {R} should be the active menu item
        {R} is the menu item that is selected
        the active menu item is {R}
        the current menu item is {R}
        the selected menu entry is {R}
        the highlighted menu item{P} is {R}
        the active nav item is {R}
        the selected navigation entry is {R}
    """),
    "tab": frames("""
        {R} is the selected tab
        {R} is the active tab
        {R} is the open tab
        {R} is the current tab
        {R} is the tab that is selected
        {R} is the tab in front
        {R} is the highlighted tab
        {R} should be the active tab
        {R} must be the selected tab
        {R} is the tab currently open
        {R} is selected as the current tab
        {R} is marked as the active tab
        {R} is highlighted as the current tab
        the active tab is {R}
        the selected tab is {R}
        the current tab is {R}
        the open tab is {R}
        the tab that is active is {R}
        the active tab should be {R}
        of the tabs, {R} is selected
        among the tabs {R} is the active one
    """),
    "row": frames("""
        {R} is the selected row
        {R} is the highlighted row
        {R} is the row that is selected
        {R} is the active row
        the selected row is {R}
        the highlighted row is {R}
    """),
    "card": frames("""
        {R} is the selected card
        {R} is the highlighted card
        {R} is the card that is selected
        the selected card is {R}
        the highlighted card is {R}
    """),
    "button": frames("""
        {R} is the selected button
        {R} is the active button
        {R} is the button that is pressed in
        {R} is the highlighted button
        the selected button is {R}
        the active button is {R}
    """),
    "badge": frames("""
        {R} is the selected tag
        {R} is a selected chip
        {R} is one of the highlighted tags
        {R} is among the selected chips
    """),
}
DENIES: dict[str, tuple[str, ...]] = {
    "any": frames("""
        {R} is not highlighted{P}
        {R} is not marked as current{P}
        {R} is not the current page
        {R} is not the active section{P}
        {R} is not marked as the current section
        {R} should not be highlighted{P}
        {R} isn't the one highlighted{P}
        {R} is no longer the current page
        {R} does not carry the active state{P}
        {R} is not shown as selected{P}
        {R} is not active{P}
        the current page is not {R}
        the highlight{P} is not on {R}
    """),
    "item": frames("""
        {R} is not the active item{P}
        {R} is not the selected item{P}
        {R} isn't the highlighted entry{P}
        {R} is not the current entry{P}
        {R} should not be the active item{P}
        the active item{P} is not {R}
        the selected entry{P} isn't {R}
    """),
    "menuitem": frames("""
        {R} is not the active menu item
        {R} isn't the current menu item
        {R} is not highlighted as the current menu item
        the active menu item is not {R}
        the selected menu entry isn't {R}
    """),
    "tab": frames("""
        {R} is not the selected tab
        {R} isn't the active tab
        {R} is not the open tab
        {R} should not be the current tab
        the active tab is not {R}
        the selected tab isn't {R}
    """),
    "row": frames("""
        {R} is not the selected row
        the highlighted row is not {R}
    """),
    "card": frames("""
        {R} is not the selected card
        the selected card isn't {R}
    """),
    "button": frames("""
        {R} is not the active button
        the selected button is not {R}
    """),
    "badge": frames("""
        {R} is not among the selected tags
        {R} is not one of the highlighted chips
    """),
}
ASKS = frames("""
is {R} highlighted{P}?
is {R} the active one{P}?
is {R} the current page?
is {R} marked as current{P}?
is {R} the selected one{P}?
does {R} look selected{P}?
is the highlight{P} on {R}?
are we on {R}?
""")
# said of the second tab, the last menu item: {R} has the kind already
ORDINAL = frames("""
{R} is the selected one
{R} is the active one
{R} is the current one
{R} is selected
{R} is active
{R} is highlighted
{R} is the one that is selected
{R} is marked as current
{R} should be the selected one
{R} should be highlighted
{R} is shown as active
the selected one is {R}
the active one is {R}
""")
NOT_ORDINAL = frames("""
{R} is not the selected one
{R} isn't the active one
{R} is not highlighted
{R} is not marked as current
{R} should not be selected
the selected one is not {R}
""")
# {S} is "step three", "the second step", "Payment" or "the Payment step"
STEP = frames("""
{S} is the current step
{S} is the active step
{S} is the step we are at
{S} is the step the user is on
{S} is active
{S} is highlighted
{S} is marked as current
{S} is marked as active
{S} is highlighted as the current step
{S} is the highlighted one
{S} should be the current step
{S} should be active
{S} is in progress
{S} is currently active
the current step is {S}
the active step is {S}
the active step should be {S}
the highlighted step is {S}
the process is at {S}
the wizard is at {S}
the wizard stands at {S}
the user is at {S}
we are at {S}
I am at {S}
the indicator stands at {S}
""")
NOT_STEP = frames("""
{S} is not the current step
{S} is not active
{S} isn't the active step
{S} is not highlighted
the current step is not {S}
the active step isn't {S}
the user is not at {S} yet
""")
STEP_NUMBER = frames("""
step {N}
step {N}
step number {N}
step no. {N}
""")
# {D} with its name {K}: an entry of a list
ENTRY = frames("""
{R} is highlighted
{R} is highlighted in the list
{R} is selected
{R} is selected in the list
{R} is open
{R} is the selected one
{R} is the active one
{R} is active
{R} is the one that is open
{R} is marked as selected
{R} should be highlighted
{R} should be selected
{R} is currently open
{R} appears highlighted in the list
the highlighted one is {R}
the selected one is {R}
""")
NOT_ENTRY = frames("""
{R} is not highlighted
{R} is not selected
{R} is not the active one
{R} is not selected in the list
{R} should not be highlighted
the selected one is not {R}
""")
# genre -> what its entries are called with a name
ENTRIES: dict[str, tuple[str, ...]] = {
    "chat": words("conversation with | chat with | thread with | entry of | conversation from"),
    "inbox": words("message from | mail from | e-mail from | conversation with | entry of"),
    "mail": words("message from | mail from | e-mail from | entry of"),
    "player": words("entry of | line with | list entry of"),
    "files": words("entry of | entry for"),
    "": words("entry of | entry for | list entry of | line with | entry named"),
}
# pages of a list: {T} is a number
PAGER = frames("""
page {T} is the current page
page {T} is highlighted
page {T} is highlighted in the pagination
page {T} is the active one
page {T} of the results is selected
page number {T} is highlighted
we are on page {T}
the user is on page {T}
the list is at page {T}
the current page is page {T}
the current page number is {T}
the pagination highlights page {T}
the pagination stands on page {T}
page {T} should be the current one
""")
NOT_PAGER = frames("""
page {T} is not the current page
page {T} is not highlighted in the pagination
we are not on page {T}
the pagination is not at page {T}
the current page is not page {T}
""")
