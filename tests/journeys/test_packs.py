"""Packs by command: the files that are written, what is said of them, and refusals in a sentence."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_an_inspection_pack_is_a_document_and_a_workbook(mainstay: Run, example_council: Path, tmp_path: Path) -> None:
    out = tmp_path / "pack"
    made = mainstay("pack", "inspection", example_council, "--as-at", "2025-09-30", "--out", out)
    assert made.returncode == 0, made.stderr
    assert "the whole service and 12 teams. Contains small numbers: do not publish." in made.stdout
    names = sorted(each.name for each in out.iterdir() if not each.name.startswith("."))
    assert names == ["inspection-pack-2025-09-30.docx", "inspection-pack-2025-09-30.xlsx"]
    book = openpyxl.load_workbook(out / names[1])
    assert book.sheetnames == ["Read me", "All teams", "Figures"]
    rows = [tuple(row) for row in book["Figures"].iter_rows(values_only=True)]
    found = next(row for row in rows if row[:3] == ("The whole service", "Staffing", "Vacant posts, FTE"))
    assert found[3:6] == (8, "8.0 FTE", "on 30 September 2025")
    assert (
        found[7] == "Establishment 30-09-2025.xlsx, sheet Establishment" and found[8].date().isoformat() == "2025-09-30"
    )
    assert all(row[3] is not None or row[6] for row in rows[1:]), "a figure or a reason on each row"
    assert all(row[7] or row[6] for row in rows[1:]), "a file or a reason on each row"
    again = mainstay("pack", "inspection", example_council, "--out", out)
    assert again.returncode == 0, "an earlier pack of ours is replaced"


def test_a_day_that_nobody_knows_is_refused_and_nothing_is_written(
    mainstay: Run, example_council: Path, tmp_path: Path
) -> None:
    refused = mainstay("pack", "inspection", example_council, "--as-at", "2030-01-01", "--out", tmp_path / "pack")
    assert refused.returncode == 1 and "No inspection pack can be made for 1 January 2030." in refused.stderr
    assert "Traceback" not in refused.stderr and not (tmp_path / "pack").exists()


def test_a_kept_record_gives_the_same_pack(mainstay: Run, example_council: Path, tmp_path: Path) -> None:
    assert mainstay("record", example_council, "--out", tmp_path / "kept").returncode == 0
    for folder, out in ((example_council, "one"), (tmp_path / "kept", "two")):
        assert mainstay("pack", "inspection", folder, "--as-at", "2025-06-30", "--out", tmp_path / out).returncode == 0
    one, two = (
        list(openpyxl.load_workbook(path)["Figures"].iter_rows(values_only=True))
        for path in sorted(tmp_path.glob("*/inspection-pack-2025-06-30.xlsx"))
    )
    assert one == two


def test_partners_have_a_page_each_and_what_was_issued_is_entered(
    mainstay: Run, example_council: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    register = home / "web" / "releases" / "999" / "releases.jsonl"
    shutil.copytree(example_council, tmp_path / "files")
    made = mainstay("pack", "partners", tmp_path / "files", "--out", tmp_path / "pages", MAINSTAY_HOME=str(home))
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "pages" / "police-2025-09-30.html").is_file()
    assert (tmp_path / "pages" / "health-2025-09-30.docx").is_file()
    assert f"Entered in the register of releases at {register}" in made.stdout
    assert len(register.read_text().splitlines()) == 2
    first = (tmp_path / "pages" / "housing-2025-09-30.html").read_text()
    again = mainstay("pack", "partners", tmp_path / "files", "--out", tmp_path / "pages", MAINSTAY_HOME=str(home))
    assert again.returncode == 0 and (tmp_path / "pages" / "housing-2025-09-30.html").read_text() == first
    assert len(register.read_text().splitlines()) == 2


def test_without_contacts_no_partner_s_page_is_made(mainstay: Run, example_council: Path, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    shutil.copy(example_council / "census_return_2025.xml", folder)
    refused = mainstay("pack", "partners", folder, "--out", tmp_path / "pages")
    assert refused.returncode == 1 and "a list of contacts was not among the files" in refused.stderr


def test_who_is_like_a_council(mainstay: Run, published_data: Path, tmp_path: Path) -> None:
    home = str(tmp_path / "home")
    none = mainstay("published", "like", "893", MAINSTAY_HOME=home)
    assert none.returncode == 1 and "No statistical neighbours are loaded." in none.stderr
    for name in ("sn_model*.csv", "ons*.csv"):
        file = next(published_data.glob(name))
        assert mainstay("published", "load", file, MAINSTAY_HOME=home).returncode == 0
    told = mainstay("published", "like", "Shropshire", MAINSTAY_HOME=home)
    assert told.returncode == 0 and "Councils most like Shropshire, nearest first" in told.stdout
    document = json.loads(mainstay("published", "like", "893", "--format", "json", MAINSTAY_HOME=home).stdout)
    assert len(document["neighbours"]) == 10 and document["figures"]["children"]["year"] >= 2024
    for asked in ("999", "909", "nowhere"):
        refused = mainstay("published", "like", asked, MAINSTAY_HOME=home)
        assert refused.returncode == 1 and not refused.stdout and "Traceback" not in refused.stderr


@pytest.mark.parametrize(
    "words", [("pack", "--help"), ("pack", "partners", "--help"), ("pack", "inspection", "--help")]
)
def test_help_is_given(mainstay: Run, words: tuple[str, ...]) -> None:
    assert mainstay(*words).returncode == 0
