"""What is said at the terminal when a return was checked. It fits a screen of 80 columns and 24 lines with the prompt."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from mainstay.foundations.problems import Severity
from mainstay.presentation.census.check_as_json import queries
from mainstay.presentation.census.finding_table import mender_of
from mainstay.returns.workforce_census.checking import CheckedReturn
from mainstay.returns.workforce_census.finding import Outcome
from mainstay.returns.workforce_census.rule import Need, Rule
from mainstay.vocabulary.authorities import INVENTED, authority

WIDTH, HEIGHT = 80, 23
_MOST_REASONS = 4
_TITLE = 41
_HOW_TO_GIVE = {Need.LAST_YEAR.value: " (--last-year FILE)", Need.COUNCIL_NAMED.value: " (--council NUMBER)"}


def summary_lines(checked: CheckedReturn, notices: Iterable[str] = (), written_to: str = "") -> list[str]:
    """The lines of the screen: as many rules as there is room for, those with most findings first, errors before
    queries.

    `notices` are what must be known before the findings are believed. The last line says where everything was written.
    """
    top = [*_wrapped(_of_what(checked)), *_wrapped(_records(checked)), *_layout(checked)]
    top += [line for notice in notices for line in _wrapped(f"! {notice}")]
    bottom = ["", *_rules(checked), *_where(checked, written_to)]
    if not checked.findings:
        return [*top, "", "Nothing was found.", *bottom]
    return [*top, "", *_wrapped(_found(checked)), *_by_rule(checked, HEIGHT - len(top) - len(bottom) - 2), *bottom]


def council_name(number: str) -> str:
    """'Shropshire (893)', or the number alone where it is no council's; 'a council that is not named' without one."""
    if not number:
        return "a council that is not named"
    if number == INVENTED:
        return f"an invented council ({number})"
    known = authority(number)
    return f"{known.name} ({number})" if known else f"council {number}"


def counted(count: int, one: str, many: str = "") -> str:
    """'1 error', '2,400 errors'."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def _of_what(checked: CheckedReturn) -> str:
    name = council_name(checked.council)
    return f"{name[0].upper()}{name[1:]}, census of {checked.year}: {checked.name}"


def _records(checked: CheckedReturn) -> str:
    kinds = [f"{checked.in_post:,} in post", f"{checked.leavers:,} left in the year"]
    kinds.append(counted(checked.agency_workers, "agency worker"))
    if checked.flag_unknown:
        kinds.append(f"{checked.flag_unknown:,} without a readable AgencyWorker")
    return f"{counted(checked.workers, 'worker')}: {', '.join(kinds)}."


def _layout(checked: CheckedReturn) -> list[str]:
    if checked.layout_year == checked.year:
        return []
    return _wrapped(f"! Checked by the layout and rules of {checked.layout_year}, the nearest to {checked.year}.")


def _found(checked: CheckedReturn) -> str:
    errors, to_look_at = checked.errors, queries(checked)
    parts = [f"{counted(errors, 'error')} to mend before it can be authorised"] if errors else []
    if to_look_at:
        parts.append(f"{counted(to_look_at, 'query', 'queries')} to mend, or to explain if right")
    return f"{'; '.join(parts)}."


def _by_rule(checked: CheckedReturn, room: int) -> Iterator[str]:
    """A line for each rule with findings; in the last line of the room, how many rules had no room."""
    counts = Counter(finding.rule.code for finding in checked.findings)
    rules = {finding.rule.code: finding.rule for finding in checked.findings}
    menders: dict[str, set[str]] = {}
    for finding in checked.findings:
        menders.setdefault(finding.rule.code, set()).add(mender_of(finding).value)
    order = sorted(rules.values(), key=lambda rule: (rule.severity is Severity.QUERY, -counts[rule.code], rule.code))
    shown = order if len(order) <= room else order[: max(room - 1, 1)]
    for rule in shown:
        yield _line(rule, counts[rule.code], menders[rule.code])
    rest = order[len(shown) :]
    if rest:
        more = sum(counts[rule.code] for rule in rest)
        yield f"  and {counted(len(rest), 'more rule')} with {counted(more, 'finding')}"


def _line(rule: Rule, count: int, menders: set[str]) -> str:
    title = rule.title if len(rule.title) <= _TITLE else f"{rule.title[: _TITLE - 1].rstrip()}…"
    return f"  {rule.code}  {rule.severity.value} {count:>7,}  {title:<{_TITLE}}  {', '.join(sorted(menders))}".rstrip()


def _rules(checked: CheckedReturn) -> list[str]:
    not_run = checked.outcomes(Outcome.NOT_RUN)
    passed, failed = len(checked.outcomes(Outcome.PASSED)), len(checked.outcomes(Outcome.FAILED))
    said = f"{counted(passed, 'rule')} passed, {failed:,} found something, {len(not_run):,} not run"
    reasons = Counter(each.because for each in not_run).most_common()
    lines = [f"{said}:" if reasons else f"{said}."]
    lines += [f"  {count:>3} because {why}{_HOW_TO_GIVE.get(why, '')}" for why, count in reasons[:_MOST_REASONS]]
    rest = reasons[_MOST_REASONS:]
    return [*lines, f"  {sum(count for _why, count in rest):>3} for other reasons"] if rest else lines


def _where(checked: CheckedReturn, written_to: str) -> Sequence[str]:
    if written_to:
        return (
            f"Every finding, and a list for each who can mend them: {written_to}",
            "It holds registration numbers: keep it as you keep the return.",
        )
    if checked.findings:
        return ("For every finding, and a list for each who can mend them: --out DIR",)
    return ()


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH)
