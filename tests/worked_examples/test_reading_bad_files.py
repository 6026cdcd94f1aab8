"""Files that cannot be read: each is refused at once with a sentence that says what it is and what to do."""

from __future__ import annotations

import errno
import os
import re
import shutil
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from mainstay.foundations.finding import instances_in
from mainstay.foundations.problems import CannotGoOn, ProblemKind
from mainstay.intake.reading import limits
from mainstay.intake.reading.files import read_sheets
from mainstay.intake.reading.unreadable import UnreadableFile


def refused(path: Path) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_sheets(path)
    assert caught.value.problem.place.file == path.name
    return caught.value


def an_xlsx(path: Path, rows: int = 50) -> bytes:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row in range(rows):
            sheet.write_row(row, 0, [f"name {row}", row, "North"])
    return path.read_bytes()


def an_xls(path: Path) -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Staff")
    for row in range(20):
        sheet.write(row, 0, f"name {row}")
        sheet.write(row, 1, row)
    book.save(str(path))
    return path.read_bytes()


def with_part(source: Path, path: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    """A copy of a workbook with one of its parts changed."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, change(old.read(part)) if part == name else old.read(part))
    return path


def renamed_stream(content: bytes, name: str) -> bytes:
    """A compound file whose only stream has another name."""
    old = "Workbook".encode("utf-16-le")
    at = content.index(old)
    entry = name.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 2 * len(name) + 2)
    return content[:at] + entry + content[at + len(entry) :]


@pytest.mark.parametrize(
    ("content", "code", "says"),
    [
        (b"", "MS-FIL-001", "nothing at all"),
        (b" \r\n\r\n  ", "MS-FIL-001", "only blanks"),
        (b"\xef\xbb\xbf\r\n", "MS-FIL-001", "only blanks"),
        (b",,,\r\n,,,\r\n", "MS-FIL-001", "No cell"),
        (b"%PDF-1.7\n%\xe2\xe3", "MS-FIL-008", "PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "MS-FIL-008", "picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "MS-FIL-008", "picture"),
        (b"{\\rtf1 Staff}", "MS-FIL-008", "rich text"),
        (b"\x00\x01\x02\x03\x04\x05\x06\x07\x0e\x0f" * 9, "MS-FIL-008", "not text"),
        (b"<html><body><p>No list here</p></body></html>", "MS-FIL-008", "without a table"),
        (b"<?xml version='1.0'?><Message/>", "MS-FIL-008", "XML"),
        (
            b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>",
            "MS-FIL-008",
            "save it",
        ),
        (b"PK\x03\x04" + b"\0" * 200, "MS-FIL-004", "cut short"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "MS-FIL-004", "damaged"),
    ],
)
def test_what_is_no_list_is_named_whatever_its_ending(content: bytes, code: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / "staff.xlsx"
    path.write_bytes(content)
    trouble = refused(path)
    assert trouble.problem.kind.code == code
    assert says in trouble.problem.found


def test_a_refusal_alone_is_a_whole_sentence_for_its_reader(tmp_path: Path) -> None:
    path = tmp_path / "staff.csv"
    path.write_bytes(b"")
    trouble = refused(path)
    assert isinstance(trouble, CannotGoOn)
    assert str(trouble).startswith("staff.csv: The file holds nothing at all. ")
    assert trouble.why and trouble.do and trouble.exit_code == 2


def test_a_zip_archive_and_other_office_files_are_no_workbook(tmp_path: Path) -> None:
    parts = (("notes.txt", "not a workbook"), ("word/document.xml", "Word"), ("ppt/presentation.xml", "PowerPoint"))
    for part, says in parts:
        path = tmp_path / "staff.xlsx"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(part, "x")
        assert says in refused(path).problem.found


def test_a_workbook_cut_short_is_refused_wherever_it_was_cut(tmp_path: Path) -> None:
    for name, content in (("staff.xlsx", an_xlsx(tmp_path / "a.xlsx")), ("staff.xls", an_xls(tmp_path / "a.xls"))):
        for share in (0.2, 0.5, 0.8):
            (tmp_path / name).write_bytes(content[: int(len(content) * share)])
            assert refused(tmp_path / name).problem.kind.code == "MS-FIL-004"


def test_a_workbook_damaged_inside_is_refused(tmp_path: Path) -> None:
    an_xlsx(tmp_path / "a.xlsx", rows=500)
    content = bytearray((tmp_path / "a.xlsx").read_bytes())
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        at = archive.getinfo("xl/worksheets/sheet1.xml").header_offset
    content[at + 200 : at + 240] = b"\xff" * 40
    (tmp_path / "b.xlsx").write_bytes(bytes(content))
    assert refused(tmp_path / "b.xlsx").problem.kind.code == "MS-FIL-004"
    cut = with_part(tmp_path / "a.xlsx", tmp_path / "c.xlsx", "xl/worksheets/sheet1.xml", lambda part: part[:2000])
    assert refused(cut).problem.kind.code == "MS-FIL-004"


def test_a_password_is_told_from_damage_in_every_kind(tmp_path: Path) -> None:
    plain = an_xls(tmp_path / "a.xls")
    (tmp_path / "new.xlsx").write_bytes(renamed_stream(plain, "EncryptedPackage"))
    (tmp_path / "old.xls").write_bytes(re.sub(rb"\xe1\x00\x02\x00", b"\x2f\x00\x02\x00", plain, count=1))
    with zipfile.ZipFile(tmp_path / "open.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")
        archive.writestr("content.xml", b"\x8f\x01\x02")
    for name in ("new.xlsx", "old.xls", "open.ods"):
        trouble = refused(tmp_path / name)
        assert trouble.problem.kind.code == "MS-FIL-002"
        assert "password" in str(trouble)


def test_old_office_files_that_are_no_workbook_are_named(tmp_path: Path) -> None:
    plain = an_xls(tmp_path / "a.xls")
    for stream, says in (
        ("WordDocument", "Word"),
        ("__properties_version1.0", "e-mail"),
        ("Something", "not a workbook"),
    ):
        (tmp_path / "b.xls").write_bytes(renamed_stream(plain, stream))
        assert says in refused(tmp_path / "b.xls").problem.found


@pytest.mark.parametrize("name", ["staff.csv", "staff.xlsx"])
def test_a_file_of_two_gigabytes_is_refused_without_being_read(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    with path.open("wb") as stream:
        stream.write(b"Employee No,Team\r\n")
        stream.truncate(2 * 1024**3)
    trouble = refused(path)
    assert trouble.problem.kind.code == "MS-FIL-005"
    assert trouble.problem.found == "The file is 2.0 GB; at most 1 GB is read."


def test_folders_devices_pipes_and_missing_files_are_refused_without_waiting(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "broken.csv").symlink_to(tmp_path / "nowhere.csv")
    assert refused(tmp_path / "folder.csv").problem.kind.code == "MS-FIL-007"
    assert refused(tmp_path / "pipe.csv").problem.kind.code == "MS-FIL-007"
    assert refused(Path(os.devnull)).problem.kind.code == "MS-FIL-007"
    assert refused(tmp_path / "broken.csv").problem.kind.code == "MS-FIL-010"
    assert refused(tmp_path / "absent.csv").problem.kind.code == "MS-FIL-010"


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of the system's administrator, who may read everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of this kind exist on Unix only")
def test_a_file_that_may_not_be_opened_is_refused() -> None:
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    path = folder / "staff.csv"
    path.write_text("Employee No,Team\n1,North\n")
    path.chmod(0)
    try:
        with as_nobody():
            trouble = refused(path)
    finally:
        shutil.rmtree(folder)
    assert trouble.problem.kind.code == "MS-FIL-006"
    assert os.strerror(errno.EACCES) not in str(trouble)


def test_a_workbook_that_unpacks_to_gigabytes_is_refused_from_its_directory(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    piece = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join(piece.compress(b"\0" * 1_000_000) for _ in range(10)) + piece.flush()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", packed)
        archive.infolist()[-1].file_size = limits.LARGEST_UNPACKED + 1
        archive.infolist()[-1].compress_type = zipfile.ZIP_DEFLATED
    trouble = refused(path)
    assert trouble.problem.kind.code == "MS-FIL-009"
    assert trouble.problem.found == "The file would unpack to 2.0 GB."


def test_a_cell_filled_far_away_does_not_fill_the_memory(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "far.xlsx") as book:
        far, near = book.add_worksheet("Far"), book.add_worksheet("Near")
        far.write(0, 0, "Name")
        far.write(1_048_575, 16_383, "x")
        near.write(0, 0, "Name")
    sheets = read_sheets(tmp_path / "far.xlsx")
    assert [sheet.rows for sheet in sheets] == [[], [["Name"]]]
    assert [problem.kind.code for problem in sheets[0].problems] == ["MS-FIL-020"]
    assert sheets[0].problems[0].found == "Its filled cells reach to row 1,048,576 and column 16,384."


def test_an_open_document_cell_repeated_for_ever_does_not_fill_the_memory(tmp_path: Path) -> None:
    book = OpenDocumentSpreadsheet()
    table = Table(name="Staff")
    row = TableRow(numberrowsrepeated="1048576")
    cell = TableCell(valuetype="string", numbercolumnsrepeated="500")
    cell.addElement(P(text="a"))
    row.addElement(cell)
    table.addElement(row)
    book.spreadsheet.addElement(table)
    book.save(str(tmp_path / "repeated.ods"))
    assert refused(tmp_path / "repeated.ods").problem.kind.code == "MS-FIL-009"


def test_numbers_that_lie_about_memory_are_refused(tmp_path: Path) -> None:
    an_xlsx(tmp_path / "a.xlsx")
    lying = with_part(
        tmp_path / "a.xlsx", tmp_path / "b.xlsx", "xl/sharedStrings.xml",
        lambda part: re.sub(rb'uniqueCount="\d+"', b'uniqueCount="99999999999"', part),
    )  # fmt: skip
    assert refused(lying).problem.kind.code == "MS-FIL-004"
    old = an_xls(tmp_path / "a.xls")
    at = old.index(struct.pack("<HH", 0x0200, 14)) + 4
    (tmp_path / "b.xls").write_bytes(old[:at] + b"\0\0\0\0\xff\xff\xff\xff" + old[at + 8 :])
    assert refused(tmp_path / "b.xls").problem.kind.code == "MS-FIL-009"
    (tmp_path / "c.xls").write_bytes(old[:at] + b"\xff\xff\0\0\x01\0\0\0" + old[at + 8 :])
    assert refused(tmp_path / "c.xls").problem.kind.code == "MS-FIL-004"


def test_more_columns_or_rows_than_are_read_is_a_problem_of_that_sheet(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "wide.xlsx") as book:
        book.add_worksheet().write_row(0, 0, [f"c{number}" for number in range(2_001)])
    (tmp_path / "wide.csv").write_text(",".join(f"c{number}" for number in range(2_001)))
    (tmp_path / "long.csv").write_text("a\n" * 2_000_001)
    for name in ("wide.xlsx", "wide.csv", "long.csv"):
        (sheet,) = read_sheets(tmp_path / name)
        assert sheet.rows == []
        assert [problem.kind.code for problem in sheet.problems] == ["MS-FIL-020"]


def test_every_kind_of_problem_here_has_a_code_of_its_own_and_whole_sentences() -> None:
    kinds = [kind for kind in instances_in("mainstay.intake.reading", ProblemKind) if isinstance(kind, ProblemKind)]
    codes = [kind.code for kind in kinds]
    assert len(codes) == len(set(codes)) >= 20
    for kind in kinds:
        assert re.fullmatch(r"MS-(FIL|TAB)-\d{3}", kind.code)
        assert all(text.endswith(".") for text in (kind.expected, kind.why, kind.do)), kind.code
