"""What a reader that anybody may install needs for a picture: Tesseract, and RapidOCR in a Python of its own.

A look finds, reads and names everything on a picture; these two only read. The ratio says what the rest costs.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

_REPEATS = 2
# Runs in a Python that has RapidOCR, which may be another one than ours: paths on the command line, a time a picture in ms as JSON.
_RAPIDOCR = """
import json, sys, time
import cv2
try:
    from rapidocr_onnxruntime import RapidOCR
except ImportError:
    from rapidocr import RapidOCR
threads, *paths = sys.argv[1:]
cv2.setNumThreads(int(threads))
try:
    read = RapidOCR(intra_op_num_threads=int(threads), inter_op_num_threads=1)
except TypeError:
    read = RapidOCR(params={"EngineConfig.onnxruntime.intra_op_num_threads": int(threads)})
pictures = [cv2.imread(path) for path in paths]
read(pictures[0])
taken = []
for picture in pictures:
    started = time.perf_counter()
    read(picture)
    taken.append(1000 * (time.perf_counter() - started))
print(json.dumps(taken))
"""


class AbsentError(Exception):
    """The reader is not installed; the message says what is missing."""


def tesseract_ms(pictures: Sequence[Path], threads: int) -> float:
    """Median time of Tesseract for a picture, the start of its process apart. Raises AbsentError."""
    if shutil.which("tesseract") is None:
        raise AbsentError("not installed (Debian: apt-get install tesseract-ocr)")
    environment = {"OMP_THREAD_LIMIT": str(threads), "PATH": "/usr/local/bin:/usr/bin:/bin"}
    start = _timed(["tesseract", "--version"], environment)
    taken = [_timed(["tesseract", str(picture), "stdout", "--psm", "11"], environment) - start for picture in pictures]
    return statistics.median(taken)


def _timed(command: Sequence[str], environment: dict[str, str]) -> float:
    """The quickest of a few runs, in ms."""
    taken = []
    for _ in range(_REPEATS):
        started = time.perf_counter()
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        taken.append(1000 * (time.perf_counter() - started))
    return min(taken)


def rapidocr_ms(pictures: Sequence[Path], threads: int, python: str) -> float:
    """Median time of RapidOCR for a picture, in the Python at the path `python`. Raises AbsentError."""
    if shutil.which(python) is None:
        raise AbsentError(f"no Python at {python}")
    command = [python, "-c", _RAPIDOCR, str(threads), *map(str, pictures)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        if "ModuleNotFoundError" in last or "ImportError" in last:
            advice = "pip install rapidocr-onnxruntime in a venv and pass its python by --ocr-python"
            raise AbsentError(f"cannot be used in {python} ({last}): {advice}")
        raise RuntimeError(f"RapidOCR failed in {python}: {last}")
    taken: list[float] = json.loads(done.stdout.strip().splitlines()[-1])
    return statistics.median(taken)
