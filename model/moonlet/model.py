"""Moonlet: one object that looks at a picture once and answers sentences about it.

The verbs `encode_image query caption detect point` take and return what Moondream's do (places as shares of
the picture's width and height), so that code written for it runs here; `check`, `locate` and `read`
return typed results in pixels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypedDict

from PIL import Image

from moonlet.calibration import Calibration
from moonlet.choosing import READINGS
from moonlet.commonplaces import commonplace
from moonlet.execute import Outcome, execute, found_in_texts
from moonlet.expression import Act, Ask, Expression, HasState, Judge, Locate, Not, Ref, Steps
from moonlet.extractive import AnswerRanker
from moonlet.language import LanguageModel, Parse
from moonlet.matcher import Matcher
from moonlet.perception import Perception
from moonlet.screen import Screen, Word
from moonlet.senses import WEIGHTS, senses
from moonlet.spelling import Mended, mended
from moonlet.structure import Scene
from moonlet.tallies import TallyRanker
from moonlet.wanted import asks_for_a_text
from moonlet.weights import BUNDLED, WeightsError
from moonlet.words import ScreenWords, read_sentence, screen_texts

Task = Literal["locate", "check", "ask", "step"]  # what a sentence is expected to be


class Answered(TypedDict):
    answer: str


class Caption(TypedDict):
    caption: str


class Place(TypedDict):
    """Shares of the picture's width and height, 0 to 1."""

    x: float
    y: float


class Extent(TypedDict):
    """Shares of the picture's width and height, 0 to 1."""

    x_min: float
    y_min: float
    x_max: float
    y_max: float


class Points(TypedDict):
    points: list[Place]


class Objects(TypedDict):
    objects: list[Extent]


@dataclass(frozen=True)
class EncodedImage:
    """A picture that has been looked at. Ask about it as often as you like."""

    screen: Screen
    scene: Scene
    words: ScreenWords


@dataclass(frozen=True)
class Understood:
    """What came out of a sentence, and how the sentence was understood."""

    outcome: Outcome
    expression: Expression
    parse_confidence: float


