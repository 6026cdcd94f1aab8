"""The one page a director reads first: ten lines, what changed, what needs a decision, what cannot be said.

Each line has its figure, its direction in words, whether that is more than chance, a comparator and the date of its
data.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mainstay.foundations.dates import in_words
from mainstay.measures.computing import Answer
from mainstay.presentation.content import ReportContent
from mainstay.presentation.group_labels import NOT_KNOWN
from mainstay.presentation.report.decisions import decisions
from mainstay.presentation.sentences.beside import beside_area, label_of
from mainstay.presentation.sentences.comparators import a_year_before
from mainstay.presentation.sentences.declaring import Verdict
from mainstay.presentation.sentences.judging import is_compared, standing_beside
from mainstay.presentation.small_numbers import WITHHELD
from mainstay.presentation.words import capital, change, day_label, number, sentence, value_of, with_unit

_CHANGES_TOLD = 5
_NONE = "\u2013"
_SMALL_GROUP = "A small group of those who left could be worked out from it: see by time in the council"
LEFT = "leavers_headcount"
TIME = "time_in_council"
NEW_BANDS = ("under 1 year", "1 to 2 years")
NEW = "under 2 years"
"""Those two bands together, which the small-number rule judges as a figure of its own."""
_AGENCY_COST = "Agency cost, net of the unspent pay of the posts covered."
_CEILING = "The share of workers with more children than the local ceiling, and newly qualified workers above theirs."


def not_worked_out(content: ReportContent) -> tuple[str, str]:
    """What is asked for on this page and not worked out; where an agreed load can be set, that page tells who is over it."""
    if not content.load_set_under:
        return _AGENCY_COST, _CEILING
    place = content.load_set_under
    told = f"The agreed load is set under {place}, whose pages say for each team how many are over it."
    return (
        _AGENCY_COST,
        f"The share of the council's workers over the agreed load, newly qualified ones by themselves. {told}",
    )


@dataclass(frozen=True)
class DirectorLine:
    """One line of the page, all in words."""

    what: str
    figure: str
    direction: str
    chance: str
    beside: str
    date: str


@dataclass(frozen=True)
class DirectorPage:
    """The page: the lines that have a figure, and three short lists."""

    lines: tuple[DirectorLine, ...]
    since: str
    changed: tuple[str, ...]
    decisions: tuple[str, ...]
    cannot_say: tuple[str, ...]


def director_page(content: ReportContent) -> DirectorPage:
    """The page of a report. Lines without a figure go to what cannot be said, with the reason."""
    made = [line(content) for line in _LINES]
    lacking = [said for said in made if isinstance(said, str)]
    since = in_words(content.last_year) if content.last_year else ""
    return DirectorPage(
        lines=tuple(said for said in made if isinstance(said, DirectorLine)),
        since=since,
        changed=tuple(_changed(content)),
        decisions=tuple(decisions(content)),
        cannot_say=(*_together(lacking), *not_worked_out(content)),
    )


def sections(page: DirectorPage) -> list[tuple[str, tuple[str, ...], str]]:
    """The three lists of the page: heading, items, and what to say where there are none."""
    since = f"What changed since {page.since}, by more than chance" if page.since else "What changed since last time"
    nothing = "Nothing measured here changed by more than chance." if page.since else "There is no earlier year to say."
    return [
        (since, page.changed, nothing),
        ("What needs a decision", page.decisions, "Nothing in these figures asks for one."),
        ("What cannot be said", page.cannot_say, "Every line of this page has its figure."),
    ]


def _rate(what: str, measure: str) -> Callable[[ReportContent], DirectorLine | str]:
    def line(content: ReportContent) -> DirectorLine | str:
        answer = content.answer(measure)
        if answer is None or answer.value is None:
            return _lacking(what, answer)
        area = beside_area(content, answer)
        return DirectorLine(what, value_of(answer), _direction(content, answer), label_of(content, answer).value,
                            capital(area.words) if area else _NONE, _when(content, answer))  # fmt: skip

    return line


def _in_post(content: ReportContent) -> DirectorLine | str:
    answer, vacant = content.answer("inpost_fte"), content.answer("vacancy_fte")
    if answer is None or answer.value is None:
        return _lacking("In post against establishment", answer)
    figure, beside = value_of(answer), "Number of posts not known"
    if vacant is not None and vacant.value is not None:
        posts = answer.value + vacant.value
        beside = f"Of {number(posts)} FTE of posts, {number(vacant.value)} vacant"
    direction = _direction(content, answer)
    return DirectorLine(
        "In post against establishment", figure, direction, Verdict.COUNTED.value, beside, _when(content, answer)
    )


def _new_leavers(content: ReportContent) -> DirectorLine | str:
    """Of those who left in the year, how many had been here under two years; from what may be shown by time in the
    council.
    """
    what = "Leavers within two years of starting"
    everyone = content.answer(LEFT)
    if everyone is None or everyone.value is None:
        return _lacking(what, everyone)
    table = content.protected.get(TIME)
    cells = {each.at[TIME]: each for each in table.cells if each.name == LEFT} if table else {}
    if not set(cells) - {NOT_KNOWN}:
        return f"{what}: when leavers joined is not known."
    asked = [cells.get(band) for band in ((NOT_KNOWN, NEW) if NEW in cells else (NOT_KNOWN, *NEW_BANDS))]
    if any(cell.hidden for cell in asked if cell is not None):
        return DirectorLine(what, capital(WITHHELD), _NONE, _NONE, _SMALL_GROUP, _when(content, everyone))
    unknown, *bands = (Decimal(0) if cell is None else cell.value or Decimal(0) for cell in asked)
    known, new = everyone.value - unknown, sum(bands, Decimal(0))
    if known <= 0:
        return f"{what}: when leavers joined is not known."
    figure = f"{number(new)} of {number(known)}"
    beside = f"Not known of {number(unknown)} more" if unknown else _NONE
    return DirectorLine(what, capital(figure), _NONE, Verdict.COUNTED.value, beside, _when(content, everyone))


def _teams(content: ReportContent) -> DirectorLine | str:
    answer = content.answer("teams_without_manager")
    what = "Teams without a permanent manager"
    if answer is None or answer.value is None:
        return _lacking(what, answer)
    return DirectorLine(what, number(answer.value), _direction(content, answer), Verdict.COUNTED.value, _NONE,
                        _when(content, answer))  # fmt: skip


_LINES: Sequence[Callable[[ReportContent], DirectorLine | str]] = (
    _in_post,
    _rate("Vacancy rate", "vacancy_rate_fte"),
    _rate("Agency rate", "agency_rate_fte"),
    _rate("Turnover over twelve months", "turnover_rate_fte"),
    _new_leavers,
    _rate("Children per social worker", "caseload_fte"),
    _rate("Children with two or more changes of worker", "children_two_changes"),
    _teams,
)


def _lacking(what: str, answer: Answer | None) -> str:
    return f"{what}: {answer.reason}." if answer is not None and answer.reason else f"{what}: not worked out."


def _together(lacking: Sequence[str]) -> list[str]:
    """Lines that lack a figure for the same reason are said in one sentence."""
    by_reason: dict[str, list[str]] = {}
    for said in lacking:
        what, _colon, reason = said.partition(": ")
        by_reason.setdefault(reason, []).append(what)
    return [sentence(f"{'; '.join([things[0], *map(_lower, things[1:])])}: {why}") for why, things in by_reason.items()]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _direction(content: ReportContent, answer: Answer) -> str:
    last = content.last_year
    then = content.answer_on(last, answer.measure.name) if last else None
    if last is None or then is None or then.value is None or answer.value is None:
        return "Earlier not known"
    return capital(f"{change(answer.value, then.value, answer.measure.unit)} since {day_label(last)}")


def _when(content: ReportContent, answer: Answer) -> str:
    over_a_year = set(answer.measure.needs) & {"leavers", "starters", "days_lost", "changes", "history"}
    day = f"{content.as_at.day} {content.as_at:%b %Y}"
    return f"Year to {day}" if over_a_year else day


def _changed(content: ReportContent) -> list[str]:
    """What is different from a year before by more than chance: the first few, and how many more there are."""
    said = [
        told
        for answer in content.answers
        if is_compared(answer.measure) and (told := _since_last_year(content, answer))
    ]
    if len(said) <= _CHANGES_TOLD:
        return said
    return [*said[:_CHANGES_TOLD], f"And {len(said) - _CHANGES_TOLD} more, in the report."]


def _since_last_year(content: ReportContent, answer: Answer) -> str:
    then = a_year_before(content, answer)
    if then is None or then.value is None or answer.value is None:
        return ""
    if not standing_beside(content, answer, then).more_than_chance:
        return ""
    unit = answer.measure.unit
    return f"{answer.measure.title}: {with_unit(then.value, unit)} to {with_unit(answer.value, unit)}."
