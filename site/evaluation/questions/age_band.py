"""How old are the girls of the groups?"""

from typing import Final

from django.utils.translation import gettext_lazy as _

from evaluation.codes import CodeList
from evaluation.questions.fields import choice_field
from evaluation.questions.registry import Question, answer, register

AGE_BANDS: Final = CodeList(
    {
        "11_13": _("11 to 13 years"),
        "14_15": _("14 and 15 years"),
        "16_17": _("16 and 17 years"),
        "mixed": _("Mixed ages"),
    }
)

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
        asked=40,
        fields=lambda: {"age_band": choice_field(AGE_BANDS, _("How old are the girls?"))},
    )
)
