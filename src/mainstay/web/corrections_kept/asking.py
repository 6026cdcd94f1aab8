"""Asking for a correction, taking it back, and answering it: each once, and not over what somebody else did meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from mainstay.foundations.problems import Mender
from mainstay.record.declaring import Sensitivity, tables
from mainstay.stores.database.typed_rows import ChangedMeanwhile, Typed
from mainstay.web.corrections_kept.models import CorrectionRequest
from mainstay.web.desks import desks_of
from mainstay.web.roles import May

ASKED, DONE, REFUSED, TAKEN_BACK = "asked", "done", "refused", "taken back"
SAID = {
    ASKED: "Asked, and not answered yet",
    DONE: "Put right at its source",
    REFUSED: "Not changed",
    TAKEN_BACK: "Taken back",
}
_OF_TABLE = {"agency_assignment": Mender.AGENCY_DESK}


def ask(account: Any, person: str, about: str, wrong: str, right: str, number: str) -> CorrectionRequest:
    """Keeps a request; the one that is there where the same form is sent twice. `about` is 'table.field', '' for neither."""
    table, _dot, field = about.partition(".")
    desk = _OF_TABLE.get(table, Mender.HR)
    found, _made = CorrectionRequest.objects.get_or_create(
        number=number,
        defaults={
            "account": account.pk, "person": person, "table": table, "field": field, "wrong": wrong, "right": right,
            "desk": desk.name,
        },
    )  # fmt: skip
    return found


def asked_by(account: Any) -> list[CorrectionRequest]:
    """What an account asked for, the newest first."""
    return list(CorrectionRequest.objects.filter(account=account.pk).order_by("-pk"))


def for_desks_of(account: Any) -> list[CorrectionRequest]:
    """What the desks of an account are asked, what waits first, then by age; for whoever answers requests, every desk's.

    What is about absence, or about what the law protects most, is for those alone who may see absence. Those who only see
    every desk's problems, to mend files, see no worker's own words.
    """
    desks = [] if account.may(May.IMPORT_FILES) else [desk.name for desk in desks_of(account)]
    found = CorrectionRequest.objects.exclude(state=TAKEN_BACK)
    if not account.may(May.ANSWER_REQUESTS):
        found = found.filter(desk__in=desks)
    seen = [each for each in found if account.may(May.SEE_ABSENCE) or not is_special(each.table, each.field)]
    return sorted(seen, key=lambda each: (each.state != ASKED, each.pk))


def answers_corrections(account: Any) -> bool:
    """Whether workers' corrections come to an account at all."""
    asked = {Mender.HR, *_OF_TABLE.values()}
    own_desk = bool(asked.intersection(desks_of(account))) and not account.may(May.IMPORT_FILES)
    return own_desk or bool(account.may(May.ANSWER_REQUESTS))


def is_special(table: str, field: str) -> bool:
    """Whether it is about absence, or a field that the law protects most."""
    if table == "absence":
        return True
    return any(
        each.name == field and each.sensitivity is Sensitivity.SPECIAL
        for each in (tables()[table].fields if table in tables() else ())
    )


def answer(one: CorrectionRequest, by: Any, state: str, reason: str, expected: int) -> None:
    """Answers one; raises `ChangedMeanwhile` where somebody did since it was read."""
    _changed(one, expected, state=state, reason=reason, answered_by=by.pk, answered_at=timezone.now())


def take_back(one: CorrectionRequest, expected: int) -> None:
    """Takes one back that was not answered."""
    _changed(one, expected, state=TAKEN_BACK)


def in_words(row: Typed) -> Sequence[tuple[str, str]]:
    """What became of one, for somebody who answers it at the same time."""
    return [("What became of it", SAID[row.values["state"]]), ("Reason", row.values["reason"] or "none")]


def _changed(one: CorrectionRequest, expected: int, **what: Any) -> None:
    found = CorrectionRequest.objects.filter(pk=one.pk, version=expected).update(version=expected + 1, **what)
    if found:
        return
    now = CorrectionRequest.objects.filter(pk=one.pk).first()
    same = now is not None and all(getattr(now, name) == what[name] for name in ("state", "reason") if name in what)
    if now is None or not same or now.answered_by != what.get("answered_by"):
        values = {"state": now.state, "reason": now.reason} if now else {}
        raise ChangedMeanwhile(
            Typed(now.number, "correction", values, now.answered_by, now.version, now.answered_at) if now else None
        )
