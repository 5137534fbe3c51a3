"""What stands around the content of a kit's page: bars, sidebars, tab bars, footers of link columns."""

from __future__ import annotations

from .. import phrases
from . import art, basic, entries, popups, presses, turns
from .html import Child, Markup, el, mark
from .kit import Kit, div, grow, row, small, span, stack, strong

_BARS = ("var(--surface)", "var(--surface)", "var(--bg)", "#23262f", "var(--accent)", "#111827", "#1e2a4a", "linear-gradient(90deg,var(--accent),var(--accent2))", "#0b3b3c", "#3b1d5e")  # fmt: skip


def _bar_ink(k: Kit, ground: str) -> tuple[str, str]:
    """Text and lesser text of a bar."""
    if ground in ("var(--surface)", "var(--bg)"):
        return "var(--text)", "var(--muted)"
    if ground == "var(--accent)":
        return "var(--on-accent)", "color-mix(in srgb,var(--on-accent) 82%,var(--accent))"
    return "#ffffff", "rgba(255,255,255,.72)"


def _item(k: Kit, label: Child, on: bool, ink: str, muted: str, look: str) -> Markup:
    style = f"display:inline-flex;align-items:center;gap:7px;text-decoration:none;white-space:nowrap;padding:7px 11px;color:{ink if on else muted};"
    if on:
        style += {
            "bold": "font-weight:700;",
            "under": "box-shadow:inset 0 -2px 0 currentColor;",
            "pill": "background:color-mix(in srgb,currentColor 16%,transparent);border-radius:99px;",
            "box": "background:color-mix(in srgb,currentColor 14%,transparent);border-radius:6px;",
            "dot": "font-weight:600;",
        }[look]
    return el("a", {"href": "#", "style": style, **mark("menuitem", "selected" if on else "")}, label)


def top(k: Kit, *, site: bool = False, logo: bool = True) -> Markup:
    """The bar at the top: sign, entries, search, icons with counters, a face."""
    ground = k.pick(_BARS)
    ink, muted = _bar_ink(k, ground)
    height = k.pick((44, 48, 52, 56, 60, 64, 72))
    line = "border-bottom:1px solid var(--border);" if ground in ("var(--surface)", "var(--bg)") and k.chance(0.8) else ""
    parts: list[Child] = []
    if k.phone or k.chance(0.12):
        parts.append(span(f"display:flex;color:{ink}", basic.icon_button(k, "menu")))
    if logo:
        parts.append(art.logo(k, color=ink))
    if not k.phone and k.chance(0.8):
        labels = k.some(phrases.NAV_SITE, 3, 6) if site else [label for label, _ in k.some(phrases.NAV_APP, 2, 5)]
        on, look = k.int(-1, len(labels) - 1), k.pick(("bold", "under", "pill", "box"))
        count = 3 if k.width < 1100 else 6
        more = k.chance(0.2)
        parts.append(
            row(
                *(
                    _item(
                        k,
                        [span("", k.text.cased(label)), basic.icon(k, "chevron-down", size=".9em") if more and i % 2 else None],
                        i == on,
                        ink,
                        muted,
                        look,
                    )
                    for i, label in enumerate(labels[:count])
                ),
                gap=2,
                style="margin-left:12px",
            )
        )
    parts.append(span("flex:1"))
    if k.width > 900 and k.chance(0.4):
        plain = ground in ("var(--surface)", "var(--bg)")
        parts.append(div("width:210px;color:var(--text)", entries.search(k)) if plain else span("width:190px;box-sizing:border-box;display:flex;align-items:center;gap:8px;height:32px;padding:0 10px;border-radius:6px;background:rgba(255,255,255,.16);color:inherit", basic.icon(k, "search", size="1em"), el("input", {"class": "k-in k-pale", "type": "text", "placeholder": "Search", "style": "border:0;background:transparent;width:100%;min-width:0;padding:0;height:100%;color:inherit"}), marks=mark("textbox", "placeholder", name="search")))  # fmt: skip
        k.rule(
            "body .k-in{outline:0!important;box-sizing:border-box;font:inherit;letter-spacing:inherit;margin:0}body .k-pale.k-pale::placeholder{color:inherit;opacity:.75}"
        )
    icons: list[Child] = []
    for concept in k.some(("bell", "cart", "mail", "question", "gear", "heart", "moon", "chat", "grid", "bag"), 0, 1 if k.phone else 4):
        roll = k.rng.random()
        icons.append(
            presses.counted_icon(k, concept)
            if roll < 0.35 and concept in ("bell", "cart", "mail", "chat", "bag", "heart")
            else presses.dotted_icon(k, concept)
            if roll < 0.5 and concept == "bell"
            else presses.icon_button(k, concept)
        )
    if icons:
        parts.append(
            row(
                *icons,
                gap=6,
                style=f"--muted:{muted};--surface:{'var(--accent)' if ground == 'var(--accent)' else 'transparent'}"
                if ground not in ("var(--surface)", "var(--bg)")
                else "",
            )
        )
    if site:
        first, second = k.pick((("Log in", "Sign up"), ("Sign in", "Get started"), ("Login", "Try for free"), ("Sign in", "Start free")))
        plain = ground in ("var(--surface)", "var(--bg)")
        if not k.phone:
            parts.append(
                presses.button(k, first, "ghost", size=-4)
                if plain
                else el("a", {"href": "#", "style": f"color:{ink};text-decoration:none", **mark("link", tight=True)}, first)
            )
        if plain:
            parts.append(presses.button(k, second, "primary", size=-4))
    else:
        k.facts["signed_in"] = True
        face = art.portrait(k, k.pick((26, 30, 34)), name=k.text.me)
        named = not k.phone and k.chance(0.4)
        who = row(
            face,
            stack(
                span("white-space:nowrap;line-height:1.25", k.text.me),
                span(f"font-size:.78em;color:{muted};line-height:1.2", k.text.job()),
                gap=0,
            )
            if named
            else None,
            basic.icon(k, "chevron-down", size=".9em") if k.chance(0.4) else None,
            gap=8,
        )
        opened = k.chance(0.06)
        if opened:
            k.overlays.append(
                div(f"position:fixed;right:{k.int(8, 24)}px;top:{height + k.int(-4, 6)}px;z-index:50", popups.account_menu(k))
            )
        parts.append(who)
    return el(
        "header",
        {
            "style": f"display:flex;align-items:center;gap:12px;box-sizing:border-box;height:{height}px;padding:0 {k.pick((12, 16, 20, 28))}px;background:{ground};color:{ink};{line}flex:none;min-width:0",
            **mark("navigation"),
        },
        parts,
    )


