"""Other words for what is written: testers write "log in" of a button that says "Sign in"."""

from __future__ import annotations

_PAIRS = """
sign in = log in | login | log on
log in = sign in | login | log on
login = log in | sign in
sign up = register | create account | signup
register = sign up | create an account
create account = sign up | register
sign out = log out | logout | log off
log out = sign out | logout
logout = log out | sign out
cart = basket | shopping cart | bag
basket = cart | shopping basket
add to cart = add to basket | add to bag
add to basket = add to cart
checkout = check out | proceed to checkout
delete = remove | erase
remove = delete
edit = modify | change
settings = preferences | options
preferences = settings
search = find | lookup
cancel = abort
save changes = save | apply changes
submit = send
email = e-mail | mail | email address
email address = email | e-mail | e-mail address
e-mail = email
password = pass word | passwd
phone = telephone | phone number
phone number = phone | telephone number
first name = given name | firstname
last name = surname | family name | lastname
username = user name | login name
date of birth = birthday | birth date
zip code = postcode | postal code | zip
postcode = zip code | postal code
quantity = qty | amount
qty = quantity
total = sum | grand total
order total = total
subtotal = sub-total
shipping = delivery
delivery = shipping
help = support
home = start page
profile = account
my account = account | profile
notifications = alerts
messages = inbox
forgot password? = forgotten password | reset password
forgot your password? = forgot password
remember me = keep me signed in | stay logged in
next = continue
continue = next
back = previous
close = dismiss
dismiss = close
overview = summary
customers = clients
users = people | members
team = members
invoices = bills
products = items
reviews = ratings
favorites = favourites | wishlist
"""

SYNONYMS: dict[str, tuple[str, ...]] = {}
for _line in _PAIRS.strip().splitlines():
    _word, _, _others = _line.partition("=")
    SYNONYMS[_word.strip()] = tuple(part.strip() for part in _others.split("|"))
