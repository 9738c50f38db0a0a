"""In what kind of place do groups meet?"""

from django.utils.translation import gettext_lazy as _

from evaluation.codes import SETTINGS
from evaluation.questions.registry import Question, answer, register

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
    )
)
