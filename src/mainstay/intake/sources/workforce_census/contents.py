"""What is read out of a return: its header, the council's own figures, and each worker, with every value as written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from mainstay.foundations.problems import Problem
from mainstay.vocabulary.workforce_census.layouts import Layout


class Value(NamedTuple):
    """One value as it stands in the file: the element's own name there, its text untouched, and its line."""

    element: str
    text: str
    line: int


@dataclass(slots=True)
class Section:
    """One part of a return, its values by the layout's own element names.

    Where an element is repeated the first that holds anything is in `values` and the rest are in `repeated`; the
    layout's own name goes before another name of the same item. `unknown` are elements that the layout has under no
    name.
    """

    line: int
    values: dict[str, Value] = field(default_factory=dict)
    repeated: list[Value] = field(default_factory=list)
    unknown: list[Value] = field(default_factory=list)


@dataclass(slots=True)
class Worker(Section):
    """One CSWWWorker. `position` counts them from 1 in the order of the file.

    `whole` is False where the record was not closed: the file stopped, or its tags went wrong, within it.
    """

    position: int = 0
    whole: bool = True


@dataclass(slots=True)
class CouncilBlock(Section):
    """The council's own figures; `element` is the block's own name in the file."""

    element: str = ""


@dataclass(slots=True)
class Header(Section):
    """What a return says about itself."""

    @property
    def collection(self) -> Value | None:
        """Which collection it says it is: CSWW."""
        return self.values.get("Collection")

    @property
    def year(self) -> Value | None:
        """The census year as written."""
        return self.values.get("Year")

    @property
    def reference_date(self) -> Value | None:
        """The reference date as written."""
        return self.values.get("ReferenceDate")

    @property
    def source_level(self) -> Value | None:
        """The level of the sender as written."""
        return self.values.get("SourceLevel")

    @property
    def lea(self) -> Value | None:
        """The council's number as written."""
        return self.values.get("LEA")

    @property
    def software(self) -> Value | None:
        """The program that made the file, as written."""
        return self.values.get("SoftwareCode")

    @property
    def date_time(self) -> Value | None:
        """When the file says it was made."""
        return self.values.get("DateTime")


@dataclass(frozen=True, slots=True)
class YearOfReturn:
    """The census year by which a return is read.

    `told_by` is 'header', 'reference date' or 'contents'; `said` is the year the file itself gives, which may lie
    outside the layouts; `layout` is that year's, or the nearest.
    """

    year: int
    told_by: str
    said: int | None
    layout: Layout


@dataclass(slots=True)
class ReturnFile:
    """A return read whole. `problems` are those of the file and its structure; values have theirs (`typed_values`)."""

    name: str
    header: Header | None
    year_of_return: YearOfReturn
    council_blocks: list[CouncilBlock]
    workers: list[Worker]
    problems: list[Problem]

    @property
    def year(self) -> int:
        """The census year by which the file is read."""
        return self.year_of_return.year

    @property
    def layout(self) -> Layout:
        """The layout by which the file is read."""
        return self.year_of_return.layout
