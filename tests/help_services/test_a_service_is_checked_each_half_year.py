"""A number that nobody called for half a year is not trusted."""

import datetime
import logging

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from help_services.freshness import is_overdue
from help_services.models import HelpService
from help_services.overdue import overdue, remind
from tests.help_services.makers import service

TODAY = datetime.date(2026, 11, 24)
NOW = datetime.datetime(2026, 11, 24, 9, 0, tzinfo=timezone.get_default_timezone())


def test_never_checked_is_overdue() -> None:
    assert is_overdue(None, TODAY)


def test_180_days_ago_still_counts() -> None:
    assert not is_overdue(TODAY - datetime.timedelta(days=180), TODAY)


def test_181_days_ago_does_not() -> None:
    assert is_overdue(TODAY - datetime.timedelta(days=181), TODAY)


@pytest.mark.django_db
def test_the_database_and_the_rule_agree_on_every_day() -> None:
    for days in (0, 1, 179, 180, 181, 400):
        service(f"{days} days", checked_on=TODAY - datetime.timedelta(days=days))
    service("never")
    found = set(HelpService.objects.overdue(NOW).values_list("name", flat=True))
    assert found == {one.name for one in HelpService.objects.all() if one.overdue(NOW)}
    assert found == {"181 days", "400 days", "never"}


@pytest.mark.django_db
def test_the_day_is_the_day_in_brussels() -> None:
    service(checked_on=TODAY - datetime.timedelta(days=180))
    late_in_the_evening = datetime.datetime(2026, 11, 24, 22, 59, tzinfo=datetime.UTC)
    after_midnight = datetime.datetime(2026, 11, 24, 23, 1, tzinfo=datetime.UTC)
    assert overdue(late_in_the_evening) == 0
    assert overdue(after_midnight) == 1


@pytest.mark.django_db
def test_the_clock_says_it_once_a_day(caplog: pytest.LogCaptureFixture) -> None:
    service()
    with caplog.at_level(logging.WARNING, "squad.help_services"):
        assert remind(NOW) == 1
        assert remind(NOW + datetime.timedelta(minutes=1)) == 1
        assert len(caplog.records) == 1
        remind(NOW + datetime.timedelta(days=1))
    assert len(caplog.records) == 2


@pytest.mark.django_db
def test_nothing_to_check_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    service(checked_on=TODAY)
    assert remind(NOW) == 0
    assert caplog.records == []


@pytest.mark.django_db
def test_a_check_in_the_future_is_refused() -> None:
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    one = service()
    one.checked_on = tomorrow
    with pytest.raises(ValidationError) as refused:
        one.full_clean()
    assert "checked_on" in refused.value.message_dict
