"""What is written down for readers of several languages: made in each language of the screens, read in one's own."""

from collections.abc import Callable, Mapping

from django.conf import settings
from django.utils.translation import get_language, override


def in_each_language[T](make: Callable[[], T]) -> dict[str, T]:
    """What `make` returns in each language, by its code."""
    made = {}
    for language, _name in settings.LANGUAGES:
        with override(language):
            made[language] = make()
    return made


def of_the_reader[T](made: Mapping[str, T]) -> T:
    """The one in the reader's language; in the first of the site where hers was none when it was made."""
    language = (get_language() or settings.LANGUAGE_CODE).partition("-")[0]
    return made.get(language, made[settings.LANGUAGES[0][0]])
