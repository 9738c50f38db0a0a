"""On the group's screen, in a real browser: a friend is answered to every end, with and without scripts."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, Request, expect

from modules.starter.text import raw, read_module
from modules.steps.story.block import StoryValue
from tests.modules.makers import facilitator
from tests.modules.steps.drawn import draw, made
from tests.signing_in import sign_in

Open = Callable[..., Page]
BOTH = pytest.mark.parametrize("javascript", [True, False])


@pytest.fixture
def screen(open_browser: Any, site: str) -> Open:
    """Opens the story on the group's screen."""
    session = sign_in(Client(), facilitator()).cookies["session"].value

    def _open(**how: Any) -> Page:
        page: Page = open_browser(**how)
        page.context.add_cookies([{"name": "session", "value": session, "url": site}])
        step = next(
            n for n, s in enumerate(read_module("boundaries", "nl").steps, start=1) if s["type"] == "story"
        )
        page.goto(f"/nl/session/boundaries/v1/{step}/group/")
        return page

    return _open


def ways_to_every_end(value: StoryValue) -> list[list[int]]:
    """Ways through the parts, each a list of part numbers, that together meet every part and every way on."""
    parts = {part.part: part for part in value.parts}
    shortest: dict[int, list[int]] = {0: [0]}
    waiting = [0]
    while waiting:
        number = waiting.pop(0)
        for turn in parts[number].turns:
            if turn.part is not None and turn.part not in shortest:
                shortest[turn.part] = [*shortest[number], turn.part]
                waiting.append(turn.part)
    return [way for number, way in shortest.items() if parts[number].end]


def choose(page: Page, letter: str) -> None:
    """A tap on the choice with this letter."""
    page.locator(".choice:visible", has=page.locator(".letter", has_text=letter)).last.click()


def go_on(page: Page) -> None:
    """A tap on the way on."""
    page.locator(".go-on:visible").last.click()


@BOTH
def test_every_end_is_reached_and_says_where_help_is(screen: Open, javascript: bool) -> None:
    value = made("story").value
    parts = {part.part: part for part in value.parts}
    ways = ways_to_every_end(value)
    assert len(ways) == len([part for part in value.parts if part.end])
    page = screen(javascript=javascript)
    for way in ways:
        page.reload()
        for to in way[1:]:
            page.locator(f'[data-to="{to}"]:visible').last.click()
        end = parts[way[-1]].end
        assert end
        expect(page.get_by_text(end.help).locator("visible=true")).to_be_visible()
        expect(page.get_by_text(end.blame).locator("visible=true")).to_be_visible()


@BOTH
def test_something_else_can_be_chosen(screen: Open, javascript: bool) -> None:
    page = screen(javascript=javascript)
    choose(page, "A")
    expect(page.get_by_text("Yara is blij").locator("visible=true")).to_be_visible()
    page.locator("[data-back]:visible").last.click()
    choose(page, "B")
    expect(page.get_by_text("Yara voelt dat").locator("visible=true")).to_be_visible()
    expect(page.get_by_text("Yara is blij").locator("visible=true")).to_have_count(0)


@BOTH
def test_the_group_can_stop_for_a_moment_and_go_on_where_it_was(screen: Open, javascript: bool) -> None:
    page = screen(javascript=javascript)
    choose(page, "B")
    page.locator(".stop[popovertarget$=-stop]:visible").last.click()
    expect(page.get_by_text("We stoppen even.")).to_be_visible()
    page.locator(".stopped .button").click()
    expect(page.get_by_text("We stoppen even.")).to_be_hidden()
    expect(page.get_by_text("Yara voelt dat").locator("visible=true")).to_be_visible()


@BOTH
def test_the_story_is_played_with_keys_alone(screen: Open, javascript: bool) -> None:
    page = screen(javascript=javascript)
    page.locator(".choice:visible").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Yara is blij").locator("visible=true")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(
        page.get_by_role("heading", name="Wat schrijf je terug?").locator("visible=true").last
    ).to_be_focused()
    assert "#" not in page.url


def test_with_scripts_it_is_one_chat_that_keeps_what_was_said(screen: Open) -> None:
    page = screen()
    choose(page, "C")
    go_on(page)
    expect(page.locator(".log:visible .me")).to_have_text("Jij: Heb je hem al eens echt gezien?")
    expect(page.get_by_text("Hey, ben je er?")).to_be_attached()
    assert page.locator(".log:visible > li").count() == 3 + 1 + 2 + 3


def test_a_new_message_is_announced_once(screen: Open) -> None:
    page = screen()
    choose(page, "A")
    expect(page.locator(".log:visible")).to_have_attribute("aria-live", "polite")
    assert page.locator(".story :is([aria-live], [role=log], [role=status])").count() == 1
    expect(page.locator(".what:visible")).to_be_focused()  # what is focused stands outside what is announced
    assert page.locator(".log .what").count() == 0


