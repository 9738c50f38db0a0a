"""What `messages check` refuses: a word that is missing, a placeholder that is lost, a French sign alone on a line."""

import pytest
from babel.messages.catalog import Message

from squad.message_catalogs import faults, problems

BREAKS = "a space that may break before ? ! ; : » or after «"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("", ["not translated"]),
        ("Bonjour", ["other placeholders than the original"]),
        ("Bonjour %(name)s ?", [BREAKS]),
        ("« %(name)s\N{NO-BREAK SPACE}»", [BREAKS]),
        ("«\N{NO-BREAK SPACE}%(name)s\N{NO-BREAK SPACE}»\N{NO-BREAK SPACE}: bonjour", []),
    ],
)
def test_a_french_message(said: str, found: list[str]) -> None:
    message = Message("Hello %(name)s", said, flags=["python-format"])
    assert list(faults(message, "fr")) == found


def test_in_dutch_and_english_these_signs_stand_close() -> None:
    message = Message("Who is %(name)s?", "Wie is %(name)s ?", flags=["python-format"])
    assert list(faults(message, "nl")) == []


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_catalogues_of_this_site(language: str) -> None:
    assert problems(language) == []
