"""In the admin, as an editor does it: change a sentence, a number, the exit; the public sees it at once."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, rich_text, streamfield

from help_services.models import HelpService
from home.models import HomePage, InformationPage
from registration.models import User
from squad.groups import EDITORS
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages")]


@pytest.fixture
def lore(db: None) -> Client:
    """The browser of Lore, who is an editor."""
    user = User.objects.create_user("lore@squad.example", "lore lore lore")
    user.groups.add(Group.objects.get(name=EDITORS))
    return sign_in(Client(), user)


def fill_in(browser: Client, address: str, **changes: str) -> Any:
    """Opens a form of the admin, changes some fields and sends it."""
    opened = browser.get(address, follow=True)
    html = opened.content.decode()
    forms = (querydict_from_html(html, form_index=index) for index in range(html.count("<form")))
    data = next(filled for filled in forms if set(changes) <= set(filled))
    for name, value in changes.items():
        data[name] = value
    return browser.post(opened.wsgi_request.path, data)


def test_the_start_page_opens_with_a_field_for_every_text(lore: Client) -> None:
    page = HomePage.objects.get(locale__language_code="nl")
    html = lore.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    for name in ("headline", "lead", "start_words", "modules_heading", "circle_heading", "steps_heading"):
        assert f'name="{name}"' in html
    for stream in ("doors", "modules", "circle", "steps"):
        assert f'data-contentpath="{stream}"' in html


def test_a_new_text_is_on_an_information_page(lore: Client, client: Client) -> None:
    page = InformationPage.objects.get(locale__language_code="fr", purpose="privacy")
    client.get(page.url)
    address = f"/admin/pages/{page.pk}/edit/"
    data = querydict_from_html(lore.get(address).content.decode(), form_id="page-edit-form")
    text = {"body": streamfield([("heading", "En bref"), ("text", rich_text("<p>Presque rien.</p>"))])}
    data.update({**nested_form_data(text), "action-publish": "1"})
    assert lore.post(address, data).status_code == 302
    html = client.get(page.url).content.decode()
    assert "<h2>En bref</h2>" in html
    assert "<p" in html
    assert "Presque rien.</p>" in html


def test_a_checked_number_is_on_the_help_page_with_its_day(lore: Client, client: Client) -> None:
    client.get("/nl/help/")
    awel = HelpService.objects.in_language("nl").get(name="Awel")
    address = f"/admin/snippets/help_services/helpservice/edit/{awel.pk}/"
    answer = fill_in(lore, address, phone="103", checked_on="2026-11-02")
    assert answer.status_code == 302
    page = client.get("/nl/help/").content.decode()
    assert "tel:103" in page
    assert "2 november 2026" in page


def test_a_new_exit_is_on_every_page(lore: Client, client: Client) -> None:
    client.get("/fr/")
    fill_in(lore, "/admin/settings/home/safetysettings/", exit_fr="https://meteo.example/")
    assert 'href="https://meteo.example/"' in client.get("/fr/").content.decode()


def test_the_admin_reminds_of_numbers_that_nobody_checked(lore: Client) -> None:
    html = lore.get("/admin/").content.decode()
    assert 'id="help-services-overdue' in html
    checked = HelpService.objects.in_language("nl").get(name="Awel")
    checked.checked_on = timezone.localdate()
    checked.save()
    listing = lore.get("/admin/snippets/help_services/helpservice/?to_check=yes").content.decode()
    assert ">Payoke<" in listing.replace(" ", "").replace("\n", "")
    assert f"/edit/{checked.pk}/" not in listing
