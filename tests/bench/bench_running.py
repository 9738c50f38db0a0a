"""What a module costs the laptop and the phone that run it, as a real browser fetches it.

`run_js_kb`: all JavaScript of running a module, from its start to its report, each file once, as it is parsed.
`story_first_kb`: what a phone with an empty memory fetches for a story, pictures left out.
`story_next_requests`: what it fetches for the messages after that.
"""

import tomllib
from typing import Any

from modules.starter.text import FOLDER, read_module
from modules.story.alike import merge
from modules.story.parse import read
from modules.story.scenes import unroll
from tests.bench.rows import row
from tests.bench.server import filled_site, serving
from tests.bench.visits import Visit, browser

NAMES = ("run_js_kb", "story_first_kb", "story_next_requests")
CODE = "boundaries"


def measure() -> list[dict[str, Any]]:
    """All rows, from one server."""
    kinds = [step["type"] for step in read_module(CODE, "nl").steps]
    story = heaviest_story()
    with (
        filled_site() as (environment, printed),
        serving("squad.wsgi:application", "tests.bench.like_production", environment) as server,
        browser() as chromium,
    ):
        site = f"http://localhost:{server.port}"
        scripts = _scripts(chromium, site, printed["session"], len(kinds))
        first, later = _story(chromium, site + story, printed["session"], site)
    return [
        row("run_js_kb", round(sum(scripts.values()) / 1000, 1), "kB parsed", 60),
        row("story_first_kb", round(first / 1000, 1), "kB", 80),
        row("story_next_requests", later, "requests", 0),
    ]


def heaviest_story() -> str:
    """The address of the story with the most parts, of all modules."""
    found = {}
    for path in FOLDER.glob("*/nl/steps/*.toml"):
        step = tomllib.loads(path.read_text("utf-8"))
        if step["kind"] == "story":
            number, code = int(path.stem.partition("-")[0]), path.parts[-4]
            found[f"/nl/session/{code}/v1/{number}/group/"] = len(merge(unroll(read(step)).all))
    return max(found, key=lambda address: found[address])


def _page(chromium: Any, site: str, session: str) -> Any:
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    context.add_cookies([{"name": "session", "value": session, "url": site}])
    return context.new_page()


def _scripts(chromium: Any, site: str, session: str, steps: int) -> dict[str, int]:
    """The size of every script of a session, by its address; inline ones count with their page."""
    page = _page(chromium, site, session)
    found: dict[str, int] = {}

    def note(response: Any) -> None:
        if response.request.resource_type == "script":
            found[response.url] = len(response.body())

    page.on("response", note)
    own = [f"/nl/session/{CODE}/v1/{step}/{side}" for step in range(1, steps + 1) for side in ("", "group/")]
    for path in (f"/nl/session/{CODE}/", *own, f"/nl/session/{CODE}/v1/report/"):
        answer = page.goto(site + path, wait_until="networkidle")
        assert answer.status == 200, path
        inline = "[...document.scripts].filter(s => !s.src && !/json/.test(s.type)).map(s => s.textContent).join('')"
        found[path] = len(page.evaluate(inline).encode())
    page.context.close()
    return found


def _story(chromium: Any, address: str, session: str, site: str) -> tuple[float, int]:
    """What the first message weighs on the wire, and how often the next ones ask the network."""
    page = _page(chromium, site, session)
    visit = Visit(page)
    assert page.goto(address, wait_until="networkidle").status == 200
    first = visit.weight_without("Image")
    before = len(visit.encoded)
    for _message in range(8):
        page.locator(".choice:visible, .go-on:visible").last.click()
    page.wait_for_timeout(500)
    later = len(visit.encoded) - before
    page.context.close()
    return first, later
