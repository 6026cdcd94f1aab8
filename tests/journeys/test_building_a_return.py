"""From a council's files to its return by command: what is written, what is not, and what is said when it cannot be."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from mainstay.intake.sources.workforce_census.reading import read_return
from mainstay.tasks.inventing_a_council import invent_into
from mainstay.vocabulary.workforce_census.layouts import layout
from tests.council_files import HISTORY, STAFF, put

Run = Callable[..., CompletedProcess[str]]
LISTS = {
    "census_check.json", "council.toml", "findings.csv", "fix_list.xlsx", "not_known.csv",
    "where_each_value_comes_from.csv", ".mainstay",
}  # fmt: skip


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean invented council whose return of 2025 has not been sent yet."""
    from datetime import date

    folder = tmp_path_factory.mktemp("invented") / "council"
    invent_into(folder, 4, 40, 3, date(2025, 9, 30))
    (folder / "census_return_2025.xml").unlink()
    return folder


@pytest.fixture
def council(invented: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(invented, tmp_path / "council"))


def _answered(path: Path) -> None:
    """Every allowance answered, in the file that the first run made."""
    text = path.read_text(encoding="utf-8")
    for item in layout(2025).council:
        if item.codes:
            text = text.replace(f'{item.name} = ""', f'{item.name} = "some"')
    path.write_text(text.replace('other_allowances = ""', 'other_allowances = "None"'), encoding="utf-8")


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_a_return_with_errors_is_not_written_but_its_lists_are(mainstay: Run, council: Path, tmp_path: Path) -> None:
    ended = mainstay("census", "build", council, "--year", "2025", "--out", "made")
    assert ended.returncode == 1 and "The return was not written: checking it found" in ended.stderr
    assert _names(tmp_path / "made") == LISTS
    assert ended.stdout.startswith("Not known (not_known.csv names each):")
    assert "CarAllowance, must be given" in ended.stdout and "council.toml and build it again" in ended.stdout
    assert {row["field"] for row in _rows(tmp_path / "made" / "not_known.csv")} >= {"CarAllowance", "OtherAllowances"}


def test_on_request_it_is_written_and_named_so(mainstay: Run, council: Path, tmp_path: Path) -> None:
    ended = mainstay("census", "build", council, "--year", "2025", "--out", "made", "--with-errors")
    assert ended.returncode == 0, ended.stderr
    (written,) = _names(tmp_path / "made") - LISTS
    assert written.startswith("census_2025_") and written.endswith("_with_errors.xml")
    errors = [f for f in json.loads((tmp_path / "made" / "census_check.json").read_text())["findings"]
              if f["severity"] == "error"]  # fmt: skip
    assert errors and "error" in ended.stdout.splitlines()[-1]


def test_answers_filled_in_where_they_were_asked_for_are_taken_and_kept(
    mainstay: Run, council: Path, tmp_path: Path
) -> None:
    mainstay("census", "build", council, "--year", "2025", "--out", "made")
    _answered(tmp_path / "made" / "council.toml")
    kept = (tmp_path / "made" / "council.toml").read_text(encoding="utf-8")
    ended = mainstay("census", "build", council, "--year", "2025", "--out", "made", "--with-errors")
    assert ended.returncode == 0, ended.stderr
    assert (tmp_path / "made" / "council.toml").read_text(encoding="utf-8") == kept
    (written,) = _names(tmp_path / "made") - LISTS
    returned = read_return(tmp_path / "made" / written)
    assert returned.council_blocks[0].values["CarAllowance"].text == "2"
    missing = _rows(tmp_path / "made" / "not_known.csv")
    assert not [row for row in missing if row["position"] == "council"]
    assert (
        len(returned.workers)
        == len({row["position"] for row in _rows(tmp_path / "made" / "where_each_value_comes_from.csv")}) - 1
    )


