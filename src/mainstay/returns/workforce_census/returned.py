"""A worker's record as the rules see it: every value read, and what most rules ask for worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mainstay.intake.sources.workforce_census.contents import Worker
from mainstay.intake.sources.workforce_census.readings import NOT_GIVEN, Held, Reading, Reason
from mainstay.vocabulary.census_year import census_day, census_year
from mainstay.vocabulary.workforce_census.layouts import Layout


class CensusYear:
    """The year a return is checked for: its layout, its first day (1 October) and its last (30 September)."""

    __slots__ = ("first_day", "last_day", "layout", "year")

    def __init__(self, year: int, layout: Layout) -> None:
        """`layout` is the year's own, or the nearest."""
        self.year = year
        self.layout = layout
        self.first_day = census_year(year).start
        self.last_day = census_day(year)


class ReturnedWorker:
    """One CSWWWorker. Values that were not given or could not be read are None; `readings` says which.

    `agency` is None where the flag is missing or unreadable; such a record is neither employed nor agency. `employed` is
    someone with the flag 0, who is a `leaver` where a leaving date is given (readable or not) and `in_post` where not.
    FTE is in millionths, days lost in hundredths. `odd` are the values that could not be read, or were oddly written.
    """

    __slots__ = (
        "agency", "birth", "cases", "days_lost", "employed", "end", "fte", "fte30", "in_post", "leaver", "odd",
        "readings", "record", "role", "start", "swe",
    )  # fmt: skip

    def __init__(self, record: Worker, readings: dict[str, Reading]) -> None:
        """From a record of the file and the reading of every item of the year's layout."""
        self.record = record
        self.readings = readings
        self.odd = [
            (element, reading)
            for element, reading in readings.items()
            if reading.remarks or (reading.reason is not None and reading.reason is not Reason.NOT_GIVEN)
        ]
        self.agency: bool | None = readings["AgencyWorker"].value  # type: ignore[assignment]
        self.employed = self.agency is False
        self.leaver = self.employed and readings["RoleEndDate"].reason is not Reason.NOT_GIVEN
        self.in_post = self.employed and not self.leaver
        self.swe: str | None = readings["SWENo"].value  # type: ignore[assignment]
        self.birth: date | None = readings["PersonBirthDate"].value  # type: ignore[assignment]
        self.start: date | None = readings["RoleStartDate"].value  # type: ignore[assignment]
        self.end: date | None = readings["RoleEndDate"].value  # type: ignore[assignment]
        self.role: str | None = readings["OrgRole"].value  # type: ignore[assignment]
        self.fte: int | None = readings["FTE"].value  # type: ignore[assignment]
        self.fte30: int | None = readings["FTE30"].value  # type: ignore[assignment]
        self.cases: int | None = readings["Cases30"].value  # type: ignore[assignment]
        self.days_lost: int | None = readings["WorkingDaysLost"].value  # type: ignore[assignment]

    def value(self, element: str) -> Held | None:
        """What an item was read as; codes as the Department's code. None where there is no value, or no such item."""
        return self.readings.get(element, NOT_GIVEN).value

    def reading(self, element: str) -> Reading:
        """An item's reading; 'not given' where the year has no such item."""
        return self.readings.get(element, NOT_GIVEN)

    def given(self, element: str) -> bool:
        """Whether anything is written for an item, readable or not."""
        return self.readings.get(element, NOT_GIVEN).reason is not Reason.NOT_GIVEN

    def text(self, element: str) -> str:
        """An item as it is written in the file, without blanks around it."""
        value = self.record.values.get(element)
        return "" if value is None else value.text.strip()

    def line(self, element: str = "") -> int:
        """The line of an item, or of the record where the item is not there."""
        value = self.record.values.get(element)
        return self.record.line if value is None else value.line


@dataclass(slots=True)
class Kept:
    """What is kept of every record while a return is read, to set it beside the person's others and last year's."""

    position: int
    line: int
    swe: str
    agency: bool | None
    in_post: bool
    leaver: bool
    birth: date | None
    sex: str | None
    ethnicity: str | None
    role: str | None
    start: date | None
    end: date | None
    fte: int | None
    fte30: int | None
    cases: int | None = None

    @property
    def employed(self) -> bool:
        """Whether the council employs or employed the person in this record."""
        return self.agency is False


def kept(worker: ReturnedWorker) -> Kept | None:
    """What is kept of a record; None where it has no registration number to be found by."""
    if worker.swe is None:
        return None
    readings = worker.readings
    sex = readings.get("Sex") or readings.get("GenderCurrent") or NOT_GIVEN
    return Kept(
        worker.record.position, worker.record.line, worker.swe, worker.agency, worker.in_post, worker.leaver,
        worker.birth, sex.means, readings["Ethnicity"].means, worker.role, worker.start, worker.end,
        worker.fte, worker.fte30, worker.cases,
    )  # fmt: skip
