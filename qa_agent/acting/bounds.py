"""How many actions a goal may take, those that clear something out of the way among them."""

from __future__ import annotations

MAX_STEPS = 12
MOST_STEPS = 100
