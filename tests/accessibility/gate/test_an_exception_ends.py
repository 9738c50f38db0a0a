"""No version is ever live with a block: what only an exception kept live goes off when it ends or is taken back."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import ModelLogEntry, PageLogEntry

from accessibility.editing.status_overview.cells import PublishState
from accessibility.editing.status_overview.rows import audiences_and_rows
from accessibility.gate.run import of_page, of_version
from accessibility.gate.take_off import OFF
from accessibility.models import Adaptation, Override
from accessibility.overrides.agreement import open_overrides
from modules.models import ModulePage
from registration.models import Mail
from squad.exceptions_end import ENDED, end_exceptions
from squad.tick import jobs
from tests.accessibility.gate import routes
from tests.accessibility.gate.routes import FAULT, GOOD, editor, good_page, spoil, version_of

pytestmark = pytest.mark.django_db
AGREED = date(2026, 3, 2)
LAST = AGREED + timedelta(90)
DELETE = "wagtailsnippets_accessibility_override:delete"


@pytest.fixture(autouse=True)
def _one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    routes.one_rule(monkeypatch)


def morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 0, 1, tzinfo=ZoneInfo("Europe/Brussels"))


def exception(page: ModulePage, version: Adaptation | None = None, agreed: date = AGREED) -> Override:
    (mark,) = {one.fingerprint for one in (of_version(version) if version else of_page(page))} or {"mended"}
    return Override.objects.create(
        page=page,
        mark=mark,
        audience=version.audience if version else None,
        rule=27,
        reason="De nieuwe tekst komt in mei.",
        asked_on=agreed,
        agreed_on=agreed,
    )


def spoiled(page: ModulePage, question: str = f"Is dit {FAULT}?") -> ModulePage:
    """The fault stands in the live page: it was let through."""
    page.steps[0].value["questions"][0] = question
    ModulePage.objects.filter(pk=page.pk).update(steps=page.steps)
    page.save_revision()
    return ModulePage.objects.get(pk=page.pk)


def test_the_version_goes_off_the_day_after_its_last_and_the_editors_get_a_mail(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    emma, _client = editor()
    page = good_page()
    version = spoil(version_of(page))
    exception(page, version)
    assert end_exceptions(morning(LAST)) == 0
    assert Adaptation.objects.get(pk=version.pk).live
    with django_capture_on_commit_callbacks(execute=True):
        assert end_exceptions(morning(LAST + timedelta(1))) == 1
    after = Adaptation.objects.get(pk=version.pk)
    assert not after.live
    assert after.is_being_mended
    assert ModulePage.objects.get(pk=page.pk).live
    (letter,) = mail.outbox
    assert letter.to == [emma.email]
    assert reverse("modules_state") in letter.body
    assert page.title not in letter.body + letter.subject
    (entry,) = ModelLogEntry.objects.for_instance(version).filter(action=OFF)
    assert "nonsense" in str(entry.data)


def test_a_source_goes_off_whole_and_is_seen_to_be_mended() -> None:
    editor()
    page = spoiled(good_page())
    exception(page)
    assert end_exceptions(morning(LAST + timedelta(1))) == 1
    after = ModulePage.objects.get(pk=page.pk)
    assert not after.live
    assert after.is_being_mended
    (row,) = audiences_and_rows()[1]
    assert row.cells[0].state is PublishState.MENDED
    assert row.needs_work
    assert PageLogEntry.objects.filter(page=page.pk, action=OFF).count() == 1
    (letter,) = Mail.objects.filter(kind=ENDED)
    assert page.title not in letter.body + letter.subject


def test_a_source_that_is_mended_and_published_is_back() -> None:
    editor()
    page = spoiled(good_page())
    exception(page)
    end_exceptions(morning(LAST + timedelta(1)))
    draft = ModulePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert draft.is_being_mended
    draft.steps[0].value["questions"][0] = GOOD
    draft.save_revision().publish()
    after = ModulePage.objects.get(pk=page.pk)
    assert after.live
    assert after.mending_since is None


def test_it_is_looked_after_once() -> None:
    editor()
    page = good_page()
    exception(page, spoil(version_of(page)))
    assert end_exceptions(morning(LAST + timedelta(1))) == 1
    assert end_exceptions(morning(LAST + timedelta(2))) == 0
    assert Mail.objects.filter(kind=ENDED).count() == 1


def test_what_was_mended_in_time_stays_and_nobody_is_written_to() -> None:
    editor()
    page = good_page()
    version = version_of(page)
    exception(page, version)
    assert end_exceptions(morning(LAST + timedelta(1))) == 0
    assert Adaptation.objects.get(pk=version.pk).live
    assert not Mail.objects.exists()
    assert Override.objects.get().ended_on == LAST + timedelta(1)


def test_what_it_said_nothing_of_takes_nothing_off() -> None:
    page = good_page()
    version = spoil(version_of(page))
    ended = exception(page, version)
    Override.objects.filter(pk=ended.pk).update(mark="of something else")
    assert end_exceptions(morning(LAST + timedelta(1))) == 0
    assert Adaptation.objects.get(pk=version.pk).live


def test_one_asked_anew_in_the_last_two_weeks_goes_on() -> None:
    page = good_page()
    version = spoil(version_of(page))
    today = timezone.localdate()
    exception(page, version, today - timedelta(91))
    overridden = Override.objects.get().overridden_finding
    assert open_overrides(page, version.audience, overridden, today - timedelta(20)).exists()
    assert not open_overrides(page, version.audience, overridden, today - timedelta(10)).exists()
    exception(page, version, today - timedelta(5))
    assert end_exceptions(timezone.now()) == 0
    assert Adaptation.objects.get(pk=version.pk).live


def test_one_that_fails_keeps_no_other_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    page = good_page()
    version = spoil(version_of(page))
    bad, good = exception(page), exception(page, version)

    from squad import exceptions_end

    plain = exceptions_end.take_off_after_override

    def fails_for_the_first(one: Override, *rest: object) -> object:
        if one.pk == bad.pk:
            raise OSError("the disk is full")
        return plain(one, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(exceptions_end, "take_off_after_override", fails_for_the_first)
    assert end_exceptions(morning(LAST + timedelta(1))) == 1
    assert [row.pk for row in Override.objects.filter(ended_on=None)] == [bad.pk]
    assert Override.objects.get(pk=good.pk).ended_on == LAST + timedelta(1)


def test_who_takes_it_back_is_told_first_and_the_version_goes_off() -> None:
    _emma, client = editor()
    page = good_page()
    version = spoil(version_of(page))
    one = exception(page, version, timezone.localdate())
    address = reverse(DELETE, args=[one.pk])
    assert "dan gaat die offline" in client.get(address).text
    html = client.post(address, follow=True).text
    after = Adaptation.objects.get(pk=version.pk)
    assert not after.live
    assert after.is_being_mended
    assert reverse("accessibility_gate_version", args=[version.pk]) in html


def test_taking_back_what_nobody_agreed_to_takes_nothing_off() -> None:
    _emma, client = editor()
    page = good_page()
    version = spoil(version_of(page))
    one = exception(page, version)
    Override.objects.filter(pk=one.pk).update(agreed_on=None)
    client.post(reverse(DELETE, args=[one.pk]))
    assert Adaptation.objects.get(pk=version.pk).live


def test_the_clock_asks_for_it() -> None:
    assert end_exceptions in [job.run for job in jobs()]
