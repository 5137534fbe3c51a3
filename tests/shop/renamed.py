"""The shop with every class name and id called otherwise: the same to a person, another page to selectors."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

PREFIX = "v2-"

_CLASS = re.compile(r"\.([a-z][a-z-]*)(?![\w-])(?=[^{}]*\{)")
_ID = re.compile(r"(?<![\w-])id=\"([a-z][\w-]*)\"")
_SELECTING = re.compile(r"((?:querySelector(?:All)?|closest)\(\")([^\"]*)(\")")
_CLASS_ATTRIBUTE = re.compile(r"(class=\")((?:\$\{[^}]*\}|[^\"$])*)(\")")
_POINTING = re.compile(r"((?<![\w-])(?:id|for|form)=\")(\$\{|[a-z])")


def rename(shop: Path, copy: Path) -> list[str]:
    """Write a renamed copy of the shop; the class names that no page has any more."""
    shutil.copytree(shop, copy)
    shutil.copy(shop.parent / "page_server.py", copy.parent)  # what its server needs
    styles = sorted(copy.rglob("*.css"))
    classes = sorted({name for style in styles for name in _CLASS.findall(style.read_text(encoding="utf-8"))})
    sources = [*styles, *copy.rglob("*.js"), *copy.rglob("*.html")]
    ids = sorted({name for source in sources for name in _ID.findall(source.read_text(encoding="utf-8"))})
    for style in styles:
        style.write_text(_in_selectors(style.read_text(encoding="utf-8"), classes, ids), encoding="utf-8")
    for source in sources[len(styles) :]:
        text = source.read_text(encoding="utf-8")
        text = _SELECTING.sub(lambda found: found[1] + _in_selectors(found[2], classes, ids) + found[3], text)
        text = _CLASS_ATTRIBUTE.sub(lambda found: found[1] + _in_attribute(found[2], classes) + found[3], text)
        text = _POINTING.sub(rf"\1{PREFIX}\2", text)
        text = re.sub(r"(className = \"|classList\.toggle\(\"|\.id === \")", rf"\1{PREFIX}", text)
        source.write_text(text, encoding="utf-8")
    return classes


def _in_selectors(text: str, classes: list[str], ids: list[str]) -> str:
    for sign, names in ((r"\.", classes), ("#", ids)):
        text = re.sub(rf"(?<![\w-])({sign})({'|'.join(names)})(?![\w-])|(?<=[\w\])])({sign})({'|'.join(names)})(?![\w-])", _prefixed, text)
    return text


def _prefixed(found: re.Match[str]) -> str:
    return f"{found[1] or found[3]}{PREFIX}{found[2] or found[4]}"


def _in_attribute(value: str, classes: list[str]) -> str:
    """A value such as `badge badge-${kind}` or `notes ${flag ? "notes-collapsed" : ""}`."""
    parts = re.split(r"(\$\{[^}]*\})", value)
    for number, part in enumerate(parts):
        if part.startswith("${"):
            parts[number] = re.sub(rf'"({"|".join(classes)})"', rf'"{PREFIX}\1"', part)
        else:
            parts[number] = re.sub(r"(?<![\w-])([a-z][a-z-]*)", rf"{PREFIX}\1", part) if number == 0 or part[:1] == " " else part
    return "".join(parts)
