"""Whether files of the installed package are still those that were installed.

A bit that flips in the weights does not stop the model; it only makes it wrong. The installer keeps a
checksum of every file, so that this is seen before anything is judged.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

DISTRIBUTION = "qa-agent-moonlet"


def changed_files(folder: Path, installed: Distribution | None = None) -> list[Path]:
    """The files of a folder that are missing or other than the installer left them.

    Empty also where there is nothing to compare with: the folder is not of an installed wheel, but of a checkout.
    """
    if installed is None:
        try:
            installed = distribution(DISTRIBUTION)
        except PackageNotFoundError:
            return []
    changed = []
    for file in installed.files or ():
        path = Path(str(file.locate()))
        if file.hash is None or file.hash.mode != "sha256" or path.parent.resolve() != folder.resolve():
            continue
        if not path.is_file() or _sha256(path) != file.hash.value:
            changed.append(path)
    return changed


def _sha256(path: Path) -> str:
    """As RECORD files of wheels write it."""
    with path.open("rb") as opened:
        digest = hashlib.file_digest(opened, "sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")
