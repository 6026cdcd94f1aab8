"""Exploring a measure: figures as the measures give them, small ones nowhere in the page, and no question breaks it."""

from __future__ import annotations

import io
import re
import shutil
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from urllib.parse import urlencode

import openpyxl
import polars as pl
import pytest

from mainstay.foundations.dates import day_number, iso
from mainstay.measures.answering import answers
from mainstay.measures.declaring import PROTECTED, Certainty, measures
from mainstay.presentation.explored import Explored, groups_table, more_than_chance_words
from mainstay.presentation.small_numbers import WITHHELD
from mainstay.presentation.words import bare
from mainstay.record.coverage import reasons
from mainstay.stores.database.editions import accept
from mainstay.stores.database.models import Edition
from mainstay.tasks.a_measure_over_time import months_of
from mainstay.tasks.exploring_a_measure import explored
from mainstay.tasks.file_for_a_measure import file_for_a_measure
from mainstay.tasks.reading_a_folder import read_folder
from mainstay.web.audit.models import Entry
from mainstay.web.explore import warming
from mainstay.web.explore.asked import every_field
from mainstay.web.figures_shown import days_to_choose, figures
from mainstay.web.roles import GIVEN, May, Role
from tests.journeys.web.conftest import EXAMPLE, AsRole
from tests.journeys.web.in_a_browser import CHROMIUM, findings, page_of
from tests.journeys.web.test_our_workforce import rows_on

STAFF_LIST = "HR extract 30-09-2025.xlsx"
PAGE, FULL = "/explore/", "/explore/in-full/"
CROSSED = {"measure": "turnover_rate_headcount", "first": "role", "second": "sex"}


def text_of(client, address: str = PAGE, status: int = 200, **words: str) -> str:
    answer = client.get(f"{address}?{urlencode(words)}" if words else address)
    assert answer.status_code == status, words
    return answer.content.decode()


def tables_on(client, **words: str) -> list[list[str]]:
    return rows_on(client, f"{PAGE}?{urlencode(words)}")


def seen(name: str, *by: str, full: bool = False) -> Explored:
    shown = figures()[1]
    return explored(shown.record, shown.day, name, by, full=full)


def test_a_first_visit_offers_every_measure_every_field_and_every_day(as_role: AsRole, council: Edition) -> None:
    text = text_of(as_role(Role.ANALYST))
    days = days_to_choose(figures()[1].record)
    for value in [*measures(), *every_field(), *map(iso, days)]:
        assert f'<option value="{value}"' in text, value
    assert "Not every measure can be given by every field" in text and "<table" not in text


def test_one_field_gives_each_group_as_the_measure_has_it_and_the_whole_below(
    as_role: AsRole, council: Edition
) -> None:
    rows = tables_on(as_role(Role.DIRECTOR), measure="inpost_headcount", first="role")
    shown = figures()[1]
    found = answers(shown.record, [shown.day], [measures()["inpost_headcount"]], ["role"])
    values = [row[1] for row in rows[1 : rows.index(next(row for row in rows if row[0] == "Whole council"))]]
    told = [each for each in values if each not in (WITHHELD, "0")]
    assert told and set(told) <= {bare(each.value, each.measure.unit) for each in found}
    [whole] = answers(shown.record, [shown.day], [measures()["inpost_headcount"]])
    assert ["Whole council", bare(whole.value, whole.measure.unit)] in [row[:2] for row in rows]


def test_two_fields_are_a_cross_and_their_order_hides_nothing_else(as_role: AsRole, council: Edition) -> None:
    one, other = seen("inpost_headcount", "role", "sex"), seen("inpost_headcount", "sex", "role")
    assert {(b, a): hidden for (a, b), (_, hidden) in one.groups.items()} == {
        at: hidden for at, (_, hidden) in other.groups.items()
    }
    rows = tables_on(as_role(Role.DIRECTOR), measure="inpost_headcount", first="role", second="sex")
    assert rows[0][0] == "Role (down), sex (across)" and rows[0][-1] == "All"
    assert [list(row) for row in groups_table(one).rows] == rows[1 : 1 + len(groups_table(one).rows)]


@pytest.mark.parametrize("measure", ["inpost_headcount", "leavers_headcount", "turnover_rate_fte", "caseload_fte"])
@pytest.mark.parametrize("by", [("role",), ("ethnic_group",), ("role", "sex"), ("age_band", "contract")])
def test_no_group_of_fewer_than_five_is_shown_and_a_hidden_one_holds_no_figure(
    as_role: AsRole, council: Edition, measure: str, by: tuple[str, ...]
) -> None:
    found, everything = seen(measure, *by), seen(measure, *by, full=True)
    if found.groups is None:
        assert found.why_none and everything.groups is None
        return
    assert set(found.groups) == set(everything.groups)
    for at, (answer, hidden) in found.groups.items():
        real = everything.groups[at][0]
        if hidden:
            assert (answer.value, answer.numerator, answer.denominator, answer.interval, answer.quartiles) == (
                None,
            ) * 5
        elif measure.endswith("headcount"):
            assert not 0 < (real.numerator or 0) < 5, at
            assert answer.value == real.value
    text = text_of(as_role(Role.DIRECTOR), measure=measure, **dict(zip(("first", "second"), by, strict=False)))
    assert (WITHHELD in text) == bool(found.hidden)


