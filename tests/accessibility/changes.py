"""Everything that an editor, a package or the calendar can do to modules, one change at a time, chosen by a seed.

Each change is a function of a `Site`, named as a verb. One that finds nothing to change does nothing; one that the site
refuses leaves it as it was.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from wagtail.models import Revision
from wagtail_localize.models import StringTranslation, Translation

from accessibility.models import Adaptation, Audience, HardWord, Override, SignOff
from accessibility.translation.confirmed_texts import texts_of
from accessibility.values.sign_offs import Kind
from help_services.models import HelpService
from modules.media.films.tasks import measure_film
from modules.models import Film, FilmInLanguage, ModulePage, Recording, Signing, TrainingImage
from modules.models.recording_tasks import measure_voice
from modules.sessions.steps import general_steps
from modules.translation.own_text import TextWouldBeLost, take_up
from tests.accessibility.makers import adapted, words
from tests.help_services.makers import service
from tests.modules.makers import talk_step
from tests.modules.media.films.makers import film, poster
from tests.modules.media.voices.makers import recording

WORDS = (
    "grens",
    "onzin misschien",
    "Kijk eerst",
    "Roma",
    "een zin die veel te lang is voor wie moeilijk leest",
)


@dataclass
class Site:
    """The site, the choices that its seed makes, and what day it is."""

    random: Random
    today: datetime.date = datetime.date(2026, 12, 3)

    def one(self, rows: Any) -> Any:
        """One of these rows, or None."""
        keys = sorted(rows.values_list("pk", flat=True))
        return rows.model.objects.get(pk=self.random.choice(keys)) if keys else None

    def word(self) -> str:
        """Something to write."""
        return f"{self.random.choice(WORDS)} {self.random.randrange(100)}"


Change = Callable[[Site], Any]


def make(change: Change, site: Site) -> None:
    """Makes one change; what the site refuses is rolled back."""
    try:
        with transaction.atomic():
            change(site)
    except (ValidationError, IntegrityError, TextWouldBeLost):
        pass


def _page(site: Site) -> Any:
    return site.one(ModulePage.objects.all())


def _version(site: Site) -> Any:
    return site.one(Adaptation.objects.all())


def _draft_of(site: Site, page: ModulePage) -> ModulePage:
    draft: ModulePage = page.get_latest_revision_as_object()
    if len(draft.steps):
        step = site.random.choice(list(draft.steps))
        step.value[site.random.choice(("title", "group_heading"))] = site.word()
    return draft


def write_a_draft(site: Site) -> None:
    if page := _page(site):
        _draft_of(site, page).save_revision(clean=False)


def write_over_the_last_draft(site: Site) -> None:
    """As the editor's form does by itself while she types."""
    page = _page(site)
    if page and page.latest_revision:
        _draft_of(site, page).save_revision(clean=False, overwrite_revision=page.latest_revision)


def publish_a_page(site: Site) -> None:
    if page := _page(site):
        _draft_of(site, page).save_revision(clean=False).publish()


def save_a_live_row(site: Site) -> None:
    if page := _page(site):
        page.title = site.word()
        page.save()


def take_a_page_off(site: Site) -> None:
    if page := _page(site):
        page.unpublish()


def delete_a_page(site: Site) -> None:
    if ModulePage.objects.count() > 1 and (page := _page(site)):
        page.delete()


def copy_a_page(site: Site) -> None:
    if (page := _page(site)) and ModulePage.objects.count() < 4:
        page.copy(update_attrs={"slug": f"kopie-{site.random.randrange(10**6)}"})


def move_a_page(site: Site) -> None:
    if page := _page(site):
        page.move(page.get_parent(), pos="first-child")


def choose_the_first_language(site: Site) -> None:
    if page := _page(site):
        page.first_language = site.random.choice(("", "nl", "fr"))
        page.save()


def bring_a_page_back(site: Site) -> None:
    """An older revision, as the history of Wagtail does it."""
    if page := _page(site):
        older = site.one(Revision.objects.filter(object_id=str(page.pk), base_content_type__model="page"))
        if older:
            older.as_object().save_revision(clean=False, previous_revision=older)


