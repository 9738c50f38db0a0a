"""Of how many sessions do we know how many girls were there for the first time?"""

from django.utils.translation import gettext_lazy as _

from evaluation.codes import UNKNOWN
from evaluation.questions.declaration import SESSIONS
from evaluation.questions.registry import Question, register

KNOWN = "known"

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
    )
)
