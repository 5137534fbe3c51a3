"""What testers call the rows and cards of a page: "3 customers in the list", "the first product is …".

{D} is the noun, {Ds} its plural, {N} a number, {O} an ordinal phrase without article, {K} a name, {V} a value.
"""

from __future__ import annotations

from synth.sentences.frames import frames, words

# name of a table, or genre of a page -> nouns (singular/plural)
NOUNS: dict[str, tuple[str, ...]] = {
    name: words(block)
    for name, block in {
        "files": "file/files | document/documents",
        "products": "product/products | item/items | article/articles",
        "transactions": "transaction/transactions | payment/payments | booking/bookings",
        "shipments": "shipment/shipments | delivery/deliveries | parcel/parcels",
        "employees": "employee/employees | colleague/colleagues | staff member/staff members | person/people",
        "projects": "project/projects",
        "orders": "order/orders | purchase/purchases",
        "users": "user/users | account/accounts | person/people | member/members",
        "tickets": "ticket/tickets | issue/issues | request/requests",
        "deployments": "deployment/deployments | release/releases",
        "students": "student/students | pupil/pupils",
        "invoices": "invoice/invoices | bill/bills",
        "bookings": "booking/bookings | reservation/reservations",
        "servers": "server/servers | host/hosts | machine/machines",
        "countries": "country/countries",
        "customers": "customer/customers | client/clients",
        "items": "item/items | product/products | line item/line items | position/positions",
        "members": "member/members | person/people",
        "contacts": "contact/contacts | person/people",
        "shop": "product/products | item/items | article/articles",
        "cart": "item/items | product/products | article/articles",
        "inbox": "message/messages | email/emails | mail/mails | conversation/conversations | e-mail/e-mails",
        "pricing": """plan/plans | tier/tiers | package/packages | subscription/subscriptions
        | pricing plan/pricing plans""",
    }.items()
}