class Moonlet:
    """The tiny VLM. Deterministic; no network; two CPU cores are enough."""

    def __init__(
        self,
        eyes: Perception,
        language: LanguageModel,
        matcher: Matcher,
        ranker: AnswerRanker,
        tallies: TallyRanker,
        calibration: Calibration,
    ) -> None:
        self._eyes, self._language, self.matcher = eyes, language, matcher
        self._ranker, self.tallies, self._calibration = ranker, tallies, calibration

    @classmethod
    def load(cls, folder: Path | str | None = None) -> Moonlet:
        """Load the bundled weights, or those in `folder`.

        What words mean (`moonlet.senses`) always comes from the bundled ones. Raises WeightsError, which names the file and what to do,
        where they are missing or damaged.
        """
        folder = Path(folder) if folder else BUNDLED
        eyes = Perception.load(folder / "eyes.safetensors")
        try:
            senses()
        except Exception as error:
            raise WeightsError(f"what words mean can't be read from {WEIGHTS} ({error}): reinstall the package") from error
        try:
            return cls(
                eyes,
                LanguageModel.load(folder / "language.safetensors"),
                Matcher.load(folder / "matcher.safetensors"),
                AnswerRanker.load(folder / "answers.safetensors"),
                TallyRanker.load(folder / "tallies.safetensors"),
                Calibration.load(folder / "calibration.json"),
            )
        except Exception as error:
            advice = "reinstall the package, or pass the path of a folder with weights"
            raise WeightsError(f"the weights in {folder} can't be read ({error}): {advice}") from error

    def encode_image(self, image: Image.Image | EncodedImage) -> EncodedImage:
        """Look at a picture (any size and mode)."""
        if isinstance(image, EncodedImage):
            return image
        screen = self._eyes.look(image)
        return EncodedImage(screen, Scene.of(screen), ScreenWords(screen_texts(screen)))

    def check(self, image: Image.Image | EncodedImage, statement: str) -> Understood:
        """Whether the statement holds on the picture."""
        return self._answer(image, statement, "check")

    def check_many(self, image: Image.Image | EncodedImage, statements: Sequence[str]) -> list[Understood]:
        """`check` of each statement, all of them parsed at once: a quarter of the time. The last digits of a confidence may differ."""
        encoded = self.encode_image(image)
        read = [_mended(statement, encoded, "check") for statement in statements]
        parses = self._parses([each.sentence for each in read], encoded, "check")
        return [
            _telling(each, self._run(parse.expression, each.sentence, encoded, parse.confidence, parse.alternatives))
            for each, parse in zip(read, parses, strict=True)
        ]

    def locate(self, image: Image.Image | EncodedImage, description: str | Ref, verb: str = "") -> Understood:
        """Where the described element is, in pixels of the picture.

        `verb` is what will be done to it ("type", "check", …): where the description fits a thing that one can
        do it to and another that one can't, the first is meant.
        """
        encoded = self.encode_image(image)
        if isinstance(description, Ref):
            return self._run(Locate(description), "", encoded, 1.0, verb=verb)
        read = _mended(description, encoded, "locate")
        (parse,) = self._parses([read.sentence], encoded, "locate")
        sentence = "" if isinstance(parse.expression, Locate) else read.sentence
        return _telling(read, self._run(parse.expression, sentence, encoded, parse.confidence, parse.alternatives, verb))

    def ask(self, image: Image.Image | EncodedImage, question: str) -> Understood:
        """The short answer to a question, with what it rests on."""
        encoded = self.encode_image(image)
        read = _mended(question, encoded, "ask")
        (parse,) = self._parses([read.sentence], encoded, "ask")
        return _telling(read, self._answer_to(read.sentence, encoded, parse))

    def _answer_to(self, question: str, encoded: EncodedImage, parse: Parse) -> Understood:
        others = [each for each in parse.alternatives if isinstance(each[0], Ask)]
        if isinstance(parse.expression, Ask) or not asks_for_a_text(question):
            return self._run(parse.expression, question, encoded, parse.confidence, parse.alternatives)
        if others:  # taken for a statement, which it can't be
            return self._run(others[0][0], question, encoded, others[0][1], others[1:])
        outcome = found_in_texts(question, encoded.scene, self._ranker, self._calibration)
        return Understood(outcome, outcome.reading or parse.expression, parse.confidence)

    def understand(self, sentence: str, image: EncodedImage | None = None) -> Parse:
        """What a bare step means, without running it: actions, or a statement to check."""
        parse = self.parse(sentence, image, "step")
        return self._parses([sentence], image, "step")[0] if _writes_mended(parse.expression, sentence) else parse

    def parse(self, sentence: str, image: EncodedImage | None, task: Task) -> Parse:
        """What a sentence means once its slips of the finger are mended, the most probable reading and others."""
        return self._parses([_mended(sentence, image, task).sentence], image, task)[0]

    def _parses(self, sentences: Sequence[str], image: EncodedImage | None, task: Task) -> list[Parse]:
        read = [read_sentence(sentence, image.words if image else None) for sentence in sentences]
        parses = self._language.parse_many(read, [task] * len(read), READINGS)
        return [_plainly(sentence, parse) for sentence, parse in zip(sentences, parses, strict=True)]

    def read(self, image: Image.Image | EncodedImage) -> tuple[Word, ...]:
        """Every word on the picture with its box, in pixels."""
        return self.encode_image(image).screen.words

    def query(self, image: Image.Image | EncodedImage, question: str) -> Answered:
        """Moondream's `query`: the answer's text; a statement is answered "yes", "no" or "unsure"."""
        found = self.ask(image, question)
        if isinstance(found.expression, Ask):
            return {"answer": found.outcome.answer}
        return {"answer": {"pass": "yes", "fail": "no", "unsure": "unsure"}[found.outcome.status]}

    def point(self, image: Image.Image | EncodedImage, description: str) -> Points:
        """Moondream's `point`: no point where no such element is seen."""
        encoded = self.encode_image(image)
        spot = self.locate(encoded, description).outcome.point
        width, height = encoded.screen.width, encoded.screen.height
        return {"points": [{"x": spot[0] / width, "y": spot[1] / height}] if spot else []}

    def detect(self, image: Image.Image | EncodedImage, description: str) -> Objects:
        """Moondream's `detect`: the box of the element."""
        encoded = self.encode_image(image)
        box = self.locate(encoded, description).outcome.box
        if box is None:
            return {"objects": []}
        width, height = encoded.screen.width, encoded.screen.height
        return {
            "objects": [
                {
                    "x_min": box.left / width,
                    "y_min": box.top / height,
                    "x_max": box.right / width,
                    "y_max": box.bottom / height,
                }
            ]
        }

    def caption(self, image: Image.Image | EncodedImage, length: Literal["short", "normal"] = "normal") -> Caption:
        """What is on the picture, in a sentence or two computed from the elements seen."""
        return {"caption": _caption(self.encode_image(image).screen, length == "short")}

    def _answer(self, image: Image.Image | EncodedImage, sentence: str, task: Task) -> Understood:
        encoded = self.encode_image(image)
        read = _mended(sentence, encoded, task)
        (parse,) = self._parses([read.sentence], encoded, task)
        return _telling(read, self._run(parse.expression, read.sentence, encoded, parse.confidence, parse.alternatives))

    def _run(
        self,
        expression: Expression,
        sentence: str,
        encoded: EncodedImage,
        confidence: float,
        others: Sequence[tuple[Expression, float]] = (),
        verb: str = "",
    ) -> Understood:
        outcome = execute(
            expression,
            sentence,
            encoded.scene,
            matcher=self.matcher,
            calibration=self._calibration,
            readings=((expression, confidence), *others),
            verb=verb,
            ranker=self._ranker,
            tallies=self.tallies,
        )
        return Understood(outcome, outcome.reading or expression, confidence)


