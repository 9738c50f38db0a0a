"""What an editor reads about captions: in which cue, what is wrong, and what to do. No hearing needed."""

from collections.abc import Iterable

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from modules.media.films.captions import Fault, FaultAt
from modules.media.films.reading_speed import Finding, Trouble

FAULTS: dict[Fault, str | Promise] = {
    Fault.NOT_CAPTIONS: _("This is not a WebVTT text: its first line must be WEBVTT. Choose a .vtt file."),
    Fault.TOO_LONG: _("This text is too long for captions. Choose the .vtt file of this film."),
    Fault.NO_CUES: _("There is no caption in this text. Write the first one, with its time."),
    Fault.TIME: _(
        "“%(about)s” is not a time that can be read. Write it as 00:01.000 --> 00:03.500, above the words."
    ),
    Fault.BACKWARDS: _("It ends before it begins. Make the end later than %(about)s."),
    Fault.ORDER: _("It begins before the caption above it. Put the captions in the order of their times."),
    Fault.EMPTY: _("There are no words. Write them, or take this caption away."),
    Fault.TAG: _(
        "“%(about)s” is not allowed in captions. Take it away; a speaker is written as <v Name>, other signs "
        "as &lt; and &gt;."
    ),
    Fault.CONTROL: _(
        "A sign that nobody sees (%(about)s) stands between the words. Take it away, or type the line again."
    ),
}
TROUBLES: dict[Trouble, str | Promise] = {
    Trouble.FAST: _(
        "%(measured)s signs a second, at most %(limit)s can be read. Let it stand longer, or say it in fewer words."
    ),
    Trouble.FAST_ON_AVERAGE: _(
        "%(measured)s signs a second on average, at most %(limit)s can be read. Let captions stand longer."
    ),
    Trouble.WORDS: _(
        "%(measured)s words a minute, at most %(limit)s can be read. Let captions stand longer, or say less."
    ),
    Trouble.SHORT: _(
        "It stands for %(measured)s seconds, at least %(limit)s are needed. Let it begin earlier or end later."
    ),
    Trouble.LONG: _(
        "It stands for %(measured)s seconds, at most %(limit)s. Let it end earlier, or make two of it."
    ),
    Trouble.OVERLAP: _(
        "It begins %(measured)s seconds before the one above it is gone. Let it begin later, or that one end earlier."
    ),
    Trouble.GAP: _(
        "Only %(measured)s seconds are between it and the one above, which flickers. Let them touch, or leave "
        "%(limit)s seconds."
    ),
    Trouble.LINES: _("It has %(measured)s lines, at most %(limit)s. Make two captions of it."),
    Trouble.WIDE: _(
        "A line has %(measured)s signs, at most %(limit)s. Break it where one breathes, or say less."
    ),
    Trouble.SPLIT: _("A word is split at the end of a line. Put the whole word on one line."),
    Trouble.PAST_THE_END: _(
        "It ends at %(measured)s seconds, but the film is over after %(limit)s. Is this the right file?"
    ),
}


def fault_words(one: FaultAt) -> str:
    """What is wrong with a text and what to do, with the number of the caption before it."""
    said = str(FAULTS[one.fault]) % {"about": one.about}
    return _in_cue(one.cue, said)


def faults_words(faults: Iterable[FaultAt]) -> list[str]:
    """A sentence for each fault; of very many the first ten."""
    return [fault_words(one) for one in list(faults)[:10]]


def trouble_words(one: Finding) -> str:
    """What makes a caption hard to read and what to do; the number stands beside it on the page."""
    return str(TROUBLES[one.trouble]) % {"measured": _number(one.measured), "limit": _number(one.limit)}


def trouble_sentence(one: Finding) -> str:
    """The same with the number of the caption before it, for a list."""
    return _in_cue(one.cue, trouble_words(one))


def _in_cue(cue: int, said: str) -> str:
    return gettext("Caption %(number)s: %(said)s") % {"number": cue, "said": said} if cue else said


def _number(value: float) -> str:
    """One decimal, two below a tenth; none where it says nothing."""
    places = 2 if 0 < abs(value) < 0.1 else 0 if value == round(value) else 1
    return str(number_format(value, places))
