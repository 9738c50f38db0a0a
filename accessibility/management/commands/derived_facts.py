"""`derived_facts`: makes what is not written down yet, all of it anew, or compares the two."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accessibility.models import Adaptation
from modules.models import DerivedFact, ModulePage
from modules.models.fact_kind import KINDS, PageVersion


class Command(BaseCommand):
    """Nothing is lost by it: facts are made of pages and versions, and hold nothing of their own."""

    help = (
        "Work out every derived fact that is not known: after an upgrade, or a package of many modules. "
        "Nobody has to: pages work out what they need."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Besides: all anew, or a comparison."""
        parser.add_argument("--renew", action="store_true", help="throw all away first")
        parser.add_argument(
            "--check",
            action="store_true",
            help="work all out anew, compare it with what is written down and taken for current, and write nothing; "
            "exit code 1 where they differ",
        )

    def handle(self, **options: Any) -> None:
        """Prints how many facts there are; CommandError where one is not what it would be now."""
        if options["check"]:
            self._check()
            return
        if options["renew"]:
            DerivedFact.objects.all().delete()
        every = subjects()
        for kind in KINDS.values():
            self.stdout.write(f"{kind.name}: {len(kind.of(every))}")

    def _check(self) -> None:
        wrong = [
            f"{kind.name} {one.page}/{one.version}"
            for kind in KINDS.values()
            for one in kind.stale(subjects())
        ]
        if wrong:
            raise CommandError("Not what it would be now: " + ", ".join(wrong))
        self.stdout.write("Everything is what it would be now.")


def subjects() -> list[PageVersion]:
    """Every page of a module, and every version of one; two queries."""
    pages = [PageVersion(pk) for pk in ModulePage.objects.order_by("pk").values_list("pk", flat=True)]
    versions = Adaptation.objects.order_by("pk").values_list("page_id", "pk")
    return pages + [PageVersion(page, pk) for page, pk in versions]
