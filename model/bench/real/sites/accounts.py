"""Django's own admin over its users, with an address book of a small company in it."""

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import django
from django.conf import settings

HERE = Path(os.environ["SITE"])
sys.modules["accounts"] = sys.modules[__name__]  # the address table is this file too, and it is run once
settings.configure(
    DEBUG=True, SECRET_KEY="only for pictures", ALLOWED_HOSTS=["*"], ROOT_URLCONF="accounts", USE_TZ=True, TIME_ZONE="UTC",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": HERE / "accounts.sqlite3"}}, STATIC_URL="/static/",
    INSTALLED_APPS=[f"django.contrib.{app}" for app in ("admin", "auth", "contenttypes", "sessions", "messages", "staticfiles")],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    TEMPLATES=[{
        "BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True,
        "OPTIONS": {"context_processors": [
            "django.template.context_processors.request", "django.contrib.auth.context_processors.auth",
            "django.contrib.messages.context_processors.messages",
        ]},
    }],
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    AUTH_PASSWORD_VALIDATORS=[{"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"}],
)  # fmt: skip
django.setup()

from django.contrib import admin  # noqa: E402
from django.contrib.auth.models import Group, User  # noqa: E402
from django.core.management import call_command, execute_from_command_line  # noqa: E402
from django.urls import path  # noqa: E402

admin.site.site_header = "Larkfield Logistics"
urlpatterns = [path("admin/", admin.site.urls)]

PEOPLE = (
    "Nadia Brandt staff, Oscar Lindqvist, Priya Raman staff, Tomas Keller, Yuki Sato, Helen Okafor staff, Marco Bianchi, "
    "Sofia Duarte, Liam Gallagher, Ines Moreau, Pavel Novak, Grace Whitfield"
)


def seed() -> None:
    call_command("migrate", verbosity=0)
    User.objects.create_superuser("warehouse", "warehouse@larkfield.example", "boxes-and-tape")
    for group in ("Dispatchers", "Drivers", "Finance"):
        Group.objects.create(name=group)
    for day, person in enumerate(PEOPLE.split(", ")):
        first, last, *staff = person.split()
        user = User(
            username=f"{first[0]}{last}".lower(), first_name=first, last_name=last, is_staff=bool(staff), is_active=last != "Keller"
        )
        user.email = f"{first}.{last}@larkfield.example".lower()
        user.date_joined = datetime(2025, 3, 1, 9, tzinfo=UTC) + timedelta(days=day)
        user.save()


if __name__ == "__main__":
    if sys.argv[1] == "seed":
        seed()
    else:
        execute_from_command_line(sys.argv)
