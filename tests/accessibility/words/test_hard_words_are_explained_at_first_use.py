"""A hard word is explained where girls meet it first, on the screen and on paper; the list is an editor's."""

import tomllib

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accessibility.models import HardWord
from accessibility.packages.hard_words import STARTER, load_words
from accessibility.versions.hard_word_notes import explain
from accessibility.words.hard_words import Listed, unexplained_in, uses
from modules.packages.refusal import PackageRefused
from modules.sessions.steps import Step, general_steps
from modules.steps.registry import block_of
from squad.groups import APPROVED, EDITORS, ensure_groups
from tests.accessibility.makers import talk
from tests.modules.makers import facilitator, module_page, person, talk_step
from tests.signing_in import sign_in

BORDER = Listed("grens", ("grenzen",), "Tot hier is het oké.")


def step(id: str, **more: object) -> Step:
    return Step(id, 1, "talk", block_of("talk").to_python(talk(**more)["value"]))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["Waar is de grens?", "Je GRENZEN", "grens.", "‘Grens’"])
def test_a_word_is_found_in_each_of_its_forms(text: str) -> None:
    assert BORDER.is_in([text])


@pytest.mark.parametrize("text", ["begrensd", "grenzeloos", "landsgrens", ""])
def test_a_part_of_another_word_is_none(text: str) -> None:
    assert not BORDER.is_in([text])


def test_both_apostrophes_are_one() -> None:
    word = Listed("proxénète d’adolescents")
    assert word.is_in(["Un proxénète d'adolescents."])
    assert word.is_in(["Un proxénète d’adolescents."])


def test_it_is_explained_at_its_first_use_alone() -> None:
    none = step("a", questions=["Wie?"], title="x")
    found = uses([BORDER], [none, step("b"), step("c")])
    assert found == {"b": [BORDER]}


def test_where_the_first_step_may_fall_away_it_is_explained_in_the_next_too() -> None:
    assert [*uses([BORDER], [step("a", need="can"), step("b"), step("c")])] == ["a", "b"]


def test_a_title_and_what_the_facilitator_reads_are_no_use() -> None:
    quiet = step("a", title="Grens", goal="Haar grens zeggen", watch_for=["Haar grens"], questions=["Wie?"])
    assert uses([BORDER], [quiet]) == {}


def test_an_explanation_with_another_hard_word_is_known() -> None:
    word = Listed("weerbaar", (), "Je kent je grenzen.")
    assert unexplained_in(word, [word, BORDER]) == ["grens"]
    assert unexplained_in(BORDER, [word, BORDER]) == []


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_starter_list_explains_in_easy_words(language: str) -> None:
    rows = tomllib.loads((STARTER / f"{language}.toml").read_text("utf-8"))["word"]
    words = [Listed(row["term"], tuple(row.get("forms", ())), row["explanation"]) for row in rows]
    assert [found for word in words if (found := unexplained_in(word, words))] == []
    sentences = [
        part for word in words for part in word.explanation.replace("?", ".").split(".") if part.strip()
    ]
    assert max(len(sentence.replace(",", "").split()) for sentence in sentences) <= 15


@pytest.fixture
def _border(db: None) -> None:
    HardWord.objects.create(language="nl", term="grens", forms="grenzen", explanation="Tot hier is het oké.")


@pytest.mark.usefixtures("_border")
def test_only_words_of_the_language_that_are_used_and_explained(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    HardWord.objects.create(language="fr", term="talk")
    HardWord.objects.create(language="nl", term="Waar")  # nothing explains it yet
    HardWord.objects.create(language="nl", term="ligt", explanation="Plat zijn.", is_used=False)
    with django_assert_num_queries(1):
        found = explain([step("a")], "nl")
    assert [(term, line.words) for term, line, _ in found["a"]] == [("grens", "Tot hier is het oké.")]
    assert explain([step("a")], "fr") == {}


@pytest.mark.usefixtures("_border")
def test_the_group_reads_it_at_the_first_step_and_on_paper() -> None:
    one = {**talk_step(), "value": talk()["value"]}
    page = module_page([one, {**one, "id": "6c1a8f2e-0000-4000-8000-000000000002"}])
    client = Client()
    client.force_login(facilitator())
    first, second = (reverse("facilitation:group", args=[page.code, "v1", at]) for at in (1, 2))
    assert "Tot hier is het oké." in client.get(first).content.decode()
    assert "Tot hier is het oké." not in client.get(second).content.decode()
    prints = f"{page.url}v1/print/"
    assert "Tot hier is het oké." in client.get(prints).content.decode()
    word = HardWord.objects.get()
    word.explanation = "Tot hier en niet verder."
    word.save()
    assert "Tot hier en niet verder." in client.get(prints).content.decode()
    assert client.get(f"{prints}kit/").status_code == 200
    assert general_steps(page)


def test_the_starter_never_overwrites_an_editor(db: None) -> None:
    call_command("load_words", verbosity=0)
    made = HardWord.objects.get(language="nl", term="grens")
    made.explanation = "Van een editor."
    made.save()
    HardWord.objects.filter(language="nl", term="respect").update(is_used=False)
    call_command("load_words", verbosity=0)
    made.refresh_from_db()
    assert made.explanation == "Van een editor."
    assert not HardWord.objects.get(language="nl", term="respect").is_used


def test_a_word_that_nobody_changed_is_renewed(db: None) -> None:
    old = {"word": [{"term": "grens", "explanation": "Oud."}]}
    new = {"word": [{"term": "grens", "explanation": "Nieuw."}]}
    assert load_words("nl", old, "nl.toml") == (1, 0)
    assert load_words("nl", old, "nl.toml") == (0, 1)
    assert load_words("nl", new, "nl.toml") == (1, 0)
    assert HardWord.objects.get().explanation == "Nieuw."


@pytest.mark.parametrize(
    "table",
    [
        {},
        {"word": "grens"},
        {"word": [{}]},
        {"word": [{"term": "a", "pk": 1}]},
        {"word": [{"term": "a", "drawing": "x"}]},
    ],
)
def test_what_is_no_list_of_words_is_refused(db: None, table: dict[str, object]) -> None:
    with pytest.raises(PackageRefused):
        load_words("nl", table, "nl.toml")


def somebody(group: str) -> Client:
    ensure_groups()
    who = person(group.lower().replace(" ", "-"))
    who.groups.add(Group.objects.get(name=group))
    return sign_in(Client(), who)


def test_an_editor_adds_a_word_and_a_professional_does_not(db: None) -> None:
    add = reverse("wagtailsnippets_accessibility_hardword:add")
    form = {
        "language": "nl",
        "term": " weer  baar ",
        "forms": "weerbare\n\n",
        "explanation": "Je durft.",
        "is_used": "on",
    }
    assert somebody(APPROVED).post(add, form).status_code in {302, 403}
    assert not HardWord.objects.exists()
    emma = somebody(EDITORS)
    assert emma.post(add, form).status_code == 302
    made = HardWord.objects.get()
    assert (made.term, made.forms, made.loaded_mark) == ("weer baar", "weerbare", "")
    listed = emma.get(reverse("wagtailsnippets_accessibility_hardword:list"))
    assert "Je durft." in listed.content.decode()
