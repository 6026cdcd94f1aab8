"""Laws of reading a return: how it is written changes nothing, nothing breaks the reader, and no worker is lost."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.sources.workforce_census.contents import ReturnFile, Value, Worker
from mainstay.intake.sources.workforce_census.pieces import pieces
from mainstay.intake.sources.workforce_census.reading import read_return
from mainstay.intake.sources.workforce_census.readings import Reason
from mainstay.intake.sources.workforce_census.recognising import is_return
from mainstay.intake.sources.workforce_census.typed_values import typed
from mainstay.intake.sources.workforce_census.values_set_aside import ValueProblems
from mainstay.vocabulary.workforce_census.layouts import layout, supported_years
from tests.census_returns import agency, header_of, leaver, permanent, return_xml

YEARS = st.sampled_from(supported_years())
LATIN = "".join(chr(number) for number in [*range(32, 127), *range(0xC0, 0x100), 0xA3])
TEXT = st.text(st.sampled_from(LATIN), max_size=12).map(str.strip)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
BLANKS = st.text(st.sampled_from(" \t\n"), max_size=3)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso-8859-1"])


def read(content: bytes) -> ReturnFile:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "return.xml"
        file.write_bytes(content)
        is_return(file)
        return read_return(file)


@st.composite
def workers(draw: st.DrawFn, year: int) -> dict[str, str]:
    """A worker with some of the year's items, each holding anything at all, in any order."""
    elements = [item.element for item in layout(year).worker]
    chosen = draw(st.lists(st.sampled_from(elements), unique=True, max_size=len(elements)))
    return {element: draw(TEXT) for element in chosen}


@st.composite
def returns(draw: st.DrawFn) -> tuple[int, list[dict[str, str]]]:
    year = draw(YEARS)
    return year, draw(st.lists(workers(year), max_size=6))


@given(returns(), ENCODINGS, BLANKS, BLANKS, st.sampled_from(["", "urn:invented"]), st.sampled_from(["", "c"]))
def test_how_a_return_is_written_changes_nothing(given_return, encoding, between, around, namespace, prefix) -> None:
    year, given_workers = given_return
    content = return_xml(
        year, given_workers, namespace=namespace, prefix=prefix if namespace else "", encoding=encoding,
        declared=encoding.removesuffix("-sig"), between=between, around=around,
    )  # fmt: skip
    found = read(content)
    assert [{e: value.text.strip() for e, value in worker.values.items()} for worker in found.workers] == given_workers
    assert found.year == year and found.year_of_return.told_by == "header"
    assert {problem.kind.code for problem in found.problems} <= ({"MS-CEN-026"} if not given_workers else set())


@given(returns(), st.randoms(use_true_random=False))
def test_the_order_of_parts_and_elements_changes_nothing(given_return, shuffle) -> None:
    year, given_workers = given_return
    content = return_xml(year, given_workers).decode()
    root = etree.fromstring(content.encode())
    parts = list(root)
    for part in [*parts, *(part for part in parts if part.tag == "Header")]:
        children = list(part)
        shuffle.shuffle(children)
        part[:] = children
    of_workers = [part for part in parts if part.tag == "CSWWWorker"]
    others = [part for part in parts if part.tag != "CSWWWorker"]
    for part in others:
        of_workers.insert(shuffle.randint(0, len(of_workers)), part)
    root[:] = of_workers
    found = read(etree.tostring(root))
    assert [{e: value.text for e, value in worker.values.items()} for worker in found.workers] == given_workers
    assert (found.year, len(found.council_blocks)) == (year, 1)


