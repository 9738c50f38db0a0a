"""How an editor translates a module: asks for the language, is told what is missing, and brings the texts in a file."""

import polib
from playwright.sync_api import Page
from wagtail.models import Locale

from modules.models import ModulePage
from tests.journeys.sixth_module import FRENCH


def translate(page: Page, module: ModulePage) -> None:
    """From the Dutch page to a live French one."""
    answer = page.goto(f"/admin/localize/submit/page/{module.pk}/")
    assert answer is not None
    french = Locale.objects.get(language_code="fr")
    offered = page.locator("input[name=locales]").count()
    assert offered, f"{answer.status} at {page.url}: {page.locator('body').inner_text()[:2000]}"
    page.check(f"input[name=locales][value='{french.pk}']")
    page.click("main input[type=submit]")
    page.wait_for_url("**/edit/**")
    _publish(page)
    said = page.locator(".messages").inner_text()
    assert "teksten zijn nog niet vertaald. Vertaal ze en publiceer dan." in said, said
    _bring_the_texts(page)
    _publish(page)
    page.wait_for_selector(".messages .success")


def _publish(page: Page) -> None:
    page.locator("button[name=action][value=publish]").click()
    page.wait_for_load_state("load")


def _bring_the_texts(page: Page) -> None:
    """The file of the translation, filled in by a translator, and brought back."""
    address = page.locator("a[href*='pofile/download']").first.get_attribute("href")
    texts = polib.pofile(page.request.get(str(address)).text())
    for entry in texts:
        entry.msgstr = FRENCH.get(entry.msgid, entry.msgid)  # an address, which is not read
    page.set_input_files(
        "input[type=file][name=file]",
        {"name": "fr.po", "mimeType": "text/x-gettext-translation", "buffer": str(texts).encode()},
    )
    page.wait_for_load_state("load")
