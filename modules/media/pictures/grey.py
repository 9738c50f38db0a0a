"""An editor's pictures on paper: in greys, not larger than a sheet can show."""

from io import BytesIO
from typing import Any, Final

from PIL import Image

SIDE: Final = 1200  # half an A4 sheet at 150 dots an inch, and what the screen gets too
QUALITY: Final = 80


def in_grey(picture: Any) -> bytes:
    """The file of an image of ours as a grey JPEG; what is see-through becomes white."""
    with picture.file.open("rb") as file, Image.open(file) as opened:
        opened.thumbnail((SIDE, SIDE))
        layered = opened.convert("RGBA")
    paper = Image.new("RGBA", layered.size, "white")
    paper.alpha_composite(layered)
    found = BytesIO()
    paper.convert("L").save(found, "JPEG", quality=QUALITY)
    return found.getvalue()
