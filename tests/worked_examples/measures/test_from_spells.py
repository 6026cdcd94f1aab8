"""Stocks and flows from dated spells, trap by trap: moves, returns, leave, gaps, second posts, days on the edge."""

from __future__ import annotations

import pytest

from mainstay.record.record import WorkforceRecord
from tests.small_records import Row, answer_of, record_of, rows_of, shown, spell, staff_history

DAY = "2024-09-30"


def _staff(*spells: Row, **tables: list[Row]) -> WorkforceRecord:
    return record_of([staff_history()], spell=list(spells), **tables)


def _counts(record: WorkforceRecord, day: str = DAY) -> tuple[int, int, int, int]:
    """People in post, starters, leavers, and stays that began and ended in the year."""
    names = ("inpost_headcount", "starters_headcount", "leavers_headcount", "started_and_left")
    in_post, starters, leavers, short = (int(shown(answer_of(record, day, name))[0]) for name in names)
    return in_post, starters, leavers, short


@pytest.mark.parametrize(
    ("start", "end", "counts"),
    [
        ("2019-06-03", None, (1, 0, 0, 0)),
        ("2023-09-30", None, (1, 0, 0, 0)),  # in post on the day the year begins from
        ("2023-10-01", None, (1, 1, 0, 0)),  # the first day of the year
        ("2024-09-30", None, (1, 1, 0, 0)),  # its last
        ("2024-10-01", None, (0, 0, 0, 0)),  # still to come
        ("2019-06-03", "2023-09-30", (0, 0, 0, 0)),  # left in the year before
        ("2019-06-03", "2023-10-01", (0, 0, 1, 0)),
        ("2019-06-03", "2024-09-30", (0, 0, 1, 0)),  # leaving on the day is leaving
        ("2019-06-03", "2024-10-01", (1, 0, 0, 0)),  # and the day after is the next year's
        ("2023-10-01", "2024-09-29", (0, 0, 0, 1)),
        ("2024-05-05", "2024-05-05", (0, 0, 0, 1)),  # never worked a day here
    ],
)
def test_one_spell(start: str, end: str | None, counts: tuple[int, ...]) -> None:
    assert _counts(_staff(spell("A", start, end))) == counts


def test_a_move_between_posts_teams_and_hours_is_no_leaving_and_no_start() -> None:
    record = _staff(
        spell("A", "2019-06-03", "2024-02-01", team="North"),
        spell("A", "2024-02-01", "2024-06-01", team="South", fte="0.6"),
        spell("A", "2024-06-01", None, team="South", fte="0.6", role="senior_practitioner"),
    )
    assert _counts(record) == (1, 0, 0, 0)
    assert shown(answer_of(record, DAY, "inpost_fte"))[0] == "0.6"


@pytest.mark.parametrize(("back", "counts"), [("2024-02-05", (1, 0, 0, 0)), ("2024-02-06", (1, 1, 1, 0))])
def test_from_a_friday_to_a_monday_is_a_move_and_a_day_longer_is_not(back: str, counts: tuple[int, ...]) -> None:
    """2 February 2024 was a Friday, 5 February the Monday after."""
    assert _counts(_staff(spell("A", "2019-06-03", "2024-02-02"), spell("A", back))) == counts


def test_someone_who_moves_over_a_weekend_is_in_post_on_the_sunday() -> None:
    """30 September 2023 was a Saturday: last day in the old post the 29th, first in the new the 2nd of October."""
    record = _staff(spell("A", "2019-06-03", "2023-09-29"), spell("A", "2023-10-02"))
    assert _counts(record, "2023-09-30") == (1, 0, 0, 0)
    assert _counts(record, "2024-09-30") == (1, 0, 0, 0)
    assert shown(answer_of(record, "2023-09-30", "inpost_fte"))[0] == "1.0"


def test_both_half_posts_are_carried_over_the_weekend() -> None:
    halves = [spell("A", "2019-06-03", "2023-09-29", fte="0.5", post=post) for post in ("one", "two")]
    assert shown(answer_of(_staff(*halves, spell("A", "2023-10-02")), "2023-09-30", "inpost_fte"))[0] == "1.0"


