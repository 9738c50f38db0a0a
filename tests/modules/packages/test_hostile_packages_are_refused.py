"""Sixty and more packages that somebody could make to do harm, or by mistake: each is refused with its reason.

Nothing is half taken in: no page, no picture, no file.
"""

import stat
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command

from modules.models import ModulePage, TrainingDocument, TrainingImage
from modules.packages.load import load_path
from modules.packages.refusal import PackageRefused
from tests.modules import photos
from tests.modules.packages.small import (
    ABOUT,
    MODULE,
    PICTURE,
    STEP,
    WORDS,
    edited,
    patched,
    small_package,
    with_damage,
    with_entry,
    with_file,
    with_flag,
    without,
    zipped,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages", "media")]


def _mode(mode: int) -> Callable[[zipfile.ZipInfo], None]:
    def spoil(info: zipfile.ZipInfo) -> None:
        info.external_attr = mode << 16

    return spoil


def _orig(name: str) -> bytes:
    """An entry whose name stands in the zip as it is given, which Python's own writer would clean."""
    placeholder = "x" * len(name.encode())
    return with_file(placeholder).replace(placeholder.encode(), name.encode())


def _twice() -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return with_entry(STEP, lambda _info: None, small_package()[STEP])


def _says_less(name: str) -> bytes:
    """The directory says that a file is shorter than it is."""
    return with_entry("nl/steps/02-more.toml", lambda info: setattr(info, "file_size", 10), b"x" * 4000)


def _step(text: str) -> bytes:
    return with_file("nl/steps/02-more.toml", text.encode())


TALK = 'kind = "talk"\ntitle = "A"\ngoal = "B"\nminutes = 5\ngroup_heading = "C"\nquestions = ["D"]\nexamples = ["E"]\n'
UNPACKED = b"0" * (20 * 1024 * 1024)
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    # the zip itself
    "no zip at all": (lambda: b"%PDF-1.7 not a zip" * 10, "not a zip"),
    "an empty file": (lambda: b"", "not a zip"),
    "an empty zip": (lambda: zipped({}), "an empty zip"),
    "a program in front of the zip": (
        lambda: b"MZ\x90\x00" + zipped(small_package()),
        "something stands before it",
    ),
    "something behind the zip": (lambda: zipped(small_package()) + b"<script>", "something stands behind it"),
    "a zip with a note at its end": (lambda: patched(20, 5, 2) + b"hello", "something stands behind it"),
    "a zip in several parts": (lambda: patched(4, 1, 2), "in several parts"),
    "a directory that says to have more files": (lambda: patched(10, 9000, 2), "in several parts"),
    "a directory of a gigabyte": (lambda: patched(12, 2**30, 4), "more than 2000 files"),
    "a directory that begins elsewhere": (lambda: patched(16, 7, 4), "between the files and the end"),
    "three thousand files": (
        lambda: zipped({f"nl/steps/{n:03}-s.toml": b"" for n in range(3000)}),
        "more than 2000 files",
    ),
    "half of a zip": (lambda: zipped(small_package())[:400], "not a zip"),
    "an encrypted file": (lambda: with_flag(STEP, 0x1), "encrypted"),
    "a file packed with lzma": (lambda: zipped(small_package(), zipfile.ZIP_LZMA), "other than deflate"),
    "a file packed with bzip2": (lambda: zipped(small_package(), zipfile.ZIP_BZIP2), "other than deflate"),
    "a damaged file": (lambda: with_damage(STEP), "damaged"),
    "a file that is longer than it says": (lambda: _says_less(STEP), "damaged"),
    "the same name twice": (_twice, "twice in the zip"),
    # bombs
    "a text that unpacks a thousand times": (
        lambda: with_file("nl/steps/02-more.toml", UNPACKED),
        "times its size",
    ),
    "a picture that unpacks a thousand times": (lambda: with_file(PICTURE, UNPACKED), "times its size"),
    "many files that are too much together": (
        lambda: zipped(
            {**small_package(), **{f"media/pictures/p{n}.png": photos.SVG * 9 + UNPACKED for n in range(20)}}
        ),
        "times its size|more than 300 MB",
    ),
    "a text of a megabyte": (
        lambda: zipped({**small_package(), STEP: _noise()}, zipfile.ZIP_STORED),
        "more than 256 kB",
    ),
    # names
    "a name that climbs out": (lambda: with_file("../../etc/cron.d/x"), "leads out"),
    "a name that climbs out inside a folder": (lambda: with_file("nl/../../x.toml"), "leads out"),
    "a name from the root": (lambda: with_file("/etc/passwd"), "root of a disk"),
    "a name on a Windows disk": (lambda: _orig("C:/x.toml"), "root of a disk"),
    "a name with backslashes": (lambda: _orig("..\\..\\x.toml"), "backslash"),
    "a name with a zero byte": (lambda: _orig("nl/module.toml\0.png"), "other signs"),
    "a name that is not ASCII": (lambda: with_file("nl/steps/02-é.toml"), "other signs"),
    "a name that turns its reading": (lambda: with_file("nl/steps/02-\u202egpj.toml"), "other signs"),
    "a name in capitals": (lambda: with_file("NL/module.toml"), "other signs"),
    "a name of a thousand signs": (lambda: with_file("nl/" + "a" * 1000), "more than 120 signs"),
    "a name with an empty part": (lambda: with_file("nl//module.toml"), "empty part"),
    "a folder with something in it": (lambda: with_file("nl/steps/", b"x"), "a folder with something"),
    "a file without a place": (
        lambda: with_file("readme.txt", b"hello"),
        "no file of a package has this name",
    ),
    "a script among the steps": (
        lambda: with_file("nl/steps/02-more.py", b"import os"),
        "no file of a package",
    ),
    "a page of HTML": (lambda: with_file("nl/steps/02-more.html", b"<script>"), "no file of a package"),
    "a zip in the zip": (
        lambda: with_file("media/documents/more.zip", zipped(small_package())),
        "only pdf may stand",
    ),
    # kinds of entries
    "a link": (
        lambda: with_entry("nl/steps/02-l.toml", _mode(stat.S_IFLNK | 0o777), b"/etc/passwd"),
        "a link",
    ),
    "a device": (lambda: with_entry("nl/steps/02-d.toml", _mode(stat.S_IFCHR | 0o666)), "a device"),
    "a disk": (lambda: with_entry("nl/steps/02-b.toml", _mode(stat.S_IFBLK | 0o666)), "a device"),
    "a pipe": (lambda: with_entry("nl/steps/02-p.toml", _mode(stat.S_IFIFO | 0o666)), "a device"),
    # media
    "an SVG by its name": (
        lambda: with_file("media/pictures/sun.svg", photos.SVG),
        "only png, jpg, webp, avif",
    ),
    "an SVG called png": (lambda: with_file(PICTURE, photos.SVG), "not a picture"),
    "a script called png": (lambda: with_file(PICTURE, photos.PHP), "not a picture"),
    "a page of HTML called png": (
        lambda: with_file(PICTURE, b"<!doctype html><script>x</script>"),
        "not a picture",
    ),
    "a zip called png": (lambda: with_file(PICTURE, zipped(small_package())), "not a picture"),
    "a JPEG called png": (
        lambda: with_file(PICTURE, photos.as_bytes(photos.red(), "JPEG")),
        "kind that `.png` says",
    ),
    "a picture of forty million pixels": (
        lambda: zipped({**small_package(), PICTURE: photos.bomb()}, 0),
        "40 million",
    ),
    "half a picture": (lambda: with_file(PICTURE, photos.half_a_picture()), "damaged"),
    "a header that lies": (lambda: with_file(PICTURE, photos.lying_header()), "damaged|not a picture"),
    "an empty picture": (lambda: with_file(PICTURE, b""), "not a picture"),
    "a picture without words": (lambda: without(WORDS), "no words beside it"),
    "words without a picture": (lambda: without(PICTURE), "words without a file"),
    "a picture that nothing shows": (
        lambda: zipped(
            {
                **small_package(),
                "media/pictures/b.png": small_package()[PICTURE],
                "media/pictures/b.toml": b'title = "B"',
            }
        ),
        "nothing in the package shows",
    ),
    "a step that shows what is not there": (lambda: edited(STEP, '"red"', '"blue"'), "there is no `blue`"),
    "a document that is no PDF": (
        lambda: zipped(
            {**small_package(), "media/documents/b.pdf": b"MZ", "media/documents/b.toml": b'title = "B"'}
        ),
        "not a PDF",
    ),
    "words of a picture that no picture has": (lambda: edited(WORDS, "credit", "pk"), "no field `pk`"),
    # texts
    "no package.toml": (lambda: without(ABOUT), "no content package"),
    "another format": (lambda: edited(ABOUT, "format = 1", "format = 2"), "reads format 1"),
    "a format in words": (lambda: edited(ABOUT, "format = 1", 'format = "1"'), "reads format 1"),
    "more in package.toml": (
        lambda: edited(ABOUT, "format", 'by = "Els"\nformat'),
        "only `format` and `code`",
    ),
    "no module.toml": (lambda: without(MODULE), "no module.toml"),
    "another code in the page": (lambda: edited(MODULE, '"trust"', '"boundaries"'), "another one"),
    "a language that nobody speaks here": (
        lambda: with_file("de/module.toml", small_package()[MODULE]),
        "no language `de`",
    ),
    "steps of a language without a page": (
        lambda: with_file("fr/steps/01-talk.toml", small_package()[STEP]),
        "without a module.toml",
    ),
    "a module without steps": (lambda: without(STEP), "without steps"),
    "two steps with one name": (
        lambda: with_file("nl/steps/02-talk.toml", TALK.encode()),
        "two steps are called",
    ),
    "two steps with one number": (lambda: with_file("nl/steps/01-more.toml", TALK.encode()), "one number"),
    "broken TOML": (lambda: _step("kind = talk"), "not TOML"),
    "JSON in its place": (lambda: _step('{"kind": "talk"}'), "not TOML"),
    "text in Latin-1": (
        lambda: with_file("nl/steps/02-more.toml", 'kind = "é"'.encode("latin-1")),
        "not UTF-8",
    ),
    "lists a hundred deep": (lambda: _step(TALK + "say = " + "[" * 100 + "]" * 100), "deep"),
    "lists a hundred thousand deep": (
        lambda: zipped(
            {**small_package(), STEP: f"kind = {'[' * 90000}{']' * 90000}".encode()}, zipfile.ZIP_STORED
        ),
        "not TOML",
    ),
    "a bell in the text": (lambda: _step(TALK.replace('"A"', '"\\u0007"')), r"U\+0007"),
    "a zero in the text": (lambda: _step(TALK.replace('"A"', '"\\u0000"')), r"U\+0000"),
    "text that turns its reading": (lambda: _step(TALK.replace('"A"', '"\\u202e"')), r"U\+202E"),
    "a kind that there is not": (lambda: _step(TALK.replace('"talk"', '"quiz"')), "no kind of step 'quiz'"),
    "a kind that is a table": (lambda: _step(TALK.replace('"talk"', "{}")), "no kind of step"),
    "a field that there is not": (lambda: _step(TALK + 'score = "10"'), "no field `score`"),
    "a field of the page that there is not": (
        lambda: edited(MODULE, "slug", 'owner = "an"\nslug'),
        "no field `owner`",
    ),
    "a text where a number is asked": (lambda: _step(TALK.replace("= 5", '= "5"')), "not a whole number"),
    "a number where a text is asked": (lambda: _step(TALK.replace('"A"', "7")), "not a text"),
    "a text where a list is asked": (lambda: _step(TALK.replace('["D"]', '"D"')), "not a list"),
    "true where a number is asked": (
        lambda: edited(MODULE, "group_min = 4", "group_min = true"),
        "not a whole number",
    ),
    # what an editor could not publish either
    "a step without a title": (
        lambda: _step(TALK.replace('title = "A"\n', "")),
        "title: “Title” is empty",
    ),
    "a step of an hour and a half": (lambda: _step(TALK.replace("= 5", "= 90")), "minutes: .*45"),
    "a step without a question": (lambda: _step(TALK.replace('["D"]', "[]")), "questions"),
    "a heading that fills the screen": (
        lambda: _step(TALK.replace('"C"', f'"{"C" * 61}"')),
        "group_heading: .*60",
    ),
    "a picture without a description": (lambda: edited(STEP, "Een rood vlak", ""), "alt"),
    "a group that is smaller than its smallest": (
        lambda: edited(MODULE, "group_max = 8", "group_max = 2"),
        "largest group",
    ),
    "a module with the number nought": (
        lambda: edited(MODULE, "number = 2", "number = 0"),
        "greater than or equal",
    ),
    "a slug that breaks out of its address": (lambda: edited(MODULE, '"vertrouwen"', '"../admin"'), "slug"),
    # what another room adds
    "a version for nobody": (lambda: _version("versions/nl/aliens/01-talk.toml"), "no audience"),
    "a version in a language without a page": (
        lambda: _version("versions/fr/roma/01-talk.toml"),
        "language that the module does not have",
    ),
    "a version of a step that there is not": (
        lambda: _version("versions/nl/roma/01-gone.toml"),
        "not the name of this file",
    ),
    "a version that names girls by their group": (
        lambda: _version("versions/nl/roma/01-talk.toml", '"Roma-meisjes"'),
        "may not name them",
    ),
    "an audience without a name": (
        lambda: with_file("versions/audiences.toml", b'[v2]\ncode = "v2"\n'),
        "is no audience",
    ),
    "an audience with the code of the general version": (lambda: _audience("v1"), "A v and a number from 2"),
}
AUDIENCE = '[x]\ncode = "CODE"\nfolder = "roma"\n[x.label]\nnl = "A"\nfr = "B"\nen = "C"\n'


