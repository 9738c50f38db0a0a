"""In what kind of place do groups meet?"""

from typing import Final

from django.utils.translation import gettext_lazy as _

from evaluation.codes import CodeList
from evaluation.questions.fields import choice_field
from evaluation.questions.registry import Question, answer, register

SETTINGS: Final = CodeList(
    {
        "residential": _("Residential youth care, where the girls live"),
        "day_care": _("Day care"),
        "school": _("School"),
        "youth_work": _("Youth work"),
        "other": _("Somewhere else"),
    }
)

register(
    Question(
        name="setting",
        order=60,
        title=_("By setting"),
        dimension=_("Setting"),
        definition=_(
            "Where the group met: residential youth care, day care, a school, youth work or elsewhere. No "
            "facility is named or stored."
        ),
        cells=lambda report: (SETTINGS.check(answer(report, "setting")),),
        words={code: SETTINGS.word(code) for code in SETTINGS.codes},
        asked=20,
        fields=lambda: {"setting": choice_field(SETTINGS, _("Where did the group meet?"))},
    )
)