def test_the_clean_invented_council_has_no_error_but_what_its_files_lack(
    mainstay: Run, council: Path, tmp_path: Path
) -> None:
    """Its number is nobody's (106), and some people's way into the profession is in no file (501)."""
    mainstay("census", "build", council, "--year", "2025", "--out", "made")
    _answered(tmp_path / "made" / "council.toml")
    mainstay("census", "build", council, "--year", "2025", "--out", "made")
    found = json.loads((tmp_path / "made" / "census_check.json").read_text(encoding="utf-8"))["findings"]
    errors = [each for each in found if each["severity"] == "error"]
    assert {each["code"] for each in errors} <= {"WC-106", "WC-501"}, errors
    lacking = {(row["SWE number"], row["field"]) for row in _rows(tmp_path / "made" / "not_known.csv")}
    assert {(each["worker"], each["field"]) for each in errors if each["code"] == "WC-501"} <= lacking


def test_a_kept_record_gives_the_same_return(mainstay: Run, council: Path, tmp_path: Path) -> None:
    assert mainstay("record", council, "--out", "kept").returncode == 0
    ended = [mainstay("census", "build", folder, "--year", "2024", "--out", out, "--with-errors")
             for folder, out in ((council, "one"), ("kept", "two"))]  # fmt: skip
    assert [each.returncode for each in ended] == [0, 0], [each.stderr for each in ended]
    texts = [next((tmp_path / out).glob("census_2024_*.xml")).read_text() for out in ("one", "two")]
    one, two = (text.partition("</Header>")[2] for text in texts)
    assert one == two and "<CSWWWorker>" in one


def _refused(mainstay: Run, *words: str | Path, code: int) -> str:
    ended = mainstay("census", "build", *words)
    assert ended.returncode == code, ended.stdout + ended.stderr
    assert "Traceback" not in ended.stderr and "ours to mend" not in ended.stderr and not ended.stdout
    return ended.stderr


@pytest.fixture
def staff(tmp_path: Path) -> Path:
    """A list of one council's staff as at 30 September 2024, without the council's number."""
    folder = tmp_path / "staff"
    folder.mkdir()
    put(folder, "Staff 30.09.24.csv", STAFF,
        "0011; Quillfeather; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020")  # fmt: skip
    return folder


def test_no_file_covers_the_30_september(mainstay: Run, staff: Path, tmp_path: Path) -> None:
    said = _refused(mainstay, staff, "--year", "2025", "--out", "made", "--council", "893", code=2)
    assert "The return of 2025 cannot be built: the staff list stops at 30 September 2024." in said
    assert "Add a staff list as at 30 September 2025" in said and not (tmp_path / "made").exists()


def test_a_year_without_a_layout(mainstay: Run, staff: Path, tmp_path: Path) -> None:
    said = _refused(mainstay, staff, "--year", "2019", "--out", "made", code=2)
    assert "There is no layout of the return for 2019." in said and "Choose a year from 2021" in said
    assert not (tmp_path / "made").exists()


def test_nobody_said_which_council(mainstay: Run, staff: Path, tmp_path: Path) -> None:
    said = _refused(mainstay, staff, "--year", "2024", "--out", "made", code=1)
    assert "Nobody has said which council" in said and "--council 893" in said and not (tmp_path / "made").exists()


def test_two_councils_are_named(mainstay: Run, staff: Path, tmp_path: Path) -> None:
    (tmp_path / "answers.toml").write_text('council = "330"\n', encoding="utf-8")
    said = _refused(mainstay, staff, "--year", "2024", "--out", "made", "--council", "893", "--council-file",
                    "answers.toml", code=1)  # fmt: skip
    assert "Different councils are named: 893 by --council, 330 by answers.toml." in said


