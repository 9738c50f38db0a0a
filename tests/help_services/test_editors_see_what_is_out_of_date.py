"""The list and the start page of the admin say which help services have to be checked."""

import datetime

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.test import RequestFactory
from django.utils import timezone
from django.utils.translation import override

from help_services.models import HelpService
from help_services.wagtail_hooks import OverduePanel, show_overdue, state
from tests.help_services.makers import service

pytestmark = pytest.mark.django_db


def panels_for(admin: bool) -> list[OverduePanel]:
    """What the hook adds to the start page of the admin."""
    request = RequestFactory().get("/admin/")
    request.user = get_user_model()(email="lore@squad.example", is_superuser=admin, is_active=True)
    panels: list[OverduePanel] = []
    show_overdue(request, panels)
    return panels


def test_the_start_page_counts_them_and_leads_to_the_list() -> None:
    service("Awel")
    service("1712", checked_on=timezone.localdate())
    (panel,) = panels_for(admin=True)
    with override("en"):
        html = panel.render_html({})
    assert "1 help service was not checked" in html
    assert "/admin/snippets/help_services/helpservice/" in html


def test_nothing_to_check_adds_nothing() -> None:
    service(checked_on=timezone.localdate())
    assert panels_for(admin=True) == []


def test_who_may_not_change_them_is_not_reminded() -> None:
    service()
    request = RequestFactory().get("/admin/")
    request.user = get_user_model().objects.create_user(email="an@squad.example", password="an an an an an")
    panels: list[OverduePanel] = []
    show_overdue(request, panels)
    assert panels == []


def test_the_list_says_it_in_words() -> None:
    with override("en"):
        assert state(HelpService()) == "Not yet checked"
        assert state(HelpService(checked_on=datetime.date(2020, 3, 1))).startswith("Check again")
        assert state(HelpService(checked_on=timezone.localdate())).startswith("Checked on")


@pytest.mark.parametrize("phone", ["bel ons", "0471<script>", "116-000?"])
def test_a_number_with_something_else_in_it_is_refused(phone: str) -> None:
    one = service()
    one.phone = phone
    with pytest.raises(ValidationError) as refused:
        one.full_clean()
    assert "phone" in refused.value.message_dict
