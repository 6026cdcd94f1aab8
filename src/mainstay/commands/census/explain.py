"""`mainstay census explain`: a return before it is signed off; or one rule by its code."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from mainstay.tasks.signing_off_a_return import Explained

_CODE = re.compile(r"[A-Za-z]{1,3}[- ]?\d{0,4}")
"""What looks like a rule's code, or like the beginning of one, and not like a file: WC-413, wc413, XX."""


def explain(
    file: Annotated[
        Path, typer.Argument(help="The return as XML; or a rule's code, such as WC-413, to be told of it.")
    ],
    last_year: Annotated[Path | None, typer.Option(help="Last year's return as it was sent.")] = None,
    out: Annotated[Path | None, typer.Option(help="The folder for the files; needed for a return.")] = None,
    published: Annotated[
        Path | None,
        typer.Option(help="The Department's CSV of published figures, to see the council's own among them."),
    ] = None,
    council: Annotated[
        str, typer.Option(help="Number or name of the council that is to send it, if the return's own may be wrong.")
    ] = "",
) -> None:
    """Notes on queries, what changed since last year, and the figures a return will give, to be signed off.

    The files hold registration numbers and small numbers: they are for those who sign the return off.
    """
    if _CODE.fullmatch(str(file)) and not file.exists():
        for line in _rule_lines(str(file)):
            typer.echo(line)
        return
    for line in _told(_explained(file, last_year, out, published, council)):
        typer.echo(line)


def _explained(file: Path, last_year: Path | None, out: Path | None, published: Path | None, council: str) -> Explained:
    from datetime import date

    from mainstay.foundations.problems import CannotGoOn
    from mainstay.tasks.checking_a_return import council_number
    from mainstay.tasks.signing_off_a_return import explain_return

    if out is None:
        raise CannotGoOn(
            "A folder for the files is needed.", where="--out", do="Give one, such as --out sign_off_2025."
        )
    today = date.today()  # noqa: DTZ011 - the day on the user's own calendar
    return explain_return(
        file, out, made_on=today, last_year=last_year, council=council_number(council), published=published
    )


def _told(explained: Explained) -> list[str]:
    from mainstay.presentation.census.sign_off_content import checked_lines, standing_out
    from mainstay.presentation.small_numbers import WARNING

    content = explained.content
    lines = [content.title, *checked_lines(content)]
    lines += [f"Stands out: {line}" for line in standing_out(content)]
    lines += list(content.notices)
    lines += [f"Written: {path}" for path in explained.files]
    return [*lines, f"{WARNING} The files hold registration numbers too."]


def _rule_lines(code: str) -> list[str]:
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.returns.workforce_census.rule import rules

    known = rules()
    number = "".join(sign for sign in code if sign.isdigit())
    rule = known.get(f"WC-{number}") if code.upper().startswith("WC") else None
    if rule is None:
        near = sorted(known, key=lambda each: (abs(int(each[3:]) - int(number or 0)), each))[:3]
        do = f"The nearest are {', '.join(sorted(near))}. Codes are shown by: mainstay census check RETURN.xml"
        raise CannotGoOn("There is no such rule.", where=code, do=do)
    years = f"from {rule.first}" if rule.last is None else f"{rule.first} to {rule.last}"
    return [
        f"{rule.code} {rule.title} ({rule.severity.value}, {years})",
        f"  What it says: {rule.message}",
        f"  Why it matters: {rule.why}",
        f"  What to do: {rule.mend}",
        f"  Who can mend it: {rule.mender.value}",
        f"  Source: {rule.source}",
        *(f"  Right: {example.says}" for example in rule.passes),
        *(f"  Found: {example.says}" for example in rule.fails),
    ]


COMMAND = explain
