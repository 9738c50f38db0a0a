"""Where a film stands still to talk: the time, the question, and that the film is not over by then."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from modules.media.films.clock import read_clock, short_clock
from modules.steps.lines import lines
from modules.steps.readers import FACILITATOR


class StopBlock(blocks.StructBlock):
    """A place in the film, and what to talk about there."""

    at = blocks.CharBlock(
        label=_("Stops at"),
        max_length=8,
        help_text=_("Minutes and seconds, such as 0:45."),
        reader=FACILITATOR,
    )
    question = blocks.CharBlock(
        label=_("Question"), max_length=120, help_text=_("The group reads it. Ask what or who, never why.")
    )
    ask = lines(_("What else to ask"), _("For the facilitator alone."), reader=FACILITATOR)

    class Meta:
        label = _("Stop")
        icon = "time"
        label_format = "{at} {question}"

    def clean(self, value: Any) -> Any:
        """Refuses what is no time; in a draft it may still be empty."""
        cleaned = super().clean(value)
        if cleaned["at"] and read_clock(cleaned["at"]) is None:
            wrong = ValidationError(_("This is no time. Write minutes and seconds, such as 0:45."))
            raise StructBlockValidationError(block_errors={"at": wrong})
        return cleaned


def refuse_behind_the_end(stops: Sequence[Any], film: Any) -> None:
    """Raises the errors of a step, at each of its `stops` behind the end of `film`; none where it is not measured."""
    length = longest(film) if film else None
    if length is None:
        return
    words = gettext("The film is over then: it ends at %(clock)s. Choose an earlier moment.")
    told = ValidationError(words % {"clock": short_clock(length)})
    late = {
        number: StructBlockValidationError(block_errors={"at": told})
        for number, stop in enumerate(stops)
        if (read_clock(stop["at"] or "") or 0) >= length
    }
    if late:
        raise StructBlockValidationError(block_errors={"stops": ListBlockValidationError(block_errors=late)})


def longest(film: Any) -> int | None:
    """The milliseconds of a film in the language in which it is longest; None while one of them is not measured."""
    facts = [film.measured, *(one.own_measured for one in film.languages.all() if one.own_file)]
    return max(round(one.seconds * 1000) for one in facts) if all(facts) else None
