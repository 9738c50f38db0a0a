"""An adapted step remembers its general step in its own language, and in the language that was written first."""

import copy
from typing import Any

import pytest
from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st

from accessibility.gate.required import rules_of
from accessibility.models import Adaptation, Audience
from accessibility.overlay.fingerprint import fingerprint
from accessibility.overlay.freshness import Fingerprints, Reason, behind, reason_of
from accessibility.overlay.sources import Source
from accessibility.overlay.take_over import without_overtaken
from accessibility.overlay.word_diff import changes_between
from modules.models import ModulePage
from modules.starter.text import read_module
from tests.accessibility.makers import (
    PLACING,
    TALK,
    adaptation,
    adapted,
    audience,
    french_page,
    talk,
    two_steps,
    words,
)
from tests.modules.makers import module_page

STEPS = [step for step in read_module("boundaries", "nl").steps if step["type"] != "story"]


def change(page: ModulePage, title: str) -> None:
    page = ModulePage.objects.get(pk=page.pk)
    next(child for child in page.steps if child.id == TALK).value["title"] = title
    page.save()


def all_that_need_somebody() -> list[tuple[str, str, str, Reason]]:
    return sorted(
        (one.page.locale.language_code, one.audience.code, late.step_id, late.reason)
        for one in Adaptation.objects.all()
        for late in one.behind()
    )


@pytest.fixture
def two_languages_and_two_audiences(db: None) -> tuple[ModulePage, ModulePage]:
    dutch = module_page(two_steps("nl"))
    french = french_page(dutch, two_steps("fr"))
    for of in (audience(), audience("v3", "roma")):
        for page in (dutch, french):
            adaptation(page, of, [adapted(), adapted(PLACING, talk("Anders"))])
    return dutch, french


def test_a_changed_word_is_behind_in_dutch_and_awaited_in_french_until_it_is_translated(
    two_languages_and_two_audiences: tuple[ModulePage, ModulePage],
) -> None:
    dutch, french = two_languages_and_two_audiences
    assert all_that_need_somebody() == []
    change(dutch, "Wat is jouw grens?")
    assert all_that_need_somebody() == [
        ("fr", "v2", TALK, Reason.AWAITED),
        ("fr", "v3", TALK, Reason.AWAITED),
        ("nl", "v2", TALK, Reason.CHANGED),
        ("nl", "v3", TALK, Reason.CHANGED),
    ]
    change(french, "Quelle est ta limite ?")
    assert {(language, reason) for language, _code, _id, reason in all_that_need_somebody()} == {
        ("nl", Reason.CHANGED),
        ("fr", Reason.CHANGED),
    }
    for one in Adaptation.objects.all():
        one.remember_sources({TALK})
        one.save()
    assert all_that_need_somebody() == []


def test_a_module_may_say_that_french_came_first(
    two_languages_and_two_audiences: tuple[ModulePage, ModulePage],
) -> None:
    _dutch, french = two_languages_and_two_audiences
    ModulePage.objects.update(first_language="fr")
    for one in Adaptation.objects.all():
        one.remember_sources({TALK, PLACING})
        one.save()
    change(french, "Quelle est ta limite ?")
    reasons = {(language, reason) for language, _code, _id, reason in all_that_need_somebody()}
    assert reasons == {("fr", Reason.CHANGED), ("nl", Reason.AWAITED)}


def _invisible(step: dict[str, Any], how: int) -> dict[str, Any]:
    """The same step for a reader: new ids, another order of keys, spaces, empty fields, what goes without saying."""
    value = step["value"]
    if how == 0:
        return {**step, "value": _with_new_ids(value)}
    if how == 1:
        return {**step, "value": dict(reversed(value.items()))}
    if how == 2:
        return {**step, "value": {**value, "title": f"  {value['title'].replace(' ', chr(160))} "}}
    if how == 3:
        return {**step, "value": {**value, "ways": [], "need": value.get("need", "must"), "gone": "x"}}
    return {**step, "value": {**value, "say": [*value["say"], {"type": "item", "value": " ", "id": "e"}]}}


def _with_new_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: "new" if key == "id" else _with_new_ids(inner) for key, inner in value.items()}
    return [_with_new_ids(one) for one in value] if isinstance(value, list) else value


def _visible(step: dict[str, Any], how: int, place: int) -> dict[str, Any]:
    """Another step for a reader: a word more, a word less, a line less, lines turned, other minutes."""
    value = copy.deepcopy(step["value"])
    lines = value["say"]
    line = lines[place % len(lines)]
    if how == 0:
        line["value"] += " nog"
    elif how == 1:
        line["value"] = line["value"].rpartition(" ")[0] or "anders"
    elif how == 2:
        lines.remove(line)
    elif how == 3:
        value["say"] = [*lines[1:], lines[0]] if len(lines) > 1 else [*lines, lines[0]]
    else:
        value["minutes"] += 1
    return {**step, "value": value}


