"""The schema of scenario files. Its JSON form is what `qa-agent schema` prints."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from qa_agent.acting.bounds import MAX_STEPS
from qa_agent.scenario.values import (
    Count,
    Duration,
    Files,
    MaxSteps,
    Nothing,
    PatternText,
    RequestText,
    ScrollWords,
    StatusText,
    Text,
    Times,
    TypedText,
)

Since = Literal["start", "step"]
SINCE: Any = Field(default="start", description="since the scenario's start, or since the last step that acted")
SOFT: Any = Field(default=False, description="note the failure and go on; the scenario fails at its end")


class StepModel(BaseModel):
    """What all steps share. A subclass's first field is its verb."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    verb: ClassVar[str]

    name: Text | None = Field(default=None, description="what the report calls the step")
    timeout: Duration | None = Field(default=None, description="how long to try, for example 10s")
    retries: Count = Field(default=0, description="how often to try again when the step fails")
    optional: bool = Field(default=False, description="a failure does not fail the scenario")

    def sentence(self) -> str:
        """The step in words."""
        return f"{self.verb} {getattr(self, VERB_FIELDS[self.verb])}".strip()


class Goto(StepModel):
    verb = "goto"
    goto: Text = Field(description="an address, whole or relative to the scenario's url")


class Back(StepModel):
    verb = "back"
    back: Times = Field(description="nothing, or how many pages to go back")

    def sentence(self) -> str:
        return "back" + (f" {self.back} times" if self.back > 1 else "")


class Reload(StepModel):
    verb = "reload"
    reload: Nothing = Field(description="nothing: the page is loaded anew")


class Tab(StepModel):
    verb = "tab"
    tab: Text = Field(description="the tab to go on in: its number from 1, new, previous, its title, or a part of its title or address")


class OnDialog(StepModel):
    verb = "on_dialog"
    on_dialog: Text = Field(description="what is done about native dialogs from now on: accept, dismiss, default, or a text for prompts")


class Click(StepModel):
    verb = "click"
    click: Text = Field(description="what to click, as you would tell a colleague")


class DoubleClick(StepModel):
    verb = "double_click"
    double_click: Text = Field(description="what to double-click")


class RightClick(StepModel):
    verb = "right_click"
    right_click: Text = Field(description="what to click with the right mouse button")


class Drag(StepModel):
    verb = "drag"
    drag: Text = Field(description="what to drag")
    to: Text = Field(description="where to let it go")

    def sentence(self) -> str:
        return f"drag {self.drag} to {self.to}"


class Upload(StepModel):
    verb = "upload"
    upload: Files = Field(description="a file, or a list of files, relative to the scenario's folder")
    into: Text = Field(description="the field or button that opens the file chooser")

    def sentence(self) -> str:
        return f"upload {', '.join(self.upload)} into {self.into}"


class Hover(StepModel):
    verb = "hover"
    hover: Text = Field(description="what to move the mouse over")


class Type(StepModel):
    verb = "type"
    type: TypedText = Field(description="the text to type; it replaces what the field holds")
    into: Text | None = Field(default=None, description="the field; without it, where the focus is")

    def sentence(self) -> str:
        return f'type "{self.type}"' + (f" into {self.into}" if self.into else "")


class Clear(StepModel):
    verb = "clear"
    clear: Text = Field(description="the field to empty")


class Press(StepModel):
    verb = "press"
    press: Text = Field(description="a key or a chord: Enter, Escape, ArrowDown, Control+A")


class Select(StepModel):
    verb = "select"
    select: Text = Field(description="the option to choose")
    in_: Text = Field(alias="in", description="the drop-down list")

    def sentence(self) -> str:
        return f"select {self.select} in {self.in_}"


class Check(StepModel):
    verb = "check"
    check: Text = Field(description="the checkbox, radio button or switch that shall be on")


class Uncheck(StepModel):
    verb = "uncheck"
    uncheck: Text = Field(description="the checkbox or switch that shall be off")


