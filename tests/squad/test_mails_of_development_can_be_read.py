"""In development the links of a mail can be clicked, and its text is text."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.filebased import EmailBackend
from django.test import RequestFactory
from django.utils.translation import override

from squad.dev_mail import mailbox, mails_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    mail = EmailMessage(
        "Bevestig je e-mailadres",
        "Dag Lotte <3,\n\nhttp://localhost:8000/nl/account/confirm-email/abc:d/\n",
        "Squad <noreply@squad.example>",
        ["lotte@regenboog.test"],
    )
    EmailBackend(alias="default", file_path=str(tmp_path)).send_messages([mail])
    return tmp_path


def test_a_mail_in_a_file_is_read_with_its_head(folder: Path) -> None:
    (mail,) = mails_in(folder)
    assert (mail.to, mail.subject) == ("lotte@regenboog.test", "Bevestig je e-mailadres")


def test_a_link_is_a_link_and_a_sign_is_a_sign(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAILERS", {"default": {"OPTIONS": {"file_path": str(folder)}}})
    with override("nl"):
        text = mailbox(RequestFactory().get("/dev/mail/")).text
    assert '<a href="http://localhost:8000/nl/account/confirm-email/abc:d/"' in text
    assert "Dag Lotte &lt;3," in text
