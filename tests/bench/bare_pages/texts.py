"""The names of a module's texts for the professional."""

TEXTS = [
    "goals", "theory", "not_now", "youngest", "preparation", "readiness",
    "told_now", "told_today", "told_week", "may", "must",
]  # fmt: skip
