"""A history whose column of ends was not understood is asked about: otherwise everyone who ever left would be present."""

from __future__ import annotations

from pathlib import Path

from mainstay.intake.choices_file import load
from mainstay.intake.looking import look_at

HEADINGS = "Employee No,Job Title,Team,Contract Type,FTE,Post Start Date"


def _asked(folder: Path, *rows: str, headings: str = HEADINGS) -> list[str]:
    title = "Staff list as at 30/09/2025"
    (folder / "staff.csv").write_text("\n".join([title, headings, *rows]) + "\n", encoding="utf-8")
    return [question.key for question in look_at(folder, load(folder)).stopping]


def test_several_rows_a_person_and_no_ends_are_asked_about(tmp_path: Path) -> None:
    rows = [
        f"10{person},Social Worker,North,Permanent,1.0,0{start}/06/2020" for person in range(10) for start in (1, 2)
    ]
    assert _asked(tmp_path, *rows) == ["shape"]


def test_reasons_for_leaving_and_no_ends_are_asked_about(tmp_path: Path) -> None:
    rows = [f"10{person},Social Worker,North,Permanent,1.0,01/06/2020,Resignation" for person in range(5)]
    assert _asked(tmp_path, *rows, headings=f"{HEADINGS},Leaving Reason") == ["shape"]


def test_a_plain_list_of_present_staff_is_not(tmp_path: Path) -> None:
    rows = [f"10{person},Social Worker,North,Permanent,1.0,01/06/2020" for person in range(10)]
    assert _asked(tmp_path, *rows, "100,Practice Educator,South,Permanent,0.2,01/06/2021") == []


def test_an_answer_is_enough(tmp_path: Path) -> None:
    rows = [
        f"10{person},Social Worker,North,Permanent,1.0,0{start}/06/2020" for person in range(10) for start in (1, 2)
    ]
    (tmp_path / "mapping.toml").write_text('[files."staff.csv"]\nshape = "snapshot"\n', encoding="utf-8")
    assert _asked(tmp_path, *rows) == []
