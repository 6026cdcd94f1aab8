"""Explaining and signing off by command: what is written, what is refused, and that nothing is left half-made."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import docx
import openpyxl
import pytest

from mainstay.returns.workforce_census.rule import Example
from tests.worked_examples.workforce_census_rules.clean_return import planted

Run = Callable[..., CompletedProcess[str]]
FILES = {"query_notes.docx", "year_on_year.xlsx", "sign_off.xlsx", "sign_off.docx"}


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A return of 2025 with one query and last year's beside it; and some that do not belong with them."""
    plant = planted((Example("A case holder without children.", items={"Cases30": "0"}),), 2025)
    faulty = planted((Example("No start.", items={"RoleStartDate": None}),), 2025)
    texts = {
        "now": plant.text, "last": plant.last_year, "faulty": faulty.text, "before_last": planted((), 2023).text,
        "other": plant.last_year.replace("<LEA>893</LEA>", "<LEA>894</LEA>"), "letter": "Dear colleague",
    }  # fmt: skip
    for name, text in texts.items():
        (tmp_path / f"{name}.xml").write_text(text, encoding="utf-8")
    return tmp_path


def test_four_files_are_written_and_told_of(mainstay: Run, two: Path) -> None:
    ended = mainstay("census", "explain", "now.xml", "--last-year", "last.xml", "--out", "out")
    assert ended.returncode == 0, ended.stderr
    assert {path.name for path in (two / "out").iterdir()} - {".mainstay"} == FILES
    assert "1 query, each with a draft" in ended.stdout and "Contains small numbers: do not publish." in ended.stdout
    notes = [each.text for each in docx.Document(str(two / "out" / "query_notes.docx")).paragraphs]
    assert any(text.startswith("WC-803") for text in notes) and any("SW10001" in text for text in notes)
    counts = openpyxl.load_workbook(two / "out" / "year_on_year.xlsx")["Counts"]
    assert [cell.value for cell in counts[2]] == ["In post on the return of 2024", 18]


