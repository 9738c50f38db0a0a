"""What a package says of an alternative for words: a recording, or a film in sign language (`voices`, `signs`).

    page, version                     of which page, and for which version (v1: the general one)
    words                             the text, a line each: an alternative belongs to its words
    step, place                       where it was made for, so that an editor finds it again
    agreed                            whether who is heard or seen agreed; never a name

One that an editor has put in the place of another stays hers.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping
from typing import Any, ClassVar, Final

from modules.media.voices.words import plain, words_hash
from modules.models import ModulePage, Recording, Signing
from modules.models.versions import is_version
from modules.packages import toml
from modules.packages.checks import refused_as
from modules.packages.layout import medium_name
from modules.packages.media_rows import MediaRows
from modules.packages.merge import Why
from modules.packages.refusal import PackageRefused
from modules.packages.source import Source, read_text

# What an editor answered is a column of the row under the same name; these are not.
NO_ANSWERS: Final = frozenset({"page", "version", "step", "words", "film"})


def ask(right: bool, reason: str, where: str) -> None:
    """Refuses the package for `reason` unless it is `right`."""
    if not right:
        raise PackageRefused(reason, where)


def text_of(
    one: Recording | Signing, page: str, keys: Mapping[str, str], fields: Collection[str], **own: Any
) -> bytes:
    """The file of a row on the `page` in this language: its `fields` in their order, the empty ones left out.

    `keys` are those of the steps by block id; `own` are the fields that are no column.
    """
    own |= {"page": page, "step": keys.get(one.step_id, ""), "words": one.words.splitlines()}
    values = {name: own[name] if name in own else getattr(one, name) for name in fields}
    return toml.write({name: value for name, value in values.items() if value not in ("", False)})


class AlternativesIn[Row: (Recording, Signing)](ABC):
    """The alternatives of one kind in a package on their way in, by the names of their files."""

    model: type[Row]
    folder: ClassVar[str]
    fields: ClassVar[Mapping[str, type]]
    needed: ClassVar[Collection[str]]
    known_by: ClassVar[Collection[str]] = ()  # besides page, version and words

    def __init__(self, source: Source, names: Mapping[str, str], media: MediaRows) -> None:
        """`names` has the file of each key; `media` has the films, and takes stored files away after a refusal."""
        self.source, self.names, self.media = source, names, media
        self._texts: dict[str, dict[str, Any]] = {}
        self._hashes: dict[str, str] = {}

    @abstractmethod
    def check_own(self, text: Mapping[str, Any], where: str) -> None:
        """Refuses what cannot be in a text of this kind."""

    @abstractmethod
    def hash_of(self, key: str, text: Mapping[str, Any]) -> str:
        """The hash of the bytes that come in under this key; refuses a file that is not as it should be."""

    @abstractmethod
    def hash_of_row(self, row: Row) -> str:
        """The hash of the bytes of a row that is there."""

    @abstractmethod
    def attach(self, row: Row, key: str, text: Mapping[str, Any]) -> None:
        """Gives a new row its file or its film."""

    def check(self, languages: set[str]) -> None:
        """Looks into each file and its words; refuses the first that is not what it should be."""
        for key in self.names:
            where = medium_name(self.folder, key, "toml")
            self._texts[key] = text = toml.read(read_text(self.source, where), where)
            self._check_words(text, languages, where)
            self.check_own(text, where)
            self._hashes[key] = self.hash_of(key, text)

    def load(
        self,
        pages: Mapping[str, ModulePage],
        ids: Callable[[str], Mapping[str, str]],
        versions: Mapping[str, str],
    ) -> None:
        """Makes a row for each that is not there; `ids` gives the block ids of a language's steps by their keys.

        `versions` has the code on this site of a version that has another one in the package.
        """
        for key, text in self._texts.items():
            page = pages.get(text["page"])
            if page is not None:
                version = versions.get(text["version"], text["version"])
                self._load(key, text, page, version, ids(text["page"]).get(text.get("step", ""), ""))

    def _load(self, key: str, text: Mapping[str, Any], page: ModulePage, version: str, step_id: str) -> None:
        known = {name: text[name] for name in self.known_by}
        rows = self.model.objects.filter(page=page, version=version, mark=words_hash(text["words"]), **known)
        there = rows.first()
        if there is not None:
            if self.hash_of_row(there) != self._hashes[key]:
                self.media.kept.append(f"media/{self.folder}/{key}: {Why.HERS}")
            return
        answers = {
            name: text.get(name, kind()) for name, kind in self.fields.items() if name not in NO_ANSWERS
        }
        words = "\n".join(plain(text["words"]))
        row = self.model(page=page, version=version, words=words, step_id=step_id, **answers)
        self.attach(row, key, text)
        with refused_as(medium_name(self.folder, key, "toml")):
            row.full_clean()
        row.save()

    def _check_words(self, text: Mapping[str, Any], languages: Collection[str], where: str) -> None:
        """Refuses other fields, a `needed` one that is empty, and words, a page or a version that cannot be."""
        for name, value in text.items():
            ask(name in self.fields, f"there is no field `{name}`", where)
            ask(type(value) is self.fields[name], f"`{name}` is not what it should be", where)
        for name in self.needed:
            ask(bool(text.get(name)), f"no {name}", where)
        lines = all(isinstance(line, str) and "\n" not in line for line in text["words"])
        ask(lines, "`words` is no list of texts", where)
        ask(bool(plain(text["words"])), "no words", where)
        ask(text["page"] in languages, f"the package has no page in `{text['page']}`", where)
        ask(is_version(text["version"]), f"`{text['version']}` is no version", where)
