"""Sign language for what is said, in a package: `media/signs/KEY.toml`, which names one of the package's films.

Besides what every alternative has (`alternatives`):

    film                              its name in `media/films`, with its credits and its licence
    signer, whole_signer              as the editor answered
"""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Final

from modules.media.models.film_in_language import SIGNERS
from modules.media.models.film_readings import SIGNED
from modules.models import ModulePage, Signing
from modules.packages.alternatives import AlternativesIn, ask, text_of
from modules.packages.layout import FILMS, SIGNS, medium_name
from modules.packages.outgoing import Outgoing

FIELDS: Final[dict[str, type]] = {
    "page": str,
    "version": str,
    "step": str,
    "place": str,
    "words": list,
    "film": str,
    "signer": str,
    "whole_signer": bool,
    "agreed": bool,
}


def sign_files(
    pages: Mapping[str, ModulePage], keys: Mapping[str, str], media: Outgoing
) -> Iterator[tuple[str, bytes]]:
    """What is signed on these pages; `keys` are those of their steps by block id, `media` takes their films along."""
    for language, page in pages.items():
        rows = Signing.objects.filter(page=page).select_related("film").order_by("version", "mark")
        for one in rows:
            key = f"{language}-{one.version}-{one.mark[:16]}"
            own = {"film": media.name_of(FILMS, one.film_id), "whole_signer": one.sees_whole_signer}
            yield medium_name(SIGNS, key, "toml"), text_of(one, language, keys, FIELDS, **own)


class SignsIn(AlternativesIn[Signing]):
    """What is signed in a package on its way in."""

    model = Signing
    folder = SIGNS
    fields: ClassVar[Mapping[str, type]] = FIELDS
    needed = ("page", "version", "words", "film", "signer")

    def films(self) -> set[str]:
        """The names of the films that are shown."""
        return {text["film"] for text in self._texts.values()}

    def check_own(self, text: Mapping[str, Any], where: str) -> None:
        """Refuses a page without a sign language, and a signer that is none."""
        ask(text["page"] in SIGNED, f"no sign language goes with `{text['page']}` here", where)
        ask(text["signer"] in dict(SIGNERS), "nobody signs like that", where)

    def hash_of(self, key: str, text: Mapping[str, Any]) -> str:
        """That of the film."""
        return self.media.hash_of(FILMS, text["film"])

    def hash_of_row(self, row: Signing) -> str:
        """That of the film."""
        return row.film.file_hash

    def attach(self, row: Signing, key: str, text: Mapping[str, Any]) -> None:
        """One of the films, or a new one."""
        row.film_id = self.media.row_of(FILMS, text["film"])
