"""Columns that say whether something was done: some lists give the day, others 'Y', and many have both."""

from __future__ import annotations

from mainstay.foundations.problems import Unreadable
from mainstay.intake.typed import UNREADABLE, TypedTable
from mainstay.intake.what_was_found import what_was_found
from mainstay.record.declaring import Field, Kind
from mainstay.record.reading_values import read_value

_DAY = Field("day", Kind.DAY, "The day on which it was done.")
_DONE = Field("done", Kind.YES_NO, "Whether it was done.")
_WORDS = {"done": 1, "complete": 1, "completed": 1, "submitted": 1, "paid": 1, "recorded": 1, "accepted": 1, "held": 1,
          "not done": 0, "outstanding": 0, "not started": 0, "not paid": 0, "declined": 0, "not yet": 0}  # fmt: skip


def days_and_whether(table: TypedTable, name: str) -> tuple[list[int | None], list[int | None]]:
    """The days of a column, and whether it was done: 1 for a day or a yes, 0 for a no, None for a blank.

    A 'Y' gives no day, and a day that cannot be read is listed and gives neither.
    """
    known: dict[str, tuple[int | None, int | None]] = {}
    bad: dict[str, str] = {}
    texts = table.texts(name)
    for text in dict.fromkeys(texts):
        try:
            known[text] = day_and_whether(text)
        except Unreadable as trouble:
            known[text], bad[text] = (None, None), what_was_found(text, trouble.reason)
    table.list_rows(
        UNREADABLE, name, [row for row, text in enumerate(texts) if text in bad], lambda row: bad[texts[row]]
    )
    return [known[text][0] for text in texts], [known[text][1] for text in texts]


def day_and_whether(text: str) -> tuple[int | None, int | None]:
    """A day and 1, None and 1 for a yes, None and 0 for a no, neither for a blank; `Unreadable` for all else."""
    plain = text.strip().lower()
    if plain in _WORDS:
        return None, _WORDS[plain]
    try:
        done = read_value(_DONE, text).value
    except Unreadable:
        day = read_value(_DAY, text).value
        return (day, 1) if isinstance(day, int) else (None, None)
    return None, done if isinstance(done, int) else None
