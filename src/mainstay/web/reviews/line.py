"""Who may type what about whom: a team manager for their own teams, an exit conversation for those outside the line."""

from __future__ import annotations

from typing import Any

from mainstay.record.record import WorkforceRecord
from mainstay.stores.database import typed_rows
from mainstay.stores.database.aliases import keys_in
from mainstay.tasks.teams_of_a_record import comparable, standing
from mainstay.tasks.where_someone_works import teams_of_worker
from mainstay.tasks.who_someone_is import is_worker
from mainstay.web.own_worker import own_key
from mainstay.web.roles import May

EXIT = "exit"


def last_teams(record: WorkforceRecord, person: str) -> tuple[str, ...]:
    """The teams somebody works in, or for who has left, the last one known."""
    now = teams_of_worker(record, person)
    if now:
        return now
    spells = [each["team"] for each in standing(record).all_spells.get(person, ()) if comparable(each["team"])]
    return tuple(spells[-1:])


def looks_after(account: Any, record: WorkforceRecord, person: str) -> bool:
    """Whether someone looks after a worker: any for those who see every worker, else of their own teams; never oneself."""
    if not is_worker(record, person) or person == own_key(account, record):
        return False
    return any(account.looks_after(team) for team in teams_of_worker(record, person) or (None,))


def is_in_line(account: Any, record: WorkforceRecord, person: str) -> bool:
    """Whether someone is, or may be, a worker's own manager: by their teams, or as a team names them."""
    teams = {comparable(team) for team in last_teams(record, person)}
    if teams & {comparable(str(team)) for team in account.teams}:
        return True
    me = own_key(account, record)
    if not me:
        return False
    rows = record.table("team").select("name", "team", "manager").iter_rows()
    return any(manager == me and {comparable(name), comparable(team)} & teams for name, team, manager in rows)


def may_hold(account: Any, record: WorkforceRecord, person: str, kind: str) -> bool:
    """Whether someone may hold a conversation of a kind with a worker."""
    if not looks_after(account, record, person):
        return False
    return kind != EXIT or (account.may(May.SEE_PEOPLE) and not is_in_line(account, record, person))


def follows(account: Any, record: WorkforceRecord, person: str, programme: str) -> bool:
    """Whether someone follows a worker's programme: everyone's for those who see every worker, else their own cohort."""
    if person == own_key(account, record):
        return False
    return account.may(May.SEE_PEOPLE) or (person, programme) in cohort(account, record)


def cohort(account: Any, record: WorkforceRecord) -> set[tuple[str, str]]:
    """An early-career lead's own: those they added, and those who are given to them as assessor, by person and programme."""
    added = {
        (str(row.values["person"]), str(row.values["programme"]))
        for row in typed_rows.begun_by("milestone", account.pk)
    }
    now = keys_in(record, [person for person, _programme in added])
    found = {(now.get(person, person), programme) for person, programme in added}
    if me := own_key(account, record):
        table = record.table("milestone")
        found |= set(table.filter(table["assessor"] == me).select("person", "programme").iter_rows())
    return {each for each in found if each[0] != me}
