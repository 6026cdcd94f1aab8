"""A file that waits is named when it holds an erased person's number, and when nobody can say that it does not."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from mainstay.tasks.files_holding_a_number import returns_with, uploads_with
from mainstay.tasks.home import home_folder

NUMBER = "swe:SW123456"


def _packed(text: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("xl/sheet1.xml", text)

    return write


def _cut(path: Path) -> None:
    _packed("123456 " * 500)(path)
    path.write_bytes(path.read_bytes()[:60])


def _damaged(path: Path) -> None:
    _packed("123456 " * 500)(path)
    content = bytearray(path.read_bytes())
    content[45:55] = b"\xff" * 10
    path.write_bytes(bytes(content))


def _locked(path: Path) -> None:
    _packed("nobody")(path)
    content = bytearray(path.read_bytes())
    listed = content.rindex(b"PK\x01\x02")
    content[listed + 8] |= 1
    path.write_bytes(bytes(content))


@pytest.mark.parametrize(
    ("write", "named"),
    [
        (lambda path: path.write_text("Name,SWE\nA,SW123456\n", "utf-8"), True),
        (lambda path: path.write_text("Name\tSWE\nA\t123456\n", "utf-16"), True),
        (lambda path: path.write_text("Name,SWE\nA,SW1234567\n", "utf-8"), False),
        (_packed("<v>123456</v>"), True),
        (_packed("<v>654321</v>"), False),
        (_cut, True),
        (_damaged, True),
        (_locked, True),
        (lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)), True),
        (lambda path: path.write_bytes(b""), False),
    ],
    ids=[
        "text",
        "utf-16",
        "a longer number",
        "workbook",
        "another's workbook",
        "cut",
        "damaged",
        "locked",
        "old",
        "empty",
    ],
)
@pytest.mark.parametrize("where", ["uploads", "returns"])
def test_a_file_is_named_when_it_may_hold_the_number(
    write: Callable[[Path], object], named: bool, where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAINSTAY_HOME", str(tmp_path))
    folder = home_folder() / "web" / where / "abcdefgh12345"
    folder.mkdir(parents=True)
    write(folder / "file.xlsx")
    found = uploads_with([NUMBER]) if where == "uploads" else returns_with([NUMBER])
    assert found == ([("abcdefgh" if where == "uploads" else "abcdefgh12345")] if named else [])
