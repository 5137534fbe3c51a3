"""Small applications for goals: each element is painted in a colour of its own, and a palette says what it is."""

from __future__ import annotations

from itertools import count

from tests.browser.pages import page, style
from tests.fake_eyes import FakeEyes, Painted

_numbers = count(0x200003, 0x02B3A1)
PALETTE: dict[int, Painted] = {}


def paint(kind: str, text: str, label: str = "", states: tuple[str, ...] = (), names: tuple[str, ...] = ()) -> int:
    """A colour that stands for an element."""
    colour = next(_numbers)
    PALETTE[colour] = Painted(kind, text, names, states, label)
    return colour


def at(colour: int, name: str, more: str = "", tag: str = "button") -> str:
    """An element in its colour."""
    return f'<{tag} id="{name}" style="{style(colour, "margin:8px;" + more)}"></{tag}>'


def becomes(name: str, colour: int) -> str:
    """Script that gives an element another colour."""
    return f"{name}.style.background = {name}.style.color = '#{colour:06x}';"


USER, USER_FILLED = paint("textbox", "", "Email"), paint("textbox", "ada@example.com", "Email")
PASSWORD, PASSWORD_FILLED = paint("textbox", "", "Password"), paint("textbox", "•••••••", "Password")
SIGN_IN, SIGN_OUT, DOOR = paint("button", "Sign in"), paint("link", "Sign out"), paint("link", "Log in")
WELCOME, WRONG = paint("heading", "Welcome, Ada"), paint("alert", "Wrong email or password")
COOKIES, ACCEPT = paint("text", "We use cookies to make this site better"), paint("button", "Accept all")
DIALOG, CLOSE, NEWS = paint("dialog", "Size guide"), paint("button", "Close"), paint("heading", "Shop")
LAMP, NOTEBOOK = paint("text", "Desk lamp"), paint("text", "Notebook")
ADD_LAMP, ADD_NOTEBOOK = paint("button", "Add to cart"), paint("button", "Add to cart")
TOAST, TOAST_TWO, TOAST_THREE = paint("toast", "1 in the cart"), paint("toast", "2 in the cart"), paint("toast", "3 in the cart")
SETTINGS_LINK, SETTINGS = paint("link", "Settings"), paint("heading", "Settings")
DARK, DARK_ON = paint("switch", "", "Dark mode"), paint("switch", "", "Dark mode", ("checked",))
ORDER, ORDER_PAGE = paint("row", "Order 7", names=("second order",)), paint("heading", "Order 7")
CANCEL, SURE, YES, KEEP = (
    paint("button", "Cancel order"),
    paint("dialog", "Cancel this order?"),
    paint("button", "Yes"),
    paint("button", "No"),
)
CANCELLED = paint("badge", "Cancelled")
SEARCH, SEARCHED = paint("textbox", "Search", states=("placeholder",)), paint("textbox", "lamp", "Search")
RESULT, RESULT_PAGE = paint("link", "Oslo lamp", names=("first result",)), paint("heading", "Oslo lamp")
SUBMIT, REQUIRED, THANKS = paint("button", "Submit"), paint("alert", "Name is required"), paint("heading", "Thank you")
NAME, NAME_FILLED = paint("textbox", "", "Name"), paint("textbox", "Ada", "Name")
PLACE_ORDER, CARD, CARD_FILLED = (
    paint("button", "Place order"),
    paint("textbox", "", "Card number"),
    paint("textbox", "4242", "Card number"),
)
PLACED, CHECKOUT = paint("heading", "Thank you for your order"), paint("button", "Checkout")
DELETE_ADA, ADA = paint("button", "Delete"), paint("text", "Ada Lovelace")
TABLE = paint("table", "Orders")
BOXES = tuple(paint("checkbox", "", f"Row {n}") for n in range(3))
TICKED = tuple(paint("checkbox", "", f"Row {n}", ("checked",)) for n in range(3))
CELLS = tuple(paint("text", f"Cell {n}") for n in range(3))
OTHER_BOX, OTHER_TICKED = paint("checkbox", "", "Paid"), paint("checkbox", "", "Paid", ("checked",))


def eyes() -> FakeEyes:
    return FakeEyes(PALETTE)


def field(empty: int, filled: int, name: str, kind: str = "text") -> str:
    """A field that is painted otherwise once something is typed."""
    event = f"this.style.background = this.style.color = this.value ? '#{filled:06x}' : '#{empty:06x}'"
    look = style(empty, "margin:8px;caret-color:transparent;")
    return f'<input id="{name}" type="{kind}" autocomplete="off" style="{look}" oninput="{event}">'


def sign_in_page(right: str = "hunter2") -> str:
    form = field(USER, USER_FILLED, "user") + field(PASSWORD, PASSWORD_FILLED, "secret", "password") + at(SIGN_IN, "enter")
    return page(
        f'<div id="form">{form}</div>'
        + at(WRONG, "wrong", "visibility:hidden", "div")
        + at(WELCOME, "welcome", "visibility:hidden", "div"),
        f"""enter.onclick = () => {{
              const ok = secret.value === {right!r} && user.value === 'ada@example.com'
              wrong.style.visibility = ok ? 'hidden' : 'visible'
              if (ok) {{ form.remove(); welcome.style.visibility = 'visible' }} }}""",
    )


