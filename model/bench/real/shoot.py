"""Pictures of products as they are installed, to measure on: started one by one, filled with made-up data, shot at 1280 by 800.

    python -m bench.real.shoot --venv VENV --npm NPM --work WORK --out DIR [--only NAME ...]

VENV is a virtual environment with `PYTHON_REQUIREMENTS`, NPM a folder where `NODE_REQUIREMENTS` were installed (`--print-requirements`
lists both), WORK a folder for what the products write. Beside DIR/NAME.png comes DIR/NAME.json: the visible links, buttons, fields,
headings and rows by the page's own tree, to measure what is seen. Nothing trains on these pages.
"""

from __future__ import annotations

import argparse
import contextlib
import http.server
import json
import os
import shutil
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bench.real.sites import seeds

HERE = Path(__file__).parent
SITES = HERE / "sites"
WIDTH, HEIGHT = 1280, 800
PYTHON_REQUIREMENTS = (
    "Django==5.2.19 django-oscar==4.2.1 sorl-thumbnail==13.4.0 Whoosh==2.7.4 wagtail==8.0.1 Flask==3.1.3 "
    "Flask-Admin==2.2.1 Flask-SQLAlchemy==3.1.1 datasette==0.65.5 locust==2.47.0 streamlit==1.67.0 "
    "pandas==3.1.1 mkdocs-material==9.8.2 nicegui==3.18.0 roundup==2.6.0"
).split()
NODE_REQUIREMENTS = (
    "antd@6.6.8 dayjs@1.11.23 react@18.3.1 react-dom@18.3.1 vue@3.5.45 vuetify@4.3.0 @mdi/font@7.4.47 element-plus@2.14.8 "
    "@element-plus/icons-vue@2.3.2 @mui/material@5.18.0 swagger-ui-dist@5.35.0 verdaccio@6.8.0 node-red@4.1.15 roboto-fontface@0.10.0"
).split()


@dataclass(frozen=True)
class Place:
    """Where things are: `site` is an empty folder of this product alone, `port` is free."""

    venv: Path
    npm: Path
    site: Path
    port: int

    def bin(self, name: str) -> str:
        return str(self.venv / "bin" / name)

    def module(self, name: str) -> str:
        return str(self.npm / "node_modules" / ".bin" / name)

    def environment(self) -> dict[str, str]:
        return os.environ | {
            "SITE": str(self.site), "PORT": str(self.port), "PYTHONPATH": str(SITES), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1",
            "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false", "NO_UPDATE_NOTIFIER": "1",
        }  # fmt: skip

    def do(self, *command: str, stdin: str | None = None) -> None:
        done = subprocess.run(command, cwd=self.site, env=self.environment(), input=stdin, text=True, capture_output=True)
        if done.returncode:
            raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


@dataclass(frozen=True)
class Shot:
    """One picture of a product. `part`: dev pages may be looked at, kept pages are only measured.

    `now`: the browser's clock, where it shows.
    """

    name: str
    part: str
    path: str
    act: Callable[[Page], object] = lambda page: None
    now: str = ""


@dataclass(frozen=True)
class Product:
    shots: tuple[Shot, ...]
    fill: Callable[[Place], object] | None = None
    command: Callable[[Place], list[str]] | None = None  # None: files of `sites` and of the npm folder are served


# How products are filled, and what is done on them before the picture is taken.


def sign_in(page: Page, name: str, password: str, button: str) -> None:
    page.locator("input[name=username], input[name=__login_name]").first.fill(name)
    page.locator("input[type=password]").first.fill(password)
    page.locator(button).first.click()
    page.wait_for_load_state("networkidle")


def admin_users(page: Page) -> None:
    sign_in(page, "warehouse", "boxes-and-tape", "input[type=submit]")
    page.get_by_role("link", name="Users").first.click()
    for name in ("gwhitfield", "imoreau"):
        page.locator("tr", has_text=name).get_by_role("checkbox").check()
    page.locator("select[name=action]").select_option(index=1)


def admin_add(page: Page) -> None:
    sign_in(page, "warehouse", "boxes-and-tape", "input[type=submit]")
    page.goto(page.url.split("/admin")[0] + "/admin/auth/user/add/")
    page.locator("#id_username").fill("tkeller")
    page.locator("#id_password1").fill("pallet")
    page.locator("#id_password2").fill("pallets")
    page.locator("input[name=_save]").click()


def oscar_basket(page: Page) -> None:
    root = page.url.split("/catalogue")[0]
    for number in (1, 4, 6):
        page.goto(f"{root}/catalogue/")
        page.locator(f"article.product_pod:has(a[href*='_{number}/']) button:has-text('Add to basket')").click()
        page.wait_for_load_state("networkidle")
    page.goto(f"{root}/basket/")
    page.locator("input[name=form-0-quantity]").fill("2")
    page.locator("input[name=form-0-quantity]").press("Enter")
    page.wait_for_load_state("networkidle")


