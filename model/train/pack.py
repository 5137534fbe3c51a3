"""Write the eyes' weights from training checkpoints, in half precision.

python -m train.pack --lines CKPT --regions CKPT --details CKPT --among CKPT --reader CKPT --icons CKPT --out EYES.safetensors
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from moonlet.perception import PARTS
from moonlet.weights import Part, save_parts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for part in PARTS:
        parser.add_argument(f"--{part}", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    parts = {}
    for name in PARTS:
        state = torch.load(getattr(args, name), weights_only=False)
        settings = {"concepts": list(state["names"])} if name == "icons" else {}
        parts[name] = Part(state["net"], settings)
    save_parts(args.out, parts)
    print(f"{args.out}: {args.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
