"""An editor sees what is said in each step, puts a film in sign language beside it, and the gate sees that she did."""

from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accessibility.alternatives.count_facts import SIGN_COUNTS, counts
from accessibility.alternatives.gather import SIGNS, listed_versions, version_of
from accessibility.alternatives.slots import State
from accessibility.editing.findings.finding_list import way_to
from accessibility.gate.gather.subjects import subjects
from accessibility.gate.guards.film import film_guard
from accessibility.gate.rules.r01_captions import RULE as SOUND
from accessibility.gate.rules.r09_sign_language import RULE
from accessibility.gate.rules.r10_signer import RULE as SIGNER
from accessibility.models import Adaptation, Audience
from accessibility.versions.module_pages import module_keys
from modules.media.voices.words import words_hash
from modules.models import Film, ModulePage, Signing
from squad.groups import EDITORS, EVALUATORS, ensure_groups
from tests.accessibility.makers import TALK, adaptation, adapted, audience, two_steps, words
from tests.modules.makers import module_page, person
from tests.modules.media.films.reels import reel
from tests.modules.sessions.signings import signing, silent_film
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
HIGH = (640, 480)
OTHER = "We kijken rustig naar Noor."


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)


def somebody(group: str) -> Client:
    ensure_groups()
    who = person(group.lower())
    who.groups.add(Group.objects.get(name=group))
    return sign_in(Client(), who)


@pytest.fixture
def page() -> ModulePage:
    return module_page(two_steps("nl"))


@pytest.fixture
def signers(page: ModulePage) -> Adaptation:
    """A version for an audience of signers, in which other words are said in the first step."""
    of: Audience = audience("v4", "signers")
    of.needs_signing = True
    of.save()
    return adaptation(page, of, [adapted(TALK, None, words(say=[OTHER]))])


def said(page: ModulePage, code: str = "v1", step: int = 0) -> tuple[str, ...]:
    return version_of(page.pk, code, SIGNS).slots.steps[step].slots[0].instruction.words


def address(page: ModulePage, what: tuple[str, ...], code: str = "v1") -> str:
    return reverse("signs_of_text", args=[page.pk, code, words_hash(what)])


def new_film(**more: Any) -> dict[str, Any]:
    """What she fills in for a film that a phone made, with the sounds of the room."""
    file = SimpleUploadedFile("IMG_0412.mp4", reel(1, size=HIGH), content_type="video/mp4")
    answers = {"signer": "deaf", "whole_signer": "on", "agreed": "on"}
    return {"upload": file, "credits": "De makers", "licence": "own", **answers, **more}


def test_everything_that_is_said_waits_as_long_as_nobody_signed_it(signers: Adaptation) -> None:
    found = counts(SIGN_COUNTS, [one.place for one in listed_versions(module_keys())], None)
    assert [(one.of("vgt")[State.MISSING], one.texts) for one in found.values()] == [(2, 2), (2, 2)]

    text = somebody(EDITORS).get(reverse("signs_of_version", args=[signers.page_id, "v4"])).text

    assert OTHER in text
    assert "Kies de eerste film die ontbreekt" in text


def test_she_uploads_a_film_and_goes_on_to_the_next_step(page: ModulePage) -> None:
    emma, first = somebody(EDITORS), said(page)

    answer = emma.post(address(page, first), new_film(next="1"))

    made = Signing.objects.get()
    assert answer.url == address(page, said(page, step=1))
    assert (made.words.splitlines(), made.signer, made.sees_whole_signer) == (list(first), "deaf", True)
    assert (made.film.credits, made.film.has_sound, made.film.title[:3]) == ("De makers", False, "4. ")
    assert made.film.file.url in emma.get(address(page, first)).text
    assert emma.get(made.film.file.url).headers["Content-Type"] == "video/mp4"


