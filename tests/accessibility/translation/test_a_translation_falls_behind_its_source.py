"""A text that changes in the first language makes its translation behind: in the list, its form, on the start."""

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import PageLogEntry

from accessibility.editing.findings.confirm_freshness import FITS
from accessibility.editing.status_overview.rows import audiences_and_rows
from accessibility.models import ConfirmedSource
from accessibility.translation.confirmation import outdated_texts
from accessibility.translation.confirmed_texts import confirmed_now, outdated, with_keys
from modules.models import ModulePage
from modules.packages.load import load_path
from modules.starter.text import FOLDER
from squad.groups import EDITORS, ensure_groups
from tests.accessibility.makers import PLACING, TALK, french_page, two_steps
from tests.modules.makers import module_page, person
from tests.modules.post_data import form_of
from tests.signing_in import sign_in

MIGRATION = import_module("accessibility.migrations.0012_confirmed_source")
pytestmark = pytest.mark.django_db
FITS_STILL = "translation-fits"
NEW = "Wat is een grens voor jou?"


@pytest.fixture
def dutch() -> ModulePage:
    return module_page(two_steps("nl"))


@pytest.fixture
def french(dutch: ModulePage) -> ModulePage:
    return french_page(dutch, two_steps("fr"))


@pytest.fixture
def editor() -> Client:
    ensure_groups()
    els = person("els")
    els.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(headers={"accept-language": "en"}), els)


def write(page: ModulePage, title: str = NEW, *, summary: str = "", publish: bool = True) -> ModulePage:
    """Changes the title of the talk, or the summary of the page."""
    draft = page.get_latest_revision_as_object()
    if summary:
        draft.summary = summary
    else:
        next(step for step in draft.steps if str(step.id) == TALK).value["title"] = title
    revision = draft.save_revision()
    if publish:
        revision.publish()
    return ModulePage.objects.get(pk=page.pk)


def behind_of(language: str) -> int:
    """How many texts the list of all says to be behind, in the general version of a language."""
    row = next(row for row in audiences_and_rows()[1] if row.locale.language_code == language)
    return row.cells[0].progress.to_look_at


def test_two_pages_that_came_together_fit(dutch: ModulePage, french: ModulePage) -> None:
    assert outdated_texts(french) == []
    assert [row.needs_work for row in audiences_and_rows()[1]] == [False, False]


def test_a_word_that_changes_in_dutch_makes_french_behind_and_not_dutch(
    dutch: ModulePage, french: ModulePage, editor: Client
) -> None:
    write(dutch)
    assert outdated_texts(french) == [TALK]
    assert (behind_of("nl"), behind_of("fr")) == (0, 1)
    assert "Behind: 1 text changed in the source since" in editor.get("/admin/modules/state/").text
    assert "One module in a language needs somebody" in editor.get(reverse("wagtailadmin_home")).text


def test_a_draft_of_the_source_changes_nothing_yet(dutch: ModulePage, french: ModulePage) -> None:
    write(dutch, publish=False)
    assert outdated_texts(french) == []


def test_the_words_of_the_page_itself_count_too(dutch: ModulePage, french: ModulePage) -> None:
    write(dutch, summary="Iets anders.")
    assert outdated_texts(french) == ["summary"]


def test_words_that_come_back_fit_again(dutch: ModulePage, french: ModulePage) -> None:
    before = str(next(step for step in dutch.steps if str(step.id) == TALK).value["title"])
    changed = write(dutch)
    write(changed, before)
    assert outdated_texts(french) == []


def test_a_translation_that_changes_that_text_too_is_no_longer_behind(
    dutch: ModulePage, french: ModulePage
) -> None:
    write(dutch)
    draft = write(french, "C’est quoi, une limite, pour toi ?", publish=False)
    assert outdated_texts(draft) == [TALK]
    draft.get_latest_revision().publish()
    assert outdated_texts(french) == []


def test_a_translation_that_changes_another_text_stays_behind(dutch: ModulePage, french: ModulePage) -> None:
    write(dutch)
    write(french, summary="Autre chose.")
    assert outdated_texts(french) == [TALK]


