"""Values that scenario files write in their own way: durations, viewports, texts."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema

from qa_agent.acting.bounds import MOST_STEPS
from qa_agent.acting.patterns import parse_pattern, parse_request, parse_status
from qa_agent.acting.scrolling import parse_scroll

_DURATION = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>ms|s|sec|seconds?|m|min|minutes?)?", re.IGNORECASE)
_VIEWPORT = re.compile(r"(?P<width>\d{2,5})\s*[x×X]\s*(?P<height>\d{2,5})")
_TAG = re.compile(r"[A-Za-z][\w.-]*")


def duration_s(written: object) -> float:
    """Seconds of `10s`, `500ms`, `1.5 s`, `2m` or a bare number of seconds."""
    match = _DURATION.fullmatch(str(written).strip())
    if match is None:
        raise ValueError("a duration such as 10s, 500ms or 2m is needed")
    unit = (match["unit"] or "s").lower()
    factor = 0.001 if unit == "ms" else 60.0 if unit.startswith("m") else 1.0
    return float(match["number"]) * factor


def viewport_px(written: object) -> tuple[int, int]:
    """Width and height in CSS pixels of `1280x800`."""
    match = _VIEWPORT.fullmatch(str(written).strip())
    if match is None:
        raise ValueError("a size such as 1280x800 is needed")
    return int(match["width"]), int(match["height"])


def tag(written: object) -> str:
    """A tag as `-m` can select it."""
    text = str(written).strip()
    if not _TAG.fullmatch(text):
        raise ValueError("a tag is one word of letters, digits, - . or _")
    return text


def scroll_words(written: object) -> str:
    """A text that says where to scroll, or holds a variable that will."""
    text = str(written).strip()
    if "${" not in text:
        parse_scroll(text)
    return text


def files(written: object) -> object:
    """One path or several."""
    return (written,) if isinstance(written, str) else written


def times(written: object) -> int:
    """How often; nothing written is once."""
    text = str(written).strip()
    if not text or "${" in text:
        return 1
    if not text.isdecimal() or not 1 <= int(text) <= 20:
        raise ValueError("nothing, or a number of pages from 1 to 20, is needed")
    return int(text)


def nothing(written: object) -> str:
    if str(written or "").strip():
        raise ValueError("nothing is written after it; addresses are opened by goto:")
    return ""


def pattern(written: object) -> str:
    """A text, a glob with `*`, or a `/regular expression/`."""
    text = str(written).strip()
    if "${" not in text:
        parse_pattern(text)
    return text


def request_words(written: object) -> str:
    text = str(written).strip()
    if "${" not in text:
        parse_request(text)
    return text


def status(written: object) -> str:
    text = str(written).strip()
    return text if "${" in text else parse_status(text)


def _schema(*types: str, **more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": list(types) if len(types) > 1 else types[0], **more})


# YAML scalars are taken as they are written: `type: 007` types 007, `type: yes` types yes.
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), _schema("string", "number", "boolean")]
TypedText = Annotated[str, _schema("string", "number", "boolean", "null")]
Duration = Annotated[float, BeforeValidator(duration_s), _schema("string", "number", examples=["10s", "500ms", "2m"])]
Viewport = Annotated[tuple[int, int], BeforeValidator(viewport_px), _schema("string", pattern="^\\d+x\\d+$", examples=["1280x800"])]
Tag = Annotated[str, BeforeValidator(tag), _schema("string")]
ScrollWords = Annotated[
    str, BeforeValidator(scroll_words), _schema("string", examples=["down", "up 300", "to the bottom", "to the footer"])
]
Count = Annotated[int, Field(ge=0, le=20)]
MaxSteps = Annotated[int, Field(ge=1, le=MOST_STEPS)]
Files = Annotated[
    tuple[Text, ...],
    BeforeValidator(files),
    Field(min_length=1),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}),
]
Times = Annotated[int, BeforeValidator(times), _schema("integer", "null", minimum=1, maximum=20)]
Nothing = Annotated[str, BeforeValidator(nothing), _schema("null", "string", maxLength=0)]
PatternText = Annotated[Text, BeforeValidator(pattern), _schema("string", "number", examples=["/cart", "*/orders/*", "/orders/\\d+$/"])]
RequestText = Annotated[Text, BeforeValidator(request_words), _schema("string", examples=["POST */api/orders"])]
StatusText = Annotated[str, BeforeValidator(status), _schema("integer", "string", examples=[201, "2xx"])]
