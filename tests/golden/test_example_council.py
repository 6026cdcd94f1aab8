"""The example council is what its words make, is small enough to read, and tells the truth about itself.

Made again by: mainstay invent --out example_council --seed 1 --workers 60 --messy
"""

from __future__ import annotations

import io
import shutil
import tomllib
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from mainstay.commands.invent import LAST_DAY
from mainstay.foundations.dates import day_number, read_exact_day
from mainstay.inventing.spoiling import messes
from mainstay.measures.computing import Answer, compute
from mainstay.measures.declaring import measures_of
from mainstay.record.assembling import workforce_rows
from mainstay.record.stretches import counted_spells
from mainstay.tasks.inventing_a_council import Invented, invent_into
from mainstay.tasks.reading_a_folder import FolderRead, read_folder
from mainstay.vocabulary.census_year import census_day

SEED, WORKERS, YEARS, CHILDREN_MONTHS = 1, 60, 5, 18
COMMAND = f"mainstay invent --out example_council --seed {SEED} --workers {WORKERS} --messy"
LARGEST = 300_000
DAY = read_exact_day(LAST_DAY)


@pytest.fixture(scope="module")
def made_again(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Invented]:
    folder = tmp_path_factory.mktemp("made") / "example_council"
    made = invent_into(folder, SEED, WORKERS, YEARS, DAY, messy=True, children_months=CHILDREN_MONTHS, command=COMMAND)
    return folder, made


@pytest.fixture(scope="module")
def read(example_council: Path, tmp_path_factory: pytest.TempPathFactory) -> FolderRead:
    """A copy is read, so that nothing a run writes reaches the one that is kept."""
    copy = tmp_path_factory.mktemp("read") / "example_council"
    shutil.copytree(example_council, copy)
    return read_folder(copy)


def files_below(folder: Path) -> Iterator[Path]:
    return (path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file())


