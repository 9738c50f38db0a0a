"""A voice and a sign keep their audience on another site, whatever code that audience has there."""

from pathlib import Path
from typing import Any

import pytest

from accessibility.models import Audience
from modules.models import Recording, Signing
from modules.packages.load import load_path
from modules.packages.places import home_of, index_under
from tests.accessibility.makers import audience
from tests.modules.makers import module_page, talk_step
from tests.modules.media.voices.makers import recording
from tests.modules.packages.carried import empty_the_site, export, files_of
from tests.modules.sessions.signings import signing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_pages")]
HEADING = "Tot hier"
SAID = ["We kijken naar Noor."]


@pytest.fixture
def package(settings: Any, tmp_path: Path) -> Path:
    """A module with a voice and a sign for Roma girls, who are v3 here; the site it came from is empty again."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    home = home_of("nl")
    assert home is not None
    page = module_page([talk_step(say=SAID)], index_under(home), code="talking", number=1)
    step = str(page.steps[0].id)
    audience("v3", "roma_girls")
    recording(page, HEADING, step_id=step, place="heading")
    recording(page, HEADING, "ro", version="v3", said="Până aici", step_id=step, place="heading")
    signing(page, SAID, version="v3", step_id=step, place="say")
    made = export("talking", tmp_path / "talking.zip")
    empty_the_site()
    return made


def _versions() -> tuple[list[str], list[str]]:
    voices, signs = Recording.objects.order_by("version"), Signing.objects.order_by("version")
    return [one.version for one in voices], [one.version for one in signs]


def test_where_the_audience_has_another_code_they_are_in_its_version(package: Path) -> None:
    audience("v2", "roma_girls")
    audience("v3", "hard_of_hearing")
    load_path(package)
    assert _versions() == (["v1", "v2"], ["v2"])


def test_where_the_code_is_taken_the_audience_comes_with_a_free_one(package: Path) -> None:
    audience("v3", "hard_of_hearing")
    (outcome, *_rest) = load_path(package)
    assert Audience.objects.get(key="roma_girls").code == "v2"
    assert _versions() == (["v1", "v2"], ["v2"])
    assert any("so it became v2" in said for said in outcome.kept)


def test_on_an_empty_site_the_same_files_come_out_again(package: Path, tmp_path: Path) -> None:
    load_path(package)
    assert _versions() == (["v1", "v3"], ["v3"])
    assert files_of(export("talking", tmp_path / "again.zip")) == files_of(package)


def test_a_second_import_makes_nothing_new(package: Path) -> None:
    audience("v3", "hard_of_hearing")
    load_path(package)
    load_path(package)
    assert _versions() == (["v1", "v2"], ["v2"])