def side(k: Kit) -> Markup:
    """The bar at the side: coloured, dark or plain, wide or of icons only."""
    ground = k.pick((*_BARS, "var(--surface)", "color-mix(in srgb,var(--text) 5%,var(--bg))"))
    ink, muted = ("var(--text)", "var(--muted)") if "5%" in ground else _bar_ink(k, ground.replace("90deg", "180deg"))
    ground = ground.replace("90deg", "180deg")
    plain = ink == "var(--text)"
    slim = k.chance(0.15)
    tokens = "" if plain else f"--muted:{muted};--text:{ink};--border:rgba(255,255,255,.2);"
    look = k.pick(("fill", "soft", "edge", "bold", "pill", "notch"))
    shown = k.some(phrases.NAV_APP, 5, 10)
    on = k.int(0, len(shown) - 1)
    inner: list[Child] = []
    if k.chance(0.85):
        inner.append(div("padding:4px 8px 14px", art.sign(k, 28) if slim else art.logo(k, color=ink)))
    if not slim and k.chance(0.15):
        inner.append(
            row(
                art.portrait(k, 26),
                grow(strong(k.text.company_name.split(" ")[0]), style="overflow:hidden"),
                basic.icon(k, "sort", size="1em"),
                style=f"padding:7px 9px;margin-bottom:10px;border:1px solid {'var(--border)' if plain else 'rgba(255,255,255,.25)'};border-radius:8px;white-space:nowrap",
                marks=mark("combobox", name="workspace", value=k.text.company_name),
            )
        )
    captions = not slim and k.chance(0.4)
    for index, (label, concept) in enumerate(shown):
        here = index == on
        if captions and index % 4 == 0:
            inner.append(
                div(
                    f"font-size:.72em;letter-spacing:.06em;color:{muted};padding:12px 10px 3px;opacity:.85",
                    k.pick(phrases.SECTION_CAPTIONS).upper(),
                )
            )
        style = f"display:flex;align-items:center;gap:11px;padding:{k.habits.tick_size // 3 + 3}px 10px;text-decoration:none;color:{ink if here else muted};white-space:nowrap;border-radius:7px;min-width:0;"
        if here:
            style += {
                "fill": "background:var(--accent);color:var(--on-accent);" if "accent" not in ground else "background:rgba(255,255,255,.2);", "soft": "background:color-mix(in srgb,currentColor 13%,transparent);",
                "edge": "box-shadow:inset 3px 0 0 currentColor;border-radius:0;", "bold": "font-weight:700;", "pill": "background:color-mix(in srgb,currentColor 15%,transparent);border-radius:99px;", "notch": "background:color-mix(in srgb,var(--accent) 16%,transparent);border-radius:0 99px 99px 0;margin-left:-10px;padding-left:20px;" if plain else "background:rgba(255,255,255,.16);",
            }[look]  # fmt: skip
        tail: Child = None
        if not slim and k.chance(0.13):
            tail = presses.tiny_count(k, k.int(1, 40)) if k.chance(0.6) else span(f"font-size:.82em;color:{muted}", str(k.int(2, 400)))
        opened = not slim and k.chance(0.08)
        arrow = (
            basic.icon(k, "chevron-down" if opened else "chevron-right", size=".9em") if opened or (not slim and k.chance(0.06)) else None
        )
        drawn = basic.icon(k, concept or "dot", size=f"{k.pick((16, 18, 20))}px")
        inner.append(
            el(
                "a",
                {
                    "href": "#",
                    "style": style + ("justify-content:center;" if slim else ""),
                    **mark("menuitem", "selected" if here else "", "expanded" if opened else "", name=label if slim else ""),
                },
                drawn,
                None if slim else span("flex:1;overflow:hidden;text-overflow:ellipsis", k.text.cased(label)),
                tail,
                arrow,
            )
        )
        if opened:
            inner += [
                el(
                    "a",
                    {
                        "href": "#",
                        "style": f"display:block;padding:5px 10px 5px 40px;text-decoration:none;color:{muted};white-space:nowrap;font-size:.95em",
                        **mark("menuitem"),
                    },
                    label,
                )
                for label, _ in k.some(phrases.NAV_APP, 2, 3)
            ]
    if not slim and k.chance(0.3):
        inner.append(
            div(
                "margin-top:auto;padding:8px",
                row(
                    art.portrait(k, 32),
                    stack(
                        span("white-space:nowrap;font-weight:600", k.text.me),
                        span(f"font-size:.8em;color:{muted};white-space:nowrap", k.pick((k.text.email(), "Free plan", "Owner"))),
                        gap=0,
                    ),
                    style="min-width:0;overflow:hidden",
                ),
            )
        )
    k.facts["signed_in"] = True
    line = "border-right:1px solid var(--border);" if plain else ""
    wide = 60 if slim else k.pick((188, 204, 220, 236, 256, 280))
    return el(
        "aside",
        {
            "style": f"{tokens}display:flex;flex-direction:column;gap:2px;box-sizing:border-box;width:{wide}px;flex:none;padding:14px 10px;background:{ground};color:{ink};{line}overflow:hidden",
            **mark("navigation"),
        },
        inner,
    )


