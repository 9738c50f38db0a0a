"""A table on its way to be published: what is hidden in it so far, and what that tells a reader."""

from collections.abc import Sequence

from evaluation.disclosure.audit import NOTHING, Bounds, Known, Totals, spread
from evaluation.disclosure.rules import Hidden, Pair, Rule, Shown, Table


class Draft:
    """The hidden rows of `table`, in its first column and in its second, and which column is withheld whole."""

    def __init__(self, table: Table, rule: Rule) -> None:
        """Hides what is under the threshold, and a second number with one that would stand alone."""
        self.table, self.rule = table, rule
        self.withheld = {False: False, True: False}
        self.hidden: dict[bool, set[int]] = {False: set(), True: set()}
        for second in (False, True):
            if second and not self._has_second:
                continue
            self.hidden[second] |= {at for at in self._rows if self._number(at, second) < rule.threshold}
            self.hidden[True] |= self.hidden[second]
            if len(self.hidden[second]) == 1:
                self.hide_one_more(second=second)

    @property
    def _rows(self) -> range:
        return range(len(self.table.rows))

    @property
    def _has_second(self) -> bool:
        return self.table.shows_follow and any(row.most for row in self.table.rows)

    def _number(self, at: int, second: bool) -> int:
        return self.table.rows[at].follow if second else self.table.rows[at].lead

    def hide_second_column(self) -> None:
        """Hides every second number, as where their total is under the threshold."""
        self.hidden[True] = set(self._rows)

    def hide_one_more(self, *, second: bool) -> None:
        """Holds the smallest row that is still shown; withholds the column where none is left."""
        left = [at for at in self._rows if at not in self.hidden[second]]
        if not left:
            self.withheld[True] = self.withheld[second] = True
            return
        chosen = min(left, key=lambda at: self.rule.rounded(self._number(at, second)))
        self.hidden[True].add(chosen)
        self.hidden[second].add(chosen)

    def published_number(self, at: int, *, second: bool) -> Shown:
        """A number as it stands now: rounded down, `few` or `held`."""
        number = self._number(at, second)
        if self.withheld[second]:
            return Hidden.HELD
        if at in self.hidden[second]:
            return Hidden.FEW if number < self.rule.threshold else Hidden.HELD
        return self.rule.rounded(number)

    def published(self) -> dict[str, Pair]:
        """Each row by its code, as it may be shown."""
        return {
            row.code: (self.published_number(at, second=False), self.published_number(at, second=True))
            for at, row in enumerate(self.table.rows)
        }

    def known(self) -> list[Known]:
        """What a reader of this table knows of each of its rows."""
        return [
            Known(self._bounds(at, second=False), self._bounds(at, second=True), row.most)
            for at, row in enumerate(self.table.rows)
        ]

    def _bounds(self, at: int, *, second: bool) -> Bounds:
        if second and not self.table.rows[at].most:
            return NOTHING
        if second and not self.table.shows_follow:
            return 0, None
        match self.published_number(at, second=second):
            case Hidden.FEW:
                return 0, self.rule.threshold - 1
            case Hidden.HELD:
                return 0 if self.withheld[second] else self.rule.threshold, None
            case rounded:
                return rounded, rounded + self.rule.step - 1

    def column_to_mend(self, totals: Sequence[Totals]) -> bool | None:
        """Which column gives a hidden number away, the second (true) or the first; `None` where none does."""
        known, enough = self.known(), self.rule.values
        for second in (False, True):
            if self.withheld[second] or (second and not self._has_second):
                continue
            for at in self.hidden[second]:
                if spread(known, at, self._number(at, second), totals, enough, second=second) < enough:
                    return second
        return None
