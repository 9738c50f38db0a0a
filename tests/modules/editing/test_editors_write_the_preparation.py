"""An editor changes the preparation of a module in clear panels, and reads in her language what is asked."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from modules.models import ModulePage
from squad.groups import EDITORS
from tests.modules.makers import facilitator, module_page, person, talk_step
from tests.modules.post_data import form_of
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def els() -> Client:
    editor = person("els")
    editor.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(), editor)


def _edit(page: ModulePage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_what_she_writes_is_read_by_a_facilitator(els: Client) -> None:
    page = module_page([talk_step()])
    data = form_of(page) | {"told_now_text": "Dank haar.\n\nGeloof haar.", "theory_text": "Een hele cirkel."}
    assert els.post(_edit(page), {**data, "action-publish": "1"}).status_code == 302
    reader = Client()
    reader.force_login(facilitator())
    text = reader.get(f"{page.url}v1/prepare/").text
    assert "<li>Dank haar.</li><li>Geloof haar.</li>" in text
    assert "<p>Een hele cirkel.</p>" in text


def test_a_day_to_come_is_refused_with_a_reason_and_keeps_what_she_typed(els: Client) -> None:
    page = module_page([talk_step()])
    tomorrow = timezone.localdate() + timedelta(days=1)
    data = form_of(page) | {"law_checked": tomorrow.isoformat(), "must_text": "Je moet handelen."}
    response = els.post(_edit(page), {**data, "action-publish": "1"})
    assert response.status_code == 200
    assert "Deze dag moet nog komen." in response.text
    assert "Je moet handelen." in response.text
    assert ModulePage.objects.get(pk=page.pk).law_checked is None


def test_every_field_has_words_that_help(els: Client) -> None:
    text = els.get(_edit(module_page([talk_step()]))).text
    for name in ModulePage.TEXTS:
        assert f'name="{name}_text"' in text
        assert str(ModulePage._meta.get_field(f"{name}_text").help_text)
    assert 'name="law_checked"' in text
