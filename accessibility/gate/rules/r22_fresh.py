"""Rule 22: a version fits the module as it is now, and a translation the text that it translates.

What only waits for its translation warns: nothing is wrong there yet, and a change in one language would otherwise take
the other language from its girls before anybody could translate it.
"""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.subject import VERSION, Subject

_GONE = _(
    "The module no longer has the step that was adapted as “%(step)s”, so nobody sees it. Choose another step in this "
    "version, or delete it."
)
_AWAITED = _(
    "The general step behind “%(step)s” changed in the language in which the module was first written, and its "
    "translation is awaited. Have it translated, then compare the adapted step with it."
)
_MISSING = _(
    "%(number)s texts of this page have no translation yet. Open the translation of the page and fill them in."
)
_LOOK = _(
    "The text that this page translates changed in %(number)s places. Look at them in the translation of the page."
)
_NEWER = _(
    "The page that this one translates was published again. Take its changes over with “Sync translated pages”."
)
_OF_REASON = {"gone": (_GONE, None), "awaited": (_AWAITED, Level.WARN)}


def _find(subject: Subject) -> Iterator[Place]:
    for late in subject.behind:
        words, level = _OF_REASON.get(late.reason, (None, None))
        yield Place(late.step_id, late.title, "", late.path, VERSION, words=words, level=level)
    if subject.is_general:
        done = subject.translated
        for number, words, level in (
            (done.missing, _MISSING, None),
            (done.to_look_at, _LOOK, Level.WARN),
            (done.newer, _NEWER, Level.WARN),
        ):
            if number:
                yield Place(more={"number": int(number)}, words=words, level=level)


RULE = Rule(
    number=22,
    code="fresh",
    source="The project's own: an adapted step keeps the fingerprint of the step that it changes",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_(
        "The general step behind “%(step)s” changed after it was adapted. Compare the two in this version, then say "
        "that it fits or take over what changed."
    ),
    find=_find,
    about=_("up to date"),
)
