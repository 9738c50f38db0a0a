"""One command says what the gate finds in every version; it ends badly where a live one has a block."""

from __future__ import annotations

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from accessibility.gate.rules import RULES
from modules.models import ModulePage
from tests.modules.makers import home_pages, load_module_4

pytestmark = pytest.mark.django_db


def said(*options: str) -> str:
    out = StringIO()
    call_command("check_versions", *options, stdout=out)
    return out.getvalue()


def entries() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(said("--json"))
    return found


@pytest.fixture
def module_4() -> None:
    home_pages()
    call_command("load_help_services", verbosity=0)
    load_module_4()


@pytest.mark.usefixtures("module_4")
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


@pytest.mark.usefixtures("module_4")
def test_a_live_version_with_a_block_ends_the_command_badly_and_is_named() -> None:
    ModulePage.objects.filter(locale__language_code="nl").update(told_now_text="")
    with pytest.raises(CommandError, match="boundaries nl v1, boundaries nl v2"):
        said("--json")


@pytest.mark.usefixtures("module_4")
def test_a_draft_with_a_block_is_listed_and_ends_nothing_badly() -> None:
    ModulePage.objects.filter(locale__language_code="nl").update(told_now_text="", live=False)
    with pytest.raises(CommandError) as refused:
        said()
    assert "v1" not in str(refused.value)


def test_the_rules_are_printed_one_a_line() -> None:
    lines = said("--rules").splitlines()
    assert len(lines) == len(RULES)
    assert [int(line.split()[0]) for line in lines] == list(RULES)


def test_a_site_without_modules_has_nothing_to_check() -> None:
    assert entries() == []
