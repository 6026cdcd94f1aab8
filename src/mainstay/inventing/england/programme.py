"""Whole numbers for every council at once, so that each row, each region and England come out as printed.

An integer programme: a variable for each council and part, within what rounds to the printed figure; a row for each
printed rate, and for each total and rate of an area, all of them linear in the parts (a rate of 11.8 is a fraction from
11.75 up to 11.85 of its denominator). Areas may be missed at a price, so that a table which contradicts itself still
has an answer, and what is missed can be told. If even the councils' own rows cannot be met, they may be missed too,
at a higher price. What is not printed is kept near an earlier figure of the council, or near what is usual.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import inf

from mainstay.inventing.england.integer_programme import Rows
from mainstay.inventing.england.rows import LOW, PARTS, RATES, England, Row
from mainstay.inventing.england.units import Totals, units_of, window
from mainstay.inventing.england.usual import usual
from mainstay.published.columns import EXACT
from mainstay.published.rates import FORMULAS
from mainstay.vocabulary.census_year import census_day, working_days

_HALF = Fraction(1, 20)
_ABOVE_TOLERANCE = 2e-5
"""The rows of a rate come in steps of 0.00005 at least, and the solver may be out by 0.000001."""
_AREA_MISSED, _COUNCIL_MISSED, _COUNCIL_MISSED_BY_ONE = 10.0, 1_000.0, 1.0
"""What it costs that a figure of an area is missed by one; that one of a council is missed at all, and by one."""
_UNLIKELY = 0.01
"""What it costs that a free figure of agency cover is one FTE above the agency workers, or above the vacancies."""
_AWAY = 1e-4
"""What it costs, in shares of a council's workforce, that a free figure lies away from what is usual."""
_Values = dict[str, dict[str, float]]
_MOST_ROLES, _MOST_CHILDREN, _MOST_DAYS = 2, 9999.0, 100
"""Of one person: roles, children (as many as the item may hold) and, on average, days lost."""
_CAP = 4
"""A free figure is at most so many times what is usual."""


def chosen(england: England) -> dict[str, Totals]:
    """The thirteen parts of every council, by its number. The same table and year give the same numbers.

    First in fractions, which settles what is left free; then in whole numbers, with the free ones held about there.
    Councils whose own row contradicts itself are found first, and may be missed.
    """
    yielding = frozenset[str]()
    about = _solved(england, {}, yielding)
    found = _solved(england, about, yielding) if about else {}
    if not found:
        yielding = frozenset(row.code for row in england.councils if _contradicts_itself(row, england.year))
        about = _solved(england, {}, yielding)
        found = _solved(england, about, yielding)
    if not found:
        raise ValueError("no numbers were found, even with every figure of an area allowed to be missed")
    return {code: {part: round(value) for part, value in of.items()} for code, of in found.items()}


def _contradicts_itself(row: Row, year: int) -> bool:
    alone = England(year, (row,), ())
    about = _solved(alone, {}, frozenset())
    return not about or not _solved(alone, about, frozenset())


def _solved(england: England, about: _Values, yielding: frozenset[str]) -> _Values:
    """The parts in fractions, or in whole numbers where it is known what they are about; nothing if nothing meets."""
    rows = Rows()
    places = {
        row.code: _council(rows, row, england.year, about.get(row.code, {}), yielding=row.code in yielding)
        for row in england.councils
    }
    for area in england.areas:
        _area(rows, area, england, places)
    values = rows.solved(whole=bool(about))
    if values is None:
        return {}
    return {code: {part: values[place] for part, place in of.items()} for code, of in places.items()}


