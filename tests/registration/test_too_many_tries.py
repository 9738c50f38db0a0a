"""Where too many tries come in a short time, a clear page says so in the language of the reader."""

import pytest
from django.test import Client

from registration.models import User
from tests.registration.people import PASSWORD, signed_in


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["password/reset/", "confirm-email/again/"])
def test_asking_for_links_is_limited_for_one_address(client: Client, path: str) -> None:
    answers = [client.post(f"/fr/account/{path}", {"email": "an@x.test"}) for _time in range(6)]
    assert [answer.status_code for answer in answers] == [302] * 5 + [429]
    assert '<html lang="fr">' in answers[-1].content.decode()
    assert "429.html" in [template.name for template in answers[-1].templates]


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("/nl/registration/withdraw/", {"password": "fout woord"}),
        ("/nl/account/email/", {"password": "fout woord", "email": "x@y.test"}),
    ],
)
def test_guessing_the_password_inside_an_open_session_is_stopped(
    lotte: User, path: str, data: dict[str, str]
) -> None:
    client = signed_in(lotte)
    for _time in range(5):
        client.post(path, data)
    response = client.post(path, {**data, "password": PASSWORD})
    assert response.status_code in {200, 429}
    assert User.objects.get(pk=lotte.pk).email == "lotte@delinde.test"
