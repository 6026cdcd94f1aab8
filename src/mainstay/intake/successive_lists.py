"""Runs of lists other than of staff: what one list shows and the next does not, had ended by the next one's day.

Children allocated, vacancies and absences each come as one list, as a list for every month, or as a history. A history
is taken as it stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import polars as pl

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Place, Problem, ProblemKind, Severity
from mainstay.record.record import Shape, Source
from mainstay.record.subjects import Subject

SAID_TWICE = ProblemKind(
    "MS-ABS-003", Severity.NOTE, "Absences that two rows tell of",
    "Each absence once, or cut where a month ends.",
    "A second post, or a second report, would double the days lost, so each was counted once.",
    "Nothing, unless they were two absences of the same days.",
)  # fmt: skip

Row = dict[str, Any]
_INVOLVEMENT = ("child", "person", "tray", "role", "team", "kind_of_help")


def stays_of_children(frame: pl.DataFrame, sources: Sequence[Source]) -> pl.DataFrame:
    """Involvements with those of a run of lists joined into one for each stay of a child with a worker or tray.

    A child no longer listed with a worker had left that worker by the day of the next list. Then, for all: an
    allocation that ends on the eve of the child's next one lasts until it.
    """
    days = _days_of_run(sources, Subject.CHILDREN)
    if days:
        listed = pl.col("source").is_in(list(days))
        joined = _joined_stays(frame.filter(listed).to_dicts(), days)
        frame = pl.concat([frame.filter(~listed), pl.DataFrame(joined, schema=frame.schema)])
    return _lasting_to_the_next(frame)


def _joined_stays(rows: Iterable[Row], days: dict[int, int]) -> list[Row]:
    stays: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in rows:
        stays[tuple(row[name] for name in _INVOLVEMENT)].append(row)
    lists = sorted(set(days.values()))
    return [stay for same in stays.values() for stay in _stays_of_one(same, days, lists)]


def _days_of_run(sources: Sequence[Source], subject: Subject) -> dict[int, int]:
    lists = [source for source in sources if source.tells(subject) and source.shape is Shape.RUN]
    return {source.number: day_number(source.as_at) for source in lists if source.as_at}


def _stays_of_one(rows: list[Row], days: dict[int, int], lists: Sequence[int]) -> Iterable[Row]:
    """One child with one worker in a run of lists: a stay for each unbroken stretch of lists that show it."""
    by_day = {days[row["source"]]: row for row in sorted(rows, key=lambda row: (days[row["source"]], row["row"]))}
    current: Row | None = None
    expected: int | None = None
    for day, row in sorted(by_day.items()):
        if current is None or day != expected:
            if current is not None:
                yield current
            current = dict(row)
        current["end"] = row["end"]
        expected = _next(day, lists)
        if current["end"] is None or (expected is not None and current["end"] > expected):
            current["end"] = expected
    if current is not None:
        yield current


def _next(day: int, lists: Sequence[int]) -> int | None:
    place = bisect_right(lists, day)
    return lists[place] if place < len(lists) else None


def _lasting_to_the_next(frame: pl.DataFrame) -> pl.DataFrame:
    allocated = pl.col("role") == "allocated"
    eve = (pl.col("start") - 1).alias("end")
    starts = frame.filter(allocated).select("child", eve, pl.lit(1).alias("_more")).unique()
    more = pl.when(allocated).then(pl.col("_more")).fill_null(0)
    joined = frame.join(starts, on=["child", "end"], how="left", maintain_order="left")
    return joined.with_columns((pl.col("end") + more).cast(pl.Int32).alias("end")).select(frame.columns)


def vacancies_in_turn(frame: pl.DataFrame, sources: Sequence[Source]) -> pl.DataFrame:
    """Vacancies with those of a run of establishment lists in turn: one that the next list does not show was filled."""
    days = _days_of_run(sources, Subject.POSTS)
    if not days:
        return frame
    lists = sorted(set(days.values()))
    rows = frame.to_dicts()
    vacant: dict[int, set[object]] = defaultdict(set)
    for row in rows:
        if row["source"] in days:
            vacant[days[row["source"]]].add(row["post"])
    for row in rows:
        if row["source"] in days:
            seen = days[row["source"]]
            earlier = max((day for day in lists if day < seen), default=None)
            if earlier is not None:
                least = seen if row["post"] in vacant[earlier] else earlier + 1
                row["vacant_from"] = max(row["vacant_from"] or seen, least)
            row["started_on"] = _next(seen, lists)
    return pl.DataFrame(rows, schema=frame.schema)


def absences_once(frame: pl.DataFrame, sources: Sequence[Source], problems: list[Problem]) -> pl.DataFrame:
    """Absences with each counted once: of rows with one person, kind and first day, the one that says most recently.

    Rows cut where a month ends have first days of their own, and stay.
    """
    said = {source.number: day_number(source.as_at) if source.as_at else 0 for source in sources}
    latest: dict[tuple[object, ...], Row] = {}
    rest, twice = [], []
    for row in sorted(frame.to_dicts(), key=lambda row: (said.get(row["source"], 0), row["source"], row["row"])):
        if row["start"] is None:
            rest.append(row)
            continue
        key = (row["person"], row["kind"], row["start"])
        if key in latest:
            twice.append(row)
        latest[key] = row
    if twice:
        files = {source.number: source for source in sources}
        last = files[twice[-1]["source"]]
        count = len(twice)
        found = f"{count:,} row{'' if count == 1 else 's'}"
        keys = tuple(dict.fromkeys(str(row["person"]) for row in twice))
        problems.append(Problem(SAID_TWICE, Place(last.file, last.sheet), found, count, keys))
    return pl.DataFrame([*latest.values(), *rest], schema=frame.schema)
