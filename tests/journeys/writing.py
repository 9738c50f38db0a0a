"""How an editor writes a module: by the fields, buttons and links of her form, in her browser."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from playwright.sync_api import Locator, Page

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
    page.locator("#steps-root > [data-streamfield-stream-container] .c-sf-add-button").last.click()
    page.locator("[role=option]", has_text=re.compile(rf"^\s*{label}\s*$")).first.click()
    prefix = f"steps-{number}-value"
    page.wait_for_selector(f"#{prefix}-title")
    return prefix


def add_to_list(page: Page, name: str) -> str:
    """Presses the plus below a list; returns how the names of the new part's fields begin."""
    count = page.locator(f"input[name='{name}-count']")
    number = int(count.input_value())
    buttons = count.locator("xpath=../*[@data-streamfield-list-container]").locator(
        "> button[data-streamfield-list-add]"
    )
    unfold(buttons.last)
    buttons.last.click()
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
