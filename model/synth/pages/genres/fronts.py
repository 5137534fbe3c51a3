"""What a company shows to visitors: prices, a landing page, and that a page is lost."""

from __future__ import annotations

from ... import phrases
from .. import art, basic, entries, frames, presses, ticks, turns
from ..html import Child, Markup, el, mark
from ..kit import Kit, div, grow, page, panel_style, row, small, span, stack, strong


def plans(k: Kit) -> Markup:
    """Prices as columns with ticks and crosses, or as a table that compares."""
    names = k.pick(
        (
            ("Free", "Pro", "Business"),
            ("Starter", "Team", "Company"),
            ("Basic", "Plus", "Premium"),
            ("Hobby", "Growth", "Scale", "Enterprise"),
        )
    )
    names = names[:1] if k.phone else names
    best = k.int(0, len(names) - 1)
    yes = span("display:inline-flex;color:var(--success)", basic.icon(k, k.pick(("check", "check-circle")), size="1.15em"))
    no = span(
        f"display:inline-flex;color:{k.pick(('var(--danger)', 'var(--muted)'))}",
        basic.icon(k, k.pick(("close", "minus", "close-circle")), size="1.15em"),
    )
    period = k.pick((None, "switch", "segments"))
    choose = row(span("", "Monthly"), ticks.switch(k, on=k.chance(0.5), label="Yearly"), span("", "Yearly"), presses.badge(k, "Save 20%", "success"), style="justify-content:center") if period == "switch" else row(turns.segments(k, ("Monthly", "Yearly")), style="justify-content:center") if period else None  # fmt: skip
    top = stack(
        presses.heading(k.pick(("Simple pricing", "Plans and pricing", "Choose your plan", "Pricing")), 1),
        small(k.text.sentence()),
        choose,
        gap=12,
        style="text-align:center;margin-bottom:26px",
    )
    lines = [k.text.fill(text) for text in k.some(phrases.PLAN_FEATURES, 4, 7)]
    if k.chance(0.3) and not k.phone:
        cell = "padding:11px 12px;border-top:1px solid var(--border);text-align:center;"
        rows = [
            el(
                "tr",
                mark("row"),
                el("td", {"style": cell + "text-align:left", "data-col": "Feature"}, text),
                [
                    el(
                        "td",
                        {"style": cell, "data-col": name},
                        (yes if k.chance(0.35 + 0.25 * i) else no)
                        if not k.chance(0.2)
                        else str(k.int(1, 90)) + k.pick(("", " GB", " users")),
                    )
                    for i, name in enumerate(names)
                ],
            )
            for text in lines
        ]
        head = el(
            "tr",
            None,
            el("th", {"style": "padding:12px;text-align:left"}, ""),
            [
                el(
                    "th",
                    {"style": "padding:12px;text-align:center"},
                    name,
                    div("font-weight:400;color:var(--muted);font-size:.9em", k.text.money_of(i * 12 + 9)),
                )
                for i, name in enumerate(names)
            ],
        )
        return frames.site(
            k,
            top,
            el(
                "table",
                {"style": "border-collapse:collapse;width:100%", **mark("table", name="plans")},
                el("thead", None, head),
                el("tbody", None, rows),
            ),
            width=1000,
        )
    made = []
    for i, name in enumerate(names):
        first = i == best
        look = (
            k.pick(
                (
                    "border:2px solid var(--accent);",
                    "background:var(--text);color:var(--bg);--muted:color-mix(in srgb,var(--bg) 70%,var(--text));",
                    "transform:translateY(-10px);box-shadow:0 14px 40px rgba(0,0,0,.18);",
                )
            )
            if first
            else ""
        )
        flag = (
            presses.badge(k, k.pick(("Most popular", "Best value", "Recommended")), "primary", look="solid")
            if first and k.chance(0.8)
            else None
        )
        points = []
        for text in lines:
            on = k.chance(0.4 + 0.25 * i)
            points.append(
                row(
                    yes if on else no,
                    span("" if on else "color:var(--muted);" + ("text-decoration:line-through" if k.habits.tick_line == 2 else ""), text),
                    gap=9,
                    style="padding:3px 0",
                    marks=mark("row"),
                )
            )
        cost = row(
            span("font-size:2em;font-weight:800;line-height:1.2", "$0" if not i and k.chance(0.5) else f"${k.int(5, 99)}"),
            small(k.pick(("/month", "/ user / mo", "per month"))),
            gap=5,
            style="align-items:baseline",
        )
        act = (
            presses.button(
                k,
                k.pick(("Get started", "Choose plan", "Start trial", "Current plan", "Contact us")),
                "primary" if first and "--bg" not in look else "secondary",
                wide=True,
                disabled=k.chance(0.12),
            )
            if "--bg" not in look
            else presses.button(k, "Get started", "solid", wide=True)
        )
        made.append(
            div(
                panel_style(k) + "padding:24px;" + look,
                stack(
                    row(presses.heading(name, 3), span("flex:1"), flag),
                    small(k.text.sentence()) if k.chance(0.5) else None,
                    cost,
                    act if k.chance(0.5) else None,
                    *points,
                    act if not k.chance(0.5) else None,
                    gap=11,
                ),
                marks=mark("card", "selected" if first and "accent" in look else "", name=name),
            )
        )
    return frames.site(
        k,
        top,
        div(
            f"display:grid;grid-template-columns:repeat({len(names)},minmax(0,1fr));gap:20px;align-items:{k.pick(('start', 'stretch'))}",
            made,
        ),
        width=1120,
    )


