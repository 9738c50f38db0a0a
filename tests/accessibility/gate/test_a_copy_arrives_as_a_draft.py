"""Copies and aliases: what Wagtail would make live without asking arrives as a draft; what is good stays live."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from accessibility.gate.guards import publishing
from accessibility.gate.report import FindingView, blocking
from modules.models import ModulePage
from tests.accessibility.gate import routes
from tests.accessibility.gate.routes import FAULT, GOOD, editor, good_page, write
from tests.accessibility.makers import french_index
from tests.modules.makers import locale

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    routes.one_rule(monkeypatch)


def spoiled() -> ModulePage:
    """A live page with a fault that a rule of today finds."""
    page = good_page()
    ModulePage.objects.filter(pk=page.pk).update(summary=f"Over {FAULT}.")
    return ModulePage.objects.get(pk=page.pk)


def copy(page: ModulePage) -> ModulePage:
    made = page.copy(update_attrs={"slug": "kopie", "title": "Kopie", "code": "kopie"}, keep_live=True)
    return ModulePage.objects.get(pk=made.pk)


def test_a_copy_that_should_stay_live_arrives_as_a_draft() -> None:
    made = copy(spoiled())
    assert not made.live
    assert made.has_unpublished_changes
    assert made.live_revision is None
    assert made.first_published_at is None


def test_a_good_copy_stays_live() -> None:
    made = copy(good_page())
    assert made.live
    assert made.live_revision is not None


def test_an_alias_arrives_as_a_draft() -> None:
    page = spoiled()
    alias = page.create_alias(parent=french_index(), update_locale=locale("fr"), reset_translation_key=False)
    assert not ModulePage.objects.get(pk=alias.pk).live


def test_a_good_alias_is_live_and_follows_its_source() -> None:
    page = good_page()
    alias = page.create_alias(parent=french_index(), update_locale=locale("fr"), reset_translation_key=False)
    assert ModulePage.objects.get(pk=alias.pk).live
    write(page, GOOD)
    page.get_latest_revision().publish()
    after = ModulePage.objects.get(pk=alias.pk)
    assert after.live
    assert after.summary == "Nieuwe samenvatting."


def test_an_alias_whose_new_text_may_not_be_live_goes_off_and_holds_its_source_up_in_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = good_page()
    alias = page.create_alias(parent=french_index(), update_locale=locale("fr"), reset_translation_key=False)

    def only_in_french(instance: ModulePage) -> list[FindingView]:
        with override("en"):
            found = blocking(ModulePage.objects.get(pk=spoil.pk))
        return found if instance.locale.language_code == "fr" else []

    spoil = good_page(
        index=page.get_parent().specific, slug="fout", code="fout", title="Fout", summary="Goed."
    )
    ModulePage.objects.filter(pk=spoil.pk).update(summary=f"Over {FAULT}.")
    monkeypatch.setattr(publishing, "blocking", only_in_french)
    write(page, GOOD)
    page.get_latest_revision().publish()
    assert ModulePage.objects.get(pk=page.pk).summary == "Nieuwe samenvatting."
    assert not ModulePage.objects.get(pk=alias.pk).live


def test_an_editor_who_copies_and_publishes_reads_that_it_is_a_draft() -> None:
    _emma, client = editor()
    page = spoiled()
    answer = client.post(
        reverse("wagtailadmin_pages:copy", args=[page.pk]),
        {
            "new_title": "Kopie",
            "new_slug": "kopie",
            "new_parent_page": str(page.get_parent().pk),
            "publish_copies": "on",
        },
        follow=True,
    )
    assert answer.status_code == 200
    made = ModulePage.objects.get(slug="kopie")
    assert not made.live
    assert made.code != page.code
