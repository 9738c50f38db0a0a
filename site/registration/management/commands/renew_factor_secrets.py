"""`script/manage renew_factor_secrets` encrypts the secrets of second factors with the first of the keys."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from registration import factor_secrets


class Command(BaseCommand):
    """After a new key was put in front of the old one; then the old one can go."""

    help = "Encrypt the secrets of all second factors with the first key. Safe to run twice."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Says how many were written; writes none where one cannot be read."""
        try:
            written = factor_secrets.renew(Authenticator.objects.select_for_update())
        except factor_secrets.NoKeyFits as fault:
            raise CommandError("A secret was encrypted with a key that the settings do not name.") from fault
        self.stdout.write(f"{written} secrets encrypted with the first key")
