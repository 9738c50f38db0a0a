"""Which modules are used?"""

from django.utils.translation import gettext_lazy as _

from evaluation.questions.open_rows import module_words
from evaluation.questions.registry import Question, register

register(
    Question(
        name="module",
        order=30,
        title=_("By module"),
        dimension=_("Module"),
        definition=_(
            "One session counts for one module. A girl counts in the module in which she took part for the "
            "first time; what she does afterwards adds sessions, and no girls."
        ),
        cells=lambda report: (report.module,),
        open_words=module_words,
    )
)
