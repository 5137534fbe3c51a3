"""Actions said back in words: what a bare sentence was taken for, in the report."""

from __future__ import annotations

from qa_agent.eyes import Action

_PLAIN = {"double_click": "double-click", "right_click": "right-click", "wait_for": "wait until", "goto": "go to", "back": "go back"}


def in_words(action: Action) -> str:
    """ "click the Save button", "type "Ada" into Name", "check that the cart is empty"."""
    verb, target, text = _PLAIN.get(action.verb, action.verb), action.target, action.text
    every = "all of " if action.every else ""
    match action.verb:
        case "assert":
            return f"check that {target}"
        case "ask":
            return f"ask: {target}"
        case "type" | "upload":
            return f'{verb} "{text}"' + (f" into {target}" if target else "")
        case "fill":
            return f'fill {target} with "{text}"'
        case "select":
            return f'select "{text}" in {target}'
        case "drag":
            return f"drag {target} to {text}"
        case "check" | "uncheck":
            return f"{'tick' if action.verb == 'check' else 'untick'} {every}{target}"
        case "scroll":
            return f"scroll {text} in {target}" if target and text else f"scroll to {target}" if target else f"scroll {text}"
        case "sleep":
            return f"wait {text} s"
        case "do":
            return text
    return " ".join(part for part in (verb, every.strip(), target, text) if part)
