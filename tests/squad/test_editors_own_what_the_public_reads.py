"""Editors change and publish every page, the help lines and the exit; nobody else in the house does."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.management.sql import emit_post_migrate_signal
from wagtail.models import GroupPagePermission

from home.models import HomePage
from squad import groups
from squad.groups import APPROVED, EDITORS, EVALUATORS, MANAGERS, ensure_groups

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages")]
RIGHTS = (
    "help_services.add_helpservice",
    "help_services.change_helpservice",
    "help_services.delete_helpservice",
    "home.change_safetysettings",
)


def member(group: str) -> Any:
    """Somebody in this group and in no other."""
    user = get_user_model().objects.create_user(email="lore@squad.example", password="lore lore lore")
    user.groups.add(Group.objects.get(name=group))
    return user


def test_an_editor_writes_and_publishes_every_page() -> None:
    lore = member(EDITORS)
    for home in HomePage.objects.all():
        may = home.permissions_for_user(lore)
        assert may.can_edit()
        assert may.can_publish()
        assert may.can_add_subpage()


@pytest.mark.parametrize("right", RIGHTS)
def test_an_editor_keeps_help_lines_and_the_exit(right: str) -> None:
    assert member(EDITORS).has_perm(right)


@pytest.mark.parametrize("group", [APPROVED, MANAGERS, EVALUATORS])
def test_nobody_else_does(group: str) -> None:
    somebody = member(group)
    assert not any(somebody.has_perm(right) for right in RIGHTS)
    assert not HomePage.objects.all()[0].permissions_for_user(somebody).can_edit()


def test_the_groups_are_made_once_when_a_migration_has_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    permissions_there: list[int] = []
    monkeypatch.setattr(groups, "ensure_groups", lambda: permissions_there.append(Permission.objects.count()))
    Permission.objects.filter(content_type__app_label__in=["help_services", "wagtail_localize"]).delete()
    emit_post_migrate_signal(verbosity=0, interactive=False, db="default")
    assert permissions_there == [Permission.objects.count()]


def test_making_the_groups_again_gives_nothing_twice() -> None:
    ensure_groups()
    before = GroupPagePermission.objects.count()
    ensure_groups()
    assert GroupPagePermission.objects.count() == before
