"""Where a council stands, as data: each measure's figure, its place, its groups, and the years behind it.

Plain data with no work in it. A task fills it in; what reads it knows nothing of files.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mainstay.comparison.funnel import Place
from mainstay.comparison.group_figures import GroupFigure
from mainstay.comparison.groups_to_compare import Group, Kind
from mainstay.comparison.many_together import Together
from mainstay.comparison.over_time import OverTime, UsualOrNot
from mainstay.comparison.published_places import PublishedFunnel
from mainstay.comparison.where_we_stand import OnTheStrip, Strip
from mainstay.published.figures import Figure
from mainstay.published.series import JoinedSeries


@dataclass(frozen=True)
class InYear:
    """A council's figure from its own record, set in the published funnel; `why_not` where it has no place there."""

    as_at: date
    value: Decimal
    place: Place | None
    why_not: str = ""


@dataclass(frozen=True)
class MeasureStanding:
    """One measure: the council's published figure among all councils of the latest year.

    `figure` is None where the table has no row of the council in that year. `marked` is the group to set it beside.
    """

    name: str
    title: str
    unit: str
    year: int
    as_at: date
    figure: Figure | None
    councils: PublishedFunnel
    strip: Strip | None
    groups: tuple[GroupFigure, ...]
    marked: Group | None
    in_year: InYear | None = None

    @property
    def place(self) -> Place | None:
        """Where our published figure lies in the funnel; None without a figure or a funnel."""
        made = self.councils.funnel
        return made.place_of(self.figure.area_code) if made is not None and self.figure is not None else None

    @property
    def ours(self) -> OnTheStrip | None:
        """Ours on the ranked strip; None where it is not on it."""
        return self.strip.ours if self.strip is not None else None

    @property
    def marked_codes(self) -> frozenset[str]:
        """The councils of the group, without ourselves."""
        own = self.figure.area_code if self.figure is not None else ""
        return frozenset(self.marked.codes if self.marked is not None else ()) - {own}

    def group(self, kind: Kind) -> GroupFigure | None:
        """The figure of one kind of group; None where there is none."""
        return next((each for each in self.groups if each.group.kind is kind), None)


@dataclass(frozen=True)
class OverYears:
    """A measure of the council over the years: joined where that can be done, whether it moved, its latest change."""

    series: JoinedSeries
    found: OverTime
    latest: UsualOrNot | None
    england: tuple[tuple[int, Decimal], ...]


@dataclass(frozen=True)
class Standings:
    """A council among all councils. `number` is the Department's, '' where nobody knows it; `code` is the table's, None
    where the table has no such council.

    `replaced` is a sentence where it no longer exists, `replaced_by` the numbers of what took its place. `together` is
    over its published figures, `together_in_year` over these and those of its own record. `joint` are councils that
    send one return, in words; `codes` are those of the councils to look at, with their names.
    """

    number: str
    code: str | None
    name: str
    replaced: str
    replaced_by: tuple[str, ...]
    measures: tuple[MeasureStanding, ...]
    together: Together
    together_in_year: Together
    joint: tuple[str, ...]
    has_neighbours: bool
    source: str

    def measure(self, name: str) -> MeasureStanding | None:
        """One of the measures by name, or None."""
        return next((each for each in self.measures if each.name == name), None)
