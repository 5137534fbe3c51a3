"""What is left alone: whatever may destroy, pay, send or end the session, by the words on it."""

from __future__ import annotations

import re

from qa_agent.eyes import Seen

_WORDS = re.compile(
    r"(?i)\b(?:delete|remove|destroy|erase|wipe|purge|discard|trash|terminate|deactivate|disable|unsubscribe|revoke|uninstall"
    r"|log ?out|sign ?out|log ?off|pay|purchase|buy now|place (?:your )?order|order now"
    r"|confirm order|submit order|donate|transfer|withdraw|refund"
    r"|cancel (?:order|subscription|account|plan|booking)|close account|shut ?down)\b"
    # These are as often a part of a name ("Blog post", "Drop-down"): they count where a text begins with them.
    r"|^\W*(?:send|publish|post|clear|empty|reset|drop|block|ban|merge|deploy|charge|restart|yes)\b(?!-)"
)
_CONCEPTS = ("trash", "delete", "bin", "logout", "power", "remove")


def is_destructive(seen: Seen) -> bool:
    """Whether a click on it may do what can't be taken back."""
    return bool(_WORDS.search(f"{seen.text} {seen.label}")) or (not seen.text and (seen.concept or "") in _CONCEPTS)