def test_hidden_figures_stand_nowhere_in_the_page_nor_in_its_files(as_role: AsRole, council: Edition) -> None:
    """Every cell of the page's table is one that the rule let out; a hidden cell is the mark and nothing else."""
    client, found, real = as_role(Role.DIRECTOR), seen(*CROSSED.values()), seen(*CROSSED.values(), full=True)
    hidden = [at for at, (_, is_hidden) in found.groups.items() if is_hidden]
    assert hidden and any(real.groups[at][0].value is not None for at in hidden)
    open_values = {bare(each.value, each.measure.unit) for each, is_hidden in found.groups.values() if not is_hidden}
    secret = {bare(real.groups[at][0].value, real.whole.measure.unit) for at in hidden} - open_values - {""}
    table = groups_table(found)
    elsewhere = {cell for row in table.rows for cell in row}
    assert secret - elsewhere, "something is really hidden"
    page = text_of(client, **CROSSED)
    [marked] = re.findall(r"<table.*?</table>", page, re.DOTALL)[:1]
    workbook = openpyxl.load_workbook(io.BytesIO(client.get(PAGE, CROSSED | {"take": "xlsx"}).content))
    taken = {str(cell) for sheet in workbook for row in sheet.iter_rows(values_only=True) for cell in row}
    for value in secret - elsewhere:
        assert f">{value}<" not in marked and value not in taken
    assert marked.count(WITHHELD) == sum(row.count(WITHHELD) for row in table.rows)
    assert client.get(PAGE, CROSSED | {"take": "docx"})["Content-Disposition"].startswith("attachment")


def test_one_field_hides_what_our_workforce_hides(as_role: AsRole, council: Edition) -> None:
    """Two pages that hide different figures of one breakdown would give both away."""
    shown, compared = figures()[1], 0
    for name in ("leavers_headcount", "turnover_rate_headcount", "inpost_headcount", "starters_headcount"):
        for table in shown.groups(name, teams=True):
            ours = {row[0]: row[1] == WITHHELD for row in groups_table(seen(name, table.dimension)).rows}
            theirs = {label: cells[0].withheld for label, cells in table.rows}
            assert {label: ours[label] for label in theirs} == theirs, (name, table.dimension)
            compared += any(theirs.values())
    assert compared > 3


@pytest.mark.parametrize("protected", PROTECTED)
def test_a_protected_characteristic_by_team_is_refused_in_a_sentence_for_everyone(
    as_role: AsRole, council: Edition, protected: str
) -> None:
    asked = {"measure": "leavers_fte", "first": "team", "second": protected}
    if protected not in measures()["leavers_fte"].breakdowns:
        pytest.skip(f"leavers are not given by {protected}")
    for role, address in ((Role.DIRECTOR, PAGE), (Role.WORKFORCE_LEAD, PAGE), (Role.WORKFORCE_LEAD, FULL)):
        text = text_of(as_role(role), address, **asked)
        assert "is never given by team, where it would tell of single people; ask by service." in text
        assert "Whole council" not in text
    assert seen("leavers_fte", "team", protected, full=True).groups is None


def test_only_those_who_see_people_get_all_figures_and_that_they_looked_is_recorded(
    as_role: AsRole, council: Edition
) -> None:
    lead = as_role(Role.WORKFORCE_LEAD)
    assert f'href="{FULL}?measure=turnover_rate_headcount' in text_of(lead, **CROSSED)
    text = text_of(lead, FULL, **CROSSED)
    assert WITHHELD not in re.findall(r"<table.*?</table>", text, re.DOTALL)[0]
    assert "Contains small numbers: do not publish. Nothing is withheld on this page" in text
    said = f"all figures of turnover_rate_headcount by role and sex, as at {iso(figures()[1].day)}"
    assert Entry.objects.filter(did="viewed", what=said).count() == 1
    for role in Role:
        if May.SEE_FIGURES in GIVEN[role] and May.SEE_PEOPLE not in GIVEN[role]:
            assert FULL not in text_of(as_role(role), **CROSSED), role
        if May.SEE_PEOPLE not in GIVEN[role]:
            assert as_role(role).get(FULL, CROSSED).status_code == 403, role


