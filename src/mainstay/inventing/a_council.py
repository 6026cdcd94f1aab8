"""Invents a council: `invent(seed=1, workers=60, years=5, last_day=...)` gives its life and what is true of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from mainstay.foundations.chance import Chance
from mainstay.foundations.dates import month_end
from mainstay.inventing.agency import plan_agency
from mainstay.inventing.away import plan_absences, settle
from mainstay.inventing.calendar_days import months
from mainstay.inventing.changing import plan_changes
from mainstay.inventing.children import Children
from mainstay.inventing.joining_and_leaving import fill_at_first, plan_filling, plan_leaving
from mainstay.inventing.life import FULL, InventedCouncil, Post
from mainstay.inventing.likeness import Likeness
from mainstay.inventing.state import Life
from mainstay.inventing.structure import LEADERSHIP, TITLES, posts_of, teams_of
from mainstay.inventing.truths import truths_of
from mainstay.vocabulary.authorities import INVENTED
from mainstay.vocabulary.census_year import census_day, latest_census_day

EXAMPLE_NAME, EXAMPLE_CODE, EXAMPLE_REGION = "Exampleshire", INVENTED, "E12000002"
"""An authority that is not. It is put in the North West so that there is a region."""

CHILDREN_MONTHS = 24
Bend = Callable[[InventedCouncil, Chance], None]
"""Something planted in a council after its life was lived, before its truths are counted."""


def invent(
    seed: int,
    workers: int,
    years: int,
    last_day: date,
    council: str = EXAMPLE_NAME,
    *,
    likeness: Likeness | None = None,
    children_months: int = CHILDREN_MONTHS,
    bends: tuple[Bend, ...] = (),
) -> InventedCouncil:
    """A council of about `workers` social workers over `years` census years, the last that ends on or before
    `last_day`.

    `likeness` sets its strains (its own number of workers gives way to `workers`); `children_months` is how far back
    the list of children reaches; `bends` plant situations. Its life begins a year before the first census year, so
    that every leaver of that year is known. ValueError for fewer than 20 workers or less than one year.
    """
    if workers < 20 or years < 1:
        raise ValueError("an invented council has 20 social workers or more, and one year or more")
    likeness = replace(likeness or Likeness(), workers=workers)
    latest = latest_census_day(last_day).year
    first_day = census_day(latest - years - 1) + timedelta(days=1)
    teams = teams_of(workers)
    made = InventedCouncil(
        council, EXAMPLE_CODE, EXAMPLE_REGION, seed, likeness, first_day, last_day,
        tuple(range(latest - years + 1, latest + 1)), teams, posts_of(workers, likeness.vacancy, teams),
    )  # fmt: skip
    made.posts += _other_posts(made)
    made.children_from = _months_before(last_day, children_months)
    chance = Chance(seed)
    _live(made, chance)
    for bend in bends:
        bend(made, chance)
    made.truths = truths_of(made)
    return made


def _live(council: InventedCouncil, chance: Chance) -> None:
    life = Life(council, chance)
    fill_at_first(life, council.first_day)
    children = Children(life)
    children.fill_at_first(council.first_day)
    for month in months(council.first_day, council.last_day):
        plan_leaving(life, month)
        plan_filling(life, month)
        plan_changes(life, month)
        plan_absences(life, month)
        plan_agency(life, month)
        children.plan(month)
        life.pass_days(min(month_end(month), council.last_day))
    settle(life)
    children.settle()


def _other_posts(council: InventedCouncil) -> list[Post]:
    """People whom the census does not count and HR lists do: the director, and others in each team."""
    first = len(council.posts)
    posts = [Post(f"POS{1000 + first}", TITLES["director"][0], "director", LEADERSHIP.name, FULL, "CO1")]
    titles = TITLES["not_social_worker"]
    for place, team in enumerate(council.teams[1:]):
        number = f"POS{1001 + first + place}"
        posts.append(Post(number, titles[place % len(titles)], "not_social_worker", team.name, FULL, "G6"))
    return posts


def _months_before(day: date, count: int) -> date:
    """The first day of the month so many months back."""
    total = day.year * 12 + day.month - 1 - count + 1
    return date(total // 12, total % 12 + 1, 1)