def test_a_wrong_number_is_refused_at_once_by_every_place_that_says_another(
    mainstay: Run, council: Path, tmp_path: Path
) -> None:
    said = _refused(mainstay, council, "--year", "2025", "--out", "made", "--council", "893", code=1)
    assert "893 by --council" in said and "999 by census_return_2024.xml" in said and not (tmp_path / "made").exists()
    (council / "mapping.toml").write_text('[settings]\ncouncil = "999"\n', encoding="utf-8")
    said = _refused(mainstay, council, "--year", "2025", "--out", "made", "--council", "893", code=1)
    assert "999 by mapping.toml" in said and "999 by census_return_2024.xml" in said
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "council.toml").write_text('council = "893"\n', encoding="utf-8")
    said = _refused(mainstay, council, "--year", "2025", "--out", "made", code=1)
    assert "893 by council.toml, 999 by mapping.toml" in said
    said = _refused(mainstay, council, "--year", "2025", "--out", "made", "--council", "999", code=1)
    assert "999 by --council, 893 by council.toml" in said


def test_a_wrong_answer_stops_with_its_sentence(mainstay: Run, staff: Path, tmp_path: Path) -> None:
    (tmp_path / "answers.toml").write_text('council = "893"\nvacancies_fte = "some"\n', encoding="utf-8")
    said = _refused(mainstay, staff, "--year", "2024", "--out", "made", "--council-file", "answers.toml", code=1)
    assert "vacancies_fte: 'some' is not a number" in said
    said = _refused(mainstay, staff, "--year", "2024", "--out", "made", "--council-file", "none.toml", code=2)
    assert "none.toml: The council's answers could not be read." in said


def test_somebody_elses_folder_and_one_that_cannot_be_written(mainstay: Run, staff: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear", encoding="utf-8")
    said = _refused(mainstay, staff, "--year", "2024", "--out", "mine", "--council", "893", code=2)
    assert "did not make" in said and _names(tmp_path / "mine") == {"letter.txt"}
    said = _refused(mainstay, staff, "--year", "2024", "--out", tmp_path / "mine" / "letter.txt" / "in", "--council",
                    "893", code=2)  # fmt: skip
    assert "could not be written" in said and _names(tmp_path / "mine") == {"letter.txt"}


def test_no_name_is_written_or_said(mainstay: Run, staff: Path, tmp_path: Path) -> None:
    put(staff, "Staff history 30.09.25.csv", HISTORY,
        "0011; Quillfeather; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020; ;")  # fmt: skip
    ended = mainstay("census", "build", staff, "--year", "2024", "--out", "made", "--council", "893", "--with-errors")
    texts = [path.read_text("utf-8", errors="replace") for path in (tmp_path / "made").iterdir()]
    assert not [text for text in [*texts, ended.stdout, ended.stderr] if "Quillfeather" in text or "Kit" in text]
    assert "1980-02-01" in next((tmp_path / "made").glob("*.xml")).read_text(), "the return itself is what says it"
    assert not [text for text in (ended.stdout, ended.stderr) if "1980" in text]


def test_someone_whose_only_post_has_no_hours_is_left_out_aloud(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "HR extract 30-09-2025.csv").write_text(
        "Employee No,SWE Number,Name,Job Title,Team,Contract Type,FTE,Post Start Date,Post End Date\n"
        '1,SW1001,"ONE, A",Social Worker,North,Permanent,1.0,03/12/2018,\n'
        '2,SW1002,"TWO, B",Social Worker,North,Permanent,0,05/02/2018,\n'
        '3,SW1003,"THREE, C",Social Worker,North,Permanent,0.8,10/04/2017,31/03/2025\n',
        encoding="utf-8",
    )
    words = ["census", "build", str(folder), "--year", "2025", "--council", "893", "--out", str(tmp_path / "out")]
    ran = subprocess.run(
        [sys.executable, "-m", "mainstay", *words, "--with-errors", "--accept-suggestions"], capture_output=True, text=True,
        stdin=subprocess.DEVNULL, env={**os.environ, "MAINSTAY_HOME": str(tmp_path / "home")}, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert "1 person has only posts of FTE 0" in ran.stdout and "HR extract 30-09-2025.csv, row 3" in ran.stdout
    assert "TWO" not in ran.stdout + ran.stderr