def test_all_figures_are_no_file_to_take(as_role: AsRole, council: Edition) -> None:
    answer = as_role(Role.WORKFORCE_LEAD).get(FULL, CROSSED | {"take": "xlsx"})
    assert answer.status_code == 302 and answer["Location"].startswith(f"{PAGE}?") and "take=xlsx" in answer["Location"]
    text = text_of(as_role(Role.WORKFORCE_LEAD), FULL, **CROSSED)
    assert "/explore/in-full/?" not in "".join(re.findall(r'href="([^"]*take=[^"]*)"', text))


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        ({"measure": "no_such"}, 404, "There is no such measure."),
        ({"measure": "<script>alert(1)</script>"}, 404, "There is no such measure."),
        ({"measure": "x" * 5_000}, 404, "There is no such measure."),
        ({"measure": "inpost_fte", "first": "shoe_size"}, 200, "There is no such field."),
        ({"measure": "inpost_fte", "first": "y" * 5_000}, 200, "There is no such field."),
        ({"measure": "inpost_fte", "first": "person"}, 200, "There is no such field."),
        ({"measure": "inpost_fte", "first": "council"}, 200, "There is no such field."),
        ({"measure": "inpost_fte", "first": "theme"}, 200, "It is not given by theme."),
        ({"measure": "inpost_fte", "day": "1066-10-14"}, 404, "The record does not cover that day"),
        ({"measure": "inpost_fte", "day": "z" * 5_000}, 404, "The record does not cover that day"),
        ({"words": "w" * 5_000}, 200, "measure speaks of"),
        ({"first": "role", "second": "sex"}, 200, "What do you want to know?"),
        ({"measure": "inpost_fte", "first": "role", "second": "role"}, 200, "By role"),
    ],
)
def test_whatever_is_asked_is_answered_in_words(
    as_role: AsRole, council: Edition, words: dict[str, str], status: int, said: str
) -> None:
    text = text_of(as_role(Role.ANALYST), status=status, **words)
    plain = re.sub(r'href="[^"]*take=[^"]*"', "", text)
    assert said in text and "<script>alert" not in text
    assert not any(letter * 100 in plain for letter in "xyzw")


def test_three_fields_are_one_too_many(as_role: AsRole, council: Edition) -> None:
    text = text_of(as_role(Role.ANALYST), f"{PAGE}?measure=inpost_fte&first=role&first=sex&second=contract")
    assert "Choose two fields at most." in text and "By role" not in text


def test_team_is_for_those_who_may_see_teams(as_role: AsRole, council: Edition) -> None:
    asked = {"measure": "inpost_headcount", "first": "team"}
    assert "Figures by team are for those who may see teams." in text_of(as_role(Role.DIRECTOR), **asked)
    assert 'value="team"' not in text_of(as_role(Role.DIRECTOR), measure="inpost_headcount")
    assert "By team" in text_of(as_role(Role.ANALYST), **asked)


def test_a_shorter_list_keeps_the_measure_that_was_chosen(as_role: AsRole, council: Edition) -> None:
    text = text_of(as_role(Role.ANALYST), measure="inpost_fte", words="supervision held")
    assert 'value="supervision_held"' in text and 'value="inpost_fte" selected' in text
    assert 'value="vacancy_fte"' not in text


def test_every_measure_by_every_field_is_shown_or_says_why(as_role: AsRole, council: Edition) -> None:
    client = as_role(Role.ANALYST)
    for name, measure in measures().items():
        found = seen(name, *measure.breakdowns[-1:])
        assert found.groups or found.why_none or found.whole.value is None or not measure.breakdowns, name
        text_of(client, measure=name)


def test_a_share_of_people_is_judged_beside_the_rest_and_nothing_else_is(council: Edition) -> None:
    """Shares by each field that they allow; what is no share, by one of them."""
    shown = figures()[1]
    judged = [
        (name, words)
        for name, measure in measures().items()
        for field in (measure.breakdowns if measure.certainty is Certainty.SHARE else measure.breakdowns[:1])
        if (words := more_than_chance_words(explored(shown.record, shown.day, name, [field])))
    ]
    assert judged and all("chance" in words for _, words in judged)
    assert {measures()[name].certainty for name, _ in judged} == {Certainty.SHARE}
    assert more_than_chance_words(seen("inpost_headcount", "role")) == ""
    # Of meetings several are of one person: as sure as whole people they are not.
    assert more_than_chance_words(seen("supervision_held", "role")) == ""


