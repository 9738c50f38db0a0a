"""Emma writes what may not go live: her form says so while she writes, refuses it, leads her there, and lets her on."""

import json
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Tab

from accessibility.models import Adaptation
from modules.models import ModulePage
from squad.groups import EDITORS
from tests.journeys.people import make_staff, sign_in
from tests.journeys.test_two_editors_have_one_page_open import LOOKED
from tests.journeys.writing import go_to, problems, publish

pytestmark = pytest.mark.gate
SUMMARY = "[name=summary]"
PANEL = "section.gate"
GOOD = "Elk meisje weet waar haar grens ligt en wie helpt."
SAID = "Ik zeg een zin. Ik zeg hem twee keer."  # in the version for v3
BAD = "Elk Roma-meisje weet waar haar grens ligt."


@pytest.fixture
def module(site: str) -> ModulePage:
    return ModulePage.objects.get(code="boundaries", locale__language_code="nl")


def opened(open_browser: Any, page: ModulePage, width: int = 1280) -> Tab:
    secret = make_staff("emma", EDITORS)
    tab: Tab = open_browser(width=width)
    sign_in(tab, "nl", "emma@childfocus.example", secret)
    tab.add_init_script(LOOKED)
    tab.goto(f"/admin/pages/{page.pk}/edit/")
    expect(tab.locator("body[data-watched]")).to_have_count(1, timeout=15_000)
    return tab


def test_it_is_found_while_she_writes_refused_mended_and_live(open_browser: Any, module: ModulePage) -> None:
    emma = opened(open_browser, module)
    expect(emma.locator(PANEL)).to_contain_text("Niets houdt het tegen")

    emma.locator(SUMMARY).fill(BAD)  # saves itself, and the list follows
    expect(emma.locator(PANEL)).to_contain_text("Eén ding houdt het tegen")
    expect(emma.locator(f"{PANEL} [role=status]")).to_contain_text("Eén ding houdt het tegen")
    emma.locator(f"{PANEL} a[href='#id_summary']").click()
    assert emma.evaluate("document.activeElement.id") == "id_summary"

    publish(emma)
    assert any("noemt een groep" in line for line in problems(emma))
    assert go_to(emma, "noemt een groep") == "id_summary"
    assert ModulePage.objects.get(pk=module.pk).summary == module.summary

    emma.locator(SUMMARY).fill(GOOD)
    publish(emma)
    expect(emma.locator("main, .messages").first).to_be_visible()
    assert ModulePage.objects.get(pk=module.pk).summary == GOOD
    expect(emma.locator(".messages")).to_contain_text("kunnen beter")


@pytest.mark.long(of="an editor and a version")
def test_she_takes_a_version_off_that_her_text_would_break(open_browser: Any, module: ModulePage) -> None:
    version = Adaptation.objects.get(page=module, audience__code="v3")
    said = json.dumps(version.steps.get_prep_value(), ensure_ascii=False)
    assert SAID in said
    stream = version.steps.stream_block.to_python(json.loads(said.replace(SAID, "Ik zeg een zin aan Roma.")))
    Adaptation.objects.filter(pk=version.pk).update(steps=stream)  # as a rule of tomorrow would find it
    emma = opened(open_browser, module)
    expect(emma.locator(PANEL)).to_contain_text("kan dan niet online blijven")
    publish(emma)
    assert any("kan dan niet online blijven" in line for line in problems(emma))
    emma.locator("input[name=take-off]").check()
    publish(emma)
    after = Adaptation.objects.get(pk=version.pk)
    assert not after.live
    assert after.is_being_mended
    assert after.mending_since is not None
    assert after.mending_since <= timezone.now()
    assert "v3" not in emma.request.get(f"{module.url}").text().partition("<main")[2].partition("</nav>")[0]


@pytest.mark.long(of="a form of an editor")
def test_a_list_that_comes_anew_leaves_the_focus_where_she_is_in_it(
    open_browser: Any, module: ModulePage
) -> None:
    emma = opened(open_browser, module)
    expect(emma.locator(PANEL)).to_contain_text("Niets houdt het tegen")
    fold = emma.locator(f"{PANEL} details.gate-warns > summary")
    _go_there_while_it_comes(emma, fold, BAD)
    expect(fold).to_be_focused()

    link = emma.locator(f"{PANEL} a[href='#id_summary']")
    _go_there_while_it_comes(emma, link, f"{BAD} Ja.")
    expect(link).to_be_focused()

    _go_there_while_it_comes(emma, link, GOOD)
    expect(link).to_have_count(0)
    expect(emma.locator(PANEL)).to_be_focused()


def _go_there_while_it_comes(emma: Tab, place: Locator, words: str) -> None:
    """She writes, goes to a place in the list by keys, and the list for what she wrote comes."""
    place.evaluate("one => { one.dataset.old = ''; }")
    emma.locator(SUMMARY).fill(words)
    place.focus()
    expect(emma.locator(f"{PANEL} [data-old]")).to_have_count(0, timeout=20_000)


@pytest.mark.long(of="a form of an editor")
@pytest.mark.parametrize("width", [375, 1280])
def test_the_list_is_accessible(open_browser: Any, module: ModulePage, width: int) -> None:
    emma = opened(open_browser, module, width)
    expect(emma.locator(PANEL)).to_contain_text("Niets houdt het tegen")
    emma.locator(f"{PANEL} summary").click()
    found = Axe().run(emma, context=PANEL).response  # the rest of the form is Wagtail's
    assert [rule["id"] for rule in found["violations"]] == []
