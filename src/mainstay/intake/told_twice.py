"""What several lists tell of the same things, put together: each contact once, each child's worker once, each help once.

A sample of contacts adds to the list of contacts. A history of workers and a list of children allocated tell the same
stretches: each day of a child with a worker is counted once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import polars as pl

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.record.record import Shape, Source
from mainstay.record.subjects import Subject

NOT_IN_A_LIST = ProblemKind(
    "MS-CON-007", Severity.QUERY, "A sample of contacts that are in no list of contacts",
    "Numbers that stand in the list of contacts among the files.",
    "Nobody can say when they came or from whom, so what was read of them is left out.",
    "Give the list of contacts that the sample was drawn from, or put the numbers right.", Mender.CASE_SYSTEM,
)  # fmt: skip
TWO_LISTS = ProblemKind(
    "MS-CHI-003", Severity.NOTE, "Children's workers that two lists tell of",
    "Both a list of children allocated and a history of their workers, as far as they agree.",
    "Each day of a child with a worker was counted once; what only one of the lists tells was kept.",
    "Nothing, unless the two were meant to be of different children.", Mender.CASE_SYSTEM,
)  # fmt: skip

Row = dict[str, Any]
_READ = ("first_reading", "second_reading", "could_have_helped", "read_on", "helped_before", "looked_after_on")
_FAR = 10**7


def put_together(tables: dict[str, pl.DataFrame], sources: Sequence[Source], problems: list[Problem]) -> None:
    """Changes the tables in place, once each source's coverage is known from all of its own rows."""
    if "contact" in tables:
        tables["contact"] = _with_readings(tables["contact"], sources, problems)
    if "referral" in tables:
        tables["referral"] = _each_once(tables["referral"], sources, ("child", "received"))
    if "hours" in tables:
        tables["hours"] = _each_once(tables["hours"], sources, ("person", "period", "start"))
    if "cost_total" in tables:
        tables["cost_total"] = _each_once(tables["cost_total"], sources, ("month", "cost_centre", "account"))
    if "help_episode" in tables:
        tables["help_episode"] = _help_in_turn(tables["help_episode"], sources)
    tables["involvement"] = _workers_once(tables["involvement"], sources, problems)


def _said_on(sources: Sequence[Source]) -> dict[int, int]:
    return {source.number: day_number(source.as_at) if source.as_at else 0 for source in sources}


def _each_once(frame: pl.DataFrame, sources: Sequence[Source], key: Sequence[str]) -> pl.DataFrame:
    """Of rows with one key in several lists, that of the latest list; what it leaves blank is taken from the others."""
    said = _said_on(sources)
    if frame.select(key).is_duplicated().sum() == 0:
        return frame
    kept: dict[tuple[object, ...], Row] = {}
    for row in sorted(frame.to_dicts(), key=lambda row: (-said.get(row["source"], 0), row["source"], row["row"])):
        first = kept.setdefault(tuple(row[name] for name in key), row)
        first.update({name: value for name, value in row.items() if first[name] is None})
    rows = sorted(kept.values(), key=lambda row: (row["source"], row["row"]))
    return pl.DataFrame(rows, schema=frame.schema)


def _with_readings(frame: pl.DataFrame, sources: Sequence[Source], problems: list[Problem]) -> pl.DataFrame:
    """Contacts of lists, with what a sample says of them; a sample's contact that no list has is left out and said so."""
    samples = {source.number: source for source in sources if not source.tells(Subject.CONTACTS)}
    listed = _each_once(frame.filter(~pl.col("source").is_in(list(samples))), sources, ("contact",))
    read = frame.filter(pl.col("source").is_in(list(samples))).to_dicts()
    if not read:
        return listed
    contacts = listed.to_dicts()
    by_number = {row["contact"]: row for row in contacts}
    by_child = {(row["child"], row["day"]): row for row in reversed(contacts)}
    lost: dict[int, int] = defaultdict(int)
    for reading in read:
        contact = by_number.get(reading["contact"])
        if contact is not None and reading["child"] not in (None, contact["child"]):
            contact = by_child.get((reading["child"], contact["day"]))
        if contact is None:
            lost[reading["source"]] += 1
            continue
        contact.update({name: reading[name] for name in _READ if reading[name] is not None})
    for number, count in lost.items():
        place = Place(samples[number].file, samples[number].sheet)
        found = f"{count:,} contact{'' if count == 1 else 's'} that no list has"
        problems.append(Problem(NOT_IN_A_LIST, place, found, count))
    return pl.DataFrame(contacts, schema=frame.schema)


