"""In which language is the tool used?"""

from django.utils.translation import gettext_lazy as _

from evaluation.codes import MODULE_LANGUAGES, RARE_MODULE_LANGUAGES
from evaluation.questions.registry import Question, register


def _language(code: str) -> str:
    return code if code in RARE_MODULE_LANGUAGES.words else MODULE_LANGUAGES.check(code)


register(
    Question(
        name="language",
        order=45,
        title=_("By language of the module"),
        dimension=_("Language of the module"),
        definition=_("The language of the module's text in the session. It is known of every session."),
        cells=lambda report: (_language(report.language),),
        words=MODULE_LANGUAGES.words,
        words_when_counted=RARE_MODULE_LANGUAGES.words,
    )
)
