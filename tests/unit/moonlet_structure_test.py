"""Structure computed from flat elements: labels, tables, sections, paragraphs, ownership."""

from __future__ import annotations

from dataclasses import replace

from moonlet import relations
from moonlet.screen import Box, Screen, Word
from moonlet.structure import Scene
from tests.unit.moonlet_screens import Drawing, dashboard, orders, sign_in


def node_of(scene: Scene, kind: str, text: str) -> int:
    return next(n.index for n in scene.nodes if n.kind == kind and n.text == text)


def test_a_field_is_called_by_the_text_above_it() -> None:
    scene = Scene.of(sign_in())
    labels = [n.label for n in scene.nodes if n.kind == "textbox"]
    assert labels == ["Email address", "Password"]


def test_a_tick_box_is_called_by_the_text_on_its_right() -> None:
    scene = Scene.of(sign_in())
    assert [n.label for n in scene.nodes if n.kind == "checkbox"] == ["Remember me"]


def test_a_switch_at_the_end_of_a_row_is_called_by_the_text_at_its_start() -> None:
    scene = Scene.of(dashboard())
    assert [n.label for n in scene.nodes if n.kind == "switch"] == ["Weekly digest", "Product news", "Security alerts"]


def test_the_text_of_a_button_is_a_piece_of_the_button() -> None:
    scene = Scene.of(sign_in())
    button = node_of(scene, "button", "Log in")
    text = node_of(scene, "text", "Log in")
    assert scene.nodes[text].owner == button
    assert scene.same_thing(text, button)


def test_cells_stand_under_their_headers_and_in_their_rows() -> None:
    scene = Scene.of(orders())
    cells = {(scene.nodes[n.row].label, n.label): n.text for n in scene.nodes if n.kind == "cell"}
    assert cells["Dunn Slane", "Total"] == "$39.90"
    assert cells["Doris Greene", "Order"] == "#1043"
    assert cells["Mason Porter", "Status"] == "Cancelled"


def test_rows_are_found_by_alignment_where_none_was_seen() -> None:
    screen = orders()
    kept = tuple(e for e in screen.elements if e.kind not in ("row", "table"))
    scene = Scene.of(Screen(screen.width, screen.height, kept))
    cells = {(scene.nodes[n.row].label, n.label): n.text for n in scene.nodes if n.kind == "cell"}
    assert cells["Doris Greene", "Total"] == "$120.00"


def test_a_heading_governs_what_stands_under_it_in_its_own_card() -> None:
    scene = Scene.of(dashboard())
    heading = next(h for h in scene.headings if scene.nodes[h.node].text == "Summary" and h.sure)
    texts = {scene.nodes[i].text for i in heading.governs if scene.kinds[i] == "text"}
    assert {"Subtotal", "$35.00", "Total", "$39.90"} <= texts
    assert "Weekly digest" not in texts


def test_a_sentence_over_two_lines_is_one_paragraph() -> None:
    d = Drawing()
    d.text(40, 40, "By signing up you agree to our terms")
    d.text(40, 60, "and to the privacy policy.")
    scene = Scene.of(d.screen())
    blocks = [n.text for n in scene.nodes if n.kind == "block"]
    assert blocks == ["By signing up you agree to our terms and to the privacy policy."]


def test_the_value_of_a_label_is_the_figure_on_its_line() -> None:
    scene = Scene.of(dashboard())
    values = relations.values(scene, node_of(scene, "text", "Total"))
    assert scene.nodes[int(values.argmax())].text == "$39.90"


def test_the_value_of_a_stat_card_is_the_large_figure_below_its_name() -> None:
    scene = Scene.of(dashboard())
    values = relations.values(scene, node_of(scene, "text", "Revenue"))
    assert scene.nodes[int(values.argmax())].text == "$4,300"


def test_boxes_off_by_some_pixels_change_nothing() -> None:
    screen = orders()
    moved = tuple(
        replace(
            e,
            box=type(e.box)(e.box.left + (e.id % 3 - 1) * 2, e.box.top + (e.id % 2) * 2, e.box.right + 1, e.box.bottom + 1),
        )
        for e in screen.elements
    )
    scene = Scene.of(Screen(screen.width, screen.height, moved))
    cells = {(scene.nodes[n.row].label, n.label): n.text for n in scene.nodes if n.kind == "cell"}
    assert cells["Dunn Slane", "Status"] == "Shipped"


