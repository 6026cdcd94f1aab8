"""Bad input through the command line: a clear sentence, an exit code that says so, nothing half-written, no traceback."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.census_returns import permanent, return_xml
from tests.council_files import STAFF, put

Run = Callable[..., subprocess.CompletedProcess[str]]
ASH = "0011; Quillfeather; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020"
BAY = "0012; Umberthread; Lou; 03/04/1985; Team Manager; North; Permanent; 0.8; 01/06/2019"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "council"
    made.mkdir()
    return made


def _staff(folder: Path) -> None:
    put(folder, "Staff 30.09.24.csv", STAFF, ASH, BAY)


def _below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def _refused(mainstay: Run, folder: Path, *words: str, code: int = 2, leaves: frozenset[str] = frozenset()) -> str:
    """Runs a report that cannot be made: `words` are in what is said, and nothing but `leaves` is left behind."""
    before = _below(folder) if folder.is_dir() else set()
    done = mainstay("report", folder, "--out", folder.parent / "out")
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr and "ours to mend" not in done.stderr and not done.stdout
    for word in words:
        assert word in done.stderr
    assert "What to do:" in done.stderr
    assert not (folder.parent / "out").exists()
    after = _below(folder) if folder.is_dir() else set()
    assert after - before == leaves, "nothing half-written"
    return done.stderr


def _goes_on(mainstay: Run, folder: Path, code: str, *words: str) -> str:
    """Makes a report all the same, with a problem of the code among its problems; gives that problem's lines."""
    done = mainstay("report", folder, "--out", folder.parent / "out")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    lines = [
        line for line in (folder.parent / "out" / "problems.csv").read_text("utf-8-sig").splitlines() if code in line
    ]
    assert lines, "the problem is listed"
    for word in words:
        assert any(word in line for line in lines), lines
    assert not [name for name in _below(folder.parent) if name.endswith(".part") or "/.out" in name]
    return "\n".join(lines)


def test_an_empty_folder(mainstay: Run, folder: Path) -> None:
    _refused(mainstay, folder, "There is no file in this folder.", "Put in a staff list or a past census return")


def test_no_such_folder(mainstay: Run, folder: Path) -> None:
    _refused(mainstay, folder / "nowhere", "There is no such folder.", "Check its name")


def test_a_file_instead_of_a_folder(mainstay: Run, folder: Path) -> None:
    _staff(folder)
    _refused(mainstay, folder / "Staff 30.09.24.csv", "This is a file, not a folder.")


