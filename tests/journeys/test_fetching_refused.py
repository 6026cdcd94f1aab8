"""What a server, a proxy, a disk or a stranger can do to a fetch: each ends in a sentence, and nothing wrong is kept."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.tasks.fetching_one_file import Patience
from mainstay.tasks.fetching_published_tables import Outcome
from tests.journeys.a_published_server import Answer, PublishedServer, published_server
from tests.journeys.fetching_lists import OTHER, PAGE, TABLE, entry, fetched, list_file, said
from tests.worked_examples.published_tables import ENGLAND, WIGAN, department_csv

Run = Callable[..., CompletedProcess[str]]
WEB_PAGE = b"\n<!DOCTYPE html>\n<html><body>We have moved</body></html>"


@pytest.fixture
def server() -> Iterator[PublishedServer]:
    with published_server() as running:
        yield running


def _only(server: PublishedServer, folder: Path, *answers: Answer) -> Outcome:
    path = list_file(folder, entry(address=server.put("/numbers.csv", *answers)))
    [outcome] = fetched(path, folder / "out")
    return outcome


def _held(folder: Path) -> bytes:
    return (folder / "out" / "numbers.csv").read_bytes()


def test_a_passing_fault_is_tried_again_three_times(server: PublishedServer, tmp_path: Path) -> None:
    broken = Answer(status=500, etag='"two"')
    assert _only(server, tmp_path, broken, Answer(status=503), Answer(status=429), Answer(TABLE)).got
    assert [each.status for each in server.asked] == [500, 503, 429, 200]
    server.asked.clear()
    outcome = _only(server, tmp_path, broken)
    assert not outcome.got and "busy or broken (answer 500)" in said(outcome)
    assert len(server.asked) == 4


def test_a_server_that_asks_for_a_long_wait_is_left_alone(server: PublishedServer, tmp_path: Path) -> None:
    busy = server.put("/numbers.csv", Answer(status=503, headers={"Retry-After": "3"}))
    patience = Patience(one_answer=2.0, whole_file=60.0, before_tries=(0.0,), most_asked_for=2.0)
    [outcome] = fetched(list_file(tmp_path, entry(address=busy)), tmp_path / "out", patience)
    assert not outcome.got and len(server.asked) == 1 and "later" in outcome.do


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "may have moved"),
        (410, "may have moved"),
        (403, "does not give it"),
        (418, "not understood"),
        (204, "not understood"),
    ],
)
def test_a_lasting_answer_is_not_tried_again(server: PublishedServer, tmp_path: Path, status: int, words: str) -> None:
    outcome = _only(server, tmp_path, Answer(status=status))
    assert not outcome.got and words in said(outcome) and f"Look at {PAGE}" in outcome.do and len(server.asked) == 1


@pytest.mark.parametrize("kind", ["text/html", "text/csv"])
def test_a_web_page_is_not_a_table_and_the_older_file_stays(server: PublishedServer, tmp_path: Path, kind: str) -> None:
    assert _only(server, tmp_path, Answer(TABLE)).got
    outcome = _only(server, tmp_path, Answer(WEB_PAGE, etag='"two"', content_type=kind))
    assert not outcome.got and "A web page came instead of a table" in said(outcome) and PAGE in outcome.do
    assert _held(tmp_path) == TABLE and not list((tmp_path / "out").glob("*.part*"))


def test_a_web_page_in_place_of_a_zip_is_called_one(server: PublishedServer, tmp_path: Path) -> None:
    address = server.put("/zip", Answer(WEB_PAGE))
    [outcome] = fetched(list_file(tmp_path, entry(address=address, packed=True)), tmp_path / "out")
    assert not outcome.got and "A web page came instead of a table" in said(outcome)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 workbook", "a workbook or a zip file"),
        (b"year\x00number", "not a text file"),
        (b"month,area,total\n1,2,3\n", "lacks the columns year, number. Its columns are: month, area, total"),
        (b"year,number\n", "no rows"),
        (b'year,number\n2025,"4', "cannot be read as a table"),
    ],
)
def test_another_file_is_refused_kept_beside_and_the_older_stays(
    server: PublishedServer, tmp_path: Path, content: bytes, words: str
) -> None:
    assert _only(server, tmp_path, Answer(TABLE)).got
    ledger = (tmp_path / "out" / "fetched.json").read_bytes()
    outcome = _only(server, tmp_path, Answer(content, etag='"two"'))
    assert not outcome.got and words in said(outcome) and _held(tmp_path) == TABLE
    assert (tmp_path / "out" / "numbers.csv.refused").read_bytes() == content
    assert (tmp_path / "out" / "fetched.json").read_bytes() == ledger


def test_a_table_that_its_loader_refuses_does_not_take_the_older_ones_place(
    server: PublishedServer, tmp_path: Path
) -> None:
    address = server.put("/numbers.csv", Answer(TABLE))
    [outcome] = fetched(list_file(tmp_path, entry(address=address, loader="workforce_indicators")), tmp_path / "out")
    assert not outcome.got and "not one of the Department's tables that Mainstay knows" in said(outcome)


def test_another_of_the_departments_tables_is_told_apart(server: PublishedServer, tmp_path: Path) -> None:
    address = server.put("/numbers.csv", Answer(department_csv(ENGLAND, WIGAN).encode()))
    wrong = entry(address=address, loader="referrals", headings='"time_period"')
    [outcome] = fetched(list_file(tmp_path, wrong), tmp_path / "out")
    assert not outcome.got and "another of the Department's tables, that of workforce indicators" in said(outcome)


def test_what_is_too_large_is_not_taken(server: PublishedServer, tmp_path: Path) -> None:
    outcome = _only(server, tmp_path, Answer(TABLE, headers={"Content-Length": "100000001"}))
    assert not outcome.got and "larger than 100 megabytes" in said(outcome)
    assert not list((tmp_path / "out").glob("*.part"))


def test_a_packed_answer_nobody_asked_for_is_not_taken(server: PublishedServer, tmp_path: Path) -> None:
    outcome = _only(server, tmp_path, Answer(TABLE, headers={"Content-Encoding": "gzip"}))
    assert not outcome.got and "packed the file" in said(outcome)


def test_a_redirect_is_followed_to_a_host_of_the_list_only(server: PublishedServer, tmp_path: Path) -> None:
    def sent_to(target: str) -> Answer:
        return Answer(status=302, headers={"Location": target})

    server.put("/moved.csv", Answer(TABLE))
    assert _only(server, tmp_path, sent_to("/moved.csv")).got and _held(tmp_path) == TABLE
    with published_server() as stranger:
        stranger.put("/numbers.csv", Answer(OTHER, etag='"two"'))
        elsewhere = stranger.address.replace("127.0.0.1", "localhost")
        outcome = _only(server, tmp_path, sent_to(f"{elsewhere}/numbers.csv"))
        assert not outcome.got and "localhost, which is not in the list" in said(outcome) and not stranger.asked
        address = server.put("/numbers.csv", sent_to(f"{elsewhere}/numbers.csv"))
        allowed = list_file(tmp_path, entry(address=address), also='["localhost"]')
        assert fetched(allowed, tmp_path / "out")[0].got and _held(tmp_path) == OTHER
    for target in ("http://example.invalid/numbers.csv", "file:///etc/hostname", "https://me:word@example.invalid/"):
        outcome = _only(server, tmp_path, sent_to(target))
        assert (not outcome.got and "sent us on" in said(outcome)) or "sending us on" in said(outcome)
    assert "keeps sending us on" in said(_only(server, tmp_path, sent_to("/numbers.csv")))


def test_a_certificate_that_nobody_vouches_for_is_not_accepted(tmp_path: Path) -> None:
    with published_server(_own_certificate(tmp_path)) as server:
        outcome = _only(server, tmp_path, Answer(TABLE))
        assert not outcome.got and "certificate could not be verified" in said(outcome)
        assert "The check is not turned off" in outcome.do and not server.asked


def test_a_certificate_that_the_council_vouches_for_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = _own_certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with published_server(certificate) as server:
        assert _only(server, tmp_path, Answer(TABLE)).got


def test_a_host_that_cannot_be_reached_is_asked_once(tmp_path: Path) -> None:
    with published_server() as gone:
        address = gone.address
    path = list_file(tmp_path, entry(address=f"{address}/one"), entry("other", f"{address}/two", files=("other.csv",)))
    outcomes = fetched(path, tmp_path / "out")
    assert [each.got for each in outcomes] == [False, False]
    assert all("Nobody answers at that address" in said(each) for each in outcomes)
    assert "mainstay published load FILE" in outcomes[1].do


def test_a_name_that_is_not_found_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    [outcome] = fetched(list_file(tmp_path, entry(address="https://nowhere.invalid/one.csv")), tmp_path / "out")
    assert not outcome.got and ("name was not found" in said(outcome) or "no internet" in said(outcome))


def test_the_machines_proxy_is_used_and_may_refuse(
    server: PublishedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", server.address)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    one, two = (f"https://tables.example.invalid/{name}.csv" for name in ("one", "two"))
    path = list_file(tmp_path, entry(address=one), entry("other", two, files=("other.csv",)))
    outcomes = fetched(path, tmp_path / "out")
    assert all(not each.got and "proxy does not let us through" in said(each) for each in outcomes)
    # Once for both: a host that cannot be reached for one file is not asked for the next.
    assert [each.path for each in server.asked] == ["tables.example.invalid:443"]


def test_this_machine_is_reached_without_the_proxy(
    server: PublishedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    assert _only(server, tmp_path, Answer(TABLE)).got


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
def test_a_full_disk_stops_everything_and_says_so(server: PublishedServer, tmp_path: Path) -> None:
    path = list_file(
        tmp_path, entry(address=server.put("/numbers.csv", Answer(TABLE))),
        entry("other", server.put("/other.csv", Answer(TABLE)), files=("other.csv",)),
    )  # fmt: skip
    script = (
        "import resource, sys\nfrom mainstay.commands.application import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))\nmain()"
    )
    words = ["published", "fetch", "--addresses", str(path), "--out", str(tmp_path / "out")]
    ended = subprocess.run([sys.executable, "-c", script, *words], capture_output=True, text=True, check=False)
    assert ended.returncode == 2 and "The disk is full." in ended.stdout and "Traceback" not in ended.stderr
    assert [each.path for each in server.asked] == ["/numbers.csv"] and not (tmp_path / "out" / "numbers.csv").exists()


def test_a_folder_that_cannot_be_made_is_said(server: PublishedServer, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(CannotGoOn, match="could not be made"):
        _only(server, tmp_path, Answer(TABLE))


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{", '{"schema": "another", "files": []}', '{"schema": "mainstay/fetched/1", "files": [{"name": "x"}]}'],
)
def test_a_damaged_list_of_what_was_fetched_stops_before_anything(
    server: PublishedServer, tmp_path: Path, content: str
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "fetched.json").write_text(content)
    with pytest.raises(CannotGoOn, match="list of what was fetched cannot be read"):
        _only(server, tmp_path, Answer(TABLE))
    assert not server.asked


def test_the_older_file_is_named_when_the_newer_cannot_be_had(server: PublishedServer, tmp_path: Path) -> None:
    assert _only(server, tmp_path, Answer(TABLE)).got
    outcome = _only(server, tmp_path, Answer(status=404))
    assert not outcome.got and "is still there" in said(outcome) and _held(tmp_path) == TABLE


def _own_certificate(folder: Path) -> Path:
    """A certificate for this machine that only itself vouches for, with its key."""
    x509 = pytest.importorskip("cryptography.x509", reason="makes the certificate of the test's own server")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    path = folder / "certificate.pem"
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + signed.public_bytes(serialization.Encoding.PEM)
    )
    return path
