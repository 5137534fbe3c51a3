"""A page made by hand: a sign-in form, a table of orders, a cart's summary and two products."""

from __future__ import annotations

from typing import Any

from synth.sentences import Sample, parse


def element(kind: str, box: list[float], **facts: Any) -> dict[str, Any]:
    return {"kind": kind, "box": box, "parent": -1, **facts}


def line(text: str, box: list[float], **facts: Any) -> dict[str, Any]:
    return {"text": text, "box": box, "element": -1, "row": -1, **facts}


def _rows(elements: list[dict[str, Any]], lines: list[dict[str, Any]]) -> None:
    """Three orders with amounts and statuses."""
    table = len(elements)
    elements.append(element("table", [0, 300, 600, 420], name="Orders"))
    orders = [
        ("Ada Quill", "$40.00", "Shipped"),
        ("Tom Reyes", "$25.50", "Pending"),
        ("Maya Berg", "$90.10", "Shipped"),
    ]
    for at, (name, total, status) in enumerate(orders):
        row, top = len(elements), 300 + 40 * at
        text = f"{name}\n{total}\n{status}\nEdit"
        elements.append(element("row", [0, top, 600, top + 40], text=text, parent=table, index=at + 1))
        link = len(elements)
        elements.append(element("link", [500, top + 10, 530, top + 30], text="Edit", parent=row))
        for column, left, said in (("Customer", 10, name), ("Total", 200, total), ("Status", 350, status)):
            lines.append(line(said, [left, top + 10, left + 90, top + 30], element=row, row=row, column=column))
        lines.append(line("Edit", [500, top + 10, 530, top + 30], element=link, row=row))


def sample() -> Sample:
    elements = [
        element("navigation", [0, 0, 1280, 50], text="Home\nOrders"),
        element("menuitem", [20, 10, 80, 40], text="Home", parent=0, index=1, states=["selected"]),
        element("menuitem", [100, 10, 170, 40], text="Orders", parent=0, index=2),
        element("icon", [1200, 15, 1220, 35], name="bell", concept="bell", parent=0),
        element("textbox", [20, 100, 320, 130], text="ada@example.com", value="ada@example.com", label="Email"),
        element("textbox", [20, 160, 320, 190], text="", label="Company"),
        element("checkbox", [20, 210, 36, 226], label="Remember me", states=["checked"]),
        element("checkbox", [20, 235, 36, 251], label="Send news"),
        element("button", [20, 260, 120, 290], text="Save", states=["disabled"]),
        element("alert", [700, 70, 1200, 110], text="Your card was declined.", name="danger"),
    ]
    lines = [
        line("Home", [20, 15, 80, 35], element=1),
        line("Orders", [100, 15, 170, 35], element=2),
        line("Email", [20, 80, 70, 98]),
        line("ada@example.com", [25, 105, 200, 125], element=4),
        line("Company", [20, 140, 90, 158]),
        line("Remember me", [45, 210, 140, 226]),
        line("Send news", [45, 235, 140, 251]),
        line("Save", [50, 265, 90, 285], element=8),
        line("Your card was declined.", [710, 80, 1000, 100], element=9, color=[200, 30, 30]),
    ]
    _rows(elements, lines)
    for at, thing in enumerate(elements):
        thing["id"] = at
    page = {"theme": "light", "signed_in": True, "error": False, "empty": False, "dialog_open": False}
    return parse(
        {
            "seed": 1,
            "genre": "admin-list",
            "width": 1280,
            "height": 800,
            "page": page,
            "elements": elements,
            "lines": lines,
        }
    )
