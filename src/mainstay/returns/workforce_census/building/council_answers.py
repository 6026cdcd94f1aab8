"""The council's own answers, in `council.toml`: what no file holds and the return must say.

The keys are declared once: here for the file itself, and in the year's layout for every item of the council-level block,
by the item's lasting name. So a year with new items asks for them without a line here.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from mainstay.foundations.problems import CannotGoOn
from mainstay.foundations.quantities import in_units
from mainstay.vocabulary.workforce_census.codes import ReturnCode, codes
from mainstay.vocabulary.workforce_census.items import Item, Kind
from mainstay.vocabulary.workforce_census.layouts import Layout

FILE_NAME = "council.toml"
SOFTWARE = "Mainstay"
_LONGEST_TEXT = 200
_MOST = Decimal(100_000)
_LISTED = 8


@dataclass(frozen=True)
class Key:
    """One key of the file that is no item of the return's block: its type and meaning."""

    name: str
    type: str
    meaning: str


KEYS = (
    Key("year", "a year of four digits", "The census year these answers are for; another year's are refused."),
    Key("council", "three digits in quotes", 'The Department\'s number of the council, such as "893".'),
    Key("software", "words", f"What the return names as the program that made it; '{SOFTWARE}' if left out."),
)


@dataclass(frozen=True)
class CouncilAnswers:
    """What was answered: values in the items' units and slugs, by the items' lasting names. '' and absence: no answer."""

    council: str = ""
    software: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


def read_answers(text: str, layout: Layout, where: str = FILE_NAME) -> CouncilAnswers:
    """The answers in a file for a year. Raises `CannotGoOn` with one sentence for each answer that cannot be used."""
    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _refused([f"It is not written as TOML: {error}."], where) from None
    troubles = list(_unknown_keys(said, layout))
    values: dict[str, object] = {}
    for name, read in _readers(layout).items():
        answer = said.get(name)
        if answer is None or (isinstance(answer, str) and not answer.strip()):
            continue
        try:
            values[name] = read(answer)
        except ValueError as error:
            troubles.append(f"{name}: {_shown(answer)} is not {error}.")
    if troubles:
        raise _refused(troubles, where)
    council, software = values.pop("council", ""), values.pop("software", "")
    values.pop("year", None)
    return CouncilAnswers(str(council), str(software), values)


def template(layout: Layout, council: str, last_year: Mapping[str, str]) -> str:
    """An empty file of answers for a year, each key with its type and meaning.

    `last_year` gives by name what last year's return said, which is shown beside the key and not taken over.
    """
    lines = [
        f"# The council's own answers for the workforce census of {layout.year}. An empty answer is no answer.",
        "",
    ]
    own = {"year": str(layout.year), "council": f'"{council}"', "software": f'"{SOFTWARE}"'}
    for key in KEYS:
        lines += [f"# {key.meaning} ({key.type})", f"{key.name} = {own[key.name]}", ""]
    for item in layout.council:
        lines += [f"# {item.element}: {item.meaning}", f"# Answer with {_type_of(item)}."]
        lines += [f"# Last year's return said: {last_year[item.name]}."] if item.name in last_year else []
        lines += [f'{item.name} = ""', ""]
    return "\n".join(lines)


def _unknown_keys(said: Mapping[str, object], layout: Layout) -> Iterator[str]:
    known = list(_readers(layout))
    for name in said:
        if name not in known:
            yield f"'{name[:40]}' is not one of its keys for {layout.year}; they are {', '.join(known)}."


def _readers(layout: Layout) -> dict[str, Callable[[object], object]]:
    """A reader for each key; it raises ValueError with what was expected."""
    own: dict[str, Callable[[object], object]] = {
        "year": lambda answer: _year(answer, layout.year), "council": _number_of_council, "software": _words,
    }  # fmt: skip
    return own | {item.name: _reader_of(item) for item in layout.council}


def _reader_of(item: Item) -> Callable[[object], object]:
    if item.kind is Kind.CODE:
        return lambda answer: _code(answer, item)
    if item.kind is Kind.TEXT:
        return _words
    return lambda answer: _number(answer, item)


def _type_of(item: Item) -> str:
    if item.kind is Kind.CODE:
        return "; ".join(f"{_word(code)} ({code.label})" for code in codes(item.codes))
    if item.kind is Kind.TEXT:
        return "words; with None where there are none"
    if item.kind is Kind.WHOLE:
        return "a whole number; taken from the files where they hold it"
    return f"a number with up to {item.written_places} decimals; taken from the files where they hold it"


def _year(answer: object, year: int) -> int:
    if str(answer).strip() != str(year):
        raise ValueError(f"{year}, the year of the return")
    return year


def _number_of_council(answer: object) -> str:
    if not re.fullmatch(r"\d{3}", str(answer).strip()):
        raise ValueError("the Department's three digits, such as 893")
    return str(answer).strip()


def _words(answer: object) -> str:
    text = " ".join(answer.split()) if isinstance(answer, str) else ""
    if not text or len(text) > _LONGEST_TEXT or not text.isprintable():
        raise ValueError(f"words of at most {_LONGEST_TEXT} letters")
    return text


def _code(answer: object, item: Item) -> str:
    said = str(answer).strip().lower() if isinstance(answer, str | int) and not isinstance(answer, bool) else ""
    for code in codes(item.codes):
        if said in (code.code.lower(), code.means, _word(code)):
            return code.means
    raise ValueError(" or ".join(f"{_word(code)} ({code.code})" for code in codes(item.codes)))


def _word(code: ReturnCode) -> str:
    return code.means.removesuffix("_eligible")


def _number(answer: object, item: Item) -> int:
    whole = item.kind is Kind.WHOLE
    expected = "a whole number" if whole else f"a number with at most {item.written_places} decimals"
    wrong = ValueError(f"{expected} that is not negative")
    if isinstance(answer, bool) or not isinstance(answer, str | int | float):
        raise wrong
    try:
        number = Decimal(str(answer).strip())
    except InvalidOperation:
        raise wrong from None
    places = 0 if whole else item.written_places
    if not number.is_finite() or not 0 <= number <= _MOST or number != round(number, places):
        raise wrong
    return in_units(number, item.parts_in_one)


def _shown(answer: object) -> str:
    return f"'{answer}'"[:60] if isinstance(answer, str | int | float) else "that"


def _refused(troubles: list[str], where: str) -> CannotGoOn:
    more = f" And {len(troubles) - _LISTED} more." if len(troubles) > _LISTED else ""
    return CannotGoOn(
        " ".join(troubles[:_LISTED]) + more,
        where=where,
        why="The return would say something of the council that nobody has answered.",
        do="Put these answers right; an answer left empty is listed as not known.",
        exit_code=1,
    )
