"""Icons by what they mean.

A concept lists names under which icon sets file its drawing, and words by which people call it.
`IconSets` finds, in the folder of installed packages, the drawing of a concept in one set, so that a
page is drawn with one set as real pages are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from .held_out import ICON_SETS
from .icon_names import NAMES

# Not `class names`: a set's folder and how it writes outline and filled file names.
_SETS: dict[str, tuple[tuple[str, str], ...]] = {
    "lucide": (("lucide-static/icons", "{}"),),
    "bootstrap": (("bootstrap-icons/icons", "{}"),),
    "bootstrap-fill": (("bootstrap-icons/icons", "{}-fill"), ("bootstrap-icons/icons", "{}")),
    "fontawesome": (("@fortawesome/fontawesome-free/svgs/solid", "{}"), ("@fortawesome/fontawesome-free/svgs/brands", "{}")),
    "fontawesome-regular": (
        ("@fortawesome/fontawesome-free/svgs/regular", "{}"),
        ("@fortawesome/fontawesome-free/svgs/solid", "{}"),
        ("@fortawesome/fontawesome-free/svgs/brands", "{}"),
    ),
    "mdi": (("@mdi/svg/svg", "{}"),),
    "mdi-outline": (("@mdi/svg/svg", "{}-outline"), ("@mdi/svg/svg", "{}")),
    "feather": (("feather-icons/dist/icons", "{}"),),
    "heroicons": (("heroicons/24/outline", "{}"),),
    "heroicons-solid": (("heroicons/20/solid", "{}"),),
    "ionicons": (("ionicons/dist/svg", "{}-outline"), ("ionicons/dist/svg", "logo-{}")),
    "ionicons-fill": (("ionicons/dist/svg", "{}"), ("ionicons/dist/svg", "logo-{}")),
    "ionicons-sharp": (("ionicons/dist/svg", "{}-sharp"), ("ionicons/dist/svg", "logo-{}")),
    "phosphor": (("@phosphor-icons/core/assets/regular", "{}"), ("@phosphor-icons/core/assets/regular", "{}-logo")),
    "phosphor-bold": (("@phosphor-icons/core/assets/bold", "{}-bold"), ("@phosphor-icons/core/assets/bold", "{}-logo-bold")),
    "phosphor-fill": (("@phosphor-icons/core/assets/fill", "{}-fill"), ("@phosphor-icons/core/assets/fill", "{}-logo-fill")),
    "phosphor-duotone": (("@phosphor-icons/core/assets/duotone", "{}-duotone"), ("@phosphor-icons/core/assets/duotone", "{}-logo-duotone")),
    "boxicons": (("boxicons/svg/regular", "bx-{}"), ("boxicons/svg/logos", "bxl-{}")),
    "boxicons-solid": (("boxicons/svg/solid", "bxs-{}"), ("boxicons/svg/regular", "bx-{}"), ("boxicons/svg/logos", "bxl-{}")),
    "remix": tuple((f"remixicon/icons/{folder}", "{}-line") for folder in (
        "System", "Arrows", "Buildings", "Business", "Communication", "Design", "Development", "Device", "Document", "Editor", "Finance", "Food",
        "Health & Medical", "Map", "Media", "Others", "User & Faces", "Weather", "Logos")),
    "remix-fill": tuple((f"remixicon/icons/{folder}", "{}-fill") for folder in (
        "System", "Arrows", "Buildings", "Business", "Communication", "Design", "Development", "Device", "Document", "Editor", "Finance", "Food",
        "Health & Medical", "Map", "Media", "Others", "User & Faces", "Weather", "Logos")),
    "octicons": (("@primer/octicons/build/svg", "{}-16"),),
    "octicons-24": (("@primer/octicons/build/svg", "{}-24"),),
    "ant": (("@ant-design/icons-svg/inline-svg/outlined", "{}"), ("@ant-design/icons-svg/inline-svg/filled", "{}")),
    "ant-filled": (("@ant-design/icons-svg/inline-svg/filled", "{}"), ("@ant-design/icons-svg/inline-svg/outlined", "{}")),
    "element": (("@element-plus/icons-svg", "{}"),),
    "prime": (("primeicons/raw-svg", "{}"),),
    "tabler": (("@tabler/icons/icons/outline", "{}"),),
    "tabler-filled": (("@tabler/icons/icons/filled", "{}"), ("@tabler/icons/icons/outline", "{}")),
    "codicons": (("@vscode/codicons/src/icons", "{}"),),
    "eva": (("eva-icons/outline/svg", "{}-outline"),),
    "eva-fill": (("eva-icons/fill/svg", "{}"),),
    "iconoir": (("iconoir/icons/regular", "{}"),),
}  # fmt: skip


@dataclass(frozen=True)
class Concept:
    """`files`: names to look for, the best first. `words`: how people call it; the first is what it does."""

    files: tuple[str, ...]
    words: tuple[str, ...]


_TABLE = """
cart: shopping-cart cart cart3 | cart, shopping cart, basket, trolley, shopping basket
bag: shopping-bag bag handbag bag-handle | bag, shopping bag, purchases, tote
trash: trash trash-2 delete-bin trash-can delete trash-alt | delete, trash, bin, trash can, remove, garbage, dustbin
gear: settings gear cog cog-6-tooth settings-3 settings-sharp | settings, gear, cog, cogwheel, preferences, configuration, options
sliders: sliders-horizontal sliders adjustments-horizontal tune options equalizer slider-alt | sliders, adjustments, controls, tune, filter settings
bell: notification-3 bell notifications notification | notifications, bell, alerts, notification bell, alarm
pencil: pencil edit edit-2 pencil-simple square-pen create | edit, pencil, pen, modify, rename, change
eye: eye show | show, eye, view, preview, visibility
eye-off: eye-off eye-slash hide | hide, crossed-out eye, hidden, eye with a slash, invisible
search: search magnify magnifying-glass magnifier | search, magnifying glass, find, magnifier, lookup
heart: heart | favorite, heart, like, love, wishlist
star: star | star, rating, starred, favourite
user: user person account user-3 profile | user, person, account, profile, avatar
users: users people account-multiple users-three group user-group | users, people, team, group, members
user-plus: user-plus person-plus person-add account-plus user-add | add user, invite, add person, user with a plus, new contact
home: home house house-door home-4 | home, house, start page, main page
calendar: calendar calendar-blank calendar-event calendar-days | calendar, date, schedule, day
clock: clock clock-outline time clock-time-four time-five | clock, time, hour, watch, recent
download: download arrow-down-tray download-2 box-arrow-down download-simple | download, save to disk, arrow down to tray, get file
upload: upload arrow-up-tray upload-2 upload-simple cloud-upload | upload, arrow up from tray, send file, import
share: share-2 share share-variant share-social share-network share-alt | share, sharing, send to others, share nodes
copy: copy content-copy files square-2-stack file-copy document-duplicate | copy, duplicate, two squares, clone
clipboard: clipboard clipboard-document clipboard-text | clipboard, paste, notes board
link: link link-2 link-45deg link-variant link-simple | link, chain, hyperlink, url
unlink: unlink link-off link-break link-slash link-variant-off | broken link, unlink, disconnect
lock: lock lock-closed lock-alt | lock, padlock, locked, secure, closed lock
unlock: unlock lock-open lock-simple-open lock-unlock lock-open-alt | unlock, open lock, unlocked, open padlock
plus: plus plus-lg add | plus, add, new, create, plus sign
minus: minus dash-lg remove subtract dash | minus, subtract, less, dash, decrease
plus-circle: plus-circle circle-plus add-circle | plus in a circle, add, circled plus
close: close x x-lg xmark x-mark | close, x, cross, dismiss, cancel
close-circle: x-circle circle-x close-circle circle-xmark | x in a circle, circled cross, cancel, remove, failure
check: check check-lg checkmark | check, check mark, tick, done, confirm
check-circle: check-circle circle-check checkbox-circle checkmark-circle | check in a circle, success, circled tick, completed, done
check-square: check-square square-check checkbox checkbox-marked | checked box, ticked square, task, checkbox
chevron-right: chevron-right arrow-right-s caret-right chevron-forward | right chevron, arrow right, next, expand, angle right
chevron-left: chevron-left arrow-left-s caret-left chevron-back | left chevron, arrow left, previous, back, angle left
chevron-down: chevron-down arrow-down-s caret-down | down chevron, arrow down, expand, dropdown arrow, angle down
chevron-up: chevron-up arrow-up-s caret-up | up chevron, arrow up, collapse, angle up
arrow-right: arrow-right right-arrow-alt arrow-forward | right arrow, forward, next, go
arrow-left: arrow-left left-arrow-alt arrow-back | left arrow, back, previous, go back
arrow-up: arrow-up up-arrow-alt | up arrow, upward, ascending, to top
arrow-down: arrow-down down-arrow-alt | down arrow, downward, descending
menu: menu bars bars-3 list | menu, hamburger menu, three lines, navigation
dots-horizontal: more-horizontal ellipsis three-dots dots-horizontal ellipsis-horizontal dots-horizontal-rounded dots-three more | more, three dots, ellipsis, more options, kebab
dots-vertical: more-vertical ellipsis-vertical three-dots-vertical dots-vertical dots-vertical-rounded dots-three-vertical more-2 | more options, vertical dots, three vertical dots, more, kebab menu
filter: filter funnel filter-alt | filter, funnel, refine
sort: arrow-up-down sort sort-down arrows-up-down sort-alt-2 swap-vertical arrows-down-up | sort, sort arrows, up and down arrows, order
grid: layout-grid grid grid-fill view-grid squares-2x2 grid-alt squares-four table-cells-large | grid, tiles, grid view, four squares, dashboard
list: list list-ul list-bullet format-list-bulleted list-unordered list-bullets | list, list view, bullet list, lines
mail: mail envelope email at-email envelope-simple | mail, envelope, email, message, letter
inbox: inbox tray inbox-in | inbox, tray, incoming mail
phone: telephone phone call | phone, telephone, call, handset
chat: message-circle chat chatbubble chat-circle message chat-3 chat-bubble-oval-left comment chat-dots | chat, speech bubble, message, conversation, talk
comment: message-square chat-square comment chatbox chat-centered message-rounded message-2 chat-text comment-dots chat-square-text chat-bubble-left | comment, speech bubble, message, reply, comments
camera: camera | camera, take photo, photo, picture
image: image picture image-2 photo images | image, picture, photo, landscape
video: video-camera camera-video videocam vidicon video camcorder | video, video camera, camcorder, film
play: play play-fill caret-right-fill | play, start, triangle, run
pause: pause | pause, two bars, hold
stop: square stop stop-fill | stop, square, halt
skip-forward: skip-forward skip-next skip-end step-forward forward-step play-skip-forward forward | skip forward, next track, next, forward
volume: volume-2 volume-up volume-high speaker-high volume-full speaker-wave | speaker, volume, sound, audio, loud
volume-off: volume-x volume-mute volume-off volume-xmark speaker-x speaker-x-mark volume-mute | muted speaker, mute, sound off, silent
mic: mic microphone | microphone, mic, voice, record
headphones: headphones headphone headset | headphones, headset, audio support
music: music music-note music-note-beamed musical-note musical-notes music-notes | music note, music, song, melody
map-pin: map-pin geo-alt map-marker location location-dot pin location-pin map | location, map pin, marker, place, address
map: map-alt map-trifold map map-2 | map, folded map, atlas
globe: globe earth globe-alt world web | globe, world, language, website, internet
flag: flag | flag, report, mark, banner
tag: tag price-tag-3 pricetag purchase-tag | tag, price tag, label
bookmark: bookmark | bookmark, save for later, ribbon, saved
pin: pin pushpin push-pin thumbtack pushpin-2 | pin, pushpin, thumbtack
folder: folder | folder, directory, collection
file: file file-earmark file-blank insert-drive-file | file, page, blank document, sheet
document: file-text file-earmark-text document-text file-document file-lines | document, text file, page with lines, article
print: printer print | print, printer, print out
save: floppy save content-save floppy-disk floppy-disk-back | save, floppy disk, diskette
refresh: refresh-cw arrow-clockwise refresh arrows-clockwise arrow-path rotate arrow-rotate-right | refresh, reload, circular arrows, sync, update
undo: undo corner-up-left arrow-counterclockwise arrow-uturn-left arrow-u-up-left rotate-left arrow-undo arrow-go-back undo-variant | undo, back arrow, revert, curved arrow left
redo: redo corner-up-right arrow-uturn-right arrow-u-up-right rotate-right arrow-redo arrow-go-forward redo-variant | redo, curved arrow right, repeat
info: info-circle circle-info information-circle information info | info, information, letter i in a circle, details
warning: triangle-alert alert-triangle exclamation-triangle warning error triangle-exclamation alert | warning, exclamation triangle, caution, alert, attention
error: circle-alert alert-circle exclamation-circle error-circle warning-circle circle-exclamation error-warning | error, exclamation mark in a circle, alert, problem
question: help-circle question-circle help question circle-help circle-question question-mark-circle | help, question mark, question, faq
moon: moon weather-night moon-stars | moon, dark mode, night, crescent
sun: sun weather-sunny sunny brightness-high white-balance-sunny | sun, light mode, day, brightness
cloud: cloud | cloud, weather, online storage
wifi: wifi wifi-high | wifi, wireless, signal, connection
bluetooth: bluetooth bluetooth-b | bluetooth, wireless pairing
battery: battery battery-full battery-half battery-100 battery-high | battery, charge, power level
power: power power-off | power, turn off, shutdown, on/off
credit-card: credit-card bank-card card credit-card-alt credit-card-front | credit card, card, payment, bank card
wallet: wallet wallet-2 | wallet, purse, balance
dollar: dollar-sign currency-dollar currency-usd dollar money-dollar-circle cash circle-dollar-sign dollar-circle | dollar, money, dollar sign, currency, price
bank: landmark bank building-library building-columns | bank, columns, institution, museum
chart-bar: bar-chart-2 chart-column bar-chart bar-chart-line chart-bar stats-chart bar-chart-alt-2 chart-simple | bar chart, chart, statistics, analytics, graph
chart-line: line-chart chart-line graph-up chart-line-variant presentation-chart-line | line chart, graph, trend, statistics
pie: pie-chart chart-pie | pie chart, share, proportion, diagram
trend-up: trending-up trend-up graph-up-arrow arrow-trending-up trending-up-sharp arrow-trend-up | upward trend, growth, rising arrow, increase
trend-down: trending-down trend-down graph-down-arrow arrow-trending-down arrow-trend-down | downward trend, decline, falling arrow, decrease
activity: activity pulse | activity, pulse, heartbeat, monitor
gift: gift | gift, present, reward, gift box
truck: truck delivery truck-delivery | truck, delivery, shipping, lorry, van
package: package box-seam box cube package-variant-closed box-3 | package, box, parcel, carton, product
box: archive archive-box | archive, archive box, storage box
shield: shield shield-check shield-halved shield-alt | shield, security, protection, safe
key: key key-variant vpn-key | key, password, access
fingerprint: fingerprint finger-print | fingerprint, touch id, biometric
login: log-in login box-arrow-in-right log-in-outline sign-in arrow-right-to-bracket right-to-bracket arrow-right-end-on-rectangle enter login-box | log in, sign in, enter, arrow into door
logout: log-out logout box-arrow-right log-out-outline sign-out arrow-right-from-bracket right-from-bracket arrow-right-start-on-rectangle exit logout-box | log out, sign out, exit, leave, arrow out of door
external-link: external-link box-arrow-up-right open-in-new arrow-square-out arrow-top-right-on-square link-external up-right-from-square open | external link, open in new window, arrow out of a box, new tab
paperclip: paperclip attachment attach paper-clip attachment-2 | attach, paperclip, attachment, clip
send: send paper-plane paper-plane-tilt send-plane paper-airplane | send, paper plane, airplane, submit
thumbs-up: thumbs-up hand-thumbs-up thumb-up like | like, thumbs up, approve, upvote
thumbs-down: thumbs-down hand-thumbs-down thumb-down dislike | dislike, thumbs down, disapprove, downvote
smile: smile emoji-smile emoticon-happy happy smiley face-smile emotion-happy | smiley, smile, happy face, emoji
code: code code-slash code-tags code-bracket code-alt code-xml | code, angle brackets, source, developer
terminal: terminal console command-line terminal-window terminal-box terminal-square | terminal, console, command line, prompt
database: circle-stack database-2 database data server | database, data storage, cylinder
server: hdd-stack server-network hard-drives server-2 server hard-drive | server, rack, hosting, machine
cpu: cpu cpu-chip hardware-chip chip microchip | processor, chip, cpu
bug: bug bug-2 | bug, insect, defect, issue
git: git-branch branch source-branch git-merge code-branch | branch, git, version control, fork
rocket: rocket rocket-launch rocket-takeoff | rocket, launch, deploy, spaceship
tool: wrench tool tools build hammer | wrench, tool, repair, maintenance, spanner
palette: palette paintbrush brush paint-brush | palette, paint, colors, theme
layers: layers stack square-3-stack-3d layer layer-group | layers, stack, sheets
layout: layout-dashboard table-columns layout dashboard view-dashboard layout-text-window layout-sidebar | layout, dashboard, panels
columns: columns-2 columns layout-three-columns view-columns view-column columns-gap layout-column kanban | columns, board, kanban
building: building building-2 office-building buildings business city | building, office, company, skyscraper
briefcase: briefcase work | briefcase, job, work, business, portfolio
coffee: coffee cup-hot cafe mug-hot coffee-togo cup | coffee, cup, break, hot drink, café
food: utensils fork-knife silverware-fork-knife restaurant | fork and knife, food, restaurant, cutlery, dining
book: book book-open book-open-variant book-2 | book, reading, manual, documentation
graduation: graduation-cap mortarboard graduation school academic-cap | graduation cap, education, school, mortarboard, student
lightbulb: lightbulb bulb light-bulb | light bulb, idea, tip, lamp
fire: flame fire | flame, fire, hot, popular, trending
zap: zap lightning lightning-charge flash bolt | lightning, bolt, flash, quick action, power
target: target bullseye track-changes crosshair focus-3 | target, goal, bullseye, aim
award: award medal badge-award military-tech | award, medal, badge, prize
trophy: trophy | trophy, cup, winner, champion
crown: crown vip-crown chess-queen | crown, premium, king, vip
diamond: gem diamond-stone sketch-logo diamond | diamond, gem, jewel, premium
megaphone: megaphone bullhorn speakerphone | megaphone, announcement, bullhorn, marketing
calculator: calculator | calculator, compute, sums
plane: plane airplane paper-airplane-tilt flight airplane-takeoff plane-departure flight-takeoff | airplane, flight, plane, travel
car: car car-front car-side | car, vehicle, automobile
bike: bike bicycle directions-bike riding | bicycle, bike, cycling
scissors: content-cut scissors cut scissors-cutting | scissors, cut, trim
qr: qr-code qrcode qr-code-scan | QR code, scan code, barcode square
keyboard: keyboard | keyboard, typing, shortcuts
monitor: monitor display desktop computer | monitor, screen, display, desktop computer
laptop: laptop laptop-2 notebook macbook | laptop, notebook computer
smartphone: smartphone phone-portrait device-mobile cellphone mobile mobile-screen mobile-alt | smartphone, mobile phone, cell phone, device
expand: maximize-2 arrows-angle-expand expand fullscreen arrows-out arrow-expand arrows-pointing-out | expand, fullscreen, maximize, enlarge
leaf: leaf | leaf, eco, nature, green, plant
tree: tree-pine tree pine-tree | tree, pine, forest, nature
droplet: droplet drop water tint | drop, water, droplet, liquid
umbrella: umbrella | umbrella, rain protection, insurance
snowflake: snowflake snow | snowflake, snow, cold, freeze
paw: paw-print paw | paw, pet, animal
grip: grip-vertical drag-vertical dots-six-vertical grip draggable reorder-two | drag handle, grip dots, reorder handle, move
google: google | Google logo, Google, G logo
facebook: facebook facebook-f facebook-logo | Facebook logo, Facebook, letter f
apple: apple | Apple logo, Apple, bitten apple
github: github | GitHub logo, GitHub, octocat
twitter: twitter twitter-x x-twitter | Twitter logo, Twitter, bird, X
linkedin: linkedin linkedin-in linkedin-box | LinkedIn logo, LinkedIn, in
youtube: youtube | YouTube logo, YouTube, video channel
instagram: instagram | Instagram logo, Instagram, camera logo
slack: slack | Slack logo, Slack, hash logo
microsoft: microsoft microsoft-windows windows | Microsoft logo, Windows logo, Microsoft
paypal: paypal | PayPal logo, PayPal
whatsapp: whatsapp | WhatsApp logo, WhatsApp
dot: | status dot, dot, online indicator, colored dot, small circle
"""


def _parse() -> dict[str, Concept]:
    concepts = {}
    for line in _TABLE.strip().splitlines():
        name, _, rest = line.partition(":")
        files, _, said = rest.partition("|")
        concepts[name] = Concept(tuple(files.split()), tuple(word.strip() for word in said.split(",")))
    return concepts


CONCEPTS: dict[str, Concept] = _parse()
ALIASES = {"edit": "pencil", "help": "question", "success": "check-circle", "cube": "package"}

# Where a set's drawing of that name means something else than in the other sets.
_NOT = {
    ("lucide", "apple"), ("ionicons", "server"), ("ionicons-fill", "server"), ("ionicons-sharp", "server"), ("iconoir", "close"), ("iconoir", "layout"),
    *((name, concept) for name in ("eva", "eva-fill") for concept in ("arrow-right", "arrow-left", "arrow-up", "arrow-down", "pin", "car", "server")),
}  # fmt: skip
# Names that stand for the concept only in some sets: `list` is a hamburger menu in these.
_HAMBURGER = ("bootstrap", "bootstrap-fill", "phosphor", "phosphor-bold", "phosphor-fill", "phosphor-duotone")


class IconSets:
    """The drawings found in one folder of node packages: of all sets but those held out, or of these alone."""

    def __init__(self, assets: Path, *, held_out: bool = False) -> None:
        self.root, self.held_out = assets / "node_modules", held_out
        found = [name for name, places in _SETS.items() if (self.root / places[0][0]).is_dir()]
        self.names = [name for name in found if (name in ICON_SETS) == held_out]

    @cache  # noqa: B019  one object lives as long as the worker
    def _folder(self, folder: str) -> frozenset[str]:
        path = self.root / folder
        return frozenset(file.stem for file in path.glob("*.svg")) if path.is_dir() else frozenset()

    @cache  # noqa: B019
    def find(self, concept: str, set_name: str) -> str:
        """The SVG text of a concept in a set, or "" where the set has none."""
        concept = ALIASES.get(concept, concept)
        if (set_name, concept) in _NOT:
            return ""
        own = NAMES.get(set_name)
        for name in CONCEPTS[concept].files if own is None else own.get(concept, "").split():
            if name == "list" and (concept == "menu") != (set_name in _HAMBURGER):
                continue
            for folder, pattern in _SETS[set_name]:
                stem = pattern.format(name)
                if stem in self._folder(folder):
                    return _clean((self.root / folder / f"{stem}.svg").read_text(encoding="utf-8"))
        return ""

    def draw(self, concept: str, set_name: str, rng: Random) -> str:
        """As `find`, falling back to another set (real pages mix sets too)."""
        found = self.find(concept, set_name)
        others = self.names[:]
        rng.shuffle(others)
        while not found and others:
            found = self.find(concept, others.pop())
        return found


def _clean(svg: str) -> str:
    """Strip size, ids and comments; paint with the text's colour."""
    svg = re.sub(r"<!--.*?-->|<\?xml.*?\?>|<!DOCTYPE.*?>", "", svg, flags=re.S).strip()
    head, _, body = svg.partition(">")
    head = re.sub(r'\s(width|height|class|id|style|aria-hidden|data-slot|role)="[^"]*"', "", head)
    if "fill=" not in head and "stroke=" not in head:
        head += ' fill="currentColor"'
    body = re.sub(r'\s(id|class)="[^"]*"', "", body)
    body = re.sub(r'(fill|stroke)="(#000|#000000|black|#0F172A|#0D0D0D)"', r'\1="currentColor"', body)
    return f"{head}>{body}"
