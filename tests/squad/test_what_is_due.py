"""`script/manage tick`: one part that fails does not keep the others from being done."""

import logging
from datetime import UTC, datetime

import pytest

from squad.tick import Job, tick

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def _broken(now: datetime) -> None:
    raise ConnectionError("no mail server")


def test_every_part_is_run_with_the_same_now() -> None:
    seen: list[datetime] = []
    assert tick(NOON, [Job("first", seen.append), Job("second", seen.append)]) == []
    assert seen == [NOON, NOON]


def test_a_part_that_fails_is_named_and_the_rest_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    seen: list[datetime] = []
    with caplog.at_level(logging.ERROR, logger="squad.tick"):
        failed = tick(NOON, [Job("mails", _broken), Job("receipts", seen.append)])
    assert failed == ["mails"]
    assert seen == [NOON]
    assert "mails" in caplog.text
