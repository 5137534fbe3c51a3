"""Places: what stands beside a label, before itself, in the colour of a tone; what a reading may drop."""

from __future__ import annotations

import numpy as np

from moonlet.asking import strength
from moonlet.choosing import dropped
from moonlet.expression import Locate, Ref
from moonlet.features import looks_like
from moonlet.matcher import Matcher
from moonlet.relations import scores
from moonlet.relaxing import relaxed, under_its_label
from moonlet.similarity import likeness
from moonlet.structure import Scene
from tests.unit.moonlet_screens import Drawing
from train.matcher import blended, foreign

AMBER = (255, 150, 0)


def test_the_box_beside_a_text_is_the_one_that_the_text_labels() -> None:
    drawing = Drawing()
    names = ("Bluetooth", "Location access", "Maintenance mode", "Dark mode")
    for row, name in enumerate(names):
        drawing.put("checkbox", (40, 100 + 40 * row, 58, 118 + 40 * row))
        drawing.text(70, 101 + 40 * row, name)
    scene = Scene.of(drawing.screen())
    for name in names:
        for relation in ("of", "next-to", "left-of"):
            best = Matcher.load().resolve(scene, Ref("checkbox", relation=relation, anchor=Ref(text=name))).best
            assert scene.nodes[best].label == name or scene.nodes[best].text == name


def test_a_field_next_to_another_one_is_not_taken_for_that_one() -> None:
    ref = Ref("combobox", relation="next-to", anchor=Ref(text="Search"))
    assert under_its_label(ref) is ref


def test_an_entry_is_known_by_the_icon_before_its_text_and_by_the_one_after_it() -> None:
    drawing = Drawing()
    drawing.put("menuitem", (10, 100, 210, 136), "Deployments")
    drawing.put("icon", (182, 110, 198, 126), concept="chevron-right")
    drawing.put("icon", (14, 110, 17, 126), concept="rocket")
    scene = Scene.of(drawing.screen())
    entry = next(node.index for node in scene.nodes if node.kind == "menuitem")
    assert {"rocket", "chevron-right"} <= set(scene.concepts[entry])


def test_a_capital_i_read_for_an_l_is_no_other_word() -> None:
    assert strength(likeness("All", "AIl")) > 0.8
    assert strength(likeness("Old", "Oil")) < 0.6


def test_a_button_in_the_colour_of_a_warning_is_no_warning_triangle() -> None:
    drawing = Drawing()
    drawing.put("button", (40, 40, 160, 76), "regularly", fill=AMBER)
    drawing.put("icon", (200, 48, 220, 68), concept="warning")
    scene = Scene.of(drawing.screen())
    of_kind = {node.kind: node.index for node in scene.nodes}
    triangle = looks_like(scene, "warning triangle")
    assert triangle[of_kind["icon"]] > 0.7 and max(triangle[of_kind["button"]], triangle[of_kind["text"]]) < 0.3
    assert looks_like(scene, "warning")[of_kind["button"]] > 0.5


def test_a_button_does_not_stand_before_its_own_text() -> None:
    drawing = Drawing()
    for place, name in enumerate(("1M", "1Y", "All")):
        drawing.put("button", (40 + 60 * place, 40, 90 + 60 * place, 70), name)
    scene = Scene.of(drawing.screen())
    caption = next(node.index for node in scene.nodes if node.kind == "text" and node.text == "All")
    for relation in ("before", "left-of", "next-to"):
        assert scores(scene, relation, caption)[scene.nodes[caption].owner] == 0.0


def test_words_that_name_a_picture_may_mean_the_picture() -> None:
    scene = Scene.of(Drawing().screen())
    lesser = [ref for ref, _ in relaxed(scene, Ref(text="thumbs up", relation="of", anchor=Ref(text="María Kim")))]
    assert any(ref.look == "thumbs up" and not ref.text for ref in lesser)
    assert not any(ref.look for ref, _ in relaxed(scene, Ref(text="María Kim")))


def test_a_reading_pays_for_a_colour_or_an_ordinal_that_it_drops() -> None:
    orange = Locate(Ref(look="dot", color="orange"))
    assert dropped(orange, Locate(Ref(look="dot"))) > dropped(orange, orange) == 0.0
    second = Locate(Ref("button", text="Edit", ordinal=2))
    assert dropped(second, Locate(Ref("button", text="Edit"))) > 0.0
    assert dropped(Locate(Ref("value", text="Customer")), Locate(Ref(text="Customer"))) > 0.0


