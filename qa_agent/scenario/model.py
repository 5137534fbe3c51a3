"""The schema of scenario files. Its JSON form is what `qa-agent schema` prints."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from qa_agent.scenario.values import Count, Duration, ScrollWords, Tag, Text, TypedText, Viewport


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


class Click(StepModel):
    verb = "click"
    click: Text = Field(description="what to click, as you would tell a colleague")


class DoubleClick(StepModel):
    verb = "double_click"
    double_click: Text = Field(description="what to double-click")


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


class Screenshot(StepModel):
    verb = "screenshot"
    screenshot: TypedText = Field(description="a caption for a picture in the report")


class Sleep(StepModel):
    verb = "sleep"
    sleep: Duration = Field(description="how long to wait; prefer wait_for")

    def sentence(self) -> str:
        return f"sleep {self.sleep:g} s"


class Sentence(StepModel):
    """A bare sentence: it acts, or it is asserted."""

    verb = "sentence"
    text: Text = Field(alias="sentence")

    def sentence(self) -> str:
        return self.text


AnyStep = (
    Goto | Click | DoubleClick | Hover | Type | Clear | Press | Select | Check | Uncheck | Scroll
    | Assert | Ask | WaitFor | Screenshot | Sleep
)  # fmt: skip

STEP_MODELS: dict[str, type[StepModel]] = {
    model.verb: model
    for model in (
        Goto, Click, DoubleClick, Hover, Type, Clear, Press, Select, Check, Uncheck, Scroll,
        Assert, Ask, WaitFor, Screenshot, Sleep,
    )
}  # fmt: skip

VERB_FIELDS = {verb: f"{verb}_" if verb == "assert" else verb for verb in STEP_MODELS}

# Verbs and keys of the design that this version does not have.
LATER_VERBS = (
    "back", "reload", "right_click", "drag", "upload", "run", "do", "if", "repeat", "expect_url", "expect_title",
    "expect_console", "expect_request", "expect_download",
)  # fmt: skip
LATER_KEYS = ("device", "use", "data")


class HeadModel(BaseModel):
    """A scenario file but for its steps."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="qa-agent scenario")

    name: Text | None = Field(default=None, description="what the report calls the scenario; else the file's name")
    url: Text | None = Field(default=None, description="the page to begin at; other addresses are relative to it")
    serve: Text | None = Field(default=None, description="a command that is started before, in the file's folder, and stopped after")
    viewport: Viewport | None = Field(default=None, description="the size of the page in CSS pixels; else 1280x800")
    tags: tuple[Tag, ...] = Field(default=(), description="words to select scenarios by: qa-agent run -m smoke")


class ScenarioModel(HeadModel):
    """One scenario file, for its JSON Schema."""

    steps: tuple[AnyStep | Text, ...] = Field(min_length=1, description="what to do and to check, in order")
