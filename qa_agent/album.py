"""The pictures of a run: each distinct one once, secrets painted over."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from qa_agent.acting import Shot
from qa_agent.covering import covered
from qa_agent.eyes import Box
from qa_agent.journal import SCREENSHOT_FOLDER, Warn, remove_torso, warn

WEBP_QUALITY = 70


class Album:
    """Keeps each distinct screenshot once, as WebP, in the run's folder."""

    def __init__(self, folder: Path | None, warn: Warn = warn) -> None:
        self._folder = folder
        self._warn = warn
        self._kept: dict[str, str] = {}

    def keep(self, shot: Shot, private: Sequence[Box] = ()) -> str | None:
        """The picture's path relative to the run's folder; None where it can't be kept. What is `private` is painted over."""
        if self._folder is None:
            return None
        key = shot.digest
        if private:  # the same page with other parts covered is another picture
            key = hashlib.sha256(f"{shot.digest} {private}".encode()).hexdigest()
        name = self._kept.get(key)
        if name is None:
            name = f"{SCREENSHOT_FOLDER}/{key[:20]}.webp"
            path = self._folder / name
            if not path.exists() and not self._write(covered(shot.image, private) if private else shot.image, path):
                return None
            self._kept[key] = name
        return name

    def _write(self, image: Image.Image, path: Path) -> bool:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            image.save(path, "WEBP", quality=WEBP_QUALITY, method=2)
        except OSError as error:
            self._warn(f"{path.parent} can't be written to any further ({error.strerror or error}); the run goes on without pictures")
            self._folder = None
            remove_torso(path)
            return False
        return True
