"""How a kind of mess is declared, and how mess is made: one file for each kind in `mess/`, with a constant `MESS`.

Some mess is life (a leaver under whose name children still stand), and is planted before the truths are counted; some
is only in files (noughts lost, a heading on two rows), and changes nothing that is true.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from mainstay.foundations.chance import Chance
from mainstay.foundations.finding import found_in
from mainstay.inventing.life import InventedCouncil, Spell
from mainstay.inventing.truths import counted_spells
from mainstay.inventing.writing.sheets import Files

Live = Callable[[InventedCouncil, Chance], str]
Write = Callable[[Files, InventedCouncil, Chance], str]
Answer = tuple[tuple[str, ...], str, str]
"""Something said once in mapping.toml: section, key, answer."""


@dataclass(frozen=True)
class Mess:
    """One kind of mess. `outcome` is what Mainstay should make of it; `problems` are the codes it should list.

    `live` plants it in the council's life, `write` in its files; each says in a phrase where. `place` is the order:
    what changes rows comes before what changes whole sheets, and that before what changes files. `answers` are what
    somebody has to have said once in mapping.toml.
    """

    title: str
    does: str
    outcome: str
    place: int
    problems: tuple[str, ...] = ()
    live: Live | None = None
    write: Write | None = None
    answers: Callable[[InventedCouncil], list[Answer]] | None = None


@dataclass(frozen=True)
class Planted:
    """A mess that was made, and where."""

    mess: Mess
    where: str


def messes() -> list[Mess]:
    """Every kind of mess, in order of place."""
    found = [each for each in found_in("mainstay.inventing.mess", "MESS").values() if isinstance(each, Mess)]
    return sorted(found, key=lambda mess: (mess.place, mess.title))


class Spoiler:
    """Makes every mess of a list: first in the council's life, then in its files, noting where."""

    def __init__(self, wanted: Iterable[Mess]) -> None:
        """`wanted` in the order in which it is made."""
        self.wanted = list(wanted)
        self.where: dict[str, list[str]] = {mess.title: [] for mess in self.wanted}

    def bend(self, council: InventedCouncil, chance: Chance) -> None:
        """Plants what belongs to life."""
        for mess in self.wanted:
            if mess.live is not None:
                self.where[mess.title].append(mess.live(council, chance))

    def spoil(self, files: Files, council: InventedCouncil) -> Files:
        """The files with what belongs to files done to them."""
        for mess in self.wanted:
            if mess.write is not None:
                self.where[mess.title].append(mess.write(files, council, Chance(council.seed)))
        return files

    @property
    def planted(self) -> list[Planted]:
        """Everything made, with where it is."""
        return [Planted(mess, "; ".join(filter(None, self.where[mess.title]))) for mess in self.wanted]


def someone(council: InventedCouncil, chance: Chance, word: str, fits: Callable[[Spell], bool]) -> Spell:
    """A spell that fits, of somebody of whom nothing is planted yet; they are marked. ValueError where nobody fits."""
    found = [
        spell
        for spell in counted_spells(council)
        if spell.worker not in council.marked and not spell.note and fits(spell)
    ]
    if not found:
        raise ValueError(f"nobody in this council fits: {word}")
    chosen = chance.at("someone", word).one_of(found)
    council.marked.add(chosen.worker)
    return chosen


def in_post(council: InventedCouncil, spell: Spell) -> bool:
    """Whether a spell goes on after the council's last day, of somebody with this post only."""
    own = [each for each in council.spells if each.worker == spell.worker and each.last_day is None]
    return spell.last_day is None and len(own) == 1


def long_here(council: InventedCouncil, spell: Spell, days: int) -> bool:
    """Whether somebody in post has been in this very spell for so many days."""
    return in_post(council, spell) and spell.start < council.last_day - timedelta(days=days)


def staff_number(council: InventedCouncil, worker: int) -> str:
    """How a planted person is named where it is told: by staff number."""
    return f"staff number {council.workers[worker].staff_id}"


def pass_children(council: InventedCouncil, number: int, day: date, to: list[int], reason: str) -> int:
    """From a day on, what a worker still holds is held by others in turn; how many children that were."""
    moved = 0
    for each in list(council.allocations):
        if each.worker != number or each.role != "allocated" or each.end is not None or each.start >= day:
            continue
        council.allocations.append(replace(each, worker=to[moved % len(to)], start=day))
        each.end, each.reason = day, reason
        moved += 1
    return moved


def next_post_number(council: InventedCouncil) -> str:
    """A post number that no post has yet."""
    return f"POS{max(int(post.number[3:]) for post in council.posts) + 1}"
