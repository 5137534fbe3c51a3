"""Playwright's traces without secrets: they hold all that was typed, sent and shown, in files of text inside a zip."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from qa_agent.masking import MASK

# Pictures of the screen stay as they are: what is painted in them is covered in the report's own pictures only.
_PICTURES = (".jpeg", ".jpg", ".png", ".webp", ".gif", ".woff", ".woff2", ".ttf")
# Shorter ones occur in every trace by chance: to mask them would break it.
LEAST_LENGTH = 4
# Signing in by HTTP is a secret in a form of its own.
_SIGNED_IN = re.compile(rb'("name":"(?:proxy-)?authorization","value":")[^"]*"', re.IGNORECASE)


def mask_trace(path: Path, secrets: Sequence[str]) -> None:
    """Write a trace anew with a mask in the place of each secret; nothing is touched where there is none.

    Raises OSError, zipfile.BadZipFile or, for a secret that is too short, ValueError where that can't be done.
    """
    if not secrets:
        return
    if min(map(len, secrets)) < LEAST_LENGTH:
        raise ValueError(f"one of them has fewer than {LEAST_LENGTH} characters")
    forms = sorted({form.encode() for secret in secrets for form in _forms(secret)}, key=len, reverse=True)
    torso = path.with_name(f"{path.name}.part")
    try:
        with zipfile.ZipFile(path) as whole, zipfile.ZipFile(torso, "w", zipfile.ZIP_DEFLATED) as masked:
            for entry in whole.infolist():
                content = whole.read(entry)
                if not entry.filename.lower().endswith(_PICTURES):
                    for form in forms:
                        content = content.replace(form, _instead_of(form))
                    content = _SIGNED_IN.sub(rb"\1" + MASK.encode() + b'"', content)
                masked.writestr(entry.filename, content)
        torso.replace(path)
    finally:
        torso.unlink(missing_ok=True)


def _instead_of(form: bytes) -> bytes:
    """Digits become other digits: they may stand in a number, where a mask would make the trace unreadable."""
    if form.isdigit():
        return (b"9" if form.startswith(b"8") else b"8") * len(form)
    return MASK.encode()


def _forms(secret: str) -> set[str]:
    """As it is, and as JSON and HTML write it."""
    html = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return {secret, json.dumps(secret)[1:-1], json.dumps(secret, ensure_ascii=False)[1:-1], html, html.replace('"', "&quot;")} - {""}
