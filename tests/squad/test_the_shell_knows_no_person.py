"""What every page shows in the same place: from the cache, and by permission, never by name."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser, Permission
from django.test import RequestFactory
from django.utils.translation import override

from squad.shell import shell

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages")]


def context(user: Any = None, language: str = "nl") -> dict[str, Any]:
    """What the shell adds to a page for this visitor."""
    request = RequestFactory().get("/")
    request.user = user or AnonymousUser()
    with override(language):
        return shell(request)


def addresses(user: Any = None, language: str = "nl") -> list[str]:
    """Where the menu leads."""
    return [link.href for link in context(user, language)["menu"]]


def person(*permissions: str) -> Any:
    """Somebody who is signed in and may do this much."""
    user = get_user_model().objects.create_user(email="an@squad.example", password="an an an an an")
    for permission in permissions:
        app, codename = permission.split(".")
        user.user_permissions.add(Permission.objects.get(content_type__app_label=app, codename=codename))
    return get_user_model().objects.get(pk=user.pk)


def test_warm_it_asks_no_query(django_assert_num_queries: Any) -> None:
    context()
    with django_assert_num_queries(0):
        context()


def test_each_language_has_its_own_exit_and_help_line() -> None:
    assert context(language="nl")["exit_target"] != context(language="fr")["exit_target"]
    assert context(language="fr")["help_line"].label == "gratuit, jour et nuit"


def test_forms_find_the_privacy_page_by_its_purpose() -> None:
    assert context(language="fr")["pages"]["privacy"] == "/fr/vie-privee/"


def test_a_visitor_is_offered_help_registering_and_signing_in() -> None:
    assert addresses() == ["/nl/hoe-het-werkt/", "/nl/help/", "/nl/account/signup/", "/nl/account/login/"]


@pytest.mark.parametrize(
    ("permission", "address"),
    [
        ("modules.use_training", "/nl/modules/"),
        ("registration.decide_registration", "/nl/registration/queue/"),
        ("wagtailadmin.access_admin", "/admin/"),
    ],
)
def test_who_may_do_something_finds_it_in_the_menu(permission: str, address: str) -> None:
    assert address in addresses(person(permission))


def test_who_may_do_nothing_yet_finds_no_door_to_the_training_or_to_the_staff() -> None:
    found = addresses(person())
    assert found == ["/nl/registration/", "/nl/account/logout/"]
    for address in ("/nl/modules/", "/admin/", "/nl/registration/queue/", "/nl/figures/"):
        assert address not in found


def test_staff_have_no_registration_to_look_at() -> None:
    assert "/nl/registration/" not in addresses(person("wagtailadmin.access_admin"))


def test_nothing_in_it_names_her() -> None:
    assert "an@squad.example" not in repr(context(person("modules.use_training")))
