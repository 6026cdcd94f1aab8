"""A value of the record as a person reads it, and what stands in the place of children and colleagues."""

from __future__ import annotations

from decimal import Decimal

from mainstay.foundations.dates import day_of, in_words
from mainstay.foundations.quantities import MILLION, plain
from mainstay.record.declaring import Field, Kind

A_CHILD, A_COLLEAGUE = "a child (left out)", "a colleague (left out)"
WHY_LEFT_OUT = (
    "Children and colleagues are left out, also by their key: the information about them is theirs, and an answer to one "
    "person must not adversely affect others (UK GDPR, Article 15(4))."
)
FREE_TEXT = ("answers", "comments", "comment", "text", "for_what", "raw", "approvals")
"""Fields in which people write as they like, and may have written about somebody else."""
_CHILDREN = ("child", "sibling_group")
_COLLEAGUES = ("supervisor", "assessor", "manager")


def said(field: Field, value: object) -> str:
    """A value in words: a day as a date, money in pounds, a code by its label; '' for none."""
    if value is None or value == "":
        return ""
    if field.kind is Kind.KEY and field.name in _CHILDREN:
        return A_CHILD
    if field.kind is Kind.KEY and field.name in _COLLEAGUES:
        return A_COLLEAGUE
    if field.kind is Kind.CODE and field.codes is not None:
        return field.codes[str(value)].label if value in field.codes else str(value)
    return _number(field, value) if isinstance(value, int) else str(value)


def _number(field: Field, value: int) -> str:
    match field.kind:
        case Kind.DAY:
            return in_words(day_of(value))
        case Kind.FTE:
            return plain(Decimal(value) / MILLION)
        case Kind.MONEY:
            return f"£{Decimal(value) / 100:,.2f}"
        case Kind.DAYS:
            return plain(Decimal(value) / 100)
        case Kind.PERCENT:
            return f"{plain(Decimal(value) / 100)}%"
        case Kind.YES_NO:
            return "Yes" if value else "No"
        case _:
            return str(value)
