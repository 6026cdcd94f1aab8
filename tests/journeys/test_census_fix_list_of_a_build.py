"""A fix list of a built return can be worked from: it names the council's own files and rows, and who answers what."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import openpyxl
import pytest

from mainstay.foundations.problems import Mender, Severity
from mainstay.presentation.census.finding_table import mender_of
from mainstay.presentation.census.fix_list import write_fix_list
from mainstay.presentation.census.source_rows import Sources
from mainstay.returns.workforce_census.building.census_view import SourceRow
from mainstay.returns.workforce_census.finding import Finding
from mainstay.returns.workforce_census.rule import rules

Run = Callable[..., CompletedProcess[str]]
ROOT = Path(__file__).parents[2]
HEADINGS = ["Position", "Worker", "Field", "Value", "Severity", "What is wrong", "Why it matters", "What to do", "Code",
            "Source file", "Source row"]  # fmt: skip


@pytest.fixture
def built(mainstay: Run, tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "example_council", tmp_path / "example_council")
    (tmp_path / "example_council" / "census_return_2024.xml").rename(tmp_path / "before.xml")
    ended = mainstay(
        "census",
        "build",
        "example_council",
        "--year",
        "2025",
        "--out",
        "out",
        "--council",
        "999",
        "--accept-suggestions",
    )
    assert ended.returncode == 1 and "Traceback" not in ended.stderr, ended.stderr
    return tmp_path


def rows(built: Path) -> Iterator[tuple[str, dict[str, object]]]:
    for sheet in openpyxl.load_workbook(built / "out" / "fix_list.xlsx"):
        assert [cell.value for cell in sheet[1]] == HEADINGS
        for cells in sheet.iter_rows(min_row=2, values_only=True):
            yield sheet.title, dict(zip(HEADINGS, cells, strict=True))


def test_each_finding_of_a_worker_names_the_row_that_it_comes_from(built: Path) -> None:
    with (built / "out" / "where_each_value_comes_from.csv").open(encoding="utf-8-sig", newline="") as stream:
        known = {(each["position"], each["file"], each["row"]) for each in csv.DictReader(stream)}
    of_workers = [row for _sheet, row in rows(built) if row["Position"]]
    assert of_workers
    for row in of_workers:
        files = [each.partition(", sheet ")[0] for each in str(row["Source file"]).split("\n")]
        numbers = str(row["Source row"] or "").split("\n")
        assert len(files) == len(numbers)
        for file, number in zip(files, numbers, strict=True):
            assert (str(row["Position"]), file, number) in known
            assert (built / "example_council" / file).is_file()


def test_what_only_the_council_can_answer_names_the_file_of_answers(tmp_path: Path) -> None:
    """Finance's items and HR's go to the sheets of those whom not_known.csv names."""
    rule, elements = rules()["WC-208"], ("CarAllowance", "CostDBS", "RetentionBonus")
    sources = Sources(council={**dict.fromkeys(elements, ()), "NumberOfVacancies": (SourceRow("posts.csv", "", 4),)})
    findings = [Finding(rule, 9, 0, None, element, "nothing") for element in (*elements, "NumberOfVacancies")]
    write_fix_list(findings, tmp_path / "fix_list.xlsx", sources=sources)
    told: dict[object, tuple[object, ...]] = {}
    for sheet in openpyxl.load_workbook(tmp_path / "fix_list.xlsx"):
        for row in sheet.iter_rows(min_row=2, values_only=True):
            told[row[2]] = (sheet.title, row[0], "council.toml" in str(row[7]), row[9], row[10])
    assert told == {
        "CarAllowance": ("Finance", None, True, "council.toml", ""),
        "CostDBS": ("Finance", None, True, "council.toml", ""),
        "RetentionBonus": ("HR", None, True, "council.toml", ""),
        "NumberOfVacancies": ("HR", None, False, "posts.csv", "4"),
    }


def test_the_same_item_goes_to_the_same_mender_without_a_build() -> None:
    for code in ("WC-208", "WC-209"):
        rule = rules()[code]
        assert rule.severity is Severity.ERROR
        assert mender_of(Finding(rule, 9, 0, None, "CarAllowance", "nothing")) is Mender.FINANCE
        assert mender_of(Finding(rule, 9, 0, None, "RetentionBonus", "nothing")) is Mender.HR
    pay = next(rule for rule in rules().values() if rule.mender is Mender.HR and rule.code == "WC-413")
    assert mender_of(Finding(pay, 9, 4, "SW10001", "CarAllowance", "")) is Mender.HR


def test_a_single_file_is_never_put_in_the_place_of_somebody_elses(mainstay: Run, built: Path) -> None:
    words = ("census", "build", "example_council", "--year", "2025", "--council", "999", "--accept-suggestions",
             "--with-errors", "--out", "return.xml")  # fmt: skip
    for name in ("return.xml", "return_with_errors.xml"):
        (built / name).write_text("mine", encoding="utf-8")
        ended = mainstay(*words)
        assert ended.returncode == 1 and "already there" in ended.stderr and "another name" in ended.stderr
        assert (built / name).read_text(encoding="utf-8") == "mine" and not (built / "return_lists").exists()
        (built / name).unlink()
    ended = mainstay(*words)
    assert ended.returncode == 0
    written = re.search(r"^Written: (\S+?)\.? Checking", ended.stdout, re.MULTILINE)
    assert written and written[1] == "return_with_errors.xml", (
        "the file that was asked for, not the copy among the lists"
    )
    assert (built / written[1]).is_file() and "return_lists/fix_list.xlsx" in ended.stdout.replace("\\", "/")
    assert mainstay(*words).returncode == 0, "what an earlier run wrote, and nobody changed, is written again"
    made = built / "return_with_errors.xml"
    made.write_text(made.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert "already there" in mainstay(*words).stderr


def test_a_workbook_is_never_put_in_the_place_of_another(mainstay: Run, built: Path) -> None:
    (built / "fix.xlsx").write_text("mine", encoding="utf-8")
    ended = mainstay("census", "check", "before.xml", "--out", "fix.xlsx")
    assert ended.returncode == 1 and "already there" in ended.stderr and "Traceback" not in ended.stderr
    assert (built / "fix.xlsx").read_text(encoding="utf-8") == "mine"
    for _ in range(2):
        assert "already there" not in mainstay("census", "check", "before.xml", "--format", "xlsx").stderr
    assert {each.name for each in built.glob("before*.xlsx")} == {"before_fix_list.xlsx", "before_fix_list_2.xlsx"}
