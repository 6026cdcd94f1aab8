"""Staff rows become spells: stretches of one person in one post, role, team, contract and FTE, half-open.

A history and events give true dates. A run of snapshots gives changes known only to lie between two lists: both
bounding dates are kept, and the later one, on which the change had certainly happened, is the one counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import polars as pl

from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.intake.staff import NO_HOURS, NO_START, StaffRow
from mainstay.record.frames import frame_of
from mainstay.record.record import Shape

LEFT_BUT_LISTED = ProblemKind(
    "MS-STF-006", Severity.ERROR, "Someone on the list of leavers who is still on the staff list",
    "a leaver to be gone from a staff list made after the leaving date",
    "The two files contradict each other; the leaving date was used.",
    "Check whether the person left, came back, or the leaving was withdrawn.", Mender.HR,
)  # fmt: skip
OVERLAP = ProblemKind(
    "MS-STF-007", Severity.ERROR, "Two spells of one person in one post that overlap",
    "spells in one post that follow one another",
    "The overlapping days would count twice; the earlier spell was cut off where the later one starts.",
    "Put the effective dates right in HR.", Mender.HR,
)  # fmt: skip

_SAME = ("title", "role", "team", "contract", "fte", "grade")
Spell = dict[str, object]


def spells_of(rows: Sequence[StaffRow], people: Sequence[str | None], problems: list[Problem]) -> pl.DataFrame:
    """The spell table from staff rows. `people` gives each row's person key, by claim; rows without a person are left out."""
    held: dict[tuple[str, str], list[StaffRow]] = defaultdict(list)
    for row in rows:
        person = people[row.claim]
        if person is None:
            continue
        if row.fte == 0 and row.kind != "leavers_list":
            problems.append(Problem(NO_HOURS, row.place, "hours or FTE of nought"))
        held[person, row.post or ""].append(row)
    left = _leavings(rows, people)
    origins = {people[row.claim]: row.origin for row in rows if row.kind == "starters_list" and row.origin}
    spells: list[Spell] = []
    for (person, _post), group in held.items():
        spells += _of_one_post(person, [row for row in group if row.kind != "starters_list"], problems)
    spells = _gone_by_next_list(_with_leavings(spells, left, problems), rows)
    spells += _joined_and_gone(rows, people, {str(spell["person"]) for spell in spells})
    for spell in spells:
        spell["start_origin"] = spell.get("start_origin") or origins.get(str(spell["person"]))
    return _framed(_not_overlapping(spells, problems))


def _of_one_post(person: str, rows: list[StaffRow], problems: list[Problem]) -> list[Spell]:
    snapshots = [row for row in rows if row.shape in (Shape.SNAPSHOT, Shape.RUN)]
    dated = [row for row in rows if row.shape in (Shape.HISTORY, Shape.EVENTS)]
    spells = [_spell(person, row, row.start, row.end) for row in _without_repeats(dated, snapshots)]
    for row in dated:
        if row.start is None and row.kind != "leavers_list":
            problems.append(Problem(NO_START, row.place, "a blank or unreadable start date"))
    return spells + list(_from_snapshots(person, snapshots, problems))


def _without_repeats(dated: list[StaffRow], snapshots: list[StaffRow]) -> list[StaffRow]:
    """Dated rows, less a leaver's row for a post that the lists of staff show anyway (its leaving is applied to that)."""
    if not snapshots:
        return dated
    return [row for row in dated if row.kind != "leavers_list"]


def _from_snapshots(person: str, rows: list[StaffRow], problems: list[Problem]) -> Iterable[Spell]:
    """Spells from one person's rows in a run of lists: one for each stretch in which nothing that matters changed."""
    by_day: dict[int, list[StaffRow]] = defaultdict(list)
    for row in rows:
        if row.seen is not None:
            by_day[row.seen].append(row)
    places = max((len(same_day) for same_day in by_day.values()), default=0)
    for place in range(places):
        run = [same_day[place] for _, same_day in sorted(by_day.items()) if place < len(same_day)]
        yield from _run(person, run, problems)


def _run(person: str, rows: list[StaffRow], problems: list[Problem]) -> Iterable[Spell]:
    current: Spell | None = None
    before: StaffRow | None = None
    for row in rows:
        if before is not None and current is not None and _alike(before, row):
            before = row
            continue
        if current is not None and before is not None:
            current["end"], current["end_earliest"] = row.seen, _after(before.seen)
            yield current
            current = _spell(person, row, row.seen, None)
            current["start_earliest"] = _after(before.seen)
        else:
            start = row.start if row.start is not None else row.seen
            if row.start is None:
                problems.append(Problem(NO_START, row.place, "a blank or unreadable start date"))
            current = _spell(person, row, start, row.end)
        before = row
    if current is not None:
        current["last_seen"] = before.seen if before else None
        yield current


