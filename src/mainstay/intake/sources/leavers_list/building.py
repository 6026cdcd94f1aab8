"""Each row is a claim about a person, and a row about the post they hold, started in or left."""

from mainstay.intake.gathering import Gathering
from mainstay.intake.staff import claims_of, staff_rows
from mainstay.intake.typed import TypedTable


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds the people and their posts; spells are made when every list has been read."""
    first = len(gathering.claims)
    gathering.claims += claims_of(table)
    gathering.staff += staff_rows(table, first)


BUILD = build
