"""What testers call an icon: how it looks and what it does. `synth.icons` adds to these where it knows more."""

from __future__ import annotations

from synth.icons import CONCEPTS
from synth.sentences.bank.naming import FUNCTIONS
from synth.sentences.frames import words

LOOKS: dict[str, tuple[str, ...]] = {
    concept: words(block)
    for concept, block in {
        "trash": "trash | trash can | bin | garbage can | waste bin | rubbish bin | dustbin | delete | remove",
        "pencil": "pencil | pen | edit | editing pencil",
        "cart": "cart | shopping cart | basket | shopping basket | trolley | shopping bag",
        "bell": "bell | notification bell | notifications | alarm bell",
        "search": "magnifying glass | magnifier | search | loupe | lens",
        "menu": "hamburger | hamburger menu | three lines | three horizontal bars | menu",
        "dots-horizontal": """three dots | kebab menu | ellipsis | more options | dots menu | overflow menu
        | more actions""",
        "close": "x | cross | close | X mark | dismiss",
        "gear": "gear | cog | cogwheel | gear wheel | settings",
        "user": "person | user | silhouette | profile | account",
        "users": "people | group | users | two people | team",
        "home": "house | home | little house",
        "heart": "heart | like | favourite | favorite | love",
        "star": "star | favourite | favorite | rating star",
        "plus": "plus | plus sign | add | + sign",
        "minus": "minus | minus sign | remove one",
        "check": "check mark | checkmark | tick | tick mark",
        "download": "download | arrow pointing down into a tray | down arrow to a line",
        "upload": "upload | arrow pointing up from a tray",
        "share": "share | sharing",
        "eye": "eye | show password | view | preview",
        "eye-off": "crossed-out eye | crossed out eye | hide password",
        "lock": "lock | padlock | closed lock",
        "unlock": "open lock | open padlock | unlock",
        "mail": "envelope | mail | email | letter",
        "phone": "phone | telephone | handset | call",
        "calendar": "calendar | calendar page | date",
        "clock": "clock | watch face | time | history clock",
        "filter": "funnel | filter",
        "sort": "up and down arrows | sort | sorting arrows",
        "refresh": "refresh | circular arrow | reload | circular arrows",
        "logout": "log out | sign out | door with an arrow | exit",
        "login": "log in | sign in | arrow into a door",
        "info": "info | information | i in a circle | letter i",
        "warning": "warning | warning triangle | exclamation mark | triangle with an exclamation mark",
        "question": "question mark | help | question mark in a circle",
        "link": "chain link | chain | link | hyperlink",
        "copy": "copy | two sheets | overlapping squares | duplicate",
        "print": "printer | print",
        "image": "picture | image | mountain landscape | photo",
        "camera": "camera | photo camera | take a photo",
        "video": "video camera | camcorder | video",
        "play": "play | triangle | play triangle | start",
        "pause": "pause | two vertical bars",
        "arrow-left": "left arrow | back arrow | arrow to the left | back",
        "arrow-right": "right arrow | forward arrow | arrow to the right | next",
        "arrow-up": "up arrow | upward arrow | arrow pointing up",
        "arrow-down": "down arrow | downward arrow | arrow pointing down",
        "chevron-left": "left chevron | back chevron | previous | chevron to the left",
        "chevron-right": "right chevron | chevron to the right | next | forward",
        "chevron-down": "down chevron | chevron down | caret | expand arrow",
        "chevron-up": "up chevron | chevron up | collapse arrow",
        "moon": "moon | crescent moon | crescent | dark mode",
        "sun": "sun | light mode | sunshine",
        "globe": "globe | world | planet | language",
        "map-pin": "map pin | pin | location pin | location marker | marker",
        "tag": "tag | price tag | label tag",
        "bookmark": "bookmark | ribbon | save for later",
        "flag": "flag | little flag | report",
        "file": "document | file | sheet of paper | page",
        "folder": "folder | directory",
        "chart-bar": "bar chart | bars | statistics | analytics",
        "credit-card": "credit card | bank card | payment card",
        "truck": "truck | delivery truck | lorry | van | delivery",
        "gift": "gift | present | gift box",
        "send": "paper plane | paper airplane | send",
        "paperclip": "paperclip | paper clip | attachment | attach",
        "mic": "microphone | mic | voice input",
        "chat": "speech bubble | chat bubble | comment | message bubble | chat",
        "thumbs-up": "thumbs up | thumb pointing up | like",
        "thumbs-down": "thumbs down | thumb pointing down | dislike",
        "key": "key | access key",
        "shield": "shield | security shield | protection",
        "cloud": "cloud | little cloud",
        "database": "database | cylinder | stacked discs",
        "code": "code | angle brackets | brackets",
        "terminal": "terminal | console | command prompt",
        "wifi": "wifi | wireless waves | wi-fi",
        "battery": "battery | battery level",
        "zap": "lightning bolt | lightning | bolt | flash",
        "fire": "flame | fire | trending flame",
        "external-link": "external link | arrow out of a box | open in a new tab | open in new window",
        "expand": "expand | full screen | fullscreen | four arrows outward",
        "grid": "grid | four squares | grid view | tiles",
        "list": "list | bulleted list | list view",
        "undo": "undo | curved arrow to the left",
        "redo": "redo | curved arrow to the right",
        "save": "floppy disk | diskette | save",
        "building": "building | office building | company",
        "briefcase": "briefcase | suitcase | case",
        "trophy": "trophy | cup | award",
        "coffee": "coffee cup | cup of coffee | mug",
        "book": "book | open book | manual",
        "music": "music note | note | musical note",
        "volume": "speaker | loudspeaker | volume | sound",
        "pin": "pushpin | drawing pin | pin",
        "github": "GitHub | octocat | cat silhouette",
        "google": "Google | G letter | coloured G",
        "facebook": "Facebook | f letter | white f",
        "twitter": "Twitter | bird | little bird",
        "apple": "Apple | apple | bitten apple",
        "linkedin": "LinkedIn | in letters",
        "instagram": "Instagram | instagram camera",
        "youtube": "YouTube | play button logo",
        "lightbulb": "light bulb | bulb | lamp | idea",
        "layers": "layers | stacked layers | stack",
        "package": "package | parcel | box | carton",
        "wallet": "wallet | purse",
        "dollar": "dollar sign | dollar | money",
        "percent": "percent sign | percentage | discount",
        "trend-up": "rising line | upward trend | trend going up",
        "trend-down": "falling line | downward trend | trend going down",
        "target": "target | bullseye | bull's-eye",
        "rocket": "rocket | spaceship | launch",
        "smile": "smiley | smiling face | emoji",
        "scissors": "scissors | cut",
        "box": "archive box | archive | box with a lid",
        "inbox": "inbox | tray | inbox tray",
        "reply": "reply | curved arrow back | reply arrow",
        "forward": "forward | forward mail arrow",
        "power": "power | power button | on/off symbol",
        "palette": "palette | paint palette | colours",
        "tool": "wrench | spanner | tools",
        "bug": "bug | beetle | insect",
        "check-circle": "check mark in a circle | circled tick | success",
        "error": "cross in a circle | circled x | error",
    }.items()
}


