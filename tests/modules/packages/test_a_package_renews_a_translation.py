"""A page that is kept in step with its source is renewed by a package, and its translation does not undo it."""

from pathlib import Path

import pytest
from wagtail_localize.models import StringTranslation, Translation

from modules.models import ModulePage
from modules.packages.load import load_path
from modules.packages.outcome import Done, Outcome
from modules.translation.carry import carried
from modules.translation.own_text import source_for, take_up
from tests.modules.packages.small import small_package

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_pages")]
FRENCH = {
    "Vertrouwen": "Confiance",
    "vertrouwen": "confiance",
    "Wie vertrouw je?": "À qui fais-tu confiance\u00a0?",
    "Wie?": "Qui\u00a0?",
    "Woorden vinden": "Trouver des mots",
    "Wie ken je?": "Qui connais-tu\u00a0?",
    "Noor kent Lina.": "Noor connaît Lina.",
    "Een rood vlak": "Une surface rouge",
}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package in Dutch and French, loaded, and its French page kept in step with the Dutch one."""
    for name, data in small_package().items():
        write(tmp_path / name, data)
        if name.startswith("nl/"):
            write(tmp_path / name.replace("nl/", "fr/"), changed(data, FRENCH))
    load_path(tmp_path)
    source = source_for(french())
    assert source is not None
    take_up(source, french())
    return tmp_path


def write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def changed(data: bytes, words: dict[str, str]) -> bytes:
    text = data.decode()
    for before, after in words.items():
        text = text.replace(f'"{before}"', f'"{after}"')
    return text.encode()


def french() -> ModulePage:
    page: ModulePage = ModulePage.objects.get(locale__language_code="fr")
    return page


def renew(package: Path, language: str, before: str, after: str) -> None:
    for path in package.glob(f"{language}/**/*.toml"):
        write(path, path.read_bytes().replace(before.encode(), after.encode()))


def publish_the_translation() -> ModulePage:
    """What an editor does with the translation at some later day."""
    Translation.objects.get(enabled=True).save_target(publish=True)
    return french()


def done(outcomes: list[Outcome]) -> dict[str, Done]:
    return {one.language: one.done for one in outcomes}


def test_a_better_sentence_in_french_stays_when_the_translation_is_published(package: Path) -> None:
    renew(package, "fr", "Qui connais-tu", "Qui connais-tu bien")
    renew(package, "fr", "À qui fais-tu confiance", "En qui as-tu confiance")
    assert done(load_path(package)) == {"nl": Done.SAME, "fr": Done.RENEWED}
    page = publish_the_translation()
    assert page.summary == "En qui as-tu confiance\u00a0?"
    assert list(page.steps[0].value["questions"]) == ["Qui connais-tu bien\u00a0?"]


def test_both_languages_are_renewed_and_nothing_waits_to_be_looked_at(package: Path) -> None:
    renew(package, "nl", "Wie ken je?", "Wie ken je goed?")
    renew(package, "fr", "Qui connais-tu", "Qui connais-tu bien")
    outcomes = load_path(package)
    assert done(outcomes) == {"nl": Done.RENEWED, "fr": Done.RENEWED}
    assert [line for one in outcomes for line in one.kept] == []
    assert not carried().exists()
    page = publish_the_translation()
    assert list(page.steps[0].value["questions"]) == ["Qui connais-tu bien\u00a0?"]


def test_what_an_editor_wrote_in_the_translation_and_has_not_published_stays_hers(package: Path) -> None:
    row = StringTranslation.objects.get(context__path="summary")
    row.data = "Avec qui te sens-tu bien\u00a0?"
    row.save()
    renew(package, "fr", "Qui connais-tu", "Qui connais-tu bien")
    said = load_path(package)
    assert any("translation says something else" in line for one in said for line in one.kept)
    page = publish_the_translation()
    assert page.summary == "Avec qui te sens-tu bien\u00a0?"
    assert list(page.steps[0].value["questions"]) == ["Qui connais-tu bien\u00a0?"]


def test_loading_the_same_again_writes_nothing(package: Path) -> None:
    before = list(StringTranslation.objects.values_list("pk", "data", "updated_at"))
    load_path(package)
    assert list(StringTranslation.objects.values_list("pk", "data", "updated_at")) == before
