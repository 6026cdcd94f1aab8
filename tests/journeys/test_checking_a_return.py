"""Checking returns at the command line, good and bad: a clear result, the right exit code, nothing half-written, and
never a worker lost or somebody's data told.
"""

from __future__ import annotations

import csv
import json
import re
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.worked_examples.workforce_census_rules.clean_return import clean

Run = Callable[..., subprocess.CompletedProcess[str]]
YEAR, PEOPLE = 2025, 20
FILES = {"census_check.json", "findings.csv", "fix_list.xlsx", ".mainstay"}


def text(year: int = YEAR) -> str:
    """A return in which nothing is wrong, of twenty invented people."""
    return clean(year).text


def put(folder: Path, content: str | bytes, name: str = "return.xml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def first(content: str, was: str, now: str) -> str:
    """The text with the first of something changed."""
    assert was in content
    return content.replace(was, now, 1)


def of(content: str, element: str, now: str, who: str = "SW10001") -> str:
    """The text with one person's item changed."""
    records = content.split("<CSWWWorker>")
    at = next(number for number, record in enumerate(records) if who in record)
    records[at], changed = re.subn(rf"<{element}>[^<]*</{element}>", lambda _old: now, records[at])
    assert changed == 1
    return "<CSWWWorker>".join(records)


def checked(mainstay: Run, path: Path, *words: str | Path, code: int | None = None) -> dict[str, Any]:
    """The document of a check that ends with a code, 1 where there are errors: nothing else is said, and nobody's birthday
    or name.
    """
    done = mainstay("census", "check", path, "--json", *words)
    assert not done.stderr
    document = json.loads(done.stdout)
    each = document.get("councils", [document])
    wrong = any(one.get("unreadable") or one["errors"] for one in each)
    assert done.returncode == (int(wrong) if code is None else code), done.stdout
    assert not re.search(r"19[5-9]\d-\d\d-\d\d", done.stdout), "a date of birth"
    return document


def codes(document: dict[str, Any]) -> set[str]:
    return {finding["code"] for finding in document["findings"]}


def refused(mainstay: Run, path: Path, *words: str) -> str:
    """A check that cannot be made: a sentence, code 2, and no folder of files. Gives the sentence."""
    out = path.parent / "out"
    done = mainstay("census", "check", path, "--out", out, "--json")
    assert done.returncode == 2 and not done.stdout
    assert "Traceback" not in done.stderr and "ours to mend" not in done.stderr and "What to do:" in done.stderr
    assert not out.exists() and not [each for each in path.parent.iterdir() if each.name.startswith(".out")]
    for word in words:
        assert word in done.stderr
    return done.stderr


# --- Nothing wrong


@pytest.mark.parametrize("year", [2021, 2023, 2024, 2025, 2026])
def test_a_return_with_nothing_wrong(mainstay: Run, tmp_path: Path, year: int) -> None:
    document = checked(mainstay, put(tmp_path, text(year)), "--council", "893", code=0)
    assert (document["schema"], document["year"], document["council"]) == ("mainstay/census-check/1", year, "893")
    assert (document["workers"], document["agency_workers"], document["findings"]) == (PEOPLE, 1, [])
    assert {each["because"] for each in document["rules"]["not_run"]} >= {"last year's return was not given"}


def test_the_screen_of_a_return_with_nothing_wrong(mainstay: Run, tmp_path: Path) -> None:
    done = mainstay("census", "check", put(tmp_path, text()))
    assert done.returncode == 0 and not done.stderr
    assert "Shropshire (893), census of 2025" in done.stdout and "Nothing was found." in done.stdout
    assert "because last year's return was not given (--last-year FILE)" in done.stdout


def test_beside_last_year_s_return_every_rule_of_the_year_is_run(mainstay: Run, tmp_path: Path) -> None:
    before = put(tmp_path, clean(YEAR).last_year, "before.xml")
    document = checked(mainstay, put(tmp_path, text()), "--last-year", before, "--council", "Shropshire", code=0)
    assert all("the rule applies from" in each["because"] for each in document["rules"]["not_run"])
    assert document["last_year"] == {"year": YEAR - 1, "council": "893"}


def _as_utf_16(content: str) -> bytes:
    return content.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")


@pytest.mark.parametrize("encoded", [lambda content: content.encode("utf-8-sig"), _as_utf_16], ids=["mark", "UTF-16"])
def test_a_byte_order_mark_and_another_encoding_are_no_fault(
    mainstay: Run, tmp_path: Path, encoded: Callable[[str], bytes]
) -> None:
    document = checked(mainstay, put(tmp_path, encoded(text())), code=0)
    assert document["workers"] == PEOPLE


# --- Faults of one return: found by their own rule, alone, and every worker is counted


BLOCK = re.search(r"<(LALevel\w*)>.*?</\1>\n", text(), re.S)
ROLE = "<OrgRole>5</OrgRole>"
FAULTS: dict[str, tuple[str, Callable[[str], str]]] = {
    "two council-level blocks": ("WC-120", lambda it: first(it, BLOCK[0], BLOCK[0] * 2) if BLOCK else ""),
    "no council-level block": ("WC-120", lambda it: first(it, BLOCK[0], "") if BLOCK else ""),
    "a repeated element": ("WC-133", lambda it: first(it, ROLE, ROLE * 2)),
    "elements out of order": ("WC-134", lambda it: first(first(it, ROLE, ""), "<SWENo>", f"{ROLE}<SWENo>")),
    "an unknown element": ("WC-131", lambda it: first(it, ROLE, f"{ROLE}<Surname>Quillfeather</Surname>")),
    "an element beside the workers": ("WC-124", lambda it: first(it, "</Message>", "<Notes>Kit</Notes></Message>")),
    "a code in small letters": ("WC-136", lambda it: first(it, "WBRI", "wbri")),
    "spaces around a value": ("WC-135", lambda it: of(it, "OrgRole", "<OrgRole> 5 </OrgRole>")),
    "a comma for the decimal point": ("WC-136", lambda it: of(it, "FTE", "<FTE>0,800000</FTE>")),
    "a number in small letters": ("WC-136", lambda it: first(it, "SW10001", "sw10001")),
    "a number with a space": ("WC-136", lambda it: first(it, "SW10001", "SW 10001")),
    "another collection": ("WC-103", lambda it: first(it, ">CSWW<", ">CIN<")),
    "a reference date of another year": ("WC-105", lambda it: first(it, f"{YEAR}-09-30", f"{YEAR - 1}-09-30")),
    "a number that is no council's": ("WC-106", lambda it: first(it, ">893<", ">111<")),
    "no header": ("WC-110", lambda it: re.sub(r"<Header>.*</Header>\n", "", it, flags=re.S)),
    "a birth date that cannot be read": (
        "WC-401", lambda it: of(it, "PersonBirthDate", "<PersonBirthDate>1985-13-04</PersonBirthDate>"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found_alone_and_no_worker_is_lost(mainstay: Run, tmp_path: Path, fault: str) -> None:
    code, spoil = FAULTS[fault]
    document = checked(mainstay, put(tmp_path, spoil(text())))
    assert codes(document) == {code}, [finding["message"] for finding in document["findings"]]
    assert (document["workers"], document["agency_workers"]) == (PEOPLE, 1)
    for said in ("Quillfeather", "Kit"):
        assert said not in json.dumps(document)


def test_a_number_written_oddly_is_still_that_person_s(mainstay: Run, tmp_path: Path) -> None:
    document = checked(mainstay, put(tmp_path, FAULTS["a number with a space"][1](text())))
    assert [finding["worker"] for finding in document["findings"]] == ["SW10001"]


def test_another_year_s_layout_under_this_year_s_header(mainstay: Run, tmp_path: Path) -> None:
    """A finding for the block, and one for each item that the other year had: never a refusal."""
    old = text(2021).replace("2021", str(YEAR)).replace("2020", str(YEAR - 1))
    document = checked(mainstay, put(tmp_path, old))
    assert {"WC-121", "WC-132"} <= codes(document)
    assert (document["year"], document["workers"]) == (YEAR, PEOPLE)


@pytest.mark.parametrize(("written", "nearest"), [("2031", 2026), ("2015", 2021)])
def test_a_year_without_a_layout_is_checked_by_the_nearest(
    mainstay: Run, tmp_path: Path, written: str, nearest: int
) -> None:
    spoilt = first(text(), f"<Year>{YEAR}</Year>", f"<Year>{written}</Year>")
    path = put(tmp_path, spoilt)
    document = checked(mainstay, path)
    assert "WC-104" in codes(document) and document["layout_year"] == nearest and document["workers"] == PEOPLE
    assert f"! Checked by the layout and rules of {nearest}" in mainstay("census", "check", path).stdout


def test_a_return_of_another_council(mainstay: Run, tmp_path: Path) -> None:
    document = checked(mainstay, put(tmp_path, text()), "--council", "Birmingham")
    assert codes(document) == {"WC-107"} and document["council"] == "893"


def test_a_file_cut_short(mainstay: Run, tmp_path: Path) -> None:
    whole = text()
    cut = whole[: whole.rindex("<CSWWWorker>") + 120]
    document = checked(mainstay, put(tmp_path, cut))
    assert "WC-101" in codes(document) and document["workers"] == PEOPLE


# --- Nothing that can be checked


def test_no_worker_at_all(mainstay: Run, tmp_path: Path) -> None:
    """There is a result, and the code says that it is about nobody."""
    nobody = re.sub(r"<CSWWWorker>.*</CSWWWorker>\n", "", text(), flags=re.S)
    document = checked(mainstay, put(tmp_path, nobody), code=2)
    assert "WC-112" in codes(document) and document["workers"] == 0


ENTITIES = '<?xml version="1.0"?>\n<!DOCTYPE Message [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n<Message>&b;'


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "The file is empty"),
        ("Name;Role\nKit;5\n", "not XML"),
        ("<Children><CSWWWorker/></Children>", "The outermost element is Children"),
        ("<Message></Message>", "neither a header nor a worker"),
        (ENTITIES + "</Message>", "entities"),
        (b"PK\x03\x04" + bytes(200), "zip archive or a workbook"),
    ],
    ids=["empty", "text", "another root", "hollow", "entities", "zip"],
)  # fmt: skip
def test_what_is_no_return_is_refused(mainstay: Run, tmp_path: Path, content: str | bytes, words: str) -> None:
    assert "Kit" not in refused(mainstay, put(tmp_path, content), words)


def test_no_such_file(mainstay: Run, tmp_path: Path) -> None:
    refused(mainstay, tmp_path / "nowhere.xml", "not there")


def test_an_empty_folder(mainstay: Run, tmp_path: Path) -> None:
    folder = tmp_path / "returns"
    folder.mkdir()
    refused(mainstay, folder, "There is no census return in this folder.")


def test_a_council_that_is_none(mainstay: Run, tmp_path: Path) -> None:
    done = mainstay("census", "check", put(tmp_path, text()), "--council", "Atlantis")
    assert done.returncode == 2 and "--council" in done.stderr and not done.stdout


# --- Last year's return


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("not a return", "could not be read"),
        (text(YEAR - 2), f"is for {YEAR - 2}, not {YEAR - 1}"),
        (clean(YEAR).last_year.replace(">893<", ">330<"), "of different councils: 893 and 330"),
        (clean(YEAR).last_year[:4000], "is not whole, well-formed XML"),
    ],
    ids=["unreadable", "two years before", "another council", "cut short"],
)
def test_an_odd_return_of_last_year_is_said_and_stops_nothing(
    mainstay: Run, tmp_path: Path, before: str, said: str
) -> None:
    document = checked(mainstay, put(tmp_path, text()), "--last-year", put(tmp_path, before, "before.xml"), code=0)
    not_run = {each["code"]: each["because"] for each in document["rules"]["not_run"]}
    assert not document["findings"] and {"WC-606", "WC-902", "WC-907"} <= set(not_run) and not_run["WC-907"]
    assert document["workers"] == PEOPLE and any(said in notice for notice in document["notices"])


