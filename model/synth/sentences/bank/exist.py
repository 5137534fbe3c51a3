"""Exists and Missing: {R} is the thing ({R.a} with a/an, {R.bare} without article, {R.many} in the plural)."""

from __future__ import annotations

from synth.sentences.frames import frames

# For a thing with a kind word: "a Save button"
SHOWN = frames("""
there is {R.a}
there's {R.a}
there should be {R.a}
there must be {R.a}
there has to be {R.a}
there is {R.a} on the page
there is {R.a} on the screen
there should be {R.a} on this page
{R} is visible
{R} is displayed
{R} is shown
{R} is present
{R} is there
{R} exists
{R} appears
{R} appears on the page
{R} should be visible
{R} should be displayed
{R} should be shown
{R} should be present
{R} should be there
{R} should exist
{R} should appear
{R} must be visible
{R} must be shown
{R} must be displayed
{R} must be present
{R} has to be visible
{R} needs to be on the page
{R} can be seen
{R} is on the page
{R} is on the screen
{R} is available
{R} is offered
{R} is rendered
{R} is still visible
{R} is still there
{R} has appeared
{R} has loaded
{R} is loaded
{R} should still be visible
{R} is found on the page
{R} can be found on the page
{R} is visible to the user
{R} is in view
I see {R.a}
I can see {R.a}
I should see {R.a}
I should see {R}
I must see {R}
I should be able to see {R}
I can find {R}
I should find {R.a}
we see {R.a}
we should see {R}
the user sees {R.a}
the user should see {R}
the user can see {R}
users see {R}
the page has {R.a}
the page contains {R.a}
the page shows {R.a}
the page should have {R.a}
the page should contain {R.a}
the page should show {R.a}
the page displays {R.a}
the page includes {R.a}
the page offers {R.a}
this page has {R.a}
this page contains {R}
the screen shows {R.a}
the screen contains {R.a}
the screen has {R.a}
the screen displays {R}
verify {R} is displayed
verify {R} is visible
verify presence of {R}
verify the presence of {R}
verify that {R} is present
verify that {R} is displayed
check that {R} is visible
check for {R.a}
check {R} is shown
check the presence of {R}
check presence of {R}
make sure {R} is visible
make sure there is {R.a}
make sure {R} shows up
ensure {R} is displayed
ensure {R} is present
confirm {R} is visible
expect {R} to be visible
expect {R} to be displayed
expect {R} to exist
expect to see {R}
expect to find {R.a}
assert {R} is visible
assert that {R} exists
{R} visible
{R} shown
{R} displayed
{R} present
{R} exists on the page
you can see {R}
you can see {R.a} on the page
on the page there is {R.a}
the page comes with {R.a}
it has {R.a}
it shows {R.a}
a user can find {R}
at least one {R.bare} is shown
there is at least one {R.bare}
{R} shows up
{R} is included
{R} is provided
""")

# For a plain text: "Order confirmed"
WRITTEN = frames("""
{R} is shown
{R} is displayed
{R} is visible
{R} appears
{R} is on the page
{R} is written on the page
{R} is there
{R} appears on the page
{R} appears somewhere on the page
{R} can be read
{R} can be seen
{R} is listed
{R} should be shown
{R} should be displayed
{R} should be visible
{R} should appear
{R} should appear on the page
{R} should be listed
{R} must be visible
{R} must appear
{R} must be shown
{R} shows up
{R} is present
I see {R}
I should see {R}
I should see {R} on the page
I should also see {R}
I can read {R}
I can see {R}
I can see {R} on the screen
we should see {R}
the page says {R}
the page shows {R}
the page contains {R}
the page reads {R}
the page displays {R}
the page mentions {R}
the page should say {R}
the page should contain {R}
the page should show {R}
the page includes {R}
the screen shows {R}
the screen says {R}
the words {R} are shown
the words {R} appear on the page
the text {R} is shown
the text {R} is displayed
the text {R} is visible
the text {R} appears
the text {R} should be visible
the text {R} should appear
text {R} is displayed
text {R} should be present
verify text {R}
verify the text {R} is displayed
verify that {R} is displayed
check that {R} is shown
check for {R}
check for the text {R}
expect to see {R}
expect {R} to be visible
it says {R}
it should say {R}
it reads {R}
somewhere it says {R}
it says {R} on the page
you can read {R}
the user sees {R}
the user should see {R}
the user is shown {R}
the user is told {R}
make sure {R} is displayed
make sure it says {R}
ensure {R} is visible
{R} is among the things listed
{R} exists
{R} has appeared
{R} is included
{R} is in the list
{R} is one of the entries
""")

