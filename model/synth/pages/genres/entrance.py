"""Signing in or up: a panel alone, on colour, or beside a picture."""

from __future__ import annotations

from .. import art, entries, presses, specs, ticks
from ..html import Child, Markup, mark
from ..kit import Kit, div, page, row, small, span, stack
from .controls import panel


def entry_page(k: Kit) -> Markup:
    """Signing in or up: a panel alone, on colour, or beside a picture."""
    new = k.chance(0.4)
    labels = k.pick((("Full name", "Email", "Password"), ("First name", "Last name", "Work email", "Password"), ("Email", "Password", "Confirm password"))) if new else k.pick((("Email", "Password"), ("Username", "Password"), ("Email",)))  # fmt: skip
    known = [label for label in labels if label in specs.BY_LABEL]
    title = k.pick(("Create your account", "Sign up", f"Join {k.text.company_name.split(' ')[0]}", "Start your free trial")) if new else k.pick(("Welcome back", "Sign in", "Log in to your account", "Hello again"))  # fmt: skip
    parts: list[Child] = [
        art.logo(k) if k.chance(0.6) else None,
        stack(presses.heading(title, k.pick((1, 2))), small(k.text.sentence()) if k.chance(0.4) else None, gap=4),
    ]
    networks = k.some(("Google", "GitHub", "Facebook", "Apple", "Microsoft"), 1, 3)
    other = row(*(presses.icon_button(k, name.lower(), "secondary", size=4) for name in networks), style="justify-content:center") if k.chance(0.35) else stack(*(presses.button(k, f"Continue with {name}", concept=name.lower(), wide=True) for name in networks[:2]), gap=8)  # fmt: skip
    rule = row(
        span("flex:1;height:1px;background:var(--border)"),
        small(k.pick(("or", "OR", "or continue with"))),
        span("flex:1;height:1px;background:var(--border)"),
        gap=12,
    )
    form = entries.fields(k, known, filled=0.5, invalid=0.16, disabled=0.05, required=0.25)
    bad = k.chance(0.1)
    if bad:
        k.facts["error"] = True
        parts.append(
            div(
                "padding:9px 12px;border-radius:6px;background:color-mix(in srgb,var(--danger) 12%,var(--surface));color:var(--danger);border:1px solid color-mix(in srgb,var(--danger) 35%,transparent);font-size:.92em",
                k.pick(("Wrong email or password.", "This account is locked.", "Too many attempts. Try again later.")),
                marks=mark("alert", name="danger"),
            )
        )
    agree = (
        k.pick(("I agree to the terms", "Send me news", "I am 16 or older"))
        if new
        else k.pick(("Remember me", "Keep me signed in", "Stay logged in"))
    )
    tick = ticks.labelled(k, ticks.check(k, on=k.chance(0.5), disabled=k.chance(0.05), label=agree), agree)
    forgot = presses.link(k, k.pick(("Forgot password?", "Forgot your password?", "Need help?")), "font-size:.92em") if not new else None
    submit = presses.button(
        k,
        "Create account" if new else k.pick(("Sign in", "Log in", "Continue")),
        "primary",
        wide=k.chance(0.85),
        disabled=k.chance(0.18),
        size=k.pick((0, 4, 8)),
    )
    body = [form, row(tick, forgot, style="justify-content:space-between;flex-wrap:wrap"), submit]
    if k.chance(0.6):
        parts += [other, rule, *body] if k.chance(0.4) else [*body, rule, other]
    else:
        parts += body
    parts.append(
        div(
            "font-size:.92em;text-align:center",
            small(k.pick(("Already a member? ", "Have an account? ")) if new else k.pick(("New here? ", "No account yet? "))),
            presses.link(k, "Sign in" if new else "Sign up"),
        )
    )
    inner = stack(*parts, gap=k.pick((14, 16, 20)))
    layout = k.pick(("panel", "panel", "split", "split", "ground", "bare")) if k.wide else "panel"
    if layout == "split":
        picture = art.picture(k, "width:100%;height:100%;position:absolute;inset:0", name="picture") if k.chance(0.6) else div("position:absolute;inset:0;background:linear-gradient(150deg,var(--accent),var(--accent2))")  # fmt: skip
        quote = div("position:absolute;left:36px;right:36px;bottom:40px;color:#fff;background:rgba(0,0,0,.45);padding:18px;border-radius:10px", presses.heading(k.text.title(), 2, "color:#fff"), div("margin-top:6px", k.text.sentence())) if k.chance(0.6) else None  # fmt: skip
        halves = [
            div("flex:1;position:relative;overflow:hidden", picture, quote),
            div(
                f"width:{k.pick((44, 50, 55))}%;display:flex;align-items:center;justify-content:center;background:var(--surface);box-sizing:border-box;padding:30px",
                div("width:min(380px,100%)", inner),
            ),
        ]
        return div("min-height:100vh;display:flex", halves if k.chance(0.5) else halves[::-1])
    ground = {"ground": "background:linear-gradient(140deg,var(--accent),var(--accent2));", "bare": "background:var(--surface);"}.get(
        layout, ""
    )
    box = (
        div("width:min(400px,100%)", inner)
        if layout == "bare"
        else div(f"width:min({k.pick((340, 380, 420))}px,100%)", panel(k, inner, name="sign in", pad=k.pick((20, 28, 36))))
    )
    return div(f"min-height:100vh;display:flex;align-items:center;justify-content:center;box-sizing:border-box;padding:20px;{ground}", box)


GENRES = {"kit-entry": page(entry_page)}
