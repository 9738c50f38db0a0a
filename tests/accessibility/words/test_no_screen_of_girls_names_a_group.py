"""A crawl of all that girls can come across: no screen, file, address, title or sheet names an audience or a group."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.base import ContentFile

from modules.models import TrainingImage
from tests.accessibility.words.girls_crawl import Met, everything, labels
from tests.facilitation.makers import signed_in
from tests.modules import photos
from tests.modules.makers import facilitator, module_page, talk_step

pytestmark = [pytest.mark.django_db, pytest.mark.content]


@pytest.mark.parametrize(
    "planted",
    [
        {"title": "Praten met dove meisjes"},
        {"group_heading": "Voor Roma"},
        {"group_text": ["Kijk.", "Voor wie slechthorend is."]},
    ],
)
def test_a_planted_name_is_found_on_screen_and_on_paper(planted: dict[str, Any]) -> None:
    page = module_page([talk_step(**planted)])
    assert any(labels(one) for one in everything(signed_in(facilitator()), page))


def test_the_name_that_an_editor_gave_to_a_file_goes_nowhere() -> None:
    image = TrainingImage(title="Twee vriendinnen")
    image.file.save("roma_meisjes.png", ContentFile(photos.as_bytes(photos.red(), "PNG")))
    shown = {"image": image.pk, "decorative": False, "alt_text": "Twee vriendinnen praten."}
    met = list(everything(signed_in(facilitator()), module_page([talk_step(pictures=[shown])])))
    assert [one.where for one in met if one.where.startswith("/media/images/")]
    assert [one.where for one in met if labels(one)] == []


def test_no_script_of_ours_keeps_or_sends_under_such_a_name() -> None:
    """Keys of storage and names of channels stand in scripts; one laptop keeps the facilitator's and the group's."""
    root = Path(settings.BASE_DIR)
    scripts = [
        path for room in ("site", "modules", "accessibility") for path in sorted((root / room).rglob("*.js"))
    ]
    assert len(scripts) > 10
    assert {path.name: labels(Met(path.name, path.read_text(encoding="utf-8"))) for path in scripts} == {
        path.name: [] for path in scripts
    }


@pytest.mark.parametrize(
    ("where", "says"),
    [
        ("/nl/session/boundaries/hard-of-hearing/1/group/", ""),
        ("/media/images/meisjes-gitanes.png", ""),
        ("/static/x.js", 'localStorage.setItem("version-roma", "1")'),
        ("boundaries v3 1.pdf", "Bladen voor Roma-meisjes"),
    ],
)
def test_a_planted_address_key_or_sheet_is_found(where: str, says: str) -> None:
    assert labels(Met(where, says))
