"""Words for kinds, states, places, ordinals and numbers. A surface word always means the same."""

from __future__ import annotations

from synth.sentences.frames import words

# reference kind -> (singular, plural) nouns; the first is the usual one and is chosen more often
KIND_WORDS: dict[str, tuple[tuple[str, str], ...]] = {
    kind: tuple((a, b) for a, _, b in (pair.partition("/") for pair in words(block)))
    for kind, block in {
        "text": "text/texts | text/texts | line of text/lines of text",
        "heading": "heading/headings | title/titles | header/headers | headline/headlines | page title/page titles",
        "link": "link/links | hyperlink/hyperlinks | text link/text links",
        "button": "button/buttons | btn/btns | CTA/CTAs | push button/push buttons",
        "textbox": """text field/text fields | text box/text boxes | textbox/textboxes | text input/text inputs
        | input box/input boxes""",
        "field": """field/fields | input/inputs | input field/input fields | form field/form fields
        | entry field/entry fields""",
        "combobox": """dropdown/dropdowns | select/selects | drop-down/drop-downs | combo box/combo boxes
        | select box/select boxes
            | combobox/comboboxes | dropdown list/dropdown lists | picker/pickers
            | drop-down list/drop-down lists | selector/selectors""",
        "checkbox": """checkbox/checkboxes | check box/check boxes | tick box/tick boxes | tickbox/tickboxes
        | check mark box/check mark boxes""",
        "radio": "radio button/radio buttons | radio/radios | radio option/radio options",
        "switch": "switch/switches | toggle switch/toggle switches | on/off switch/on/off switches",
        "toggle": "toggle/toggles",
        "slider": "slider/sliders | range slider/range sliders",
        "tab": "tab/tabs",
        "menuitem": """menu item/menu items | menu entry/menu entries | nav item/nav items
        | navigation item/navigation items | nav link/nav links
            | sidebar item/sidebar items | navigation entry/navigation entries | menu link/menu links
            | menu option/menu options""",
        "icon": "icon/icons | symbol/symbols | glyph/glyphs | pictogram/pictograms",
        "image": "image/images | picture/pictures | photo/photos | illustration/illustrations | thumbnail/thumbnails",
        "avatar": """avatar/avatars | profile picture/profile pictures | profile photo/profile photos
        | user picture/user pictures""",
        "badge": """badge/badges | tag/tags | chip/chips | label/labels | pill/pills | status badge/status badges
        | status label/status labels
            | status pill/status pills | counter badge/counter badges""",
        "card": "card/cards | panel/panels | tile/tiles | box/boxes | widget/widgets",
        "row": "row/rows | line/lines | table row/table rows | record/records",
        "item": "item/items | entry/entries | list item/list items | list entry/list entries",
        "table": "table/tables | grid/grids | data table/data tables",
        "navigation": """navigation/navigations | menu/menus | nav/navs | navigation bar/navigation bars
        | nav bar/nav bars | navbar/navbars
            | navigation menu/navigation menus | main menu/main menus""",
        "alert": """message/messages | alert/alerts | banner/banners | notice/notices | alert box/alert boxes
        | notification/notifications
            | message box/message boxes | alert message/alert messages""",
        "dialog": """dialog/dialogs | modal/modals | popup/popups | pop-up/pop-ups | dialog box/dialog boxes
        | modal dialog/modal dialogs
            | modal window/modal windows | popup window/popup windows""",
        "toast": """toast/toasts | snackbar/snackbars | toast message/toast messages
        | toast notification/toast notifications""",
        "progressbar": """progress bar/progress bars | progress indicator/progress indicators
        | progressbar/progressbars""",
        "spinner": """spinner/spinners | loader/loaders | loading indicator/loading indicators
        | loading spinner/loading spinners""",
        "chart": "chart/charts | graph/graphs | diagram/diagrams | plot/plots",
        "column": "column/columns | table column/table columns",
        "cell": "cell/cells | table cell/table cells",
        "list": "list/lists",
        "section": "section/sections | area/areas | block/blocks | part/parts",
        "logo": "logo/logos",
        "value": "value/values | figure/figures | number/numbers | amount/amounts",
        "page": "page/pages | screen/screens",
    }.items()
}

# kind of an element -> reference kinds that name it, with how often
NAMED_AS: dict[str, tuple[tuple[float, str], ...]] = {
    "textbox": ((3, "field"), (1, "textbox")),
    "combobox": ((3, "combobox"), (1, "field")),
    "checkbox": ((4, "checkbox"), (0.3, "toggle")),
    "switch": ((2, "switch"), (2, "toggle")),
    "row": ((3, "row"), (1, "item")),
}