def plan_a_day(site: Site) -> None:
    if page := _page(site):
        draft = _draft_of(site, page)
        draft.go_live_at = datetime.datetime(2031, 5, 4, 9, tzinfo=datetime.UTC)
        draft.save_revision(clean=False).publish()


def put_a_film_into_a_step(site: Site) -> None:
    page, shown = _page(site), site.one(Film.objects.all())
    if page and shown:
        draft = page.get_latest_revision_as_object()
        step = {"type": "film", "value": {"title": site.word(), "goal": "g", "minutes": 5, "film": shown.pk}}
        draft.steps = [*draft.steps.get_prep_value()[:2], step]
        draft.save_revision(clean=False).publish()


def adapt_a_page(site: Site) -> None:
    page, audience = _page(site), site.one(Audience.objects.all())
    if page and audience and not Adaptation.objects.filter(page=page, audience=audience).exists():
        made = Adaptation(page=page, audience=audience, live=site.random.random() < 0.7)
        made.steps = _adapted_steps(site, page)
        made.remember_sources({child.value["step_id"] for child in made.steps})
        made.save()


def _adapted_steps(site: Site, page: ModulePage) -> list[dict[str, Any]]:
    ids = [step.id for step in general_steps(page) if step.kind == "talk"]
    return [adapted(id, None, words(questions=[site.word()])) for id in ids] or [adapted("gone", talk_step())]


def write_a_version(site: Site) -> None:
    if version := _version(site):
        version.steps = _adapted_steps(site, version.page)
        version.save_revision(clean=False)


def publish_a_version(site: Site) -> None:
    if version := _version(site):
        version.steps = _adapted_steps(site, version.page)
        version.remember_sources({child.value["step_id"] for child in version.steps})
        version.save_revision(clean=False).publish()


def say_that_a_version_fits(site: Site) -> None:
    if version := _version(site):
        version.remember_sources({child.value["step_id"] for child in version.steps})
        version.save()


def take_a_version_off(site: Site) -> None:
    if version := _version(site):
        version.unpublish()


def delete_a_version(site: Site) -> None:
    if version := _version(site):
        version.delete()


def change_an_audience(site: Site) -> None:
    audience = site.one(Audience.objects.all())
    audience.needs_pictures = site.random.random() < 0.5
    audience.needs_signing = site.random.random() < 0.5
    audience.guidance_nl = site.word()
    audience.save()


def sign_a_version(site: Site) -> None:
    if version := _version(site):
        kind, years = site.random.choice(list(Kind)), site.random.choice((0, 1, 3))
        girls = 6 if kind == Kind.ROUND else None
        month = datetime.date(site.today.year - years, 1, 1)
        SignOff.objects.create(adaptation=version, kind=kind, role="bemiddelaar", month=month, girls=girls)


def take_a_signature_back(site: Site) -> None:
    if one := site.one(SignOff.objects.all()):
        one.delete()


def ask_for_an_exception(site: Site) -> None:
    from accessibility.gate.run import of_page

    if page := _page(site):
        for found in of_page(page)[:1]:
            Override.objects.create(
                page=page,
                rule=found.rule.number,
                mark=found.fingerprint,
                asked_on=site.today,
                agreed_on=site.random.choice((None, site.today)),
            )


def drop_an_exception(site: Site) -> None:
    if one := site.one(Override.objects.all()):
        one.delete()


def let_time_pass(site: Site) -> None:
    site.today += datetime.timedelta(days=site.random.choice((1, 60, 400)))


def set_the_clock_back(site: Site) -> None:
    site.today -= datetime.timedelta(days=200)


def list_a_hard_word(site: Site) -> None:
    term = site.random.choice(("grens", "kijk", "eerst", "onzin"))
    explanation = site.random.choice(("", site.word()))
    HardWord.objects.update_or_create(
        language=site.random.choice(("nl", "fr")), term=term, defaults={"explanation": explanation}
    )


