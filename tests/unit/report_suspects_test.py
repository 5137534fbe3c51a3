"""What a failed step tells for the app, the test or the model to be wrong."""

from __future__ import annotations

import pytest

from qa_agent.events import BoxModel, Candidate, ConsoleLine, FailedRequest, StepFinished
from qa_agent.report.suspects import Circumstances, Suspect, server_faults, suspects_of, to_try
from qa_agent.report.understood import Contrast

WRONG_TOTAL = Contrast("$44.40", "$35.40")
LOCATE = "Locate(ref=Ref(kind='button', text='Apply voucher', look=''))"


def failed(**more: object) -> StepFinished:
    said = {"action": "assert", "sentence": "The total is $44.40", "status": "fail", "confidence": 0.95, **more}
    return StepFinished.model_validate({"at": 1, "scenario_id": "s", "index": 1, "outcome": "failed", **said})


def not_found(*candidates: tuple[str, str]) -> StepFinished:
    seen = [Candidate(kind=kind, text=text, box=BoxModel(left=0, top=0, right=9, bottom=9)) for kind, text in candidates]
    sentence = "the Apply voucher button"
    return failed(action="click", sentence=sentence, status=None, confidence=0.3, expression=LOCATE, candidates=seen, screenshot="a.webp")


def by_who(step: StepFinished, **known: object) -> dict[str, Suspect]:
    return {suspect.who: suspect for suspect in suspects_of(step, Circumstances(**known))}  # type: ignore[arg-type]


def test_of_a_wrong_value_the_reader_is_told_what_to_compare() -> None:
    told = by_who(failed(), contrast=WRONG_TOTAL, where="cart.yaml:7")
    assert told["app"].when == "if the picture shows “$35.40”, and “$44.40” is right"
    assert told["test"].when == "if the picture shows “$35.40”, and that is right: change cart.yaml:7"
    assert told["model"].when == "if the picture does not show “$35.40”, or the sentence is not meant as it was understood"


def test_failed_requests_and_errors_of_the_page_speak_for_the_app_and_put_it_first() -> None:
    step = failed(
        requests=(FailedRequest(method="POST", url="http://x/api/discount?code=1", status=500),),
        console=(ConsoleLine(level="error", text="price is undefined"), ConsoleLine(level="warning", text="old")),
    )
    first = suspects_of(step, Circumstances(contrast=WRONG_TOTAL))[0]
    assert first.who == "app"
    assert first.signs == ("POST /api/discount answered 500", "the page logged an error: price is undefined")


def test_that_it_passed_in_the_run_before_speaks_for_the_app() -> None:
    assert by_who(failed(), since="newly broken")["app"].signs == ("this scenario passed in the run before",)
    assert by_who(failed(), since="still broken")["app"].signs == ()


def test_that_it_passed_when_tried_again_is_told_as_such() -> None:
    assert "passed when they were tried again" in by_who(failed(), passed_later=True, since="newly broken")["app"].signs[0]


def test_a_verdict_of_little_confidence_speaks_for_the_model() -> None:
    first = suspects_of(failed(confidence=0.58), Circumstances())[0]
    assert (first.who, first.signs) == ("model", ("it was only 58 % sure",))
    assert by_who(failed(status="unsure", confidence=0.6))["model"].signs == ("it was not sure, and unsure never passes",)


def test_of_a_wrong_count_the_reader_is_told_to_count_and_where_the_numbers_stand() -> None:
    boxes = [BoxModel(left=0, top=top, right=9, bottom=top + 5) for top in (0, 10, 20)]
    step = failed(expression="Counted(ref=Ref(kind='item'), comparison='=', number='9')", evidence=boxes)
    told = by_who(step, contrast=Contrast("9", "3 entries"), where="shop.yaml:7")
    assert told["app"].when == "if 3 is what you count on the picture, and 9 is right"
    assert told["test"].when == "if 3 is what you count on the picture, and that is right: change shop.yaml:7"
    assert told["model"].when.startswith("if you count otherwise: what it counted is numbered on the picture; or ")


