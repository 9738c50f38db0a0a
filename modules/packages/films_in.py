"""Films on their way in: known by the bytes of the film; words and captions that an editor changed stay hers."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from wagtail.utils.file import hash_filelike

from modules.media.models.film import Film
from modules.media.models.film_in_language import FilmInLanguage
from modules.packages import film_words, toml
from modules.packages.checks import refused_as
from modules.packages.layout import FILMS, PICTURES
from modules.packages.media import bytes_of
from modules.packages.media_bytes import looked_into
from modules.packages.media_rows import MediaRows
from modules.packages.merge import Why, field_hashes, merge_fields
from modules.packages.refusal import PackageRefused
from modules.packages.source import Source, read_text


class FilmsIn:
    """The films of a package: made or renewed when a step that is taken shows them."""

    def __init__(
        self, source: Source, files: Mapping[str, Mapping[tuple[str, str], str]], media: MediaRows
    ) -> None:
        """`files` has the name of each part in a language, by the film's key; `media` has the posters."""
        self.source, self.files, self.media = source, files, media
        self._words: dict[str, dict[str, Any]] = {}
        self._tracks: dict[str, str] = {}
        self._hashes: dict[str, str] = {}
        self._rows: dict[str, int] = {}

    def check(self) -> None:
        """Looks into each film, its words and its captions; refuses the first that is not what it should be."""
        for key, files in self.files.items():
            where = files["words", ""]
            words = self._words[key] = toml.read(read_text(self.source, where), where)
            film_words.check_words(words, {language for _part, language in files if language}, where)
            for poster in self.posters(key):
                self.media.hash_of(PICTURES, poster)
            for (part, _language), name in files.items():
                if part in film_words.TRACKS:
                    self._tracks[name] = film_words.check_track(read_text(self.source, name), name)
                elif part != "words":
                    with looked_into(self.source, FILMS, name) as file:
                        self._hashes[name] = hash_filelike(file)

    def posters(self, key: str) -> list[str]:
        """The pictures that go with a film, by their names in the package."""
        words = self._words[key]
        own = [said["poster"] for said in words.values() if isinstance(said, Mapping) and said.get("poster")]
        return [words["poster"], *own]

    def hash_of(self, key: str) -> str:
        """The mark of the film's bytes; refused for a name that the package has no film for."""
        if key not in self._words:
            raise PackageRefused(f"there is no `{key}` in media/films")
        return self._hashes[self.files[key]["film", ""]]

    def row_of(self, key: str) -> int:
        """The row of a film: one that is there already, renewed where no editor changed it, or a new one."""
        if key not in self._rows:
            film = Film.objects.filter(file_hash=self.hash_of(key)).order_by("pk").first()
            self._rows[key] = self._renew(key, film) if film else self._make(key)
        return self._rows[key]

    def renew(self) -> None:
        """Brings films that are there already up to date, also where the step that shows them stays as it is."""
        for key in self.files:
            if key not in self._rows and Film.objects.filter(file_hash=self.hash_of(key)).exists():
                self.row_of(key)

    def _coming(self, key: str) -> dict[str, Any]:
        words, files = self._words[key], self.files[key]
        said: dict[str, Any] = {
            name: words.get(name, kind()) for name, kind in film_words.OF_THE_FILM.items()
        }
        said["poster"] = self.media.hash_of(PICTURES, words["poster"])
        for language in self._languages(key):
            own: Mapping[str, Any] = words[language]
            poster = own.get("poster")
            said |= {
                f"{language}.title": own["title"],
                f"{language}.seen": own.get("seen", []),
                f"{language}.signer": own.get("signer", ""),
                f"{language}.whole_signer": own.get("whole_signer", False),
                f"{language}.background": own.get("background", ""),
                f"{language}.credits": own.get("credits", ""),
                f"{language}.poster": self.media.hash_of(PICTURES, poster) if poster else "",
            }
            for part in (*film_words.TRACKS, *film_words.FILES):
                name = files.get((part, language), "")
                said[f"{language}.{part}"] = self._tracks.get(name) or self._hashes.get(name, "")
        return said

    def _languages(self, key: str) -> list[str]:
        return sorted(set(self._words[key]) - set(film_words.OF_THE_FILM))

    def _make(self, key: str) -> int:
        film = Film()
        with looked_into(self.source, FILMS, self.files[key]["film", ""]) as file:
            film.file.save(str(file.name), file, save=False)
        self.media.stored.append((film.file.storage, str(film.file.name)))
        self._put(key, film, set(self._coming(key)))
        return int(film.pk)

    def _renew(self, key: str, film: Film) -> int:
        standing = film_words.standing(film, cache(lambda pk: bytes_of(PICTURES, pk)))
        coming = self._coming(key)
        take, kept = merge_fields(standing, coming, film.loaded_marks)
        self.media.kept += [f"media/films/{key}, {name}: {Why.HERS}" for name in kept]
        if take or film.loaded_marks != field_hashes(coming):
            self._put(key, film, take)
        return int(film.pk)

    def _put(self, key: str, film: Film, take: set[str]) -> None:
        """Writes the fields in `take` into the film and its languages."""
        coming, words = self._coming(key), self._words[key]
        for name in film_words.OF_THE_FILM:
            if name in take and name != "poster":
                setattr(film, name, coming[name])
        if "poster" in take:
            film.poster_id = self.media.row_of(PICTURES, words["poster"])
        film.loaded_marks = field_hashes(coming)
        with refused_as(self.files[key]["words", ""]):
            film.full_clean()
        film.save()
        for language in self._languages(key):
            one = FilmInLanguage.objects.filter(film=film, language=language).first()
            one = one or FilmInLanguage(film=film, language=language)
            self._put_language(
                key, one, {name.partition(".")[2] for name in take if name.startswith(f"{language}.")}
            )

    def _put_language(self, key: str, one: FilmInLanguage, take: set[str]) -> None:
        own, files = self._words[key][one.language], self.files[key]
        if not take and one.pk:
            return
        if "title" in take:
            one.title = own["title"]
        if "seen" in take:
            one.description = "\n".join(own.get("seen", []))
        for name in ("signer", "credits"):
            if name in take:
                setattr(one, name, own.get(name, ""))
        for name, empty in (("whole_signer", False), ("background", "")):
            if name in take:
                setattr(one, name, own.get(name, empty))
                setattr(one, f"{name}_of", "")
        if "poster" in take:
            one.own_poster_id = self.media.row_of(PICTURES, own["poster"]) if own.get("poster") else None
        for track in film_words.TRACKS:
            if track in take:
                setattr(one, track, self._tracks.get(files.get((track, one.language), ""), ""))
        for part, column in film_words.FILES.items():
            if part in take:
                self._put_file(one, column, files.get((part, one.language), ""))
        with refused_as(f"{files['words', '']}, {one.language}"):
            one.full_clean(exclude=["film"])
        one.save()

    def _put_file(self, one: FilmInLanguage, column: str, name: str) -> None:
        if not name:
            setattr(one, column, "")
            setattr(one, f"{column}_hash", "")
            return
        with looked_into(self.source, FILMS, name) as file:
            getattr(one, column).save(str(file.name), file, save=False)
        kept = getattr(one, column)
        self.media.stored.append((kept.storage, kept.name))
