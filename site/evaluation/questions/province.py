"""In which provinces are groups reached?"""

from typing import Final

from django import forms
from django.utils.translation import gettext_lazy as _

from evaluation.codes import CodeList
from evaluation.questions.fields import choice_field
from evaluation.questions.registry import Question, answer, register

PROVINCES: Final = CodeList(
    {
        "antwerp": _("Antwerp"),
        "east_flanders": _("East Flanders"),
        "flemish_brabant": _("Flemish Brabant"),
        "limburg": _("Limburg"),
        "west_flanders": _("West Flanders"),
        "brussels": _("Brussels"),
        "walloon_brabant": _("Walloon Brabant"),
        "hainaut": _("Hainaut"),
        "liege": _("Liège"),
        "luxembourg": _("Luxembourg"),
        "namur": _("Namur"),
    }
)

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
        asked=10,
        fields=lambda: {
            "province": choice_field(
                PROVINCES, _("In which province did the session take place?"), forms.Select
            )
        },
    )
)
