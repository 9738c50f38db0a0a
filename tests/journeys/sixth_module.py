"""The sixth module as an editor types it: four steps, with a story of eight messages and a film. In Dutch."""

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
FILM: dict[str, Any] = {
    "title": "De bus",
    "goal": "Elk meisje ziet bij wie je terecht kan.",
    "minutes": "15",
    "group_heading": "Wat zie je?",
    "before": ["Kijk naar de twee vriendinnen."],
    "after": ["Wie hoorde je?"],
    "paper": ["Lees samen wat Noor en Yara zeggen."],
}
# the film itself, as it is kept under “Films”
FILM_TITLE = "Noor en Yara"
FILM_WORDS = {
    "nl": {"title": FILM_TITLE, "description": "Twee meisjes aan een bushalte."},
    "fr": {"title": FILM_TITLE, "description": "Deux filles à un arrêt de bus."},
}
STEPS = {"Check-in": CHECK_IN, "Praten": TALK, "Verhaal": STORY, "Film": FILM}

FRENCH: dict[str, str] = {
    TITLE: "Confiance",
    SUMMARY: "Chaque fille sait vers qui se tourner.",
    "Aankomen": "Arriver",
    "Elk meisje komt rustig aan.": "Chaque fille arrive calmement.",
    "Welkom. Fijn dat je er bent.": "Bienvenue. C’est bien que tu sois là.",
    "Welk weer ben jij?": "Quel temps fait-il en toi ?",
    "Zon": "Soleil",
    "Wolk": "Nuage",
    "Wat is vertrouwen?": "C’est quoi, la confiance ?",
    "Elk meisje vindt woorden voor vertrouwen.": "Chaque fille trouve des mots pour la confiance.",
    "Waaraan merk je dat iemand te vertrouwen is?": "À quoi vois-tu que tu peux te fier à quelqu’un ?",
    "Noor vertelt iets aan Lina. Lina vertelt het niet door.": "Noor dit quelque chose à Lina. Lina le garde.",
    "Twee meisjes zitten samen op een bank.": "Deux filles sont assises sur un banc.",
    "Sofie schrijft je": "Sofie t’écrit",
    "Elk meisje oefent wat je een vriendin kan zeggen.": "Chaque fille s’exerce à parler à une amie.",
    "Sofie": "Sofie",
    "Dit is een verzonnen verhaal.": "C’est une histoire inventée.",
    "Hoi, ben je er?": "Salut, tu es là ?",
    "Ja, vertel.": "Oui, raconte.",
    "Wat is er?": "Qu’est-ce qu’il y a ?",
    "Ik ken iemand van online.": "Je connais quelqu’un en ligne.",
    "Ik weet niet of ik het mag zeggen.": "Je ne sais pas si je peux le dire.",
    "Hij wil dat ik niemand iets zeg.": "Il veut que je ne dise rien.",
    "Zullen we samen iemand zoeken?": "On cherche quelqu’un ensemble ?",
    "Wil je dat geheim houden?": "Tu veux garder ça secret ?",
    "Eigenlijk niet. Het voelt niet goed.": "En fait, non. Je ne le sens pas.",
    "Wil jij mee?": "Tu viens avec moi ?",
    "Ja, nu meteen.": "Oui, tout de suite.",
    "Ja, morgen.": "Oui, demain.",
    "Dank je. Ik bel nu.": "Merci. J’appelle maintenant.",
    "Wie druk zet, is fout. Jij niet.": "Celui qui met la pression a tort. Pas toi.",
    "Samen bel je een hulplijn.": "Ensemble, vous appelez une ligne d’aide.",
    "Morgen dus. Dank je.": "Demain, alors. Merci.",
    "Morgen gaan jullie samen naar iemand die je vertrouwt.": "Demain, vous parlez à quelqu’un de confiance.",
    "De bus": "Le bus",
    "Elk meisje ziet bij wie je terecht kan.": "Chaque fille voit vers qui se tourner.",
    "Wat zie je?": "Que vois-tu ?",
    "Kijk naar de twee vriendinnen.": "Regarde les deux amies.",
    "Wie hoorde je?": "Qui as-tu entendu ?",
    "Lees samen wat Noor en Yara zeggen.": "Lisez ensemble ce que disent Noor et Yara.",
}
