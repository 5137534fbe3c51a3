"""Consoles and changes of code: lines in a monospaced face."""

from __future__ import annotations

from collections.abc import Sequence

from .. import basic, feedback, presses, technical
from ..guides import crumbs
from ..html import Child, Markup, el, join, mark
from ..kit import div, span
from ..manual import Manual, page
from ..natives import choose, entry_box, press, tick
from ..passages import heading, inline, link, mono, prose, table
from .manuals import framed, top

# Levels of a log: how they are written, their tone.
_LEVELS = (
    (("INFO", "info"), ("INFO", "info"), ("WARN", "warning"), ("ERROR", "danger"), ("DEBUG", "neutral"), ("TRACE", "neutral")),
    (("I", "info"), ("I", "info"), ("W", "warning"), ("E", "danger"), ("D", "neutral"), ("V", "neutral"), ("F", "danger")),
    (("info", "info"), ("info", "info"), ("warning", "warning"), ("err", "danger"), ("debug", "neutral"), ("ok", "success")),
    (("[i]", "info"), ("[*]", "info"), ("[!]", "warning"), ("[x]", "danger"), ("[+]", "success")),
    (("notice", "info"), ("warn", "warning"), ("crit", "danger"), ("emerg", "danger")),
)  # fmt: skip
_GROUNDS = (("#000000", "#cccccc"), ("#1e1e1e", "#d4d4d4"), ("#0c0c0c", "#33ff66"), ("#002b36", "#93a1a1"), ("#300a24", "#eeeeec"), ("#ffffff", "#222222"), ("#fdf6e3", "#586e75"), ("#0b1021", "#c5d1e8"), ("#f4f4f4", "#111111"))  # fmt: skip
_INKS = {"info": "#4fa3e0", "warning": "#d9a514", "danger": "#ee5555", "neutral": "#8f8f8f", "success": "#3fae5a"}


def stamp(m: Manual, way: int) -> str:
    r = m.int
    clock = f"{r(0, 23):02}:{r(0, 59):02}:{r(0, 59):02}"
    return (clock, f"{m.text.date('iso')} {clock}", f"{m.text.date('iso')}T{clock}.{r(0, 999):03}Z", f"[{clock}]", f"{r(0, 99999)}.{r(0, 999999):06}", f"{m.pick(('Jan', 'Mar', 'Jul', 'Nov'))} {r(1, 28):2} {clock}", f"+{r(0, 90)}ms")[way]  # fmt: skip


def log(m: Manual) -> Markup:
    """Lines that a program has written: a terminal, a table of entries, a build, a browser's console."""
    return m.pick((terminal, terminal, entries, entries, build, console))(m)


def _bar(m: Manual) -> Markup:
    """What filters the lines."""
    levels = choose(m, "Level", m.pick((("All levels", "INFO", "WARN"), ("ERROR", "WARN"), ("Info", "Debug"))), seen=False)
    parts: list[Child] = [
        div("width:200px", entry_box(m, "filter", m.pick(("", "", m.text.noun())), m.pick(("Filter", "Search logs", "grep", "regex")))),
        span("", levels),
    ]
    parts += [press(m, word) for word in m.some(("Clear", "Refresh", "Download", "Pause", "Copy", "Wrap", "Tail -f", "x"), 0, 3)]
    parts.append(
        tick(m, "checkbox", m.pick(("Follow", "Wrap lines", "Show timestamps", "Auto-scroll")), on=m.chance(0.5)) if m.chance(0.5) else None
    )
    return div("display:flex;gap:8px;align-items:center;flex-wrap:wrap;margin-bottom:8px", parts)


def _window(m: Manual, title: str, *body: Child, bar: bool = True) -> Markup:
    head = None
    if m.chance(0.7):
        m.facts["title"] = title
        head = heading(m, title, m.pick((1, 2)))
    return framed(m, head, _bar(m) if bar and m.chance(0.75) else None, body, side=m.chance(0.3), full=m.chance(0.6))


