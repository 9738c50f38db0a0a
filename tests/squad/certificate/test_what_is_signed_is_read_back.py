"""The signature of a certificate: what we signed is read, with older keys too; the rest is refused. No database."""

import base64
import json
from typing import Any

import pytest
from django.core.signing import Signer

from squad.certificate.signing import SALT, Certificate, NoKey, NotOurs, _Compact, read, sign

FATIMA = Certificate("Fatima El Amrani", "Voor je begint", "2026-11", "2026-11", "nl")
KEY = "test-only-certificates"


def _signed(said: Any, key: str = KEY, salt: str = SALT) -> str:
    return Signer(key=key, salt=salt).sign_object(said, serializer=_Compact, compress=True)


@pytest.mark.parametrize("name", ["Fatima El Amrani", "Noël D’Hondt-Łukasiewicz", "Іванна Шевченко", "A"])
def test_what_was_signed_is_read(name: str) -> None:
    said = Certificate(name, "Avant de commencer", "2026-11", "2027-01", "fr")
    assert read(sign(said)) == said


def test_the_whole_address_is_taken_as_well_and_breaks_of_a_copy_do_no_harm() -> None:
    signed = sign(FATIMA)
    broken = f"{signed[:20]}\n  {signed[20:60]}\u200b{signed[60:]} \n"
    assert read(f"https://squad.example.org/nl/certificate/check/#{signed}") == FATIMA
    assert read(broken) == FATIMA


def test_the_signed_text_has_no_moment_in_it() -> None:
    assert sign(FATIMA) == sign(FATIMA)
    assert sign(FATIMA).count(":") == 1  # a timestamp would be a third part


def test_it_stays_short_enough_to_be_scanned() -> None:
    longest = Certificate("Ж" * 80, "Voor je begint", "2026-11", "2026-11", "nl")
    assert len(sign(longest)) < 400


@pytest.mark.parametrize("at", [0, 1, 10, -1, -20])
def test_one_changed_sign_is_refused(at: int) -> None:
    signed = sign(FATIMA)
    changed = list(signed)
    changed[at] = "A" if changed[at] != "A" else "B"
    with pytest.raises(NotOurs):
        read("".join(changed))


def test_another_name_under_the_same_signature_is_refused() -> None:
    signature = sign(FATIMA).rpartition(":")[2]
    other = json.dumps([1, "Iemand Anders", "Voor je begint", "2026-11", "2026-11", "nl"]).encode()
    with pytest.raises(NotOurs):
        read(f"{base64.urlsafe_b64encode(other).decode().rstrip('=')}:{signature}")


@pytest.mark.parametrize(
    "text", ["", "   ", "#", "abc", ":", "a:b", "https://elders.example/#x:y", "é" * 50, "a" * 9000]
)
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(NotOurs):
        read(text)


def test_a_text_that_django_signed_for_something_else_is_refused(settings: Any) -> None:
    said = [1, "Fatima", "Voor je begint", "2026-11", "2026-11", "nl"]
    assert read(_signed(said)).name == "Fatima"
    for other in (_signed(said, salt="another.salt"), _signed(said, key=settings.SECRET_KEY)):
        with pytest.raises(NotOurs):
            read(other)


@pytest.mark.parametrize(
    "said",
    [
        [2, "Fatima", "Voor je begint", "2026-11", "2026-11", "nl"],  # a form of later
        [1, "Fatima", "Voor je begint", "2026-11", "2026-11"],
        [1, "Fatima", "Voor je begint", "2026-11", "2026-13", "nl"],
        [1, "Fatima", "Voor je begint", "2026-11", "2026-11", '"><b>'],
        [1, 7, "Voor je begint", "2026-11", "2026-11", "nl"],
        {"name": "Fatima"},
        "Fatima",
    ],
)
def test_a_rightly_signed_text_of_another_form_is_refused(said: Any) -> None:
    with pytest.raises(NotOurs):
        read(_signed(said))


def test_an_old_key_still_reads_and_a_forgotten_one_does_not(settings: Any) -> None:
    signed = sign(FATIMA)
    settings.CERTIFICATE_KEY = "a newer key"
    with pytest.raises(NotOurs):
        read(signed)
    settings.CERTIFICATE_KEY_FALLBACKS = [KEY]
    assert read(signed) == FATIMA
    assert sign(FATIMA) != signed


def test_without_a_key_nothing_is_signed_not_even_with_djangos_own(settings: Any) -> None:
    settings.CERTIFICATE_KEY = ""
    with pytest.raises(NoKey):
        sign(FATIMA)
    with pytest.raises(NoKey):
        read("a:b")
