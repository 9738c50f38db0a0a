"""Names, guidance, exits and publishers went from a column for each language into one: nothing is lost, both ways."""

from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from accessibility.models import Audience
from home.models import SafetySettings

BEFORE = [("home", "0002_publisher"), ("accessibility", "0012_confirmed_source")]
NOW = [("home", "0003_texts_by_language"), ("accessibility", "0013_texts_by_language")]
LANGUAGES = ("nl", "fr", "en")


def migrate(targets: list[tuple[str, str]]) -> Any:
    """Brings the tables to `targets`; returns the models as they are there."""
    executor = MigrationExecutor(connection)
    executor.migrate(targets)
    return MigrationExecutor(connection).loader.project_state(targets).apps


@pytest.mark.django_db(transaction=True)
def test_an_upgrade_and_the_way_back_keep_every_text() -> None:
    before = migrate(BEFORE)
    texts = {f"{each}_{code}": f"{each} {code}" for each in ("label", "guidance") for code in LANGUAGES}
    before.get_model("accessibility", "Audience").objects.create(code="v7", key="signers", **texts)
    said = {f"exit_{code}": f"https://weather.example/{code}" for code in LANGUAGES}
    said |= {f"publisher_{code}": f"Publisher in {code}." for code in LANGUAGES}
    before.get_model("home", "SafetySettings").objects.create(contact_address="info@squad.example", **said)

    migrate(NOW)
    audience, safety = Audience.objects.get(key="signers"), SafetySettings.current()
    assert audience.labels == {code: f"label {code}" for code in LANGUAGES}
    assert audience.guidance_texts == {code: f"guidance {code}" for code in LANGUAGES}
    assert safety.exits == {code: f"https://weather.example/{code}" for code in LANGUAGES}
    assert safety.publishers == {code: f"Publisher in {code}." for code in LANGUAGES}
    assert (audience.code, safety.contact_address) == ("v7", "info@squad.example")
    audience.label_fr = "Celles qui signent"
    audience.save()

    before = migrate(BEFORE)
    row = before.get_model("accessibility", "Audience").objects.values().get(key="signers")
    assert {name: row[name] for name in texts} == texts | {"label_fr": "Celles qui signent"}
    row = before.get_model("home", "SafetySettings").objects.values().get()
    assert {name: row[name] for name in said} == said
    migrate(NOW)


@pytest.mark.django_db(transaction=True)
def test_a_site_without_texts_of_its_own_upgrades() -> None:
    migrate(BEFORE)
    migrate(NOW)
    assert not Audience.objects.exists()
    assert SafetySettings.current().exit_for("fr") == "https://www.meteo.be/fr"