def _mended(sentence: str, image: EncodedImage | None, task: Task) -> Mended:
    """The sentence as it is read. Who checks a name, or has it typed, means every letter of it."""
    return mended(sentence, image.words.postings if image else (), names=task in ("locate", "ask"))


def _telling(read: Mended, found: Understood) -> Understood:
    if not read.changes:
        return found
    return replace(found, outcome=replace(found.outcome, reason=read.told(found.outcome.reason)))


def _writes_mended(expression: Expression, sentence: str) -> bool:
    """Whether something is to be typed that the sentence writes otherwise: what is typed is typed as written."""
    acts = expression.acts if isinstance(expression, Steps) else (expression,)
    return any(isinstance(act, Act) and act.text not in sentence for act in acts)


def _plainly(sentence: str, parse: Parse) -> Parse:
    """What everybody says in one way is meant so, where the language part finds no words for it, or words about the page as a whole."""
    plain = commonplace(sentence) if isinstance(parse.expression, Judge) or _tells_of_the_page(parse.expression) else None
    return Parse(plain, parse.confidence) if plain is not None else parse


def _tells_of_the_page(expression: Expression) -> bool:
    inner = expression.inner if isinstance(expression, Not) else expression
    return isinstance(inner, HasState) and inner.ref == Ref(kind="page")


_NAMED = (
    "dialog",
    "alert",
    "toast",
    "table",
    "chart",
    "textbox",
    "combobox",
    "checkbox",
    "radio",
    "switch",
    "button",
    "link",
    "tab",
    "card",
    "image",
)


def _plural(count: int, kind: str) -> str:
    word = {"textbox": "text field", "combobox": "drop-down list"}.get(kind, kind)
    if count == 1:
        return f"a {word}" if word[0] not in "aeiou" else f"an {word}"
    return f"{count} {word}{'es' if word.endswith(('x', 'ch')) else 's'}"


def _caption(screen: Screen, short: bool) -> str:
    headings = sorted((e for e in screen.of_kind("heading") if e.text), key=lambda e: -e.text_height)
    title = headings[0].text.replace("\n", " ") if headings else ""
    counts = Counter(element.kind for element in screen.elements)
    parts = [_plural(counts[kind], kind) for kind in _NAMED if counts[kind]]
    first = f'A page headed "{title}"' if title else "A page without a heading"
    if not parts:
        return f"{first} with {len(screen.words)} words."
    if short:
        return f"{first} with {', '.join(parts[:3])}."
    names = [e.text.replace("\n", " ") for e in screen.of_kind("button") if e.text][:4]
    end = f" Its buttons: {', '.join(names)}." if names else ""
    return f"{first} with {', '.join(parts)} and {len(screen.words)} words.{end}"
