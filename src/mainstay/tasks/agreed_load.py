"""Children beside the load that was agreed: part-time and with agreed reductions, to one decimal."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from mainstay.foundations.quantities import MILLION
from mainstay.presentation.team.content import Load, Reduction, Worker
from mainstay.vocabulary.roles import CENSUS_ROLES, LEADER_ROLES

WITH_AGREED_LOAD = frozenset(CENSUS_ROLES) - frozenset(LEADER_ROLES)
"""The roles that can have an agreed load: social workers who lead nobody. A manager's children are shown without one."""
CASE_HOLDER = "case_holder"

_WHOLE = 10_000


def load_of(
    children: int, fte: int | None, role: str | None, reductions: Iterable[Reduction], agreed: Decimal | None
) -> Load:
    """Someone's children beside the agreed load: that of a full-time worker, times their FTE, less their reductions.

    `agreed` is for a full-time worker. It is for case holders and for other social workers who have children: one whose
    role is without children allocated is not 'fewer than agreed'. Several reductions are added up, to the whole load at
    most; one that does not say by how much takes nothing off.
    """
    if agreed is None or fte is None or role not in WITH_AGREED_LOAD or not (children or role == CASE_HOLDER):
        return Load(children, fte, role)
    lighter = min(sum(each.percent or 0 for each in reductions), _WHOLE)
    theirs = Fraction(agreed) * Fraction(fte, MILLION) * Fraction(_WHOLE - lighter, _WHOLE)
    return Load(children, fte, role, _tenths(theirs), _tenths(children - theirs))


def average_of(loads: Iterable[Load]) -> Decimal | None:
    """Children for each FTE of those who have any, to one decimal; None where nobody with known hours has any."""
    having = [load for load in loads if load.children and load.fte]
    time = sum(load.fte or 0 for load in having)
    return _tenths(Fraction(sum(load.children for load in having) * MILLION, time)) if time else None


def with_children(worker: Worker, children: int, agreed: Decimal | None) -> Load:
    """What someone's load would be with so many children."""
    return load_of(children, worker.load.fte, worker.load.role, worker.reductions, agreed)


def _tenths(value: Fraction) -> Decimal:
    """One decimal, halves away from nought."""
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal("0.1"), ROUND_HALF_UP)
