"""Of how many sessions do we know how many girls were there for the first time?"""

from django import forms
from django.utils.translation import gettext_lazy as _

from evaluation.codes import UNKNOWN
from evaluation.questions.declaration import SESSIONS
from evaluation.questions.fields import number_field
from evaluation.questions.registry import Question, register

KNOWN = "known"


def _fields() -> dict[str, forms.Field]:
    return {
        "girls": number_field(_("How many girls took part?"), 1),
        "first_timers": number_field(
            _("How many of them took part for the first time?"),
            0,
            _("In this tool, in any module. A girl who did another module before does not count again."),
        ),
    }


register(
    Question(
        name="first_timers",
        order=20,
        title=_("Sessions by whether the first-timers are known"),
        dimension=_("First-timers"),
        definition=_(
            "A facilitator may answer “I do not know” when asked how many girls take part for the first "
            "time. Such a session counts as a session and adds no girls: the number of girls is therefore "
            "always “at least”."
        ),
        cells=lambda report: (UNKNOWN if report.answers.get("first_timers") is None else KNOWN,),
        words={KNOWN: _("The facilitator knew how many"), UNKNOWN: _("The facilitator did not know")},
        measures=(SESSIONS,),
        without_girls=(UNKNOWN,),
        asked=30,
        fields=_fields,
    )
)
