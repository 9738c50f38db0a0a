"""What a kind of alternative says of itself (`voices`, `signs`), and the addresses of its pages."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.forms import ModelForm
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise

from accessibility.alternatives.count_facts import Counts
from accessibility.alternatives.gather import ListedVersion, Source, Version
from accessibility.alternatives.slots import Slot, State
from modules.models import Recording, Signing
from modules.models.fact_kind import FactKind

Words = str | Promise


class AlternativeKind[Row: (Recording, Signing)](ABC):
    """What a kind says of itself: its words, its languages, its form, what is measured; and where its pages are."""

    name: ClassVar[str]  # of its addresses, its templates and its menu item; the gate's places begin with it
    order: ClassVar[int]
    title: ClassVar[Words]
    text_title: ClassVar[Words]
    states: ClassVar[dict[State, Words]]
    saved: ClassVar[Words]
    removed: ClassVar[Words]
    field_of_file: ClassVar[str | None]  # where the form says that the file is refused; None: on top
    source: Source[Row]
    count_kind: FactKind

    @abstractmethod
    def default_language(self, version: ListedVersion) -> str:
        """The language that goes with that of the page; empty where there is none here."""

    @abstractmethod
    def language_name(self, language: str) -> Words:
        """How the pages call a language of this kind."""

    @abstractmethod
    def form(
        self, request: HttpRequest, version: Version[Row], slot: Slot[Row], row: Row, language: str
    ) -> ModelForm[Row]:
        """The form of `row`, a new one or the one that this very version has for these words."""

    @abstractmethod
    def totals(self, version: ListedVersion, known: Counts) -> dict[str, Any]:
        """What the list says of a version whose texts are counted."""

    @abstractmethod
    def facts(self, version: Version[Row], slot: Slot[Row], language: str) -> dict[str, Any]:
        """The alternatives of a text, with what was measured and what to do about it."""

    def language(self, request: HttpRequest, version: Version[Row]) -> str:
        """The language that the pages of a version are about."""
        return self.default_language(version)

    def more_of_version(self) -> dict[str, Any]:
        """What the pages of a version of this kind show besides."""
        return {}

    def carried_on(self, row: Row) -> dict[str, str]:
        """What of the saved `row` the form of the next text begins with."""
        return {}

    def counts(self, version: Version[Row], language: str) -> list[tuple[str, int, Words]]:
        """How many of the texts are in each state."""
        return self.in_words(version.slots.count(language))

    def in_words(self, count: Mapping[State, int]) -> list[tuple[str, int, Words]]:
        """Each state with how many texts are in it, and what it is called."""
        return [(state.value, count[state], self.states[state]) for state in State]

    def permission(self, action: str) -> str:
        """Of the rows: to view, change or delete."""
        return f"modules.{action}_{self.source.rows().model._meta.model_name}"

    def next_url(self, version: Version[Row], language: str, mark: str, **more: str) -> str:
        """The page of the text after the one marked `mark` that has none yet; empty where there is none."""
        return self.slot_url(version, version.slots.next_without(language, mark), language, **more)

    def version_url(self, version: ListedVersion, language: str = "") -> str:
        """The page of a version."""
        url = reverse(f"{self.name}_of_version", args=[version.page.pk, version.code])
        return self._with_query(url, version, language)

    def slot_url(self, version: Version[Row], slot: Slot[Row] | None, language: str, **more: str) -> str:
        """The page of a text; empty where there is none."""
        if slot is None:
            return ""
        url = reverse(
            f"{self.name}_of_text", args=[version.page.pk, version.code, slot.instruction.words_hash]
        )
        return self._with_query(url, version, language, **more)

    def _with_query(self, url: str, version: ListedVersion, language: str, **more: str) -> str:
        asked = {"language": language if language != self.default_language(version) else "", **more}
        query = urlencode({name: value for name, value in asked.items() if value})
        return f"{url}?{query}" if query else url
