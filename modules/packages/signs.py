"""Sign language for what is said, in a package: `media/signs/KEY.toml`, which names one of the package's films.

    page, version                     of which page, and for which version (v1: the general one)
    words                             what is said, a line each: the film belongs to these words
    film                              its name in `media/films`, with its credits and its licence
    step, place                       where it was made for, so that an editor finds it again
    signer, whole_signer, agreed      as the editor answered; never a name

A film that an editor has put beside the words stays hers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from modules.media.models.film_in_language import SIGNERS
from modules.media.models.film_readings import SIGNED
from modules.media.voices.words import plain, words_hash
from modules.models import ModulePage, Signing
from modules.packages import toml
from modules.packages.checks import refused_as
from modules.packages.layout import FILMS, SIGNS, medium_name
from modules.packages.media_rows import MediaRows
from modules.packages.merge import Why
from modules.packages.outgoing import Outgoing
from modules.packages.recorded_words import ask, check_fields
from modules.packages.source import Source, read_text

SAID: Final[dict[str, type]] = {
    "page": str,
    "version": str,
    "step": str,
    "place": str,
    "words": list,
    "film": str,
    "signer": str,
    "whole_signer": bool,
    "agreed": bool,
}
NEEDED: Final = ("page", "version", "words", "film", "signer")


def sign_files(
    pages: Mapping[str, ModulePage], keys: Mapping[str, str], media: Outgoing
) -> Iterator[tuple[str, bytes]]:
    """What is signed on these pages; `keys` are those of their steps by block id, `media` takes their films along."""
    for language, page in pages.items():
        rows = Signing.objects.filter(page=page).select_related("film").order_by("version", "mark")
        for one in rows:
            said = {
                "page": language,
                "version": one.version,
                "step": keys.get(one.step_id, ""),
                "place": one.place,
                "words": one.words.splitlines(),
                "film": media.name_of(FILMS, one.film_id),
                "signer": one.signer,
                "whole_signer": one.sees_whole_signer,
                "agreed": one.agreed,
            }
            key = f"{language}-{one.version}-{one.mark[:16]}"
            kept = {name: value for name, value in said.items() if value not in ("", False)}
            yield medium_name(SIGNS, key, "toml"), toml.write(kept)


class SignsIn:
    """What is signed in a package on its way in, by the names of its files."""

    def __init__(self, source: Source, names: Mapping[str, str], media: MediaRows) -> None:
        """`names` has the file of each key; `media` has the films."""
        self.source, self.names, self.media = source, names, media
        self._said: dict[str, dict[str, Any]] = {}

    def check(self, languages: set[str]) -> Iterator[str]:
        """Refuses what is not as it should be; gives the names of the films that are shown."""
        for key, where in self.names.items():
            self._said[key] = said = toml.read(read_text(self.source, where), where)
            _check(said, languages, where)
            self.media.hash_of(FILMS, said["film"])
            yield said["film"]

    def load(
        self,
        pages: Mapping[str, ModulePage],
        ids: Callable[[str], Mapping[str, str]],
        versions: Mapping[str, str],
    ) -> None:
        """Puts each film beside its words; `ids` gives the block ids of a language's steps by their keys.

        `versions` has the code on this site of a version that has another one in the package.
        """
        for key, said in self._said.items():
            page = pages.get(said["page"])
            if page is not None:
                here = {**said, "version": versions.get(said["version"], said["version"])}
                self._put(key, here, page, ids(said["page"]).get(said.get("step", ""), ""))

    def _put(self, key: str, said: Mapping[str, Any], page: ModulePage, step_id: str) -> None:
        there = Signing.objects.filter(page=page, version=said["version"], mark=words_hash(said["words"]))
        row = there.select_related("film").first()
        if row is not None:
            if row.film.file_hash != self.media.hash_of(FILMS, said["film"]):
                self.media.kept.append(f"media/signs/{key}: {Why.HERS}")
            return
        answers = {
            name: said.get(name, SAID[name]()) for name in ("place", "signer", "whole_signer", "agreed")
        }
        row = Signing(
            page=page,
            version=said["version"],
            words="\n".join(plain(said["words"])),
            step_id=step_id,
            film_id=self.media.row_of(FILMS, said["film"]),
            **answers,
        )
        with refused_as(self.names[key]):
            row.full_clean()
        row.save()


def _check(said: Mapping[str, Any], languages: set[str], where: str) -> None:
    check_fields(said, SAID, NEEDED, languages, where)
    ask(said["page"] in SIGNED, f"no sign language goes with `{said['page']}` here", where)
    ask(said["signer"] in dict(SIGNERS), "nobody signs like that", where)
