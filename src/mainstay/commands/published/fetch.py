"""`mainstay published fetch`: the published tables from the internet, for those whose machine may use it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from mainstay.published.addresses import Addresses, Download
    from mainstay.tasks.fetching_published_tables import Outcome

STOPPED_BY_PERSON = 130


def fetch(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME...]", help="Which tables, as --list names them; else all.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(help="The folder to put them in; else 'published' in Mainstay's own folder.", metavar="DIR"),
    ] = None,
    addresses: Annotated[
        Path | None, typer.Option(help="A list of addresses of your own, in place of ours.", metavar="FILE")
    ] = None,
    list_only: Annotated[
        bool, typer.Option("--list", help="Show what would be fetched and from where; use no network.")
    ] = False,
) -> None:
    """Fetch published tables from the internet into a folder, or what is new of them.

    The only command that uses the internet by itself. It asks the servers in the list for files and sends nothing else.
    Exit code 0 if everything asked for is there, 1 if some is not, 2 if nothing is.
    """
    from mainstay.published import addresses as published_addresses
    from mainstay.tasks.fetching_published_tables import usual_folder

    known = published_addresses.read(addresses) if addresses is not None else published_addresses.read()
    downloads = known.named(tuple(names or ()))
    folder = out or usual_folder()
    if list_only:
        typer.echo(_listed(known, downloads, folder))
        return
    raise typer.Exit(_fetched(known, downloads, folder))


def _fetched(known: Addresses, downloads: tuple[Download, ...], folder: Path) -> int:
    from mainstay.commands.progress import shown
    from mainstay.published.addresses import host_of
    from mainstay.tasks.fetching_published_tables import exit_code, fetch_all

    hosts = sorted({host_of(each.address) for each in downloads if each.address})
    asked = sum(1 for each in downloads if each.address)
    if hosts:
        files = "1 file" if asked == 1 else f"{asked} files"
        typer.echo(f"This uses the internet: it asks {', '.join(hosts)} for {files}. Nothing of yours is sent.")
    outcomes: list[Outcome] = []
    try:
        with shown(None) as (tell, _nobody):
            for outcome in fetch_all(known, downloads, folder, tell):
                outcomes.append(outcome)
                typer.echo(_told(outcome))
    except KeyboardInterrupt:
        typer.echo(f"Stopped. What has come so far is kept in {folder}; the same command goes on from there.", err=True)
        raise typer.Exit(STOPPED_BY_PERSON) from None
    got, by_hand = (sum(getattr(each, part) for each in outcomes) for part in ("got", "by_hand"))
    typer.echo(f"{got} of {len(outcomes)} are in {folder}" + (f"; {by_hand} come by hand only." if by_hand else "."))
    ours = [
        table.file
        for each, of in zip(outcomes, downloads, strict=True)
        if each.got
        for table in of.tables
        if table.loader
    ]
    if ours:
        typer.echo(f"To use them: mainstay published load {' '.join(_typed(folder / file) for file in ours)}")
    return exit_code(outcomes)


def _typed(path: Path) -> str:
    return f'"{path}"' if " " in str(path) else str(path)


def _told(outcome: Outcome) -> str:
    lines = [f"{outcome.name}: {outcome.says[0] if outcome.says else ''}", *(f"  {each}" for each in outcome.says[1:])]
    return "\n".join([*lines, *([f"  What to do: {outcome.do}"] if outcome.do else [])])


def _listed(known: Addresses, downloads: tuple[Download, ...], folder: Path) -> str:
    from mainstay.foundations.dates import in_words
    from mainstay.tasks import fetching_ledger

    ledger = fetching_ledger.read(folder)
    lines = [f"Addresses as of {in_words(known.as_of)}. They would be put in {folder}"]
    for each in downloads:
        last = f"; last known to work on {in_words(each.last_known)}" if each.last_known else ""
        lines += ["", f"{each.name}: {each.release} ({each.publisher}; {each.licence})"]
        lines += [f"  {table.name}: {table.what}. File: {table.file}" for table in each.tables]
        lines += [f"  from {each.address}" if each.address else f"  by hand from {each.page}"]
        lines += [f"  known from {each.known_from}; grade {each.grade}{last}"]
        if each.name in ledger:
            lines += [f"  fetched {ledger[each.name].fetched}, {ledger[each.name].bytes:,} bytes"]
    return "\n".join(lines)


COMMAND = fetch
