"""What changed since last year, person by person; and the sign-off: the figures the return will give, beside others."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from mainstay.foundations.dates import in_words
from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.census.sign_off_content import checked_lines, no_figure, standing_out
from mainstay.presentation.census.sign_off_page import figure_rows
from mainstay.presentation.census.year_on_year import sheets
from mainstay.presentation.small_numbers import WARNING
from mainstay.presentation.written_sheets import Sheet
from mainstay.tasks.noting_a_return import notes_in
from mainstay.tasks.signing_off_a_return import explained
from mainstay.web.returns_desk.showing import shown, told
from mainstay.web.returns_kept.rounds import round_named

_MOST = 200


@told
def years(request: HttpRequest, folder: str) -> HttpResponse:
    """Counts first; then who is new, gone and changed, by registration number, cut where they are many."""
    kept = round_named(folder)
    last_year = kept.last_year()
    if last_year is None:
        return shown(request, "returns_years.html", round=kept, tables=None)
    file = kept.file(kept.standing().history)
    _, changed = explained(file, made_on=timezone.localdate(), last_year=last_year, council=kept.council)
    if changed is None:
        raise CannotGoOn("There is no return of the year before to set this one beside.")
    return shown(
        request, "returns_years.html", round=kept, changed=changed, tables=[_table(each) for each in sheets(changed)]
    )


@told
def sign_off(request: HttpRequest, folder: str) -> HttpResponse:
    """The main figures beside last year's return and what is published; what stands out; what was checked."""
    kept = round_named(folder)
    standing, last_year = kept.standing(), kept.last_year()
    content, _ = explained(
        kept.file(standing.history), made_on=timezone.localdate(), last_year=last_year, council=kept.council,
        notes=notes_in(kept.folder),
    )  # fmt: skip
    return shown(
        request, "returns_sign_off.html", round=kept, content=content, figures=figure_rows(content),
        stands_out=standing_out(content), without=no_figure(content), was_checked=checked_lines(content), warning=WARNING,
        has_last_year=last_year is not None, state=standing.history.state,
    )  # fmt: skip


def _table(sheet: Sheet) -> tuple[str, tuple[str, ...], list[list[object]], int]:
    """A sheet's name, headings and first rows, with dates in words; and how many rows there are in all."""
    rows = list(sheet.rows)
    told_rows = [[in_words(cell) if isinstance(cell, date) else cell for cell in row] for row in rows[:_MOST]]
    return sheet.name, tuple(sheet.headings), told_rows, len(rows)
