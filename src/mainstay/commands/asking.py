"""Questions asked at the terminal, one by one, each with what is suggested and the words to choose from."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from mainstay.intake.choices import Question

MOST_SHOWN = 12
MOST_TRIES = 3


def asker(accept: bool = False) -> Callable[[Question], str | None] | None:
    """Who answers: someone at the terminal; with `accept` the suggestions; nobody where there is no terminal."""
    if accept:
        return lambda question: question.suggestion or None
    return _Terminal().ask if sys.stdin.isatty() and sys.stderr.isatty() else None


class _Terminal:
    """Someone at the keyboard. Questions that need no answer are offered once, and may all be left for later."""

    def __init__(self) -> None:
        self._willing: bool | None = None

    def ask(self, question: Question) -> str | None:
        if not question.stops and not self._is_willing():
            return None
        return _answer_to(question)

    def _is_willing(self) -> bool:
        if self._willing is None:
            typer.echo(
                "\nSome titles, words or workers are not known. They can also be answered in mapping.toml.", err=True
            )
            self._willing = typer.confirm("Answer them now?", default=False, err=True)
        return self._willing


def _answer_to(question: Question) -> str | None:
    about = question.key if question.section[0] != "files" else f"{question.section[1]} ({question.key})"
    typer.echo(f"\n{about}: {question.text}", err=True)
    options = list(question.options)
    for number, option in enumerate(options[:MOST_SHOWN], start=1):
        typer.echo(f"  {number}. {option}{'   (suggested)' if option == question.suggestion else ''}", err=True)
    if len(options) > MOST_SHOWN:
        typer.echo(f"  or: {', '.join(options[MOST_SHOWN:])}", err=True)
    hint = f" [{question.suggestion}]" if question.suggestion else " (Enter to leave it open)"
    what = "A number or a word" if options else "Answer"
    for _ in range(MOST_TRIES):
        typed: str = typer.prompt(f"{what}{hint}", default=question.suggestion, show_default=False, err=True)
        answer, trouble = _understood(typed.strip(), question)
        if not trouble:
            return answer
        typer.echo(trouble, err=True)
    return None


def _understood(typed: str, question: Question) -> tuple[str | None, str]:
    """The answer that was typed, or why it cannot be one."""
    options = question.options
    if not typed:
        return None, ""
    if typed.isdigit() and 1 <= int(typed) <= len(options):
        return options[int(typed) - 1], ""
    from mainstay.intake.wrong_answers import trouble_with

    trouble = trouble_with(question.section, question.key, typed)
    return (typed, "") if trouble is None else (None, trouble)