class Scroll(StepModel):
    verb = "scroll"
    scroll: ScrollWords = Field(description="down, up 300, down 2 screens, to the bottom, or to what is looked for")
    in_: Text | None = Field(default=None, alias="in", description="the part of the page that scrolls")

    def sentence(self) -> str:
        return f"scroll {self.scroll}" + (f" in {self.in_}" if self.in_ else "")


class Assert(StepModel):
    verb = "assert"
    assert_: Text = Field(alias="assert", description="a statement that must hold")
    soft: bool = Field(default=False, description="note the failure and go on; the scenario fails at its end")


class Ask(StepModel):
    verb = "ask"
    ask: Text = Field(description="a question about the screen")
    save: str | None = Field(default=None, pattern=r"^[A-Za-z_]\w*$", description="keep the answer; later steps write ${name}")


class WaitFor(StepModel):
    verb = "wait_for"
    wait_for: Text = Field(description="a statement to wait for")


class ExpectUrl(StepModel):
    verb = "expect_url"
    expect_url: PatternText = Field(
        description="the whole address: a text, a glob with *, or a /regular expression/; /cart is relative to the url"
    )
    soft: bool = SOFT


class ExpectTitle(StepModel):
    verb = "expect_title"
    expect_title: PatternText = Field(description="the tab's whole title: a text, a glob with *, or a /regular expression/")
    soft: bool = SOFT


class ExpectConsole(StepModel):
    verb = "expect_console"
    expect_console: PatternText = Field(
        description="no errors, no warnings, or what must occur in a message: a text, a glob with *, or a /regular expression/"
    )
    since: Since = SINCE
    soft: bool = SOFT


class ExpectRequest(StepModel):
    verb = "expect_request"
    expect_request: RequestText = Field(description="a request that was sent: POST */api/orders")
    status: StatusText | None = Field(default=None, description="how it was answered: 201, or a class such as 2xx")
    since: Since = SINCE
    soft: bool = SOFT

    def sentence(self) -> str:
        return f"expect_request {self.expect_request}" + (f" with status {self.status}" if self.status else "")


class ExpectDownload(StepModel):
    verb = "expect_download"
    expect_download: PatternText = Field(description="the name of a file that was offered for download: a text or a glob with *")
    save: Text | None = Field(default=None, description="a path to keep it under, relative to the scenario's folder; else the run's folder")
    since: Since = SINCE
    soft: bool = SOFT


class Screenshot(StepModel):
    verb = "screenshot"
    screenshot: TypedText = Field(description="a caption for a picture in the report")


class Sleep(StepModel):
    verb = "sleep"
    sleep: Duration = Field(description="how long to wait; prefer wait_for")

    def sentence(self) -> str:
        return f"sleep {self.sleep:g} s"


class Do(StepModel):
    verb = "do"
    do: Text = Field(description="a goal in one sentence: its steps are planned from what is seen, and each is told")
    max_steps: MaxSteps = Field(default=MAX_STEPS, description="how many actions it may take")


class Sentence(StepModel):
    """A bare sentence: it acts, or it is asserted."""

    verb = "sentence"
    text: Text = Field(alias="sentence")

    def sentence(self) -> str:
        return self.text


AnyStep = (
    Goto | Back | Reload | Tab | Click | DoubleClick | RightClick | Hover | Type | Clear | Press | Select | Check | Uncheck
    | Drag | Scroll | Upload | Assert | Ask | WaitFor | ExpectUrl | ExpectTitle | ExpectConsole | ExpectRequest | ExpectDownload
    | OnDialog | Screenshot | Sleep | Do
)  # fmt: skip

STEP_MODELS: dict[str, type[StepModel]] = {
    model.verb: model
    for model in (
        Goto, Back, Reload, Tab, Click, DoubleClick, RightClick, Hover, Type, Clear, Press, Select, Check, Uncheck,
        Drag, Scroll, Upload, Assert, Ask, WaitFor, ExpectUrl, ExpectTitle, ExpectConsole, ExpectRequest, ExpectDownload,
        OnDialog, Screenshot, Sleep, Do,
    )
}  # fmt: skip

VERB_FIELDS = {verb: f"{verb}_" if verb == "assert" else verb for verb in STEP_MODELS}
