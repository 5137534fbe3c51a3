"""The scenario file as it grows: steps with their comments and assertions, as YAML, written whole each time."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from qa_agent.errors import ScenarioError
from qa_agent.scribe.acts import Act
from qa_agent.scribe.resolving import Choice
from qa_agent.scribe.suggesting import Suggestion
from qa_agent.scribe.told import Target

DEFAULT_NAME = "recorded"
# Words of a sentence, for the comment on one that the model does not follow.
_STANDING = {
    "elsewhere": "the model points elsewhere",
    "ambiguous": "this fits others as well",
    "unseen": "the model does not see it",
    "unchecked": "not checked with the model",
}
# The second element of a step: under which key it stands.
_SECOND_KEYS = {"type": "into", "upload": "into", "select": "in", "scroll": "in"}


@dataclass
class Entry:
    """One act on its way to being a step. It is `done` when nothing about it will change any more."""

    act: Act
    choice: Choice | None = None
    to_choice: Choice | None = None
    secret_name: str = ""
    suggestions: tuple[Suggestion, ...] = ()
    is_plain_click: bool = False  # a tick that the eyes do not see is a click like others
    remarks: tuple[str, ...] = ()
    done: bool = False
    told: bool = False

    @property
    def doubtful(self) -> bool:
        """Whether a replay will not find it, or may find something else."""
        return any(choice is not None and choice.standing != "found" for choice in (self.choice, self.to_choice))

    def lines(self) -> list[str]:
        """As they stand below `steps:`."""
        remarks = [self.act.remark] if self.act.remark else []
        remarks += self.remarks
        remarks += [_doubt(choice) for choice in (self.choice, self.to_choice) if choice is not None and choice.standing != "found"]
        lines = [f"  # {_one_line(remark)}" for remark in remarks]
        written = self._step()
        for number, (key, value) in enumerate(written):
            lines.append(f"  {'- ' if number == 0 else '  '}{key}:{value and ' '}{value}")
        for suggestion in self.suggestions:
            line = f"- assert: {scalar(_escaped(suggestion.statement))}"
            lines.append(f"  # {line}  # may differ the next time" if suggestion.may_differ else f"  {line}")
        return lines

    def _step(self) -> list[tuple[str, str]]:
        act, verb = self.act, self.act.verb
        sentence = scalar(_escaped(self.choice.sentence)) if self.choice is not None else ""
        text = scalar(f"${{secret:{self.secret_name}}}" if self.secret_name else _escaped(act.text))
        match verb:
            case "":
                return []
            case "type" | "select" | "scroll":
                return [(verb, text), *([(_SECOND_KEYS[verb], sentence)] if sentence else [])]
            case "upload":
                names = [_escaped(name) for name in act.files]
                return [(verb, scalar(names[0]) if len(names) == 1 else json.dumps(names, ensure_ascii=False)), ("into", sentence)]
            case "drag":
                return [(verb, sentence), ("to", scalar(_escaped(self.to_choice.sentence)) if self.to_choice is not None else "")]
            case "back":
                return [(verb, act.text)]
            case "reload":
                return [(verb, "")]
            case "press" | "goto" | "tab" | "on_dialog":
                return [(verb, text)]
            case "check" | "uncheck" if self.is_plain_click:
                return [("click", sentence)]
        return [(verb, sentence)]


class SecretNames:
    """A name for each password: after its field, with a number where one field was given several."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def name(self, digest: str, target: Target) -> str:
        """The same for the same password."""
        if digest not in self._names:
            self._names[digest] = self.free_name(target)
        return self._names[digest]

    def free_name(self, target: Target) -> str:
        """What the next password of this field would be called."""
        base = re.sub(r"\W+", "_", target.name).strip("_").upper()
        base = base if base.isascii() and base and not base[0].isdigit() else "PASSWORD"
        free, number = base, 2
        while free in self._names.values():
            free, number = f"{base}_{number}", number + 1
        return free


@dataclass
class Draft:
    """The file: its head, and the entries in order."""

    path: Path
    url: str
    viewport: tuple[int, int]
    name: str = "Recorded"
    entries: list[Entry] = field(default_factory=list)
    secrets: list[str] = field(default_factory=list)
    _written: str = ""

    @property
    def steps(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.act.verb]

    def text(self, more: Sequence[Entry] = ()) -> str:
        """The whole file. `more` are entries that are still under way."""
        lines = []
        if self.secrets:
            lines.append(f"# Needs in its environment: {', '.join(self.secrets)}")
        lines += [f"name: {scalar(_escaped(self.name))}", f"url: {scalar(_escaped(self.url))}"]
        lines += [f"viewport: {self.viewport[0]}x{self.viewport[1]}", "steps:"]
        for entry in [*self.entries, *more]:
            lines += entry.lines()
        return "\n".join(lines) + "\n"

    def write(self, more: Sequence[Entry] = ()) -> None:
        """Replace the file by what is known now, if there is a step. Raises ScenarioError where it can't be written."""
        if not any(entry.act.verb for entry in [*self.entries, *more]):
            return
        text = self.text(more)
        if text == self._written:
            return
        torso = self.path.with_name(f".{self.path.name}.{os.getpid()}.part")
        try:
            torso.write_text(text, encoding="utf-8")
            torso.replace(self.path)
        except OSError as error:
            torso.unlink(missing_ok=True)
            raise ScenarioError(f"{self.path} can't be written: {error.strerror or error}") from error
        self._written = text


def path_to_write(out: Path | None, overwrite: bool = False) -> Path:
    """Where the recording goes: as named, else the first free `recorded.yaml`, `recorded-2.yaml`, ...

    Raises ScenarioError for a file that is there already, or a folder that is not.
    """
    if out is None:
        number, path = 1, Path(f"{DEFAULT_NAME}.yaml")
        while path.exists():
            number += 1
            path = Path(f"{DEFAULT_NAME}-{number}.yaml")
        return path
    if out.suffix.lower() not in (".yaml", ".yml"):
        raise ScenarioError(f"--out {out}: a scenario's name ends in .yaml")
    if out.exists() and not overwrite:
        raise ScenarioError(f"--out {out}: there is such a file already; name another, or add --force to overwrite it")
    if not out.parent.is_dir():
        raise ScenarioError(f"--out {out}: there is no folder {out.parent}; make it first")
    return out


def scalar(text: str) -> str:
    """A text as it stands behind a key, in quotes where YAML wants them."""
    if "\n" in text or "\t" in text:
        return json.dumps(text, ensure_ascii=False)
    dumped = yaml.safe_dump(text, width=1_000_000, allow_unicode=True)
    return dumped.removesuffix("\n").removesuffix("\n...")


def _escaped(text: str) -> str:
    """Text of a page is no variable, whatever it looks like."""
    return text.replace("${", "$${")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _doubt(choice: Choice) -> str:
    return _STANDING[choice.standing] + (f": {choice.told}" if choice.told and choice.standing != "unseen" else "")
