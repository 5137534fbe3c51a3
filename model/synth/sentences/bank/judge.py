"""Judge: what no operator covers. For each fact the frames that claim it and those that deny it."""

from __future__ import annotations

from synth.sentences.frames import frames

CLAIMS: dict[str, tuple[str, ...]] = {}
DENIALS: dict[str, tuple[str, ...]] = {}

CLAIMS["error"] = frames("""
an error occurred
an error has occurred
something went wrong
the page reports a problem
the user is told that something failed
the page signals a failure
there was a problem
the action failed
the operation did not succeed
the user is informed about an error
I should be notified about an error
I should be informed that something is wrong
I should be told that it failed
the input was rejected
the form was rejected
there are problems with the input
the page complains about something
a failure is reported
it did not work
the request failed
the user must correct something
the submission was not successful
validation failed
the data entered is not accepted
""")
DENIALS["error"] = frames("""
no error occurred
nothing went wrong
everything is fine
the page reports no problem
no failure is reported
the page is free of errors
there was no problem
the user is not told about any error
no validation failed
nothing is wrong with the input
no problem is signalled
I should not be notified of any error
the form was not rejected
""")
CLAIMS["success"] = frames("""
the action was successful
it worked
the operation succeeded
the user is told that it worked
the changes were saved successfully
a success is reported
everything went well
I should be notified that it was successful
I should be informed of the success
the page confirms that it worked
the user gets a confirmation
the request was successful
the page reports success
""")
DENIALS["success"] = frames("""
no success is reported
the page does not confirm anything
the user gets no confirmation
the page does not report success
""")
CLAIMS["signed_in"] = frames("""
the user is signed in
the user is logged in
I am signed in
I am logged in
I should be signed in
I should be logged in
the user should be logged in
a user is logged in
someone is signed in
we are logged in
the session is active
the user has an open session
a person is logged into the application
the user is authenticated
the user is logged on
""")
DENIALS["signed_in"] = frames("""
the user is signed out
the user is logged out
the user is not signed in
the user is not logged in
nobody is logged in
no one is signed in
I am not logged in
I should be logged out
I should not be signed in
the visitor is anonymous
the user has not signed in yet
the user is a guest
the user is not authenticated
""")
CLAIMS["empty"] = frames("""
the list is empty
there is nothing to show
there are no entries
the page shows an empty state
nothing was found
there is nothing here yet
no data is available
the list has no entries
there are no results
no results were found
the page is in its empty state
nothing is listed
there is no content yet
nothing has been added so far
the table has no data
the search found nothing
""")
DENIALS["empty"] = frames("""
the list is not empty
there are entries in the list
there is something in the list
the page is not empty
results are shown
the page shows some data
something was found
data is available
the page has content
there is something to see
""")
CLAIMS["cart_empty"] = frames("""
the cart is empty
the basket is empty
the shopping cart is empty
nothing is in the cart
there is nothing in the cart
there is nothing in my basket
my cart is empty
my cart should be empty
the cart contains no items
no items are in the cart
the cart has no products
nothing has been added to the cart
""")
DENIALS["cart_empty"] = frames("""
the cart is not empty
there is something in the cart
the cart contains items
the basket is not empty
my cart should not be empty
at least one item is in the cart
products have been added to the cart
""")
CLAIMS["blocked"] = frames("""
a dialog covers the page
the page behind is covered by a dialog
the user has to answer a dialog first
the user must close a window before going on
something is opened on top of the page
a window is open over the page
an overlay blocks the page
the page is blocked by a popup
the user is asked to confirm something
""")
DENIALS["blocked"] = frames("""
nothing covers the page
the page is not blocked by any dialog
no window is open over the page
the page can be used without closing anything
no overlay blocks the page
""")
CLAIMS["loading"] = frames("""
the page is loading
the page is still loading
something is loading
data is being loaded
the content is still loading
the user has to wait
loading is in progress
a loading state is shown
the page has not finished loading
content is being fetched
""")
DENIALS["loading"] = frames("""
the page has finished loading
loading is complete
nothing is loading
the page is fully loaded
no loading state is shown
everything has been loaded
the page is not loading
the content has loaded
""")
CLAIMS["submit_blocked"] = frames("""
the form cannot be submitted yet
the form can't be sent
it is not possible to submit the form
the user cannot continue yet
submitting the form is not possible
the form can't be submitted in this state
the user is not able to send the form
""")
DENIALS["submit_blocked"] = frames("""
the form can be submitted
the form can be sent
it is possible to submit the form
the user can continue
submitting the form is possible
the user is able to send the form
""")
CLAIMS["needs_action"] = frames("""
required fields are missing
some required fields are still empty
not all mandatory fields are filled
mandatory data is missing
the user has not filled all required fields
""")
DENIALS["needs_action"] = frames("""
all required fields are filled
all mandatory fields are filled in
no mandatory field is empty
every required field has a value
""")
CLAIMS["all_dismissable"] = frames("""
every alert can be dismissed
all alerts can be closed
each message has a close button
every message can be closed
all notices can be dismissed
""")
DENIALS["all_dismissable"] = frames("""
not every alert can be dismissed
some alerts cannot be closed
not all messages can be closed
there is an alert that can't be dismissed
""")
CLAIMS["discount"] = frames("""
something is on sale
at least one item is discounted
an old price is crossed out
there is a discounted product
some prices are reduced
a reduced price is shown
a product is on offer
""")
DENIALS["discount"] = frames("""
nothing is on sale
no item is discounted
no price is reduced
there is no discounted product
no old price is crossed out
""")
CLAIMS["money"] = frames("""
prices are shown
amounts of money are shown
the page shows prices
at least one price is shown
there are amounts in a currency
""")
DENIALS["money"] = frames("""
no prices are shown
no amount of money is shown
the page does not mention any price
prices are hidden
""")
CLAIMS["people"] = frames("""
people are listed with their pictures
user pictures are shown
there are pictures of people
several people are shown
""")
DENIALS["people"] = frames("""
no user pictures are shown
no people are pictured
""")
# {C}: a column
CLAIMS["sorted_up"] = frames("""
the table is sorted by {C}
the rows are sorted by {C}
the rows are sorted by {C} in ascending order
the table is sorted by {C}, ascending
the table is sorted by {C} ascending
the entries are ordered by {C}
the rows are ordered by {C}
the list is ordered by {C} ascending
{C} is in ascending order
the {C} column is sorted
the {C} column is sorted in ascending order
the {C} values increase from top to bottom
the {C} values go up from row to row
the rows go from the lowest to the highest {C}
the table is ordered by ascending {C}
the values of {C} are sorted
the list is sorted by {C}
the list should be sorted by {C}
the table should be sorted by {C}
the rows should be in order of {C}
sorting by {C} is in effect
""")
CLAIMS["sorted_down"] = frames("""
the rows are sorted by {C} in descending order
the table is sorted by {C}, descending
the table is sorted by {C} descending
the list is ordered by descending {C}
{C} is in descending order
the {C} column is sorted in descending order
the {C} values decrease from top to bottom
the {C} values go down from row to row
the rows go from the highest to the lowest {C}
the table is ordered by descending {C}
the highest {C} comes first
the rows are ordered from high to low {C}
""")
DENIALS["sorted_up"] = frames("""
the table is not sorted by {C}
the rows are not sorted by {C}
the {C} column is not sorted
the rows are not in order of {C}
the list isn't sorted by {C}
{C} is not in ascending order
the table isn't ordered by {C}
""")
DENIALS["sorted_down"] = frames("""
{C} is not in descending order
the rows are not in descending order of {C}
the table is not sorted by {C} in descending order
""")
# {C} column, {V} value
CLAIMS["all_cells"] = frames("""
every {C} is {V}
all rows have {C} {V}
each row has the {C} {V}
the {C} of every row is {V}
all {C} values are {V}
the {C} is {V} in all rows
every row shows {V} as {C}
the {C} column shows nothing but {V}
all entries have the {C} {V}
every entry is {V} in {C}
only {V} occurs in the {C} column
""")
DENIALS["all_cells"] = frames("""
not every {C} is {V}
not all rows have {C} {V}
some rows have another {C} than {V}
not all entries have the {C} {V}
the {C} is not {V} in all rows
""")
CLAIMS["some_cell"] = frames("""
at least one row has {C} {V}
at least one {C} is {V}
some {C} is {V}
one of the rows has the {C} {V}
there is a row whose {C} is {V}
there is an entry with {C} {V}
{V} occurs in the {C} column
{V} appears in the {C} column
the {C} column contains {V}
some row has {V} as its {C}
""")
DENIALS["some_cell"] = frames("""
no row has {C} {V}
no {C} is {V}
none of the rows has {C} {V}
there is no row whose {C} is {V}
{V} does not occur in the {C} column
no entry has the {C} {V}
the {C} column does not contain {V}
""")
# {T}: a kind of thing each row or card has
CLAIMS["each_row_button"] = frames("""
every row has {T.a}
each row has {T.a}
all rows have {T.a}
there is {T.a} in every row
there is {T.a} in each row
each entry offers {T.a}
every entry has {T.a}
{T.a} is shown in every row
every row should have {T.a}
each row should offer {T.a}
""")
DENIALS["each_row_button"] = frames("""
not every row has {T.a}
some rows have no {T.bare}
not all rows have {T.a}
{T.a} is missing in some rows
there is a row without {T.a}
""")
CLAIMS["each_card_button"] = frames("""
every card has {T.a}
each card has {T.a}
all cards have {T.a}
there is {T.a} on every card
each card offers {T.a}
every card should have {T.a}
each of the cards shows {T.a}
""")
DENIALS["each_card_button"] = frames("""
not every card has {T.a}
some cards have no {T.bare}
not all cards have {T.a}
there is a card without {T.a}
""")
# genre -> what kind of page it is
GENRES: dict[str, tuple[str, ...]] = {
    "sign-in": frames("""
        this is a sign-in page
        this is the login page
        the login page is shown
        I should be on the login page
        the user can sign in here
        the user is asked to log in
        one can log in on this page
        signing in is possible from here
        the login form is displayed
        we are on the sign-in screen
        the page asks for credentials
    """),
    "sign-up": frames("""
        this is a registration page
        the sign-up form is shown
        the user can create an account here
        registration is possible from this form
        a new user can register here
        I should be on the registration page
        one can sign up on this page
        the page lets visitors create an account
    """),
    "cart": frames("""
        this is the cart page
        the shopping cart is shown
        the cart page is displayed
        I should be on the cart page
        the user is looking at the cart
        I should be redirected to my cart
        we are in the basket
    """),
    "checkout": frames("""
        this is the checkout
        the checkout page is shown
        the user is in the checkout
        I should be on the checkout page
        the user is about to pay
        we are at the checkout
    """),
    "shop": frames("""
        this is a product listing
        products are offered for sale
        the page lists products
        the page shows a list of products with prices
        this is a shop page
        goods can be bought here
    """),
    "dashboard": frames("""
        this is a dashboard
        the dashboard is shown
        I should be on the dashboard
        the page gives an overview of figures
        the page summarises key figures
        the dashboard page is displayed
    """),
    "settings": frames("""
        this is a settings page
        settings can be changed here
        the settings are shown
        I should be on the settings page
        the user can change preferences here
        the preferences page is displayed
    """),
    "mail": frames("""
        this is a mailbox
        e-mails are listed
        the inbox is shown
        messages can be read here
        I should be in my inbox
        this is a mail client
    """),
    "chat": frames("""
        this is a chat
        a conversation is shown
        the page shows a conversation between people
        messages are exchanged here
        this is a messaging screen
    """),
    "kanban": frames("""
        this is a kanban board
        a board with tasks is shown
        tasks are arranged in columns
        the task board is displayed
        cards are arranged on a board
    """),
    "calendar": frames("""
        this is a calendar
        a calendar is shown
        a month view is shown
        days of a month are displayed
        dates can be picked here
    """),
    "profile": frames("""
        this is a profile page
        a user's profile is shown
        the page is about one person
        the profile page is displayed
    """),
    "pricing": frames("""
        this is a pricing page
        plans are compared
        several plans are offered
        the page compares subscription plans
        prices of plans are shown
        the pricing page is displayed
    """),
    "faq": frames("""
        this is a FAQ
        frequently asked questions are answered
        questions and answers are listed
        the FAQ page is shown
        the help page with common questions is displayed
    """),
    "invoice": frames("""
        this is an invoice
        an invoice is shown
        a bill is displayed
        the page shows a bill
    """),
    "error": frames("""
        this is an error page
        the page could not be found
        the page is an error page
        the user ended up on an error page
        the requested page is not available
    """),
    "docs": frames("""
        this is a documentation page
        the documentation is shown
        the page documents something
        this is a page of the manual
    """),
    "landing": frames("""
        this is a landing page
        the page advertises a product
        this is a marketing page
        a product is presented
    """),
    "table": frames("""
        the page shows tabular data
        records are listed in a table
        this is a list of records
        data is shown in rows and columns
    """),
    "wizard": frames("""
        this is a multi-step form
        the user is in a wizard
        the form has several steps
        a step of a wizard is shown
    """),
    "2fa": frames("""
        a verification code is asked for
        the user must enter a code
        this is a two-factor prompt
        the page asks for a one-time code
    """),
}
