"""All rounds: where each stands and who may do what next; and the ways to begin one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from mainstay.foundations.problems import CannotGoOn
from mainstay.returns.workforce_census.building.building import why_not
from mainstay.returns.workforce_census.history import FileOfReturn
from mainstay.returns.workforce_census.states import moves_from, roles_in_words
from mainstay.stores.database.editions import current, opened
from mainstay.tasks.moving_a_return import Standing
from mainstay.vocabulary.workforce_census.layouts import supported_years
from mainstay.web.returns_desk.forms import GiveForm
from mainstay.web.returns_desk.showing import initials_before, shown, told
from mainstay.web.returns_kept.rounds import Round, standings
from mainstay.web.roles import May


@dataclass(frozen=True)
class Line:
    """One round in the list. `said` is why nobody can say where it stands, '' where somebody can."""

    round: Round
    standing: Standing | None
    next_moves: tuple[str, ...]
    said: str = ""

    @property
    def checked(self) -> FileOfReturn | None:
        """The file with the counts of the last check made at a move; None where there was none."""
        moves = self.standing.history.moves if self.standing else ()
        return next((move.file for move in reversed(moves) if move.file.errors is not None), None)


@told
def rounds(request: HttpRequest) -> HttpResponse:
    """The list, with a form to give a return and the years that can be built."""
    lines = [Line(each, standing, tuple(_next(standing)), said) for each, standing, said in standings()]
    if not request.user.may(May.WORK_ON_RETURNS):
        return shown(request, "returns_rounds.html", kept=lines)
    years, because = years_to_build()
    form = GiveForm(None, request.user, initials=initials_before(request))
    return shown(request, "returns_rounds.html", kept=lines, form=form, years=years, because=because)


def years_to_build() -> tuple[list[int], str]:
    """The years whose return can be built from the council's record, newest first; or why there are none."""
    edition = current()
    if edition is None:
        return [], "No files were imported yet. Once they are, a return can be built from them."
    try:
        record = opened(edition)
    except CannotGoOn as problem:
        return [], f"{problem.what} {problem.why}"
    years = [year for year in reversed(supported_years()) if not why_not(record, year)]
    none = "The imported files do not say who was in post on 30 September of any year that has a layout."
    return years, "" if years else none


def _next(standing: Standing | None) -> Iterator[str]:
    for move in moves_from(standing.history.state) if standing else ():
        yield f"{move.to.said.capitalize()}, by {roles_in_words(move.by)}"
