"""Says where the site is, and in development who can sign in."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from squad.demo import ACCOUNTS, PASSWORD


class Command(BaseCommand):
    """Printed by script/server before it serves."""

    help = "Print the address of the site and, in development, the demo accounts."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        """One address; the accounts only where they exist."""
        self.stdout.write(f"\n    {settings.SITE_URL}/\n")
        if not settings.DEVELOPMENT:
            return
        self.stdout.write(f"Demo accounts (password {PASSWORD}):")
        for account in ACCOUNTS:
            self.stdout.write(f"    {account.email:28} {account.who}")
        code = getattr(settings, "MFA_TOTP_INSECURE_BYPASS_CODE", "")
        self.stdout.write(f"Staff are asked for a second factor: in development the code {code} is accepted.")
        self.stdout.write(
            f"Mails: {settings.SITE_URL}/dev/mail/   Components: {settings.SITE_URL}/dev/gallery/\n"
        )
