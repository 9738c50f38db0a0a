"""The words that a recording says, and the hash by which a recording knows whether they are still the same."""

import unicodedata
from collections.abc import Iterable
from hashlib import sha256

from django.conf import settings
from django.utils.translation import get_language_info

# The languages that a voice may speak beside those of the pages, as BCP 47 names them. Which variety of Romani a girl
# understands differs, and none is written here: rmy is Vlax, rmn Balkan, rmc Carpathian Romani.
OTHERS: dict[str, str] = {
    "ro": "Română",
    "bg": "Български",
    "sk": "Slovenčina",
    "cs": "Čeština",
    "hu": "Magyar",
    "sr": "Srpski",
    "hr": "Hrvatski",
    "bs": "Bosanski",
    "sq": "Shqip",
    "tr": "Türkçe",
    "uk": "Українська",
    "ru": "Русский",
    "ar": "العربية",
    "rmy": "Romani (Vlax)",
    "rmn": "Romani (Balkan)",
    "rmc": "Romani (Carpathian)",
}
LANGUAGES: tuple[str, ...] = (*dict(settings.LANGUAGES), *OTHERS)
FROM_THE_RIGHT = frozenset({"ar"})


def name_of(language: str) -> str:
    """A language in its own words; the code itself for one that is not listed."""
    if language in OTHERS:
        return OTHERS[language]
    try:
        return str(get_language_info(language)["name_local"])
    except KeyError:
        return language


def choices() -> list[tuple[str, str]]:
    """The languages of a voice for a form, each in its own words."""
    return [(code, name_of(code)) for code in LANGUAGES]


def plain(words: Iterable[str]) -> tuple[str, ...]:
    """Words as they are compared and kept: how they are broken and spaced says nothing, and an empty one is none."""
    said = (" ".join(unicodedata.normalize("NFC", str(one)).split()) for one in words)
    return tuple(one for one in said if one)


def words_hash(words: Iterable[str]) -> str:
    """The first 32 hexadecimal digits of the SHA-256 of `words`, spaced plainly; empty where there are none."""
    said = plain(words)
    return sha256("\n".join(said).encode()).hexdigest()[:32] if said else ""


def count_of(text: str) -> int:
    """How many words a text has."""
    return len([word for word in text.split() if any(letter.isalnum() for letter in word)])
