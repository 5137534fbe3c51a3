"""`qa-agent run` over rows, folders and what the browser is told, from outside."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from base64 import b64encode
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.browser.pages import ERROR, SAVE_PAGE, SAVED, block, page
from tests.browser.test_run import EYES, PASSING, Place

pytestmark = pytest.mark.browser

ROWS = "name: Look\ndata: rows.csv\nsteps:\n- click: the Save button\n- assert: ${what} is shown\n  timeout: 200ms\n"


@pytest.fixture
def here(tmp_path: Path) -> Place:
    place = Place(tmp_path)
    place.write("save.html", SAVE_PAGE)
    place.write("pytest.ini", "[pytest]\n")
    return place


class Site:
    """Answers a page that is painted as Saved where a condition on the request holds, else as Error."""

    def __init__(self) -> None:
        site = self
        self.seen: list[dict[str, str]] = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.seen.append({name.lower(): value for name, value in self.headers.items()})
                wanted = "Basic " + b64encode(b"ada:hunter2").decode()
                is_secret = self.path == "/secret"
                self.send_response(401 if is_secret and self.headers.get("Authorization") != wanted else 200)
                if is_secret:
                    self.send_header("WWW-Authenticate", 'Basic realm="x"')
                if self.path == "/sign-in":
                    self.send_header("Set-Cookie", "session=yes; Path=/")
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                signed_in = self.path == "/sign-in" or "session=yes" in self.headers.get("Cookie", "")
                script = f"document.title; fetch('/told?' + new URLSearchParams({{{TOLD}}}))" if self.path == "/tell" else ""
                self.wfile.write(page(block(SAVED if signed_in or is_secret else ERROR), script).encode())

            def log_message(self, *args: object) -> None:
                if self.path.startswith("/told"):
                    site.told = self.path

        self.told = ""
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"


TOLD = (
    "locale: navigator.language, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, "
    "dark: matchMedia('(prefers-color-scheme: dark)').matches, width: innerWidth, touch: navigator.maxTouchPoints"
)


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    thread = Thread(target=made.server.serve_forever, daemon=True)
    thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()


def test_each_row_is_a_test_with_an_id_of_its_own_also_with_workers(here: Place) -> None:
    here.write("rows.csv", "name,what\nfirst,Saved\nsecond,Error\n")
    here.scenario("look.yaml", ROWS)
    done = here.run("run", "look.yaml", "-n", "2", "--eyes", EYES, "--report", "out")
    assert done.code == 1
    assert "2 scenarios: 1 passed, 1 failed" in done.out
    found = json.loads((here.folder / "out" / "results.json").read_text(encoding="utf-8"))["scenarios"]
    assert {(one["scenario_id"], one["outcome"]) for one in found} == {
        ("look.yaml::Look[first]", "passed"),
        ("look.yaml::Look[second]", "failed"),
    }
    cases = ET.parse(here.folder / "out" / "junit.xml").getroot().findall(".//testcase")
    assert {case.get("name") for case in cases} == {"Look[first]", "Look[second]"}


def test_a_single_row_can_be_run_by_its_id(here: Place) -> None:
    here.write("rows.csv", "name,what\nfirst,Saved\nsecond,Error\n")
    here.scenario("look.yaml", ROWS)
    done = here.run("run", "look.yaml::Look[first]", "--eyes", EYES)
    assert (done.code, "1 scenario: 1 passed" in done.out) == (0, True)


def test_parts_and_defaults_are_not_run_by_themselves(here: Place) -> None:
    here.write("tests/defaults.yaml", f"url: {(here.folder / 'save.html').as_uri()}\n")
    here.write("tests/_save.yaml", "steps:\n- click: the Save button\n")
    here.write("tests/save.yaml", "steps:\n- run: _save.yaml\n- assert: Saved is shown\n")
    done = here.run("run", "tests", "--eyes", EYES)
    assert (done.code, "1 scenario: 1 passed" in done.out) == (0, True)


def test_validate_tells_rows_and_where_an_inherited_address_comes_from(here: Place) -> None:
    here.write("defaults.yaml", "url: http://127.0.0.1:1/\n")
    here.write("look.yaml", "data: [{a: x}, {a: y}]\nsteps: ['${a}']\n")
    done = here.run("validate", "look.yaml")
    assert done.out.splitlines() == [
        f"look.yaml: look[{row}], 1 step, in order (url http://127.0.0.1:1/ from defaults.yaml:1)" for row in ("x", "y")
    ]


def test_an_address_of_the_folder_that_does_not_answer_is_told_where_it_is_written(here: Place) -> None:
    here.write("defaults.yaml", "tags: [x]\nurl: http://127.0.0.1:9/\n")
    here.write("look.yaml", "steps: [Look]\n")
    done = here.run("run", "look.yaml", "--eyes", EYES)
    assert done.code == 1 and "defaults.yaml:2: http://127.0.0.1:9/ " in done.out


def test_one_signs_in_once_whatever_the_order_of_files(here: Place, site: Site) -> None:
    here.write("a_cart.yaml", f"url: {site.url}/\nstorage_state: .state/ada.json\nsteps:\n- assert: Saved is shown\n")
    here.write("sign_in.yaml", f"url: {site.url}/sign-in\nsave_storage_state: .state/ada.json\nsteps:\n- assert: Saved is shown\n")
    assert here.run("run", ".", "--eyes", EYES).code == 0
    kept = here.folder / ".state" / "ada.json"
    assert kept.stat().st_mode & 0o077 == 0
    kept.unlink()
    assert here.run("run", ".", "-n", "2", "--eyes", EYES).code == 0


def test_a_state_that_nobody_saved_is_told_in_one_line(here: Place) -> None:
    here.scenario("cart.yaml", f"storage_state: ada.json\n{PASSING}")
    done = here.run("run", "cart.yaml", "--eyes", EYES)
    assert done.code == 1
    assert "cart.yaml:2: storage_state: ada.json is not there yet" in done.out
    assert "Traceback" not in done.out + done.err


def test_the_browser_is_told_what_the_head_says(here: Place, site: Site) -> None:
    here.write("defaults.yaml", "headers: {X-Tenant: acme}\ntimezone: Asia/Tokyo\n")
    here.write(
        "tell.yaml",
        f"url: {site.url}/tell\ndevice: iPhone 13\nlocale: nb-NO\ncolor_scheme: dark\nheaders: {{X-User: ada}}\nsteps:\n- sleep: 300ms\n",
    )
    assert here.run("run", "tell.yaml", "--eyes", EYES).code == 0
    assert {"x-tenant": "acme", "x-user": "ada"}.items() <= site.seen[0].items()
    for told in ("locale=nb-NO", "zone=Asia%2FTokyo", "dark=true", "touch=1"):
        assert told in site.told
    assert "iPhone" in site.seen[0]["user-agent"]


def test_basic_auth_lets_in_and_is_masked(here: Place, site: Site) -> None:
    here.write(
        "secret.yaml",
        f"url: {site.url}/secret\nbasic_auth: {{user: ada, password: '${{secret:PW}}'}}\nsteps:\n- assert: Saved is shown\n"
        "- screenshot: hunter2\n",
    )
    done = here.run("run", "secret.yaml", "--eyes", EYES, environment={"PW": "hunter2"})
    assert (done.code, "hunter2" in done.out) == (0, False)


def test_an_offline_browser_opens_nothing(here: Place, site: Site) -> None:
    here.write("off.yaml", f"url: {site.url}/\noffline: true\nsteps: [Look]\n")
    done = here.run("run", "off.yaml", "--eyes", EYES)
    assert "there is no network" in done.out and not site.seen


def test_the_schema_knows_steps_in_steps(here: Place) -> None:
    schema = json.loads(here.run("schema").out)
    assert {"If", "Repeat", "Run", "PopupModel"} <= set(schema["$defs"])
    assert {"use", "data", "before", "after", "on_popup", "timeouts", "device", "storage_state", "steps"} <= set(schema["properties"])
    assert set(schema["$defs"]["If"]["properties"]) >= {"if", "then", "else", "timeout", "optional", "soft"}
