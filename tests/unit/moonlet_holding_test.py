"""Statements that hold and once failed, and what once passed wrongly, each by its cause."""

from __future__ import annotations

from moonlet.execute import execute
from moonlet.expression import Exists, Expression, HasState, Missing, Ref, Shows
from moonlet.matcher import Matcher
from moonlet.screen import Screen
from moonlet.statements import Belief, Statements
from moonlet.structure import Scene
from tests.unit.moonlet_screens import Drawing


def believed(screen: Screen, statement: Expression) -> Belief:
    return Statements(Scene.of(screen), Matcher.load()).believe(statement)  # type: ignore[arg-type]


def calendar() -> Screen:
    drawing = Drawing(900, 500)
    for day in range(10, 24):
        column, row = (day - 10) % 7, (day - 10) // 7
        drawing.text(40 + 110 * column, 80 + 90 * row, str(day))
    return drawing.screen()


def test_the_17th_of_a_calendar_is_its_17() -> None:
    scene = Scene.of(calendar())
    found = Matcher.load().resolve(scene, Ref(text="17th"))
    assert found.found >= 0.5 and scene.nodes[found.best].text == "17"


def banner() -> Screen:
    drawing = Drawing(900, 500)
    drawing.put("heading", (60, 60, 160, 84), "Orders")
    drawing.text(60, 420, "We use cookies to improve your experience.")
    return drawing.screen()


def test_a_banner_is_known_by_its_words() -> None:
    assert execute(Shows(Ref(look="banner"), "We use cookies to improve your experience."), "", banner()).status == "pass"


def test_a_banner_of_other_words_is_not() -> None:
    assert execute(Shows(Ref(look="banner"), "We use cookies to follow your friends."), "", banner()).status != "pass"


def folders() -> Screen:
    drawing = Drawing(900, 500)
    for at, (name, count) in enumerate([("Inbox", "16"), ("Starred", "67"), ("Sent", "13"), ("Drafts", "4")]):
        drawing.text(60, 80 + 40 * at, name)
        drawing.text(180, 80 + 40 * at, count)
    return drawing.screen()


def test_the_figure_of_the_next_entry_is_not_that_of_this_one() -> None:
    right, wrong = believed(folders(), Shows(Ref(text="Starred"), "67")), believed(folders(), Shows(Ref(text="Starred"), "13"))
    assert right.true >= 0.8
    assert wrong.true < 0.35 * wrong.false


def files() -> Screen:
    drawing = Drawing(900, 500)
    for at, name in enumerate(["query_25.docx", "plan_3.docx"]):
        top = 80 + 60 * at
        drawing.put("row", (40, top, 840, top + 50))
        drawing.text(60, top + 15, name)
        drawing.put("icon", (780, top + 15, 798, top + 33), concept="star")
    return drawing.screen()


def test_the_star_of_a_row_is_no_mark_of_a_field() -> None:
    assert believed(files(), Exists(Ref(look="star", relation="in", anchor=Ref(kind="row")))).true >= 0.5
    assert believed(files(), Missing(Ref(look="star", relation="in", anchor=Ref(kind="row")))).true < 0.5


def form() -> Screen:
    drawing = Drawing(900, 500)
    drawing.text(60, 92, "Region")
    drawing.put("textbox", (300, 80, 820, 120))
    drawing.text(60, 192, "Contact")
    drawing.put("textbox", (300, 180, 820, 220), "ada@example.com")
    return drawing.screen()


def test_the_field_on_the_line_of_a_text_is_its_field() -> None:
    assert believed(form(), HasState(Ref(text="Region"), "empty")).true >= 0.5
    assert believed(form(), HasState(Ref(text="Contact"), "empty")).true < 0.5


def test_a_link_whose_words_stand_in_a_text_is_not_called_missing() -> None:
    drawing = Drawing(900, 500)
    drawing.text(60, 60, "Still have questions? Contact support")
    assert execute(Missing(Ref("link", "contact support")), "no link to contact support", drawing.screen()).status != "pass"
    assert execute(Missing(Ref("link", "contact sales")), "no link to contact sales", drawing.screen()).status == "pass"


def test_an_icon_far_from_a_text_is_not_the_one_before_it() -> None:
    drawing = Drawing(900, 500)
    drawing.put("icon", (40, 60, 60, 80), concept="heart")
    drawing.text(480, 62, "Invoices")
    far = believed(drawing.screen(), Exists(Ref("icon", relation="left-of", anchor=Ref(text="Invoices"))))
    drawing.put("icon", (450, 60, 470, 80), concept="cart")
    near = believed(drawing.screen(), Exists(Ref("icon", relation="left-of", anchor=Ref(text="Invoices"))))
    assert far.true < 0.5 < near.true


def test_a_noun_that_stands_nowhere_is_what_its_owner_shows() -> None:
    subject = Ref(text="subject", relation="of", anchor=Ref(text="Starred"))
    assert believed(folders(), Shows(subject, "67 mails")).true < 0.5
    assert believed(subjects(), Shows(Ref(text="subject", relation="of", anchor=Ref(text="Rosa Greco")), "Reset your password")).true >= 0.5
    assert believed(subjects(), Shows(Ref(text="subject", relation="of", anchor=Ref(text="Rosa Greco")), "Minutes of Monday")).true < 0.5


def subjects() -> Screen:
    drawing = Drawing(900, 500)
    for at, (name, subject) in enumerate([("Rosa Greco", "Reset your password"), ("Ada Byron", "Minutes of Monday")]):
        top = 80 + 60 * at
        drawing.put("row", (40, top, 840, top + 50))
        drawing.text(60, top + 15, name)
        drawing.text(260, top + 15, subject)
    return drawing.screen()
