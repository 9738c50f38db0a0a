"""The steps of a module: its own, and what a higher room puts over them."""

from dataclasses import replace

import pytest
from wagtail import hooks

from modules.models import ModulePage
from modules.models.versions import Version, versions_of
from modules.sessions.steps import Adapted, Step, cache_version_of, steps_for
from tests.modules.makers import module_page, talk_step

pytestmark = pytest.mark.django_db


def _adapted(_page: ModulePage, _version: str, steps: list[Step]) -> list[Step]:
    return [replace(steps[0], adapted=Adapted("Eerst kijken", "Liplezen kost tijd")), *steps[1:]]


def test_the_general_version_is_the_pages_own_steps_in_their_order() -> None:
    page = module_page([talk_step("Eerst", 5), talk_step("Daarna", 10)])
    steps = steps_for(page, "v1")
    assert [(step.position, step.title, step.minutes, step.adapted) for step in steps] == [
        (1, "Eerst", 5, None),
        (2, "Daarna", 10, None),
    ]


def test_another_version_is_asked_of_whoever_adapts() -> None:
    page = module_page([talk_step("Eerst"), talk_step("Daarna")])
    with hooks.register_temporarily("adapt_module_steps", _adapted):
        steps = steps_for(page, "v2")
    assert steps[0].adapted == Adapted("Eerst kijken", "Liplezen kost tijd", "")
    assert steps[1].adapted is None


def test_the_general_version_is_never_adapted() -> None:
    page = module_page([talk_step()])
    with hooks.register_temporarily("adapt_module_steps", _adapted):
        assert steps_for(page, "v1")[0].adapted is None


def test_the_general_version_comes_first_and_others_after_it() -> None:
    page = module_page([talk_step()])

    def answer(_page: ModulePage) -> list[Version]:
        return [Version("v2", "Slechthorende meisjes"), Version("v1", "Algemeen")]

    with hooks.register_temporarily("module_versions", answer):
        assert [version.label for version in versions_of(page)] == ["Algemeen", "Slechthorende meisjes"]


def test_without_anybody_to_add_one_there_is_the_general_version_alone() -> None:
    assert [version.code for version in versions_of(module_page([talk_step()]))] == ["v1"]


def test_the_stamp_moves_with_publishing_and_with_what_others_say_of_the_version() -> None:
    page = module_page([talk_step()])
    monday, tuesday = (
        Version("v2", "Slechthorende meisjes", "maandag"),
        Version("v2", "Slechthorende meisjes", "dinsdag"),
    )
    before = {cache_version_of(page, monday), cache_version_of(page, tuesday)}
    page.save_revision().publish()
    after = cache_version_of(ModulePage.objects.get(pk=page.pk), tuesday)
    assert len(before | {after}) == 3


def test_the_stamp_differs_between_versions() -> None:
    page = module_page([talk_step()])
    assert cache_version_of(page, Version("v1", "Algemeen")) != cache_version_of(
        page, Version("v2", "Algemeen")
    )
