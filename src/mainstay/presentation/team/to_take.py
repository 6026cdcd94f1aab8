"""The page about a team to take away, as a workbook or a document: the same sentences and tables, for the council alone."""

from __future__ import annotations

from mainstay.presentation.pages_to_take import PageToTake, TableToTake
from mainstay.presentation.small_numbers import WARNING
from mainstay.presentation.team.attention import attention
from mainstay.presentation.team.content import TeamThisWeek
from mainstay.presentation.team.sections import people_and_children, sections
from mainstay.presentation.team.words import Cell, lists_said, printable

INTERNAL = "It shows single workers and children: for the council's own managers alone."
NOTHING = "Nothing, as far as the lists tell."
LONGEST_NAME = 120
"""Longer names of teams are cut at the top of a file: programs take no longer title."""


def team_to_take(team: TeamThisWeek) -> PageToTake:
    """Everything that the page says."""
    found = sections(team)
    about = tuple(text for text in (team.council, people_and_children(team), *lists_said(team.days)) if text)
    needs = tuple(each.sentence for each in attention(team)) or (NOTHING,)
    return PageToTake(
        title=f"{printable(team.name, LONGEST_NAME)}: this week and the next 90 days",
        made_on=team.days.today,
        sentences=(
            ("", about),
            ("Needs attention", needs),
            *((each.title, tuple(map(printable, each.sentences))) for each in found),
        ),
        tables=tuple(
            TableToTake(each.title, each.columns, tuple(map(_clean, each.rows))) for each in found if each.rows
        ),
        warning=f"Internal. {WARNING} {INTERNAL}",
        mark="internal-contains-small-numbers-do-not-publish",
    )


def _clean(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return tuple(printable(cell) if isinstance(cell, str) else cell for cell in row)
