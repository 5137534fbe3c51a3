"""Make checkpoints of shipped weights, for trainings to go on from: the way back from `train.pack`.

    python -m train.unpack --weights moonlet/weights --out DIR

Writes lines.pt, regions.pt, details.pt, reader.pt, icons.pt and language.pt. They hold the weights alone, as half precision
left them: a training that begins with one starts its schedule and its optimiser anew (`train.language` with `--anew`).
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import torch

from moonlet.language import LanguageModel
from moonlet.weights import BUNDLED, load_parts
from train.language import Plan, Trainer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--weights", type=Path, default=BUNDLED, help="folder of eyes.safetensors and language.safetensors")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for name, part in load_parts(args.weights / "eyes.safetensors").items():
        state: dict[str, Any] = {"net": part.tensors}
        if "concepts" in part.settings:
            state["names"] = part.settings["concepts"]
        torch.save(state, args.out / f"{name}.pt")
    model = LanguageModel.load(args.weights / "language.safetensors")
    trainer = Trainer(Plan(), model.net.config, model.batcher.vocabulary)
    trainer.net.load_state_dict(model.net.state_dict())
    trainer.save(args.out / "language.pt")
    print(f"{args.out}: {', '.join(sorted(path.name for path in args.out.glob('*.pt')))}")


if __name__ == "__main__":
    main()
