"""Laws of trackers: a day typed without its year comes back, and an invented council's lists say what is true of it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.foundations.dates import day_number
from mainstay.intake.dates_in_cells import day_near
from mainstay.intake.logs_once import logs_once
from mainstay.intake.sources.early_career_tracker.cells import due_and_done
from mainstay.inventing.early_careers import beginners_of, reviews_in
from mainstay.inventing.recruiting import STAGES_IN_ORDER, fillings_of
from mainstay.inventing.registering import PARTS, learning_of, registrations_of
from mainstay.inventing.supervising import held_in
from mainstay.record.frames import frame_of
from mainstay.record.record import Shape, Source, WorkforceRecord
from mainstay.tasks.inventing_a_council import Invented, invent_into
from mainstay.tasks.reading_a_folder import read_folder

LAST_DAY = date(2025, 9, 30)
A_YEAR_BEFORE = date(2024, 9, 30)
days = st.dates(date(2015, 1, 1), date(2030, 12, 31))
near_by = st.integers(-150, 150)


@given(
    near=days, away=near_by, form=st.sampled_from(("{0.day}/{0.month}", "{0:%d.%m}", "{0.day} {0:%b}", "{0:%d/%m/%Y}"))
)
def test_a_day_without_its_year_is_the_one_that_was_meant_within_five_months(near: date, away: int, form: str) -> None:
    day = near + timedelta(days=away)
    if (day.month, day.day) != (2, 29) or "%Y" in form:
        assert day_near(form.format(day), near) == day


@given(
    near=days,
    due=near_by,
    done=near_by,
    join=st.sampled_from((" - ", "; ", " ")),
    word=st.sampled_from(("done", "held")),
)
def test_days_due_and_done_come_back_from_one_cell(near: date, due: int, done: int, join: str, word: str) -> None:
    by, on = near + timedelta(days=due), near + timedelta(days=done)
    if (2, 29) in ((by.month, by.day), (on.month, on.day)):
        return
    text = f"due {by.day}/{by.month}{join}{word} {on.day}/{on.month}"
    assert due_and_done(text, near) == (day_number(by), day_number(on))


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from("abc"), st.integers(1, 3)), max_size=12))
def test_of_what_several_lists_say_the_latest_list_stands_whatever_the_order(rows: list[tuple[int, str, int]]) -> None:
    firsts = [date(2025, month, 1) for month in (1, 2, 3, 4)]
    sources = [
        Source(place, f"{place}.csv", "", "any", "Any", Shape.EVENTS, day, (), 0) for place, day in enumerate(firsts)
    ]
    frame = frame_of(
        "applicant",
        {
            "applicant": [each[1] for each in rows],
            "miles": [each[2] for each in rows],
            "source": [each[0] for each in rows],
        },
    )
    kept = []
    for ordered in (frame, frame.reverse()):
        tables = {"applicant": ordered}
        logs_once(tables, sources, [])
        kept.append(sorted(tables["applicant"].select("applicant", "miles", "source").iter_rows()))
    latest = {key: max(source for source, other, _ in rows if other == key) for _, key, _ in rows}
    assert kept[0] == kept[1] == sorted((key, miles, source) for source, key, miles in rows if source == latest[key])


@pytest.fixture(scope="module", params=[(1, False), (2, False), (1, True)], ids=["1", "2", "1 messy"])
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Invented, WorkforceRecord]:
    seed, messy = request.param
    folder: Path = tmp_path_factory.mktemp("told") / "council"
    made = invent_into(folder, seed, 60, 5, LAST_DAY, messy=messy)
    read = read_folder(folder)
    assert not read.looked.questions and not read.built.questions
    return made, read.record


def _between(frame: pl.DataFrame, column: str) -> pl.DataFrame:
    return frame.filter((pl.col(column) > day_number(A_YEAR_BEFORE)) & (pl.col(column) <= day_number(LAST_DAY)))


def test_supervision_due_and_held_is_what_is_true(told: tuple[Invented, WorkforceRecord]) -> None:
    """In the messy council one team's comes from a grid by name, and says the same."""
    made, record = told
    meetings = _between(record.table("supervision"), "due_on")
    true = held_in(made.council, A_YEAR_BEFORE, LAST_DAY)
    assert (meetings.height, meetings.filter(pl.col("held") == 1).height) == true and true[0] > true[1] > 300


def test_reviews_due_and_held_on_time_are_what_is_true(told: tuple[Invented, WorkforceRecord]) -> None:
    made, record = told
    reviews = record.table("milestone").filter(pl.col("due") <= day_number(LAST_DAY))
    found = reviews.height, reviews.filter(pl.col("done") <= pl.col("due")).height
    assert found == reviews_in(made.council, date(2015, 1, 1), LAST_DAY) and found[0] > found[1] > 0
    assert record.table("reduction").height == len(beginners_of(made.council))


def test_applications_and_those_hired_are_what_is_true(told: tuple[Invented, WorkforceRecord]) -> None:
    made, record = told
    true = [one for filling in fillings_of(made.council) for one in filling.applicants]
    found = record.table("applicant")
    known = record.table("person").select("staff_ids", "person").drop_nulls().iter_rows()
    people = {number: person for numbers, person in known for number in numbers.split()}
    assert found.height == len(true) > 50
    hired = {people[made.council.workers[one.hired].staff_id] for one in true if one.hired is not None}
    assert set(found["person"].drop_nulls()) == hired
    quick = sum((one.replied - one.applied).total_seconds() <= 86_400 for one in true)
    assert found.filter(pl.col("first_reply_hours") <= 24).height == quick
    assert found["outcome"].value_counts().sort("outcome").rows() == sorted(
        {outcome: sum(one.outcome == outcome for one in true) for outcome in {one.outcome for one in true}}.items()
    )


def test_registrations_and_learning_are_what_is_true(told: tuple[Invented, WorkforceRecord]) -> None:
    made, record = told
    true, found = registrations_of(made.council), record.table("registration")
    assert found.height == len(true)
    for part in PARTS:
        assert found.filter(pl.col(f"{part}_done") == 1).height == sum(bool(each.done[part]) for each in true)
        assert found.filter(pl.col(f"{part}_done") == 0).height == sum(each.done[part] is False for each in true)
    assert record.table("learning").height == sum(each.attended for each in learning_of(made.council))


def test_stages_of_an_invented_application_follow_one_another(told: tuple[Invented, WorkforceRecord]) -> None:
    made, _record = told
    for filling in fillings_of(made.council):
        assert filling.approved <= filling.advertised <= filling.closed
        for one in filling.applicants:
            known = [day for name in STAGES_IN_ORDER if (day := getattr(one, name)) is not None]
            assert known == sorted(known) and one.applied < one.replied
            assert one.applied.date() <= (known[0] if known else filling.closed)
