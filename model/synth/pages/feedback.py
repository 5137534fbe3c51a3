"""What pages say back: alerts, toasts, dialogs, cookie banners, progress, skeletons, empty states."""

from __future__ import annotations

from .. import phrases
from . import bars, basic, fields, navigation
from .html import Child, Markup, el, join, mark
from .scene import Scene

TONE_ICONS = {
    "success": "check-circle",
    "danger": "error",
    "warning": "warning",
    "info": "info",
    "neutral": "bell",
    "primary": "info",
}
TONE_TITLES = {
    "success": ("Success!", "Well done!", "Saved"),
    "danger": ("Error", "Oops!", "Something went wrong"),
    "warning": ("Warning", "Attention", "Heads up!"),
    "info": ("Info", "Note", "Did you know?"),
}


def alert(s: Scene, tone: str = "", text: str = "") -> Markup:
    """A coloured message within the page."""
    tone = tone or s.pick(("success", "danger", "warning", "info"))
    text = text or s.text.message(tone)
    picture = basic.icon(s, TONE_ICONS[tone]) if s.chance(0.6) else None
    title = s.pick(TONE_TITLES.get(tone, ("Note",))) if s.chance(0.25) else ""
    body: list[Child] = [el("strong", {"style": "display:block"}, title)] if title else []
    body.append(el("span", None, text))
    if s.chance(0.25):
        body.append(
            join(
                " ",
                basic.link(s, s.pick(("Learn more", "Details", "Undo", "View", "Try again", "Update now", "Contact support"))),
            )
        )
    close = el("span", {"class": "q-push"}, basic.icon_button(s, "close")) if s.chance(0.4) else None
    wrapper = {"class": s.cls("alert", tone), "role": "alert", **mark("alert", name=tone)}
    if s.look.has("alert"):
        return el("div", wrapper, el("div", {"class": "q-row q-top"}, picture, el("div", {"class": "q-grow"}, body), close))
    return el("div", wrapper, picture, el("div", {"class": "q-grow"}, body), close)


def toast(s: Scene, tone: str = "") -> None:
    """A message that floats above the page, in a corner."""
    corner = s.pick(
        (
            "top:16px;right:16px",
            "bottom:16px;right:16px",
            "top:16px;left:50%;transform:translateX(-50%)",
            "bottom:16px;left:50%;transform:translateX(-50%)",
            "bottom:16px;left:16px",
        )
    )
    style = s.pick(("q-toast-dark", "", "q-toast-tone", "q-toast-edge"))
    made = []
    for _ in range(1 if s.chance(0.8) else 2):
        kind = tone or s.pick(("success", "success", "danger", "warning", "info"))
        picture = basic.icon(s, TONE_ICONS[kind]) if s.chance(0.65) else None
        if picture and style != "q-toast-tone":
            picture = el("span", {"class": "q-on-c", "style": "display:inline-flex"}, picture)
        title = el("strong", {"style": "display:block"}, s.pick(TONE_TITLES[kind])) if s.chance(0.3) else None
        tail: Child = (
            basic.icon_button(s, "close") if s.chance(0.5) else basic.link(s, s.pick(("Undo", "View", "Retry"))) if s.chance(0.3) else None
        )
        made.append(
            el(
                "div",
                {"class": f"q-toast q-tone-{kind} {style}".strip(), "role": "status", **mark("toast", name=kind)},
                picture,
                el("div", {"class": "q-grow"}, title, el("span", None, s.text.message(kind))),
                tail,
            )
        )
    s.facts["toast"] = True
    s.overlays.append(el("div", {"class": "q-toasts", "style": corner}, made))


DIALOGS: tuple[tuple[str, str, str, str], ...] = (
    ("Delete {noun}?", "Are you sure you want to delete this {noun}? This action cannot be undone.", "Delete", "danger"),
    ("Discard changes?", "You have unsaved changes. They will be lost if you leave this page.", "Discard", "danger"),
    ("Log out", "Do you really want to log out, {first}?", "Log out", "primary"),
    ("Confirm payment", "{money} will be charged to your card ending in {last4}.", "Pay {money}", "primary"),
    ("Invite people", "Share this {noun} with your team. {n} seats are left.", "Send invite", "primary"),
    ("Remove {first} from the team?", "{first} will lose access to {n} {noun}s immediately.", "Remove", "danger"),
    ("Welcome to {company}!", "Take a quick tour to learn how to {verb} your first {noun}.", "Start tour", "primary"),
    ("Session expired", "You were signed out after {n} minutes. Please sign in again.", "Sign in", "primary"),
    ("Your order is confirmed", "Order {id} will arrive on {date}.", "View order", "success"),
    ("Rename {noun}", "Choose a new name for this {noun}.", "Rename", "primary"),
    ("Update available", "Version {version} brings {n} improvements.", "Install now", "primary"),
    ("Subscribe to our newsletter", "Get {percent} off your first order.", "Subscribe", "primary"),
)  # fmt: skip


