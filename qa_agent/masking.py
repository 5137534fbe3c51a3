"""Hiding what is secret in all that is told."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote, quote_plus

MASK = "••••"


class Masks:
    """Hides secret values in everything that is told."""

    def __init__(self, secrets: Sequence[str] = ()) -> None:
        self._secrets: list[str] = []
        for secret in secrets:
            self.add(secret)

    def add(self, secret: str) -> None:
        forms = {secret, quote(secret, safe=""), quote_plus(secret), quote(secret)}
        self._secrets = sorted({*self._secrets, *forms} - {""}, key=len, reverse=True)

    @property
    def secrets(self) -> tuple[str, ...]:
        """All forms in which a secret may be told, longest first."""
        return tuple(self._secrets)

    def hide(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, MASK)
        return text
