"""The newer kinds on the group's screen: cards are sorted, hands counted, lines walked; then all of it is gone."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.examples import KINDS, Open

WIDE = """[...document.querySelectorAll("main *")]
    .filter((one) => one.getBoundingClientRect().right > 321)
    .map((one) => one.outerHTML.slice(0, 90))"""
FIRST, SECOND = "Iemand vraagt eerst: mag ik meekijken?", "Een vriendin zegt: ik wacht wel op jou."


def column(page: Page, key: str) -> Any:
    """The button that lays the card in the hand at a flag."""
    return page.locator(f"[data-column={key}] .sort-head button")


def laid(page: Page, key: str) -> Any:
    """The cards that lie at a flag."""
    return page.locator(f"[data-column={key}] .sort-small")


def said(page: Page) -> Any:
    """What somebody who listens to the page hears."""
    return page.locator("[data-said]")


def test_a_card_is_laid_with_a_tap_and_the_next_one_is_in_the_hand(example_screen: Open) -> None:
    page = example_screen("sorting")
    expect(page.locator("[data-hand]")).to_have_text(FIRST)
    column(page, "doubtful").click()
    expect(laid(page, "doubtful")).to_have_text([FIRST])
    expect(page.locator("[data-hand]")).to_have_text(SECOND)
    expect(said(page)).to_have_text(f"{FIRST} Twijfel. Volgende: {SECOND}")


def test_a_tap_anywhere_in_a_column_lays_too_and_a_laid_card_is_taken_up_again(example_screen: Open) -> None:
    page = example_screen("sorting")
    page.locator("[data-column=healthy]").click(position={"x": 40, "y": 160})
    expect(laid(page, "healthy")).to_have_text([FIRST])
    laid(page, "healthy").click()
    expect(laid(page, "healthy")).to_have_count(0)
    expect(page.locator("[data-hand]")).to_have_text(FIRST)
    expect(page.locator("[data-hand]")).to_be_focused()


def test_a_card_can_wait_and_the_last_move_can_be_taken_back(example_screen: Open) -> None:
    page = example_screen("sorting")
    back, clear = page.locator("[data-undo]"), page.locator("[data-clear]")
    expect(back).to_be_disabled()
    page.locator("[data-skip]").click()
    expect(page.locator("[data-hand]")).to_have_text(SECOND)
    column(page, "unhealthy").click()
    back.click()
    expect(laid(page, "unhealthy")).to_have_count(0)
    expect(page.locator("[data-hand]")).to_have_text(SECOND)
    column(page, "healthy").click()
    column(page, "healthy").click()
    clear.click()
    expect(page.locator(".sort-small")).to_have_count(0)
    expect(clear).to_be_focused()
    back.click()
    back.click()
    expect(laid(page, "healthy")).to_have_count(2)
    back.press("Enter")
    back.press("Enter")
    back.press("Enter")
    expect(laid(page, "healthy")).to_have_count(0)
    expect(back).to_be_focused()


def test_cards_are_sorted_with_keys_alone_until_each_has_a_place(example_screen: Open) -> None:
    page = example_screen("sorting")
    column(page, "unhealthy").focus()
    for number in range(1, 7):
        page.keyboard.press("Enter")
        expect(page.locator(".sort-small")).to_have_count(number)
    expect(page.locator("[data-hand]")).to_have_text("Elke kaart heeft een plek.")
    expect(page.get_by_text("Nooit bij jou.")).to_be_visible()
    laid(page, "unhealthy").nth(2).press("Enter")
    expect(page.locator(".sort-small")).to_have_count(5)


def test_without_scripts_each_card_is_a_readable_row_with_three_choices(example_screen: Open) -> None:
    page = example_screen("sorting", javascript=False)
    row = page.locator(".sort-cards fieldset").first
    expect(row).to_contain_text(FIRST)
    row.get_by_label("Twijfel").check(force=True)
    row.get_by_label("Niet oké").check(force=True)
    expect(row.get_by_label("Twijfel")).not_to_be_checked()
    expect(page.locator(".sort-hand")).to_be_hidden()
    expect(page.locator(".undo")).to_be_hidden()


def test_hands_are_tapped_or_typed_and_shown_as_discs(example_screen: Open) -> None:
    page = example_screen("poll")
    option = page.locator(".poll-option").first
    less, more = option.get_by_role("button").first, option.get_by_role("button").last
    expect(less).to_be_disabled()
    more.click()
    more.click()
    expect(option.get_by_label("Handen voor: Op mijn gsm")).to_have_value("2")
    expect(option.locator(".hands > span")).to_have_count(2)
    expect(said(page)).to_have_text("Handen voor: Op mijn gsm 2")
    less.press("Enter")
    less.press("Enter")
    expect(option.locator("input")).to_have_value("0")
    expect(less).to_be_disabled()
    expect(less).to_be_focused()
    page.keyboard.press("Enter")
    expect(option.locator("input")).to_have_value("0")
    option.locator("input").fill("7")
    expect(option.locator(".hands > span")).to_have_count(7)


def test_a_number_that_no_group_has_is_held_back(example_screen: Open) -> None:
    page = example_screen("poll")
    option = page.locator(".poll-option").first
    option.locator("input").fill("4000")
    expect(option.locator(".hands > span")).to_have_count(30)
    expect(option.get_by_role("button").last).to_be_disabled()
    option.locator("input").fill("-3")
    expect(option.locator(".hands > span")).to_have_count(0)


def test_hands_are_typed_without_scripts(example_screen: Open) -> None:
    page = example_screen("poll", javascript=False)
    page.get_by_label("Handen voor: Nergens").fill("3")
    expect(page.get_by_label("Handen voor: Nergens")).to_have_value("3")
    expect(page.locator(".poll-option button:visible")).to_have_count(0)


def test_what_was_sorted_and_counted_is_sent_nowhere_and_gone_when_one_comes_back(
    example_screen: Open,
) -> None:
    page = example_screen("sorting")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    address = page.url
    column(page, "healthy").click()
    column(page, "unhealthy").click()
    page.wait_for_timeout(200)
    assert asked == []
    assert page.url == address
    page.goto("/nl/help/")
    page.go_back()
    expect(page.locator("[data-hand]")).to_have_text(FIRST)
    expect(page.locator(".sort-small")).to_have_count(0)
    page = example_screen("poll")
    page.locator(".poll-option").first.locator("input").fill("4")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    expect(page.locator(".poll-option").first.locator("input")).to_have_value("0")
    expect(page.locator(".hands > span")).to_have_count(0)
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("kind", ["method", "grounding"])
def test_lines_and_cards_come_one_at_a_time(example_screen: Open, kind: str, javascript: bool) -> None:
    page = example_screen(kind, javascript=javascript)
    faces = page.locator(".slide-face")
    expect(faces.first).to_be_visible()
    expect(faces.last).to_be_hidden()
    page.locator(".turn").last.click()
    expect(faces.last).to_be_visible()
    expect(faces.first).to_be_hidden()


def test_a_clicker_walks_the_instructions_then_the_cards(example_screen: Open) -> None:
    page = example_screen("method")
    faces = page.locator(".slide-face")
    for number in range(1, faces.count()):
        page.keyboard.press("PageDown")
        expect(faces.nth(number)).to_be_visible()
    expect(page.locator(".held-card:visible")).to_have_text("Noor wil vandaag alleen zijn.")


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("javascript", [True, False])
def test_nothing_is_wider_than_a_small_phone(example_screen: Open, kind: str, javascript: bool) -> None:
    page = example_screen(kind, width=320, height=640, javascript=javascript)
    box = page.locator("main").bounding_box()
    assert box is not None
    assert box["width"] <= 320
    assert page.evaluate(WIDE) == []
