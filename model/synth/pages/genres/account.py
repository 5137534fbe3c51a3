"""Getting into an account: signing in and up, codes, forgotten passwords."""

from __future__ import annotations

from .. import basic, cards, feedback, fields, navigation, shells, specs
from ..html import Child, Markup, el
from ..scene import Scene


def _panel(s: Scene, *children: Child, name: str = "") -> Markup:
    width = s.pick((320, 360, 380, 420, 460))
    inner = el("div", {"class": "q-stack", "style": f"gap:{s.pick((10, 14, 18, 22))}px"}, children)
    if s.chance(0.15):
        return el("div", {"style": f"width:min({width}px,100%)"}, inner)
    return cards.card(s, inner, name=name, style=f"width:min({width}px,100%)")


def _social(s: Scene) -> Child:
    if s.chance(0.45):
        return None
    names = s.some(("Google", "GitHub", "Facebook", "Apple", "Microsoft", "LinkedIn"), 1, 3)
    line = el(
        "div",
        {"class": "q-row q-muted q-small"},
        el("hr", {"class": "q-grow"}),
        el("span", None, s.pick(("or", "OR", "or continue with", "Or sign in with"))),
        el("hr", {"class": "q-grow"}),
    )
    if s.chance(0.4):
        return [
            line,
            el(
                "div",
                {"class": "q-row q-middle"},
                [basic.icon_button(s, name.lower(), variant="secondary") for name in names],
            ),
        ]
    prefix = s.pick(("Continue with ", "Sign in with ", ""))
    return [
        line,
        el("div", {"class": "q-col"}, [basic.button(s, prefix + name, name.lower(), block=True) for name in names]),
    ]


def _title(s: Scene, text: str) -> Child:
    below = el("p", {"class": "q-muted"}, s.text.sentence()) if s.chance(0.35) else None
    return el("div", {"class": "q-center" if s.chance(0.5) else None}, basic.heading(s, text, s.pick((1, 2, 2, 3))), below)


def sign_in(s: Scene) -> Markup:
    failed = s.chance(0.18)
    user = s.pick(("Email", "Email address", "Username", "E-mail", "Phone number"))
    parts: list[Child] = [
        _title(
            s,
            s.pick(
                (
                    "Sign in",
                    "Log in",
                    "Login",
                    "Welcome back",
                    "Welcome back!",
                    "Sign in to your account",
                    f"Log in to {s.text.company_name}",
                    "Member login",
                )
            ),
        )
    ]
    if failed:
        parts.append(feedback.alert(s, "danger"))
        s.facts["error"] = True
    parts += [fields.field(s, user, filled=0.6), fields.field(s, "Password", filled=0.5)]
    forgot = basic.link(s, s.pick(("Forgot password?", "Forgot your password?", "Reset password", "I forgot my password", "Need help?")))
    if s.chance(0.75):
        parts.append(el("div", {"class": "q-row q-between"}, fields.consent(s) if s.chance(0.8) else None, forgot))
    parts.append(
        basic.button(
            s,
            s.pick(("Sign in", "Log in", "Login", "Continue", "LOGIN", "Sign In", "Enter")),
            s.pick(("", "", "", "login", "arrow-right", "lock")),
            "primary",
            block=s.chance(0.75),
            disabled=s.chance(0.06),
        )
    )
    parts += [_social(s)] if s.chance(0.6) else []
    if s.chance(0.7):
        parts.append(
            el(
                "div",
                {"class": "q-small" + (" q-center" if s.chance(0.7) else "")},
                s.pick(("Don't have an account? ", "New here? ", "No account yet? ", "Not a member? ")),
                basic.link(s, s.pick(("Sign up", "Create an account", "Register", "Join now"))),
            )
        )
    return shells.centered(s, _panel(s, parts, name="sign in"))


