"""The rows of the pages of where a council stands: every measure in a line, and one measure with all that is beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mainstay.comparison.groups_to_compare import Kind
from mainstay.presentation.standing.content import MeasureStanding, Standings
from mainstay.presentation.standing.words import (
    DASH,
    age_words,
    figure_words,
    former_rows,
    group_words,
    how_made,
    in_year_words,
    left_out_rows,
    ours_words,
    place_sentence,
    place_words,
    stood,
    verdict_words,
)
from mainstay.presentation.words import capital

CLOSENESS = "How close"


@dataclass(frozen=True)
class StandingLine:
    """One measure in the table: figures as texts; `region` and `neighbours` a dash where there is none."""

    name: str
    title: str
    ours: str
    in_year: str
    england: str
    region: str
    neighbours: str
    verdict: str
    place: str
    in_year_verdict: str

    @property
    def has_place(self) -> bool:
        """Whether there is a span of places to show."""
        return self.place != DASH


@dataclass(frozen=True)
class GroupLine:
    """A group's figure: what it is called, the figure, and how it was made."""

    name: str
    figure: str
    how: str


@dataclass(frozen=True)
class StandingPage:
    """One measure: sentences, its groups, the councils of the group that is marked, and who has no place."""

    name: str
    title: str
    year: int
    age: str
    ours: str
    verdict: str
    place: str
    in_year: str
    in_year_figure: str
    groups: tuple[GroupLine, ...]
    marked: str
    members: tuple[tuple[str, ...], ...]
    members_headings: tuple[str, ...]
    not_found: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...]
    former: tuple[tuple[str, str], ...]


def standing_lines(found: Standings) -> list[StandingLine]:
    """Every measure of a council in a line."""
    return [_line(found, each) for each in found.measures]


def region_name(found: Standings) -> str:
    """What the council's region is called at the head of a column; '' where it is in none."""
    group = next((each.group(Kind.REGION) for each in found.measures), None)
    return capital(group.group.name.removeprefix("the ")) if group is not None else ""


def standing_page(found: Standings, one: MeasureStanding, names: Mapping[str, str], today: date) -> StandingPage:
    """All that stands on the page of one measure but its charts; `names` are the councils' by code."""
    marked = one.group(one.marked.kind) if one.marked is not None else None
    closeness = (one.marked.closeness if one.marked is not None else None) or {}
    headings = ("Council", f"{one.title}, {one.year}", *((CLOSENESS,) if closeness else ()))
    return StandingPage(
        one.name,
        one.title,
        one.year,
        age_words(one, today),
        ours_words(one),
        verdict_words(one, found.together),
        place_sentence(one),
        in_year_words(one, one.in_year, found.together_in_year) if one.in_year is not None else "",
        figure_words(one.in_year.value, one.unit) if one.in_year is not None else "",
        tuple(
            GroupLine(capital(each.group.name), group_words(each, one.unit), capital(how_made(each)))
            for each in one.groups
        ),
        one.marked.name if one.marked is not None else "",
        _members(one, names, closeness),
        headings,
        marked.group.not_found if marked is not None else (),
        tuple(left_out_rows(one.councils.left_out, one.as_at)),
        tuple(former_rows(one.councils.left_out, one.as_at)),
    )


def _line(found: Standings, one: MeasureStanding) -> StandingLine:
    return StandingLine(
        one.name,
        one.title,
        ours_words(one),
        figure_words(one.in_year.value, one.unit) if one.in_year is not None else DASH,
        group_words(one.group(Kind.ENGLAND), one.unit),
        group_words(one.group(Kind.REGION), one.unit),
        group_words(one.group(Kind.NEIGHBOURS), one.unit),
        verdict_words(one, found.together),
        place_words(one),
        in_year_words(one, one.in_year, found.together_in_year) if one.in_year is not None else "",
    )


def _members(
    one: MeasureStanding, names: Mapping[str, str], closeness: Mapping[str, str]
) -> tuple[tuple[str, ...], ...]:
    """The councils of the marked group with their figures, in the group's order; none for all of England."""
    if one.marked is None or one.marked.kind is Kind.ENGLAND or one.strip is None:
        return ()
    held = {each.code: each for each in one.strip.councils}
    rows = []
    for code in one.marked.codes:
        # Former councils of a region are no members of it in this year.
        if not stood(code, one.as_at):
            continue
        figure = figure_words(held[code].value, one.unit) if code in held else "No figure"
        rows.append((names.get(code, code), figure, *((closeness.get(code, DASH),) if closeness else ())))
    return tuple(rows)
