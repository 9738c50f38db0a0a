"""The sixth module as an editor types it: four steps, a story of eight messages, and a sheet to print. In Dutch."""

from __future__ import annotations

from typing import Any

TITLE, SUMMARY, CODE = "Vertrouwen", "Elk meisje weet bij wie ze terecht kan.", "vertrouwen"

CHECK_IN: dict[str, Any] = {
    "title": "Aankomen",
    "goal": "Elk meisje komt rustig aan.",
    "minutes": "10",
    "say": ["Welkom. Fijn dat je er bent."],
    "group_heading": "Welk weer ben jij?",
    "pictures": [
        {"drawing": "weather-sun", "label": "Zon"},
        {"drawing": "weather-cloud", "label": "Wolk"},
    ],
}
TALK: dict[str, Any] = {
    "title": "Wat is vertrouwen?",
    "goal": "Elk meisje vindt woorden voor vertrouwen.",
    "minutes": "15",
    "group_heading": "Wat is vertrouwen?",
    "questions": ["Waaraan merk je dat iemand te vertrouwen is?"],
    "examples": ["Noor vertelt iets aan Lina. Lina vertelt het niet door."],
}


def _ending(help_words: str) -> dict[str, str]:
    return {"blame": "Wie druk zet, is fout. Jij niet.", "help": help_words}


STORY: dict[str, Any] = {
    "title": "Sofie schrijft je",
    "goal": "Elk meisje oefent wat je een vriendin kan zeggen.",
    "minutes": "20",
    "group_heading": "Sofie schrijft je",
    "friend": {"name": "Sofie", "drawing": "friend-bob"},
    "opening": "Dit is een verzonnen verhaal.",
    "messages": [
        {
            "key": "hallo",
            "lines": ["Hoi, ben je er?"],
            "choices": [{"text": "Ja, vertel.", "to": "vertelt"}, {"text": "Wat is er?", "to": "aarzelt"}],
        },
        {"key": "vertelt", "lines": ["Ik ken iemand van online."], "to": "geheim"},
        {"key": "aarzelt", "lines": ["Ik weet niet of ik het mag zeggen."], "to": "geheim"},
        {
            "key": "geheim",
            "lines": ["Hij wil dat ik niemand iets zeg."],
            "choices": [
                {"text": "Zullen we samen iemand zoeken?", "to": "samen"},
                {"text": "Wil je dat geheim houden?", "to": "twijfelt"},
            ],
        },
        {"key": "twijfelt", "lines": ["Eigenlijk niet. Het voelt niet goed."], "to": "samen"},
        {
            "key": "samen",
            "lines": ["Wil jij mee?"],
            "choices": [{"text": "Ja, nu meteen.", "to": "nu"}, {"text": "Ja, morgen.", "to": "morgen"}],
        },
        {"key": "nu", "lines": ["Dank je. Ik bel nu."], "end": _ending("Samen bel je een hulplijn.")},
        {
            "key": "morgen",
            "lines": ["Morgen dus. Dank je."],
            "end": _ending("Morgen gaan jullie samen naar iemand die je vertrouwt."),
        },
    ],
}
METHOD: dict[str, Any] = {
    "title": "Mijn hand",
    "goal": "Elk meisje kent vijf mensen bij wie ze terecht kan.",
    "minutes": "15",
    "group_heading": "Wie staat naast jou?",
    "form": "alone",
    "instructions": ["Teken je hand.", "Zet bij elke vinger een woord."],
    "cards": [{"text": "Iemand die luistert"}, {"text": "Iemand die lacht"}],
    "paper": ["Geef elk meisje een blad en een stift."],
}
STEPS = {"Check-in": CHECK_IN, "Praten": TALK, "Verhaal": STORY, "Methodiek": METHOD}
