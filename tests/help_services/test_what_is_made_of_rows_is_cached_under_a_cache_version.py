"""A cache version keeps what was made of rows as long as they stand, and never what a transaction may take back."""

from typing import Any

import pytest
from django.db import transaction

from help_services import cache_version
from help_services.cache_version import CacheVersion


class Kitchen:
    """Counts how often something was made."""

    made = 0

    def soup(self) -> str:
        """One more."""
        self.made += 1
        return f"soup {self.made}"


@pytest.mark.django_db
def test_it_is_made_once_and_again_when_the_stamp_moves() -> None:
    version, kitchen = CacheVersion("tests:soup"), Kitchen()
    assert [version.cached("nl", kitchen.soup) for _time in range(3)] == ["soup 1"] * 3
    assert version.cached("fr", kitchen.soup) == "soup 2"
    version.renew()
    assert version.cached("nl", kitchen.soup) == "soup 3"


@pytest.mark.django_db
def test_another_process_that_moves_it_is_heard() -> None:
    version, kitchen = CacheVersion("tests:soup"), Kitchen()
    version.cached("nl", kitchen.soup)
    CacheVersion("tests:soup").renew()
    assert version.cached("nl", kitchen.soup) == "soup 2"


@pytest.mark.django_db
def test_what_is_read_in_a_transaction_is_not_kept() -> None:
    version, kitchen = CacheVersion("tests:soup"), Kitchen()
    with transaction.atomic():
        version.cached("nl", kitchen.soup)
        assert version.cached("nl", kitchen.soup) == "soup 2"


@pytest.mark.django_db
def test_only_so_much_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_version, "MOST", 2)
    version = CacheVersion("tests:soup")
    for name in range(5):
        version.cached(name, Kitchen().soup)
    assert len(version._values) <= 2


@pytest.mark.django_db
def test_what_another_read_before_the_commit_ends_with_it(django_capture_on_commit_callbacks: Any) -> None:
    """She reads the old rows under the new version, since she cannot see the change yet."""
    version = CacheVersion("tests:soup")
    with django_capture_on_commit_callbacks(execute=True):
        version.renew()
        before = version.now()
    assert version.now() != before
