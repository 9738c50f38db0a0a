"""A film in sign language is seen with the words that it signs, in the version that it is for, and with no others."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from pytest_django.fixtures import DjangoAssertNumQueries

from modules.media.films.film_file import check_film
from modules.media.films.sign_upload import keep_film
from modules.media.films.sign_view import Signed
from modules.models import ModulePage, Signing
from modules.sessions.signed_steps import with_signs
from modules.sessions.steps import Step, general_steps
from tests.modules.makers import module_page, talk_step
from tests.modules.media.films.makers import film
from tests.modules.media.films.reels import reel
from tests.modules.sessions.signings import signing, silent_film

pytestmark = pytest.mark.django_db
SAID = ["We kijken naar Noor.", "Waar ligt jouw grens?"]


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture
def page() -> ModulePage:
    return module_page([talk_step(say=SAID)])


def seen(page: ModulePage, version: str = "v1") -> Signed | None:
    (step,) = general_steps(page)
    return with_signs(step, page, version).signed


def test_a_step_that_says_nothing_has_nothing_to_sign_and_asks_nothing(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    page = module_page([talk_step()])
    (step,) = general_steps(page)
    assert step.spoken == []
    with django_assert_num_queries(0):
        assert with_signs(step, page, "v1").signed is None


def test_all_that_is_said_in_a_step_is_one_film_with_its_words(page: ModulePage) -> None:
    made = signing(page, SAID)

    found = seen(page)

    assert found is not None
    assert found.source.url == made.film.file.url
    assert (found.language, list(found.words)) == ("vgt", SAID)


def test_where_nobody_signed_it_a_screen_asks_one_query(
    page: ModulePage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    (step,) = general_steps(page)
    with django_assert_num_queries(1):
        assert with_signs(step, page, "v1").signed is None


def test_other_words_are_not_signed_by_it(page: ModulePage) -> None:
    signing(page, SAID)
    page.steps[0].value["say"][0] = "We kijken naar Lina."

    assert seen(page) is None


def test_a_version_has_the_general_film_until_it_has_its_own(page: ModulePage) -> None:
    general = signing(page, SAID)
    first = seen(page, "v3")
    assert first is not None
    assert first.source.url == general.film.file.url

    own = signing(page, SAID, version="v3", film=silent_film("Andere gebaren"))

    second, other = seen(page, "v3"), seen(page)
    assert second is not None
    assert second.source.url == own.film.file.url
    assert other is not None
    assert other.source.url == general.film.file.url


def test_a_film_that_is_used_cannot_be_deleted(page: ModulePage) -> None:
    made = signing(page, SAID)
    with pytest.raises(ProtectedError):
        made.film.delete()


def test_a_film_with_sound_is_refused_and_so_is_one_without_consent(page: ModulePage) -> None:
    loud = Signing(page=page, words=SAID[0], film=film(2), signer="deaf", agreed=True)
    with pytest.raises(ValidationError) as refused:
        loud.full_clean()
    assert set(refused.value.message_dict) == {"film"}

    nobody = Signing(page=page, words=SAID[0], film=silent_film(), signer="deaf")
    with pytest.raises(ValidationError) as refused:
        nobody.full_clean()
    assert set(refused.value.message_dict) == {"agreed"}


def test_another_file_of_the_film_asks_anew_whether_the_whole_signer_is_seen(page: ModulePage) -> None:
    made = signing(page, SAID)
    assert made.sees_whole_signer

    type(made.film).objects.filter(pk=made.film_id).update(file_hash="other")

    assert not Signing.objects.get(pk=made.pk).sees_whole_signer


def test_an_uploaded_film_becomes_one_of_ours_silent_and_with_a_picture_out_of_it() -> None:
    upload = check_film(BytesIO(reel(2)), silent=True)

    made = keep_film(upload, "4. Kijk", "nl", "Kijk", "We kijken naar Noor.", "De makers", "own")

    assert not made.has_sound
    assert made.poster.description == "Iemand gebaart."
    assert made.poster.licence == "own"
    words = made.in_language("nl")
    assert words is not None
    assert (words.title, words.scenes_seen) == ("Kijk", ["We kijken naar Noor."])


def test_a_step_compares_without_its_film(page: ModulePage) -> None:
    signing(page, SAID)
    (step,) = general_steps(page)
    assert isinstance(step, Step)
    assert with_signs(step, page, "v1") == step
