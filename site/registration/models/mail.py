"""The outbox: a mail is a row, written in the transaction of what caused it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from registration.models.user import User


class Mail(models.Model):
    """One mail to one address, its Message-ID fixed from the start: a second copy would be known as one.

    The text goes when the mail has left (it may hold a link that opens an account); the row goes 30 days
    later, or at once where no account belongs to it.
    """

    person = models.ForeignKey(User, models.CASCADE, null=True, blank=True, related_name="mails")
    kind = models.CharField(max_length=40)
    to = models.EmailField(max_length=254)
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=150)
    body = models.TextField(blank=True)
    message_id = models.CharField(max_length=120, unique=True)
    created_at = models.DateTimeField()
    due_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        default_permissions = ()
        ordering = ["created_at", "pk"]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=models.Q(sent_at=None, given_up_at=None),
                name="registration_mail_due",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} ({self.created_at:%Y-%m-%d})"
