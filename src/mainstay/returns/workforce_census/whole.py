"""A return as a whole, once every record went by: what rules about its structure, its header and its totals look at."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from mainstay.foundations.problems import Problem
from mainstay.intake.sources.workforce_census.contents import CouncilBlock, Header, YearOfReturn
from mainstay.intake.sources.workforce_census.parsing import Breaks
from mainstay.intake.sources.workforce_census.readings import Reading
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker

COUNTED_CODES = ("Ethnicity", "StartOrigin", "LeaverDestination", "ReasonLeave")
"""Items whose codes are counted over the employed, for rules about how much of a return is not known."""


class Tally:
    """How many records of each kind a return has, and the sums that are set beside the council-level block."""

    def __init__(self) -> None:
        """Nothing counted yet."""
        self.workers = self.agency = self.in_post = self.leavers = self.flag_unknown = 0
        self.agency_fte = self.agency_without_fte = 0
        self.codes: Counter[tuple[str, str]] = Counter()
        self.given: Counter[str] = Counter()

    def take(self, worker: ReturnedWorker) -> None:
        """One more record."""
        self.workers += 1
        if worker.agency:
            self.agency += 1
            self.agency_fte += worker.fte or 0
            self.agency_without_fte += worker.fte is None
            return
        if worker.agency is None:
            self.flag_unknown += 1
            return
        if worker.in_post:
            self.in_post += 1
        else:
            self.leavers += 1
        for element in COUNTED_CODES:
            code = worker.readings[element].value
            if code is not None:
                self.codes[element, str(code)] += 1
                self.given[element] += 1


@dataclass(slots=True)
class Council:
    """The council-level block with every item of the layout read."""

    block: CouncilBlock
    readings: dict[str, Reading]

    def line(self, element: str = "") -> int:
        """The line of an item, or of the block where the item is not there."""
        value = self.block.values.get(element)
        return self.block.line if value is None else value.line


@dataclass(slots=True)
class Whole:
    """A return read to its end.

    `council` is the council-level block where there is exactly one. `headcount` counts distinct registration numbers of
    people in post. `sent_by` is the number of the council said to be sending it, or ''. `last_year` is the same of last
    year's return, where that was given. `breaks` has what stands out of its place in the file.
    """

    name: str
    year: CensusYear
    year_of_return: YearOfReturn
    headers: list[Header]
    header: dict[str, Reading]
    blocks: list[CouncilBlock]
    council: Council | None
    problems: list[Problem]
    tally: Tally
    headcount: int
    sent_by: str = ""
    last_year: Whole | None = field(default=None)
    breaks: Breaks = field(default_factory=Breaks)

    def header_line(self, element: str = "") -> int:
        """The line of an item of the header; of the header where the item is not there; 1 where there is none."""
        if not self.headers:
            return 1
        value = self.headers[0].values.get(element)
        return self.headers[0].line if value is None else value.line
