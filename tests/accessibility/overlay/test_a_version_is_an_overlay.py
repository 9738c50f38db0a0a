"""What is adapted takes the place of the general step; everything else flows through."""

import pytest
from pytest_django import DjangoAssertNumQueries

from modules.models import ModulePage
from modules.sessions.steps import steps_for
from tests.accessibility.makers import PLACING, TALK, adaptation, adapted, audience, french_page, talk
from tests.modules.makers import module_page

pytestmark = [pytest.mark.django_db, pytest.mark.content]


def fresh(page: ModulePage) -> ModulePage:
    return ModulePage.objects.get(pk=page.pk)


def test_an_adapted_step_takes_the_place_of_the_general_one() -> None:
    page = module_page()
    adaptation(page, audience())
    general, version = steps_for(fresh(page), "v1"), steps_for(fresh(page), "v2")
    assert [step.id for step in version] == [step.id for step in general]
    assert [step.position for step in version] == list(range(1, 8))
    step = next(step for step in version if step.id == TALK)
    assert step.title == "Wat is een grens? Kijk eerst."
    assert step.adapted is not None
    assert step.adapted.what == "Eerst kijken, dan praten."
    assert step.adapted.advised_by == ""


def test_what_is_not_adapted_flows_through() -> None:
    page = module_page()
    adaptation(page, audience())
    general, version = steps_for(fresh(page), "v1"), steps_for(fresh(page), "v2")
    others = [(step.title, step.adapted) for step in version if step.id != TALK]
    assert others == [(step.title, None) for step in general if step.id != TALK]


def test_a_change_of_a_step_that_is_not_adapted_reaches_the_version() -> None:
    page = module_page()
    adaptation(page, audience())
    page.steps[0].value["title"] = "Aankomen"
    page.save()
    assert steps_for(fresh(page), "v2")[0].title == "Aankomen"


def test_a_step_may_be_replaced_by_another_kind() -> None:
    page = module_page()
    adaptation(page, audience(), [adapted(PLACING, talk("Praten over wat kan"))])
    step = next(step for step in steps_for(fresh(page), "v2") if step.id == PLACING)
    assert (step.kind, step.group_template) == ("talk", "steps/talk/group.html")


def test_a_version_that_is_not_published_shows_the_general_steps() -> None:
    page = module_page()
    adaptation(page, audience(), live=False)
    assert all(step.adapted is None for step in steps_for(fresh(page), "v2"))


def test_a_step_that_the_module_no_longer_has_is_left_out() -> None:
    page = module_page()
    adaptation(page, audience())
    page.steps = [child for child in page.steps.raw_data if child["id"] != TALK]
    page.save()
    version = steps_for(fresh(page), "v2")
    assert len(version) == 6
    assert all(step.adapted is None for step in version)


def test_an_adaptation_belongs_to_one_language() -> None:
    dutch = module_page()
    french = french_page(dutch)
    adaptation(dutch, audience())
    assert all(step.adapted is None for step in steps_for(fresh(french), "v2"))


def test_another_audience_is_another_version() -> None:
    page = module_page()
    adaptation(page, audience())
    adaptation(page, audience("v3", "roma"), [adapted(PLACING, talk("Kiezen met beelden"))])
    assert [step.title for step in steps_for(fresh(page), "v3") if step.adapted] == ["Kiezen met beelden"]


def test_the_general_version_asks_nothing_and_any_other_one_query(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    page = module_page()
    adaptation(page, audience(), [adapted(), adapted(PLACING, talk("Anders"))])
    for number in range(3, 7):
        adaptation(page, audience(f"v{number}", f"other-{number}"))
    for version, queries in (("v1", 0), ("v2", 1), ("v6", 1)):
        opened = fresh(page)
        with django_assert_num_queries(queries):
            for step in steps_for(opened, version):
                assert step.title
                assert list(step.value["say"]) is not None