def cookie_page(inner: str, script: str = "") -> str:
    """A banner over the whole page, which takes all clicks until it is answered."""
    banner = f"""<div id="banner" style="position:fixed;inset:0;background:#ffffffee;padding:300px 20px">
        {at(COOKIES, "question", tag="div")}{at(ACCEPT, "accept")}</div>"""
    return page(inner + banner, f"accept.onclick = () => banner.remove(); {script}")


SHOP = page(
    "".join(
        f'<div style="display:flex">{at(name, f"n{n}", tag="div")}{at(add, f"add{n}")}</div>'
        for n, (name, add) in enumerate([(LAMP, ADD_LAMP), (NOTEBOOK, ADD_NOTEBOOK)])
    )
    + at(TOAST, "toast", "visibility:hidden", "div"),
    "let n = 0; const colours = ["
    + ", ".join(f"'#{colour:06x}'" for colour in (TOAST, TOAST_TWO, TOAST_THREE))
    + "]; add0.onclick = add1.onclick = event => { document.title += ' ' + event.target.id; toast.style.visibility = 'visible';"
    " toast.style.background = toast.style.color = colours[n++] }",
)
SWITCHES = page(
    at(SETTINGS_LINK, "link") + at(SETTINGS, "heading", "visibility:hidden", "div") + at(DARK, "dark", "visibility:hidden"),
    f"""link.onclick = () => {{ heading.style.visibility = dark.style.visibility = 'visible' }}
        dark.onclick = () => {{ {becomes("dark", DARK_ON)} }}""",
)
ORDERS = page(
    at(ORDER, "order", tag="div")
    + f'<div id="detail" style="visibility:hidden">{at(ORDER_PAGE, "head", tag="div")}{at(CANCEL, "cancel")}</div>'
    + f'<div id="ask" style="display:none;position:absolute;top:300px;left:20px;width:400px;height:160px;background:#{SURE:06x}">'
    + at(KEEP, "keep") + at(YES, "yes") + "</div>" + at(CANCELLED, "done", "visibility:hidden", "div"),
    """order.onclick = () => { detail.style.visibility = 'visible' }
       cancel.onclick = () => { ask.style.display = 'block' }
       keep.onclick = () => { ask.remove() }
       yes.onclick = () => { ask.remove(); done.style.visibility = 'visible' }""",
)  # fmt: skip
DIALOG_PAGE = page(
    at(NEWS, "news", tag="div")
    + f'<div id="guide" style="position:absolute;top:100px;left:100px;width:300px;height:200px;background:#{DIALOG:06x}">'
    + at(CLOSE, "shut") + "</div>",
    "shut.onclick = () => guide.remove()",
)  # fmt: skip
DEAF_DIALOG = DIALOG_PAGE.replace("guide.remove()", "0")
SEARCH_PAGE = page(
    field(SEARCH, SEARCHED, "query") + at(RESULT, "result", "visibility:hidden") + at(RESULT_PAGE, "found", "visibility:hidden", "div"),
    """query.onkeydown = event => { if (event.key === 'Enter') result.style.visibility = 'visible' }
       result.onclick = () => { found.style.visibility = 'visible' }""",
)
FORM = page(
    field(NAME, NAME_FILLED, "who") + at(SUBMIT, "send") + at(REQUIRED, "required", "visibility:hidden", "div")
    + at(THANKS, "thanks", "visibility:hidden", "div"),
    "send.onclick = () => { (who.value ? thanks : required).style.visibility = 'visible' }",
)  # fmt: skip
CHECKOUT_PAGE = page(
    f'<div id="first">{at(CHECKOUT, "go")}</div><div id="second" style="display:none">{field(CARD, CARD_FILLED, "card")}'
    + at(PLACE_ORDER, "place") + "</div>" + at(PLACED, "placed", "visibility:hidden", "div"),
    """go.onclick = () => { first.remove(); second.style.display = 'block' }
       place.onclick = () => { if (card.value) { second.remove(); placed.style.visibility = 'visible' } }""",
)  # fmt: skip


def table(ticked: int = 1) -> str:
    """Three rows with a box in the first column, and one box in the last; row `ticked` is ticked."""
    small = "width:20px;height:20px;flex:none"
    rows = "".join(
        f'<div style="display:flex;gap:60px;background:#{TABLE:06x}">'
        + at(TICKED[n] if n == ticked else BOXES[n], f"box{n}", small)
        + at(CELLS[n], f"cell{n}", tag="div")
        + (at(OTHER_BOX, "other", small) if n == 2 else "")
        + "</div>"
        for n in range(3)
    )
    ticks = "".join(
        f"box{n}.onclick = () => {{ document.title += ' {n}'; const on = box{n}.dataset.on ^= 1; box{n}.style.background = on ? "
        f"'#{TICKED[n]:06x}' : '#{BOXES[n]:06x}' }};"
        f"box{n}.dataset.on = {int(n == ticked)};"
        for n in range(3)
    )
    clicks = f"document.title = 'clicked'; {ticks} other.onclick = () => document.title += ' other'"
    return page(f'<div style="width:500px">{rows}</div>', clicks)
