"""What lists of present staff can tell: one alone, with leavers, a run of them; and when someone joined the council."""

from __future__ import annotations

import pytest

from mainstay.record.record import Shape, Source, WorkforceRecord
from tests.small_records import Row, answer_of, record_of, rows_of, shown, source, spell, statement

DAY = "2024-09-30"
NOW = source(0, "hr_extract", Shape.SNAPSHOT, DAY)
LEAVERS = source(1, "leavers_list", Shape.EVENTS, "2024-09-20", "2023-09-30")


def _run(*days: str) -> list[Source]:
    return [source(number, "hr_extract", Shape.RUN, each) for number, each in enumerate(days)]


def _values(record: WorkforceRecord, *measures: str, day: str = DAY) -> list[str]:
    return [shown(answer_of(record, day, measure))[0] for measure in measures]


def test_one_list_gives_the_stock_and_the_starters_and_no_turnover_and_says_why() -> None:
    record = record_of([NOW], spell=[spell("A"), spell("B", "2024-02-01")])
    assert _values(record, "inpost_headcount", "starters_headcount") == ["2", "1"]
    for name in ("leavers_headcount", "turnover_rate_fte", "stability_index", "leavers_within_12_months"):
        assert answer_of(record, DAY, name).reason == (
            "a list of present staff does not show who left; add leavers, earlier lists or a census return"
        )


def test_a_list_of_leavers_beside_it_gives_turnover() -> None:
    gone = spell("B", end="2024-03-31", fte="0.5", source=1, leaving_reason="resignation")
    record = record_of([NOW, LEAVERS], spell=[spell("A"), gone])
    assert _values(record, "leavers_fte", "turnover_rate_fte") == ["0.5", "50.0"]


def test_someone_promoted_last_month_is_no_starter_where_hr_says_when_they_joined() -> None:
    promoted = spell("A", "2024-09-02", role="senior_practitioner", joined_council="2018-05-14")
    record = record_of([NOW, LEAVERS], spell=[promoted, spell("B", "2024-09-02", joined_council="2024-09-02")])
    assert _values(record, "inpost_headcount", "starters_headcount") == ["2", "1"]
    row = rows_of(record, DAY).filter(person="A", in_post=1).to_dicts()[0]
    assert (row["time_in_council"], row["days_in_post"], row["stayed_head"]) == ("5 to 10 years", 28, 1)


def test_the_stock_a_year_before_holds_those_who_have_been_promoted_since() -> None:
    promoted = spell("A", "2024-09-02", fte="0.8", joined_council="2018-05-14")
    record = record_of([NOW, LEAVERS], spell=[promoted, spell("B")])
    assert _values(record, "inpost_headcount", "inpost_fte", day="2023-09-30") == ["2", "1.8"]


@pytest.mark.parametrize(
    ("why", "spells", "sources"),
    [
        ("the file says where they came from", [{"start_origin": "newly_qualified"}], [NOW]),
        (
            "they were in another job here",
            [{}, {"role": "not_social_worker", "start": "2018-05-14", "end": "2024-02-01"}],
            [NOW],
        ),
        (
            "they were an agency worker before",
            [{}, {"contract": "agency", "start": "2022-05-14", "end": "2024-02-01"}],
            [NOW],
        ),
        ("an earlier list leaves them out", [{}], _run("2023-09-30", DAY)),
    ],
)
def test_the_day_of_joining_the_council_is_not_used_where_something_better_is_known(
    why: str, spells: list[Row], sources: list[Source]
) -> None:
    rows = [spell("A", **({"start": "2024-02-01", "joined_council": "2018-05-14"} | changes)) for changes in spells]
    assert _values(record_of(sources, spell=rows), "starters_headcount") == ["1"], why


def test_the_day_of_joining_the_council_is_used_for_the_first_stretch_alone() -> None:
    record = record_of([NOW, LEAVERS], spell=[
        spell("A", "2019-06-03", "2024-01-31", joined_council="2018-05-14"),
        spell("A", "2024-06-03", joined_council="2018-05-14"),
    ])  # fmt: skip
    assert _values(record, "starters_headcount", "leavers_headcount") == ["1", "1"]


def test_a_run_of_lists_counts_a_leaver_by_the_list_that_no_longer_has_them() -> None:
    """Listed on 30 September 2023 and not on 31 March 2024: gone by then, and not before 1 October."""
    gone = spell("A", end="2024-03-31", end_earliest="2023-10-01")
    record = record_of(_run("2023-09-30", "2024-03-31", DAY), spell=[gone, spell("B", "2024-05-01"), spell("C")])
    assert _values(record, "leavers_headcount", "starters_headcount", "inpost_headcount") == ["1", "1", "2"]
    assert _values(record, "inpost_headcount", day="2024-01-31") == ["2"]


def test_lists_more_than_a_year_apart_do_not_say_in_which_year_people_left() -> None:
    record = record_of(_run("2021-09-30", DAY), spell=[spell("A"), spell("B", end=DAY)])
    assert answer_of(record, DAY, "leavers_headcount").value is None
    assert _values(record, "inpost_headcount") == ["1"]
    assert _values(record, "inpost_headcount", day="2021-09-30") == ["2"]
    assert answer_of(record, "2022-09-30", "inpost_headcount").value is None


def test_on_the_day_of_a_return_what_it_does_not_hold_comes_from_the_staff_list() -> None:
    person = {"person": "A", "swe_number": "SW1"}
    record = record_of(
        [NOW],
        census_statement=[statement(**person), statement(person="B", swe_number="SW2")],
        spell=[
            spell("A", "2022-09-30", team="North"),
            spell("B", "2020-09-30", team="South"),
            spell("Z", team="not returned"),
        ],
        person=[{"person": "A", "qualified_on": "2015-07-15"}, {"person": "B", "qualified_on": "2023-07-15"}],
    )
    assert _values(record, "inpost_headcount", "time_in_post_median", "experienced_share") == ["2", "3.0", "50.0"]
    assert sorted(rows_of(record, DAY).filter(in_post=1)["team"].to_list()) == ["North", "South"]
