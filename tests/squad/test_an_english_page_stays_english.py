"""English has no catalogue of ours: the words in code are the text, whatever language the browser asks for."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils.translation import gettext as translated
from django.utils.translation import ngettext, npgettext, override, pgettext
from wagtail.users.models import UserProfile

from registration.models import User
from squad.foreign_messages import REPLACED
from squad.groups import EDITORS
from squad.message_catalogs import gather, read
from tests.help_services.makers import service
from tests.signing_in import sign_in
from tests.squad.test_no_label_freezes import Texts, words_of_another


def in_english(ids: str | tuple[str, ...], context: str | None, number: int) -> str:
    """What the site says for a message to `number` things, on an English page."""
    with override("en"):
        if isinstance(ids, str):
            return pgettext(context, ids) if context else translated(ids)
        return npgettext(context, *ids, number) if context else ngettext(*ids, number)


def test_every_message_is_its_own_english() -> None:
    messages = [message for message in gather("nl") if message.id and message.id not in REPLACED]
    assert {type(message.id) for message in messages} == {str, tuple}
    for message in messages:
        one, *more = (message.id,) if isinstance(message.id, str) else message.id
        for number, text in ((0, more), (1, one), (2, more)):
            wanted = text if isinstance(text, str) else (text or [one])[0]
            assert in_english(message.id, message.context, number) == wanted


def test_the_english_catalogue_holds_only_what_replaces_a_sentence_of_wagtail() -> None:
    held = {message.id: message.string for message in read("en") if message.id}
    assert set(held) == set(REPLACED)
    for key, text in held.items():
        assert in_english(key, None, 1) == text != key


@pytest.mark.django_db
@pytest.mark.usefixtures("starter_pages")
@pytest.mark.parametrize("browser", ["nl", "fr"])
@pytest.mark.parametrize(
    "address", ["/en/", "/en/help/", "/en/account/login/", "/en/account/signup/", "/en/nowhere/"]
)
def test_an_english_address_is_english_for_every_browser(address: str, browser: str) -> None:
    texts = Texts(Client(headers={"accept-language": browser}).get(address).text).found
    assert "Help" in texts
    # The switch between languages says "en", which is "and" in Dutch.
    assert sorted(texts & words_of_another("en") - {"en"}) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("filled_in", "says"),
    [({"login": "an@delinde.example"}, "One thing is not right yet"), ({}, "2 things are not right yet")],
)
def test_a_number_of_faults_is_counted_in_english(filled_in: dict[str, str], says: str) -> None:
    answer = Client(headers={"accept-language": "fr"}).post("/en/account/login/", filled_in)
    assert says in Texts(answer.text).found


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("names", "says"),
    [
        (["Awel"], "1 help service was not checked in the last half-year, or never."),
        (["Awel", "1712"], "2 help services were not checked in the last half-year, or never."),
    ],
)
def test_the_admin_of_an_english_editor_is_english(names: list[str], says: str) -> None:
    els = User.objects.create_user("els@childfocus.example", "a-long-password", first_name="Els")
    els.groups.add(Group.objects.get(name=EDITORS))
    UserProfile.objects.create(user=els, preferred_language="en")
    for name in names:
        service(name)
    client = sign_in(Client(headers={"accept-language": "nl"}), els)
    assert says in Texts(client.get("/admin/").text).found
    for address in ("/admin/", "/admin/snippets/accessibility/audience/add/"):
        texts = Texts(client.get(address).text).found
        assert sorted(texts & words_of_another("en")) == [], address
