"""Headings made plain for comparison, scored against examples, and shared out among the fields that want them.

Only what is the same heading once spelling habits are set aside is sure. Anything that rests on likeness stays below
`SURE`, so that a person is asked once: 'employer name' is a letter from 'employee name'.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz import fuzz, process

from mainstay.foundations.caches import holds_people
from mainstay.intake.heading_words import GENERAL, NUMBERED, SHORT_FORMS, WELSH

EXACT = 100.0
"""The same words in the same order, spelling habits set aside."""

SURE = 90.0
"""From here a heading is taken without asking: only the same words in another form score so much."""

UNSURE = 75.0
"""From here a heading is worth asking about; below, likeness is chance ('start date' and 'state' score 70)."""

_OTHER_FORM = 96.0
_OTHER_ORDER = 94.0
_CUT_OFF = 92.0
_HIGHEST_LIKENESS = 89.0
_CLOSE = 4.0
_CUT_WIDTHS = (30, 31, 32)
_SHORTEST_CUT = 12

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][A-Za-z])|(?<=[A-Z])(?=[A-Z][a-z])")
_PLURAL_MARK = re.compile(r"\((?:s|es)\)", re.IGNORECASE)
_SUFFIX = re.compile(r"([A-Za-z]*)(?:[_.]\d{1,2}|\s*\(\d{1,2}\))\s*$")
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")
_NOT_WORDS = re.compile(r"[^\w%]+|_+")
_DOTTED = re.compile(r"^[A-Za-z][\w ]*(?:\.[A-Za-z][\w ]*)+$")
_BILINGUAL = re.compile(r"\s*[/|\n]\s*")


@dataclass(frozen=True)
class Match:
    """One heading and the field it is taken for.

    `how` is 'exact' (the same words), 'remembered' (someone said so before) or 'fuzzy' (alike). `rivals` are other
    fields that the heading may just as well mean: close in score, or holding the same general word ('start date' of
    what?).
    """

    heading: str
    field: str
    score: float
    how: Literal["exact", "remembered", "fuzzy"]
    rivals: tuple[str, ...] = ()


@holds_people
@lru_cache(maxsize=65_536)
def tidy(heading: str) -> str:
    """A heading for comparison: lower case, words parted by single blanks, accents and export suffixes gone.

    'Employee_No', 'EmployeeNo', 'Employee No. (2)' and 'EMPLOYEE NO_1' all give 'employee number'; 'Forename(s)' gives
    'forename'. 'Level 1' and 'LEVEL_1' keep their number, which is no suffix. Blank gives blank.
    """
    text = unicodedata.normalize("NFKD", heading).replace("\u200b", "").replace("\ufeff", "")
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = _PLURAL_MARK.sub("", _SUFFIX.sub(_without_suffix, text))
    text = _CAMEL.sub(" ", text.replace("'", "").replace("\u2019", "")).lower()
    text = _INITIALS.sub(lambda initials: initials.group().replace(".", ""), text)
    text = text.replace("&", " and ").replace("%", " % ")
    words = _NOT_WORDS.sub(" ", text).split()
    text = " ".join(SHORT_FORMS.get(word, word) for word in words)
    for long, short in (("full time equivalent", "fte"), ("whole time equivalent", "wte")):
        text = text.replace(long, short)
    return text


def _without_suffix(ending: re.Match[str]) -> str:
    return ending.group() if ending[1].lower() in NUMBERED else ending[1]


@holds_people
@lru_cache(maxsize=65_536)
def forms(heading: str) -> tuple[str, ...]:
    """Ways to read one heading, fullest first: as it stands, the last of dotted parts, the English of a Welsh one.

    'Employee.Person.Surname' gives 'employee person surname' and 'surname'; 'Cyfenw' gives 'cyfenw' and 'surname';
    'Surname / Cyfenw' gives 'surname cyfenw' and 'surname'.
    """
    found = [tidy(heading)]
    if _DOTTED.match(heading.strip()):
        found.append(tidy(heading.rsplit(".", 1)[1]))
    parts = [tidy(part) for part in _BILINGUAL.split(heading)]
    if found[0] in WELSH:
        found.append(WELSH[found[0]])
    elif any(part in WELSH for part in parts):
        found.extend(WELSH.get(part, part) for part in parts)
    return tuple(dict.fromkeys(form for form in found if form))


def score(heading: str, examples: Iterable[str]) -> float:
    """How surely a heading is one of the examples, 0 to 100.

    100 for the same words; 90 and more for the same words in another form, order, or cut off by an export at 30 to 32
    letters; below 90 for mere likeness, and 0 under `UNSURE`.
    """
    tidied = {tidy(example) for example in examples} - {""}
    readings = forms(heading)
    if not readings or not tidied:
        return 0.0
    if readings[0] in tidied:
        return EXACT
    if any(form in tidied for form in readings[1:]):
        return _OTHER_FORM
    return max((_likeness(heading, readings[0], example) for example in _alike(readings[0], tidied)), default=0.0)


def _alike(form: str, examples: Iterable[str]) -> list[str]:
    """Examples worth a closer look: alike in spelling, or beginning as a heading that was cut off does."""
    choices = list(examples)
    near = process.extract(form, choices, scorer=fuzz.token_sort_ratio, score_cutoff=UNSURE, limit=5)
    cut = [example for example in choices if example.startswith(form)] if len(form) >= _SHORTEST_CUT else []
    return [*(example for example, _score, _index in near), *cut]


def _likeness(heading: str, form: str, example: str) -> float:
    if sorted(_stems(form)) == sorted(_stems(example)):
        return _OTHER_ORDER
    if example.startswith(form) and len(heading.strip()) in _CUT_WIDTHS:
        return _CUT_OFF
    if example.startswith(form) and len(form) >= _SHORTEST_CUT:
        return _HIGHEST_LIKENESS
    likeness = float(fuzz.token_sort_ratio(form, example))
    return min(likeness, _HIGHEST_LIKENESS) if likeness >= UNSURE else 0.0


def _stems(form: str) -> list[str]:
    """The words of a heading without plural s and joining words; 'number of posts' counts, and is no 'post number'."""
    words = form.replace("number of ", "count ").split()
    return [word.rstrip("s") or word for word in words if word not in ("of", "the", "in", "for", "a")]


def best_matches(
    headings: Iterable[str],
    fields: Mapping[str, tuple[str, ...]],
    remembered: Mapping[str, str] | None = None,
) -> list[Match]:
    """Headings shared out among fields, one to one, best first; in the order of the headings.

    `fields` gives the examples of each field; `remembered` what someone has said of a heading before, which always
    wins. Ties go to the heading furthest left, then to the field declared first. Headings that nothing is like are not
    in the list.
    """
    wanted = list(dict.fromkeys(headings))
    said = {heading: field for heading, field in (remembered or {}).items() if heading in wanted and field in fields}
    scored = _all_scores(wanted, fields)
    matches = {heading: Match(heading, field, EXACT, "remembered") for heading, field in said.items()}
    taken = set(said.values())
    order = sorted(scored, key=lambda pair: -scored[pair])
    for heading, field in order:
        if heading in matches or field in taken:
            continue
        value = scored[heading, field]
        matches[heading] = Match(heading, field, value, "exact" if value == EXACT else "fuzzy")
        taken.add(field)
    rivals = _Rivals(scored, fields, {match.field: match for match in matches.values()})
    return [
        Match(match.heading, match.field, match.score, match.how, rivals.of(match))
        for heading in wanted
        if (match := matches.get(heading)) is not None
    ]


def _all_scores(headings: list[str], fields: Mapping[str, tuple[str, ...]]) -> dict[tuple[str, str], float]:
    """The score of each heading for each field that it is worth asking about. Only what may be alike is looked at closely."""
    found: dict[tuple[str, str], float] = {}
    for heading, field in _perhaps_alike(headings, fields):
        if (value := score(heading, fields[field])) >= UNSURE:
            found[heading, field] = value
    return found


def _perhaps_alike(headings: list[str], fields: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    """Headings with the fields of which some example is the same, alike in spelling, or longer by what was cut off."""
    examples, ordered = _examples(tuple(fields.items()))
    readings = {heading: forms(heading) for heading in headings}
    spelt = [heading for heading in headings if readings[heading]]
    words = list(examples)
    alike = process.cdist(
        [readings[heading][0] for heading in spelt],
        words,
        scorer=fuzz.token_sort_ratio,
        score_cutoff=UNSURE,
    )
    found: dict[tuple[str, str], None] = {}
    for place, heading in enumerate(spelt):
        first = readings[heading][0]
        near = [words[number] for number in alike[place].nonzero()[0]]
        cut = _beginning_with(first, ordered) if len(first) >= _SHORTEST_CUT else []
        for word in (*(form for form in readings[heading] if form in examples), *near, *cut):
            found |= {(heading, field): None for field in examples[word]}
    order = {field: number for number, field in enumerate(fields)}
    return sorted(found, key=lambda pair: (headings.index(pair[0]), order[pair[1]]))


@lru_cache(maxsize=128)
def _examples(fields: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[dict[str, dict[str, None]], list[str]]:
    """The fields of each example, and the examples in order: the same for every table that is held against a kind."""
    examples: dict[str, dict[str, None]] = {}
    for field, known in fields:
        for example in known:
            examples.setdefault(tidy(example), {})[field] = None
    return examples, sorted(examples)


def _beginning_with(first: str, ordered: list[str]) -> list[str]:
    """Of words in order those that begin with some letters: they stand together."""
    place = bisect_left(ordered, first)
    found = []
    while place < len(ordered) and ordered[place].startswith(first):
        found.append(ordered[place])
        place += 1
    return found


class _Rivals:
    """Which other fields a matched heading may mean; none for a heading that someone has settled."""

    def __init__(
        self,
        scored: Mapping[tuple[str, str], float],
        fields: Mapping[str, tuple[str, ...]],
        by_field: Mapping[str, Match],
    ) -> None:
        self.scored = scored
        self.fields = fields
        self.by_field = by_field

    def of(self, match: Match) -> tuple[str, ...]:
        """Fields close in score, and for a general word those whose examples hold it, unless they are better served."""
        if match.how == "remembered":
            return ()
        general = next((form for form in forms(match.heading) if form in GENERAL), None)
        return tuple(
            field
            for field, examples in self.fields.items()
            if field != match.field
            and self._free(field, match)
            and (self._close(field, match) or (general is not None and _holds(examples, general)))
        )

    def _free(self, field: str, match: Match) -> bool:
        other = self.by_field.get(field)
        return other is None or other.score < SURE

    def _close(self, field: str, match: Match) -> bool:
        return self.scored.get((match.heading, field), 0.0) >= match.score - _CLOSE


def _holds(examples: tuple[str, ...], general: str) -> bool:
    words = set(general.split())
    return any(words <= set(tidy(example).split()) for example in examples)
