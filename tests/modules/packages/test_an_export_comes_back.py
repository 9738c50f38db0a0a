"""What an editor made goes out, and comes back to the same steps: none of them twice."""

from pathlib import Path

import pytest

from modules.models import ModulePage
from modules.packages.load import load_path
from modules.packages.places import home_of, index_under
from tests.modules.makers import module_page, talk_step
from tests.modules.packages.carried import change, export, files_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_pages")]


@pytest.fixture
def made_here() -> ModulePage:
    """A module of two steps that an editor wrote on this site."""
    home = home_of("nl")
    assert home is not None
    steps = [talk_step("Praten"), talk_step("Kijken")]
    return module_page(steps, index_under(home), code="talking", number=1)


def _steps(page: ModulePage) -> list[tuple[str, str]]:
    return [(str(block.id), block.value["title"]) for block in ModulePage.objects.get(pk=page.pk).steps]


def test_a_step_of_an_editor_comes_back_to_itself(made_here: ModulePage, tmp_path: Path) -> None:
    before = _steps(made_here)
    first = export("talking", tmp_path / "first.zip")
    load_path(first)
    assert _steps(made_here) == before
    assert files_of(export("talking", tmp_path / "second.zip")) == files_of(first)


def test_other_words_in_its_file_make_no_second_step(made_here: ModulePage, tmp_path: Path) -> None:
    before = _steps(made_here)
    first = export("talking", tmp_path / "first.zip")
    name = "nl/steps/01-praten.toml"
    (outcome, *_rest) = load_path(
        change(first, tmp_path / "changed.zip", name, "Woorden vinden", "Luisteren")
    )
    assert _steps(made_here) == before
    assert outcome.kept == ["01-praten, goal: an editor changed it, her words stand"]


def test_a_step_that_she_put_beside_those_of_a_package_comes_back_too(
    made_here: ModulePage, tmp_path: Path
) -> None:
    load_path(export("talking", tmp_path / "first.zip"))
    page = ModulePage.objects.get(pk=made_here.pk)
    page.steps.append(("talk", page.steps[0].value))
    page.save_revision().publish()
    before = _steps(made_here)
    load_path(export("talking", tmp_path / "second.zip"))
    assert _steps(made_here) == before


def test_a_step_has_one_name_in_both_languages(made_here: ModulePage, tmp_path: Path) -> None:
    home = home_of("fr")
    assert home is not None
    steps = made_here.steps.get_prep_value()
    for raw, title in zip(steps, ("Parler", "Regarder"), strict=True):
        raw["value"]["title"] = title
    french = module_page(
        steps,
        index_under(home),
        code="talking",
        number=1,
        locale=home.locale,
        translation_key=made_here.translation_key,
    )
    before = _steps(made_here), _steps(french)
    first = export("talking", tmp_path / "first.zip")
    load_path(first)
    assert (_steps(made_here), _steps(french)) == before
    assert files_of(export("talking", tmp_path / "second.zip")) == files_of(first)
