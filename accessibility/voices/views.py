"""The pages of voices in the admin: all modules, the texts of one version, and one text with its recordings."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from accessibility.gate.guards.recording import VOICES, taken_away
from accessibility.gate.take_off import off_words
from accessibility.voices.forms import RecordingForm
from accessibility.voices.gather import Version, every_version, is_still_spoken, version_of
from accessibility.voices.menu import MAY_SEE
from accessibility.voices.page_context import (
    frame,
    languages_of,
    numbers,
    recording_facts,
    row_of,
    slot_url,
    url_of,
)
from accessibility.voices.slots import TEXTS, Slot, State
from modules.media.voices.words import LANGUAGES
from modules.models import Recording

MAY_CHANGE = "modules.change_recording"


def all_voices(request: HttpRequest) -> HttpResponse:
    """Every module, language and version: how many of its texts have a voice."""
    _ask(request, MAY_SEE)
    rows = [
        {
            "version": one,
            "url": url_of(one),
            "numbers": [(code, *numbers(one, code)) for code in languages_of(one)],
        }
        for one in every_version()
    ]
    return render(
        request, "accessibility/voices/all.html", {"rows": rows, "general": gettext("General version")}
    )


def version_voices(request: HttpRequest, page: int, code: str) -> HttpResponse:
    """Every text of one version with the state of its voice in one language."""
    _ask(request, MAY_SEE)
    version = version_of(page, code)
    language = _language(request, version)
    count = version.slots.count(language)
    steps = [
        (one.step, [row_of(version, slot, language) for slot in one.slots]) for one in version.slots.steps
    ]
    context = {
        **frame(version, language),
        "steps": steps,
        "counts": [(state, count[state]) for state in State],
        "lost": version.slots.lost,
        "next": slot_url(version, version.slots.next_without(language, ""), language),
    }
    return render(request, "accessibility/voices/version.html", context)


def text_voices(request: HttpRequest, page: int, code: str, mark: str) -> HttpResponse:
    """One text: its voices to listen to, and the place to put a new one."""
    _ask(request, MAY_SEE)
    version = version_of(page, code)
    language = _language(request, version)
    slot = version.slots.with_words_hash(mark)
    if slot is None:
        messages.warning(
            request, gettext("This text says something else now. Choose it again from the list.")
        )
        return redirect(url_of(version, language))
    form = _form(request, version, slot, language)
    if request.method == "POST":
        _ask(request, MAY_CHANGE)
        if form.is_valid() and (answer := _store(request, version, slot, form)):
            return answer
    following = version.slots.next_without(language, mark)
    context = {
        **frame(version, language),
        "slot": slot,
        "form": form,
        "voices": [recording_facts(version, one) for one in slot.recordings],
        "before": slot.before,
        "next": slot_url(version, following, language),
    }
    return render(request, "accessibility/voices/text.html", context)


@require_POST
def delete_voice(request: HttpRequest, page: int, code: str, recording: int) -> HttpResponse:
    """Takes a recording away, with its file."""
    _ask(request, "modules.delete_recording")
    row = get_object_or_404(Recording, pk=recording, page__id=page)
    with taken_away(page, VOICES, request.user) as gone:
        row.delete()
    messages.success(request, gettext("The recording is taken away, and its file with it."))
    for off in gone:
        messages.warning(request, off_words(off))
    version = version_of(page, code)
    slot = version.slots.with_words_hash(request.POST.get("mark", ""))
    language = _language(request, version)
    return redirect(slot_url(version, slot, language) or url_of(version, language))


def _ask(request: HttpRequest, permission: str) -> None:
    if not request.user.has_perm(permission):
        raise PermissionDenied


def _language(request: HttpRequest, version: Version[Recording]) -> str:
    asked = request.POST.get("language") or request.GET.get("language", "")
    return asked if asked in LANGUAGES else version.language


def _form(
    request: HttpRequest, version: Version[Recording], slot: Slot[Recording], language: str
) -> RecordingForm:
    """The form, over the recording that this very version has in the language, if any."""
    own = [one for one in slot.recordings if one.language == language and one.version == version.code]
    row = own[0] if own else Recording(page_id=version.page.pk, version=version.code)
    row.step_id, row.place, row.words = slot.step.id, slot.instruction.place, slot.instruction.text
    speaker = row.speaker or request.GET.get("speaker", "")
    return RecordingForm(
        request.POST or None,
        request.FILES or None,
        instance=row,
        initial={"language": language, "speaker": speaker},
    )


def _store(
    request: HttpRequest, version: Version[Recording], slot: Slot[Recording], form: RecordingForm
) -> HttpResponse | None:
    """Stores the recording with its words; what was recorded here for other words in that language goes.

    None, with the reasons in the form, where a live version would be stopped by it.
    """
    try:
        made = form.save()
    except ValidationError as refused:
        form.add_error(None, refused.messages)
        return None
    for old in slot.before:
        same = old.language == made.language and old.version == made.version
        if same and not is_still_spoken(version.page.pk, old, TEXTS):
            old.delete()
    messages.success(request, gettext("The recording is kept."))
    following = version.slots.next_without(made.language, slot.instruction.words_hash)
    if "next" in request.POST and following is not None:
        return redirect(slot_url(version, following, made.language, speaker=made.speaker))
    return redirect(slot_url(version, slot, made.language))


def addresses() -> list[URLPattern]:
    """Behind Wagtail's own door."""
    return [
        path("voices/", all_voices, name="voices"),
        path("voices/<int:page>/<slug:code>/", version_voices, name="voices_of_version"),
        path("voices/<int:page>/<slug:code>/<slug:mark>/", text_voices, name="voices_of_text"),
        path("voices/<int:page>/<slug:code>/delete/<int:recording>/", delete_voice, name="delete_voice"),
    ]
