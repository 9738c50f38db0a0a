"""An editor sees which texts have a voice, listens, and puts one in its place, without a shell."""

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accessibility.alternatives.count_facts import VOICE_COUNTS, counts
from accessibility.alternatives.gather import VOICES, listed_versions, version_of
from accessibility.alternatives.slots import State
from accessibility.gate.gather.subjects import subjects
from accessibility.gate.rules.r19_voice import RULE
from accessibility.models import Adaptation, Audience
from accessibility.versions.module_pages import module_keys
from modules.media.voices.words import words_hash
from modules.models import ModulePage, Recording
from squad.groups import EDITORS, EVALUATORS, ensure_groups
from tests.accessibility.makers import TALK, adaptation, adapted, audience, two_steps, words
from tests.modules.makers import module_page, person
from tests.modules.media.voices.makers import recording
from tests.modules.media.voices.tones import tone
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
OTHER = "Kijk rustig samen"


def somebody(group: str) -> Client:
    ensure_groups()
    who = person(group.lower())
    who.groups.add(Group.objects.get(name=group))
    return sign_in(Client(), who)


@pytest.fixture
def page() -> ModulePage:
    return module_page(two_steps("nl"))


@pytest.fixture
def listening(page: ModulePage) -> Adaptation:
    of: Audience = audience("v3", "roma")
    of.needs_pictures = True
    of.save()
    return adaptation(page, of, [adapted(TALK, None, words(group_heading=OTHER))])


def heading(page: ModulePage, code: str = "v1") -> str:
    return version_of(page.pk, code, VOICES).slots.steps[0].slots[0].instruction.text


def address(page: ModulePage, said: str, code: str = "v1") -> str:
    return reverse("voices_of_text", args=[page.pk, code, words_hash([said])])


def vera(seconds: float = 2) -> dict[str, object]:
    file = SimpleUploadedFile("Vera.mp3", tone(seconds), content_type="audio/mpeg")
    return {"language": "nl", "file": file, "speaker": "mediator", "agreed": "on"}


def test_every_text_waits_for_a_voice_as_long_as_nobody_gave_one(listening: Adaptation) -> None:
    assert Recording.objects.count() == 0
    listed = [one.place for one in listed_versions(module_keys())]
    found = counts(VOICE_COUNTS, listed, None)
    assert len(found) == len(listed) == 2
    for one in found.values():
        assert one.of("nl")[State.MISSING] == one.texts > 0

    text = somebody(EDITORS).get(reverse("voices_of_version", args=[listening.page_id, "v3"])).text
    assert OTHER in text
    assert "<audio" not in text


def test_an_editor_uploads_listens_and_goes_on_to_the_next_text(page: ModulePage) -> None:
    emma, said = somebody(EDITORS), heading(page)

    answer = emma.post(address(page, said), {**vera(), "next": "1"})

    made = Recording.objects.get()
    assert (made.version, made.words, made.speaker) == ("v1", said, "mediator")
    following = version_of(page.pk, "v1", VOICES).slots.next_without("nl", made.mark)
    assert following is not None
    assert following.instruction.words_hash in answer.url
    assert "speaker=mediator" in answer.url
    assert made.file.url in emma.get(address(page, said)).text
    assert emma.get(made.file.url).headers["Content-Type"] == "audio/mp4"


def test_what_is_no_recording_or_has_nobody_s_consent_is_refused(page: ModulePage) -> None:
    emma, where = somebody(EDITORS), address(page, heading(page))

    text = emma.post(where, {**vera(), "file": SimpleUploadedFile("vera.mp3", b"Hallo")}).text
    assert "MP3" in text
    silent = vera()
    del silent["agreed"]
    emma.post(where, silent)

    assert not Recording.objects.exists()


