"""The mean of two language models of one family or of two checkpoints, and a model carried over to a grammar with more tokens.

    python -m train.blend OLD.safetensors NEW.safetensors --share 0.25 --out language.safetensors
    python -m train.blend OLD.pt NEW.pt --out mean.pt
    python -m train.blend OLD.safetensors --tokens TOKENS.json --out grown.safetensors

`--share` is that of the second. `--tokens` lists the tokens that OLD's table was made for, in order, as JSON: rows go by token to
where the grammar has them now, tokens that are new get small random rows. At a commit the list is what
`python -c "import json; from moonlet.grammar import TOKENS; print(json.dumps(TOKENS))"` prints.
Averaging: Wortsman et al., "Model soups", ICML 2022.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor

from moonlet.grammar import TOKENS

TABLE = "tokens.weight"
Weights = dict[str, Tensor]


def read(path: Path) -> tuple[Weights, dict[str, str]]:
    with safe_open(path, "pt") as file:
        return {name: file.get_tensor(name).float() for name in file.keys()}, file.metadata()  # noqa: SIM118


def blended_checkpoints(paths: Sequence[Path], share: float) -> dict[str, object]:
    """A checkpoint for `train.pack`: the nets' mean, and of all else (names of classes) what the first holds; no optimiser's state."""
    first, second = (torch.load(path, map_location="cpu", weights_only=False) for path in paths)
    kept = {name: value for name, value in first.items() if name in ("names",)}
    whole = {name for name, tensor in first["net"].items() if not tensor.is_floating_point()}  # counters are not averaged
    mean = blended(*({name: t for name, t in each["net"].items() if name not in whole} for each in (first, second)), share)
    return {**kept, "net": {name: first["net"][name] if name in whole else mean[name] for name in first["net"]}}


def grown(table: Tensor, before: Sequence[str], now: Sequence[str] = TOKENS) -> Tensor:
    """A token table [before + rows of its own, width] with its rows where `now` has their tokens; the last rows stay last."""
    own = len(table) - len(before)
    generator = torch.Generator().manual_seed(0)
    result = torch.randn(len(now) + own, table.shape[1], generator=generator) * 0.5 * float(table.std())
    for row, token in enumerate(now):
        if token in before:
            result[row] = table[before.index(token)]
    result[len(now) :] = table[len(before) :]
    return result


def blended(first: Weights, second: Weights, share: float) -> Weights:
    """The weights in between; raises ValueError where the two are not of one shape."""
    if {name: tensor.shape for name, tensor in first.items()} != {name: tensor.shape for name, tensor in second.items()}:
        raise ValueError("the two are not of one shape: of another grammar (see --tokens), vocabulary or size")
    return {name: (1 - share) * tensor + share * second[name] for name, tensor in first.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", type=Path, nargs="+")
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--tokens", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    if len(options.models) > 2:
        parser.error("one model to carry over, or two to average")
    if options.models[0].suffix == ".pt":
        if len(options.models) != 2 or options.tokens:
            parser.error("of checkpoints the mean of two can be taken, nothing else")
        torch.save(blended_checkpoints(options.models, options.share), options.out)
        return
    weights, about = read(options.models[0])
    if options.tokens:
        weights[TABLE] = grown(weights[TABLE], json.loads(options.tokens.read_text("utf-8")))
    if len(options.models) == 2:
        weights = blended(weights, read(options.models[1])[0], options.share)
    save_file({name: tensor.half().contiguous() for name, tensor in weights.items()}, options.out, about)


if __name__ == "__main__":
    main()
