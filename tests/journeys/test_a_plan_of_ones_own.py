"""A professional changes the plan for her group: in her browser alone, and the module stays as it is."""

import re
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Locator, Page, Request, expect

from modules.models import ModulePage
from tests.modules.makers import facilitator, person
from tests.signing_in import sign_in

MODULE = "/nl/modules/grenzen-en-weerbaarheid/v1/"
KEY = "squad.plan.boundaries"


def _come_in(page: Page, site: str, who: Any = None) -> Page:
    session = sign_in(Client(), who or facilitator()).cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": session, "url": site}])
    return page


@pytest.fixture
def laptop(open_browser: Any, site: str) -> Page:
    """Fatima's browser, signed in."""
    return _come_in(open_browser(), site)


def _house() -> list[str]:
    """The first signs of the ids of module 4's steps, in the house's order."""
    page = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    return [str(step.id)[:8] for step in page.steps]


def _plan(*steps: tuple[int, int]) -> str:
    """A plan as text: each step by its number in the house, with its minutes."""
    house = _house()
    return "-".join(f"{house[number - 1]}.{minutes}" for number, minutes in steps)


def _kept(page: Page) -> str | None:
    kept: str | None = page.evaluate(f"localStorage.getItem('{KEY}')")
    return kept


def _shown(page: Page) -> list[tuple[str, str]]:
    """The lines of the run sheet that can be seen: the time and the title with its place."""
    lines = page.locator(".sheet li:visible")
    return [(line.locator("time").inner_text(), line.locator("b").inner_text()) for line in lines.all()]


def test_order_minutes_and_what_is_left_out_change_by_keyboard_and_reach_no_server(laptop: Page) -> None:
    laptop.goto(MODULE)
    made = _shown(laptop)
    asked: list[Request] = []
    laptop.on("request", lambda request: asked.append(request))
    opener = laptop.locator("[data-own-plan~=make]")
    opener.focus()
    laptop.keyboard.press("Enter")
    rows = laptop.locator(".own-plan li")
    titles = [row.locator("b").inner_text() for row in rows.all()]
    rows.nth(1).locator("[data-do=down]").focus()
    laptop.keyboard.press("Enter")
    said = laptop.locator("[data-own-plan=said]")
    expect(said).to_contain_text(titles[1])
    expect(rows.nth(2).locator("[data-do=down]")).to_be_focused()
    rows.nth(4).locator("[data-do=drop]").focus()
    laptop.keyboard.press("Space")
    expect(said).to_contain_text(titles[4])
    minutes = rows.nth(0).locator("input")
    minutes.focus()
    laptop.keyboard.press("Control+a")
    laptop.keyboard.type("12")
    laptop.keyboard.press("Tab")
    shown = _shown(laptop)
    assert [title.partition(". ")[2] for _time, title in shown] == [
        titles[0], titles[2], titles[1], titles[3], titles[5], titles[6],
    ]  # fmt: skip
    assert [time for time, _title in shown][:3] == ["14:00", "14:12", "14:22"]
    assert [title.partition(". ")[0] for _time, title in shown] == list("123456")
    assert shown != made
    headings = laptop.locator("article.step:visible h2")
    assert [heading.inner_text() for heading in headings.all()] == [
        title.partition(". ")[2] for _time, title in shown
    ]
    assert asked == []
    expect(laptop.locator("[data-own-plan=line]")).to_be_visible()
    laptop.reload()
    assert _shown(laptop) == shown
    laptop.locator("[data-own-plan=line] [data-own-plan=house]").click()
    # the page comes anew, as it was made
    expect(laptop.locator(".sheet li:visible")).to_have_count(len(made))
    laptop.wait_for_load_state()
    expect(laptop.locator("[data-own-plan=line]")).to_be_hidden()
    assert _shown(laptop) == made
    assert laptop.evaluate("Object.keys(localStorage)") == []


def test_minutes_keep_the_focus_and_no_press_after_them_is_lost(laptop: Page) -> None:
    laptop.goto(MODULE)
    laptop.locator("[data-own-plan~=make]").click()
    row = laptop.locator(".own-plan li").nth(1)
    minutes = row.locator("input")
    before = int(minutes.input_value())
    minutes.focus()
    for _press in range(3):
        laptop.keyboard.press("ArrowUp")
    expect(minutes).to_be_focused()
    expect(minutes).to_have_value(str(before + 3))

    _type(minutes, "12")
    row.locator("[data-do=drop]").click()
    expect(row).to_have_class(re.compile("is-out"))
    expect(row.locator("[data-do=drop]")).to_be_focused()

    _type(laptop.locator(".own-plan li").nth(2).locator("input"), "14")
    link = laptop.locator(".sheet li:visible a").last
    link.click()
    assert laptop.url.endswith(str(link.get_attribute("href")))


