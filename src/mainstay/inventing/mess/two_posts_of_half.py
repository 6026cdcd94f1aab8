"""Somebody with two posts of half a week each."""

from __future__ import annotations

from dataclasses import replace

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil, Post
from mainstay.inventing.spoiling import Mess, long_here, next_post_number, someone, staff_number


def _live(council: InventedCouncil, chance: Chance) -> str:
    spell = someone(council, chance, "two posts", lambda each: each.role == "qualified_without_cases"
                    and long_here(council, each, 800))  # fmt: skip
    spell.fte = 500_000
    other = next(team.name for team in council.teams if team.kind == "safeguarding")
    post = Post(next_post_number(council), "Independent Reviewing Officer", spell.role, other, 500_000, spell.grade)
    council.posts.append(post)
    next(each for each in council.posts if each.number == spell.post).fte = 500_000
    council.spells.append(replace(spell, post=post.number, team=other, title=post.title))
    return f"{staff_number(council, spell.worker)}, posts {spell.post} and {post.number}"


MESS = Mess(
    title="A person with two posts of 0.5",
    does="In the HR extract, somebody has two rows, one for each half of a week in two teams; so have the returns.",
    outcome="FTE adds up to 1.0 and the person counts once in headcounts.",
    place=10,
    live=_live,
)
