"""Statements and spells counted twice: by the tables, and slowly in plain Python; on records that nobody chose."""

from __future__ import annotations

import random
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mainstay.foundations.dates import day_number
from mainstay.measures.answering import answers
from mainstay.measures.declaring import measures, measures_of
from mainstay.record.assembling import workforce_rows
from mainstay.record.frames import frame_of
from mainstay.record.record import WorkforceRecord
from tests.second_opinion.plain_counting import SENIORITY, Spell, Worker, counts_from_spells, official_counts, stays
from tests.small_records import COUNCIL, staff_history

FTES = st.sampled_from([None, 0, 200_000, 333_333, 500_000, 600_000, 1_000_000])
# Days that lie on the edges of the census year 2024 as often as not.
EDGES = [
    date(2023, 9, 29),
    date(2023, 9, 30),
    date(2023, 10, 1),
    date(2024, 9, 29),
    date(2024, 9, 30),
    date(2024, 10, 1),
]
DAYS = st.one_of(st.sampled_from(EDGES), st.dates(date(2021, 1, 1), date(2025, 6, 30)))


def maybe(what: st.SearchStrategy) -> st.SearchStrategy:
    """A value, or none."""
    return st.one_of(st.none(), what)


WORKERS = st.lists(
    st.builds(
        Worker,
        agency=st.booleans(),
        number=maybe(st.sampled_from(["SW1", "SW2", "SW3"])),
        born=maybe(st.sampled_from([date(1985, 3, 4), date(1990, 1, 1)])),
        sex=maybe(st.sampled_from(["female", "male"])),
        ethnicity=maybe(st.sampled_from(["white_british", "refused"])),
        role=maybe(st.sampled_from(SENIORITY)),
        fte=FTES,
        fte_before=FTES,
        start=maybe(DAYS),
        end=maybe(DAYS),
        cases=maybe(st.integers(0, 30)),
        days_lost=maybe(st.integers(0, 9_999)),
    ),
    min_size=1,
    max_size=14,
)


def _statements(workers: list[Worker]) -> WorkforceRecord:
    columns = {
        "statement": [f"s{place}" for place in range(len(workers))],
        "person": [f"p{place}" for place in range(len(workers))],
        "year": [2024] * len(workers),
        "agency": [int(worker.agency) for worker in workers],
        "swe_number": [worker.number for worker in workers],
        "date_of_birth": [_number(worker.born) for worker in workers],
        "role_start": [_number(worker.start) for worker in workers],
        "role_end": [_number(worker.end) for worker in workers],
        "fte_year_before": [worker.fte_before for worker in workers],
        "position": list(range(len(workers))),
    }
    columns |= {name: [getattr(worker, name) for worker in workers] for name in
                ("sex", "ethnicity", "role", "fte", "cases", "days_lost")}  # fmt: skip
    return WorkforceRecord(COUNCIL, (), {"census_statement": frame_of("census_statement", columns)})


def _spells(spells: list[Spell]) -> WorkforceRecord:
    columns = {
        "spell": [f"s{place}" for place in range(len(spells))],
        "person": [spell.person for spell in spells],
        "role": [spell.role for spell in spells],
        "contract": ["permanent"] * len(spells),
        "fte": [spell.fte for spell in spells],
        "start": [day_number(spell.start) for spell in spells],
        "end": [_number(spell.end) for spell in spells],
        "leaving_reason": [spell.reason for spell in spells],
        "source": [0] * len(spells),
    }
    return WorkforceRecord(COUNCIL, (staff_history("2026-12-31"),), {"spell": frame_of("spell", columns)})


def _number(day: date | None) -> int | None:
    return None if day is None else day_number(day)


def _numerators(record: WorkforceRecord, day: date, names: list[str]) -> dict[str, int]:
    """Each measure's exact numerator in the unit held, where the measure has an answer."""
    found = answers(record, [day], [measures()[name] for name in names])
    return {
        answer.measure.name: int(answer.numerator * _units(answer.measure.name))
        for answer in found
        if answer.numerator is not None
    }


