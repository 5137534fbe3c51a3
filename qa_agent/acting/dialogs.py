"""Native dialogs: alert, confirm and prompt, which no screenshot shows and which stop the page until they are answered."""

from __future__ import annotations

from playwright.sync_api import Dialog, Error, Page

ACCEPT, DISMISS, DEFAULT, LEAVE = "accept", "dismiss", "default", "leave"


class Dialogs:
    """Answers dialogs as they come, by a policy, and remembers what they said.

    Policies: None accepts alerts and dismisses confirms and prompts; `accept` and `dismiss` do so to
    all of them; `leave` leaves them to a handler of one's own; any other text is typed into prompts, and accepts.
    """

    def __init__(self, policy: str | None = None) -> None:
        self.policy: str | None = None
        self.follow(policy)
        self._news: list[str] = []

    def follow(self, policy: str | None) -> None:
        """Answer by this policy from now on; `default` is that of None."""
        self.policy = None if policy == DEFAULT else policy

    def watch(self, page: Page) -> None:
        page.on("dialog", self._answer)

    def take_news(self) -> list[str]:
        """What was said and answered since this was last asked."""
        news, self._news = self._news, []
        return news

    def _answer(self, dialog: Dialog) -> None:
        kind, text = dialog.type, self.policy
        if text == LEAVE:
            return
        try:
            if kind == "beforeunload":
                dialog.accept()  # a page that would be left is left, as a browser test expects
                return
            if text == DISMISS or (text is None and kind != "alert"):
                dialog.dismiss()
                answer = "dismissed"
            elif text is None or text == ACCEPT:
                dialog.accept()
                answer = "accepted"
            elif kind == "prompt":
                dialog.accept(text)
                answer = f'answered with "{text}"'
            else:
                dialog.accept()
                answer = "accepted"
        except Error:  # another handler has answered it, or the page is gone
            answer = "answered by another handler"
        self._news.append(f'{"an" if kind == "alert" else "a"} {kind} dialog said "{dialog.message}" and was {answer}')
