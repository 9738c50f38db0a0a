"""Are the versions for particular groups used?"""

from django.utils.translation import gettext_lazy as _

from evaluation.questions.open_rows import version_words
from evaluation.questions.registry import Question, register

register(
    Question(
        name="version",
        order=40,
        title=_("By version"),
        dimension=_("Version"),
        definition=_(
            "The version of the module that was used in the session. It says which version a facilitator "
            "chose, not who the girls are. Versions are counted by half-year and by nothing else."
        ),
        cells=lambda report: (report.version,),
        open_words=version_words,
    )
)