def test_one_place_that_was_taken_for_two_things_speaks_for_the_model() -> None:
    price = BoxModel(left=0, top=0, right=9, bottom=9)
    first = suspects_of(failed(evidence=(price, price)), Circumstances())[0]
    assert (first.who, first.signs) == ("model", ("it took one and the same place for both things that the sentence speaks of",))
    assert by_who(failed(evidence=(price,)))["model"].signs == ()


def test_a_sentence_without_an_exact_meaning_speaks_for_the_model() -> None:
    assert "say it in plainer words" in by_who(failed(expression="Judge(text='it looks fine')"))["model"].signs[0]


def test_a_thing_of_nearly_that_name_may_have_been_renamed() -> None:
    first = suspects_of(not_found(("button", "Checkout"), ("button", "Use voucher")), Circumstances())[0]
    assert (first.who, first.signs) == ("test", ("there is a button “Use voucher”: was “Apply voucher” renamed?",))


def test_a_thing_of_that_name_and_of_another_kind_is_told() -> None:
    signs = by_who(not_found(("link", "apply voucher")))["test"].signs
    assert signs == ("what reads “apply voucher” is taken for a link, and a button was asked for",)


def test_things_of_other_names_are_no_sign() -> None:
    assert by_who(not_found(("button", "Checkout"), ("link", "Remove")))["test"].signs == ()


def test_of_a_thing_that_was_found_and_did_not_do_it_the_mark_on_the_picture_tells() -> None:
    step = not_found(("combobox", "Choose a voucher")).model_copy(update={"point": (10, 10)})
    told = by_who(step, where="buy.yaml:26")
    assert told["app"].when == "if the right thing is marked on the picture, and the page did not do what was asked of it"
    assert told["test"].when == "if that can't be done there: change buy.yaml:26"
    assert not any(suspect.signs for suspect in told.values()), "what was found was not renamed"
    assert told["model"].when.startswith("if another thing is marked than the sentence means")


def test_where_no_eyes_looked_the_model_is_no_suspect() -> None:
    step = failed(action="expect_url", sentence="/cart", status=None, confidence=None)
    assert set(by_who(step)) == {"app", "test"}
    assert to_try(step) == ""


@pytest.mark.parametrize("reason", ["http://x/ does not answer: nothing listens there", "net::ERR_CONNECTION_REFUSED at http://x/"])
def test_of_a_page_that_went_away_the_app_or_its_address_is_wrong(reason: str) -> None:
    step = failed(action="goto", outcome="error", status=None, confidence=None, reason=reason)
    assert [suspect.who for suspect in suspects_of(step, Circumstances())] == ["app", "test"]


def test_of_a_page_that_crashed_the_app_or_the_machine_is_wrong() -> None:
    step = failed(action="click", status=None, confidence=None, reason="the page crashed: the browser's process that showed it is gone")
    assert set(by_who(step)) == {"app", "machine"}


def test_what_a_server_failed_at_in_an_earlier_step_speaks_for_the_app() -> None:
    earlier = failed(index=3, requests=(FailedRequest(method="GET", url="http://x/api/shipping", status=503),
                                        FailedRequest(method="GET", url="http://x/favicon.ico", status=404)))  # fmt: skip
    assert server_faults(earlier) == ("GET /api/shipping answered 503 in step 3",)
    assert by_who(failed(), earlier=server_faults(earlier))["app"].signs == ("GET /api/shipping answered 503 in step 3",)


def test_where_qa_agent_broke_nobody_else_is_suspected() -> None:
    step = failed(
        action="click", outcome="error", status=None, confidence=None, reason="AttributeError: 'Perception' object has no attribute 'x'"
    )
    assert [suspect.who for suspect in suspects_of(step, Circumstances())] == ["qa-agent"]


def test_the_same_picture_can_be_asked_again_in_other_words() -> None:
    assert to_try(not_found()) == "qa-agent see a.webp --locate 'the Apply voucher button'"
    assert to_try(failed(screenshot="a b.webp")) == "qa-agent see 'a b.webp' --assert 'The total is $44.40'"
