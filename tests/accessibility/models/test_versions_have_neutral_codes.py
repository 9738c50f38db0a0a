"""A facilitator chooses by name; everything that girls may see knows the code alone."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from pytest_django import DjangoAssertNumQueries

from accessibility.models import Audience
from accessibility.versions.offered import is_version, offered, versions_of
from modules.models.versions import versions_of as codes_and_labels
from tests.accessibility.makers import adaptation, audience
from tests.modules.makers import module_page

pytestmark = pytest.mark.django_db


def test_the_general_version_comes_first_and_needs_no_row() -> None:
    assert [version.code for version in versions_of(module_page())] == ["v1"]


def test_audiences_with_a_published_adaptation_follow_with_their_guidance() -> None:
    page = module_page()
    adaptation(page, audience("v3", "roma"))
    adaptation(page, audience("v2", "hard_of_hearing"))
    adaptation(page, audience("v4", "other"), live=False)
    with override("nl"):
        versions = versions_of(page)
    assert [version.code for version in versions] == ["v1", "v2", "v3"]
    assert versions[1].label == "Slechthorende meisjes v2"
    assert versions[1].guidance == ["Zwaai in plaats van te roepen.", "Eén spreekster tegelijk."]


@pytest.mark.parametrize(
    ("language", "label"), [("nl", "Slechthorende"), ("fr", "Filles"), ("en", "Hard-of")]
)
def test_a_name_is_in_the_language_of_the_reader(language: str, label: str) -> None:
    page = module_page()
    adaptation(page, audience())
    with override(language):
        assert codes_and_labels(page)[1].label.startswith(label)


def test_five_audiences_ask_as_many_queries_as_one(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    page = module_page()
    for number in range(2, 7):
        adaptation(page, audience(f"v{number}", f"key-{number}"))
    with django_assert_num_queries(1):
        assert len(codes_and_labels(page)) == 6


def test_a_version_that_a_module_does_not_have_yet_is_still_a_version() -> None:
    audience("v2")
    assert is_version("v1")
    assert is_version("v2")
    assert not is_version("v3")


@pytest.mark.parametrize("code", ["v1", "v0", "roma", "V2", "v2x", ""])
def test_a_code_says_nothing(code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Audience(code=code, key="k", label_nl="a", label_fr="b", label_en="c").full_clean()
    assert list(refused.value.message_dict) == ["code"]


def test_the_cache_version_of_a_version_moves_when_it_is_published_again() -> None:
    page = module_page()
    made = adaptation(page, audience())
    [before] = offered(page)
    made.save_revision().publish()
    [after] = offered(page)
    assert (before.code, before.label) == (after.code, after.label)
    assert before.cache_version != after.cache_version
