"""The name on a certificate stands as it was typed, or the form says what to change. No database."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from squad.certificate.names import cleaned_name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  Fatima   El\tAmrani ", "Fatima El Amrani"),
        ("Noe\u0308l D’Hondt", "Noël D’Hondt"),
        ("Anne-Marie van 't Hof, O.P.", "Anne-Marie van 't Hof, O.P."),
        ("Łucja Żółtowska", "Łucja Żółtowska"),
        ("Іванна Шевченко", "Іванна Шевченко"),
        ("Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
        ("Şule Öztürk", "Şule Öztürk"),
        ("a" * 80, "a" * 80),
    ],
)
def test_a_name_keeps_its_letters(typed: str, name: str) -> None:
    assert cleaned_name(typed) == name


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "empty"),
        ("   \n ", "empty"),
        ("- .", "empty"),
        ("a" * 300, "long"),
        ("<b>Fatima</b>", "signs"),
        ("Fatima & co", "signs"),
        ("Fatima 2", "signs"),
        ("Fatima\u202e imlA", "signs"),
        ("Fatima\x00", "signs"),
        ("#panic(1)", "signs"),
        ("فاطمة", "letters"),
        ("ნინო", "letters"),
        ("王芳", "letters"),
        ("Fatima فاطمة", "letters"),
    ],
)
def test_what_cannot_be_printed_is_refused_with_what_to_do(typed: str, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        cleaned_name(typed)
    assert refused.value.code == code


@override("en")
def test_the_message_names_the_letters_and_the_signs() -> None:
    with pytest.raises(ValidationError, match="ნ"):
        cleaned_name("ნინო")
    with pytest.raises(ValidationError, match=r"U\+202E"):
        cleaned_name("Fatima\u202e")
    with pytest.raises(ValidationError, match=r"300 letters\. At most 80"):
        cleaned_name("a" * 300)
