"""The side bar of the admin: a drawing for each entry, another one for each of ours, and no news of Wagtail's."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest
from django.test import Client
from wagtail.admin.icons import get_icons
from wagtail.admin.menu import MenuItem, SubmenuMenuItem, admin_menu

from registration.models import User
from tests.signing_in import sign_in


def entries(items: Iterable[MenuItem]) -> Iterator[MenuItem]:
    """Each entry, and those of the menus inside."""
    for item in items:
        yield item
        if isinstance(item, SubmenuMenuItem):
            yield from entries(item.menu.registered_menu_items)


@pytest.mark.django_db
def test_the_drawing_of_each_entry_is_in_the_sprite() -> None:
    drawn = set(re.findall(r'<symbol id="icon-([\w-]+)"', get_icons()))
    used = {item.icon_name for item in entries(admin_menu.registered_menu_items) if item.icon_name}
    assert "squad-voices" in used
    assert used - drawn == set()


@pytest.mark.django_db
def test_no_two_entries_of_ours_share_a_drawing() -> None:
    top = Counter(item.icon_name for item in admin_menu.registered_menu_items)
    ours = {name: times for name, times in top.items() if name.startswith("squad-")}
    assert len(ours) == 9
    assert set(ours.values()) == {1}


@pytest.mark.django_db
def test_help_leads_to_no_release_notes(client: Client) -> None:
    ada = User.objects.create_superuser(email="ada@squad.example", password="a-long-password")
    text = sign_in(client, ada).get("/admin/", headers={"accept-language": "en"}).text
    assert "keyboard-shortcuts-trigger" in text
    assert "whats-new-in-wagtail" not in text
    assert '"editor-guide"' not in text
