"""What belongs to no page or version alone, read for all of them at once: a fixed number of queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils import timezone

from accessibility.gate.gather.overrides import in_force
from accessibility.gate.gather.signatures import signed_of, unexplained
from accessibility.gate.gather.signs import signings_of
from accessibility.gate.gather.voices import recordings_of
from accessibility.gate.subject import Services, Unexplained
from accessibility.models import Adaptation
from accessibility.overlay.sources import Source, sources_of
from accessibility.values.overrides import OverriddenFinding
from accessibility.values.sign_offs import Signed
from help_services.models import HelpService
from modules.models import ModulePage, Recording, Signing
from modules.translation.first_language import first_pages_of
from modules.translation.progress import Progress, progress


@dataclass(frozen=True)
class Context:
    """The first page of each, translations, help services, sign-offs, exceptions, sources by page."""

    first: dict[int, ModulePage]
    progress: dict[tuple[Any, int], Progress]
    services: dict[str, Services]
    signed: Mapping[int, list[Signed]]
    unexplained: Mapping[str, tuple[Unexplained, ...]]
    overridden: Mapping[tuple[int, int], tuple[OverriddenFinding, ...]]
    today: date
    recordings: Mapping[int, list[Recording]]
    signings: Mapping[int, list[Signing]]
    sources: dict[int, dict[str, Source]] = field(default_factory=dict)

    def sources_of(self, page: ModulePage) -> dict[str, Source]:
        """The steps of a page as they are compared, read once however many versions it has."""
        if id(page) not in self.sources:
            self.sources[id(page)] = sources_of(page)
        return self.sources[id(page)]


def context_of(pages: Sequence[ModulePage], versions: Sequence[Adaptation]) -> Context:
    """What these pages and versions are seen in; give each page once."""
    first = first_pages_of(pages)
    published = {page.translation_key: page.last_published_at for page in first.values()}
    services: dict[str, Services] = {}
    for language, chat, email in HelpService.objects.values_list("locale__language_code", "chat", "email"):
        before = services.get(language, Services())
        services[language] = Services(before.all + 1, before.in_writing + bool(chat or email))
    known = progress(published) if published else {}
    listening = [one.page for one in versions if one.audience.needs_pictures]
    recordings = recordings_of(listening) if listening else {}
    day = timezone.localdate()
    aside = in_force((page.pk for page in pages if page.pk), day)
    signings = signings_of(pages)
    return Context(
        first, known, services, signed_of(versions), unexplained(), aside, day, recordings, signings
    )