def test_leaving_and_coming_back_in_the_year_is_a_leaving_and_a_start() -> None:
    record = _staff(spell("A", "2019-06-03", "2024-01-31", fte="0.6"), spell("A", "2024-06-03", fte="0.8"))
    assert _counts(record) == (1, 1, 1, 0)
    assert [shown(answer_of(record, DAY, name))[0] for name in ("leavers_fte", "starters_fte")] == ["0.6", "0.8"]


def test_to_retire_and_return_the_next_day_is_a_leaving_and_a_start() -> None:
    record = _staff(
        spell("A", "2001-06-03", "2024-03-31", leaving_reason="retired"), spell("A", "2024-04-01", fte="0.5")
    )
    assert _counts(record) == (1, 1, 1, 0)


@pytest.mark.parametrize("reason", ["other", "moved_within_council", "not_known", "not_yet_collected"])
def test_a_reason_that_does_not_end_employment_is_no_leaving_where_the_next_post_follows(reason: str) -> None:
    """The end of a fixed term ('other') or an 'internal transfer' with a new post on the Monday is a move."""
    record = _staff(spell("A", "2019-06-03", "2024-03-29", leaving_reason=reason), spell("A", "2024-04-01"))
    assert _counts(record) == (1, 0, 0, 0)


def test_the_reason_of_a_second_post_that_ended_earlier_does_not_part_the_stretch() -> None:
    record = _staff(
        spell("A", "2019-06-03", None),
        spell("A", "2020-01-01", "2024-03-29", leaving_reason="resignation", post="second"),
    )
    assert _counts(record) == (1, 0, 0, 0)


def test_a_destination_without_a_reason_is_a_leaving() -> None:
    record = _staff(
        spell("A", "2019-06-03", "2024-03-31", leaver_destination="social_work_agency"), spell("A", "2024-04-01")
    )
    assert _counts(record) == (1, 1, 1, 0)


def test_the_reason_and_destination_are_those_given_where_the_stretch_ends() -> None:
    record = _staff(
        spell("A", "2019-06-03", "2022-01-01", leaving_reason="other"),
        spell("A", "2022-01-01", "2024-03-31", leaving_reason="resignation", leaver_destination="social_work_agency"),
    )
    left = rows_of(record, DAY).filter(leaver=1).to_dicts()[0]
    assert (left["leaving_reason"], left["leaver_destination"]) == ("resignation", "social_work_agency")


def test_maternity_and_other_leave_are_no_leaving() -> None:
    """Leave is an absence: the post is still held."""
    away = [{"person": "A", "start": "2024-01-08", "end": "2024-09-20", "kind": "maternity_or_parental"}]
    assert _counts(_staff(spell("A"), absence=away)) == (1, 0, 0, 0)


def test_leave_that_hr_shows_as_no_hours_is_no_leaving_when_the_person_comes_back() -> None:
    record = _staff(
        spell("A", "2019-06-03", "2024-01-08"),
        spell("A", "2024-01-08", "2024-08-01", fte="0"),
        spell("A", "2024-08-01"),
    )
    assert _counts(record) == (1, 0, 0, 0)
    assert _counts(record, "2024-06-30") == (1, 0, 0, 0)
    assert shown(answer_of(record, "2024-06-30", "inpost_fte"))[0] == "0.0"


def test_a_post_of_no_hours_alone_is_nobody_and_does_not_keep_a_leaver_here() -> None:
    record = _staff(
        spell("A", "2019-06-03", "2024-03-31"), spell("A", "2020-01-01", None, fte="0", post="honorarium"),
        spell("B", "2020-01-01", None, fte="0"),
    )  # fmt: skip
    assert _counts(record) == (0, 0, 1, 0)


def test_two_posts_are_one_person_with_both_times_in_the_more_senior_role() -> None:
    record = _staff(
        spell("A", fte="0.6", post="one"), spell("A", "2022-01-10", fte="0.4", role="first_line_manager", post="two")
    )
    assert [shown(answer_of(record, DAY, name))[0] for name in ("inpost_fte", "inpost_headcount")] == ["1.0", "1"]
    heads = {row["role"]: row["in_post_head"] for row in rows_of(record, DAY).filter(in_post=1).to_dicts()}
    assert heads == {"first_line_manager": 1, "case_holder": 0}


