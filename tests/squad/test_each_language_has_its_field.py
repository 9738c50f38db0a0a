"""Where an editor writes a text in each language: a field for each, whose text is kept by language code."""

import re
from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accessibility.models import Audience
from home.models import SafetySettings
from registration.models import User
from tests.accessibility.makers import audience
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
LABELS = {
    "nl": {
        "label": ["Naam in het Nederlands", "Naam in het Frans", "Naam in het Engels"],
        "guidance": [
            "Werkwijze, in het Nederlands",
            "Werkwijze, in het Frans",
            "Werkwijze, in het Engels",
        ],
        "exit": ["Uitweg, Nederlandse pagina’s", "Uitweg, Franse pagina’s", "Uitweg, Engelse pagina’s"],
        "publisher": [
            "Uitgever, Nederlandse pagina’s",
            "Uitgever, Franse pagina’s",
            "Uitgever, Engelse pagina’s",
        ],
    },
    "fr": {
        "label": ["Nom en néerlandais", "Nom en français", "Nom en anglais"],
        "guidance": [
            "Manière de travailler, en néerlandais",
            "Manière de travailler, en français",
            "Manière de travailler, en anglais",
        ],
        "exit": ["Sortie, pages en néerlandais", "Sortie, pages en français", "Sortie, pages en anglais"],
        "publisher": [
            "Éditeur, pages en néerlandais",
            "Éditeur, pages en français",
            "Éditeur, pages en anglais",
        ],
    },
    "en": {
        "label": ["Name in Dutch", "Name in French", "Name in English"],
        "guidance": ["How to work, in Dutch", "How to work, in French", "How to work, in English"],
        "exit": ["Exit, Dutch pages", "Exit, French pages", "Exit, English pages"],
        "publisher": ["Publisher, Dutch pages", "Publisher, French pages", "Publisher, English pages"],
    },
}
SETTINGS = "/admin/settings/home/safetysettings/"
AUDIENCE = "/admin/snippets/accessibility/audience/add/"


def administrator(language: str = "en") -> Client:
    ada = User.objects.create_superuser("ada@squad.example", "a-long-password", first_name="Ada")
    return sign_in(Client(headers={"accept-language": language}), ada)


def labels_of(html: str, each: str) -> list[str]:
    """What stands before the fields `each_LANGUAGE`, in their order."""
    found = re.findall(rf'<label[^>]* for="id_{each}_\w\w"[^>]*>(.*?)</label>', html, flags=re.DOTALL)
    return [" ".join(unescape(re.sub(r"<[^>]*>", "", label)).replace("*", "").split()) for label in found]


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_fields_are_labelled_in_the_order_of_the_languages(language: str) -> None:
    client = administrator(language)
    for address, names in ((AUDIENCE, ("label", "guidance")), (SETTINGS, ("exit", "publisher"))):
        html = client.get(address, follow=True).text
        for each in names:
            assert labels_of(html, each) == LABELS[language][each]


def test_each_language_says_what_is_wrong_at_its_own_field() -> None:
    sent = {"code": "v4", "label_nl": "Gebaarsters", "label_fr": "S" * 61, "label_en": ""}
    form = administrator().post(AUDIENCE, sent).context["form"]
    assert form.errors == {
        "label_fr": ["Ensure this value has at most 60 characters (it has 61)."],
        "label_en": ["This field is required."],
    }
    assert form["label_nl"].value() == "Gebaarsters"
    assert not Audience.objects.exists()


def test_what_is_written_is_kept_by_language() -> None:
    written = {"label_nl": "Gebaarsters", "label_fr": "Signantes", "label_en": "Girls who sign"}
    answer = administrator().post(AUDIENCE, {"code": "v4", **written, "guidance_fr": "Un.\r\nDeux."})
    assert answer.status_code == 302
    made = Audience.objects.get()
    assert made.labels == {"nl": "Gebaarsters", "fr": "Signantes", "en": "Girls who sign"}
    assert made.key == "girls-who-sign"
    assert made.guidance_in("fr") == ["Un.", "Deux."]


def test_an_address_that_is_none_is_refused_at_its_own_field() -> None:
    client = administrator()
    address = client.get(SETTINGS).headers["Location"]
    row = SafetySettings.load()
    sent = {f"exit_{code}": text for code, text in row.exits.items()}
    sent |= {f"publisher_{code}": text for code, text in row.publishers.items()}
    form = client.post(address, {**sent, "exit_fr": "no address"}).context["form"]
    assert form.errors == {"exit_fr": ["Enter a valid URL."]}


def test_a_row_is_checked_without_a_form_too() -> None:
    made = audience()
    made.labels = {"nl": "N" * 61, "en": "Girls who sign"}
    with pytest.raises(ValidationError) as refused:
        made.full_clean()
    (too_long, missing) = refused.value.message_dict["labels"]
    assert too_long.startswith("nl: ")
    assert missing.startswith("fr: ")


def test_a_language_that_has_no_text_yet_gets_another() -> None:
    made = audience()
    made.labels = {"nl": "Gebaarsters", "en": "Girls who sign"}
    assert made.label_in("fr") == "Girls who sign"
    safety = SafetySettings(exits={}, publishers={})
    assert safety.exit_for("fr") == "https://www.meteo.be/fr"
    assert safety.publisher_for("fr").startswith("Girl Power Squad est une formation de Child Focus")