def _units(name: str) -> int:
    return 100 if name == "working_days_lost_fte" else 1_000_000 if name.endswith("_fte") else 1


@given(WORKERS)
def test_a_return_is_counted_as_plainly(workers: list[Worker]) -> None:
    plain = official_counts(workers, 2024)
    counted = _numerators(_statements(workers), date(2024, 9, 30), list(plain))
    # A return in which nobody has children, or days lost, given at all has a reason instead of a nought.
    assert counted == {name: plain[name] for name in counted}
    assert {"cases", "case_holders_fte"} <= set(counted) or all(worker.cases is None for worker in workers)
    assert "working_days_lost_fte" in counted or all(worker.days_lost is None for worker in workers)


@given(WORKERS, st.randoms(use_true_random=False))
def test_the_order_of_a_returns_records_does_not_matter(workers: list[Worker], chance: random.Random) -> None:
    names = list(official_counts(workers, 2024))
    shuffled = chance.sample(workers, len(workers))
    day = date(2024, 9, 30)
    assert _numerators(_statements(workers), day, names) == _numerators(_statements(shuffled), day, names)


SPELLS = st.lists(
    st.builds(
        Spell, person=st.sampled_from(["A", "B", "C"]), start=DAYS, end=maybe(DAYS),
        fte=st.sampled_from([None, 400_000, 600_000, 1_000_000]), role=st.sampled_from(SENIORITY),
        reason=st.sampled_from([None, None, "resignation", "retired", "other", "moved_within_council"]),
    ),
    max_size=9,
)  # fmt: skip


@st.composite
def chained(draw: st.DrawFn) -> list[Spell]:
    """Spells of a few people that often follow one another closely, or overlap."""
    found = draw(SPELLS)
    for spell in list(found):
        if spell.end is not None and draw(st.booleans()):
            start = max(spell.end, spell.start) + timedelta(days=draw(st.integers(-5, 6)))
            end = draw(maybe(st.integers(0, 500)))
            found.append(Spell(spell.person, start, None if end is None else start + timedelta(days=end), 800_000))
    return found


@given(chained(), DAYS)
def test_spells_are_counted_as_plainly_on_any_day(spells: list[Spell], day: date) -> None:
    plain = counts_from_spells(spells, day)
    assert _numerators(_spells(spells), day, list(plain)) == plain


@given(chained(), st.randoms(use_true_random=False), DAYS)
def test_the_order_of_spells_does_not_matter(spells: list[Spell], chance: random.Random, day: date) -> None:
    names = [measure.name for measure in measures_of("workforce")]
    shuffled = chance.sample(spells, len(spells))
    assert _numerators(_spells(spells), day, names) == _numerators(_spells(shuffled), day, names)


@given(chained(), DAYS)
def test_the_more_senior_role_carries_the_head(spells: list[Spell], day: date) -> None:
    frame = workforce_rows(_spells(spells), [day]).frame.filter(in_post=1)
    for stay in stays(spells):
        running = stay.running(day)
        if running:
            heads = frame.filter(person=stay.person, in_post_head=1)["role"].to_list()
            assert heads == [min((spell.role for spell in running), key=SENIORITY.index)]


def test_the_twin_itself_is_right_on_a_record_counted_by_hand() -> None:
    workers = [
        Worker(number="SW1", fte=600_000), Worker(number="SW1", fte=400_000),
        Worker(number="SW2", start=date(2024, 1, 8), fte=1_000_000, cases=3),
        Worker(number="SW3", end=date(2024, 5, 1), fte_before=800_000, days_lost=150),
        Worker(agency=True, fte=500_000, cases=2),
    ]  # fmt: skip
    assert official_counts(workers, 2024) == {
        "inpost_fte": 2_000_000, "starters_fte": 1_000_000, "leavers_fte": 800_000, "agency_fte": 500_000,
        "agency_headcount": 1, "cases": 5, "case_holders_fte": 1_500_000, "working_days_lost_fte": 150,
        "inpost_headcount": 2, "starters_headcount": 1, "leavers_headcount": 1, "started_and_left": 0,
    }  # fmt: skip