def _type(field: Locator, text: str) -> None:
    """What she types over a number; it is changed when she leaves the field."""
    field.focus()
    field.press("Control+a")
    field.press_sequentially(text)


@pytest.mark.parametrize("way", ["kept", "refused", "none"])
def test_she_reads_whether_the_link_was_copied(laptop: Page, way: str) -> None:
    made = {"kept": "{writeText: async (text) => { window.copied = text; }}", "none": "undefined"}
    clipboard = made.get(way, "{writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError'))}")
    laptop.add_init_script(f"Object.defineProperty(navigator, 'clipboard', {{value: {clipboard}}})")
    laptop.goto(MODULE)
    laptop.locator("[data-own-plan~=make]").click()
    laptop.locator("[data-copy]").click()
    told = laptop.locator("[data-own-plan=shared]")
    expect(told).to_have_attribute("role", "status")
    expect(told).to_be_visible()
    link = laptop.locator("[data-link]")
    if way == "kept":
        expect(told).to_have_text("De link is gekopieerd.")
        assert laptop.evaluate("window.copied") == link.input_value()
        return
    expect(told).to_contain_text("Kopiëren lukte niet")
    expect(link).to_be_focused()
    assert link.evaluate("field => field.selectionEnd - field.selectionStart") == len(link.input_value())


def test_the_last_step_cannot_be_left_out_and_minutes_stay_sane(laptop: Page) -> None:
    laptop.goto(MODULE)
    laptop.locator("[data-own-plan~=make]").click()
    for button in laptop.locator(".own-plan [data-do=drop]").all():
        button.click()
    assert len(_shown(laptop)) == 1
    field = laptop.locator(".own-plan li:not(.is-out) input")
    for typed, meant in (("900", "45"), ("-3", "1"), ("", "1"), ("7.6", "8")):
        field.fill(typed)
        field.blur()
        expect(field).to_have_value(meant)


def test_a_plan_that_is_begun_in_a_shorter_session_is_unfolded_with_what_was_shown(laptop: Page) -> None:
    laptop.goto(f"{MODULE}?length=60")
    steps = laptop.locator(".sheet li[data-block]:visible")
    made = steps.all_inner_texts()
    laptop.locator("[data-own-plan~=make]").click()
    expect(laptop.locator(".own-plan h2")).to_be_focused()
    expect(laptop.locator(".own-plan li")).to_have_count(len(_house()))
    assert steps.all_inner_texts() == made
    assert laptop.url.endswith(MODULE)
    laptop.reload()
    expect(laptop.locator("[data-own-plan=line]")).to_be_visible()
    expect(laptop.locator(".own-plan")).to_be_hidden()


def test_both_windows_of_a_session_follow_the_plan(laptop: Page) -> None:
    laptop.goto(MODULE)
    plan = _plan((3, 10), (1, 7), (2, 0), (4, 20), (5, 0), (6, 13), (7, 9))
    laptop.evaluate(f"localStorage.setItem('{KEY}', '{plan}')")
    laptop.goto("/nl/session/boundaries/?version=v1&start=14:00&screen=nl")
    laptop.goto("/nl/session/boundaries/v1/2/?start=14:00&length=60")
    laptop.wait_for_url("**/v1/4/?start=14:00")
    expect(laptop.locator("[data-own-plan=line]")).to_be_visible()
    assert [time for time, _title in _shown(laptop)] == ["14:00", "14:10", "14:17", "14:37", "14:50"]
    expect(laptop.locator("[data-clock]")).to_have_attribute("data-begins", "14:17")
    expect(laptop.locator(".kind").first).to_contain_text("3")
    with laptop.expect_popup() as opened:
        laptop.locator(".session-bar [data-group-window]").click()
    group = opened.value
    group.wait_for_url("**/group/*")
    laptop.locator(".session-walk a[rel=next]").click()
    laptop.wait_for_url("**/v1/6/?start=14:00")
    expect(group.locator("[data-session]")).to_have_attribute("data-step", "6")
    group.locator("a[rel=prev]").click()
    expect(laptop.locator("[data-session]")).to_have_attribute("data-step", "4")
    group.wait_for_url("**/4/group/**")
    assert group.locator("[data-own-plan]").count() == 0
    laptop.goto("/nl/session/boundaries/v1/7/?start=14:00")
    assert laptop.locator(".session-walk a[rel=next]").count() == 0
    expect(laptop.locator(".session-walk a[href*='/report/']")).to_be_visible()
    laptop.goto("/nl/session/boundaries/v1/3/?start=14:00")
    assert laptop.locator(".session-walk a[rel=prev]").count() == 0
    laptop.clock.set_fixed_time("2026-11-25T15:00:00+01:00")
    laptop.goto("/nl/session/boundaries/v1/1/?start=14:00")
    laptop.locator("[data-from-now]").click()
    hour = laptop.evaluate("new Date().getHours()")
    laptop.wait_for_url(f"**/v1/1/?start={hour - 1:02}:50")


