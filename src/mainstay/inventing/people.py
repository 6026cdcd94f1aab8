"""New people of an invented council: who they are, when they qualified, and by which way in."""

from __future__ import annotations

from datetime import date, timedelta

from mainstay.foundations.chance import Chance
from mainstay.inventing import names
from mainstay.inventing.drawing import any_text, code_of
from mainstay.inventing.life import Worker
from mainstay.record.declaring import Kind, tables

_DRAWN_ELSEWHERE = frozenset(
    {"person", "swe_number", "staff_ids", "date_of_birth", "qualified_on", "home_area", "right_to_work_until"}
)
_DISTRICTS = tuple(f"XQ{number}" for number in range(1, 10))
"""Postcode districts of an area that has none: no real district begins with XQ."""


def new_worker(chance: Chance, number: int, day: date, years_qualified: float, taken: set[str]) -> Worker:
    """The person of a number, qualified so many years before `day`. The same chance and number give the same person."""
    draws = chance.at("worker", number)
    forename, surname = names.invented_name(draws, taken)
    qualified = _on_a_graduation_day(day, years_qualified)
    age = years_qualified + draws.weighted({22: 5.0, 24: 4.0, 27: 3.0, 31: 2.0, 36: 1.5, 42: 0.8}) + draws.share() * 2
    age = min(age, 66.0)
    facts: dict[str, str] = {"home_area": draws.one_of(_DISTRICTS)}
    for field in tables()["person"].fields:
        if field.name in _DRAWN_ELSEWHERE:
            continue
        facts[field.name] = (
            code_of(field.codes, draws)
            if field.kind is Kind.CODE and field.codes is not None
            else any_text(field, draws, day)
        )
    return Worker(
        number, forename, surname, names.staff_id(number), names.registration_number(number),
        day - timedelta(days=int(age * 365.25)), qualified, facts,
    )  # fmt: skip


def _on_a_graduation_day(day: date, years: float) -> date:
    """Qualified in July of the year that makes it about so many years, and always before `day`."""
    if years < 0.5:
        return date(day.year if day.month >= 8 else day.year - 1, 7, 15)
    return day - timedelta(days=int(years * 365.25))


def years_since(start: date, day: date) -> float:
    """Years from one day to another."""
    return (day - start).days / 365.25
