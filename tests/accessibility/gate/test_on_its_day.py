"""The clock: what is refused stays a draft, its editor gets a mail, and the rest of the schedule still runs."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import PageLogEntry, Revision

from modules.models import ModulePage
from squad.scheduled import REFUSED, publish_due
from tests.accessibility.gate import routes
from tests.accessibility.gate.routes import GOOD, editor, good_page, summary_that_is_live, write

pytestmark = pytest.mark.django_db
STANDS = "Elk meisje voelt waar haar grens ligt."


@pytest.fixture(autouse=True)
def _one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    routes.one_rule(monkeypatch)


def due(page: ModulePage, question: str, who: Any, minutes_ago: int) -> None:
    """A draft whose day has come."""
    draft = write(page, question)
    revision = page.get_latest_revision()
    revision.user = who
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=minutes_ago)
    revision.content["go_live_at"] = revision.approved_go_live_at.isoformat()
    revision.save()
    assert draft.pk == page.pk


def test_the_refused_stays_a_draft_the_editor_is_told_and_the_rest_goes_live(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    emma, _client = editor()
    emma.first_name, emma.language = "Emma", "fr"
    emma.save()
    bad = good_page(title="Met een fout", slug="fout", code="fout")
    good = good_page(index=bad.get_parent().specific, title="Goed", slug="goed", code="goed")
    due(bad, "Is dit onzin?", emma, 9)
    due(good, GOOD, emma, 1)
    with django_capture_on_commit_callbacks(execute=True):
        publish_due(timezone.now())
    assert summary_that_is_live(good) == "Nieuwe samenvatting."
    assert summary_that_is_live(bad) == STANDS
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()
    (letter,) = mail.outbox
    assert letter.to == [emma.email]
    assert "Met een fout" in letter.body
    assert "nonsense" in letter.body.casefold()
    assert f"/pages/{bad.pk}/edit/" in letter.body
    assert "Met een fout" not in letter.subject
    assert PageLogEntry.objects.filter(action=REFUSED, page=bad.pk).count() == 1


def test_it_is_told_once(django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks) -> None:
    emma, _client = editor()
    due(good_page(), "Is dit onzin?", emma, 9)
    for _time in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            publish_due(timezone.now())
    assert len(mail.outbox) == 1


def test_who_is_gone_gets_no_mail_and_the_history_still_says_it() -> None:
    emma, _client = editor()
    page = good_page()
    due(page, "Is dit onzin?", emma, 9)
    emma.is_active = False
    emma.save()
    publish_due(timezone.now())
    assert PageLogEntry.objects.filter(action=REFUSED, page=page.pk).exists()
    assert not mail.outbox
