"""A file that is cut off is gone on with, never put together from two, and never taken for whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.a_published_server import Answer, PublishedServer, published_server
from tests.journeys.fetching_lists import OTHER, QUICK, TABLE, entry, fetched, list_file, said


@pytest.fixture
def server() -> Iterator[PublishedServer]:
    with published_server() as running:
        yield running


def _only(server: PublishedServer, folder: Path, *answers: Answer):
    path = list_file(folder, entry(address=server.put("/numbers.csv", *answers)))
    [outcome] = fetched(path, folder / "out")
    return outcome


def _file(folder: Path) -> Path:
    return folder / "out" / "numbers.csv"


def _parts(folder: Path) -> list[str]:
    return sorted(each.name for each in (folder / "out").glob("*part*"))


@pytest.mark.parametrize("cut", [0, 1, 256, len(TABLE) // 2, len(TABLE) - 1])
def test_a_dropped_connection_is_gone_on_with_from_its_last_byte(
    server: PublishedServer, tmp_path: Path, cut: int
) -> None:
    outcome = _only(server, tmp_path, Answer(TABLE, cut_after=cut), Answer(TABLE))
    assert outcome.got and _file(tmp_path).read_bytes() == TABLE and not _parts(tmp_path)
    first, second = server.asked
    assert "range" not in first.headers
    assert second.headers.get("range") == (f"bytes={cut}-" if cut else None)
    assert second.sent == len(TABLE) - cut


def test_a_later_run_goes_on_where_an_earlier_one_ended(server: PublishedServer, tmp_path: Path) -> None:
    # Four tries of one run, each cut after another thousand bytes.
    outcome = _only(server, tmp_path, Answer(TABLE, cut_after=1000))
    assert not outcome.got and "connection broke after 4,000 of" in said(outcome) and "goes on" not in outcome.says
    assert not _file(tmp_path).exists() and _parts(tmp_path) == ["numbers.csv.part", "numbers.csv.part.json"]
    again = _only(server, tmp_path, Answer(TABLE))
    assert again.got and "went on from the 4,000 bytes" in said(again)
    assert server.asked[-1].headers["if-range"] == '"one"' and _file(tmp_path).read_bytes() == TABLE


def test_a_file_that_changed_meanwhile_is_begun_anew(server: PublishedServer, tmp_path: Path) -> None:
    outcome = _only(server, tmp_path, Answer(TABLE, cut_after=1000), Answer(OTHER, etag='"two"'))
    assert outcome.got and _file(tmp_path).read_bytes() == OTHER


def test_a_server_that_ignores_ranges_is_begun_anew(server: PublishedServer, tmp_path: Path) -> None:
    outcome = _only(server, tmp_path, Answer(TABLE, cut_after=1000), Answer(TABLE, ranges=False))
    assert outcome.got and _file(tmp_path).read_bytes() == TABLE and server.asked[1].status == 200


@pytest.mark.parametrize("mark", ["", 'W/"weak"'])
def test_without_a_mark_that_promises_the_same_bytes_it_is_begun_anew(
    server: PublishedServer, tmp_path: Path, mark: str
) -> None:
    outcome = _only(server, tmp_path, Answer(TABLE, etag=mark, cut_after=1000), Answer(OTHER, etag=mark))
    assert outcome.got and _file(tmp_path).read_bytes() == OTHER and "range" not in server.asked[1].headers


def test_a_part_that_the_server_cannot_go_on_from_is_begun_anew(server: PublishedServer, tmp_path: Path) -> None:
    address = f"{server.address}/numbers.csv"
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "numbers.csv.part").write_bytes(TABLE)
    noted = {"address": address, "etag": '"one"'}
    (tmp_path / "out" / "numbers.csv.part.json").write_text(json.dumps(noted))
    outcome = _only(server, tmp_path, Answer(TABLE))
    assert (
        outcome.got and [each.status for each in server.asked] == [416, 200] and _file(tmp_path).read_bytes() == TABLE
    )


@pytest.mark.parametrize("place", ["bytes 10-20/21", "bytes */99", "pages 1000-2000/2001", ""])
def test_an_answer_that_goes_on_from_elsewhere_is_not_joined(
    server: PublishedServer, tmp_path: Path, place: str
) -> None:
    wrong = Answer(b"x" * 11, status=206, headers={"Content-Range": place})
    outcome = _only(server, tmp_path, Answer(TABLE, cut_after=1000), wrong, Answer(TABLE))
    assert outcome.got and _file(tmp_path).read_bytes() == TABLE


@pytest.mark.parametrize(
    "noted", ["", "{", "[]", '{"etag": "\\"one\\""}', '{"address": "https://other.example/", "etag": "\\"one\\""}']
)
def test_a_part_of_who_knows_what_is_not_gone_on_with(server: PublishedServer, tmp_path: Path, noted: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "numbers.csv.part").write_bytes(b"something else")
    (tmp_path / "out" / "numbers.csv.part.json").write_text(noted)
    outcome = _only(server, tmp_path, Answer(TABLE))
    assert outcome.got and _file(tmp_path).read_bytes() == TABLE and "range" not in server.asked[0].headers


def test_a_cut_that_nobody_could_notice_is_said(server: PublishedServer, tmp_path: Path) -> None:
    outcome = _only(server, tmp_path, Answer(TABLE, says_length=False))
    assert outcome.got and "did not say how long" in said(outcome)


def test_a_row_that_was_cut_is_noticed_even_then(server: PublishedServer, tmp_path: Path) -> None:
    cut = TABLE[: TABLE.rindex(b",")]
    outcome = _only(server, tmp_path, Answer(cut, says_length=False))
    assert not outcome.got and "Row 401 has 2 columns and the headings 3" in said(outcome)
    assert not _file(tmp_path).exists() and (tmp_path / "out" / "numbers.csv.refused").read_bytes() == cut


def test_a_file_that_drips_is_given_up_and_kept(server: PublishedServer, tmp_path: Path) -> None:
    path = list_file(tmp_path, entry(address=server.put("/numbers.csv", Answer(TABLE, pause=0.1))))
    patience = type(QUICK)(one_answer=2.0, whole_file=0.5, before_tries=(0.0,))
    [outcome] = fetched(path, tmp_path / "out", patience)
    assert not outcome.got and "came too slowly" in said(outcome)
    kept = (tmp_path / "out" / "numbers.csv.part").read_bytes()
    assert 0 < len(kept) < len(TABLE) and TABLE.startswith(kept)


def test_a_server_that_falls_silent_is_not_waited_for(server: PublishedServer, tmp_path: Path) -> None:
    path = list_file(tmp_path, entry(address=server.put("/numbers.csv", Answer(TABLE, pause=3.0), Answer(TABLE))))
    [outcome] = fetched(path, tmp_path / "out", type(QUICK)(one_answer=0.3, whole_file=20.0, before_tries=(0.0,)))
    assert outcome.got and _file(tmp_path).read_bytes() == TABLE