def _council(rows: Rows, row: Row, year: int, about: Mapping[str, float], *, yielding: bool) -> dict[str, int]:
    """A council's variables, what holds between them whoever its people are, and its own printed rates."""
    near = usual(row)
    of: dict[str, int] = {}
    for part in PARTS:
        limits = window(part, row.wanted[part], year)
        units = units_of(part, year)
        most = float(_CAP * units * max(near[part], Fraction(25)))
        if limits is None and about:
            of[part] = rows.variable(max(0.0, about[part] // 1 - units), about[part] // 1 + 1 + units, whole=True)
        elif limits is None or yielding:
            of[part] = rows.variable(0, most if limits is None else max(most, 2.0 * limits[1]), whole=True)
        else:
            of[part] = rows.variable(*limits, whole=True)
        if limits is None and not about:
            middle = float(round(near[part] * units))
            rows.row([(of[part], 1.0)], middle, middle, _AWAY / units / max(float(near[part]), 1.0))
        elif yielding and limits is not None:
            rows.row([(of[part], 1.0)], *limits, _COUNCIL_MISSED_BY_ONE / units, _COUNCIL_MISSED)
    for terms in _people_can_be(of, year):
        rows.row(terms, 0, inf)
    _only_agency_workers(rows, row, of, year)
    for rate in RATES:
        top, rest = FORMULAS[rate].parts
        price = _COUNCIL_MISSED_BY_ONE if yielding else 0.0
        _rate(rows, rate, row, ([of[top]], [of[rest]]), year, price, _COUNCIL_MISSED)
    if row.wanted["agency_cover_fte"].is_free and not about:
        for whole in ("agency_fte", "vacancy_fte"):
            parts = (("agency_cover_fte", 1.0), (whole, -1.0))
            rows.row([(of[part], sign / units_of(part, year)) for part, sign in parts], -inf, 0, _UNLIKELY)
    return of


def _only_agency_workers(rows: Rows, row: Row, of: Mapping[str, int], year: int) -> None:
    """Where nobody is employed, so many whole agency workers have all the FTE that holds, and the others all the rest."""
    heads = row.wanted["agency_headcount"].value
    if row.wanted["inpost_headcount"].value != 0 or heads is None:
        return
    full = float(units_of("agency_fte", year))
    holders = rows.variable(0, float(heads), whole=True)
    rows.row([(holders, full), (of["case_holders_fte"], -1.0)], 0, inf)
    rows.row([(of["case_holders_fte"], 1.0), (of["agency_fte"], -1.0), (holders, -full)], -full * float(heads), inf)


def _people_can_be(of: Mapping[str, int], year: int) -> Iterator[list[tuple[int, float]]]:
    """Sums that are never negative where the numbers are to be those of people: FTE of one role up to one, two roles to
    a person at most, agency workers in one; starters are in post; who holds children is employed or agency.
    """
    full = units_of("inpost_fte", year)
    heads, fte = float(full * _MOST_ROLES), 1.0
    yield [(of["inpost_headcount"], heads), (of["starters_headcount"], -heads), (of["inpost_fte"], -fte),
           (of["starters_fte"], fte)]  # fmt: skip
    yield [(of["inpost_fte"], fte), (of["starters_fte"], -fte)]
    yield [(of["inpost_headcount"], 1.0), (of["starters_headcount"], -1.0)]
    yield [(of["starters_headcount"], heads), (of["starters_fte"], -fte)]
    yield [(of["leavers_headcount"], heads), (of["leavers_fte"], -fte)]
    yield [(of["agency_headcount"], float(full)), (of["agency_fte"], -fte)]
    yield [(of["inpost_fte"], fte), (of["agency_fte"], fte), (of["case_holders_fte"], -fte)]
    yield [(of["cases"], float(full)), (of["case_holders_fte"], -fte)]
    yield [(of["inpost_headcount"], _MOST_CHILDREN), (of["agency_headcount"], _MOST_CHILDREN), (of["cases"], -1.0)]
    days = float(_MOST_DAYS * units_of("working_days_lost_fte", year))
    yield [(of["inpost_headcount"], days), (of["leavers_headcount"], days), (of["working_days_lost_fte"], -1.0)]


def _area(rows: Rows, area: Row, england: England, places: Mapping[str, Mapping[str, int]]) -> None:
    year = england.year
    for part in PARTS:
        limits = window(part, area.wanted[part], year)
        if limits is not None:
            inside = [(places[row.code][part], 1.0) for row in england.within(area.code, part)]
            rows.row(inside, *limits, _AREA_MISSED / units_of(part, year))
    for rate in RATES:
        top, rest = (
            [places[row.code][part] for row in england.within(area.code, part, rate)] for part in FORMULAS[rate].parts
        )
        _rate(rows, rate, area, (top, rest), year, _AREA_MISSED)


def _rate(rows: Rows, rate: str, row: Row, of: tuple[list[int], list[int]], year: int, price: float,
          once: float = 0.0) -> None:  # fmt: skip
    """Two rows: the rate is not below what rounds up to the printed one, and is below what rounds up past it."""
    wanted, formula = row.wanted[rate], FORMULAS[rate]
    whole = all(part in EXACT for part in formula.parts)
    if wanted.is_free or (whole and not price):
        return  # of two parts that are printed whole there is nothing to choose
    above, below = (units_of(part, year) for part in formula.parts)
    days = working_days(census_day(year)) if formula.by_working_days else 1
    value = Fraction(0 if wanted.symbol == LOW else wanted.value or 0)
    # A row is the rate's difference times its denominator, so its price is brought back to that of the rate.
    price /= max(float(row.wanted[formula.rest].value or 0) * days, 1.0)
    for limit, least, most in ((value - _HALF, 0.0, inf), (value + _HALF, -inf, -_ABOVE_TOLERANCE)):
        if limit > 0:
            of_top = Fraction(formula.per, above) - limit * days * (Fraction(1, above) if formula.of_both else 0)
            terms = [(place, float(of_top)) for place in of[0]]
            terms += [(place, float(-limit * days / below)) for place in of[1]]
            rows.row(terms, least, most, price, once)
