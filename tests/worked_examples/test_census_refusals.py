"""What is no return of the workforce census, or would do harm, is refused with a sentence; a return is recognised."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.sources.workforce_census.reading import read_return
from mainstay.intake.sources.workforce_census.recognising import is_return
from tests.census_returns import agency, header_of, leaver, permanent, return_xml


def everyone(year: int = 2025) -> list[dict[str, str]]:
    return [permanent(year), leaver(year), agency(year)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "MS-CEN-001"),
        (b" \n\n", "MS-CEN-001"),
        (b"\xef\xbb\xbf", "MS-CEN-001"),
        (b"Name,FTE\nA,1\n", "MS-CEN-002"),
        (b"\x00\x01\x02\x03" * 4_000, "MS-CEN-001"),
        (bytes(range(256)) * 300, "MS-CEN-002"),
        (b"PK\x03\x04" + b"\x08" * 500, "MS-CEN-002"),
        (b"%PDF-1.7\n", "MS-CEN-002"),
        (b"{}", "MS-CEN-002"),
        (b"<?xml version='1.0'?>", "MS-CEN-002"),
        (b"<html><body>Sign in</body></html>", "MS-CEN-003"),
        (b"<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>", "MS-CEN-003"),
        (b"<Message></Message>", "MS-CEN-006"),
        (b"<Message><Children><Child/></Children></Message>", "MS-CEN-006"),
        (return_xml(2025, header=header_of(2025, Collection="CIN"), council_figures={}), "MS-CEN-005"),
    ],
)  # fmt: skip
def test_what_is_no_return_is_refused_with_a_sentence(tmp_path: Path, content: bytes, code: str) -> None:
    file = tmp_path / "odd.xml"
    file.write_bytes(content)
    with pytest.raises(CannotGoOn) as refused:
        read_return(file)
    assert refused.value.problem.kind.code == code
    assert refused.value.exit_code == 2
    assert refused.value.where == "odd.xml"
    assert refused.value.what.endswith(".") or refused.value.what == refused.value.problem.kind.title + "."


BOMB = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10 if n else b"lol") for n in range(10))


@pytest.mark.parametrize(
    "doctype",
    [
        b'<!DOCTYPE Message [<!ENTITY a "b">]>',
        b'<!DOCTYPE Message [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE Message [<!ENTITY % p SYSTEM "http://localhost:9/x.dtd"> %p;]>',
        b'<!DOCTYPE Message SYSTEM "http://localhost:9/x.dtd">',
        b'<!DOCTYPE Message PUBLIC "-//X//Y" "x.dtd">',
        b"<!DOCTYPE Message [" + BOMB + b"]>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_with_entities_or_an_outside_source_is_refused(tmp_path: Path, doctype, encoding: str) -> None:
    for within in (b"<FTE>&a9;</FTE>", b"<FTE a='&a9;'/>"):
        content = return_xml(2025, everyone()).replace(b"<Message>", doctype + b"<Message>")
        file = tmp_path / "bomb.xml"
        file.write_bytes(content.replace(b"<FTE>1.000000</FTE>", within).decode().encode(encoding))
        with pytest.raises(CannotGoOn) as refused:
            read_return(file)
        assert refused.value.problem.kind.code == "MS-CEN-004"


def test_an_entity_in_the_outermost_element_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bomb.xml"
    file.write_bytes(b"<!DOCTYPE Message [" + BOMB + b"]><Message a='&a9;'/>")
    with pytest.raises(CannotGoOn) as refused:
        read_return(file)
    assert refused.value.problem.kind.code == "MS-CEN-004"


def test_a_bare_document_type_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "return.xml"
    file.write_bytes(return_xml(2025, everyone(), before="<!DOCTYPE Message>\n"))
    assert len(read_return(file).workers) == 3


def test_a_file_that_is_not_there_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "absent.xml", tmp_path):
        with pytest.raises(CannotGoOn):
            read_return(path)


def test_recognising_a_return(tmp_path: Path) -> None:
    whole = return_xml(2025, everyone())
    yes = {
        "plain": whole,
        "marked": b"\xef\xbb\xbf" + whole,
        "utf16": whole.decode().encode("utf-16"),
        "prefixed": return_xml(2025, everyone(), namespace="urn:invented", prefix="c"),
        "commented": whole.replace(b"<Message>", b"<!-- a comment -->\n<Message>"),
        "headless": return_xml(2025, everyone(), header={}),
        "cut": whole[:1200],
    }
    no = {
        "empty": b"",
        "text": b"Message,CSWWWorker\n",
        "other": return_xml(2025, header=header_of(2025, Collection="CIN"), council_figures={}),
        "page": b"<html><body>&lt;Message&gt;&lt;CSWWWorker&gt;<CSWWWorker></html>",
        "zip": b"PK\x03\x04" + bytes(2_000),
        "noise": bytes(range(256)) * 100,
        "notes": b"<??>" * 16_000,
        "comments": b"<!---->" * 9_000 + b"<Message",
    }
    for name, content in {**yes, **no}.items():
        (tmp_path / name).write_bytes(content)
    assert [name for name in yes if not is_return(tmp_path / name)] == []
    assert [name for name in no if is_return(tmp_path / name)] == []
    assert not is_return(tmp_path)
    assert not is_return(tmp_path / "absent")