def test_nothing_that_is_written_holds_a_birth_date(mainstay: Run, two: Path) -> None:
    ended = mainstay("census", "explain", "now.xml", "--last-year", "last.xml", "--out", "out")
    told = [ended.stdout, ended.stderr]
    for name in FILES:
        path = two / "out" / name
        if path.suffix == ".docx":
            document = docx.Document(str(path))
            told += [each.text for each in document.paragraphs]
            told += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        else:
            told += [str(cell) for sheet in openpyxl.load_workbook(path) for row in sheet.values for cell in row]
    assert not [text for text in told if "1985-03-04" in text or "1979-11-20" in text or "4 March 1985" in text]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("now.xml", "--last-year", "now.xml"), 1, "is the same file as this year's"),
        (("now.xml", "--last-year", "other.xml"), 1, "of different councils: 893 and 894"),
        (("now.xml", "--last-year", "before_last.xml"), 1, "last year's is for 2023, not 2024"),
        (("last.xml", "--last-year", "now.xml"), 1, "last year's is for 2025, not 2023"),
        (("now.xml", "--last-year", "missing.xml"), 2, "missing.xml: The file is not there."),
        (("missing.xml", "--last-year", "last.xml"), 2, "missing.xml: The file is not there."),
        (("letter.xml", "--last-year", "last.xml"), 2, "letter.xml: "),
        (("now.xml", "--last-year", "last.xml", "--published", "last.xml"), 2, "last.xml"),
        (("now.xml", "--last-year", "last.xml", "--council", "Nowhere"), 2, "--council"),
        (("WC-000",), 2, "There is no such rule."),
    ],
)
def test_what_cannot_be_explained_is_said_and_nothing_is_written(
    mainstay: Run, two: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    ended = mainstay("census", "explain", *words, "--out", "out")
    assert ended.returncode == code and said in ended.stderr, ended.stderr
    assert "Traceback" not in ended.stderr and not (two / "out").exists()


def test_a_folder_that_cannot_be_written_is_said(mainstay: Run, two: Path) -> None:
    """A file stands where a folder above it would have to be; so nobody can write there, whoever they are."""
    (two / "taken").write_text("mine", encoding="utf-8")
    ended = mainstay("census", "explain", "now.xml", "--last-year", "last.xml", "--out", "taken/out")
    assert ended.returncode == 2 and "could not be written" in ended.stderr
    ended = mainstay("census", "explain", "now.xml", "--last-year", "last.xml", "--out", "taken")
    assert ended.returncode == 2 and "did not make" in ended.stderr
    assert (two / "taken").read_text(encoding="utf-8") == "mine"
    assert "needed" in mainstay("census", "explain", "now.xml").stderr


def test_a_rule_is_told_of_by_its_code(mainstay: Run) -> None:
    ended = mainstay("census", "explain", "wc-413")
    assert ended.returncode == 0 and ended.stdout.startswith("WC-413 Leaving date outside the census year (error, from")


def move(mainstay: Run, to: str, *more: str, by: str = "", role: str = "director") -> CompletedProcess[str]:
    """By default whoever approves is another than whoever does the rest, as must be."""
    by = by or ("CD" if to == "approved" else "AB")
    return mainstay("census", "move", "census_2025_893", "--to", to, "--by", by, "--as", role, *more)


def test_from_a_draft_to_sent_and_corrected(mainstay: Run, two: Path) -> None:
    steps = [("draft", "--file", "now.xml"), ("checked",), ("approved",), ("sent",), ("corrected",),
             ("draft", "--file", "now.xml"), ("checked",), ("approved",), ("sent",)]  # fmt: skip
    for to, *more in steps:
        ended = move(mainstay, to, *more)
        assert ended.returncode == 0, ended.stderr
    assert "is sent (round 2)" in ended.stdout
    folder = two / "census_2025_893"
    assert {path.name for path in folder.iterdir()} == {"history.json", "sent_round_1.xml", "sent_round_2.xml"}
    history = json.loads((folder / "history.json").read_text(encoding="utf-8"))
    assert (history["schema"], history["year"], history["council"]) == ("mainstay/census-history/1", 2025, "893")
    assert [each["to"] for each in history["moves"]] == [to for to, *_ in steps]
    assert (folder / "sent_round_1.xml").read_bytes() == (two / "now.xml").read_bytes()
    assert mainstay("census", "status", "census_2025_893").returncode == 0


def test_what_may_not_be_done_is_said_and_changes_nothing(mainstay: Run, two: Path) -> None:
    assert move(mainstay, "draft", "--file", "faulty.xml").returncode == 0
    assert move(mainstay, "checked", role="analyst").returncode == 0
    path = two / "census_2025_893" / "history.json"
    before = path.read_bytes()
    refused = [
        (move(mainstay, "approved"), "the file has errors"),
        (move(mainstay, "approved", role="analyst"), "An analyst may not make the return approved."),
        (move(mainstay, "sent"), "The return is checked, and cannot become sent."),
        (move(mainstay, "approved", by="A Whole Name"), "Initials have one to 6 letters."),
        (move(mainstay, "approved", by="AB"), "whoever drafted or checked it in this round cannot approve it too"),
        (move(mainstay, "approved", by="a.b."), "whoever drafted or checked it"),
        (move(mainstay, "approved", "--last-year", "last.xml"), "the file has errors"),
        (move(mainstay, "approved", role="chief"), "'chief' is not one of those there are."),
        (move(mainstay, "done"), "'done' is not one of those there are."),
        (move(mainstay, "draft"), "no file was given"),
        (move(mainstay, "draft", "--file", "missing.xml"), "The file could not be read."),
        (move(mainstay, "draft", "--file", "last.xml"), "and the file is that of 2024"),
    ]
    for ended, said in refused:
        assert ended.returncode == 1 and said in ended.stderr and "Traceback" not in ended.stderr, ended.stderr
        assert path.read_bytes() == before
    (two / "faulty.xml").write_text((two / "now.xml").read_text(encoding="utf-8"), encoding="utf-8")
    assert "is not the one that was recorded" in move(mainstay, "approved").stderr
    (two / "faulty.xml").unlink()
    assert "is not where it was" in move(mainstay, "approved").stderr
    assert path.read_bytes() == before


def test_a_check_beside_last_years_return_is_kept_as_such(mainstay: Run, two: Path) -> None:
    assert move(mainstay, "draft", "--file", "now.xml").returncode == 0
    for name, said in (("other", "of different councils: 893 and 894"), ("before_last", "is for 2023, not 2024"),
                       ("now", "is the same file as this year's"), ("missing", "could not be read")):  # fmt: skip
        ended = move(mainstay, "checked", "--last-year", f"{name}.xml")
        assert ended.returncode != 0 and said in ended.stderr and "Traceback" not in ended.stderr, ended.stderr
    assert "without last year's return" in move(mainstay, "checked").stdout
    assert move(mainstay, "draft", "--file", "now.xml").returncode == 0
    ended = move(mainstay, "checked", "--last-year", "last.xml")
    digest = hashlib.sha256((two / "last.xml").read_bytes()).hexdigest()
    assert ended.returncode == 0 and f"beside last year's return (SHA-256 {digest[:12]})" in ended.stdout
    assert "no other move" in move(mainstay, "approved", "--last-year", "last.xml").stderr
    assert move(mainstay, "approved").returncode == 0
    moves = json.loads((two / "census_2025_893" / "history.json").read_text(encoding="utf-8"))["moves"]
    assert [each.get("last_year_sha256") for each in moves] == [None, None, None, digest, digest]
    assert moves[4]["queries"] == moves[3]["queries"]


def test_what_check_says_of_a_wrong_last_year_is_what_explain_says(mainstay: Run, two: Path) -> None:
    for name in ("other", "before_last"):
        refused = mainstay("census", "explain", "now.xml", "--last-year", f"{name}.xml", "--out", "out").stderr
        warned = mainstay("census", "check", "now.xml", "--last-year", f"{name}.xml").stdout
        (sentence,) = re.findall(r"The (?:two returns are|return is for)[^.]*\.", " ".join(refused.split()))
        assert sentence in " ".join(warned.split())


def test_the_sign_off_of_an_invented_council_says_so(mainstay: Run, two: Path) -> None:
    text = (two / "now.xml").read_text(encoding="utf-8").replace("<LEA>893</LEA>", "<LEA>999</LEA>")
    (two / "invented.xml").write_text(text, encoding="utf-8")
    assert mainstay("census", "explain", "invented.xml", "--out", "out").returncode == 0
    told = [each.text for each in docx.Document(str(two / "out" / "sign_off.docx")).paragraphs]
    assert any("An invented council (999)" in each for each in told) and not any(
        "This council" in each for each in told
    )
    front = openpyxl.load_workbook(two / "out" / "sign_off.xlsx").worksheets[0]
    assert ["Council", "An invented council (999)"] in [[cell.value for cell in row[:2]] for row in front]


def test_a_kept_file_that_was_changed_or_lost_is_told(mainstay: Run, two: Path) -> None:
    for to, *more in [("draft", "--file", "now.xml"), ("checked",), ("approved",), ("sent",)]:
        assert move(mainstay, to, *more).returncode == 0
    kept = two / "census_2025_893" / "sent_round_1.xml"
    kept.chmod(0o600)
    kept.write_text(kept.read_text(encoding="utf-8") + " ", encoding="utf-8")
    ended = mainstay("census", "status", "census_2025_893")
    assert ended.returncode == 1 and "was changed after it was sent" in ended.stdout
    kept.unlink()
    ended = mainstay("census", "status", "census_2025_893")
    assert ended.returncode == 1 and "is no longer there" in ended.stdout


def test_a_folder_without_a_history_is_said(mainstay: Run, two: Path) -> None:
    ended = mainstay("census", "status", "nowhere")
    assert ended.returncode == 1 and "holds no history" in ended.stderr
    (two / "census_2025_893").mkdir()
    (two / "census_2025_893" / "history.json").write_text("{", encoding="utf-8")
    ended = move(mainstay, "checked")
    assert ended.returncode == 1 and "not the history of a return" in ended.stderr
