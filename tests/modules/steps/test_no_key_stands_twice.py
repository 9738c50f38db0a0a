"""Where a list has keys, each stands once: a flag, an answer, a sign, a figure, a place. It is said where it is not."""

import pytest
from django.core.exceptions import ValidationError

from modules.packages.checks import check_blocks
from modules.packages.refusal import PackageRefused
from modules.steps.registry import block_of
from tests.modules.makers import module_page, starter_step
from tests.modules.steps.drawn import made

pytestmark = [pytest.mark.django_db, pytest.mark.content]
LISTS = [
    ("sorting", "columns"),
    ("statements", "answers"),
    ("placing", "signs"),
    ("placing", "figures"),
    ("placing", "spots"),
]


def twice(kind: str, field: str) -> list[dict[str, object]]:
    """The second has the key of the first."""
    members = [dict(member) for member in made(kind).value[field]]
    members[1]["key"] = members[0]["key"]
    return members


@pytest.mark.parametrize(("kind", "field"), LISTS)
def test_the_second_is_refused_at_its_key(kind: str, field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        block_of(kind).clean(made(kind, **{field: twice(kind, field)}).value)
    (place,) = refused.value.block_errors[field].block_errors.items()
    assert (place[0], [*place[1].block_errors]) == (1, ["key"])


@pytest.mark.parametrize(("kind", "field"), LISTS)
def test_those_that_differ_are_taken(kind: str, field: str) -> None:
    assert len(block_of(kind).clean(made(kind).value)[field]) == len(made(kind).value[field])


def test_a_package_says_where() -> None:
    step = starter_step("sorting")
    step["value"]["columns"] = twice("sorting", "columns")
    page = module_page([step])
    with pytest.raises(PackageRefused, match="columns, 2, key"):
        check_blocks(page.steps, lambda place: f"step {place}")
