"""`load_adaptations`: repeatable, and an editor's work is hers."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command

from accessibility.models import Adaptation, Audience
from accessibility.starter_text import read_adaptations
from modules.models import ModulePage
from modules.resolve import steps_for
from tests.accessibility.makers import french_page
from tests.modules.makers import module_page, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages() -> tuple[ModulePage, ModulePage]:
    dutch_page = module_page()
    return dutch_page, french_page(dutch_page)


def load() -> str:
    out = StringIO()
    call_command("load_adaptations", stdout=out)
    return out.getvalue()


def dutch() -> Adaptation:
    return Adaptation.objects.get(page__locale__language_code="nl", audience__code="v2")


def test_two_audiences_in_two_languages_are_loaded_and_live(pages: tuple[ModulePage, ModulePage]) -> None:
    load()
    assert list(Audience.objects.values_list("code", "key")) == [("v2", "hard_of_hearing"), ("v3", "roma")]
    assert Adaptation.objects.filter(live=True).count() == 4


@pytest.mark.parametrize("version", ["v2", "v3"])
def test_each_version_adapts_at_least_two_steps_and_says_why(
    pages: tuple[ModulePage, ModulePage], version: str
) -> None:
    load()
    for page in pages:
        changed = [step.adapted for step in steps_for(page, version) if step.adapted]
        assert len(changed) >= 2
        assert all(step.what and step.why for step in changed)


def test_nothing_that_was_loaded_is_behind(pages: tuple[ModulePage, ModulePage]) -> None:
    load()
    assert [made.behind() for made in Adaptation.objects.all()] == [[], [], [], []]


def test_loading_again_changes_nothing(pages: tuple[ModulePage, ModulePage]) -> None:
    load()
    before = list(
        Adaptation.objects.order_by("pk").values("pk", "last_published_at", "steps", "fingerprints")
    )
    said = load()
    assert (
        list(Adaptation.objects.order_by("pk").values("pk", "last_published_at", "steps", "fingerprints"))
        == before
    )
    assert said.count("already there") == 4


def test_what_an_editor_changed_is_kept(pages: tuple[ModulePage, ModulePage]) -> None:
    load()
    made = dutch()
    made.steps[0].value["what"] = "Zo doen wij het in de praktijk."
    made.save_revision(user=person("emma")).publish()
    assert "kept as the editors left it" in load()
    assert dutch().steps[0].value["what"] == "Zo doen wij het in de praktijk."


def test_what_an_editor_took_offline_stays_offline(pages: tuple[ModulePage, ModulePage]) -> None:
    load()
    dutch().unpublish()
    load()
    assert not dutch().live


def test_the_words_of_an_audience_that_an_editor_changed_are_kept(
    pages: tuple[ModulePage, ModulePage],
) -> None:
    load()
    Audience.objects.filter(code="v2").update(label_nl="Meisjes die anders horen")
    load()
    assert Audience.objects.get(code="v2").label_nl == "Meisjes die anders horen"


def test_new_starter_text_reaches_a_version_that_nobody_touched(pages: tuple[ModulePage, ModulePage]) -> None:
    load()
    made = dutch()
    made.steps[0].value["what"] = "De tekst van vorig jaar."
    made.save_revision().publish()
    assert "renewed" in load()
    assert dutch().steps[0].value["what"] != "De tekst van vorig jaar."


def test_a_module_that_an_editor_changed_before_is_seen_as_changed(
    pages: tuple[ModulePage, ModulePage],
) -> None:
    starter = next(s for s in read_adaptations() if (s.language, s.audience) == ("nl", "hard_of_hearing"))
    page = pages[0]
    replaced = starter.steps[0]["value"]["step_id"]
    next(child for child in page.steps if child.id == replaced).value["title"] = "Een andere titel"
    page.save()
    load()
    assert [late.step_id for late in dutch().behind()] == [replaced]


def test_without_its_module_a_version_waits(db: None) -> None:
    assert load().count("its module is not there") == 4
    assert not Adaptation.objects.exists()
