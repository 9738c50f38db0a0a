"""A recording goes out and comes in beside its words; one that an editor put in its place stays hers."""

from pathlib import Path
from typing import Any

import pytest

from modules.models import ModulePage, Recording
from modules.packages.load import load_path
from modules.packages.places import home_of, index_under
from modules.packages.refusal import PackageRefused
from modules.sessions.voiced_steps import voices_of
from tests.modules.makers import module_page, talk_step
from tests.modules.media.voices.makers import recording
from tests.modules.media.voices.tones import tone
from tests.modules.packages.carried import change, empty_the_site, export, files_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_pages", "media")]
HEADING = "Tot hier"


@pytest.fixture
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path / "media")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A module with Vera's voice in Dutch and one in Romanian for a version; the site it came from is empty again."""
    home = home_of("nl")
    assert home is not None
    page = module_page([talk_step()], index_under(home), code="talking", number=1)
    step = str(page.steps[0].id)
    recording(page, HEADING, step_id=step, place="heading")
    recording(page, HEADING, "ro", version="v3", said="Până aici", step_id=step, place="heading")
    made = export("talking", tmp_path / "talking.zip")
    empty_the_site()
    return made


def test_it_is_heard_beside_its_words_on_another_site(package: Path, tmp_path: Path) -> None:
    load_path(package)

    page = ModulePage.objects.get(code="talking")
    assert [one.language for one in voices_of(page, "v1").of([HEADING])] == ["nl"]
    assert [one.language for one in voices_of(page, "v3").of([HEADING])] == ["nl", "ro"]
    romanian = Recording.objects.get(language="ro")
    assert (romanian.said, romanian.speaker, romanian.agreed) == ("Până aici", "mediator", True)
    assert romanian.step_id == str(page.steps[0].id)
    assert files_of(export("talking", tmp_path / "again.zip")) == files_of(package)


def test_a_second_import_makes_no_second_recording_and_leaves_an_editor_s(package: Path) -> None:
    load_path(package)
    load_path(package)
    assert Recording.objects.count() == 2

    hers = Recording.objects.get(language="nl")
    hers.delete()
    hers = recording(hers.page, HEADING, data=tone(2))
    (outcome, *_rest) = load_path(package)

    assert Recording.objects.get(language="nl").file_hash == hers.file_hash
    assert any("media/voices/nl-v1-nl-" in kept for kept in outcome.kept)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('version = "v1"', 'version = "roma"'),
        ('language = "nl"', 'language = "xx"'),
        ('page = "nl"', 'page = "fr"'),
        ('speaker = "mediator"', 'speaker = "Vera"'),
        ('speaker = "mediator"', 'name = "Vera"'),
        ("agreed = true\n", ""),
    ],
)
def test_what_no_recording_says_is_refused_and_leaves_nothing(
    package: Path, tmp_path: Path, before: str, after: str
) -> None:
    name = next(name for name in files_of(package) if "nl-v1-nl-" in name and name.endswith(".toml"))

    with pytest.raises(PackageRefused):
        load_path(change(package, tmp_path / "other.zip", name, before, after))

    assert not Recording.objects.exists()
