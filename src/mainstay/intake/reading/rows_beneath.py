"""The rows under the headings: which belong to the table, and which are blanks, totals, groups or remarks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from mainstay.intake.example_rows import is_example
from mainstay.intake.reading.heading_rows import HeadingRow, Known, count_known, one_line
from mainstay.intake.reading.marks import (
    filled,
    group_in,
    is_foot,
    is_page,
    is_total,
    is_value,
    like_headings,
    without_count,
)
from mainstay.intake.reading.sheets import RawSheet

_WIDE_NOTE = 40
_LEADING = 5


@dataclass
class Group:
    """A row that puts those beneath it into a group. `label` is empty where the row gives only the value."""

    row: int
    label: str
    value: str


@dataclass
class Body:
    """Rows kept (numbered from 0 in the sheet), rows left out by reason, group rows, and where another table begins."""

    kept: list[int] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    groups: list[Group] = field(default_factory=list)
    lone: list[int] = field(default_factory=list)
    next_table: int | None = None


def read_body(sheet: RawSheet, headings: HeadingRow, known: Known) -> Body:
    """The rows of a table from under its headings to the end of the sheet or to the headings of another table.

    A row with several cells filled is a row of the table unless it repeats the headings or adds others up. Only rows
    with hardly anything in them are looked at closely, so that a long list costs little.
    """
    return _Walk(sheet, headings, known).walk()


class _Walk:
    """One pass down a sheet."""

    def __init__(self, sheet: RawSheet, headings: HeadingRow, known: Known) -> None:
        self.rows = sheet.rows
        self.headings = headings
        self.known = known
        self.body = Body()
        self.heads = [_stripped(sheet.rows[index]) for index in range(headings.first, headings.last + 1)]
        self.titles = {cell for row in sheet.rows[: headings.first] for cell in row if cell}
        self.usual = self._usual_width()
        self.width = filled(list(headings.texts))
        self.after_gap = True

    def _usual_width(self) -> float:
        below = self.rows[self.headings.last + 1 : self.headings.last + 201]
        widths = [filled(row) for row in below]
        return median([width for width in widths if width > 1] or [filled(list(self.headings.texts))])

    def walk(self) -> Body:
        begin = self.headings.last + 1
        scarce = max(2, int(self.usual * 0.4))
        (upper, upper_word), (lower, lower_word) = self._first_words()
        kept = self.body.kept
        for index in range(begin, len(self.rows)):
            row = self.rows[index]
            some = len(row) - row.count("")
            leading = "".join(row[:_LEADING])
            repeats = row[upper : upper + 1] == upper_word or row[lower : lower + 1] == lower_word
            marked = "otal" in leading or "OTAL" in leading or "xample:" in leading or "XAMPLE:" in leading
            if some > scarce and not (repeats or self.after_gap or marked):
                kept.append(index)
                continue
            if self._is_next_table(index, row, some):
                self.body.next_table = index
                break
            self._look_closely(index, row, some)
        self._close()
        return self.body

    def _first_words(self) -> list[tuple[int, list[str]]]:
        """Where the first and the last heading row begin, and with what: a row that begins so may repeat them."""
        words = []
        for index in (self.headings.first, self.headings.last):
            row = self.rows[index]
            column = next(column for column, cell in enumerate(row) if cell)
            words.append((column, row[column : column + 1]))
        return words

    def _look_closely(self, index: int, row: list[str], some: int) -> None:
        reason = self._reason_to_skip(row, some) or self._second_heading(index, row, some)
        if reason:
            self.body.skipped[reason] += 1
            self.after_gap = reason in ("blank", "repeated title") or self.after_gap
            return
        self.after_gap = False
        if some <= 2 and (group := self._group(index, row, some)) is not None:
            self.body.groups.append(group)
            return
        if some == 1 and self.width > 2:
            self.body.lone.append(index)
            self.after_gap = True
        self.body.kept.append(index)

    def _reason_to_skip(self, row: list[str], some: int) -> str:
        if not some:
            return "blank"
        if self._repeats(row):
            return "repeated heading"
        if is_example(row):
            return "example"
        cells = [cell for cell in row if cell]
        if some <= 2 and all(is_page(cell) for cell in cells):
            return "page number"
        if some <= 2 and self.titles.issuperset(cells):
            return "repeated title"
        if is_total(row) and some < max(3, self.width):
            return "total"
        if (
            some <= 2
            and self.width > 2
            and is_foot(cells[0])
            and all(is_foot(cell) or is_value(cell) for cell in cells)
        ):
            return "remark"
        return ""

    def _second_heading(self, index: int, row: list[str], some: int) -> str:
        """Some exports give the names of their fields in a row of their own, under or over those for people."""
        if index > self.headings.last + 1 or not like_headings(row):
            return ""
        return "repeated heading" if count_known(row, self.known) >= max(3, some * 0.6) else ""

    def _repeats(self, row: list[str]) -> bool:
        return _stripped(row) in self.heads

    def _group(self, index: int, row: list[str], some: int) -> Group | None:
        """A group row: 'Team: Duty North' alone, or 'Team:' and 'Duty North' side by side, in a table of some width."""
        column = next(column for column, cell in enumerate(row) if cell)
        text = row[column] if some == 1 else " ".join(cell for cell in row if cell)
        if self.width < 3 or (some == 2 and not row[column].endswith(":")):
            return None
        named = group_in(text)
        if named is None:
            return None
        return Group(index, one_line(named[0]), one_line(named[1]))

    def _is_next_table(self, index: int, row: list[str], some: int) -> bool:
        if not self.after_gap or index == self.headings.last + 1 or some < 3 or not like_headings(row):
            return False
        if self._repeats(row):
            return False
        return count_known(row, self.known) >= max(3, some / 2)

    def _close(self) -> None:
        """Under the last full row, long texts standing alone are remarks, and so are groups without rows."""
        body = self.body
        last_full = next((index for index in reversed(body.kept) if index not in set(body.lone)), -1)
        for index in [index for index in body.lone if index > last_full]:
            text = next(cell for cell in self.rows[index] if cell)
            if len(text) >= _WIDE_NOTE or body.next_table is not None:
                body.kept.remove(index)
                body.lone.remove(index)
                body.skipped["remark"] += 1
        trailing = [group for group in body.groups if not body.kept or group.row > body.kept[-1]]
        for group in trailing:
            body.groups.remove(group)
            body.skipped["remark"] += 1


def _stripped(row: Sequence[str]) -> list[str]:
    """A row without the empty cells at its end."""
    end = len(row)
    while end and not row[end - 1]:
        end -= 1
    return [one_line(cell) for cell in row[:end]]


def bare_groups(sheet: RawSheet, body: Body) -> None:
    """Take rows that hold one text and no label ('Duty and Assessment North') as groups, where the sheet shows it.

    It does where the cell is merged across the table, or where its column is empty in the rows that are full. Otherwise
    they stay rows of the table: a person must not be lost for having only a name.
    """
    if not body.lone:
        return
    lone = set(body.lone)
    full = [sheet.rows[index] for index in body.kept if index not in lone]
    across = {span[0] for span in sheet.merged or () if span[3] - span[1] >= 2 and span[0] == span[2]}
    found: set[int] = set()
    for index in body.lone:
        row = sheet.rows[index]
        column = next(column for column, cell in enumerate(row) if cell)
        used = sum(1 for other in full if len(other) > column and other[column])
        if index in across or used <= len(full) * 0.02:
            found.add(index)
            body.groups.append(Group(index, "", without_count(one_line(row[column]))))
    body.kept = [index for index in body.kept if index not in found]
    body.lone = [index for index in body.lone if index not in found]
    body.groups.sort(key=lambda group: group.row)
