"""Pictures of a shop that does not exist, drawn so that they look like screenshots."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

INK, SOFT, LINE, BLUE = "#1d2330", "#6a7080", "#dfe3ea", "#2456d6"


def font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def page(width: int = 1280, height: int = 800) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", (width, height), "#fbfbfd")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width, 64), fill="#fff", outline=LINE)
    draw.text((24, 18), "Lumen & Oak", INK, font(26))
    if width > 600:
        draw.rounded_rectangle((440, 14, 860, 50), 8, outline=LINE, width=2)
        draw.text((458, 22), "Search the shop", SOFT, font(17))
    draw.text((width - 120, 21), "Cart (1)", BLUE, font(18))
    return image, draw


def button(draw: ImageDraw.ImageDraw, box: tuple[int, int, int, int], text: str, fill: str = BLUE) -> None:
    draw.rounded_rectangle(box, 8, fill=fill)
    draw.text(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), text, "#fff", font(17), anchor="mm")


def catalogue(width: int = 1280, height: int = 800) -> Image.Image:
    image, draw = page(width, height)
    draw.text((32, 92), "Catalogue", INK, font(34))
    goods = [
        ("Desk lamp", "$39.90", "#f3d9a4"),
        ("Notebook", "$4.50", "#bcd3c2"),
        ("Oak stool", "$89.00", "#d6b48c"),
        ("Wool throw", "$54.00", "#c9b6d8"),
        ("Tea pot", "$31.20", "#a9c7dd"),
        ("Wall clock", "$47.00", "#e1b7ae"),
    ]
    columns = max(1, (width - 32) // 410)
    for number, (name, price, colour) in enumerate(goods):
        x, y = 32 + number % columns * 410, 150 + number // columns * 330
        draw.rounded_rectangle((x, y, min(x + 380, width - 32), y + 300), 12, fill="#fff", outline=LINE, width=2)
        draw.rounded_rectangle((x + 12, y + 12, min(x + 368, width - 44), y + 180), 8, fill=colour)
        draw.text((x + 16, y + 194), name, INK, font(21))
        draw.text((x + 16, y + 224), price, SOFT, font(18))
        button(draw, (x + 16, y + 252, x + 160, y + 288), "Add to cart")
    return image


def cart(total: str = "$44.40", toast: bool = False) -> Image.Image:
    image, draw = page()
    draw.text((32, 92), "Your cart", INK, font(34))
    for number, (name, price) in enumerate([("Desk lamp", "$39.90"), ("Notebook", "$4.50")]):
        y = 160 + number * 84
        draw.rounded_rectangle((32, y, 820, y + 72), 10, fill="#fff", outline=LINE, width=2)
        draw.text((56, y + 24), name, INK, font(20))
        draw.text((640, y + 24), price, INK, font(20))
        draw.text((740, y + 26), "Remove", BLUE, font(16))
    draw.rounded_rectangle((860, 160, 1248, 400), 10, fill="#fff", outline=LINE, width=2)
    draw.text((884, 180), "Order summary", INK, font(22))
    draw.text((884, 240), "Order total", SOFT, font(19))
    draw.text((1140, 238), total, INK, font(22))
    button(draw, (884, 330, 1224, 378), "Checkout")
    if toast:
        draw.rounded_rectangle((440, 720, 840, 772), 10, fill=INK)
        draw.text((470, 735), "Desk lamp was added to the cart", "#fff", font(19))
    return image


def form() -> Image.Image:
    image, draw = page()
    draw.text((32, 92), "Delivery", INK, font(34))
    for number, (label, value) in enumerate([("Email", "ada@example.com"), ("Street", ""), ("Country", "Norway")]):
        y = 160 + number * 100
        draw.text((32, y), label, SOFT, font(17))
        draw.rounded_rectangle((32, y + 26, 620, y + 74), 8, fill="#fff", outline=LINE, width=2)
        draw.text((48, y + 40), value, INK, font(19))
    button(draw, (32, 480, 240, 528), "Place order")
    return image


def save(image: Image.Image, folder: Path, name: str) -> str:
    (folder / "screenshots").mkdir(parents=True, exist_ok=True)
    image.save(folder / "screenshots" / name, "WEBP", quality=80, method=1)
    return f"screenshots/{name}"