def _everyone(year: int) -> bytes:
    return return_xml(year, [permanent(year), leaver(year), agency(year), permanent(year, SWENo="SW2")])


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A return with up to four pieces dropped, doubled, overwritten, moved or put in."""
    content = _everyone(draw(YEARS))
    for _each in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, max(0, len(content) - 1)))
        end = min(len(content), start + draw(st.sampled_from([1, 1, 2, 7, 40, 300])))
        piece, before, after = content[start:end], content[:start], content[end:]
        content = {
            "drop": before + after,
            "double": before + piece + piece + after,
            "cut": before,
            "put in": before + draw(_PUT_IN) + piece + after,
            "overwrite": before + draw(st.binary(min_size=1, max_size=3)) + after,
            "move": piece + before + after,
        }[draw(st.sampled_from(["drop", "double", "cut", "put in", "overwrite", "move"]))]
    return content


_PUT_IN = st.sampled_from(
    [b"<", b">", b"&", b"&x;", b"</", b"</CSWWWorker>", b"<CSWWWorker>", b"<CSWWWorker/>", b"</Message>", b"<Message>",
     b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?", b"\x00", b"\xff", b"\xfe\xff", b"'", b'"', b"<FTE a=", b"<x:y>",
     b"<!DOCTYPE Message [<!ENTITY a 'b'>]>", b"\xef\xbf\xbe", b"<LALevel>", b"\r\n", b"<a xmlns='urn:b'>", b"&#0;",
     b"<Header>"]
)  # fmt: skip


_SNIPPETS = st.sampled_from(
    ["<CSWWWorker>", "<c:CSWWWorker a='1'>", "</CSWWWorker>", "<Message>", "<FTE>", "</FTE>", "&amp;", "&#60;", " & ",
     " < ", "<5", "\n", "<!--", "-->", "--", "<![CDATA[", "]]>", "<?x", "?>", "text", "é£", "&nbsp;",
     "a;b", "<" + "x" * 150 + ">"]
)  # fmt: skip


@given(st.lists(_SNIPPETS, max_size=40), st.lists(st.integers(1, 30), min_size=1, max_size=60))
def test_how_a_file_is_cut_into_chunks_changes_nothing(snippets: list[str], sizes: list[int]) -> None:
    content = "".join(snippets).encode()
    chunks, place = [], 0
    for size in [*sizes, len(content)]:
        chunks.append(content[place : place + size])
        place += size
    whole, cut = list(pieces([content])), list(pieces(chunk for chunk in chunks if chunk))
    assert b"".join(piece.content for piece in cut) == b"".join(piece.content for piece in whole)
    assert sum(piece.mended for piece in cut) == sum(piece.mended for piece in whole)
    begun = [[(piece.begins, piece.line) for piece in each if piece.begins] for each in (whole, cut)]
    assert begun[0] == begun[1]


@given(st.lists(_SNIPPETS, max_size=20))
def test_nothing_is_mended_in_well_formed_xml(snippets: list[str]) -> None:
    content = ("<r>" + "".join(snippets) + "</r>").encode()
    if _parsed_strictly(content) is not None:
        assert b"".join(piece.content for piece in pieces([content])) == content


def _parsed_strictly(content: bytes) -> etree._Element | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return None


@given(mutated())
def test_a_damaged_return_is_read_or_refused_and_loses_no_worker(content: bytes) -> None:
    """Well formed, every worker comes out. Damaged, every opening tag is read or counted as not read."""
    root = _parsed_strictly(content)
    try:
        found = read(content)
    except CannotGoOn:
        is_message = root is not None and etree.QName(root).localname == "Message"
        assert not is_message or root.getroottree().docinfo.doctype or not root.findall(".//{*}CSWWWorker")
        return
    assert [worker.position for worker in found.workers] == list(range(1, len(found.workers) + 1))
    if root is not None:
        assert len(found.workers) == len(root.findall(".//{*}CSWWWorker"))
    elif not re.search(rb"<!|<\?(?!xml )|[\"'][^>]*<", content):
        unread = sum(problem.count for problem in found.problems if problem.kind.code == "MS-CEN-012")
        assert len(found.workers) + unread >= len(re.findall(rb"<CSWWWorker(?=[\s/>])", content))
    for worker in found.workers:
        typed(worker, found.layout)


@given(st.binary(max_size=400), st.sampled_from([b"", b"<Message>", b"<Message><CSWWWorker>", b"\xff\xfe<\x00"]))
def test_no_bytes_break_the_reader(content: bytes, before: bytes) -> None:
    try:
        read(before + content)
    except CannotGoOn as refused:
        assert refused.what and refused.do


@given(YEARS, st.data())
def test_no_text_breaks_a_value(year: int, data: st.DataObject) -> None:
    of_year = layout(year)
    drawn = {item.element: data.draw(ANY_TEXT | st.sampled_from(_TRICKY)) for item in of_year.worker}
    worker = Worker(1, {element: Value(element, text, 2) for element, text in drawn.items()})
    read_worker = typed(worker, of_year)
    gathered = ValueProblems("return.xml", of_year)
    gathered.take(worker, read_worker.readings)
    set_aside = {problem.place.column for problem in gathered.problems() if problem.kind.code != "MS-CEN-033"}
    for item in of_year.worker:
        reading = read_worker.readings[item.element]
        assert (reading.value is None) == (reading.reason is not None)
        assert (item.element in set_aside) == (reading.reason not in {None, Reason.NOT_GIVEN})


_TRICKY = [
    "1_000",
    "٣",
    "²",
    "1e5",
    "-0",
    "+1",
    "0x1",
    "(5)",
    "5k",
    "1,2,3",
    "31/02/2020",
    "0000-00-00",
    "9999-99-99",
    "１",
]


@given(st.integers(0, 1_000_000), st.integers(0, 6))
def test_a_share_of_full_time_is_read_to_the_millionth(millionths: int, extra: int) -> None:
    text = f"{millionths // 1_000_000}.{millionths % 1_000_000:06d}" + "0" * extra
    worker = Worker(1, {"FTE": Value("FTE", text, 2)})
    assert typed(worker, layout(2025)).value("FTE") == millionths


def test_the_header_used_here_is_one_the_reader_knows() -> None:
    assert set(header_of(2025)) == {item.element for item in layout(2025).header}