def test_a_changed_text_says_recorded_for_other_words_until_it_is_read_again(page: ModulePage) -> None:
    emma, said = somebody(EDITORS), heading(page)
    emma.post(address(page, said), vera())
    old = Recording.objects.get()
    page.steps[0].value["group_heading"] = "Nieuwe woorden"
    page.save_revision().publish()

    slots = version_of(page.pk, "v1", VOICES).slots
    assert slots.steps[0].slots[0].state("nl") is State.STALE
    assert said in emma.get(address(page, "Nieuwe woorden")).text

    emma.post(address(page, "Nieuwe woorden"), vera())

    assert not Recording.objects.filter(pk=old.pk).exists()
    assert version_of(page.pk, "v1", VOICES).slots.steps[0].slots[0].state("nl") is State.RECORDED


def test_a_general_voice_stays_where_a_version_still_says_the_words_of_before(page: ModulePage) -> None:
    emma, said = somebody(EDITORS), heading(page)
    emma.post(address(page, said), vera())
    adaptation(page, audience("v3", "roma"), [adapted(TALK, None, words(group_heading=said))])
    page.steps[0].value["group_heading"] = "Nieuwe woorden"
    page.save_revision().publish()

    emma.post(address(page, "Nieuwe woorden"), vera())

    assert Recording.objects.count() == 2
    assert version_of(page.pk, "v3", VOICES).slots.steps[0].slots[0].state("nl") is State.RECORDED
    assert version_of(page.pk, "v1", VOICES).slots.steps[0].slots[0].state("nl") is State.RECORDED


def test_a_text_of_a_step_that_is_gone_can_still_be_taken_away(page: ModulePage) -> None:
    lost = recording(page, "Deze tekst bestaat niet meer.")
    emma = somebody(EDITORS)
    assert lost.words in emma.get(reverse("voices_of_version", args=[page.pk, "v1"])).text

    emma.post(reverse("delete_voices", args=[page.pk, "v1", lost.pk]))

    assert not Recording.objects.exists()


def test_nothing_is_taken_away_for_a_number_that_no_page_can_have(page: ModulePage) -> None:
    kept = recording(page, heading(page))
    where = reverse("delete_voices", args=[10**30, "v1", kept.pk])

    assert somebody(EDITORS).post(where, follow=True).status_code == 404
    assert Recording.objects.filter(pk=kept.pk).exists()


def test_a_version_hears_the_general_voice_where_its_words_are_the_same(
    page: ModulePage, listening: Adaptation
) -> None:
    general = heading(page)
    for slot in version_of(page.pk, "v1", VOICES).slots.slots:
        recording(page, slot.instruction.words)

    slots = version_of(page.pk, "v3", VOICES).slots

    assert general != OTHER
    waiting = [slot.instruction.text for slot in slots.slots if slot.state("nl") is State.MISSING]
    assert waiting == [OTHER]


def test_the_gate_asks_a_listening_version_for_its_voices_and_the_general_one_for_none(
    page: ModulePage, listening: Adaptation
) -> None:
    general, version = subjects([page], [listening])
    assert list(RULE.find(general)) == []
    assert {place.step_id for place in RULE.find(version)} == {step.id for step in version.steps}

    for slot in version_of(page.pk, "v3", VOICES).slots.slots:
        recording(page, slot.instruction.words, version="v3")

    _general, version = subjects([page], [listening])
    assert [place for place in RULE.find(version) if "missing" in place.more] == []


def test_only_editors_come_here(page: ModulePage) -> None:
    stranger = somebody(EVALUATORS)
    for where in (reverse("voices"), address(page, heading(page))):
        assert stranger.get(where).status_code in (302, 403)
    assert Client().get(reverse("voices")).status_code == 302


