"""Where a council stands among all councils, on each of the seven measures that a funnel suits.

The councils of a table are worked out once and kept while the table is; what is asked of one council is little beside
it. Its figures are judged among those of its own page, by Benjamini and Hochberg's rule: the published ones among
themselves, so that what a region reads does not hang on a council's record, and those of the record among all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from threading import Lock

from mainstay.comparison import over_time
from mainstay.comparison.funnel import Place
from mainstay.comparison.group_figures import group_figure
from mainstay.comparison.groups_to_compare import Group, Kind, Neighbours, chosen, england, neighbours_of, region_of
from mainstay.comparison.many_together import Together, together
from mainstay.comparison.more_than_chance import SMALLEST_GROUP
from mainstay.comparison.published_places import WAYS, PublishedFunnel, published_funnel
from mainstay.comparison.where_we_stand import Strip, strip
from mainstay.measures.computing import Answer
from mainstay.presentation.standing.content import MeasureStanding, OverYears, Standings
from mainstay.published.contents import ENGLAND
from mainstay.published.figures import PublishedTable
from mainstay.published.neighbours import StatisticalNeighbours
from mainstay.published.series import series
from mainstay.tasks.in_year_places import in_year
from mainstay.vocabulary.authorities import authority, council_named
from mainstay.vocabulary.reorganisations import list_of, what_replaced

OF_CHOICE = "the councils you chose"
_SEED = 1
_WORKING = Lock()


def measures_compared(table: PublishedTable) -> tuple[str, ...]:
    """The measures of the table that a funnel suits, in the order of their ways."""
    return tuple(measure for measure in WAYS if measure in table.measures)


def where_we_stand(
    table: PublishedTable,
    council: str,
    neighbours: StatisticalNeighbours | None = None,
    *,
    beside: Kind | None = None,
    chosen_councils: Sequence[str] = (),
    answers: Sequence[Answer] = (),
    name: str = "",
) -> Standings:
    """Where the council with this number, name or national code stands in the table's latest year.

    `beside` is the kind of group that is marked: its neighbours where they are given and its region else, where nothing
    is said; `chosen_councils` are numbers or names. `answers` are the council's own, for the whole council on one day.
    """
    known = authority(council) or council_named(council)
    number = known.code if known is not None else council.strip()
    code = table.area_code(number) if number else None
    if code is not None and table.areas[code].level != "council":
        code = None
    groups = _groups(table, number, neighbours, chosen_councils)
    wanted = beside or (Kind.NEIGHBOURS if Kind.NEIGHBOURS in groups else Kind.REGION)
    marked = groups.get(wanted)
    found = tuple(_one(table, code, measure, groups, marked, answers) for measure in measures_compared(table))
    own = [each.place for each in found]
    ours = [each.in_year.place for each in found if each.in_year is not None]
    return Standings(
        number,
        code,
        table.areas[code].name if code is not None else (known.name if known else name or number),
        what_replaced(council) or "" if known is not None and not known.is_current else "",
        known.replaced_by if known is not None else (),
        found,
        _judged_together(own),
        _judged_together([*own, *ours]),
        _joint(table),
        Kind.NEIGHBOURS in groups,
        ", ".join(part for part in (table.release.title, table.release.publisher) if part),
    )


def over_the_years(table: PublishedTable, found: Standings, measure: MeasureStanding) -> OverYears:
    """The council's series of a measure, whether it moved, and how usual its latest change is."""
    joined = series(table, found.number or (found.code or ""), measure.name)
    values = [float(point.value) for point in joined.points if point.value is not None]
    latest = over_time.latest_change(table, found.code, measure.name, measure.year) if found.code else None
    nation = tuple((each.year, each.value) for each in table.series(ENGLAND, measure.name) if each.value is not None)
    return OverYears(joined, over_time.of_rates(values), latest, nation)


def councils_to_choose(table: PublishedTable) -> list[tuple[str, str]]:
    """The councils of the latest year, by name: the table's code and the name."""
    latest = table.years[-1]
    held = [code for code in table.councils if any(table.lookup(code, latest, each) for each in table.measures[:1])]
    return sorted(((code, table.areas[code].name) for code in held), key=lambda each: each[1])


def _one(
    table: PublishedTable,
    code: str | None,
    measure: str,
    groups: dict[Kind, Group],
    marked: Group | None,
    answers: Sequence[Answer],
) -> MeasureStanding:
    year = _latest_year(table, measure)
    made, ranked = _councils(table, measure, year)
    members = frozenset(marked.codes) - {code} if marked is not None else frozenset()
    if ranked is not None:
        ranked = Strip(
            tuple(
                replace(each, is_ours=each.code == code, is_in_group=each.code in members) for each in ranked.councils
            )
        )
    return MeasureStanding(
        measure,
        table.titles[measure],
        table.units[measure],
        year,
        table.kind.day_of(year),
        table.lookup(code, year, measure) if code is not None else None,
        made,
        ranked,
        tuple(group_figure(table, group, measure, year) for group in groups.values()),
        marked,
        in_year(table, made, answers),
    )


def _groups(
    table: PublishedTable, number: str, neighbours: StatisticalNeighbours | None, wanted: Sequence[str]
) -> dict[Kind, Group]:
    near: Neighbours = {
        each: [(one.code, one.closeness) for one in found]
        for each, found in (neighbours.by_council.items() if neighbours is not None else ())
    }
    found = [england(table), region_of(table, number), neighbours_of(table, number, near)]
    if wanted:
        numbers = [one.code if (one := authority(each) or council_named(each)) else each for each in wanted]
        found.append(chosen(table, OF_CHOICE, numbers))
    return {each.kind: each for each in found if each is not None}


def _judged_together(places: Sequence[Place | None]) -> Together:
    return together(place.chance for place in places if place is not None and place.council.size >= SMALLEST_GROUP)


def _councils(table: PublishedTable, measure: str, year: int) -> tuple[PublishedFunnel, Strip | None]:
    """One at a time, so that two who ask first do not both work it out."""
    with _WORKING:
        return _worked_out(table, measure, year)


@lru_cache(maxsize=3 * len(WAYS))
def _worked_out(table: PublishedTable, measure: str, year: int) -> tuple[PublishedFunnel, Strip | None]:
    made = published_funnel(table, measure, year)
    if made is None:
        raise ValueError(f"{measure} is not a measure that a funnel suits")
    return made, strip(made.funnel, "", _SEED) if made.funnel is not None else None


@lru_cache(maxsize=3 * len(WAYS))
def _latest_year(table: PublishedTable, measure: str) -> int:
    """The latest year in which any council has a figure of it."""
    for year in reversed(table.years):
        if any((each := table.lookup(code, year, measure)) and each.value is not None for code in table.councils):
            return year
    return table.years[-1]


def _joint(table: PublishedTable) -> tuple[str, ...]:
    held = [code for code, _name in councils_to_choose(table) if "/" in code]
    return tuple(list_of(part.strip() for part in code.split("/")) for code in held)