def test_she_chooses_one_of_the_films_for_several_steps(page: ModulePage) -> None:
    emma, film = somebody(EDITORS), silent_film(data=reel(1, size=HIGH, sound=""))
    for step in (0, 1):
        told = {"film": film.pk, "signer": "interpreter", "whole_signer": "on", "agreed": "on"}
        assert emma.post(address(page, said(page, step=step)), told).status_code == 302

    assert [one.film for one in Signing.objects.all()] == [film, film]
    assert Film.objects.count() == 1


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"upload": SimpleUploadedFile("a.mp4", b"Hallo")}, "MP4"),
        ({"upload": ""}, "Kies een van de films"),
        ({"credits": ""}, "Zeg wie de film maakte"),
        ({"signer": ""}, "verplicht"),
        ({"agreed": ""}, "akkoord"),
        ({"whole_signer": ""}, "Bekijk de film"),
        ({"upload": SimpleUploadedFile("b.mp4", reel(1))}, "64 pixels hoog"),
    ],
)
def test_what_is_missing_is_asked_for_and_nothing_is_kept(
    page: ModulePage, told: dict[str, Any], reason: str
) -> None:
    text = somebody(EDITORS).post(address(page, said(page)), new_film(**told)).text

    assert reason in text
    assert not Signing.objects.exists()
    assert not Film.objects.exists()


def test_a_film_without_a_title_in_the_language_of_the_page_is_refused(page: ModulePage) -> None:
    emma = somebody(EDITORS)
    french = silent_film(language="fr", data=reel(1, size=HIGH, sound=""))
    text = emma.post(address(page, said(page)), {"film": french.pk, "signer": "deaf", "agreed": "on"}).text

    assert "geen titel in de taal van de pagina" in text
    assert not Signing.objects.exists()


def test_changed_words_say_signed_for_other_words_until_they_are_signed_again(page: ModulePage) -> None:
    emma = somebody(EDITORS)
    emma.post(address(page, said(page)), new_film())
    old = Signing.objects.get()
    page.steps[0].value["say"][0] = "Nieuwe woorden."
    page.save_revision().publish()
    now = said(page)

    assert version_of(page.pk, "v1", SIGNS).slots.steps[0].slots[0].state("vgt") is State.STALE
    assert old.words.splitlines()[0] in emma.get(address(page, now)).text

    emma.post(address(page, now), new_film())

    assert not Signing.objects.filter(pk=old.pk).exists()
    assert version_of(page.pk, "v1", SIGNS).slots.steps[0].slots[0].state("vgt") is State.RECORDED


def test_a_general_film_stays_where_a_version_still_says_the_words_of_before(page: ModulePage) -> None:
    emma, before = somebody(EDITORS), list(page.steps[0].value["say"])
    emma.post(address(page, said(page)), new_film())
    old = Signing.objects.get()
    adaptation(page, audience(), [adapted(TALK, None, words(say=before))])
    page.steps[0].value["say"][0] = "Nieuwe woorden."
    page.save_revision().publish()

    emma.post(address(page, said(page)), new_film())

    assert Signing.objects.filter(pk=old.pk).exists()
    assert Signing.objects.count() == 2
    assert version_of(page.pk, "v2", SIGNS).slots.steps[0].slots[0].state("vgt") is State.RECORDED


def test_it_is_taken_away_here_and_the_film_stays(page: ModulePage) -> None:
    made = signing(page, ("Dit wordt niet meer gezegd.",))
    emma = somebody(EDITORS)
    assert made.words in emma.get(reverse("signs_of_version", args=[page.pk, "v1"])).text

    emma.post(reverse("delete_signs", args=[page.pk, "v1", made.pk]))

    assert not Signing.objects.exists()
    assert Film.objects.filter(pk=made.film_id).exists()


def test_nothing_is_taken_away_for_a_number_that_no_page_can_have(page: ModulePage) -> None:
    kept = signing(page, said(page))
    where = reverse("delete_signs", args=[10**30, "v1", kept.pk])

    assert somebody(EDITORS).post(where, follow=True).status_code == 404
    assert Signing.objects.filter(pk=kept.pk).exists()


