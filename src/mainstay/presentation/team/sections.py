"""The sections of the page about a team: what they say in sentences, and their tables. Page, workbook and document share them."""

from __future__ import annotations

from decimal import Decimal

from mainstay.foundations.dates import in_words
from mainstay.presentation.team.content import AHEAD_DAYS, Dated, Managers, TeamThisWeek
from mainstay.presentation.team.load_section import load_section
from mainstay.presentation.team.section import Section
from mainstay.presentation.team.words import (
    NOT_KNOWN,
    children,
    how_soon,
    overdue_since,
    people,
    role_of,
    said_when,
    total_fte,
    what_of,
)
from mainstay.presentation.words import capital, counted, joined, number, tenths


def sections(team: TeamThisWeek) -> list[Section]:
    """Every section, in the order in which a manager needs them."""
    return [_this_week(team), _waiting(team), load_section(team), _coming(team), _supervision(team), _reviews(team),
            _endings(team), _managers(team)]  # fmt: skip


def people_and_children(team: TeamThisWeek) -> str:
    """The team in one sentence."""
    if not team.workers:
        return "The lists name nobody in this team."
    average = f", {number(team.average)} for each FTE of those who have any" if team.average is not None else ""
    told = (
        f"{capital(children(team.children))} allocated{average}"
        if team.days.children
        else "No list of children allocated was imported"
    )
    return f"{people(len(team.workers))}, {total_fte(team.fte)} FTE. {told}."


def _this_week(team: TeamThisWeek) -> Section:
    said = (*team.joining, *team.leaving, *team.reviews, *team.endings)
    rows = [each for each in said if said_when(team.days, each.day) == "this week"]
    rows += [
        Dated(each.due, each.worker.person, each.worker.shown, "supervision is due")
        for each in team.supervision
        if each.due and said_when(team.days, each.due) == "this week"
    ]
    found = sorted(rows, key=lambda each: (each.day, each.shown))
    many = f"{counted(len(found), 'date')} known in the seven days from {in_words(team.days.today)}."
    none = f"No date is known in the seven days from {in_words(team.days.today)}."
    table = tuple((each.day, each.shown, what_of(each)) for each in found)
    return Section("this-week", "This week", (many if found else none,), ("Day", "Who", "What"), table)


def _waiting(team: TeamThisWeek) -> Section:
    if team.days.children is None:
        return Section(
            "waiting", "Children without a worker", ("Not known: no list of children allocated was imported.",)
        )
    day = in_words(team.days.children)
    many = len(team.waiting)
    has = "has" if many == 1 else "have"
    said = [f"On {day}, {children(many)} of this team {has} no worker who is here." if many else
            f"On {day}, every child of this team has a worker who is here."]  # fmt: skip
    if team.waiting_nowhere:
        said.append(
            f"{children(team.waiting_nowhere)} in the council wait in a list that names no team, and stand on no team's page."
        )
    if any(each.found_at for each in team.waiting):
        said.append(
            "Keys stand for children here, and no names. Give the row in the last column to those who keep the children's "
            "system: they can say who the child is, and put the allocation right."
        )
    rows = tuple(
        (each.child, f"{each.why.value} ({each.worker})" if each.worker else each.why.value, each.since, each.found_at)
        for each in team.waiting
    )
    columns = ("Child (the record's own key)", "Why", "Since", "Where the list says it")
    return Section("waiting", "Children without a worker", tuple(said), columns, rows)


def _coming(team: TeamThisWeek) -> Section:
    rows = sorted((*team.joining, *team.leaving), key=lambda each: (each.day, each.shown))
    told = (
        f"{people(len(team.joining))} {'joins' if len(team.joining) == 1 else 'join'} and {people(len(team.leaving))} "
        f"{'leaves' if len(team.leaving) == 1 else 'leave'} by {in_words(team.days.last)}, as far as the lists tell."
    )
    none = f"The lists tell of nobody who joins or leaves by {in_words(team.days.last)}."
    more = "Only days that HR had written down already can be known here. Agency assignments that end stand below."
    table = tuple((each.day, how_soon(team.days, each.day), each.shown, what_of(each)) for each in rows)
    return Section(
        "coming", "Who joins and who leaves", (told if rows else none, more), ("Day", "How soon", "Who", "What"), table
    )


