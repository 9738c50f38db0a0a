"""The module that most tests of this room run, made once for a file."""

from collections.abc import Callable

import pytest

from modules.models import ModulePage
from tests.facilitation.makers import both_languages
from tests.template_databases import Load


@pytest.fixture(scope="module")
def two_languages(once_for_the_file: Callable[[Load], None]) -> None:
    """Module 4 in Dutch and in French, with the starter versions v2 and v3."""
    once_for_the_file(both_languages)


@pytest.fixture
def dutch(two_languages: None) -> ModulePage:
    """Module 4 in Dutch."""
    return ModulePage.objects.get(code="boundaries", locale__language_code="nl")


@pytest.fixture
def french(two_languages: None) -> ModulePage:
    """Module 4 in French."""
    return ModulePage.objects.get(code="boundaries", locale__language_code="fr")