def test_a_live_version_that_may_not_be_without_goes_off_when_its_film_is_taken_away(
    page: ModulePage, signers: Adaptation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessibility.gate.check.RULES", {9: RULE})
    emma, film = somebody(EDITORS), silent_film()
    own = signing(page, (OTHER,), version="v4", film=film)
    signing(page, said(page, step=1), film=film)
    general = signing(page, said(page), film=film)

    emma.post(reverse("delete_signs", args=[page.pk, "v1", general.pk]))
    assert Adaptation.objects.get(pk=signers.pk).live

    emma.post(reverse("delete_signs", args=[page.pk, "v4", own.pk]))
    after = Adaptation.objects.get(pk=signers.pk)
    assert not after.live
    assert after.is_being_mended


def test_a_film_that_a_live_version_needs_is_not_replaced_by_one_that_stops_it(
    page: ModulePage, signers: Adaptation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessibility.gate.check.RULES", {1: SOUND})
    made = signing(page, (OTHER,), version="v4")
    made.film.has_speech = True
    with pytest.raises(ValidationError, match="geluid"), film_guard(made.film):
        made.film.save()


def test_a_version_has_the_general_film_where_it_says_the_same(page: ModulePage, signers: Adaptation) -> None:
    for step in (0, 1):
        signing(page, said(page, step=step))

    waiting = [
        slot.instruction.text
        for slot in version_of(page.pk, "v4", SIGNS).slots.slots
        if slot.state("vgt") is State.MISSING
    ]

    assert waiting == [OTHER]


def test_the_gate_asks_signers_for_each_step_until_these_very_words_are_signed(
    page: ModulePage, signers: Adaptation
) -> None:
    _general, version = subjects([page], [signers])
    refused = list(RULE.find(version))
    assert [place.step_id for place in refused] == [step.id for step in version.steps]
    way, other = way_to(refused[0].form, refused[0].path, 1, 1, page.pk)
    assert (way, other) == (address(page, (OTHER,), "v4"), True)

    signing(page, (OTHER,), version="v4")
    signing(page, said(page, step=1), whole_signer=False)

    _general, version = subjects([page], [signers])
    assert list(RULE.find(version)) == []
    (small, whole) = [place for place in SIGNER.find(version) if place.step_id == version.steps[1].id]
    assert small.more["height"] < 480
    assert "vink het vakje aan" in str(whole.words)


def test_what_another_version_has_signed_counts_for_no_other(page: ModulePage, signers: Adaptation) -> None:
    signing(page, said(page), version="v9")
    general, version = subjects([page], [signers])
    assert not any(step.is_signed for step in (*general.steps, *version.steps))


def test_the_gate_asks_the_same_number_of_queries_for_one_film_and_for_more(
    page: ModulePage, signers: Adaptation, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    signing(page, said(page))
    subjects([page], [signers])  # what a process keeps for good
    with CaptureQueriesContext(connection) as first:
        subjects([page], [signers])
    signing(page, (OTHER,), version="v4")
    signing(page, said(page, step=1))
    with django_assert_num_queries(len(first)):
        subjects([page], [signers])


def test_only_editors_come_here(page: ModulePage) -> None:
    stranger = somebody(EVALUATORS)
    for where in (reverse("signs"), address(page, said(page))):
        assert stranger.get(where).status_code in (302, 403)
    assert Client().get(reverse("signs")).status_code == 302


def test_the_list_of_all_costs_the_same_with_more_films(
    page: ModulePage, signers: Adaptation, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    def look() -> None:
        counts(SIGN_COUNTS, [one.place for one in listed_versions(module_keys())], None)

    look()
    with django_assert_num_queries(5):
        look()
    signing(page, said(page))
    signing(page, (OTHER,), version="v4")
    look()
    with django_assert_num_queries(5):
        look()