# Not there, a thing with a kind word
NOT_SHOWN = frames("""
there is no {R.bare}
there's no {R.bare}
there should be no {R.bare}
there must be no {R.bare}
there is no {R.bare} on the page
there are no {R.many}
there isn't {R.a}
there is not {R.a}
there shouldn't be {R.a}
there should not be {R.a}
there is no longer {R.a}
no {R.bare} is shown
no {R.bare} is displayed
no {R.bare} is visible
no {R.bare} is present
no {R.bare} appears
no {R.bare} should be shown
no {R.bare} should be visible
no {R.bare} exists
no {R.bare} can be seen
no {R.bare} is on the page
no {R.bare} on the page
no {R.bare}
no {R.many} are shown
no {R.many} are visible
{R} is not shown
{R} is not displayed
{R} is not visible
{R} is not there
{R} is not present
{R} isn't shown
{R} isn't visible
{R} isn't displayed
{R} isn't on the page
{R} does not exist
{R} doesn't exist
{R} doesn't appear
{R} does not appear
{R} should not be visible
{R} should not be shown
{R} should not be displayed
{R} should not exist
{R} should not appear
{R} should not be present
{R} shouldn't be visible
{R} shouldn't be there
{R} must not be shown
{R} must not be visible
{R} must not appear
{R} is hidden
{R} is absent
{R} is missing
{R} is gone
{R} has disappeared
{R} has been removed
{R} is no longer visible
{R} is no longer shown
{R} is no longer there
{R} should be hidden
{R} should be gone
{R} should no longer be visible
{R} cannot be seen
{R} can't be found
{R} is nowhere to be seen
{R} is not on the page
{R} is not available
{R} is not offered
I see no {R.bare}
I should see no {R.bare}
I don't see {R.a}
I do not see {R.a}
I should not see {R.a}
I should not see {R}
I shouldn't see {R}
I can't see {R.a}
we should not see {R}
the user does not see {R}
the user should not see {R.a}
the page has no {R.bare}
the page shows no {R.bare}
the page does not have {R.a}
the page does not contain {R.a}
the page doesn't show {R.a}
the page contains no {R.bare}
the page should not contain {R.a}
the page should not have {R.a}
the screen does not show {R.a}
the page comes without {R.a}
verify there is no {R.bare}
verify {R} is not displayed
verify that no {R.bare} is displayed
verify the absence of {R}
check that there is no {R.bare}
check that {R} is not visible
make sure there is no {R.bare}
make sure {R} is not shown
make sure no {R.bare} is shown
ensure {R} is not displayed
ensure that no {R.bare} is shown
expect no {R.bare}
expect {R} not to be visible
expect {R} to be hidden
without {R.a}
not a single {R.bare} is shown
not one {R.bare} is visible
nowhere on the page is there {R.a}
""")

NOT_WRITTEN = frames("""
{R} is not shown
{R} is not displayed
{R} is not visible
{R} is not there
{R} is not on the page
{R} isn't shown
{R} isn't on the page
{R} isn't displayed
{R} does not appear
{R} doesn't appear
{R} does not appear anywhere
{R} doesn't appear on the page
{R} should not be shown
{R} should not be displayed
{R} should not be visible
{R} should not appear
{R} shouldn't appear
{R} shouldn't be there
{R} must not appear
{R} must not be shown
{R} is not listed
{R} isn't listed
{R} should not be listed
{R} is no longer shown
{R} is no longer listed
{R} should no longer appear
{R} should no longer exist
{R} is nowhere on the page
{R} is missing
{R} is absent
{R} is gone
{R} has been removed
{R} cannot be found
{R} does not exist
{R} is not present
{R} is not mentioned
{R} is not in the list
{R} isn't among the entries
I should not see {R}
I shouldn't see {R}
I do not see {R}
I don't see {R}
I should no longer see {R}
I can't see {R} anywhere
the page does not say {R}
the page doesn't say {R}
the page does not show {R}
the page does not contain {R}
the page doesn't contain {R}
the page should not contain {R}
the page should not say {R}
the page does not mention {R}
nothing on the page says {R}
nowhere does it say {R}
it does not say {R}
it doesn't say {R} anywhere
the text {R} is not shown
the text {R} is not displayed
the text {R} should not be visible
the text {R} does not appear
the text {R} is not present
the words {R} do not appear
verify {R} is not displayed
verify that {R} does not appear
check that {R} is not shown
make sure {R} is gone
make sure {R} is not displayed
ensure {R} does not appear
expect {R} not to be visible
expect not to see {R}
the user is not shown {R}
the user should not see {R}
we should not see {R}
""")

