"""Rule 17: a hard word of the list is explained where girls meet it first.

The big screen shows the explanation below that step by itself (`accessibility.versions.hard_word_notes`), so what can
be wrong is the list: a word without an explanation, or one that is explained with another hard word.
"""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.subject import Subject

_BY_OTHERS = _(
    "“%(word)s” comes first in “%(step)s”, and its explanation uses other hard words: %(others)s. Say it in other "
    "words on the list “Hard words” in the menu “Versions”."
)


def _find(subject: Subject) -> Iterator[Place]:
    for one in subject.unexplained:
        for step in subject.steps:
            if one.word.is_in(text.words for text in step.for_girls if text.field != "title"):
                more = {"word": one.word.term, "others": ", ".join(one.by_others)}
                words = _BY_OTHERS if one.by_others else None
                yield Place(step.id, step.title, "", "id_explanation", f"word/{one.pk}", more, words)
                break


RULE = Rule(
    number=17,
    code="hard-words",
    source="WCAG 2.2, 3.1.3; Inclusion Europe, Information for all",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_(
        "“%(word)s” is on the list of hard words and comes first in “%(step)s”, but nothing explains it. Write an "
        "explanation or choose a picture under “Hard words” in the menu “Versions”, or use an easier word here."
    ),
    find=_find,
    about=_("hard words explained"),
)
