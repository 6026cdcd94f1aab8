"""Web pages that systems save as .xls: their tables as sheets, spans as merged cells."""

from __future__ import annotations

from pathlib import Path

from mainstay.intake.reading.files import read_sheets
from mainstay.intake.reading.sheets import RawSheet

PAGE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head><body>
<table border=1>
<tr><th colspan=2>Contract</th><th rowspan="2">Pay<br>(£)</th></tr>
<tr><th>Start&nbsp;</th><th>End</th></tr>
<tr><td>01/09/2023</td><td>&nbsp;</td><td>38,223</td></tr>
</table></body></html>"""


def read(path: Path, content: bytes) -> list[RawSheet]:
    path.write_bytes(content)
    return read_sheets(path)


def test_a_page_named_xls_is_read_with_its_spans(tmp_path: Path) -> None:
    for encoding, stated in (("utf-8", "utf-8"), ("cp1252", "windows-1252"), ("cp1252", "utf-8"), ("utf-16", "utf-16")):
        (sheet,) = read(tmp_path / "report.xls", PAGE.format(charset=stated).encode(encoding))
        assert sheet.rows == [["Contract", "", "Pay\n(£)"], ["Start", "End"], ["01/09/2023", "", "38,223"]]
        assert sheet.merged == ((0, 0, 0, 1), (0, 2, 1, 2))
        assert [problem.kind.code for problem in sheet.problems] == ["MS-FIL-027"]


def test_a_cell_under_a_span_from_above_moves_to_its_own_column(tmp_path: Path) -> None:
    page = b"<table><tr><td rowspan=2>North<td>Jo</tr><tr><td>Al</tr><tr><td>South<td>Cy</tr></table>"
    (sheet,) = read(tmp_path / "a.html", page)
    assert sheet.rows == [["North", "Jo"], ["", "Al"], ["South", "Cy"]]
    assert sheet.problems == ()


def test_several_tables_are_several_sheets_and_layout_tables_none(tmp_path: Path) -> None:
    page = b"""<!DOCTYPE html><html><table><tr><td>menu<table><tr><td>Name</td></tr></table></td></tr></table>
    <table><tr><td>Team</td></tr></table></html>"""
    sheets = read(tmp_path / "a.htm", page)
    assert [(sheet.name, sheet.rows) for sheet in sheets] == [("table 1", [["Name"]]), ("table 2", [["Team"]])]


def test_a_page_asks_nothing_of_the_network_and_expands_nothing(tmp_path: Path) -> None:
    page = b"""<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/hostname">]><html>
    <table><tr><td>&a;</td><td>&b;</td><td><img src="http://192.0.2.1/x.png">Jo</td></tr></table></html>"""
    (sheet,) = read(tmp_path / "a.html", page)
    assert sheet.rows[0][2] == "Jo"
    assert "aaaa" not in sheet.rows[0][0]
    assert sheet.rows[0][1] in ("", "&b;")


def test_a_span_without_end_is_too_wide_and_not_a_full_memory(tmp_path: Path) -> None:
    (sheet,) = read(tmp_path / "a.html", b"<table><tr><td colspan=99999999999>Jo</td></tr></table>")
    assert sheet.rows == []
    assert [problem.kind.code for problem in sheet.problems] == ["MS-FIL-020"]
