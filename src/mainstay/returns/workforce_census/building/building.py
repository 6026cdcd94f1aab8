"""From a record to the census view of a year: every worker of the return with every item, and what is not known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from mainstay.foundations.dates import in_words
from mainstay.record.coverage import reasons
from mainstay.record.record import WorkforceRecord
from mainstay.returns.workforce_census.building.as_it_was_sent import is_the_only_source, workers_as_sent
from mainstay.returns.workforce_census.building.census_view import (
    NOT_ASKED,
    BuiltValue,
    BuiltWorker,
    CensusView,
    Fact,
    Gap,
    NotKnown,
    WhoKnows,
)
from mainstay.returns.workforce_census.building.council_answers import SOFTWARE, CouncilAnswers
from mainstay.returns.workforce_census.building.council_block import answers_not_used, council_block
from mainstay.returns.workforce_census.building.of_the_job import JobFacts
from mainstay.returns.workforce_census.building.of_the_person import PersonFacts
from mainstay.returns.workforce_census.building.of_the_year import YearFacts
from mainstay.returns.workforce_census.building.past_returns import PastReturns, said_in
from mainstay.returns.workforce_census.building.pay_of_posts import PayOfPosts
from mainstay.returns.workforce_census.building.source_rows import SourceRows
from mainstay.returns.workforce_census.building.who_is_in_it import OneRole, roles_of_the_year
from mainstay.returns.workforce_census.building.without_hours import left_out_without_hours
from mainstay.returns.workforce_census.building.written_values import built
from mainstay.vocabulary.census_year import census_day
from mainstay.vocabulary.workforce_census.items import AskedOf, Item
from mainstay.vocabulary.workforce_census.layouts import Layout, layout

NOTHING_ANSWERED = CouncilAnswers()


def why_not(record: WorkforceRecord, year: int) -> str:
    """Why no return of a year can be built, as a phrase, or ''. Nobody can say who was in post where no file covers it."""
    return reasons(record, census_day(year), official=False).get("in_post", "")


def census_view(record: WorkforceRecord, year: int, answers: CouncilAnswers = NOTHING_ANSWERED) -> CensusView:
    """The census view of a year that has a layout (KeyError for another)."""
    form, rows = layout(year), SourceRows(record)
    block = council_block(record, form, answers, rows)
    only = is_the_only_source(record, year)
    workers = workers_as_sent(record, form, rows) if only else _workers(record, form, rows)
    return CensusView(
        answers.council or record.council,
        answers.software or SOFTWARE,
        form,
        tuple(block),
        tuple(workers),
        () if only else tuple(_gaps(record, year)),
        (*answers_not_used(block, answers), *(() if only else _notices(record, year, block, workers, rows))),
    )


def _notices(record: WorkforceRecord, year: int, block: Iterable[BuiltValue], workers: list[BuiltWorker],
             rows: SourceRows) -> Iterator[str]:  # fmt: skip
    yield from _answered_by_the_same_year(year, block, workers)
    yield from left_out_without_hours(record, year, {worker.person for worker in workers}, rows)


def _answered_by_the_same_year(year: int, block: Iterable[BuiltValue], workers: Iterable[BuiltWorker]) -> Iterator[str]:
    """That a return of the very year is among the files, and how many values have nothing but it behind them."""
    values = [*block, *(value for worker in workers for value in worker.values)]
    count = sum(value.fact.how == said_in(year) and bool(value.text) for value in values)
    if count:
        yield f"The return of {year} among your files answered {count:,} value{'' if count == 1 else 's'}."


def _workers(record: WorkforceRecord, form: Layout, rows: SourceRows) -> list[BuiltWorker]:
    asked = _facts(record, form.year, rows)
    found = []
    for position, one in enumerate(roles_of_the_year(record, form.year), start=1):
        facts = {item.name: _fact(item, one, asked) for item in form.worker}
        number = facts["swe_number"].value
        values = tuple(built(item, facts[item.name]) for item in form.worker)
        found.append(BuiltWorker(position, one.person, str(number or ""), values))
    return found


def _facts(record: WorkforceRecord, year: int, rows: SourceRows) -> Mapping[str, Callable[[OneRole], Fact]]:
    """For each lasting name of an item, who answers it."""
    past = PastReturns(record, year, rows)
    person = PersonFacts(record, rows, past)
    job = JobFacts(rows, past, PayOfPosts(record, rows), census_day(year), census_day(year - 1))
    of_year = YearFacts(record, census_day(year), rows)
    return {
        **{name: getattr(person, name) for name in (
            "swe_number", "date_of_birth", "sex", "ethnicity", "qualifying_institution", "qualification_level",
            "step_up", "frontline", "knowledge_and_skills")},
        **{name: getattr(job, name) for name in (
            "agency", "fte", "role", "role_start", "start_origin", "role_end", "leaver_destination", "leaving_reason",
            "fte_year_before", "base_salary")},
        **{name: getattr(of_year, name) for name in (
            "cases", "days_lost", "contract_weeks", "absent", "absence_kind", "recruitment_and_retention_payments",
            "other_payments")},
    }  # fmt: skip


def _fact(item: Item, one: OneRole, asked: Mapping[str, Callable[[OneRole], Fact]]) -> Fact:
    if not _is_asked_of(item.asked_of, one):
        return NOT_ASKED
    if item.name not in asked:
        return Fact(not_known=NotKnown("the record has no place for it yet", WhoKnows.HR))
    return asked[item.name](one)


def _is_asked_of(whom: AskedOf, one: OneRole) -> bool:
    if whom is AskedOf.EVERYONE:
        return True
    return one.agency if whom is AskedOf.AGENCY else not one.agency


def _gaps(record: WorkforceRecord, year: int) -> Iterator[Gap]:
    """What is not known of the year as a whole: people who may be missing, and a stock of a year ago that is assumed."""
    why = reasons(record, census_day(year), official=False)
    since = census_day(year - 1)
    if "leavers" in why:
        yield Gap("RoleEndDate", NotKnown(f"people who left in the year may be missing: {why['leavers']}", WhoKnows.HR))
    if "agency" in why:
        yield Gap("AgencyWorker", NotKnown(f"agency workers may be missing: {why['agency']}", WhoKnows.AGENCY_DESK))
    if stock := reasons(record, since, official=False).get("in_post"):
        taken = "for people here on both days it is taken from the spell that no file shows to have changed"
        yield Gap("FTE30", NotKnown(f"no file tells of {in_words(since)} ({stock}); {taken}", WhoKnows.HR))