# --- The files


def test_the_files_are_all_there_and_say_the_same(mainstay: Run, tmp_path: Path) -> None:
    path, out = put(tmp_path, of(text(), "OrgRole", "<OrgRole>77</OrgRole>")), tmp_path / "out"
    document = checked(mainstay, path, "--out", out)
    assert {each.name for each in out.iterdir()} == FILES
    assert json.loads((out / "census_check.json").read_text(encoding="utf-8")) == document
    with (out / "findings.csv").open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert (row["worker"], row["field"], row["value"], row["code"]) == ("SW10001", "OrgRole", "77", "WC-502")
    assert text().splitlines()[int(row["line"]) - 1].startswith("<OrgRole>")
    book = openpyxl.load_workbook(out / "fix_list.xlsx")
    rows = [[cell.value for cell in cells] for sheet in book for cells in sheet.iter_rows(min_row=2)]
    assert len(rows) == 1 and rows[0][1:5] == ["SW10001", "OrgRole", "77", "error"]


def test_a_name_that_slipped_a_column_and_a_birth_date_are_in_no_file(mainstay: Run, tmp_path: Path) -> None:
    spoilt = of(of(text(), "OrgRole", "<OrgRole>Quillfeather</OrgRole>"), "FTE", "<FTE>=HYPERLINK(1)</FTE>")
    spoilt = of(spoilt, "PersonBirthDate", "<PersonBirthDate>31/02/1985</PersonBirthDate>")
    out = tmp_path / "out"
    checked(mainstay, put(tmp_path, spoilt), "--out", out)
    with zipfile.ZipFile(out / "fix_list.xlsx") as held:
        inside = " ".join(held.read(name).decode() for name in held.namelist() if "worksheets" in name)
    for content in (inside, *((out / name).read_text("utf-8") for name in ("census_check.json", "findings.csv"))):
        for said in ("Quillfeather", "31/02/1985", "HYPERLINK", "/1985"):
            assert said not in content


