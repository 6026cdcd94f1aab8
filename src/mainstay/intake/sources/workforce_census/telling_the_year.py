"""By which year's layout a return is read: what the header says, else its reference date, else what the file holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from mainstay.foundations.dates import read_day
from mainstay.foundations.problems import Unreadable
from mainstay.intake.sources.workforce_census.contents import Header, Value, YearOfReturn
from mainstay.vocabulary.census_year import census_year_of
from mainstay.vocabulary.workforce_census.layouts import layout, nearest_layout, supported_years

_FIRST_LIKELY, _LAST_LIKELY = 2010, 2099
_YEAR = re.compile(r"20\d{2}", re.ASCII)


class Evidence:
    """What a file without a usable header shows of its year: its elements, and its latest date of start or end."""

    def __init__(self) -> None:
        """Nothing seen yet."""
        self.elements: set[str] = set()
        self.latest: date | None = None

    def take(self, element: str, values: Iterable[Value]) -> None:
        """One more part of the file: its own element and its values."""
        self.elements.add(element)
        for value in values:
            self.elements.add(value.element)
            if value.element in {"RoleStartDate", "RoleEndDate"}:
                day = _day(value.text)
                if day and _FIRST_LIKELY <= day.year <= _LAST_LIKELY and (self.latest is None or day > self.latest):
                    self.latest = day


def year_in(header: Header | None) -> tuple[int, str] | None:
    """The year that a header gives, with 'header' or 'reference date' for where; None where it gives none."""
    if header is None:
        return None
    written = header.year.text.strip() if header.year else ""
    if _YEAR.fullmatch(written) and int(written) >= _FIRST_LIKELY:
        return int(written), "header"
    day = _day(header.reference_date.text) if header.reference_date else None
    if day and _FIRST_LIKELY <= day.year <= _LAST_LIKELY:
        return census_year_of(day), "reference date"
    return None


def year_of_return(header: Header | None, evidence: Evidence) -> YearOfReturn:
    """The year by which a return is read and how it is known."""
    said = year_in(header)
    if said is not None:
        return YearOfReturn(said[0], said[1], said[0], nearest_layout(said[0]))
    year = _year_by(evidence)
    return YearOfReturn(year, "contents", None, nearest_layout(year))


def _year_by(evidence: Evidence) -> int:
    """The year whose layout knows most of the elements by their own names; among equals, that of the latest date."""
    scores = {year: _known_by(year, evidence.elements) for year in supported_years()}
    best = [year for year, score in scores.items() if score == max(scores.values())]
    if evidence.latest is None:
        return best[-1]
    by_date = census_year_of(evidence.latest)
    return min(best, key=lambda year: (abs(year - by_date), year))


def _known_by(year: int, elements: set[str]) -> int:
    own = layout(year)
    names = {item.element for part in ("council", "worker") for item in own.items(part)} | {own.council_element}
    return len(elements & names)


def _day(text: str) -> date | None:
    try:
        return read_day(text.strip()) if len(text) < 40 else None
    except Unreadable:
        return None
