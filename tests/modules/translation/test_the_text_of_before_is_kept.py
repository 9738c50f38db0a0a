"""The migration to the fields of the preparation page loses nothing that an editor wrote, live or in a draft."""

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from wagtail.models import Revision

from tests.modules.makers import module_page, talk_step

pytestmark = pytest.mark.django_db

MIGRATION = import_module("modules.migrations.0002_preparation")


def _draft_of_before() -> Revision:
    """A draft as it was stored when the field had its old name."""
    revision = module_page([talk_step()], told_now_text="Dank haar.").latest_revision
    revision.content["if_told_text"] = revision.content.pop("told_now_text")
    revision.save()
    return revision


def _moved(revision: Revision, before: str, after: str) -> dict[str, Any]:
    MIGRATION.rename_in_drafts(before, after)(apps, None)
    revision.refresh_from_db()
    content: dict[str, Any] = revision.content
    return content


def test_what_a_draft_said_comes_back_under_now() -> None:
    revision = _draft_of_before()
    assert "if_told_text" not in _moved(revision, "if_told_text", "told_now_text")
    assert revision.as_object().told_now == ["Dank haar."]


def test_the_way_back_gives_the_old_name_again() -> None:
    revision = _draft_of_before()
    _moved(revision, "if_told_text", "told_now_text")
    assert _moved(revision, "told_now_text", "if_told_text")["if_told_text"] == "Dank haar."


def test_a_draft_without_the_field_is_left_as_it_is() -> None:
    revision = module_page([talk_step()]).latest_revision
    before = dict(revision.content)
    assert _moved(revision, "if_told_text", "told_now_text") == before
