"""What a film says, as a package has it: `film.toml`, captions and descriptions as WebVTT, and its films."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from modules.media.films.captions import NotCaptions, read, write
from modules.media.licences import ALLOWED
from modules.media.models.film import Film
from modules.media.models.film_in_language import BACKGROUNDS, SIGNERS, FilmInLanguage
from modules.packages import toml
from modules.packages.alternatives import ask
from modules.packages.layout import film_name
from modules.packages.refusal import PackageRefused

OF_THE_FILM: Final[dict[str, type]] = {
    "title": str,
    "poster": str,
    "licence": str,
    "credits": str,
    "has_speech": bool,
    "has_other_sounds": bool,
}
OF_A_LANGUAGE: Final[dict[str, type]] = {
    "title": str,
    "seen": list,
    "poster": str,
    "signer": str,
    "whole_signer": bool,
    "background": str,
    "credits": str,
}
NEEDED: Final = ("title", "poster", "licence", "credits")
TRACKS: Final = ("captions", "descriptions")
# The name of a film's file in a language, and the column that keeps it.
FILES: Final = {"film": "own_file", "sign": "sign_file", "described": "described_file"}


def posters_of(film: Film) -> list[int]:
    """The pictures that go with a film."""
    own = [one.own_poster_id for one in film.languages.all() if one.own_poster_id]
    return [film.poster_id, *own]


def film_files(
    key: str, film: Film, picture: Callable[[int], str]
) -> Iterator[tuple[str, bytes | Callable[[], Any]]]:
    """Each file of a film with its bytes, or a way to open it; `picture` names a poster."""
    words: dict[str, Any] = {name: getattr(film, name) for name in OF_THE_FILM if name != "poster"}
    words["poster"] = picture(film.poster_id)
    yield film_name(key, "film", "", _extension(film.file)), _opening(film.file)
    for one in sorted(film.languages.all(), key=lambda one: one.language):
        said = {
            "title": one.title,
            "seen": one.scenes_seen,
            "poster": picture(one.own_poster_id) if one.own_poster_id else "",
            "signer": one.signer,
            "whole_signer": one.sees_whole_signer,
            "background": one.background_now,
            "credits": one.credits,
        }
        words[one.language] = {name: value for name, value in said.items() if value}
        for track in TRACKS:
            if text := getattr(one, track):
                yield film_name(key, track, one.language, "vtt"), text.encode()
        for part, column in FILES.items():
            if file := getattr(one, column):
                yield film_name(key, part, one.language, _extension(file)), _opening(file)
    ordered = {name: words[name] for name in (*OF_THE_FILM, *sorted(set(words) - set(OF_THE_FILM)))}
    yield film_name(key, "film", "", "toml"), toml.write(ordered)


def _extension(file: Any) -> str:
    return str(file.name).rpartition(".")[2]


def _opening(file: Any) -> Callable[[], Any]:
    return lambda: file.storage.open(file.name)


def check_words(words: Mapping[str, Any], languages: set[str], where: str) -> None:
    """Refuses words that no film has, or of another kind; `languages` have captions or a film in the package."""
    for name, value in words.items():
        if name in OF_THE_FILM:
            ask(type(value) is OF_THE_FILM[name], f"`{name}` is not what it should be", where)
        else:
            ask(isinstance(value, Mapping), f"there is no field `{name}`", where)
            _check_language(value, f"{where}, {name}")
    for name in NEEDED:
        ask(bool(words.get(name)), f"no {name}", where)
    ask(words["licence"] in ALLOWED, f"`{words['licence']}` is not a licence that is allowed", where)
    for language in languages:
        ask(language in words, f"no words in `{language}`", where)
    ask(set(words) - set(OF_THE_FILM) != set(), "no words in any language", where)


def _check_language(said: Mapping[str, Any], where: str) -> None:
    for name, value in said.items():
        ask(name in OF_A_LANGUAGE, f"there is no field `{name}`", where)
        ask(type(value) is OF_A_LANGUAGE[name], f"`{name}` is not what it should be", where)
    seen = said.get("seen", [])
    ask(
        all(isinstance(line, str) and "\n" not in line for line in seen),
        "`seen` is not a list of texts",
        where,
    )
    ask(bool(said.get("title")), "no title", where)
    ask(said.get("background", "") in ("", *dict(BACKGROUNDS)), "nothing sounds like that", where)
    ask(said.get("signer", "") in ("", *dict(SIGNERS)), "nobody signs like that", where)


def check_track(text: bytes, where: str) -> str:
    """Captions as we keep them; refused where they are not."""
    try:
        return write(read(text.decode("utf-8")))
    except UnicodeDecodeError as error:
        raise PackageRefused("not UTF-8", where) from error
    except NotCaptions as error:
        raise PackageRefused(f"no captions: {error}", where) from error


def standing(film: Film, bytes_of_picture: Callable[[int], str]) -> dict[str, Any]:
    """What a film says now, field by field, with files and pictures by the marks of their bytes."""
    said: dict[str, Any] = {name: getattr(film, name) for name in OF_THE_FILM if name != "poster"}
    said["poster"] = bytes_of_picture(film.poster_id)
    for one in film.languages.all():
        said |= {
            f"{one.language}.{name}": value for name, value in _of_language(one, bytes_of_picture).items()
        }
    return said


def _of_language(one: FilmInLanguage, bytes_of_picture: Callable[[int], str]) -> dict[str, Any]:
    return {
        "title": one.title,
        "seen": one.scenes_seen,
        "signer": one.signer,
        "whole_signer": one.sees_whole_signer,
        "background": one.background_now,
        "credits": one.credits,
        "poster": bytes_of_picture(one.own_poster_id) if one.own_poster_id else "",
        **{track: getattr(one, track) for track in TRACKS},
        **{part: getattr(one, f"{column}_hash") for part, column in FILES.items()},
    }
