"""What the products that need no code of ours are filled with: files written before they start."""

from __future__ import annotations

import json
import sqlite3
from datetime import date, timedelta
from pathlib import Path

INVOICES = (
    "Alder & Sons|Design|1250.00|paid,Northwind Dental|Hosting|89.00|paid,Bluebird Cafe|Print|312.40|overdue,Kestrel Bikes|Design|740.00|open,"
    "Marigold Spa|Hosting|89.00|open,Tideway Boats|Consulting|2100.00|paid,Juniper School|Print|158.75|overdue,Alder & Sons|Hosting|89.00|paid,"
    "Orchard Hotel|Design|1980.00|open,Kestrel Bikes|Print|46.20|paid,Quarry Climbing|Consulting|675.00|overdue,Bluebird Cafe|Hosting|89.00|paid"
)


def invoices(folder: Path) -> None:
    with sqlite3.connect(folder / "studio.db") as database:
        database.execute("create table invoices (id integer primary key, client text, service text, issued text, amount real, state text)")
        for number, line in enumerate(INVOICES.split(",")):
            client, service, amount, state = line.split("|")
            issued = (date(2025, 5, 2) + timedelta(days=9 * number)).isoformat()
            database.execute("insert into invoices values (?,?,?,?,?,?)", (401 + number, client, service, issued, float(amount), state))


PACKAGES = (
    ("@acme/button", "1.4.2", "Accessible buttons in three sizes", "Rosa Jimenez", "MIT", ["ui", "react"]),
    ("@acme/date-tools", "0.9.0", "Parse and print dates without surprises", "Henrik Dahl", "Apache-2.0", ["date", "i18n"]),
    ("@acme/eslint-config", "3.0.1", "The lint rules of all our projects", "Rosa Jimenez", "MIT", ["lint"]),
    ("@acme/mailer", "2.2.7", "Send templated e-mail through our gateway", "Omar Saleh", "UNLICENSED", ["mail", "smtp", "queue"]),
    ("@acme/tokens", "1.0.0-beta.3", "Colours, spacing and type scale", "Kim Tran", "MIT", ["design"]),
)


def packages(folder: Path) -> None:
    storage = folder / "storage"
    for name, version, about, author, licence, keywords in PACKAGES:
        tarball = f"{name.split('/')[-1]}-{version}.tgz"
        manifest = {
            "name": name, "version": version, "description": about, "author": {"name": author}, "license": licence, "keywords": keywords,
            "dist": {"tarball": f"http://localhost/{tarball}", "shasum": "0" * 40, "unpackedSize": 18432, "fileCount": 7}, "readme": f"# {name}\n\n{about}.",
            "homepage": "https://acme.example", "bugs": {"url": "https://acme.example/bugs"},
        }  # fmt: skip
        time = {"created": "2025-02-01T08:00:00.000Z", "modified": "2025-06-01T08:00:00.000Z", version: "2025-06-01T08:00:00.000Z"}
        whole = {
            "name": name, "versions": {version: manifest}, "dist-tags": {"latest": version}, "time": time, "users": {}, "_distfiles": {},
            "_attachments": {tarball: {"shasum": "0" * 40, "version": version}}, "_uplinks": {}, "_rev": "1-1", "readme": manifest["readme"],
        }  # fmt: skip
        (storage / name).mkdir(parents=True)
        (storage / name / "package.json").write_text(json.dumps(whole))
    (storage / ".verdaccio-db.json").write_text(json.dumps({"list": [each[0] for each in PACKAGES], "secret": "a" * 32}))
    (folder / "config.yaml").write_text(
        f"storage: {storage}\nauth:\n  htpasswd:\n    file: {folder}/htpasswd\npackages:\n  '**':\n    access: $all\n"
        "web:\n  title: Acme registry\nlog: {type: stdout, format: pretty, level: warn}\n"
    )


