"""`mainstay published fetch`, from the list of addresses to files that can be used, with a server on this machine."""

from __future__ import annotations

import hashlib
import io
import json
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.journeys.a_published_server import Answer, PublishedServer, published_server
from tests.journeys.fetching_lists import OTHER, PAGE, TABLE, entry, fetched, list_file, said
from tests.worked_examples.published_tables import ENGLAND, JOINT, WIGAN, department_csv

Run = Callable[..., CompletedProcess[str]]
INDICATORS = department_csv(ENGLAND, WIGAN, JOINT).encode()


@pytest.fixture
def server() -> Iterator[PublishedServer]:
    with published_server() as running:
        yield running


def _packed(**files: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in files.items():
            packed.writestr(f"data/{name.upper()}.csv", text)
        packed.writestr("data-guidance/data-guidance.txt", "About the files")
    return content.getvalue()


def _ledger(folder: Path) -> dict:
    [noted] = json.loads((folder / "fetched.json").read_text("utf-8"))["files"]
    return noted


def test_from_nothing_to_a_table_in_use_and_then_nothing_more(
    mainstay: Run, server: PublishedServer, tmp_path: Path
) -> None:
    address = server.put("/indicators", Answer(INDICATORS))
    headings = '"inpost_fte"'
    path = list_file(tmp_path, entry(address=address, loader="workforce_indicators", headings=headings))
    home = str(tmp_path / "home")
    first = mainstay("published", "fetch", "--addresses", path, MAINSTAY_HOME=home)
    file = tmp_path / "home" / "published" / "numbers.csv"
    assert first.returncode == 0, first.stderr
    assert first.stdout.startswith("This uses the internet: it asks 127.0.0.1 for 1 file. Nothing of yours is sent.")
    assert (
        "It holds workforce indicators, 2025: 2 councils (former ones included), 1 wider areas, 22 measures; 66 figures"
        in first.stdout
    )
    assert file.read_bytes() == INDICATORS
    noted = _ledger(file.parent)
    assert (noted["name"], noted["address"], noted["bytes"], noted["etag"]) == (
        "numbers",
        address,
        len(INDICATORS),
        '"one"',
    )
    assert noted["sha256"] == noted["files"]["numbers.csv"] == hashlib.sha256(INDICATORS).hexdigest()
    load = next(line for line in first.stdout.splitlines() if line.startswith("To use them: mainstay ")).split()[4:]
    assert mainstay(*load, MAINSTAY_HOME=home).returncode == 0
    shown = mainstay("published", "show", "--council", "Wigan", MAINSTAY_HOME=home)
    assert shown.returncode == 0 and "Wigan" in shown.stdout
    second = mainstay("published", "fetch", "--addresses", path, MAINSTAY_HOME=home)
    assert second.returncode == 0 and "Nothing newer than what came on" in second.stdout
    assert server.asked[-1].status == 304 and server.asked[-1].sent == 0 and _ledger(file.parent) == noted


def test_nothing_is_sent_but_the_address_and_what_we_are(server: PublishedServer, tmp_path: Path) -> None:
    fetched(list_file(tmp_path, entry(address=server.put("/numbers.csv", Answer(TABLE)))), tmp_path / "out")
    [asked] = server.asked
    assert set(asked.headers) == {"host", "connection", "user-agent", "accept", "accept-encoding"}
    assert asked.headers["user-agent"] == "Mainstay"


def test_listing_asks_nobody(mainstay: Run, server: PublishedServer, tmp_path: Path) -> None:
    address = server.put("/numbers.csv", Answer(TABLE))
    path = list_file(tmp_path, entry(address=address), entry("paged", files=("paged.csv",)))
    ended = mainstay("published", "fetch", "--list", "--addresses", path, "--out", tmp_path / "out")
    assert ended.returncode == 0 and f"from {address}" in ended.stdout and f"by hand from {PAGE}" in ended.stdout
    assert "as of 31 January 2026" in ended.stdout and not server.asked and not (tmp_path / "out").exists()


def test_one_of_several_is_named_and_a_name_nobody_knows_is_not_looked_for(
    mainstay: Run, server: PublishedServer, tmp_path: Path
) -> None:
    other = entry("other", server.put("/other.csv", Answer(TABLE)), files=("other_table.csv",))
    path = list_file(tmp_path, entry(address=server.put("/numbers.csv", Answer(TABLE))), other)
    words = ("published", "fetch", "--addresses", path, "--out", tmp_path / "out")
    assert mainstay(*words, "other_table").returncode == 0
    assert [each.path for each in server.asked] == ["/other.csv"]
    strange = mainstay(*words, "another")
    assert strange.returncode == 2 and "called another" in strange.stderr and "numbers, other" in strange.stderr
    assert len(server.asked) == 1


def test_some_and_none_have_their_own_exit_codes(mainstay: Run, server: PublishedServer, tmp_path: Path) -> None:
    gone = entry("gone", f"{server.address}/gone", files=("gone.csv",))
    path = list_file(tmp_path, entry(address=server.put("/numbers.csv", Answer(TABLE))), gone)
    words = ("published", "fetch", "--addresses", path, "--out", tmp_path / "out")
    some = mainstay(*words)
    assert some.returncode == 1 and "it may have moved" in some.stdout and f"Look at {PAGE}" in some.stdout
    assert "1 of 2 are in" in some.stdout
    assert mainstay(*words, "gone").returncode == 2


def test_what_only_a_person_can_download_does_not_count_beside_the_rest(
    mainstay: Run, server: PublishedServer, tmp_path: Path
) -> None:
    path = list_file(
        tmp_path, entry(address=server.put("/numbers.csv", Answer(TABLE))), entry("paged", files=("paged.csv",))
    )
    ended = mainstay("published", "fetch", "--addresses", path, "--out", tmp_path / "out")
    assert ended.returncode == 0 and "1 of 2 are in" in ended.stdout and "1 come by hand only" in ended.stdout


def test_what_changed_replaces_what_was_there_and_is_noted(server: PublishedServer, tmp_path: Path) -> None:
    path = list_file(tmp_path, entry(address=server.put("/numbers.csv", Answer(TABLE), Answer(OTHER, etag='"two"'))))
    out = tmp_path / "out"
    assert fetched(path, out)[0].got
    before = _ledger(out)
    [changed] = fetched(path, out)
    assert changed.got and "It has changed since" in said(changed) and (out / "numbers.csv").read_bytes() == OTHER
    assert _ledger(out)["earlier"] == [{"sha256": before["sha256"], "fetched": before["fetched"]}]


def test_a_server_without_marks_is_asked_by_day(server: PublishedServer, tmp_path: Path) -> None:
    dated = Answer(TABLE, etag="", last_modified="Mon, 02 Feb 2026 09:30:00 GMT")
    path = list_file(tmp_path, entry(address=server.put("/numbers.csv", dated)))
    assert fetched(path, tmp_path / "out")[0].got and fetched(path, tmp_path / "out")[0].got
    assert [each.status for each in server.asked] == [200, 304]


def test_a_file_taken_away_is_fetched_again_whole(server: PublishedServer, tmp_path: Path) -> None:
    path = list_file(tmp_path, entry(address=server.put("/numbers.csv", Answer(TABLE))))
    fetched(path, tmp_path / "out")
    (tmp_path / "out" / "numbers.csv").unlink()
    assert fetched(path, tmp_path / "out")[0].got and (tmp_path / "out" / "numbers.csv").read_bytes() == TABLE


def test_a_sum_that_is_not_the_one_known_is_said_and_no_fault(server: PublishedServer, tmp_path: Path) -> None:
    more = f'sha256 = "{"0" * 64}"\nlast_known = 2026-01-30'
    path = list_file(tmp_path, entry(address=server.put("/numbers.csv", Answer(TABLE)), more=more))
    [outcome] = fetched(path, tmp_path / "out")
    assert outcome.got and "not the one known of 30 January 2026" in said(outcome)
    known = f'sha256 = "{hashlib.sha256(TABLE).hexdigest()}"'
    path = list_file(tmp_path, entry(address=f"{server.address}/numbers.csv", more=known))
    [outcome] = fetched(path, tmp_path / "elsewhere")
    assert outcome.got and "the one known" not in said(outcome)


@pytest.mark.parametrize("changed", [False, True])
def test_nobodys_own_file_is_replaced(server: PublishedServer, tmp_path: Path, changed: bool) -> None:
    """Neither one that was there before, nor one of ours that somebody worked in since."""
    path = list_file(tmp_path, entry(address=server.put("/numbers.csv", Answer(TABLE))))
    (tmp_path / "out").mkdir()
    if changed:
        fetched(path, tmp_path / "out")
    (tmp_path / "out" / "numbers.csv").write_text("mine")
    asked = len(server.asked)
    [outcome] = fetched(path, tmp_path / "out")
    assert not outcome.got and "It is not replaced" in outcome.do
    assert (tmp_path / "out" / "numbers.csv").read_text() == "mine" and len(server.asked) == asked


def test_a_table_known_by_its_page_is_asked_of_a_person_and_found_when_it_is_there(
    mainstay: Run, tmp_path: Path
) -> None:
    path, out = list_file(tmp_path, entry("paged")), tmp_path / "out"
    words = ("published", "fetch", "--addresses", path, "--out", out)
    ended = mainstay(*words)
    assert ended.returncode == 2 and "internet" not in ended.stdout
    assert f"by hand: {PAGE}" in ended.stdout and f"Save it as {out / 'numbers.csv'}" in ended.stdout
    (out / "numbers.csv").write_bytes(TABLE)
    ended = mainstay(*words)
    assert ended.returncode == 0 and "numbers.csv is there. It holds 400 rows in 3 columns." in ended.stdout
    (out / "numbers.csv").write_bytes(b"<!DOCTYPE html><html>")
    assert mainstay(*words).returncode == 2


def test_a_zip_gives_each_of_its_tables(server: PublishedServer, tmp_path: Path) -> None:
    packed = Answer(_packed(numbers=TABLE, more=OTHER), content_type="application/zip")
    path = list_file(
        tmp_path, entry(address=server.put("/zip", packed), packed=True, files=("numbers.csv", "more.csv"))
    )
    [outcome] = fetched(path, tmp_path / "out")
    assert outcome.got and sorted(each.name for each in (tmp_path / "out").iterdir()) == [
        "fetched.json", "more.csv", "numbers.csv",
    ]  # fmt: skip
    assert (tmp_path / "out" / "more.csv").read_bytes() == OTHER
    assert fetched(path, tmp_path / "out")[0].got and server.asked[-1].status == 304


def test_a_zip_without_the_table_says_which_it_has(server: PublishedServer, tmp_path: Path) -> None:
    packed = server.put("/zip", Answer(_packed(numbers=TABLE, renamed=OTHER)))
    path = list_file(tmp_path, entry(address=packed, packed=True, files=("numbers.csv", "more.csv")))
    [outcome] = fetched(path, tmp_path / "out")
    assert not outcome.got and "no file called more.csv. Its tables are: NUMBERS.csv, RENAMED.csv" in said(outcome)
    assert (tmp_path / "out" / "numbers.csv").read_bytes() == TABLE


def test_a_zip_that_swells_is_not_unpacked(server: PublishedServer, tmp_path: Path) -> None:
    bomb = _packed(numbers=b"0" * 100_000_001)
    assert len(bomb) < 1_000_000
    path = list_file(tmp_path, entry(address=server.put("/zip", Answer(bomb)), packed=True))
    [outcome] = fetched(path, tmp_path / "out")
    assert not outcome.got and "larger than 100 megabytes" in said(outcome)
    assert not list((tmp_path / "out").glob("*.csv*"))


def test_a_zip_that_is_none_or_broken_says_so(server: PublishedServer, tmp_path: Path) -> None:
    whole = _packed(numbers=TABLE)
    broken = whole[:60] + bytes(byte ^ 0xFF for byte in whole[60:200]) + whole[200:]
    for content, words in ((TABLE, "A zip file was expected"), (whole[:200], "cannot be"), (broken, "cannot be")):
        path = list_file(tmp_path, entry(address=server.put("/zip", Answer(content, etag="")), packed=True))
        [outcome] = fetched(path, tmp_path / "out")
        assert not outcome.got and words in said(outcome)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows interrupts processes in another way")
def test_who_stops_it_is_told_how_to_go_on_and_what_came_is_kept(
    mainstay: Run, server: PublishedServer, tmp_path: Path
) -> None:
    path = list_file(tmp_path, entry(address=server.put("/numbers.csv", Answer(TABLE, pause=0.2), Answer(TABLE))))
    words = ["published", "fetch", "--addresses", str(path), "--out", str(tmp_path / "out")]
    part = tmp_path / "out" / "numbers.csv.part"
    running = subprocess.Popen(
        [sys.executable, "-m", "mainstay", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    ends = time.monotonic() + 20
    while not part.exists() and time.monotonic() < ends:
        time.sleep(0.05)
    time.sleep(0.5)
    running.send_signal(signal.SIGINT)
    _out, error = running.communicate(timeout=20)
    assert running.returncode == 130 and "the same command goes on from there" in error and "Traceback" not in error
    kept = part.read_bytes()
    assert kept and TABLE.startswith(kept) and not (tmp_path / "out" / "numbers.csv").exists()
    assert mainstay(*words).returncode == 0
    assert (
        server.asked[-1].headers["range"] == f"bytes={len(kept)}-"
        and (tmp_path / "out" / "numbers.csv").read_bytes() == TABLE
    )