def terminal(m: Manual) -> Markup:
    """A terminal, as a page's whole or in a frame."""
    t = m.text
    ground, ink = m.pick(_GROUNDS)
    levels, way = m.pick(_LEVELS), m.int(0, 6)
    prompt = m.pick(("$ ", "# ", "> ", f"{t.user()}@{t.host().split('.')[0]}:~$ ", "C:\\> ", ">>> ", "% ", "~ $ "))
    lines: list[Child] = []
    logs = m.chance(0.5)
    for _ in range(m.int(8, 30)):
        if logs:
            level, tone = m.pick(levels)
            lines.append(
                div(
                    "",
                    span("opacity:.65", stamp(m, way)),
                    " ",
                    span(f"color:{_INKS[tone]};font-weight:{m.pick((400, 400, 700))}", level),
                    " ",
                    technical.log_message(t),
                )
            )
            continue
        lines.append(m.one_of(
            lambda: div("", span(f"color:{_INKS['success']}", prompt), technical.command(t)),
            lambda: div("", technical.log_message(t)),
            lambda: div("", f"-rw-r--r-- 1 {t.user()} {t.noun()} {m.int(1, 99999):5} {m.pick(('Jan', 'May', 'Oct'))} {m.int(10, 28)} {t.file()}"),
            lambda: div("", f"{m.pick(('total', 'M', 'A', '??', 'D', 'x', 'a', '+', '*'))} {m.pick((t.file(), technical.path(t), ''))}"),
            lambda: div("", m.pick(technical.LETTERS)),
            lambda: div(f"color:{_INKS['danger']}", f"error: {t.message('danger')}"),
            lambda: div("", technical.plain(m.pick(technical.code(t)[1])) or "."),
        ))  # fmt: skip
    if m.chance(0.6):
        lines.append(
            div(
                "",
                span(f"color:{_INKS['success']}", prompt),
                span(f"background:{ink};display:inline-block;width:.55em;height:1em;vertical-align:-.15em"),
            )
        )
    face = f"font:{m.ways.mono}px/{m.pick((1.2, 1.35, 1.5))} var(--font-mono);white-space:pre;text-align:left;overflow:hidden;background:{ground};color:{ink};padding:{m.pick((6, 10, 16))}px;"
    if m.chance(0.35):
        return div(face + "min-height:100vh;box-sizing:border-box", lines)
    title = m.pick((f"Terminal — {t.host()}", "Console", f"Log of {t.noun()}", "bash", technical.path(t)))
    caption = div("background:#8884;padding:4px 10px;font-size:.85em;text-align:center", title) if m.chance(0.4) else None
    return _window(m, title, div("border:1px solid #8886;overflow:hidden", caption, div(face, lines)))


def entries(m: Manual) -> Markup:
    """Entries of a log in columns: when, how grave, where, what."""
    t = m.text
    levels, way = m.pick(_LEVELS), m.int(0, 6)
    numbered, source, tall = m.chance(0.3), m.chance(0.6), m.chance(0.3)
    shown = m.pick(("ink", "ink", "badge", "plain", "row"))
    rows, painted = [], []
    for number in range(m.int(8, 26)):
        level, tone = m.pick(levels)
        what: Child = (
            mono(m, level, style=f"color:var(--{tone});font-weight:700")
            if shown == "ink"
            else presses.badge(m, level, tone)
            if shown == "badge"
            else mono(m, level)
        )
        row: list[Child] = [mono(m, str(number + 1), style="opacity:.6")] if numbered else []
        row += [mono(m, stamp(m, way), style="white-space:nowrap"), what]
        row += [mono(m, m.pick((t.host(), t.noun(), technical.name(t), f"{t.noun()}[{m.int(1, 9999)}]")))] if source else []
        row.append(mono(m, technical.log_message(t), style="" if tall else "white-space:nowrap"))
        rows.append(row)
        painted.append(
            f"background:color-mix(in srgb,var(--{tone}) 14%,var(--surface))" if shown == "row" and tone in ("danger", "warning") else ""
        )
    heads = (
        ["#"] * numbered
        + [m.pick(("Time", "Timestamp", "Date")), m.pick(("Level", "Severity", "L", "Type"))]
        + ["Source"] * source
        + ["Message"]
    )
    return _window(m, m.pick(("Log", "Event log", "System messages", "Logs", f"{t.noun().capitalize()} log")), table(m, heads if m.chance(0.75) else [""] * len(heads), rows, name="log", wide=True, rowed=painted))  # fmt: skip


