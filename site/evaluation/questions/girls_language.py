"""Which language do the girls of the groups speak?"""

from django.utils.translation import gettext_lazy as _

from evaluation.codes import GIRLS_LANGUAGES
from evaluation.questions.registry import Question, answer, register

register(
    Question(
        name="girls_language",
        order=80,
        title=_("By language of the girls"),
        dimension=_("Language of the girls"),
        definition=_(
            "The language that the girls of the group speak with each other; it may differ from the language"
            " of the module."
        ),
        cells=lambda report: (GIRLS_LANGUAGES.check(answer(report, "girls_language")),),
        words={code: GIRLS_LANGUAGES.word(code) for code in GIRLS_LANGUAGES.codes},
    )
)