def _alike(before: StaffRow, row: StaffRow) -> bool:
    return all(getattr(before, name) == getattr(row, name) for name in _SAME)


def _after(day: int | None) -> int | None:
    return None if day is None else day + 1


def _spell(person: str, row: StaffRow, start: int | None, end: int | None) -> Spell:
    return {
        "person": person, "post": row.post, "role": row.role, "local_title": row.title or None, "team": row.team,
        "contract": row.contract, "fte": row.fte, "start": start, "end": end, "start_earliest": None,
        "end_earliest": None, "start_origin": row.origin, "leaving_reason": row.reason,
        "leaver_destination": row.destination, "grade": row.grade, "base_pay": row.base_pay,
        "joined_council": row.joined, "source": row.source, "row": row.row, "last_seen": None, "kind": row.kind,
        "place": row.place,
    }  # fmt: skip


def _leavings(rows: Sequence[StaffRow], people: Sequence[str | None]) -> dict[str, list[StaffRow]]:
    """Rows of lists of leavers by person."""
    found: dict[str, list[StaffRow]] = defaultdict(list)
    for row in rows:
        person = people[row.claim]
        if row.kind == "leavers_list" and person is not None and row.end is not None:
            found[person].append(row)
    return found


def _with_leavings(spells: list[Spell], left: dict[str, list[StaffRow]], problems: list[Problem]) -> list[Spell]:
    """Ends open spells of people on a list of leavers, with their reason; someone still listed afterwards is a problem."""
    for spell in spells:
        for row in left.get(str(spell["person"]), []):
            end, start, seen = row.end, spell["start"], spell["last_seen"]
            begun_after = isinstance(start, int) and end is not None and start > end
            if spell["kind"] == "leavers_list" or begun_after or _number(spell["end"], 10**7) <= _number(end, 0):
                continue
            if isinstance(seen, int) and end is not None and seen > end:
                problems.append(Problem(LEFT_BUT_LISTED, row.place, "a leaving date before the date of the staff list"))
            spell["end"], spell["end_earliest"] = end, None
            spell["leaving_reason"] = row.reason or spell["leaving_reason"]
            spell["leaver_destination"] = row.destination or spell["leaver_destination"]
    return spells


def _gone_by_next_list(spells: list[Spell], rows: Sequence[StaffRow]) -> list[Spell]:
    """Ends spells of people no longer listed: gone by the next list, and not before the day after they were last seen."""
    lists = sorted({row.seen for row in rows if row.shape is Shape.RUN and row.seen is not None})
    for spell in spells:
        seen = spell["last_seen"]
        later = [day for day in lists if isinstance(seen, int) and day > seen]
        if later and spell["end"] is None and isinstance(seen, int):
            spell["end"], spell["end_earliest"] = later[0], seen + 1
    return spells


def _joined_and_gone(rows: Sequence[StaffRow], people: Sequence[str | None], known: set[str]) -> list[Spell]:
    """Starters whom no other list shows: they joined, and had gone by the next list; only the start is known."""
    found = []
    for row in rows:
        person = people[row.claim]
        if row.kind == "starters_list" and person is not None and person not in known and row.start is not None:
            found.append(_spell(person, row, row.start, row.start + 1))
    return found


def _not_overlapping(spells: list[Spell], problems: list[Problem]) -> list[Spell]:
    """Cuts an earlier spell of the same person and post where the next one starts, and says so."""
    held: dict[tuple[object, object], list[Spell]] = defaultdict(list)
    for spell in spells:
        held[spell["person"], spell["post"] or id(spell)].append(spell)
    for group in held.values():
        group.sort(key=lambda spell: (_number(spell["start"], -(10**7)), _number(spell["end"], 10**7)))
        for first, second in zip(group, group[1:], strict=False):
            begins, ends = second["start"], first["end"]
            if isinstance(begins, int) and _number(ends, 10**7) == begins - 1:
                first["end"] = (
                    begins  # an effective-to date is the last day held, and the next row starts the day after
                )
            elif isinstance(begins, int) and _number(ends, 10**7) > begins:
                first["end"] = max(begins, _number(first["start"], begins))
                place = second["place"]
                if isinstance(place, Place):
                    problems.append(Problem(OVERLAP, place, "a start before the end of the spell before it"))
    return spells


def _number(value: object, otherwise: int) -> int:
    return value if isinstance(value, int) else otherwise


def _framed(spells: list[Spell]) -> pl.DataFrame:
    columns = [
        "person", "post", "role", "local_title", "team", "contract", "fte", "start", "end", "start_earliest", "end_earliest",
        "start_origin", "leaving_reason", "leaver_destination", "grade", "base_pay", "joined_council", "source", "row",
    ]  # fmt: skip
    data = {name: [spell[name] for spell in spells] for name in columns}
    data["spell"] = [f"S{number}" for number in range(len(spells))]
    return frame_of("spell", data)
