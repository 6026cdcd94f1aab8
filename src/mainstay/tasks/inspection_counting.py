"""Counting for an inspection pack: a record on a day, for the whole service or one team, with the files behind each figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property

import polars as pl

from mainstay.foundations.dates import in_words
from mainstay.measures.answering import counted_rows
from mainstay.measures.computing import Answer, compute
from mainstay.measures.declaring import measures
from mainstay.presentation.packs.inspection import FromFile, PackFigure
from mainstay.presentation.words import bare, counted, number, value_of, worked_out_from
from mainstay.record.children import allocations
from mainstay.record.coverage import coverage
from mainstay.record.present import on_each_day
from mainstay.record.record import Shape, Source, WorkforceRecord
from mainstay.record.subjects import Subject
from mainstay.record.workforce_rows import days_frame
from mainstay.tasks.teams_of_a_record import comparable

_NOTHING_TO_DIVIDE_BY = "there is nothing to divide by: "


class Counting:
    """A record on a day. `team` is a team's name however it is spelled, None for the whole service."""

    def __init__(self, record: WorkforceRecord, day: date) -> None:
        """Counts nothing yet."""
        self.record, self.day = record, day
        self.days = days_frame([day])
        self.reasons = coverage(record).reasons(day)
        self._frames: dict[str, pl.DataFrame] = {}
        self._kept: dict[str, pl.DataFrame] = {}

    @property
    def on_the_day(self) -> str:
        """'on 30 September 2025'."""
        return f"on {in_words(self.day)}"

    @property
    def in_the_year(self) -> str:
        """'in the year to 30 September 2025'."""
        return f"in the year to {in_words(self.day)}"

    @cached_property
    def teams(self) -> list[str]:
        """The teams that somebody is in, or that have posts, each as it is mostly written, by name."""
        present = (pl.col("in_post") == 1) | (pl.col("agency") == 1)
        written = self.rows("workforce", None).filter(present)["team"].to_list()
        written += self.rows("establishment", None)["team"].to_list()
        many = Counter(team.strip() for team in written if comparable(team))
        named = {comparable(team): team for team, _ in sorted(many.items(), key=lambda each: (each[1], each[0]))}
        return sorted(named.values(), key=comparable)

    def rows(self, kind: str, team: str | None) -> pl.DataFrame:
        """The rows of a kind on the day: all of them, or those of one team."""
        if kind not in self._frames:
            found = counted_rows(self.record, [self.day], [kind])[kind]
            self._frames[kind] = found.with_columns(_team=plain_team("team")) if "team" in found.columns else found
        frame = self._frames[kind]
        return frame if team is None else frame.filter(pl.col("_team") == comparable(team))

    def once(self, name: str, make: Callable[[Counting], pl.DataFrame]) -> pl.DataFrame:
        """A frame of a name, made once for all teams."""
        if name not in self._kept:
            self._kept[name] = make(self)
        return self._kept[name]

    def answer(self, name: str, team: str | None) -> Answer:
        """A measure's answer. One of a team only where the measure may be given by team."""
        measure = measures()[name]
        refused = measure.refuses(["team"]) if team is not None else None
        if refused is not None:
            raise ValueError(f"{name}: {refused}")
        rows = {measure.rows: self.rows(measure.rows, team)}
        return compute(rows, {self.day: self.reasons}, [measure])[0]

    def of_measure(self, what: str, name: str, team: str | None, when: str, *subjects: Subject,
                   flag: str = "") -> PackFigure:  # fmt: skip
        """A measure's answer as a figure; `flag` names the rows whose files are told, all of them where it is ''."""
        found, rows = self.answer(name, team), self.rows(measures()[name].rows, team)
        if found.value is None:
            return self.unsaid(what, when, (found.reason or "nothing was counted").removeprefix(_NOTHING_TO_DIVIDE_BY))
        told = rows.filter(pl.col(flag) == 1) if flag else rows
        files = (
            self.files_of_children(told, team) if Subject.CHILDREN in subjects else self.files(told, team, *subjects)
        )
        return PackFigure(what, found.value, _said(found), when, files, brief=bare(found.value, found.measure.unit))

    def many(self, what: str, rows: pl.DataFrame, one: str, more: str, team: str | None, when: str,
             *subjects: Subject) -> PackFigure:  # fmt: skip
        """How many rows there are, as a figure: '3 children'."""
        said = counted(rows.height, one, more)
        files = self.files(rows, team, *subjects)
        return PackFigure(what, Decimal(rows.height), said, when, files, brief=number(rows.height))

    def share(self, what: str, part: pl.DataFrame, whole: pl.DataFrame, of: str, team: str | None, when: str,
              *subjects: Subject) -> PackFigure:  # fmt: skip
        """How many of the rows: '3 of 14 children'. `part` are some of `whole`."""
        said = f"{number(part.height)} of {counted(whole.height, *of.split('|'))}"
        files = self.files(whole, team, *subjects)
        return PackFigure(what, Decimal(part.height), said, when, files, brief=number(part.height))

    @staticmethod
    def unsaid(what: str, when: str, reason: str) -> PackFigure:
        """A figure that cannot be said."""
        return PackFigure(what, None, "", when, (), reason)

    def files(self, rows: pl.DataFrame, team: str | None, *subjects: Subject) -> tuple[FromFile, ...]:
        """The files that rows were read from, the one with most rows first; where there are no rows, those on the subjects.

        A return knows no team: of a team's people in a return the list that gives the team is told too.
        """
        many = Counter(rows["source"].to_list())
        numbers = [each for each, _ in many.most_common() if each is not None]
        by_number = {source.number: source for source in self.record.sources}
        found: list[Source] = [by_number[each] for each in numbers if each in by_number]
        if not numbers and rows.is_empty():
            told = [each for each in self.record.telling(*subjects) if each.as_at is None or each.as_at >= self.day]
            found = sorted(told, key=lambda source: -source.rows)
        if team is not None and any(each.shape is Shape.RETURN for each in found):
            found += [by_number[each] for each in self._lists_naming(team, rows["person"].to_list())]
        files = [FromFile(source.name, source.as_at) for source in dict.fromkeys(found)]
        return tuple(files) + ((FromFile("", None),) if many.get(None) else ())

    def files_of_children(self, workers: pl.DataFrame, team: str | None) -> tuple[FromFile, ...]:
        """The files that say which children some workers have: the return on its own day, else the lists of children."""
        if coverage(self.record).is_return_day(self.day) and not workers.is_empty():
            return self.files(workers, team)
        held = self.once("held", lambda counting: on_each_day(allocations(counting.record), counting.days))
        theirs = held.filter(pl.col("person").is_in(workers["person"].drop_nulls().to_list()))
        return self.files(theirs, None, Subject.CHILDREN)

    def _lists_naming(self, team: str, people: Sequence[str | None]) -> list[int]:
        spells = self.record.table("spell").filter(
            pl.col("person").is_in([each for each in people if each]) & (plain_team("team") == comparable(team))
        )
        returns = [source.number for source in self.record.sources if source.shape is Shape.RETURN]
        many = Counter(each for each in spells["source"].to_list() if each is not None and each not in returns)
        return [each for each, _ in many.most_common(1)]


def _said(found: Answer) -> str:
    """The value with what it was worked out from: '30.8% (12 of 39)', '13.1 children (509 for 39)'."""
    behind = worked_out_from(found) if found.denominator is not None else ""
    between = " of " if found.measure.percent else " for "
    return value_of(found) + (f" ({behind.replace(' of ', between)})" if behind else "")


def plain_team(column: str) -> pl.Expr:
    """A team's name for comparing, as `comparable` makes it of one text."""
    return pl.col(column).str.strip_chars().str.replace_all(r"\s+", " ").str.to_lowercase()
