"""The files of a package, each in its place: what stands nowhere, twice or alone is refused by its name alone."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings

from modules.packages import layout
from modules.packages.part_names import part_names
from modules.packages.refusal import PackageRefused


@dataclass(frozen=True)
class Sorted:
    """The names of a package's files: steps as (file, key) by language, media by kind and key, parts by folder."""

    languages: list[str]
    steps: dict[str, list[tuple[str, str]]]
    media: dict[str, dict[str, str]]
    parts: dict[str, list[str]]
    films: dict[str, dict[tuple[str, str], str]]  # by key: the file of each part in a language
    voices: dict[str, str]  # by key
    signs: dict[str, str]  # by key


def sort_files(names: list[str]) -> Sorted:
    """Each file in its place; `PackageRefused` for a file without a place, or a place without its file."""
    languages: list[str] = []
    steps: dict[str, list[tuple[str, str]]] = {}
    media: dict[str, dict[str, str]] = {layout.PICTURES: {}, layout.DOCUMENTS: {}, layout.VOICES: {}}
    of_parts: dict[str, list[str]] = {}
    films: dict[str, dict[tuple[str, str], str]] = {}
    signs: dict[str, str] = {}
    words: set[tuple[str, str]] = set()
    for name in names:
        if found := layout.MODULE.fullmatch(name):
            languages.append(_language(found["language"], name))
        elif found := layout.STEP.fullmatch(name):
            steps.setdefault(_language(found["language"], name), []).append((name, found["key"]))
        elif found := layout.FILM.fullmatch(name):
            _sort_film(found["key"], found["part"], found["language"] or "", found["extension"], name, films)
        elif found := layout.SIGNING.fullmatch(name):
            signs[found["key"]] = name
        elif found := layout.MEDIUM.fullmatch(name):
            _sort_medium(found["kind"], found["key"], found["extension"], name, media, words)
        elif not _sort_part(name, of_parts) and name != layout.ABOUT:
            raise PackageRefused("no file of a package has this name", name)
    _check_pairs(media, words)
    _check_films(films)
    _check_steps(languages, steps)
    voices = media.pop(layout.VOICES)
    return Sorted(languages, steps, media, of_parts, films, voices, signs)


def _language(language: str, name: str) -> str:
    if language not in dict(settings.WAGTAIL_CONTENT_LANGUAGES):
        raise PackageRefused(f"this site has no language `{language}`", name)
    return language


def _sort_medium(
    kind: str,
    key: str,
    extension: str,
    name: str,
    media: dict[str, dict[str, str]],
    words: set[tuple[str, str]],
) -> None:
    if len(key) > layout.LONGEST_KEY:
        raise PackageRefused(f"a name of more than {layout.LONGEST_KEY} signs", name)
    if extension == "toml":
        words.add((kind, key))
    elif extension not in layout.EXTENSIONS[kind]:
        raise PackageRefused(f"only {', '.join(layout.EXTENSIONS[kind])} may stand here", name)
    elif key in media[kind]:
        raise PackageRefused("two files with one name", name)
    else:
        media[kind][key] = name


def _sort_film(
    key: str,
    part: str,
    language: str,
    extension: str,
    name: str,
    films: dict[str, dict[tuple[str, str], str]],
) -> None:
    if len(key) > layout.LONGEST_KEY:
        raise PackageRefused(f"a name of more than {layout.LONGEST_KEY} signs", name)
    if language:
        _language(language, name)
    if part == "film" and extension == "toml" and not language:
        part = "words"
    elif extension not in ("vtt",) if part in ("captions", "descriptions") else extension in ("vtt", "toml"):
        raise PackageRefused("no file of a film has this name", name)
    elif not language and part != "film":
        raise PackageRefused("no language in the name", name)
    if (part, language) in films.setdefault(key, {}):
        raise PackageRefused("two files with one name", name)
    films[key][part, language] = name


def _check_films(films: Mapping[str, Mapping[tuple[str, str], str]]) -> None:
    for key, files in films.items():
        for part, missing in (("words", "no words beside it"), ("film", "words without a film")):
            if (part, "") not in files:
                raise PackageRefused(missing, f"media/films/{key}")


def _sort_part(name: str, of_parts: dict[str, list[str]]) -> bool:
    folder, _slash, rest = name.partition("/")
    names = part_names().get(folder)
    if names is None or not names.fullmatch(rest):
        return False
    of_parts.setdefault(folder, []).append(name)
    return True


def _check_pairs(media: Mapping[str, Mapping[str, str]], words: set[tuple[str, str]]) -> None:
    files = {(kind, key) for kind, found in media.items() for key in found}
    for kind, key in sorted(files ^ words):
        missing = "no words beside it" if (kind, key) in files else "words without a file"
        raise PackageRefused(missing, f"media/{kind}/{key}")


def _check_steps(languages: list[str], steps: Mapping[str, list[tuple[str, str]]]) -> None:
    if not languages:
        raise PackageRefused("no module.toml in any language")
    for language, files in steps.items():
        if language not in languages:
            raise PackageRefused("steps without a module.toml", language)
        for key, times in Counter(key for _name, key in files).items():
            if times > 1 or len(key) > layout.LONGEST_KEY:
                raise PackageRefused(f"two steps are called `{key}`, or the name is too long", language)
        numbers = Counter(name.rpartition("/")[2].partition("-")[0] for name, _key in files)
        if max(numbers.values()) > 1:
            raise PackageRefused("two steps have one number", language)
    for language in languages:
        if not steps.get(language):
            raise PackageRefused("a module without steps", language)
