"""How things are named beyond "the Save button"."""

from __future__ import annotations

from synth.sentences.frames import frames, words

_LABELLED = frames("""
{k} labelled {T}
{k} labeled {T}
{k} with the text {T}
{k} with text {T}
{k} called {T}
{k} named {T}
{k} that says {T}
{k} saying {T}
{k} reading {T}
{k} that reads {T}
{k} with the label {T}
{k} with the caption {T}
{k} with {T} on it
{k} marked {T}
{k} with the title {T}
{k} showing {T}
{k} entitled {T}
""")
_FIELDS = frames("""
{k} labelled {T}
{k} labeled {T}
{k} for {T}
{k} called {T}
{k} named {T}
{k} with the label {T}
{k} next to {T}
{k} where {T} is entered
{k} for entering {T}
{k} with the {T} label
""")
_TOGGLES = frames("""
{k} labelled {T}
{k} labeled {T}
{k} for {T}
{k} called {T}
{k} next to {T}
{k} beside {T}
{k} in front of {T}
{k} with the label {T}
{k} that belongs to {T}
{k} {T}
""")
TITLED = frames("""
{k} titled {T}
{k} called {T}
{k} with the title {T}
{k} with the heading {T}
{k} headed {T}
{k} named {T}
{k} entitled {T}
{k} for {T}
{k} about {T}
""")
AFTER_BY_KIND: dict[str, tuple[str, ...]] = {
    "button": _LABELLED,
    "link": _LABELLED,
    "tab": _LABELLED,
    "menuitem": _LABELLED,
    "badge": _LABELLED,
    "heading": _LABELLED,
    "text": frames("""
        {k} {T}
        {k} that says {T}
        {k} saying {T}
        {k} that reads {T}
        {k} reading {T}
    """),
    "textbox": _FIELDS,
    "combobox": _FIELDS,
    "slider": _FIELDS,
    "checkbox": _TOGGLES,
    "radio": _TOGGLES,
    "switch": _TOGGLES,
    "card": TITLED,
    "dialog": TITLED,
    "row": frames("""
        {k} of {T}
        {k} for {T}
        {k} with {T}
        {k} that contains {T}
        {k} containing {T}
        {k} showing {T}
        {k} that has {T} in it
        {k} named {T}
        {k} where {T} is listed
    """),
    "alert": frames("""
        {k} that says {T}
        {k} saying {T}
        {k} {T}
        {k} that reads {T}
        {k} reading {T}
        {k} with the text {T}
        {k} about {T}
        {k} starting with {T}
    """),
    "toast": frames("""
        {k} that says {T}
        {k} saying {T}
        {k} {T}
        {k} with the text {T}
    """),
}
ROW_OF = frames("""
{k} of {T}
{k} for {T}
{k} with {T}
{k} that contains {T}
{k} containing {T}
{k} of the {T}
{T} {k}
""")
LOOK_AFTER = frames("""
{k} that looks like {a}{T}
{k} with {a}{T}
{k} showing {a}{T}
{k} with {a}{T} on it
{k} in the shape of {a}{T}
{k} shaped like {a}{T}
{k} resembling {a}{T}
{k} for {T}
""")
FIRST = words("first | first | first | very first | topmost | 1st")
LAST = words("last | last | last | final | very last")
SECOND_LAST = words("second to last | second-to-last | second last | next to last | penultimate | one before last")
INSIDE = frames("""
in {A}
inside {A}
within {A}
of {A}
on {A}
inside of {A}
that is in {A}
from {A}
""")
IN_ROW = frames("""
in the row of {A}
in the row for {A}
in the {A} row
on the row of {A}
in the same row as {A}
in the line of {A}
on the {A} line
in the row with {A}
in the row that contains {A}
in the row containing {A}
on the same line as {A}
from the row of {A}
in {A}'s row
in the row where {A} is listed
""")
OF_ITEM = frames("""
of {A}
for {A}
belonging to {A}
that belongs to {A}
""")
UNDER: tuple[tuple[str, str, str], ...] = (
    # frame, relation, kind of the anchor
    ("under the heading {A}", "under", "heading"),
    ("under the {A} heading", "under", "heading"),
    ("under {A}", "under", "any"),
    ("in the {A} section", "in", "section"),
    ("in the section {A}", "in", "section"),
    ("within the {A} section", "in", "section"),
    ("of the {A} section", "in", "section"),
    ("under the title {A}", "under", "heading"),
    ("in the {A} area", "in", "section"),
    ("in the section headed {A}", "in", "section"),
    ("in the {A} block", "in", "section"),
    ("from the {A} section", "in", "section"),
    ("in the part titled {A}", "in", "section"),
)
BESIDE: dict[str, tuple[str, ...]] = {
    "left-of": frames("""
        to the left of {A}
        left of {A}
        on the left of {A}
        on the left side of {A}
        directly left of {A}
        just left of {A}
        immediately to the left of {A}
        that is left of {A}
    """),
    "right-of": frames("""
        to the right of {A}
        right of {A}
        on the right of {A}
        on the right side of {A}
        directly right of {A}
        just right of {A}
        immediately to the right of {A}
        that is right of {A}
    """),
    "above": frames("""
        above {A}
        directly above {A}
        right above {A}
        just above {A}
        on top of {A}
        over {A}
        that is above {A}
        immediately above {A}
    """),
    "below": frames("""
        below {A}
        directly below {A}
        right below {A}
        just below {A}
        underneath {A}
        beneath {A}
        right under {A}
        that comes below {A}
        immediately below {A}
    """),
    "next-to": frames("""
        next to {A}
        beside {A}
        right next to {A}
        by {A}
        alongside {A}
        adjacent to {A}
        close to {A}
        that is next to {A}
    """),
}

