"""Every module, language and version on one page: in words, with the way to where it is mended."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Revision
from wagtail_localize.models import StringTranslation, Translation

from accessibility.editing.status_overview.cells import PublishState
from accessibility.editing.status_overview.rows import audiences_and_rows
from accessibility.editing.status_overview.uncaptioned_films import without_captions
from accessibility.models import Adaptation
from modules.models import FilmInLanguage, ModulePage
from modules.translation.carry import CARRIED
from squad.groups import EDITORS, EVALUATORS, MANAGERS, ensure_groups
from tests.accessibility.makers import TALK, adaptation, audience, french_index, french_page, two_steps
from tests.modules.makers import module_page, person, talk_step
from tests.modules.media.films.makers import film
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
PAGE = "/admin/modules/state/"
QUERIES = 12


def somebody(group: str) -> Client:
    ensure_groups()
    who = person(group.lower().replace(" ", "-"))
    who.groups.add(Group.objects.get(name=group))
    return sign_in(Client(), who)


@pytest.fixture
def dutch() -> ModulePage:
    return module_page(two_steps("nl"))


def cells() -> list[list[PublishState]]:
    return [[cell.state for cell in row.cells] for row in audiences_and_rows()[1]]


def test_a_module_alone_is_live_and_adapted_for_nobody(dutch: ModulePage) -> None:
    audience()
    assert cells() == [[PublishState.LIVE, PublishState.GENERAL]]


def test_a_language_without_the_module_is_not_there_yet(dutch: ModulePage) -> None:
    french_index()
    assert cells() == [[PublishState.LIVE], [PublishState.MISSING]]
    text = somebody(EDITORS).get(PAGE).text
    submit = reverse("wagtail_localize:submit_page_translation", args=[dutch.pk])
    assert f"{submit}?select_locale=fr" in text


def test_a_draft_and_unpublished_changes_are_told_apart(dutch: ModulePage) -> None:
    adaptation(dutch, audience(), live=False)
    dutch.summary = "Anders."
    dutch.save_revision()
    assert cells() == [[PublishState.CHANGED, PublishState.DRAFT]]


def test_what_waits_for_its_day_says_which(dutch: ModulePage) -> None:
    day = datetime(2031, 5, 4, 9, 30, tzinfo=UTC)
    dutch.go_live_at = day
    dutch.save_revision().publish()
    assert Revision.objects.filter(approved_go_live_at=day).exists()
    (row,) = audiences_and_rows()[1]
    assert row.cells[0].state is PublishState.SCHEDULED
    assert row.cells[0].goes_live == day


def test_a_version_that_fell_behind_is_counted_and_leads_to_its_form(dutch: ModulePage) -> None:
    made = adaptation(dutch, audience())
    next(child for child in dutch.steps if child.id == TALK).value["title"] = "Anders"
    dutch.save_revision().publish()
    assert audiences_and_rows()[1][0].cells[1].behind == 1
    text = somebody(EDITORS).get(PAGE).text
    assert reverse("wagtailsnippets_accessibility_adaptation:edit", args=[made.pk]) in text


def test_a_story_that_could_not_be_published_is_a_problem_with_its_sentence(dutch: ModulePage) -> None:
    story: dict[str, Any] = {
        "type": "story",
        "value": {
            "title": "Yasmina schrijft",
            "goal": "g",
            "minutes": 10,
            "group_heading": "Yasmina",
            "messages": [],
        },
        "id": "story",
    }
    dutch.steps = dutch.steps.stream_block.to_python([story])
    dutch.save_revision()
    (row,) = audiences_and_rows()[1]
    assert row.cells[0].problems
    assert row.needs_work
    assert "Yasmina schrijft" in somebody(EDITORS).get(PAGE).text


def test_texts_to_translate_and_to_look_at_are_counted(dutch: ModulePage) -> None:
    french = french_page(dutch, two_steps("fr"))
    emma = somebody(EDITORS)
    emma.post(reverse("take_up_translation", args=[french.pk]))
    some = StringTranslation.objects.filter(context__path__startswith="steps.")
    carried, lost = some[0], some[1]
    carried.translation_type = CARRIED
    carried.save()
    lost.delete()
    progress = audiences_and_rows()[1][1].cells[0].progress
    assert (progress.missing, progress.to_look_at, progress.newer) == (1, 1, False)
    dutch.save_revision().publish()
    assert audiences_and_rows()[1][1].cells[0].progress.newer
    sync = reverse("wagtail_localize:update_translations", args=[Translation.objects.get().source_id])
    assert sync in emma.get(PAGE).text


def test_it_is_narrowed_by_language_and_state(dutch: ModulePage) -> None:
    french_page(dutch, two_steps("fr"))
    emma = somebody(EDITORS)
    assert "Limites" not in emma.get(PAGE, {"language": "nl"}).text
    assert "Grenzen en weerbaarheid" not in emma.get(PAGE, {"language": "fr"}).text
    assert "Grenzen en weerbaarheid" not in emma.get(PAGE, {"state": "draft"}).text
    assert "Grenzen en weerbaarheid" in emma.get(PAGE, {"state": "live"}).text
    assert "Limites" not in emma.get(PAGE, {"state": "work"}).text


def test_the_start_page_and_the_menu_lead_to_it(dutch: ModulePage) -> None:
    assert PAGE in somebody(EDITORS).get("/admin/").text


def test_it_is_for_editors(dutch: ModulePage) -> None:
    for group in (MANAGERS, EVALUATORS):
        assert somebody(group).get(PAGE).status_code in {302, 403}


def test_thirty_versions_ask_as_many_queries_as_one(
    dutch: ModulePage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    adaptation(dutch, audience())
    audiences_and_rows()
    with django_assert_num_queries(QUERIES):
        audiences_and_rows()
    above = dutch.get_parent().specific
    pages = [module_page([talk_step()], index=above, slug=f"m{n}", code=f"m{n}") for n in range(5)]
    for number in range(3, 8):
        of = audience(f"v{number}", f"key-{number}")
        for page in [dutch, *pages]:
            adaptation(page, of, []).save_revision()
    assert Adaptation.objects.count() == 31
    audiences_and_rows()
    with django_assert_num_queries(QUERIES):
        audiences_and_rows()


def test_a_film_without_captions_in_a_language_is_listed_with_its_language(
    dutch: ModulePage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    french_index()
    bus = film()
    locales = [row.locale for row in audiences_and_rows()[1]]
    assert without_captions(locales) == []
    FilmInLanguage.objects.filter(film=bus, language="fr").update(captions="")
    with django_assert_num_queries(1):
        (found,) = without_captions(locales)
    assert (found.title, [one.language_code for one in found.missing]) == ("De bus", ["fr"])
    text = somebody(EDITORS).get(PAGE).text
    assert f'<a href="{reverse("wagtailsnippets_modules_film:edit", args=[bus.pk])}">De bus</a>' in text
    FilmInLanguage.objects.filter(film=bus).delete()
    assert len(without_captions(locales)[0].missing) == 2