def test_the_next_message_asks_the_network_for_nothing_and_nothing_is_kept(screen: Open) -> None:
    page = screen()
    page.wait_for_load_state("networkidle")
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    address = page.url
    choose(page, "A")
    go_on(page)
    choose(page, "C")
    page.wait_for_timeout(300)
    assert asked == []
    assert page.url == address
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0


@BOTH
def test_the_way_taken_is_gone_when_one_comes_back(screen: Open, javascript: bool) -> None:
    page = screen(javascript=javascript)
    choose(page, "A")
    go_on(page)
    page.goto("/nl/help/")
    page.go_back()
    expect(page.get_by_text("Leuk. Vertel eens?").locator("visible=true").last).to_be_visible()
    expect(page.get_by_text("Gisteren vroeg hij").locator("visible=true")).to_have_count(0)


def look_back(page: Page) -> None:
    """A tap on the way to the map."""
    page.locator("[popovertarget$=look-back]:visible").last.click()
    expect(page.get_by_role("heading", name="Terugkijken")).to_be_focused()


def _colour(page: Page, key: str) -> str:
    return str(page.locator(f'[data-at="{key}"] path').evaluate("it => getComputedStyle(it).fill"))


def test_looking_back_shows_the_way_that_was_taken_in_the_map_and_in_words(screen: Open) -> None:
    page = screen()
    choose(page, "A")
    go_on(page)
    choose(page, "C")
    look_back(page)
    met = page.locator(".story-ways .at.is-met")
    assert met.evaluate_all("all => all.map(it => it.dataset.at)") == ["hello", "hello-a", "photo", "photo-c"]
    expect(page.locator(".forks .is-taken")).to_have_count(2)
    expect(page.locator(".forks .is-taken").last).to_contain_text("Eén foto kan misschien wel.")
    expect(page.locator(".forks .is-taken").last).to_contain_text("Gekozen")
    page.keyboard.press("Escape")
    expect(page.locator(".story-ways")).to_be_hidden()


def test_without_scripts_the_map_knows_the_way_too(screen: Open) -> None:
    page = screen(javascript=False)
    choose(page, "A")
    look_back(page)
    assert _colour(page, "hello-a") != _colour(page, "hello-b")


def test_one_can_begin_again_at_any_fork_and_what_came_after_is_gone(screen: Open) -> None:
    page = screen()
    choose(page, "A")
    go_on(page)
    choose(page, "C")
    go_on(page)
    choose(page, "B")
    look_back(page)
    page.locator('[data-again="5"]').click()
    expect(page.get_by_role("heading", name="Wat schrijf je terug?")).to_be_focused()
    expect(page.get_by_text("Ik stuurde er één")).to_have_count(
        1
    )  # in the part that waits, no longer in the chat
    expect(page.locator(".log:visible .me")).to_have_count(1)
    choose(page, "B")
    expect(page.get_by_text("Yara luistert naar haar buik").locator("visible=true")).to_be_visible()


def _loop() -> str:
    """The group's side of a story in which one can ask again."""
    end = {"blame": "Dat doet hij, niet zij.", "help": "Zeg het aan iemand."}
    messages = [
        {"key": "hello", "lines": ["Hey."], "to": "fork"},
        {
            "key": "fork",
            "lines": ["Wat nu?"],
            "choices": [
                {"text": "Vertel nog eens", "to": "again"},
                {"text": "Samen naar Fatma", "to": "end"},
            ],
        },
        {
            "key": "again",
            "lines": ["Oké, nog eens."],
            "choices": [{"text": "Van voor af aan", "to": "hello"}, {"text": "Wat nu?", "to": "fork"}],
        },
        {"key": "end", "lines": ["Dank je."], "end": end},
    ]
    stored = raw({"messages": messages, "facts": []}, "test", "loop")
    return draw(made("story", first="hello", **stored), "group")


def test_a_loop_is_walked_without_scripts_too(browser: Browser, db: None) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.set_content(_loop())
    for _round in range(2):
        page.locator(".go-on:visible").last.click()
        page.get_by_role("button", name="Vertel nog eens").last.click()
        page.get_by_role("button", name="Wat nu?").last.click()  # to before the fork, which lay open below
    page.locator(".go-on:visible").last.click()
    page.get_by_role("button", name="Vertel nog eens").last.click()
    expect(page.get_by_role("link", name="Van voor af aan")).to_have_attribute("href", "")
    page.locator("[data-back]:visible").last.click()
    page.get_by_role("button", name="Samen naar Fatma").last.click()
    expect(page.get_by_text("Zeg het aan iemand.")).to_be_visible()
    page.close()