def _help_in_turn(frame: pl.DataFrame, sources: Sequence[Source]) -> pl.DataFrame:
    """Help told by several lists once; help that a run of lists shows and the next does not had ended by its day."""
    days = {
        source.number: day_number(source.as_at)
        for source in sources
        if source.tells(Subject.HELP) and source.shape is Shape.RUN and source.as_at
    }
    lists = sorted(set(days.values()))
    rows = frame.to_dicts()
    latest: dict[tuple[object, ...], int] = {}
    for row in rows:
        key, day = (row["child"], row["kind"], row["start"]), days.get(row["source"], _FAR)
        latest[key] = max(latest.get(key, day), day)
    for row in rows:
        seen = latest[row["child"], row["kind"], row["start"]]
        place = bisect_right(lists, seen)
        if row["end"] is None and row["source"] in days and seen != _FAR and place < len(lists):
            row["end"] = lists[place]
    return _each_once(pl.DataFrame(rows, schema=frame.schema), sources, ("child", "kind", "start"))


def _workers_once(frame: pl.DataFrame, sources: Sequence[Source], problems: list[Problem]) -> pl.DataFrame:
    """Involvements with each day of a child with a worker once, where lists of different kinds tell of both.

    The list that says most of a child goes first: the later one, then the one that says how the child is helped. Of the
    others only the days that it does not tell are kept. What a list says to go on, it says up to its own day.
    """
    kinds = {source.number: source.kind for source in sources if source.tells(Subject.CHILDREN)}
    told = frame.filter(pl.col("source").is_in(list(kinds)))
    if len({kinds[number] for number in told["source"].unique()}) < 2:
        return frame
    order = _order(told, sources)
    same: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in told.to_dicts():
        same[row["child"], row["person"], row["tray"], row["role"]].append(row)
    said, dropped = _said_on(sources), 0
    kept: list[Row] = []
    for rows in same.values():
        once = list(_days_once(rows, order, kinds, said))
        dropped += len(rows) - len({(row["source"], row["row"]) for row in once})
        kept += once
    if dropped:
        last = next(source for source in sources if source.number == max(order, key=lambda number: order[number]))
        text = f"{dropped:,} stretch{'' if dropped == 1 else 'es'} that another list tells too"
        problems.append(Problem(TWO_LISTS, Place(last.file, last.sheet), text))
    kept.sort(key=lambda row: (row["source"], row["row"], row["start"] or 0))
    rest = frame.filter(~pl.col("source").is_in(list(kinds)) | pl.col("source").is_null())
    return pl.concat([pl.DataFrame(kept, schema=frame.schema), rest])


def _order(told: pl.DataFrame, sources: Sequence[Source]) -> dict[int, int]:
    said = _said_on(sources)
    helped = dict(told.group_by("source").agg(pl.col("kind_of_help").count()).iter_rows())
    numbers = sorted(helped, key=lambda number: (-said.get(number, 0), -helped[number], number))
    return {number: place for place, number in enumerate(numbers)}


def _days_once(rows: list[Row], order: dict[int, int], kinds: dict[int, str], said: dict[int, int]) -> Iterable[Row]:
    """One child with one worker: rows of the first kind of list as they are, of others the days that are left."""
    rows = sorted(rows, key=lambda row: (order[row["source"]], row["row"]))
    taken: list[tuple[str, int, int]] = []
    for row in rows:
        kind, start = kinds[row["source"]], row["start"]
        others = [(first, last) for other, first, last in taken if other != kind]
        if start is None or not others:
            yield row
            pieces = [(start or 0, row["end"] if row["end"] is not None else _FAR)]
        else:
            end = row["end"] if row["end"] is not None else max(said.get(row["source"], 0) + 1, start + 1)
            pieces = list(_beyond(start, end, others))
            for place, (first, last) in enumerate(pieces):
                number = row["involvement"] if place == 0 else f"{row['involvement']}.{place}"
                yield row | {"involvement": number, "start": first, "end": last}
        taken += [(kind, first, last) for first, last in pieces]


def _beyond(start: int, end: int, others: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """The parts of start to end that none of the others holds."""
    for first, last in sorted(others):
        if start < min(first, end):
            yield start, min(first, end)
        start = max(start, last)
    if start < end:
        yield start, end
