"""How values, intervals, changes and dates are said to a person, the same on every page."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from mainstay.foundations.quantities import plain, with_commas
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import Unit
from mainstay.measures.reliability import mark_of
from mainstay.measures.rows.declaring import WORKFORCE
from mainstay.vocabulary.census_year import is_census_day

_AFTER = {
    Unit.PEOPLE: ("person", "people"),
    Unit.FTE: ("FTE", "FTE"),
    Unit.CHILDREN: ("child", "children"),
    Unit.CHILDREN_PER_FTE: ("children per FTE", "children per FTE"),
    Unit.DAYS: ("day", "days"),
    Unit.YEARS: ("years", "years"),
    Unit.MONTHS: ("month", "months"),
    Unit.HOURS: ("hour", "hours"),
    Unit.TEAMS: ("team", "teams"),
    Unit.POSTS: ("post", "posts"),
    Unit.POINTS: ("point", "points"),
    Unit.MEETINGS: ("meeting", "meetings"),
    Unit.CONTACTS: ("contact", "contacts"),
    Unit.REFERRALS: ("referral", "referrals"),
    Unit.SCORE: ("out of 100", "out of 100"),
    Unit.PEOPLE_PER_LEADER: ("person per leader", "people per leader"),
    Unit.CHANGES: ("change", "changes"),
}
_BY_ITS_SIGN = {Unit.PERCENT: ("", "%"), Unit.POUNDS: ("\u00a3", "")}
_ONE_DECIMAL = (Unit.PERCENT, Unit.CHILDREN_PER_FTE, Unit.FTE, Unit.YEARS)
_ROWS_OF_PEOPLE = (WORKFORCE, "people_in_post")
"""Kinds of rows of which those behind a median are people; of others they are posts, days or children."""
MINUS = "\u2212"
MOST_NAMED = 4
"""Up to so many teams are named one by one in a sentence."""
NOT_KNOWN = "not known"


def number(value: Decimal | int) -> str:
    """A number as printed: thousands separated, a true minus sign."""
    return with_commas(value).replace("-", MINUS)


def with_unit(value: Decimal, unit: Unit) -> str:
    """'18.2%', '160.0 FTE', '1 person', '2,412 children', '£1,200'."""
    if unit in _BY_ITS_SIGN:
        return bare(value, unit)
    one, many = _AFTER[unit]
    return f"{bare(value, unit)} {one if value == 1 else many}"


def value_of(answer: Answer) -> str:
    """The answer's value with its unit, marked where the Department would call it unreliable; or that there is none."""
    if answer.value is None:
        return "Cannot be computed"
    said = with_unit(answer.value, answer.measure.unit)
    return f"{said} (u: low reliability)" if mark_of(answer) else said


def bare(value: Decimal | None, unit: Unit) -> str:
    """A value for a column whose heading or neighbour already says the unit; a percentage and a sum of money keep
    their sign.

    Rates show one decimal even where a published table prints '19'.
    """
    if value is None:
        return ""
    if unit in _ONE_DECIMAL:
        value = tenths(value)
    before, after = _BY_ITS_SIGN.get(unit, ("", ""))
    minus = MINUS if value < 0 else ""
    return f"{minus}{before}{number(abs(value))}{after}"


def interval_of(answer: Answer) -> str:
    """'14.1% to 23.2%', or '' where there is none."""
    if answer.interval is None:
        return ""
    low, high = answer.interval
    return f"{bare(low, answer.measure.unit)} to {bare(high, answer.measure.unit)}"


def worked_out_from(answer: Answer) -> str:
    """The exact sums: '41.2 of 226.0', or '' for a plain count, whose value says it already."""
    if answer.numerator is None:
        return ""
    if answer.measure.middle is not None:
        of = "people" if answer.measure.rows in _ROWS_OF_PEOPLE else "counted"
        people = f"{number(Decimal(plain(answer.numerator)))} {of}"
        if answer.quartiles is None:
            return people
        low, high = answer.quartiles
        return f"{people}; the middle half {number(low)} to {number(high)}"
    if answer.denominator is None:
        return ""
    return f"{exact(answer.numerator)} of {exact(answer.denominator)}"


def exact(value: Decimal) -> str:
    """A sum for reading: at most two decimals, no needless noughts."""
    rounded = value.quantize(Decimal("0.01")) if value != value.to_integral_value() else value
    return number(Decimal(plain(rounded)))


def change(now: Decimal, then: Decimal, unit: Unit) -> str:
    """'up 2.4 points', 'down 6.2', 'no change'. Points are percentage points."""
    apart = now - then
    if apart == 0:
        return "no change"
    amount = f"{number(abs(apart))} points" if unit is Unit.PERCENT else bare(abs(apart), unit)
    if unit is Unit.PERCENT and abs(apart) == 1:
        amount = "1.0 point"
    return f"{'up' if apart > 0 else 'down'} {amount}"


def signed(value: Decimal | int) -> str:
    """A step of a bridge: '+4', '\u22122.6', '0'."""
    return f"+{number(value)}" if value > 0 else number(value)


def day_label(day: date) -> str:
    """A day for a chart or a column: '2024' for a 30 September of the census, else '30 Jun 2024'."""
    return str(day.year) if is_census_day(day) else f"{day.day} {day:%b %Y}"


def tenths(value: Decimal) -> Decimal:
    """An FTE to one decimal, halves up."""
    return value.quantize(Decimal("0.1"), ROUND_HALF_UP)


def counted(many: int, one: str, more: str = "") -> str:
    """'1 team', '3 teams'."""
    return f"{number(many)} {one if many == 1 else more or one + 's'}"


def joined(parts: list[str]) -> str:
    """'a', 'a and b', 'a, b and c'."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def capital(text: str) -> str:
    """The text with its first letter a capital, the rest untouched."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """A phrase as a sentence of its own."""
    ended = text.rstrip()
    return capital(ended if ended.endswith((".", "?", "!")) else f"{ended}.")
