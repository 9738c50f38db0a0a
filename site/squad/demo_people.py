"""The 85 made-up registrations of development, spread as in life: mostly youth-care workers, mostly three provinces."""

from typing import NamedTuple

from registration.models import State

# name, kind, province, address, how many registered there
ORGANISATIONS = [
    ("De Linde", "residential_youth_care", "antwerp", "delinde.example", 7),
    ("Huis Horizon", "residential_youth_care", "antwerp", "huishorizon.example", 6),
    ("Het Anker Jeugdhulp", "residential_youth_care", "antwerp", "ankerjeugdhulp.example", 5),
    ("Ons Nest", "residential_youth_care", "east_flanders", "onsnest.example", 6),
    ("De Brug Jongerenhuis", "residential_youth_care", "east_flanders", "debrug.example", 5),
    ("Villa Zuid", "residential_youth_care", "west_flanders", "villazuid.example", 5),
    ("Duinhuis", "residential_youth_care", "west_flanders", "duinhuis.example", 4),
    ("Kompas Limburg", "residential_youth_care", "limburg", "kompaslimburg.example", 4),
    ("La Passerelle", "residential_youth_care", "brussels", "lapasserelle.example", 3),
    ("Les Tilleuls", "residential_youth_care", "liege", "lestilleuls.example", 1),
    ("Thuis in de buurt", "ambulatory_youth_care", "antwerp", "thuisindebuurt.example", 3),
    ("Onderweg", "ambulatory_youth_care", "east_flanders", "onderweg.example", 3),
    ("Contextbegeleiding Kust", "ambulatory_youth_care", "west_flanders", "contextkust.example", 2),
    ("Atheneum De Kaai", "school", "antwerp", "dekaai.example", 3),
    ("Sint-Jan Middenschool", "school", "west_flanders", "sintjan.example", 2),
    ("Technische School Dijle", "school", "flemish_brabant", "tsdijle.example", 2),
    ("CLB De Vaart", "pupil_guidance", "antwerp", "clbdevaart.example", 3),
    ("CLB Meetjes", "pupil_guidance", "east_flanders", "clbmeetjes.example", 2),
    ("Centre PMS du Canal", "pupil_guidance", "brussels", "pmscanal.example", 1),
    ("Politiezone Schelde", "police", "antwerp", "pzschelde.example", 2),
    ("Politiezone Leie", "police", "east_flanders", "pzleie.example", 2),
    ("Jeugdhuis De Kring", "youth_work", "east_flanders", "jhdekring.example", 2),
    ("Meisjeswerking Noord", "youth_work", "antwerp", "meisjeswerking.example", 1),
    ("CAW Hageland", "caw", "flemish_brabant", "cawhageland.example", 3),
    ("JAC Maasland", "jac", "limburg", "jacmaasland.example", 1),
    ("Wijkgezondheidscentrum Zenne", "health", "brussels", "wgczenne.example", 2),
    ("Centrum Seksuologie Demer", "health", "flemish_brabant", "seksuologiedemer.example", 2),
    ("Pedagogische Dienst Sambre", "other", "hainaut", "sambre.example", 1),
]
BACKGROUND_BY_KIND = {
    "residential_youth_care": ["youth_care_worker"] * 6 + ["pedagogue", "psychologist", "youth_care_worker"],
    "ambulatory_youth_care": ["youth_care_worker", "youth_care_worker", "psychologist"],
    "school": ["teacher", "teacher", "pupil_counsellor"],
    "pupil_guidance": ["pupil_counsellor", "psychologist"],
    "police": ["police"],
    "youth_work": ["youth_worker"],
    "caw": ["caw", "caw", "youth_care_worker"],
    "jac": ["jac"],
    "health": ["sexologist", "psychologist"],
    "other": ["pedagogue"],
}
FIRST_NAMES = [
    "An", "Lotte", "Samira", "Els", "Katrien", "Mehdi", "Sofie", "Nele", "Fatiha", "Jonas", "Greet", "Ines", "Bart",
    "Hanne", "Leila", "Ruth", "Tom", "Elke", "Yasmina", "Wout", "Marijke", "Camille", "Julie", "Karim", "Sara",
]  # fmt: skip
LAST_NAMES = [
    "Peeters", "Janssens", "Maes", "El Amrani", "Claes", "Willems", "De Smet", "Yildiz", "Goossens", "Wouters",
    "De Clercq", "Benali", "Hermans", "Van Damme", "Lambert", "Dubois", "Aerts", "Mertens", "Kaya", "Lemmens",
    "Bogaert", "Segers", "Michiels",
]  # fmt: skip
QUESTION = "We kennen jouw dienst nog niet. Wie kan bevestigen dat je er met jongeren werkt?"
# which of the rows below did not end as approved, and how
OTHER_STATES = {
    4: (State.PENDING, ""),
    11: (State.PENDING, QUESTION),
    23: (State.PENDING, ""),
    38: (State.PENDING, ""),
    52: (State.PENDING, ""),
    9: (
        State.DECLINED,
        "We konden niet nagaan dat je beroepshalve met meisjes werkt. Schrijf ons als dat wel zo is.",
    ),
    47: (State.DECLINED, "Deze vorming is voor wie zelf met een groep werkt. Jouw dienst doet dat niet."),
    66: (State.DECLINED, "We konden de dienst die je noemt niet vinden."),
    30: (State.SUSPENDED, "Je werkt niet meer bij deze organisatie. Meld het ons als dat niet klopt."),
    58: (State.SUSPENDED, "Je adres bij deze organisatie bestaat niet meer."),
    17: (State.UNVERIFIED, ""),
    71: (State.UNVERIFIED, ""),
}
RECENT = {
    State.PENDING: 6,
    State.UNVERIFIED: 3,
    State.DECLINED: 12,
}  # days ago at most: later they are forgotten


