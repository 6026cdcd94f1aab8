"""The `mainstay` command: puts together every command found below this folder, runs one, and ends with an exit code."""

from __future__ import annotations

import gc
import importlib
import sys
from collections.abc import Callable
from typing import Annotated, Any, cast

import typer

from mainstay.commands.endings import ended
from mainstay.foundations.finding import found_in

ROOM = "mainstay.commands"


def main() -> None:
    """Run the command that was typed and leave with its exit code; every failure ends in a sentence."""
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a character shows a question mark, rather than stopping half-way through a table.
        cast(Any, stream).reconfigure(errors="replace")
    # A command lives for seconds: looking for cycles among a million short-lived texts costs an eighth of its time.
    gc.set_threshold(200_000, 50, 50)
    with ended():
        application()()


def application() -> typer.Typer:
    """Every command as one Typer application: `look.py` is `look`, and `measures/list.py` is `measures list`.

    Names come from files (an underscore becomes a hyphen), a group's help from the first line of its docstring.
    """
    root = _group("One record of a children's social care workforce, and what it says.")
    root.callback(invoke_without_command=False)(_options)
    groups: dict[tuple[str, ...], typer.Typer] = {(): root}
    for (*path, name), command in commands().items():
        _group_at(tuple(path), groups).command(_typed(name))(command)
    return root


def commands() -> dict[tuple[str, ...], Callable[..., None]]:
    """Each command's function by its place below this folder, such as `("measures", "list")`, in order of place."""
    return {
        tuple(module.removeprefix(f"{ROOM}.").split(".")): cast(Callable[..., None], command)
        for module, command in found_in(ROOM, "COMMAND").items()
    }


def _group_at(path: tuple[str, ...], groups: dict[tuple[str, ...], typer.Typer]) -> typer.Typer:
    if path not in groups:
        docstring = importlib.import_module(".".join((ROOM, *path))).__doc__ or ""
        groups[path] = _group(docstring.strip().partition("\n")[0])
        _group_at(path[:-1], groups).add_typer(groups[path], name=_typed(path[-1]))
    return groups[path]


def _group(sentence: str) -> typer.Typer:
    # Plain help and plain errors: quick, the same in a file as on a screen, and read well by a screen reader.
    # Tracebacks with local values are never wanted: they would show personal data.
    return typer.Typer(
        help=sentence,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        pretty_exceptions_show_locals=False,
    )


def _typed(name: str) -> str:
    return name.replace("_", "-")


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"mainstay {version('mainstay')}")
        raise typer.Exit


def _log_steps(wanted: bool) -> None:
    if wanted:
        from mainstay.commands import step_log

        step_log.start()


def _options(
    _version: Annotated[
        bool, typer.Option("--version", help="Show the version and stop.", is_eager=True, callback=_show_version)
    ] = False,
    _verbose: Annotated[
        bool,
        typer.Option(
            "--verbose", help="Log each step of 'look' and 'report' to standard error, with its time.",
            callback=_log_steps,
        ),
    ] = False,
) -> None:  # fmt: skip
    """One record of a children's social care workforce, and what it says."""
