"""What stands around a page's content: bars, sidebars, headers of pages, footers."""

from __future__ import annotations

from . import bars, basic, feedback, navigation
from .html import Child, Markup, el
from .scene import Scene


def app(s: Scene, title: str, *content: Child) -> Markup:
    """An application: sidebar or top bar (or both), page header, content."""
    with_side = not s.phone and s.width > 760 and s.chance(0.68)
    with_top = s.phone or not with_side or s.chance(0.55)
    header = page_head(s, title)
    note = feedback.alert(s) if s.chance(0.12) else None
    foot = bars.footer(s) if s.chance(0.15) else None
    main = el("main", {"class": "q-main q-stack"}, header, note, content)
    top = bars.top_bar(s, app=not with_side or s.chance(0.5)) if with_top else None
    if not with_side:
        return el(
            "div",
            {"class": "q-fill"},
            top,
            el(
                "div",
                {"class": "q-box q-grow", "style": f"max-width:{s.pick((960, 1100, 1200, 1400, 2400))}px;padding:0"},
                main,
            ),
            foot,
        )
    side = bars.side_bar(s)
    if s.chance(0.5):
        return el(
            "div",
            {"class": "q-fill"},
            top,
            el("div", {"class": "q-row", "style": "flex:1;align-items:stretch;gap:0"}, side, main),
            foot,
        )
    return el(
        "div",
        {"class": "q-shell"},
        side,
        el("div", {"class": "q-grow q-fill"}, top, main, el("div", {"class": "q-mt"}, foot) if foot else None),
    )


def site(s: Scene, *content: Child, wide: bool = False) -> Markup:
    """A public site: bar, content in a column, footer."""
    width = s.pick((2400,)) if wide else s.pick((800, 960, 1080, 1140, 1200, 1320))
    body = el(
        "div",
        {"class": "q-box q-stack q-grow", "style": f"max-width:{width}px" + (";padding:0" if wide else "")},
        content,
    )
    banner = announcement(s) if s.chance(0.1) else None
    return el(
        "div",
        {"class": "q-fill"},
        banner,
        bars.top_bar(s) if s.chance(0.93) else None,
        body,
        bars.footer(s) if s.chance(0.8) else None,
    )


def announcement(s: Scene) -> Markup:
    """A thin coloured line above everything."""
    close = basic.icon_button(s, "close") if s.chance(0.5) else None
    return el(
        "div",
        {
            "class": "q-row q-middle q-small",
            "style": "background:var(--accent);color:var(--on-accent);padding:.5em 1em",
        },
        el("span", None, s.text.message("info")),
        close,
    )


def centered(s: Scene, panel: Child) -> Markup:
    """A panel in the middle of a plain, coloured or pictured page, perhaps beside a picture."""
    top = (
        bars.top_bar(s)
        if s.chance(0.15)
        else el("div", {"class": "q-row q-middle", "style": "padding:1.4em 1em 0"}, basic.brand(s))
        if s.chance(0.3)
        else None
    )
    background = s.pick(
        (
            None,
            None,
            None,
            "background:linear-gradient(135deg,var(--accent),var(--accent2))",
            "background:color-mix(in srgb,var(--accent) 12%,var(--bg))",
        )
    )
    foot = bars.footer(s) if s.chance(0.2) else None
    if s.wide and s.chance(0.2):
        side = el(
            "div",
            {
                "style": "flex:1;background:linear-gradient(160deg,var(--accent),var(--accent2));color:#fff;padding:3em;display:flex;flex-direction:column;justify-content:center;gap:1em"
            },
            basic.heading(s, s.text.title(), 1),
            el("p", None, s.text.paragraph(1, 2)),
        )
        halves: list[Child] = [side, el("div", {"class": "q-mid"}, panel)]
        if s.chance(0.4):
            halves.reverse()
        return el("div", {"class": "q-row", "style": "min-height:100vh;align-items:stretch;gap:0"}, halves)
    return el("div", {"class": "q-fill", "style": background}, top, el("div", {"class": "q-mid"}, panel), foot)


def page_head(s: Scene, title: str) -> Markup:
    """Breadcrumb, title, a line below it, and the page's main buttons."""
    parts: list[Child] = []
    if s.chance(0.3):
        parts.append(navigation.crumbs(s))
    below = el("div", {"class": "q-muted"}, s.text.sentence()) if s.chance(0.25) else None
    back = basic.icon_button(s, "arrow-left") if s.chance(0.08) else None
    left = el("div", None, el("div", {"class": "q-row"}, back, basic.heading(s, title, s.pick((1, 1, 2)))), below)
    right: list[Child] = []
    if s.chance(0.5):
        right = [basic.action(s, "primary" if index == 0 else "secondary") for index in range(s.int(1, 2))]
        if s.chance(0.3):
            right.reverse()
        if s.chance(0.2):
            right.append(navigation.dropdown(s, opened=s.chance(0.4), right=True))
    parts.append(el("div", {"class": "q-row q-between q-wrap"}, left, el("div", {"class": "q-row q-wrap"}, right)))
    s.facts["title"] = title
    return el("div", {"class": "q-col"}, parts)