def build(m: Manual) -> Markup:
    """Steps of a build with how long they took, one of them opened with its numbered lines."""
    t = m.text
    ground, ink = m.pick(_GROUNDS)
    steps = m.some(
        (
            "Set up job",
            "Checkout",
            "Install dependencies",
            "Lint",
            "Run tests",
            "Build image",
            "Upload artifacts",
            "Deploy",
            "Post run",
            "Complete job",
        ),
        3,
        7,
    )
    opened = m.int(0, len(steps) - 1)
    signs = m.chance(0.5)
    made: list[Child] = []
    for place, step in enumerate(steps):
        done = m.pick((("success", "passed"), ("success", "ok"), ("danger", "failed"), ("neutral", "skipped")))
        sign: Child = (
            basic.icon(m, {"success": "check-circle", "danger": "close-circle", "neutral": "minus"}[done[0]])
            if signs
            else mono(m, done[1], style=f"color:var(--{done[0]})")
        )
        line = div(
            "display:flex;gap:10px;align-items:center;padding:5px 10px;border-bottom:1px solid #8883",
            sign,
            span("flex:1", step),
            mono(m, t.duration()),
            marks=mark("row"),
        )
        made.append(line)
        if place == opened:
            rows = [
                div(
                    "display:flex;gap:12px",
                    mono(m, str(number + 1), style="opacity:.55;width:30px;text-align:right;flex:none"),
                    mono(m, technical.log_message(t) if m.chance(0.8) else technical.command(t), style="white-space:pre;overflow:hidden"),
                )
                for number in range(m.int(5, 14))
            ]
            made.append(div(f"background:{ground};color:{ink};padding:8px;overflow:hidden", rows))
    status = m.pick((presses.badge(m, "passing", "success"), presses.badge(m, "failed", "danger"), mono(m, "exit 1"), mono(m, "exit 0")))
    title = f"{m.pick(('Build', 'Job', 'Run', 'Pipeline'))} #{m.int(1, 9999)}"
    info = div(
        "margin-bottom:8px",
        status,
        " ",
        inline(m, t.hash()[:7]),
        " ",
        link(m, m.pick(("main", "develop", f"fix-{t.noun()}"))),
        f" by {t.person()}, {t.duration()}",
    )
    return _window(m, title, info, div("border:1px solid var(--border);overflow:hidden", made), bar=m.chance(0.4))


def console(m: Manual) -> Markup:
    """A browser's console: messages with where they came from, and a prompt."""
    t = m.text
    made: list[Child] = []
    for _ in range(m.int(8, 24)):
        tone = m.pick(("", "", "", "warning", "danger"))
        painted = (
            f"background:color-mix(in srgb,var(--{tone}) 15%,var(--surface));color:color-mix(in srgb,var(--{tone}) 60%,var(--text));"
            if tone
            else ""
        )
        said = m.pick(
            (
                technical.log_message(t),
                technical.value(t) or "undefined",
                technical.plain(m.pick(technical.code(t)[1])).strip() or "undefined",
                m.pick(technical.LETTERS),
                "undefined",
            )
        )
        made.append(div(f"display:flex;gap:10px;padding:3px 10px;border-bottom:1px solid #8883;{painted}", mono(m, m.pick(("", "", "", ">", "<", str(m.int(2, 40))))), mono(m, said, style="flex:1;min-width:0;overflow-wrap:anywhere"), link(m, mono(m, f"{t.noun()}.js:{m.int(1, 900)}")) if m.chance(0.7) else None, marks=mark("row")))  # fmt: skip
    made.append(div("display:flex;gap:8px;padding:4px 10px", mono(m, ">"), entry_box(m, "prompt", "", "")))
    return _window(m, m.pick(("Console", "Output", "Debugger", "Messages")), div("border:1px solid var(--border)", made))


# ---- changes under review --------------------------------------------------------------------------


def review(m: Manual) -> Markup:
    """A change of code: its files, its lines with signs and numbers, remarks, and what to answer."""
    t = m.text
    title = f"{t.title()} {m.pick((t.ident(), f'#{m.int(1, 9999)}', ''))}".strip()
    m.facts["title"] = title
    branch = ("main", f"{t.word()}-{t.noun()}")
    who = div("margin-bottom:8px", link(m, t.user()), m.pick((" wants to merge ", " proposes ", " committed ")), f"{m.int(1, 30)} commits into ", inline(m, branch[0]), " from ", inline(m, branch[1]), " · ", inline(m, t.hash()[:7]))  # fmt: skip
    parts: list[Child] = [
        crumbs(m, t.company_name.split(" ")[0].lower(), t.noun(), "Changes") if m.chance(0.4) else None,
        heading(m, title, 1),
        who,
    ]
    if m.chance(0.5):
        parts.append(_files(m))
    split = m.wide and m.chance(0.35)
    for _ in range(m.int(1, 3)):
        parts.append(_change(m, split=split))
    words = m.some(("Approve", "Comment", "Request changes", "Merge", "Abandon", "Reply", "Rebase", "Submit review"), 2, 3)
    parts.append(div("display:flex;gap:8px;flex-wrap:wrap", [press(m, word, primary=not place) for place, word in enumerate(words)]))
    return (
        framed(m, parts, side=m.chance(0.25), full=m.chance(0.7))
        if m.chance(0.6)
        else div("min-height:100vh", top(m), div("padding:10px 16px", parts))
    )


def _files(m: Manual) -> Markup:
    """Files with a letter for what happened to them."""
    rows = []
    for _ in range(m.int(2, 7)):
        letter, tone = m.pick((("M", "warning"), ("M", "warning"), ("A", "success"), ("D", "danger"), ("R", "info")))
        rows.append((mono(m, letter, style=f"color:var(--{tone});font-weight:700"), link(m, mono(m, technical.path(m.text))), span("color:var(--success)", f"+{m.int(0, 300)}"), span("color:var(--danger)", f"−{m.int(0, 120)}")))  # fmt: skip
    return table(m, ("", "File", "+", "−") if m.chance(0.5) else ("", "", "", ""), rows, name="files", wide=m.chance(0.4))


