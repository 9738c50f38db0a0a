"""Question 4 of parliament, answered in full sentences from frozen figures.

Every sentence exists whole for a number that is shown, for one under 10 and for one that is not shown, so that
each language can say it in its own grammar. A shown number is rounded down and reads "at least".
"""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from evaluation.disclosure import Hidden
from evaluation.overall import Overall, Sum
from evaluation.released_figures import DECLARED, Cell


@dataclass(frozen=True)
class Unknown:
    """Something that was asked and is not known, and why."""

    what: str
    why: str


def question() -> str:
    """What was asked."""
    return _(
        "Can the minister outline how many youth-care facilities use the GPS, and how many girls have "
        "already been reached with it? What are the main findings?"
    )


def answer(overall: Overall) -> list[SafeString]:
    """The answer, paragraph by paragraph; nothing has been released: it says that."""
    if not overall.each:
        return [_filled(_("No figures have been released yet. A half-year can be released when it is over."))]
    return [_organisations(overall), _people(overall), _sessions(overall), _findings()]


def unknowns(overall: Overall) -> list[Unknown]:
    """What is not known, and why."""
    found = [
        Unknown(
            _("How many organisations use the tool"),
            _(
                "A report of a session names no account and no organisation, so that nobody can see which "
                "facility works with girls at risk. It is known where approved professionals work, not who "
                "of them runs sessions."
            ),
        ),
        Unknown(
            _("How many girls were reached in all"),
            _(
                "Only sessions that a facilitator reports are counted. Where the facilitator did not know "
                "how many girls were there for the first time, no girl is added. A girl who moves to another"
                " place may count twice."
            ),
        ),
        Unknown(
            _("Which girls were reached"),
            _("Nothing about a girl is kept: no name, no account, no row. That is a choice, and it stays."),
        ),
        Unknown(
            _("The exact numbers, and those under 10"),
            _(
                "A small number can point at one facility or one girl. Numbers under 10 are hidden, where "
                "needed with a second number beside them; all others are rounded down to a multiple of 5."
            ),
        ),
    ]
    if overall.gaps:
        names = ", ".join(half_year.label for half_year in overall.gaps)
        found.append(
            Unknown(
                _("Half-years without released figures"), _("Not released: %(names)s.") % {"names": names}
            )
        )
    return found


def definitions() -> list[tuple[str, str]]:
    """The words of the answer, with the sentence that stands beside the figures."""
    tables = [DECLARED[name] for name in ("organisations", "approved", "total", "first_timers")]
    return [(str(table.title), str(table.definition)) for table in tables]


def _organisations(overall: Overall) -> SafeString:
    latest = overall.latest
    return _joined(
        [
            _sentence(
                latest.organisations,
                _("On %(day)s, at least %(number)s different organisations had an approved professional."),
                _("On %(day)s, fewer than 10 different organisations had an approved professional."),
                _("How many different organisations had an approved professional on %(day)s is not shown."),
                day=latest.half_year.last_day,
            ),
            _sentence(
                latest.residential,
                _("At least %(number)s of them are residential youth care."),
                _("Fewer than 10 of them are residential youth care."),
                _(
                    "How many of them are residential youth care is not shown: it would give away a number under 10."
                ),
            ),
            _filled(
                _("Whether an organisation with an approved professional also uses the tool is not known.")
            ),
        ]
    )


def _people(overall: Overall) -> SafeString:
    return _sentence(
        overall.latest.approved,
        _("On that day, at least %(number)s professionals were approved: they may use the tool."),
        _("On that day, fewer than 10 professionals were approved: they may use the tool."),
        _("How many professionals were approved on that day is not shown."),
    )


def _sessions(overall: Overall) -> SafeString:
    period = {"first": overall.half_years[0].first_day, "last": overall.half_years[-1].last_day}
    sentences = [
        _sentence_for_total(
            overall.sessions,
            _("From %(first)s to %(last)s, facilitators reported at least %(number)s group sessions."),
            _("From %(first)s to %(last)s, facilitators reported fewer than 10 group sessions."),
            _("How many group sessions were reported from %(first)s to %(last)s is not shown."),
            **period,
        ),
        _sentence_for_total(
            overall.girls,
            _("In them, at least %(number)s girls took part in the tool for the first time."),
            _("In them, fewer than 10 girls took part in the tool for the first time."),
            _("How many girls took part in the tool for the first time is not shown."),
        ),
        _sentence_for_total(
            overall.unknown_first_timers,
            _(
                "Of at least %(number)s sessions it is not known how many girls were there for the first time."
            ),
            _("Of fewer than 10 sessions it is not known how many girls were there for the first time."),
            _("Of a small number of sessions it is not known how many girls were there for the first time."),
        ),
    ]
    if overall.sessions.is_shown and overall.sessions.hidden:
        names = ", ".join(half_year.label for half_year in overall.sessions.hidden)
        sentences.append(
            _filled(_("Half-years with fewer than 10 sessions are not added: %(names)s."), names=names)
        )
    return _joined(sentences)


def _findings() -> SafeString:
    return _filled(
        _(
            "The main findings are not measured yet. The tool counts who may use it and how often groups meet, "
            "not what girls know, think or dare afterwards. An evaluation is on the agenda, and its results go "
            "to the steering group."
        )
    )


def _sentence(cell: Cell, shown: str, few: str, held: str, **values: object) -> SafeString:
    if cell.number is not None:
        return _filled(shown, number=cell.number, **values)
    return _filled(few if cell.shown == Hidden.FEW else held, **values)


def _sentence_for_total(total: Sum, shown: str, few: str, held: str, **values: object) -> SafeString:
    if total.is_shown:
        return _filled(shown, number=total.number, **values)
    return _filled(few if total.few else held, **values)


def _filled(sentence: str, **values: object) -> SafeString:
    """A sentence with its values; the number stands out on the page."""
    marked_up = {
        name: format_html("<b>{}</b>" if name == "number" else "{}", value) for name, value in values.items()
    }
    return mark_safe(escape(sentence) % marked_up)  # noqa: S308  (the sentence and each value are escaped)


def _joined(sentences: list[SafeString]) -> SafeString:
    return format_html_join(" ", "{}", ((sentence,) for sentence in sentences))


def covered(overall: Overall) -> list[tuple[str, str]]:
    """The half-years of the answer, each with the day on which it was released."""
    return [
        (capfirst(figures.half_year.label), date_format(figures.release.released_on, "j F Y"))
        for figures in overall.each
    ]
