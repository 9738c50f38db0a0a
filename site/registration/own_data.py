"""What is kept about a person, all of it, as plain data that she can take with her."""

from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator

from registration.models import Registration, User
from registration.retention import SUSPENSION_MARKS


def own_data(user: User) -> dict[str, Any]:
    """Account, registration, history, questions and mails of `user`; secrets of signing in are left out."""
    registration = Registration.objects.filter(user=user).first()
    return {
        "account": {
            "e-mail": user.email,
            "first name": user.first_name,
            "last name": user.last_name,
            "language": user.language,
            "made": _moment(user.date_joined),
            "last sign-in": _moment(user.last_login),
            "second factor": [
                {
                    "kind": factor.type,
                    "made": _moment(factor.created_at),
                    "last use": _moment(factor.last_used_at),
                }
                for factor in Authenticator.objects.filter(user_id=user.pk)
            ],
        },
        "registration": _registration(registration) if registration else None,
        "mails": [
            {"kind": mail.kind, "made": _moment(mail.created_at), "sent": _moment(mail.sent_at)}
            for mail in user.mails.all()
        ],
    }


def _registration(registration: Registration) -> dict[str, Any]:
    return {
        "state": registration.state,
        "since": _moment(registration.state_since),
        "reason": registration.reason,
        "background": registration.background,
        "background in words": registration.background_text,
        "organisation": {
            "name": registration.organisation_name,
            "kind": registration.organisation_kind,
            "province": registration.organisation_province,
        },
        "code of conduct": {
            "version": registration.code_version,
            "accepted": _moment(registration.code_accepted_at),
        },
        "history": [
            {"act": change.act, "state": change.after, "at": _moment(change.at), "reason": change.reason}
            for change in registration.changes.all()
        ],
        "marks of a suspension": [
            {
                "what": "a keyed hash of the e-mail address, and the day; stays when the account is removed",
                "hash": mark.digest,
                "day": mark.day.isoformat(),
                "kept until": (mark.day + SUSPENSION_MARKS).isoformat(),
            }
            for mark in registration.suspension_marks.order_by("pk")
        ],
        "questions": [
            {
                "question": question.text,
                "asked": _moment(question.asked_at),
                "answer": question.answer,
                "answered": _moment(question.answered_at),
            }
            for question in registration.questions.all()
        ],
    }


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
