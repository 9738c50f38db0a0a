"""The voices: recordings that read a text of the group's screen aloud, in one language or several."""

from typing import Any, ClassVar, Final

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accessibility.alternatives.count_facts import VOICE_COUNTS, Counts
from accessibility.alternatives.gather import VOICES, ListedVersion, Version
from accessibility.alternatives.kind import Words
from accessibility.alternatives.pages import AlternativePages
from accessibility.alternatives.recording_form import RecordingForm
from accessibility.alternatives.slots import Slot, State
from accessibility.gate.rules.r19_voice import FASTEST, SLOWEST
from modules.media.voices.words import LANGUAGES, name_of
from modules.models import Recording
from modules.models.versions import GENERAL


class VoicePages(AlternativePages[Recording]):
    """The pages of voices."""

    name = "voices"
    order = 222
    title = _("Voices")
    text_title = _("A voice for one text")
    states: ClassVar[dict[State, Words]] = {
        State.RECORDED: _("recorded"),
        State.STALE: _("recorded for other words"),
        State.MISSING: _("no voice yet"),
    }
    saved = _("The recording is kept.")
    removed = _("The recording is taken away, and its file with it.")
    field_of_file = None
    source = VOICES
    count_kind = VOICE_COUNTS

    def default_language(self, version: ListedVersion) -> str:
        """That of the page."""
        return version.language

    def language(self, request: HttpRequest, version: Version[Recording]) -> str:
        """The one that was chosen, or that of the page."""
        asked = request.POST.get("language") or request.GET.get("language", "")
        return asked if asked in LANGUAGES else version.language

    def language_name(self, language: str) -> str:
        """The language in that language."""
        return name_of(language)

    def form(
        self,
        request: HttpRequest,
        version: Version[Recording],
        slot: Slot[Recording],
        row: Recording,
        language: str,
    ) -> RecordingForm:
        """Begins with who spoke in the text before."""
        return RecordingForm(
            request.POST or None,
            request.FILES or None,
            instance=row,
            initial={"language": language, "speaker": row.speaker or request.GET.get("speaker", "")},
        )

    def carried_on(self, row: Recording) -> dict[str, str]:
        """Who speaks."""
        return {"speaker": row.speaker}

    def more_of_version(self) -> dict[str, Any]:
        """The languages to choose from, and the paces that girls follow in words a minute."""
        languages = [(code, name_of(code)) for code in LANGUAGES]
        return {"languages": languages, "slowest": SLOWEST, "fastest": FASTEST}

    def totals(self, version: ListedVersion, known: Counts) -> dict[str, Any]:
        """Numbers in the language of the page, and in each in which there is a voice."""
        others = [code for code in known.languages if code != version.language]
        return {"numbers": [_numbers(known, code) for code in (version.language, *others)]}

    def facts(self, version: Version[Recording], slot: Slot[Recording], language: str) -> dict[str, Any]:
        """Every voice of the text, in any language."""
        return {"voices": [_facts(version, one) for one in slot.rows]}


def _numbers(known: Counts, language: str) -> tuple[str, str, int, int, int]:
    count = known.of(language)
    return language, name_of(language), count[State.RECORDED], count[State.STALE], known.texts


def _facts(version: Version[Recording], one: Recording) -> dict[str, Any]:
    pace = one.pace_in(version.language)
    return {
        "recording": one,
        "facts": one.measured,
        "pace": pace,
        "too_fast": pace > FASTEST,
        "too_slow": 0 < pace < SLOWEST,
        "general": one.version == GENERAL != version.code,
    }


VOICE_PAGES: Final = VoicePages()
