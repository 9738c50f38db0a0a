"""Talk: one example at a time, questions beside it, pictures after it."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image

from modules.models import TrainingImage
from tests.modules import photos
from tests.modules.steps.drawn import draw, made

pytestmark = [pytest.mark.django_db, pytest.mark.content]


def _picture(alt: str = "Een zon", decorative: bool = False) -> dict[str, object]:
    image = TrainingImage(title="Zon")
    image.file.save("zon.png", ContentFile(photos.as_bytes(photos.red((2000, 1000)), "PNG")))
    return {"image": image.pk, "decorative": decorative, "alt_text": "" if decorative else alt}


def test_the_first_example_is_open_and_the_others_wait() -> None:
    html = draw(made("talk"), "group")
    assert html.count('type="radio"') == 6
    assert html.count(" checked") == 1


def test_a_picture_comes_after_the_examples_in_the_size_of_a_screen_with_its_text() -> None:
    html = draw(made("talk", pictures=[_picture()]), "group")
    assert html.count('type="radio"') == 7
    assert 'alt="Een zon"' in html
    assert 'width="1200" height="600"' in html


def test_a_picture_that_only_decorates_is_silent() -> None:
    assert 'alt=""' in draw(made("talk", pictures=[_picture(decorative=True)]), "group")


def test_a_picture_that_was_deleted_is_left_out() -> None:
    gone = _picture()
    step = made("talk", pictures=[gone])
    TrainingImage.objects.all().delete()
    assert "<img" not in draw(step, "group")


def test_twenty_pictures_ask_no_more_than_one() -> None:
    def asked(count: int) -> int:
        pictures = [_picture() for _ in range(count)]
        assert len(made("talk", pictures=pictures).value.shown_pictures) == count  # makes their sizes
        with CaptureQueriesContext(connection) as queries:
            assert len(made("talk", pictures=pictures).value.shown_pictures) == count
        return len(queries)

    assert asked(20) == asked(1)


def test_each_example_is_a_card_on_paper() -> None:
    step = made("talk")
    html = draw(step, "print")
    assert all(example in html for example in step.value["examples"])
    assert html.count('<section class="a4"') == 2


def test_the_facilitator_reads_the_questions_and_the_examples() -> None:
    step = made("talk")
    html = draw(step, "screen")
    assert all(text in html for text in [*step.value["questions"], *step.value["examples"]])


def test_its_pictures_are_printed_two_on_a_sheet_with_their_texts() -> None:
    step = made("talk", pictures=[_picture(f"Zon {n}") for n in range(3)])
    html = draw(step, "print")
    assert html.count('<section class="a4"') == 2 + 2
    assert all(f'alt="Zon {n}"' in html for n in range(3))


def test_on_the_kit_its_pictures_are_grey_and_one_that_was_deleted_is_left_out() -> None:
    step = made("talk", pictures=[_picture(), _picture(decorative=True)])
    first, second = step.value.on_sheets["photos"]
    assert (first["alt"], second["alt"]) == ("Een zon", "")
    with Image.open(BytesIO(bytes(first["grey"]))) as printed:
        assert (printed.format, printed.mode, printed.size) == ("JPEG", "L", (1200, 600))
    TrainingImage.objects.all().delete()
    assert step.value.on_sheets["photos"] == []
