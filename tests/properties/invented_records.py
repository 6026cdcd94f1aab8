"""Records that nobody chose, for laws: a council's people, moves, absences, children, posts and returns."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from mainstay.record.record import Shape, WorkforceRecord
from mainstay.vocabulary.contracts import CONTRACTS
from mainstay.vocabulary.roles import ROLES
from tests.small_records import Row, held, record_of, source, spell, staff_history, statement

FIRST, LAST = date(2020, 1, 1), date(2025, 3, 31)
PEOPLE = ["A", "B", "C", "D", "E"]
FTES = st.sampled_from([None, "0", "0.333333", "0.5", "0.8", "1.0"])
DAYS = st.dates(FIRST, LAST)
SOURCES = [
    staff_history("2025-03-31", "2019-12-31"),
    source(1, "children_allocated", Shape.HISTORY, "2025-03-31", "2019-12-31"),
    source(2, "agency_register", Shape.HISTORY, "2025-03-31", "2019-12-31"),
    source(3, "absence_list", Shape.HISTORY, "2025-03-31", "2019-12-31"),
]  # fmt: skip


def maybe(what: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A value, or none."""
    return st.one_of(st.none(), what)


@st.composite
def spells(draw: st.DrawFn, *, hours: bool = False) -> list[Row]:
    """Spells of a few people that often follow one another closely, overlap, or are of no hours (unless `hours`)."""
    found: list[Row] = []
    ftes = FTES.filter(lambda fte: fte != "0") if hours else FTES
    for person in draw(st.lists(st.sampled_from(PEOPLE), unique=True)):
        day = draw(DAYS)
        for number in range(draw(st.integers(1, 4))):
            end = day + timedelta(days=draw(st.integers(0, 700)))
            found.append(
                spell(
                    person, day.isoformat(), end.isoformat() if number or draw(st.booleans()) else None,
                    role=draw(st.sampled_from([*ROLES.slugs, "case_holder", "case_holder"])), post=f"{person}{number}",
                    contract=draw(st.sampled_from([*CONTRACTS.slugs, "permanent", "permanent"])), fte=draw(ftes),
                    team=draw(maybe(st.sampled_from(["North", "South"]))),
                    leaving_reason=draw(st.sampled_from([None, None, "resignation", "other"])),
                    start_origin=draw(st.sampled_from([None, None, "newly_qualified"])),
                    joined_council=draw(maybe(st.dates(date(2015, 1, 1), day).map(date.isoformat))),
                )
            )  # fmt: skip
            day = end + timedelta(days=draw(st.integers(-40, 9)))
    return found


@st.composite
def absences(draw: st.DrawFn) -> list[Row]:
    """Stretches away of the same few people, which may overlap."""
    found = []
    for number in range(draw(st.integers(0, 6))):
        start = draw(DAYS)
        end = start + timedelta(days=draw(st.integers(0, 400)))
        lost = draw(maybe(st.integers(0, 20_000)))
        kind = draw(st.sampled_from(["sickness", "sickness", "training"]))
        found.append(
            {
                "absence": f"a{number}",
                "person": draw(st.sampled_from(PEOPLE)),
                "start": start.isoformat(),
                "end": end.isoformat(),
                "days_lost": None if lost is None else lost / 100,
                "kind": kind,
                "source": 3,
            }
        )
    return found


@st.composite
def children(draw: st.DrawFn) -> list[Row]:
    """Children passed among the same few people and a tray."""
    found = []
    for number in range(draw(st.integers(0, 10))):
        start = draw(DAYS)
        end = start + timedelta(days=draw(st.integers(0, 400)))
        found.append(
            held(
                draw(st.sampled_from(["x", "y", "z"])),
                draw(maybe(st.sampled_from(PEOPLE))),
                start.isoformat(),
                draw(maybe(st.just(end.isoformat()))),
                source=1,
                involvement=f"i{number}",
            )
        )
    return found


@st.composite
def statements(draw: st.DrawFn) -> list[Row]:
    """A return of 2024 in which the same few people stand."""
    return [
        statement(
            2024,
            person=draw(st.sampled_from(PEOPLE)),
            swe_number=draw(st.sampled_from([None, "SW1", "SW2"])),
            agency=draw(st.integers(0, 1)),
            fte=draw(FTES),
            cases=draw(maybe(st.integers(0, 25))),
            statement=f"s{number}",
            role_start=draw(maybe(DAYS.map(date.isoformat))),
            role_end=draw(maybe(DAYS.map(date.isoformat))),
            position=number,
        )
        for number in range(draw(st.integers(0, 6)))
    ]


@st.composite
def tables(draw: st.DrawFn) -> dict[str, list[Row]]:
    """Rows of every table that counting reads, by table."""
    found = {
        "spell": draw(spells()),
        "absence": draw(absences()),
        "involvement": draw(children()),
        "census_statement": draw(statements()),
        "person": [{"person": p, "date_of_birth": "1980-02-29"} for p in PEOPLE[:3]],
    }
    for name in ("spell", "census_statement"):
        for number, row in enumerate(found[name]):
            row.setdefault(name.removeprefix("census_"), f"{name}{number}")
            row["row"] = number
    return found


def record(found: dict[str, list[Row]]) -> WorkforceRecord:
    """A record of such rows, with the sources that speak for all of its days."""
    return record_of(SOURCES, **{name: rows for name, rows in found.items() if rows})
