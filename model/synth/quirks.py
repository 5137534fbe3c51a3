"""What makes a page odd: daring styles, and the ways in which pages are broken."""

from __future__ import annotations

from random import Random

_STYLES: tuple[str, ...] = (
    "body.own{background:linear-gradient(160deg,var(--bg),color-mix(in srgb,var(--accent) 22%,var(--bg))) fixed}",
    "body{background-image:radial-gradient(color-mix(in srgb,var(--text) 9%,transparent) 1px,transparent 1px)!important;background-size:16px 16px!important}",
    "body{background-image:linear-gradient(color-mix(in srgb,var(--text) 5%,transparent) 1px,transparent 1px)!important;background-size:100% 24px!important}",
    ":is(h1,h2,h3,h4){color:var(--accent)!important}",
    ":is(h1,h2){font-style:italic}",
    ":is(h1,h2){text-decoration:underline;text-decoration-color:var(--accent);text-underline-offset:.2em}",
    ":is(h1,h2){text-shadow:2px 2px 0 color-mix(in srgb,var(--accent) 35%,transparent)}",
    ":is(h1,h2,h3){text-transform:lowercase}",
    ":is(h1,h2,h3){font-variant:small-caps}",
    ".q-btn{text-transform:uppercase;letter-spacing:.12em;font-size:.8em}",
    ".q-btn,.q-card,.q-input{border:2px solid var(--text)!important;box-shadow:4px 4px 0 var(--text)!important;border-radius:0!important}",
    ".q-btn,.q-input,.q-card{border-radius:22px!important}",
    ".q-card{border-left:5px solid var(--accent)!important}",
    ".q-card{border-top:4px solid var(--accent)!important}",
    ".q-card{border-style:dashed!important;border-width:2px!important;border-color:var(--border)!important}",
    ".q-card{background:linear-gradient(180deg,var(--surface),color-mix(in srgb,var(--accent) 10%,var(--surface)))!important}",
    ".q-card{background:color-mix(in srgb,var(--surface) 60%,transparent)!important;border-color:color-mix(in srgb,var(--text) 20%,transparent)!important}",
    ".q-card-head{background:var(--accent);color:var(--on-accent);margin:-1.1rem -1.1rem 1rem!important;padding:.6rem 1.1rem}.q-card-head :is(h2,h3,h4,h5,a,.q-plainbtn){color:var(--on-accent)!important}",
    ".q-table th{text-align:center!important}",
    ".q-table tbody tr:nth-child(even)>*{background:color-mix(in srgb,var(--accent) 12%,var(--surface))!important}",
    ".q-table{font-family:var(--font-mono);font-size:.9em}",
    ".q-table{font-size:11px}",
    ".q-nav{flex-direction:row-reverse}",
    ".q-nav{box-shadow:0 4px 18px rgba(0,0,0,.18)}",
    ".q-nav{margin:12px;border-radius:999px}",
    ".q-nav{padding:1.8rem 2.4rem!important}",
    ".q-nav-item,.q-side-item{text-transform:uppercase;font-size:.8em;letter-spacing:.08em}",
    ".q-side{width:310px!important}",
    ".q-side{order:2}",
    ".q-side{padding:0!important}.q-side-item{border-radius:0!important;border-bottom:1px solid color-mix(in srgb,var(--side-text) 15%,transparent)}",
    "a{font-weight:700!important}",
    "a:not([class]){border-bottom:1px dotted currentColor}",
    "p,li,td{font-style:italic}",
    "p,li{letter-spacing:.06em}",
    "body{font-stretch:condensed;font-weight:300!important}",
    "body{font-weight:600!important}",
    "label,.q-label{text-transform:uppercase;font-size:.72em!important;letter-spacing:.08em}",
    "label,.q-label{color:var(--accent)!important}",
    ".q-input{background:#111!important;color:#eee!important;border-color:#444!important}",
    ".q-input{border-radius:999px!important;padding-left:1.2em!important}",
    ".q-input{font-size:1.2em!important}",
    ".q-input{text-align:center}",
    ".q-ico{transform:scale(1.25)}",
    ".q-ico{color:var(--accent)}",
    ".q-badge{text-transform:uppercase;font-size:.65em!important;letter-spacing:.06em}",
    ".q-badge{font-size:1em!important;border-radius:2px!important}",
    ".q-stack{gap:6px!important}",
    ".q-stack,.q-grid{gap:42px!important}",
    "img{filter:grayscale(1)}",
    "img{filter:saturate(1.8) contrast(1.2)}",
    ".q-foot{text-align:center}.q-foot>.q-row{justify-content:center!important}",
    ".q-tabs{justify-content:center}.q-tab{flex:1;justify-content:center}",
    "body{text-align:center}.q-li,.q-card{text-align:left}",
    ".q-muted{color:var(--text)!important}",
    ".q-muted{opacity:.6}",
)  # fmt: skip

_DEFECTS: tuple[str, ...] = (
    ".q-card:nth-child(2){margin-top:-46px!important;position:relative}",
    ".q-side{position:relative;left:-60px}",
    ".q-main{margin-left:-70px}",
    ".q-grid{grid-template-columns:repeat(6,minmax(0,1fr))!important}",
    ".q-row{gap:0!important}",
    ".q-btn{width:46px!important;overflow:hidden}",
    "img{visibility:hidden}",
    ".q-card{max-height:90px;overflow:hidden!important}",
    "h1,h2{font-size:44px!important;white-space:nowrap}",
    "p{width:110px}",
    ".q-input{height:18px!important;padding-top:0!important;padding-bottom:0!important}",
    ".q-li{height:26px;overflow:hidden}",
    "*{color:inherit!important}",
    ".q-ico{width:3em!important;height:3em!important}",
    ".q-table td{white-space:nowrap}",
    ".q-nav{position:absolute;top:40px;left:0;right:0}",
    ".q-dialog-wrap{align-items:flex-end!important;justify-content:flex-end!important}",
    "body{line-height:1!important}",
)  # fmt: skip


def rules(rng: Random) -> str:
    """Some odd styles on a third of the pages, a defect on a few."""
    chosen: list[str] = []
    if rng.random() < 0.36:
        chosen += rng.sample(_STYLES, rng.choice((1, 1, 2, 3)))
    if rng.random() < 0.03:
        chosen.append(rng.choice(_DEFECTS))
    return "".join(chosen)
