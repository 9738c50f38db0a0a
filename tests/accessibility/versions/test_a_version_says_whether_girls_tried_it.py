"""A version says who looked at it and whether girls tried it: a role and a month, until it changes or is old."""

from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from accessibility.models import Adaptation, SignOff
from accessibility.values.sign_offs import Kind, Signed, SignOffState, girls_text_hash, newest
from accessibility.versions.sign_off_notes import of_version, tried
from modules.models import ModulePage
from squad.groups import APPROVED, EDITORS, ensure_groups
from tests.accessibility.makers import TALK, adaptation, adapted, audience, talk
from tests.modules.makers import facilitator, module_page, person, talk_step
from tests.signing_in import sign_in

TODAY = date(2026, 11, 25)
ADD = "wagtailsnippets_accessibility_signoff:add"


def signed(
    kind: str = Kind.ROUND, month: date = date(2026, 3, 1), mark: str = "now", girls: int = 6
) -> Signed:
    return Signed(kind, "bemiddelaar", month, mark, girls)


def test_a_sign_off_holds_for_two_years_and_for_the_text_it_is_about() -> None:
    assert signed(month=date(2024, 11, 1)).state("now", TODAY) is SignOffState.HOLDS
    assert signed(month=date(2024, 10, 1)).state("now", TODAY) is SignOffState.OLD
    assert signed(mark="then").state("now", TODAY) is SignOffState.CHANGED


def test_the_newest_that_holds_is_spoken_of() -> None:
    old, holds, changed = (
        signed(month=date(2024, 1, 1)),
        signed(),
        signed(month=date(2026, 9, 1), mark="then"),
    )
    assert newest([old, changed, holds], Kind.ROUND, "now", TODAY) == (holds, SignOffState.HOLDS)
    assert newest([old, changed], Kind.ROUND, "now", TODAY) == (changed, SignOffState.CHANGED)
    assert newest([], Kind.ROUND, "now", TODAY) is None


def test_a_round_with_fewer_than_five_girls_is_none() -> None:
    assert newest([signed(girls=4)], Kind.ROUND, "now", TODAY) is None


def test_both_kinds_are_needed() -> None:
    assert not tried([], "now", TODAY).holds
    assert not tried([signed()], "now", TODAY).holds
    assert not tried([signed(), signed(Kind.EXPERT, mark="then")], "now", TODAY).holds
    assert tried([signed(), signed(Kind.EXPERT)], "now", TODAY).holds


@pytest.fixture
def module() -> ModulePage:
    return module_page([{**talk_step(), "id": TALK}])


@pytest.fixture
def version(module: ModulePage) -> Adaptation:
    return adaptation(module, audience())


def sign(version: Adaptation, kind: str = Kind.ROUND, **more: object) -> SignOff:
    girls = 6 if kind == Kind.ROUND else None
    told = {
        "adaptation": version,
        "kind": kind,
        "role": "jeugdwerker",
        "girls": girls,
        "month": TODAY,
        **more,
    }
    made = SignOff(**told)
    made.full_clean()
    made.save()
    return made


@pytest.mark.django_db
def test_the_mark_moves_with_a_word_and_not_with_a_line_break(version: Adaptation) -> None:
    before = girls_text_hash(version.resolved())
    version.steps = [adapted(step=talk(say=["Kijk  eerst naar\nhet beeld."]))]
    broken = girls_text_hash(version.resolved())
    version.steps = [adapted(step=talk(say=["Kijk nu naar het beeld."]))]
    assert before == broken != girls_text_hash(version.resolved())


@pytest.mark.django_db
def test_what_only_the_facilitator_reads_moves_no_mark(version: Adaptation) -> None:
    before = girls_text_hash(version.resolved())
    version.steps = [adapted(step=talk(goal="Iets anders"))]
    assert girls_text_hash(version.resolved()) == before


