"""The loader fills an empty list and never touches one that editors have."""

import pytest
from django.core.management import call_command

from help_services import starter
from help_services.models import HelpService

LANGUAGES = ("nl", "fr", "en")


def load() -> None:
    """What an administrator calls."""
    call_command("load_help_services", verbosity=0)


@pytest.mark.django_db
def test_each_language_gets_its_own_list() -> None:
    load()
    assert "Awel" in HelpService.objects.in_language("nl").values_list("name", flat=True)
    french = HelpService.objects.in_language("fr").values_list("name", flat=True)
    assert "Écoute-Enfants" in french
    assert "Awel" not in french


@pytest.mark.django_db
def test_a_second_time_changes_nothing() -> None:
    load()
    before = list(HelpService.objects.order_by("pk").values())
    load()
    assert list(HelpService.objects.order_by("pk").values()) == before


@pytest.mark.django_db
def test_what_an_editor_changed_and_took_away_stays_so() -> None:
    load()
    HelpService.objects.in_language("nl").filter(name="Awel").update(hours="elke dag")
    HelpService.objects.filter(name="1712").delete()
    load()
    assert HelpService.objects.in_language("nl").get(name="Awel").hours == "elke dag"
    assert not HelpService.objects.filter(name="1712").exists()


@pytest.mark.django_db
def test_nobody_pretends_to_have_checked_them() -> None:
    load()
    assert HelpService.objects.exists()
    assert not HelpService.objects.filter(checked_on__isnull=False).exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_has_an_owner_and_a_second_way(language: str) -> None:
    for key, entry in starter.read(language).items():
        assert entry["owner"], key
        assert entry["when_busy"], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_child_focus_comes_first(language: str) -> None:
    key, entry = next(iter(starter.read(language).items()))
    assert (key, entry["phone"]) == ("child_focus", "116 000")


def test_the_house_with_a_secret_address_has_no_place_and_no_number() -> None:
    esperanto = starter.read("fr")["esperanto"]
    assert "address" not in esperanto
    assert "phone" not in esperanto
    assert "116 000" in esperanto["when_busy"].replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.django_db
def test_one_service_is_the_same_in_each_language() -> None:
    load()
    rows = HelpService.objects.filter(name="Child Focus")
    assert rows.count() == 3
    assert len({row.translation_key for row in rows}) == 1
