"""`check_versions`: what the gate finds in every version of every module; ends badly where a live one blocks.

It looks at what is live, and of what is not live at the newest draft, because nothing else is there. With `--drafts` it
looks at the newest draft of everything, as an editor has it; then nothing ends badly, since nobody gets to see it.
"""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accessibility.gate.check import Checked
from accessibility.gate.rules import RULES
from accessibility.gate.run import check_everything
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
        checked = check_everything(drafts=options["drafts"])
        if options["json"]:
            self.stdout.write(json.dumps([_entry(one) for one in checked], indent=2, ensure_ascii=False))
        else:
            self.stdout.write("\n".join(line for one in checked for line in _lines(one)))
        wrong = [one for one in checked if one.subject.is_live and one.blocks]
        if wrong and not options["drafts"]:
            raise CommandError("Live and blocked: " + ", ".join(map(_name, wrong)))


def _rule(number: int) -> str:
    rule = RULES[number]
    return f"{number:2}  {rule.level:5}  {rule.known:6}  {rule.code}: {rule.source}"


def _entry(one: Checked) -> dict[str, Any]:
    return {
        "module": one.subject.module,
        "language": one.subject.language,
        "audience": one.subject.audience or GENERAL,
        "live": one.subject.is_live,
        "findings": [
            {
                "rule": finding.rule.number,
                "level": finding.level.value,
                "step": finding.place.step,
                "message": finding.sentence,
            }
            for finding in one.findings
        ],
    }


def _name(one: Checked) -> str:
    return f"{one.subject.module} {one.subject.language} {one.subject.audience or GENERAL}"


def _lines(one: Checked) -> list[str]:
    """A line for the version, and one for each finding."""
    state = "live" if one.subject.is_live else "draft"
    found = [f"  {f.level} {f.rule.number}: {f.sentence}" for f in one.findings]
    return [f"{_name(one)} ({state}): {len(found)} found", *found]
