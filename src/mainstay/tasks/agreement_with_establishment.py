"""From the posts of the establishment list to our count of people: do the posts that are filled match the people?"""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import polars as pl

from mainstay.foundations.dates import day_number, in_words
from mainstay.presentation.content import Bridge
from mainstay.record.from_spells import whole_list_days
from mainstay.record.record import Source, WorkforceRecord
from mainstay.record.stretches import counted_spells
from mainstay.record.subjects import Subject
from mainstay.tasks.walking import Held, Walk
from mainstay.vocabulary.roles import CENSUS_ROLES


def from_establishment(record: WorkforceRecord, day: date, ours: Held) -> Bridge | None:
    """The bridge from the establishment list nearest to the day; None where there is none with budgets."""
    source = _nearest(record, day)
    if source is None:
        return None
    posts = record.table("post").filter(pl.col("source") == source.number)
    if posts.is_empty() or not posts["fte"].sum():
        return None
    vacant = dict(record.table("vacancy").filter(pl.col("source") == source.number).select("post", "fte").iter_rows())
    walk = Walk(f"Posts in {source.name}, budgeted", len(posts), int(posts["fte"].fill_null(0).sum()))
    filled = _less_what_is_not_filled(walk, posts, vacant)
    _people_of_posts(walk, filled, _held_posts(record, day), ours)
    rest = "Hours of people against hours of their posts"
    why = "Someone works fewer or more hours than the post is budgeted for, or the two lists are of different days."
    question = "Do the posts that are filled match the people in post?"
    label = f"Our count of social workers in post on {in_words(day)}"
    return walk.to("The establishment", question, label, ours, rest, why)


def _nearest(record: WorkforceRecord, day: date) -> Source | None:
    lists = [source for source in record.telling(Subject.POSTS) if source.as_at is not None]
    return min(lists, key=lambda s: (abs((s.as_at or day) - day), s.number), default=None)


def _less_what_is_not_filled(walk: Walk, posts: pl.DataFrame, vacant: dict[str, int]) -> dict[str, int]:
    """Takes away posts that are no social worker's, and what is vacant; the posts left, with their filled FTE."""
    filled: dict[str, int] = {}
    steps: dict[str, list[int]] = defaultdict(list)
    for post, role, state, fte in posts.select("post", "role", "state", pl.col("fte").fill_null(0)).iter_rows():
        if role is None:
            steps["unmapped"].append(fte)
        elif role not in CENSUS_ROLES:
            steps["other"].append(fte)
        elif state == "ended":
            steps["ended"].append(fte)
        elif vacant.get(post, 0) >= fte > 0:
            steps["vacant"].append(fte)
        else:
            filled[post] = fte - vacant.get(post, 0)
            steps["part"].append(vacant.get(post, 0))
    for name, label, why in _NOT_FILLED:
        walk.step(label, -len(steps[name]), -sum(steps[name]), why)
    why = "Budgeted and not occupied, in part; what is occupied stays."
    walk.step("Vacant in part", 0, -sum(steps["part"]), why)
    return filled


_NOT_FILLED = (
    ("unmapped", "Posts whose title nobody has given a role", "Answer the titles in mapping.toml, once."),
    ("other", "Posts of other jobs", "Their titles are of another job than child and family social work."),
    ("ended", "Posts that have ended", "They are still on the list, and no longer in the establishment."),
    ("vacant", "Vacant posts", "Budgeted and not occupied; frozen posts are among them."),
)


def _held_posts(record: WorkforceRecord, day: date) -> list[tuple[str, str | None, int]]:
    """Who is in post on the day, in which post, with what FTE; a row for each post held."""
    spells = counted_spells(record.table("spell"), whole_list_days(record))
    on = day_number(day)
    present = spells.filter((pl.col("start") <= on) & (on < pl.col("stop")))
    return list(present.select("person", "post", pl.col("fte").fill_null(0)).iter_rows())


def _people_of_posts(walk: Walk, filled: dict[str, int], held: list[tuple[str, str | None, int]], ours: Held) -> None:
    """From filled posts to people, where the staff list says which post somebody holds; nothing where it does not."""
    in_posts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for person, post, fte in held:
        if post in filled and person in ours:
            in_posts[str(post)][person] += fte
    if not in_posts:
        return
    empty = [post for post in filled if post not in in_posts]
    why = "The establishment shows an occupant and the staff lists nobody: someone who left, or another post number."
    walk.step("Filled posts with nobody on the staff lists", -len(empty), -sum(filled[post] for post in empty), why)
    shared = {post: people for post, people in in_posts.items() if len(people) > 1}
    more = sum(len(people) - 1 for people in shared.values())
    why = "Job shares, and maternity leave with its cover: two people on one post."
    walk.step("More than one person in a post", more, sum(_over(filled[post], shared[post]) for post in shared), why)
    placed = {person for people in in_posts.values() for person in people}
    why = "One person with two of these posts is one person."
    walk.step("Second posts of the same person", len(placed) - sum(map(len, in_posts.values())), 0, why)
    others = [person for person in ours if person not in placed]
    why = "Their post is not on the list, is shown there as vacant or as another job, or no number of a post is given."
    walk.step("People in other posts than these", len(others), sum(ours[person] for person in others), why)


def _over(filled: int, people: dict[str, int]) -> int:
    return sum(people.values()) - filled
