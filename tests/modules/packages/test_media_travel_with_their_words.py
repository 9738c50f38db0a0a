"""Pictures and documents travel byte for byte, with words, credit and focal point; nothing else comes along."""

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from PIL import Image
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from modules.media.pictures.bare import is_bare
from modules.models import ModulePage, TrainingDocument, TrainingImage
from modules.packages.carry import to_raw, to_text
from modules.packages.load import load_path
from modules.packages.outgoing import Outgoing
from modules.packages.refusal import CannotTravel, PackageRefused
from tests.modules import photos
from tests.modules.packages.carried import empty_the_site, export, files_of
from tests.modules.packages.small import PICTURE, STEP, WORDS, small_package, zipped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_pages")]
FORMS = ["PNG", "JPEG", "WEBP", "AVIF"]


@pytest.fixture(autouse=True)
def _place(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path / "media")


def _picture(form: str, title: str = "Zon") -> TrainingImage:
    """A picture as an editor uploads it: written anew on the way in."""
    photo = photos.as_bytes(Image.effect_noise((60, 40), 80).convert("RGB"), form)
    row = TrainingImage(
        title=title, description="Een zon", credit="An, CC BY 4.0", focal_point_x=4, focal_point_y=5
    )
    row.focal_point_width = row.focal_point_height = 6
    row.file.save("zon.bin", ContentFile(photo), save=False)
    row.save()
    return row


