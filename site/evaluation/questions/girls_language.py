"""Which language do the girls of the groups speak?"""

from typing import Final

from django.utils.translation import gettext_lazy as _

from evaluation.codes import CodeList
from evaluation.questions.fields import choice_field
from evaluation.questions.registry import Question, answer, register

GIRLS_LANGUAGES: Final = CodeList(
    {
        "nl": _("Dutch"),
        "fr": _("French"),
        "other": _("Another language"),
        "mixed": _("Several languages"),
    }
)

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
        asked=50,
        fields=lambda: {
            "girls_language": choice_field(
                GIRLS_LANGUAGES, _("Which language do the girls speak with each other?")
            )
        },
    )
)
