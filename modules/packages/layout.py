"""Where each thing stands in a package: small letters, figures and hyphens; codes as an editor typed them."""

import re
from typing import Final

FORMAT: Final = 1
ABOUT: Final = "package.toml"
KEY: Final = r"[a-z0-9]+(?:-[a-z0-9]+)*"
LANGUAGE: Final = r"[a-z]{2,3}"
CODE: Final = re.compile(r"[A-Za-z0-9_-]{1,40}")  # what the field of a module takes
LONGEST_KEY: Final = 60
PICTURES: Final = "pictures"
DOCUMENTS: Final = "documents"
FILMS: Final = "films"
VOICES: Final = "voices"
SIGNS: Final = "signs"
EXTENSIONS: Final = {
    PICTURES: ("png", "jpg", "webp", "avif"),
    DOCUMENTS: ("pdf",),
    FILMS: ("mp4", "webm"),
    VOICES: ("m4a",),
}

MODULE: Final = re.compile(rf"(?P<language>{LANGUAGE})/module\.toml")
STEP: Final = re.compile(rf"(?P<language>{LANGUAGE})/steps/(?P<number>[0-9]{{2,3}})-(?P<key>{KEY})\.toml")
MEDIUM: Final = re.compile(
    rf"media/(?P<kind>{PICTURES}|{DOCUMENTS}|{VOICES})/(?P<key>{KEY})\.(?P<extension>[a-z0-9]+)"
)

SIGNING: Final = re.compile(rf"media/{SIGNS}/(?P<key>{KEY})\.toml")

FILM: Final = re.compile(
    rf"media/films/(?P<key>{KEY})/(?P<part>film|sign|described|captions|descriptions)"
    rf"(?:\.(?P<language>{LANGUAGE}))?\.(?P<extension>toml|mp4|webm|vtt)"
)


def step_name(language: str, number: int, key: str) -> str:
    """The file of a step."""
    return f"{language}/steps/{step_stem(number, key)}.toml"


def step_stem(number: int, key: str) -> str:
    """`03-what-is-a-boundary`: how a step is named, by files and in messages."""
    return f"{number:02}-{key}"


def medium_name(kind: str, key: str, extension: str) -> str:
    """The file of a picture or a document, or of its texts."""
    return f"media/{kind}/{key}.{extension}"


def film_name(key: str, part: str, language: str, extension: str) -> str:
    """A file of a film: `media/films/the-bus/captions.nl.vtt`."""
    return f"media/{FILMS}/{key}/{part}{f'.{language}' if language else ''}.{extension}"
