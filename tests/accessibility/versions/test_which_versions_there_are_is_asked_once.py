"""Which versions a module has, and what they change, asks no query when warm; a change shows at the next request."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from django.utils.translation import override

from accessibility.models import SignOff
from accessibility.values.sign_offs import Kind
from accessibility.versions.offered import VERSIONS, offered
from accessibility.versions.steps import adapt
from modules.models import ModulePage
from modules.sessions.steps import Step, general_steps
from tests.accessibility.makers import TALK, adaptation, adapted, audience, talk
from tests.modules.makers import module_page, talk_step
from tests.modules.of_a_size import version_for

pytestmark = pytest.mark.django_db


def said(steps: list[Step]) -> list[list[str]]:
    """What the facilitator says in each step."""
    return [list(step.value["say"]) for step in steps]


@pytest.fixture
def module() -> ModulePage:
    return module_page([{**talk_step(), "id": TALK}])


def test_warm_it_asks_no_query(module: ModulePage, django_assert_num_queries: Any) -> None:
    adaptation(module, audience())
    first = offered(module)
    with django_assert_num_queries(0):
        assert offered(module) == first != []


def test_the_steps_of_a_version_ask_no_query_and_stay_as_they_are_written(
    module: ModulePage, django_assert_num_queries: Any
) -> None:
    adaptation(module, audience())
    general = general_steps(module)
    first = said(adapt(module, "v2", general))
    written = deepcopy(VERSIONS._values[("overlay", module.pk, "v2")][1])
    with django_assert_num_queries(0):
        assert said(adapt(module, "v2", general)) == first != said(general)
    assert VERSIONS._values[("overlay", module.pk, "v2")][1] == written


def test_a_changed_step_of_a_version_shows(module: ModulePage) -> None:
    version = adaptation(module, audience())
    adapt(module, "v2", general_steps(module))
    version.steps = [adapted(step=talk(say=["Kijk nu naar het beeld."]))]
    version.save_revision().publish()
    assert said(adapt(module, "v2", general_steps(module))) == [["Kijk nu naar het beeld."]]
    version.unpublish()
    assert said(adapt(module, "v2", general_steps(module))) == said(general_steps(module))


def test_who_changes_the_list_that_she_got_changes_nobody_elses(module: ModulePage) -> None:
    adaptation(module, audience())
    offered(module).clear()
    assert offered(module)


def test_a_version_that_comes_and_one_that_goes_show(module: ModulePage) -> None:
    version = adaptation(module, audience())
    assert [one.code for one in offered(module)] == ["v2"]
    version_for(3, module)
    assert [one.code for one in offered(module)] == ["v2", "v3"]
    version.unpublish()
    assert [one.code for one in offered(module)] == ["v3"]


def test_a_sign_off_moves_the_text_that_a_kept_page_stands_under(module: ModulePage) -> None:
    version = adaptation(module, audience())
    before = offered(module)[0].cache_version
    sign_off = SignOff.objects.create(
        adaptation=version, kind=Kind.EXPERT, role="bemiddelaar", month=date(2026, 3, 1)
    )
    signed = offered(module)[0].cache_version
    assert signed != before
    sign_off.delete()
    assert offered(module)[0].cache_version == before


def test_a_new_name_of_the_audience_shows_and_each_language_has_its_own(module: ModulePage) -> None:
    who = audience()
    adaptation(module, who)
    with override("nl"):
        offered(module)
        who.label_nl = "Een andere naam"
        who.save()
        assert offered(module)[0].label == "Een andere naam"
    with override("fr"):
        assert offered(module)[0].label == who.label_fr
