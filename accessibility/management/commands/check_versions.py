"""`check_versions`: what the gate finds in every version of every module; ends badly where a live one blocks.

It looks at what is live, and of what is not live at the newest draft, because nothing else is there. With `--drafts` it
looks at the newest draft of everything, as an editor has it; then nothing ends badly, since nobody gets to see it.
"""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accessibility.gate.finding_facts import StoredFinding, stored_findings
from accessibility.gate.rule import Level
from accessibility.gate.rules import RULES
from accessibility.gate.run import check_everything
from accessibility.models import Adaptation
from modules.models import ModulePage
from modules.models.fact_kind import PageVersion
from modules.models.versions import GENERAL


class Command(BaseCommand):
    """Prints a line for each finding, JSON, or the rules themselves."""

    help = (
        "Check every version of every module by the rules, as it is live: exit code 1 where one that is live "
        "has a block. What is not live is looked at as it was last saved, and ends nothing badly."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How to print, and what."""
        parser.add_argument("--json", action="store_true", help="a list with an entry for each version")
        parser.add_argument(
            "--drafts", action="store_true", help="what was last saved, also of what is live; exit code 0"
        )
        parser.add_argument("--rules", action="store_true", help="the rules alone, one a line")

    def handle(self, **options: Any) -> None:
        """Prints; CommandError where a live version has a finding that blocks."""
        if options["rules"]:
            self.stdout.write("\n".join(_rule(number) for number in RULES))
            return
        looked_at = _drafts() if options["drafts"] else list(_stored())
        if options["json"]:
            self.stdout.write(json.dumps([_entry(one) for one in looked_at], indent=2, ensure_ascii=False))
        else:
            self.stdout.write("\n".join(line for one in looked_at for line in _lines(one)))
        wrong = [
            one for one in looked_at if one.live and any(each.level == Level.BLOCK for each in one.findings)
        ]
        if wrong and not options["drafts"]:
            raise CommandError("Live and blocked: " + ", ".join(one.name for one in wrong))


@dataclass(frozen=True)
class LookedAt:
    """A version that was looked at, and what was found in it."""

    module: str
    language: str
    audience: str
    live: bool
    findings: tuple[StoredFinding, ...]

    @property
    def name(self) -> str:
        """The version in a line."""
        return f"{self.module} {self.language} {self.audience}"


def _stored() -> Iterator[LookedAt]:
    """Every version as it is live, else as it was last saved; looked at again only where something changed."""
    pages = ModulePage.objects.order_by("number", "locale__language_code")
    of_page = {
        PageVersion(pk): LookedAt(code, language, GENERAL, live, ())
        for pk, code, language, live in pages.values_list("pk", "code", "locale__language_code", "live")
    }
    versions = Adaptation.objects.order_by("page__number", "page__locale__language_code", "audience__code")
    of_version = {
        PageVersion(page, pk): LookedAt(code, language, audience, live, ())
        for page, pk, code, language, audience, live in versions.values_list(
            "page", "pk", "page__code", "page__locale__language_code", "audience__code", "live"
        )
    }
    found = stored_findings([*of_page, *of_version])
    for place, one in (of_page | of_version).items():
        if place in found:
            yield replace(one, findings=found[place].findings)


def _drafts() -> list[LookedAt]:
    """Every version as it was last saved, looked at now."""
    return [
        LookedAt(
            one.subject.module,
            one.subject.language,
            one.subject.audience or GENERAL,
            one.subject.is_live,
            tuple(
                StoredFinding(each.rule.number, each.level.value, each.place.step, each.sentence)
                for each in one.findings
            ),
        )
        for one in check_everything(drafts=True)
    ]


def _rule(number: int) -> str:
    rule = RULES[number]
    return f"{number:2}  {rule.level:5}  {rule.known:6}  {rule.code}: {rule.source}"


def _entry(one: LookedAt) -> dict[str, Any]:
    return {
        "module": one.module,
        "language": one.language,
        "audience": one.audience,
        "live": one.live,
        "findings": [
            {"rule": each.rule, "level": each.level, "step": each.step, "message": each.sentence}
            for each in one.findings
        ],
    }


def _lines(one: LookedAt) -> list[str]:
    """A line for the version, and one for each finding."""
    state = "live" if one.live else "draft"
    found = [f"  {each.level} {each.rule}: {each.sentence}" for each in one.findings]
    return [f"{one.name} ({state}): {len(found)} found", *found]
