"""Days and fields as they are typed on the command line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mainstay.record.record import WorkforceRecord


def day_or_default(text: str, record: WorkforceRecord) -> date:
    """The day that was typed, or the latest 30 September that the data cover."""
    from mainstay.tasks.figures import default_day

    return exact_day(text) or default_day(record)


def exact_day(text: str) -> date | None:
    """The day that was typed, None where nothing was, or a refusal that says how to write it."""
    from mainstay.foundations.dates import read_exact_day
    from mainstay.foundations.problems import CannotGoOn, Unreadable

    if not text:
        return None
    try:
        return read_exact_day(text)
    except Unreadable as trouble:
        raise CannotGoOn(
            f"'{text}' is not {trouble.reason}.", where="--as-at", do="Write it like 2024-09-30."
        ) from None


def dimensions(text: str) -> list[str]:
    """The fields to break down by, or a refusal that lists those there are."""
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.measures.rows.declaring import rows_kinds

    known = list(dict.fromkeys(name for kind in rows_kinds().values() for name in kind.dimensions))
    named = [part.strip() for part in text.split(",") if part.strip()]
    for name in named:
        if name not in known:
            raise CannotGoOn(f"Figures are not broken down by '{name}'.", where="--by", do=f"Use: {', '.join(known)}.")
    return named


def measures_named(text: str) -> tuple[str, ...]:
    """The measures that were typed, or every official one; a refusal names those most like a name that is none."""
    from difflib import get_close_matches

    from mainstay.foundations.problems import CannotGoOn
    from mainstay.measures.declaring import measures

    named = tuple(part.strip() for part in text.split(",") if part.strip())
    for name in named:
        if name not in measures():
            near = ", ".join(get_close_matches(name, measures(), 3)) or "mainstay measures list shows them all"
            raise CannotGoOn(f"There is no measure '{name}'.", where="--measure", do=f"Perhaps: {near}.")
    return named or tuple(each.name for each in measures().values() if each.official)
