"""What is read of a film in one language: which file is shown, what was measured of it, its cues and transcript."""

from typing import Any, Final

from modules.media.films.captions import Cue, read_what_can_be
from modules.media.films.facts import Facts
from modules.media.films.transcript import Paragraph, transcript

# The sign language of a country's language, as BCP 47 names it: Vlaamse Gebarentaal, langue des signes de Belgique.
SIGNED: Final = {"nl": "vgt", "fr": "sfb"}


class FilmReading:
    """Read only; the fields are those of `FilmInLanguage`."""

    film: Any  # a Film
    language: str
    description: str
    captions: str
    own_file: Any
    sign_file: Any
    described_file: Any
    own_facts: Any
    sign_facts: Any
    described_facts: Any

    @property
    def sign_language(self) -> str:
        """The sign language that goes with the language, as BCP 47 names it; empty where there is none here."""
        return SIGNED.get(self.language, "")

    @property
    def shown_file(self) -> Any:
        """The film that is shown in this language: its own, or the one for all."""
        return self.own_file or self.film.file

    @property
    def shown_facts(self) -> Facts | None:
        """What was measured of the film that is shown."""
        return Facts.read(self.own_facts, self.own_file.name or "") if self.own_file else self.film.measured

    @property
    def own_measured(self) -> Facts | None:
        """What was measured of the film of this language alone."""
        return Facts.read(self.own_facts, self.own_file.name or "")

    @property
    def scenes_seen(self) -> list[str]:
        """What one sees, a scene each."""
        return [line.strip() for line in self.description.splitlines() if line.strip()]

    @property
    def signed(self) -> Facts | None:
        """What was measured of the sign-language film."""
        return Facts.read(self.sign_facts, self.sign_file.name or "")

    @property
    def described(self) -> Facts | None:
        """What was measured of the film with audio description."""
        return Facts.read(self.described_facts, self.described_file.name or "")

    @property
    def cues(self) -> list[Cue]:
        """The captions, cue by cue; none where there are none, or where a fault stands in them (rule 1 says so)."""
        cues, faults = read_what_can_be(self.captions)
        return [] if faults else cues

    @property
    def transcript(self) -> list[Paragraph]:
        """The transcript, made of the captions."""
        return transcript(self.cues)
