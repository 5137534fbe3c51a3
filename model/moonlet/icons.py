"""What an icon means: a small network over a 32 x 32 cut-out, one class a concept ("trash", "bell", ...)."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from moonlet.regions import crops
from moonlet.screen import Box

ICON_PX = 32


@dataclass(frozen=True)
class IconConfig:
    widths: tuple[int, int, int] = (32, 64, 128)


class IconNet(nn.Module):
    """[n, 3, 32, 32] in -1..1 -> logits [n, concepts + 1]; the last class is "no known icon"."""

    def __init__(self, concepts: int, config: IconConfig | None = None) -> None:
        super().__init__()
        a, b, c = (config or IconConfig()).widths

        def layer(inputs: int, outputs: int, stride: int) -> list[nn.Module]:
            return [
                nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False),
                nn.BatchNorm2d(outputs),
                nn.ReLU(inplace=True),
            ]

        self.body = nn.Sequential(
            *layer(3, a, 1), *layer(a, a, 2), *layer(a, b, 1), *layer(b, b, 2), *layer(b, c, 1), *layer(c, c, 2)
        )  # [n, c, 4, 4]
        self.out = nn.Sequential(nn.Flatten(), nn.Dropout(0.2), nn.Linear(c * 16, 256), nn.ReLU(), nn.Linear(256, concepts + 1))

    def forward(self, pieces: Tensor) -> Tensor:
        logits: Tensor = self.out(self.body(pieces))
        return logits


class IconReader:
    def __init__(self, net: IconNet, concepts: tuple[str, ...], bf16: bool = False) -> None:
        self.net, self.concepts, self.bf16 = net.eval(), concepts, bf16

    @torch.inference_mode()
    def read(self, image: Tensor, boxes: list[Box], keep: int = 5) -> list[dict[str, float]]:
        """For each box of an image [3, H, W] uint8 the likeliest concepts and their probabilities."""
        if not boxes:
            return []
        with torch.autocast("cpu", torch.bfloat16, enabled=self.bf16):
            logits = self.net(crops(image, boxes, ICON_PX).contiguous(memory_format=torch.channels_last))
        chances, classes = logits.float().softmax(-1).topk(min(keep, len(self.concepts)), dim=-1)
        return [
            {self.concepts[c]: round(p, 4) for p, c in zip(row_p, row_c, strict=True) if c < len(self.concepts) and p > 0.01}
            for row_p, row_c in zip(chances.tolist(), classes.tolist(), strict=True)
        ]
