"""Invent a council and write its folder: files clean or messy, what was said about them, and what is true of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mainstay.foundations.files import folder_written_whole
from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.choices import FILE_NAME, Choices
from mainstay.intake.choices_file import save
from mainstay.inventing.a_council import CHILDREN_MONTHS, invent
from mainstay.inventing.explaining import readme, truths_page, truths_toml
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.likeness import Likeness, likeness_of
from mainstay.inventing.spoiling import Planted, Spoiler, messes
from mainstay.inventing.writing.answers import answers_of
from mainstay.inventing.writing.everything import content_of, files_of
from mainstay.inventing.writing.sheets import Files
from mainstay.published.figures import read_department_csv

LEAST_WORKERS, MOST_WORKERS = 20, 3_000
LEAST_FOR_MESS = 45
MOST_YEARS = 20


@dataclass(frozen=True)
class Invented:
    """A council that was invented, its files as they were written, and what was planted in them."""

    council: InventedCouncil
    files: Files
    planted: list[Planted]
    sized_like: str = ""


def invented(
    seed: int,
    workers: int,
    years: int,
    last_day: date,
    *,
    messy: bool = False,
    likeness: Likeness | None = None,
    children_months: int = CHILDREN_MONTHS,
) -> Invented:
    """A council and its files, without writing anything. Raises `CannotGoOn` for a size that cannot be invented."""
    _check_size(workers, years, messy)
    spoiler = Spoiler(messes() if messy else [])
    try:
        council = invent(
            seed, workers, years, last_day, likeness=likeness, children_months=children_months, bends=(spoiler.bend,)
        )
    except ValueError as trouble:
        raise CannotGoOn(
            f"With this seed the mess cannot be planted: {trouble}.",
            do="Try another seed, or more workers.",
            exit_code=1,
        ) from None
    return Invented(council, spoiler.spoil(files_of(council), council), spoiler.planted)


def invent_into(
    out: Path,
    seed: int,
    workers: int | None,
    years: int,
    last_day: date,
    *,
    messy: bool = False,
    like: str = "",
    published: Path | None = None,
    children_months: int = CHILDREN_MONTHS,
    command: str = "",
) -> Invented:
    """Invents a council and writes its folder whole or not at all.

    `like` sizes it as a council of the Department's file `published`; `workers`, where given, goes before that.
    `command` is what was typed, told in the folder's README.
    """
    likeness, sentence = _likeness(like, published)
    count = workers if workers is not None else likeness.workers if likeness else Likeness.workers
    made = invented(seed, count, years, last_day, messy=messy, likeness=likeness, children_months=children_months)
    with folder_written_whole(out) as folder:
        for file in made.files.values():
            (folder / file.name).write_bytes(content_of(file))
        _write_answers(folder, made)
        _write_text(folder / "README.md", readme(made.council, made.files, made.planted, command, out.name))
        (folder / "truths").mkdir()
        _write_text(folder / "truths" / "README.md", truths_page(made.council, made.planted))
        _write_text(folder / "truths" / "truths.toml", truths_toml(made.council, made.planted))
    return Invented(made.council, made.files, made.planted, sentence)


def _likeness(like: str, published: Path | None) -> tuple[Likeness | None, str]:
    if not like:
        return None, ""
    if published is None:
        raise CannotGoOn(
            "The figures of single councils do not come with Mainstay.",
            where="--like",
            do="Name the Department's file as well: --published FILE.",
        )
    return likeness_of(read_department_csv(published), like)


def _check_size(workers: int, years: int, messy: bool) -> None:
    least = LEAST_FOR_MESS if messy else LEAST_WORKERS
    if not least <= workers <= MOST_WORKERS:
        raise CannotGoOn(
            f"A council of {workers} social workers cannot be invented.",
            where="--workers",
            why="Too few leave nobody to plant things in."
            if workers < least
            else "The files would be larger than is useful.",
            do=f"Choose between {least} and {MOST_WORKERS:,}.",
        )
    if not 1 <= years <= MOST_YEARS:
        raise CannotGoOn(
            f"{years} years cannot be invented.", where="--years", do=f"Choose between 1 and {MOST_YEARS}."
        )


def _write_answers(folder: Path, made: Invented) -> None:
    choices = Choices(folder / FILE_NAME)
    for section, key, answer in answers_of(made.council):
        choices.remember(section, key, answer)
    for each in made.planted:
        for section, key, answer in each.mess.answers(made.council) if each.mess.answers else []:
            choices.remember(section, key, answer)
    save(choices)


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