def footer(k: Kit) -> Markup:
    """The end of a site: columns of links, a newsletter, signs of networks, small print."""
    ground = k.pick(("var(--surface)", "color-mix(in srgb,var(--text) 5%,var(--bg))", "#111827", "#23262f", "#1e2a4a"))
    ink, muted = ("var(--text)", "var(--muted)") if "5%" in ground else _bar_ink(k, ground)
    tokens = f"--text:{ink};--muted:{muted};" if ink != "var(--text)" else ""
    columns = []
    for _ in range(2 if k.phone else k.int(3, 5)):
        caption = k.pick(("Product", "Company", "Resources", "Legal", "Support", "Explore", "Follow us"))
        columns.append(
            stack(
                div(
                    f"font-weight:600;color:{ink};" + k.pick(("", "text-transform:uppercase;font-size:.8em;letter-spacing:.06em;")), caption
                ),
                [
                    el(
                        "a",
                        {"href": "#", "style": f"color:{muted};text-decoration:none;width:fit-content", **mark("link", tight=True)},
                        label,
                    )
                    for label in k.some(phrases.FOOTER, 3, 6)
                ],
                gap=8,
            )
        )
    about = (
        stack(art.logo(k, color=ink), span(f"color:{muted};font-size:.92em", k.text.sentence()), gap=10, style="max-width:230px")
        if not k.phone and k.chance(0.6)
        else None
    )
    icons = row(
        *(
            span(f"display:flex;color:{muted}", basic.icon_button(k, name))
            for name in k.some(("facebook", "twitter", "instagram", "linkedin", "youtube", "github"), 2, 5)
        ),
        gap=14,
    )
    small_print = row(span(f"color:{muted};font-size:.86em", f"© {k.int(2019, 2027)} {k.text.company_name}. All rights reserved."), icons if k.chance(0.7) else None, style=f"justify-content:space-between;flex-wrap:wrap;border-top:1px solid color-mix(in srgb,{muted} 30%,transparent);padding-top:16px;margin-top:24px")  # fmt: skip
    return el(
        "footer",
        {
            "style": f"{tokens}background:{ground};color:{ink};padding:{k.pick((28, 36, 48))}px {k.pick((20, 32, 60))}px 22px;margin-top:auto;"
            + ("border-top:1px solid var(--border)" if ink == "var(--text)" else ""),
            **mark("navigation", name="footer"),
        },
        div("display:flex;gap:28px 40px;flex-wrap:wrap;justify-content:space-between", about, columns),
        small_print,
    )


