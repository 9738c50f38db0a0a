"""A real browser against the whole site, with the starter content in it."""

import os
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client, override_settings, testcases
from django.utils import translation
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from tests.browsers import browser_path
from tests.journeys.examples import address_of, make_examples
from tests.journeys.one_browser import TEST, OneBrowser
from tests.journeys.proving import Proving, marks_now
from tests.journeys.starter import add_missing_kinds
from tests.modules.makers import facilitator
from tests.signing_in import sign_in
from tests.template_databases import TemplateDatabases

# How Playwright says that it waited in vain, also with its `expect`. What a plain `assert` finds is a failure at once.
TOO_LATE = ["TimeoutError", "Locator expected", "Page expected"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here drives a browser; what it waited for in vain is tried once more, and the run's end names it."""
    for item in items:
        if "journeys" in item.path.parts:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.flaky(reruns=1, only_rerun=TOO_LATE))


@pytest.fixture
def own_media(monkeypatch: pytest.MonkeyPatch) -> None:
    """Films and recordings come from the site's own view, in parts; Django's test server would send them whole."""
    monkeypatch.setattr(testcases._MediaFilesHandler, "_should_handle", lambda *_: False)


@pytest.fixture
def proves() -> Iterator[Proving]:
    """Notes that a kind of step keeps rules in a version: `proves([27], "poll", "v2")`."""
    marks_now()
    proving = Proving()
    yield proving
    proving.write()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """CHROMIUM, then a browser of the system; without one Playwright's own download is tried."""
    args = ["--disable-background-networking", "--no-first-run", "--disable-sync", "--disable-gpu"]
    if os.geteuid() == 0:
        args.append("--no-sandbox")
    extra: dict[str, Any] = {"args": args}
    if found := browser_path():
        extra["executable_path"] = found
    return {**browser_type_launch_args, **extra}


@pytest.fixture(scope="session")
def one_browser(launch_browser: Callable[[], Browser]) -> Iterator[OneBrowser]:
    """The browser of this process."""
    one = OneBrowser(launch_browser)
    yield one
    one.quit()


@pytest.fixture
def browser(one_browser: OneBrowser) -> Iterator[Browser]:
    """The browser that runs; a test that it keeps waiting fails, and the next has a new one."""
    running = one_browser.running()
    with one_browser.no_longer_than(TEST):
        yield running


@pytest.fixture
def site(starter: None, transactional_db: None, live_server: LiveServer, settings: Any) -> str:
    """The address of a running site that holds the starter content."""
    settings.SITE_URL = live_server.url.replace("127.0.0.1", "localhost")  # where the links in mails lead
    return settings.SITE_URL


@pytest.fixture(scope="module")
def shared_site(
    starter: None, template_databases: TemplateDatabases, django_db_blocker: DjangoDbBlocker
) -> Iterator[str]:
    """The same for all tests of a file that only look at pages: such a file makes it its `site`.

    What they write stays until the last of them.
    """
    server = LiveServer("localhost")
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr("accessibility.gate.check.RULES", {})
        url = server.url.replace("127.0.0.1", "localhost")
        with override_settings(SITE_URL=url), translation.override("nl"):
            yield url
        server.stop()
        template_databases.begin_test(with_content=True)  # the last test of the file may have asked for none
        template_databases.put_back()


@pytest.fixture(scope="module")
def site_of_all_kinds(shared_site: str) -> str:
    """The same, with a step of each kind there is."""
    add_missing_kinds()
    return shared_site


@pytest.fixture(scope="module")
def facilitator_session(shared_site: str) -> dict[str, str]:
    """The cookie of somebody who may use the training, for all tests of a file."""
    value = sign_in(Client(), facilitator()).cookies["session"].value
    return {"name": "session", "value": value, "url": shared_site}


class Watch:
    """What a browser must never do: load from another host, or break the Content Security Policy."""

    def __init__(self, home: str) -> None:
        """`home` is the only host that may be asked."""
        self.host = urlsplit(home).netloc
        self.faults: list[str] = []

    def on_request(self, request: Request) -> None:
        """Notes a request to another host, unless a person went there by a link."""
        parts = urlsplit(request.url)
        if (
            parts.scheme in {"http", "https"}
            and parts.netloc != self.host
            and not request.is_navigation_request()
        ):
            self.faults.append(f"loaded {request.url}")

    def on_console(self, message: ConsoleMessage) -> None:
        """Notes what the browser says about the policy, and errors of scripts."""
        refused_page = "the server responded with a status of" in message.text
        if ("Content Security Policy" in message.text or message.type == "error") and not refused_page:
            self.faults.append(message.text)

    def follow(self, page: Page) -> None:
        """Watches one tab."""
        page.on("request", self.on_request)
        page.on("console", self.on_console)
        page.on("pageerror", lambda error: self.faults.append(str(error)))


@pytest.fixture
def watch(site: str) -> Iterator[Watch]:
    """Fails the test where a tab did what it must not."""
    watching = Watch(site)
    yield watching
    assert watching.faults == []


@pytest.fixture
def open_browser(browser: Browser, one_browser: OneBrowser, site: str, watch: Watch) -> Iterator[Any]:
    """Gives a new person her own browser: `open_browser(locale="nl-BE", javascript=True, width=1280)`."""
    opened: list[BrowserContext] = []

    def _open(locale: str = "nl-BE", javascript: bool = True, width: int = 1280, height: int = 900) -> Page:
        context = browser.new_context(
            base_url=site,
            locale=locale,
            timezone_id="Europe/Brussels",
            java_script_enabled=javascript,
            viewport={"width": width, "height": height},
        )
        context.set_default_timeout(15_000)
        opened.append(context)
        context.on("page", watch.follow)
        return context.new_page()

    yield _open
    for context in opened:
        one_browser.close(context)


@pytest.fixture
def examples(site: str) -> str:
    """A module with one step of each newer kind; gives a session that may see it."""
    return make_examples()


@pytest.fixture
def example_screen(open_browser: Any, site: str, examples: str) -> Any:
    """Opens the example of a kind on the group's screen: `example_screen("poll", javascript=False)`."""

    def _open(kind: str, **how: Any) -> Page:
        page: Page = open_browser(**how)
        page.context.add_cookies([{"name": "session", "value": examples, "url": site}])
        page.goto(address_of(kind))
        return page

    return _open