def drop_a_hard_word(site: Site) -> None:
    if one := site.one(HardWord.objects.all()):
        one.delete()


def change_a_help_service(site: Site) -> None:
    if one := site.one(HelpService.objects.all()):
        one.chat = site.random.choice(("", "https://chat.example/"))
        one.email = ""
        one.save()


def add_a_help_service(site: Site) -> None:
    service(site.word(), site.random.choice(("nl", "fr")))


def drop_a_help_service(site: Site) -> None:
    if one := site.one(HelpService.objects.all()):
        one.delete()


def record_a_voice(site: Site) -> None:
    if page := _page(site):
        spoken = [text for step in general_steps(page) for text in step.instructions]
        if spoken:
            version = site.random.choice(("v1", "v2", "v3"))
            measure_voice.enqueue(recording(page, site.random.choice(spoken).words, version=version).pk)


def drop_a_voice(site: Site) -> None:
    if one := site.one(Recording.objects.all()):
        one.delete()


def sign_a_step(site: Site) -> None:
    page, shown = _page(site), site.one(Film.objects.all())
    if page and shown:
        spoken = [text for step in general_steps(page) for text in step.spoken]
        if spoken:
            said = site.random.choice(spoken)
            Signing.objects.create(page=page, film=shown, words="\n".join(said.words), signer="deaf")


def drop_a_signing(site: Site) -> None:
    if one := site.one(Signing.objects.all()):
        one.delete()


def change_a_film(site: Site) -> None:
    if one := site.one(Film.objects.all()):
        one.has_speech = not one.has_speech
        one.save()


def change_what_a_film_says(site: Site) -> None:
    if one := site.one(FilmInLanguage.objects.all()):
        one.captions = "" if one.captions else "WEBVTT\n\n00:00:00.000 --> 00:00:01.500\n<v Noor>Hoi.\n"
        one.save()


def measure_a_film(site: Site) -> None:
    if one := site.one(Film.objects.all()):
        Film.objects.filter(pk=one.pk).update(facts={})
        measure_film.enqueue(one.pk)


def change_a_picture(site: Site) -> None:
    if one := site.one(TrainingImage.objects.all()):
        one.description = site.random.choice(("", site.word()))
        one.save()


def give_a_film_another_poster(site: Site) -> None:
    if one := site.one(Film.objects.all()):
        one.poster = poster(site.word())
        one.save()


def keep_a_translation_in_step(site: Site) -> None:
    dutch = ModulePage.objects.filter(locale__language_code="nl").first()
    french = (
        dutch
        and ModulePage.objects.filter(
            translation_key=dutch.translation_key, locale__language_code="fr"
        ).first()
    )
    if french:
        take_up(dutch, french)


def translate_a_text(site: Site) -> None:
    if one := site.one(StringTranslation.objects.all()):
        one.data = site.word()
        one.has_error = site.random.random() < 0.2
        one.save()


def lose_a_translated_text(site: Site) -> None:
    if one := site.one(StringTranslation.objects.all()):
        one.delete()


def bring_a_translation_up_to_date(site: Site) -> None:
    if one := site.one(Translation.objects.all()):
        one.source.update_from_db()


def write_a_translation_on_its_own(site: Site) -> None:
    if one := site.one(Translation.objects.all()):
        one.enabled = not one.enabled
        one.save()


def confirm_a_translation(site: Site) -> None:
    from accessibility.models import ConfirmedSource

    if page := _page(site):
        marks = {key: [hash, hash] for key, hash in texts_of(page).items()}
        ConfirmedSource.objects.update_or_create(page=page, defaults={"marks": marks})


def begin(site: Site) -> None:
    """A film with a poster, two help services."""
    film()
    service("Awel", "nl")
    service("103", "fr")


CHANGES: list[Change] = [
    one
    for one in list(globals().values())
    if callable(one)
    and getattr(one, "__module__", "") == __name__
    and not one.__name__.startswith("_")
    and one.__name__ not in ("Site", "make", "begin")
]