def test_what_is_written_nowhere_is_an_example_of_nothing() -> None:
    drawing = Drawing()
    drawing.text(40, 40, "Delete invoice")
    scene = Scene.of(drawing.screen())
    here, there = Ref(text="Delete invoice"), Ref(text="Publish article")

    class First:
        def sample(self, population: list[Ref], _: int) -> list[Ref]:
            return population

    assert [want.ref for want in foreign(scene, [here, there], First(), 4)] == [there]  # type: ignore[arg-type]


def test_blended_weights_lie_between_the_old_and_the_new() -> None:
    old, new = {"w": np.zeros(2, dtype=np.float32)}, {"w": np.ones(2, dtype=np.float32)}
    assert blended(old, new, 0.25)["w"].tolist() == [0.25, 0.25]


def _place(drawing: Drawing, ref: Ref) -> tuple[str, tuple[float, ...]]:
    scene = Scene.of(drawing.screen())
    best = scene.nodes[Matcher.load().resolve(scene, ref).best]
    return best.kind, tuple(float(side) for side in best.box)


def test_what_is_below_a_label_in_a_fields_frame_is_below_the_field() -> None:
    drawing = Drawing()
    for row, (name, value) in enumerate((("Number of users", "10"), ("Ramp up", "2"), ("Host", "example.org"))):
        top = 100 + 80 * row
        drawing.put("textbox", (40, top, 640, top + 52), value)
        drawing.text(52, top - 8, name)
    assert _place(drawing, Ref("field", relation="below", anchor=Ref(text="Ramp up"))) == ("textbox", (40, 260, 640, 312))


def test_what_is_below_a_label_over_a_field_is_the_field() -> None:
    drawing = Drawing()
    for row, name in enumerate(("Name", "Company", "Country")):
        drawing.text(40, 100 + 80 * row, name)
        drawing.put("textbox", (40, 122 + 80 * row, 640, 158 + 80 * row), "")
    assert _place(drawing, Ref("field", relation="below", anchor=Ref(text="Company"))) == ("textbox", (40, 202, 640, 238))


def test_the_tick_box_before_a_name_is_its_own_and_not_that_of_the_entry_before() -> None:
    drawing = Drawing()
    for row, name in enumerate(("Ada Quist", "Ben Roe", "Cleo Park")):
        drawing.put("checkbox", (40, 100 + 40 * row, 58, 118 + 40 * row))
        drawing.text(70, 101 + 40 * row, name)
    assert _place(drawing, Ref("checkbox", relation="before", anchor=Ref(text="Ben Roe"))) == ("checkbox", (40, 140, 58, 158))


def _menu() -> Drawing:
    drawing = Drawing()
    for row, (name, sign) in enumerate((("Drafts", "file"), ("Spam", "warning"), ("Devices", "cpu"))):
        top = 100 + 44 * row
        drawing.put("menuitem", (10, top, 210, top + 36), name, line=False)
        drawing.put("icon", (18, top + 10, 34, top + 26), concept=sign)
        drawing.text(48, top + 10, name)
        drawing.put("icon", (186, top + 10, 202, top + 26), concept="chevron-right")
    return drawing


def test_the_sign_before_an_entrys_name_is_the_one_in_the_entry() -> None:
    ref = Ref(look="warning sign", relation="before", anchor=Ref(text="Spam"))
    assert _place(_menu(), ref) == ("icon", (18, 154, 34, 170))


def test_the_arrow_on_the_line_of_an_entry_is_the_arrow_and_not_the_entry() -> None:
    ref = Ref(look="arrow", relation="row-of", anchor=Ref(text="Devices"))
    assert _place(_menu(), ref) == ("icon", (186, 198, 202, 214))


def test_the_person_below_another_is_the_next_entry_and_no_second_line_of_the_first() -> None:
    drawing = Drawing()
    for row, (name, said) in enumerate((("Maya Lind", "You: photo"), ("Joel Cast", "See you there"), ("Iris Holm", "Thanks!"))):
        top = 100 + 60 * row
        drawing.put("row", (0, top, 320, top + 58))
        drawing.text(70, top + 8, name)
        drawing.text(250, top + 8, "Fri")
        drawing.text(70, top + 30, said)
    ref = Ref(look="person", relation="below", anchor=Ref(text="Maya Lind"))
    assert _place(drawing, ref) == ("row", (0, 160, 320, 218))
