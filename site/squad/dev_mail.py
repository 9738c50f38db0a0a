"""Mails of development, read in the browser: what a person would find in her mailbox. Mounted only there."""

import email
import email.policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

SEPARATOR = b"\n" + b"-" * 79 + b"\n"  # what Django's file backend writes between two mails


class ReadableMail(NamedTuple):
    """One mail as the page shows it."""

    to: str
    sender: str
    subject: str
    date: str
    text: str


def mails_in(folder: Path) -> list[ReadableMail]:
    """Every mail in the files of `folder`, newest first; an absent folder holds none."""
    found: list[ReadableMail] = []
    for file in sorted(folder.glob("*.log"), key=lambda path: path.stat().st_mtime, reverse=True):
        for raw in reversed([part for part in file.read_bytes().split(SEPARATOR) if part.strip()]):
            message = email.message_from_bytes(raw.lstrip(), policy=email.policy.default)
            found.append(_readable(message))
    return found


def _readable(message: Any) -> ReadableMail:
    body = message.get_body(("plain",)) if isinstance(message, EmailMessage) else None
    text = body.get_content() if body is not None else ""
    return ReadableMail(message["To"], message["From"], message["Subject"], message["Date"], text)


def mailbox(request: HttpRequest) -> HttpResponse:
    """The page /dev/mail/."""
    mailers: dict[str, Any] = settings.MAILERS
    folder = Path(mailers["default"]["OPTIONS"]["file_path"])
    return render(request, "squad/dev_mail.html", {"mails": mails_in(folder)})