class Person(NamedTuple):
    """One made-up registration: what was typed, and where it stands today."""

    email: str
    first_name: str
    last_name: str
    language: str
    work: dict[str, str]
    organisation: str
    state: State
    reason: str
    days_ago: int


def people() -> list[Person]:
    """All of them, the two demo accounts first; always the same."""
    return [*_accounts(), *(_person(number, *row) for number, row in enumerate(_rows()))]


def _rows() -> list[tuple[tuple[str, str, str, str, int], int]]:
    return [(row, place) for row in ORGANISATIONS for place in range(row[4])]


def _accounts() -> list[Person]:
    work = _work("De Linde", "residential_youth_care", "antwerp", "youth_care_worker")
    other = _work("Ons Nest", "residential_youth_care", "east_flanders", "pedagogue")
    return [
        Person("facilitator@squad.example", "Lotte", "Demo", "nl", work, "De Linde", State.APPROVED, "", 200),
        Person("pending@squad.example", "Karim", "Demo", "nl", other, "Ons Nest", State.PENDING, "", 1),
    ]


def _work(name: str, kind: str, province: str, background: str) -> dict[str, str]:
    return {
        "background": background,
        "background_text": "",
        "organisation_name": name,
        "organisation_kind": kind,
        "organisation_province": province,
    }


def _person(number: int, row: tuple[str, str, str, str, int], place: int) -> Person:
    name, kind, province, domain, _size = row
    first, last = FIRST_NAMES[number * 7 % len(FIRST_NAMES)], LAST_NAMES[number * 5 % len(LAST_NAMES)]
    state, reason = OTHER_STATES.get(number, (State.APPROVED, ""))
    backgrounds = BACKGROUND_BY_KIND[kind]
    # Two people seldom write the name of one house the same way.
    typed = [name, f"{name} vzw", name.lower(), name][place % 4]
    days_ago = number % RECENT[state] + 1 if state in RECENT else 120 + number * 13 % 610
    language = (
        "fr" if province in {"liege", "hainaut"} or name in {"La Passerelle", "Centre PMS du Canal"} else "nl"
    )
    local_part = f"{first}.{last}".lower().replace(" ", "")
    work = _work(typed, kind, province, backgrounds[place % len(backgrounds)])
    return Person(
        f"{local_part}{number}@{domain}", first, last, language, work, name, state, reason, days_ago
    )
