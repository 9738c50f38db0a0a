"""What was loaded stands in the history with its revision: an editor compares it, and brings it back."""

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry, Page, PageLogEntry, Revision

from accessibility.models import Adaptation
from modules.models import ModulePage
from modules.packages.publish import LOADED
from squad.groups import EDITORS, ensure_groups
from tests.modules.makers import person
from tests.modules.post_data import form_of
from tests.signing_in import sign_in

MIGRATION = import_module("modules.migrations.0015_history_of_loaded_texts")
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages", "module_4")]


@pytest.fixture
def editor() -> Client:
    ensure_groups()
    els = person("els")
    els.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(headers={"accept-language": "en"}), els)


@pytest.fixture
def module() -> ModulePage:
    return ModulePage.objects.get(code="boundaries", locale__language_code="nl")


def _write(editor: Client, page: ModulePage, summary: str) -> None:
    sent = {**form_of(page), "summary": summary, "action-publish": "1"}
    answer = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), sent)
    assert answer.status_code == 302
    assert ModulePage.objects.get(pk=page.pk).summary == summary


def _history(editor: Client, page: ModulePage) -> str:
    return editor.get(reverse("wagtailadmin_pages:history", args=[page.pk])).text


def _way_back(page: ModulePage, revision: Revision) -> str:
    return reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, revision.pk])


def test_the_shipped_revision_is_listed_with_its_way_back_which_holds_the_old_words(
    editor: Client, module: ModulePage
) -> None:
    shipped, words = module.latest_revision, module.summary
    _write(editor, module, "Nieuwe woorden.")
    html = _history(editor, module)
    assert "Text of a package loaded" in html
    assert _way_back(module, shipped) in html
    assert words in editor.get(_way_back(module, shipped)).context["form"].initial["summary"]


def test_every_revision_that_is_loaded_is_named_by_an_entry() -> None:
    named = {
        entry.revision_id
        for entries in (PageLogEntry, ModelLogEntry)
        for entry in entries.objects.filter(action=LOADED, content_changed=True)
    }
    loaded = Revision.objects.filter(user=None)
    assert {revision.content_type.model for revision in loaded} >= {
        "adaptation",
        "homepage",
        "informationpage",
        "moduleindexpage",
        "modulepage",
    }
    assert set(loaded.values_list("pk", flat=True)) == named


@pytest.fixture
def before() -> None:
    """The history as it was written before its entries named what was loaded."""
    for entries in (PageLogEntry, ModelLogEntry):
        entries.objects.filter(action=LOADED).delete()


@pytest.mark.usefixtures("before")
def test_on_a_site_of_before_the_shipped_revision_gets_its_way_back(
    editor: Client, module: ModulePage
) -> None:
    shipped = module.latest_revision
    _write(editor, module, "Nieuwe woorden.")
    assert _way_back(module, shipped) not in _history(editor, module)
    MIGRATION.name_loaded_revisions(apps, None)
    assert _way_back(module, shipped) in _history(editor, module)
    entry = PageLogEntry.objects.get(page=module, action=LOADED)
    assert (entry.timestamp, entry.user) == (shipped.created_at, None)


def _entries(instance: Any) -> int:
    return int(registry.get_logs_for_instance(instance).filter(action=LOADED).count())


@pytest.mark.usefixtures("before")
def test_versions_get_theirs_too_and_nothing_is_named_twice(module: ModulePage) -> None:
    version = Adaptation.objects.filter(page=module).earliest("pk")
    for _again in range(2):
        MIGRATION.name_loaded_revisions(apps, None)
        assert [_entries(version), _entries(module), _entries(Page.objects.get(pk=module.pk))] == [1, 1, 1]


def test_what_an_editor_saved_is_left_as_it_is(editor: Client, module: ModulePage) -> None:
    _write(editor, module, "Nieuwe woorden.")
    before = PageLogEntry.objects.count()
    MIGRATION.name_loaded_revisions(apps, None)
    assert PageLogEntry.objects.count() == before
