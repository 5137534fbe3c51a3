"""Looks of CSS frameworks: which classes our components wear in each of them.

What a framework has no part for is drawn by our own classes with colours that match. Their main
colour, font and density are often overridden, as real sites do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from . import looks
from .held_out import FRAMEWORK
from .looks import Look


@dataclass(frozen=True)
class Framework:
    """Names of one framework. `variants`: classes that may be added to a part at random."""

    name: str
    css: str
    accent: str
    classes: Mapping[str, str]
    variants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    primary: str = ""  # selector of the main button, for recolouring
    check: str = "native"
    dark: tuple[str, str] | None = None  # attribute of <html> that makes it dark
    radius: int = 4
    rules: str = ""
    size: int = 16


def _tones(part: str, pattern: str, **special: str) -> dict[str, str]:
    names = {tone: tone for tone in ("primary", "success", "danger", "warning", "info", "neutral", "secondary")} | special
    return {f"{part}:{tone}": pattern.format(name) if name else "" for tone, name in names.items()}


BOOTSTRAP = Framework(
    "bootstrap", "bootstrap/dist/css/bootstrap.min.css", "#0d6efd",
    {
        "btn": "btn", **_tones("btn", "btn-{}", neutral="secondary"), "btn:outline": "btn-outline-primary", "btn:ghost": "btn-link", "btn:link": "btn-link",
        "btn:sm": "btn-sm", "btn:lg": "btn-lg", "btn:block": "w-100", "btn:disabled": "disabled",
        "input": "form-control", "input:invalid": "is-invalid", "textarea": "form-control", "textarea:invalid": "is-invalid", "select": "form-select", "select:invalid": "is-invalid",
        "label": "form-label", "help": "form-text", "err": "text-danger small mt-1", "field": "mb-1", "checkbox": "form-check-input mt-0", "radio": "form-check-input mt-0",
        "badge": "badge", **_tones("badge", "text-bg-{}", neutral="secondary"), "card": "card", "card-body": "card-body", "alert": "alert mb-0", **_tones("alert", "alert-{}", neutral="secondary"),
        "table": "table mb-0", "tabs": "nav", "tab-item": "nav-item", "tab": "nav-link", "tab:on": "active", "tab:off": "disabled",
        "pages": "pagination mb-0", "page-item": "page-item", "page-item:on": "active", "page-item:off": "disabled", "page": "page-link",
        "dialog": "modal-content", "dialog-head": "modal-header", "dialog-body": "modal-body", "dialog-foot": "modal-footer",
    },
    {"table": ("", "table-striped", "table-bordered", "table-hover table-sm", "table-striped table-bordered"), "tabs": ("nav-tabs", "nav-tabs", "nav-pills", "nav-underline"), "badge": ("", "rounded-pill"), "card": ("", "shadow-sm", "shadow border-0")},
    ".btn-primary", "bootstrap", ("data-bs-theme", "dark"), 6,
)  # fmt: skip

BULMA = Framework(
    "bulma", "bulma/css/bulma.min.css", "#00d1b2",
    {
        "btn": "button", **_tones("btn", "is-{}", neutral="dark", secondary=""), "btn:outline": "is-primary is-outlined", "btn:ghost": "is-ghost", "btn:link": "is-text", "btn:sm": "is-small", "btn:lg": "is-medium", "btn:block": "is-fullwidth",
        "input": "input", "input:invalid": "is-danger", "textarea": "textarea", "textarea:invalid": "is-danger", "select": "", "select-wrap": "select is-fullwidth", "label": "label mb-1", "help": "help", "err": "help is-danger", "field": "field mb-1",
        "badge": "tag", **_tones("badge", "is-{}", neutral=""), "card": "box mb-0", "alert": "notification mb-0", **_tones("alert", "is-{}", neutral=""), "table": "table is-fullwidth",
        "tabs": "", "tabs-wrap": "tabs", "tab-item": "", "tab-item:on": "is-active", "tab": "", "pages": "pagination-list", "page-item": "", "page": "pagination-link", "page:on": "is-current", "page:off": "is-disabled",
        "h1": "title is-3", "h2": "title is-4", "h3": "title is-5", "h4": "title is-6", "h5": "title is-6", "h6": "title is-6", "dialog": "box",
    },
    {"table": ("", "is-striped", "is-bordered", "is-narrow is-hoverable"), "tabs-wrap": ("", "is-boxed", "is-toggle", "is-toggle is-toggle-rounded"), "badge": ("", "is-rounded", "is-light"), "alert": ("", "is-light"), "btn": ("", "", "is-rounded", "is-light")},
    ".button.is-primary", "native", ("data-theme", "dark"), 6, ".title{margin-bottom:.4rem!important}.pagination-list{margin:0!important;list-style:none}.card-pad0{padding:0}",
)  # fmt: skip

PICO = Framework(
    "pico", "@picocss/pico/css/pico.min.css", "#0172ad",
    {
        "btn": "", "btn:secondary": "secondary", "btn:outline": "outline", "btn:ghost": "outline secondary", "btn:link": "outline", "btn:neutral": "contrast", "btn:block": "q-btn-block", "btn:sm": "small",
        "input": "", "textarea": "", "select": "", "label": "", "help": "q-help", "table": "", "checkbox": "", "radio": "",
    },
    {"table": ("", "striped")}, "button:not(.secondary):not(.outline)", "pico", ("data-theme", "dark"), 4,
    "button,[type=submit]{width:auto;margin:0}input:not([type=checkbox]):not([type=radio]),select,textarea{margin:0!important}nav ul,nav ol{margin:0}.q-plainbtn{background:none!important;border:0!important;box-shadow:none!important;color:inherit!important;padding:.15em!important}.small{padding:.3em .7em!important;font-size:.85em}.q-list li{list-style:none}header,footer,main{padding-block:0}label{margin:0}.q-acc-head{background:none!important;color:inherit!important;border:0!important}",
)  # fmt: skip

FOUNDATION = Framework(
    "foundation", "foundation-sites/dist/css/foundation.min.css", "#1779ba",
    {
        "btn": "button mb0", **_tones("btn", "{}", danger="alert", info="", neutral="secondary"), "btn:outline": "hollow", "btn:ghost": "clear", "btn:link": "clear", "btn:sm": "small", "btn:lg": "large", "btn:block": "expanded", "btn:disabled": "disabled",
        "input": "mb0", "input:invalid": "is-invalid-input", "textarea": "mb0", "select": "mb0", "label": "", "help": "help-text", "err": "form-error is-visible", "badge": "label", **_tones("badge", "{}", danger="alert", info="", neutral="secondary"),
        "card": "card mb0", "card-body": "card-section", "alert": "callout mb0", **_tones("alert", "{}", danger="alert", info="primary", neutral="secondary"), "table": "mb0",
        "pages": "pagination mb0", "page-item": "", "page-item:on": "current", "page-item:off": "disabled", "page": "",
    },
    {"table": ("", "hover", "unstriped"), "btn": ("", "", "hollow", "rounded")}, ".button:not(.secondary):not(.hollow):not(.clear)", "native", None, 0,
    ".mb0{margin:0!important}.help-text{margin:.2rem 0 0}.form-error{margin:.2rem 0 0}",
)  # fmt: skip

UIKIT = Framework(
    "uikit", "uikit/dist/css/uikit.min.css", "#1e87f0",
    {
        "btn": "uk-button", **_tones("btn", "uk-button-{}", success="primary", warning="secondary", info="primary", secondary="default", neutral="default"), "btn:outline": "uk-button-default", "btn:ghost": "uk-button-text", "btn:link": "uk-button-link", "btn:sm": "uk-button-small", "btn:lg": "uk-button-large", "btn:block": "uk-width-1-1",
        "input": "uk-input", "input:invalid": "uk-form-danger", "textarea": "uk-textarea", "textarea:invalid": "uk-form-danger", "select": "uk-select", "select:invalid": "uk-form-danger", "label": "uk-form-label", "help": "uk-text-small uk-text-muted", "err": "uk-text-small uk-text-danger",
        "checkbox": "uk-checkbox", "radio": "uk-radio", "badge": "uk-label", **_tones("badge", "uk-label-{}", primary="", info="", neutral=""), "card": "uk-card uk-card-default", "card-body": "uk-card-body", "alert": "uk-alert uk-margin-remove", **_tones("alert", "uk-alert-{}", info="primary", neutral=""),
        "table": "uk-table uk-margin-remove", "tabs": "uk-tab uk-margin-remove", "tab-item": "", "tab-item:on": "uk-active", "tab-item:off": "uk-disabled", "tab": "", "pages": "uk-pagination uk-margin-remove", "page-item": "", "page-item:on": "uk-active", "page-item:off": "uk-disabled", "page": "",
        "h1": "uk-h2 uk-margin-remove", "h2": "uk-h3 uk-margin-remove", "h3": "uk-h4 uk-margin-remove", "h4": "uk-h5 uk-margin-remove", "dialog": "uk-modal-dialog", "dialog-head": "uk-modal-header", "dialog-body": "uk-modal-body", "dialog-foot": "uk-modal-footer uk-text-right",
    },
    {"table": ("uk-table-divider", "uk-table-striped", "uk-table-small uk-table-divider", "uk-table-hover")}, ".uk-button-primary", "native", None, 0,
    ".uk-modal-dialog{transform:none!important;opacity:1!important;margin:0}.uk-card-body{padding:20px}",
)  # fmt: skip

FOMANTIC = Framework(
    "fomantic", "fomantic-ui-css/components/", "#2185d0",
    {
        "btn": "ui button", **_tones("btn", "{}", danger="negative", success="positive", warning="yellow", info="teal", neutral="black", secondary=""), "btn:outline": "basic primary", "btn:ghost": "basic", "btn:link": "basic", "btn:sm": "small", "btn:lg": "large", "btn:block": "fluid", "btn:icon": "icon", "btn:disabled": "disabled",
        "badge": "ui label", **_tones("badge", "{}", primary="blue", success="green", danger="red", warning="yellow", info="teal", neutral=""), "card": "ui segment", "alert": "ui message", **_tones("alert", "{}", danger="negative", success="positive", neutral="", primary="info"),
        "table": "ui table", "tabs": "ui menu", "tab": "item", "tab:on": "active", "tab:off": "disabled", "pages": "ui pagination menu", "page": "item", "page:on": "active", "page:off": "disabled", "chip": "ui label", "h1": "ui header", "h2": "ui header", "h3": "ui header",
    },
    {"table": ("celled", "striped", "very basic", "compact celled", "selectable"), "tabs": ("tabular", "secondary", "secondary pointing", "", "text"), "badge": ("", "basic", "circular", "tiny"), "card": ("", "raised", "basic"), "btn": ("", "", "", "basic", "circular", "compact")},
    ".ui.primary.button", "semantic", None, 4, ".ui.segment,.ui.message,.ui.menu,.ui.table{margin:0}.ui.header{margin:0 0 .4em!important}", 14,
)  # fmt: skip

SPECTRE = Framework(
    "spectre", "spectre.css/dist/spectre.min.css", "#5755d9",
    {
        "btn": "btn", "btn:primary": "btn-primary", "btn:success": "btn-success", "btn:danger": "btn-error", "btn:outline": "", "btn:ghost": "btn-link", "btn:link": "btn-link", "btn:sm": "btn-sm", "btn:lg": "btn-lg", "btn:block": "btn-block", "btn:disabled": "disabled",
        "input": "form-input", "input:invalid": "is-error", "textarea": "form-input", "textarea:invalid": "is-error", "select": "form-select", "select:invalid": "is-error", "label": "form-label", "help": "form-input-hint", "err": "form-input-hint text-error",
        "badge": "label", **_tones("badge", "label-{}", danger="error", info="secondary", neutral=""), "card": "card", "card-body": "card-body", "alert": "toast", **_tones("alert", "toast-{}", danger="error", info="primary", neutral=""), "table": "table", "chip": "chip", "chip:on": "active",
        "tabs": "tab", "tab-item": "tab-item", "tab-item:on": "active", "tab": "", "pages": "pagination", "page-item": "page-item", "page-item:on": "active", "page-item:off": "disabled", "page": "",
    },
    {"table": ("", "table-striped", "table-hover"), "badge": ("", "label-rounded"), "tabs": ("", "tab-block")}, ".btn.btn-primary", "spectre", None, 2, ".tab,.pagination{margin:0}.pagination{list-style:none;display:flex}", 16,
)  # fmt: skip

MILLIGRAM = Framework(
    "milligram", "milligram/dist/milligram.min.css", "#9b4dca",
    {"btn": "button mb0", "btn:secondary": "button-outline", "btn:outline": "button-outline", "btn:ghost": "button-clear", "btn:link": "button-clear", "input": "mb0", "textarea": "mb0", "select": "mb0", "label": "mb0", "table": "mb0"},
    {}, ".button:not(.button-outline):not(.button-clear)", "native", None, 4,
    "html{font-size:62.5%}.mb0{margin:0!important}.q-plainbtn{background:none!important;border:0!important;height:auto!important;color:inherit!important;padding:.15em!important;line-height:1!important;letter-spacing:0}.q-acc-head{background:none!important;color:inherit!important;border:0!important;height:auto;text-transform:none}.q-list,.q-tree{margin:0}.q-group>button,.q-day{background:none;color:inherit;height:auto;line-height:1.5;padding:.6rem 1rem}",
)  # fmt: skip

PURE = Framework(
    "pure", "purecss/build/pure-min.css", "#0078e7",
    {"btn": "pure-button", "btn:primary": "pure-button-primary", "btn:disabled": "pure-button-disabled", "btn:block": "pure-input-1", "input": "pin", "textarea": "pin", "select": "pin", "table": "pure-table"},
    {"table": ("pure-table-bordered", "pure-table-horizontal", "pure-table-striped")}, ".pure-button-primary", "native", None, 2,
    "body{font-family:sans-serif}.pure-table{width:100%}.pin{width:100%;padding:.5em .6em;border:1px solid #ccc;box-shadow:inset 0 1px 3px #ddd;border-radius:4px;box-sizing:border-box;background:#fff;font:inherit}.pure-input-1{width:100%}",
)  # fmt: skip

MATERIALIZE = Framework(
    "materialize", "materialize-css/dist/css/materialize.min.css", "#26a69a",
    {
        "btn": "btn", "btn:secondary": "grey lighten-1", "btn:danger": "red", "btn:success": "green", "btn:warning": "orange", "btn:ghost": "btn-flat", "btn:link": "btn-flat", "btn:outline": "btn-flat", "btn:sm": "btn-small", "btn:lg": "btn-large", "btn:block": "q-btn-block", "btn:disabled": "disabled",
        "input": "mb0", "input:invalid": "invalid", "textarea": "materialize-textarea mb0", "select": "browser-default", "label": "", "help": "helper-text", "card": "card mb0", "card-body": "card-content", "table": "", "chip": "chip", "pages": "pagination mb0", "page-item": "", "page-item:on": "active", "page-item:off": "disabled", "page": "",
    },
    {"table": ("", "striped", "highlight"), "btn": ("", "", "", "waves-effect")}, ".btn:not(.grey):not(.red):not(.green):not(.btn-flat)", "materialize", None, 2,
    "input:not([type=checkbox]):not([type=radio]),textarea{box-sizing:border-box!important}h1{font-size:2.2rem}h2{font-size:1.8rem}h3{font-size:1.5rem}h4{font-size:1.3rem}h5{font-size:1.15rem}h6{font-size:1rem}h1,h2,h3,h4,h5,h6{margin:.3rem 0 .5rem}.mb0{margin:0!important}nav{height:auto;line-height:1.5;background:none;box-shadow:none;color:inherit}nav a{color:inherit}.q-crumbs{color:inherit}.q-nav nav ul a{color:inherit}.card{margin:0}.card-pad0{overflow:hidden}", 15,
)  # fmt: skip

FOMANTIC_PARTS = "reset site button label segment message table menu header form input checkbox".split()
FRAMEWORKS = (BOOTSTRAP, BULMA, PICO, FOUNDATION, UIKIT, FOMANTIC, SPECTRE, MILLIGRAM, PURE, MATERIALIZE)
WEIGHTS = (10, 4, 4, 3, 4, 4, 4, 3, 3, 3)


def framework_look(rng: Random, icon_sets: list[str], held_out: bool) -> Look:
    """One of the frameworks, often with another main colour, font or density."""
    pool = [(frame, weight) for frame, weight in zip(FRAMEWORKS, WEIGHTS, strict=True) if (frame.name == FRAMEWORK) == held_out]
    frame = rng.choices([frame for frame, _ in pool], [weight for _, weight in pool])[0]
    dark = frame.dark is not None and rng.random() < 0.25
    colors, styles = looks.palette(rng, dark), looks.choose_styles(rng)
    recolored = rng.random() < 0.55
    accent = colors["accent"] if recolored else frame.accent
    colors |= {"accent": accent, "primary": accent, "on-accent": looks.on(accent), "on-primary": looks.on(accent)}
    plain = {
        "bg": "#f5f6f8" if rng.random() < 0.5 else "#ffffff",
        "surface": "#ffffff",
        "text": "#212529",
        "muted": "#6c757d",
        "border": "#dee2e6",
    }
    colors |= {"bg": "#14171c", "surface": "#1c2026", "text": "#dee2e6", "muted": "#8b95a1", "border": "#353b43"} if dark else plain
    fonts = looks.choose_fonts(rng, held_out)
    radius = f"{frame.radius if rng.random() < 0.7 else rng.choice((0, 3, 8, 14))}px"
    tokens = {
        **colors,
        **looks.bars(rng, colors, "nav"),
        **looks.bars(rng, colors, "side"),
        **looks.bars(rng, colors, "foot"),
        **looks.numbers(rng),
    }
    tokens |= {
        "size": f"{frame.size}px",
        "radius": radius,
        "radius-btn": radius,
        "radius-input": radius,
        "font": fonts.body,
        "font-head": fonts.head,
        "font-mono": fonts.mono,
        "bw": "1px",
    }
    rules = [
        fonts.rules,
        looks.variables(tokens),
        looks.OWN_CSS.read_text(encoding="utf-8"),
        frame.rules,
        "body{background:var(--bg)}",
    ]
    own_font = rng.random() < 0.5
    if own_font:
        rules.append("body,button,input,select,textarea,h1,h2,h3,h4,h5,h6{font-family:var(--font)!important}")
    if rng.random() < 0.3 and frame.name != "milligram":
        rules.append(f"html{{font-size:{rng.choice((12, 13, 14, 15, 17))}px}}")
    if recolored and frame.primary:
        rules.append(
            f"{frame.primary}{{background:{accent}!important;border-color:{accent}!important;color:{looks.on(accent)}!important}}a:not([class]){{color:{accent}}}"
        )
    files = tuple(f"{frame.css}{part}.min.css" for part in FOMANTIC_PARTS) if frame.name == "fomantic" else (frame.css,)
    classes = dict(frame.classes)
    for part, options in frame.variants.items():
        classes[part] = f"{classes[part]} {rng.choice(options)}".strip()
    return Look(
        name=frame.name,
        css_files=files,
        rules="".join(rules),
        fonts=fonts.names if own_font else (),
        dark=dark,
        icon_set=rng.choice(icon_sets),
        classes=classes,
        html_attrs=dict([frame.dark]) if dark and frame.dark else {"data-theme": "light"},
        body_class="fw " + " ".join(f"s-{name}-{value}" for name, value in styles.items()),
        styles=styles | {"check": frame.check, "label": rng.choice(("above", "above", "above", "left", "hint"))},
    )


_BARE = ("btn", "input", "textarea", "select", "label", "table", "help", "err", "link")


def native_look(rng: Random, icon_sets: list[str], held_out: bool) -> Look:
    """Chromium's own widgets: no style at all, or a font and a colour as on old and internal pages."""
    colors, fonts, styles = looks.palette(rng, False), looks.choose_fonts(rng, held_out), looks.choose_styles(rng)
    colors |= {"surface": "#ffffff", "bg": "#ffffff", "text": "#000000", "border": "#bbbbbb"}
    tokens = {
        **colors,
        **looks.bars(rng, colors, "nav"),
        **looks.bars(rng, colors, "side"),
        **looks.bars(rng, colors, "foot"),
        **looks.numbers(rng),
    }
    tokens |= {"font": "inherit", "font-head": "inherit", "font-mono": "monospace", "radius": "0", "u": "0.8"}
    rules = [fonts.rules, looks.variables(tokens), looks.OWN_CSS.read_text(encoding="utf-8")]
    if rng.random() < 0.6:
        rules.append(f"body{{font-family:{fonts.body};font-size:{rng.choice((12, 13, 14, 16))}px}}")
    if rng.random() < 0.3:
        rules.append("table{border-collapse:collapse}td,th{border:1px solid #999;padding:3px 8px}")
    return Look(
        name="native",
        css_files=(),
        rules="".join(rules),
        fonts=fonts.names,
        dark=False,
        icon_set=rng.choice(icon_sets),
        classes={part: "" for part in _BARE if rng.random() < 0.95},
        body_class="fw " + " ".join(f"s-{name}-{value}" for name, value in styles.items()),
        styles=styles | {"check": "native", "label": rng.choice(("above", "left"))},
    )


def choose_look(rng: Random, icon_sets: list[str], held_out: bool = False) -> Look:
    """Half of the pages wear a look of our own, most others a framework's."""
    roll = rng.random()
    if roll < 0.55:
        return looks.random_look(rng, icon_sets, held_out)
    if roll < 0.94:
        return framework_look(rng, icon_sets, held_out)
    return native_look(rng, icon_sets, held_out)
