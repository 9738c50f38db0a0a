"""Small pictures made on the spot, with and without what must not survive an upload."""

from io import BytesIO

from PIL import Image, PngImagePlugin

CAMERA = "Camera van Els"
PLACE = b"GPSLatitude"


def red(size: tuple[int, int] = (40, 20), mode: str = "RGB") -> Image.Image:
    """A red picture, wider than it is high."""
    return Image.new(mode, size, "red")


def as_bytes(picture: Image.Image, form: str, **more: object) -> bytes:
    """The file of a picture."""
    into = BytesIO()
    picture.save(into, format=form, **more)
    return into.getvalue()


def photograph(orientation: int = 1, form: str = "JPEG") -> bytes:
    """A photograph that says which camera took it, when, where, and how it was held."""
    exif = Image.Exif()
    exif[0x010F] = CAMERA
    exif[0x0112] = orientation
    exif[0x0132] = "2026:11:24 14:00:00"
    exif.get_ifd(0x8825)[1] = "N"
    return as_bytes(red(), form, exif=exif)


def two_in_one(orientation: int = 1) -> bytes:
    """What a phone or a camera makes: a JPEG with a second, blue picture behind the first, which is red."""
    exif = Image.Exif()
    exif[0x010F] = CAMERA
    exif[0x0112] = orientation
    more = [Image.new("RGB", (40, 20), "blue")]
    return as_bytes(red(), "MPO", save_all=True, append_images=more, exif=exif)


def png_with_text() -> bytes:
    """A PNG that carries words."""
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "Els Peeters")
    return as_bytes(red(), "PNG", pnginfo=words)


def bomb(width: int = 8000, height: int = 5001) -> bytes:
    """A PNG of a few bytes that unpacks into more than 40 million pixels."""
    return as_bytes(Image.new("1", (width, height)), "PNG")


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PHP = b"<?php system($_GET['c']); ?>"


def half_a_picture() -> bytes:
    """A picture whose second half got lost on the way."""
    whole = as_bytes(Image.effect_noise((200, 200), 60), "PNG")
    return whole[: len(whole) // 2]


def lying_header() -> bytes:
    """It begins like a PNG and goes on as nonsense."""
    return b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x00" * 40
