"""The small parts: icons, buttons, links, badges, avatars, pictures, headings."""

from __future__ import annotations

from ..icons import ALIASES, CONCEPTS
from . import pictures
from .html import Child, Markup, el, join, mark
from .scene import Scene

TONES = ("primary", "success", "danger", "warning", "info", "neutral")


def icon(s: Scene, concept: str, size: str = "", cls: str = "") -> Markup:
    """A drawing in the page's icon set; "" where no set has it."""
    concept = ALIASES.get(concept, concept)
    if concept == "dot":
        return dot(s, s.pick(TONES))
    svg = s.icons.draw(concept, s.look.icon_set, s.rng)
    if not svg:
        return Markup("")
    style = f"width:{size};height:{size}" if size else None
    return el(
        "span",
        {
            "class": f"q-ico {cls}".strip(),
            "style": style,
            **mark("icon", concept=concept, name=CONCEPTS[concept].words[0]),
        },
        Markup(svg),
    )


def any_concept(s: Scene) -> str:
    """Any icon: so that the rare ones are met too."""
    return s.pick([name for name in CONCEPTS if name != "dot"])


def dot(s: Scene, tone: str) -> Markup:
    return el("span", {"class": f"q-dot q-tone-{tone}", **mark("icon", concept="dot", name=CONCEPTS["dot"].words[0])})


def button(
    s: Scene,
    text: str,
    concept: str = "",
    variant: str = "secondary",
    *,
    size: str = "",
    disabled: bool = False,
    block: bool = False,
    states: tuple[str, ...] = (),
    after: bool = False,
    extra: Child = None,
) -> Markup:
    """A button with a text, now and then as a link that looks like one."""
    picture = icon(s, concept) if concept else None
    inner = join(el("span", None, text), picture) if after else join(picture, el("span", None, text))
    disabled = disabled or s.chance(0.02)
    as_link = s.chance(0.12) and not disabled
    cls = s.cls("btn", variant, size, "block" if block else "", "disabled" if disabled else "")
    attrs = {"class": cls, **mark("button", *states, "disabled" if disabled else "")}
    if as_link:
        return el("a", {**attrs, "href": "#", "role": "button"}, inner, extra)
    return el("button", {**attrs, "type": "button", "disabled": disabled}, inner, extra)


def action(s: Scene, variant: str = "secondary", *, icons: float = 0.35, size: str = "") -> Markup:
    """A button with a random common action; now and then of another language, or with an icon of any kind."""
    text, concept = s.text.action() if not s.chance(0.04) else (s.text.foreign(), "")
    if s.chance(0.06):
        return icon_button(s, any_concept(s), variant=variant, size=size)
    return button(s, text, concept if s.chance(icons) else "", variant, size=size)


def icon_button(s: Scene, concept: str, *, variant: str = "", size: str = "", extra: Child = None, states: tuple[str, ...] = ()) -> Markup:
    """A button that is only an icon."""
    drawn = icon(s, concept)
    if not drawn:
        return button(s, concept.replace("-", " ").capitalize(), size=size)
    name = CONCEPTS[ALIASES.get(concept, concept)].words[0]
    marks = mark("button", *states, name=name)
    if variant:
        return el(
            "button",
            {"class": s.cls("btn", variant, size, "icon"), "type": "button", "aria-label": name, **marks},
            drawn,
            extra,
        )
    return el("button", {"class": "q-plainbtn", "type": "button", "aria-label": name, **marks}, drawn, extra)


def link(s: Scene, text: str, concept: str = "", cls: str = "", *, muted: bool = False) -> Markup:
    attrs = {
        "href": "#",
        "class": f"{cls} {s.cls('link') if s.look.has('link') else ''} {'q-muted' if muted else ''}".strip() or None,
        **mark("link", tight=True),
    }
    return el("a", attrs, join(icon(s, concept), " ") if concept else None, text)


def badge(s: Scene, text: str, tone: str = "neutral", *, dotted: bool | None = None) -> Markup:
    """A pill with a text, with a dot where the look has dots."""
    with_dot = s.look.style("badge") == "dot" if dotted is None else dotted
    drawn = (
        el(
            "span",
            {
                "class": "q-dot",
                "style": "background:var(--c)" if not s.look.has("badge") else None,
                **mark("icon", concept="dot", name="status dot"),
            },
        )
        if with_dot
        else None
    )
    return el("span", {"class": s.cls("badge", tone), "style": "align-self:flex-start", **mark("badge")}, drawn, text)


def count(s: Scene, number: int | str, tone: str = "danger") -> Markup:
    return el("span", {"class": f"q-badge q-badge-{tone} q-badge-count", **mark("badge")}, str(number))


def status(s: Scene) -> Markup:
    """A status as pages write it: a badge, a dot with text, a coloured text or an icon with text."""
    text, tone = s.text.status()
    roll = s.rng.random()
    if roll < 0.68:
        return badge(s, text, tone)
    if roll < 0.85:
        return el("span", {"class": "q-row", "style": "gap:.45em"}, dot(s, tone), text)
    concept = {"success": "check-circle", "danger": "close-circle", "warning": "clock", "info": "info"}.get(tone, "minus")
    return el(
        "span",
        {"class": f"q-row q-tone-{tone} q-on-c", "style": "gap:.4em"},
        icon(s, concept) if roll > 0.93 else None,
        text,
    )


