"""Mistakes that an editor makes: each gets a sentence with what is wrong and what to do, at its field and on top."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags

from modules.models import ModulePage
from modules.starter.text import read_module
from squad.groups import EDITORS
from tests.modules.makers import module_page, person, talk_step
from tests.modules.post_data import form_of
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.content]

STORY = next(step for step in read_module("boundaries", "nl").steps if step["type"] == "story")


@pytest.fixture
def module() -> ModulePage:
    return module_page([talk_step("Wat is vertrouwen?"), talk_step("Wie vertrouw je?"), STORY])


@pytest.fixture
def editor() -> Client:
    els = person("els")
    els.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(), els)


def _told(answer: Any) -> list[str]:
    """The problems on top of the form, each as it reads."""
    found = re.search(r'<section class="to-mend".*?</section>', answer.content.decode(), re.DOTALL)
    assert found is not None
    lines = re.findall(r"<li>(.*?)</li>", found[0], re.DOTALL)
    return [" ".join(strip_tags(line).replace("&quot;", '"').split()) for line in lines]


def _publish(editor: Client, module: ModulePage, **changed: str) -> Any:
    data = {**form_of(module), **changed, "action-publish": "1"}
    answer = editor.post(reverse("wagtailadmin_pages:edit", args=[module.pk]), data)
    assert answer.status_code == 200
    return answer


def _card(module: ModulePage, key: str) -> int:
    story = module.steps[2].value
    return next(at for at, message in enumerate(story["messages"]) if message["key"] == key)


MISTAKES = [
    ({"title": ""}, "Titel: “Titel” is nog leeg. Vul het in."),
    ({"summary": ""}, "Samenvatting: “Samenvatting” is nog leeg. Vul het in."),
    (
        {"steps-0-value-minutes": "0"},
        "Stap 1, Praten “Wat is vertrouwen?” › Minuten: “Minuten” is 0. Maak er 1 of meer van.",
    ),
    (
        {"steps-0-value-group_heading": ""},
        "Stap 1, Praten “Wat is vertrouwen?” › Titel op het grote scherm: "
        "“Titel op het grote scherm” is nog leeg. Vul het in.",
    ),
    (
        {"steps-1-value-title": "Wat is vertrouwen?"},
        "Stap 2, Praten “Wat is vertrouwen?” › Titel: Stap 1 heet ook “Wat is vertrouwen?”. "
        "Geef een van de twee een andere titel.",
    ),
]


@pytest.mark.parametrize(("changed", "sentence"), MISTAKES, ids=[next(iter(m[0])) for m in MISTAKES])
def test_the_sentence_stands_on_top_and_at_the_field(
    editor: Client, module: ModulePage, changed: dict[str, str], sentence: str
) -> None:
    answer = _publish(editor, module, **changed)
    assert sentence in _told(answer)
    words = sentence.partition(": ")[2]
    html = answer.content.decode()
    of_blocks = words.encode(
        "ascii", "backslashreplace"
    ).decode()  # the form of the steps is drawn by a script
    assert html.count(words) + html.count(of_blocks) >= 2


def test_a_title_in_other_letters_is_the_same_title(editor: Client, module: ModulePage) -> None:
    told = _told(_publish(editor, module, **{"steps-1-value-title": "wat is VERTROUWEN?"}))
    assert len(told) == 1


def test_a_module_that_no_session_can_hold_says_by_how_much(editor: Client, module: ModulePage) -> None:
    told = _told(_publish(editor, module, **{"steps-0-value-minutes": "45", "steps-1-value-minutes": "45"}))
    minutes = 45 + 45 + STORY["value"]["minutes"]
    assert told == [
        f"Stappen: De stappen die altijd blijven, duren samen {minutes} minuten, en een sessie telt er hoogstens 90. "
        "Maak stappen korter, of zeg van sommige dat ze mogen wegvallen."
    ]


def test_a_dead_end_is_told_once_with_the_way_to_its_field(editor: Client, module: ModulePage) -> None:
    at = _card(module, "hello-a")
    answer = _publish(editor, module, **{f"steps-2-value-messages-{at}-value-to": ""})
    told = _told(answer)
    assert (
        f"Stap 3, Verhaal “{STORY['value']['title']}” › Berichtkaarten {at + 1} › Gaat verder naar: Het verhaal stopt "
        "hier zonder einde. Voeg keuzes toe, een kaart om naar verder te gaan, of een einde met hulp."
    ) in told
    assert f'href="#steps-2-value-messages-{at}-value-to"' in answer.content.decode()


def test_a_module_without_steps_is_told_to_add_the_first(editor: Client, module: ModulePage) -> None:
    data = {name: value for name, value in form_of(module).items() if not name.startswith("steps-")}
    address = reverse("wagtailadmin_pages:edit", args=[module.pk])
    answer = editor.post(address, {**data, "steps-count": "0", "action-publish": "1"})
    assert _told(answer) == ["Stappen: De module heeft nog geen stappen. Voeg de eerste toe."]


def test_a_draft_may_be_unfinished(editor: Client, module: ModulePage) -> None:
    data = {**form_of(module), "steps-1-value-title": "Wat is vertrouwen?", "steps-0-value-group_heading": ""}
    answer = editor.post(reverse("wagtailadmin_pages:edit", args=[module.pk]), data)
    assert answer.status_code == 302


def test_a_new_module_gets_the_next_number(editor: Client, module: ModulePage) -> None:
    address = reverse("wagtailadmin_pages:add", args=["modules", "modulepage", module.get_parent().pk])
    html = editor.get(address).content.decode()
    assert re.search(r'name="number"[^>]*value="5"', html)
    assert 'class="to-mend"' not in html
