"""How far a return has come, from a draft to one that was sent and perhaps corrected: the one table of moves.

A table says who may move a return from where to where, and what must be true before. Nothing else decides it: the
commands, the pages and the tests all ask `refusal`. At the command line a role is what someone says of themselves.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """How far a return has come."""

    DRAFT = "draft"
    CHECKED = "checked"
    APPROVED = "approved"
    SENT = "sent"
    CORRECTED = "corrected"

    @property
    def said(self) -> str:
        """The state as the rest of 'the return is ...'."""
        return "a draft" if self is State.DRAFT else self.value

    @property
    def meaning(self) -> str:
        """What it means that a return is there."""
        return {
            State.DRAFT: "There is a file, and nobody has answered for a check of it.",
            State.CHECKED: "The file was checked by every rule that could be run; errors may be left.",
            State.APPROVED: "The file has no errors, and someone who may do so has approved it for sending.",
            State.SENT: "The file was sent to the Department, and a copy of it is kept.",
            State.CORRECTED: "The file that was sent is to be replaced: a new round has begun, and the old is kept.",
        }[self]


class Role(Enum):
    """Who someone is when they move a return."""

    ANALYST = "analyst"
    WORKFORCE_LEAD = "workforce lead"
    PRINCIPAL_SOCIAL_WORKER = "principal social worker"
    DIRECTOR = "director"


class Must(Enum):
    """What must be true of a move; the text says what is wrong where it is not."""

    FILE_GIVEN = "no file was given"
    FILE_THERE = "the file is not where it was"
    FILE_UNCHANGED = "the file is not the one that was recorded at the move before"
    BY_ANOTHER = "whoever drafted or checked it in this round cannot approve it too"
    NO_ERRORS = "the file has errors, and the Department can only authorise a return without any"
    COPY_KEPT = "no copy of the file could be kept"


ANYONE = frozenset(Role)
SIGNATORIES = frozenset({Role.WORKFORCE_LEAD, Role.PRINCIPAL_SOCIAL_WORKER, Role.DIRECTOR})


@dataclass(frozen=True)
class Move:
    """One line of the table. `start` is None for the first move of all."""

    start: State | None
    to: State
    by: frozenset[Role]
    needs: tuple[Must, ...] = ()


_AS_RECORDED = (Must.FILE_THERE, Must.FILE_UNCHANGED)

MOVES = (
    Move(None, State.DRAFT, ANYONE, (Must.FILE_GIVEN,)),
    Move(State.DRAFT, State.DRAFT, ANYONE, (Must.FILE_GIVEN,)),
    Move(State.DRAFT, State.CHECKED, ANYONE, _AS_RECORDED),
    Move(State.CHECKED, State.DRAFT, ANYONE, (Must.FILE_GIVEN,)),
    Move(State.CHECKED, State.APPROVED, SIGNATORIES, (Must.BY_ANOTHER, *_AS_RECORDED, Must.NO_ERRORS)),
    Move(State.APPROVED, State.DRAFT, ANYONE, (Must.FILE_GIVEN,)),
    Move(State.APPROVED, State.SENT, ANYONE, (*_AS_RECORDED, Must.NO_ERRORS, Must.COPY_KEPT)),
    Move(State.SENT, State.CORRECTED, ANYONE),
    Move(State.CORRECTED, State.DRAFT, ANYONE, (Must.FILE_GIVEN,)),
)
"""Every move there is. A new file always makes a draft again, so that nothing is approved or sent unchecked."""


@dataclass(frozen=True)
class Refusal:
    """Why a move may not be made, and what may be done instead, each a whole sentence."""

    what: str
    do: str


def moves_from(state: State | None) -> tuple[Move, ...]:
    """The moves that start at a state."""
    return tuple(move for move in MOVES if move.start is state)


def move_between(state: State | None, to: State) -> Move | None:
    """The line of the table for a move, or None where there is none."""
    return next((move for move in moves_from(state) if move.to is to), None)


def refusal(state: State | None, to: State, role: Role, not_true: Collection[Must] = ()) -> Refusal | None:
    """Why a move is refused, or None where it may be made. `not_true` is what is not true of the file."""
    move = move_between(state, to)
    if move is None:
        if state is None:
            return Refusal(f"There is no return here yet: nothing can become {to.said}.", _instead(state))
        return Refusal(f"The return is {state.said}, and cannot become {to.said}.", _instead(state))
    if role not in move.by:
        return Refusal(
            f"{_an(role).capitalize()} may not make the return {to.said}.",
            f"It takes {roles_in_words(move.by)}.",
        )
    for must in move.needs:
        if must in not_true:
            return Refusal(f"The return cannot become {to.said}: {must.value}.", _MEND[must])
    return None


_MEND = {
    Must.FILE_GIVEN: "Name the file with --file.",
    Must.FILE_THERE: "Put it back, or begin again with --to draft --file and the file's new place.",
    Must.FILE_UNCHANGED: "Begin again with --to draft --file, so that the file as it is now is checked and approved.",
    Must.BY_ANOTHER: "Let somebody else approve it, with initials of their own.",
    Must.NO_ERRORS: "Put the errors right (mainstay census check shows them) and begin again with --to draft --file.",
    Must.COPY_KEPT: "Check that the folder can be written to and that the disk is not full.",
}


def _instead(state: State | None) -> str:
    if state is None:
        return f"Begin with --to {State.DRAFT.value} --file."
    possible = [f"{move.to.value} (by {roles_in_words(move.by)})" for move in moves_from(state)]
    return f"From here it can become: {'; '.join(possible)}."


def _an(role: Role) -> str:
    return f"{'an' if role is Role.ANALYST else 'a'} {role.value}"


def roles_in_words(roles: frozenset[Role]) -> str:
    """As the rest of a sentence: an analyst or a director; in the order of seniority."""
    named = [_an(role) for role in Role if role in roles]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} or {named[-1]}"
