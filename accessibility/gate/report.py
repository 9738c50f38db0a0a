"""What stops a page or a version from being live, in sentences: for the door, the forms and the ways to publish."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accessibility.models import Adaptation, Audience
from modules.models import ModulePage

if TYPE_CHECKING:
    from accessibility.gate.check import Checked
    from accessibility.gate.rule import Finding


@dataclass(frozen=True)
class Told:
    """A finding as an editor reads it: where it is, what it is, the field in the form that mends it, and its version.

    `version` is the key of the adapted version in which it was found, 0 for the general one; `audience` its name.
    `module` names the page where several are told of at once.
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
    """A page or a version may not be live as it is; `told` says why, in the language of whoever reads it."""

    def __init__(self, told: Iterable[Told]) -> None:
        """Hangs all of it on the steps, since a model's error names a field."""
        self.told = list(told)
        super().__init__({"steps": [one.words for one in self.told]})


def told_of(instance: Any) -> list[Told]:
    """Everything that is found in a page with its live versions, or in a version; the general version first."""
    # The rules and all that they read: when something is looked at, not when the site starts.
    from accessibility.gate.check import of_source, of_version
    from accessibility.gate.stories import broken_in

    if isinstance(instance, ModulePage):
        return [*_of_page(of_source(instance)), *_of_stories(instance)]
    found = [*of_version(instance), *broken_in(instance, instance.page)]
    return [Told(one, instance.pk or 0, instance.audience.label) for one in found]


def stopping(instance: Any, off: Iterable[int] = ()) -> list[Told]:
    """Only what keeps it from being live; `off` are the keys of versions that will be taken off with it."""
    gone = set(off)
    return [one for one in told_of(instance) if one.blocks and (one.version not in gone or not one.version)]


def _of_page(checked: Iterable[Checked]) -> Iterator[Told]:
    names = {one.code: one.label for one in Audience.objects.all()}
    general: set[tuple[int, str, str, str, bool]] = set()
    for one in checked:
        version = one.subject.version_pk
        for finding in one.findings:
            place = finding.place
            mark = (finding.rule.number, place.form, place.path, finding.sentence, finding.blocks)
            if not version:
                general.add(mark)
            elif mark in general:
                continue  # it flows through from the general version, where it is told and mended
            yield Told(finding, version, names.get(one.subject.audience, "") if version else "")


def _of_stories(page: ModulePage) -> Iterator[Told]:
    """The stories of live versions that the page as it is given would break."""
    from accessibility.gate.stories import broken_in  # like the rules

    for version in live_versions(page) if page.pk else ():
        for finding in broken_in(version, page):
            yield Told(finding, version.pk, version.audience.label)


def live_versions(page: ModulePage) -> list[Adaptation]:
    """The versions of a page that are live, by audience."""
    found = Adaptation.objects.filter(page_id=page.pk, live=True)
    return list(found.select_related("audience", "page__locale").order_by("audience__code"))