def _noise() -> bytes:
    return bytes(35 + n * 7919 % 60 for n in range(1024 * 1024))


def _audience(code: str) -> bytes:
    return with_file("versions/audiences.toml", AUDIENCE.replace("CODE", code).encode())


def _version(name: str, title: str = '"A"') -> bytes:
    stem = name.rpartition("/")[2].removesuffix(".toml")
    text = f'step = "{stem}"\nwhat = "A"\nwhy = "B"\n[replacement]\n' + TALK.replace('"A"', title, 1)
    return zipped(
        {
            **small_package(),
            name: text.encode(),
            "versions/audiences.toml": AUDIENCE.replace("CODE", "v3").encode(),
        }
    )


@pytest.fixture
def media(settings: Any, tmp_path: Path) -> None:
    """A storage of its own, so that a file left behind is seen."""
    settings.MEDIA_ROOT = str(tmp_path / "media")


def _stored() -> list[str]:
    root = Path(default_storage.location)  # type: ignore[attr-defined]
    return [str(path) for path in root.rglob("*") if path.is_file()]


def _written(data: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "package.zip"
    path.write_bytes(data)
    return path


def test_there_are_sixty_of_them() -> None:
    assert len(HOSTILE) >= 60


def test_the_package_that_they_spoil_is_taken_in(tmp_path: Path) -> None:
    load_path(_written(zipped(small_package()), tmp_path))
    assert ModulePage.objects.get().steps[0].value["pictures"][0].title == "Rood"
    assert len(_stored()) == 1


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_with_its_reason_and_nothing_is_taken_in(name: str, tmp_path: Path) -> None:
    make, reason = HOSTILE[name]
    with pytest.raises(PackageRefused, match=reason):
        load_path(_written(make(), tmp_path))
    assert not ModulePage.objects.exists()
    assert not TrainingImage.objects.exists()
    assert not TrainingDocument.objects.exists()
    assert _stored() == []


def test_what_was_stored_before_the_refusal_is_taken_away_again(tmp_path: Path) -> None:
    with pytest.raises(PackageRefused, match="greater than or equal"):
        load_path(_written(edited(MODULE, "number = 2", "number = 0"), tmp_path))
    assert _stored() == []


def test_a_link_in_a_folder_is_refused_too(tmp_path: Path) -> None:
    folder = tmp_path / "trust"
    for file, data in small_package().items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(data)
    (folder / "nl" / "steps" / "02-more.toml").symlink_to("/etc/passwd")
    with pytest.raises(PackageRefused, match="a link"):
        load_path(folder)


def test_the_command_says_the_reason_and_that_nothing_was_taken_in(tmp_path: Path) -> None:
    package = _written(HOSTILE["an SVG called png"][0](), tmp_path)
    with pytest.raises(
        CommandError, match=r"nothing was taken in\. media/pictures/red\.png: .*not a picture"
    ):
        call_command("import_module", str(package))
