"""One command says what the gate finds in every version; it ends badly where a live one has a block."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from accessibility.gate.rules import RULES
from modules.models import ModulePage

pytestmark = pytest.mark.django_db


def said(*options: str) -> str:
    out = StringIO()
    call_command("check_versions", *options, stdout=out)
    return out.getvalue()


def entries() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(said("--json"))
    return found


@pytest.mark.usefixtures("starter_pages", "module_4")
def test_the_starter_module_has_an_entry_for_each_language_and_version_and_none_is_blocked() -> None:
    found = entries()
    named = [(one["module"], one["language"], one["audience"], one["live"]) for one in found]
    assert named == [
        ("boundaries", language, audience, True)
        for audience, language in (
            ("v1", "fr"),
            ("v1", "nl"),
            ("v2", "fr"),
            ("v3", "fr"),
            ("v2", "nl"),
            ("v3", "nl"),
        )
    ]
    assert [finding for one in found for finding in one["findings"] if finding["level"] == "block"] == []
    warned = next(one["findings"][0] for one in found if one["audience"] == "v2")
    assert set(warned) == {"rule", "level", "step", "message"}


@pytest.mark.usefixtures("starter_pages", "module_4")
def test_a_live_version_with_a_block_ends_the_command_badly_and_is_named() -> None:
    ModulePage.objects.filter(locale__language_code="nl").update(told_now_text="")
    with pytest.raises(CommandError, match="boundaries nl v1, boundaries nl v2"):
        said("--json")


@pytest.mark.usefixtures("starter_pages", "module_4")
def test_what_is_live_is_looked_at_as_it_is_live_and_with_drafts_as_it_was_last_saved() -> None:
    page = ModulePage.objects.get(locale__language_code="nl")
    draft = page.get_latest_revision_as_object()
    draft.told_now_text = ""
    draft.save_revision()
    assert blocked() == []
    found = json.loads(said("--json", "--drafts"))
    assert {one["audience"] for one in found if blocks(one)} == {"v1", "v2", "v3"}


@pytest.mark.usefixtures("starter_pages", "module_4")
def test_what_is_not_live_is_looked_at_as_it_was_last_saved_and_is_not_named() -> None:
    page = ModulePage.objects.get(locale__language_code="nl")
    page.unpublish()
    draft = ModulePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    draft.told_now_text = ""
    draft.save_revision()
    assert "v1" in {one["audience"] for one in entries_that_end_badly() if blocks(one)}


def blocks(entry: dict[str, Any]) -> bool:
    return any(finding["level"] == "block" for finding in entry["findings"])


def blocked() -> list[dict[str, Any]]:
    return [one for one in entries() if blocks(one)]


def entries_that_end_badly() -> list[dict[str, Any]]:
    """The list of a site whose versions lie, live, over a draft with a block."""
    out = StringIO()
    with pytest.raises(CommandError) as refused:
        call_command("check_versions", "--json", stdout=out)
    assert "v1" not in str(refused.value)
    found: list[dict[str, Any]] = json.loads(out.getvalue())
    return found


def test_the_rules_are_printed_one_a_line() -> None:
    lines = said("--rules").splitlines()
    assert len(lines) == len(RULES)
    assert [int(line.split()[0]) for line in lines] == list(RULES)


def test_a_site_without_modules_has_nothing_to_check() -> None:
    assert entries() == []
