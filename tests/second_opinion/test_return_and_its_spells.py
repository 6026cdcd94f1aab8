"""A return counted by its statements, and by the spells that are made of that same return: where they must agree,
they do.

They must agree on who was in post, who started and who left, in people and in FTE, where every record has a start and
an FTE above nought, and nobody leaves one of two roles. (docs/methods/statements_against_spells.md says where they
may not.)
"""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from mainstay.foundations.dates import day_number
from mainstay.intake.return_spells import spells_beyond_lists
from mainstay.measures.computing import Answer, compute
from mainstay.measures.declaring import measures
from mainstay.record.assembling import workforce_rows
from mainstay.record.frames import frame_of
from mainstay.record.record import Shape, WorkforceRecord
from mainstay.record.workforce_rows import seniority
from tests.second_opinion.plain_counting import SENIORITY
from tests.small_records import COUNCIL, source

DAY = date(2024, 9, 30)
SINCE = date(2023, 9, 30)
FTES = st.sampled_from([200_000, 500_000, 600_000, 1_000_000])
AGREE = (
    "inpost_fte",
    "inpost_headcount",
    "starters_fte",
    "starters_headcount",
    "leavers_fte",
    "leavers_headcount",
    "started_and_left",
    "agency_fte",
    "agency_headcount",
    "turnover_rate_fte",
    "stability_index",
    "time_in_council_median",
)
Record = dict[str, object]


@st.composite
def people(draw: st.DrawFn, number: int) -> list[Record]:
    """One person's records: in post, a leaver, with two roles, or one who left and came back."""
    start = draw(st.dates(date(2015, 1, 1), DAY))
    end = draw(st.one_of(st.none(), st.dates(max(start, SINCE + timedelta(days=1)), DAY)))
    back = end is not None and (DAY - end).days > 10 and draw(st.booleans())
    stays = [(start, end)] + ([(draw(st.dates(end + timedelta(days=5), DAY)), None)] if back else [])
    found = []
    for began, ended in stays:
        roles = draw(st.lists(st.sampled_from(SENIORITY), min_size=1, max_size=2, unique=True))
        for role in roles:
            found.append(
                {
                    "person": f"P{number}", "swe_number": f"SW{number}", "agency": 0, "role": role,
                    "role_start": day_number(began), "role_end": None if ended is None else day_number(ended),
                    "fte": 0 if ended else draw(FTES), "fte_year_before": draw(FTES) if began <= SINCE else None,
                    "leaving_reason": draw(st.sampled_from([None, "resignation", "retired"])) if ended else None,
                }
            )  # fmt: skip
    return found


@st.composite
def returns(draw: st.DrawFn) -> WorkforceRecord:
    """A return of some people and agency workers, with the spells that intake makes of it."""
    records = [record for number in range(draw(st.integers(1, 8))) for record in draw(people(number))]
    records += [
        {"person": f"G{place}", "agency": 1, "role": "case_holder", "fte": draw(FTES)}
        for place in range(draw(st.integers(0, 3)))
    ]
    order = draw(st.permutations(records))
    names = (
        "person",
        "swe_number",
        "agency",
        "role",
        "role_start",
        "role_end",
        "fte",
        "fte_year_before",
        "leaving_reason",
    )
    columns: dict[str, list[object]] = {name: [record.get(name) for record in order] for name in names}
    size = len(order)
    columns |= {"statement": [f"s{n}" for n in range(size)], "year": [2024] * size, "position": list(range(size)),
                "source": [0] * size}  # fmt: skip
    statements = frame_of("census_statement", columns)
    sources = [source(0, "workforce_census", Shape.RETURN, "2024-09-30")]
    spells = spells_beyond_lists(frame_of("spell"), statements, sources, [])
    return WorkforceRecord(COUNCIL, tuple(sources), {"census_statement": statements, "spell": spells})


def _answers(record: WorkforceRecord, *, official: bool) -> dict[str, Answer]:
    rows = workforce_rows(record, [DAY], official=official)
    reasons = {DAY: {}}  # the sums are compared, not what is said of them
    return {
        answer.measure.name: answer for answer in compute(rows.frame, reasons, [measures()[name] for name in AGREE])
    }


@given(returns())
def test_statements_and_the_spells_made_of_them_agree(record: WorkforceRecord) -> None:
    by_statements, by_spells = _answers(record, official=True), _answers(record, official=False)
    for name in AGREE:
        one, two = by_statements[name], by_spells[name]
        assert (one.numerator, one.denominator, one.value) == (two.numerator, two.denominator, two.value), name


@given(returns())
def test_the_stock_a_year_before_and_the_flows_make_the_stock_of_the_return(record: WorkforceRecord) -> None:
    frame = workforce_rows(record, [SINCE, DAY]).frame
    heads = {
        (as_at, flag): frame.filter(as_at=day_number(as_at))[f"{flag}_head"].sum()
        for as_at in (SINCE, DAY) for flag in ("in_post", "starter", "leaver")
    }  # fmt: skip
    assert heads[SINCE, "in_post"] + heads[DAY, "starter"] - heads[DAY, "leaver"] == heads[DAY, "in_post"]


def test_seniority_is_the_order_of_the_departments_list() -> None:
    frame = frame_of("census_statement", {"role": [*reversed(SENIORITY), None]})
    assert frame.sort(seniority(pl.col("role")))["role"].to_list() == [*SENIORITY, None]
