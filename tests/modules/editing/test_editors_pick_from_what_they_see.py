"""The picker of kinds: each with an icon that is there, a sentence, and an example in the editor's language."""

import pytest
from django.utils.translation import override
from wagtail.admin.icons import get_icons

from modules.steps.registry import step_kinds

KINDS = step_kinds()


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_has_an_icon_that_exists_and_that_no_other_kind_has(name: str) -> None:
    icon = KINDS[name].meta.icon
    assert f'id="icon-{icon}"' in get_icons()
    assert [other for other, block in KINDS.items() if block.meta.icon == icon] == [name]


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("name", KINDS)
def test_each_kind_says_what_it_is_and_shows_an_example(name: str, language: str) -> None:
    block = KINDS[name]
    with override(language):
        assert block.label
        assert len(str(block.meta.description).split()) >= 4
        assert block.is_previewable
        assert block.get_preview_value()["title"]
