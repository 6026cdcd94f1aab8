"""Desks that can mend problems, and which of them someone sees: their own, or all for those who bring the files in."""

from __future__ import annotations

from typing import Any

from mainstay.foundations.problems import Mender
from mainstay.web.accounts.models import Account
from mainstay.web.roles import May, Role

NAMES = {
    Mender.HR: "HR desk",
    Mender.CASE_SYSTEM: "Those who keep the case system",
    Mender.AGENCY_DESK: "Agency desk",
    Mender.FINANCE: "Finance",
    Mender.ANALYST: "Analysts",
}
_OF_ROLE = {Role.HR_DESK: Mender.HR, Role.AGENCY_DESK: Mender.AGENCY_DESK, Role.FINANCE: Mender.FINANCE}


def desks_of(account: Any) -> tuple[Mender, ...]:
    """The desks whose problems an account sees."""
    if not account.may(May.MEND_PROBLEMS):
        return ()
    if account.may(May.IMPORT_FILES):
        return tuple(NAMES)
    held = {_OF_ROLE[role] for role in account.held if role in _OF_ROLE}
    return tuple(desk for desk in NAMES if desk in held)


def address_of(desk: Mender) -> str:
    """A desk as a part of an address: agency-desk."""
    return desk.name.lower().replace("_", "-")


def desk_at(address: str) -> Mender | None:
    """The desk that a part of an address means."""
    return next((desk for desk in NAMES if address_of(desk) == address), None)


def who_can_mend() -> list[Account]:
    """The accounts that can be asked to mend something, by role and address."""
    found = [each for each in Account.objects.filter(is_active=True) if desks_of(each)]
    return sorted(found, key=lambda each: (each.held[0].value, each.email))


def is_open(desk: Mender) -> bool:
    """Whether a desk has an account of its own, so that what is asked of it is seen there."""
    return any(desk is _OF_ROLE.get(role) for each in who_can_mend() for role in each.held)