def title_line(k: Kit, title: str, *right: Child) -> Markup:
    """The page's title with crumbs above, words below and buttons at the right."""
    above = turns.crumbs(k) if k.chance(0.3) else None
    below = small(k.text.sentence()) if k.chance(0.25) else None
    end = right or ((presses.action(k), presses.action(k, "primary")) if k.chance(0.45) and not k.phone else ())
    k.facts["title"] = title
    heading = presses.heading(title, k.pick((1, 1, 2)), f"font-size:{k.pick((18, 20, 22, 24, 28))}px")
    return stack(above, row(grow(heading, below), *end, gap=10, style="flex-wrap:wrap"), gap=8)


def app(k: Kit, title: str, *content: Child, heads: tuple[Child, ...] = (), bare: bool = False) -> Markup:
    """An application: a bar, a sidebar or both; the title; the content."""
    sided = not k.phone and k.width > 760 and k.chance(0.65)
    topped = not sided or k.chance(0.6)
    pad = 12 if k.phone else k.pick((14, 18, 22, 28, 32))
    width = "" if sided or k.chance(0.35) else f"max-width:{k.pick((860, 980, 1100, 1240))}px;margin:0 auto;"
    main = el(
        "main",
        {"style": f"flex:1;min-width:0;box-sizing:border-box;padding:{pad}px;width:100%;{width}"},
        stack(None if bare else title_line(k, title, *heads), content, gap=k.pick((12, 16, 20, 24))),
    )
    bar = top(k, logo=not sided or k.chance(0.3)) if topped else None
    if not sided:
        return div("min-height:100vh;display:flex;flex-direction:column", bar, main, _phone_dock(k))
    if k.chance(0.5):
        return div(
            "min-height:100vh;display:flex;flex-direction:column",
            bar,
            div("display:flex;flex:1;align-items:stretch;min-width:0", side(k), main),
        )
    return div(
        "min-height:100vh;display:flex;align-items:stretch",
        side(k),
        div("flex:1;min-width:0;display:flex;flex-direction:column", bar, main),
    )


def _phone_dock(k: Kit) -> Child:
    """The bar at the bottom of a telephone, with a round button in its middle now and then."""
    if not k.phone or k.chance(0.55):
        return None
    shown = [entry for entry in k.some(phrases.NAV_APP, 12, 12) if entry[1] and len(entry[0]) < 10][:4]
    on = k.int(0, len(shown) - 1)
    made: list[Child] = [
        el(
            "a",
            {
                "href": "#",
                "style": f"display:flex;flex-direction:column;align-items:center;gap:2px;font-size:10px;text-decoration:none;color:{'var(--accent)' if i == on else 'var(--muted)'}",
                **mark("menuitem", "selected" if i == on else ""),
            },
            basic.icon(k, concept, size="20px"),
            span("", label),
        )
        for i, (label, concept) in enumerate(shown)
    ]
    if k.chance(0.4):
        made.insert(2, span("margin-top:-18px", presses.icon_button(k, "plus", "primary", size=12)))
    return el(
        "nav",
        {
            "style": "position:fixed;left:0;right:0;bottom:0;display:flex;justify-content:space-around;align-items:center;padding:8px 4px;background:var(--surface);border-top:1px solid var(--border);z-index:20",
            **mark("navigation"),
        },
        made,
    )


def site(k: Kit, *content: Child, width: int = 0) -> Markup:
    """A public page: bar, content, footer."""
    wide = width or k.pick((900, 1040, 1140, 1240))
    return div(
        "min-height:100vh;display:flex;flex-direction:column",
        top(k, site=k.chance(0.6)),
        div(
            f"box-sizing:border-box;width:100%;max-width:{wide}px;margin:0 auto;padding:{14 if k.phone else k.pick((18, 26, 36))}px",
            content,
        ),
        footer(k) if k.chance(0.75) else None,
    )
