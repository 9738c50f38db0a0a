"""Each starter module in French has a place in the Dutch one for every word: an editor can keep the two in step."""

import pytest

from modules.models import ModulePage
from modules.translation.own_text import source_for, what_would_be_lost

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter"), pytest.mark.content]


def test_no_french_word_would_be_lost() -> None:
    french = ModulePage.objects.filter(locale__language_code="fr")
    lost = {}
    for page in french:
        source = source_for(page)
        assert source is not None
        lost[page.code] = what_would_be_lost(source.specific, page)
    assert len(lost) == 5
    assert not any(lost.values()), lost
