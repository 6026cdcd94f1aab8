"""Moving a round on: the moves that its state and the account's roles allow, and making one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from mainstay.foundations.problems import CannotGoOn
from mainstay.returns.workforce_census.states import Must, State, moves_from
from mainstay.tasks.moving_a_return import move_return
from mainstay.web.audit.entries import record
from mainstay.web.returns_desk.forms import InitialsForm, roles_of
from mainstay.web.returns_desk.keeping import as_it_was_seen
from mainstay.web.returns_desk.rounds import moves_made, round_named
from mainstay.web.returns_desk.showing import CANNOT, desk_of, shown, told
from mainstay.web.returns_desk.wording import sentences
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
    form = InitialsForm(request.POST, request.user)
    if to is None:
        form.add_error("initials", "Choose what is to be done with the return, on its page.")
    elif form.is_valid():
        try:
            _move(request, kept.name, to, form)
        except CannotGoOn as problem:
            form.add_error("initials", sentences(problem))
        else:
            record(request.user, "moved a return", f"{kept.name} to {to.value}")
            return redirect(f"{desk_of(request)}-round", folder=kept.name)
    return shown(request, "returns_move.html", CANNOT, round=kept, form=form, to=to, does=DOES)


def _move(request: HttpRequest, folder: str, to: State, form: InitialsForm) -> None:
    if to is State.APPROVED and not request.user.may(May.APPROVE_RETURNS):
        raise CannotGoOn("Your account may not approve a return.", why="Nothing was changed.", do="Ask who may.")
    kept, said = round_named(folder), form.cleaned_data
    seen = said["seen"] if said["seen"] is not None else moves_made(kept)
    with as_it_was_seen(kept, seen):
        beside = kept.last_year() if to is State.CHECKED else None
        move_return(kept.folder, to, by=said["initials"], role=said["role"], last_year=beside)
