"""What an address of a session has to know of its module, without reading the steps each time."""

from dataclasses import dataclass
from typing import Final

from accessibility.versions.offered import VERSIONS
from help_services.cache_version import CacheVersion
from modules.models import ModulePage
from modules.models.versions import Version, versions_of
from modules.sessions.sheet import sheet_of
from modules.sessions.steps import cache_version_of, steps_for

PLANS: Final = CacheVersion("facilitation:plans")  # each is asked for under what it is made of


@dataclass(frozen=True)
class Plan:
    """What an address has to know of a module in a version and a length: its kinds, which steps stay, how long each."""

    steps: int
    kinds: frozenset[str]
    numbers: tuple[int, ...]
    minutes: tuple[int, ...]

    def stays(self, number: int) -> int:
        """The number of this step; where it falls away, of the next one that stays."""
        return next((at for at in self.numbers if at >= number), max(self.numbers, default=number))


def plan_of(page: ModulePage, version: str, length: int | None) -> Plan:
    """The plan of a version of `page` for a length; made once a process until the version changes."""

    def make() -> Plan:
        steps = steps_for(page, version)
        sheet = sheet_of(steps, length)
        stay = {step.id for step in sheet.steps}
        numbers = tuple(at for at, step in enumerate(steps, start=1) if step.id in stay)
        return Plan(len(steps), frozenset(step.kind for step in steps), numbers, tuple(sheet.minutes))

    return PLANS.cached((page.pk, version, length), make, state_of(page, version))


def state_of(page: ModulePage, version: str) -> str:
    """What differs when the steps of a version do; a module that is not adapted shows as it is."""
    known = next((one for one in versions_of(page) if one.code == version), Version(version, ""))
    return f"{cache_version_of(page, known)}|{VERSIONS.now()}"
