"""References as people point: a picture at its place, what it is for, a part of the first card, of the last row.

{K} the thing, {A} what it is in or at; {F} what it does.
"""

from __future__ import annotations

from synth.sentences.frames import frames, words

# a thing of a row; only of the last thing in it: at its end, of the first: at its start
ROW = frames("""
{K} in the {A} row
{K} in the row of {A}
{K} on the {A} line
{K} for {A}
{K} of {A}
{K} belonging to {A}
{K} that goes with {A}
{K} of the {A} entry
{K} in {A}'s row
{A}'s {K.bare}
""")
# those of them that mean "of", not "row-of"
OF = frozenset({"{K} for {A}", "{K} of {A}", "{K} belonging to {A}", "{K} that goes with {A}", "{A}'s {K.bare}"})
ROW_END = frames("""
{K} at the end of the {A} row
{K} at the end of the row of {A}
{K} at the right end of the {A} row
{K} at the far right of the {A} row
{K} at the end of {A}'s row
{K} closing the {A} row
""")
ROW_START = frames("""
{K} at the start of the {A} row
{K} at the beginning of the row of {A}
{K} at the left end of the {A} row
{K} in front of the {A} row
""")
INSIDE = frames("""
{K} on {A}
{K} in {A}
{K} of {A}
{K} inside {A}
{K} within {A}
{K} that {A} has
{K} found on {A}
""")
CORNER = frames("""
{K} in the corner of {A}
{K} at the edge of {A}
""")
UNDER = frames("""
{K} in the {A} section
{K} of the {A} section
{K} in the section {A}
{K} listed in the {A} section
""")
BELOW = frames("""
{K} under {A}
{K} listed under {A}
{K} that stands under {A}
""")
AMONG = frames("""
{K} in the {A}
{K} among the {A}
{K} of the {A}
""")
FORM = frames("""
{K} of the {A} form
{K} in the {A} form
{K} on the {A} form
{K} of the form {A}
""")
PRICES = words("price | price | price tag | cost | amount")
PRICE = frames("""
{P} on the {A} card
{P} in the {A} card
{P} shown on the {A} card
{P} on the {A} tile
{P} in the {A} box
{P} on the card of {A}
""")
# what the picture does, where its look alone does not say it; "no" in front: not for that place
PURPOSES: dict[str, tuple[str, ...]] = {
    "chevron-right": words("opens the next page | goes one page on | leads to the next one | moves on to the next page"),
    "arrow-right": words("goes on to the next one | opens the next page | leads on"),
    "chevron-left": words("opens the previous page | goes one page back | leads to the previous one"),
    "arrow-left": words("leads back | goes back | takes the user back"),
    "chevron-down": words("opens the list | unfolds it | shows what is below | opens the menu"),
    "chevron-up": words("folds it up | closes the list"),
    "menu": words("opens the menu | shows the navigation | brings up the menu"),
    "cart": words("opens the cart | shows the cart | leads to the basket"),
    "bag": words("opens the cart | shows the basket"),
    "bell": words("shows the notifications | opens the notifications | tells what is new"),
    "gear": words("opens the settings | leads to the settings"),
    "user": words("opens the profile | leads to the account"),
    "eye": words("makes the password visible | shows the password | reveals it"),
    "eye-off": words("hides the password | conceals it"),
    "dots-horizontal": words("opens more actions | shows more options | opens the menu of actions"),
    "dots-vertical": words("opens more actions | shows more options | opens the menu of actions"),
    "trash": words("deletes it | throws it away | gets rid of it"),
    "pencil": words("edits it | lets one change it | opens the editor"),
    "close": words("closes it | dismisses it | makes it go away"),
    "search": words("starts the search | runs the search"),
    "heart": words("marks it as a favourite | adds it to the wishlist"),
    "bookmark": words("keeps it for later | saves it for later"),
    "paperclip": words("attaches a file | adds a file"),
    "send": words("sends the message | sends it off"),
    "smile": words("inserts an emoji | adds a smiley"),
    "mic": words("records a voice message | starts the voice input"),
    "phone": words("starts a call | calls somebody"),
    "video": words("starts a video call"),
    "volume": words("changes the volume | mutes the sound"),
    "skip-forward": words("skips to the next song | jumps to the next track"),
    "skip-back": words("jumps to the previous track"),
    "play": words("starts the playback | plays it"),
    "pause": words("pauses the playback | interrupts it"),
    "external-link": words("opens a new tab | leads to another site"),
    "refresh": words("reloads the data | loads it anew"),
    "filter": words("narrows the list | opens the filters"),
    "plus": words("adds a new one | adds one more"),
    "minus": words("takes one away | lowers the number"),
    "download": words("fetches the file | saves it as a file"),
    "upload": words("uploads a file"),
    "copy": words("copies it | makes a copy"),
    "share": words("shares it | passes it on"),
    "calendar": words("opens the calendar | lets one pick a date"),
    "moon": words("switches to the dark theme | turns on the dark mode"),
    "sun": words("switches to the light theme"),
    "logout": words("ends the session | signs the user out"),
    "question": words("opens the help | explains more"),
    "info": words("tells more about it | gives more information"),
    "home": words("leads to the start page | goes to the home page"),
}
PURPOSE = frames("""
{K} that {F}
{K} which {F}
""")
