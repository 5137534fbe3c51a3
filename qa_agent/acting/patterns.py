"""What an exact check compares with: a text as it is, a glob with `*`, or a `/regular expression/`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

# A path such as /orders/ begins and ends with a slash too; only what holds one of these signs is an expression.
_SIGNS = re.compile(r"[\\^$\[\](){}|+?]|\.\*")
_METHOD = re.compile(r"(?P<method>[A-Z]{3,7})\s+(?P<url>\S.*)", re.DOTALL)
_STATUS = re.compile(r"[1-5](?:\d\d|xx)", re.IGNORECASE)


@dataclass(frozen=True)
class Pattern:
    """A text to compare with. `matches` is about a whole text, `occurs_in` about a part of it."""

    written: str
    _whole: re.Pattern[str]
    _part: re.Pattern[str]

    def matches(self, text: str) -> bool:
        return self._whole.search(text) is not None

    def occurs_in(self, text: str) -> bool:
        return self._part.search(text) is not None


def parse_pattern(written: str) -> Pattern:
    """Raises ValueError, with the reason, for a regular expression that is none.

    A regular expression may stand anywhere in the text, as `re.search` has it; anchor it by ^ and $.
    """
    expression = _expression_in(written)
    if expression is not None:
        try:
            compiled = re.compile(expression)
        except re.error as error:
            raise ValueError(f"{written} is no regular expression: {error}") from None
        return Pattern(written, compiled, compiled)
    literal = ".*".join(re.escape(part) for part in written.split("*"))
    return Pattern(written, re.compile(rf"\A(?:{literal})\Z", re.DOTALL), re.compile(literal, re.DOTALL))


def parse_address(written: str, base: str) -> Pattern:
    """The pattern of an address; one that begins with / is joined to the base address."""
    if _expression_in(written) is not None:
        return parse_pattern(written)
    if written.startswith("/"):
        return parse_pattern(urljoin(base, written))
    parts = urlsplit(written) if "*" not in written else None
    bare_host = parts is not None and parts.scheme in ("http", "https") and not parts.path and not parts.query and not parts.fragment
    return parse_pattern(f"{written}/" if bare_host else written)  # as browsers write it


@dataclass(frozen=True)
class RequestWords:
    """A request as a step names it: `POST */api/orders`. An empty method stands for any."""

    method: str
    url: str


def parse_request(written: str) -> RequestWords:
    """Raises ValueError for a regular expression that is none."""
    match = _METHOD.fullmatch(written.strip())
    words = RequestWords(match["method"], match["url"]) if match else RequestWords("", written.strip())
    parse_pattern(words.url)
    return words


def parse_status(written: str) -> str:
    """`201` or a class such as `2xx`. Raises ValueError for what is no status."""
    text = written.strip().lower()
    if not _STATUS.fullmatch(text):
        raise ValueError("a status such as 201, or a class such as 2xx, is needed")
    return text


def status_fits(status: int | None, wanted: str) -> bool:
    if status is None:
        return False
    return str(status) == wanted or (wanted.endswith("xx") and str(status)[0] == wanted[0])


def _expression_in(written: str) -> str | None:
    if len(written) > 2 and written[0] == written[-1] == "/" and _SIGNS.search(written[1:-1]):
        return written[1:-1]
    return None