def test_those_who_left_by_month_add_up_to_those_who_left_in_the_year(council: Edition) -> None:
    shown = figures()[1]
    series = months_of(shown.record, shown.day, "leavers_headcount")
    [whole] = answers(shown.record, [shown.day], [measures()["leavers_headcount"]])
    left = dict(zip((point.day for point in series.points), series.counted[0][1], strict=True))
    in_year = [many for day, many in left.items() if 0 <= (shown.day - day).days < 365]
    assert len(in_year) == 12 and abs(Decimal(sum(in_year)) - whole.value) <= 1
    # Plainly from the list of spells: nobody who was in post leaves unseen.
    ends = shown.record.table("spell").filter(pl.col("end") <= day_number(shown.day))["person"].n_unique()
    assert sum(left.values()) <= ends


def test_over_time_has_a_verdict_a_chart_and_a_table(as_role: AsRole, council: Edition) -> None:
    client = as_role(Role.DIRECTOR)
    text = text_of(client, measure="turnover_rate_fte")
    assert "Year by year" in text and "Who left, month by month" in text
    for drawn in ("years", "months"):
        answer = client.get(f"/explore/turnover_rate_fte/{drawn}.svg")
        assert answer.status_code == 200 and answer["Content-Type"] == "image/svg+xml"
    for address in ("none/years.svg", "turnover_rate_fte/none.svg", "supervision_held/months.svg"):
        assert client.get(f"/explore/{address}").status_code == 404, address
    assert "no verdict is given" in text_of(client, measure="agency_fte")


def test_the_rows_behind_are_for_those_who_may_see_people(as_role: AsRole, council: Edition) -> None:
    behind = "/our-workforce/measures/inpost_fte/people/"
    assert behind in text_of(as_role(Role.WORKFORCE_LEAD), measure="inpost_fte")
    assert behind not in text_of(as_role(Role.DIRECTOR), measure="inpost_fte")


def test_before_any_import_it_says_what_to_do_and_warming_does_nothing(as_role: AsRole) -> None:
    warming.warm()
    assert "no files have been imported" in text_of(as_role(Role.DIRECTOR), **CROSSED)


def test_every_cross_of_leavers_is_safe_beside_its_fields(council: Edition) -> None:
    """No hidden group is the rest of a row or a column: fewer than two hidden in one whose total is shown would be."""
    fields = [each for each in measures()["leavers_headcount"].breakdowns if each not in ("team", "ethnicity")]
    judged = 0
    for by in combinations(sorted(fields)[:6], 2):
        found = seen("leavers_headcount", *by)
        for place, margin in enumerate(found.margins):
            for (at,), (_, total_is_hidden) in margin.items():
                line = [hidden for where, (_, hidden) in found.groups.items() if where[place] == at]
                judged += any(line)
                assert total_is_hidden or sum(line) != 1, (by, at)
    assert judged > 10


def test_a_measure_that_cannot_be_computed_says_why_and_which_file_would_help(as_role: AsRole, tmp_path: Path) -> None:
    """Of a council that gave its staff list alone, each measure that has no figure says what is missing."""
    folder = tmp_path / "files"
    folder.mkdir()
    shutil.copy(EXAMPLE / STAFF_LIST, folder)
    read = read_folder(folder)
    accept(read.record, base=None, made_by=None, council_name="Exampleshire")
    shown, client = figures()[1], as_role(Role.ANALYST)
    text = text_of(client, measure="caseload_fte", day=iso(shown.day), first="role")
    assert "Cannot be computed." in text and "What would help is a file that says" in text
    assert "a list of the children allocated" in text or "children allocated on the day" in text
    for each in answers(shown.record, [shown.day], list(measures().values())):
        unknown = any(part in reasons(shown.record, shown.day) for part in each.measure.needs)
        assert bool(file_for_a_measure(shown.record, shown.day, each.measure)) == unknown, each.measure.name
        assert each.value is None or not unknown


@pytest.mark.looks
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install Debian's chromium")
def test_its_pages_have_no_accessibility_finding_and_fit_a_small_screen(
    browser, address: str, as_role: AsRole, council: Edition
) -> None:
    wrong = []
    crossed = urlencode(CROSSED)
    places = (PAGE, f"{PAGE}?{crossed}", f"{FULL}?{crossed}", f"{PAGE}?measure=inpost_fte&first=role",
              f"{PAGE}?measure=none&first=none", f"{PAGE}?measure=leavers_fte&first=team&second=sex")  # fmt: skip
    for colours in ("light", "dark"):
        page = page_of(browser, address, as_role(Role.WORKFORCE_LEAD), color_scheme=colours)
        for at in places:
            for width in (1200, 320) if colours == "light" else (320,):
                page.set_viewport_size({"width": width, "height": 900})
                page.goto(f"{address}{at}")
                if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                    wrong.append(f"{at} at {width} in {colours}: wider than the window")
            wrong += [f"{at} in {colours}: {said}" for said in findings(page)]
        page.context.close()
    assert wrong == []
