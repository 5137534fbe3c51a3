"""`do`: a goal in a sentence, pursued by what is seen; and sentences that are several steps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from qa_agent.agent import Agent
from qa_agent.errors import StepError
from qa_agent.events import AnyEvent, StepFinished
from qa_agent.masking import MASK
from qa_agent.recording import Recorder
from qa_agent.runner import run_scenario
from qa_agent.scenario import load_scenario
from tests.browser import goal_pages as pages
from tests.fake_eyes import FakeEyes

pytestmark = pytest.mark.browser
Show = Callable[[str], None]


@pytest.fixture
def fake_eyes() -> FakeEyes:
    return pages.eyes()


def finished(events: list[AnyEvent]) -> list[StepFinished]:
    return [event for event in events if isinstance(event, StepFinished)]


def sentences(events: list[AnyEvent]) -> list[str]:
    return [event.sentence.rpartition(" › ")[2] for event in finished(events)]


def test_it_signs_in_with_what_the_goal_gives(agent: Agent, show: Show, page: Page) -> None:
    show(pages.sign_in_page())
    agent.do("sign in as ada@example.com with password hunter2")
    assert page.locator("#form").count() == 0


def test_each_action_is_a_step_of_its_own_with_its_reason(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(pages.sign_in_page())
    agent.do("sign in as ada@example.com with password hunter2")
    steps = finished(events)
    assert [step.action for step in steps] == ["type", "type", "click", "do"]
    assert steps[2].sentence == 'sign in as ada@example.com with password hunter2 › click button "Sign in"'
    assert [step.reason for step in steps[:3]] == ["the account to sign in with", "its password", "to send the form"]
    assert steps[0].point is not None


def test_it_says_at_the_end_what_it_did(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(pages.sign_in_page())
    agent.do("sign in as ada@example.com with password hunter2")
    last = finished(events)[-1]
    assert last.outcome == "passed"
    assert last.reason.startswith('done: type "ada@example.com" into textbox "Email", then type "••••"')


def test_a_password_is_told_in_no_action(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(pages.sign_in_page())
    agent.do("sign in as ada@example.com with password hunter2")
    steps = finished(events)
    assert MASK in steps[1].sentence
    assert not any("hunter2" in f"{step.sentence.rpartition(' › ')[2]} {step.reason} {step.expression}" for step in steps[:3])
    assert "hunter2" not in steps[3].reason + steps[3].expression


def test_a_refused_sign_in_fails_with_what_the_page_says(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(pages.sign_in_page(right="other"))
    with pytest.raises(StepError, match=r'signing in was refused: "Wrong email or password"; done so far: type'):
        agent.do("sign in as ada@example.com with password hunter2")
    assert [step.outcome for step in finished(events)] == ["passed", "passed", "passed", "failed"]


def test_without_a_password_it_says_what_to_write(agent: Agent, show: Show) -> None:
    show(pages.sign_in_page())
    with pytest.raises(StepError, match=r"a password is asked for: say it in the goal"):
        agent.do("sign in as ada@example.com")


def test_a_cookie_banner_in_the_way_is_answered_and_told(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(pages.cookie_page(pages.at(pages.SETTINGS_LINK, "link") + pages.at(pages.SETTINGS, "heading", "visibility:hidden", "div"),
                           "link.onclick = () => { heading.style.visibility = 'visible' }"))  # fmt: skip
    agent.do("go to the Settings page")
    assert "a question about cookies was in the way" in [step.reason for step in finished(events)]


def test_cookies_are_accepted_when_that_is_the_goal(agent: Agent, show: Show, page: Page) -> None:
    show(pages.cookie_page(""))
    agent.do("accept the cookies")
    assert page.locator("#banner").count() == 0


def test_a_dialog_is_closed(agent: Agent, show: Show, page: Page) -> None:
    show(pages.DIALOG_PAGE)
    agent.do("close the dialog")
    assert page.locator("#guide").count() == 0


def test_a_dialog_that_stays_is_no_success(agent: Agent, show: Show) -> None:
    show(pages.DEAF_DIALOG)
    with pytest.raises(StepError, match=r'at "close the dialog": dialog "Size guide" is still shown'):
        agent.do("close the dialog")


def test_things_are_added_to_the_cart_each_so_often_as_said(agent: Agent, show: Show, page: Page) -> None:
    show(pages.SHOP)
    agent.do("add the Desk lamp and two Notebooks to the cart")
    assert page.title() == "add0 add1 add1"


def test_what_is_not_on_the_page_is_said_with_what_was_seen(agent: Agent, show: Show) -> None:
    show(pages.SHOP)
    with pytest.raises(StepError, match=r'looked for "Teapot" with a button that adds it to the cart; seen: button "Add to cart"'):
        agent.do("add the Teapot to the cart")


def test_a_page_is_gone_to_and_a_switch_set_there(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(pages.SWITCHES)
    agent.do("go to the Settings page and switch dark mode on")
    assert sentences(events)[:2] == ['click link "Settings"', "switch on dark mode"]


def test_a_question_that_an_act_brings_up_is_confirmed(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(pages.ORDERS)
    agent.do("open the second order and cancel it")
    assert sentences(events)[1:3] == ['click button "Cancel order"', 'click button "Yes"']


def test_a_search_is_made_and_its_first_result_opened(agent: Agent, show: Show, page: Page) -> None:
    show(pages.SEARCH_PAGE)
    agent.do("search for 'lamp' and open the first result")
    assert page.locator("#found").is_visible()


def test_a_form_is_filled_and_sent(agent: Agent, show: Show, page: Page) -> None:
    show(pages.FORM)
    agent.do("fill the form with name Ada and submit it")
    assert page.locator("#thanks").is_visible()


def test_a_form_that_objects_is_no_success(agent: Agent, show: Show) -> None:
    show(pages.FORM)
    with pytest.raises(StepError, match=r'at "submit the form": the page says: "Name is required"'):
        agent.do("submit the form")


def test_a_checkout_is_gone_through_to_its_end(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(pages.CHECKOUT_PAGE)
    agent.do("complete the checkout with card 4242")
    assert sentences(events)[:3] == ['click button "Checkout"', f'type "{MASK}" into textbox "Card number"', 'click button "Place order"']


def test_a_checkout_that_stays_where_it_is_names_the_empty_fields(agent: Agent, show: Show) -> None:
    show(pages.CHECKOUT_PAGE)
    with pytest.raises(StepError, match=r'button "Place order" was clicked, but nothing on the screen changed; empty fields: Card number'):
        agent.do("complete the checkout")


def test_no_more_actions_are_taken_than_allowed(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(pages.SHOP)
    with pytest.raises(StepError, match=r"2 actions were taken, and it is not done: .* raise max_steps:"):
        agent.do("add the Desk lamp and two Notebooks to the cart", max_steps=2)
    assert len(finished(events)) == 3


def test_a_goal_that_names_nothing_known_is_refused_before_anything_is_done(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(pages.SHOP)
    with pytest.raises(StepError, match=r'"be happy" is not understood as a goal'):
        agent.do("be happy")
    assert len(finished(events)) == 1


def test_a_scenario_has_goals(page: Page, fake_eyes: FakeEyes, events: list[AnyEvent], tmp_path: Path) -> None:
    (tmp_path / "shop.html").write_text(pages.SHOP)
    (tmp_path / "shop.yaml").write_text("url: shop.html\nsteps:\n  - do: add the Desk lamp to the cart\n    max_steps: 3\n")
    run_scenario(load_scenario(tmp_path / "shop.yaml"), page, fake_eyes, Recorder("test", events.append))
    assert page.title().endswith("add0")


def test_a_goal_that_fails_may_be_optional(page: Page, fake_eyes: FakeEyes, events: list[AnyEvent], tmp_path: Path) -> None:
    (tmp_path / "shop.html").write_text(pages.SHOP)
    (tmp_path / "shop.yaml").write_text("url: shop.html\nsteps:\n  - do: close the dialog\n    optional: true\n")
    run_scenario(load_scenario(tmp_path / "shop.yaml"), page, fake_eyes, Recorder("test", events.append))
    assert finished(events)[-1].outcome == "skipped"


def test_a_sentence_of_several_acts_is_a_step_for_each(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(pages.FORM)
    agent.do_step("Type Ada into Name and click Submit")
    told = [step.sentence for step in finished(events)]
    assert told == ['Type Ada into Name and click Submit › type "Ada" into Name', "Type Ada into Name and click Submit › click Submit"]


def test_a_sentence_may_be_a_goal(agent: Agent, show: Show, page: Page) -> None:
    show(pages.sign_in_page())
    agent.do_step("Log in with ada@example.com / hunter2")
    assert page.locator("#form").count() == 0


def test_all_boxes_of_a_column_are_ticked_and_no_other(agent: Agent, show: Show, page: Page) -> None:
    show(pages.table(ticked=1))
    agent.do_step("tick all the checkboxes in the first column")
    assert page.title() == "clicked 0 2"


def test_all_boxes_may_be_ticked_already(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(pages.table(ticked=1))
    agent.do_step("tick all the ticked checkboxes")
    assert finished(events)[-1].reason == "all are checked already"


def test_each_button_of_a_name_is_clicked(agent: Agent, show: Show, page: Page) -> None:
    show(pages.SHOP)
    agent.do_step("click all the Add to cart buttons")
    assert page.title() == "add0 add1"


def test_where_nothing_fits_all_of_them_is_a_failure(agent: Agent, show: Show) -> None:
    show(pages.FORM)
    with pytest.raises(StepError, match='nothing fits "the checkboxes"'):
        agent.do_step("tick all checkboxes")


def test_what_not_to_do_is_refused(agent: Agent, show: Show, page: Page) -> None:
    show(pages.SHOP)
    with pytest.raises(StepError, match="it says what not to do"):
        agent.do_step("Don't click the Add to cart button")
    assert page.title() == ""


def test_a_field_is_filled_by_its_kind(agent: Agent, show: Show, page: Page) -> None:
    show(pages.FORM)
    agent.do_step("Set Name to Ada")
    assert page.locator("#who").input_value() == "Ada"


def test_the_report_says_how_a_sentence_was_taken(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(pages.FORM)
    agent.do_step("Name is shown")
    assert finished(events)[-1].expression == "assert: Name is shown → fake"
