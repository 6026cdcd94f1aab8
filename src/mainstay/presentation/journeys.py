"""One worker's journey as it is read: how they came, what they did here, with whom, and what they learnt. Facts alone.

Nothing here judges anybody: no score, no forecast. Absence is not part of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mainstay.foundations.dates import in_words, month_in_words
from mainstay.foundations.quantities import plain
from mainstay.presentation.pages_to_take import PageToTake, TableToTake
from mainstay.presentation.words import NOT_KNOWN, counted, sentence

IDENTIFIES = "Identifies a person: do not pass it on, and keep it no longer than you need it."


@dataclass(frozen=True)
class Stint:
    """One stretch in one role, team, contract and hours. `until` is the first day no longer in it, None while it goes on."""

    start: date | None
    until: date | None
    role: str
    title: str
    team: str
    contract: str
    fte: Decimal | None
    left_because: str = ""
    went_to: str = ""


@dataclass(frozen=True)
class Journey:
    """What the record knows of one worker. Rows are in order of time; words are labels, never codes.

    `as_at` is the last day that the record speaks for. `managers` are (team, manager, from, until, how it is known);
    `children` are (month end, how many were allocated, None where no list says); `meetings` (due, held, kind, minutes);
    `steps` (programme, step, due, done, outcome); `learning` (what, kind, completed, to be renewed by); `register`
    (looked up on, status, renewed until, form sent, fee paid, development recorded).
    """

    person: str
    known_as: str
    swe_number: str
    as_at: date | None
    came: tuple[tuple[str, str], ...]
    stints: tuple[Stint, ...]
    managers: tuple[tuple[str, str, date | None, date | None, str], ...]
    children: tuple[tuple[date, int | None], ...]
    meetings: tuple[tuple[date | None, date | None, str, int | None], ...]
    steps: tuple[tuple[str, str, date | None, date | None, str], ...]
    learning: tuple[tuple[str, str, date | None, date | None], ...]
    register: tuple[tuple[date | None, str, date | None, date | None, date | None, date | None], ...]


@dataclass(frozen=True)
class Section:
    """One part of the page: a sentence, and a table under it where there is anything to list."""

    name: str
    title: str
    sentence: str
    headings: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def sections_of(journey: Journey) -> list[Section]:
    """Every part of the page, in its order; one of which the record knows nothing says so."""
    return [part(journey) for part in _PARTS]


def now(journey: Journey) -> str:
    """Where the worker stands on the last day that the record speaks for, in a sentence."""
    here = [each for each in journey.stints if _is_on(each, journey.as_at)]
    when = f" (on {in_words(journey.as_at)}, the last day of the record)" if journey.as_at else ""
    if here:
        return sentence(f"{'; '.join(_stint_in_words(each) for each in here)}{when}")
    ended = [each.until for each in journey.stints if each.until is not None]
    if ended:
        return sentence(f"no longer here: the last post in the record ended on {in_words(max(ended))}")
    return sentence("the record tells of no post of this worker")


def journey_to_take(journey: Journey, made_on: date) -> PageToTake:
    """The page as a file."""
    parts = sections_of(journey)
    said = (("Now", (now(journey),)), *((each.title, (each.sentence,)) for each in parts))
    tables = tuple(TableToTake(each.title, each.headings, each.rows) for each in parts if each.rows)
    return PageToTake(f"Worker {journey.known_as}", made_on, said, tables, IDENTIFIES, "identifies-a-person")


def _came(journey: Journey) -> Section:
    told = (
        "What the record knows of how this worker came." if journey.came else "The record does not say how they came."
    )
    return Section("came", "How they came", told, ("What", "Known"), journey.came)


def _stints(journey: Journey) -> Section:
    if not journey.stints:
        return Section("posts", "Roles, teams and contracts", "No file tells of a post of this worker.")
    teams = {each.team for each in journey.stints if each.team}
    roles = {each.role for each in journey.stints if each.role}
    told = (
        f"{counted(len(journey.stints), 'stretch', 'stretches')}, in {counted(len(teams), 'team')} and"
        f" {counted(len(roles), 'role')}. A new stretch begins when the role, the team, the contract or the hours change."
    )
    rows = tuple(
        (_day(each.start), "goes on" if each.until is None else _day(each.until), each.role, each.title, each.team,
         each.contract, NOT_KNOWN if each.fte is None else plain(each.fte),
         "; ".join(part for part in (each.left_because, each.went_to) if part))
        for each in journey.stints
    )  # fmt: skip
    headings = ("From", "Until", "Role", "Job title here", "Team", "Contract", "FTE", "Why it ended")
    return Section("posts", "Roles, teams and contracts", told, headings, rows)


def _managers(journey: Journey) -> Section:
    title = "Managers"
    if not journey.managers:
        return Section("managers", title, "No file says who managed the teams that this worker was in.")
    who = {each[1] for each in journey.managers}
    rows = tuple((_day(start), "goes on" if until is None else _day(until), team, manager, how)
                 for team, manager, start, until, how in journey.managers)  # fmt: skip
    told = f"{counted(len(who), 'manager')} while this worker was in their teams."
    return Section(
        "managers", title, told, ("From", "Until", "Team", "Manager, by staff number", "How it is known"), rows
    )


def _children(journey: Journey) -> Section:
    title = "Children allocated"
    known = [(day, many) for day, many in journey.children if many is not None]
    if not known:
        told = "No list says how many children were allocated to this worker, or the lists cover none of their months here."
        return Section("children", title, told)
    most, last = max(many for _day, many in known), known[-1]
    told = (
        f"{counted(last[1], 'child', 'children')} at the end of {month_in_words(last[0])}; at most {most:,} at a month's end"
        f" since {month_in_words(known[0][0])}. Only how many: which children is not shown here."
    )
    rows = tuple((month_in_words(day), NOT_KNOWN if many is None else f"{many:,}") for day, many in journey.children)
    return Section("children", title, told, ("End of", "Children allocated"), rows[::-1])


def _meetings(journey: Journey) -> Section:
    title = "Supervision"
    if not journey.meetings:
        return Section(
            "supervision", title, "No supervision is in the record: no file tells of it and nobody typed any."
        )
    held = [each[1] for each in journey.meetings if each[1] is not None]
    told = f"{counted(len(held), 'meeting')} held" + (f", the last on {in_words(max(held))}." if held else ".")
    rows = tuple((_day(due), "not held" if on is None else _day(on), kind, "" if minutes is None else str(minutes))
                 for due, on, kind, minutes in reversed(journey.meetings))  # fmt: skip
    return Section("supervision", title, told, ("Due by", "Held on", "Kind", "Minutes"), rows)


def _steps(journey: Journey) -> Section:
    title = "Early career and other programmes"
    if not journey.steps:
        return Section("programmes", title, "No step of a programme is in the record.")
    done = sum(each[3] is not None for each in journey.steps)
    told = f"{done:,} of {counted(len(journey.steps), 'step')} done."
    rows = tuple((programme, step, _day(due), "not yet" if on is None else _day(on), outcome)
                 for programme, step, due, on, outcome in journey.steps)  # fmt: skip
    return Section("programmes", title, told, ("Programme", "Step", "Due by", "Done on", "Outcome"), rows)


def _learning(journey: Journey) -> Section:
    title = "Learning"
    if not journey.learning:
        return Section("learning", title, "No training or qualification is in the record.")
    told = f"{counted(len(journey.learning), 'piece')} of training, development or qualification."
    rows = tuple((what, kind, _day(on), _day(by)) for what, kind, on, by in journey.learning)
    return Section("learning", title, told, ("What", "Kind", "Completed on", "To be renewed by"), rows)


def _register(journey: Journey) -> Section:
    title = "Registration"
    number = f"Social Work England number {journey.swe_number}. " if journey.swe_number else ""
    if not journey.register:
        return Section("registration", title, f"{number}The record does not say where they stand on the register.")
    looked, status, until, *_rest = journey.register[-1]
    told = f"{number}{status or 'Status not known'} when last looked up{f' on {in_words(looked)}' if looked else ''}"
    told += f", renewed until {in_words(until)}." if until else "."
    headings = ("Looked up on", "Status", "Renewed until", "Form sent", "Fee paid", "Development recorded")
    rows = tuple((_day(day), status, *map(_day, rest)) for day, status, *rest in reversed(journey.register))
    return Section("registration", title, told, headings, rows)


_PARTS: Sequence[Callable[[Journey], Section]] = (
    _came, _stints, _managers, _children, _meetings, _steps, _learning, _register,
)  # fmt: skip


def _is_on(stint: Stint, day: date | None) -> bool:
    if day is None:
        return stint.until is None
    return (stint.start is None or stint.start <= day) and (stint.until is None or stint.until > day)


def _stint_in_words(stint: Stint) -> str:
    where = f" in {stint.team}" if stint.team else ""
    hours = "" if stint.fte is None else f", {plain(stint.fte)} FTE"
    since = f", since {in_words(stint.start)}" if stint.start else ""
    return f"{stint.role or 'role not known'}{where}, {stint.contract.lower() or 'contract not known'}{hours}{since}"


def _day(day: date | None) -> str:
    return "" if day is None else in_words(day)
