"""`mainstay invent`: a folder with an invented council's files, and what is true of it; or all of England's returns."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

LAST_DAY = "2025-09-30"
"""A fixed day, so that the same words make the same council in any year."""


def invent(
    out: Annotated[
        Path | None, typer.Option(help="The folder to make; may be left out with --england.", metavar="DIR")
    ] = None,
    seed: Annotated[int, typer.Option(help="Any whole number; the same one makes the same council.")] = 1,
    workers: Annotated[int | None, typer.Option(help="About how many social workers in post; 60 unless said.")] = None,
    years: Annotated[int, typer.Option(help="How many census years, the last ending on or before the last day.")] = 5,
    messy: Annotated[bool, typer.Option("--messy", help="Spoil the files in every way that real ones are.")] = False,
    like: Annotated[
        str, typer.Option(help="Size it like a council, by number; needs --published.", metavar="CODE")
    ] = "",
    published: Annotated[
        Path | None, typer.Option(help="The Department's CSV with every council.", metavar="FILE")
    ] = None,
    last_day: Annotated[str, typer.Option(help="The day up to which its files reach.", metavar="DATE")] = LAST_DAY,
    children_months: Annotated[int, typer.Option(help="How many months back the list of children reaches.")] = 18,
    england: Annotated[
        bool, typer.Option("--england", help="Every council's return instead, to the published figures.")
    ] = False,
    year: Annotated[int | None, typer.Option(help="With --england: the census year; the file's latest.")] = None,
    processes: Annotated[
        int | None, typer.Option(help="With --england: how many at once; all processors.", min=1)
    ] = None,
) -> None:
    """Invent a council: its files, clean or messy, and what is true of it. Or, with --england, all councils' returns."""
    from mainstay.foundations.dates import in_words, read_exact_day
    from mainstay.foundations.problems import CannotGoOn, Unreadable
    from mainstay.tasks.inventing_a_council import invent_into

    if england:
        _england(published, out, seed, year, processes, others=bool(workers or years != 5 or messy or like))
        return
    if out is None:
        raise CannotGoOn("It is not said which folder to make.", where="--out", do="Name one: --out DIR.")
    try:
        day = read_exact_day(last_day)
    except Unreadable as trouble:
        raise CannotGoOn(f"This is not {trouble.reason}.", where="--last-day") from None
    command = _typed(out, seed, workers, years, messy, like, last_day)
    made = invent_into(out, seed, workers, years, day, messy=messy, like=like, published=published,
                       children_months=children_months, command=command)  # fmt: skip
    council = made.council
    here = {truth.year: truth.value for truth in council.truths if truth.measure == "inpost_headcount"}[
        council.years[-1]
    ]
    if made.sized_like:
        typer.echo(made.sized_like)
    typer.echo(
        f"{council.name} is in {out}: {len(made.files)} files about {here} social workers, up to {in_words(day)}."
    )
    if made.planted:
        typer.echo(f"{len(made.planted)} kinds of mess are in them; README.md and truths/ say which, and what is true.")
    typer.echo(f"To read them: mainstay report {out}")


def _typed(out: Path, seed: int, workers: int | None, years: int, messy: bool, like: str, last_day: str) -> str:
    words = ["mainstay invent", f"--out {out.name}", f"--seed {seed}"]
    words += [f"--workers {workers}"] if workers is not None else []
    words += [f"--years {years}"] if years != 5 else []
    words += [f"--like {like}"] if like else []
    words += [f"--last-day {last_day}"] if last_day != LAST_DAY else []
    return " ".join([*words, *(["--messy"] if messy else [])])


def _england(
    published: Path | None, out: Path | None, seed: int, year: int | None, processes: int | None, *, others: bool
) -> None:
    from mainstay.commands.progress import shown
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.tasks.inventing_england import account_in_short, invent_england

    if published is None:
        raise CannotGoOn(
            "The figures of single councils do not come with Mainstay.",
            where="--england",
            do="Name the Department's file as well: --published FILE.",
        )
    if others:
        raise CannotGoOn(
            "Every council of England is made as it was published, so nothing else can be said of it.",
            where="--england",
            do="Leave out --workers, --years, --messy and --like.",
        )
    with shown(None) as (tell, _ask):
        made = invent_england(published, out=out, seed=seed, year=year, processes=processes, tell=tell)
    for line in account_in_short(made):
        typer.echo(line)
    if out is not None:
        typer.echo(f"All of it is in {out}; README.md there lists what is not printed and what was not met.")
    if made.account.unlisted:
        raise typer.Exit(1)


COMMAND = invent
