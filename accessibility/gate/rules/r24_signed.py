"""Rule 24: who knows it looked at the version, and a round of girls tried it: this text, in the last 24 months.

An adaptation alone has to be signed; the two audiences that come with the product are warned of it.
"""

from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.subject import VERSION, Subject
from accessibility.values.sign_offs import Kind, SignOffState

HOW: Final = _("Write it down under “Sign-offs” in the menu “Versions”: a role and a month, never a name.")
_WORDS: Final = {
    (Kind.EXPERT, SignOffState.CHANGED.value): _(
        "The text of this version changed since it was looked at in %(month)s. Show it once more to somebody who "
        "knows it. %(how)s"
    ),
    (Kind.EXPERT, SignOffState.OLD.value): _(
        "This version was looked at in %(month)s, more than two years ago. Show it once more to somebody who knows "
        "it. %(how)s"
    ),
    (Kind.ROUND, ""): _(
        "No group of girls has tried this version yet. Try it with at least five girls of its audience. %(how)s"
    ),
    (Kind.ROUND, SignOffState.CHANGED.value): _(
        "The text of this version changed since girls tried it in %(month)s. Try it once more with at least five "
        "girls. %(how)s"
    ),
    (Kind.ROUND, SignOffState.OLD.value): _(
        "Girls tried this version in %(month)s, more than two years ago. Try it once more with at least five girls. "
        "%(how)s"
    ),
}


def _find(subject: Subject) -> Iterator[Place]:
    for one in subject.sign_offs:
        if one.state != SignOffState.HOLDS.value:
            words = _WORDS.get((Kind(one.kind), one.state))
            yield Place(form=VERSION, path="id_sign_offs", more={"month": one.month, "how": HOW}, words=words)


RULE = Rule(
    number=24,
    code="signed",
    source="EU Common Basic Principles for Roma inclusion, 10; Inclusion Europe, the logo's rule of a reader",
    known=Known.PERSON,
    level=Level.BLOCK,
    words=_(
        "Nobody who knows it from her work or her own life has looked at this version yet. Show it to an expert or a "
        "mediator. %(how)s"
    ),
    find=_find,
    about=_("who looked and who tried"),
    adapted_only=True,
    warns_starters=True,
)
