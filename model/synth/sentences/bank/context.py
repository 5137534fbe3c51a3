"""Where a statement holds, said before it or after it: {A} is the container, the heading or the row's name.

(frame, relation, kind of the anchor; "" keeps the anchor's own)
"""

from __future__ import annotations

from synth.sentences.frames import frames

Lead = tuple[str, str, str]

IN: tuple[Lead, ...] = (
    ("in {A}", "in", ""),
    ("in {A}", "in", ""),
    ("inside {A}", "in", ""),
    ("within {A}", "in", ""),
    ("on {A}", "in", ""),
    ("inside of {A}", "in", ""),
)
ROW: tuple[Lead, ...] = (
    ("in the row of {A}", "row-of", ""),
    ("in the row for {A}", "row-of", ""),
    ("in the {A} row", "row-of", ""),
    ("in the line of {A}", "row-of", ""),
    ("in the row with {A}", "row-of", ""),
    ("in the row where {A} is listed", "row-of", ""),
    ("on the {A} line", "row-of", ""),
    ("in {A}'s row", "row-of", ""),
    ("in the same row as {A}", "row-of", ""),
)
UNDER: tuple[Lead, ...] = (
    ("under {A}", "under", "any"),
    ("under {A}", "under", "any"),
    ("under the heading {A}", "under", "heading"),
    ("under the {A} heading", "under", "heading"),
    ("under the title {A}", "under", "heading"),
    ("in the {A} section", "in", "section"),
    ("in the section {A}", "in", "section"),
    ("within the {A} section", "in", "section"),
    ("in the {A} area", "in", "section"),
    ("in the part titled {A}", "in", "section"),
    ("in the {A} block", "in", "section"),
)
# the whole page by its title: names nothing more closely, so the expression leaves it out
PAGE = frames("""
on the {A} page
on the {A} screen
on the page {A}
on the page titled {A}
on the page headed {A}
on the {A} view
""")
# {L} the context, {S} the statement
FIRST = frames("""
{L}, {S}
{L}, {S}
{L} {S}
{L}: {S}
verify that {L} {S}
check that {L}, {S}
make sure that {L} {S}
{L}, I see that {S}
{L}, we see that {S}
{L} one sees that {S}
""")
LAST = frames("""
{S} {L}
{S}, {L}
{S} ({L})
verify that {S} {L}
check that {S} {L}
I see that {S} {L}
{S} - {L}
""")
# with {R}: a thing that is there, or is not
THERE = frames("""
{R} is shown
{R} is visible
{R} is displayed
{R} is present
{R} can be seen
{R} should be visible
{R} should be there
{R} appears
there is {R.a}
there should be {R.a}
I see {R.a}
I should see {R.a}
the user sees {R.a}
the user finds {R.a}
""")
NOT_THERE = frames("""
{R} is not shown
{R} is missing
{R} is not there
{R} is absent
{R} should not be visible
{R} does not appear
there is no {R.bare}
there should be no {R.bare}
I see no {R.bare}
I don't see {R.a}
the user finds no {R.bare}
""")
# {R} and {O} within the same container
SIDES: dict[str, tuple[str, ...]] = {
    "left-of": frames("""
        {R} is to the left of {O}
        {R} sits to the left of {O}
        {R} is left of {O}
        {R} stands left of {O}
        {R} is placed to the left of {O}
        {R} comes left of {O}
    """),
    "right-of": frames("""
        {R} is to the right of {O}
        {R} sits to the right of {O}
        {R} is right of {O}
        {R} stands right of {O}
        {R} is placed to the right of {O}
        {R} comes right of {O}
    """),
    "above": frames("""
        {R} is above {O}
        {R} sits above {O}
        {R} stands above {O}
        {R} is shown above {O}
        {R} is placed above {O}
        {R} is higher up than {O}
    """),
    "below": frames("""
        {R} is below {O}
        {R} sits below {O}
        {R} stands below {O}
        {R} is shown below {O}
        {R} is placed beneath {O}
        {R} is further down than {O}
    """),
}
