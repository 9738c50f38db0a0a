"""Publishes a module again and again, each time with four pictures that were never shown: one for each line it reads.

Prints `published` after each time.
"""

import sys
from typing import Any

import django

from tests.bench.photo import photo

PICTURES = 4
SLUG = "grenzen-en-weerbaarheid"


def main() -> None:
    """Serves its standard input until it is closed."""
    django.setup()
    from django.core.files.base import ContentFile

    from modules.models import ModulePage, TrainingImage
    from tests.bench.made_up import take_as_good

    take_as_good()

    page = ModulePage.objects.get(slug=SLUG)
    for number, _line in enumerate(sys.stdin):
        talk: Any = next(child for child in page.steps if child.block_type == "talk")
        images = []
        for which in range(PICTURES):
            image = TrainingImage(title=f"Foto {number} {which}")
            image.file.save("foto.jpg", ContentFile(photo(number * PICTURES + which)))
            images.append({"image": image.pk, "decorative": False, "alt_text": "Een foto"})
        block = talk.block.child_blocks["pictures"]
        talk.value["pictures"] = block.to_python(images)
        page.save_revision().publish()
        print("published", flush=True)


if __name__ == "__main__":
    main()
