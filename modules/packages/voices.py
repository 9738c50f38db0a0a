"""Recordings in a package: `media/voices/KEY.m4a`, and beside it `KEY.toml` with the words that it says and who speaks.

    page, version, language           of which page, for which version (v1: the general one), and what the voice speaks
    words                             the text, a line each: a recording belongs to its words
    step, place                       where it was made for, so that an editor finds it again
    speaker, said, agreed             as the editor answered; never a name

A recording that an editor has put in the place of one stays hers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from wagtail.utils.file import hash_filelike

from modules.media.voices.words import LANGUAGES, plain, words_hash
from modules.models import ModulePage, Recording
from modules.packages import toml
from modules.packages.checks import refused_as
from modules.packages.layout import VOICES, medium_name
from modules.packages.media_bytes import looked_into
from modules.packages.media_rows import MediaRows
from modules.packages.merge import Why
from modules.packages.recorded_words import ask, check_fields
from modules.packages.source import Source, read_text

SAID: Final[dict[str, type]] = {
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
NEEDED: Final = ("page", "version", "language", "words")


def voice_files(
    pages: Mapping[str, ModulePage], keys: Mapping[str, str]
) -> Iterator[tuple[str, bytes | Callable[[], Any]]]:
    """Each recording of these pages, by language, with its words; `keys` are those of their steps by block id."""
    for language, page in pages.items():
        for one in Recording.objects.filter(page=page).order_by("version", "language", "mark"):
            key = f"{language}-{one.version}-{one.language}-{one.mark[:16]}"
            yield medium_name(VOICES, key, "m4a"), _opening(one)
            yield medium_name(VOICES, key, "toml"), toml.write(_fields(one, language, keys))


def _opening(one: Recording) -> Callable[[], Any]:
    return lambda: one.file.storage.open(str(one.file.name))


def _fields(one: Recording, page: str, keys: Mapping[str, str]) -> dict[str, Any]:
    fields = {
        "page": page,
        "version": one.version,
        "language": one.language,
        "step": keys.get(one.step_id, ""),
        "place": one.place,
        "words": one.words.splitlines(),
        "speaker": one.speaker,
        "said": one.said,
        "agreed": one.agreed,
    }
    return {name: value for name, value in fields.items() if value not in ("", False)}


class VoicesIn:
    """The recordings of a package on their way in, by the names of their files."""

    def __init__(self, source: Source, names: Mapping[str, str], media: MediaRows) -> None:
        """`names` has the file of each key; `media` takes stored files away again when the import is refused."""
        self.source, self.names, self.media = source, names, media
        self._said: dict[str, dict[str, Any]] = {}
        self._hashes: dict[str, str] = {}

    def check(self, languages: set[str]) -> None:
        """Looks into each file and its words; refuses the first that is not what it should be."""
        for key, name in self.names.items():
            where = medium_name(VOICES, key, "toml")
            self._said[key] = said = toml.read(read_text(self.source, where), where)
            _check(said, languages, where)
            with looked_into(self.source, VOICES, name) as file:
                self._hashes[key] = hash_filelike(file)

    def load(
        self,
        pages: Mapping[str, ModulePage],
        ids: Callable[[str], Mapping[str, str]],
        versions: Mapping[str, str],
    ) -> None:
        """Puts each recording beside its words; `ids` gives the block ids of a language's steps by their keys.

        `versions` has the code on this site of a version that has another one in the package.
        """
        for key, said in self._said.items():
            page = pages.get(said["page"])
            if page is not None:
                here = {**said, "version": versions.get(said["version"], said["version"])}
                self._put(key, here, page, ids(said["page"]).get(said.get("step", ""), ""))

    def _put(self, key: str, said: Mapping[str, Any], page: ModulePage, step_id: str) -> None:
        row = Recording.objects.filter(
            page=page, version=said["version"], language=said["language"], mark=words_hash(said["words"])
        ).first()
        if row is not None:
            if row.file_hash != self._hashes[key]:
                self.media.kept.append(f"media/voices/{key}: {Why.HERS}")
            return
        row = Recording(
            page=page,
            version=said["version"],
            language=said["language"],
            words="\n".join(plain(said["words"])),
            step_id=step_id,
            **{name: said.get(name, SAID[name]()) for name in ("place", "speaker", "said", "agreed")},
        )
        with looked_into(self.source, VOICES, self.names[key]) as file:
            row.file.save(str(file.name), file, save=False)
        self.media.stored.append((row.file.storage, str(row.file.name)))
        with refused_as(medium_name(VOICES, key, "toml")):
            row.full_clean()
        row.save()


def _check(said: Mapping[str, Any], languages: set[str], where: str) -> None:
    check_fields(said, SAID, NEEDED, languages, where)
    ask(said["language"] in LANGUAGES, f"no voice speaks `{said['language']}` here", where)
