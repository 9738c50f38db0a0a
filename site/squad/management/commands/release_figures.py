"""`script/manage release_figures --half-year 2026-1` releases the figures of a closed half-year."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from evaluation.half_year import HalfYear
from evaluation.released_figures import Figures
from evaluation.releases import AlreadyReleased, BeforeTheFirst, Changed, StillOpen
from squad.figures import draft_figures, release_figures


class Command(BaseCommand):
    """Says what it will freeze and asks; releases once, prints no figure, and says in one sentence why it cannot."""

    help = "Release the figures of a closed half-year: they are frozen, and shown from then on."

    def add_arguments(self, parser: CommandParser) -> None:
        """The half-year, and whether to ask."""
        parser.add_argument("--half-year", required=True, help="such as 2026-1")
        parser.add_argument("--yes", action="store_true", help="release without asking")

    def handle(self, *args: Any, half_year: str, yes: bool, **options: Any) -> None:
        """Releases it."""
        try:
            made = draft_figures(HalfYear.parse(half_year), timezone.now())
            self._describe(Figures(made))
            if not yes and not self._agreed(half_year):
                raise CommandError("Nothing is released.")
            release_figures(HalfYear.parse(half_year), timezone.now(), made.hash)
        except StillOpen as error:
            raise CommandError(f"{half_year} is still open: it can be released when it is over.") from error
        except BeforeTheFirst as error:
            raise CommandError(f"Nothing was counted yet in {half_year}: is the year right?") from error
        except AlreadyReleased as error:
            raise CommandError(
                f"{half_year} has been released already, and a release does not change."
            ) from error
        except Changed as error:
            raise CommandError("The figures changed meanwhile. Nothing is released; run it again.") from error
        except ValueError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"The figures of {half_year} are released.")

    def _describe(self, figures: Figures) -> None:
        half_year = figures.half_year
        self.stdout.write(
            f"This freezes {half_year}, from {half_year.starts} up to {half_year.ends}, with the definitions of "
            f"{figures.release.definitions}: {len(figures.tables)} tables, {figures.shown_count} numbers shown, "
            f"{figures.few_count + figures.held_count} hidden.\n"
            "It cannot be taken back or corrected afterwards. The numbers themselves can be read first at "
            f"/figures/{half_year}/release/."
        )

    def _agreed(self, half_year: str) -> bool:
        try:
            return input(f"Type {half_year} to release it: ").strip() == half_year
        except EOFError as error:
            raise CommandError("Nothing is released: nobody could be asked. Use --yes.") from error
