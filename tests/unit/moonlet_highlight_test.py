"""Which of several entries is selected, whatever the boxes around their texts were taken for."""

from __future__ import annotations

import pytest

from moonlet.execute import execute
from moonlet.expression import HasState, Ref
from moonlet.matcher import default_matcher
from moonlet.properties import state_probability
from moonlet.screen import RGB
from moonlet.structure import Scene
from tests.unit.moonlet_screens import BLUE, DARK, RED, WHITE, Drawing

TINT: RGB = (232, 240, 254)
GREY: RGB = (108, 117, 125)
PALE: RGB = (190, 194, 198)
NAMES = ("Home", "Inbox", "Reports", "Settings", "Help")


def sidebar(looks: dict[str, dict[str, object]], kind: str = "text", names: tuple[str, ...] = NAMES) -> Drawing:
    """Entries under each other at the left, each painted plainly but for its own `looks`."""
    d = Drawing()
    for n, name in enumerate(names):
        look: dict[str, object] = {"fill": WHITE, "ink": GREY} | looks.get(name, {})
        if kind == "text":
            d.text(24, 100 + 36 * n, name, **look)
        else:
            d.put(kind, (16, 92 + 36 * n, 200, 124 + 36 * n), name, **look)  # type: ignore[arg-type]
    return d


def bar(looks: dict[str, dict[str, object]], names: tuple[str, ...] = NAMES, top: float = 16, kind: str = "text") -> Drawing:
    """Entries beside each other, 24 px between two."""
    d = Drawing()
    left = 24.0
    for name in names:
        look: dict[str, object] = {"fill": WHITE, "ink": GREY} | looks.get(name, {})
        if kind == "text":
            d.text(left, top, name, **look)
        else:
            d.put(kind, (left - 8, top - 8, left + 7.5 * len(name) + 8, top + 24), name, **look)  # type: ignore[arg-type]
        left += 7.5 * len(name) + 24
    return d


def selected(d: Drawing, name: str) -> float:
    scene = Scene.of(d.screen())
    return state_probability(scene, next(n.index for n in scene.nodes if n.text == name), "selected")[0]


@pytest.mark.parametrize("look", [{"fill": TINT}, {"ink": BLUE}, {"ink": DARK, "bold": True}, {"fill": BLUE, "ink": WHITE}])
@pytest.mark.parametrize("kind", ["text", "menuitem", "link", "row", "button"])
def test_the_entry_painted_unlike_the_others_is_selected(kind: str, look: dict[str, object]) -> None:
    d = sidebar({"Reports": look}, kind)
    if kind == "row":  # the text in it is seen as a line of its own
        for n, name in enumerate(NAMES):
            d.text(24, 100 + 36 * n, name, **({"fill": WHITE, "ink": GREY} | (look if name == "Reports" else {})))
    by_fill_only = kind == "row" and "fill" not in look
    assert by_fill_only or selected(d, "Reports") >= 0.5
    assert selected(d, "Inbox") < 0.3


@pytest.mark.parametrize("look", [{"fill": TINT}, {"ink": BLUE}, {"ink": DARK, "bold": True}])
def test_of_a_top_navigation_seen_as_plain_text_the_odd_one_is_selected(look: dict[str, object]) -> None:
    d = bar({"Inbox": look})
    assert selected(d, "Inbox") >= 0.5
    assert selected(d, "Help") < 0.2


def test_another_entry_that_stands_out_speaks_against_a_doubtful_one() -> None:
    d = sidebar({"Reports": {"fill": BLUE, "ink": WHITE}}, "menuitem")
    d.elements = [e if e.text != "Home" or e.kind == "text" else type(e)(**{**e.__dict__, "states": {"selected": 0.6}}) for e in d.elements]
    assert selected(d, "Home") < 0.5


def test_where_all_are_painted_alike_the_eyes_alone_decide() -> None:
    d = sidebar({}, "menuitem")
    assert selected(d, "Home") == pytest.approx(0.03)


def test_a_disabled_entry_is_not_selected() -> None:
    assert selected(sidebar({"Reports": {"ink": PALE}}), "Reports") < 0.5


def test_a_red_way_out_at_the_end_is_not_selected() -> None:
    names = ("Profile", "Billing", "Team", "Log out")
    assert selected(sidebar({"Log out": {"ink": RED}}, "menuitem", names), "Log out") < 0.5


def test_a_primary_button_beside_others_is_not_selected() -> None:
    names = ("Cancel", "Preview", "Save")
    assert selected(bar({"Save": {"fill": BLUE, "ink": WHITE}}, names, 400, "button"), "Save") < 0.5


def test_a_heading_above_a_list_is_not_selected() -> None:
    d = sidebar({})
    d.text(24, 52, "WORKSPACE", fill=WHITE, ink=DARK, bold=True)
    assert selected(d, "WORKSPACE") < 0.5


def test_the_name_before_a_bar_is_not_its_selected_entry() -> None:
    d = bar({"Reports": {"ink": BLUE}}, ("Acme", *NAMES))
    d.elements[0] = type(d.elements[0])(**{**d.elements[0].__dict__, "ink": DARK, "bold": True})
    assert selected(d, "Reports") >= 0.5
    assert selected(d, "Acme") < 0.5


def test_two_groups_of_a_sidebar_have_one_selected_entry() -> None:
    d = sidebar({"Reports": {"fill": TINT}}, "menuitem")
    for n, name in enumerate(("Members", "Roles", "Keys")):
        d.put("menuitem", (16, 332 + 36 * n, 200, 364 + 36 * n), name, fill=WHITE, ink=GREY)
    d.text(24, 300, "ADMIN", fill=WHITE, ink=PALE)
    assert selected(d, "Reports") >= 0.5
    assert selected(d, "Roles") < 0.1


def test_a_counter_beside_an_entry_does_not_hide_that_it_is_selected() -> None:
    d = bar({"Inbox": {"fill": TINT}})
    d.put("badge", (120, 18, 134, 30), "7", fill=RED, ink=WHITE)
    assert selected(d, "Inbox") >= 0.5


@pytest.mark.parametrize("place", ["navigation", "sidebar"])
@pytest.mark.parametrize("kind", ["item", "menuitem"])
def test_an_entry_seen_as_plain_text_is_found_in_the_sidebar_though_none_was_seen(kind: str, place: str) -> None:
    d = sidebar({})
    d.put("navigation", (400, 700, 1240, 740))  # of page numbers, say
    assert default_matcher().resolve(Scene.of(d.screen()), Ref(kind, "Reports", place=place)).found >= 0.5


@pytest.mark.parametrize("place", ["navigation", "header"])
def test_an_entry_seen_as_plain_text_is_found_in_the_top_menu(place: str) -> None:
    d = bar({})
    d.put("navigation", (400, 700, 1240, 740))
    assert default_matcher().resolve(Scene.of(d.screen()), Ref("item", "Reports", place=place)).found >= 0.5


def test_a_text_in_the_middle_of_the_page_is_in_no_navigation() -> None:
    d = bar({}, top=400)
    assert default_matcher().resolve(Scene.of(d.screen()), Ref("item", "Reports", place="navigation")).found < 0.5


@pytest.mark.parametrize(("name", "status"), [("Inbox", "pass"), ("Help", "fail")])
def test_a_statement_on_the_current_item_is_judged_by_its_peers(name: str, status: str) -> None:
    statement = HasState(Ref("item", name, place="navigation"), "selected")
    outcome = execute(statement, f"{name} is the current item in the navigation", bar({"Inbox": {"fill": TINT}}).screen())
    assert outcome.status == status
