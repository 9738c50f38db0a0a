"""`check --deploy` finds a missing, a weak and a shared key. No database."""

from typing import Any

import pytest

from squad.checks import a_key_for_certificates

LONG = "k" * 60


@pytest.mark.parametrize(
    ("key", "older", "ids"),
    [
        (LONG, [], []),
        (LONG, ["j" * 60], []),
        ("", [], ["squad.E002"]),
        ("short", [], ["squad.E003"]),
        (LONG, ["short"], ["squad.E003"]),
        ("s" * 60, [], ["squad.E004"]),
    ],
)
def test_a_key_is_there_long_and_its_own(key: str, older: list[str], ids: list[str], settings: Any) -> None:
    settings.SECRET_KEY = "s" * 60
    settings.CERTIFICATE_KEY, settings.CERTIFICATE_KEY_FALLBACKS = key, older
    assert [error.id for error in a_key_for_certificates(None)] == ids