def dialog(s: Scene) -> None:
    """A modal dialog over the dimmed page: a question, or a form."""
    title, text, action, variant = s.pick(DIALOGS)
    title, text, action = s.text.fill(title), s.text.fill(text), s.text.fill(action)
    with_form = s.chance(0.4)
    shown_icon = s.chance(0.3)
    close = basic.icon_button(s, "close") if s.chance(0.6) else None
    picture = (
        el(
            "span",
            {
                "class": f"q-tone-{'danger' if variant == 'danger' else 'primary'} q-on-c",
                "style": "display:inline-flex",
            },
            basic.icon(s, s.pick(("warning", "info", "question", "trash", "check-circle")), size="1.6em"),
        )
        if shown_icon
        else None
    )
    head = el(
        "div",
        {"class": s.cls("dialog-head")},
        el("div", {"class": "q-row"}, picture, basic.heading(s, title, s.pick((2, 3, 4)))),
        close,
    )
    body: list[Child] = [el("p", None, text)]
    if with_form:
        body.append(fields.form(s, fields.random_labels(s, 1, 3), filled=0.4))
    buttons = [
        basic.button(s, s.pick(("Cancel", "Cancel", "No", "Not now", "Close", "Keep it")), variant=s.pick(("secondary", "ghost"))),
        basic.button(s, action, variant=variant),
    ]
    if s.chance(0.2):
        buttons.reverse()
    foot = el(
        "div",
        {
            "class": s.cls("dialog-foot"),
            "style": s.pick((None, None, "justify-content:flex-start", "justify-content:center", "justify-content:stretch")),
        },
        buttons,
    )
    inner = el(
        "div",
        {
            "class": s.cls("dialog") + (" q-rule" if s.chance(0.4) else ""),
            "role": "dialog",
            "style": f"width:min({s.pick((320, 400, 440, 480, 560, 640))}px,100%)",
            **mark("dialog", name=title),
        },
        head,
        el("div", {"class": s.cls("dialog-body")}, body),
        foot,
    )
    _dim(s)
    s.overlays.append(
        el(
            "div",
            {"class": "q-dialog-wrap" + (" q-dialog-wrap-top" if s.chance(0.25) else ""), "data-see": "through"},
            inner,
        )
    )
    s.facts["dialog_open"] = True


def drawer(s: Scene) -> None:
    """A panel that slid in from a side."""
    title = s.pick(("Filters", "Your cart", "Settings", "Notifications", "Details", "Menu", s.text.title()))
    inner: list[Child] = [
        el("div", {"class": "q-row q-between"}, basic.heading(s, title, 3), basic.icon_button(s, "close")),
        fields.form(s, fields.random_labels(s, 2, 4)),
        el(
            "div",
            {"class": "q-row q-mt"},
            basic.button(s, s.pick(("Apply", "Save", "Checkout", "Done")), variant="primary"),
            basic.button(s, s.pick(("Reset", "Cancel", "Close"))),
        ),
    ]
    _dim(s)
    s.overlays.append(
        el(
            "div",
            {
                "class": "q-drawer" + (" q-drawer-left" if s.chance(0.3) else ""),
                "role": "dialog",
                **mark("dialog", name=title),
            },
            inner,
        )
    )
    s.facts["dialog_open"] = True


def _dim(s: Scene) -> None:
    style = s.pick(
        (
            None,
            None,
            f"background:rgba({s.int(0, 40)},{s.int(0, 40)},{s.int(0, 60)},{s.rng.uniform(0.3, 0.75):.2f})",
            "background:transparent",
        )
    )
    s.overlays.append(
        el(
            "div",
            {
                "class": "q-backdrop" + (" q-backdrop-light" if s.chance(0.06) else ""),
                "data-see": "through",
                "style": style,
            },
        )
    )


