"""Missing, said by what a thing does without: {A} the container, {R} the thing ({R.a}, {R.bare}, {R.many}), {T} a deed.

HAS are the claims of the opposite (Exists), in the same words.
"""

from __future__ import annotations

from synth.sentences.frames import frames, words

# a container that has no such thing
LACKS = frames("""
{A} has no {R.bare}
{A} offers no {R.bare}
{A} shows no {R.bare}
{A} contains no {R.bare}
{A} comes without {R.a}
{A} comes without any {R.many}
{A} does without {R.a}
{A} is without {R.a}
{A} lacks {R.a}
{A} does not have {R.a}
{A} doesn't offer {R.a}
{A} does not come with {R.a}
{A} should not have {R.a}
{A} should offer no {R.bare}
{A} must not contain {R.a}
{A} has no {R.bare} in it
{A} holds no {R.many}
there is no {R.bare} in {A}
no {R.bare} is found in {A}
no {R.bare} is offered in {A}
no {R.bare} is to be seen in {A}
not a single {R.bare} is in {A}
nowhere in {A} is there {R.a}
the user finds no {R.bare} in {A}
I look in vain for {R.a} in {A}
""")
HAS = frames("""
{A} has {R.a}
{A} offers {R.a}
{A} comes with {R.a}
{A} contains {R.a}
{A} shows {R.a}
{A} includes {R.a}
{A} is equipped with {R.a}
{A} should have {R.a}
{A} should offer {R.a}
{A} has {R.a} in it
there is {R.a} in {A}
{R.a} is found in {A}
{R.a} is offered in {A}
the user finds {R.a} in {A}
I find {R.a} in {A}
""")
# the table or list: none of its rows has it
ROWS_LACK = frames("""
{A} offers no {R.bare} in its rows
{A} has no {R.bare} in any row
{A} has no {R.many} in its rows
{A} shows no {R.bare} in its rows
none of the rows of {A} has {R.a}
no row of {A} has {R.a}
the rows of {A} have no {R.bare}
the rows of {A} come without {R.a}
""")
ROWS_HAVE = frames("""
{A} offers {R.a} in its rows
{A} has {R.a} in its rows
{A} shows {R.a} in its rows
the rows of {A} have {R.a}
the rows of {A} come with {R.a}
""")
# the page as a whole
PAGE_LACKS = frames("""
the page does without {R.a}
the page comes without {R.a}
the page has no {R.bare}
the page lacks {R.a}
the page offers no {R.bare}
the page is without {R.a}
the page doesn't have {R.a}
the screen has no {R.bare}
there is no {R.bare}
there isn't any {R.bare}
no {R.bare} is shown
no {R.bare} is displayed
no {R.bare} is present
no {R.bare} is offered
no {R.bare} is to be seen
not a single {R.bare} is shown
{R.a} is nowhere to be seen
{R.a} is not to be found
the user is shown no {R.bare}
we see no {R.bare}
""")
PAGE_HAS = frames("""
the page comes with {R.a}
the page has {R.a}
the page offers {R.a}
there is {R.a}
there's {R.a} on the page
{R.a} is shown
{R.a} is displayed
{R.a} is present
{R.a} is to be seen
the user is shown {R.a}
""")
# bars of a page, by the name that the oracle knows them by
BARS = words("footer | breadcrumb | pagination")
# an error, of whatever is displayed: the word is the `look` of an alert
ERRORS = words("error | error | error message | validation error | validation error message | form error")
NO_ERROR = frames("""
no {E} is displayed
no {E} is shown
no {E} appears
no {E} is visible
no {E} should be displayed
no {E} should be shown
no {E} has come up
no {E} is given
no {E} can be seen
there is no {E}
there should be no {E}
there isn't any {E}
there is not a single {E}
the page shows no {E}
the page does not show any {E}
the form shows no {E}
the user sees no {E}
I see no {E}
I should not see any {E}
the page is free of any {E}
""")
AN_ERROR = frames("""
an {E} is displayed
an {E} is shown
an {E} appears
an {E} is visible
an {E} should be displayed
an {E} has come up
there is an {E}
there should be an {E}
the page shows an {E}
the user sees an {E}
the user gets an {E}
I see an {E}
I should see an {E}
""")
# {T}: what a control is for, in small letters
NO_WAY = frames("""
there is no option to {T}
there is no way to {T}
there is no possibility to {T}
there should be no option to {T}
no option to {T} is given
no way to {T} is offered
the page offers no option to {T}
the page gives no possibility to {T}
the user has no option to {T}
the user is not offered to {T}
the user cannot find a way to {T}
an option to {T} is missing
I see no option to {T}
""")
A_WAY = frames("""
there is an option to {T}
there is a way to {T}
there is a possibility to {T}
there should be an option to {T}
an option to {T} is given
a way to {T} is offered
the page offers an option to {T}
the page gives the possibility to {T}
the user is offered to {T}
the user finds a way to {T}
I see an option to {T}
""")
# first words of texts that say what one can do
DEEDS = frozenset(
    words("""add | create | edit | delete | remove | save | sign | log | export | import | print | download | upload | share | send
    | reply | forward | archive | publish | invite | pay | book | reserve | subscribe | follow | filter | sort | search | buy | order
    | contact | learn | read | view | see | show | get | start | continue | cancel | apply | reset | change | forgot | resend | mark
    | clear | compare | copy | move | report | refresh | retry | skip | try | upgrade | update | verify | confirm | place | return
    | go | open | close | manage | choose | select | submit | register | join | load | install | connect | disconnect | enable | disable
    | assign | approve | reject | track | rate | undo | dismiss | accept | decline | block | mute | leave | request | schedule | withdraw
    | deposit | transfer | checkout""")
)
NEVER = words("""sign up with Google | sign up with Facebook | sign in with Apple | sign in with GitHub | log in with a passkey
    | pay with PayPal | pay by invoice | pay with gift cards | export the list | download a PDF | print the page | invite a colleague
    | delete the account | reset the password | change the language | import contacts | share the page | compare products
    | subscribe to the newsletter | contact support | schedule a call | undo the change | restore the backup | duplicate the entry
    | skip this step | continue as a guest | leave a review | sort by price | filter by date | send a reminder | archive the project""")
# what is given for a thing, or not: {W} the word for it
NOTHING_FOR = frames("""
no {W} is given for {K}
no {W} is shown for {K}
no {W} is stated for {K}
no {W} is listed for {K}
no {W} is known for {K}
there is no {W} for {K}
{K} has no {W}
{K} comes without a {W}
{K} is listed without a {W}
{K} shows no {W}
{K} is without a {W}
the {W} of {K} is missing
the {W} of {K} is left out
the {W} of {K} is not given
the {W} of {K} is not shown
""")
SOMETHING_FOR = frames("""
a {W} is given for {K}
a {W} is shown for {K}
a {W} is stated for {K}
a {W} is listed for {K}
there is a {W} for {K}
{K} has a {W}
{K} comes with a {W}
{K} is listed with a {W}
{K} shows a {W}
the {W} of {K} is given
the {W} of {K} is shown
the {W} of {K} is stated
""")
