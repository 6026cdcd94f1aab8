"""Vacancies from an establishment list, agency workers and those who cover vacancies from a register."""

from __future__ import annotations

from mainstay.record.record import Shape, WorkforceRecord
from tests.small_records import (
    Row,
    agency_statement,
    answer_of,
    record_of,
    rows_of,
    shown,
    source,
    spell,
    staff_history,
    statement,
)

DAY = "2024-09-30"


def _vacant(fte: str = "1.0", vacant_from: str | None = None, **changes: object) -> Row:
    return {"post": "P", "role": "case_holder", "fte": fte, "vacant_from": vacant_from, "source": 1} | changes


def _assigned(
    person: str, reason: str | None, start: str = "2024-02-05", end: str | None = None, **changes: object
) -> Row:
    usual = {
        "person": person,
        "role": "case_holder",
        "fte": "1.0",
        "reason": reason,
        "start": start,
        "end": end,
        "source": 1,
    }
    return usual | changes


def _register(*assignments: Row, shape: Shape = Shape.HISTORY, as_at: str = "2025-03-31") -> WorkforceRecord:
    """A register's assignments, and the spells that intake makes of them."""
    spells = [{**row, "contract": "agency"} for row in assignments]
    for row in spells:
        row.pop("reason", None)
    register = source(1, "agency_register", shape, as_at, "2022-01-31" if shape is Shape.HISTORY else None)
    return record_of([staff_history(), register], spell=[spell("own"), *spells], agency_assignment=list(assignments))


def _values(record: WorkforceRecord, *measures: str, day: str = DAY) -> list[str]:
    return [shown(answer_of(record, day, measure))[0] for measure in measures]


def test_vacant_posts_of_social_workers_are_added_up() -> None:
    posts = source(1, "establishment_list", Shape.SNAPSHOT, DAY)
    vacancies = [
        _vacant("1.0"),
        _vacant("0.6", "2024-01-01"),
        _vacant("1.0", role="not_social_worker"),
        _vacant("1.0", role=None),
    ]
    record = record_of([staff_history(), posts], spell=[spell("A")], vacancy=vacancies)
    assert _values(record, "vacancy_fte", "vacancy_rate_fte") == ["1.6", "61.5"]


def test_two_establishment_lists_are_not_added_up() -> None:
    lists = [source(n, "establishment_list", Shape.RUN, as_at) for n, as_at in ((1, "2024-03-31"), (2, DAY))]
    vacancies = [_vacant("1.0", "2023-01-01"), _vacant("0.5"), _vacant("1.0", "2023-01-01", source=2)]
    record = record_of([staff_history(), *lists], spell=[spell("A")], vacancy=vacancies)
    assert _values(record, "vacancy_fte") == ["1.0"]
    assert _values(record, "vacancy_fte", day="2024-03-31") == ["1.5"]
    reason = answer_of(record, "2024-06-30", "vacancy_fte").reason
    assert reason == "no establishment list is as at this day; the nearest is as at 31 March 2024"


def test_between_two_monthly_lists_the_earlier_one_counts() -> None:
    lists = [source(n, "establishment_list", Shape.RUN, as_at) for n, as_at in ((1, "2024-08-28"), (2, "2024-09-27"))]
    vacancies = [_vacant("1.0", "2023-01-01"), _vacant("0.5", source=2)]
    record = record_of([staff_history(), *lists], spell=[spell("A")], vacancy=vacancies)
    assert [_values(record, "vacancy_fte", day=day) for day in ("2024-08-31", "2024-09-27")] == [["1.0"], ["0.5"]]
    assert answer_of(record, DAY, "vacancy_fte").value is None


def test_agency_workers_are_those_whose_assignment_runs_on_the_day() -> None:
    record = _register(
        _assigned("A", "vacancy"), _assigned("B", "sickness", fte="0.5"), _assigned("C", "vacancy", end=DAY),
        _assigned("D", "vacancy", "2024-10-01"), _assigned("E", "vacancy", role="not_social_worker"),
    )  # fmt: skip
    assert _values(record, "agency_fte", "agency_headcount", "agency_cover_fte") == ["1.5", "2", "1.0"]
    assert shown(answer_of(record, DAY, "agency_cover_rate_fte")) == ("66.7", "1", "1.5")


def test_the_same_agency_worker_on_two_assignments_counts_twice() -> None:
    record = _register(_assigned("A", None, fte="0.5"), _assigned("A", None, fte="0.5"))
    assert _values(record, "agency_headcount", "agency_fte") == ["2", "1.0"]


def test_a_register_without_reasons_cannot_tell_who_covers_a_vacancy() -> None:
    record = _register(_assigned("A", None), _assigned("B", None))
    assert (
        answer_of(record, DAY, "agency_cover_fte").reason == "the agency register does not say why workers were engaged"
    )


def test_a_register_of_those_here_now_speaks_for_its_own_day() -> None:
    record = _register(_assigned("A", "vacancy"), shape=Shape.SNAPSHOT, as_at=DAY)
    assert _values(record, "agency_fte", "agency_cover_fte") == ["1.0", "1.0"]
    assert answer_of(record, "2024-08-31", "agency_fte").reason == "the only agency register is as at 30 September 2024"


def test_a_worker_gone_from_the_next_register_is_not_counted_on_its_day() -> None:
    lists = [source(n, "agency_register", Shape.RUN, as_at) for n, as_at in ((1, "2024-03-31"), (2, DAY))]
    rows = [_assigned("A", "vacancy"), _assigned("B", "vacancy"), _assigned("A", "vacancy", source=2)]
    spells = [{key: value for key, value in row.items() if key != "reason"} | {"contract": "agency"} for row in rows]
    record = record_of([staff_history(), *lists], spell=spells, agency_assignment=rows)
    assert _values(record, "agency_headcount", "agency_cover_fte") == ["1", "1.0"]
    assert _values(record, "agency_headcount", day="2024-03-31") == ["2"]


def test_an_agency_worker_on_the_return_and_on_the_register_is_not_counted_twice_from_spells() -> None:
    """A return's agency workers are one-day spells as well; where a register tells of the day, they are passed over."""
    from mainstay.record.assembling import workforce_rows
    from tests.small_records import day

    register = source(1, "agency_register", Shape.HISTORY, "2025-03-31", "2022-01-31")
    spells = [
        spell("G", "2024-02-05", contract="agency", source=1),
        spell("G", "2024-09-30", "2024-10-01", contract="agency", source=2124),
        spell("G", "2023-09-30", "2023-10-01", contract="agency", source=2123),
    ]
    record = record_of([staff_history(), register], spell=spells,
                       census_statement=[agency_statement(2024), statement(2024), agency_statement(2023)])  # fmt: skip
    frame = workforce_rows(record, [day("2023-09-30"), day(DAY)], official=False).frame.filter(agency=1)
    assert sorted(frame["source"].to_list()) == [1, 2123]


def test_on_the_day_of_a_return_its_own_agency_workers_count() -> None:
    record = record_of(
        [staff_history()], spell=[spell("G", contract="agency")], census_statement=[agency_statement(), statement()]
    )
    assert rows_of(record, DAY).filter(agency=1)["basis"].to_list() == ["census return"]
