"""A site that answers without a server: paths and what they are answered with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Route

HOST = "http://qa-agent.test"


@dataclass(frozen=True)
class Reply:
    body: str = ""
    status: int = 200
    kind: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)


def serve(context: BrowserContext, replies: Mapping[str, str | Reply]) -> None:
    """Answer every request of a context; what has no reply is not found."""

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(HOST).partition("?")[0]
        reply = replies.get(path, Reply("not found", 404))
        if isinstance(reply, str):
            reply = Reply(reply)
        route.fulfill(status=reply.status, body=reply.body, content_type=reply.kind, headers={"content-type": reply.kind, **reply.headers})

    context.route("**/*", answer)
