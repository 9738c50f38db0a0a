"""Are the methods done on screen or on paper?"""

from typing import Final

from django.utils.translation import gettext_lazy as _

from evaluation.codes import CodeList
from evaluation.questions.fields import choice_field
from evaluation.questions.registry import Question, answer, register

MEDIA: Final = CodeList({"screen": _("On screen"), "paper": _("On paper"), "both": _("Both")})

register(
    Question(
        name="medium",
        order=90,
        title=_("On screen or on paper"),
        dimension=_("Screen or paper"),
        definition=_("Whether the methods of the session were done on the screen, on paper, or both."),
        cells=lambda report: (MEDIA.check(answer(report, "medium")),),
        words={code: MEDIA.word(code) for code in MEDIA.codes},
        asked=70,
        fields=lambda: {"medium": choice_field(MEDIA, _("Did you work on screen or on paper?"))},
    )
)
