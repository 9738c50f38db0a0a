"""Which versions a module has costs no query when warm, and each change of them shows at the next request."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils.translation import override

from accessibility.models import SignOff
from accessibility.signing import Kind
from accessibility.versions import offered
from modules import stamps
from modules.models import ModulePage
from tests.accessibility.makers import TALK, adaptation, audience
from tests.modules.makers import module_page, talk_step
from tests.modules.of_a_size import version_for

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if no transaction were open; each test has one round it."""
    monkeypatch.setattr(stamps, "connection", SimpleNamespace(in_atomic_block=False))


@pytest.fixture
def module() -> ModulePage:
    return module_page([{**talk_step(), "id": TALK}])


def test_warm_it_asks_no_query(module: ModulePage, django_assert_num_queries: Any) -> None:
    adaptation(module, audience())
    first = offered(module)
    with django_assert_num_queries(0):
        assert offered(module) == first != []


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
    before = offered(module)[0].stamp
    sign_off = SignOff.objects.create(
        adaptation=version, kind=Kind.EXPERT, role="bemiddelaar", month=date(2026, 3, 1)
    )
    signed = offered(module)[0].stamp
    assert signed != before
    sign_off.delete()
    assert offered(module)[0].stamp == before


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
