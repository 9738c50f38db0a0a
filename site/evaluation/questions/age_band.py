"""How old are the girls of the groups?"""

from django.utils.translation import gettext_lazy as _

from evaluation.codes import AGE_BANDS
from evaluation.questions.registry import Question, answer, register

register(
    Question(
        name="age_band",
        order=70,
        title=_("By age"),
        dimension=_("Age of the group"),
        definition=_(
            "The age of the girls of the group together, in bands. A group whose ages lie in more than one "
            "band counts under mixed ages."
        ),
        cells=lambda report: (AGE_BANDS.check(answer(report, "age_band")),),
        words={code: AGE_BANDS.word(code) for code in AGE_BANDS.codes},
    )
)
