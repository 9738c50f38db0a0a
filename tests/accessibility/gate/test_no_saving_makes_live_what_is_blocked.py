"""Whatever saves a page or a version live meets the guard; what makes nothing live passes."""

import pytest
from django.core import serializers
from django.utils.translation import override
from wagtail.models import Page

from accessibility.gate.report import Refused
from accessibility.models import Adaptation
from modules.models import ModulePage
from tests.accessibility.gate import routes
from tests.accessibility.gate.routes import FAULT, good_page, spoil, summary_that_is_live, version_of, write
from tests.accessibility.makers import TALK, adaptation, adapted, audience, words
from tests.modules.makers import index_page, module_page, starter_step, talk_step

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    routes.one_rule(monkeypatch)


def bad() -> ModulePage:
    page = good_page()
    page.steps[0].value["questions"][0] = f"Is dit {FAULT}?"
    return page


def test_a_live_page_with_a_fault_is_refused_with_the_sentence() -> None:
    with override("en"), pytest.raises(Refused) as refused:
        bad().save()
    assert "speaks nonsense" in refused.value.messages[0].casefold()
    assert "questions" in refused.value.error_dict["steps"][0].message.casefold()


def test_a_live_page_without_one_is_saved() -> None:
    page = good_page()
    page.summary = "Anders."
    page.save()
    assert summary_that_is_live(page) == "Anders."


def test_a_draft_may_hold_anything() -> None:
    page = bad()
    page.live = False
    page.save()


def test_a_draft_is_refused_as_soon_as_it_becomes_live() -> None:
    page = bad()
    page.live = False
    page.save()
    page.live = True
    with pytest.raises(Refused):
        page.save(update_fields=["live"])


def test_steps_that_are_saved_alone_are_held_against_the_rules_too() -> None:
    with pytest.raises(Refused):
        bad().save(update_fields=["steps"])
    assert FAULT not in str(ModulePage.objects.get().steps.raw_data)


def test_steps_of_a_version_that_are_saved_alone_are_held_against_the_rules_too() -> None:
    version = spoil(version_of(good_page()))
    with pytest.raises(Refused):
        version.save(update_fields=["steps"])
    version.save(update_fields=["latest_revision"])


def test_columns_that_nobody_reads_are_left_alone() -> None:
    page = bad()
    page.save(update_fields=["locked"])
    page.save(update_fields=["latest_revision"])


def test_a_fixture_is_loaded_as_it_is() -> None:
    page = bad()
    for loaded in serializers.deserialize("python", serializers.serialize("python", [page])):
        loaded.save()


def test_a_module_saved_as_a_plain_page_is_no_way_round() -> None:
    page = bad()
    page.live = False
    page.save()
    plain = Page.objects.get(pk=page.pk)
    plain.live = True
    with pytest.raises(Refused):
        plain.save()


def test_what_is_made_live_arrives_as_a_draft() -> None:
    index = index_page()
    page = ModulePage(
        title="Grenzen",
        slug="grenzen",
        code="boundaries",
        summary=f"Over {FAULT}.",
        locale=index.locale,
        steps=[{**talk_step(), "id": TALK}],
    )
    index.add_child(instance=page)
    assert not ModulePage.objects.get(pk=page.pk).live


def test_a_version_with_a_fault_is_refused() -> None:
    version = version_of(good_page(), live=False)
    spoiled = spoil(version)
    with pytest.raises(Refused):
        spoiled.save_revision().publish()
    assert not Adaptation.objects.get(pk=version.pk).live


def test_a_page_is_refused_for_a_version_that_would_be_live_with_a_fault() -> None:
    page = good_page()
    spoil(version_of(page))
    write(page, "Iets anders?")
    with override("en"), pytest.raises(Refused) as refused:
        page.get_latest_revision().publish()
    (only,) = refused.value.messages
    assert "Hard-of-hearing girls v2" in only
    assert "“Wat is een grens?”" in only
    assert summary_that_is_live(page) != "Nieuwe samenvatting."


def test_a_fault_of_the_page_is_told_once_and_not_for_each_version() -> None:
    page = good_page()
    version_of(page, questions=["Waar?"])
    draft = page.get_latest_revision_as_object()
    draft.steps[0].value["title"] = f"Over {FAULT}"
    draft.save_revision()
    with pytest.raises(Refused) as refused:
        page.get_latest_revision().publish()
    assert len(refused.value.messages) == 1


def test_a_page_is_refused_for_a_version_whose_story_it_would_break() -> None:
    story = starter_step("story")
    page = module_page([{**story, "id": "story"}])
    card = {**story["value"]["messages"][1]["value"], "to": ""}  # where it led is gone
    change = words("story", messages=[card])
    version = adaptation(page, audience(), [adapted("story", None, change)], live=False)
    Adaptation.objects.filter(pk=version.pk).update(live=True)
    page.summary = "Nieuwe samenvatting."
    page.save_revision()
    with override("en"), pytest.raises(Refused) as refused:
        page.get_latest_revision().publish()
    assert all("Hard-of-hearing girls v2" in message for message in refused.value.messages)
