"""`python -m tests.bench.editors_hour`: how long an editor waits, in a browser, on a site of fifty real modules.

Each line is what she does and the seconds until the next page is there, or what she asked for stands on it. No part of
`script/bench`: seconds compare only with others of the same machine.
"""

import os
import time
from collections.abc import Callable
from typing import Any

import django

from tests.bench.prepare_hour import EMAIL
from tests.bench.scratch import printed_by
from tests.bench.server import filled_site, serving
from tests.bench.visits import browser

ADMIN, STATE = "/admin/", "/admin/modules/state/"
VERSION = "/admin/snippets/accessibility/adaptation"


def main() -> None:
    """Prints a line for each wait."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "squad.settings.test")
    django.setup()  # the code of her authenticator app is worked out as the site does it
    with (
        filled_site() as (environment, _printed),
        browser() as opened,
    ):
        printed = printed_by("prepare_hour", environment)
        with serving("squad.wsgi:application", "tests.bench.like_production", environment, 2) as site:
            page = opened.new_page(base_url=f"http://localhost:{site.port}", locale="nl-BE")
            for name, act in _hour(page, printed):
                begun = time.monotonic()
                act()
                print(f"{time.monotonic() - begun:6.2f} s  {name}", flush=True)


def _hour(page: Any, known: dict[str, str]) -> list[tuple[str, Callable[[], Any]]]:
    """What she does, in its order."""
    from tests.journeys.people import PASSWORD, code_of

    def go(address: str) -> Callable[[], Any]:
        return lambda: page.goto(address)

    def press(selector: str) -> Callable[[], Any]:
        def act() -> None:
            with page.expect_navigation():
                page.locator(selector).first.click()

        return act

    def typed(fields: dict[str, str], then: Callable[[], Any]) -> Callable[[], Any]:
        def act() -> None:
            for selector, text in fields.items():
                page.fill(selector, text)
            then()

        return act

    def state_is_whole() -> None:
        page.goto(STATE)
        page.wait_for_selector("#pending-rows:not([data-pending])")

    def publish() -> None:
        page.locator("footer [data-w-dropdown-target=toggle]").last.click()
        press("button[name=action-publish]")()

    def save() -> None:
        press("footer [data-w-progress-active-value], footer button[type=submit]")()

    submit = press("main button[type=submit]")
    module = f"/admin/pages/{known['module']}/edit/"
    goal = "[name=steps-0-value-group_heading]"
    return [
        ("the page for signing in", go("/nl/account/login/?next=/admin/")),
        (
            "password",
            typed({"input[name=login]": EMAIL, "input[name=password]": PASSWORD}, submit),
        ),
        ("code of the second factor", typed({"input[name=code]": code_of(known["secret"])}, submit)),
        ("start page of the admin", go(ADMIN)),
        ("state of the modules", state_is_whole),
        ("state, in French only", go(f"{STATE}?language=fr")),
        ("state, what needs somebody", go(f"{STATE}?state=work")),
        ("the list of modules", press("nav a[href='/admin/pages/'], a[href*='/admin/pages/']")),
        ("a module in the editor", go(module)),
        ("save a draft of it", typed({goal: "Wie ben jij vandaag?"}, save)),
        ("publish it: refused, two versions are behind", publish),
        ("the start page after the save", go(ADMIN)),
        ("the state after the save", state_is_whole),
        ("voices", go("/admin/voices/")),
        ("signs", go("/admin/signs/")),
        ("a version in the editor", go(f"{VERSION}/edit/{known['version']}/")),
        ("take the version off: the question", go(f"{VERSION}/unpublish/{known['version']}/")),
        ("take the version off: the answer", press("main form [type=submit]")),
        ("the state after that", state_is_whole),
    ]


if __name__ == "__main__":
    main()