def test_somebody_s_own_files_are_left_alone(mainstay: Run, tmp_path: Path) -> None:
    path, out = put(tmp_path, text()), tmp_path / "out"
    mine = put(out, "mine", "notes.txt")
    done = mainstay("census", "check", path, "--out", out)
    assert done.returncode == 2 and "did not make" in done.stderr and not done.stdout
    assert [each.name for each in out.iterdir()] == [mine.name]


def test_files_are_made_again_in_the_same_place(mainstay: Run, tmp_path: Path) -> None:
    path, out = put(tmp_path, text()), tmp_path / "out"
    for _again in range(2):
        assert mainstay("census", "check", path, "--out", out).returncode == 0
    assert {each.name for each in out.iterdir()} == FILES
    assert {each.name for each in tmp_path.iterdir()} == {"return.xml", "out"}


# --- Many


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """Returns of two councils, one of them with last year's; a file that is no return, and two that cannot be read."""
    folder = tmp_path / "region"
    put(folder, clean(YEAR).last_year, "Shropshire 2024.xml")
    put(folder, of(text(), "OrgRole", "<OrgRole>77</OrgRole>"), "Shropshire 2025.xml")
    put(folder, text().replace(">893<", ">330<"), "below/sent")
    put(folder, b"PK\x03\x04" + bytes(99), "workbook.xml")
    put(folder, "<Message></Message>", "hollow.xml")
    put(folder, "Nobody's return\n", "notes.txt")
    return folder


