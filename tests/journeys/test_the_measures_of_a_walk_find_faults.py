"""What a walk measures with finds what is wrong, and nothing where all is right: each measure meets a planted fault."""

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.laid_out import badly_laid
from tests.journeys.reading_order import Item, against_the_eye, read, reader, wrong_headings
from tests.journeys.walked_screens import CAPTIONS

GOOD = """<!doctype html><html lang="nl"><style>
  body { margin: 0; font: 20px sans-serif; } main { display: flex; gap: 20px; } main.column { flex-direction: column; }
  .strip { position: sticky; top: 0; background: #fff; }
</style><body><p class="strip">Hulp nodig?</p>%s</body></html>"""
TWO = '<main class="%s"><div><h1>Wat past bij jou?</h1></div><div><h2>Kijk eerst</h2><p>Wijs dan aan.</p></div></main>'


@pytest.fixture
def page(browser: Browser) -> Page:
    """An empty tab of the size of a small beamer."""
    context = browser.new_context(viewport={"width": 800, "height": 600})
    return context.new_page()


def _shown(page: Page, body: str) -> Page:
    page.set_content(GOOD % body)
    return page


@pytest.mark.parametrize("form", ["", "column"])
def test_a_page_that_is_read_as_it_lies_is_fine(page: Page, form: str) -> None:
    found = read(reader(_shown(page, TWO % form)))
    assert [item.words for item in found.items][-3:] == ["Wat past bij jou?", "Kijk eerst", "Wijs dan aan."]
    assert against_the_eye(found.items) == []
    assert wrong_headings(found.headings) == []
    assert badly_laid(page) == []


@pytest.mark.parametrize("turned", ["row-reverse", "column-reverse"])
def test_a_row_or_a_column_that_is_turned_round_is_found(page: Page, turned: str) -> None:
    _shown(page, TWO % "")
    page.evaluate("turned => { document.querySelector('main').style.flexDirection = turned; }", turned)
    wrong = against_the_eye(read(reader(page)).items)
    assert "read after “Wat past bij jou?”, and lies before it: “Kijk eerst”" in wrong


def test_one_that_is_put_first_for_the_eye_alone_is_found(page: Page) -> None:
    _shown(page, TWO % "column")
    page.evaluate("document.querySelector('main > :last-child').style.order = -1")
    assert against_the_eye(read(reader(page)).items) != []


def test_what_is_scrolled_for_itself_is_held_against_its_neighbours_as_one(page: Page) -> None:
    log = '<div style="height: 60px; overflow-y: auto"><p>Hoi</p><p>Ben je er?</p><p>Ja</p></div>'
    _shown(page, f'<main class="column"><h1>Lotte schrijft</h1>{log}<p>Wat antwoord je?</p></main>')
    page.evaluate("document.querySelector('main > div').scrollTop = 60")
    assert against_the_eye(read(reader(page)).items) == []
    page.evaluate("document.querySelector('main').style.flexDirection = 'column-reverse'")
    assert any("what is scrolled" in one for one in against_the_eye(read(reader(page)).items))


def test_numbers_of_a_deck_are_held_against_numbers_alone() -> None:
    card = Item("Wat nu?", 0, False, 0, 100, 300, 200)
    first, second = Item("1", 0, True, 0, 0, 40, 40), Item("2", 0, True, 60, 0, 100, 40)
    assert against_the_eye([first, card, second]) == []
    assert against_the_eye([second, card, first]) != []


def test_a_level_of_headings_that_is_left_out_is_found_and_so_is_a_second_first_one() -> None:
    assert wrong_headings([(1, "Module"), (2, "Stap"), (3, "Zeg"), (2, "Hulp")]) == []
    assert wrong_headings([(1, "Module"), (3, "Zeg")]) == ["from level 1 to 3: “Zeg”"]
    assert wrong_headings([(1, "Module"), (1, "Stap")]) == [
        "2 headings of the first level: ['Module', 'Stap']"
    ]
    assert wrong_headings([(2, "Stap")]) == ["0 headings of the first level: []"]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('<p style="width: 900px">Zeg wat je voelt.</p>', "wider than the window"),
        ('<p style="width: 90px; overflow: hidden; white-space: nowrap">Zeg wat je voelt.</p>', "cut off"),
        (
            '<div style="height: 20px; overflow: hidden"><p style="margin: 0">Zeg wat je<br>voelt.</p></div>',
            "cut off",
        ),
        ('<p>Zeg wat je voelt.</p><p style="margin-top: -38px">Of wijs het aan.</p>', "over each other"),
    ],
)
def test_words_that_do_not_fit_are_found(page: Page, body: str, told: str) -> None:
    (wrong, *_more) = badly_laid(_shown(page, body))
    assert told in wrong


@pytest.mark.parametrize(
    ("style", "words"),
    [
        ("overflow-wrap: anywhere; width: 40px", "Hulp nodig?"),
        ("overflow-wrap: anywhere; width: 15px; hyphens: auto", "Hulp nodig?"),  # one letter on each line
        ("word-break: break-all; width: 100px", "Praat met iemand die je vertrouwt."),
    ],
)
def test_a_word_in_pieces_is_found(page: Page, style: str, words: str) -> None:
    (wrong, *_more) = badly_laid(_shown(page, f'<p style="{style}">{words}</p>'))
    assert "pieces" in wrong


@pytest.mark.parametrize(
    ("style", "words"),
    [
        ("width: 90px", "Hulp nodig? Praat met iemand."),
        ("width: 70px", "Rust-, praat- en leesmoment, ja/nee"),  # after a hyphen and a stroke a line may end
        ("width: 60px", "ver&shy;trou&shy;wens&shy;per&shy;soon"),
        (
            "width: 110px; overflow-wrap: anywhere; hyphens: auto",
            "vertrouwenspersoon",
        ),  # as a dictionary would
    ],
)
def test_lines_that_end_where_they_may_are_fine(page: Page, style: str, words: str) -> None:
    assert badly_laid(_shown(page, f'<p style="{style}">{words}</p>')) == []


def test_the_strip_as_it_once_broke_is_found(page: Page) -> None:
    strip = (
        '<nav style="display: flex; width: 375px; font-size: 34px; overflow-wrap: anywhere">'
        '<a style="flex: %s">Hulp nodig?</a><b style="flex: none; width: 120px">Aa</b><b>Weg hier</b></nav>'
    )
    assert any("pieces" in one for one in badly_laid(_shown(page, strip % "1 1 0")))


def test_words_that_can_be_scrolled_to_are_fine_and_so_are_words_for_the_ear_alone(page: Page) -> None:
    scrolled = '<div style="height: 40px; overflow-y: auto"><p>Hoi</p><p>Ben je er?</p></div>'
    heard = '<p class="hide" style="position: absolute; width: 1px; overflow: hidden">Alleen om te horen.</p>'
    assert badly_laid(_shown(page, scrolled + heard)) == []


def test_a_film_without_captions_that_show_is_found(page: Page) -> None:
    _shown(page, '<video controls aria-label="De bus" width="200" height="100"></video>')
    assert page.evaluate(CAPTIONS) == ["no captions that show: De bus"]
    page.evaluate("document.querySelector('video').addTextTrack('captions').mode = 'showing'")
    assert page.evaluate(CAPTIONS) == ["captions without words: De bus"]
