"""Sign language: films that sign what is said aloud in a step, in the sign language of the page's language."""

from typing import Any, ClassVar, Final

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accessibility.alternatives.count_facts import SIGN_COUNTS, Counts
from accessibility.alternatives.gather import SIGNS, ListedVersion, Version
from accessibility.alternatives.kind import Words
from accessibility.alternatives.pages import AlternativePages
from accessibility.alternatives.signing_form import SigningForm
from accessibility.alternatives.slots import Slot, State
from accessibility.gate.rules.r10_signer import LEAST_HEIGHT
from modules.media.models.film_readings import SIGNED
from modules.models import Signing
from modules.models.versions import GENERAL

# How the two sign languages are called.
NAMES: Final[dict[str, Words]] = {
    "vgt": _("Flemish Sign Language (VGT)"),
    "sfb": _("Sign language of French-speaking Belgium (LSFB)"),
}


class SignPages(AlternativePages[Signing]):
    """The pages of sign language."""

    name = "signs"
    order = 223
    title = _("Sign language")
    text_title = _("What is said here, in sign language")
    states: ClassVar[dict[State, Words]] = {
        State.RECORDED: _("signed"),
        State.STALE: _("signed for other words"),
        State.MISSING: _("not in sign language yet"),
    }
    saved = _("The film is kept beside these words.")
    removed = _("It is taken away here. The film itself is still under “Films”.")
    field_of_file = "upload"
    source = SIGNS
    count_kind = SIGN_COUNTS

    def default_language(self, version: ListedVersion) -> str:
        """The sign language that goes with the language of the page; empty where there is none here."""
        return SIGNED.get(version.language, "")

    def language_name(self, language: str) -> Words:
        """In the language of the editor."""
        return NAMES.get(language, "")

    def form(
        self,
        request: HttpRequest,
        version: Version[Signing],
        slot: Slot[Signing],
        row: Signing,
        language: str,
    ) -> SigningForm:
        """A film that is uploaded is called after the step."""
        return SigningForm(
            request.POST or None,
            request.FILES or None,
            instance=row,
            name=f"{version.page.number}. {slot.step.title}",
            title=slot.step.title,
            language=version.language,
        )

    def totals(self, version: ListedVersion, known: Counts) -> dict[str, Any]:
        """How many of the steps are in each state."""
        return {"counts": self.in_words(known.of(self.default_language(version)))}

    def facts(self, version: Version[Signing], slot: Slot[Signing], language: str) -> dict[str, Any]:
        """The film that is seen in this version."""
        one = slot.in_language(language)
        if one is None:
            return {"seen": None}
        measured = one.film.measured
        seen = {
            "signing": one,
            "facts": measured,
            "too_small": measured is not None and measured.height < LEAST_HEIGHT,
            "least": LEAST_HEIGHT,
            "general": one.version == GENERAL != version.code,
            "film_url": reverse("wagtailsnippets_modules_film:edit", args=[one.film_id]),
        }
        return {"seen": seen}


SIGN_PAGES: Final = SignPages()