def wagtail_fill(place: Place) -> None:
    place.do(place.bin("wagtail"), "start", "museum", ".")
    place.do(place.bin("python"), "manage.py", "migrate")
    place.do(place.bin("python"), "manage.py", "shell", "-c", seeds.WAGTAIL)


def wagtail_wrong(page: Page) -> None:
    page.locator("input[name=username]").fill("editor")
    page.locator("input[name=password]").fill("brushes")
    page.locator("input[name=remember]").check(force=True)
    page.locator("form button[type=submit]").first.click()


def wagtail_pages(page: Page) -> None:
    sign_in(page, "editor", "brushes-and-ink", "form button[type=submit]")
    page.goto(page.url.split("/admin")[0] + f"/admin/pages/{3}/")


def roundup_fill(place: Place) -> None:
    admin, home = place.bin("roundup-admin"), str(place.site / "tracker")
    place.do(
        admin,
        "-i",
        home,
        "install",
        "classic",
        "anydbm",
        f"tracker_web=http://localhost:{place.port}/,mail_domain=localhost,mailhost=localhost",
    )
    place.do(admin, "-i", home, "initialise", "desk")
    for _, priority, title, status in seeds.ISSUES:
        place.do(admin, "-i", home, "create", "issue", f"title={title}", f"priority={priority}", f"status={status}")


def handbook(place: Place) -> None:
    seeds.guide(place.site)
    place.do(place.bin("mkdocs"), "build", "-q")


def locust_open(page: Page) -> None:
    page.get_by_text("Advanced options").click()


def swagger_open(page: Page) -> None:
    page.get_by_text("Track a parcel").click()
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Execute").click()
    page.evaluate("scrollTo(0, 330)")


def nodered_open(page: Page) -> None:
    page.locator(".red-ui-flow-node").nth(1).click(force=True)
    page.locator("#red-ui-header-button-sidemenu").click()


def all_drawn(page: Page) -> None:
    page.get_by_text("Baguette").wait_for()
    page.wait_for_timeout(4000)


def pick_date_filter(page: Page) -> None:
    page.get_by_text("Add Filter").click()


def save_preferences(page: Page) -> None:
    page.get_by_role("button", name="Save preferences").click()


def django(script: str) -> tuple[Callable[[Place], object], Callable[[Place], list[str]]]:
    def fill(place: Place) -> None:
        place.do(place.bin("python"), str(SITES / script), "seed")

    return fill, lambda place: [place.bin("python"), str(SITES / script), "runserver", "--noreload", str(place.port)]


def script(name: str) -> Callable[[Place], list[str]]:
    return lambda place: [place.bin("python"), str(SITES / name)]


PRODUCTS = (
    Product(
        (Shot("django-users", "dev", "/admin/", admin_users), Shot("django-add-user", "dev", "/admin/", admin_add)), *django("accounts.py")
    ),
    Product((Shot("flask-admin-orders", "dev", "/admin/order/", pick_date_filter),), None, script("orders.py")),
    Product((Shot("antd-team", "dev", "/sites/antd_users.html"), Shot("antd-remove", "dev", "/sites/antd_users.html#remove"))),
    Product((Shot("vuetify-chat", "dev", "/sites/vuetify_chat.html"),)),
    Product(
        (Shot("locust-start", "dev", "/", locust_open),),
        lambda place: (place.site / "locustfile.py").write_text(seeds.LOCUST),
        lambda place: [place.bin("locust"), "--web-port", str(place.port)],
    ),
    Product(
        (Shot("streamlit-sales", "dev", "/", all_drawn),),
        None,
        lambda place: [
            place.bin("streamlit"),
            "run",
            str(SITES / "sales.py"),
            "--server.headless",
            "true",
            "--server.port",
            str(place.port),
            "--client.toolbarMode",
            "viewer",
        ],
    ),
    Product(
        (Shot("verdaccio-packages", "dev", "/", now="2025-10-06T14:30:00Z"),),
        lambda place: seeds.packages(place.site),
        lambda place: [place.module("verdaccio"), "-c", str(place.site / "config.yaml"), "-l", str(place.port)],
    ),
    Product(
        (Shot("roundup-issues", "dev", "/issue?@columns=id,title,status,priority&@sort=id&@filter=status&status=1,2,3,4,5,6"),),
        roundup_fill,
        script("desk.py"),
    ),
    Product(
        (
            Shot("oscar-catalogue", "kept", "/catalogue/", lambda page: page.evaluate("scrollTo(0, 195)")),
            Shot("oscar-basket", "kept", "/catalogue/", oscar_basket),
        ),
        *django("shop.py"),
    ),
    Product(
        (Shot("wagtail-sign-in", "kept", "/admin/login/", wagtail_wrong), Shot("wagtail-pages", "kept", "/admin/login/", wagtail_pages)),
        wagtail_fill,
        lambda place: [place.bin("python"), str(place.site / "manage.py"), "runserver", "--noreload", str(place.port)],
    ),
    Product((Shot("mui-checkout", "kept", "/sites/mui_checkout.html"),)),
    Product((Shot("element-settings", "kept", "/sites/element_settings.html"),)),
    Product((Shot("swagger-parcels", "kept", "/sites/swagger.html", swagger_open),)),
    Product(
        (Shot("datasette-invoices", "kept", "/studio/invoices?_facet=state&_facet=service&_sort_desc=amount&_size=8"),),
        lambda place: seeds.invoices(place.site),
        lambda place: [place.bin("datasette"), str(place.site / "studio.db"), "-p", str(place.port)],
    ),
    Product((Shot("nicegui-inbox", "kept", "/", save_preferences),), None, script("alerts.py")),
    Product(
        (Shot("nodered-flow", "kept", "/", nodered_open),),
        lambda place: seeds.flow(place.site),
        lambda place: [place.module("node-red"), "-u", str(place.site), "-p", str(place.port)],
    ),
    Product(
        (Shot("mkdocs-returns", "kept", "/selling/returns/"),),
        handbook,
        lambda place: [place.bin("python"), "-m", "http.server", "-d", str(place.site / "site"), str(place.port)],
    ),
)
SHOTS = {shot.name: shot for product in PRODUCTS for shot in product.shots}

