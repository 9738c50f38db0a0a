"""A picture is what its content says; what is kept has the pixels and nothing else."""

from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageCms, MpoImagePlugin

from modules.media.pictures import rewrite as pictures
from modules.media.pictures.rewrite import PictureRefused, check_picture, rewrite
from tests.modules import photos


def _opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(rewrite(data).read()))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_an_allowed_kind_stays_what_it_is(form: str) -> None:
    kept = _opened(photos.as_bytes(photos.red(), form))
    assert (kept.format, kept.size) == (form, (40, 20))


@pytest.mark.parametrize("form", ["JPEG", "WEBP", "AVIF", "PNG"])
def test_a_photograph_no_longer_says_where_when_and_with_what_it_was_taken(form: str) -> None:
    before = photos.photograph(form=form)
    assert photos.CAMERA.encode() in before
    after = rewrite(before).read()
    assert photos.CAMERA.encode() not in after
    assert dict(Image.open(BytesIO(after)).getexif()) == {}


def test_words_inside_a_png_do_not_come_along() -> None:
    assert b"Els Peeters" not in rewrite(photos.png_with_text()).read()
    assert _opened(photos.png_with_text()).info == {}


def test_a_photograph_that_was_held_sideways_stands_upright() -> None:
    assert _opened(photos.photograph(orientation=6)).size == (20, 40)


def test_a_photograph_with_a_second_one_behind_it_is_its_first_upright_and_alone() -> None:
    assert Image.open(BytesIO(photos.two_in_one())).format == "MPO"
    kept = _opened(photos.two_in_one(orientation=6))
    assert (kept.format, kept.size, getattr(kept, "n_frames", 1)) == ("JPEG", (20, 40), 1)
    red, _green, blue = kept.getpixel((10, 20))
    assert red > 200 > 50 > blue
    data = rewrite(photos.two_in_one()).read()
    assert photos.CAMERA.encode() not in data
    assert data.count(b"\xff\xd8\xff") == 1


def test_in_a_package_too_such_a_photograph_becomes_its_first() -> None:
    checked = check_picture(BytesIO(photos.two_in_one()))
    assert str(checked.name).endswith(".jpg")
    assert Image.open(checked).format == "JPEG"


@pytest.mark.parametrize("check", [rewrite, lambda data: check_picture(BytesIO(data))])
def test_a_form_that_nobody_asked_for_is_refused(monkeypatch: pytest.MonkeyPatch, check: Any) -> None:
    monkeypatch.setattr(MpoImagePlugin.MpoImageFile, "format", "THREE")
    with pytest.raises(PictureRefused) as refused:
        check(photos.two_in_one())
    assert refused.value.reason == pictures.NOT_A_PICTURE


def test_what_is_see_through_stays_see_through() -> None:
    kept = _opened(photos.as_bytes(Image.new("RGBA", (4, 4), (255, 0, 0, 0)), "PNG"))
    assert kept.getpixel((0, 0)) == (255, 0, 0, 0)


def test_a_moving_picture_becomes_its_first_frame() -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue", "green")]
    moving = photos.as_bytes(frames[0], "GIF", save_all=True, append_images=frames[1:])
    kept = _opened(moving)
    assert (kept.format, getattr(kept, "n_frames", 1)) == ("PNG", 1)
    assert kept.convert("RGB").getpixel((4, 4)) == (255, 0, 0)


def test_colours_of_a_printer_become_those_of_a_screen() -> None:
    assert _opened(photos.as_bytes(Image.new("CMYK", (8, 8)), "JPEG")).mode == "RGB"


def test_a_colour_profile_is_applied_and_left_out() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    kept = _opened(photos.as_bytes(photos.red(), "JPEG", icc_profile=profile))
    assert "icc_profile" not in kept.info


def test_a_nonsense_profile_is_no_reason_to_refuse() -> None:
    assert _opened(photos.as_bytes(photos.red(), "JPEG", icc_profile=b"nonsense")).size == (40, 20)


def test_the_name_says_nothing_and_its_ending_is_true() -> None:
    clean = rewrite(photos.as_bytes(photos.red(), "PNG"))
    stem, _dot, ending = clean.name.partition(".")
    assert ending == "png"
    assert len(stem) == 32
    assert clean.content_type == "image/png"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (photos.SVG, pictures.NOT_A_PICTURE),
        (photos.PHP, pictures.NOT_A_PICTURE),
        (b"", pictures.NOT_A_PICTURE),
        (photos.as_bytes(photos.red(), "TIFF"), pictures.NOT_A_PICTURE),
        (photos.as_bytes(photos.red(), "BMP"), pictures.NOT_A_PICTURE),
        (photos.half_a_picture(), pictures.BROKEN),
        (photos.bomb(), pictures.TOO_LARGE),
    ],
    ids=["svg", "php", "nothing", "tiff", "bmp", "half", "bomb"],
)
def test_what_is_no_good_picture_is_refused_with_what_to_do(data: bytes, reason: object) -> None:
    with pytest.raises(PictureRefused) as refused:
        rewrite(data)
    assert refused.value.reason == reason


def test_forty_million_pixels_are_just_allowed() -> None:
    assert rewrite(photos.bomb(8000, 5000)).size > 0


def test_a_picture_that_pillow_itself_warns_of_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(PictureRefused) as refused:
        rewrite(photos.bomb(10_000, 10_000))
    assert refused.value.reason == pictures.TOO_LARGE


def test_a_header_that_lies_is_refused() -> None:
    with pytest.raises(PictureRefused):
        rewrite(photos.lying_header())
