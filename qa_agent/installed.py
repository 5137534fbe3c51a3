"""Whether files of the installed package are still those that were installed.

A bit that flips in the weights does not stop the model; it only makes it wrong. The installer keeps a
checksum of every file, so that this is seen before anything is judged.
"""

from __future__ import annotations

import base64
import hashlib
import json
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path
from typing import Any

DISTRIBUTION = "qa-agent-moonlet"
MODEL, WEIGHTS = "moonlet", "weights"  # the package of the model, and the folder in it


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


def bundled_weights_are_whole() -> bool:
    """Whether no file of the bundled weights is cut off, by a glance that does not load the model."""
    model = find_spec(MODEL)
    folders = [Path(folder) / WEIGHTS for folder in (model.submodule_search_locations or ())] if model else []
    return any(map(are_whole, folders))


def are_whole(folder: Path) -> bool:
    """Whether weights are in a folder, and none of them is cut off."""
    files = list(folder.glob("*.safetensors"))
    return bool(files) and all(map(_is_whole, files))


def _is_whole(safetensors: Path) -> bool:
    """The size of a safetensors file follows from its header: eight bytes that tell the header's length, JSON, the tensors."""
    try:
        size = safetensors.stat().st_size
        with safetensors.open("rb") as opened:
            length = int.from_bytes(opened.read(8), "little")
            if length >= size:
                return False
            header: dict[str, Any] = json.loads(opened.read(length))
        ends = [entry["data_offsets"][1] for name, entry in header.items() if name != "__metadata__"]
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return False
    return size == 8 + length + max(ends, default=0)


def _sha256(path: Path) -> str:
    """As RECORD files of wheels write it."""
    with path.open("rb") as opened:
        digest = hashlib.file_digest(opened, "sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")