def test_a_folder_without_permission(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """The system's administrator may read everything, so the refusal is the operating system's, put in its mouth."""
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.intake.folders import files_in

    def refuse(_self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(CannotGoOn, match="You do not have permission to read this folder") as stopped:
        files_in(folder)
    assert stopped.value.exit_code == 2


def test_a_drive_that_has_gone(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.intake.folders import files_in

    def refuse(_self: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(CannotGoOn, match="could not be read"):
        files_in(folder)


def test_nothing_in_it_is_known(mainstay: Run, folder: Path) -> None:
    put(folder, "Lunch.csv", "Sandwich; Price", "Cheese; 3.20", "Egg; 2.90")
    said = _refused(mainstay, folder, "The one file could not be used", "mainstay templates")
    assert "Cheese" not in said


def test_look_at_nothing_useful_ends_in_a_refusal_too(mainstay: Run, folder: Path) -> None:
    put(folder, "Lunch.csv", "Sandwich; Price", "Cheese; 3.20", "Egg; 2.90")
    done = mainstay("look", folder)
    assert done.returncode == 2 and "Lunch.csv: not used" in done.stdout


# A workbook that cannot be read is told of; the rest of the folder is.


def _protected(path: Path) -> None:
    """The outside of a workbook that a password protects: a compound file with an encrypted package."""
    import struct

    sector = 512
    header = bytearray(b"\xff" * sector)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    header[8:24] = b"\0" * 16
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    header[34:40] = b"\0" * 6
    struct.pack_into("<IIIIIIIII", header, 40, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    struct.pack_into("<I", header, 76, 0)
    fat = struct.pack("<IIII", 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFF) + b"\xff" * (sector - 16)

    def entry(name: str, kind: int, left: int, right: int, child: int) -> bytes:
        text = name.encode("utf-16-le") + b"\0\0"
        made = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, left, right, child)
        return made.ljust(116, b"\0") + struct.pack("<III", 0xFFFFFFFE, 0, 0)

    none = 0xFFFFFFFF
    entries = entry("Root Entry", 5, none, none, 1) + entry("EncryptedPackage", 2, none, 2, none)
    entries += entry("EncryptionInfo", 2, none, none, none) + b"\0" * 128
    path.write_bytes(bytes(header) + fat + entries)


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("notes.txt", "nothing")


BROKEN = {
    "password": (_protected, "MS-FIL-002", "protected by a password"),
    "zip": (_zip, "MS-FIL-003", "zip archive"),
    "cut short": (lambda path: path.write_bytes(_workbook([["a"]])[:600]), "MS-FIL-004", "cut short or damaged"),
    "empty": (lambda path: path.write_bytes(b""), "MS-FIL-001", "holds nothing"),
    "picture": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50), "MS-FIL-008", "a picture"),
}


def _workbook(rows: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("kind", BROKEN)
def test_a_workbook_that_cannot_be_read_alone(mainstay: Run, folder: Path, kind: str) -> None:
    make, _code, _words = BROKEN[kind]
    make(folder / "Pay.xlsx")
    _refused(mainstay, folder, "Pay.xlsx")


ENTITY_BOMB = (
    '<?xml version="1.0"?><!DOCTYPE Message [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]><Message><Header><CollectionDetails><Collection>CSWW</Collection><Year>2024</Year></CollectionDetails></Header>"
    "<CSWWWorker><SWENo>&i;</SWENo></CSWWWorker></Message>"
)
EXTERNAL = (
    '<?xml version="1.0"?><!DOCTYPE Message [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    "<Message><Header><CollectionDetails><Collection>CSWW</Collection><Year>2024</Year></CollectionDetails></Header>"
    "<CSWWWorker><SWENo>&x;</SWENo></CSWWWorker></Message>"
)
WRONG_ROOT = '<?xml version="1.0"?><Shopping><Item>milk</Item></Shopping>'


STRANGE = {"entity bomb": ENTITY_BOMB, "external entity": EXTERNAL, "wrong root": WRONG_ROOT}


@pytest.mark.parametrize("kind", STRANGE)
def test_a_hostile_or_strange_xml_alone_is_refused(mainstay: Run, folder: Path, kind: str) -> None:
    (folder / "return.xml").write_text(STRANGE[kind], encoding="utf-8")
    said = _refused(mainstay, folder, "return.xml")
    assert not _hostname() or _hostname() not in said


def test_files_that_cannot_be_read_do_not_keep_the_rest_from_being_read(mainstay: Run, folder: Path) -> None:
    """One staff list among a protected workbook, a zip, a picture, hostile XML, a file of 2 GB and their like."""
    _staff(folder)
    for kind, (make, _code, _words) in BROKEN.items():
        make(folder / f"{kind}.xlsx")
    with (folder / "Everything.csv").open("wb") as stream:
        stream.truncate(2 * 1024**3)
    for name, text in STRANGE.items():
        (folder / f"{name}.xml").write_text(text, encoding="utf-8")
    lines = _goes_on(mainstay, folder, "MS-")
    for code, words in ((code, words) for _make, code, words in BROKEN.values()):
        assert any(code in line and words in line for line in lines.splitlines()), code
    assert any("MS-FIL-005" in line and "2.0 GB" in line for line in lines.splitlines()), "refused without being read"
    assert all(f"{name}.xml" in lines for name in STRANGE)
    assert not _hostname() or _hostname() not in lines


def _hostname() -> str:
    path = Path("/etc/hostname")
    return path.read_text().strip() if path.exists() else ""


def test_a_return_that_was_cut_short(mainstay: Run, folder: Path) -> None:
    """What is there is read, because the rest of it may be all there is; that it was cut short is said."""
    whole = return_xml(2024, [permanent(2024, SWENo=f"SW{n}") for n in range(100, 120)])
    (folder / "return.xml").write_bytes(whole[: len(whole) // 2])
    _goes_on(mainstay, folder, "MS-CEN-010", "the file stops early at line")


# What is odd inside a sheet is read as far as it can be, and told of.


def test_duplicate_headings_formulas_and_references_that_are_gone(mainstay: Run, folder: Path) -> None:
    headings = ["Employee No", "Surname", "Job Title", "FTE", "FTE", "Post Start Date", "Contract Type", "Grade"]
    rows = [
        [11, "Quillfeather", "Social Worker", 1.0, None, "01/04/2020", "Permanent", "#REF!"],
        [12, "Umberthread", "Social Worker", "=0.5+0.3", None, "2020-09-13", "Permanent", "#N/A"],
        [13, "Meadowbough", "Social Worker", "#REF!", None, "13 Sept 2020", "Permanent", "G9"],
    ]
    (folder / "Staff 30.09.24.xlsx").write_bytes(_workbook([headings, *rows]))
    done = mainstay("report", folder, "--out", folder.parent / "out")
    assert done.returncode == 0, done.stderr
    assert "3 people" in done.stdout


def test_three_hundred_columns(mainstay: Run, folder: Path) -> None:
    more = "; ".join(f"Column {n}" for n in range(291))
    put(folder, "Staff 30.09.24.csv", f"{STAFF}; {more}", f"{ASH}{'; x' * 291}", f"{BAY}{'; x' * 291}")
    done = mainstay("report", folder, "--out", folder.parent / "out")
    assert done.returncode == 0 and "2 people" in done.stdout


def test_headings_in_welsh_and_with_line_breaks(mainstay: Run, folder: Path) -> None:
    headings = ["Rhif\nGweithiwr", "Cyfenw", "Teitl\nSwydd", "Tîm", "FTE", "Dyddiad\nDechrau", "Math o\nGontract"]
    row = [11, "Quillfeather", "Social Worker", "Gogledd", 1.0, "01/04/2020", "Permanent"]
    (folder / "Staff 30.09.24.xlsx").write_bytes(_workbook([headings, row, [12, "Umberthread", *row[2:]]]))
    done = mainstay("report", folder, "--out", folder.parent / "out", "--accept-suggestions")
    assert done.returncode == 0, done.stderr
    assert "2 people" in done.stdout


def test_mixed_dates(mainstay: Run, folder: Path) -> None:
    put(
        folder, "Staff 30.09.24.csv", STAFF, ASH.replace("01/04/2020", "43922"), BAY.replace("01/06/2019", "09/13/2019")
    )
    lines = _goes_on(mainstay, folder, "MS-VAL-001", "09/13/2019")
    assert "43922" not in lines, "a spreadsheet's serial number is a date"


def test_two_files_for_the_same_source(mainstay: Run, folder: Path) -> None:
    put(folder, "Staff 30.09.24.csv", STAFF, ASH, BAY)
    put(folder, "Staff corrected 30.09.24.csv", STAFF, ASH, BAY.replace("Team Manager", "Social Worker"))
    _goes_on(mainstay, folder, "MS-STF-015", "Staff corrected 30.09.24.csv")


def test_dates_that_contradict_each_other(mainstay: Run, folder: Path) -> None:
    put(folder, "Staff 30.09.24.csv", "Staff in post as at 31/08/2024", "", STAFF, ASH, BAY)
    _goes_on(mainstay, folder, "MS-FIL-105", "31 August 2024 was used")


def test_questions_stop_the_run_and_leave_only_the_questions(mainstay: Run, folder: Path) -> None:
    put(folder, "Staff.csv", STAFF, ASH, BAY)
    _refused(mainstay, folder, "1 question", "On what day was it true?", code=1, leaves=frozenset({"mapping.toml"}))
    assert 'as_at = "?"' in (folder / "mapping.toml").read_text("utf-8")


def test_a_mapping_that_is_wrong_names_its_line(mainstay: Run, folder: Path) -> None:
    _staff(folder)
    (folder / "mapping.toml").write_text('# ours\n[titles]\n"Pod Lead" = "boss"\n', encoding="utf-8")
    _refused(mainstay, folder, "line 3", "'boss' is not a role", code=1)
    done = mainstay("look", folder)
    assert done.returncode == 0 and "line 3, Pod Lead: 'boss' is not a role" in done.stdout


def test_a_folder_that_holds_something_else_is_not_overwritten(mainstay: Run, folder: Path) -> None:
    _staff(folder)
    out = folder.parent / "out"
    put(out, "mine.csv", "a; b")
    done = mainstay("report", folder, "--out", out)
    assert done.returncode == 2 and "did not make" in done.stderr
    assert _below(out) == {"mine.csv"}
