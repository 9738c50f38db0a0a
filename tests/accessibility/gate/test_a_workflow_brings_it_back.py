"""A workflow: the last approval of something that may not go live sends it back, with the findings."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupApprovalTask, TaskState, Workflow, WorkflowPage, WorkflowState, WorkflowTask

from modules.models import ModulePage
from squad.groups import EDITORS
from tests.accessibility.gate import routes
from tests.accessibility.gate.routes import GOOD, editor, good_page, summary_that_is_live, write

pytestmark = pytest.mark.django_db
STANDS = "Elk meisje voelt waar haar grens ligt."


@pytest.fixture(autouse=True)
def _one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    routes.one_rule(monkeypatch)


def submitted(question: str) -> tuple[ModulePage, Client, Any]:
    """A draft that waits for the approval of an editor, her browser, and herself."""
    emma, client = editor()
    page = good_page()
    write(page, question)
    flow = Workflow.objects.create(name="Nalezen", active=True)
    task = GroupApprovalTask.objects.create(name="Nalezen", active=True)
    task.groups.add(Group.objects.get(name=EDITORS))
    WorkflowTask.objects.create(workflow=flow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=flow, page=page)
    flow.start(ModulePage.objects.get(pk=page.pk), emma)
    return page, client, emma


def approve(page: ModulePage, client: Client) -> Any:
    state = WorkflowState.objects.get().current_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return client.post(address, {"comment": "Mooi gedaan"}, follow=True)


def test_what_may_not_go_live_comes_back_with_the_findings() -> None:
    page, client, _emma = submitted("Is dit onzin?")
    assert approve(page, client).status_code == 200
    assert summary_that_is_live(page) == STANDS
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_NEEDS_CHANGES
    last = TaskState.objects.latest("pk")
    assert last.status == TaskState.STATUS_REJECTED
    assert "nonsense" in last.comment.casefold()


def test_the_approver_reads_so_in_the_form() -> None:
    page, client, _emma = submitted("Is dit onzin?")
    html = approve(page, client).text
    assert "nonsense" in html.casefold()


def test_what_may_go_live_does() -> None:
    page, client, _emma = submitted(GOOD)
    approve(page, client)
    assert summary_that_is_live(page) == "Nieuwe samenvatting."
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_APPROVED


def test_a_rejection_stays_one() -> None:
    page, client, _emma = submitted("Is dit onzin?")
    state = WorkflowState.objects.get().current_task_state
    client.post(
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "reject", state.pk]),
        {"comment": "Nog eens"},
    )
    assert TaskState.objects.latest("pk").comment == "Nog eens"
