"""`check --deploy` sees an address that was never set, and keys for second factors that can be guessed."""

from __future__ import annotations

from typing import Any

import pytest

from squad.checks import an_address_for_links, strong_keys_for_second_factors


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
