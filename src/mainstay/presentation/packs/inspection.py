"""What an inspection pack holds: the whole service and each team, in sections of figures that each say where they are from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mainstay.foundations.dates import in_words
from mainstay.presentation.words import counted

WHOLE = "The whole service"
CANNOT = "cannot be said, because"
SECTIONS = (
    "Staffing",
    "Children allocated",
    "Newly qualified workers",
    "Supervision",
    "Agency workers",
    "Changes of worker for children",
)
"""The sections of every page, in their order."""
_FILES_NAMED = 2


@dataclass(frozen=True)
class FromFile:
    """A file that a figure was counted from, with the day that the file is for; None where nobody has said.

    `file` is '' for what was typed into Mainstay.
    """

    file: str
    as_at: date | None

    @property
    def said(self) -> str:
        """'Children allocated 30-09-2025.csv', as at 30 September 2025."""
        if not self.file:
            return "what was typed into Mainstay"
        return f"'{self.file}'" + (f", as at {in_words(self.as_at)}" if self.as_at else ", of no known day")


@dataclass(frozen=True)
class PackFigure:
    """One figure of a section.

    `value` is the number, `said` the figure in words and `brief` what stands in a column that says the rest; without a
    value `reason` completes 'cannot be said, because'. `when` is the day or the year that it is of. `files` are those
    that it was counted from.
    """

    what: str
    value: Decimal | None
    said: str
    when: str
    files: tuple[FromFile, ...] = ()
    reason: str = ""
    brief: str = ""

    @property
    def shown(self) -> str:
        """The figure, or why there is none."""
        return self.said if not self.reason else f"{CANNOT} {self.reason}"

    @property
    def source(self) -> str:
        """Where it is from: the files one after another; '' where nothing was there to count."""
        if not self.files:
            return ""
        named = "; ".join(each.said for each in self.files[:_FILES_NAMED])
        more = len(self.files) - _FILES_NAMED
        return f"from {named}" + (f"; and {counted(more, 'more file')}" if more > 0 else "")


@dataclass(frozen=True)
class PackSection:
    """One section of a page."""

    title: str
    figures: tuple[PackFigure, ...]

    def figure(self, what: str) -> PackFigure:
        """The figure of a name; KeyError where there is none."""
        for each in self.figures:
            if each.what == what:
                return each
        raise KeyError(what)


@dataclass(frozen=True)
class PackPage:
    """The whole service, or one team."""

    name: str
    sections: tuple[PackSection, ...]

    def figure(self, section: str, what: str) -> PackFigure:
        """One figure by its section's title and its own name."""
        for each in self.sections:
            if each.title == section:
                return each.figure(what)
        raise KeyError(section)


@dataclass(frozen=True)
class InspectionPack:
    """Everything on a named day. `without_teams` says why there are no pages of teams, '' where there are.

    `unplaced` says who or what is in the whole and on no team's page.
    """

    council_name: str
    as_at: date
    made_on: date
    version: str
    whole: PackPage
    teams: tuple[PackPage, ...]
    without_teams: str = ""
    unplaced: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What the pack is called."""
        return f"Inspection pack: {self.council_name or 'children’s social workers'}"

    @property
    def pages(self) -> tuple[PackPage, ...]:
        """The whole service first, then the teams by name."""
        return (self.whole, *self.teams)


OVERVIEW = (
    ("In post", "Staffing", "Social workers in post, people"),
    ("Vacant FTE", "Staffing", "Vacant posts, FTE"),
    ("Permanent managers", "Staffing", "Managers in post, permanent"),
    ("Agency", "Agency workers", "Agency social workers, people"),
    ("Children allocated", "Children allocated", "Children allocated to social workers"),
    ("Mean for a worker", "Children allocated", "Children for each worker, mean"),
    ("On a duty tray", "Children allocated", "Children unallocated: held by a duty tray"),
    ("Supervision on time", "Supervision", "Supervision held on time"),
    ("Changed twice or more", "Changes of worker for children", "Children with two or more changes of worker"),
)
"""The columns of the table of all teams: heading, section, figure."""


def overview(pack: InspectionPack) -> list[tuple[str, list[PackFigure]]]:
    """A row for each page, with the figures of the columns of OVERVIEW."""
    return [(page.name, [page.figure(section, what) for _, section, what in OVERVIEW]) for page in pack.pages]


def not_said(pack: InspectionPack) -> list[str]:
    """What cannot be said of the whole service, and why, each once."""
    lines = [
        f"{each.what}: {each.reason}" for section in pack.whole.sections for each in section.figures if each.reason
    ]
    return list(dict.fromkeys(lines))
