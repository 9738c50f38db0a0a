"""The map of provinces: a disc for each on its place, its area by the number; never a shape of a province."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from django.utils.translation import gettext_lazy as _

from evaluation.codes import Word
from evaluation.released_figures import Cell, Line

SMALLEST, LARGEST, ROOM_FOR_A_NUMBER = 9, 34, 19
# Where each disc stands on the drawing, and a name that is short enough to stand under it.
PLACES: Final[dict[str, tuple[int, int, Word]]] = {
    "west_flanders": (98, 92, _("West Fl.")),
    "east_flanders": (195, 88, _("East Fl.")),
    "antwerp": (308, 72, _("Antwerp")),
    "limburg": (440, 98, _("Limburg")),
    "flemish_brabant": (376, 154, _("Fl. Brabant")),
    "brussels": (246, 158, _("Brussels")),
    "hainaut": (152, 212, _("Hainaut")),
    "walloon_brabant": (288, 230, _("W. Brabant")),
    "namur": (346, 296, _("Namur")),
    "liege": (455, 208, _("Liège")),
    "luxembourg": (446, 318, _("Luxembourg")),
}


@dataclass(frozen=True)
class Disc:
    """One province on the map."""

    x: int
    y: int
    name: str
    cell: Cell

    @property
    def radius(self) -> float:
        """Its size: the area follows the number; a hidden number is a disc of one size."""
        if self.cell.is_hidden:
            return 15
        return round(max(SMALLEST, LARGEST * sqrt(self.cell.share / 100)), 1)

    @property
    def holds_its_number(self) -> bool:
        """Whether the number stands in the disc; else it stands after the name."""
        return self.radius >= ROOM_FOR_A_NUMBER

    @property
    def number_at(self) -> float:
        """The height of the number's foot."""
        return self.y + 7

    @property
    def name_at(self) -> float:
        """The height of the name's foot."""
        return round(self.y + self.radius + 19, 1)


def discs(lines: Sequence[Line]) -> list[Disc]:
    """A disc for each line that is a province; `unknown` has no place and stands in the table only."""
    return [
        Disc(PLACES[line.code][0], PLACES[line.code][1], str(PLACES[line.code][2]), line.drawn)
        for line in lines
        if line.code in PLACES
    ]
