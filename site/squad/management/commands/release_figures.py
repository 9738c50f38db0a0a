"""`script/manage release_figures --half-year 2026-1` releases the figures of a closed half-year."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from evaluation.half_year import HalfYear
from evaluation.releases import AlreadyReleased, BeforeTheFirst, StillOpen
from squad.figures import release_figures


class Command(BaseCommand):
    """Releases once, prints no figure, and says in one sentence why it cannot."""

    help = "Release the figures of a closed half-year: they are frozen, and shown from then on."

    def add_arguments(self, parser: CommandParser) -> None:
        """The half-year."""
        parser.add_argument("--half-year", required=True, help="such as 2026-1")

    def handle(self, *args: Any, half_year: str, **options: Any) -> None:
        """Releases it."""
        try:
            release_figures(HalfYear.parse(half_year), timezone.now())
        except StillOpen as error:
            raise CommandError(f"{half_year} is still open: it can be released when it is over.") from error
        except BeforeTheFirst as error:
            raise CommandError(f"Nothing was counted yet in {half_year}: is the year right?") from error
        except AlreadyReleased as error:
            raise CommandError(
                f"{half_year} has been released already, and a release does not change."
            ) from error
        except ValueError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"The figures of {half_year} are released.")
