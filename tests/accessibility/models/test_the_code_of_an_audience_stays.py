"""Addresses, recordings and films in sign language go by the code of an audience: it is chosen once."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from accessibility.models import Audience
from squad.groups import EDITORS, ensure_groups
from tests.accessibility.makers import audience
from tests.modules.makers import person
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
LABELS = {f"label_{language}": "Naam" for language in ("nl", "fr", "en")}
GUIDANCE = {f"guidance_{language}": "" for language in ("nl", "fr", "en")}


@pytest.fixture
def emma() -> Client:
    ensure_groups()
    who = person("emma")
    who.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(), who)


def test_another_code_is_not_taken_and_the_rest_is(emma: Client) -> None:
    made = audience("v2")
    edit = reverse("wagtailsnippets_accessibility_audience:edit", args=[made.pk])
    form = {"code": "v7", "key": made.key, **LABELS, **GUIDANCE}
    assert emma.post(edit, form).status_code == 302
    made.refresh_from_db()
    assert (made.code, made.label_nl) == ("v2", "Naam")


def test_the_form_says_why(emma: Client) -> None:
    made = audience("v2")
    text = emma.get(reverse("wagtailsnippets_accessibility_audience:edit", args=[made.pk])).text
    field = text.partition('name="code"')[2].partition(">")[0]
    assert "disabled" in field
    assert "opnames" in text


def test_a_new_one_has_the_code_that_the_editor_chooses(emma: Client) -> None:
    add = reverse("wagtailsnippets_accessibility_audience:add")
    assert "disabled" not in emma.get(add).text.partition('name="code"')[2].partition(">")[0]
    assert emma.post(add, {"code": "v7", "key": "", **LABELS, **GUIDANCE}).status_code == 302
    assert Audience.objects.get(labels__nl="Naam").code == "v7"
