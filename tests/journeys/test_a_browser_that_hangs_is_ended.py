"""A browser that stops answering holds up one test, and not all that come after it."""

import os
import signal
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Error

from tests.journeys.one_browser import OneBrowser


@pytest.fixture
def of_its_own(launch_browser: Callable[[], Browser]) -> Iterator[OneBrowser]:
    """A browser that no other test uses."""
    one = OneBrowser(launch_browser)
    yield one
    one.quit()


def test_one_that_does_not_close_in_time_is_ended_and_the_next_is_new(of_its_own: OneBrowser) -> None:
    stopped = of_its_own.running()
    context = stopped.new_context()
    os.kill(of_its_own.process, signal.SIGSTOP)
    of_its_own.close(context, seconds=0.5)
    assert of_its_own.was_ended
    following = of_its_own.running()
    assert following is not stopped
    page = following.new_page()
    page.set_content("<title>here</title>")
    assert page.title() == "here"


def test_what_waits_for_an_answer_fails_when_the_time_is_over(of_its_own: OneBrowser) -> None:
    page = of_its_own.running().new_page()
    with of_its_own.no_longer_than(0.5), pytest.raises(Error, match=r"closed|crashed"):
        page.evaluate("while (true);")


def test_one_that_closes_in_time_runs_on(of_its_own: OneBrowser) -> None:
    first = of_its_own.running()
    of_its_own.close(first.new_context())
    assert not of_its_own.was_ended
    assert of_its_own.running() is first


def test_another_fault_of_closing_is_told(of_its_own: OneBrowser, monkeypatch: pytest.MonkeyPatch) -> None:
    context = of_its_own.running().new_context()

    def fails() -> None:
        raise Error("the disk is full")

    monkeypatch.setattr(context, "close", fails)
    with pytest.raises(Error, match="the disk is full"):
        of_its_own.close(context)
