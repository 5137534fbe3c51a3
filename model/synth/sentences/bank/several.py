"""Several things in one statement, and the counters of cards: "Design diagrams has 9 likes and 6 comments"."""

from __future__ import annotations

from synth.sentences.frames import frames, words

# {A} and {B} are both there
BOTH = frames("""
I should see {A} and {B}
I see {A} and {B}
I should see both {A} and {B}
I should see {A} as well as {B}
I can see {A} and {B}
{A} and {B} are shown
{A} and {B} are visible
{A} and {B} are displayed
{A} and {B} should be visible
{A} and {B} should be shown
{A} and {B} are listed
{A} and {B} should be listed
{A} and {B} are on the page
{A} and {B} are both visible
both {A} and {B} are shown
both {A} and {B} should be displayed
there are {A} and {B}
there is {A} and {B}
the page shows {A} and {B}
the page has both {A} and {B}
the page contains {A} and {B}
the page should contain {A} and {B}
the user sees {A} and {B}
the user should see {A} and {B}
verify {A} and {B} are displayed
make sure {A} and {B} are visible
expect {A} and {B} to be visible
not only {A} but also {B} is shown
{A}, {B} are present
{A} is shown along with {B}
""")
NEITHER = frames("""
neither {A} nor {B} is shown
neither {A} nor {B} is visible
neither {A} nor {B} should be shown
neither {A} nor {B} is on the page
I should see neither {A} nor {B}
I see neither {A} nor {B}
the page shows neither {A} nor {B}
there is neither {A} nor {B}
I should not see {A} or {B}
{A} and {B} are not shown
{A} and {B} are not visible
{A} and {B} should not be visible
{A} and {B} are both missing
{A} and {B} are hidden
""")
# {R} holds both values
CONTAINS_BOTH = frames("""
{R} contains {V} and {W}
{R} shows {V} and {W}
{R} mentions {V} and {W}
{R} lists {V} and {W}
{R} contains both {V} and {W}
{R} should contain {V} and {W}
{R} should show {V} and {W}
{R} has {V} and {W}
{V} and {W} are in {R}
{V} and {W} are shown in {R}
{V} and {W} appear in {R}
{V} and {W} should be in {R}
I should see {V} and {W} in {R}
I see {V} and {W} in {R}
in {R} I see {V} and {W}
expect {R} to contain {V} and {W}
""")
# both cells of a row
CELLS = frames("""
{K} has {C} {V} and {D} {W}
{K} should have {C} {V} and {D} {W}
{K} has the {C} {V} and the {D} {W}
the {C} of {K} is {V} and its {D} is {W}
the {C} of {K} should be {V} and its {D} {W}
{K} is listed with {C} {V} and {D} {W}
{K} shows {C} {V} and {D} {W}
I should see {K} with {C} {V} and {D} {W}
for {K} the {C} is {V} and the {D} is {W}
{K} with {C} {V} and {D} {W} is listed
""")
# both have the same state
STATES: dict[str, tuple[str, ...]] = {
    "checked": frames("""
        {A} and {B} are ticked
        {A} and {B} are checked
        {A} and {B} should be checked
        both {A} and {B} are ticked
        {A} and {B} are both checked
        {A} as well as {B} are ticked
    """),
    "on": frames("""
        {A} and {B} are on
        {A} and {B} are switched on
        both {A} and {B} are on
        {A} and {B} should be turned on
    """),
    "disabled": frames("""
        {A} and {B} are disabled
        {A} and {B} are greyed out
        {A} and {B} should be disabled
        both {A} and {B} are disabled
        {A} and {B} can't be clicked
    """),
    "empty": frames("""
        {A} and {B} are empty
        {A} and {B} are blank
        {A} and {B} should be empty
        both {A} and {B} are empty
        {A} and {B} are not filled in
    """),
    "invalid": frames("""
        {A} and {B} are invalid
        {A} and {B} show an error
        {A} and {B} are marked as invalid
        {A} and {B} have errors
        both {A} and {B} are marked red
    """),
    "required": frames("""
        {A} and {B} are required
        {A} and {B} are mandatory
        both {A} and {B} are required
    """),
    "struck": frames("""
        {A} and {B} are crossed out
        {A} and {B} are struck through
        both {A} and {B} are crossed out
    """),
}
# a number beside an icon of a card: what it counts
COUNTERS: dict[str, tuple[str, ...]] = {
    "heart": words("likes | hearts | favorites"),
    "thumbs-up": words("likes | upvotes | thumbs up"),
    "comment": words("comments | replies | messages"),
    "chat": words("comments | messages | replies"),
    "paperclip": words("attachments | attached files | files"),
    "star": words("stars | ratings"),
    "eye": words("views | viewers"),
    "users": words("members | people | participants"),
    "user": words("members | followers"),
    "check-square": words("subtasks | tasks | checklist items"),
    "download": words("downloads"),
    "share": words("shares"),
    "bookmark": words("bookmarks"),
    "refresh": words("reposts | shares"),
}
HAS_COUNTER = frames("""
{K} has {V} {L}
{K} has got {V} {L}
{K} should have {V} {L}
{K} shows {V} {L}
{K} has exactly {V} {L}
{K} must have {V} {L}
{K} counts {V} {L}
{K} has received {V} {L}
{K} with {V} {L}
there are {V} {L} on {K}
there are {V} {L} for {K}
{V} {L} are shown on {K}
the number of {L} of {K} is {V}
the number of {L} on {K} should be {V}
I see {V} {L} on {K}
I should see {V} {L} on {K}
expect {K} to have {V} {L}
""")
HAS_TWO_COUNTERS = frames("""
{K} has {V} {L} and {W} {M}
{K} should have {V} {L} and {W} {M}
{K} shows {V} {L} and {W} {M}
{K} has {V} {L} as well as {W} {M}
there are {V} {L} and {W} {M} on {K}
I see {V} {L} and {W} {M} on {K}
{K} with {V} {L} and {W} {M}
""")
ASK_COUNTER = frames("""
how many {L} does {K} have?
how many {L} are on {K}?
how many {L} has {K} got?
what is the number of {L} of {K}?
how many {L} are shown for {K}?
""")
