"""Recordings in a package: `media/voices/KEY.m4a`, and beside it `KEY.toml` with the words that it says and who speaks.

Besides what every alternative has (`alternatives`):

    language                          what the voice speaks
    speaker, said                     as the editor answered
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar, Final

from wagtail.utils.file import hash_filelike

from modules.media.voices.words import LANGUAGES
from modules.models import ModulePage, Recording
from modules.packages.alternatives import AlternativesIn, ask, text_of
from modules.packages.layout import VOICES, medium_name
from modules.packages.media_bytes import looked_into

FIELDS: Final[dict[str, type]] = {
    "page": str,
    "version": str,
    "language": str,
    "step": str,
    "place": str,
    "words": list,
    "speaker": str,
    "said": str,
    "agreed": bool,
}


def voice_files(
    pages: Mapping[str, ModulePage], keys: Mapping[str, str]
) -> Iterator[tuple[str, bytes | Callable[[], Any]]]:
    """Each recording of these pages, by language, with its words; `keys` are those of their steps by block id."""
    for language, page in pages.items():
        for one in Recording.objects.filter(page=page).order_by("version", "language", "mark"):
            key = f"{language}-{one.version}-{one.language}-{one.mark[:16]}"
            yield medium_name(VOICES, key, "m4a"), _opening(one)
            yield medium_name(VOICES, key, "toml"), text_of(one, language, keys, FIELDS)


def _opening(one: Recording) -> Callable[[], Any]:
    return lambda: one.file.storage.open(str(one.file.name))


class VoicesIn(AlternativesIn[Recording]):
    """The recordings of a package on their way in."""

    model = Recording
    folder = VOICES
    fields: ClassVar[Mapping[str, type]] = FIELDS
    needed = ("page", "version", "language", "words")
    known_by = ("language",)

    def check_own(self, text: Mapping[str, Any], where: str) -> None:
        """Refuses a language that no voice speaks."""
        ask(text["language"] in LANGUAGES, f"no voice speaks `{text['language']}` here", where)

    def hash_of(self, key: str, text: Mapping[str, Any]) -> str:
        """That of the sound, which is looked into."""
        with looked_into(self.source, VOICES, self.names[key]) as file:
            return str(hash_filelike(file))

    def hash_of_row(self, row: Recording) -> str:
        """That of its file."""
        return row.file_hash

    def attach(self, row: Recording, key: str, text: Mapping[str, Any]) -> None:
        """Stores the file."""
        with looked_into(self.source, VOICES, self.names[key]) as file:
            row.file.save(str(file.name), file, save=False)
        self.media.stored.append((row.file.storage, str(row.file.name)))
