"""A text that was carried over says so to an editor in one sentence, in the language that she reads."""

from datetime import UTC, datetime

import pytest
from django.utils.translation import override
from wagtail_localize.models import StringTranslation

from modules.translation.carry import CARRIED, WAY

DAY = datetime(2026, 11, 25, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "De tekst van voordien (25 november 2026). De bron veranderde: kijk of hij nog past."),
        (
            "fr",
            "Le texte d’avant (25 novembre 2026). Sa source a changé\N{NO-BREAK SPACE}: "
            "vérifiez s’il convient encore.",
        ),
        ("en", "The text of before (Nov. 25, 2026). Its source changed: look whether it still fits."),
    ],
)
def test_it_speaks_the_language_of_who_reads(language: str, said: str) -> None:
    carried = StringTranslation(translation_type=CARRIED, tool_name=WAY, updated_at=DAY)
    with override(language):
        assert carried.get_comment() == said


def test_what_a_person_translated_says_what_it_said_before() -> None:
    typed = StringTranslation(translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL, updated_at=DAY)
    with override("en"):
        assert typed.get_comment().startswith("Translated manually on ")
