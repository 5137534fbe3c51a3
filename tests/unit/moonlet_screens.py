"""Screens made by hand for the tests of the understanding core."""

from __future__ import annotations

from moonlet.screen import RGB, STATES, Box, Element, Screen

BLUE: RGB = (13, 110, 253)
RED: RGB = (220, 53, 69)
GREEN: RGB = (25, 135, 84)
WHITE: RGB = (255, 255, 255)
DARK: RGB = (33, 37, 41)


class Drawing:
    """Elements put down one by one; every text also becomes a "text" element, as perception gives it."""

    def __init__(self, width: int = 1280, height: int = 800) -> None:
        self.width, self.height = width, height
        self.elements: list[Element] = []

    def put(
        self,
        kind: str,
        box: tuple[float, float, float, float],
        text: str = "",
        states: tuple[str, ...] = (),
        *,
        fill: RGB | None = None,
        ink: RGB | None = DARK,
        concept: str = "",
        bold: bool = False,
        line: bool = True,
    ) -> int:
        told = {state: 0.03 for state in STATES if state not in ("placeholder", "struck") or kind in ("text", "textbox")}
        told |= dict.fromkeys(states, 0.97)
        number = len(self.elements)
        size = 20.0 if kind == "heading" else 16.0
        self.elements.append(Element(number, kind, Box(*box), text, told, {concept: 0.95} if concept else {}, fill, ink, None, size, bold))
        if text and kind not in ("text", "card", "row", "table", "dialog", "navigation", "alert") and line:
            left = box[0] + (8 if kind in ("button", "textbox", "combobox", "badge") else 0)
            middle = (box[1] + box[3]) / 2
            shown = Box(left, middle - size / 2, min(box[2], left + 7.5 * len(text)), middle + size / 2)
            extra = {"placeholder": 0.97} if "placeholder" in states else {}
            self.elements.append(Element(number + 1, "text", shown, text, extra, {}, fill, ink, None, size, bold))
        return number

    def text(self, left: float, top: float, text: str, **looks: object) -> int:
        return self.put("text", (left, top, left + 7.5 * len(text), top + 16), text, **looks)  # type: ignore[arg-type]

    def screen(self) -> Screen:
        return Screen(self.width, self.height, tuple(self.elements))


def sign_in() -> Screen:
    """A form in a card: two fields, a ticked box, a button, two links, an error."""
    d = Drawing()
    d.put("card", (440, 150, 840, 620))
    d.put("heading", (470, 170, 620, 194), "Sign in", bold=True)
    d.put("alert", (470, 205, 810, 245), "The password is incorrect", fill=(248, 215, 218), ink=(132, 32, 41))
    d.text(482, 217, "The password is incorrect", ink=(132, 32, 41))
    d.text(470, 260, "Email address")
    d.put("textbox", (470, 282, 810, 320), "ada@example.com")
    d.text(470, 335, "Password")
    d.put("textbox", (470, 357, 810, 395), "Your password", ("placeholder",))
    d.put("checkbox", (470, 412, 486, 428), "", ("checked",))
    d.text(494, 412, "Remember me")
    d.put("button", (470, 450, 810, 490), "Log in", fill=BLUE, ink=WHITE)
    d.put("link", (470, 510, 600, 526), "Forgot password?", ink=BLUE)
    d.put("link", (700, 510, 810, 526), "Create account", ink=BLUE)
    return d.screen()


def orders() -> Screen:
    """A table of three orders with a header, an Edit link a row, and a navigation at the left."""
    d = Drawing()
    d.put("navigation", (0, 0, 220, 800))
    for n, (name, icon) in enumerate((("Dashboard", "home"), ("Orders", "cart"), ("Customers", "users"), ("Settings", "gear"))):
        top = 80 + 44 * n
        d.put("menuitem", (10, top, 210, top + 36), name, ("selected",) if name == "Orders" else ())
        d.put("icon", (180, top + 8, 200, top + 28), concept=icon)
    d.put("heading", (260, 60, 400, 88), "Orders", bold=True)
    d.put("table", (260, 120, 1200, 340))
    for x, name in ((270, "Order"), (450, "Customer"), (700, "Status"), (880, "Total")):
        d.text(x, 132, name, bold=True)
    rows = (
        ("#1042", "Dunn Slane", "Shipped", "$39.90"),
        ("#1043", "Doris Greene", "Pending", "$120.00"),
        ("#1044", "Mason Porter", "Cancelled", "$15.50"),
    )
    for n, (number, who, status, total) in enumerate(rows):
        top = 160 + 60 * n
        d.put("row", (260, top, 1200, top + 60))
        d.text(270, top + 22, number)
        d.text(450, top + 22, who)
        d.put("badge", (695, top + 18, 790, top + 42), status, fill=GREEN if status == "Shipped" else RED, ink=WHITE)
        d.text(880, top + 22, total)
        d.put("link", (1080, top + 22, 1120, top + 38), "Edit", ink=BLUE)
        d.put("button", (1140, top + 15, 1172, top + 45))
        d.put("icon", (1146, top + 20, 1166, top + 40), concept="trash")
    return d.screen()


def dashboard() -> Screen:
    """Three stat cards side by side, a summary of amounts, a list of switches."""
    d = Drawing()
    for n, (name, figure) in enumerate((("Revenue", "$4,300"), ("Orders", "128"), ("Visitors", "9,201"))):
        left = 40 + 400 * n
        d.put("card", (left, 40, left + 380, 150))
        d.text(left + 20, 56, name)
        d.put("text", (left + 20, 84, left + 110, 116), figure, bold=True)
    d.put("card", (40, 200, 420, 400))
    d.put("heading", (60, 215, 200, 239), "Summary", bold=True)
    for n, (label, amount) in enumerate((("Subtotal", "$35.00"), ("Shipping", "$4.90"), ("Total", "$39.90"))):
        d.text(60, 260 + 36 * n, label)
        d.text(340, 260 + 36 * n, amount)
    d.put("card", (440, 200, 820, 400))
    d.put("heading", (460, 215, 620, 239), "Notifications", bold=True)
    for n, (name, on) in enumerate((("Weekly digest", True), ("Product news", False), ("Security alerts", True))):
        d.text(460, 262 + 40 * n, name)
        d.put("switch", (760, 260 + 40 * n, 796, 280 + 40 * n), "", ("checked",) if on else ())
    return d.screen()
