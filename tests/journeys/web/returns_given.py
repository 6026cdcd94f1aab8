"""Returns given to the returns desk by pages, for its journeys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from mainstay.tasks.home import home_folder
from mainstay.web.roles import Role
from tests.census_returns import agency, leaver, permanent, return_xml
from tests.census_returns import council as council_block
from tests.worked_examples.workforce_census_rules.clean_return import clean

AsRole = Callable[[Role], Client]
NAME = "census_2025_893"
BOMB = b'<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><Message>&b;</Message>'


def as_file(content: bytes, name: str = "return.xml") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/xml")


def clean_return(year: int = 2025) -> bytes:
    return clean(year).text.encode()


def with_faults() -> bytes:
    return return_xml(2025, [permanent(2025, FTE="2.5"), leaver(2025), agency(2025, SWENo="")], council_block(2025))


def give(client: Client, content: bytes | None = None, *, last_year: bytes | None = None, **said: object):
    words: dict[str, object] = {"initials": "AB", "role": "analyst", **said}
    if content is not None:
        words["return_file"] = as_file(content)
    if last_year is not None:
        words["last_year_file"] = as_file(last_year, "before.xml")
    return client.post(reverse("returns-give"), words)


def move(client: Client, to: str, role: Role, **said: object):
    words = {"to": to, "initials": "CD", "role": role.value, **said}
    return client.post(reverse("returns-move", kwargs={"folder": NAME}), words)


def the_round(client: Client, query: str = "") -> str:
    answer = client.get(reverse("returns-round", kwargs={"folder": NAME}) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def take_file(client: Client, what: str):
    return client.get(reverse("returns-take", kwargs={"folder": NAME, "what": what}))


def kept_now() -> Path:
    return home_folder() / "web" / "returns" / NAME


def files_kept() -> list[Path]:
    return [path for path in (home_folder() / "web").rglob("*") if path.is_file()]


def ask_for(client: Client, rule: str, desk: str, **said: object):
    words = {"to": "HR", "due": "30/11/2099", **said}
    return client.post(reverse("returns-ask", kwargs={"folder": NAME, "rule": rule, "desk": desk}), words)


def in_a_month() -> str:
    from datetime import date, timedelta

    day = date.today() + timedelta(days=30)
    return f"{day.day}/{day.month}/{day.year}"


def first_query() -> str:
    from mainstay.foundations.problems import Severity
    from mainstay.tasks.checking_a_return import check

    (file,) = kept_now().glob("census_*.xml")
    return next(f.rule.code for f in check(file).result.findings if f.rule.severity is Severity.QUERY and f.swe)


def with_queries(comment: str = "") -> bytes:
    text = return_xml(2025, [permanent(2025, Cases30="45"), leaver(2025), agency(2025)], council_block(2025))
    return text + comment.encode()


def note_fields(page: str) -> list[str]:
    import re

    return re.findall(r'name="use_(n[0-9a-f]{16})"', page)
