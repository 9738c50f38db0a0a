"""A film goes out and comes in with its languages, captions, signs and posters; an editor's words stay hers."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from wagtail.models import Page

from modules.models import Film, ModulePage
from modules.packages.load import load_path
from modules.packages.places import home_of, index_under
from modules.packages.refusal import PackageRefused
from modules.packages.write import gather
from tests.modules.makers import module_page, starter_step
from tests.modules.media.films.makers import film
from tests.modules.media.films.reels import reel

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_pages", "media")]


@pytest.fixture
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path / "media")


def _written(code: str) -> dict[str, bytes]:
    _module, files = gather(code)
    read: dict[str, bytes] = {}
    for name, content in files.items():
        if isinstance(content, bytes):
            read[name] = content
            continue
        with content() as opened:
            read[name] = opened.read()
    return read


def _unpack(files: dict[str, bytes], folder: Path) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def _home() -> Page:
    home = home_of("nl")
    assert home is not None
    return home


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package of one step with a film, as a folder; the site it came from is empty again."""
    bus = film(seconds=3, sign=True)
    step = starter_step("film")
    step["value"] |= {"film": bus.pk}
    module_page([step], index_under(_home()), title="Kijken", slug="kijken", code="watching", number=1)
    folder = _unpack(_written("watching"), tmp_path / "package")
    ModulePage.objects.get().delete()
    Film.objects.all().delete()
    return folder


def test_the_same_files_come_out_of_another_site(package: Path) -> None:
    before = {
        path.relative_to(package).as_posix(): path.read_bytes()
        for path in package.rglob("*")
        if path.is_file()
    }
    folder = "media/films/de-bus"
    wanted = ["film.mp4", "film.toml", "captions.nl.vtt", "captions.fr.vtt", "sign.nl.mp4"]
    assert {f"{folder}/{name}" for name in wanted} <= set(before)
    load_path(package)
    assert _written("watching") == before
    again = Film.objects.get()
    assert {one.language for one in again.languages.all()} == {"nl", "fr"}
    assert again.has_speech
    assert again.languages.get(language="nl").signer == "deaf"


def test_a_second_import_makes_no_second_film(package: Path) -> None:
    load_path(package)
    load_path(package)
    assert Film.objects.count() == 1


def test_captions_of_an_editor_stand_and_the_rest_is_renewed(package: Path) -> None:
    load_path(package)
    hers = Film.objects.get().languages.get(language="nl")
    hers.captions = hers.captions.replace("mee", "mee naar huis")
    hers.save()
    for language, old, new in (("nl", "vandaag", "morgen"), ("fr", "Pas ce jour", "Demain")):
        path = package / f"media/films/de-bus/captions.{language}.vtt"
        path.write_text(path.read_text().replace(old, new))
    outcomes = load_path(package)
    texts = {one.language: one.captions for one in Film.objects.get().languages.all()}
    assert "mee naar huis" in texts["nl"]
    assert "Demain" in texts["fr"]
    assert any("nl.captions" in line for outcome in outcomes for line in outcome.kept)


def _text(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(package: Path) -> None:
        path = package / "media/films/de-bus" / name
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))

    return change


def _file(name: str, data: bytes | None) -> Callable[[Path], None]:
    def change(package: Path) -> None:
        path = package / "media/films/de-bus" / name
        if data is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)

    return change


HOSTILE: dict[str, tuple[Callable[[Path], None], str]] = {
    "a page called mp4": (_file("film.mp4", b"<!doctype html><script>alert(1)</script>"), "not a film"),
    "a drawing called mp4": (_file("film.mp4", b'<svg xmlns="http://www.w3.org/2000/svg"/>'), "not a film"),
    "a zip called mp4": (_file("film.mp4", b"PK\x03\x04" + bytes(200)), "not a film"),
    "half a film": (_file("film.mp4", reel(2)[:2500]), "damaged"),
    "a WebM called mp4": (_file("film.mp4", reel(1, packed="webm")), "not a film of the kind"),
    "no film": (_file("film.mp4", None), "words without a film"),
    "no words": (_file("film.toml", None), "no words beside it"),
    "a film of no language": (_file("sign.mp4", reel(1)), "no language in the name"),
    "a language that is not here": (_file("captions.xx.vtt", b"WEBVTT"), "no language `xx`"),
    "a language without words": (
        _file("captions.en.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n"),
        "no words in `en`",
    ),
    "a program": (_file("film.exe", b"MZ"), "no file of a package"),
    "captions in a film's place": (_file("sign.fr.vtt", b"WEBVTT"), "no file of a film"),
    "captions with a script": (_text("captions.nl.vtt", "Nee", "<script>alert(1)</script>"), "no captions"),
    "captions with a sign that nobody sees": (
        _text("captions.nl.vtt", "Nee", "N\x00ee"),
        "no captions: control",
    ),
    "captions that are none": (_file("captions.nl.vtt", b"hallo"), "no captions"),
    "captions that are no letters": (_file("captions.nl.vtt", b"WEBVTT\n\n\xff\xfe"), "not UTF-8"),
    "a licence that is not allowed": (
        _text("film.toml", 'licence = "own"', 'licence = "stolen"'),
        "not a licence",
    ),
    "a field that no film has": (_text("film.toml", "has_speech", "has_spy"), "no field `has_spy`"),
    "a poster that is not there": (_text("film.toml", "noor-aan-de-bus", "niets"), "there is no `niets`"),
    "a signer whom nobody knows": (_text("film.toml", 'signer = "deaf"', 'signer = "robot"'), "nobody signs"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_film_is_refused_and_nothing_of_it_stays(package: Path, name: str) -> None:
    change, reason = HOSTILE[name]
    change(package)
    with pytest.raises(PackageRefused, match=reason):
        load_path(package)
    assert not Film.objects.exists()
    assert not ModulePage.objects.exists()


def test_a_film_that_nothing_shows_is_refused(package: Path) -> None:
    for path in (package / "media/films/de-bus").iterdir():
        _file(f"../niemand/{path.name}", path.read_bytes())(package)
    with pytest.raises(PackageRefused, match="nothing in the package shows this film"):
        load_path(package)
