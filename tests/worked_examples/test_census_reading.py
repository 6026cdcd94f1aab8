"""A return read as councils have it: each kind of mess at least once, and never a worker lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.intake.sources.workforce_census.contents import ReturnFile
from mainstay.intake.sources.workforce_census.reading import read_return, stream_return
from tests.census_returns import agency, council, header_of, leaver, permanent, return_xml

YEARS = (2021, 2022, 2023, 2024, 2025, 2026)


def everyone(year: int = 2025) -> list[dict[str, str]]:
    return [permanent(year), leaver(year), agency(year)]


@pytest.fixture
def read(tmp_path: Path):
    def reading(content: bytes) -> ReturnFile:
        file = tmp_path / "return.xml"
        file.write_bytes(content)
        return read_return(file)

    return reading


def texts(found: ReturnFile) -> list[dict[str, str]]:
    return [{element: value.text.strip() for element, value in worker.values.items()} for worker in found.workers]


def codes_of(found: ReturnFile) -> set[str]:
    return {problem.kind.code for problem in found.problems}


@pytest.mark.parametrize("year", YEARS)
def test_a_tidy_return_is_read_whole_and_without_a_word(read, year: int) -> None:
    found = read(return_xml(year, everyone(year)))
    assert texts(found) == everyone(year)
    assert [worker.position for worker in found.workers] == [1, 2, 3]
    assert all(worker.whole and not worker.unknown and not worker.repeated for worker in found.workers)
    assert found.year == year
    assert found.year_of_return.told_by == "header"
    assert found.problems == []
    [block] = found.council_blocks
    assert {element: value.text for element, value in block.values.items()} == council(year)


def test_the_header_as_written(read) -> None:
    header = read(return_xml(2025, everyone())).header
    written = [header.collection, header.year, header.reference_date, header.source_level, header.lea]
    assert [value.text for value in written] == ["CSWW", "2025", "2025-09-30", "L", "893"]
    assert (header.software.text, header.date_time.text) == ("Example", "2025-10-20T09:00:00Z")


def test_lines_are_those_of_the_file(read) -> None:
    content = return_xml(2025, everyone())
    lines = content.decode().split("\n")
    for worker in read(content).workers:
        assert lines[worker.line - 1] == "<CSWWWorker>"
        assert all(f"<{value.element}>{value.text}<" in lines[value.line - 1] for value in worker.values.values())


def test_lines_beyond_sixty_five_thousand_are_right(read) -> None:
    content = return_xml(2025, [agency(2025)] * 9_500)
    assert content.count(b"\n") > 65_536
    last = read(content).workers[-1]
    assert content.split(b"\n")[last.line - 1] == b"<CSWWWorker>"
    assert content.split(b"\n")[last.values["ContractWeeks"].line - 1].startswith(b"<ContractWeeks>")


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", None),
        ("utf-8-sig", "utf-8"),
        ("utf-16", None),
        ("utf-16-le", "utf-16"),
        ("utf-16-be", "utf-16"),
        ("utf-8", "utf-16"),
        ("utf-16", "utf-8"),
        ("cp1252", "windows-1252"),
        ("iso-8859-1", "iso-8859-1"),
        ("utf-8", "no-such-encoding"),
    ],
)
def test_any_usual_encoding_rightly_declared_or_not(read, encoding: str, declared: str | None) -> None:
    workers = [permanent(2024, QualInst="Prifysgol Llandré"), agency(2024)]
    found = read(return_xml(2024, workers, encoding=encoding, declared=declared))
    assert texts(found) == workers
    assert found.problems == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_character_may_lie_across_two_chunks_of_a_large_file(read, encoding: str) -> None:
    workers = [permanent(2024, QualInst="éà" * (3 + number % 7)) for number in range(400)]
    content = return_xml(2024, workers, encoding=encoding)
    assert len(content) > 3 * 65_536
    found = read(content)
    assert texts(found) == workers
    assert found.problems == []


def test_windows_text_declared_as_utf_8_is_read_and_said(read) -> None:
    found = read(return_xml(2024, [permanent(2024, QualInst="Université £5")], encoding="cp1252", declared="utf-8"))
    assert found.workers[0].values["QualInst"].text == "Université £5"
    [problem] = found.problems
    assert (problem.kind.code, problem.count) == ("MS-CEN-014", 2)


def test_control_characters_are_left_out_and_said(read) -> None:
    content = return_xml(2025, everyone()).replace(b"<OrgRole>5", b"<OrgRole>\x00\x1f5")
    found = read(content)
    assert texts(found) == everyone()
    [problem] = found.problems
    assert (problem.kind.code, problem.count) == ("MS-CEN-014", 4)
    assert content.split(b"\n")[problem.place.row - 1].startswith(b"<OrgRole>")


@pytest.mark.parametrize(("namespace", "prefix"), [("urn:invented", ""), ("urn:invented", "c")])
def test_a_namespace_makes_no_difference(read, namespace: str, prefix: str) -> None:
    found = read(return_xml(2025, everyone(), namespace=namespace, prefix=prefix))
    assert texts(found) == everyone()
    assert found.problems == []


@pytest.mark.parametrize("collection", ["CSWW", "CSWWW", "csww", " CSWW "])
def test_the_collection_in_each_way_it_is_met(read, collection: str) -> None:
    assert read(return_xml(2025, everyone(), header=header_of(2025, Collection=collection))).problems == []


@pytest.mark.parametrize("block", ["LALevel", "LALevelVacancies"])
@pytest.mark.parametrize("year", [2021, 2024, 2025])
def test_both_names_of_the_councils_block(read, block: str, year: int) -> None:
    found = read(return_xml(year, everyone(year), block=block))
    assert [each.element for each in found.council_blocks] == [block]
    assert "NumberOfVacancies" in found.council_blocks[0].values
    assert found.problems == []


@pytest.mark.parametrize(("year", "other", "text"), [(2023, "Sex", "F"), (2024, "GenderCurrent", "2")])
def test_sex_and_gender_in_the_other_years(read, year: int, other: str, text: str) -> None:
    own = "GenderCurrent" if year < 2024 else "Sex"
    found = read(return_xml(year, [permanent(year, **{own: None, other: text})]))
    value = found.workers[0].values[own]
    assert (value.element, value.text) == (other, text)
    assert found.problems == []


def test_elements_in_any_order_in_the_file_and_in_a_worker(read) -> None:
    backwards = [dict(reversed(worker.items())) for worker in everyone()]
    content = return_xml(2025, backwards, header={}, council_figures={})
    parts = return_xml(2025).replace(b"<Message>", b"").replace(b"</Message>", b"").split(b"?>")[1]
    found = read(content.replace(b"</Message>", parts + b"</Message>"))
    assert texts(found) == everyone()
    assert [list(worker.values) for worker in found.workers] == [list(worker) for worker in backwards]
    assert found.year == 2025
    assert found.problems == []


def test_unknown_elements_are_kept_and_listed_once(read) -> None:
    workers = [{**worker, "Shoe": "8"} for worker in everyone()]
    found = read(return_xml(2025, workers))
    assert [[(value.element, value.text) for value in worker.unknown] for worker in found.workers] == [
        [("Shoe", "8")]
    ] * 3
    [problem] = found.problems
    assert (problem.kind.code, problem.count, problem.place.column) == ("MS-CEN-027", 3, "S... (4 characters)")


def test_an_element_of_another_year_says_which(read) -> None:
    [problem] = read(return_xml(2025, [permanent(2025, QualInst="Somewhere")])).problems
    assert problem.kind.code == "MS-CEN-027"
    assert "2021 to 2024" in problem.found


def test_repeated_elements_keep_the_first_that_holds_something(read) -> None:
    twice = [*permanent(2025).items(), ("FTE", "0.5"), ("Shoe", "1"), ("OrgRole", "")]
    blank_first = [("FTE", " "), *permanent(2025).items()]
    found = read(return_xml(2025, [twice, blank_first]))
    first, second = found.workers
    assert first.values["FTE"].text == "0.800000"
    assert [(value.element, value.text) for value in first.repeated] == [("FTE", "0.5"), ("OrgRole", "")]
    assert second.values["FTE"].text == "0.800000"
    repeated = {problem.place.column: problem.count for problem in found.problems if problem.kind.code == "MS-CEN-028"}
    assert repeated == {"FTE": 2, "OrgRole": 1}


def test_an_items_own_name_goes_before_another_name_of_it(read) -> None:
    [worker] = read(return_xml(2025, [[("GenderCurrent", "1"), *permanent(2025).items()]])).workers
    assert worker.values["Sex"].text == "F"
    assert [value.element for value in worker.repeated] == ["GenderCurrent"]


def test_capitals_in_an_elements_name_may_be_wrong(read) -> None:
    worker = permanent(2025)
    spelt = {
        {"SWENo": "SWENO", "Absat30Sept": "AbsAt30Sept"}.get(element, element): text for element, text in worker.items()
    }
    assert texts(read(return_xml(2025, [spelt]))) == [worker]


def test_groups_inside_a_worker_and_around_the_workers_are_opened(read) -> None:
    content = (
        return_xml(2025, everyone())
        .replace(b"<OrgRole>", b"<Role><OrgRole>")
        .replace(b"</OrgRole>", b"</OrgRole></Role>")
    )
    first, last = content.index(b"<CSWWWorker>"), content.index(b"</Message>")
    found = read(content[:first] + b"<Workers>" + content[first:last] + b"</Workers>" + content[last:])
    assert texts(found) == everyone()
    assert {problem.place.column for problem in found.problems} == {"W... (7 characters)"}


def test_comments_and_sections_inside_values(read) -> None:
    plain = return_xml(2025, everyone())
    away = b"<!--" + plain[plain.index(b"<CSWW") : plain.index(b"</Message>")] + b"-->"
    content = plain.replace(b"<FTE>0.800000", b"<FTE>0<!-- a < b & c -->.<![CDATA[8]]><?note?>00000", 1)
    found = read(content.replace(b"</Message>", away + b"</Message>"))
    assert texts(found) == everyone()
    assert found.problems == []


def test_bare_signs_in_text_are_read_and_said(read) -> None:
    content = return_xml(2024, [permanent(2024, QualInst="&lt; 5 years & more"), agency(2024)])
    found = read(content.replace(b"&amp;lt;", b"<").replace(b"&amp;", b"&"))
    assert [worker.values["AgencyWorker"].text for worker in found.workers] == ["0", "1"]
    assert found.workers[0].values["QualInst"].text == "< 5 years & more"
    assert "BaseSalary" not in found.workers[0].values and "Absat30Sept" in found.workers[0].values
    assert codes_of(found) == {"MS-CEN-011"}


@pytest.mark.parametrize("wrong", [b"</FTEE>", b"</>", b"<<", b"", b"&nbsp;</FTE>", b"<a b='<'/></FTE>", b"&#0;</FTE>"])
def test_a_broken_tag_loses_no_worker(read, wrong: bytes) -> None:
    content = return_xml(2025, everyone()).replace(b"</FTE>", wrong, 1)
    found = read(content)
    assert [worker.values["AgencyWorker"].text for worker in found.workers] == ["0", "0", "1"]
    assert texts(found)[1:] == everyone()[1:]
    assert "MS-CEN-011" in codes_of(found)


def test_a_worker_without_closing_tag_is_one_worker(read) -> None:
    found = read(return_xml(2025, everyone()).replace(b"</CSWWWorker>", b"", 1))
    assert texts(found) == everyone()
    assert "MS-CEN-011" in codes_of(found)


def test_two_returns_in_one_file(read) -> None:
    one = return_xml(2025, everyone())
    found = read(one + one.split(b"?>", 1)[1])
    assert texts(found) == everyone() * 2
    assert codes_of(found) == {"MS-CEN-011", "MS-CEN-024", "MS-CEN-025"}


def test_a_truncated_file_keeps_what_was_read_before_the_break(read) -> None:
    content = return_xml(2025, everyone())
    broken = content[: content.index(b"<FTE30>1.0", content.index(b"SW54321")) + len(b"<FTE30>1.0")]
    found = read(broken)
    first, second = found.workers
    assert texts(found)[0] == everyone()[0]
    assert (first.whole, second.whole) == (True, False)
    assert "FTE30" not in second.values, "half a number is another number"
    assert second.values["ReasonLeave"].text == "1"
    problems = {problem.kind.code: problem for problem in found.problems}
    assert set(problems) == {"MS-CEN-010", "MS-CEN-015"}
    line = broken.count(b"\n") + 1
    assert problems["MS-CEN-010"].found == f"the file stops early at line {line}: 2 workers were read"


@pytest.mark.parametrize("kept", [20, 40, 60, 80, 95, 99])
def test_truncated_anywhere_it_is_read_or_refused_with_a_sentence(read, kept: int) -> None:
    content = return_xml(2025, everyone())
    short = content[: len(content) * kept // 100]
    found = read(short)
    assert len(found.workers) == short.count(b"<CSWWWorker>")
    assert "MS-CEN-010" in codes_of(found)


def test_a_comment_that_is_never_closed_says_how_many_workers_it_hid(read) -> None:
    content = return_xml(2025, everyone())
    second = content.index(b"<CSWWWorker>", content.index(b"<CSWWWorker>") + 1)
    found = read(content[:second] + b"<!-- " + content[second:])
    assert texts(found) == everyone()[:1]
    unread = [problem.count for problem in found.problems if problem.kind.code == "MS-CEN-012"]
    assert unread == [2]


def test_two_council_blocks_are_kept_and_said(read) -> None:
    found = read(return_xml(2025, everyone()).replace(b"</Message>", b"<LALevelVacancies/></Message>"))
    assert [block.element for block in found.council_blocks] == ["LALevel", "LALevelVacancies"]
    assert codes_of(found) == {"MS-CEN-025"}


def test_no_council_block_and_no_worker_are_said(read) -> None:
    assert codes_of(read(return_xml(2025, council_figures={}))) == {"MS-CEN-025", "MS-CEN-026"}


@pytest.mark.parametrize(
    ("changes", "year", "told_by", "layout", "codes"),
    [
        ({}, 2024, "header", 2024, set()),
        ({"Year": " 2024 "}, 2024, "header", 2024, set()),
        ({"Year": None}, 2024, "reference date", 2024, {"MS-CEN-020"}),
        ({"Year": "20x4", "ReferenceDate": "30/09/2024"}, 2024, "reference date", 2024, {"MS-CEN-020"}),
        ({"Year": "2023"}, 2023, "header", 2023, {"MS-CEN-022"}),
        ({"Year": "2019", "ReferenceDate": "2019-09-30"}, 2019, "header", 2021, {"MS-CEN-021"}),
        ({"Year": "2031", "ReferenceDate": "2031-09-30"}, 2031, "header", 2026, {"MS-CEN-021"}),
        ({"Collection": "CIN"}, 2024, "header", 2024, {"MS-CEN-023"}),
        ({"Collection": None}, 2024, "header", 2024, {"MS-CEN-023"}),
    ],
)
def test_the_year_and_how_it_is_known(read, changes, year: int, told_by: str, layout: int, codes: set[str]) -> None:
    found = read(return_xml(2024, [agency(2024)], header=header_of(2024, **changes)))
    assert (found.year, found.year_of_return.told_by, found.layout.year) == (year, told_by, layout)
    assert codes_of(found) == codes
    assert len(found.workers) == 1


@pytest.mark.parametrize("year", YEARS)
def test_without_a_header_the_year_is_told_from_elements_and_dates(read, year: int) -> None:
    found = read(return_xml(year, everyone(year), header={}))
    assert (found.year, found.year_of_return.told_by) == (year, "contents")
    assert codes_of(found) == {"MS-CEN-020"}
    assert texts(found) == everyone(year)


def test_a_part_that_never_ends_costs_itself_alone(tmp_path: Path) -> None:
    before, vast, after = everyone()
    content = return_xml(2025, [before, vast, after]).split(b"<CSWWWorker>")
    content[2] = content[2].replace(b"</CSWWWorker>", b"<Junk/>" * 1_300_000 + b"</CSWWWorker>")
    file = tmp_path / "vast.xml"
    file.write_bytes(b"<CSWWWorker>".join(content))
    found = read_return(file)
    assert texts(found) == [before, after]
    assert {"MS-CEN-012", "MS-CEN-013"} <= codes_of(found)
    (lost,) = [problem for problem in found.problems if problem.kind.code == "MS-CEN-012"]
    assert lost.count == 1


def test_a_part_that_never_ends_stops_the_reading(tmp_path: Path) -> None:
    content = return_xml(2025, everyone())
    file = tmp_path / "vast.xml"
    file.write_bytes(content.replace(b"</Message>", b"<Junk/>" * 1_300_000 + b"</Message>"))
    found = read_return(file)
    assert texts(found) == everyone()
    assert "MS-CEN-013" in codes_of(found)


def test_a_stream_gives_the_same_as_reading_whole(tmp_path: Path) -> None:
    file = tmp_path / "return.xml"
    file.write_bytes(return_xml(2025, [*everyone(), {"Shoe": "1"}], header=header_of(2025, Year="2024")))
    stream, whole = stream_return(file), read_return(file)
    assert list(stream.workers()) == whole.workers
    assert (stream.header, stream.council_blocks, stream.problems) == (
        whole.header,
        whole.council_blocks,
        whole.problems,
    )
    assert list(stream.workers()) == whole.workers, "a second time the same"
    assert stream.problems == whole.problems


def test_no_problem_repeats_a_value(read) -> None:
    """Whatever stands in a return may be a person's: structural problems tell of elements, lines and counts only."""
    secret = "Zebediah"
    wild = [dict.fromkeys([*permanent(2025), "Shoe"], secret), *everyone()]
    content = return_xml(2025, wild, header=header_of(2025, Year=secret, Collection=secret, ReferenceDate=secret))
    for cut in (
        content,
        content[:-200],
        content.replace(b"</FTE>", b"</FT>"),
        content.replace(b"<FTE>", b"&Zebediah;<FTE>"),
    ):
        assert secret not in str(read(cut).problems)


def test_a_form_feed_in_an_opening_tag_loses_no_worker(tmp_path: Path) -> None:
    content = return_xml(2025, [permanent(2025), permanent(2025, SWENo="SW2")])
    first = content.index(b"<CSWWWorker>")
    file = tmp_path / "return.xml"
    file.write_bytes(content[:first] + content[first:].replace(b"<CSWWWorker>", b"<CSWWWorker\x0cz>", 1))
    found = read_return(file)
    unread = sum(problem.count for problem in found.problems if problem.kind.code == "MS-CEN-012")
    assert len(found.workers) + unread == 2 and "MS-CEN-014" in {problem.kind.code for problem in found.problems}
