"""Shows, in the words of what happened: {R} or {K} the thing, {V} the text, {W} a second one.

A text that begins, ends or goes on so is contained in the thing: `Shows` not exact.
"""

from __future__ import annotations

from synth.sentences.frames import frames

BEGINS = frames("""
{R} starts with {V}
{R} begins with {V}
{R} begins with the words {V}
{R} starts with the words {V}
{R} should start with {V}
{R} should begin with {V}
{R} must begin with {V}
{R} opens with {V}
{R} opens with the words {V}
the text of {R} begins with {V}
the text of {R} starts with {V}
the first words of {R} are {V}
{V} is how {R} begins
{V} is what {R} starts with
at the start of {R} it says {V}
""")
ENDS = frames("""
{R} ends with {V}
{R} ends in {V}
{R} ends with the words {V}
{R} should end with {V}
{R} must end with {V}
{R} closes with {V}
{R} closes with the words {V}
{R} finishes with {V}
the text of {R} ends with {V}
the last words of {R} are {V}
{V} is how {R} ends
at the end of {R} it says {V}
""")
HAS_WORD = frames("""
{R} has the word {V} in it
{R} has the words {V} in it
{R} mentions the word {V}
{R} goes on with {V}
the words {V} occur in {R}
the wording {V} is found in {R}
{R} speaks of {V}
{R} talks about {V}
{R} carries the words {V}
{R} includes the wording {V}
""")
NOT_BEGINS = frames("""
{R} does not start with {V}
{R} does not begin with {V}
{R} doesn't end with {V}
{R} does not end with {V}
{R} should not begin with {V}
{R} does not mention the word {V}
the words {V} do not occur in {R}
""")
# {V} the old price, {W} the new one
REDUCED = frames("""
{K} is reduced from {V} to {W}
{K} is marked down from {V} to {W}
{K} has been reduced from {V} to {W}
{K} was reduced from {V} to {W}
{K} is discounted from {V} to {W}
{K} is down from {V} to {W}
{K} went down from {V} to {W}
{K} has gone from {V} to {W}
{K} is on sale for {W} instead of {V}
{K} costs {W} instead of {V}
{K} now costs {W} instead of {V}
{K} is offered at {W} rather than {V}
{K} used to cost {V} and is now {W}
{K} was {V} and is now {W}
the price of {K} is reduced from {V} to {W}
the price of {K} has dropped from {V} to {W}
the price of {K} fell from {V} to {W}
the price of {K} went from {V} down to {W}
I should see that {K} is discounted from {V} to {W}
for {K} the old price {V} and the new price {W} are shown
""")
WAS = frames("""
{K} cost {V} before
{K} used to cost {V}
{K} was {V} before the discount
{K} was priced at {V} before
{K} is reduced from {V}
{K} is marked down from {V}
the old price of {K} is {V}
the original price of {K} is {V}
the former price of {K} was {V}
the regular price of {K} is {V}
the crossed-out price of {K} is {V}
the price of {K} before the discount is {V}
""")
# words in those that name the price; the expression copies them
OLD_PRICES = ("old price", "original price", "former price", "regular price", "crossed-out price", "price")

