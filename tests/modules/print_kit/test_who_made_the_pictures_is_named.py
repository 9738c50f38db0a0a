"""Who made the pictures, and under which licence, is said on paper; on no sheet that a girl is given."""

from typing import Any

import pytest
from django.core.files.base import ContentFile

from modules.models import TrainingImage
from modules.print_kit import contents
from tests.modules import photos
from tests.modules.makers import module_page, starter_step, talk_step
from tests.modules.print_kit.sheets_read import sheets

pytestmark = [pytest.mark.django_db, pytest.mark.content]
MAKER = "Zon: Lucie Vermeulen, CC BY 4.0."
OURS = "Tekeningen zonder andere naam: gemaakt voor deze training, EUPL 1.2."
HEADING = "Wie de beelden maakte"
NOT_FOR_THEM = "Dit blad is niet voor de groep."


def _by_lucie(credit: str = "Lucie Vermeulen", licence: str = "cc-by-4.0") -> dict[str, Any]:
    image = TrainingImage(title="Zon", credit=credit, licence=licence)
    image.file.save("zon.png", ContentFile(photos.as_bytes(photos.red((900, 600)), "PNG")))
    return {"image": image.pk, "decorative": True, "alt_text": ""}


def test_the_run_sheet_names_them_and_no_other_sheet_does() -> None:
    printed = sheets(module_page([talk_step(pictures=[_by_lucie()]), starter_step("check_in")]))
    assert [MAKER in words for words in printed] == [True, *[False] * (len(printed) - 1)]
    assert NOT_FOR_THEM in printed[0]


def test_our_own_drawings_are_named_on_the_run_sheet_too() -> None:
    assert OURS in sheets(module_page([talk_step()]))[0]


def test_a_run_sheet_without_room_leaves_them_to_a_last_sheet_that_is_not_for_the_group(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    many = [f"Zon {number}: Lucie Vermeulen." for number in range(70)]
    monkeypatch.setattr(contents, "credits_of", lambda steps: many)
    printed = sheets(module_page([talk_step()]))
    assert many[0] not in printed[0]
    (last,) = [words for words in printed if HEADING in words]
    assert last in printed[-2:]  # seventy of them need a sheet more
    assert many[0] in last
    assert NOT_FOR_THEM in last


def test_the_sheets_of_one_step_name_the_makers_of_its_pictures_last() -> None:
    page = module_page([talk_step(pictures=[_by_lucie()]), talk_step()])
    printed = sheets(page, only=1)
    assert MAKER in printed[-1]
    assert OURS not in printed[-1]
    assert not any(HEADING in words for words in sheets(page, only=2))


def test_a_picture_whose_maker_nobody_has_to_name_needs_no_line() -> None:
    page = module_page([talk_step(pictures=[_by_lucie(credit="", licence="own")])])
    assert not any("Zon:" in words for words in sheets(page))
