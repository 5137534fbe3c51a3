"""Safetensors files that hold several networks: tensors named `part.name`, settings as JSON in the metadata."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_weights

BUNDLED = Path(__file__).parent / "weights"


class MoonletError(Exception):
    """Base of the model's errors; the message says what, where and what to do."""


class WeightsError(MoonletError):
    """The weights are missing, damaged or of another version."""


@dataclass(frozen=True)
class Part:
    """Tensors of one network and the settings that go with them."""

    tensors: Mapping[str, Tensor]
    settings: Mapping[str, Any] = field(default_factory=dict)


def save_parts(path: Path, parts: Mapping[str, Part]) -> None:
    """Write all parts in half precision."""
    tensors = {
        f"{name}.{key}": (tensor.half() if tensor.is_floating_point() else tensor).contiguous()
        for name, part in parts.items()
        for key, tensor in part.tensors.items()
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(tensors, path, metadata={name: json.dumps(dict(part.settings)) for name, part in parts.items()})


def load_parts(path: Path) -> dict[str, Part]:
    """Read all parts as float32. Raises WeightsError naming the file and what to do."""
    advice = "reinstall the package, or pass the path of a weights file"
    if not path.is_file():
        raise WeightsError(f"no weights at {path}: {advice}")
    try:
        with safe_open(path, framework="pt") as file:
            settings = {name: json.loads(text) for name, text in (file.metadata() or {}).items()}
            tensors: dict[str, dict[str, Tensor]] = {name: {} for name in settings}
            for key in file.keys():  # noqa: SIM118  a safetensors file is no mapping
                name, _, inner = key.partition(".")
                tensor = file.get_tensor(key)
                tensors[name][inner] = tensor.float() if tensor.is_floating_point() else tensor
    except (SafetensorError, ValueError, KeyError, OSError) as error:
        raise WeightsError(f"the weights at {path} can't be read ({error}): {advice}") from error
    return {name: Part(tensors[name], settings[name]) for name in settings}


def load_into(module: nn.Module, part: Part, path: Path) -> None:
    """Make a part's tensors those of a network of the same shape, which may be one without any (of the device "meta")."""
    try:
        module.load_state_dict(dict(part.tensors), assign=True)
    except RuntimeError as error:
        raise WeightsError(f"the weights at {path} are of another version of the model: reinstall the package") from error


def fuse_norms(module: nn.Module) -> None:
    """Fold every batch norm that follows a convolution into it (exact in evaluation mode, and faster)."""
    previous: tuple[str, nn.Module] | None = None
    for name, child in list(module.named_children()):
        if (
            previous
            and isinstance(previous[1], nn.Conv1d | nn.Conv2d)
            and isinstance(child, nn.BatchNorm1d | nn.BatchNorm2d)
            and child.running_mean is not None  # else it norms by the picture's own statistics
            and child.running_var is not None
        ):
            conv = previous[1]
            conv.weight, conv.bias = fuse_conv_bn_weights(
                conv.weight, conv.bias, child.running_mean, child.running_var, child.eps, child.weight, child.bias
            )
            setattr(module, name, nn.Identity())
        else:
            fuse_norms(child)
        previous = (name, child)


def multiply_in_bf16(module: nn.Module) -> None:
    """Keep the weights of convolutions and linear layers as autocast would make them at every use. Batch norms keep theirs."""
    for each in module.modules():
        if isinstance(each, nn.Conv1d | nn.Conv2d | nn.Linear):
            each.to(torch.bfloat16)


def has_fast_bf16() -> bool:
    """Whether this processor multiplies bfloat16 natively; elsewhere float32 is faster."""
    probe = getattr(torch.cpu, "_is_avx512_bf16_supported", None)
    return bool(probe and probe())
