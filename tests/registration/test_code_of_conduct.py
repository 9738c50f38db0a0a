"""The code of conduct is there, whole, in three languages, for every version; no database needed."""

import pytest
from django.conf import settings
from django.template.loader import render_to_string

from registration.code_of_conduct import CURRENT, VERSIONS, template_of

LANGUAGES = [code for code, _name in settings.LANGUAGES]
SAYS = {
    "nl": "groep|veilige ruimte|Niemand moet spreken|deelt niets over een meisje|na de sessie|vier tot acht",
    "fr": "groupe|lieu sûr|obligé de parler|ne partagez rien|après la séance|quatre à huit",
    "en": "group|safe room|Nobody has to speak|share nothing about a girl|after the session|four to eight",
}


def test_the_one_that_holds_is_one_of_the_versions() -> None:
    assert CURRENT in VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_version_says_the_same_in_every_language(version: str, language: str) -> None:
    text = render_to_string(template_of(version, language))
    assert text.count("<li>") == 9
    for words in SAYS[language].split("|"):
        assert words in text


@pytest.mark.parametrize("version", VERSIONS)
def test_it_holds_no_telephone_number_that_an_editor_cannot_change(version: str) -> None:
    for language in LANGUAGES:
        assert not any(sign.isdigit() for sign in render_to_string(template_of(version, language)))


def test_a_version_that_never_was_is_an_error() -> None:
    with pytest.raises(KeyError):
        template_of("1999-01", "nl")