_ODD = frozenset({"in", "X", "to top", "go", "new", "work", "world", "machine", "rack", "drop"})  # read as something else


def _learn() -> None:
    """Take over the words of the page engine's concepts, the commonest first."""
    for concept, known in CONCEPTS.items():
        LOOKS[concept] = tuple(word for word in dict.fromkeys((*known.words, *LOOKS.get(concept, ()))) if word not in _ODD)


_learn()
for _concept, _verbs in FUNCTIONS.items():
    LOOKS[_concept] = tuple(dict.fromkeys((*LOOKS.get(_concept, ()), *(_verb for _verb, _, _ in _verbs))))


def looks(concept: str) -> tuple[str, ...]:
    """Words for a concept; its own name where nothing better is known."""
    return LOOKS.get(concept) or (concept.replace("-", " ").replace("_", " "),)


ALERT_LOOKS: dict[str, tuple[str, ...]] = {
    "error": words("error | failure | red"),
    "success": words("success | confirmation | green"),
    "warning": words("warning | caution | yellow"),
    "info": words("info | information | informational | blue"),
}

# Words for what is drawn, after which "with a …" and "that looks like a …" read well.
PICTURES = frozenset(
    words("""airplane | anchor | apple | arrow into a door | arrow into door | arrow out of a box | award | bag
        | bank card | bar chart | basket | battery | bell
    | beetle | bicycle | bike | bin | bird | bitten apple | bolt | book | bookmark | box | box with a lid
        | branch | briefcase | building | bulb | bullseye | bull's-eye
    | calculator | calendar | calendar page | camcorder | camera | car | card | carton | cart | chain
        | chain link | chart | chat bubble | check in a circle
    | check mark | check mark in a circle | checkmark | chip | circled cross | circled plus | circled tick
        | circled x | circular arrow | clipboard | clock | cloud
    | coffee cup | cog | cogwheel | credit card | crescent | crescent moon | cross | cross in a circle
        | crossed-out eye | crown | cup | cup of coffee
    | curved arrow | cylinder | delivery truck | diamond | diskette | document | dollar sign | door with an arrow
        | down arrow | down chevron | drawing pin | drop
    | droplet | dustbin | envelope | exclamation mark | exclamation mark in a circle | exclamation triangle | eye
        | eye with a slash | fingerprint | flag | flame
    | floppy disk | folder | fork and knife | funnel | garbage can | gear | gear wheel | gem | gift | gift box
        | globe | graduation cap | graph | hamburger
    | handset | happy face | headset | heart | house | jewel | key | keyboard | lamp | laptop | leaf | left arrow
        | left chevron | light bulb | lightning bolt | line chart
    | little bird | little cloud | little flag | little house | lock | lorry | loudspeaker | loupe | magnifier
        | magnifying glass | map | map pin | medal | megaphone
    | microphone | mobile phone | monitor | moon | mortarboard | mug | music note | musical note | muted speaker
        | newspaper | note | octocat | open book | open lock
    | open padlock | padlock | paint palette | palette | paper clip | paper plane | paper airplane | paperclip
        | parcel | paw | pen | pencil | person | phone
    | photo camera | pie chart | pin | plane | planet | plus | plus in a circle | plus sign | present | price tag
        | printer | purse | pushpin | question mark
    | question mark in a circle | ribbon | right arrow | right chevron | rocket | rubbish bin | server
        | sheet of paper | shield | shopping bag
    | shopping basket | shopping cart | silhouette | smartphone | smiley | smiling face | snowflake | spanner
        | speaker | speech bubble | square | star
    | suitcase | sun | tag | target | telephone | thumb pointing down | thumb pointing up | thumbtack | tick
        | tick mark | trash can | tree | triangle
    | triangle with an exclamation mark | trolley | trophy | truck | umbrella | up arrow | up chevron
        | user with a plus | van | video camera | wallet
    | warning triangle | waste bin | wrench | x | X mark | speaker | minus sign | bitten apple | coloured G
        | hash logo | rising line | falling line""")
)
MANY_PICTURES = frozenset(
    words("""angle brackets | bars | circular arrows | four squares | four arrows outward | headphones | layers
        | lines | overlapping squares | people | scissors | sliders
    | stacked layers | stacked discs | three dots | three horizontal bars | three lines | three vertical dots
        | two bars | two people | two sheets | two squares
    | two vertical bars | up and down arrows | vertical dots | grip dots""")
)