def test_a_line_over_two_columns_is_cut_at_its_wide_gap() -> None:
    d = Drawing()
    d.put("text", (40, 40, 300, 60), "97.4 B just now")
    places = ((40, 64), (68, 78), (140, 166), (170, 200))
    words = tuple(Word(text, Box(left, 40, right, 60)) for text, (left, right) in zip("97.4 B just now".split(), places, strict=True))
    screen = replace(d.screen(), words=words)
    assert [n.text for n in Scene.of(screen).nodes if n.kind == "text"] == ["97.4 B", "just now"]


def test_bars_of_the_page_are_told_by_their_place_and_shape() -> None:
    d = Drawing()
    d.put("navigation", (0, 0, 1280, 60))
    d.put("navigation", (0, 60, 220, 800))
    d.put("navigation", (260, 80, 500, 104))
    for n, text in enumerate(("Home", "/", "Orders")):
        d.text(262 + 70 * n, 84, text)
    d.put("navigation", (0, 740, 1280, 800))
    scene = Scene.of(d.screen())
    assert list(scene.roles.values()) == ["header", "sidebar", "breadcrumb", "footer"]


def test_a_figure_beside_an_icon_is_counted_by_what_the_icon_means() -> None:
    d = Drawing()
    icon = d.put("icon", (40, 40, 56, 56), concept="heart")
    d.text(60, 40, "12")
    scene = Scene.of(d.screen())
    assert scene.counted_by == {scene.by_element[icon + 1]: scene.by_element[icon]}


def test_an_empty_screen_has_a_structure_too() -> None:
    scene = Scene.of(Screen(100, 100, ()))
    assert [n.kind for n in scene.nodes] == ["page"]


def test_a_text_with_a_figure_at_the_end_of_its_line_names_no_field_below_it() -> None:
    d = Drawing()
    d.text(400, 100, "Grand total")
    d.text(700, 100, "$44.90")
    d.put("textbox", (400, 124, 640, 160), "Coupon code", ("placeholder",))
    assert [n.label for n in Scene.of(d.screen()).nodes if n.kind == "textbox"] == [""]


def test_a_number_between_two_small_buttons_is_called_quantity() -> None:
    d = Drawing()
    d.put("button", (400, 100, 430, 130))
    d.put("textbox", (432, 100, 470, 130), "2")
    d.put("button", (472, 100, 502, 130))
    assert [n.label for n in Scene.of(d.screen()).nodes if n.kind == "textbox"] == ["Quantity"]


def test_a_field_with_a_magnifier_and_no_label_is_called_search() -> None:
    d = Drawing()
    d.put("textbox", (400, 100, 700, 136), "half")
    d.put("icon", (408, 110, 424, 126), concept="search")
    assert [n.label for n in Scene.of(d.screen()).nodes if n.kind == "textbox"] == ["Search"]


def test_a_tick_box_with_nothing_beside_it_is_called_by_the_text_above_it() -> None:
    d = Drawing()
    d.text(85, 572, "Active")
    d.put("checkbox", (85, 604, 98, 617), states=("checked",))
    d.text(85, 650, "Price")
    d.put("textbox", (85, 672, 1190, 712), "64.50")
    assert [n.label for n in Scene.of(d.screen()).nodes if n.kind == "checkbox"] == ["Active"]


def test_boxes_to_tick_in_one_line_of_text_are_called_by_what_follows_each() -> None:
    d = Drawing()
    said = (("&", 10), ("1", 26), ("Failed,", 36), ("R", 98), ("4", 114), ("Passed,", 124))
    words = tuple(Word(word, Box(x, 20, x + 7.5 * len(word), 36)) for word, x in said)
    d.put("text", (10, 20, 180, 36), " ".join(word for word, _ in said))
    for x in (8, 96):
        d.put("checkbox", (x, 21, x + 14, 35), states=("checked",))
    scene = Scene.of(replace(d.screen(), words=words))
    assert [n.label for n in scene.nodes if n.kind == "checkbox"] == ["1 Failed,", "4 Passed,"]


