"""A session as it stands in an address: a module, a version, a step, a clock time. It is no row anywhere."""

from dataclasses import dataclass
from datetime import time
from functools import cached_property
from typing import Any, Final, Self
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, get_language_info, override

from accessibility.versions.offered import is_version
from facilitation.clock import read_time, write_time
from facilitation.pages import page_here
from facilitation.plan import Plan, plan_of
from facilitation.rows import Row
from modules.models import ModulePage
from modules.sessions.hard_words import Explained, explained
from modules.sessions.placeholders import ShownSlot, placeholder_slots
from modules.sessions.run_sheet import read_length
from modules.sessions.sheet import Sheet, sheet_of
from modules.sessions.steps import Step, steps_for

SAFE: Final = ":\0"  # in a query: of a clock time, and of a placeholder for one


@dataclass
class Session:
    """Where a group is: the facilitator's module, her version, the step, when it started, the group's language.

    `start` is a placeholder while what is cached for everybody is drawn. Steps are read when something asks for them.
    """

    page: ModulePage
    pages: dict[str, ModulePage]
    version: str
    number: int
    plan: Plan
    start: time | str | None
    length: int | None
    screen: str

    @classmethod
    def read(
        cls, request: HttpRequest, code: str, version: str, number: int = 1, *, once_live: bool = False
    ) -> Self:
        """The session that an address means; a step or a version that does not exist is a 404.

        `once_live` reads a module too that was taken off: a session with it may be over, and not reported yet.

        A step that falls away in a session of this length is passed over: the next one that stays is shown.
        """
        page, pages = page_here(code, once_live=once_live)
        if not is_version(version):
            raise Http404
        length = read_length(request.GET.get("length", ""))
        plan = plan_of(page, version, length)
        if not 1 <= number <= plan.steps:
            raise Http404
        screen = request.GET.get("screen", "")
        return cls(
            page=page,
            pages=pages,
            version=version,
            number=plan.stays(number),
            plan=plan,
            start=read_time(request.GET.get("start", "")),
            length=length,
            screen=screen if screen in pages else get_language() or "",
        )

    @cached_property
    def steps(self) -> list[Step]:
        """The steps of the version, those too that fall away."""
        return steps_for(self.page, self.version)

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self.steps[self.number - 1]

    @cached_property
    def sheet(self) -> Sheet:
        """The steps made to fit the time that there is."""
        return sheet_of(self.steps, self.length)

    @property
    def minutes_before(self) -> int:
        """What the steps before this one take."""
        return sum(self.plan.minutes[: self.plan.numbers.index(self.number)])

    @cached_property
    def rows(self) -> list[Row]:
        """The run sheet of this session, a line a step that stays; without times as long as there is no start."""
        sheet, numbers = self.sheet, {step.id: at for at, step in enumerate(self.steps, start=1)}
        times: list[ShownSlot | None] = [None] * len(sheet.steps)
        if self.start:
            times = list(placeholder_slots(sheet.minutes))
        rows = []
        for place, (step, slot) in enumerate(zip(sheet.steps, times, strict=True), start=1):
            at = numbers[step.id]
            url, is_here = self.step_url(at), at == self.number
            rows.append(Row(place, at, self.group_number(at), step, slot, url, is_here))
        return rows

    @cached_property
    def here(self) -> Row:
        """The line of the step that is shown."""
        return next(row for row in self.rows if row.is_here)

    @property
    def before(self) -> Row | None:
        """The line before this one."""
        return self.rows[self.here.place - 2] if self.here.place > 1 else None

    @property
    def after(self) -> Row | None:
        """The line after this one."""
        return self.rows[self.here.place] if self.here.place < len(self.rows) else None

    @property
    def group_step(self) -> Step:
        """What the group sees of this step, in its own language."""
        return self.group_steps[self.group_number(self.number) - 1]

    @property
    def group_address(self) -> str:
        """The big screen at this step."""
        return self.group_url(self.number)

    @property
    def from_now_address(self) -> str:
        """This step again, with a plan that begins it now."""
        return self.step_url(self.number, start=None)

    @property
    def screens(self) -> list[dict[str, object]]:
        """The languages that the group's screen can speak, each with the address that chooses it."""
        return [
            {
                "code": code,
                "name": get_language_info(code)["name_local"],
                "url": self.step_url(self.number, screen=None if code == get_language() else code),
                "is_chosen": code == self.screen,
            }
            for code in self.pages
        ]

    def step_url(self, number: int, **changes: Any) -> str:
        """The facilitator's view of a step; `start` and `screen` travel along unless changed."""
        url = reverse("facilitation:step", args=[self.page.code, self.version, number])
        return url + self.query(**changes)

    def report_url(self) -> str:
        """Where this session is reported."""
        return reverse("facilitation:report", args=[self.page.code, self.version]) + self.query()

    @property
    def last_address(self) -> str:
        """The facilitator's view of the last step."""
        return self.step_url(self.plan.numbers[-1])

    @property
    def group_before(self) -> str:
        """The big screen one step back; empty at the first."""
        return self.group_url(self.before.number) if self.before else ""

    @property
    def group_after(self) -> str:
        """The big screen one step on; empty at the last."""
        return self.group_url(self.after.number) if self.after else ""

    @property
    def screen_name(self) -> str:
        """The language of the group's screen, in that language."""
        return str(get_language_info(self.screen)["name_local"])

    def query(self, **changes: Any) -> str:
        """`?start=14:00&length=60&screen=fr`: what an address keeps besides the step; `None` leaves a part out."""
        kept = {
            "start": self.start,
            "length": self.length,
            "screen": None if self.screen == get_language() else self.screen,
            **changes,
        }
        words = {k: write_time(v) if isinstance(v, time) else v for k, v in kept.items() if v}
        return f"?{urlencode(words, safe=SAFE)}" if words else ""

    def group_number(self, number: int) -> int:
        """The number, on the group's screen, of the facilitator's step: the same one unless a language differs."""
        wanted = self.steps[number - 1].id
        same = (at for at, step in enumerate(self.group_steps, start=1) if step.id == wanted)
        return next(same, min(number, len(self.group_steps)))

    def group_url(self, number: int) -> str:
        """The big screen, in its own language, at the facilitator's step."""
        with override(self.screen):
            url = reverse(
                "facilitation:group", args=[self.page.code, self.version, self.group_number(number)]
            )
        return f"{url}?length={self.length}" if self.length else url

    @cached_property
    def group_words(self) -> list[Explained]:
        """The hard words that the group's screen explains at this step: where they come first in this session."""
        stay = {row.group_number for row in self.rows}
        steps = [step for at, step in enumerate(self.group_steps, start=1) if at in stay]
        return explained(steps, self.screen).get(self.group_step.id, [])

    @cached_property
    def group_steps(self) -> list[Step]:
        """The steps in the language of the group's screen."""
        if self.screen == get_language():
            return self.steps
        return steps_for(self.pages[self.screen], self.version)
