"""A back-up put back gives the same pages, on SQLite and PostgreSQL: figures and teams, what was typed, issued and loaded, the
audit and the schedule.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.test_web_on_postgresql import PROGRAMS, _run, server  # noqa: F401 - the fixture is used by its name
from tests.worked_examples.published_england import HIGH, published_england_csv

ROOT = Path(__file__).parents[3]

AT_WORK = """
import hashlib, json, os, re, sys
from pathlib import Path
import polars as pl
from mainstay.web.started import made_ready
made_ready()
from django.test import Client
from mainstay.measures.small_numbers.kept_register import opened as issued
from mainstay.stores.database import typed_rows
from mainstay.stores.database.editions import accept, current, opened
from mainstay.tasks.publishing import register_of
from mainstay.web.accounts.models import Account
from mainstay.web.audit.entries import record
from mainstay.web.audit.chain import state
from mainstay.web.going_live.declaring import kinds
from mainstay.web.going_live.schedule import decide
from mainstay.web.roles import Role
if sys.argv[1] == "make":
    from mainstay.tasks.reading_a_folder import read_folder
    read = read_folder(Path(sys.argv[2]))
    accept(read.record, base=None, made_by=None, council_name=read.council_name)
    account = Account.objects.make("lead@example.invalid", None, [Role.WORKFORCE_LEAD, Role.ADMINISTRATOR])
    person = opened(current()).table("person")["person"].sort()[0]
    typed_rows.add("supervision", {"person": person, "minutes": 55}, by=account.pk)
    typed_rows.add("conversation", {"person": person, "kind": "stay", "comments": "kept"}, by=account.pk)
    decide(next(kind for kind in kinds() if kind.name == "audit"), 511, "policy", account)
    record(account, "viewed", f"person {person}")
account = Account.objects.get()
person = opened(current()).table("person")["person"].sort()[0]
client = Client(HTTP_HOST="localhost")
client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
if sys.argv[1] == "make":
    client.post("/packs/partners/housing/docx/")
pages = {}
# The audit first, as looking at the others adds to it; the entry that says who just signed in is of each time its own.
for place in ("/audit/", "/our-workforce/", "/our-workforce/measures/", "/our-workforce/teams/", "/going-live/how-long/",
              "/explore/?measure=leavers_headcount&first=role", "/packs/", "/packs/partners/housing/", "/published-results/",
              "/where-we-stand/?council=HIGH", "/where-we-stand/agency_rate_headcount/?council=HIGH",
              f"/requests-about-people/{person}/"):
    answer = client.get(place)
    text = re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", answer.content.decode())
    pages[place] = [answer.status_code, hashlib.sha256(text.encode()).hexdigest()] if place != "/audit/" else [
        answer.status_code, text.count("511 days")]
from mainstay.web.record_shown import record_shown
shown = record_shown()[1]
# What was imported has a source; what was typed has none.
typed = {name: shown.table(name).filter(pl.col("source").is_null()) for name in ("supervision", "conversation")}
pages["typed"] = typed["supervision"]["minutes"].to_list() + typed["conversation"]["comments"].to_list()
pages["issued"] = [each.name for each in issued(register_of("999")).releases]
pages["audit"] = [state().holds, "set how long data are kept" in client.get("/audit/").content.decode()]
print("PAGES" + json.dumps(pages))
""".replace("HIGH", HIGH)


def pages(environment: dict[str, str], *words: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", AT_WORK, *words], capture_output=True, text=True, env=environment, check=False
    )
    assert ran.returncode == 0, ran.stderr[-2_000:]
    return ran.stdout.partition("PAGES")[2]


def mainstay(environment: dict[str, str], *words: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-m", "mainstay", *words], capture_output=True, text=True, env=environment, check=False
    )
    assert ran.returncode == 0, ran.stderr[-2_000:]
    return ran.stdout


def whole(said: str) -> None:
    assert said.count("[200,") == 12 and '"typed": [55, "kept"]' in said and '"audit": [true, true]' in said, said
    assert len(json.loads(said)["issued"]) == 1, said


def loaded(environment: dict[str, str], place: Path) -> None:
    """The published figures of invented councils, as an administrator loads the Department's."""
    file = place / "indicators.csv"
    file.write_text(published_england_csv(), encoding="utf-8")
    mainstay(environment, "published", "load", str(file))


def test_destroyed_and_put_back_each_page_is_the_same(tmp_path: Path) -> None:
    home = tmp_path / "home"
    environment = {**os.environ, "MAINSTAY_HOME": str(home), "DATABASE_URL": ""}
    loaded(environment, tmp_path)
    before = pages(environment, "make", str(ROOT / "example_council"))
    whole(before)
    mainstay(environment, "backup", str(tmp_path / "safe.zip"))
    shutil.rmtree(home)
    mainstay(environment, "restore", str(tmp_path / "safe.zip"), "--keys", str(tmp_path / "safe_keys.zip"))
    assert pages(environment, "look") == before


@pytest.mark.skipif(PROGRAMS is None, reason="no PostgreSQL: install Debian's postgresql")
def test_dumped_and_put_back_into_an_empty_postgresql_each_page_is_the_same(server: str, tmp_path: Path) -> None:  # noqa: F811
    """As the how-to says: pg_dump for the database, and a copy of Mainstay's folder beside it."""
    assert PROGRAMS is not None
    home = tmp_path / "home"
    environment = {**os.environ, "MAINSTAY_HOME": str(home), "DATABASE_URL": server}
    loaded(environment, tmp_path)
    before = pages(environment, "make", str(ROOT / "example_council"))
    whole(before)
    other = server.removesuffix("/postgres") + "/again"
    dump = subprocess.run(
        [PROGRAMS / "pg_dump", "--format=custom", server], capture_output=True, check=True
    ).stdout  # fmt: skip
    (tmp_path / "safe.dump").write_bytes(dump)
    shutil.copytree(home, tmp_path / "safe_folder")
    shutil.rmtree(home)
    _run(PROGRAMS / "psql", server, "-c", "CREATE DATABASE again")
    (tmp_path / "safe.dump").chmod(0o644)
    subprocess.run(
        [PROGRAMS / "pg_restore", "--exit-on-error", "--no-owner", f"--dbname={other}", tmp_path / "safe.dump"],
        check=True,
    )
    shutil.copytree(tmp_path / "safe_folder", home)
    assert pages({**environment, "DATABASE_URL": other}, "look") == before
