"""A picture of a version stands beside its line wherever the line is shown: to the group, to her, and on paper."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.template.loader import render_to_string
from django.test import Client

from accessibility.overlay.changes import PictureSlotBlock
from accessibility.overlay.filling import all_filled
from accessibility.overlay.line_pictures import without_their_words
from accessibility.overlay.sources import sources_of
from modules.models import ModulePage, TrainingImage
from modules.print_kit.contents import step_contents
from modules.sessions.steps import Step, steps_for
from modules.starter.text import block_id, read_module
from modules.steps.talk.block import DescribedImageBlock
from tests.accessibility.makers import PLACING, TALK, adaptation, adapted, audience, two_steps, words
from tests.modules import photos
from tests.modules.makers import facilitator, module_page
from tests.modules.print_kit.sheets_read import sheets

pytestmark = [pytest.mark.django_db, pytest.mark.content]

WORDS = [line["value"] for line in two_steps("nl")[0]["value"]["group_text"]]


def pictures(*places: dict[str, Any]) -> dict[str, Any]:
    return {"type": "pictures", "value": list(places)}


def photo() -> TrainingImage:
    image = TrainingImage(title="Buik")
    image.file.save("buik.png", ContentFile(photos.as_bytes(photos.red(), "PNG")))
    return image


def place_of(image: TrainingImage, line: str) -> dict[str, Any]:
    return {
        "line": line,
        "picture": {"image": image.pk, "alt_text": "Een meisje met haar hand op haar buik."},
    }


def version(*changes: dict[str, Any], step_id: str = TALK) -> ModulePage:
    page = module_page(two_steps("nl"))
    adaptation(page, audience(), [adapted(step_id, None, *changes)])
    return ModulePage.objects.get(pk=page.pk)


def both() -> ModulePage:
    return version(pictures({"line": WORDS[0], "drawing": "piece"}, place_of(photo(), WORDS[1])))


def first(page: ModulePage) -> Step:
    return steps_for(page, "v2")[0]


def test_the_group_sees_it_before_its_line_and_a_screen_reader_says_what_it_shows() -> None:
    step = first(both())
    html = render_to_string(step.group_template, {"step": step})
    assert html.count('class="drawing beside"') == 1
    assert 'alt="Een meisje met haar hand op haar buik."' in html
    assert html.index("Een meisje met haar hand") < html.index(WORDS[1])


def test_the_facilitator_sees_it_too_and_the_general_version_has_none(client: Client) -> None:
    page = both()
    client.force_login(facilitator())
    assert 'alt="Een meisje met haar hand op haar buik."' in client.get(f"{page.url}v2/").text
    assert "beside" not in client.get(page.url).text


def test_on_paper_it_is_a_card_with_its_words() -> None:
    page = both()
    step = first(page)
    html = render_to_string("modules/print/line_pictures.html", {"step": step, "page": page})
    assert html.count("<li>") == 2
    drawn, shown = step_contents(step)["value"]["pictured"]
    assert (drawn["words"], drawn["drawing"], drawn["photo"]) == (WORDS[0], "piece", None)
    assert shown["photo"]["alt"] == "Een meisje met haar hand op haar buik."
    assert bytes(shown["photo"]["grey"]).startswith(b"\xff\xd8")


def test_a_step_without_pictures_prints_nothing_more() -> None:
    step = first(version(words(group_heading="Kijk")))
    assert "<section" not in render_to_string("modules/print/line_pictures.html", {"step": step})
    assert step_contents(step)["value"]["pictured"] == []


def test_a_picture_that_was_deleted_leaves_the_line() -> None:
    page = both()
    TrainingImage.objects.all().delete()
    step = first(page)
    html = render_to_string(step.group_template, {"step": step})
    assert WORDS[1] in html
    assert "<img" not in html
    assert step_contents(step)["value"]["pictured"][0]["drawing"] == "piece"


def test_a_line_that_the_screen_does_not_have_is_named() -> None:
    (wrong,) = without_their_words(steps_for(version(pictures({"line": "Wie?", "drawing": "piece"})), "v2"))
    assert "Wie?" in wrong


def test_a_screen_without_lines_takes_no_picture() -> None:
    line = two_steps("nl")[1]["value"]["group_text"][0]["value"]
    page = version(pictures({"line": line, "drawing": "piece"}), step_id=PLACING)
    (wrong,) = without_their_words(steps_for(page, "v2"))
    assert "shows no lines" in wrong or "toont geen zinnen" in wrong


@pytest.mark.parametrize("drawing", ["", "piece"])
def test_a_place_holds_one_drawing_or_one_picture(drawing: str) -> None:
    block = PictureSlotBlock()
    block.set_name("pictures")
    raw = {**(place_of(photo(), "Wie?") if drawing else {"line": "Wie?"}), "drawing": drawing}
    with pytest.raises(ValidationError) as refused:
        block.clean(block.to_python(raw))
    assert list(refused.value.block_errors) == ["drawing"]


def test_pictures_left_empty_get_a_place_for_each_line_that_the_version_shows() -> None:
    source = next(iter(sources_of(module_page(two_steps("nl"))).values()))
    said = words(group_text=["Kijk eerst.", "Praat daarna."])
    for changes, lines in (([], WORDS), ([said], ["Kijk eerst.", "Praat daarna."])):
        made = all_filled([*changes, pictures()], source)[-1]
        assert [one["line"] for one in made["value"]] == lines


def test_a_place_without_a_picture_is_compared_with_another() -> None:
    block = DescribedImageBlock(required=False)
    compared = block.get_comparison_class()(block, True, True, None, None)
    assert compared.htmlvalue(None) == ""
    assert "<dt>" in compared.htmldiff()


def test_an_instruction_has_its_picture_where_it_is_shown_and_as_a_card() -> None:
    step_id = block_id("self-image", "you-are-the-app")
    steps = [step for step in read_module("self-image", "nl").steps if step["id"] == step_id]
    line = steps[0]["value"]["instructions"][1]["value"]
    page = module_page(steps)
    adaptation(page, audience(), [adapted(step_id, None, pictures({"line": line, "drawing": "do-stay"}))])
    step = first(ModulePage.objects.get(pk=page.pk))
    html = render_to_string(step.group_template, {"step": step})
    assert html.count('class="drawing beside"') == 1
    assert html.index('class="drawing beside"') < html.index(line)
    assert [one["words"] for one in step_contents(step)["value"]["pictured"]] == [line]
    assert without_their_words([step]) == []


def test_a_picture_goes_to_the_step_before_when_its_words_are_there() -> None:
    talk = {**two_steps("nl")[0], "value": {**two_steps("nl")[0]["value"], "group_text": ["Kijk.", "Wacht."]}}
    before = {"type": "before", "value": [{"type": talk["type"], "value": talk["value"]}]}
    page = version(
        before, pictures({"line": "Wacht.", "drawing": "do-wait"}, {"line": WORDS[0], "drawing": "do-think"})
    )
    earlier, own = steps_for(page, "v2")[:2]
    assert [line.drawing for line in earlier.lines] == ["", "do-wait"]
    assert [line.drawing for line in own.lines] == ["do-think", "", ""]
    assert without_their_words([earlier, own]) == []


def _printed(*pictured: str) -> list[int]:
    """How often each line of the talk is printed, where these have a picture."""
    page = version(pictures(*({"line": line, "drawing": "piece"} for line in pictured)))
    said = " ".join(sheets(page, "v2", only=1))
    return [said.count(line) for line in WORDS]


def test_lines_that_all_have_a_picture_are_printed_with_it_and_not_once_more_without() -> None:
    assert _printed(*WORDS) == [1] * len(WORDS)


def test_lines_of_which_one_has_no_picture_are_also_printed_together() -> None:
    assert _printed(WORDS[0]) == [2] + [1] * (len(WORDS) - 1)
