"""Coverage: for each mix of files and each part of the record, known or not, and the sentence that says why not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.record.coverage import PARTS, is_return_day, reasons
from mainstay.record.record import Shape, Source, WorkforceRecord
from mainstay.record.spans import whole_staff_days
from mainstay.record.subjects import Covered, Subject
from mainstay.tasks.figures import default_day, years_known
from tests.small_records import (
    Row,
    agency_statement,
    covered,
    day,
    held,
    record_of,
    source,
    spell,
    staff_history,
    statement,
)

STAFF = {"in_post", "starters", "leavers", "history", "posts", "teams", "qualified"}
PEOPLE = [{"person": "A", "qualified_on": "2015-07-15"}]
WHOLE = [spell("A", team="North")]


def _returns(*years: int) -> list[Row]:
    return [row for year in years for row in (statement(year, person="A", cases=5), agency_statement(year, person="G"))]


def _totals(*years: int) -> list[Row]:
    return [{"council": "893", "year": year, "vacancies_fte": "1", "agency_cover_fte": "1"} for year in years]


def _known(record: WorkforceRecord, at: str, **kinds: bool) -> set[str]:
    return set(PARTS) - set(reasons(record, day(at), **kinds))


ONE_RETURN = record_of(spell=[spell("A")], census_statement=_returns(2024), council_total=_totals(2024))
FIVE_RETURNS = record_of(
    spell=[spell("A")], census_statement=_returns(*range(2020, 2025)), council_total=_totals(*range(2020, 2025))
)
SNAPSHOT = [source(0, "hr_extract", Shape.SNAPSHOT, "2024-11-15")]
RUN = [source(n, "hr_extract", Shape.RUN, at) for n, at in enumerate(("2023-09-30", "2024-03-31", "2024-09-30"))]
LEAVERS = source(5, "leavers_list", Shape.EVENTS, "2024-11-01", "2023-09-30")
OF_A_RETURN = {"in_post", "starters", "leavers", "agency", "cases", "days_lost", "vacancies", "agency_cover"}


@pytest.mark.parametrize(
    ("record", "at", "known"),
    [
        (ONE_RETURN, "2024-09-30", OF_A_RETURN),
        (ONE_RETURN, "2023-09-30", {"in_post", "starters"}),  # who left after that day is on the return
        (ONE_RETURN, "2024-03-31", {"in_post", "starters"}),
        (ONE_RETURN, "2024-10-01", set()),
        (ONE_RETURN, "2023-09-29", set()),
        (FIVE_RETURNS, "2024-09-30", OF_A_RETURN | {"history"}),
        (FIVE_RETURNS, "2020-09-30", OF_A_RETURN),
        (FIVE_RETURNS, "2023-03-31", {"in_post", "starters", "leavers", "history"}),
        (record_of(SNAPSHOT, spell=WHOLE, person=PEOPLE), "2024-11-15", STAFF - {"leavers", "history"}),
        (record_of(SNAPSHOT, spell=WHOLE, person=PEOPLE), "2024-09-30", {"qualified"}),
        (record_of(SNAPSHOT, spell=WHOLE, person=PEOPLE), "2024-11-16", {"qualified"}),
        (
            record_of(SNAPSHOT, spell=WHOLE, census_statement=_returns(2024)),
            "2024-09-30",
            OF_A_RETURN - {"vacancies", "agency_cover"},
        ),
        (
            record_of(SNAPSHOT, spell=WHOLE, census_statement=_returns(2024)),
            "2024-11-15",
            STAFF - {"history", "qualified"},
        ),
        (
            record_of(SNAPSHOT, spell=WHOLE, census_statement=_returns(2021)),
            "2024-11-15",
            STAFF - {"leavers", "history", "qualified"},
        ),
        (record_of([*SNAPSHOT, LEAVERS], spell=WHOLE, person=PEOPLE), "2024-09-30", STAFF - {"history"}),
        (record_of([*SNAPSHOT, LEAVERS], spell=WHOLE, person=PEOPLE), "2024-08-31", STAFF - {"history", "leavers"}),
        (record_of(RUN, spell=WHOLE, person=PEOPLE), "2024-09-30", STAFF - {"history"}),
        (record_of(RUN, spell=WHOLE, person=PEOPLE), "2023-09-30", STAFF - {"history", "leavers"}),
        (record_of(RUN, spell=WHOLE, person=PEOPLE), "2023-09-29", {"qualified"}),
        (record_of([staff_history("2024-11-15", "2019-04-30")], spell=WHOLE, person=PEOPLE), "2024-09-30", STAFF),
        (
            record_of([staff_history("2024-11-15", "2019-04-30")], spell=[spell("A")], person=PEOPLE),
            "2024-09-30",
            STAFF - {"teams"},
        ),
        (
            record_of([staff_history("2024-11-15", "2019-04-30")], spell=WHOLE, person=PEOPLE),
            "2020-03-30",
            STAFF - {"leavers", "history"},
        ),
        (
            record_of([staff_history("2024-11-15", "2019-04-30")], spell=WHOLE, person=PEOPLE),
            "2019-03-30",
            {"qualified"},
        ),
        (record_of(), "2024-09-30", set()),
    ],
)
def test_what_is_known(record: WorkforceRecord, at: str, known: set[str]) -> None:
    assert _known(record, at) == known


@pytest.mark.parametrize(
    ("record", "at", "part", "reason"),
    [
        (
            ONE_RETURN,
            "2024-09-30",
            "history",
            "the return of 2023 is needed as well, and no other source reaches back that far",
        ),
        (ONE_RETURN, "2024-09-30", "posts", "a census return holds no date of starting in the present role"),
        (ONE_RETURN, "2024-09-30", "teams", "no file gives the team people work in"),
        (ONE_RETURN, "2024-03-31", "leavers", "leavers are only known from 1 October 2023"),
        (ONE_RETURN, "2024-10-01", "in_post", "no staff list or census return covers 1 October 2024"),
        (ONE_RETURN, "2024-03-31", "cases", "a list of children allocated was not among the files"),
        (
            record_of(spell=[spell("A")], census_statement=_returns(2021, 2024)),
            "2023-03-31",
            "in_post",
            "who left between 30 September 2021 and 1 October 2023 is not known",
        ),
        (
            record_of(SNAPSHOT, spell=WHOLE),
            "2024-11-15",
            "leavers",
            "a list of present staff does not show who left; add leavers, earlier lists or a census return",
        ),
        (record_of(SNAPSHOT, spell=WHOLE), "2024-12-31", "in_post", "the staff list stops at 15 November 2024"),
        (
            record_of([*SNAPSHOT, LEAVERS], spell=WHOLE),
            "2024-08-31",
            "leavers",
            "leavers are only known from 30 September 2023",
        ),
        (
            record_of(SNAPSHOT, spell=WHOLE, census_statement=_returns(2021)),
            "2024-11-15",
            "leavers",
            "leavers are only known to 30 September 2021",
        ),
        (
            record_of(SNAPSHOT, spell=WHOLE, census_statement=_returns(2024)),
            "2024-09-30",
            "teams",
            "no staff list shows what posts everyone in post on the day held",
        ),
        (
            record_of(SNAPSHOT, spell=WHOLE),
            "2024-11-15",
            "qualified",
            "no file gives the date on which people qualified",
        ),
        (record_of(SNAPSHOT, spell=WHOLE), "2024-11-15", "agency", "an agency register was not among the files"),
        (record_of(SNAPSHOT, spell=WHOLE), "2024-11-15", "vacancies", "an establishment list was not among the files"),
    ],
)
def test_the_reason_completes_a_sentence(record: WorkforceRecord, at: str, part: str, reason: str) -> None:
    found = reasons(record, day(at))[part]
    assert found == reason
    assert not found.endswith(".") and found[0] == found[0].lower()


def _list(kind: str, shape: Shape, as_at: str, covers_from: str | None = None) -> Source:
    return source(7, kind, shape, as_at, covers_from)


@pytest.mark.parametrize(
    ("listed", "part", "reason"),
    [
        (_list("agency_register", Shape.SNAPSHOT, "2024-09-30"), "agency", None),
        (
            _list("agency_register", Shape.SNAPSHOT, "2024-10-01"),
            "agency",
            "the only agency register is as at 1 October 2024",
        ),
        (_list("agency_register", Shape.HISTORY, "2024-10-01", "2023-04-30"), "agency", None),
        (
            _list("agency_register", Shape.HISTORY, "2024-09-29", "2023-04-30"),
            "agency",
            "the agency register covers 30 April 2023 to 29 September 2024",
        ),
        (_list("children_allocated", Shape.SNAPSHOT, "2024-09-30"), "cases", None),
        (_list("children_allocated", Shape.SNAPSHOT, "2024-09-30"), "children", None),
        (
            _list("children_allocated", Shape.SNAPSHOT, "2024-09-30"),
            "changes",
            "the list of children allocated holds present allocations only, not those that ended in the year",
        ),
        (_list("children_allocated", Shape.HISTORY, "2024-10-31", "2023-10-01"), "changes", None),
        (
            _list("children_allocated", Shape.HISTORY, "2024-10-31", "2023-10-02"),
            "changes",
            "the list of children allocated does not cover the whole year to 30 September 2024",
        ),
        (_list("establishment_list", Shape.SNAPSHOT, "2024-09-30"), "vacancies", None),
        (
            _list("establishment_list", Shape.SNAPSHOT, "2024-09-27"),
            "vacancies",
            "the only establishment list is as at 27 September 2024",
        ),
        (_list("absence_list", Shape.HISTORY, "2024-09-30", "2023-10-01"), "days_lost", None),
        (
            _list("absence_list", Shape.HISTORY, "2024-09-29", "2023-10-01"),
            "days_lost",
            "the absence list does not cover the whole year to 30 September 2024",
        ),
    ],
)
def test_other_lists_speak_for_a_day_or_say_why_not(listed: Source, part: str, reason: str | None) -> None:
    away = [{"person": "A", "start": "2024-01-08", "kind": "sickness", "days_lost": "1", "source": 7}]
    record = record_of([staff_history(), listed], spell=WHOLE, absence=away, involvement=[held("X", "A", source=7)])
    assert reasons(record, day("2024-09-30")).get(part) == reason


def test_a_list_without_a_day_says_so() -> None:
    undated = Source(
        7, "agency.csv", "", "agency_register", "Agency register", Shape.SNAPSHOT, None, covered("agency_register")
    )
    found = reasons(record_of([staff_history(), undated], spell=WHOLE), day("2024-09-30"))
    assert found["agency"] == "nobody has said which day the agency register is for"


def test_children_cannot_be_counted_by_worker_where_the_staff_are_not_known() -> None:
    children = _list("children_allocated", Shape.HISTORY, "2025-03-31", "2022-01-31")
    record = record_of([*SNAPSHOT, children], spell=WHOLE, involvement=[held("X", "A")])
    found = reasons(record, day("2024-12-31"))
    assert found["cases"] == "the staff list stops at 15 November 2024" and "children" not in found


def test_without_the_statements_a_return_day_knows_its_agency_workers_and_no_children() -> None:
    known = _known(ONE_RETURN, "2024-09-30", official=False)
    assert "agency" in known and not known & {"cases", "days_lost", "vacancies"}


def test_a_return_speaks_for_its_own_30_september() -> None:
    assert is_return_day(ONE_RETURN, day("2024-09-30"))
    assert not is_return_day(ONE_RETURN, day("2023-09-30")) and not is_return_day(ONE_RETURN, day("2024-09-29"))


def test_a_list_of_leavers_that_says_where_it_ends_knows_nothing_of_later_leavers() -> None:
    told = replace(LEAVERS, covered=(Covered(Subject.LEAVERS, day("2022-09-30"), day("2024-06-30")),))
    record = record_of([*SNAPSHOT, told], spell=WHOLE, person=PEOPLE)

    assert "leavers" not in reasons(record, day("2024-06-30"))
    assert reasons(record, day("2024-07-31"))["leavers"] == "leavers are only known to 30 June 2024"


def test_a_return_that_shares_nobody_with_the_staff_lists_speaks_for_its_own_day_alone() -> None:
    stranger = [statement(2024, person="not on the list")]
    record = record_of(SNAPSHOT, spell=WHOLE, census_statement=stranger)
    assert "leavers" not in reasons(record, day("2024-09-30"))
    assert (
        reasons(record, day("2024-03-31"))["in_post"] == "the census returns could not be joined to the lists of staff"
    )


@pytest.mark.parametrize(
    ("sources", "statements", "expected"),
    [
        ([staff_history("2024-11-15", "2019-04-30")], [], "2024-09-30"),
        ([staff_history("2024-09-29", "2019-04-30")], [], "2023-09-30"),
        (SNAPSHOT, [], "2024-11-15"),
        ([*SNAPSHOT, _list("children_allocated", Shape.SNAPSHOT, "2025-01-31")], [], "2024-11-15"),
        (SNAPSHOT, _returns(2022), "2022-09-30"),
        ([], _returns(2020, 2021), "2021-09-30"),
        ([_list("children_allocated", Shape.SNAPSHOT, "2025-01-31")], [], "2025-01-31"),
    ],
)
def test_the_day_taken_where_nobody_gives_one(sources: list[Source], statements: list[Row], expected: str) -> None:
    record = (
        record_of(sources, spell=WHOLE, census_statement=statements) if statements else record_of(sources, spell=WHOLE)
    )
    assert default_day(record) == day(expected)


def _listing(number: int, at: str, rows: int) -> Source:
    return Source(
        number, f"list_{number}.csv", "", "hr_extract", "HR extract", Shape.RUN, day(at), covered("hr_extract"), rows
    )


def test_a_list_of_one_team_says_nothing_of_the_rest_of_the_staff() -> None:
    """A team's own list of 3 each month, beside one list of all 160: only the latter's day is known."""
    team = [_listing(n, at, 3) for n, at in enumerate(("2024-07-31", "2024-08-31", "2024-09-30"))]
    record = record_of([*team, _listing(9, "2024-09-30", 160)], spell=WHOLE)
    assert "in_post" not in reasons(record, day("2024-09-30"))
    assert "in_post" in reasons(record, day("2024-08-31"))
    assert whole_staff_days(record) == [day("2024-09-30")]


def test_two_lists_of_one_day_are_parts_of_one_whole() -> None:
    parts = [_listing(0, "2024-03-31", 30), _listing(1, "2024-03-31", 20), _listing(2, "2024-09-30", 160)]
    assert whole_staff_days(record_of(parts)) == [day("2024-03-31"), day("2024-09-30")]


@pytest.mark.parametrize(
    ("days", "known", "unknown"),
    [
        (
            ("2024-08-28", "2024-09-27"),
            ("2024-08-28", "2024-08-31", "2024-09-26", "2024-09-27"),
            ("2024-08-27", "2024-09-28"),
        ),
        (("2024-03-31", "2024-09-30"), ("2024-03-31", "2024-09-30"), ("2024-04-01", "2024-06-30", "2024-09-29")),
    ],
)
def test_monthly_lists_speak_for_the_days_up_to_the_next_and_lists_further_apart_for_their_own(
    days: tuple[str, ...], known: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    lists = [source(n, "establishment_list", Shape.RUN, at, days[0]) for n, at in enumerate(days, 1)]
    record = record_of([staff_history(), *lists], spell=WHOLE)
    assert all("vacancies" not in reasons(record, day(at)) for at in known)
    assert all("vacancies" in reasons(record, day(at)) for at in unknown)


def test_without_any_day_the_day_is_asked_for() -> None:
    with pytest.raises(CannotGoOn, match="None of the files says which day it is for") as stopped:
        default_day(record_of())
    assert "--as-at" in stopped.value.do


def test_the_earlier_years_that_are_known() -> None:
    assert years_known(FIVE_RETURNS, day("2024-09-30")) == [day(f"{year}-09-30") for year in range(2019, 2024)]
    assert years_known(ONE_RETURN, day("2024-09-30")) == [day("2023-09-30")]
    history = record_of([staff_history("2024-11-15", "2022-01-31")], spell=WHOLE)
    assert years_known(history, day("2024-02-29")) == [day("2022-02-28"), day("2023-02-28")]
