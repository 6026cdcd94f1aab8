"""Reading a dip sample back: who could have helped, with what certainty, and how far the two readers agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mainstay.foundations.agreement import Agreement, agreement_of
from mainstay.foundations.intervals import of_a_share
from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.choices import Choices
from mainstay.intake.reading.files import read_sheets
from mainstay.intake.reading.tables import FoundTable, look_for_table
from mainstay.intake.recognising import recognise
from mainstay.intake.typed import TypedTable
from mainstay.presentation.front_door.sample_sheet import kind_of_sample
from mainstay.record.record import Shape
from mainstay.vocabulary.front_door import SOCIAL_CARE_WAS_RIGHT, UNDECIDED, WHO_COULD_HELP

_READ = ("first_reading", "second_reading", "could_have_helped")
_POOR = 0.4
"""Below so much agreement beyond chance the shares are called opinions: the usual word for it is 'fair' (Landis and Koch
1977), which is a convention and no law.
"""
Reading = dict[str, str]


@dataclass(frozen=True)
class Share:
    """So many of the contacts with an answer, as a share between 0 and 1, with Wilson's 95% interval."""

    answer: str
    many: int
    share: float
    interval: tuple[float, float]


@dataclass(frozen=True)
class SampleRead:
    """What a sample says. `without` are the contacts that have no answer yet, or of which nothing can be said."""

    contacts: int
    answered: int
    without: int
    differ: int
    shares: Sequence[Share]
    others: Share | None
    agreement: Agreement
    alike: tuple[float, float] | None


def read_sample(files: Sequence[Path]) -> SampleRead:
    """The shares of one file that both readers filled in, or of a copy from each.

    The answer to a contact is what the two agreed on, else what both read. A word that is not one of the answers stops
    it, with the word's place and not the word. Two files that differ in one reader's answer stop it too.
    """
    readings: dict[str, Reading] = {}
    for path in files:
        for number, said in _readings(path).items():
            _add(readings.setdefault(number, {}), said, path)
    if not readings:
        raise CannotGoOn(
            "No contact was found in it.", where=files[0].name if files else "", do="Give the filled-in sheet."
        )
    return summed(list(readings.values()))


def summed(readings: Sequence[Mapping[str, str]]) -> SampleRead:
    """The shares and the agreement of some readings."""
    pairs = [(each["first_reading"], each["second_reading"]) for each in readings if {*_READ[:2]} <= each.keys()]
    answers = [answer for each in readings if (answer := _answer(each)) and answer not in UNDECIDED]
    counts = Counter(answers)
    order = [code.slug for code in WHO_COULD_HELP]
    shares = [_share(slug, counts[slug], len(answers)) for slug in sorted(counts, key=order.index)]
    named = sum(count for slug, count in counts.items() if slug not in (*SOCIAL_CARE_WAS_RIGHT, "nobody_needed"))
    found = agreement_of(pairs)
    return SampleRead(
        len(readings), len(answers), len(readings) - len(answers), found.pairs - found.alike, shares,
        _share("others", named, len(answers)) if answers else None, found,
        of_a_share(found.alike, found.pairs, found.pairs) if found.pairs else None,
    )  # fmt: skip


def _share(answer: str, many: int, whole: int) -> Share:
    return Share(answer, many, many / whole, of_a_share(many, whole, whole))


def _answer(reading: Mapping[str, str]) -> str | None:
    if "could_have_helped" in reading:
        return reading["could_have_helped"]
    first = reading.get("first_reading")
    return first if first is not None and first == reading.get("second_reading") else None


def _add(known: Reading, said: Reading, path: Path) -> None:
    for name, answer in said.items():
        if known.setdefault(name, answer) != answer:
            raise CannotGoOn(
                "The files give different answers of the same reader to one contact.", where=path.name,
                do="Give one file for each reader, and what was agreed in one of them.", exit_code=1,
            )  # fmt: skip


def _readings(path: Path) -> dict[str, Reading]:
    kind = kind_of_sample()
    known = {heading.casefold() for column in kind.columns for heading in column.headings}
    for sheet in read_sheets(path):
        found = look_for_table(sheet, lambda heading: heading.casefold() in known)
        if isinstance(found, FoundTable) and (table := _typed(found, path)) is not None:
            return _of(table)
    raise CannotGoOn(
        "This is not a sheet that was drawn for reading.", where=path.name,
        do="Give the file that mainstay sample contacts wrote, filled in.",
    )  # fmt: skip


def _typed(found: FoundTable, path: Path) -> TypedTable | None:
    choices = Choices(path, {})
    seen = recognise(found.headings, file=found.file, sheet=found.sheet, title=found.title, choices=choices)
    columns = {name: match.heading for name, match in seen.columns.items()}
    if seen.kind is not kind_of_sample():
        return None
    return TypedTable(0, kind_of_sample(), Shape.EVENTS, None, found, columns, choices)


def _of(table: TypedTable) -> dict[str, Reading]:
    values = {name: table.values(name) for name in _READ}
    unread = [problem for problem in table.problems if problem.place.column] or table.problems
    if table.questions or unread:
        where = unread[0].place if unread else table.whole
        raise CannotGoOn(
            "A word in the answers is not one of those to choose from.", where=str(where),
            do=f"Choose one of: {', '.join(code.label for code in WHO_COULD_HELP)}.", exit_code=1,
        )  # fmt: skip
    numbers = table.known_texts("contact")
    return {
        number: {name: str(values[name][row]) for name in _READ if values[name][row] is not None}
        for row, number in enumerate(numbers)
        if number
    }


def in_lines(read: SampleRead) -> list[str]:
    """What a sample says, in sentences for whoever led the reading."""
    lines = [f"{read.contacts:,} contacts in the sample, {read.answered:,} of them with an answer."]
    if read.without:
        lines.append(f"{read.without:,} have no answer yet, or nothing can be said of them; they are in no share.")
    if read.others is not None:
        lines.append(f"Somebody other than social care could have helped: {_in_words(read.others)}.")
    lines += [f"  {WHO_COULD_HELP[share.answer].label}: {_in_words(share)}." for share in read.shares]
    return lines + _agreement_in_words(read)


def _in_words(share: Share) -> str:
    low, high = share.interval
    return f"{share.many:,}, {share.share:.0%}, likely between {low:.0%} and {high:.0%} of all contacts"


def _agreement_in_words(read: SampleRead) -> list[str]:
    found = read.agreement
    if read.alike is None:
        return ["No contact was read by two people: how far they would agree is not known."]
    low, high = read.alike
    same = f"They gave the same answer to {found.alike:,}, {found.alike / found.pairs:.0%}"
    lines = [f"Read by two people: {found.pairs:,}. {same} (likely between {low:.0%} and {high:.0%})."]
    if found.kappa is None:
        lines.append("Both gave one answer throughout, so agreement beyond chance (kappa) has no meaning here.")
    elif found.interval is None:
        lines.append(f"Agreement beyond chance (Cohen's kappa): {found.kappa:.2f}; they never differed.")
    else:
        lines.append(
            f"Agreement beyond chance (Cohen's kappa): {found.kappa:.2f}, likely between {found.interval[0]:.2f} and"
            f" {found.interval[1]:.2f}; 1 is full agreement, 0 that of chance."
        )
    if found.kappa is not None and found.kappa < _POOR:
        lines.append("Readers who agree so little tell of opinions: settle what each answer means, and read again.")
    return lines
