"""Versions come with the package of their module: repeatable, and an editor's work is hers, field by field."""

import json
import shutil
from pathlib import Path

import pytest

from accessibility.models import Adaptation, Audience
from modules.models import ModulePage
from modules.packages.outcome import Done, Outcome
from modules.packages.refusal import PackageRefused
from modules.packages.starter import load
from modules.sessions.steps import steps_for
from modules.starter.text import FOLDER
from tests.modules.makers import person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("module_4")]


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A copy of the starter text of module 4, which is loaded, that a test may change."""
    shutil.copytree(FOLDER / "boundaries", tmp_path / "starter" / "boundaries")
    return tmp_path / "starter"


def rewrite(text: Path, name: str, before: str, after: str) -> None:
    path = text / "boundaries" / "versions" / name
    words = path.read_text("utf-8")
    assert before in words
    path.write_text(words.replace(before, after, 1), "utf-8")


def of_dutch(outcomes: list[Outcome]) -> Outcome:
    return next(one for one in outcomes if (one.language, one.version) == ("nl", "v2"))


def dutch() -> Adaptation:
    return Adaptation.objects.get(page__locale__language_code="nl", audience__code="v2")


def test_two_audiences_in_two_languages_are_loaded_and_live() -> None:
    assert list(Audience.objects.values_list("code", "key")) == [("v2", "hard_of_hearing"), ("v3", "roma")]
    assert Adaptation.objects.filter(live=True).count() == 4


@pytest.mark.parametrize("version", ["v2", "v3"])
def test_each_version_adapts_at_least_two_steps_and_says_why(version: str) -> None:
    for page in ModulePage.objects.all():
        changed = [step.adapted for step in steps_for(page, version) if step.adapted]
        assert len(changed) >= 2
        assert all(step.what and step.why for step in changed)


def test_nothing_that_was_loaded_is_behind() -> None:
    assert [made.behind() for made in Adaptation.objects.all()] == [[], [], [], []]


def test_loading_again_changes_nothing(text: Path) -> None:
    kept = ("pk", "last_published_at", "steps", "fingerprints")
    before = list(Adaptation.objects.order_by("pk").values(*kept))
    outcomes = load(text)
    assert list(Adaptation.objects.order_by("pk").values(*kept)) == before
    assert {one.done for one in outcomes} == {Done.SAME}


def test_the_word_that_an_editor_changed_stands_and_is_named(text: Path) -> None:
    made = dutch()
    made.steps[0].value["what"] = "Zo doen wij het in de praktijk."
    made.save_revision(user=person("emma")).publish()
    rewrite(text, "nl/hard_of_hearing/01-check-in.toml", 'what = "', 'what = "Nieuw. ')
    rewrite(text, "nl/hard_of_hearing/01-check-in.toml", 'why = "', 'why = "Ook nieuw. ')
    outcome = of_dutch(load(text))
    assert outcome.done is Done.RENEWED
    assert outcome.kept == ["01-check-in, what: an editor changed it, her words stand"]
    assert dutch().steps[0].value["what"] == "Zo doen wij het in de praktijk."
    assert dutch().steps[0].value["why"].startswith("Ook nieuw. ")


def test_a_field_inside_the_adapted_step_is_hers_too(text: Path) -> None:
    made = dutch()
    words = made.steps[0].value["changes"][0].value
    next(one for one in words if one.block_type == "group_text").value[0] = "Dag"
    made.save_revision(user=person("emma")).publish()
    outcome = of_dutch(load(text))
    assert outcome.done is Done.SAME
    assert outcome.kept == ["01-check-in, words/group_text: an editor changed it, her words stand"]


def test_what_an_editor_took_offline_stays_offline(text: Path) -> None:
    dutch().unpublish()
    assert of_dutch(load(text)).done is Done.OFFLINE
    assert not dutch().live


def test_a_draft_that_an_editor_works_on_is_left_alone(text: Path) -> None:
    made = dutch()
    made.steps[0].value["what"] = "Hier ben ik nog aan bezig."
    made.save_revision(user=person("emma"))
    rewrite(text, "nl/hard_of_hearing/01-check-in.toml", 'what = "', 'what = "Nieuw. ')
    assert of_dutch(load(text)).done is Done.DRAFT


def test_the_words_of_an_audience_that_an_editor_changed_are_kept_and_named(text: Path) -> None:
    changed = Audience.objects.get(code="v2")
    changed.label_nl = "Meisjes die anders horen"
    changed.save()
    outcomes = load(text)
    assert Audience.objects.get(code="v2").label_nl == "Meisjes die anders horen"
    assert "v2: the words that stand on this site" in [line for one in outcomes for line in one.kept]


def test_new_text_reaches_a_version_that_nobody_touched(text: Path) -> None:
    rewrite(text, "nl/hard_of_hearing/01-check-in.toml", 'what = "', 'what = "Nieuw. ')
    assert of_dutch(load(text)).done is Done.RENEWED
    assert dutch().steps[0].value["what"].startswith("Nieuw. ")


def test_a_general_step_that_an_editor_changed_makes_its_adapted_one_behind(text: Path) -> None:
    page = ModulePage.objects.get(locale__language_code="nl")
    replaced = dutch().steps[0].value["step_id"]
    next(child for child in page.steps if child.id == replaced).value["title"] = "Een andere titel"
    page.save_revision().publish()
    load(text)
    assert [late.step_id for late in dutch().behind()] == [replaced]


def test_a_general_step_that_the_package_changed_with_its_adapted_one_is_not_behind(text: Path) -> None:
    path = text / "boundaries" / "nl" / "steps" / "01-check-in.toml"
    path.write_text(path.read_text("utf-8").replace("minutes = 7", "minutes = 8"), "utf-8")
    load(text)
    assert dutch().behind() == []


def test_a_code_that_another_audience_has_here_becomes_a_free_one(text: Path) -> None:
    Adaptation.objects.all().delete()
    Audience.objects.filter(code="v3").update(key="newcomers")
    outcomes = load(text)
    assert Audience.objects.get(key="roma").code == "v4"
    assert "v3: that code is another audience here, so it became v4" in [
        line for one in outcomes for line in one.kept
    ]


def test_a_step_of_a_kind_that_has_gone_is_named_with_what_to_do(text: Path) -> None:
    made = dutch()
    steps = [raw for raw in made.steps.get_prep_value()]
    gone = {"type": "conversation", "value": {"title": "Inchecken"}, "id": "1"}
    steps[0]["value"]["changes"] = [{"type": "replace", "value": [gone], "id": "2"}]
    Adaptation.objects.filter(pk=made.pk).update(steps=json.dumps(steps))
    with pytest.raises(PackageRefused) as refused:
        load(text)
    assert str(refused.value) == (
        "versions/nl/hard_of_hearing: the step “Inchecken” that stands there is of the kind `conversation`, which has "
        "gone. Open it in the admin, make that step anew, publish, and load again"
    )
