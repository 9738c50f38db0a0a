"""The number on the thanks page crosses a redirect without being readable."""

from datetime import date, timedelta

from django.test import override_settings

from facilitation.sealed import seal, unseal

WEDNESDAY = date(2026, 11, 25)


def test_every_number_comes_out_as_it_went_in() -> None:
    assert [unseal(seal(girls, WEDNESDAY), WEDNESDAY) for girls in range(1, 21)] == list(range(1, 21))


def test_the_same_number_looks_different_each_time() -> None:
    assert len({seal(6, WEDNESDAY) for _ in range(20)}) == 20


def test_it_can_be_read_over_midnight_and_no_longer() -> None:
    token = seal(6, WEDNESDAY)
    assert unseal(token, WEDNESDAY + timedelta(days=1)) == 6
    assert unseal(token, WEDNESDAY + timedelta(days=2)) is None


def test_what_somebody_made_up_is_nothing() -> None:
    token = seal(6, WEDNESDAY)
    for made_up in ("", "6", token[:-1], token + "0", "x" * 24, "é" * 24):
        assert unseal(made_up, WEDNESDAY) is None


def test_another_site_cannot_read_it() -> None:
    token = seal(6, WEDNESDAY)
    with override_settings(SECRET_KEY="another"):
        assert unseal(token, WEDNESDAY) is None
