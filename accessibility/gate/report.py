"""The third step of the gate: what was found in a page or a version, in sentences with their places.

For the guards, the forms and the ways to publish. Each asks once: `describe` gathers, checks and reports.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accessibility.gate.check import Checked
from accessibility.gate.rule import Finding
from accessibility.gate.run import checked, with_live_versions
from accessibility.gate.stories import broken_in
from modules.models import ModulePage


@dataclass(frozen=True)
class FindingView:
    """A finding as an editor reads it: where it is, what it is, the field in the form that mends it, and its version.

    `version` is the key of the adaptation in which it was found, 0 for the general one; `audience` its name.
    `module` names the page where findings of several pages are listed together.
    """

    finding: Finding
    version: int = 0
    audience: str = ""
    module: str = ""

    @property
    def where(self) -> str:
        """The version and the step, as far as it belongs to one."""
        step = f"“{self.finding.place.step}”" if self.finding.place.step else ""
        if not self.audience:
            return step
        version = _("Version “%(audience)s”") % {"audience": self.audience}
        return f"{version}, {step}" if step else version

    @property
    def words(self) -> str:
        """All of it in one line."""
        own = f"{self.where}: {self.finding.sentence}" if self.audience else self.finding.sentence
        return f"{self.module}: {own}" if self.module else own

    @property
    def blocks(self) -> bool:
        """Whether nothing goes live with it."""
        return self.finding.blocks


class Refused(ValidationError):
    """A page or a version may not be live as it is; `findings` says why, in the language of whoever reads it."""

    def __init__(self, findings: Iterable[FindingView]) -> None:
        """Hangs all of it on the steps, since a model's error names a field."""
        self.findings = list(findings)
        super().__init__({"steps": [one.words for one in self.findings]})


def describe(instance: Any) -> list[FindingView]:
    """Everything that is found in a page with its live versions, or in a version; the general version first."""
    if isinstance(instance, ModulePage):
        every = with_live_versions(instance)
        return [*_without_repeats(every), *(view for one in every for view in _of_stories(one))]
    (one,) = checked([], [instance])
    return [*views_of(one, one.findings), *_of_stories(one)]


def blocking(instance: Any) -> list[FindingView]:
    """Only what keeps it from being live."""
    return [one for one in describe(instance) if one.blocks]


def views_of(one: Checked, findings: Iterable[Finding]) -> Iterator[FindingView]:
    """These findings of a version, with its name."""
    for finding in findings:
        yield FindingView(finding, one.subject.version_pk, one.subject.label)


def _of_stories(one: Checked) -> Iterator[FindingView]:
    return views_of(one, broken_in(one.subject))


def _without_repeats(every: Iterable[Checked]) -> Iterator[FindingView]:
    """What flows through from the general version into others is reported there alone, where it is mended."""
    general: set[tuple[int, str, str, str, bool]] = set()
    for one in every:
        for view in views_of(one, one.findings):
            place = view.finding.place
            same = (view.finding.rule.number, place.form, place.path, view.finding.sentence, view.blocks)
            if not view.version:
                general.add(same)
            elif same in general:
                continue
            yield view
