"""Every uploaded picture is checked by its content and written anew: true type, size, no metadata.

A photograph can say where and when it was taken, and by whom. What is stored has the pixels alone, the right way up,
under a name that says nothing: an address of a picture is seen by whoever looks at the big screen.
"""

import warnings
from io import BytesIO
from typing import IO, Final
from uuid import uuid4

from django.core.files.base import ContentFile, File
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from modules.media.pictures.bare import is_bare

MAX_PIXELS: Final = 40_000_000
# What may come in, and as what it is kept: a moving picture becomes its first frame.
STORED_FORMATS: Final = {"JPEG": "JPEG", "PNG": "PNG", "GIF": "PNG", "WEBP": "WEBP", "AVIF": "AVIF"}
# Many a camera puts a second picture behind the first: it is a JPEG all the same, which Pillow then calls MPO.
TWO_IN_ONE: Final = {"MPO": "JPEG"}
EXTENSIONS: Final = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif"}
HOW: Final[dict[str, dict[str, object]]] = {
    "JPEG": {"quality": 90, "progressive": True, "optimize": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 90},
    "AVIF": {"quality": 80},
}
NOT_A_PICTURE: Final = _(
    "This file is not a picture that we can read. Choose a JPEG, PNG, WebP, AVIF or GIF file."
)
BROKEN: Final = _("This picture is damaged. Open it on your computer, save it again and choose the new file.")
TOO_LARGE: Final = _("This picture has more than 40 million pixels. Make it smaller and choose it again.")


class PictureRefused(Exception):
    """A file cannot be kept as a picture; `reason` says to the person what to do."""

    def __init__(self, reason: str | Promise) -> None:
        super().__init__(str(reason))
        self.reason = reason


class CleanPicture(ContentFile):  # type: ignore[type-arg]  # generic for the type checker alone
    """A picture that we wrote ourselves: it needs no second writing."""

    content_type: str


class CheckedPicture(File):  # type: ignore[type-arg]  # generic for the type checker alone
    """A picture that was looked through and holds nothing but a picture: it is kept as it is."""


def check_picture(file: IO[bytes]) -> CheckedPicture:
    """The picture in `file` as it is where it is bare, else written anew; `PictureRefused` when it is none."""
    with _open(file) as opened:
        form = opened.format or ""
        if getattr(opened, "n_frames", 1) == 1 and is_bare(file, form):
            file.seek(0)
            try:
                opened.load()
            except Exception as error:  # decoders raise whatever they like on damaged data
                raise PictureRefused(BROKEN) from error
            file.seek(0)
            return CheckedPicture(file, name=f"{uuid4().hex}.{EXTENSIONS[STORED_FORMATS[form]]}")
    file.seek(0)
    clean = rewrite(file.read())
    return CheckedPicture(BytesIO(clean.read()), name=clean.name)


def rewrite(data: bytes) -> CleanPicture:
    """The same picture, written anew; `PictureRefused` when it is none, is damaged or is too large."""
    with _open(BytesIO(data)) as opened:
        stored = _stored_format(opened)
        try:
            pixels = _pixels(opened, with_alpha=stored != "JPEG")
        except Exception as error:  # decoders raise whatever they like on damaged data
            raise PictureRefused(BROKEN) from error
    into = BytesIO()
    pixels.save(into, format=stored, **HOW[stored])
    clean = CleanPicture(into.getvalue(), name=f"{uuid4().hex}.{EXTENSIONS[stored]}")
    clean.content_type = Image.MIME[stored]
    return clean


def _open(file: IO[bytes]) -> Image.Image:
    """The header alone is read: a picture that would fill the memory is refused before it does."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            opened = Image.open(file, formats=list(STORED_FORMATS))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureRefused(TOO_LARGE) from error
    except UnidentifiedImageError as error:
        raise PictureRefused(NOT_A_PICTURE) from error
    except Exception as error:  # a header that lies makes the decoders raise whatever they like
        raise PictureRefused(BROKEN) from error
    if opened.width * opened.height > MAX_PIXELS:
        raise PictureRefused(TOO_LARGE)
    return opened


def _stored_format(opened: Image.Image) -> str:
    """The format in which it is stored; `PictureRefused` for one that was not asked for."""
    form = opened.format or ""
    stored = STORED_FORMATS.get(TWO_IN_ONE.get(form, form))
    if stored is None:
        raise PictureRefused(NOT_A_PICTURE)
    return stored


def _pixels(opened: Image.Image, *, with_alpha: bool) -> Image.Image:
    """The first frame, the right way up, in the colours of a screen, with nothing else attached."""
    opened.load()
    upright = ImageOps.exif_transpose(opened)
    mode = "RGBA" if with_alpha and upright.has_transparency_data else "RGB"
    shown = _on_screen(upright, opened.info.get("icc_profile")).convert(mode)
    bare = Image.new(mode, shown.size)
    bare.paste(shown)
    return bare


def _on_screen(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours of another space brought to sRGB, since the profile does not come along."""
    if not profile or picture.mode not in {"RGB", "CMYK"}:
        return picture
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        turned = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
    return turned or picture
