"""Who saves second is told, keeps what she typed, and chooses with both texts before her."""

import re
from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Revision
from wagtail.users.models import UserProfile

from accessibility.models import Adaptation
from modules.models import ModulePage
from squad.edit_conflict import form_values
from squad.groups import EDITORS, ensure_groups
from tests.accessibility.editing.test_editors_keep_the_versions import form, replacement
from tests.accessibility.makers import TALK, adaptation, audience
from tests.modules.makers import module_page, person, talk_step
from tests.modules.post_data import form_of
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


def editor(name: str) -> Client:
    ensure_groups()
    who = person(name)
    who.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(), who)


@pytest.fixture
def module() -> ModulePage:
    return module_page([{**talk_step(), "id": TALK}])


def address(page: ModulePage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def opened(page: Any) -> dict[str, str]:
    """What the form remembers of the revision that it was filled from."""
    latest = Revision.objects.for_instance(page).latest("created_at")
    return {"loaded_revision_id": str(latest.pk), "loaded_revision_created_at": latest.created_at.isoformat()}


def sent(page: ModulePage, **changed: str) -> dict[str, str]:
    return {**form_of(page), **opened(page), **changed}


def newest(page: ModulePage) -> Any:
    return ModulePage.objects.get(pk=page.pk).get_latest_revision_as_object()


def test_one_person_saves_as_ever(module: ModulePage) -> None:
    emma = editor("emma")
    assert emma.post(address(module), sent(module, summary="Een.")).status_code == 302
    assert emma.post(address(module), sent(module, summary="Twee.")).status_code == 302
    assert newest(module).summary == "Twee."


@pytest.mark.parametrize("pressed", ["", "action-publish"])
def test_the_second_save_is_held_and_overwrites_nothing(module: ModulePage, pressed: str) -> None:
    emma, noor = editor("emma"), editor("noor")
    hers, late = sent(module, summary="Van Emma."), sent(module, summary="Van Noor.")
    emma.post(address(module), hers)
    answer = noor.post(address(module), {**late, **({pressed: "1"} if pressed else {})})
    assert answer.status_code == 409
    assert newest(module).summary == "Van Emma."
    assert ModulePage.objects.get(pk=module.pk).summary == module.summary


def test_the_page_shows_both_and_holds_everything_that_was_typed(module: ModulePage) -> None:
    emma, noor = editor("emma"), editor("noor")
    hers, late = sent(module, summary="Van Emma."), sent(module, summary="Van Noor.\nEn <b>meer</b>.")
    emma.post(address(module), hers)
    text = noor.post(address(module), late).text
    assert "Emma.</span>" in text
    assert "Noor." in text
    held = dict(re.findall(r'<textarea name="([^"]*)" hidden>\n(.*?)</textarea>', text, re.DOTALL))
    assert {name: unescape(value) for name, value in held.items()} == {
        name: value for name, value in late.items() if not name.startswith("loaded_")
    }


def test_of_many_steps_only_what_differs_is_shown(module: ModulePage) -> None:
    emma, noor = editor("emma"), editor("noor")
    two = [{**talk_step("Een stap die blijft"), "id": "a"}, {**talk_step("Een stap die wijzigt"), "id": TALK}]
    module.steps = module.steps.stream_block.to_python(two)
    module.save_revision()
    late = sent(module)
    emma.post(address(module), sent(module, summary="Van Emma."))
    late["steps-1-value-goal"] = "Een ander doel"
    text = noor.post(address(module), late).text
    shown = text[text.index("edit-conflict") :]
    assert "ander doel" in shown
    assert "Een stap die blijft" not in shown
    assert "Path" not in shown


def test_what_is_held_can_be_saved_as_a_draft_on_top_and_the_other_stays_in_the_history(
    module: ModulePage,
) -> None:
    emma, noor = editor("emma"), editor("noor")
    hers, late = sent(module, summary="Van Emma."), sent(module, summary="Van Noor.")
    emma.post(address(module), hers)
    noor.post(address(module), late)
    assert noor.post(address(module), {**late, **opened(module)}).status_code == 302
    assert newest(module).summary == "Van Noor."
    kept = [one.content["summary"] for one in Revision.objects.for_instance(module)]
    assert "Van Emma." in kept
    assert ModulePage.objects.get(pk=module.pk).summary != "Van Noor."


def test_a_third_save_is_held_too(module: ModulePage) -> None:
    emma, noor = editor("emma"), editor("noor")
    late = sent(module, summary="Van Noor.")
    emma.post(address(module), sent(module, summary="Van Emma."))
    again = {**late, **opened(module)}
    emma.post(address(module), sent(module, summary="Nog eens van Emma."))
    assert noor.post(address(module), again).status_code == 409
    assert newest(module).summary == "Nog eens van Emma."


def test_what_saves_by_itself_is_refused_by_wagtail_and_overwrites_nothing(module: ModulePage) -> None:
    emma, noor = editor("emma"), editor("noor")
    late = sent(module, summary="Van Noor.")
    emma.post(address(module), sent(module, summary="Van Emma."))
    answer = noor.post(address(module), late, headers={"Accept": "application/json"})
    assert answer.json()["error_code"] == "invalid_revision"
    assert newest(module).summary == "Van Emma."


def test_a_text_that_saved_itself_again_under_the_same_number_is_newer_too(module: ModulePage) -> None:
    emma, noor = editor("emma"), editor("noor")
    json = {"Accept": "application/json"}
    first = emma.post(address(module), sent(module, summary="Van Emma."), headers=json).json()
    late = sent(newest(module), summary="Van Noor.")
    own = {**sent(module, summary="Emma ging verder."), "overwrite_revision_id": str(first["revision_id"])}
    assert emma.post(address(module), own, headers=json).json()["success"]
    assert noor.post(address(module), late).status_code == 409
    assert newest(module).summary == "Emma ging verder."


def test_of_two_windows_of_one_person_the_older_text_overwrites_nothing(module: ModulePage) -> None:
    """Both windows saved by themselves; the one whose text is not the newest says which it saved, and is held."""
    emma, json = editor("emma"), {"Accept": "application/json"}
    left = sent(module, summary="Links.")
    saved = emma.post(address(module), left, headers=json).json()["revision_id"]
    right = sent(module, summary="Rechts.")  # opened afterwards, so of the newest text
    assert emma.post(address(module), right, headers=json).json()["success"]
    assert emma.post(address(module), {**left, "overwrite_revision_id": str(saved)}).status_code == 409
    assert newest(module).summary == "Rechts."


def test_a_window_saves_on_top_of_what_it_saved_itself(module: ModulePage) -> None:
    emma = editor("emma")
    first = sent(module, summary="Links.")
    saved = emma.post(address(module), first, headers={"Accept": "application/json"}).json()["revision_id"]
    own = {**first, "summary": "Verder.", "overwrite_revision_id": str(saved)}
    assert emma.post(address(module), own).status_code == 302
    assert newest(module).summary == "Verder."


def test_a_version_is_held_in_the_same_way(module: ModulePage) -> None:
    emma, noor = editor("emma"), editor("noor")
    of = audience()
    made = adaptation(module, of)
    made.save_revision()
    edit = reverse("wagtailsnippets_accessibility_adaptation:edit", args=[made.pk])
    before = opened(made)
    assert emma.post(edit, {**form(module, of, (TALK, replacement("Van Emma"))), **before}).status_code == 302
    answer = noor.post(edit, {**form(module, of, (TALK, replacement("Van Noor"))), **before})
    assert answer.status_code == 409
    draft = Adaptation.objects.get().get_latest_revision_as_object()
    said = str(draft.steps.get_prep_value())
    assert "Van Emma" in said
    assert "Van Noor" not in said


def test_nothing_that_was_pressed_is_held() -> None:
    from django.http import QueryDict

    assert dict(form_values(QueryDict("title=a&action-publish=1&loaded_revision_id=3"))) == {"title": "a"}


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("nl", "overschrijft niets van emma@"),
        ("fr", "n’écrase rien de ce que emma@"),
        ("en", "overwrites nothing of emma@"),
    ],
)
def test_the_dialog_before_a_second_save_says_that_nothing_is_overwritten(
    module: ModulePage, language: str, says: str
) -> None:
    emma, noor = editor("emma"), editor("noor")
    late = sent(module)
    emma.post(address(module), sent(module, summary="Van Emma."))
    UserProfile.objects.update_or_create(
        user=noor.get(address(module)).context["user"], defaults={"preferred_language": language}
    )
    ping = reverse("wagtailadmin_editing_sessions:ping", args=["modules", "modulepage", module.pk, 1])
    opened_as = {name.removeprefix("loaded_"): value for name, value in late.items() if "loaded_" in name}
    text = unescape(noor.post(ping, opened_as).json()["html"])
    assert says in text
    assert "will overwrite" not in text