def cookie_banner(s: Scene) -> None:
    text = s.pick(
        (
            "We use cookies to improve your experience.",
            "This site uses cookies. By continuing you agree to our use of cookies.",
            "We value your privacy. Choose which cookies you allow.",
            "Cookies help us deliver our services.",
        )
    )
    buttons = [basic.button(s, s.pick(("Accept", "Accept all", "Allow all", "Got it", "OK", "I agree")), variant="primary")]
    if s.chance(0.7):
        buttons.insert(
            s.int(0, 1),
            basic.button(
                s,
                s.pick(("Decline", "Reject all", "Only necessary", "Customize", "Cookie settings", "Manage")),
                variant=s.pick(("secondary", "ghost", "link")),
            ),
        )
    title = basic.heading(s, s.pick(("Cookies", "We use cookies 🍪", "Your privacy", "Cookie consent")), 4) if s.chance(0.3) else None
    place = s.pick(("q-cookie-bar", "q-cookie-bar", "q-cookie-corner", "q-cookie-top"))
    s.overlays.append(
        el(
            "div",
            {"class": f"q-cookie {place}", **mark("dialog", name="cookies")},
            el(
                "div",
                {"class": "q-grow", "style": "min-width:180px"},
                title,
                el("span", None, text, " "),
                basic.link(s, s.pick(("Learn more", "Privacy policy", "Cookie policy"))) if s.chance(0.5) else None,
            ),
            el("div", {"class": "q-row q-wrap"}, buttons),
        )
    )
    s.facts["cookie_banner"] = True


def progress(s: Scene, value: int, tone: str = "") -> Markup:
    tone = tone or s.pick(("primary", "primary", "success", "warning", "danger", "info"))
    tall = s.chance(0.15)
    label = f"{value}%" if tall and value > 14 else None
    cls = f"q-bar q-tone-{tone}" + (" q-bar-tall" if tall else s.pick(("", "", " q-bar-thin")))
    return el(
        "span",
        {"class": cls, "role": "progressbar", **mark("progressbar", value=str(value))},
        el("i", {"style": f"width:{value}%"}, label),
    )


def spinner(s: Scene, *, big: bool = False) -> Markup:
    return el(
        "span",
        {
            "class": "q-spin" + (" q-spin-big" if big else ""),
            "style": f"transform:rotate({s.int(0, 359)}deg);color:var(--accent)",
            "role": "status",
            **mark("spinner"),
        },
    )


def loading(s: Scene) -> Markup:
    """A part that is not there yet: a spinner with a text, or grey bars."""
    if s.chance(0.5):
        text = s.pick(("Loading…", "Loading...", "Please wait", "Fetching data…", "One moment…", "Processing", None))
        return el(
            "div",
            {"class": "q-col q-center", "style": "align-items:center;padding:2.5em"},
            spinner(s, big=s.chance(0.6)),
            el("div", {"class": "q-muted"}, text) if text else None,
        )
    bars = [
        el("div", {"class": "q-skel", "style": f"width:{s.int(30, 100)}%;height:{s.pick((10, 12, 14, 18))}px"}) for _ in range(s.int(3, 7))
    ]
    top = (
        el(
            "div",
            {"class": "q-row"},
            el("div", {"class": "q-skel", "style": "width:44px;height:44px;border-radius:50%"}),
            el("div", {"class": "q-skel q-grow"}),
        )
        if s.chance(0.4)
        else None
    )
    return el("div", {"class": "q-col"}, top, bars)


def empty_state(s: Scene) -> Markup:
    title, text, concept = s.pick(phrases.EMPTY_STATES)
    parts: list[Child] = (
        [
            el(
                "span",
                {"class": "q-muted", "style": "display:inline-flex"},
                basic.icon(s, concept, size=s.pick(("2em", "3em", "4em"))),
            )
        ]
        if s.chance(0.8)
        else []
    )
    parts += [basic.heading(s, title, s.pick((2, 3, 4))), el("p", {"class": "q-muted"}, text)]
    if s.chance(0.7):
        parts.append(basic.action(s, "primary"))
    s.facts["empty"] = True
    return el("div", {"class": "q-col q-center", "style": "align-items:center;padding:2.5em 1em"}, parts)


def overlays(s: Scene) -> None:
    """What may lie above any page."""
    if s.chance(0.07):
        dialog(s)
    elif s.chance(0.03):
        drawer(s)
    if s.chance(0.06):
        toast(s)
    if s.chance(0.04):
        cookie_banner(s)
    if s.chance(0.03):
        place = f"left:{s.int(10, max(20, s.width - 240))}px;top:{s.int(40, s.height - 60)}px"
        s.overlays.append(
            el(
                "div",
                {"class": "q-tip", "style": place},
                s.pick((s.text.sentence(), s.text.title(), s.text.moment()))[:40],
            )
        )
    if s.chance(0.03):
        place = f"left:{s.int(10, max(20, s.width - 260))}px;top:{s.int(40, max(60, s.height - 320))}px"
        s.overlays.append(el("div", {"class": "q-context", "style": place}, navigation.menu(s)))
    if s.phone and s.chance(0.3):
        s.overlays.append(bars.dock(s))
    elif s.chance(0.03):
        drawn = basic.icon(s, s.pick(("plus", "chat", "pencil", "question", "arrow-up")))
        s.overlays.append(el("button", {"class": "q-fab", "type": "button", **mark("button", name="floating action")}, drawn))
