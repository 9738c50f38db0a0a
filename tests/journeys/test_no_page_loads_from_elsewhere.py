"""A crawl along every link: nothing is loaded from another host, the policy is never broken, and no link is dead."""

import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from playwright.sync_api import Error, Page

from modules.models import ModulePage
from tests.journeys.starter import pages, stops
from tests.journeys.visiting import come_in, release
from tests.visitors.ten import visitors

# what a link of a page must not be followed to: out of the session, a file, Wagtail's own screens
LEFT_OUT = re.compile(r"/account/logout/|/registration/data/|\.csv$|\.zip$|/admin/")
LINKS = """() => [...document.querySelectorAll("a[href]")]
    .filter((one) => one.origin === location.origin && !one.hasAttribute("download"))
    .map((one) => one.pathname + one.search)"""
BROKEN = """addEventListener("securitypolicyviolation", (event) =>
    console.error("Content Security Policy: " + event.violatedDirective + " " + event.blockedURI))"""

# visitor: where she begins, and what she must have come by, or the crawl saw nothing
CRAWLS = {
    "nobody": ("/nl/", {"/nl/help/", "/fr/help/", "/en/", "/nl/account/signup/", "/nl/privacy/"}),
    **{
        f"approved {language}": (
            f"/{language}/modules/",
            {
                *(
                    f"{home}vN/{rest}"
                    for home in pages(language).values()
                    for rest in ("", "print/", "prepare/")
                ),
                *(f"/{language}/session/{code}/" for code in pages(language)),
                f"/{language}/registration/correct/",
            },
        )
        for language in ("nl", "fr")
    },
    "manager": ("/nl/registration/queue/", {"/nl/registration/queue/N/", "/fr/registration/queue/"}),
    "evaluator": ("/nl/figures/", {"/nl/figures/N-N/", "/nl/figures/parliament/", "/en/figures/"}),
}


def _shape(address: str) -> str:
    """Pages that differ in a number alone are one page for the crawl."""
    return re.sub(r"\d+", "N", urlsplit(address).path)


def _crawl(page: Page, first: str, also: tuple[str, ...], within: str) -> tuple[set[str], list[str]]:
    """Follows every link below `within` once by its shape; returns the shapes, and what did not answer as it must."""
    page.add_init_script(BROKEN)
    waiting, seen, dead = [first, *also], {_shape(first), *map(_shape, also)}, []
    while waiting:
        address = waiting.pop(0)
        try:
            answer = page.goto(address)
        except Error as error:
            if "Download is starting" not in str(error):  # a file: a browser without windows shows none
                raise
            if (status := page.request.get(address).status) != 200:
                dead.append(f"{address}: {status}")
            continue
        assert answer is not None
        # a page that is not for her, or not in this language, says so and shows the way on
        offers = page.locator("main a.button[hreflang]").count()
        if answer.status >= 400 and not (answer.status == 403 or (answer.status == 404 and offers)):
            dead.append(f"{address}: {answer.status}")
        for link in page.evaluate(LINKS):
            if (
                link.startswith(within)
                and _shape(link) not in seen
                and not LEFT_OUT.search(urlsplit(link).path)
            ):
                seen.add(_shape(link))
                waiting.append(link)
    return seen, dead


@pytest.mark.long
@pytest.mark.parametrize("name", CRAWLS)
def test_every_link_leads_to_a_page_of_this_host_alone(open_browser: Any, site: str, name: str) -> None:
    ten = visitors()
    release(timezone.now())
    page: Page = open_browser()
    who, _space, language = name.partition(" ")
    come_in(page, site, ten[who])
    first, must = CRAWLS[name]
    also = tuple(stop.facilitator for stop in stops(language) if stop.number == 1) if language else ()
    seen, dead = _crawl(page, first, also, f"/{language}")
    assert must <= seen, must - seen
    assert dead == []


def test_the_screens_of_editors_load_nothing_from_elsewhere(open_browser: Any, site: str) -> None:
    page: Page = open_browser()
    come_in(page, site, visitors()["editor"])
    module = ModulePage.objects.filter(locale__language_code="nl").first()
    assert module is not None
    for address in (
        "",
        "pages/",
        f"pages/{module.pk}/edit/",
        "images/",
        "documents/",
        "snippets/",
        "account/",
    ):
        answer = page.goto(f"/admin/{address}")
        assert answer is not None
        assert answer.status == 200, address
        page.wait_for_load_state("networkidle")
