"""The list of addresses: ours is sound and fits the published files, and one that is not right is refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.published.addresses import host_of, read
from mainstay.published.recognising import kinds
from mainstay.tasks.fetching_contents import held_in
from tests.journeys.fetching_lists import entry, list_file


def test_every_address_of_ours_is_https_and_says_where_it_is_known_from() -> None:
    ours = read()
    assert ours.downloads and all(host.endswith((".gov.uk", "raw.githubusercontent.com")) for host in ours.hosts)
    for each in ours.downloads:
        assert not each.address or each.address.startswith("https://"), each.name
        assert each.page.startswith("https://") and len(each.known_from) > 10 and each.licence, each.name
        assert all(table.headings and (not table.loader or table.loader in kinds()) for table in each.tables), each.name
        assert each.last_known is None or each.last_known <= ours.as_of


def test_the_headings_of_the_list_are_those_of_the_published_files(published_data: Path) -> None:
    """The files that are here came under these names; a table of the list that is not here is not looked for."""
    tables = [table for each in read().downloads for table in each.tables if (published_data / table.file).is_file()]
    assert len(tables) >= 8
    for table in tables:
        assert held_in(published_data / table.file, table).startswith("It holds "), table.name


def test_the_sums_of_the_list_are_those_of_the_published_files(published_data: Path) -> None:
    from mainstay.tasks.fetching_parts import sum_of

    known = [each for each in read().downloads if each.sha256 and not each.packed]
    assert known
    for each in known:
        assert sum_of(published_data / each.tables[0].file) == each.sha256, each.name


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://tables.example/one.csv?x=1&y=%20", "tables.example"),
        ("https://TABLES.example:8443/", "tables.example"),
        ("http://127.0.0.1:8000/one", "127.0.0.1"),
        ("http://[::1]:8000/one", "[::1]"),
        ("http://tables.example/one.csv", ""),
        ("http://127.0.0.1.example/one", ""),
        ("https://me:word@tables.example/", ""),
        ("https://tables.example\\@other.example/", ""),
        ("https://tables.example/one two", ""),
        ("https://tables.example/one\r\nX: y", ""),
        ("ftp://tables.example/", ""),
        ("file:///etc/hostname", ""),
        ("tables.example", ""),
        ("", ""),
    ],
)
def test_only_https_and_this_machine_may_be_asked(address: str, host: str) -> None:
    assert host_of(address) == host


GOOD = entry(address="https://tables.example/one.csv")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ("", "lists nothing to fetch"),
        ("\n[[download]\n", "cannot be read as TOML"),
        (GOOD.replace("https://tables", "http://tables"), "not one that begins"),
        (GOOD.replace("numbers.csv", "../numbers.csv"), "not a plain one"),
        (GOOD.replace("numbers.csv", ".numbers.csv"), "not a plain one"),
        (GOOD.replace("numbers.csv", "numbers.exe"), "not a plain one"),
        (GOOD.replace('grade = "B"', 'grade = "C"'), "grade is A"),
        (GOOD.replace('licence = "Open Government Licence v3.0"', ""), "no licence"),
        (GOOD.replace("known_from", "sha256 = 'short'\nknown_from"), "not 64"),
        (GOOD.replace("known_from", "last_known = 'May'\nknown_from"), "last_known is a day"),
        (GOOD.replace('["year", ', '[1, "year", '), "list of words"),
        (GOOD + GOOD, "Two downloads are called numbers"),
        (GOOD + GOOD.replace('name = "numbers"', 'name = "b"'), "Two tables"),
        (entry(address="https://a.example/", files=("one.csv", "two.csv")), "several where packed"),
    ],
)
def test_a_list_that_is_not_right_is_refused_with_its_place(tmp_path: Path, wrong: str, words: str) -> None:
    path = list_file(tmp_path, wrong)
    with pytest.raises(CannotGoOn) as refused:
        read(path)
    assert words in refused.value.what
    assert refused.value.where.startswith("addresses.toml")


def test_a_list_that_is_no_list_is_refused(tmp_path: Path) -> None:
    for path, words in (("none.toml", "cannot be opened"), ("latin.toml", "UTF-8"), ("old.toml", "which day")):
        if path != "none.toml":
            (tmp_path / path).write_bytes(b"x = '\xe9'" if path == "latin.toml" else GOOD.encode())
        with pytest.raises(CannotGoOn, match=words):
            read(tmp_path / path)
