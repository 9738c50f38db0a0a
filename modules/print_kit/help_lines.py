"""Where help is, as the sheets show it."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext

from help_services.lines import HelpLine, lines


def for_girls(language: str) -> list[HelpLine]:
    """The lines to which a girl may turn, in the editors' order, without the emergency numbers."""
    return [line for line in lines(language) if line.for_girls and not line.emergency]


def help_lines(language: str) -> list[dict[str, Any]]:
    """The lines in groups: in danger, for girls, for professionals; each with the day on which it was checked."""
    every = lines(language)
    emergency = [line for line in every if line.emergency]
    girls = sorted(for_girls(language), key=lambda line: not line.phone)
    advice = [line for line in every if line.for_professionals and line not in girls and not line.emergency]
    found = (
        (gettext("In danger now"), emergency),
        (gettext("For girls"), girls),
        (gettext("For advice, for professionals"), advice),
    )
    return [
        {"heading": heading, "lines": [_line(line) for line in group]} for heading, group in found if group
    ]


def _line(line: HelpLine) -> dict[str, Any]:
    day = line.checked_on and date_format(line.checked_on, "DATE_FORMAT")
    chat = gettext("Chat") + f": {line.chat_in_short}" if line.chat else ""
    return {
        "name": line.name,
        "phone": line.phone,
        "for_whom": line.for_whom,
        "label": line.label[:1].upper() + line.label[1:],
        "ways": [way for way in (chat, line.email, "" if line.phone else line.website) if way],
        "when_busy": line.when_busy,
        "checked": gettext("Checked on %(day)s") % {"day": day} if day else gettext("Not checked yet."),
    }