def test_the_form_shows_the_words_of_then_and_now_and_takes_that_it_still_fits(
    dutch: ModulePage, french: ModulePage, editor: Client
) -> None:
    write(dutch)
    address = reverse("wagtailadmin_pages:edit", args=[french.pk])
    html = editor.get(address).text
    assert f'name="{FITS_STILL}" value="{TALK}"' in html
    assert "<ins>grens voor jou?</ins>" in html
    assert f'value="{PLACING}"' not in html.partition("translation-behind")[2].partition("</section>")[0]
    assert editor.post(address, {**form_of(french), FITS_STILL: TALK}).status_code == 302
    assert outdated_texts(french) == []
    assert PageLogEntry.objects.filter(page=french, action=FITS, user__isnull=False).count() == 1
    assert FITS_STILL not in editor.get(address).text


def test_what_is_no_text_of_the_page_is_taken_for_nothing(
    dutch: ModulePage, french: ModulePage, editor: Client
) -> None:
    write(dutch)
    address = reverse("wagtailadmin_pages:edit", args=[french.pk])
    assert editor.post(address, {**form_of(french), FITS_STILL: "nonsense"}).status_code == 302
    assert outdated_texts(french) == [TALK]
    assert not PageLogEntry.objects.filter(action=FITS).exists()


def test_nothing_is_held_up_by_it(dutch: ModulePage, french: ModulePage, editor: Client) -> None:
    write(dutch)
    sent = {**form_of(french), "summary": "Autre chose.", "action-publish": "1"}
    assert editor.post(reverse("wagtailadmin_pages:edit", args=[french.pk]), sent).status_code == 302
    assert ModulePage.objects.get(pk=french.pk).summary == "Autre chose."


def test_on_a_site_that_stands_only_what_was_changed_since_the_load_is_behind(
    dutch: ModulePage, french: ModulePage
) -> None:
    edited = dutch.get_latest_revision_as_object()
    edited.summary = "Iets anders."
    edited.save_revision(user=person("emma")).publish()
    ConfirmedSource.objects.all().delete()
    MIGRATION.remember(apps, None)
    assert outdated_texts(french) == ["summary"]
    assert outdated_texts(dutch) == []


@pytest.fixture
def shipped() -> dict[str, ModulePage]:
    """Module 4 as it is delivered, in both languages."""
    call_command("load_pages", verbosity=0)
    load_path(FOLDER / "boundaries")
    return {page.locale.language_code: page for page in ModulePage.objects.select_related("locale")}


def test_what_was_loaded_together_fits_and_a_second_load_calls_nothing_fresh(
    shipped: dict[str, ModulePage],
) -> None:
    assert outdated_texts(shipped["fr"]) == []
    write(shipped["nl"], summary="Iets anders.")
    assert outdated_texts(shipped["fr"]) == ["summary"]
    load_path(FOLDER / "boundaries")
    assert outdated_texts(shipped["fr"]) == ["summary"]


SOURCE, OWN = {"a": "1", "b": "2"}, {"a": "x", "b": "y"}
FITTING: dict[str, list[str]] = {"a": ["1", "x"], "b": ["2", "y"]}


def test_at_first_everything_fits() -> None:
    assert confirmed_now(SOURCE, OWN) == FITTING
    assert outdated(FITTING, SOURCE) == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [({"a": "9", "b": "2"}, ["a"]), ({**SOURCE, "c": "3"}, ["c"]), ({"a": "1"}, ["b"])],
)
def test_a_text_that_changed_came_or_went_is_behind(source: dict[str, str], expected: list[str]) -> None:
    assert outdated(FITTING, source) == expected


@pytest.mark.parametrize(
    ("source", "own", "expected"),
    [
        ({"a": "9", "b": "2"}, {"a": "z", "b": "y"}, []),
        ({"a": "9", "b": "2"}, {"a": "x", "b": "z"}, ["a"]),
        ({**SOURCE, "c": "3"}, OWN, ["c"]),
        ({**SOURCE, "c": "3"}, {**OWN, "c": "w"}, []),
        ({"a": "1"}, OWN, ["b"]),
        ({"a": "1"}, {"a": "x"}, []),
    ],
)
def test_a_publishing_confirms_what_it_changed(
    source: dict[str, str], own: dict[str, str], expected: list[str]
) -> None:
    assert outdated(confirmed_now(source, own, FITTING), source) == expected


def test_only_what_is_named_is_confirmed() -> None:
    source: Any = {"a": "9", "b": "8"}
    assert outdated(with_keys(FITTING, source, OWN, ["b"]), source) == ["a"]
