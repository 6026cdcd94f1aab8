"""Values for declared fields, drawn from their types and code lists: a new field or code appears without a line here.

Weights are invented round figures, only so that an invented council looks like a council. A code that has none of its
own is drawn now and then.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from mainstay.foundations.chance import Draws
from mainstay.foundations.quantities import plain
from mainstay.record.declaring import Field, Kind
from mainstay.vocabulary.code_lists import CodeList

_SELDOM = 0.3
_WEIGHTS: dict[str, dict[str, float]] = {
    "sex": {"female": 82, "male": 17, "not_known": 0, "not_specified": 0},
    "ethnicity": {
        "white_british": 68, "white_other": 5, "white_irish": 2, "black_african": 7, "black_caribbean": 4, "indian": 3,
        "pakistani": 3, "white_and_black_caribbean": 2, "refused": 2, "not_yet_obtained": 2,
    },
    "qualification level": {"undergraduate": 52, "postgraduate": 44, "other": 4},
    "entry route": {"university": 74, "step_up": 8, "frontline": 5, "apprenticeship": 5, "overseas": 4, "not_known": 4},
    "start origin": {
        "newly_qualified": 10, "social_work_other_council": 45, "social_work_agency": 12, "other_social_care": 8,
        "social_work_other_employer": 7, "outside_social_care": 5, "social_work_outside_england": 4, "not_known": 4,
    },
    "leaving reason": {"resignation": 84, "dismissed": 2, "moved_within_council": 4, "not_known": 3, "retired": 0},
    "leaver destination": {
        "social_work_other_council": 40, "social_work_agency": 17, "not_known": 18, "outside_social_care": 10,
        "other_social_care": 6, "social_work_other_employer": 6, "not_yet_collected": 3,
    },
    "reason for engaging": {"vacancy": 80, "maternity_or_parental": 0, "extra_demand": 12, "sickness": 5, "project": 0},
    "pay route": {"umbrella": 62, "paye": 35, "self_employed": 0},
    "kind of help": {"child_in_need": 40, "protection_plan": 15, "in_care": 20, "assessment": 25},
}  # fmt: skip


def code_of(codes: CodeList, draws: Draws, **more: float) -> str:
    """One slug of a list, by the weights above; `more` sets the weight of some for this draw."""
    own = _WEIGHTS.get(codes.name, {}) | more
    return draws.weighted({code.slug: own.get(code.slug, _SELDOM) for code in codes})


def any_text(field: Field, draws: Draws, today: date) -> str:
    """A value for any declared field as a person would type it, by its kind alone."""
    if field.codes is not None:
        return field.codes[code_of(field.codes, draws)].label
    match field.kind:
        case Kind.DAY:
            return uk_day(today - timedelta(days=draws.whole(0, 3_000)))
        case Kind.YES_NO:
            return draws.one_of(("Yes", "No"))
        case Kind.FTE:
            return "1.0"
        case Kind.MONEY:
            return f"£{draws.whole(1, 40) * 250:,}"
        case Kind.DAYS | Kind.COUNT:
            least = (field.least or 0) // (100 if field.kind is Kind.DAYS else 1)
            return str(draws.whole(least, least + 20))
        case Kind.PERCENT:
            return f"{draws.whole(0, 100)}%"
        case _:
            return field.example or f"{field.name} {draws.whole(1, 99)}"


def uk_day(day: date | None) -> str:
    """A day as an English file writes it: 30/09/2025; blank for none."""
    return f"{day:%d/%m/%Y}" if day else ""


def as_fte(millionths: int) -> str:
    """An FTE as a file writes it: 0.6, 1.0."""
    text = plain(Decimal(millionths).scaleb(-6))
    return text if "." in text else f"{text}.0"


def as_hours(millionths: int, full_week: int) -> str:
    """Hours a week for an FTE: 22.2."""
    return plain((Decimal(millionths) * full_week).scaleb(-6))


def as_money(pence: int) -> str:
    """Money as a file writes it: £38,223 or £38,223.50."""
    return f"£{pence // 100:,}" if pence % 100 == 0 else f"£{Decimal(pence).scaleb(-2):,.2f}"


def as_days(hundredths: int) -> str:
    """Days as a file writes them: 3.5."""
    return plain(Decimal(hundredths).scaleb(-2))