def _take_in(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    load_path(path)
    return path


def _shown(*rows: TrainingImage) -> ModulePage:
    """The small module, live, with these pictures in its talk."""
    page = ModulePage.objects.get(code="trust")
    raw = page.steps.get_prep_value()
    raw[0]["value"]["pictures"] = [
        {"type": "item", "value": {"image": row.pk, "alt_text": "Zon", "decorative": False}} for row in rows
    ]
    page.steps = page.steps.stream_block.to_python(raw)
    page.save_revision().publish()
    return page


@pytest.mark.parametrize("form", FORMS)
def test_a_picture_goes_out_and_in_without_losing_a_bit(form: str, tmp_path: Path) -> None:
    _take_in(tmp_path / "small.zip", zipped(small_package()))
    _shown(_picture(form))
    first = export("trust", tmp_path / "first.zip")
    empty_the_site()
    load_path(first)
    second = export("trust", tmp_path / "second.zip")
    assert files_of(first) == files_of(second)
    kept = TrainingImage.objects.get()
    assert (kept.title, kept.description, kept.credit) == ("Zon", "Een zon", "An, CC BY 4.0")
    assert (kept.focal_point_x, kept.width, kept.height) == (4, 60, 40)


def test_two_pictures_with_one_title_have_two_names(tmp_path: Path) -> None:
    _take_in(tmp_path / "small.zip", zipped(small_package()))
    _shown(_picture("PNG"), _picture("JPEG"), _picture("PNG"))
    first = export("trust", tmp_path / "first.zip")
    media = [name for name in files_of(first) if name.startswith("media/") and not name.endswith(".toml")]
    assert media == ["media/pictures/zon-2.jpg", "media/pictures/zon-3.png", "media/pictures/zon.png"]
    empty_the_site()
    load_path(first)
    assert export("trust", tmp_path / "second.zip").read_bytes() == first.read_bytes()


def test_a_picture_that_is_there_is_used_and_its_words_stand(tmp_path: Path) -> None:
    package = _take_in(tmp_path / "small.zip", zipped(small_package()))
    TrainingImage.objects.update(description="Een vlak, rood")
    outcomes = load_path(package)
    assert TrainingImage.objects.get().description == "Een vlak, rood"
    assert outcomes[0].kept == []  # the step was not taken, so nothing had to be looked up
    ModulePage.objects.get(code="trust").delete()
    assert "there already under other words" in load_path(package)[0].kept[0]
    assert TrainingImage.objects.count() == 1


def test_a_photograph_that_tells_where_it_was_taken_tells_it_no_more(tmp_path: Path) -> None:
    files = small_package()
    del files[PICTURE]
    files["media/pictures/red.jpg"] = photos.photograph(orientation=6)
    _take_in(tmp_path / "small.zip", zipped(files))
    kept = TrainingImage.objects.get().file.read()
    assert photos.CAMERA.encode() not in kept
    assert is_bare(BytesIO(kept), "JPEG")


def test_a_picture_that_no_step_takes_makes_no_row(tmp_path: Path) -> None:
    package = _take_in(tmp_path / "small.zip", zipped(small_package()))
    _shown()
    TrainingImage.objects.all().delete()
    assert load_path(package)[0].kept == ["01-talk, pictures: an editor changed it, her words stand"]
    assert not TrainingImage.objects.exists()


@pytest.mark.parametrize("form", FORMS)
def test_what_this_site_writes_is_bare_and_a_file_behind_it_is_not(form: str) -> None:
    data = _picture(form).file.read()
    assert is_bare(BytesIO(data), form)
    assert not is_bare(BytesIO(data + b"PK\x03\x04 a zip behind it"), form)
    assert not is_bare(BytesIO(data[: len(data) // 2]), form)


@pytest.mark.parametrize(
    ("form", "more"),
    [
        ("JPEG", {"comment": b"Els"}),
        ("JPEG", {"exif": b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00"}),
        ("WEBP", {"xmp": b"<x:xmpmeta/>"}),
        ("AVIF", {"xmp": b"<x:xmpmeta/>"}),
        ("PNG", {"icc_profile": b"x" * 200}),
    ],
)
def test_a_picture_that_carries_more_is_not_bare(form: str, more: dict[str, Any]) -> None:
    assert not is_bare(BytesIO(photos.as_bytes(photos.red(), form, **more)), form)


def test_words_in_a_png_are_found() -> None:
    assert not is_bare(BytesIO(photos.png_with_text()), "PNG")


def test_a_document_has_a_name_and_its_words(tmp_path: Path) -> None:
    row = TrainingDocument(title="Blad voor thuis", credit="Zelf gemaakt")
    row.file.save("blad.pdf", ContentFile(b"%PDF-1.7\n%%EOF\n"), save=True)
    block = blocks.StructBlock([("sheet", DocumentChooserBlock())])
    going = Outgoing()
    assert to_text(block, {"sheet": row.pk}, going.name_of) == {"sheet": "blad-voor-thuis"}
    files = dict(going.files())
    assert (
        files["media/documents/blad-voor-thuis.toml"]
        == b'title = "Blad voor thuis"\ncredit = "Zelf gemaakt"\n'
    )
    with files["media/documents/blad-voor-thuis.pdf"]() as file:  # type: ignore[operator]
        assert file.read() == b"%PDF-1.7\n%%EOF\n"
    asked = []
    raw = to_raw(
        block, {"sheet": "blad-voor-thuis"}, lambda kind, key: asked.append((kind, key)) or 7, "x", ("a",)
    )
    assert raw == {"sheet": 7}
    assert asked == [("documents", "blad-voor-thuis")]


def test_what_no_package_can_carry_is_said_and_not_lost() -> None:
    block = blocks.StructBlock([("page", blocks.PageChooserBlock())])
    with pytest.raises(CannotTravel, match="PageChooserBlock"):
        to_text(block, {"page": 3}, lambda _kind, _pk: "")
    with pytest.raises(PackageRefused, match="PageChooserBlock"):
        to_raw(block, {"page": "home"}, lambda _kind, _key: 1, "step", ("a",))


def test_pictures_are_stored_as_they_are_and_texts_are_packed(tmp_path: Path) -> None:
    _take_in(tmp_path / "small.zip", zipped(small_package()))
    with zipfile.ZipFile(export("trust", tmp_path / "first.zip")) as package:
        ways = {info.filename: info.compress_type for info in package.infolist()}
        assert all(info.date_time == (1980, 1, 1, 0, 0, 0) for info in package.infolist())
    assert ways["media/pictures/rood.png"] == zipfile.ZIP_STORED
    assert ways[STEP] == ways["media/pictures/rood.toml"] == zipfile.ZIP_DEFLATED
    assert WORDS not in ways  # the name follows the title