def sign_up(s: Scene) -> Markup:
    labels = s.pick(
        (
            ["Full name", "Email", "Password"],
            ["First name", "Last name", "Email address", "Password"],
            ["Username", "Email", "Password", "Confirm password"],
            ["Name", "Work email", "Company", "Password"],
            ["Email", "Password", "Country"],
        )
    )
    failing = 0.5 if s.chance(0.2) else 0.03
    parts: list[Child] = [
        _title(
            s,
            s.pick(
                (
                    "Create account",
                    "Sign up",
                    "Create your account",
                    "Register",
                    "Join us",
                    "Get started for free",
                    "Start your free trial",
                )
            ),
        ),
        navigation.steps(s) if s.chance(0.12) else None,
    ]
    parts.append(fields.form(s, labels, invalid=failing, filled=s.pick((0.1, 0.5, 0.9))))
    if s.chance(0.25):
        value = s.int(10, 100)
        parts.append(
            el(
                "div",
                {"class": "q-col", "style": "gap:.2em"},
                feedback.progress(s, value),
                el(
                    "span",
                    {"class": "q-small q-muted"},
                    s.pick(("Weak password", "Medium", "Strong", "Password strength: good", "Too short")),
                ),
            )
        )
    parts.append(fields.consent(s))
    parts.append(
        basic.button(
            s,
            s.pick(("Sign up", "Create account", "Register", "Continue", "Join", "Get started")),
            variant="primary",
            block=s.chance(0.75),
            disabled=s.chance(0.12),
        )
    )
    parts.append(_social(s))
    parts.append(
        el(
            "div",
            {"class": "q-small q-center"},
            s.pick(("Already have an account? ", "Already registered? ")),
            basic.link(s, s.pick(("Sign in", "Log in"))),
        )
    )
    return shells.centered(s, _panel(s, parts, name="sign up"))


def two_factor(s: Scene) -> Markup:
    sent = s.pick(
        (
            f"We sent a code to {s.text.email()}.",
            "Enter the 6-digit code from your authenticator app.",
            f"Enter the code we texted to {s.text.phone()}",
            "Please confirm your account by entering the code.",
        )
    )
    parts: list[Child] = [
        el(
            "span",
            {"class": "q-accent"},
            basic.icon(s, s.pick(("shield", "lock", "smartphone", "mail", "key")), size="2.5em"),
        )
        if s.chance(0.5)
        else None,
        basic.heading(
            s,
            s.pick(("Two-factor authentication", "Verify your email", "Enter code", "Verification", "Check your phone")),
            2,
        ),
        el("p", {"class": "q-muted"}, sent),
    ]
    if s.chance(0.15):
        parts.append(
            feedback.alert(
                s,
                "danger",
                s.pick(
                    (
                        "The code is incorrect.",
                        "This code has expired. Request a new one.",
                        f"{s.int(1, 4)} attempts left",
                    )
                ),
            )
        )
        s.facts["error"] = True
    parts.append(
        fields.pin(s, s.pick((4, 6, 6)))
        if s.chance(0.8)
        else fields.field(s, specs.Spec("Code", "text", lambda x: x.text.digits(6), "123456", "key", "", "Invalid code"))
    )
    parts.append(fields.consent(s) if s.chance(0.3) else None)
    parts.append(
        el(
            "div",
            {"class": "q-row"},
            [basic.button(s, "Cancel")] if s.chance(0.4) else [],
            basic.button(s, s.pick(("Verify", "Confirm", "Continue", "Submit")), variant="primary", block=s.chance(0.5)),
        )
    )
    parts.append(
        el(
            "div",
            {"class": "q-small"},
            s.pick(("Didn't get a code? ", "No code? ")),
            basic.link(s, s.pick(("Resend", "Resend code", "Send again"))),
            el("span", {"class": "q-muted"}, s.pick(("", f" in 0:{s.int(10, 59)}"))),
        )
    )
    return shells.centered(s, _panel(s, parts, name="verification"))


def forgot_password(s: Scene) -> Markup:
    sent = s.chance(0.3)
    parts: list[Child] = [
        basic.heading(
            s,
            s.pick(
                (
                    "Forgot password",
                    "Reset your password",
                    "Forgot your password?",
                    "Password reset",
                    "Set a new password",
                )
            ),
            2,
        ),
        el(
            "p",
            {"class": "q-muted"},
            "Enter your email and we will send you a link." if s.chance(0.6) else s.text.sentence(),
        ),
    ]
    if sent:
        parts.append(feedback.alert(s, "success", f"We sent a link to {s.text.email()}."))
    parts.append(
        fields.form(
            s,
            s.pick(
                (
                    ["Email"],
                    ["Email address"],
                    ["Password", "Confirm password"],
                    ["Current password", "Password", "Confirm password"],
                )
            ),
            invalid=0.12,
        )
    )
    parts.append(
        basic.button(
            s,
            s.pick(("Send link", "Reset password", "Send reset link", "Save password", "Send me new password")),
            s.pick(("", "mail", "send")),
            "primary",
            block=s.chance(0.7),
        )
    )
    parts.append(basic.link(s, s.pick(("Back to sign in", "← Back to login", "Never mind, take me back"))))
    return shells.centered(s, _panel(s, parts, name="password"))


GENRES = {"sign-in": sign_in, "sign-up": sign_up, "two-factor": two_factor, "forgot-password": forgot_password}
