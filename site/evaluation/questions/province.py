"""In which provinces are groups reached?"""

from django.utils.translation import gettext_lazy as _

from evaluation.codes import PROVINCES
from evaluation.questions.registry import Question, answer, register

register(
    Question(
        name="province",
        order=50,
        title=_("By province"),
        dimension=_("Province"),
        definition=_(
            "The province where the session took place, or Brussels, as the facilitator chose it in the "
            "report. It is never taken from an account or an organisation."
        ),
        cells=lambda report: (PROVINCES.check(answer(report, "province")),),
        words={code: PROVINCES.word(code) for code in PROVINCES.codes},
    )
)