def flow(folder: Path) -> None:
    nodes = [
        {"id": "t1", "type": "tab", "label": "Cold store"},
        {"id": "t2", "type": "tab", "label": "Alarms"},
        {"id": "i1", "type": "inject", "z": "t1", "name": "Every minute", "x": 150, "y": 120, "repeat": "60", "wires": [["f1"]]},
        {"id": "f1", "type": "function", "z": "t1", "name": "To Celsius", "x": 340, "y": 120, "func": "return msg", "wires": [["s1"]]},
        {
            "id": "s1",
            "type": "switch",
            "z": "t1",
            "name": "Too warm?",
            "x": 530,
            "y": 120,
            "rules": [{"t": "gt", "v": "8"}, {"t": "else"}],
            "outputs": 2,
            "wires": [["h1"], ["d1"]],
        },
        {
            "id": "h1",
            "type": "http request",
            "z": "t1",
            "name": "Call the guard",
            "x": 560,
            "y": 220,
            "method": "POST",
            "url": "http://localhost/guard",
            "wires": [["d1"]],
        },
        {"id": "d1", "type": "debug", "z": "t1", "name": "Log", "x": 350, "y": 300, "wires": []},
        {"id": "c1", "type": "comment", "z": "t1", "name": "Sensors of hall B", "x": 150, "y": 60, "wires": []},
    ]
    (folder / "flows.json").write_text(json.dumps(nodes))
    (folder / "settings.js").write_text(
        "module.exports = {flowFile: 'flows.json', editorTheme: {tours: false, palette: {catalogues: []}}, telemetry: {enabled: false, updateNotification: false}}"
    )


GUIDE = """# Returns and refunds

Customers may send things back within **30 days**. What they get depends on why.

!!! warning "Worn shoes"
    Shoes that were worn outdoors are not taken back.

## Who pays for the parcel

| Reason | Who pays | Refund |
|--------|----------|--------|
| Damaged on arrival | We do | Full price |
| Wrong size | Customer | Full price |
| Changed mind | Customer | Store credit |

=== "Web shop"

    1. Open the order and press ++"Return items"++.
    2. Choose the reason.
    3. Print the label.

=== "Phone"

    Ask for the order number first.

## After 30 days

- [x] Offer a repair
- [ ] Offer a refund
"""


def guide(folder: Path) -> None:
    (folder / "docs" / "selling").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Handbook\n\nWelcome.\n")
    (folder / "docs" / "selling" / "returns.md").write_text(GUIDE)
    for name in ("Prices", "Shipping", "Gift cards"):
        (folder / "docs" / "selling" / f"{name.split()[0].lower()}.md").write_text(f"# {name}\n\nSoon.\n")
    (folder / "docs" / "team.md").write_text("# Team\n\nSoon.\n")
    (folder / "mkdocs.yml").write_text(
        """site_name: Staff handbook
copyright: Fjord Outfitters
theme:
  name: material
  font: false
  palette: {primary: teal, accent: orange, toggle: {icon: material/weather-night, name: Dark}}
  features: [navigation.tabs, navigation.footer, content.action.edit]
repo_url: https://git.example/fjord/handbook
repo_name: fjord/handbook
edit_uri: edit/main/docs/
plugins: [search]
nav:
  - Home: index.md
  - Selling:
    - Prices: selling/prices.md
    - Shipping: selling/shipping.md
    - Returns and refunds: selling/returns.md
    - Gift cards: selling/gift.md
  - Team: team.md
markdown_extensions: [admonition, tables, pymdownx.keys, {toc: {permalink: false}}, {pymdownx.tabbed: {alternate_style: true}}, {pymdownx.tasklist: {custom_checkbox: true}}]
"""
    )


LOCUST = """from locust import HttpUser, task


class Shopper(HttpUser):
    host = "https://staging.copperoak.example"

    @task
    def browse(self):
        self.client.get("/catalogue/")
"""

WAGTAIL = """
from datetime import datetime, timezone
from django.contrib.auth import get_user_model
from home.models import HomePage
from wagtail.models import Page
when = datetime(2025, 9, 12, 10, tzinfo=timezone.utc)
user = get_user_model().objects.create_superuser('editor', 'editor@museum.example', 'brushes-and-ink', first_name='Vera', last_name='Lund')
home = Page.objects.get(slug='home')
home.title = home.draft_title = 'Harbour Museum'
home.save()
for title, live in (('Visit us', True), ('Exhibitions', True), ('Tickets and prices', True), ('Winter programme', False), ('School classes', True), ('Jobs', False)):
    page = home.add_child(instance=HomePage(title=title, live=live, owner=user))
    page.save_revision(user=user)
    if live: page.get_latest_revision().publish()
for title in ('Ships in bottles', 'Women at sea'):
    Page.objects.get(slug='exhibitions').specific.add_child(instance=HomePage(title=title, live=True))
Page.objects.update(latest_revision_created_at=when, last_published_at=when, first_published_at=when)
"""

ISSUES = (
    ("bug", "urgent", "Login page loops after password reset", "in-progress"),
    ("feature", "wish", "Export the timesheet as CSV", "deferred"),
    ("bug", "critical", "Invoice total ignores the discount", "unread"),
    ("bug", "bug", "Avatar is cropped on small screens", "testing"),
    ("feature", "feature", "Dark mode for the mobile app", "chatting"),
    ("bug", "urgent", "Reminder e-mail is sent twice", "unread"),
)
