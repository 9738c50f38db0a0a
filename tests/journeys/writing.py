"""How an editor writes a module: by the fields, buttons and links of her form, in her browser."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from playwright.sync_api import Locator, Page, expect

Text = str | Sequence["Text"] | Mapping[str, "Text"]


def open_new_module(page: Page) -> None:
    """From the start of the admin to the empty form: as she finds it, by links."""
    page.goto("/admin/pages/")
    page.click("main tr:has-text('Nederlands') td.children a")
    page.click("main tr:has-text('Modules') td.children a")
    page.click("a[href*='/add_subpage/'] >> nth=0")
    page.click("main a[href*='/add/modules/modulepage/']")
    page.wait_for_selector("input[name=summary]")


def add_step(page: Page, label: str) -> str:
    """Chooses a kind in the picker; returns how the names of its fields begin."""
    number = int(page.locator("input[name=steps-count]").input_value())
    choose_kind(
        page.locator("#steps-root > [data-streamfield-stream-container] .c-sf-add-button").last, label
    )
    prefix = f"steps-{number}-value"
    page.wait_for_selector(f"#{prefix}-title")
    return prefix


def choose_kind(plus: Locator, label: str) -> None:
    """Opens the picker of `plus` and chooses `label` in it, by the keyboard.

    By the mouse it can miss: what was added a moment ago is still sliding open, and the plus and the picker with it.
    """
    page = plus.page
    come_to_rest(page)
    plus.press("Enter")
    picker = page.locator("[role=combobox]:visible")
    wanted = page.locator("[role=option][aria-selected=true]", has_text=re.compile(rf"^\s*{label}\s*$"))
    picker.press("ArrowDown")
    for _ in range(2 * page.locator("[role=option]").count()):
        if wanted.count():
            break
        picker.press("ArrowDown")
    expect(wanted).to_have_count(1)
    picker.press("Enter")
    come_to_rest(page)


AT_REST = """() => jQuery(":animated").length === 0 && ![...document.querySelectorAll("[data-streamfield-child]")].some(
  child => child.style.display === "none" && child.getAttribute("aria-hidden") !== "true")"""


def come_to_rest(page: Page) -> None:
    """Waits until nothing slides any more; a block that was added begins to a moment after it came."""
    page.wait_for_function(AT_REST)


def add_to_list(page: Page, name: str) -> str:
    """Presses the plus below a list; returns how the names of the new part's fields begin."""
    count = page.locator(f"input[name='{name}-count']")
    number = int(count.input_value())
    buttons = count.locator("xpath=../*[@data-streamfield-list-container]").locator(
        "> button[data-streamfield-list-add]"
    )
    unfold(buttons.last)
    come_to_rest(page)
    buttons.last.click()
    come_to_rest(page)
    return f"{name}-{number}-value"


def fill(page: Page, name: str, text: Text) -> None:
    """Fills in a field, a list or a group of fields; what a list shows already is filled first."""
    if isinstance(text, str):
        field = page.locator(f"[id='{name}']")
        unfold(field)
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(text)
        else:
            field.fill(text)
    elif isinstance(text, Mapping):
        for key, inner in text.items():
            fill(page, f"{name}-{key}", inner)
    else:
        shown = int(page.locator(f"input[name='{name}-count']").input_value())
        for number, inner in enumerate(text):
            part = f"{name}-{number}-value" if number < shown else add_to_list(page, name)
            fill(page, part, inner)


UNFOLD = """field => {
  for (let at = field.parentElement; at; at = at.parentElement)
    if (at.hasAttribute("hidden")) document.querySelector(`[aria-controls="${CSS.escape(at.id)}"]`)?.click();
}"""


def unfold(field: Locator) -> None:
    """Opens whatever is folded round a field, by the headings that she would press."""
    if not field.is_visible():
        field.evaluate(UNFOLD)


def publish(page: Page) -> None:
    """Opens the menu beside "save draft" and publishes."""
    page.locator("footer [data-w-dropdown-target=toggle]").last.click()
    with (
        page.expect_navigation()
    ):  # the form that is left is loaded already: waiting for that alone waits for nothing
        page.click("button[name=action-publish]")


def problems(page: Page) -> list[str]:
    """What stands on top of the form that came back, each as it reads."""
    page.wait_for_selector(".to-mend li")
    return [" ".join(line.split()) for line in page.locator(".to-mend li").all_inner_texts()]


def beside(page: Page, name: str) -> str:
    """What stands beside a field, or under the heading of its list."""
    field: Locator = page.locator(f"[id='{name}'], [name='{name}-count']").first
    near = field.locator(
        "xpath=ancestor::*[contains(@class,'w-field__wrapper') or contains(@class,'w-field--error')][1]"
    )
    return " ".join(near.inner_text().split())


def go_to(page: Page, problem: str) -> Any:
    """Follows the link of a problem; returns the id of the field where the cursor then is."""
    page.locator(".to-mend li", has_text=problem).first.locator("a").click()
    return page.evaluate("document.activeElement.id")
