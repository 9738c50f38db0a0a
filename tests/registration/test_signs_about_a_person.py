"""What a name and an address say; no database needed."""

import pytest

from registration.mail_domains import has_foreign_letters, is_private, looks_like
from registration.same_person import Who, same_person

LOTTE = Who(1, "Lotte Peeters", "lotte.peeters@delinde.test", "pending")


@pytest.mark.parametrize(
    "other",
    [
        Who(2, "Lotte Peeters", "lotte@gmail.com", "declined"),
        Who(2, "Peeters Lotte", "l@zonneveld.test", "approved"),
        Who(2, "lotte péeters", "l@zonneveld.test", "approved"),
        Who(2, "Lotte Peters", "l@zonneveld.test", "suspended"),
        Who(2, "L. P.", "Lotte.Peeters@outlook.com", "approved"),
        Who(2, "L. P.", "lotte_peeters+x@outlook.com", "approved"),
    ],
)
def test_nearly_the_same_name_or_telling_address_is_shown(other: Who) -> None:
    assert same_person(LOTTE, [other]) == [other]


@pytest.mark.parametrize(
    "other",
    [
        LOTTE,
        Who(2, "Lotte Claes", "lotte@gmail.com", "approved"),
        Who(2, "Karim Benali", "karim@gmail.com", "approved"),
    ],
)
def test_herself_and_others_are_not_shown(other: Who) -> None:
    assert same_person(LOTTE, [other]) == []


def test_an_address_that_many_have_says_nothing() -> None:
    info = Who(1, "An Jacobs", "info@delinde.test", "pending")
    assert same_person(info, [Who(2, "Tom Smet", "info@caw.test", "approved")]) == []


@pytest.mark.parametrize("email", ["a@gmail.com", "A@GMAIL.COM", "a@telenet.be", "a@yopmail.com"])
def test_a_provider_where_anybody_can_have_an_address_is_private(email: str) -> None:
    assert is_private(email)


def test_the_domain_of_an_organisation_is_not_private() -> None:
    assert not is_private("lotte@delinde.be")


def test_a_domain_that_nearly_is_a_known_one_is_shown_with_it() -> None:
    assert looks_like("x@de1inde.be", {"delinde.be", "caw.be"}) == "delinde.be"


@pytest.mark.parametrize("email", ["x@delinde.be", "x@zonneveld.be", "x@gmail.com"])
def test_a_known_another_or_a_private_domain_looks_like_none(email: str) -> None:
    assert looks_like(email, {"delinde.be", "gmail.com"}) == ""


@pytest.mark.parametrize("email", ["x@dеlinde.be", "x@xn--dlinde-4nf.be"])
def test_letters_that_can_be_taken_for_others_are_noticed(email: str) -> None:
    assert has_foreign_letters(email)


def test_plain_letters_are_not() -> None:
    assert not has_foreign_letters("x@delinde.be")
