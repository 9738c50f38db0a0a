"""A receipt stays for 14 days, so that a report counts once, and no longer."""

from datetime import UTC, date, datetime

import pytest

from evaluation.intake import forget
from evaluation.models import Counter, Receipt
from tests.evaluation.reports import report, send

pytestmark = pytest.mark.django_db


def test_a_receipt_goes_after_14_days_and_its_counters_stay() -> None:
    send(report(date(2026, 3, 1)))
    assert forget(datetime(2026, 3, 15, 22, 59, tzinfo=UTC)) == 0
    assert forget(datetime(2026, 3, 15, 23, 0, tzinfo=UTC)) == 1  # midnight in Brussels
    assert not Receipt.objects.exists()
    assert Counter.objects.get(question="total").sessions == 1


def test_to_forget_twice_is_harmless() -> None:
    send(report(date(2026, 3, 1)))
    now = datetime(2026, 4, 1, tzinfo=UTC)
    assert (forget(now), forget(now)) == (1, 0)


def test_a_receipt_knows_a_random_number_and_a_day_only() -> None:
    assert {field.name for field in Receipt._meta.get_fields()} == {"uuid", "day"}
