"""Judge: how things stand on a page, in words that need not be on it. For each fact what claims and what denies it."""

from __future__ import annotations

from synth.sentences.frames import frames

CLAIMS: dict[str, tuple[str, ...]] = {}
DENIALS: dict[str, tuple[str, ...]] = {}

CLAIMS["signed_in"] = frames("""
the visitor is known to the site
the site knows who is using it
somebody's session is running
the user is inside the account
the user has already identified themselves
the page is seen by a logged-in person
an account is in use
the login has taken place
the user has access to the account
the page belongs to somebody's account
""")
DENIALS["signed_in"] = frames("""
the visitor has not identified themselves
nobody's session is running
the site does not know who is using it
no account is in use
the user still has to identify themselves
the login has not taken place yet
the page is seen by someone from outside
the user is outside of any account
""")
CLAIMS["error"] = frames("""
the user is confronted with a failure
the outcome is a bad one
things did not go as planned
the page brings bad news
the attempt came to nothing
the user learns that it could not be done
the system was not able to do what was asked
the last action met with trouble
the message is not a good one
an unsuccessful attempt is reported
""")
DENIALS["error"] = frames("""
there is no sign of trouble
nothing points to a failure
the user meets with no trouble
no bad news is given
nothing has failed so far
all is in order
there is nothing to be worried about
nothing has gone amiss
""")
CLAIMS["success"] = frames("""
things went as planned
the user learns that it has been done
the page brings good news
the outcome is a good one
what was asked for has been done
the system confirms what the user did
the last action was completed
a positive result is made known
the job is done
""")
DENIALS["success"] = frames("""
nothing is confirmed to the user
no good news is given
the page does not say that anything was done
no positive result is made known
there is no word of anything having been completed
the user gets no feedback that it went well
""")
CLAIMS["warned"] = frames("""
the user is warned of something
the user is told to be careful
a word of caution is given
the page cautions the user
attention is drawn to a risk
something calls for the user's attention
there is a reason to be careful
the user is made aware of a possible problem
""")
DENIALS["warned"] = frames("""
no word of caution is given
the user is not warned of anything
nothing calls for caution
no attention is drawn to a risk
the page cautions nobody
""")
CLAIMS["told"] = frames("""
the page has something to tell the user
a message has come up
the system speaks to the user
feedback is given in a box of its own
the user gets to read a notice
some message stands out on the page
the user is addressed by a message
""")
DENIALS["told"] = frames("""
the system has nothing to tell the user
no message has come up
the user is not addressed by any message
no feedback of any sort is given
there is no notice to read
""")
CLAIMS["invalid"] = frames("""
the form has mistakes in it
some of what was entered is wrong
the form was not filled in properly
at least one entry needs to be corrected
the entries did not pass the check
the form cannot go through as it is
the user has made a mistake in the form
something in the form is not as it should be
the form was filled in wrongly
the entries have to be gone over again
""")
DENIALS["invalid"] = frames("""
the form has no mistakes in it
none of the entries is marked as wrong
nothing in the form needs to be corrected
the entries are free of mistakes so far
no entry has been rejected
the user has made no mistake in the form
""")
CLAIMS["untouched"] = frames("""
the form is still untouched
nobody has entered anything yet
the form has not been started
nothing has been typed in so far
the form waits to be filled in
the user has not begun with the form
the form is as blank as it can be
not a single entry has been made
""")
DENIALS["untouched"] = frames("""
something has already been typed in
the form has been started
some entries have been made
the user has begun with the form
the form is not untouched
""")
CLAIMS["half_done"] = frames("""
the form is only partly filled in
some entries are made, others are not
the form is half done
the form is not finished yet
only some of the fields hold anything
there are gaps left in the form
the user has left gaps
parts of the form are still open
""")
DENIALS["half_done"] = frames("""
there are no gaps in the form
the form is filled in from top to bottom
the user has left no gaps
nothing in the form is left open
the form is complete
""")
CLAIMS["some_ticked"] = frames("""
some of the boxes are ticked and some are not
part of the options is ticked
some but not all boxes are ticked
the boxes are partly ticked
only a part of the boxes has a tick
there are both ticked and empty boxes
not all boxes are in the same state
a mix of ticked and unticked boxes is shown
""")
DENIALS["some_ticked"] = frames("""
all boxes are in the same state
the boxes do not differ in state
the boxes are either all ticked or all empty
there is no mix of ticked and unticked boxes
""")
CLAIMS["confirm_delete"] = frames("""
the user is asked whether something is to be deleted
a deletion waits to be confirmed
something is about to be deleted
the user has to confirm before something is lost
the system wants to be sure before it deletes
the user is about to delete something
it takes one more click to delete it
a last chance is given before the deletion
""")
DENIALS["confirm_delete"] = frames("""
no deletion waits to be confirmed
nothing is about to be deleted
the user is not asked to confirm a deletion
nobody is about to delete anything
""")
CLAIMS["cookies"] = frames("""
the visitor is asked about tracking
the visitor is asked for consent
the site wants permission to store data in the browser
the visitor has yet to agree to the use of cookies
consent is asked for
the user has to decide about cookies
the site asks whether it may track the visitor
the privacy choice has not been made yet
""")
DENIALS["cookies"] = frames("""
the visitor is not asked about tracking
no consent is asked for
the user does not have to decide about cookies
the site asks for no permission to track
""")
CLAIMS["nothing_here"] = frames("""
there is nothing on this page to work with yet
the place where content would be is bare
not a single record exists
the user has yet to add the first one
nobody has put anything here so far
the collection is bare
there is nothing to list
the user is told that there is nothing yet
""")
DENIALS["nothing_here"] = frames("""
there is content to work with
the page is filled with content
there are records to look at
something has been put here already
the place is not bare
""")
CLAIMS["unread"] = frames("""
someone has written something that was not read yet
there are messages the user has not opened
there are unread things
something new waits to be read
not everything has been read
the user has something to catch up on
new messages have come in
unread messages are waiting
""")
DENIALS["unread"] = frames("""
everything has been read
there is nothing unread
no new messages have come in
the user has nothing to catch up on
no unread messages are waiting
""")
CLAIMS["playing"] = frames("""
something is being played
the playback is running
music or a film is running
the user is listening to something
the player is in motion
the recording is under way
it is not on hold but running
""")
DENIALS["playing"] = frames("""
the playback is on hold
nothing is being played
the player stands still
the playback has been stopped
the user has yet to start the playback
""")
CLAIMS["over_half"] = frames("""
more than half is done
it is more than half finished
the greater part is behind
over fifty per cent is reached
the bar has passed the middle
less than half remains to be done
it is well past the middle
""")
DENIALS["over_half"] = frames("""
less than half is done
the greater part is still ahead
the bar has not reached the middle
not even half is done
more than half remains to be done
""")
CLAIMS["at_start"] = frames("""
the user is at the beginning of the process
the process has only just begun
no step has been completed yet
all but the first step lie ahead
the user is still at the very start
the first of the steps is under way
this is where the process starts
""")
DENIALS["at_start"] = frames("""
at least one step has been completed
the user has left the start behind
the process has moved on from its beginning
the user is past the first step
""")
CLAIMS["at_end"] = frames("""
the user has got to the end of the process
only the last step remains
no more steps follow
the process is about to be finished
all earlier steps are behind the user
the user is nearly through
there is nothing after this step
""")
DENIALS["at_end"] = frames("""
further steps follow
the process is not at its end yet
more steps lie ahead of the user
the user is not through yet
""")
# {C} a column
CLAIMS["alphabetical"] = frames("""
the rows are in alphabetical order of {C}
the table is sorted alphabetically by {C}
the entries are listed alphabetically by {C}
{C} runs from A to Z
{C} goes in alphabetical order
the rows are arranged from A to Z by {C}
the list goes through the alphabet by {C}
by {C}, the rows are in alphabetical order
""")
DENIALS["alphabetical"] = frames("""
the rows are not in alphabetical order of {C}
the table is not sorted alphabetically by {C}
{C} does not run from A to Z
the entries are not listed alphabetically by {C}
""")
CLAIMS["no_repeats"] = frames("""
no {C} occurs twice
every {C} is a different one
all values of {C} differ
each {C} is unique
no two rows share a {C}
there are no duplicates in {C}
the {C} never repeats
every row has a {C} of its own
""")
DENIALS["no_repeats"] = frames("""
some {C} occurs more than once
at least two rows share the same {C}
there are duplicates in {C}
the values of {C} repeat
not every {C} is a different one
""")
CLAIMS["needs_input"] = frames("""
the user is expected to enter something
the page wants data from the user
the user is asked for details
input is asked for on this page
there is something for the user to fill in
the user has to supply information
""")
DENIALS["needs_input"] = frames("""
the user is not asked to enter anything
there is nothing to fill in on this page
no input is asked for
the page can only be read, not filled in
""")
CLAIMS["for_sale"] = frames("""
something is sold here
one can see what things cost
goods or services have their price on this page
it is about money
the visitor learns what has to be paid
sums of money can be read
""")
DENIALS["for_sale"] = frames("""
nothing is said about what things cost
no sums of money can be read
money plays no part on this page
""")

# {K} the name of the only one
CLAIMS["only_disabled"] = frames("""
    {O} {K} is disabled
    {O} {K} is greyed out
    {O} {K} should be disabled
    {K} is the {O} thing that is disabled
    {K} is the {O} one that is greyed out
    of all controls {O} {K} is disabled
""")
CLAIMS["only_invalid"] = frames("""
    {O} {K} is marked as invalid
    {O} {K} is invalid
    {O} {K} has an error
    {K} is the {O} field with an error
    {K} is the {O} one that is invalid
""")
CLAIMS["only_filled"] = frames("""
    {O} {K} is filled in
    {O} {K} has been filled in
    {K} is the {O} field that is filled
    {O} {K} has a value
    {K} is the {O} one that is not empty
""")
CLAIMS["only_checked"] = frames("""
    {O} {K} is ticked
    {O} {K} is checked
    {O} {K} should be ticked
    {O} {K} is switched on
    {K} is the {O} one that is ticked
    {K} is the {O} box that is checked
    {K} is the {O} ticked option
    of all options {O} {K} is checked
""")