# name of a column -> what it says of its row; {K} the row's name, {V} the value
DONE: dict[str, tuple[str, ...]] = {
    "joined": frames("""
        {K} joined on {V}
        {K} joined {V}
        {K} has been a member since {V}
        {K} became a member on {V}
        {K} has been with us since {V}
        {K} signed up on {V}
    """),
    "start date": frames("""
        {K} was employed on {V}
        {K} was hired on {V}
        {K} started on {V}
        {K} has worked here since {V}
        {K} began on {V}
        {K} took up work on {V}
    """),
    "last login": frames("""
        {K} last logged in {V}
        {K} last signed in {V}
        {K} was last active {V}
        {K} was last seen {V}
        {K} was last online {V}
        {K} logged in last on {V}
    """),
    "last active": frames("""
        {K} was last active {V}
        {K} was last seen {V}
        {K} was last online {V}
        {K} was around last {V}
    """),
    "due": frames("""
        {K} is due on {V}
        {K} is due {V}
        {K} has to be done by {V}
        {K} must be finished by {V}
        {K} falls due on {V}
    """),
    "deadline": frames("""
        {K} is due on {V}
        {K} has to be done by {V}
        {K} must be finished by {V}
        {K} has to be ready by {V}
    """),
    "created": frames("""
        {K} was created on {V}
        {K} was created {V}
        {K} was added on {V}
        {K} was made on {V}
        {K} dates from {V}
    """),
    "modified": frames("""
        {K} was modified on {V}
        {K} was changed {V}
        {K} was last changed {V}
        {K} was edited {V}
        {K} was updated {V}
    """),
    "issued": frames("""
        {K} was issued on {V}
        {K} dates from {V}
        {K} was sent out on {V}
        {K} was written on {V}
    """),
    "date": frames("""
        {K} is dated {V}
        {K} dates from {V}
        {K} took place on {V}
        {K} is from {V}
        {K} happened on {V}
    """),
    "eta": frames("""
        {K} arrives on {V}
        {K} is expected on {V}
        {K} will be delivered on {V}
        {K} should arrive on {V}
    """),
    "owner": frames("""
        {K} is owned by {V}
        {K} belongs to {V}
        {K} is run by {V}
        {K} is in the hands of {V}
    """),
    "author": frames("""
        {K} was written by {V}
        {K} is by {V}
        {K} comes from {V}
    """),
    "office": frames("""
        {K} works in {V}
        {K} is based in {V}
        {K} sits in {V}
    """),
    "company": frames("""
        {K} works for {V}
        {K} works at {V}
        {K} is employed by {V}
    """),
    "team": frames("""
        {K} is on the {V} team
        {K} belongs to {V}
        {K} works in {V}
    """),
    "department": frames("""
        {K} works in {V}
        {K} is in {V}
        {K} belongs to {V}
    """),
    "carrier": frames("""
        {K} is shipped by {V}
        {K} travels with {V}
        {K} is sent with {V}
    """),
    "course": frames("""
        {K} studies {V}
        {K} attends {V}
        {K} takes {V}
    """),
    "capital": frames("""
        {K} is governed from {V}
        the seat of government of {K} is {V}
    """),
    "stock": frames("""
        {V} of {K} are left
        {V} pieces of {K} are in stock
        {K} has {V} left in stock
    """),
    "sold": frames("""
        {V} of {K} were sold
        {K} has been sold {V} times
        {K} sold {V} times
    """),
    "salary": frames("""
        {K} earns {V}
        {K} is paid {V}
        {K} makes {V}
    """),
    "duration": frames("""
        {K} takes {V}
        {K} lasts {V}
        {K} took {V}
    """),
    "progress": frames("""
        {K} is {V} done
        {K} has reached {V}
        {K} is at {V}
    """),
    "balance": frames("""
        {K} holds {V}
        {K} has a credit of {V}
    """),
    "status": frames("""
        {K} is {V}
        {K} is marked {V}
        {K} is listed as {V}
        {K} is shown as {V}
        {K} has been {V}
        {K} counts as {V}
    """),
    "role": frames("""
        {K} is {V}
        {K} acts as {V}
        {K} has the rights of {V}
        {K} is listed as {V}
    """),
}
# other headers of the same columns
SAME = {
    "member since": "joined", "joined on": "joined", "hired": "start date", "hire date": "start date", "employed since": "start date",
    "last seen": "last active", "last activity": "last active", "due date": "due", "created at": "created", "created on": "created", "created_at": "created",
    "added": "created", "updated": "modified", "last modified": "modified", "updated at": "modified", "updated_at": "modified", "state": "status", "time": "duration",
}  # fmt: skip
# a label and its value, in other words than `show.VALUE`
VALUE = frames("""
{R} reads {V}
{R} is given with {V}
{R} is stated as {V}
{R} is recorded as {V}
{R} has {V} next to it
{R} is followed by {V}
{V} stands next to {R}
{V} stands beside {R}
{V} is what it says for {R}
{V} is entered for {R}
{V} is recorded as {R}
the entry for {R} is {V}
the entry for {R} reads {V}
the entry beside {R} says {V}
the number given for {R} is {V}
under {R} the page gives {V}
as {R} the page gives {V}
at {R} it says {V}
""")
