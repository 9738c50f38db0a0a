"""Numbers about people as another room hands them over: a hand-made maker."""

from typing import Any

STATES = ("pending", "approved", "declined", "suspended", "withdrawn")
BACKGROUNDS = ("youth_care_worker", "teacher", "pupil_counsellor", "psychologist", "sexologist", "police")
PROVINCES = ("antwerp", "east_flanders", "flemish_brabant", "limburg", "brussels", "namur")
KINDS = ("residential_youth_care", "ambulatory_youth_care", "school", "police")


def people(
    state: tuple[int, ...] = (7, 68, 4, 2, 4),
    background: tuple[int, ...] = (52, 8, 9, 8, 2, 6),
    province: tuple[int, ...] = (31, 19, 8, 16, 8, 3),
    kind: tuple[int, ...] = (51, 14, 12, 8),
    approved: int = 68,
    organisations: int = 47,
    residential: int = 21,
) -> dict[str, Any]:
    """85 registrations and 47 organisations, spread as in life; each list can be given otherwise."""
    lists = {
        "state": dict(zip(STATES, state, strict=True)),
        "background": dict(zip(BACKGROUNDS, background, strict=True)),
        "province": dict(zip(PROVINCES, province, strict=True)),
        "kind": dict(zip(KINDS, kind, strict=True)),
    }
    return {
        "received": sum(state),
        **lists,
        "approved": approved,
        "organisations": organisations,
        "residential_organisations": residential,
        "words": {
            name: {
                code: {language: f"{code} ({language})" for language in ("nl", "fr", "en")}
                for code in numbers
            }
            for name, numbers in lists.items()
        },
    }
