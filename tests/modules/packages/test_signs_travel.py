"""What is signed goes out and comes in beside its words, with its film; one that an editor put there stays hers."""

from pathlib import Path
from typing import Any

import pytest

from modules.models import Film, ModulePage, Signing
from modules.packages.load import load_path
from modules.packages.places import home_of, index_under
from modules.packages.refusal import PackageRefused
from tests.modules.makers import module_page, talk_step
from tests.modules.media.films.reels import reel
from tests.modules.packages.carried import change, empty_the_site, export, files_of
from tests.modules.sessions.signings import signing, silent_film

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_pages", "media")]
SAID = ["We kijken naar Noor."]


@pytest.fixture
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path / "media")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A module with two films for what is said; the site it came from is empty again."""
    home = home_of("nl")
    assert home is not None
    page = module_page([talk_step(say=SAID)], index_under(home), code="talking", number=1)
    step = str(page.steps[0].id)
    film = silent_film()
    signing(page, SAID, step_id=step, place="say", film=film)
    signing(page, SAID, version="v3", step_id=step, place="say", film=film, signer="interpreter")
    made = export("talking", tmp_path / "talking.zip")
    empty_the_site()
    return made


def test_it_is_seen_beside_its_words_on_another_site(package: Path, tmp_path: Path) -> None:
    assert not Film.objects.exists()

    load_path(package)

    page = ModulePage.objects.get(code="talking")
    general, own = Signing.objects.order_by("version")
    assert (general.words, general.step_id) == (SAID[0], str(page.steps[0].id))
    assert (own.version, own.signer, own.agreed, own.sees_whole_signer) == ("v3", "interpreter", True, True)
    assert general.film == own.film
    assert files_of(export("talking", tmp_path / "again.zip")) == files_of(package)


def test_a_second_import_makes_nothing_new_and_leaves_an_editor_s(package: Path) -> None:
    load_path(package)
    load_path(package)
    assert (Signing.objects.count(), Film.objects.count()) == (2, 1)

    hers = silent_film("Van haar", data=reel(3, sound=""))
    Signing.objects.filter(version="v1").update(film=hers)
    (outcome, *_rest) = load_path(package)

    assert Signing.objects.get(version="v1").film == hers
    assert any("media/signs/nl-v1-" in kept for kept in outcome.kept)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('version = "v1"', 'version = "roma"'),
        ('page = "nl"', 'page = "fr"'),
        ('film = "gebaren"', 'film = "nergens"'),
        ('signer = "deaf"', 'signer = "Vera"'),
        ('signer = "deaf"', 'name = "Vera"'),
        ("agreed = true\n", ""),
        ("We kijken", "  \\nWe kijken"),
    ],
)
def test_what_nobody_signs_is_refused_and_leaves_nothing(
    package: Path, tmp_path: Path, before: str, after: str
) -> None:
    name = next(name for name in files_of(package) if "signs/nl-v1-" in name)

    with pytest.raises(PackageRefused):
        load_path(change(package, tmp_path / "other.zip", name, before, after))

    assert not Signing.objects.exists()