def test_to_leave_one_of_two_posts_is_no_leaving() -> None:
    record = _staff(spell("A", fte="0.6", post="one"), spell("A", "2022-01-10", "2024-05-31", fte="0.4", post="two"))
    assert _counts(record) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("changes", "in_post"),
    [
        ({"contract": "fixed_term"}, 1),
        ({"contract": "agency"}, 0),
        ({"contract": "bank"}, 0),
        ({"contract": "student"}, 0),
        ({"contract": None}, 0),
        ({"role": "director"}, 0),
        ({"role": "not_social_worker"}, 0),
        ({"role": None}, 0),
    ],
)
def test_only_the_councils_own_social_workers_count(changes: Row, in_post: int) -> None:
    assert _counts(_staff(spell("A", **changes)))[0] == in_post


def test_to_become_a_social_worker_here_is_a_start_and_to_stop_is_a_leaving() -> None:
    record = _staff(
        spell("A", "2018-01-08", "2024-01-31", role="not_social_worker"), spell("A", "2024-02-01"),
        spell("B", "2018-01-08", "2024-01-31"), spell("B", "2024-02-01", role="director"),
        spell("C", "2022-01-08", "2024-01-31", contract="agency"), spell("C", "2024-02-01"),
    )  # fmt: skip
    assert _counts(record) == (2, 2, 1, 0)


def test_a_spell_without_a_start_is_left_out() -> None:
    assert _counts(_staff(spell("A", None), spell("B"))) == (1, 0, 0, 0)


def test_a_leavers_time_is_the_one_of_a_year_before_the_day() -> None:
    record = _staff(
        spell("A", "2019-06-03", "2024-01-01", fte="1.0"), spell("A", "2024-01-01", "2024-06-28", fte="0.4")
    )
    assert shown(answer_of(record, DAY, "leavers_fte"))[0] == "1.0"


def test_a_flow_is_of_the_year_to_any_day() -> None:
    record = _staff(spell("A", "2023-04-15"), spell("B", "2019-01-01", "2023-05-31"))
    assert _counts(record, "2024-03-31") == (1, 1, 1, 0)
    assert _counts(record, "2024-04-15") == (1, 0, 1, 0)
    assert _counts(record, "2024-05-31") == (1, 0, 0, 0)


def test_29_february_looks_back_to_28_february() -> None:
    record = _staff(spell("A", "2023-02-28"), spell("B", "2023-03-01"), spell("C", "2019-01-01", "2023-02-28"))
    assert _counts(record, "2024-02-29") == (2, 1, 0, 0)


def test_time_in_the_council_runs_through_moves_and_time_in_the_role_through_moves_of_the_same_role() -> None:
    record = _staff(
        spell("A", "2016-09-30", "2020-09-30", team="North"),
        spell("A", "2020-09-30", "2022-09-30", role="senior_practitioner"),
        spell("A", "2022-09-30", "2023-09-29", role="senior_practitioner", team="South"),
        spell("A", "2023-10-02", role="senior_practitioner", team="East"),
    )
    row = rows_of(record, DAY).filter(in_post=1).to_dicts()[0]
    assert (row["days_in_council"], row["time_in_council"]) == (2_922, "5 to 10 years")
    assert (row["days_in_post"], row["time_in_post"]) == (1_461, "3 to 5 years")


@pytest.mark.parametrize(
    ("start", "band"),
    [
        ("2023-10-01", "under 1 year"),
        ("2023-09-30", "1 to 2 years"),
        ("2022-10-01", "1 to 2 years"),
        ("2022-09-30", "2 to 3 years"),
        ("2021-09-30", "3 to 5 years"),
        ("2019-09-30", "5 to 10 years"),
        ("2014-10-01", "5 to 10 years"),
        ("2014-09-30", "10 years and over"),
    ],
)
def test_a_year_of_service_is_complete_on_its_own_date(start: str, band: str) -> None:
    assert rows_of(_staff(spell("A", start)), DAY).filter(in_post=1)["time_in_council"].to_list() == [band]


