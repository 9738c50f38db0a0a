"""A picture as large as those that editors upload, each another one: soft shapes, as a photo has, and some grain."""

import random
from io import BytesIO

from PIL import Image

SIZE = (2000, 1500)


def photo(seed: int) -> bytes:
    """A JPEG of three megapixels."""
    grain = Image.frombytes("RGB", (80, 60), random.Random(seed).randbytes(80 * 60 * 3))  # noqa: S311
    into = BytesIO()
    grain.resize(SIZE, Image.Resampling.BICUBIC).save(into, format="JPEG", quality=88)
    return into.getvalue()
