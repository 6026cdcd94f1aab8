"""Laws of intake: what is written is what is read, order means nothing, and no file at all brings it down."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.building import Built
from mainstay.tasks.reading_a_folder import looked_at, read_folder
from tests.council_files import flows, in_post, made_of, put

HEADINGS = ["Employee No", "Job Title", "Team", "Contract Type", "FTE", "Post Number", "Post Start Date", "Post End Date",
            "Leaving Reason"]  # fmt: skip
TITLES = {"Social Worker": "case_holder", "Team Manager": "first_line_manager", "IRO": "qualified_without_cases"}
FIRST, LAST = date(2020, 10, 1), date(2024, 9, 30)


@dataclass(frozen=True)
class Stay:
    """One post held by one person from a day to another; no end while it lasts."""

    person: int
    post: int
    title: str
    tenths: int
    start: date
    end: date | None

    def cells(self) -> list[str]:
        end = f"{self.end:%d/%m/%Y}" if self.end else "31/12/4712"
        reason = "Resignation" if self.end else ""
        return [f"{self.person:07d}", self.title, "North", "Permanent", f"{self.tenths / 10}", f"P{self.post}",
                f"{self.start:%d/%m/%Y}", end, reason]  # fmt: skip


@st.composite
def stays(draw: st.DrawFn) -> list[Stay]:
    """People who each hold posts one after another, with breaks of two months or more; the last may go on."""
    found: list[Stay] = []
    for person in range(draw(st.integers(1, 6))):
        day = FIRST + timedelta(days=draw(st.integers(0, 900)))
        for _ in range(draw(st.integers(1, 3))):
            length = draw(st.integers(30, 500))
            end = day + timedelta(days=length)
            title, tenths = draw(st.sampled_from(list(TITLES))), draw(st.integers(1, 10))
            over = end >= LAST
            found.append(Stay(person + 100, len(found), title, tenths, day, None if over else end))
            if over:
                break
            day = end + timedelta(days=draw(st.integers(60, 300)))
            if day >= LAST:
                break
    return found


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def _write(
    folder: Path, rows: list[list[str]], headings: list[str] = HEADINGS, name: str = "History 30.09.2024.csv"
) -> Built:
    (folder / "mapping.toml").write_text(f'[files."{name}"]\nis = "hr_extract"\nshape = "history"\n', encoding="utf-8")
    put(folder, name, "; ".join(headings), *("; ".join(row) for row in rows))
    return made_of(folder)


def _spells(built: Built) -> list[tuple[object, ...]]:
    columns = ("person", "post", "role", "fte", "start", "end", "team", "contract", "leaving_reason")
    return sorted(built.record.table("spell").select(columns).rows(), key=str)


@given(stays())
def test_what_is_written_is_what_is_read(found: list[Stay]) -> None:
    with _folder() as folder:
        spells = made = _write(folder, [stay.cells() for stay in found]).record.table("spell")
    read = sorted(made.select("post", "role", "fte", "start", "end").rows(), key=str)
    written = [
        (f"P{stay.post}", TITLES[stay.title], stay.tenths * 100_000, day_number(stay.start),
         None if stay.end is None else day_number(stay.end))
        for stay in found
    ]  # fmt: skip
    assert read == sorted(written, key=str)
    assert spells["person"].n_unique() == len({stay.person for stay in found})


@given(stays(), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_columns_means_nothing(found: list[Stay], chance: random.Random) -> None:
    rows = [stay.cells() for stay in found]
    with _folder() as folder:
        plain = _spells(_write(folder, rows))
    order = list(range(len(HEADINGS)))
    chance.shuffle(order)
    chance.shuffle(rows)
    with _folder() as folder:
        shuffled = _spells(
            _write(folder, [[row[place] for place in order] for row in rows], [HEADINGS[p] for p in order])
        )
    assert shuffled == plain


@given(stays(), st.integers(0, len(HEADINGS)), st.text(alphabet="abc £1;\"'=@", max_size=12))
def test_a_column_that_nobody_needs_changes_nothing(found: list[Stay], place: int, text: str) -> None:
    rows = [stay.cells() for stay in found]
    with _folder() as folder:
        plain = _spells(_write(folder, rows))
    text = text.replace(";", ",")
    wider = [[*row[:place], text, *row[place:]] for row in rows]
    with _folder() as folder:
        added = _spells(_write(folder, wider, [*HEADINGS[:place], "Zebra crossing", *HEADINGS[place:]]))
    assert added == plain


@given(stays())
def test_yearly_lists_of_present_staff_count_as_the_history_does_on_their_days(found: list[Stay]) -> None:
    """A run of lists knows less, but on the days of the lists it knows the same."""
    days = [date(year, 9, 30) for year in (2022, 2023, 2024)]
    with _folder() as folder:
        history = _write(folder, [stay.cells() for stay in found])
        known = [in_post(history, day) for day in days]
    with _folder() as folder:
        for day in days:
            present = [stay for stay in found if stay.start <= day and (stay.end is None or stay.end > day)]
            rows = ["; ".join([*stay.cells()[:7]]) for stay in present]
            if rows:
                put(folder, f"Staff {day:%d.%m.%Y}.csv", "; ".join(HEADINGS[:7]), *rows)
        if not list(folder.iterdir()):
            assert known == [(0, 0.0)] * 3
            return
        run = made_of(folder)
        with_list = [day for day in days if (folder / f"Staff {day:%d.%m.%Y}.csv").exists()]
        assert [in_post(run, day) for day in with_list] == [
            count for day, count in zip(days, known, strict=True) if day in with_list
        ]


@given(stays())
def test_stocks_and_flows_reconcile(found: list[Stay]) -> None:
    with _folder() as folder:
        built = _write(folder, [stay.cells() for stay in found])
    for year in (2022, 2023, 2024):
        before, day = date(year - 1, 9, 30), date(year, 9, 30)
        joined, left = flows(built, day)
        assert in_post(built, before)[0] + joined - left == in_post(built, day)[0]


@given(stays())
def test_spells_in_one_post_never_overlap(found: list[Stay]) -> None:
    """Even where the file says so: every row of one person is put into one post."""
    with _folder() as folder:
        built = _write(folder, [[*stay.cells()[:5], "P1", *stay.cells()[6:]] for stay in (*found, *found[:2])])
    for _, spells in built.record.table("spell").sort("start", "end").group_by("person", "post"):
        ends = spells["end"].fill_null(10**6).to_list()
        assert all(end <= start for end, start in zip(ends, spells["start"].to_list()[1:], strict=False))


CELLS = st.one_of(
    st.sampled_from(["", "Employee No", "Surname", "Job Title", "FTE", "Start Date", "Child ID", "Allocated Worker", "Name",
                     "Position No", "Budgeted FTE", "31/12/4712", "0.6", "Total", "Team: North", "#REF!", "=1+1"]),
    st.text(max_size=20),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(lambda day: f"{day:%d/%m/%Y}"),
    st.integers(-5, 10**13).map(str),
)  # fmt: skip
TABLES = st.lists(st.lists(CELLS, min_size=1, max_size=8), min_size=0, max_size=12)


@given(TABLES, st.sampled_from(["\t", ",", ";", "|"]), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_no_table_of_text_brings_a_reading_down(rows: list[list[str]], between: str, encoding: str) -> None:
    """Whatever a file holds, the end is a record or a sentence."""
    text = "\n".join(between.join(row) for row in rows)
    with _folder() as folder:
        (folder / "Staff 30.09.2024.csv").write_bytes(text.encode(encoding, "replace"))
        try:
            looked_at(folder)
            read_folder(folder, ask=lambda question: question.suggestion or None)
        except CannotGoOn as reason:
            assert reason.what


@given(st.binary(max_size=400), st.sampled_from([".csv", ".xlsx", ".xls", ".ods", ".xml", ""]))
def test_no_bytes_bring_a_reading_down(content: bytes, ending: str) -> None:
    with _folder() as folder:
        (folder / f"Staff 30.09.2024{ending}").write_bytes(content)
        try:
            read_folder(folder)
        except CannotGoOn as reason:
            assert reason.what


HOSTILE = st.text(max_size=30)


@given(
    st.dictionaries(HOSTILE, HOSTILE, max_size=4),
    st.sampled_from(["titles", "workers", "settings", "files", "columns", "words", "x"]),
)
def test_no_mapping_brings_a_reading_down(answers: dict[str, str], section: str) -> None:
    import tomlkit

    with _folder() as folder:
        put(
            folder,
            "Staff 30.09.2024.csv",
            "Employee No; Job Title; FTE; Post Start Date",
            "0011; Social Worker; 1.0; 01/04/2020",
        )
        (folder / "mapping.toml").write_text(tomlkit.dumps({section: answers}), encoding="utf-8")
        try:
            assert read_folder(folder).record.table("spell").select(pl.len()).item() == 1
        except CannotGoOn as reason:
            assert reason.exit_code == 1
