"""What a person answered about a film holds for that file alone: a film that is replaced is asked about again."""

import pytest

from modules.media.licences import may_be_one
from modules.media.models.film_in_language import FilmInLanguage


@pytest.mark.parametrize(
    ("first", "second", "may"),
    [
        ("own", "cc-by-4.0", True),
        ("cc-by-sa-4.0", "cc-by-sa-4.0", True),
        ("cc-by-sa-4.0", "cc-by-nc-sa-4.0", False),
        ("own", "cc-by-nc-sa-4.0", False),
    ],
)
def test_what_has_to_go_on_alike_is_not_mixed(first: str, second: str, may: bool) -> None:
    assert may_be_one(first, second) is may
    assert may_be_one(second, first) is may


def answered(**more: object) -> FilmInLanguage:
    told = {"own_file": "films/a.mp4", "own_file_hash": "a", "sign_file_hash": "s", "background": "none"}
    return FilmInLanguage(**{**told, "whole_signer": True, **more})


def test_a_new_answer_is_stamped_with_its_file() -> None:
    one = answered()
    assert one._stamped("background", one.shown_hash, "") == {"background_of": "a"}
    assert one._stamped("whole_signer", one.sign_file_hash, False) == {"whole_signer_of": "s"}
    assert (one.background_now, one.sees_whole_signer) == ("none", True)


def test_an_answer_of_another_file_says_nothing_and_goes() -> None:
    one = answered(background_of="before", whole_signer_of="before")
    assert (one.background_now, one.sees_whole_signer) == ("", False)
    assert one._stamped("background", one.shown_hash, "") == {"background": "", "background_of": ""}
    assert one._stamped("whole_signer", one.sign_file_hash, False) == {
        "whole_signer": False,
        "whole_signer_of": "",
    }
    assert (one.background, one.whole_signer) == ("", False)


def test_an_answer_that_stands_is_not_written_again() -> None:
    assert answered(background_of="a")._stamped("background", "a", "") == {}
