"""The closed lists of a registration; the same codes in every language, and in every figure."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Background(models.TextChoices):
    """What a professional does for a living."""

    YOUTH_CARE_WORKER = "youth_care_worker", _("youth-care worker")
    TEACHER = "teacher", _("teacher")
    PUPIL_COUNSELLOR = "pupil_counsellor", _("pupil counsellor")
    PSYCHOLOGIST = "psychologist", _("psychologist")
    SEXOLOGIST = "sexologist", _("sexologist")
    PEDAGOGUE = "pedagogue", _("pedagogue")
    POLICE = "police", _("police officer")
    YOUTH_WORKER = "youth_worker", _("youth worker")
    CAW = "caw", _("worker in a CAW")
    JAC = "jac", _("worker in a JAC")
    OTHER = "other", _("something else")


class OrganisationKind(models.TextChoices):
    """What kind of organisation she works for."""

    RESIDENTIAL_YOUTH_CARE = "residential_youth_care", _("residential youth care")
    AMBULATORY_YOUTH_CARE = "ambulatory_youth_care", _("ambulatory youth care")
    SCHOOL = "school", _("school")
    PUPIL_GUIDANCE = "pupil_guidance", _("pupil guidance (CLB, centre PMS)")
    POLICE = "police", _("police")
    YOUTH_WORK = "youth_work", _("youth work")
    CAW = "caw", _("CAW")
    JAC = "jac", _("JAC")
    HEALTH = "health", _("health care")
    OTHER = "other", _("another kind")


class Province(models.TextChoices):
    """Where the organisation is: one of the ten provinces, or Brussels."""

    ANTWERP = "antwerp", _("Antwerp")
    BRUSSELS = "brussels", _("Brussels")
    EAST_FLANDERS = "east_flanders", _("East Flanders")
    FLEMISH_BRABANT = "flemish_brabant", _("Flemish Brabant")
    HAINAUT = "hainaut", _("Hainaut")
    LIEGE = "liege", _("Liège")
    LIMBURG = "limburg", _("Limburg")
    LUXEMBOURG = "luxembourg", _("Luxembourg")
    NAMUR = "namur", _("Namur")
    WALLOON_BRABANT = "walloon_brabant", _("Walloon Brabant")
    WEST_FLANDERS = "west_flanders", _("West Flanders")
