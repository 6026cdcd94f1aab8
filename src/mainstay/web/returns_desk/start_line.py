"""What of the returns needs the one who asks, for the start page: from histories and what was asked; no return is checked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest

from mainstay.foundations.problems import CannotGoOn, Mender
from mainstay.presentation.words import counted
from mainstay.returns.workforce_census.history import History
from mainstay.returns.workforce_census.states import State
from mainstay.web.desks import NAMES
from mainstay.web.returns_desk.moving_pages import moves_open_to
from mainstay.web.returns_kept.models import FixAsked
from mainstay.web.returns_kept.rounds import rounds_kept
from mainstay.web.roles import May


def says(request: HttpRequest) -> str:
    """Returns that wait for approval or to be sent, and fixes said to be mended since the file was given; '' for none."""
    now = _histories()
    lines = (*_to_move(request.user, list(now.values())), *_mended(request.user, now))
    return " ".join(f"{line}." for line in lines)


def _histories() -> dict[str, History]:
    """The history of each round, by its name; one that is damaged is told on its page, and left out here."""
    found: dict[str, History] = {}
    for each in rounds_kept():
        try:
            found[each.name] = each.standing().history
        except CannotGoOn:
            continue
    return found


def _to_move(account: Any, now: list[History]) -> Iterator[str]:
    if many := sum(_waits_for(account, each) for each in now):
        yield f"{counted(many, 'return')} {'waits' if many == 1 else 'wait'} for your approval"
    sent = sum(each.state is State.APPROVED for each in now) if account.may(May.WORK_ON_RETURNS) else 0
    if sent:
        yield f"{counted(sent, 'approved return')} {'is' if sent == 1 else 'are'} to be sent"


def _waits_for(account: Any, history: History) -> bool:
    """Whether an account may approve a return as it stands: it is checked by somebody else, and without errors."""
    errors = history.file.errors if history.file else None
    return (
        history.state is State.CHECKED
        and not errors
        and State.APPROVED in moves_open_to(account, State.CHECKED)
        and not history.prepared_by("", str(account.pk))
    )


def _mended(account: Any, now: dict[str, History]) -> Iterator[str]:
    """Each desk that says it mended some of what this account asked, until the next file is given."""
    asked: dict[str, list[bool]] = {}
    for row in FixAsked.objects.filter(stands=True, asked_by=account.pk, round__in=now).order_by("due", "pk"):
        file = now[row.round].file
        is_said = row.mended_at is not None
        if (not is_said or (file is not None and row.mended_file == file.sha256)) and row.to_desk in Mender.__members__:
            asked.setdefault(row.to_desk, []).append(is_said)
    for desk, said in asked.items():
        if any(said):
            has = "have" if Mender[desk] in (Mender.CASE_SYSTEM, Mender.ANALYST) else "has"
            yield f"{NAMES[Mender[desk]]} {has} mended {sum(said)} of {counted(len(said), 'fix', 'fixes')} you asked for"