def chip(s: Scene, text: str, *, closable: bool = False, concept: str = "", selected: bool = False) -> Markup:
    close = icon_button(s, "close") if closable else None
    cls = s.cls("chip", "on" if selected else "")
    return el(
        "span",
        {"class": cls, **mark("badge", "selected" if selected else "")},
        icon(s, concept) if concept else None,
        el("span", None, text),
        close,
    )


def initials(name: str) -> str:
    parts = [part for part in name.replace(",", " ").split() if part[0].isalpha()]
    return (parts[0][0] + (parts[-1][0] if len(parts) > 1 else "")).upper() if parts else "?"


def avatar(s: Scene, name: str, size: str = "", *, presence: bool | None = None) -> Markup:
    """A face, initials on a colour or a person icon; sometimes with a presence dot."""
    style = f"font-size:{size};" if size else ""
    shown = s.chance(0.25) if presence is None else presence
    status_dot = None
    if shown:
        tone = s.pick(("success", "success", "warning", "neutral", "danger"))
        status_dot = el("i", {"class": f"q-status q-tone-{tone}", **mark("icon", concept="dot", name="status dot")})
    roll = s.rng.random()
    if roll < 0.55:
        inner: Child = el("img", {"src": pictures.face(s.rng), "alt": ""})
    elif roll < 0.92:
        hue = s.int(0, 359)
        style += (
            f"background:hsl({hue} {s.int(35, 80)}% {s.int(30, 50)}%);"
            if s.chance(0.6)
            else f"background:hsl({hue} 60% 88%);color:hsl({hue} 70% 25%);"
        )
        inner = el("span", {"style": "font-size:.9em"}, initials(name))
    else:
        style += "background:#c6ccd4;color:#fff;"
        inner = icon(s, "user")
    return el("span", {"class": "q-avatar", "style": style or None, **mark("avatar", name=name)}, inner, status_dot)


def avatars(s: Scene) -> Markup:
    """Faces that overlap, often with "+5" behind."""
    faces: list[Child] = [avatar(s, s.text.person(), presence=False) for _ in range(s.int(2, 5))]
    if s.chance(0.6):
        faces.append(
            el(
                "span",
                {"class": "q-avatar", "style": "background:#8b93a1", **mark("avatar")},
                el("span", {"style": "font-size:.8em"}, f"+{s.int(1, 40)}"),
            )
        )
    return el("span", {"class": "q-avatars"}, faces)


def picture(s: Scene, width: int, height: int, *, flat: bool = False, name: str = "") -> Markup:
    style = f"aspect-ratio:{width}/{height};max-height:{max(height, 40)}px"
    return el(
        "img",
        {
            "class": f"q-pic{' q-pic-flat' if flat else ''}",
            "src": pictures.picture(s.rng),
            "alt": "",
            "style": style,
            **mark("image", name=name),
        },
    )


def heading(s: Scene, text: str, level: int = 2, cls: str = "") -> Markup:
    extra = s.look.classes.get(f"h{level}", "")
    return el(f"h{level}", {"class": f"{cls} {extra}".strip() or None, **mark("heading", tight=True)}, text)


def stars(s: Scene) -> Markup:
    """A rating out of five."""
    value = s.int(1, 5)
    drawn = [el("span", {"class": "" if i < value else "q-off", "style": "display:inline-flex"}, icon(s, "star")) for i in range(5)]
    label = s.pick((None, f"({s.text.number(1, 900)})", f"{value}.{s.int(0, 9)}", f"{value}.0 / 5"))
    return el(
        "span",
        {"class": "q-row", "style": "gap:.4em"},
        el("span", {"class": "q-stars"}, drawn),
        el("span", {"class": "q-small q-muted"}, label) if label else None,
    )


def brand(s: Scene) -> Markup:
    """A logo: a shape, an icon, letters, or only the name."""
    name = s.text.company_name.split(" ")[0]
    roll = s.rng.random()
    if roll < 0.3:
        logo: Child = icon(
            s,
            s.pick(
                (
                    "zap",
                    "layers",
                    "rocket",
                    "diamond",
                    "leaf",
                    "package",
                    "globe",
                    "fire",
                    "cloud",
                    "target",
                    "shield",
                    "coffee",
                )
            ),
        )
    elif roll < 0.65:
        logo = el(
            "img",
            {
                "src": pictures.logo(s.rng),
                "alt": "",
                "style": "width:1.6em;height:1.6em;display:block",
                **mark("image", name="logo"),
            },
        )
    else:
        logo = None
    name = s.pick((name, name, name.upper(), name.lower()))
    return el("a", {"class": "q-brand", "href": "#", **mark("link", tight=True)}, logo, el("span", None, name))
