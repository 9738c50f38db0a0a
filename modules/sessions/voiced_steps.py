"""The voices that a group can choose from: every recording of a version's words, found by what it says."""

from dataclasses import replace

from modules.media.voices.spoken import Heard, Voices
from modules.media.voices.words import LANGUAGES
from modules.models import ModulePage
from modules.models.recording import Recording
from modules.models.versions import GENERAL
from modules.sessions.steps import Step


def voices_of(page: ModulePage, version: str) -> Voices:
    """The recordings that `page` has in `version`; one query. A version's own voice comes before the general one."""
    language = str(page.locale.language_code)
    found = Recording.objects.filter(page=page, version__in={GENERAL, version}).only(
        "version", "mark", "language", "file"
    )
    order = {code: place for place, code in enumerate((language, *LANGUAGES))}
    by_mark: dict[str, dict[str, Heard]] = {}
    for one in sorted(found, key=lambda one: (one.version != GENERAL, order.get(one.language, 99))):
        by_mark.setdefault(one.mark, {})[one.language] = Heard(one.file.url, one.language)
    return Voices(
        language,
        {
            mark: tuple(sorted(said.values(), key=lambda one: order.get(one.language, 99)))
            for mark, said in by_mark.items()
        },
    )


def with_voices(step: Step, page: ModulePage, version: str) -> Step:
    """The step with the voices that its texts have; one query."""
    return replace(step, voices=voices_of(page, version))