def welcome(k: Kit) -> Markup:
    """A landing page: a hero with picture or form, names of others, features, quotes, an end of links."""
    title, text = (
        k.pick(
            (
                k.text.title(),
                f"{k.text.verb().capitalize()} your {k.text.noun()}s in one place",
                f"The {k.text.word()} {k.text.noun()} for {k.text.noun()}s",
            )
        ),
        k.text.paragraph(1, 2),
    )
    tag = presses.badge(k, k.pick(("New: version 3", "Now in beta", "Just launched")), "primary") if k.chance(0.4) else None
    buttons = row(
        presses.button(k, k.pick(("Get started", "Start free", "Try it now", "Book a demo")), "primary", size=8),
        presses.button(
            k,
            k.pick(("Learn more", "Watch video", "See plans")),
            k.pick(("secondary", "text", "ghost")),
            concept=k.pick(("", "play")),
            size=8,
        ),
        gap=12,
        style="flex-wrap:wrap",
    )
    mailing = (
        row(
            grow(entries.field(k, entries.Given("", "", "Enter your email")), style="max-width:300px"),
            presses.button(k, k.pick(("Subscribe", "Join", "Get access")), "primary"),
        )
        if k.chance(0.25)
        else None
    )
    stars = row(art.faces(k), presses.stars(k), gap=12, style="flex-wrap:wrap") if k.chance(0.4) else None
    side = k.wide and k.chance(0.6)
    size = k.pick((34, 40, 46, 54)) if not k.phone else 28
    copy = stack(
        tag,
        presses.heading(title, 1, f"font-size:{size}px;line-height:1.12;"),
        div("font-size:1.15em;opacity:.85", text),
        mailing or buttons,
        stars,
        gap=18,
        style="" if side else "align-items:center;text-align:center;max-width:720px;margin:0 auto",
    )
    look = k.pick(
        (
            "",
            "",
            "background:linear-gradient(120deg,color-mix(in srgb,var(--accent) 22%,var(--bg)),var(--bg));",
            "background:#12141c;color:#fff;--text:#fff;--muted:#aeb4c2;--surface:#1e2230;--border:#3a4054;",
        )
    )
    shown = (
        art.film(k, "width:100%;aspect-ratio:16/10;border-radius:14px", name="video")
        if k.chance(0.25)
        else art.picture(k, "width:100%;aspect-ratio:4/3;border-radius:14px", name="hero")
    )
    hero = div(
        f"padding:{k.pick((36, 56, 80))}px {20 if k.phone else 48}px;{look}",
        div(
            "max-width:1160px;margin:0 auto;"
            + ("display:grid;grid-template-columns:1.1fr 1fr;gap:44px;align-items:center" if side else ""),
            copy,
            shown if side else None,
        ),
    )
    features = []
    for _ in range(3 if not k.phone else 2):
        hue = k.int(0, 359)
        sign = span(
            f"display:flex;align-items:center;justify-content:center;width:46px;height:46px;border-radius:{k.pick((10, 23))}px;background:hsl({hue} 80% 93%);color:hsl({hue} 65% 42%)",
            basic.icon(k, basic.any_concept(k), size="22px"),
        )
        features.append(
            stack(
                sign,
                presses.heading(k.text.title(), 3),
                small(k.text.paragraph(1, 2)),
                presses.link(k, "Learn more →") if k.chance(0.4) else None,
                gap=9,
                style=(panel_style(k) + "padding:20px;") if k.habits.tick_line == 1 else "",
                marks=mark("card") if k.habits.tick_line == 1 else None,
            )
        )
    parts: list[Child] = [
        div("padding:26px 20px", art.brands(k)) if k.chance(0.6) else None,
        div(
            "max-width:1160px;margin:0 auto;padding:30px 20px;display:grid;grid-template-columns:"
            + ("1fr" if k.phone else "repeat(3,minmax(0,1fr))")
            + ";gap:24px;width:100%;box-sizing:border-box",
            features,
        ),
    ]
    if k.chance(0.5):
        parts.append(
            div(
                "max-width:760px;margin:0 auto;padding:20px;text-align:center",
                div("font-size:1.25em;font-style:italic", f"“{k.text.sentence()}”"),
                row(art.portrait(k, 38), strong(k.text.person()), style="justify-content:center;margin-top:12px"),
            )
        )
    if k.chance(0.5):
        parts.append(
            div(
                "display:flex;justify-content:space-around;flex-wrap:wrap;gap:20px;padding:26px 20px;background:color-mix(in srgb,var(--accent) 8%,var(--bg))",
                [
                    stack(
                        span("font-size:2em;font-weight:800;line-height:1.1", k.text.count()),
                        small(k.text.title()),
                        gap=2,
                        style="text-align:center",
                    )
                    for _ in range(3)
                ],
            )
        )
    if k.chance(0.4):
        parts.reverse()
    return div("min-height:100vh;display:flex;flex-direction:column", frames.top(k, site=True), hero, parts, frames.footer(k))


