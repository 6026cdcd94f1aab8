"""The rows behind one figure as a reader sees them, and what they come to in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mainstay.presentation.words import NOT_KNOWN, counted, exact

MIDDLE = "The middle value of"


@dataclass(frozen=True)
class CountedRow:
    """One row of a figure. `person` is a worker's key, '' where it is of no one worker; `who` is what they are known by.

    `adds` is in the unit of its part, None where it is not known and so adds nothing. `left` is the first day gone.
    """

    person: str
    who: str
    role: str
    team: str
    contract: str
    joined: date | None
    left: date | None
    adds: Decimal | None


@dataclass(frozen=True)
class FigurePart:
    """What is above the line of a figure, below it, or in the middle. `total` is what the rows add up to, times `times`.

    `noughts` rows count and add nothing. Where `not_listed` says why, there are no rows to see. For a middle value,
    `total` is how many rows there are.
    """

    name: str
    what: str
    unit: str
    rows: tuple[CountedRow, ...]
    total: Decimal
    times: int
    noughts: int
    not_listed: str = ""

    @property
    def of_teams(self) -> bool:
        """Whether the rows are teams, of which there is no role, contract or day of joining to tell."""
        return self.unit == "Teams"

    @property
    def known_by(self) -> str:
        """What the first column holds: staff numbers, teams, or workers and whatever else is no worker."""
        if self.of_teams:
            return "Team"
        return "Staff number" if all(row.person for row in self.rows) else "Staff number, or what else it is"


def rows_in_words(part: FigurePart) -> str:
    """How many rows, what they come to, and how many of them add nothing and why."""
    adding = [row for row in part.rows if row.adds is not None]
    unknown = len(part.rows) - len(adding)
    if part.name == MIDDLE:
        return f"{counted(len(part.rows), 'row')}. The figure is the value in the middle when they stand in order."
    unit = "FTE" if part.unit == "FTE" else part.unit.lower()
    said = [f"{counted(len(adding), 'row')}, which together come to {exact(part.total / part.times)} {unit}."]
    if part.times != 1:
        said.append(f"Times {part.times} working days that is {exact(part.total)}.")
    if unknown:
        said.append(f"Of {counted(unknown, 'more row')} it is not known, and nothing is added for them.")
    if part.noughts:
        said.append(f"{counted(part.noughts, 'row')} that {'adds' if part.noughts == 1 else 'add'} nought not shown.")
    return " ".join(said)


def amount_in_words(adds: Decimal | None) -> str:
    """What a row adds: '0.6', '17', or that it is not known."""
    return NOT_KNOWN if adds is None else exact(adds)
