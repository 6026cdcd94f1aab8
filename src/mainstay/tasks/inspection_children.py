"""The sections of an inspection pack about children: how many each worker has, who has nobody, and changes of worker."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import polars as pl

from mainstay.foundations.quantities import half_up
from mainstay.measures.rows.weighted_load import weights_in_force
from mainstay.presentation.packs.inspection import SECTIONS, PackFigure, PackSection
from mainstay.presentation.team.content import Waiting
from mainstay.presentation.words import counted, number
from mainstay.record.children import allocations
from mainstay.record.present import on_each_day
from mainstay.record.subjects import Subject
from mainstay.tasks.children_waiting import waiting_in
from mainstay.tasks.inspection_counting import Counting, plain_team
from mainstay.tasks.teams_of_a_record import comparable, listed_on, standing

BANDS = ((1, 5), (6, 10), (11, 15), (16, 20), (21, 25), (26, 30))
"""The bands of children for each worker; above the last there is one more."""
_MEAN = "Children for each worker, mean"


def children_allocated(counting: Counting, team: str | None) -> PackSection:
    """Children allocated, how they are shared out among workers, and children whom nobody has."""
    when = counting.on_the_day
    found = [
        counting.of_measure("Children allocated to social workers", "cases", team, when, Subject.CHILDREN,
                            flag="holder"),
        counting.of_measure(_MEAN, "children_per_worker_mean", team, when, Subject.CHILDREN, flag="holds"),
        _highest_band(counting, team),
        counting.of_measure(f"Workers above the ceiling of {ceiling(counting)} children for a full-time worker",
                            "above_ceiling_share", team, when, Subject.CHILDREN, flag="holds_with_hours"),
    ]  # fmt: skip
    return PackSection(SECTIONS[1], (*found, _unallocated(counting, team), _without_anyone(counting, team)))


def changes_of_worker(counting: Counting, team: str | None) -> PackSection:
    """How often the children on the day's list changed worker in the year; a child belongs to the team of the day."""
    when = counting.in_the_year
    whats = ("Changes of worker of the children on the list", "Children with two or more changes of worker",
             "Changes for each child, mean")  # fmt: skip
    reason = counting.reasons.get("changes")
    children = children_on_the_list(counting, team)
    if reason is not None or children.is_empty():
        none = reason or "no child on the list belongs to the team"
        return PackSection(SECTIONS[5], tuple(counting.unsaid(each, when, none) for each in whats))
    many = int(children["changes"].sum() or 0)
    files = counting.files(children, None, Subject.CHILDREN)
    mean = half_up(many, children.height, 2)
    return PackSection(
        SECTIONS[5],
        (
            PackFigure(whats[0], Decimal(many), f"{counted(many, 'change')} of {number(children.height)} children", when,
                       files),
            counting.share(whats[1], children.filter(pl.col("changes") > 1), children, "child|children", None, when),
            PackFigure(whats[2], mean, f"{mean} changes for each child", when, files),
        ),
    )  # fmt: skip


def ceiling(counting: Counting) -> int:
    """The local ceiling on the day: the most children for a full-time worker."""
    return weights_in_force(counting.record, int(counting.days["as_at"][0])).hundredths["most_children"] // 100


def children_on_the_list(counting: Counting, team: str | None) -> pl.DataFrame:
    """Each child on the day's list once: child, tray (whether no person has them), changes in the year, source, person.

    A child's team is that of the worker who has them on the day, as for the children allocated to a team's workers, the
    latest where there are several; where nobody who is here has them, it is the team that the list names.
    """
    found = counting.once("children on the list", _children)
    return found if team is None else found.filter(plain_team("team") == comparable(team))


def _children(counting: Counting) -> pl.DataFrame:
    held = on_each_day(allocations(counting.record), counting.days.select("as_at"))
    workers = counting.rows("workforce", None).filter(
        ((pl.col("in_post") == 1) | (pl.col("agency") == 1)) & pl.col("person").is_not_null()
    )
    theirs = workers.select("person", _own="team").unique("person", keep="first")
    placed = held.join(theirs, on="person", how="left", maintain_order="left").sort("child", "start", "involvement")
    once = placed.group_by("child", maintain_order=True).agg(
        pl.col("person").is_null().all().alias("tray"),
        pl.coalesce("_own", "team").last().alias("team"),
        pl.col("source", "row", "person").last(),
    )
    changed = counting.rows("children_in_the_year", None).filter(pl.col("child_held") == 1)
    found = once.join(changed.select("changes", child="person"), on="child", how="left", maintain_order="left")
    return found.with_columns(pl.col("changes").fill_null(0))


def _highest_band(counting: Counting, team: str | None) -> PackFigure:
    """The highest band that any worker is in, and how many are in it: the greatest number itself would be one person's."""
    what, when = "Highest band of children for a worker", counting.on_the_day
    if (reason := counting.reasons.get("cases")) is not None:
        return counting.unsaid(what, when, reason)
    holders = counting.rows("load", team).filter(pl.col("holds") == 1)
    if holders.is_empty():
        return counting.unsaid(what, when, "nobody has a child allocated")
    bands = Counter(band_of(each) for each in holders["children"].to_list())
    low, high = max(bands)
    said = f"{low} to {high} children" if high else f"{low} children or more"
    workers = counted(bands[low, high], "worker")
    return PackFigure(what, Decimal(low), f"{said}: {workers}", when, counting.files_of_children(holders, team))


def band_of(children: int) -> tuple[int, int]:
    """The band of a number of children: its first and last; the last band has no end, and 0 in its place."""
    return next(((low, high) for low, high in BANDS if low <= children <= high), (BANDS[-1][1] + 1, 0))


def _unallocated(counting: Counting, team: str | None) -> PackFigure:
    what, when = "Children unallocated: held by a duty tray", counting.on_the_day
    if (reason := counting.reasons.get("children")) is not None:
        return counting.unsaid(what, when, reason)
    children = children_on_the_list(counting, team)
    part = children.filter(pl.col("tray"))
    return counting.share(what, part, children, "child on the list|children on the list", None, when, Subject.CHILDREN)


def _without_anyone(counting: Counting, team: str | None) -> PackFigure:
    """Children held by somebody who has left or whom no list has; known only where both lists are of the very day."""
    what, when = "Children held by somebody who is not here", counting.on_the_day
    listed = {listed_on(counting.record, subject) for subject in (Subject.CHILDREN, Subject.STAFF)}
    if listed != {counting.day}:
        return counting.unsaid(what, when, "the latest lists of children and of staff are not both of this day")
    now = standing(counting.record)
    if team is None:
        all_rows = pl.DataFrame({"child": list(now.without_anyone)}, schema={"child": pl.String})
        trays = set(children_on_the_list(counting, None).filter(pl.col("tray"))["child"])
        many = sum(child not in trays for child in all_rows["child"])
    else:
        many = sum(child.why is not Waiting.TRAY for child in waiting_in(now, team))
    files = counting.files(pl.DataFrame(schema={"source": pl.Int32, "person": pl.String}), None, Subject.CHILDREN,
                           Subject.STAFF)  # fmt: skip
    return PackFigure(what, Decimal(many), counted(many, "child", "children"), when, files)
