"""One round: where it stands, who is in the return, what was found and who can mend it, and what may be done next."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse

from mainstay.foundations.problems import CannotGoOn, Mender
from mainstay.returns.workforce_census.finding import Outcome
from mainstay.returns.workforce_census.history import CopyIs
from mainstay.returns.workforce_census.states import Must, State, moves_from
from mainstay.tasks.checking_a_return import Checked
from mainstay.tasks.moving_a_return import Standing
from mainstay.tasks.noting_a_return import notes_in
from mainstay.web.desks import address_of
from mainstay.web.returns_desk.council_questions import differences_kept
from mainstay.web.returns_desk.forms import MoveForm
from mainstay.web.returns_desk.grouped import chosen, grouped, rules_found
from mainstay.web.returns_desk.moving_pages import DOES, moves_open_to
from mainstay.web.returns_desk.note_pages import explained_and_open
from mainstay.web.returns_desk.showing import initials_before, shown, told, told_before
from mainstay.web.returns_desk.taking_out import downloads
from mainstay.web.returns_desk.wording import sentences
from mainstay.web.returns_kept.asked import asked_in
from mainstay.web.returns_kept.rounds import LAST_YEARS, Round, checked, round_named
from mainstay.web.returns_kept.rows_behind import said_rows, sources_kept
from mainstay.web.roles import May


@dataclass(frozen=True)
class _Looked:
    """A round's file with its check; `said` is why there is none."""

    file: Path | None
    checked: Checked | None
    said: str = ""


@told
def one_round(request: HttpRequest, folder: str) -> HttpResponse:
    """The page. What is shown of the findings is chosen by a severity and by a rule's code."""
    kept = round_named(folder)
    standing = kept.standing()
    last_year = kept.last_year()
    looked = _looked(kept, standing, last_year)
    state = standing.history.state
    what = chosen(request.GET.get("severity", ""), request.GET.get("rule", ""))
    findings = looked.checked.result.findings if looked.checked else []
    return shown(
        request,
        "returns_round.html",
        round=kept,
        standing=standing,
        state=state,
        said=looked.said,
        differs=differences_kept(looked.file) if looked.file else [],
        checked=looked.checked,
        counts=_counts(looked.checked) if looked.checked else (),
        not_run=_not_run(looked.checked) if looked.checked else (),
        what=what,
        groups=grouped(findings, what),
        rules_found=rules_found(findings),
        last_year=last_year,
        last_year_given=last_year is not None and last_year.name == LAST_YEARS,
        downloads=downloads(kept, looked.file, last_year) if looked.file else (),
        moves=[
            to
            for to in moves_open_to(request.user, state)
            if to is not State.APPROVED or not _prepared_it(request, standing)
        ],
        takes_a_file=_takes_a_file(state),
        does=DOES,
        form=MoveForm(None, request.user, len(standing.history.moves), initials_before(request)),
        said_now=told_before(request),
        sources=sources_kept(looked.file) if looked.file else None,
        said_rows=said_rows,
        approves_own=_prepared_it(request, standing),
        versions=[(move, how is CopyIs.UNCHANGED) for move, how in standing.kept],
        **_of_the_findings(kept, looked, standing),
    )


def _prepared_it(request: HttpRequest, standing: Standing) -> bool:
    """Whether someone who may approve returns drafted or checked this one, and so may not approve it."""
    if standing.history.state is not State.CHECKED or not request.user.may(May.APPROVE_RETURNS):
        return False
    return standing.history.prepared_by("", str(request.user.pk))


def _of_the_findings(kept: Round, looked: _Looked, standing: Standing) -> dict[str, Any]:
    """What was asked of whom, by rule and desk; and how many queries have a note."""
    if looked.checked is None:
        return {"asked": {}, "notes": (0, 0)}
    asked = {(each.asked.rule, Mender[each.asked.of_desk]): each for each in asked_in(kept)}
    file = standing.history.file
    return {
        "asked": asked,
        "notes": explained_and_open(looked.checked, notes_in(kept.folder), file.sha256 if file else ""),
        "address_of": address_of,
    }


def _looked(kept: Round, standing: Standing, last_year: Path | None) -> _Looked:
    try:
        file = kept.file(standing.history)
        return _Looked(file, checked(file, kept.council, last_year))
    except CannotGoOn as problem:
        return _Looked(None, None, sentences(problem))


def _takes_a_file(state: State | None) -> bool:
    return any(Must.FILE_GIVEN in move.needs for move in moves_from(state))


def _counts(found: Checked) -> list[tuple[str, int]]:
    """Records of the return by kind, as the check counted them."""
    result = found.result
    kinds = [
        ("In post on 30 September", result.in_post),
        ("Left in the year", result.leavers),
        ("Agency workers", result.agency_workers),
    ]
    if result.flag_unknown:
        kinds.append(("Not said whether agency or not", result.flag_unknown))
    return [*kinds, ("All records", result.workers)]


def _not_run(found: Checked) -> list[tuple[str, int]]:
    return Counter(each.because for each in found.result.outcomes(Outcome.NOT_RUN)).most_common()