ASK_SHOWN = frames("""
is there {R.a}?
is there {R.a} on the page?
is {R} visible?
is {R} shown?
is {R} displayed?
can you see {R.a}?
do you see {R.a}?
does the page have {R.a}?
does the page show {R.a}?
is {R} there?
does {R} exist?
is {R.a} present?
has {R} appeared?
are there any {R.many}?
""")
ASK_WRITTEN = frames("""
is {R} shown?
is {R} visible?
does the page say {R}?
does {R} appear on the page?
is {R} listed?
can you see {R}?
is {R} on the page?
does it say {R} anywhere?
is {R} mentioned?
""")

# all of a kind have a state, or none has the opposite (by which they are filed)
EVERY: dict[str, tuple[str, ...]] = {
    "unchecked": frames("""
        all {R.many} are ticked
        all {R.many} are checked
        every {R.bare} is ticked
        every {R.bare} is checked
        each {R.bare} is checked
        all of the {R.many} should be ticked
        all {R.many} should be checked
        all the {R.many} have been ticked
        no {R.bare} is left unticked
        none of the {R.many} is unchecked
        there is no {R.bare} that is not ticked
        every {R.bare} has a tick
    """),
    "checked": frames("""
        no {R.bare} is ticked
        no {R.bare} is checked
        none of the {R.many} is ticked
        none of the {R.many} are checked
        all {R.many} are unticked
        all {R.many} are unchecked
        every {R.bare} is unticked
        each {R.bare} is unchecked
        no {R.bare} should be ticked
        none of the {R.many} should be checked
        not a single {R.bare} is ticked
        all {R.many} should be unchecked
    """),
    "off": frames("""
        all {R.many} are on
        all {R.many} are switched on
        every {R.bare} is on
        every {R.bare} is turned on
        each {R.bare} is on
        no {R.bare} is off
        none of the {R.many} is switched off
        all {R.many} should be on
        all of the {R.many} are turned on
    """),
    "on": frames("""
        no {R.bare} is on
        no {R.bare} is switched on
        none of the {R.many} is on
        all {R.many} are off
        all {R.many} are switched off
        every {R.bare} is off
        each {R.bare} is turned off
        none of the {R.many} should be on
        all of the {R.many} should be off
    """),
    "enabled": frames("""
        all {R.many} are disabled
        every {R.bare} is disabled
        all {R.many} are greyed out
        each {R.bare} is greyed out
        none of the {R.many} is enabled
        no {R.bare} is enabled
        all {R.many} should be disabled
        no {R.bare} can be clicked
    """),
    "disabled": frames("""
        all {R.many} are enabled
        every {R.bare} is enabled
        none of the {R.many} is disabled
        no {R.bare} is disabled
        no {R.bare} is greyed out
        none of the {R.many} is greyed out
        each {R.bare} is enabled
        all {R.many} should be enabled
        no {R.bare} should be disabled
    """),
    "empty": frames("""
        all {R.many} are filled in
        every {R.bare} is filled in
        no {R.bare} is empty
        none of the {R.many} is empty
        every {R.bare} has a value
        no {R.bare} is left blank
        all {R.many} have been filled in
        each {R.bare} has a value
        none of the {R.many} is blank
        no {R.bare} should be empty
    """),
    "filled": frames("""
        all {R.many} are empty
        every {R.bare} is empty
        each {R.bare} is blank
        none of the {R.many} is filled in
        no {R.bare} is filled in
        all {R.many} should be empty
        all of the {R.many} are blank
        none of the {R.many} has a value
    """),
    "invalid": frames("""
        all {R.many} are valid
        no {R.bare} is invalid
        no {R.bare} has an error
        none of the {R.many} shows an error
        none of the {R.many} is marked as invalid
        no {R.bare} is marked red
        every {R.bare} is valid
        no {R.bare} should have an error
    """),
    "selected": frames("""
        no {R.bare} is selected
        none of the {R.many} is active
        none of the {R.many} is selected
        no {R.bare} is active
        no {R.bare} is highlighted
        not a single {R.bare} is selected
    """),
}