def _change(m: Manual, *, split: bool) -> Markup:
    """One file's change, its old lines above or beside the new ones."""
    t = m.text
    lines = [line for _ in range(m.int(1, 2)) for line in technical.code(t)[1]]
    ground, ink, *colors = m.ways.palette
    tones = dict(zip("ksncft", colors, strict=True)) if m.chance(0.6) else {}
    plus, minus = m.pick(
        (("#2da04433", "#f8514933"), ("#00ff0033", "#ff000033"), ("#3fb95026", "#f8514926"), ("transparent", "transparent"))
    )
    bold = plus == "transparent"

    def shown(line: Sequence[technical.Token]) -> Markup:
        return join(*(span(f"color:{tones[what]}", text) if what in tones else text for text, what in line))

    old, new = m.int(1, 400), m.int(1, 400)
    face = "white-space:pre;text-align:left;overflow:hidden;min-width:0;"

    def cell(number: str, sign: str, line: Sequence[technical.Token], style: str) -> list[Child]:
        tint = f"background:{ {'+': plus, '-': minus}.get(sign, 'transparent') };" + (
            {"+": "color:#1a7f37;", "-": "color:#cf222e;"}.get(sign, "") if bold else ""
        )
        return [div(f"width:38px;flex:none;text-align:right;padding-right:8px;opacity:.6;{tint}", number), div(f"width:16px;flex:none;text-align:center;{tint}", sign), div(f"{face}flex:1;{tint}{style}", shown(line))]  # fmt: skip

    rows: list[Child] = (
        [
            div(
                "opacity:.7;background:#58a6ff26;padding:1px 10px;white-space:pre",
                f"@@ -{old},{m.int(3, 20)} +{new},{m.int(3, 20)} @@ {technical.name(t)}",
            )
        ]
        if m.chance(0.7)
        else []
    )
    for line in lines:
        sign = m.pick(("", "", "", "+", "-"))
        left = cell("" if sign == "+" else str(old), "" if sign == "+" else sign, [] if sign == "+" else line, "")
        right = cell("" if sign == "-" else str(new), "" if sign == "-" else sign, [] if sign == "-" else line, "")
        old, new = old + (sign != "+"), new + (sign != "-")
        if split:
            half = "display:flex;width:50%;min-width:0;overflow:hidden;"
            rows.append(div("display:flex", div(half, left), div(half + "border-left:1px solid #8884", right)))
        else:
            extra = div("width:38px;flex:none;text-align:right;opacity:.6", "" if sign == "+" else str(old - 1))
            rows.append(div("display:flex", extra, cell("" if sign == "-" else str(new - 1), sign, line, "")))
        if m.chance(0.06):
            rows.append(_remark(m))
    counts = (
        span("margin-left:auto", span("color:var(--success)", f"+{m.int(0, 90)}"), " ", span("color:var(--danger)", f"−{m.int(0, 90)}"))
        if m.chance(0.6)
        else None
    )
    view = link(m, m.pick(("View file", "Raw", "Blame", "Expand"))) if m.chance(0.5) else None
    head = div(
        "display:flex;gap:10px;padding:6px 10px;background:#8882;border-bottom:1px solid #8884;overflow:hidden",
        mono(m, technical.path(t), style="font-weight:600"),
        counts,
        view,
    )
    return div(f"border:1px solid var(--border);margin-bottom:{m.ways.gap}px;overflow:hidden", head, div(f"background:{ground};color:{ink};font:{m.ways.mono}px/{m.pick((1.35, 1.5, 1.65))} var(--font-mono);", rows))  # fmt: skip


def _remark(m: Manual) -> Markup:
    """What a reviewer says between the lines."""
    name = m.text.user()
    foot = (
        div("display:flex;gap:10px;padding-top:6px", [link(m, word) if m.chance(0.5) else press(m, word) for word in ("Reply", "Resolve")])
        if m.chance(0.7)
        else None
    )
    body = feedback.alert(m, "info", m.text.sentence()) if m.chance(0.1) else prose(m, 1, 2)
    return div("background:var(--surface);color:var(--text);border:1px solid var(--border);margin:6px 12px;padding:8px 12px;font-family:var(--font)", div("padding-bottom:3px", el("b", None, name), span("color:var(--muted)", f" {m.text.moment()}")), body, foot, marks=mark("card", name="remark"))  # fmt: skip


GENRES = {"doc-log": page(log, native=0.25), "doc-review": page(review, native=0.2)}
