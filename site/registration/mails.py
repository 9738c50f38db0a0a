"""The outbox. A mail is written as a row in the transaction of what caused it, and leaves after that.

`write` hands it to a task on commit; what did not leave then, `send_due` tries again (`tick` calls it each
minute), later and later, for a week. A row is claimed by one conditional UPDATE, so that two senders never have
the same one. Only a sender that dies between the mail server's yes and the note of it leaves a claim behind;
after a quarter of an hour such a mail goes once more, under the same Message-ID.
"""

import logging
import smtplib
import uuid
from datetime import datetime, timedelta
from email.utils import parseaddr
from enum import Enum, auto
from functools import partial
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F, Q
from django.tasks import task
from django.utils import timezone

from registration.letters import letter
from registration.models import Mail, User

logger = logging.getLogger("registration.mails")

WAITS = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720)]
LONGEST_WAIT = timedelta(days=1)
GIVEN_UP_AFTER = timedelta(days=7)
CLAIM_LASTS = timedelta(minutes=15)
AT_ONCE = 200  # how many one run of `send_due` tries


def write(
    kind: str, to: str, language: str, now: datetime, *, person: User | None = None, **words: Any
) -> Mail:
    """Puts a mail of `kind` into the outbox and sends it once the transaction stands; returns the row.

    It greets by name only where `to` is a confirmed address: what somebody typed as a name goes to nobody else.
    """
    said = letter(kind, language, {**words, "name": _confirmed_name(to)})
    sender = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    mail = Mail.objects.create(
        person=person,
        kind=kind,
        to=to,
        language=language,
        subject=said.subject,
        body=said.body,
        message_id=f"<{uuid.uuid4()}@{sender}>",
        created_at=now,
        due_at=now,
    )
    transaction.on_commit(partial(deliver.enqueue, mail.pk), robust=True)
    return mail


def write_to(person: User, kind: str, now: datetime, **words: Any) -> Mail:
    """Puts a mail to `person` into the outbox, in her language."""
    return write(kind, person.email, person.language, now, person=person, **words)


def _confirmed_name(address: str) -> str:
    """The first name of who has confirmed that `address` is hers; empty where nobody has."""
    confirmed = EmailAddress.objects.filter(email__iexact=address, verified=True)
    return confirmed.values_list("user__first_name", flat=True).first() or ""


class Outcome(Enum):
    """What came of trying to send a mail."""

    LEFT = auto()
    NOT_DUE = auto()  # sent already, later, or in somebody else's hands
    PUT_OFF = auto()
    REFUSED = auto()
    NO_SERVER = auto()  # put off as well, and there is no sense in trying the next one now


@task()
def deliver(mail_id: int) -> str:
    """Sends one mail now; the task that runs on commit."""
    return send(mail_id, timezone.now()).name


def send_due(now: datetime) -> int:
    """Tries every mail that is due; returns how many left. Stops for now where no server answers."""
    waiting = Mail.objects.filter(_due(now)).order_by("due_at", "pk").values_list("pk", flat=True)
    left = 0
    for mail_id in list(waiting[:AT_ONCE]):
        outcome = send(mail_id, now)
        left += outcome is Outcome.LEFT
        if outcome is Outcome.NO_SERVER:
            break
    return left


def send(mail_id: int, now: datetime) -> Outcome:
    """Sends one mail if it is due and nobody else has it."""
    claimed = Mail.objects.filter(_due(now), pk=mail_id).update(claimed_at=now, attempts=F("attempts") + 1)
    if not claimed:
        return Outcome.NOT_DUE
    mail = Mail.objects.get(pk=mail_id)
    try:
        _message(mail).send()
    except Exception as error:
        # The kind of error alone is logged: what a mail server says may repeat the address.
        logger.warning("A mail could not be sent: %s", type(error).__name__)
        return _failed(mail, error, now)
    _note_sent(mail, now)
    return Outcome.LEFT


def _failed(mail: Mail, error: Exception, now: datetime) -> Outcome:
    if isinstance(error, smtplib.SMTPRecipientsRefused) and _for_good(error):
        _give_up(mail, now)
        return Outcome.REFUSED
    _put_off(mail, now)
    about_the_mail = isinstance(error, smtplib.SMTPRecipientsRefused | smtplib.SMTPResponseException)
    if isinstance(error, smtplib.SMTPConnectError) or (isinstance(error, OSError) and not about_the_mail):
        return Outcome.NO_SERVER
    return Outcome.PUT_OFF


def _for_good(error: smtplib.SMTPRecipientsRefused) -> bool:
    return all(code >= 500 for code, _said in error.recipients.values())


def _due(now: datetime) -> Q:
    free = Q(claimed_at=None) | Q(claimed_at__lte=now - CLAIM_LASTS)
    return Q(sent_at=None, given_up_at=None, due_at__lte=now) & free


def _message(mail: Mail) -> EmailMessage:
    return EmailMessage(
        mail.subject,
        mail.body,
        settings.DEFAULT_FROM_EMAIL,
        [mail.to],
        headers={
            "Message-ID": mail.message_id,
            "Auto-Submitted": "auto-generated",
            "Content-Language": mail.language,
        },
    )


def _note_sent(mail: Mail, now: datetime) -> None:
    if mail.person_id is None:
        mail.delete()
        return
    mail.sent_at, mail.claimed_at, mail.body = now, None, ""
    mail.save(update_fields=["sent_at", "claimed_at", "body"])


def _put_off(mail: Mail, now: datetime) -> None:
    wait = WAITS[mail.attempts - 1] if mail.attempts <= len(WAITS) else LONGEST_WAIT
    if now + wait > mail.created_at + GIVEN_UP_AFTER:
        _give_up(mail, now)
        return
    mail.claimed_at, mail.due_at = None, now + wait
    mail.save(update_fields=["claimed_at", "due_at"])


def _give_up(mail: Mail, now: datetime) -> None:
    mail.given_up_at, mail.claimed_at, mail.body = now, None, ""
    mail.save(update_fields=["given_up_at", "claimed_at", "body"])
