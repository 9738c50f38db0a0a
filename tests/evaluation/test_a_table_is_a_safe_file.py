"""Each table as CSV: in the language of the address, hidden numbers as words, nothing that a spreadsheet runs."""

import csv
import io

import pytest
from django.test import Client

from evaluation.exports import safe
from evaluation.models import Release


def rows(client: Client, address: str) -> list[list[str]]:
    """The rows of a file, as a spreadsheet reads them."""
    response = client.get(address)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    text = response.content.decode("utf-8")
    assert text.startswith("\ufeff"), "so that accents are read"
    return list(csv.reader(io.StringIO(text[1:]), delimiter=";"))


def test_it_holds_what_the_page_shows(els: Client, spring: Release) -> None:
    found = rows(els, "/en/figures/2026-1/province.csv")
    assert found[0] == ["Half-year", "Code", "Province", "Sessions", "Girls"]
    assert found[1] == ["2026-1", "antwerp", "Antwerp", "20", "90"]
    assert ["2026-1", "namur", "Namur", "Fewer than 10", "Not shown"] in found
    assert found[-1] == ["2026-1", "", "Total, at least", "45", "185"]


def test_codes_are_the_same_in_every_language(els: Client, spring: Release) -> None:
    by_language = [rows(els, f"/{language}/figures/2026-1/setting.csv") for language in ("nl", "fr", "en")]
    codes = [[row[1] for row in found[1:]] for found in by_language]
    assert codes[0] == codes[1] == codes[2]


def test_the_file_says_in_its_name_what_it_is(els: Client, spring: Release) -> None:
    response = els.get("/fr/figures/2026-1/organisations.csv")
    assert response["Content-Disposition"] == 'attachment; filename="figures-2026-1-organisations-fr.csv"'


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_what_would_be_a_formula_is_text(start: str) -> None:
    assert safe(f"{start}HYPERLINK(1)") == f"'{start}HYPERLINK(1)"


def test_words_and_numbers_stay_as_they_are() -> None:
    assert (safe("Luik"), safe(20), safe("11 to 13 years")) == ("Luik", 20, "11 to 13 years")


def test_a_word_that_somebody_typed_cannot_be_a_formula(els: Client, spring: Release) -> None:
    for table in spring.figures["tables"]:
        if table["name"] == "registrations_state":
            table["words"]["approved"]["en"] = '=HYPERLINK("https://thief.example")'
    spring.save()
    found = rows(els, "/en/figures/2026-1/registrations_state.csv")
    assert any(row[2].startswith("'=HYPERLINK") for row in found)


def test_every_table_has_a_file(els: Client, spring: Release) -> None:
    for table in spring.figures["tables"]:
        assert len(rows(els, f"/nl/figures/2026-1/{table['name']}.csv")) > 1, table["name"]
