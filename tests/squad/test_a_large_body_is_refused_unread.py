"""A body that is too large is refused before anything parses it; only editors may send files, and only to the admin."""

from io import BytesIO
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.handlers.wsgi import WSGIRequest
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection

from modules.models import TrainingImage
from modules.packages.media import LARGEST
from registration.models import User
from squad.body_limit import LARGE, MB, SMALL
from tests.modules import photos
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.content]

FORMS = ["/nl/account/login/", "/nl/account/signup/", "/nl/account/password/reset/", "/nl/certificate/check/"]
TOO_LARGE = {
    "nl": "Dit is te groot om te versturen",
    "fr": "C’est trop volumineux pour être envoyé",
    "en": "This is too large to send",
}


class Unread(BytesIO):
    """A body that counts how much of it was read."""

    count = 0

    def read(self, size: int | None = -1, /) -> bytes:
        """The next bytes."""
        found = super().read(size)
        self.count += len(found)
        return found


@pytest.fixture
def never_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parsing a body is a failure."""

    def parse(request: WSGIRequest) -> None:
        raise AssertionError("the body was parsed")

    monkeypatch.setattr(WSGIRequest, "_load_post_and_files", parse)


def member(group: str) -> Client:
    """A browser in which somebody of `group` is signed in, with the second factor shown."""
    user = User.objects.create_user("lotte@delinde.test", "drie rode fietsen", first_name="Lotte")
    user.groups.add(Group.objects.get(name=group))
    return sign_in(Client(enforce_csrf_checks=True), user)


def send(client: Client, path: str, length: int, **headers: Any) -> Any:
    """Posts a file of `length` bytes as a browser does, whatever the true size of the form round it."""
    body = b"x" * length
    kind = "multipart/form-data; boundary=part"
    return client.generic("POST", path, body, kind, **headers)


@pytest.mark.usefixtures("never_parsed")
@pytest.mark.parametrize("path", FORMS)
def test_a_stranger_sends_no_file_to_any_form(path: str) -> None:
    answer = send(Client(enforce_csrf_checks=True), path, SMALL + 1)
    assert answer.status_code == 413
    assert TOO_LARGE["nl"] in answer.content.decode()


@pytest.mark.usefixtures("never_parsed")
@pytest.mark.parametrize("language", TOO_LARGE)
def test_the_refusal_speaks_the_language_of_the_page(language: str) -> None:
    answer = send(Client(), f"/{language}/account/login/", SMALL + 1)
    assert TOO_LARGE[language] in answer.content.decode()


@pytest.mark.usefixtures("never_parsed")
@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE"])
def test_no_method_is_a_way_round(method: str) -> None:
    assert Client().generic(method, "/nl/account/login/", b"x" * (SMALL + 1)).status_code == 413


@pytest.mark.usefixtures("never_parsed")
@pytest.mark.parametrize("group", ["Approved professionals", "Registration managers", "Evaluators"])
@pytest.mark.parametrize("path", ["/nl/registration/correct/", "/nl/session/report/", "/admin/images/add/"])
def test_who_may_not_use_the_admin_sends_no_file_anywhere(group: str, path: str) -> None:
    answer = send(member(group), path, SMALL + 1)
    assert answer.status_code == 413
    assert TOO_LARGE["nl"] in answer.content.decode()


@pytest.mark.usefixtures("never_parsed")
def test_a_stranger_who_sends_a_file_to_the_admin_reads_that_she_is_not_signed_in() -> None:
    answer = send(Client(), "/admin/images/add/", SMALL + 1, HTTP_ACCEPT_LANGUAGE="en")
    assert answer.status_code == 413
    assert "you are not signed in (any more)" in answer.content.decode()


@pytest.mark.usefixtures("never_parsed")
def test_an_editor_sends_files_to_the_admin_and_nowhere_else() -> None:
    assert send(member("Editors"), "/nl/registration/correct/", SMALL + 1).status_code == 413


@pytest.mark.usefixtures("never_parsed")
def test_an_editor_who_has_not_shown_her_second_factor_is_led_to_it_with_nothing_parsed() -> None:
    user = User.objects.create_user("eva@squad.test", "drie rode fietsen")
    user.groups.add(Group.objects.get(name="Editors"))
    answer = send(sign_in(Client(), user, second_factor=False), "/admin/images/add/", SMALL + 1)
    assert answer.headers["Location"] == "/nl/account/2fa/totp/activate/"


def test_an_editor_adds_a_picture_of_more_than_a_megabyte() -> None:
    client = member("Editors")
    picture = photos.photograph() + b"\0" * (2 * MB)
    client.get(reverse("wagtailimages:add"))
    form = {
        "title": "Zon",
        "file": SimpleUploadedFile("zon.jpg", picture),
        "collection": Collection.get_first_root_node().pk,
        "csrfmiddlewaretoken": client.cookies["csrf"].value,
    }
    assert client.post(reverse("wagtailimages:add"), form).status_code == 302
    assert TrainingImage.objects.filter(title="Zon").exists()


@pytest.mark.usefixtures("never_parsed")
def test_for_an_editor_there_is_a_limit_too() -> None:
    unread = Unread(b"")
    too_large = {"CONTENT_LENGTH": str(LARGE + 1), "wsgi.input": unread}
    answer = member("Editors").generic(
        "POST",
        "/admin/images/add/",
        headers={"accept-language": "en"},
        **too_large,  # type: ignore[arg-type]
    )
    assert answer.status_code == 413
    assert "Go back and send fewer or smaller files at once." in answer.content.decode()


def test_the_limit_of_editors_takes_the_largest_form_that_the_product_accepts() -> None:
    assert all(size < LARGE for size in LARGEST.values())
    assert sum(LARGEST.values()) < LARGE


@pytest.mark.parametrize("length", ["", "many", "-1", "1e9"])
def test_a_body_without_a_length_is_never_read(length: str) -> None:
    unread = Unread(b"login=" + b"x" * (SMALL + 1))
    answer = Client(enforce_csrf_checks=True).generic(
        "POST",
        "/nl/account/login/",
        content_type="application/x-www-form-urlencoded",
        **{"CONTENT_LENGTH": length, "HTTP_TRANSFER_ENCODING": "chunked", "wsgi.input": unread},  # type: ignore[arg-type]
    )
    assert answer.status_code == 403
    assert unread.count == 0


def test_what_is_refused_is_read_to_the_end_so_that_the_browser_sees_the_page() -> None:
    unread = Unread(b"x" * (SMALL + 1))
    Client().generic("POST", "/nl/account/login/", **{"CONTENT_LENGTH": str(SMALL + 1), "wsgi.input": unread})  # type: ignore[arg-type]
    assert unread.count == SMALL + 1


def test_a_form_of_just_a_megabyte_is_read() -> None:
    body = b"login=fien%40werk.test&password=" + b"x" * SMALL
    kind = "application/x-www-form-urlencoded"
    answer = Client().generic("POST", "/nl/account/login/", body[:SMALL], kind)
    assert answer.status_code == 200


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=part"])
def test_ten_thousand_fields_are_a_page_that_says_what_to_do(kind: str) -> None:
    part = b'--part\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'
    body = part * 10_001 + b"--part--\r\n" if "multipart" in kind else b"a&" * 10_001
    answer = Client(raise_request_exception=False).generic("POST", "/nl/account/login/", body[:SMALL], kind)
    assert answer.status_code == 400
    assert "We kunnen deze vraag niet lezen" in answer.content.decode()
