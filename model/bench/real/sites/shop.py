"""django-oscar as it comes, with a catalogue of kitchen things."""

import os
import sys
from decimal import Decimal
from pathlib import Path

import django
from django.conf import settings
from oscar.defaults import *  # noqa: F403

HERE = Path(os.environ["SITE"])
sys.modules["shop"] = sys.modules[__name__]  # the address table is this file too, and it is run once
OSCAR = (
    "catalogue.reviews analytics checkout address shipping catalogue communication partner basket payment offer order customer search "
    "voucher wishlists"
).split()
DASHBOARD = "dashboard reports users orders catalogue offers partners pages ranges reviews vouchers communications shipping".split()
LABELS = {name: "".join(part.capitalize() for part in name.split(".")[-1:]) for name in OSCAR}
APPS = [
    *(f"django.contrib.{app}" for app in ("admin", "auth", "contenttypes", "sessions", "messages", "sites", "flatpages", "staticfiles")),
    "oscar.config.Shop",
    "oscar.apps.analytics.apps.AnalyticsConfig", "oscar.apps.checkout.apps.CheckoutConfig", "oscar.apps.address.apps.AddressConfig",
    "oscar.apps.shipping.apps.ShippingConfig", "oscar.apps.catalogue.apps.CatalogueConfig",
    "oscar.apps.catalogue.reviews.apps.CatalogueReviewsConfig", "oscar.apps.communication.apps.CommunicationConfig",
    "oscar.apps.partner.apps.PartnerConfig", "oscar.apps.basket.apps.BasketConfig", "oscar.apps.payment.apps.PaymentConfig",
    "oscar.apps.offer.apps.OfferConfig", "oscar.apps.order.apps.OrderConfig", "oscar.apps.customer.apps.CustomerConfig",
    "oscar.apps.search.apps.SearchConfig", "oscar.apps.voucher.apps.VoucherConfig", "oscar.apps.wishlists.apps.WishlistsConfig",
    "oscar.apps.dashboard.apps.DashboardConfig",
    *(f"oscar.apps.dashboard.{name}.apps.{name.capitalize()}DashboardConfig" for name in DASHBOARD[1:]),
    "widget_tweaks", "haystack", "treebeard", "sorl.thumbnail", "django_tables2",
]  # fmt: skip
OPTIONS = {name: value for name, value in globals().items() if name.startswith("OSCAR_")}
OPTIONS |= {"OSCAR_SHOP_NAME": "Copper & Oak", "OSCAR_SHOP_TAGLINE": "Kitchenware", "OSCAR_DEFAULT_CURRENCY": "GBP"}
settings.configure(
    DEBUG=True, SECRET_KEY="only for pictures", ALLOWED_HOSTS=["*"], ROOT_URLCONF="shop", SITE_ID=1, LANGUAGE_CODE="en-gb", USE_TZ=True,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": HERE / "shop.sqlite3", "ATOMIC_REQUESTS": True}},
    STATIC_URL="/static/", MEDIA_URL="/media/", MEDIA_ROOT=HERE / "media", DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    INSTALLED_APPS=[app for app in APPS if app not in os.environ.get("WITHOUT", "").split()],
    HAYSTACK_CONNECTIONS={"default": {"ENGINE": "haystack.backends.whoosh_backend.WhooshEngine", "PATH": str(HERE / "index")}},
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.locale.LocaleMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware", "django.contrib.messages.middleware.MessageMiddleware",
        "oscar.apps.basket.middleware.BasketMiddleware",
    ],
    TEMPLATES=[{
        "BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True,
        "OPTIONS": {"context_processors": [
            "django.template.context_processors.request", "django.contrib.auth.context_processors.auth",
            "django.contrib.messages.context_processors.messages", "django.template.context_processors.i18n",
            "django.template.context_processors.media", "oscar.apps.search.context_processors.search_form",
            "oscar.apps.checkout.context_processors.checkout", "oscar.apps.communication.notifications.context_processors.notifications",
            "oscar.core.context_processors.metadata",
        ]},
    }],
    **OPTIONS,
)  # fmt: skip
django.setup()

from django.apps import apps  # noqa: E402
from django.conf.urls.static import static  # noqa: E402
from django.core.management import call_command, execute_from_command_line  # noqa: E402
from django.urls import include, path  # noqa: E402

urlpatterns = [
    path("i18n/", include("django.conf.urls.i18n")),
    path("", include(apps.get_app_config("oscar").urls[0])),
    *static("/media/", document_root=HERE / "media"),
]

GOODS = (
    ("Copper saucepan", "Pans", "64.00", 8, "#b5652b"), ("Oak chopping board", "Boards", "29.50", 12, "#a9824f"),
    ("Enamel kettle", "Kettles", "42.95", 0, "#2f6f8f"), ("Linen apron", "Textiles", "24.00", 30, "#8c8f7a"),
    ("Cast iron skillet", "Pans", "55.25", 5, "#333333"), ("Ceramic mug, sage", "Cups", "11.75", 40, "#7fa287"),
    ("Walnut spoon set", "Boards", "18.40", 9, "#5d4030"), ("Stovetop espresso pot", "Kettles", "36.00", 0, "#9aa0a6"),
)  # fmt: skip


def picture(colour: str, number: int) -> bytes:
    """A plain picture of a thing: a shape of its colour on light grey."""
    from io import BytesIO

    from PIL import Image, ImageDraw

    image = Image.new("RGB", (400, 400), "#f1efec")
    draw = ImageDraw.Draw(image)
    (draw.ellipse if number % 2 else draw.rectangle)((90, 110, 310, 300), fill=colour)
    draw.rectangle((300, 180, 380, 205), fill=colour)
    out = BytesIO()
    image.save(out, "JPEG", quality=90)
    return out.getvalue()


def seed() -> None:
    call_command("migrate", verbosity=0)
    from django.core.files.base import ContentFile
    from oscar.apps.catalogue.categories import create_from_breadcrumbs
    from oscar.core.loading import get_model

    kind = get_model("catalogue", "ProductClass").objects.create(name="Kitchenware", requires_shipping=True, track_stock=True)
    partner = get_model("partner", "Partner").objects.create(name="Copper & Oak", code="co")
    for number, (title, category, price, stock, colour) in enumerate(GOODS, 1):
        product = get_model("catalogue", "Product").objects.create(title=title, product_class=kind, upc=f"CO-{number:03d}", is_public=True)
        product.categories.add(create_from_breadcrumbs(category))
        get_model("partner", "StockRecord").objects.create(
            product=product, partner=partner, partner_sku=f"CO-{number:03d}", price=Decimal(price), num_in_stock=stock, price_currency="GBP"
        )
        image = get_model("catalogue", "ProductImage")(product=product)
        image.original.save(f"{number}.jpg", ContentFile(picture(colour, number)))
    get_model("address", "Country").objects.create(
        iso_3166_1_a2="GB", iso_3166_1_a3="GBR", iso_3166_1_numeric="826", name="United Kingdom", printable_name="United Kingdom"
    )
    call_command("rebuild_index", interactive=False, verbosity=0)


if __name__ == "__main__":
    if sys.argv[1] == "seed":
        seed()
    else:
        execute_from_command_line(sys.argv)