@pytest.mark.django_db
def test_a_sign_off_keeps_the_month_and_the_text(version: Adaptation) -> None:
    made = sign(version)
    assert made.month == date(2026, 11, 1)
    assert made.mark == girls_text_hash(version.resolved())


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("field", "more"),
    [
        ("girls", {"girls": None}),
        ("girls", {"girls": 4}),
        ("girls", {"kind": Kind.EXPERT, "girls": 6}),
        ("role", {"role": "an@voorbeeld.be"}),
        ("role", {"role": "0470 12 34 56"}),
    ],
)
def test_what_says_too_little_or_too_much_is_refused(
    version: Adaptation, field: str, more: dict[str, object]
) -> None:
    with pytest.raises(ValidationError) as refused:
        sign(version, **more)  # type: ignore[arg-type]  # the cases differ
    assert field in refused.value.message_dict


@pytest.mark.django_db
def test_a_changed_text_asks_again(version: Adaptation) -> None:
    sign(version)
    sign(version, Kind.EXPERT)
    assert of_version(version).holds
    version.steps = [adapted(step=talk(say=["Kijk nu naar het beeld."]))]
    assert not of_version(version).holds


@pytest.mark.django_db
def test_the_professional_reads_that_it_was_not_tried_and_that_it_was(module: ModulePage) -> None:
    version = adaptation(module, audience())
    client = Client()
    client.force_login(facilitator())
    general, own = f"{module.url}v1/", f"{module.url}v2/"
    words = str(of_version(version).sentences[0])
    assert words in client.get(own).content.decode()
    assert words in client.get(f"{own}prepare/").content.decode()
    assert words not in client.get(general).content.decode()
    assert words not in client.get(f"{own}print/").content.decode()
    sign(version)
    assert words not in client.get(own).content.decode()  # what was kept is drawn anew
    assert "jeugdwerker" in client.get(own).content.decode()


def somebody(group: str) -> Client:
    ensure_groups()
    who = person(group.lower().replace(" ", "-"))
    who.groups.add(Group.objects.get(name=group))
    return sign_in(Client(), who)


def form(version: Adaptation, **more: str) -> dict[str, str]:
    own = {"adaptation": str(version.pk), "kind": "expert", "role": "bemiddelaar", "girls": ""}
    return {**own, "month": "2026-03", **more}


@pytest.mark.django_db
def test_an_editor_writes_one_down_and_only_the_log_knows_who(version: Adaptation) -> None:
    emma = somebody(EDITORS)
    assert (
        emma.get(reverse(ADD), {"adaptation": version.pk}).context["form"]["adaptation"].value() == version.pk
    )
    assert emma.post(reverse(ADD), form(version)).status_code == 302
    made = SignOff.objects.get()
    assert made.month == date(2026, 3, 1)
    assert (
        ModelLogEntry.objects.for_instance(made).get(action="wagtail.create").user.email.startswith("editors")
    )
    page = emma.get(reverse("wagtailsnippets_accessibility_adaptation:edit", args=[version.pk]))
    assert "bemiddelaar" in page.content.decode()


@pytest.mark.django_db
def test_a_month_that_has_not_come_is_refused(version: Adaptation) -> None:
    assert somebody(EDITORS).post(reverse(ADD), form(version, month="2999-01")).status_code == 200
    assert not SignOff.objects.exists()


@pytest.mark.django_db
def test_nobody_changes_one_and_professionals_write_none(version: Adaptation) -> None:
    made = sign(version)
    edit = reverse("wagtailsnippets_accessibility_signoff:edit", args=[made.pk])
    assert somebody(EDITORS).post(edit, form(version)).status_code in {302, 403, 404}
    made.refresh_from_db()
    assert made.kind == Kind.ROUND
    assert somebody(APPROVED).post(reverse(ADD), form(version)).status_code in {302, 403}
    assert SignOff.objects.count() == 1


@pytest.mark.django_db
def test_no_sign_off_ships() -> None:
    from modules.starter.text import FOLDER

    assert not [path for path in FOLDER.rglob("*.toml") if "sign" in path.stem]
