"""Moving a round on: the moves that its state and the account's roles allow, and making one."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from mainstay.foundations.problems import CannotGoOn
from mainstay.returns.workforce_census.states import Must, State, moves_from
from mainstay.tasks.moving_a_return import Standing, move_return
from mainstay.web.audit.entries import record
from mainstay.web.returns_desk.forms import InitialsForm, MoveForm, roles_of
from mainstay.web.returns_desk.keeping import as_it_was_seen, is_done_already, keep_last_year
from mainstay.web.returns_desk.showing import CANNOT, keep_initials, shown, tell_next, told
from mainstay.web.returns_desk.uploads import content_of
from mainstay.web.returns_desk.wording import sentences
from mainstay.web.returns_kept.rounds import Round, moves_made, round_named
from mainstay.web.roles import May

DOES = {
    State.CHECKED: "Mark as checked",
    State.APPROVED: "Approve for sending",
    State.SENT: "Record that it was sent",
    State.CORRECTED: "Begin a correction",
}
"""What each move is called on its button. A draft has none: it is made by giving a file."""


def moves_open_to(account: Any, state: State | None) -> list[State]:
    """Where an account may move a return that stands at a state, by the table of moves and the account's permissions."""
    roles = set(roles_of(account))
    return [
        move.to
        for move in moves_from(state)
        if Must.FILE_GIVEN not in move.needs
        and roles & move.by
        and (move.to is not State.APPROVED or account.may(May.APPROVE_RETURNS))
    ]


@told
def move(request: HttpRequest, folder: str) -> HttpResponse:
    """Makes a move and records it; one that is refused changes nothing."""
    kept = round_named(folder)
    to = next((state for state in DOES if state.value == request.POST.get("to")), None)
    form = MoveForm(request.POST, request.user)
    if to is None:
        form.add_error("initials", "Choose what is to be done with the return, on its page.")
    elif form.is_valid():
        try:
            with transaction.atomic():
                # Moves are kept in a file, so the entry comes first: it is taken back where the move is refused.
                record(request.user, "moved a return", f"{kept.name} to {to.value}")
                standing = _move(request, kept.name, to, form)
        except CannotGoOn as problem:
            if is_done_already(kept, to, str(request.user.pk), form.cleaned_data["seen"]):
                return redirect("returns-round", folder=kept.name)
            form.add_error(getattr(problem, "field", "initials"), sentences(problem))
        else:
            keep_initials(request, form.cleaned_data["initials"])
            tell_next(request, (f"The return is {to.said} now.", *standing.notices))
            return redirect("returns-round", folder=kept.name)
    return shown(request, "returns_move.html", CANNOT, round=kept, form=form, to=to, does=DOES)


def _move(request: HttpRequest, folder: str, to: State, form: InitialsForm) -> Standing:
    if to is State.APPROVED and not request.user.may(May.APPROVE_RETURNS):
        raise CannotGoOn("Your account may not approve a return.", why="Nothing was changed.", do="Ask who may.")
    kept, said = round_named(folder), form.cleaned_data
    seen = said["seen"] if said["seen"] is not None else moves_made(kept)
    if to is State.CHECKED:
        _with_last_year(request, kept)
    with as_it_was_seen(kept, seen):
        beside = kept.last_year() if to is State.CHECKED else None
        return move_return(
            kept.folder, to, by=said["initials"], role=said["role"], last_year=beside, account=str(request.user.pk)
        )


def _with_last_year(request: HttpRequest, kept: Round) -> None:
    """Sets last year's return beside the round where one was given with the move."""
    field = "last_year_file"
    content = content_of(request.FILES.getlist(field), field, needed=False)
    if content is not None:
        keep_last_year(kept, kept.file(kept.standing().history), content)