@pytest.mark.parametrize(
    ("born", "band"),
    [
        ("1994-10-01", "20 to 29"),
        ("1994-09-30", "30 to 39"),
        ("1964-09-30", "60 and over"),
        (None, None),
        ("2006-01-01", "under 20"),
    ],
)
def test_age_is_in_completed_years_on_the_day(born: str | None, band: str | None) -> None:
    record = _staff(spell("A"), person=[{"person": "A", "date_of_birth": born}])
    assert rows_of(record, DAY).filter(in_post=1)["age_band"].to_list() == [band]


def test_a_leavers_age_and_service_are_of_the_day_of_leaving() -> None:
    record = _staff(spell("A", "2022-03-15", "2024-03-15"), person=[{"person": "A", "date_of_birth": "1984-03-16"}])
    left = rows_of(record, DAY).filter(leaver=1).to_dicts()[0]
    assert (left["age_band"], left["time_in_council"]) == ("30 to 39", "2 to 3 years")


@pytest.mark.parametrize(
    ("qualified", "known", "three"),
    [("2021-09-30", 1, 1), ("2021-10-01", 1, 0), ("2024-09-30", 1, 0), ("2024-10-01", 0, 0), (None, 0, 0)],
)
def test_three_years_qualified_is_three_full_years(qualified: str | None, known: int, three: int) -> None:
    record = _staff(spell("A"), person=[{"person": "A", "qualified_on": qualified}])
    row = rows_of(record, DAY).filter(in_post=1).to_dicts()[0]
    assert (row["qualification_known"], row["qualified_three_years"]) == (known, three)


@pytest.mark.parametrize(
    ("end", "within_90", "within_12_months"),
    [("2023-05-02", 1, 1), ("2023-05-03", 0, 1), ("2024-02-01", 0, 1), ("2024-02-02", 0, 0), (None, 0, 0)],
)
def test_leaving_soon_is_counted_in_days_from_joining(end: str | None, within_90: int, within_12_months: int) -> None:
    """Joined on 1 February 2023: 90 days on is 2 May, 365 days on is 1 February 2024."""
    row = rows_of(_staff(spell("A", "2023-02-01", end)), DAY).filter(joined_year_before=1).to_dicts()[0]
    assert (row["left_within_90_days"], row["left_within_12_months"]) == (within_90, within_12_months)


@pytest.mark.parametrize(
    ("start", "counted"), [("2022-09-30", 0), ("2022-10-01", 1), ("2023-09-30", 1), ("2023-10-01", 0)]
)
def test_leaving_soon_is_asked_of_those_who_joined_in_the_year_before_the_last(start: str, counted: int) -> None:
    assert rows_of(_staff(spell("A", start)), DAY)["joined_year_before"].sum() == counted


def test_a_manager_who_moved_team_or_was_promoted_still_leads_and_one_who_went_back_to_practice_does_not() -> None:
    manager = "first_line_manager"
    record = _staff(
        spell("A", "2019-06-03", "2024-01-01", role=manager, team="North"),
        spell("A", "2024-01-01", role=manager, team="South"),
        spell("B", "2019-06-03", "2024-01-01", role=manager),
        spell("B", "2024-01-01", role="middle_manager"),
        spell("C", "2019-06-03", "2024-01-01", role=manager),
        spell("C", "2024-01-01", role="case_holder"),
        spell("D", "2024-01-01", role=manager),
    )
    assert shown(answer_of(record, DAY, "manager_stability")) == ("66.7", "2", "3")


def test_a_team_led_by_someone_on_a_fixed_term_or_agency_has_no_permanent_manager() -> None:
    record = _staff(
        spell("A", team="North", role="first_line_manager"), spell("B", team="North"),
        spell("C", team="South", role="first_line_manager", contract="fixed_term"),
        spell("D", team="East", role="first_line_manager", end="2024-08-01"), spell("E", team="East"),
        spell("F", team="gone", end="2024-08-01"),
    )  # fmt: skip
    assert shown(answer_of(record, DAY, "teams_without_manager"))[0] == "2"


def test_a_team_of_senior_and_middle_managers_is_led() -> None:
    record = _staff(
        spell("A", team="Leadership", role="senior_manager"), spell("B", team="Heads", role="middle_manager"),
        spell("C", team="Duty"),
    )  # fmt: skip
    assert shown(answer_of(record, DAY, "teams_without_manager"))[0] == "1"
