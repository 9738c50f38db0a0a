"""Each mail is a row written with its cause, and leaves once, whatever happens to the mail server."""

import smtplib
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from registration import mails
from registration.decisions import Decision
from registration.mails import Outcome, send, send_due
from registration.models import Mail, User
from tests.registration.people import NOW, Clock, decided, state

pytestmark = pytest.mark.django_db(transaction=True)


class Server:
    """A mail server that can be down, refuse, or die after its yes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.error: Exception | None = None
        self.dies_after_yes = False
        self.got: list[EmailMessage] = []
        monkeypatch.setattr(EmailMessage, "send", lambda message, *_a, **_k: self.take(message))

    def take(self, message: EmailMessage) -> int:
        if self.error:
            raise self.error
        self.got.append(message)
        if self.dies_after_yes:
            raise SystemExit
        return 1


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Server:
    return Server(monkeypatch)


@pytest.fixture(autouse=True)
def _one_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """What sends on commit looks at the clock of the story: mails are written at `NOW`, and tried again after it."""
    monkeypatch.setattr(mails, "timezone", Clock())


def row(user: User) -> Mail:
    return Mail.objects.filter(person=user).latest("pk")


def test_a_mail_leaves_when_its_cause_stands(karim: User, greet: User) -> None:
    mail.outbox.clear()
    with transaction.atomic():
        decided(karim, Decision.APPROVE, greet)
        assert mail.outbox == []
    assert [message.to for message in mail.outbox] == [["karim@atheneum.test"]]
    assert row(karim).sent_at is not None


def test_a_mail_whose_cause_was_undone_never_existed(karim: User, greet: User) -> None:
    mail.outbox.clear()
    with transaction.atomic():
        decided(karim, Decision.APPROVE, greet)
        transaction.set_rollback(True)
    assert Mail.objects.filter(person=karim).count() == 0
    assert mail.outbox == []


@pytest.mark.parametrize(
    "error",
    [ConnectionRefusedError(), TimeoutError(), OSError("no route"), smtplib.SMTPServerDisconnected("x")],
)
def test_without_a_mail_server_the_decision_stands_and_the_mail_comes_later_once(
    karim: User, greet: User, server: Server, error: Exception
) -> None:
    server.error = error
    decided(karim, Decision.APPROVE, greet)
    assert state(karim) == "approved"
    assert row(karim).sent_at is None
    server.error = None
    late = row(karim).due_at
    assert send_due(late) == 1
    assert send_due(late + timedelta(days=1)) == 0
    assert len(server.got) == 1


def test_all_that_waited_for_a_server_leave_once_each(server: Server, greet: User) -> None:
    server.error = ConnectionRefusedError()
    # The first try goes by the real clock, so this story starts there too.
    now = timezone.now()
    for number in range(20):
        mails.write("approved", f"{number}@x.test", "nl", now, person=greet)
    for minute in range(0, 120, 7):
        send_due(now + timedelta(minutes=minute))
    server.error = None
    for hour in range(3, 30):
        send_due(now + timedelta(hours=hour))
    assert sorted(message.to[0] for message in server.got) == sorted(f"{n}@x.test" for n in range(20))


def test_a_server_that_is_down_is_not_asked_for_each_mail(server: Server, greet: User) -> None:
    server.error = ConnectionRefusedError()
    for number in range(5):
        mails.write("approved", f"{number}@x.test", "nl", NOW, person=greet)
    Mail.objects.update(due_at=NOW, attempts=0, claimed_at=None)
    send_due(NOW)
    assert sorted(Mail.objects.filter(person=greet).values_list("attempts", flat=True)) == [0, 0, 0, 0, 1]


def test_it_is_tried_later_and_later_and_given_up_after_a_week(server: Server, greet: User) -> None:
    server.error = ConnectionRefusedError()
    written = mails.write("approved", "x@x.test", "nl", NOW, person=greet)
    Mail.objects.filter(pk=written.pk).update(due_at=NOW, attempts=0)
    now, waits = NOW, []
    while (mail_row := Mail.objects.get(pk=written.pk)).given_up_at is None:
        waits.append(mail_row.due_at - now)
        now = mail_row.due_at
        assert send(written.pk, now) is Outcome.NO_SERVER
    minutes = [int(wait.total_seconds() / 60) for wait in waits]
    assert minutes[:8] == [0, 1, 5, 15, 60, 180, 360, 720]
    assert minutes[8:] == [1440] * len(minutes[8:])
    assert now - NOW < timedelta(days=7)
    assert Mail.objects.get(pk=written.pk).body == ""
    assert send(written.pk, now + timedelta(days=30)) is Outcome.NOT_DUE


def test_an_address_that_is_refused_for_good_is_not_tried_again(server: Server, greet: User) -> None:
    server.error = smtplib.SMTPRecipientsRefused({"x@x.test": (550, b"no such user")})
    written = mails.write("approved", "x@x.test", "nl", NOW, person=greet)
    refused = Mail.objects.get(pk=written.pk)
    assert refused.given_up_at is not None
    assert refused.attempts == 1


def test_an_address_that_is_refused_for_now_is_tried_again(server: Server, greet: User) -> None:
    server.error = smtplib.SMTPRecipientsRefused({"x@x.test": (451, b"greylisted")})
    written = mails.write("approved", "x@x.test", "nl", NOW, person=greet)
    server.error = None
    assert send(written.pk, Mail.objects.get(pk=written.pk).due_at) is Outcome.LEFT


def test_two_senders_never_have_the_same_mail(server: Server, greet: User) -> None:
    server.error = ConnectionRefusedError()
    written = mails.write("approved", "x@x.test", "nl", NOW, person=greet)
    server.error = None
    now = Mail.objects.get(pk=written.pk).due_at
    outcomes: list[Outcome] = []

    def while_sending(message: EmailMessage) -> int:
        outcomes.append(send(written.pk, now))
        server.got.append(message)
        return 1

    server.take = while_sending  # type: ignore[method-assign]
    assert send(written.pk, now) is Outcome.LEFT
    assert outcomes == [Outcome.NOT_DUE]
    assert len(server.got) == 1


def test_a_sender_that_died_leaves_a_claim_that_ends_and_the_same_message_id(
    server: Server, greet: User
) -> None:
    server.error = ConnectionRefusedError()
    written = mails.write("approved", "x@x.test", "nl", NOW, person=greet)
    server.error, server.dies_after_yes = None, True
    now = Mail.objects.get(pk=written.pk).due_at
    with pytest.raises(SystemExit):
        send(written.pk, now)
    server.dies_after_yes = False
    assert send(written.pk, now + timedelta(minutes=14)) is Outcome.NOT_DUE
    assert send(written.pk, now + timedelta(minutes=15)) is Outcome.LEFT
    ids = [message.extra_headers["Message-ID"] for message in server.got]
    assert ids == [written.message_id] * 2


def test_what_is_sent_keeps_no_text(karim: User, greet: User) -> None:
    decided(karim, Decision.DECLINE, greet, "Om deze reden.")
    assert "Om deze reden." in str(mail.outbox[-1].body)
    assert row(karim).body == ""


def test_sender_and_headers_say_nothing_and_make_no_machine_answer(karim: User, greet: User) -> None:
    decided(karim, Decision.APPROVE, greet)
    message: Any = mail.outbox[-1]
    assert message.from_email == "Squad <noreply@squad.example>"
    assert message.extra_headers["Auto-Submitted"] == "auto-generated"
    assert message.extra_headers["Message-ID"] == row(karim).message_id
    assert message.content_subtype == "plain"


def test_a_fault_of_the_mail_server_is_logged_without_the_address(
    karim: User, greet: User, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.error = smtplib.SMTPResponseException(554, "karim@atheneum.test is not welcome")
    decided(karim, Decision.APPROVE, greet)
    assert "SMTPResponseException" in caplog.text
    assert "karim" not in caplog.text


def test_registering_without_a_mail_server_is_no_fault(
    server: Server, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.registration.test_registering import FILLED_IN

    monkeypatch.setattr(mails, "timezone", timezone)  # a form is sent now
    server.error = ConnectionRefusedError()
    assert client.post("/nl/account/signup/", FILLED_IN).status_code == 302
    waiting = Mail.objects.get()
    assert (waiting.kind, waiting.attempts, waiting.sent_at) == ("confirm_address", 1, None)
