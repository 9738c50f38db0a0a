"""`check --deploy` sees an address that was never set, and keys for second factors that can be guessed."""

from pathlib import Path
from typing import Any

import pytest

from squad.checks import an_address_for_links, settings_nobody_else_reads, strong_keys_for_second_factors


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://example.org", ["squad.E005"]),
        ("http://squad.childfocus.test", ["squad.E005"]),
        ("https://squad.childfocus.test", []),
    ],
)
def test_links_lead_to_this_site_and_over_https(settings: Any, address: str, found: list[str]) -> None:
    settings.SITE_URL = address
    assert [error.id for error in an_address_for_links(None)] == found


@pytest.mark.parametrize(
    ("keys", "found"),
    [([], []), (["k" * 50], []), (["k" * 50, "short"], ["squad.E006"]), (["k"], ["squad.E006"])],
)
def test_a_key_that_hides_second_factors_is_long(settings: Any, keys: list[str], found: list[str]) -> None:
    settings.SECOND_FACTOR_KEYS = keys
    assert [error.id for error in strong_keys_for_second_factors(None)] == found


@pytest.mark.parametrize(("mode", "found"), [(0o644, ["squad.W003"]), (0o640, ["squad.W003"]), (0o600, [])])
def test_nobody_else_reads_the_keys(settings: Any, tmp_path: Path, mode: int, found: list[str]) -> None:
    settings.BASE_DIR = tmp_path
    assert settings_nobody_else_reads(None) == []  # a site whose settings stand elsewhere
    (tmp_path / "production.env").touch()
    (tmp_path / "production.env").chmod(mode)
    assert [warning.id for warning in settings_nobody_else_reads(None)] == found
