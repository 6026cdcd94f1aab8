"""What is said about figures, by small examples: the sentence, and whether it may speak of chance."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from mainstay.measures.computing import Answer
from mainstay.measures.declaring import measures
from mainstay.presentation.content import AreaKind, Comparator, ReportContent
from mainstay.presentation.sentences.choosing import findings, first_findings, kinds
from mainstay.presentation.sentences.declaring import Finding, Judgement, Verdict

DAY = date(2024, 9, 30)


def said(measure: str, value: str, low: str = "", high: str = "", *, day: date = DAY, of: str = "200") -> Answer:
    """An answer. A rate is `of` so many, with as many above the line as the value says."""
    declared, number = measures()[measure], Decimal(value)
    interval = (Decimal(low), Decimal(high)) if low else None
    below = Decimal(of) if declared.denominator else None
    above = round(number * below / 100) if below is not None and declared.percent else number
    return Answer(declared, day, {}, number, Decimal(above), below, interval, None)


def years(measure: str, figures: Mapping[int, tuple[str, str, str]]) -> dict[date, list[Answer]]:
    return {date(year, 9, 30): [said(measure, *it, day=date(year, 9, 30))] for year, it in figures.items()}


def content(*answers: Answer, earlier: dict[date, list[Answer]] | None = None, area: Comparator | None = None,
            day: date = DAY) -> ReportContent:  # fmt: skip
    return ReportContent("", "", day, date(2024, 11, 4), "0", answers, earlier or {}, published=[area] if area else [])


def north_west(measure: str, value: str, year: int = 2024) -> Comparator:
    return Comparator("North West", AreaKind.REGION, {(year, measure): Decimal(value)})


def only(made: ReportContent) -> Finding:
    [found] = findings(made)
    return found


def test_turnover_above_every_year_and_the_region() -> None:
    earlier = years("turnover_rate_fte", {
        2019: ("11.9", "8.0", "13.0"), 2020: ("10.5", "8.0", "12.0"), 2021: ("10.2", "8.1", "12.0"),
        2022: ("11.0", "9.0", "13.0"), 2023: ("12.0", "10.5", "13.0"),
    })  # fmt: skip
    turnover = said("turnover_rate_fte", "18.2", "14.1", "23.2")
    made = content(
        turnover, said("leavers_headcount", "41"), earlier=earlier, area=north_west("turnover_rate_fte", "12.2")
    )
    found = only(made)
    assert found.sentence == (
        "Turnover was 18.2%, above every year since 2019 and above the North West's 12.2%; "
        "with 41 leavers this is more than chance."
    )
    assert found.verdict is Verdict.MORE and found.judgement is Judgement.WORSE and found.figure == "18.2%"


def test_no_more_than_chance_is_said_plainly() -> None:
    made = content(said("turnover_rate_fte", "18.2", "11.0", "29.0"), said("leavers_headcount", "1"),
                   area=north_west("turnover_rate_fte", "12.2"))  # fmt: skip
    found = only(made)
    assert found.sentence == (
        "Turnover was 18.2%, above the North West's 12.2%; with 1 leaver this is no more than chance could bring."
    )
    assert found.verdict is Verdict.NO_MORE and found.judgement is Judgement.NEITHER


def test_one_difference_may_be_chance_and_the_other_not() -> None:
    earlier = years("turnover_rate_fte", {2023: ("16.9", "12.0", "23.0")})
    found = only(content(said("turnover_rate_fte", "18.2", "14.1", "23.2"), earlier=earlier,
                         area=north_west("turnover_rate_fte", "12.2")))  # fmt: skip
    assert found.sentence == (
        "Turnover was 18.2%, above 2023's 16.9% and above the North West's 12.2%; the difference from the North West "
        "is more than chance and the change since 2023 is not."
    )
    assert found.verdict is Verdict.IN_PART and found.judgement is Judgement.WORSE


def test_nothing_is_made_up_where_there_is_nothing_to_set_beside() -> None:
    found = only(content(said("turnover_rate_fte", "18.2", "14.1", "23.2")))
    assert found.sentence == "Turnover was 18.2%; there is no earlier or published figure to set it beside."
    assert found.verdict is Verdict.NOT_KNOWN


def test_a_total_alone_cannot_be_judged() -> None:
    found = only(content(said("vacancy_rate_fte", "14.9"), area=north_west("vacancy_rate_fte", "18.4")))
    assert found.sentence == (
        "The vacancy rate was 14.9%, below the North West's 18.4%; whether this is more than chance cannot be said, "
        "because only a total is known, not the posts behind it."
    )
    assert found.verdict is Verdict.NOT_KNOWN


def test_the_same_figure_is_not_called_chance() -> None:
    earlier = years("agency_rate_fte", {2023: ("19.0", "14.0", "24.0")})
    found = only(content(said("agency_rate_fte", "19.0", "14.0", "24.0"), earlier=earlier))
    assert found.sentence == "Agency workers were 19.0% of social worker time, the same as 2023's 19.0%."


def test_a_run_of_years_ends_where_a_year_is_missing() -> None:
    earlier = years("turnover_rate_fte", {2020: ("10.5", "8.0", "12.0"), 2022: ("11.0", "9.0", "13.0"),
                                          2023: ("12.0", "10.5", "13.0")})  # fmt: skip
    found = only(content(said("turnover_rate_fte", "18.2", "14.1", "23.2"), earlier=earlier))
    assert "above every year since 2022;" in found.sentence


def test_england_stands_in_where_the_region_has_no_figure_and_older_figures_say_their_year() -> None:
    england = Comparator("England", AreaKind.ENGLAND, {(2023, "turnover_rate_fte"): Decimal("15.9")})
    found = only(content(said("turnover_rate_fte", "18.2", "14.1", "23.2"), area=england))
    assert "above England's 15.9% in 2023;" in found.sentence


def test_figures_that_are_too_old_are_not_set_beside() -> None:
    england = Comparator("England", AreaKind.ENGLAND, {(2021, "turnover_rate_fte"): Decimal("15.4")})
    assert "England" not in only(content(said("turnover_rate_fte", "18.2", "14.1", "23.2"), area=england)).sentence


def test_in_the_middle_of_a_year_the_published_year_is_named() -> None:
    day = date(2024, 6, 30)
    turnover = said("turnover_rate_fte", "18.2", "14.1", "23.2", day=day)
    found = only(content(turnover, day=day, area=north_west("turnover_rate_fte", "12.2", 2023)))
    assert "above the North West's 12.2% in 2023;" in found.sentence


def test_staying_is_better_when_it_rises() -> None:
    earlier = years("stability_index", {2023: ("70.0", "65.0", "75.0")})
    found = only(content(said("stability_index", "85.4", "81.0", "88.0", of="164"), earlier=earlier))
    assert found.sentence == (
        "85.4% of the social workers here a year ago are still here, above 2023's 70.0%; with 164 of them "
        "this is more than chance."
    )
    assert found.judgement is Judgement.BETTER


def test_fourteen_managers_are_too_few_to_speak_of_chance() -> None:
    then = said("manager_stability", "100.0", "78.5", "100.0", day=date(2023, 9, 30), of="14")
    now = said("manager_stability", "35.7", "16.3", "61.2", of="14")
    found = only(content(now, earlier={then.as_at: [then]}))
    assert found.sentence == (
        "35.7% of the managers leading a year ago still lead here, below 2023's 100.0%; with 14 of them, there are too "
        "few people to say whether this is more than chance."
    )
    assert found.verdict is Verdict.TOO_FEW and found.judgement is Judgement.NEITHER


def test_a_small_workforce_is_too_small_in_fte_as_well() -> None:
    turnover = said("turnover_rate_fte", "60.0", "33.0", "99.9", of="18.5")
    assert only(content(turnover, area=north_west("turnover_rate_fte", "12.2"))).verdict is Verdict.TOO_FEW
    lost = said("absence_rate_fte", "7.0", "6.0", "8.1", of="4572")  # 18.1 FTE over 252 working days
    assert only(content(lost, area=north_west("absence_rate_fte", "3.4"))).verdict is Verdict.TOO_FEW


def test_what_is_unusual_alone_is_not_claimed_among_many() -> None:
    """Turnover at the edge of its interval, beside figures that have hardly moved: with one comparison it is claimed."""
    turnover = said("turnover_rate_fte", "18.2", "14.1", "23.2")
    area = Comparator("North West", AreaKind.REGION, {
        (2024, "turnover_rate_fte"): Decimal("14.0"), (2024, "agency_rate_fte"): Decimal("15.1"),
        (2024, "absence_rate_fte"): Decimal("15.1"),
    })  # fmt: skip
    assert only(content(turnover, area=area)).verdict is Verdict.MORE
    others = [said(name, "15.0", "11.0", "20.0", of="50400") for name in ("agency_rate_fte", "absence_rate_fte")]
    found = findings(content(turnover, *others, area=area))[0]
    assert found.sentence == (
        "Turnover was 18.2%, above the North West's 14.0%; this would be more than chance by itself, but not among the "
        "3 comparisons made here."
    )
    assert found.verdict is Verdict.ALONE and found.judgement is Judgement.NEITHER


def test_of_two_differences_the_one_that_is_unusual_alone_is_named() -> None:
    """Chances of 0.04 and 0.7: neither passes among two."""
    earlier = years("turnover_rate_fte", {2023: ("17.9", "13.0", "23.0")})
    found = only(content(said("turnover_rate_fte", "18.2", "14.1", "23.2"), earlier=earlier,
                         area=north_west("turnover_rate_fte", "13.9")))  # fmt: skip
    assert found.sentence.endswith(
        "; the difference from the North West would be more than chance by itself, but not among the 2 comparisons made "
        "here."
    )


@pytest.mark.parametrize(
    ("joined", "left", "words", "verdict"),
    [
        (("2", "0", "7"), ("12", "6", "21"),
         "10 fewer came than went, too few people to say whether that is more than chance.", Verdict.TOO_FEW),
        (("30", "20", "43"), ("41", "29", "56"),
         "11 fewer came than went, no more than chance could bring.", Verdict.NO_MORE),
        (("60", "46", "77"), ("20", "12", "31"), "40 more came than went, more than chance could bring.", Verdict.MORE),
    ],
)  # fmt: skip
def test_joined_and_left(
    joined: tuple[str, str, str], left: tuple[str, str, str], words: str, verdict: Verdict
) -> None:
    made = content(said("starters_headcount", *joined), said("leavers_headcount", *left))
    found = only(made)
    assert found.sentence == f"{joined[0]} people joined in the year and {left[0]} left: {words}"
    assert found.verdict is verdict


def test_a_full_count_is_not_judged_by_chance() -> None:
    earlier = years("inpost_fte", {2023: ("144.6", "", "")})
    found = only(content(said("inpost_fte", "138.4"), said("inpost_headcount", "157"), earlier=earlier))
    assert found.sentence == "138.4 FTE of social workers (157 people) were in post, 6.2 FTE fewer than in 2023."
    assert found.verdict is Verdict.COUNTED


def test_subjects_that_do_not_arise_are_not_raised() -> None:
    assert findings(content(said("teams_without_manager", "0"), said("children_unallocated", "0.0"))) == []
    assert findings(content()) == []


def test_what_stands_out_comes_first_and_few_are_shown() -> None:
    vacancies = said("vacancy_rate_fte", "14.9")
    sickness = said("absence_rate_fte", "7.0", "6.0", "8.1", of="50400")
    turnover = said("turnover_rate_fte", "15.0", "11.0", "20.0")
    others = [said(name, "15.0", "11.0", "20.0") for name in ("agency_rate_fte", "caseload_fte", "experienced_share")]
    rates = [turnover, vacancies, *others, said("inpost_fte", "100.0"), sickness, said("manager_stability", "60.0")]
    made = content(*rates, area=north_west("absence_rate_fte", "3.4"))
    shown = first_findings(made)
    assert len(shown) == 6 and len(findings(made)) == 8
    assert shown[0].answer is sickness and shown[1].answer is turnover


def test_every_kind_of_finding_has_its_own_rank() -> None:
    ranks = [kind.rank for kind in kinds()]
    assert len(ranks) >= 14 and len(set(ranks)) == len(ranks)


def test_when_leaving_rises_is_tested_exactly_and_not_of_few_people() -> None:
    """Eight of twenty against ten of a hundred: Fisher's exact test gives 0.0021. Of ten people nothing is said."""
    from mainstay.presentation.sentences.when_leaving_rises import FINDING

    def found(at: tuple[int, int], others: tuple[int, int]) -> Finding:
        named = (("leaving_at_two_years", at), ("leaving_at_other_years", others))
        made = [
            Answer(measures()[name], DAY, {}, Decimal(100 * part) / whole, Decimal(part), Decimal(whole), None, None)
            for name, (part, whole) in named
        ]
        said = FINDING.find(content(*made))
        assert said is not None
        return said

    rising, level, few = found((8, 20), (10, 100)), found((2, 20), (10, 100)), found((8, 10), (10, 100))
    assert rising.verdict is Verdict.ALONE and rising.judgement is Judgement.WORSE and "(8 of 20)" in rising.sentence
    assert level.verdict is Verdict.NO_MORE and level.judgement is Judgement.NEITHER
    assert few.verdict is Verdict.TOO_FEW
    assert FINDING.find(content()) is None
