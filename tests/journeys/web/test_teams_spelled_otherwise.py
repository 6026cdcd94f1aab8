"""A manager sees their team however a file, or the account, spells its name: capitals and blanks tell no teams apart."""

from __future__ import annotations

import pytest

from mainstay.tasks.teams_of_a_record import key_of_team
from mainstay.web.accounts.models import Account
from mainstay.web.reviews.line import is_in_line, looks_after
from mainstay.web.roles import Role
from tests.small_records import record_of, spell, staff_history

TEAM = "Assessment North"
SPELLED = ["Assessment North", "ASSESSMENT NORTH ", "  assessment  north", "Assessment\u00a0North", "Assessment\tNorth"]


@pytest.mark.parametrize("in_the_file", SPELLED)
@pytest.mark.parametrize("of_the_account", SPELLED)
def test_a_manager_looks_after_the_team_in_every_spelling(in_the_file: str, of_the_account: str) -> None:
    account = Account.objects.make("manager@example.invalid", "x", [Role.TEAM_MANAGER], [of_the_account], "")
    record = record_of(spell=[spell("P-1", team=in_the_file)], person=[{"person": "P-1"}], sources=[staff_history()])
    assert (
        account.looks_after(in_the_file) and looks_after(account, record, "P-1") and is_in_line(account, record, "P-1")
    )
    assert key_of_team(in_the_file) == key_of_team(of_the_account)


@pytest.mark.parametrize("blank", ["", "  ", None])
def test_a_team_without_a_name_is_nobody_s(blank: str | None) -> None:
    account = Account.objects.make("manager@example.invalid", "x", [Role.TEAM_MANAGER], ["", " "], "")
    assert not account.looks_after(blank)
