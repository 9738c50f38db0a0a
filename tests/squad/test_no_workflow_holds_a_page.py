"""Editors publish by themselves: no page is handed in to anybody, and none stays locked by a workflow of before."""

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, TaskState, Workflow, WorkflowState

from modules.models import ModulePage
from squad.groups import EDITORS, ensure_groups
from tests.modules.makers import module_page, person, talk_step
from tests.modules.post_data import form_of
from tests.signing_in import sign_in

MIGRATION = import_module("modules.migrations.0016_workflows_end")
pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> Client:
    ensure_groups()
    els = person("els")
    els.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(headers={"accept-language": "en"}), els)


@pytest.fixture
def module() -> ModulePage:
    return module_page([talk_step()])


@pytest.fixture
def waiting(module: ModulePage, settings: Any) -> ModulePage:
    """A page that was handed in while Wagtail's own workflow was on: only its moderators could change it."""
    settings.WAGTAIL_WORKFLOW_ENABLED = True
    Workflow.objects.get().start(module, person("emma"))
    lock = Page.objects.get(pk=module.pk).get_lock()
    assert lock is not None
    assert lock.for_user(person("ines"))
    return module


def _form(editor: Client, page: Page) -> str:
    return editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text


def test_the_menu_of_a_page_hands_nothing_in(editor: Client, module: ModulePage) -> None:
    html = _form(editor, module)
    assert 'name="action-publish"' in html
    assert "action-submit" not in html
    assert "Moderators" not in html


def test_no_menu_leads_to_workflows(editor: Client) -> None:
    html = editor.get(reverse("wagtailadmin_home")).text
    assert "/workflows/" not in html
    assert "/reports/workflow" not in html


@pytest.mark.usefixtures("waiting")
def test_a_page_that_waited_can_be_changed_after_the_upgrade(
    editor: Client, module: ModulePage, settings: Any
) -> None:
    MIGRATION.cancel(apps, None)
    sent = {**form_of(module), "summary": "Nieuwe woorden.", "action-publish": "1"}
    for is_on in (True, False):  # free in itself, and not only because nobody looks
        settings.WAGTAIL_WORKFLOW_ENABLED = is_on
        assert Page.objects.get(pk=module.pk).get_lock() is None
    assert editor.post(reverse("wagtailadmin_pages:edit", args=[module.pk]), sent).status_code == 302
    assert ModulePage.objects.get(pk=module.pk).summary == "Nieuwe woorden."


@pytest.mark.usefixtures("waiting")
def test_what_waited_is_cancelled_and_what_ended_stays_as_it_was() -> None:
    ended = WorkflowState.objects.get()
    WorkflowState.objects.filter(pk=ended.pk).update(status="approved")
    MIGRATION.cancel(apps, None)
    assert WorkflowState.objects.get().status == "approved"
    assert TaskState.objects.get().status == TaskState.STATUS_IN_PROGRESS
    WorkflowState.objects.filter(pk=ended.pk).update(status="needs_changes")
    MIGRATION.cancel(apps, None)
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_CANCELLED
    assert TaskState.objects.get().status == TaskState.STATUS_CANCELLED