# words that say a state before the noun, by kind group
STATE_ADJECTIVES: dict[str, tuple[str, ...]] = {
    "checked": words("ticked | checked | marked"),
    "on": words("switched-on | turned-on"),
    "unchecked": words("unticked | unchecked"),
    "off": words("switched-off | turned-off"),
    "disabled": words("disabled | greyed-out | inactive | grayed-out | greyed out | locked | unavailable"),
    "enabled": words("enabled | clickable | usable"),
    "selected": words("selected | active | current | highlighted"),
    "focused": words("focused"),
    "expanded": words("expanded | open | opened | unfolded"),
    "invalid": words("invalid | red-bordered | erroneous | failing | rejected"),
    "struck": words("crossed-out | struck-through | strikethrough | crossed out"),
    "empty": words("empty | blank | unfilled"),
    "filled": words("filled | filled-in | non-empty | completed"),
    "required": words("required | mandatory"),
}

NUMBER_WORDS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    *words("""thirteen | fourteen | fifteen | sixteen | seventeen | eighteen | nineteen | twenty | twenty-one
        | twenty-two | twenty-three | twenty-four | twenty-five | twenty-six | twenty-seven | twenty-eight
        | twenty-nine | thirty"""),
)
ORDINAL_WORDS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ORDINAL_SHORT = ("", "1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th")
LAST_WORDS = words("last | bottom | final")  # "bottom" only for things in a column
FIRST_WORDS = words("first | topmost | top | very first")

# place -> how it is said after a noun
PLACE_PHRASES: dict[str, tuple[str, ...]] = {
    "top-right": words("""in the top right corner | at the top right | in the upper right corner | top right
        | on the top right | in the top-right
        | in the right-hand top corner | at the upper right | up in the right corner | in the top right
        | at the top-right of the page | in the upper right"""),
    "top-left": words("""in the top left corner | at the top left | in the upper left corner | top left
        | on the top left | in the top-left
        | at the upper left | in the top left | at the top-left of the page | in the upper left"""),
    "bottom-right": words("""in the bottom right corner | at the bottom right | in the lower right corner
        | bottom right | on the bottom right
        | at the lower right | in the bottom-right | in the lower right"""),
    "bottom-left": words("""in the bottom left corner | at the bottom left | in the lower left corner
        | bottom left | on the bottom left
        | at the lower left | in the bottom-left | in the lower left"""),
    "top": words("""at the top | at the top of the page | at the very top | on top of the page
        | in the upper part of the page | at the top of the screen"""),
    "bottom": words("""at the bottom | at the bottom of the page | at the very bottom
        | in the lower part of the page | at the bottom of the screen"""),
    "left": words("""on the left | on the left side | on the left-hand side | at the left | on the left of the page
        | in the left half | to the left"""),
    "right": words("""on the right | on the right side | on the right-hand side | at the right
        | on the right of the page | in the right half | to the right"""),
    "center": words("""in the center | in the middle | in the middle of the page | at the center of the screen
        | in the centre of the page"""),
    "header": words("""in the header | in the top bar | in the page header | in the header bar | in the app bar
        | in the top navigation | up in the header | in the top menu | in the upper menu bar"""),
    "footer": words("""in the footer | in the page footer | down in the footer | at the bottom in the footer
        | in the footer bar"""),
    "sidebar": words("""in the sidebar | in the side menu | in the left sidebar | in the side bar
        | in the side navigation | in the left menu | in the left nav"""),
    "navigation": words("""in the navigation | in the nav bar | in the main menu | in the menu
        | in the navigation bar | in the navbar | in the main navigation"""),
    "main": words("""in the main area | in the content area | in the main content | in the page body
        | in the main part of the page"""),
}  # fmt: skip

COLOR_WORDS: dict[str, tuple[str, ...]] = {
    "red": words("red | red | red | dark red | crimson"),
    "orange": words("orange | orange | amber"),
    "yellow": words("yellow"),
    "green": words("green | green | green | dark green"),
    "teal": words("teal | turquoise"),
    "cyan": words("cyan | light blue"),
    "blue": words("blue | blue | blue | dark blue"),
    "purple": words("purple | purple | violet"),
    "pink": words("pink | magenta"),
    "brown": words("brown"),
    "black": words("black"),
    "white": words("white"),
    "grey": words("grey | gray"),
}

# reference kinds that a testers' word "list" could mean, where rows are not of a table
GREETINGS = words("please | pls | now | then | next")