THINGS = (HERE / "things.js").read_text("utf-8")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Files(http.server.SimpleHTTPRequestHandler):
    """/sites/… from this folder, /npm/… from the installed packages."""

    npm = Path()

    def translate_path(self, path: str) -> str:
        top, _, rest = path.split("?")[0].lstrip("/").partition("/")
        return str((SITES if top == "sites" else self.npm / "node_modules") / rest)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Nobody reads what was asked for."""


@contextlib.contextmanager
def served(product: Product, place: Place) -> Iterator[None]:
    if product.command is None:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", place.port), type("Served", (Files,), {"npm": place.npm}))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield
        finally:
            server.shutdown()
        return
    with (place.site / "server.log").open("w") as log:
        running = subprocess.Popen(
            product.command(place),
            cwd=place.site,
            env=place.environment(),
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            wait_for(place.port, running)
            yield
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGTERM)
            try:
                running.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(running.pid, signal.SIGKILL)


def wait_for(port: int, running: subprocess.Popen[bytes], limit_s: float = 90) -> None:
    until = time.monotonic() + limit_s
    while time.monotonic() < until:
        if running.poll() is not None:
            raise RuntimeError("it ended before it answered: see server.log")
        try:
            urllib.request.urlopen(f"http://localhost:{port}/", timeout=10).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.3)
    raise RuntimeError(f"no answer on port {port} in {limit_s:.0f} s")


def take(page: Page, shot: Shot, root: str, out: Path) -> None:
    if shot.now:
        page.clock.install(time=shot.now)
    page.goto(root + shot.path)
    settle(page)
    shot.act(page)
    settle(page)
    page.mouse.move(WIDTH - 1, HEIGHT - 1)
    page.wait_for_timeout(1200)
    page.screenshot(path=out / f"{shot.name}.png", caret="hide")
    (out / f"{shot.name}.json").write_text(json.dumps(page.evaluate(THINGS), ensure_ascii=False, indent=0))


def settle(page: Page) -> None:
    with contextlib.suppress(Exception):  # a product that polls never falls idle
        page.wait_for_load_state("networkidle", timeout=6000)


def shoot(product: Product, names: set[str], options: argparse.Namespace) -> None:
    shots = [shot for shot in product.shots if shot.name in names]
    if not shots:
        return
    site = options.work / shots[0].name
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir(parents=True)
    place = Place(options.venv.absolute(), options.npm.absolute(), site.absolute(), free_port())
    if product.fill is not None:
        product.fill(place)
    with served(product, place), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox", "--disable-gpu"])
        for shot in shots:
            context = browser.new_context(
                viewport={"width": WIDTH, "height": HEIGHT}, locale="en-GB", timezone_id="UTC", reduced_motion="reduce"
            )
            page = context.new_page()
            page.set_default_timeout(15000)
            take(page, shot, f"http://localhost:{place.port}", options.out)
            context.close()
            print(shot.name, flush=True)
        browser.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--venv", type=Path)
    parser.add_argument("--npm", type=Path)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--only", nargs="*", default=sorted(SHOTS))
    parser.add_argument("--print-requirements", action="store_true")
    options = parser.parse_args()
    if options.print_requirements:
        print("pip install", *PYTHON_REQUIREMENTS)
        print("npm install", *NODE_REQUIREMENTS)
        return
    if None in (options.venv, options.npm, options.work, options.out):
        parser.error("--venv, --npm, --work and --out are needed")
    options.out.mkdir(parents=True, exist_ok=True)
    for product in PRODUCTS:
        shoot(product, set(options.only), options)


if __name__ == "__main__":
    main()