def inside(content: bytes) -> dict[str, bytes]:
    """What a workbook holds: how it is packed may differ from one machine to another."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


def test_the_same_words_make_the_same_files(example_council: Path, made_again: tuple[Path, Invented]) -> None:
    folder, _made = made_again
    assert list(files_below(folder)) == list(files_below(example_council)), f"make it again: {COMMAND}"
    for name in files_below(folder):
        fresh, kept = (folder / name).read_bytes(), (example_council / name).read_bytes()
        assert (inside(fresh) == inside(kept)) if name.suffix == ".xlsx" and fresh[:2] == b"PK" else fresh == kept, name


def test_every_file_is_small_enough_to_read(example_council: Path) -> None:
    sizes = {str(name): (example_council / name).stat().st_size for name in files_below(example_council)}
    assert len(sizes) > 15 and not {name: size for name, size in sizes.items() if size > LARGEST}
    assert 55 <= int(truths(example_council)["year"]["2025"]["inpost_headcount"]) <= 70


def test_the_readme_tells_of_every_file_and_every_mess(example_council: Path) -> None:
    told = (example_council / "README.md").read_text(encoding="utf-8")
    untold = [path.name for path in example_council.iterdir() if path.is_file() and path.name not in told]
    assert set(untold) <= {"README.md", ".mainstay"}
    assert not [mess.title for mess in messes() if mess.title not in told]


def truths(example_council: Path) -> dict:
    return tomllib.loads((example_council / "truths" / "truths.toml").read_text(encoding="utf-8"))


def answers(read: FolderRead, *, official: bool) -> dict[tuple[int, str], Answer]:
    days = [census_day(year) for year in range(DAY.year - YEARS + 1, DAY.year + 1)]
    rows = workforce_rows(read.record, days, official=official)
    found = compute(rows.frame, rows.reasons, measures_of("workforce"))
    return {(each.as_at.year, each.measure.name): each for each in found}


def test_nothing_is_asked(read: FolderRead, example_council: Path) -> None:
    """All that a run may add to mapping.toml is the mark of the key it was made with."""
    assert not read.looked.questions and not read.built.questions
    kept, after = (
        tomllib.loads((folder / "mapping.toml").read_text(encoding="utf-8"))
        for folder in (example_council, read.folder)
    )
    assert {name: section for name, section in after.items() if name != "key"} == kept
    assert read.council_name == "Exampleshire" and read.record.council == "999" and read.region_code == "E12000002"


def test_ends_of_fixed_terms_and_of_a_few_rights_to_work_are_read(read: FolderRead) -> None:
    spells = read.record.table("spell").filter(pl.col("contract").is_in(["fixed_term", "permanent"]))
    fixed, until = spells.filter(pl.col("contract") == "fixed_term"), pl.col("contract_until")
    assert fixed.height >= 5 and fixed["contract_until"].null_count() == 0
    assert spells.filter(pl.col("contract") == "permanent")["contract_until"].count() == 0
    assert fixed.filter(until < pl.col("end") - 1).is_empty(), "nobody stays on after it"
    here = fixed.filter(pl.col("end").is_null())
    assert not here.is_empty() and here.filter(until <= day_number(DAY)).is_empty()
    assert 3 <= read.record.table("person")["right_to_work_until"].count() <= 10


@pytest.mark.parametrize("year", [2021, 2022, 2023, 2024, 2025])
def test_every_official_figure_of_every_year_is_the_true_one(
    read: FolderRead, example_council: Path, year: int
) -> None:
    found = answers(read, official=True)
    wanted = {
        name: value for name, value in truths(example_council)["year"][str(year)].items() if (year, name) in found
    }
    assert len(wanted) >= 22
    for name, value in wanted.items():
        assert found[year, name].value == Decimal(value), name


FROM_LISTS = (
    "inpost_fte", "inpost_headcount", "starters_fte", "starters_headcount", "leavers_fte", "leavers_headcount",
    "started_and_left", "working_days_lost_fte",
)  # fmt: skip
"""What lists alone, without the returns, tell of every year."""


@pytest.mark.parametrize("year", [2021, 2022, 2023, 2024, 2025])
def test_stocks_and_flows_from_lists_are_the_true_ones_too(read: FolderRead, example_council: Path, year: int) -> None:
    found, true = answers(read, official=False), truths(example_council)["year"][str(year)]
    differing = {
        name: (str(found[year, name].numerator), true[name])
        for name in FROM_LISTS
        if found[year, name].numerator != Decimal(true[name])
    }
    assert not differing


def test_agency_vacancies_and_children_from_lists_are_true_on_the_lists_day(
    read: FolderRead, example_council: Path
) -> None:
    found, true = answers(read, official=False), truths(example_council)["year"][str(DAY.year)]
    for name in ("agency_fte", "agency_headcount", "vacancy_fte", "cases", "case_holders_fte"):
        assert found[DAY.year, name].numerator == Decimal(true[name]), name


def test_every_mess_has_the_problems_it_should(read: FolderRead, example_council: Path) -> None:
    codes = {problem.kind.code for problem in read.problems}
    planted = truths(example_council)["mess"]
    assert len(planted) == len(messes()) >= 25
    missing = {each["title"]: each["problems"] for each in planted if not set(each["problems"]) <= codes}
    assert not missing


def test_nine_children_lie_in_the_duty_tray(read: FolderRead) -> None:
    assert answers(read, official=True)[DAY.year, "children_unallocated"].numerator == 9


def test_four_children_stand_under_a_leaver(read: FolderRead) -> None:
    """Held by somebody of whom nothing goes on: neither counted with a worker in post, nor lying in a tray."""
    today = day_number(DAY)
    spells = read.record.table("spell").filter(spells_end() > today)
    here = set(spells["person"].to_list())
    held = read.record.table("involvement").filter(open_on(today))
    gone = [person for person in held["person"].to_list() if person is not None and person not in here]
    assert len(gone) == 4 and len(set(gone)) == 1


def open_on(day: int):
    import polars as pl

    return (pl.col("start") <= day) & (pl.col("end").fill_null(day + 1) > day) & (pl.col("role") == "allocated")


def spells_end():
    import polars as pl

    return pl.col("end").fill_null(10**7)


def test_an_order_extended_five_times_is_one_assignment(read: FolderRead, made_again: tuple[Path, Invented]) -> None:
    assert read.record.table("agency_assignment").height == len(made_again[1].council.agency)


def test_two_posts_of_half_a_week_are_one_person(read: FolderRead) -> None:
    import polars as pl

    today = day_number(DAY)
    now = counted_spells(read.record.table("spell")).filter(
        (pl.col("start") <= today) & (pl.col("stop") > today) & (pl.col("fte") > 0)
    )
    twice = now.group_by("person").agg(pl.len(), pl.col("fte").sum()).filter(pl.col("len") > 1)
    assert twice["len"].to_list() == [2] and twice["fte"].to_list() == [1_000_000]


def test_what_must_not_be_kept_is_in_no_table(read: FolderRead) -> None:
    seen = {heading for taken in read.looked.taken for heading in taken.recognised.not_kept}
    assert {"NI Number", "Union Subscription"} <= seen
    for name, frame in read.record.tables.items():
        texts = [value for column in frame.iter_columns() for value in column.to_list() if isinstance(value, str)]
        assert not [value for value in texts if value.startswith("QQ ")], name
    told = " ".join(f"{problem.place} {problem.found}" for problem in read.problems)
    assert "QQ " not in told


def test_the_day_of_a_list_is_its_own_and_not_that_of_its_run_or_name(read: FolderRead) -> None:
    days = {taken.found.file: taken.as_at for taken in read.looked.taken}
    assert days[f"HR extract {DAY:%d-%m-%Y}.xlsx"] == DAY
    assert not any("v2" in file for file in days), "last month's list under this month's name is not read"
    assert any("v2" in file for file, _sheet, _why in read.looked.left_out)
