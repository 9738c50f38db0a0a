"""Lists, forms and menus of the admin in three languages, one after the other in one process: no word of another one.

A label that is translated when its class is made, or when the first visitor comes, stays in that language for all.
Each text of a page that a catalogue knows has to be that catalogue's in the language of the page.
"""

from datetime import date
from functools import cache
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import trans_real

from accessibility.models import Adaptation, SignOff
from accessibility.models.sign_off import Kind
from registration.models import User
from squad.groups import PERMISSIONS
from tests.accessibility.makers import audience, two_steps
from tests.help_services.makers import service
from tests.modules.makers import module_page
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.content]
ORDER = ("nl", "en", "fr", "nl")
NAMES_OF_LANGUAGES = {"Nederlands", "français", "English", "Néerlandais", "Dutch", "French"}
ADDRESSES = (
    "/admin/",
    "/admin/account/",
    "/admin/pages/",
    "/admin/images/",
    "/admin/documents/",
    "/admin/modules/state/",
    "/admin/voices/",
    "/admin/signs/",
    "/admin/users/",
    "/admin/groups/",
    "/admin/reports/site-history/",
    "/admin/snippets/accessibility/adaptation/",
    "/admin/snippets/accessibility/audience/",
    "/admin/snippets/accessibility/signoff/",
    "/admin/snippets/accessibility/hardword/",
    "/admin/snippets/accessibility/override/",
    "/admin/snippets/help_services/helpservice/",
    "/admin/snippets/modules/film/",
)


class Texts(HTMLParser):
    """The texts of a page, without those of scripts and styles."""

    def __init__(self, html: str) -> None:
        """Reads all of `html`."""
        super().__init__()
        self.found: set[str] = set()
        self.silent = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Counts what is not shown."""
        self.silent += tag in {"script", "style"}

    def handle_endtag(self, tag: str) -> None:
        """Counts it off."""
        self.silent -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        """Keeps the text in one line."""
        if not self.silent and (text := " ".join(data.split())):
            self.found.add(text)


def catalogue(language: str) -> dict[str, str]:
    """What each message is in `language`, ours over Wagtail's; English is the message itself."""
    known = {
        key: text
        for one in reversed(trans_real.translation(language)._catalog._catalogs)
        for key, text in one.items()
        if isinstance(key, str) and text
    }
    return {message: message for message in known} if language == "en" else known


@cache
def words_of_another(language: str) -> frozenset[str]:
    """Texts that are right in another language and not in this one."""
    own = catalogue(language)
    right = {*own.values(), *NAMES_OF_LANGUAGES}
    if language == "en":
        right.update(*({*catalogue(other)} for other in ("nl", "fr")))
    other_words = set()
    for other in {"nl", "en", "fr"} - {language}:
        texts = catalogue("nl") if other == "en" else catalogue(other)
        for message, text in texts.items():
            text = message if other == "en" else text
            if message in own or language == "en":
                other_words.add(" ".join(text.split()))
    right = {" ".join(text.split()) for text in right}
    return frozenset(other_words - right - {capfirst(text) for text in right} - {*PERMISSIONS})


def make_rows() -> None:
    """One row for each list, so that its columns are shown."""
    page = module_page(two_steps("nl"))
    version = Adaptation.objects.create(page=page, audience=audience())
    SignOff.objects.create(adaptation=version, kind=Kind.ROUND, role="R", girls=6, month=date(2026, 11, 1))
    service("Awel")


def test_each_screen_speaks_one_language() -> None:
    make_rows()
    ada = User.objects.create_superuser("ada@squad.example", "a-long-password", first_name="Ada")
    client = sign_in(Client(), ada)
    page = reverse("wagtailadmin_pages:edit", args=[Adaptation.objects.get().page_id])
    wrong = []
    for language in ORDER:
        for address in (*ADDRESSES, page):
            answer = client.get(address, headers={"accept-language": language})
            assert answer.status_code == 200, address
            found = Texts(answer.text).found & words_of_another(language)
            wrong += [(language, address, text) for text in sorted(found)]
    assert not wrong, "\n".join(map(str, wrong))


def test_the_list_of_versions_names_its_columns() -> None:
    """The fault that was seen: the column of the last change was Dutch for everybody."""
    make_rows()
    ada = User.objects.create_superuser("ada@squad.example", "a-long-password", first_name="Ada")
    client = sign_in(Client(), ada)
    for language, words in (("nl", "Gewijzigd"), ("en", "Updated"), ("fr", "Modifié")):
        text = client.get(
            "/admin/snippets/accessibility/adaptation/", headers={"accept-language": language}
        ).text
        assert words in Texts(text).found, language
