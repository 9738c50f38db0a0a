"""A browser brings back what stood in a field when a page is loaded anew; of a group it must not."""

import re

import pytest

from modules.steps.registry import kinds
from tests.modules.steps.drawn import draw, made

pytestmark = [pytest.mark.django_db, pytest.mark.content]


@pytest.mark.parametrize("kind", kinds())
def test_no_field_of_the_groups_screen_is_filled_in_by_the_browser(kind: str) -> None:
    fields = re.findall(r"<(?:input|textarea|select)\b[^>]*>", draw(made(kind), "group"))
    assert [field for field in fields if 'autocomplete="off"' not in field] == []
