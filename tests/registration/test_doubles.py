"""Known organisations that may be the one somebody typed; no database needed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registration.doubles import ALIKE, Known, doubles
from registration.likeness import bounds, likeness, simple


def known(pk: int, name: str, kind: str, province: str) -> Known:
    return Known(pk, name, kind, province, simple(name))


DE_LINDE = known(1, "vzw De Linde", "residential_youth_care", "antwerp")
DE_LINDE_GENT = known(2, "De Linde", "school", "east_flanders")
TILLEULS = known(3, "Foyer Les Tilleuls asbl", "residential_youth_care", "brussels")
CLB = known(4, "Vrij CLB Antwerpen", "pupil_guidance", "antwerp")
KNOWN = [DE_LINDE, DE_LINDE_GENT, TILLEULS, CLB]


def found(name: str, province: str) -> list[int]:
    return [double.known.pk for double in doubles(name, province, KNOWN)]


@pytest.mark.parametrize(
    "typed", ["De Linde", "DE LINDE VZW", "v.z.w. de linde", "Linde", "de línde", "De Lindee"]
)
def test_the_same_name_written_otherwise_is_found(typed: str) -> None:
    assert 1 in found(typed, "antwerp")


def test_the_one_of_the_own_province_comes_first() -> None:
    assert found("De Linde", "antwerp") == [1, 2]
    assert found("De Linde", "east_flanders") == [2, 1]


def test_only_name_and_province_together_are_called_the_same() -> None:
    same = {double.known.pk: double.same for double in doubles("De Linde", "antwerp", KNOWN)}
    assert same == {1: True, 2: False}


def test_a_name_within_a_longer_name_is_found() -> None:
    assert found("Voorbeeldschool De Linde", "limburg") == [1, 2]
    assert found("Les Tilleuls", "brussels") == [3]


@pytest.mark.parametrize("typed", ["Huize Zonneveld", "vzw", "de", "Antwerpen Noord", "", "???"])
def test_another_name_is_not_found(typed: str) -> None:
    assert found(typed, "antwerp") == []


def test_no_more_than_five_are_shown() -> None:
    many = [known(number, f"De Linde {number}", "school", "antwerp") for number in range(30)]
    assert len(doubles("De Linde", "antwerp", many)) == 5


@given(st.text("delinstr ", max_size=20), st.text("delinstr ", max_size=20))
def test_whatever_is_alike_lies_within_the_bounds_by_which_it_is_looked_up(one: str, other: str) -> None:
    one, other = simple(one), simple(other)
    has = bounds(one, ALIKE)
    if likeness(one, other) >= ALIKE:
        assert has.shortest <= len(other) <= has.longest or any(word in other for word in has.words)
        assert likeness(one, other, ALIKE) == likeness(one, other)
    else:
        assert likeness(one, other, ALIKE) == 0


def test_a_name_of_empty_words_alone_keeps_them() -> None:
    assert simple("De La") == "de la"
