"""Modules of a chosen size, for what must cost the same however much is on a page."""

from typing import Any

from django.core.files.base import ContentFile

from accessibility.models import Adaptation, Audience
from modules.models import ModulePage, TrainingImage
from tests.modules import photos
from tests.modules.makers import talk_step


def steps_of_a_size(count: int, pictures: int = 0) -> list[dict[str, Any]]:
    """`count` talks of a minute; the first shows `pictures` pictures, each there in the size that a page needs."""
    steps = [talk_step(f"Stap {number}", minutes=1) for number in range(1, count + 1)]
    images = []
    for number in range(pictures):
        image = TrainingImage(title=f"Zon {number}")
        image.file.save("zon.png", ContentFile(photos.as_bytes(photos.red(), "PNG")))
        image.get_rendition("width-1200")
        images.append({"image": image.pk, "decorative": False, "alt_text": "Een zon"})
    steps[0]["value"]["pictures"] = images
    return steps


def audience_number(number: int) -> Audience:
    """The audience with the code `v<number>`, made when it is not there."""
    named = {"key": f"doelgroep-{number}", "label_nl": f"Doelgroep {number}"}
    return Audience.objects.get_or_create(code=f"v{number}", defaults=named)[0]


def version_for(number: int, page: ModulePage) -> None:
    """A published version of `page` for the audience `v<number>`, which changes no step."""
    Adaptation.objects.create(audience=audience_number(number), page=page).save_revision().publish()
