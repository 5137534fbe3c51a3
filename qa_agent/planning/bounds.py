"""How far a goal is pursued."""

# Actions, those that clear something out of the way among them.
MAX_STEPS = 12
MOST_STEPS = 100
# So long an action's effect is waited for.
EFFECT_S = 2.0
POLL_MS = 120
