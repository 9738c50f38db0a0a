"""The pages of sign language in the admin: all modules, what is said in one version, and one step with its film."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from wagtail.admin.menu import MenuItem

from accessibility.gate.guards.recording import SIGNS, taken_away
from accessibility.gate.take_off import off_words
from accessibility.signs.forms import SigningForm
from accessibility.signs.gather import SIGNS as OF_SIGNS
from accessibility.signs.gather import every_version, version_of
from accessibility.signs.page_context import (
    counts_of,
    film_facts,
    frame,
    language_of,
    row_of,
    slot_url,
    url_of,
)
from accessibility.voices.gather import Version, is_still_spoken
from accessibility.voices.slots import Slot
from modules.models import Signing

MAY_SEE = "modules.view_signing"
MAY_CHANGE = "modules.change_signing"


def all_signs(request: HttpRequest) -> HttpResponse:
    """Every module, language and version: in how many of its steps what is said is there in sign language."""
    _ask(request, MAY_SEE)
    rows = [
        {"version": one, "url": url_of(one), "counts": counts_of(one), "all": len(one.slots.slots)}
        for one in every_version()
        if language_of(one)
    ]
    return render(
        request, "accessibility/signs/all.html", {"rows": rows, "general": gettext("General version")}
    )


def version_signs(request: HttpRequest, page: int, code: str) -> HttpResponse:
    """What is said in each step of one version, with the state of its film."""
    _ask(request, MAY_SEE)
    version = version_of(page, code)
    context = {
        **frame(version),
        "steps": [(one.step, [row_of(version, slot) for slot in one.slots]) for one in version.slots.steps],
        "counts": counts_of(version),
        "lost": version.slots.lost,
        "next": slot_url(version, version.slots.next_without(language_of(version), "")),
    }
    return render(request, "accessibility/signs/version.html", context)


def text_signs(request: HttpRequest, page: int, code: str, mark: str) -> HttpResponse:
    """What is said in one step: its film to look at, and the place to put another."""
    _ask(request, MAY_SEE)
    version = version_of(page, code)
    slot = version.slots.with_words_hash(mark)
    if slot is None or not language_of(version):
        messages.warning(
            request, gettext("This text says something else now. Choose it again from the list.")
        )
        return redirect(url_of(version))
    form = _form(request, version, slot)
    if request.method == "POST":
        _ask(request, MAY_CHANGE)
        if form.is_valid() and (answer := _store(request, version, slot, form)):
            return answer
    seen = slot.in_language(language_of(version))
    context = {
        **frame(version),
        "slot": slot,
        "form": form,
        "seen": film_facts(version, seen) if seen else None,
        "before": slot.before,
        "next": slot_url(version, version.slots.next_without(language_of(version), mark)),
    }
    return render(request, "accessibility/signs/text.html", context)


@require_POST
def delete_signs(request: HttpRequest, page: int, code: str, signing: int) -> HttpResponse:
    """Takes a film away from its words; among the films it stays."""
    _ask(request, "modules.delete_signing")
    row = get_object_or_404(Signing, pk=signing, page__id=page)
    with taken_away(page, SIGNS, request.user) as gone:
        row.delete()
    messages.success(request, gettext("It is taken away here. The film itself is still under “Films”."))
    for off in gone:
        messages.warning(request, off_words(off))
    version = version_of(page, code)
    slot = version.slots.with_words_hash(request.POST.get("mark", ""))
    return redirect(slot_url(version, slot) or url_of(version))


def _ask(request: HttpRequest, permission: str) -> None:
    if not request.user.has_perm(permission):
        raise PermissionDenied


def _form(request: HttpRequest, version: Version[Signing], slot: Slot[Signing]) -> SigningForm:
    """The form, over the film that this very version has for these words, if any."""
    row = next((one for one in slot.recordings if one.version == version.code), None)
    row = row or Signing(page=version.page, version=version.code)
    row.step_id, row.place, row.words = slot.step.id, slot.instruction.place, slot.instruction.text
    return SigningForm(
        request.POST or None,
        request.FILES or None,
        instance=row,
        name=f"{version.page.number}. {slot.step.title}",
        title=slot.step.title,
        language=version.language,
    )


def _store(
    request: HttpRequest, version: Version[Signing], slot: Slot[Signing], form: SigningForm
) -> HttpResponse | None:
    """Stores the film with its words; what lay here for other words goes, as nobody sees it any more."""
    try:
        made = form.save()
    except ValidationError as wrong:
        form.add_error("upload", wrong)
        return None
    for old in slot.before:
        if old.version == made.version and not is_still_spoken(version.page.pk, old, OF_SIGNS.texts):
            old.delete()
    messages.success(request, gettext("The film is kept beside these words."))
    following = version.slots.next_without(language_of(version), slot.instruction.words_hash)
    if "next" in request.POST and following is not None:
        return redirect(slot_url(version, following))
    return redirect(slot_url(version, slot))


class SignsMenuItem(MenuItem):
    """In the side bar of those who keep the versions."""

    def is_shown(self, request: HttpRequest) -> bool:
        """For editors."""
        return bool(request.user.has_perm(MAY_SEE))


def menu_item() -> MenuItem:
    """Below the voices."""
    return SignsMenuItem(
        _("Sign language"), reverse("signs"), name="signs", icon_name="squad-signs", order=223
    )


def addresses() -> list[URLPattern]:
    """Behind Wagtail's own door."""
    return [
        path("signs/", all_signs, name="signs"),
        path("signs/<int:page>/<slug:code>/", version_signs, name="signs_of_version"),
        path("signs/<int:page>/<slug:code>/<slug:mark>/", text_signs, name="signs_of_text"),
        path("signs/<int:page>/<slug:code>/delete/<int:signing>/", delete_signs, name="delete_signs"),
    ]
