"""That everything which names the council of a return names the same one: told by place, before anything is made of it."""

from __future__ import annotations

from collections.abc import Mapping

from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.choices import FILE_NAME
from mainstay.intake.looking import Looked
from mainstay.intake.returns import council_of_returns
from mainstay.vocabulary.authorities import authority

_LISTED = 5


def one_council(named: Mapping[str, str]) -> str:
    """The number that all places which give one agree on, '' where none does.

    `named` is by place ('--council', the name of a file). Raises `CannotGoOn` with each place and its number where two
    differ; a number that stands for the same council, as of a joint return, does not differ.
    """
    given = {place: number for place, number in named.items() if number}
    first = next(iter(given.values()), "")
    if all(_same(first, number) for number in given.values()):
        return first
    shown = [f"{number} by {place}" for place, number in given.items()]
    more = f" and {len(shown) - _LISTED} more" if len(shown) > _LISTED else ""
    raise CannotGoOn(
        f"Different councils are named: {', '.join(shown[:_LISTED])}{more}.",
        why="A return is of one council, and would be sent in the name of another.",
        do="Put the wrong one right where it stands, and leave --council out where the files give the number.",
        exit_code=1,
    )


def agreed_with_files(named: Mapping[str, str], looked: Looked) -> None:
    """Refuses a number that the folder contradicts: mapping.toml, or all its past returns.

    A number that mapping.toml gives too has been thought about: returns of another council are then left out, as in a
    report. So has one that some return gives.
    """
    if not any(named.values()):
        return
    settled = looked.choices.setting("council", "")
    returns = {each.name: council_of_returns([each]) for each in looked.returns.values()}
    everywhere = {**named, FILE_NAME: settled, **returns}
    said = [number for number in (*named.values(), settled) if number]
    agreeing = [number for number in returns.values() if number and _same(said[0], number)]
    if not all(_same(said[0], number) for number in said) or not (settled or agreeing):
        one_council(everywhere)


def _same(one: str, other: str) -> bool:
    known = authority(one)
    return one == other or (known is not None and other in (known.code, known.joint_with))
