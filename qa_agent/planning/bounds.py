"""How long an action's effect is waited for, and how often it is looked for."""

EFFECT_S = 2.0
POLL_MS = 120
