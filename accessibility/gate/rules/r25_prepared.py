"""Rule 25: who runs the module is prepared for what girls may tell, and every girl has another way and a way to help.

All modules are asked: each touches bodies, boundaries or violence. For an adaptation the guidance of its audience
holds the notes on who leads and what mothers are told.
"""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.subject import Subject
from modules.steps.step_block import MUST

NOTES = ("theory", "not_now", "preparation", "told_now", "told_today", "told_week", "may", "must")

_NO_OTHER_WAY = _(
    "No step of the module may be left out and none has another way of working, so a girl for whom it is too much has "
    "no way around it. Say of one step that it may be left out, or add another way of working."
)
_NO_CHAT = _(
    "No help service in the language of this page answers by chat or e-mail. Add one under “Help services”: not every "
    "girl can or dares to call."
)
_NO_GUIDANCE = _(
    "The audience of this version has no text in the language of this page on how to work with it. Fill it in under "
    "“Audiences”: who leads the group, what mothers are told, what helps these girls."
)


def _find(subject: Subject) -> Iterator[Place]:
    for text in subject.texts:
        if text.field in NOTES and not text.words.strip():
            yield Place(field=text.label, path=text.path, form=text.form)
    if not any(step.ways or (step.need and step.need != MUST) for step in subject.steps):
        yield Place(words=_NO_OTHER_WAY)
    if not subject.services.in_writing:
        yield Place(words=_NO_CHAT)
    if not subject.is_general and not subject.guidance:
        yield Place(words=_NO_GUIDANCE)


RULE = Rule(
    number=25,
    code="prepared",
    source="UNFPA on comprehensive sexuality education; Foyer, work of mediators",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_(
        "“%(field)s” of the module is empty. Fill it in: a facilitator reads it before the session, or when a girl "
        "tells something."
    ),
    find=_find,
    never_overridden=True,
)
