"""Questions asked at the terminal, one by one, each with what is suggested and the words to choose from."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from mainstay.intake.choices import Question

MOST_SHOWN = 12


def asker(accept: bool = False) -> Callable[[Question], str | None] | None:
    """Who answers: someone at the terminal; with `accept` the suggestions themselves; nobody where there is no terminal."""
    if accept:
        return lambda question: question.suggestion or None
    return _at_the_terminal if sys.stdin.isatty() and sys.stderr.isatty() else None


def _at_the_terminal(question: Question) -> str | None:
    about = question.key if question.section[0] != "files" else f"{question.section[1]} ({question.key})"
    typer.echo(f"\n{about}: {question.text}", err=True)
    options = list(question.options)[:MOST_SHOWN]
    for number, option in enumerate(options, start=1):
        typer.echo(f"  {number}. {option}{'   (suggested)' if option == question.suggestion else ''}", err=True)
    hint = f" [{question.suggestion}]" if question.suggestion else " (Enter to leave it open)"
    answer: str = typer.prompt(f"A number or a word{hint}", default=question.suggestion, show_default=False, err=True)
    answer = answer.strip()
    if answer.isdigit() and 1 <= int(answer) <= len(options):
        return options[int(answer) - 1]
    return answer or None
