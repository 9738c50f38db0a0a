"""What a report asks: whoever counts says which fields its questions need.

The hook `session_report_fields` takes nothing and returns `{name: django.forms.Field}`, in the order in which
they are asked. A field is a closed list of codes (`ChoiceField`, or `MultipleChoiceField` for several) or a
whole number (`IntegerField`, or `TypedChoiceField` that makes one). Words on the screen are gettext's; codes are
the same in every language. A field that takes free text is refused here, so that no name can ever be typed.

Every field may be answered with "I do not know": a closed list has the code `unknown`, a number is then told
as `None`. Three names have rules of this room when somebody asks them: `girls` (1 to 20, above 12 is asked
once more), `first_timers` (never more than `girls`) and `steps_done` (a list of kinds of steps, of which a form
shows those that the module has).
"""

from typing import Final

from django import forms
from wagtail import hooks

HOOK: Final = "session_report_fields"
GIRLS: Final = "girls"
FIRST_TIMERS: Final = "first_timers"
STEPS_DONE: Final = "steps_done"
UNKNOWN: Final = "unknown"
_CLOSED = (forms.ChoiceField, forms.MultipleChoiceField, forms.IntegerField)


class OpenField(TypeError):
    """A field of a report that would take free text."""


def session_report_fields() -> dict[str, forms.Field]:
    """Every field that the counters ask for, by name and in order; raises `OpenField` for free text."""
    fields: dict[str, forms.Field] = {}
    for ask in hooks.get_hooks(HOOK):
        fields.update(ask())
    for name, field in fields.items():
        if not isinstance(field, _CLOSED):
            raise OpenField(f"The report field {name!r} takes more than codes and numbers.")
    return fields