def _supervision(team: TeamThisWeek) -> Section:
    known = [each for each in team.supervision if each.last or each.due]
    if not known:
        return Section("supervision", "Supervision", ("No supervision is known for anyone in this team.",))
    unknown = [each.worker.shown for each in team.supervision if each not in known]
    said = ["Meetings with one's manager and reflective ones; not group, peer, or about one child."]
    if unknown:
        said.append(f"Of {people(len(unknown))} no supervision is known: {'; '.join(unknown)}.")
    rows = tuple(
        (each.worker.shown, role_of(each.worker), each.last or NOT_KNOWN, overdue_since(team.days, each.due))
        for each in known
    )
    return Section("supervision", "Supervision", tuple(said), ("Worker", "Role", "Last held", "Next"), rows)


def _reviews(team: TeamThisWeek) -> Section:
    title = "Early-career and programme reviews"
    if not team.reviews:
        return Section("reviews", title, (f"No review is known that is overdue or due by {in_words(team.days.last)}.",))
    rows = tuple((each.shown, each.what, overdue_since(team.days, each.day)) for each in team.reviews)
    return Section("reviews", title, ("Overdue ones come first.",), ("Worker", "Review", "Due"), rows)


def _endings(team: TeamThisWeek) -> Section:
    title = "Assignments, contracts, registration and rights to work that end"
    last = in_words(team.days.last)
    many = f"{counted(len(team.endings), 'date')} up to {last}, {AHEAD_DAYS} days from today."
    said = [many if team.endings else f"No such date is known up to {last}."]
    if any(said_when(team.days, each.day) == "passed" for each in team.endings):
        said.append("Of dates that have passed, the lists do not say whether they were put off.")
    if not team.registrations_known:
        said.append("No registration dates were imported.")
    if not team.rights_to_work_known:
        said.append("No file tells yet until when anyone has the right to work.")
    rows = tuple((each.day, how_soon(team.days, each.day), each.shown, what_of(each)) for each in team.endings)
    return Section("endings", title, tuple(said), ("Day", "How soon", "Who", "What"), rows)


def _managers(team: TeamThisWeek) -> Section:
    managers = team.managers
    said = [_who_leads(managers)]
    if managers.present and managers.led:
        each = tenths(Decimal(managers.led) / len(managers.present))
        among = f"{people(managers.led)} for {counted(len(managers.present), 'manager')}"
        said.append(f"{among}: {number(each)} each." if len(managers.present) > 1 else f"{among}.")
    if managers.vacant:
        said.append(f"{counted(managers.vacant, 'post')} of a team manager {_is(managers.vacant)} vacant.")
    if team.vacant_posts:
        all_posts = f"In all, {counted(team.vacant_posts, 'post')} of the team {_is(team.vacant_posts)} vacant"
        said.append(f"{all_posts}, {total_fte(team.vacant_fte)} FTE.")
    said.append("Whether a manager is away is not shown here: absence is for HR alone.")
    return Section("managers", "Managers", (" ".join(said),))


def _is(many: int) -> str:
    return "is" if many == 1 else "are"


def _who_leads(managers: Managers) -> str:
    named = f" The team's own entry names {managers.named}." if managers.named else ""
    if not managers.present:
        return f"Nobody in the team is in a team manager's role.{named}"
    who = joined(
        [
            f"{worker.shown} ({'through an agency' if worker.contract == 'agency' else role_of(worker).lower()})"
            for worker in managers.present
        ]
    )
    return f"The team is led by {who}.{named}"