def test_the_list_of_all_costs_the_same_with_more_recordings(
    page: ModulePage, listening: Adaptation, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    def look() -> None:
        counts(VOICE_COUNTS, [one.place for one in listed_versions(module_keys())], None)

    look()
    with django_assert_num_queries(5):
        look()
    recording(page, heading(page))
    recording(page, OTHER, version="v3")
    look()
    with django_assert_num_queries(5):
        look()


@pytest.fixture
def listeners(page: ModulePage, monkeypatch: pytest.MonkeyPatch) -> Adaptation:
    """A live version for which the rule about voices is the only one, and each text of it read at a good pace."""
    of: Audience = audience("v4", "listeners")
    of.needs_pictures = True
    of.save()
    made = adaptation(page, of, [adapted(TALK, None, words(group_heading=OTHER))])
    for slot in version_of(page.pk, "v4", VOICES).slots.slots:
        own = slot.instruction.text == OTHER
        recording(
            page, slot.instruction.words, version="v4" if own else "v1", data=calm(slot.instruction.text)
        )
    monkeypatch.setattr("accessibility.gate.check.RULES", {19: RULE})
    return made


def calm(text: str, pace: int = 120) -> bytes:
    """A tone as long as reading `text` takes at so many words a minute."""
    return tone(max(1.0, len(text.split()) / pace * 60))


def taken(page: ModulePage, code: str, said: str, emma: Client | None = None) -> str:
    emma = emma or somebody(EDITORS)
    row = Recording.objects.get(page=page, version=code, words=said)
    where = reverse("delete_voices", args=[page.pk, code, row.pk])
    return emma.post(where, follow=True).text


def test_a_live_version_that_may_not_be_without_goes_off_when_its_voice_is_taken_away(
    page: ModulePage, listeners: Adaptation
) -> None:
    emma = somebody(EDITORS)
    recording(page, heading(page))
    taken(page, "v1", heading(page), emma)
    assert Adaptation.objects.get(pk=listeners.pk).live, "it has another heading, with a voice of its own"

    text = taken(page, "v4", OTHER, emma)

    after = Adaptation.objects.get(pk=listeners.pk)
    assert not after.live
    assert after.is_being_mended
    assert listeners.audience.label in text


def test_the_general_voice_takes_a_version_off_that_hears_it(page: ModulePage, listeners: Adaptation) -> None:
    shared = Recording.objects.filter(version="v1").first()
    assert shared is not None
    taken(page, "v1", shared.words)
    assert not Adaptation.objects.get(pk=listeners.pk).live


def test_a_version_that_is_only_warned_stays_when_a_voice_is_taken_away(
    page: ModulePage, listening: Adaptation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessibility.gate.check.RULES", {19: RULE})
    recording(page, OTHER, version="v3")
    taken(page, "v3", OTHER)
    assert Adaptation.objects.get(pk=listening.pk).live


@pytest.mark.parametrize(
    ("changed", "reason"), [({"speaker": "machine"}, "computer"), ({"file": None}, "woorden per minuut")]
)
def test_a_voice_that_stops_a_live_version_does_not_take_the_place_of_another(
    page: ModulePage, listeners: Adaptation, changed: dict[str, object], reason: str
) -> None:
    before = Recording.objects.get(version="v4")
    hasty = SimpleUploadedFile("Vera.mp3", tone(0.3), content_type="audio/mpeg")
    good = SimpleUploadedFile("Vera.mp3", calm(OTHER), content_type="audio/mpeg")
    file = hasty if "file" in changed else good

    text = somebody(EDITORS).post(address(page, OTHER, "v4"), {**vera(), **changed, "file": file}).text

    assert reason in text
    assert "Het is niet bewaard" in text
    after = Recording.objects.get(version="v4")
    assert (after.file.name, after.speaker) == (before.file.name, "mediator")
    assert Adaptation.objects.get(pk=listeners.pk).live


def test_a_second_language_can_be_begun_while_the_version_is_live(
    page: ModulePage, listeners: Adaptation
) -> None:
    answer = somebody(EDITORS).post(address(page, OTHER, "v4"), {**vera(), "language": "rmy"})
    assert "is-invalid" not in answer.text
    assert answer.status_code == 302
    assert Recording.objects.filter(language="rmy").exists()
    assert Adaptation.objects.get(pk=listeners.pk).live
