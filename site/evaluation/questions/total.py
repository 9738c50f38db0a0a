"""How many sessions, and how many girls were reached?"""

from django.utils.translation import gettext_lazy as _

from evaluation.questions.registry import Question, register

ALL = "all"

register(
    Question(
        name="total",
        order=10,
        title=_("Sessions and girls"),
        dimension=_("All together"),
        definition=_(
            "A session is one meeting of a facilitator with a group, as reported by the facilitator. A girl "
            "counts when the facilitator reports that she takes part in this tool for the first time, in any"
            " module. No names are kept, so a girl who moves to another place may be counted twice."
        ),
        cells=lambda report: (ALL,),
        words={ALL: _("All sessions")},
    )
)
