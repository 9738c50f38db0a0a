"""When the general step changes, the adapted one has fallen behind until an editor compared both."""

import pytest
from django.utils.translation import override

from accessibility.models import Adaptation
from accessibility.overlay.freshness import Reason
from modules.models import ModulePage
from tests.accessibility.makers import PLACING, TALK, adaptation, adapted, audience, talk
from tests.modules.makers import module_page

pytestmark = pytest.mark.django_db


def again(made: Adaptation) -> Adaptation:
    return Adaptation.objects.get(pk=made.pk)


def change(page: ModulePage, step_id: str, title: str) -> None:
    step = next(child for child in page.steps if child.id == step_id)
    step.value["title"] = title
    page.save()


def test_a_new_adaptation_is_not_behind() -> None:
    assert adaptation(module_page(), audience()).behind() == []


def test_a_changed_general_step_leaves_its_adapted_one_behind() -> None:
    page = module_page()
    made = adaptation(page, audience(), [adapted(), adapted(PLACING, talk("Anders"))])
    change(page, TALK, "Wat is jouw grens?")
    (late,) = again(made).behind()
    assert (late.step_id, late.title, late.reason) == (TALK, "Wat is jouw grens?", Reason.CHANGED)


def test_another_step_that_changes_leaves_nothing_behind() -> None:
    page = module_page()
    made = adaptation(page, audience())
    change(page, PLACING, "Leg een teken")
    assert again(made).behind() == []


def test_saving_the_page_again_without_a_change_leaves_nothing_behind() -> None:
    page = module_page()
    made = adaptation(page, audience())
    page.steps = page._meta.get_field("steps").to_python(page.steps.get_prep_value())
    page.save_revision().publish()
    assert again(made).behind() == []


def test_a_step_that_was_compared_is_fresh_again() -> None:
    page = module_page()
    made = adaptation(page, audience())
    change(page, TALK, "Wat is jouw grens?")
    made = again(made)
    made.remember_sources({TALK})
    made.save()
    assert again(made).behind() == []


def test_a_step_that_the_module_lost_is_reported_with_what_to_do() -> None:
    page = module_page()
    made = adaptation(page, audience())
    page.steps = [child for child in page.steps.raw_data if child["id"] != TALK]
    page.save()
    (lost,) = again(made).behind()
    assert lost.reason is Reason.GONE
    with override("en"):
        assert "delete it" in lost.reason.words


def test_stamping_forgets_steps_that_are_no_longer_adapted() -> None:
    page = module_page()
    made = adaptation(page, audience(), [adapted(), adapted(PLACING, talk("Anders"))])
    made.steps = [adapted()]
    made.remember_sources(set())
    assert set(made.fingerprints) == {TALK}


def test_the_marks_survive_a_draft_and_its_publication() -> None:
    page = module_page()
    made = adaptation(page, audience())
    marks = dict(made.fingerprints)
    made.save_revision().publish()
    assert again(made).fingerprints == marks
    assert again(made).get_latest_revision_as_object().fingerprints == marks
