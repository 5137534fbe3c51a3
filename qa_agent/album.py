"""The pictures of a run: each distinct one once, secrets painted over."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from pathlib import Path

from PIL import Image

from qa_agent.acting import Shot
from qa_agent.covering import covered
from qa_agent.eyes import Box
from qa_agent.journal import SCREENSHOT_FOLDER, Warn, remove_torso, warn

WEBP_QUALITY = 70


class Album:
    """Keeps each distinct screenshot once, as WebP, in the run's folder. They are written beside what goes on, one after the other."""

    def __init__(self, folder: Path | None, warn: Warn = warn) -> None:
        self._folder = folder
        self._warn = warn
        self._kept: dict[str, str] = {}
        self._written: Future[None] | None = None  # of the last picture

    def keep(self, shot: Shot, private: Sequence[Box] = ()) -> str | None:
        """The picture's path relative to the run's folder; None where it can't be kept. What is `private` is painted over."""
        if self._folder is None:
            return None
        key = shot.digest
        if private:  # the same page with other parts covered is another picture
            key = hashlib.sha256(f"{shot.digest} {private}".encode()).hexdigest()
        name = self._kept.get(key)
        if name is None:
            self.finish_writing()  # pictures that wait to be written would fill the memory
            if self._folder is None:
                return None
            name = self._kept[key] = f"{SCREENSHOT_FOLDER}/{key[:20]}.webp"
            path = self._folder / name
            if not path.exists():
                self._written = _writer().submit(self._write, shot.image, private, path)
        return name

    def finish_writing(self) -> None:
        """Wait until all that was kept is on disk."""
        if self._written is not None:
            self._written.result()
            self._written = None

    def _write(self, image: Image.Image, private: Sequence[Box], path: Path) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            (covered(image, private) if private else image).save(path, "WEBP", quality=WEBP_QUALITY, method=2)
        except OSError as error:
            self._warn(f"{path.parent} can't be written to any further ({error.strerror or error}); the run goes on without pictures")
            self._folder = None
            remove_torso(path)


@cache
def _writer() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, thread_name_prefix="album")