def lost(k: Kit) -> Markup:
    """Nothing here: pages not found, failures, empty places, with a picture or huge digits."""
    number, title = k.pick((("404", "Page not found"), ("500", "Something went wrong"), ("403", "No access"), ("503", "Down for maintenance"), ("", "No results"), ("", "Your cart is empty")))  # fmt: skip
    digits = (
        div(
            f"font-size:{k.pick((70, 96, 130))}px;font-weight:800;line-height:1;color:{k.pick(('var(--accent)', 'var(--text)', 'color-mix(in srgb,var(--muted) 40%,var(--surface))'))}",
            number,
        )
        if number and k.chance(0.7)
        else None
    )
    picture = (
        art.picture(
            k,
            f"width:{k.pick((240, 300, 360))}px;max-width:90vw;height:200px;border-radius:12px",
            name="illustration",
            made=art.drawing(k.rng),
        )
        if not digits or k.chance(0.4)
        else None
    )
    buttons = row(
        presses.button(k, k.pick(("Go home", "Back to home", "Try again", "Continue shopping")), "primary"),
        presses.button(k, k.pick(("Contact support", "Go back", "Report")), k.pick(("secondary", "text"))) if k.chance(0.6) else None,
        style="justify-content:center;flex-wrap:wrap",
    )
    find = div("width:min(340px,90vw)", entries.search(k)) if k.chance(0.3) else None
    code = small(f"Request {k.text.hash()[:12]}", style="font-family:var(--font-mono)") if k.chance(0.3) else None
    k.facts["error"] = number in ("404", "500", "403", "503")
    k.facts["empty"] = not number
    side = k.wide and k.chance(0.35)
    words = stack(
        digits,
        presses.heading(title, 1),
        div("color:var(--muted)", k.text.paragraph(1, 2)),
        find,
        buttons,
        code,
        gap=15,
        style="align-items:flex-start;max-width:420px" if side else "align-items:center;text-align:center;max-width:520px",
    )
    inner = div(
        "display:flex;gap:60px;align-items:center;" if side else "display:flex;flex-direction:column;gap:22px;align-items:center;",
        [picture, words] if k.chance(0.5) or not side else [words, picture],
    )
    return div(
        "min-height:100vh;display:flex;flex-direction:column",
        frames.top(k, site=k.chance(0.6)) if k.chance(0.6) else None,
        div("flex:1;display:flex;align-items:center;justify-content:center;padding:24px;box-sizing:border-box", inner),
        frames.footer(k) if k.chance(0.2) else None,
    )


GENRES = {"kit-plans": page(plans), "kit-welcome": page(welcome), "kit-lost": page(lost)}
