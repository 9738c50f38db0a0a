"""What an editor types as the code of a module or the key of an audience goes out in a package and comes in again."""

from pathlib import Path

import pytest

from accessibility.models import Audience
from modules.models import ModulePage
from modules.packages.load import load_path
from modules.packages.places import home_of, index_under
from modules.packages.refusal import PackageRefused
from tests.accessibility.makers import adaptation, adapted, audience, words
from tests.modules.makers import module_page, talk_step
from tests.modules.packages.carried import change, empty_the_site, export, files_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_pages")]
CODE = "Trust_2-A"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A module with capitals and a low line in its code, and a version for an audience with such a key."""
    home = home_of("nl")
    assert home is not None
    page = module_page([talk_step()], index_under(home), code=CODE, number=1)
    other = adapted(str(page.steps[0].id), None, words(title="Waar is jouw grens?"))
    girls = audience("v2", "Deaf_Girls")
    girls.full_clean()  # as the form does
    girls.save()
    adaptation(page, girls, [other])
    return export(CODE, tmp_path / "package.zip")


def test_the_module_and_the_audience_come_back(package: Path, tmp_path: Path) -> None:
    before = files_of(package)
    empty_the_site()
    load_path(package)
    assert ModulePage.objects.get().code == CODE
    assert Audience.objects.get().key == "deaf_girls"
    assert before == files_of(export(CODE, tmp_path / "again.zip"))


@pytest.mark.parametrize("code", ["../up", "a b", "a.b", "é", ""])
def test_a_code_that_no_field_takes_is_refused(package: Path, tmp_path: Path, code: str) -> None:
    spoiled = change(package, tmp_path / "spoiled.zip", "package.toml", CODE, code)
    with pytest.raises(PackageRefused, match="no code of a module"):
        load_path(spoiled)
