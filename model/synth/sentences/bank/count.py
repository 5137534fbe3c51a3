"""Counted: {N} is the number, {R.many} what is counted; {R.bare} where the number is one."""

from __future__ import annotations

from synth.sentences.frames import frames

# comparison -> frames; SOME for numbers other than one
SOME: dict[str, tuple[str, ...]] = {}
SOME["="] = frames("""
there are {N} {R.many}
there should be {N} {R.many}
there must be {N} {R.many}
there are exactly {N} {R.many}
there should be exactly {N} {R.many}
there are {N} {R.many} on the page
there are only {N} {R.many}
there should only be {N} {R.many}
there are {N} {R.many} in total
there are {N} {R.many} altogether
there are precisely {N} {R.many}
there are just {N} {R.many}
there are {N} {R.many} shown
{N} {R.many} are shown
{N} {R.many} are displayed
{N} {R.many} are visible
{N} {R.many} should be visible
{N} {R.many} should be shown
{N} {R.many} should be displayed
{N} {R.many} are listed
{N} {R.many} are present
{N} {R.many} exist
{N} {R.many} must be shown
{N} {R.many} appear
{N} {R.many} can be seen
{N} {R.many}
exactly {N} {R.many} are shown
exactly {N} {R.many} are visible
exactly {N} {R.many} should be displayed
only {N} {R.many} are shown
only {N} {R.many} are visible
only {N} {R.many} should be shown
a total of {N} {R.many} is shown
a total of {N} {R.many} are displayed
in total there are {N} {R.many}
I see {N} {R.many}
I can see {N} {R.many}
I should see {N} {R.many}
I should see exactly {N} {R.many}
I should see only {N} {R.many}
I count {N} {R.many}
I should be able to count {N} {R.many}
we should see {N} {R.many}
the user sees {N} {R.many}
the user should see {N} {R.many}
the page has {N} {R.many}
the page shows {N} {R.many}
the page shows exactly {N} {R.many}
the page contains {N} {R.many}
the page should contain {N} {R.many}
the page should show {N} {R.many}
the page displays {N} {R.many}
the page lists {N} {R.many}
the screen shows {N} {R.many}
the number of {R.many} is {N}
the number of {R.many} should be {N}
the number of {R.many} is equal to {N}
the number of {R.many} equals {N}
the number of {R.many} shown is {N}
number of {R.many} = {N}
number of {R.many}: {N}
{R.many}: {N}
count of {R.many} is {N}
the count of {R.many} should be {N}
the total number of {R.many} is {N}
the amount of {R.many} is {N}
verify there are {N} {R.many}
verify that {N} {R.many} are displayed
verify {N} {R.many} are shown
verify the number of {R.many} is {N}
check there are {N} {R.many}
check that there are exactly {N} {R.many}
make sure there are {N} {R.many}
make sure {N} {R.many} are listed
ensure {N} {R.many} are displayed
expect {N} {R.many}
expect exactly {N} {R.many}
expect to see {N} {R.many}
confirm there are {N} {R.many}
you can see {N} {R.many}
it shows {N} {R.many}
it has {N} {R.many}
it lists {N} {R.many}
there happen to be {N} {R.many}
{R.many} should number {N}
""")
SOME[">="] = frames("""
there are at least {N} {R.many}
there should be at least {N} {R.many}
at least {N} {R.many} are shown
at least {N} {R.many} are visible
at least {N} {R.many} should be displayed
the page shows at least {N} {R.many}
the page has at least {N} {R.many}
I should see at least {N} {R.many}
I see {N} or more {R.many}
there are {N} or more {R.many}
{N} or more {R.many} are shown
no fewer than {N} {R.many} are shown
no less than {N} {R.many} are displayed
there are not fewer than {N} {R.many}
a minimum of {N} {R.many} is shown
the number of {R.many} is at least {N}
the number of {R.many} should be at least {N}
make sure at least {N} {R.many} are listed
expect at least {N} {R.many}
verify at least {N} {R.many} are displayed
""")
SOME["<="] = frames("""
there are at most {N} {R.many}
there should be at most {N} {R.many}
at most {N} {R.many} are shown
at most {N} {R.many} should be visible
no more than {N} {R.many} are shown
no more than {N} {R.many} should be displayed
the page shows at most {N} {R.many}
there are not more than {N} {R.many}
I should see at most {N} {R.many}
I should see no more than {N} {R.many}
{N} {R.many} or fewer are shown
the number of {R.many} is at most {N}
a maximum of {N} {R.many} is shown
up to {N} {R.many} are shown
the number of {R.many} does not exceed {N}
make sure at most {N} {R.many} are shown
""")
SOME[">"] = frames("""
there are more than {N} {R.many}
there should be more than {N} {R.many}
more than {N} {R.many} are shown
more than {N} {R.many} are visible
more than {N} {R.many} should be listed
the page shows more than {N} {R.many}
I should see more than {N} {R.many}
the number of {R.many} is greater than {N}
the number of {R.many} is more than {N}
the number of {R.many} exceeds {N}
over {N} {R.many} are shown
expect more than {N} {R.many}
""")
SOME["<"] = frames("""
there are fewer than {N} {R.many}
there are less than {N} {R.many}
there should be fewer than {N} {R.many}
fewer than {N} {R.many} are shown
less than {N} {R.many} are visible
the page shows fewer than {N} {R.many}
I should see fewer than {N} {R.many}
the number of {R.many} is less than {N}
the number of {R.many} is below {N}
the number of {R.many} should be under {N}
expect fewer than {N} {R.many}
""")
SOME["!="] = frames("""
there are not {N} {R.many}
there aren't {N} {R.many}
the number of {R.many} is not {N}
there should not be {N} {R.many}
the page does not show {N} {R.many}
the number of {R.many} differs from {N}
I do not see {N} {R.many}
the number of {R.many} should not be {N}
""")
ONE = frames("""
there is {N} {R.bare}
there is only {N} {R.bare}
there is exactly {N} {R.bare}
there should be {N} {R.bare}
there should be only {N} {R.bare}
there should be exactly {N} {R.bare}
there is just {N} {R.bare}
only {N} {R.bare} is shown
only {N} {R.bare} is visible
only {N} {R.bare} should be displayed
exactly {N} {R.bare} is shown
exactly {N} {R.bare} is visible
exactly {N} {R.bare} should be present
just {N} {R.bare} is shown
I see only {N} {R.bare}
I should see only {N} {R.bare}
I should see exactly {N} {R.bare}
I should see {N} {R.bare}
the page shows only {N} {R.bare}
the page has exactly {N} {R.bare}
the page contains {N} {R.bare}
the number of {R.many} is {N}
no more than {N} {R.bare} is shown
make sure there is only {N} {R.bare}
verify there is exactly {N} {R.bare}
expect {N} {R.bare}
expect exactly {N} {R.bare}
it has only {N} {R.bare}
there is not more than {N} {R.bare}
""")
# {S} = "is checked" …: counting those with a state
STATE_MANY: dict[str, tuple[str, ...]] = {
    "checked": frames("""
        {N} {R.many} are ticked
        {N} {R.many} are checked
        {N} of the {R.many} are ticked
        {N} of the {R.many} are checked
        exactly {N} {R.many} are ticked
        exactly {N} {R.many} should be checked
        only {N} {R.many} are checked
        there are {N} ticked {R.many}
        there are {N} checked {R.many}
        {N} {R.many} have a tick
        {N} {R.many} should be ticked
        the number of ticked {R.many} is {N}
        I see {N} checked {R.many}
        {N} out of the {R.many} are ticked
    """),
    "on": frames("""
        {N} {R.many} are on
        {N} {R.many} are switched on
        {N} {R.many} are turned on
        {N} of the {R.many} are on
        exactly {N} {R.many} are on
        only {N} {R.many} are switched on
        {N} {R.many} should be on
        there are {N} {R.many} that are on
        the number of {R.many} that are on is {N}
    """),
    "unchecked": frames("""
        {N} {R.many} are unticked
        {N} {R.many} are unchecked
        {N} of the {R.many} are not ticked
        there are {N} unchecked {R.many}
        {N} {R.many} are left unticked
        exactly {N} {R.many} are unchecked
        {N} {R.many} are not checked
        {N} {R.many} should be unchecked
    """),
    "off": frames("""
        {N} {R.many} are off
        {N} {R.many} are switched off
        {N} of the {R.many} are off
        exactly {N} {R.many} are off
        {N} {R.many} should be off
        {N} {R.many} are turned off
    """),
    "disabled": frames("""
        {N} {R.many} are disabled
        {N} {R.many} are greyed out
        {N} of the {R.many} are disabled
        there are {N} disabled {R.many}
        exactly {N} {R.many} are disabled
        {N} {R.many} should be disabled
        {N} {R.many} can't be clicked
    """),
    "empty": frames("""
        {N} {R.many} are empty
        {N} {R.many} are blank
        {N} of the {R.many} are empty
        there are {N} empty {R.many}
        {N} {R.many} have no value
        {N} {R.many} are not filled in
        exactly {N} {R.many} should be empty
    """),
    "filled": frames("""
        {N} {R.many} are filled in
        {N} of the {R.many} are filled in
        {N} {R.many} have a value
        {N} {R.many} are prefilled
    """),
    "invalid": frames("""
        {N} {R.many} are invalid
        {N} {R.many} show an error
        {N} {R.many} are marked as invalid
        {N} {R.many} have an error
        {N} of the {R.many} are invalid
        there are {N} invalid {R.many}
        {N} {R.many} have a red border
    """),
    "struck": frames("""
        {N} {R.many} are crossed out
        {N} {R.many} are struck through
        {N} of the {R.many} are crossed out
        there are {N} crossed-out {R.many}
        {N} {R.many} have a line through them
        exactly {N} {R.many} are crossed out
    """),
    "required": frames("""
        {N} {R.many} are required
        {N} {R.many} are mandatory
        {N} of the {R.many} are required
        there are {N} required {R.many}
        {N} {R.many} are marked with an asterisk
    """),
    "selected": frames("""
        {N} {R.many} are selected
        {N} {R.many} are active
        {N} of the {R.many} are selected
    """),
}
# the container is the subject: "the Billing card has 3 buttons"
INSIDE = frames("""
{A} has {N} {R.many}
{A} contains {N} {R.many}
{A} shows {N} {R.many}
{A} should have {N} {R.many}
{A} should contain {N} {R.many}
{A} should show {N} {R.many}
{A} must have {N} {R.many}
{A} consists of {N} {R.many}
{A} holds {N} {R.many}
{A} has exactly {N} {R.many}
{A} contains exactly {N} {R.many}
{A} has only {N} {R.many}
{A} lists {N} {R.many}
{A} displays {N} {R.many}
{A} offers {N} {R.many}
{A} includes {N} {R.many}
{A} comes with {N} {R.many}
{A} has a total of {N} {R.many}
in {A} there are {N} {R.many}
inside {A} there are {N} {R.many}
in {A} I see {N} {R.many}
there are {N} {R.many} in {A}
there are {N} {R.many} inside {A}
there should be {N} {R.many} in {A}
there must be {N} {R.many} in {A}
there are exactly {N} {R.many} in {A}
I see {N} {R.many} in {A}
I should see {N} {R.many} in {A}
{N} {R.many} are shown in {A}
{N} {R.many} are listed in {A}
{N} {R.many} are inside {A}
{N} {R.many} in {A}
the number of {R.many} in {A} is {N}
the number of {R.many} in {A} should be {N}
expect {N} {R.many} in {A}
verify that {A} has {N} {R.many}
make sure {A} contains {N} {R.many}
the user sees {N} {R.many} in {A}
""")
ASK = frames("""
how many {R.many} are there?
how many {R.many} are shown?
how many {R.many} are on the page?
how many {R.many} do you see?
how many {R.many} does the page have?
how many {R.many} can you see?
how many {R.many} are visible?
how many {R.many} are displayed?
what is the number of {R.many}?
what's the number of {R.many}?
count the {R.many}
give me the number of {R.many}
number of {R.many}?
tell me how many {R.many} there are
what is the total number of {R.many}?
how many {R.many}?
""")
ASK_IN = frames("""
how many {R.many} are in {A}?
how many {R.many} does {A} have?
how many {R.many} are there in {A}?
how many {R.many} does {A} contain?
how many {R.many} does {A} show?
how many {R.many} are listed in {A}?
what is the number of {R.many} in {A}?
count the {R.many} in {A}
""")
ASK_STATE: dict[str, tuple[str, ...]] = {
    "checked": frames("""
        how many {R.many} are ticked?
        how many {R.many} are checked?
        how many of the {R.many} are ticked?
        how many {R.many} have a tick?
    """),
    "on": frames("""
        how many {R.many} are on?
        how many {R.many} are switched on?
        how many of the {R.many} are on?
    """),
    "off": frames("""
        how many {R.many} are off?
        how many {R.many} are switched off?
    """),
    "unchecked": frames("""
        how many {R.many} are unticked?
        how many {R.many} are unchecked?
        how many {R.many} are not ticked?
    """),
    "disabled": frames("""
        how many {R.many} are disabled?
        how many {R.many} are greyed out?
    """),
    "empty": frames("""
        how many {R.many} are empty?
        how many {R.many} are still blank?
    """),
    "filled": frames("""
        how many {R.many} are filled in?
        how many {R.many} have a value?
    """),
    "invalid": frames("""
        how many {R.many} are invalid?
        how many {R.many} show an error?
    """),
    "struck": frames("""
        how many {R.many} are crossed out?
        how many {R.many} are struck through?
    """),
}