@settings(max_examples=1000, derandomize=True, deadline=None, database=None)
@given(
    st.sampled_from(STEPS),
    st.lists(st.integers(0, 4), max_size=4),
    st.none() | st.tuples(st.integers(0, 4), st.integers(0, 9)),
)
def test_of_a_thousand_edits_none_is_missed_and_none_is_a_false_alarm(
    step: dict[str, Any], unseen: list[int], seen: tuple[int, int] | None
) -> None:
    now = step if seen is None else _visible(step, *seen)
    for how in unseen:
        now = _invisible(now, how)
    same = fingerprint(step["type"], step["value"]) == fingerprint(now["type"], now["value"])
    assert same is (seen is None)


def source(**fields: Any) -> Source:
    value = {"title": "Wat is een grens?", "say": ["Een grens is van jou."], "minutes": 10, **fields}
    return Source(TALK, 1, str(value["title"]), "talk", value)


def test_what_changed_is_shown_word_by_word_and_not_by_colour_alone() -> None:
    before, now = source(), source(title="Wat is jouw grens?")
    (changed,) = changes_between({"kind": "talk", "said": before.readable_fields}, now)
    assert [(part.text, part.changed) for part in changed.before] == [
        ("Wat is", False),
        ("een", True),
        ("grens?", False),
    ]
    assert [part.text for part in changed.after if part.changed] == ["jouw"]

    class Late:
        title, is_changed, reason = "Praten", True, Reason.CHANGED

    html = render_to_string("accessibility/behind_panel.html", {"behind": [(Late, [changed])]})
    assert "<del>een</del>" in html
    assert "<ins>jouw</ins>" in html


def test_taking_over_lets_what_changed_flow_through_and_keeps_the_other_words() -> None:
    before, now = source(), source(title="Wat is jouw grens?")
    other = words(title="Grenzen", group_heading="Kijk")
    (left,) = without_overtaken([other], {"kind": "talk", "said": before.readable_fields}, now)
    assert [one["type"] for one in left["value"]] == ["group_heading"]
    (whole,) = without_overtaken(
        [{"type": "replace", "value": [talk()]}], {"kind": "talk", "said": before.readable_fields}, now
    )
    assert whole["value"][0]["value"]["title"] == "Wat is jouw grens?"
    assert whole["value"][0]["value"]["group_heading"] == "Kijk eerst"


def test_taking_over_one_field_of_a_step_in_its_place_leaves_the_versions_own_words_in_the_others() -> None:
    before = Source("x", 1, "Grens", "talk", talk("Grens", goal="Wat ging", group_heading="Alle")["value"])
    now = Source("x", 1, "Grens", "talk", {**before.raw, "goal": "Wat nieuw is"})
    own = talk("Kijk naar je grens", goal="Kijken", group_heading="Kijk")
    remembered = {"kind": "talk", "said": before.readable_fields}
    (kept,) = without_overtaken([{"type": "replace", "value": [own]}], remembered, now)
    (step,) = kept["value"]
    assert step["value"] == {**own["value"], "goal": "Wat nieuw is"}


@pytest.mark.django_db
def test_an_editor_adds_an_audience_that_says_what_it_needs() -> None:
    signers = Audience(
        label_nl="Gebaarsters", label_fr="Signantes", label_en="Girls who sign", needs_signing=True
    )
    signers.full_clean()
    signers.save()
    assert (signers.code, signers.key) == ("v2", "girls-who-sign")
    assert rules_of(signers.needed) >= {1, 2, 9, 10, 15, 30}
    assert 3 not in rules_of(signers.needed)
    plain = Audience(needs_hearing=True, needs_easy_words=True)
    assert rules_of(plain.needed) & {2, 3, 15, 16, 19} == {3, 16}


@pytest.mark.parametrize("first", [None, source()])
def test_an_adapted_step_that_remembers_nothing_does_not_fit(first: Source | None) -> None:
    """Nobody compared it with anything: an editor has to."""
    assert reason_of(Fingerprints(), source(), first) is Reason.CHANGED
    assert reason_of(Fingerprints(own=source().fingerprint), source(), first) is None
    (late,) = behind([(TALK, "Praten")], {}, {TALK: source()}, {})
    assert late.reason is Reason.CHANGED


def test_a_translation_is_not_awaited_where_nobody_knows_what_the_first_language_said() -> None:
    assert (
        reason_of(Fingerprints(own=source().fingerprint, first=""), source(), source(title="Autre")) is None
    )
    known = Fingerprints(own=source().fingerprint, first=source().fingerprint)
    assert reason_of(known, source(), source(title="Autre")) is Reason.AWAITED