def test_titles_over_several_columns_are_no_header() -> None:
    d = Drawing()
    for text, x in (("Statements", 360), ("Branches", 660), ("Total", 890)):
        d.text(x, 120, text)
    heads = (("File", 60), ("coverage", 360), ("missing", 440), ("excluded", 520), ("covered", 660), ("partial", 740), ("share", 890))
    for text, x in heads:
        d.text(x, 144, text)
    for at, name in enumerate(("lexer.py", "parser.py", "nodes.py", "tests.py")):
        for value, (_, x) in zip((name, "73%", f"9{at}", "0", "48%", f"3{at}", "66%"), heads, strict=True):
            d.text(x, 172 + 28 * at, value)
    scene = Scene.of(d.screen())
    cells = {(scene.nodes[n.row].text.split("\n")[0], n.label): n.text for n in scene.nodes if n.kind == "cell"}
    assert cells["parser.py", "missing"] == "91"
    assert cells["tests.py", "partial"] == "33"


def test_titles_of_two_lines_are_one_title_beside_those_of_one() -> None:
    d = Drawing()
    d.put("table", (20, 180, 700, 400))
    d.text(40, 212, "Name")
    for upper, lower, x in (("Median", "(ms)", 200), ("Average size", "(bytes)", 340), ("Current", "RPS", 520)):
        d.text(x, 200, upper)
        d.text(x, 224, lower)
    for at, name in enumerate(("/invoices", "/patients", "/visits")):
        d.put("row", (20, 260 + 46 * at, 700, 306 + 46 * at))
        for value, x in ((name, 40), (f"1{at}", 200), (f"2{at}", 340), ("0.5", 520)):
            d.text(x, 275 + 46 * at, value)
    scene = Scene.of(d.screen())
    cells = {(scene.nodes[n.row].text.split("\n")[0], n.label): n.text for n in scene.nodes if n.kind == "cell"}
    assert cells["/patients", "Average size (bytes)"] == "21"
    assert cells["/visits", "Median (ms)"] == "12"
    assert cells["/visits", "Name"] == "/visits"


def test_a_switch_in_a_titled_column_is_not_called_by_what_stands_in_the_next() -> None:
    drawing = Drawing()
    drawing.put("table", (20, 70, 900, 262))
    for left, title in ((100, "Name"), (400, "Two-factor"), (620, "Actions")):
        drawing.text(left, 80, title, bold=True)
    for row, name in enumerate(("Ada Quist", "Ben Roe", "Cleo Park")):
        top = 110 + 50 * row
        drawing.put("row", (20, top, 900, top + 50))
        drawing.put("checkbox", (40, top + 16, 58, top + 34))
        drawing.text(100, top + 17, name)
        drawing.put("switch", (400, top + 15, 436, top + 35))
        drawing.text(620, top + 17, "Edit Remove")
    scene = Scene.of(drawing.screen())
    assert [node.label for node in scene.nodes if node.kind == "switch"] == ["Two-factor"] * 3
    assert [node.label for node in scene.nodes if node.kind == "checkbox"] == ["Ada Quist", "Ben Roe", "Cleo Park"]


def test_a_title_with_a_box_around_it_is_a_title_still() -> None:
    drawing = Drawing()
    drawing.put("table", (20, 70, 900, 262))
    drawing.put("row", (20, 70, 900, 110))
    drawing.put("textbox", (96, 74, 240, 106), "USERNAME", ink=(107, 107, 107))
    for left, title in ((300, "EMAIL"), (500, "FIRST NAME"), (700, "LAST NAME")):
        drawing.text(left, 82, title, ink=(107, 107, 107))
    for row, name in enumerate(("ada", "ben", "cleo")):
        top = 110 + 50 * row
        drawing.put("row", (20, top, 900, top + 50))
        for left, said in ((104, name), (300, f"{name}@example.org"), (500, name.title()), (700, "Quist")):
            drawing.text(left, top + 17, said)
    scene = Scene.of(drawing.screen())
    assert [scene.nodes[column].label for column in scene.tables[0].columns] == ["USERNAME", "EMAIL", "FIRST NAME", "LAST NAME"]
    assert len(scene.tables[0].rows) == 3


def test_two_tables_of_bare_text_whose_frames_meet_are_both_found() -> None:
    d = Drawing()
    for row, top in enumerate((133, 183, 233)):
        for name, left, right in (("a", 401, 570), ("b", 601, 770), ("c", 801, 991)):
            d.put("text", (left, top, right, top + 20), f"{name}{row}0")
    for row, top in enumerate((68, 92, 116)):
        for name, left, right in (("a", 495, 590), ("b", 625, 740), ("c", 755, 870), ("d", 885, 1000)):
            d.put("text", (left, top, right, top + 20), f"{name}{row}1")
    scene = Scene.of(d.screen())
    assert len(scene.tables) == 2
    assert sorted(len(table.rows) for table in scene.tables) == [3, 3]
