"""Fills what editors keep around modules and versions: sign-offs, exceptions, hard words, voices and signs."""

from datetime import date
from typing import Any

DAY = date(2026, 11, 24)


def around_versions(new: range) -> None:
    """Rows for the modules `module-N` with these numbers, each of which has a version."""
    for add in (signed_off, exceptions, hard_words, said):
        add(new)


def signed_off(new: range) -> None:
    """Sign-offs of those versions, by somebody who knows it."""
    from accessibility.models import Adaptation, SignOff

    versions = Adaptation.objects.filter(page__code__in=[f"module-{number}" for number in new])
    SignOff.objects.bulk_create(
        SignOff(adaptation=one, kind="expert", role="mediator", month=DAY, mark="then") for one in versions
    )


def exceptions(new: range) -> None:
    """Exceptions that wait for a second person, one for each of those versions."""
    from accessibility.models import Adaptation, Override

    versions = Adaptation.objects.filter(page__code__in=[f"module-{number}" for number in new])
    Override.objects.bulk_create(
        Override(page_id=one.page_id, audience_id=one.audience_id, rule=9, mark="then", asked_on=DAY)
        for one in versions
    )


def hard_words(new: range) -> None:
    """Hard words with an explanation, which no step uses."""
    from accessibility.models import HardWord

    HardWord.objects.bulk_create(
        HardWord(term=f"moeilijk{number}", explanation="Niet makkelijk.", language="nl") for number in new
    )


def said(new: range) -> None:
    """A voice for the first text of each of those modules, and voices and signs for words that one had before."""
    from modules.models import Film, ModulePage, Recording, Signing

    film = Film.objects.order_by("pk")[0]  # one of the starter's: nobody opens its file
    pages = {page.code: page for page in ModulePage.objects.filter(code__startswith="module-")}
    first = pages["module-0"]
    for number in new:
        page = pages[f"module-{number}"]
        text = _first_text(page)
        file = {"language": "nl", "file": "voices/none.m4a", "speaker": "mediator", "agreed": True}
        before = {"page": first, "words": f"Woorden van toen {number}", "mark": f"{number:032}"}
        Recording.objects.bulk_create(
            [Recording(page=page, words=text.text, mark=text.words_hash, **file), Recording(**before, **file)]
        )
        Signing.objects.bulk_create([Signing(**before, film=film, signer="deaf", agreed=True)])


def _first_text(page: Any) -> Any:
    from modules.sessions.steps import general_steps

    return general_steps(page)[0].instructions[0]