COUNT = frames("""
there are {N} {Ds}
there are {N} {Ds} in the list
there are {N} {Ds} on the list
there are {N} {Ds} on the page
there should be {N} {Ds}
there should be {N} {Ds} in the list
there should be {N} {Ds} on the page
there are exactly {N} {Ds}
there are only {N} {Ds} in the list
I should see {N} {Ds}
I should see {N} {Ds} in the list
I should see {N} {Ds} on the list
I should see only {N} {Ds} in the list
I should see exactly {N} {Ds}
I see {N} {Ds}
{N} {Ds} are listed
{N} {Ds} are shown
{N} {Ds} are in the list
{N} {Ds} should be listed
{N} {Ds} should be displayed
the list has {N} {Ds}
the list contains {N} {Ds}
the list shows {N} {Ds}
the table lists {N} {Ds}
the table has {N} {Ds}
the page lists {N} {Ds}
the page shows {N} {Ds}
the page offers {N} {Ds}
the number of {Ds} is {N}
the number of {Ds} should be {N}
exactly {N} {Ds} are listed
only {N} {Ds} are shown
we have {N} {Ds}
I can choose between {N} {Ds}
the user sees {N} {Ds}
the user should see {N} {Ds} in the list
a total of {N} {Ds} is listed
expect {N} {Ds} in the list
verify {N} {Ds} are listed
make sure there are {N} {Ds} in the list
""")
COUNT_ONE = frames("""
there is only {N} {D}
there is {N} {D} in the list
there should be only {N} {D} in the list
I should see only {N} {D}
I should see {N} {D} in the list
only {N} {D} is listed
exactly {N} {D} is shown
the list has {N} {D}
there should still be only {N} {D}
the page lists {N} {D}
""")
ASK_COUNT = frames("""
how many {Ds} are there?
how many {Ds} are listed?
how many {Ds} are shown?
how many {Ds} are in the list?
how many {Ds} do I have?
how many {Ds} does the page show?
what is the number of {Ds}?
number of {Ds}?
how many {Ds} can you see?
""")
NTH_IS = frames("""
the {O} {D} is {V}
the {O} {D} in the list is {V}
the {O} {D} on the list is {V}
the {O} {D} should be {V}
the {O} {D} in the list should be {V}
the {O} {D} on the list should be {V}
the {O} {D} has the name {V}
the {O} {D} in the list should have name {V}
the {O} {D} on the list should have name {V}
the {O} {D} is called {V}
the {O} {D} is named {V}
the {O} {D} should be named {V}
the {O} {D} on this page should be named {V}
the {O} {D} listed is {V}
{V} is the {O} {D}
{V} is the {O} {D} in the list
{V} should be the {O} {D} on the list
I should see {V} as the {O} {D}
the {O} {D} must be {V}
the {O} {D} shows {V}
the {O} {D} should have title {V}
expect the {O} {D} to be {V}
""")
NTH_IS_NOT = frames("""
the {O} {D} is not {V}
the {O} {D} in the list is not {V}
the {O} {D} should not be {V}
{V} is not the {O} {D}
the {O} {D} isn't called {V}
""")
NTH_HAS = frames("""
the {O} {D} has {C} {V}
the {O} {D} in the list has {C} {V}
the {O} {D} should have {C} {V}
the {O} {D} on the list should have {C} {V}
the {O} {D} in the list should have {C} {V}
the {C} of the {O} {D} is {V}
the {C} of the {O} {D} should be {V}
the {C} of the {O} {D} in the list is {V}
the {O} {D}'s {C} is {V}
for the {O} {D} the {C} is {V}
expect the {C} of the {O} {D} to be {V}
""")
NAMED = frames("""
I should see the {D} {K}
I should see the {D} {K} in the list
I should see the {D} {K} on the list
I should see a {D} named {K}
I should see a {D} with name {K}
I see the {D} {K} in the list
I can see the {D} {K}
the {D} {K} is listed
the {D} {K} is in the list
the {D} {K} is shown
the {D} {K} should be listed
the {D} {K} should appear in the list
the {D} {K} should be in the list
the {D} {K} appears in the list
the {D} {K} exists
the {D} {K} should exist
{D} {K} is listed
{D} {K} should be in the list
there is a {D} called {K}
there is a {D} named {K}
there should be a {D} called {K}
the {D} with name {K} is listed
the {D} named {K} should appear in the list
the list contains the {D} {K}
the page lists the {D} {K}
a {D} named {K} is listed
the {D} {K} should still be in the list
{K} is among the {Ds}
{K} is one of the {Ds}
""")
NOT_NAMED = frames("""
I should not see the {D} {K}
I should not see the {D} {K} in the list
I should not see a {D} named {K}
I should no longer see the {D} {K}
the {D} {K} is not listed
the {D} {K} is not in the list
the {D} {K} should not be listed
the {D} {K} should not appear in the list
the {D} {K} should no longer exist
the {D} {K} should no longer be in the list
the {D} {K} has been removed from the list
the {D} {K} does not exist
there is no {D} called {K}
there is no {D} named {K}
there should be no {D} named {K}
{D} {K} should not be in the list
the list does not contain the {D} {K}
a {D} named {K} is not listed
{K} is not among the {Ds}
""")
# an alert's words, told indirectly: {A}
NOTIFIED = frames("""
I should be notified that {A}
I should be informed that {A}
I am notified that {A}
I am told that {A}
the user is notified that {A}
the user is told that {A}
the user is informed that {A}
the user should be informed that {A}
the page tells me that {A}
a message says that {A}
a message tells that {A}
it says that {A}
the message says that {A}
a notification says that {A}
I should see a message that {A}
we are told that {A}
I get the message that {A}
the user sees a notice that {A}
""")
NEVER_SAID = words("""your session has expired | the payment failed | the item was removed
        | the changes have been saved | the password is too short | the email is already in use
    | the order was placed | the file is too large | the code is invalid | the account has been deleted
        | the card was declined | the upload failed
    | your trial ends soon | the message has been sent | the connection was lost | the coupon is not valid
        | the address is incomplete | the user was invited
    | the product is out of stock | the invoice has been paid | the profile was updated | the link has expired
        | too many attempts were made | the server is down""")
