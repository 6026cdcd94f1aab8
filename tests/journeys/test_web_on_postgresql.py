"""The web application's suite once more, on a real PostgreSQL that is started for it and stopped again.

Not tried again is what does not depend on the database: what a browser shows (marked `looks`), and the files of
`SAME_ON_ANY`, in which pages read what others wrote. All that writes, locks, counts on order or is done at once by several
is tried, and a new file is, until it is named there.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAMS = next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
pytestmark = pytest.mark.skipif(PROGRAMS is None, reason="no PostgreSQL: install Debian's postgresql")


@pytest.fixture
def server() -> Iterator[str]:
    """The address of a server of its own, on this machine alone."""
    assert PROGRAMS is not None
    place = Path(tempfile.mkdtemp(prefix="mainstay-postgresql-"))
    if AS_ROOT:
        shutil.chown(place, "postgres", "postgres")
    port = _free_port()
    try:
        _run(PROGRAMS / "initdb", "-D", place / "data", "-U", "mainstay", "--auth=trust", "--no-sync", "-E", "UTF8")
        options = f"-h 127.0.0.1 -p {port} -k {place} -c fsync=off"
        _run(PROGRAMS / "pg_ctl", "-D", place / "data", "-w", "-l", place / "log", "-o", options, "start")
        yield f"postgresql://mainstay@127.0.0.1:{port}/postgres"
    finally:
        _run(PROGRAMS / "pg_ctl", "-D", place / "data", "-m", "immediate", "stop", check=False)
        time.sleep(0.2)
        shutil.rmtree(place, ignore_errors=True)


SAME_ON_ANY = (
    "any_page_taken", "codes", "council_settings", "deployment", "explore", "figures_and_typing", "going_live", "guarding",
    "measures_of_thin_records", "my_team", "older_files", "one_page", "openid_connect", "our_workforce", "packs", "people",
    "plain_sentences", "published_results", "restore_gives_the_same_pages", "returns_journey", "serving", "where_we_stand",
    "who_is_like_us", "words_of_figures",
)  # fmt: skip
"""Its files in which nothing rests on the database. Putting back into PostgreSQL is tried with a server of its own."""


def test_every_file_left_out_is_there() -> None:
    assert all((ROOT / "tests" / "journeys" / "web" / f"test_{name}.py").is_file() for name in SAME_ON_ANY)


def test_the_suite_passes_on_postgresql(server: str, tmp_path: Path) -> None:
    environment = {**os.environ, "DATABASE_URL": server, "MAINSTAY_HOME": str(tmp_path)}
    for name in [each for each in environment if each.startswith("PYTEST_")] + ["DJANGO_SETTINGS_MODULE"]:
        environment.pop(name, None)
    words = [
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:randomly",
        "--create-db",
        "-m",
        "not looks",
        "tests/journeys/web",
        *(f"--ignore=tests/journeys/web/test_{name}.py" for name in SAME_ON_ANY),
    ]
    # It is the last that runs, beside which the other processors would idle.
    words += ["-n", "auto", "--dist", "loadscope"]
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", *words], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout[-3_000:] + ran.stderr[-1_000:]
    assert " passed" in ran.stdout and "skipped" not in ran.stdout.splitlines()[-1]


def _run(*words: str | Path, check: bool = True) -> None:
    """As the user of the database where we are root, who may not be it."""
    line = [str(word) for word in words]
    if AS_ROOT:
        line = ["runuser", "-u", "postgres", "--", *line]
    subprocess.run(line, check=check, capture_output=True, cwd="/")


def _free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])