def test_every_return_of_a_folder(mainstay: Run, region: Path) -> None:
    document = checked(mainstay, region)
    assert document["schema"] == "mainstay/census-check-many/1"
    by_file = {each["file"]: each for each in document["councils"]}
    assert list(by_file) == ["Shropshire 2024.xml", "Shropshire 2025.xml", "below/sent", "hollow.xml", "workbook.xml"]
    assert {file: each["workers"] for file, each in by_file.items() if each["workers"]} == {
        "Shropshire 2024.xml": 19, "Shropshire 2025.xml": PEOPLE, "below/sent": PEOPLE,
    }  # fmt: skip
    assert "zip archive or a workbook" in by_file["workbook.xml"]["unreadable"]
    assert codes(by_file["Shropshire 2025.xml"]) == {"WC-502"}
    assert by_file["Shropshire 2025.xml"]["last_year"] == {"year": YEAR - 1, "council": "893"}
    assert by_file["below/sent"]["last_year"] is None and by_file["below/sent"]["council"] == "330"


def test_a_folder_s_summary_and_files(mainstay: Run, region: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = mainstay("census", "check", region, "--out", out)
    assert done.returncode == 1 and not done.stderr
    assert "Shropshire (893)" in done.stdout and "! workbook.xml: This is a zip archive" in done.stdout
    assert "2 files could not be read." in " ".join(done.stdout.split())
    with (out / "summary.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = {row["file"]: row for row in csv.DictReader(stream)}
    assert rows["Shropshire 2025.xml"]["last year's return"] == "Shropshire 2024.xml"
    assert rows["Shropshire 2025.xml"]["errors"] == "1" and rows["hollow.xml"]["workers"] == ""
    folders = {row["folder"] for row in rows.values() if row["folder"]}
    assert {each.name for each in out.iterdir()} == {*folders, "summary.csv", ".mainstay"} and len(folders) == 3
    for folder in folders:
        assert {each.name for each in (out / folder).iterdir()} == FILES - {".mainstay"}


def test_a_folder_in_which_nothing_can_be_read(mainstay: Run, tmp_path: Path) -> None:
    put(tmp_path / "region", "", "empty.xml")
    put(tmp_path / "region", "<Other/>", "other.xml")
    document = checked(mainstay, tmp_path / "region", code=2)
    assert all(each["unreadable"] for each in document["councils"]) and len(document["councils"]) == 2


def test_two_drafts_of_last_year_are_neither_of_them_used(mainstay: Run, region: Path) -> None:
    put(region, clean(YEAR).last_year, "Shropshire 2024 draft.xml")
    by_file = {each["file"]: each for each in checked(mainstay, region)["councils"]}
    assert by_file["Shropshire 2025.xml"]["last_year"] is None
    assert "The folder holds 2 returns of 2024" in by_file["Shropshire 2025.xml"]["notices"][0]


def test_two_files_of_one_name_get_folders_of_their_own(mainstay: Run, tmp_path: Path) -> None:
    for name in ("a/b.xml", "a_b.xml", "A_B.xml"):
        put(tmp_path / "region", text(), name)
    assert mainstay("census", "check", tmp_path / "region", "--out", tmp_path / "out").returncode == 0
    assert len([each for each in (tmp_path / "out").iterdir() if each.is_dir()]) == 3


def test_a_link_out_of_the_folder_is_not_followed(mainstay: Run, region: Path, tmp_path: Path) -> None:
    (region / "elsewhere.xml").symlink_to(put(tmp_path, text(), "elsewhere.xml"))
    by_file = {each["file"]: each for each in checked(mainstay, region)["councils"]}
    assert "a link out of the folder" in by_file["elsewhere.xml"]["unreadable"]


def test_a_folder_finds_last_year_s_returns_itself(mainstay: Run, region: Path) -> None:
    done = mainstay("census", "check", region, "--last-year", region / "Shropshire 2024.xml")
    assert done.returncode == 2 and "What to do: Put them into the folder" in done.stderr


def test_the_fix_list_alone_is_one_workbook_or_a_sentence(mainstay: Run, tmp_path: Path) -> None:
    path = put(tmp_path, first(text(), "<Collection>CSWW<", "<Collection>OTHER<"))
    done = mainstay("census", "check", path, "--format", "xlsx", "--out", tmp_path / "fix.xlsx")
    assert done.returncode == 1 and (tmp_path / "fix.xlsx").read_bytes().startswith(b"PK")
    assert sorted(each.name for each in tmp_path.iterdir() if each.name.startswith(".fix")) == []

    nowhere = mainstay("census", "check", path, "--format", "xlsx", "--out", tmp_path / "no" / "such" / "fix.xlsx")
    assert nowhere.returncode == 2 and "What to do" in nowhere.stderr and not (tmp_path / "no").exists()
