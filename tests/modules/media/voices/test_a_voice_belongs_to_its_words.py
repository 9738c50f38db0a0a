"""A recording is heard with the words that it says, in the version that it is for, and with no others."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError
from pytest_django.fixtures import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from modules.models import ModulePage, Recording
from modules.sessions.voiced_steps import voices_of
from tests.modules.makers import module_page, talk_step
from tests.modules.media.voices.makers import recording
from tests.modules.media.voices.tones import tone

pytestmark = pytest.mark.django_db
WORDS = ["Waar ligt jouw grens?"]


@pytest.fixture
def page() -> ModulePage:
    return module_page([talk_step()])


def test_its_facts_are_measured_once_by_a_task(
    page: ModulePage, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        made = recording(page, WORDS)

    kept = Recording.objects.get(pk=made.pk)
    assert kept.measured is not None
    assert kept.measured.seconds == pytest.approx(3, abs=0.1)
    assert kept.pace_in("nl") == pytest.approx(80, abs=2)
    assert kept.pace_in("fr") == 0  # what is said in Dutch on a French page nobody wrote down


def test_a_group_hears_the_voice_of_these_words_in_one_query(
    page: ModulePage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    dutch = recording(page, WORDS)
    recording(page, WORDS, "ro", said="Unde este limita ta?")

    assert page.locale.language_code == "nl"
    with django_assert_num_queries(1):
        heard = voices_of(page, "v1").of(WORDS)

    assert [(one.language, one.name) for one in heard] == [("nl", "Nederlands"), ("ro", "Română")]
    assert heard[0].url == dutch.file.url
    assert voices_of(page, "v1").of(["Waar ligt de grens?"]) == ()


def test_a_version_has_the_general_voice_until_it_has_its_own(page: ModulePage) -> None:
    general = recording(page, WORDS)
    assert [one.url for one in voices_of(page, "v3").of(WORDS)] == [general.file.url]

    own = recording(page, WORDS, version="v3")

    assert [one.url for one in voices_of(page, "v3").of(WORDS)] == [own.file.url]
    assert [one.url for one in voices_of(page, "v1").of(WORDS)] == [general.file.url]


def test_a_language_from_the_right_says_so(page: ModulePage) -> None:
    recording(page, WORDS, "ar", said="أين حدودك؟")

    (heard,) = voices_of(page, "v1").of(WORDS)

    assert heard.direction == "rtl"


def test_words_have_one_voice_in_a_language(page: ModulePage) -> None:
    recording(page, WORDS)

    with pytest.raises(IntegrityError):
        recording(page, WORDS)


def test_nobody_is_recorded_without_being_asked(page: ModulePage) -> None:
    made = recording(page, WORDS, agreed=False)
    with pytest.raises(ValidationError) as refused:
        made.full_clean()
    assert list(refused.value.message_dict) == ["agreed"]

    made.speaker = "machine"
    made.full_clean()
    assert not made.is_human

    made.language = "xx"
    with pytest.raises(ValidationError):
        made.full_clean()


def test_a_voice_that_is_taken_away_is_nowhere_any_more(
    page: ModulePage, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    made = recording(page, WORDS)
    name = str(made.file.name)
    assert default_storage.exists(name)

    with django_capture_on_commit_callbacks(execute=True):
        made.file.save("opnieuw.mp3", ContentFile(tone(2)), save=False)
        made.save()
    assert not default_storage.exists(name)

    newer = str(made.file.name)
    with django_capture_on_commit_callbacks(execute=True):
        made.delete()
    assert not default_storage.exists(newer)
