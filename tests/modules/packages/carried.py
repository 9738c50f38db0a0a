"""Packages written, read and changed, for the tests of this folder."""

import zipfile
from pathlib import Path

from accessibility.models import Adaptation, Audience
from modules.models import Film, ModuleIndexPage, ModulePage, TrainingDocument, TrainingImage
from modules.packages.write import gather, write_zip


def export(code: str, into: Path) -> Path:
    """The package of a live module."""
    write_zip(gather(code)[1], into)
    return into


def files_of(path: Path) -> dict[str, bytes]:
    """What is in a zip, by name, in its order."""
    with zipfile.ZipFile(path) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def empty_the_site() -> None:
    """A site without a module, a version, an audience, a picture or a document; the start pages stay."""
    Adaptation.objects.all().delete()
    Audience.objects.all().delete()
    for page in [*ModulePage.objects.all(), *ModuleIndexPage.objects.all()]:
        page.delete()
    Film.objects.all().delete()
    TrainingImage.objects.all().delete()
    TrainingDocument.objects.all().delete()


def change(path: Path, into: Path, name: str, before: str, after: str) -> Path:
    """The same package with one word changed in one file."""
    files = files_of(path)
    text = files[name].decode()
    assert before in text
    files[name] = text.replace(before, after).encode()
    write_zip(dict(files), into)
    return into
