"""The form of an adapted version: refused with its findings, and live again it is no longer being mended."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accessibility.gate.rules import RULES
from accessibility.gate.take_off import take_off
from accessibility.models import Adaptation
from modules.models import ModulePage
from tests.accessibility.editing.test_editors_keep_the_versions import form, replacement
from tests.accessibility.gate import routes
from tests.accessibility.gate.routes import editor, good_page, spoil, version_of
from tests.accessibility.makers import TALK
from tests.modules.makers import talk_step

pytestmark = pytest.mark.django_db
EDIT = "wagtailsnippets_accessibility_adaptation:edit"


@pytest.fixture(autouse=True)
def _one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    routes.one_rule(monkeypatch)


@pytest.fixture
def emma() -> Client:
    return editor()[1]


def sent(version: Adaptation, title: str, button: str = "action-publish") -> dict[str, str]:
    return {
        **form(version.page, version.audience, (TALK, replacement(title)), compared=True),
        button: "1",
    }


def test_publishing_is_refused_with_the_way_to_the_field(emma: Client) -> None:
    version = version_of(good_page())
    answer = emma.post(reverse(EDIT, args=[version.pk]), sent(version, "Kijken met onzin"))
    assert answer.status_code == 200
    assert 'href="#steps-0-value-changes-0-value-0-value-title"' in answer.text
    assert "vraag daar een uitzondering" in answer.text
    assert "onzin" not in str(Adaptation.objects.get(pk=version.pk).steps.get_prep_value())


def test_a_draft_of_it_is_saved(emma: Client) -> None:
    version = version_of(good_page())
    address = reverse(EDIT, args=[version.pk])
    assert emma.post(address, sent(version, "Kijken met onzin", "action-edit")).status_code == 302
    html = emma.get(reverse("accessibility_gate_version", args=[version.pk]), {"part": "1"}).text
    assert 'href="#steps-0-value-changes-0-value-0-value-title"' in html


def test_mended_it_is_live_again_and_not_being_mended(emma: Client) -> None:
    page = good_page()
    version = spoil(version_of(page))
    take_off(version, None, ["Een reden."], timezone.now())
    assert Adaptation.objects.get(pk=version.pk).is_being_mended
    assert (
        emma.post(reverse(EDIT, args=[version.pk]), sent(version, "Eerst kijken", "action-edit")).status_code
        == 302
    )
    assert Adaptation.objects.get(pk=version.pk).is_being_mended, "a draft of it mends nothing for the group"
    assert emma.post(reverse(EDIT, args=[version.pk]), sent(version, "Eerst kijken")).status_code == 302
    after = Adaptation.objects.get(pk=version.pk)
    assert after.live
    assert after.mending_since is None


def test_its_history_says_why_it_went_off(emma: Client) -> None:
    version = spoil(version_of(good_page()))
    take_off(version, None, ["Een reden die telt."], timezone.now())
    html = emma.get(reverse("wagtailsnippets_accessibility_adaptation:history", args=[version.pk])).text
    assert "Een reden die telt." in html


def test_a_step_that_fell_behind_leads_to_the_answer_and_one_that_is_gone_to_the_choice_of_a_step(
    emma: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessibility.gate.check.RULES", {22: RULES[22]})
    page = good_page()
    version = version_of(page)
    page.steps[0].value["title"] = "Een andere titel"
    ModulePage.objects.filter(pk=page.pk).update(steps=page.steps)
    address = reverse("accessibility_gate_version", args=[version.pk])
    assert 'href="#steps-0-value-answer"' in emma.get(address, {"part": "1"}).text
    refused = {**form(page, version.audience, (TALK, replacement("Eerst kijken"))), "action-publish": "1"}
    assert 'href="#steps-0-value-answer"' in emma.post(reverse(EDIT, args=[version.pk]), refused).text
    other = {**talk_step(), "id": "11111111-2222-3333-4444-555555555555"}
    ModulePage.objects.filter(pk=page.pk).update(steps=page.steps.stream_block.to_python([other]))
    assert 'href="#steps-0-value-step_id"' in emma.get(address, {"part": "1"}).text


def test_both_forms_lead_to_their_voices(emma: Client) -> None:
    page = good_page()
    version = version_of(page)
    of_version = reverse("voices_of_version", args=[page.pk, version.audience.code])
    assert of_version in emma.get(reverse(EDIT, args=[version.pk])).text
    of_page = reverse("voices_of_version", args=[page.pk, "v1"])
    assert of_page in emma.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
