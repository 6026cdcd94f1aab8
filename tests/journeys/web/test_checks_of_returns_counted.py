"""A start page says what is asked of returns without checking every return again, however many rounds there are."""

from __future__ import annotations

import os

import pytest

from mainstay.presentation.census.finding_table import mender_of
from mainstay.web.accounts.models import Account
from mainstay.web.returns_kept import rounds
from mainstay.web.returns_kept.asked import asked_of, group_of
from mainstay.web.returns_kept.findings_counted import findings_counted
from mainstay.web.returns_kept.models import FixAsked
from mainstay.web.returns_kept.rounds import Round, round_named
from mainstay.web.roles import Role
from tests.census_returns import council as council_block
from tests.census_returns import leaver, permanent, return_xml
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.returns_given import NAME, ask_for, give, in_a_month, the_round, with_faults

YEARS = (2021, 2022, 2023, 2024, 2025)


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the folders of the returns that were checked, one for each check."""
    really, made = rounds.check, []

    def counting(file, **words):
        made.append(file.parent.name)
        return really(file, **words)

    rounds._checked.cache_clear()
    monkeypatch.setattr(rounds, "check", counting)
    return made


def faulty(year: int) -> bytes:
    return return_xml(year, [permanent(year, FTE="2.5"), leaver(year)], council_block(year))


def asked_for_all() -> None:
    """Asks for the first finding of each round."""
    for year in YEARS:
        kept = Round(year, "893")
        finding = rounds.checked(kept.file(kept.standing().history), "893", kept.last_year()).result.findings[0]
        desk = mender_of(finding).name
        FixAsked.objects.create(
            round=kept.name, rule=finding.rule.code, of_desk=desk, to_desk=desk, due="2026-12-01", found=1, asked_by=1
        )


def test_five_rounds_are_checked_once_each_and_not_at_every_visit(as_role: AsRole, checks) -> None:
    analyst = as_role(Role.ANALYST)
    for year in YEARS:
        assert give(analyst, faulty(year)).status_code == 302
    asked_for_all()
    checks.clear()
    rounds._checked.cache_clear()
    for _visit in range(3):
        assert "5 fixes asked for a return" in analyst.get("/").content.decode()
    assert sorted(checks) == [f"census_{year}_893" for year in YEARS]


def test_another_file_is_counted_anew_and_what_is_kept_says_nothing_of_anyone(as_role: AsRole, checks) -> None:
    analyst = as_role(Role.ANALYST)
    give(analyst, with_faults())
    rule, desk = the_round(analyst).partition("/ask/")[2].partition('"')[0].strip("/").split("/")
    ask_for(analyst, rule, desk, due=in_a_month())
    kept = round_named(NAME)
    counts, _sha256 = findings_counted(kept)
    (asked,) = asked_of(Account.objects.get())
    assert asked.left == counts[rule, asked.group.desk] == len(asked.group.findings) > 0
    place = kept.folder / "findings_counted.json"
    assert "permanent" not in place.read_text() and "SW1" not in place.read_text()
    checks.clear()
    file = kept.file(kept.standing().history)
    os.utime(file, (1, 1))
    assert findings_counted(kept) == findings_counted(kept) and len(checks) <= 1
    place.write_text("{damaged")
    assert findings_counted(kept)[0] == counts
    assert group_of(kept, rule, asked.group.desk) == asked.group