AFTER = frames("""
after {A}
right after {A}
directly after {A}
that comes after {A}
that follows {A}
following {A}
coming right after {A}
after {A} in the list
""")
BEFORE = frames("""
before {A}
right before {A}
directly before {A}
that comes before {A}
that precedes {A}
preceding {A}
before {A} in the list
""")
BETWEEN = frames("""
between {A} and {B}
in between {A} and {B}
that is between {A} and {B}
located between {A} and {B}
that sits between {A} and {B}
""")
WITH = frames("""
with {A}
that has {A}
that contains {A}
containing {A}
having {A}
with {A} in it
that shows {A}
that includes {A}
""")
# what an icon is for: verb, third person, gerund
FUNCTIONS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "trash": (("delete", "deletes", "deleting"), ("remove", "removes", "removing")),
    "pencil": (("edit", "edits", "editing"), ("modify", "modifies", "modifying"), ("change", "changes", "changing")),
    "close": (("close", "closes", "closing"), ("dismiss", "dismisses", "dismissing")),
    "download": (("download", "downloads", "downloading"),),
    "copy": (("copy", "copies", "copying"), ("duplicate", "duplicates", "duplicating")),
    "print": (("print", "prints", "printing"),),
    "share": (("share", "shares", "sharing"),),
    "search": (("search", "searches", "searching"),),
    "refresh": (("refresh", "refreshes", "refreshing"), ("reload", "reloads", "reloading")),
    "plus": (("add", "adds", "adding"),),
    "minus": (("decrease", "decreases", "decreasing"), ("subtract", "subtracts", "subtracting")),
    "filter": (("filter", "filters", "filtering"),),
    "sort": (("sort", "sorts", "sorting"),),
    "send": (("send", "sends", "sending"),),
    "logout": (("sign out", "signs out", "signing out"), ("log out", "logs out", "logging out")),
    "login": (("sign in", "signs in", "signing in"), ("log in", "logs in", "logging in")),
    "upload": (("upload", "uploads", "uploading"),),
    "heart": (("like", "likes", "liking"), ("favorite", "favorites", "favoriting")),
    "thumbs-up": (("like", "likes", "liking"),),
    "save": (("save", "saves", "saving"),),
    "undo": (("undo", "undoes", "undoing"),),
    "play": (("play", "plays", "playing"),),
    "pause": (("pause", "pauses", "pausing"),),
    "eye": (("view", "views", "viewing"), ("show", "shows", "showing")),
    "expand": (("expand", "expands", "expanding"), ("enlarge", "enlarges", "enlarging")),
}
# frame and the form of the verb that it takes
FUNCTION: tuple[tuple[str, str], ...] = (
    ("{k} that {F}", "third"),
    ("{k} to {F}", "plain"),
    ("{k} for {F}", "gerund"),
    ("{k} which {F}", "third"),
    ("{k} used to {F}", "plain"),
    ("{k} used for {F}", "gerund"),
)
