"""Completion at the prompt: commands, names of steps, and what is on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa_agent.eyes import Screen
from qa_agent.scenario.model import STEP_MODELS

# Longer texts are paragraphs: nobody describes an element by these.
LONGEST_TEXT = 60


def completions(line: str, commands: Iterable[str], screen: Screen | None) -> Sequence[str]:
    """The whole lines that a begun line may become, without repetition, in order of the screen.

    Its last words are completed to a text that is on the screen and begins with them, whatever their case; the longest such
    run of words is taken, so that "click: the Save" becomes "click: the Save changes" and not "click: the Save Save".
    """
    begun = line.lstrip()
    lines = [name for name in (*commands, *(f"{verb}: " for verb in STEP_MODELS)) if begun and begun != name and name.startswith(begun)]
    texts = _texts(screen)
    for start in _word_starts(line):
        words = line[start:]
        fitting = [text for text in texts if text.casefold().startswith(words.casefold()) and text != words]
        if words.strip() and fitting:
            lines += [line[:start] + text for text in fitting]
            break
    else:
        if line.endswith(": "):
            lines += [line + text for text in texts]
    return list(dict.fromkeys(lines))


def _texts(screen: Screen | None) -> list[str]:
    joined = [" ".join(seen.text.split()) for seen in screen.elements] if screen is not None else []
    return [text for text in dict.fromkeys(joined) if text and len(text) <= LONGEST_TEXT]


def _word_starts(line: str) -> list[int]:
    """Where a word begins, in quotes or not; the first first."""
    return [at for at in range(len(line)) if not line[at].isspace() and line[at] not in "\"'" and (at == 0 or line[at - 1] in " \t\"'")]