def test_a_link_for_the_co_facilitator_carries_it_and_asks_before_it_replaces_hers(
    laptop: Page, open_browser: Any, site: str
) -> None:
    laptop.goto(MODULE)
    laptop.locator("[data-own-plan~=make]").click()
    laptop.locator(".own-plan li").nth(4).locator("[data-do=drop]").click()
    link = laptop.locator("[data-link]").input_value()
    assert re.fullmatch(rf"{re.escape(site)}{MODULE}#plan=[\da-f.-]+", link)
    hers: Page = _come_in(open_browser(), site, person("sara", "modules.use_training"))
    asked: list[str] = []
    hers.context.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    hers.goto(link)
    assert len(_shown(hers)) == 6
    assert _kept(hers) == link.partition("#plan=")[2]
    assert "#" not in hers.url
    assert not any("plan=" in url for url in asked)
    hers.evaluate(f"localStorage.setItem('{KEY}', '{_plan((2, 5), (1, 5))}')")
    hers.goto("about:blank")
    hers.goto(link)
    expect(hers.locator("[data-own-plan=asks]")).to_be_visible()
    assert _kept(hers) == _plan((2, 5), (1, 5))
    hers.locator("[data-take=link]").click()
    assert _kept(hers) == link.partition("#plan=")[2]
    expect(hers.locator("[data-own-plan=asks]")).to_be_hidden()


@pytest.mark.parametrize("where", ["#plan=", "kept"])
def test_what_is_no_plan_changes_nothing_and_is_shown_nowhere(laptop: Page, where: str) -> None:
    laptop.goto(MODULE)
    made, one = _shown(laptop), _house()[0]
    hostile = [
        "<img src=x onerror=alert(1)>",
        f"{one}.10<b>",
        f"{one}.99",
        f"{one}.-5",
        f"{one}.10-{one}.12",
        f"{one}.0",
        "deadbeef.10",
        f"{one}.10-" * 70 + f"{one}.10",
        "__proto__.10",
    ]
    for text in hostile:
        laptop.goto("about:blank")
        laptop.goto(MODULE + ("#plan=" + text if where == "#plan=" else ""))
        if where == "kept":
            laptop.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
            laptop.reload()
        assert _shown(laptop) == made, text
        expect(laptop.locator("[data-own-plan=line]")).to_be_hidden()
        assert laptop.locator("img[src=x]").count() == 0


def test_it_says_when_the_module_changed_since(laptop: Page) -> None:
    laptop.goto(MODULE)
    plan = _plan((1, 7), (3, 10), (4, 20), (5, 11), (6, 13), (7, 7)) + "-deadbeef.15"
    laptop.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, plan])
    laptop.reload()
    page = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    changed = laptop.locator("[data-own-plan=changed]")
    expect(changed).to_be_visible()
    expect(changed).to_contain_text(str(page.steps[1].value["title"]))
    expect(changed).to_contain_text("1")
    assert [title.partition(". ")[2] for _time, title in _shown(laptop)][:2] == [
        str(step.value["title"]) for step in list(page.steps)[:2]
    ]


def test_without_scripts_the_houses_order_stands(open_browser: Any, site: str) -> None:
    page: Page = _come_in(open_browser(javascript=False), site)
    page.goto(f"{MODULE}#plan={_plan((2, 5), (1, 5))}")
    assert len(_shown(page)) == 7
    assert page.locator("[data-own-plan]:visible").count() == 0
    page.goto("/nl/session/boundaries/v1/1/?start=14:00")
    assert page.locator("[data-own-plan]:visible").count() == 0
    page.locator(".session-walk a[rel=next]").click()
    page.wait_for_url("**/v1/2/?start=14:00")


def test_the_run_sheet_on_paper_follows_the_plan(laptop: Page) -> None:
    laptop.goto(MODULE)
    laptop.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, _plan((2, 15), (1, 5), (3, 0))])
    laptop.goto(f"{MODULE}print/?start=10:00&length=60")
    laptop.wait_for_url(f"**{MODULE}print/?start=10:00")
    times = laptop.locator(".run-sheet tr[data-block]:visible time")
    assert times.all_inner_texts()[:3] == ["10:00", "10:15", "10:20"]
    assert times.count() == 6
    expect(laptop.locator("[data-own-plan=line]")).to_be_visible()
    expect(laptop.locator(".run-sheet caption")).to_contain_text("74")
