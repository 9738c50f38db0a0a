"""Pages and media of the training."""

from modules.media.models.film import Film
from modules.media.models.film_in_language import FilmInLanguage
from modules.media.models.pictures import TrainingDocument, TrainingImage, TrainingRendition
from modules.models.course import CoursePage, CoursePartPage
from modules.models.derived_fact import DerivedFact, InputVersion
from modules.models.module_index_page import ModuleIndexPage
from modules.models.module_page import ModulePage
from modules.models.recording import Recording
from modules.models.signing import Signing

__all__ = [
    "CoursePage",
    "CoursePartPage",
    "DerivedFact",
    "Film",
    "FilmInLanguage",
    "InputVersion",
    "ModuleIndexPage",
    "ModulePage",
    "Recording",
    "Signing",
    "TrainingDocument",
    "TrainingImage",
    "TrainingRendition",
]
