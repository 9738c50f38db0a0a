"""Pages and media of the training."""

from modules.models.media import TrainingDocument, TrainingImage, TrainingRendition

__all__ = ["TrainingDocument", "TrainingImage", "TrainingRendition"]
