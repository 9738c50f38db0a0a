"""The site writes to no stranger what another stranger typed: names hold no address, and a first mail holds no name."""

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from registration import mails, new_address, person
from registration.models import Mail, Registration, User
from registration.no_links import no_address, no_domain
from tests.registration.people import NOW, case, signed_in
from tests.registration.test_registering import FILLED_IN, send

NAMES = [
    "O'Neill",
    "O’Neill",
    "Jean-Pierre",
    "Van den Broeck",
    "Sürya",
    "J.P.",
    "J. P.",
    "J.-P.",
    "St. Clair",
    "Dr. An Peeters",
    "Maria del Carmen",
    "d’Ursel de Bousies",
    "Nguyễn Thị Ánh",
    "Łukasz",
    "Анна",
    "De Smet (Claes)",
    "Peeters, jr.",
    "K. van 't Hof",
]
LINKS = [
    "http://evil.test/win",
    "HTTPS://EVIL.TEST",
    "evil.test",
    "evil.test/win",
    "t.co/x",
    "www.evil",
    "a@b",
    "win@evil.test",
    "evil．test",
    "evil。test",
    "ev-il.test",
    "xn--e1afmkfd.xn--p1ai",
    "Bel:tel.evil.be",
]
PARTS = st.from_regex(
    r"[A-ZÉÜ][a-zéüç]{1,11}(['’-][A-Z][a-z]{1,9})?|[A-Z]\.|(van|de|du) [A-Z][a-z]{2,9}|[A-Z]\.[A-Z]\.",
    fullmatch=True,
)
SITES = st.from_regex(
    r"(https?://)?[a-z0-9]{2,12}\.[a-z]{2,6}(/[a-z]{0,6})?|[a-z]{1,8}@[a-z]{1,8}\.[a-z]{2,4}", fullmatch=True
)
SAID = {
    "nl": "Schrijf hier alleen een naam, zonder web- of e-mailadres.",
    "fr": "N’écrivez ici qu’un nom, sans adresse web ni e-mail.",
    "en": "Write only a name here, without a web or mail address.",
}


@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_a_person_passes(name: str) -> None:
    no_domain(name)
    no_address(name)


@given(st.lists(PARTS, min_size=1, max_size=5))
def test_any_name_of_words_initials_and_particles_passes(parts: list[str]) -> None:
    no_domain(" ".join(parts))


@pytest.mark.parametrize("link", LINKS)
def test_a_link_is_no_name(link: str) -> None:
    with pytest.raises(ValidationError, match="alleen een naam"):
        no_domain(link)


@given(st.text(max_size=20), SITES, st.text(max_size=20))
def test_no_link_hides_between_other_words(before: str, site: str, after: str) -> None:
    with pytest.raises(ValidationError, match="alleen een naam"):
        no_domain(f"{before}{site}{after}")


@pytest.mark.parametrize(
    "name", ["Bednet.be", "CAW Oost-Vlaanderen", "v.z.w. De Linde", "24/7 Jeugdhulp", "Awel vzw"]
)
def test_an_organisation_may_be_called_like_its_site(name: str) -> None:
    no_address(name)


@pytest.mark.django_db
@pytest.mark.parametrize("language", SAID)
@pytest.mark.parametrize("field", ["first_name", "last_name"])
def test_signing_up_says_what_a_name_is(client: Client, field: str, language: str) -> None:
    answer = send(client, path=f"/{language}/account/signup/", **{field: "http://evil.test/win"})
    text = answer.content.decode()
    assert SAID[language] in text
    assert 'value="http://evil.test/win"' in text, "what was typed is still there"
    assert not User.objects.exists()
    assert not Mail.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("field", ["organisation_name", "background_text"])
@pytest.mark.parametrize("link", ["http://evil.test/win", "www.evil.test", "evil.test/win", "a@evil.test"])
def test_other_free_text_holds_no_link_either(client: Client, field: str, link: str) -> None:
    text = send(client, **{"background": "other", "background_text": "tolk", field: link}).content.decode()
    assert "Laat het web- of e-mailadres hier weg." in text
    assert not Registration.objects.exists()


@pytest.mark.django_db
def test_correcting_ones_own_name_says_so_too(lotte: User) -> None:
    form = {**FILLED_IN, "first_name": "evil.test/win"}
    text = signed_in(lotte).post("/nl/registration/correct/", form).content.decode()
    assert SAID["nl"] in text
    assert User.objects.get(pk=lotte.pk).first_name == "Lotte"


def typed_in(body: str) -> list[str]:
    """Which words of the form stand in a mail."""
    typed = ("Winnares", "Klikhier", "Prijsbureau", "prijzenjager")
    return [word for word in typed if word in body]


TYPED = {
    "first_name": "Winnares",
    "last_name": "Klikhier",
    "organisation_name": "Prijsbureau",
    "background": "other",
    "background_text": "prijzenjager",
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("language", SAID)
def test_the_mail_that_asks_to_confirm_holds_nothing_that_was_typed(client: Client, language: str) -> None:
    send(client, language=language, **TYPED)
    client.post(f"/{language}/account/password/reset/", {"email": FILLED_IN["email"]})
    assert {one.to[0] for one in mail.outbox} == {FILLED_IN["email"].lower()}
    assert [typed_in(f"{one.subject} {one.body}") for one in mail.outbox] == [[], []]


@pytest.mark.django_db(transaction=True)
def test_who_has_an_account_reads_nothing_that_a_stranger_typed_with_her_address(
    client: Client, lotte: User
) -> None:
    mail.outbox.clear()
    send(client, email=lotte.email, **TYPED)
    (told,) = mail.outbox
    assert told.to == [lotte.email]
    assert typed_in(f"{told.subject} {told.body}") == []
    assert "Dag Lotte," in told.body, "her own name, of the account that she confirmed"


@pytest.mark.django_db
def test_a_new_address_reads_no_name_until_it_is_confirmed(lotte: User) -> None:
    new_address.ask_for(lotte, "iemand.anders@werk.test", NOW)
    asked = Mail.objects.get(kind="confirm_new_address")
    assert asked.to == "iemand.anders@werk.test"
    assert "Lotte" not in asked.body


@pytest.mark.django_db
def test_who_withdraws_unconfirmed_gets_a_last_mail_without_a_name(noor: User, lotte: User) -> None:
    person.withdraw(noor, NOW)
    person.withdraw(lotte, NOW)
    bodies = {one.to: one.body for one in Mail.objects.filter(kind="removed")}
    assert "Noor" not in bodies["noor@jac.test"]
    assert "Dag Lotte," in bodies["lotte@delinde.test"]


@pytest.mark.django_db
def test_who_confirmed_is_greeted_by_name(karim: User) -> None:
    assert case(karim).confirmed_at
    assert "Bonjour Karim" in mails.write_to(karim, "approved", NOW).body
