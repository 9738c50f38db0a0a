"""An editor reads at each field what it is for, in her language: steps, modules, versions, films, help services."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.utils.translation import override
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from accessibility.overlay.blocks import AdaptedStepBlock
from modules.models.texts_by_language import TextsByLanguage
from modules.steps.registry import step_kinds

MODELS = (
    "modules.ModulePage",
    "modules.Film",
    "accessibility.Adaptation",
    "accessibility.Audience",
    "accessibility.SignOff",
    "accessibility.HardWord",
    "accessibility.Override",
    "help_services.HelpService",
)
# Wagtail's own words stand in its own screens: when something goes live.
WAGTAILS = {"first_published_at", "go_live_at", "expire_at"}


def _fields(block: Any, path: str) -> Iterator[tuple[str, str, str]]:
    """Every field below `block`: where it is, its label, its help."""
    if isinstance(block, ImageBlock):
        return  # Wagtail's own form
    if isinstance(block, blocks.ListBlock):
        yield from _fields(block.child_block, path)
    for name, child in getattr(block, "child_blocks", {}).items():
        own = getattr(getattr(child, "field", None), "help_text", "")
        yield f"{path}.{name}", str(child.label), str(getattr(child.meta, "help_text", "") or own or "")
        if not isinstance(child, blocks.StreamBlock):
            yield from _fields(child, f"{path}.{name}")


def _all() -> list[tuple[str, str, str]]:
    found = [one for kind, block in step_kinds().items() for one in _fields(block, kind)]
    found += _fields(AdaptedStepBlock(), "adapted")
    for name in MODELS:
        meta = apps.get_model(name)._meta
        written = [field for field in meta.local_fields if not isinstance(field, TextsByLanguage)]
        for field in [
            *written,
            *(field for field in meta.private_fields if not field.is_relation),
        ]:  # a text by language is written in a field a language
            if field.editable and not field.auto_created and field.name not in WAGTAILS:
                found.append((f"{name}.{field.name}", str(field.verbose_name), str(field.help_text)))
    return found


def _missing() -> list[str]:
    return [where for where, _label, help_text in _all() if not help_text.strip()]


def _repeats() -> list[str]:
    return [where for where, label, text in _all() if text.strip(" .").lower() == label.strip(" .").lower()]


def test_none_is_without_help() -> None:
    assert _missing() == []


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_none_only_says_its_own_name_again(language: str) -> None:
    with override(language):
        assert _repeats() == []


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_none_is_left_in_english(language: str) -> None:
    with override("en"):
        english = {where: text for where, _label, text in _all()}
    with override(language):
        left = [where for where, _label, text in _all() if text and text == english[where]]
    assert left == []
