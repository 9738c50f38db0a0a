"""The editor's form of a module: findings beside their fields and on top, while it is written and when refused."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags

from accessibility.models import Adaptation
from modules.models import ModulePage
from tests.accessibility.gate import routes
from tests.accessibility.gate.routes import (
    GOOD,
    editor,
    good_page,
    spoil,
    summary_that_is_live,
    version_of,
    write,
)
from tests.modules.makers import person
from tests.modules.post_data import form_of
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
STANDS = "Elk meisje voelt waar haar grens ligt."
QUESTION = "steps-0-value-questions-0-value"


@pytest.fixture(autouse=True)
def _one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    routes.one_rule(monkeypatch)


@pytest.fixture
def emma() -> Client:
    return editor()[1]


def send(client: Client, page: ModulePage, button: str = "action-publish", **changed: str) -> Any:
    data = {**form_of(page), "summary": "Nieuwe samenvatting.", **changed, button: "1"}
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


def on_top(answer: Any) -> str:
    found = re.search(r'<section class="to-mend".*?</section>', answer.text, re.DOTALL)
    assert found is not None
    return found[0]


def test_publishing_is_refused_with_the_way_to_the_field(emma: Client) -> None:
    page = good_page()
    answer = send(emma, page, **{QUESTION: "Is dit onzin?"})
    assert answer.status_code == 200
    assert 'href="#steps-0-value-questions-0-value"' in on_top(answer)
    assert "nonsense" in strip_tags(on_top(answer)).casefold()
    assert summary_that_is_live(page) == STANDS


def test_the_field_itself_says_it_too(emma: Client) -> None:
    answer = send(emma, good_page(), **{QUESTION: "Is dit onzin?"})
    errors = answer.context["form"].errors.as_data()["steps"][0]
    inner = errors.block_errors[0].block_errors["questions"].block_errors[0]
    assert "nonsense" in inner.messages[0].casefold()


def test_a_field_of_the_page_is_named_by_its_own_name(emma: Client) -> None:
    answer = send(emma, good_page(), summary="Dit is onzin.")
    assert 'href="#id_summary"' in on_top(answer)


def test_a_draft_is_saved_with_the_fault_in_it(emma: Client) -> None:
    page = good_page()
    assert send(emma, page, "action-save", **{QUESTION: "Is dit onzin?"}).status_code == 302
    assert ModulePage.objects.get(pk=page.pk).has_unpublished_changes


def test_mended_it_goes_live(emma: Client) -> None:
    page = good_page()
    send(emma, page, **{QUESTION: "Is dit onzin?"})
    assert send(emma, page, **{QUESTION: GOOD}).status_code == 302
    assert summary_that_is_live(page) == "Nieuwe samenvatting."


def test_a_stopped_version_is_shown_first_by_version_and_step(emma: Client) -> None:
    page = good_page()
    version = spoil(version_of(page))
    answer = send(emma, page)
    assert answer.status_code == 200
    assert "Slechthorende meisjes v2" in strip_tags(on_top(answer))
    panel = answer.text.partition("data-gate-list")[2]
    assert "“Wat is een grens?”" in panel
    assert f'name="take-off" value="{version.pk}"' in panel
    assert summary_that_is_live(page) == STANDS
    assert Adaptation.objects.get(pk=version.pk).live


def test_the_editor_publishes_and_takes_that_version_off(emma: Client) -> None:
    page = good_page()
    version = spoil(version_of(page))
    assert send(emma, page, **{"take-off": str(version.pk)}).status_code == 302
    assert summary_that_is_live(page) == "Nieuwe samenvatting."
    after = Adaptation.objects.get(pk=version.pk)
    assert not after.live
    assert after.is_being_mended


def test_only_a_version_that_is_stopped_goes_off(emma: Client) -> None:
    page = good_page()
    version = version_of(page)
    send(emma, page, **{"take-off": str(version.pk)})
    assert Adaptation.objects.get(pk=version.pk).live


def test_who_schedules_cannot_choose_for_a_day_that_is_not_there_yet(emma: Client) -> None:
    page = good_page()
    version = spoil(version_of(page))
    answer = send(emma, page, **{"take-off": str(version.pk), "go_live_at": "2099-01-01 10:00"})
    assert answer.status_code == 200
    assert Adaptation.objects.get(pk=version.pk).live


def test_a_fault_of_the_page_is_refused_whatever_is_chosen(emma: Client) -> None:
    page = good_page()
    version = spoil(version_of(page))
    answer = send(emma, page, **{"take-off": str(version.pk), QUESTION: "Is dit onzin?"})
    assert answer.status_code == 200
    assert f'value="{version.pk}" checked' in answer.text
    assert Adaptation.objects.get(pk=version.pk).live


def test_while_it_is_written_the_newest_draft_is_looked_at(emma: Client) -> None:
    page = good_page()
    write(page)
    html = emma.get(reverse("accessibility_gate_page", args=[page.pk]), {"part": "1"}).text
    assert 'href="#steps-0-value-questions-0-value"' in html
    assert "<html" not in html


def test_its_own_page_leads_into_the_form_and_takes_a_version_off(emma: Client) -> None:
    page = good_page()
    version = spoil(version_of(page))
    address = reverse("accessibility_gate_page", args=[page.pk])
    assert "Slechthorende meisjes v2" in emma.get(address).text
    off = reverse("accessibility_gate_off", args=[page.pk, version.pk])
    assert emma.get(off).status_code == 405
    assert emma.post(off).status_code == 302
    assert Adaptation.objects.get(pk=version.pk).is_being_mended
    assert "Slechthorende meisjes v2" not in emma.get(address).text.partition('class="nice-padding gate"')[2]


def test_nobody_else_sees_it() -> None:
    page = good_page()
    version = version_of(page)
    fatima = sign_in(Client(), person("fatima", "modules.use_training"))
    for name, more in (("page", []), ("off", [version.pk])):
        address = reverse(f"accessibility_gate_{name}", args=[page.pk, *more])
        assert fatima.post(address).status_code in {302, 403, 405}
        assert "meisjes" not in fatima.get(address).text
    assert Adaptation.objects.get(pk=version.pk).live


def test_opening_the_form_asks_the_gate_nothing(emma: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    page = good_page()

    def asked(*_any: Any) -> None:
        raise AssertionError("the rules ran while the form was opened")

    monkeypatch.setattr("accessibility.gate.run.findings", asked)
    html = emma.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert reverse("accessibility_gate_page", args=[page.pk]) in html
