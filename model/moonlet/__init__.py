"""Moonlet, the tiny vision-language model of qa-agent, usable without it.

from PIL import Image
from moonlet import Moonlet

model = Moonlet.load()
screen = model.encode_image(Image.open("page.png"))
model.check(screen, "The order total is $39.90").outcome.status
"""

from moonlet.model import EncodedImage, Moonlet, Understood
from moonlet.screen import Box, Element, Screen, Word
from moonlet.weights import BUNDLED, MoonletError, WeightsError

__all__ = [
    "BUNDLED",
    "Box",
    "Element",
    "EncodedImage",
    "Moonlet",
    "MoonletError",
    "Screen",
    "Understood",
    "WeightsError",
    "Word",
]
