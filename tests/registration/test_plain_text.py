"""Strangers' free text becomes plain text."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from registration.plain_text import plain_text

PIECES = ["<", ">", "&", ";", "lt", "amp", "#", "x3c", "b", '"', "é", " ", "\n", "\x00", "\u202e"]
TAGS = ["<b>", "</b>", "<script", "<!--", "-->", "<img/src=x", "&lt;", "&amp;", "&#60;", "&#x3c"]
MARKUP = st.lists(st.sampled_from([*PIECES, *TAGS]), max_size=30).map("".join)
ANY = st.one_of(st.text(max_size=200), MARKUP)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("De <b>Linde</b>", "De Linde"),
        ("Sint-Jan & Co", "Sint-Jan & Co"),
        ("Jan &amp; Piet", "Jan & Piet"),
        ("4 < 8 meisjes", "4 < 8 meisjes"),
        ("  veel   wit \t hier ", "veel wit hier"),
        ("twee\nregels", "twee regels"),
        ("Zo\u0308e\u0308", "Zöë"),
        ("abc\u202edcba", "abcdcba"),
        ("nul\x00teken", "nulteken"),
        ("&lt;script&gt;x&lt;/script&gt;", "x"),
        ("<!-- weg -->blijft", "blijft"),
        ("", ""),
    ],
)
def test_a_text_is_kept_as_it_reads(typed: str, kept: str) -> None:
    assert plain_text(typed) == kept


def test_lines_stay_apart_where_they_may_and_never_more_than_one_blank_between_them() -> None:
    assert plain_text("een \r\n\r\n\r\n\r\n twee\rdrie", lines=True) == "een\n\ntwee\ndrie"


@given(ANY, st.booleans())
@example("&amp;amp;lt;b&amp;amp;gt;", False)
@example("&l<b>t;script>", False)
@example("<<b>script>", True)
def test_cleaning_a_clean_text_changes_nothing(typed: str, lines: bool) -> None:
    clean = plain_text(typed, lines=lines)
    assert plain_text(clean, lines=lines) == clean


@given(ANY, st.booleans())
def test_no_control_or_invisible_sign_is_left(typed: str, lines: bool) -> None:
    allowed = {"\n"} if lines else set()
    left = {
        sign for sign in plain_text(typed, lines=lines) if unicodedata.category(sign) in {"Cc", "Cf", "Cs"}
    }
    assert left <= allowed


@given(MARKUP)
def test_nothing_that_could_open_a_tag_is_left(typed: str) -> None:
    assert re.search("<[a-z/!?]", plain_text(typed)) is None


@given(
    st.text(alphabet=st.characters(categories=["L", "N", "P", "Zs"], exclude_characters="<>&"), max_size=80)
)
def test_a_text_without_markup_loses_nothing_but_white_space(typed: str) -> None:
    expected = " ".join(unicodedata.normalize("NFC", typed).split())
    assert plain_text(typed) == expected
