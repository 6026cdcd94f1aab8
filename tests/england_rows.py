"""Published tables of a small invented England, printed from exact parts by plain arithmetic of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

from mainstay.published.columns import MEASURES
from tests.worked_examples.published_tables import GEOGRAPHY

COUNCILS = {"359": "Wigan", "352": "Manchester", "355": "Salford", "340": "Knowsley"}
WHOLE = {"inpost_headcount", "starters_headcount", "leavers_headcount", "agency_headcount", "cases"}
DAYS = {2020: 254, 2024: 254}
Parts = Mapping[str, Fraction | int]


def parts(**given: str | int) -> dict[str, Fraction]:
    """A council's thirteen parts: `parts(inpost_fte='9.6', inpost_headcount=10, ...)`; those not given are nought."""
    names = [each for each in MEASURES if "rate" not in each and each != "caseload_fte"]
    return {name: Fraction(str(given.get(name, 0))) for name in names}


def printed(of: Parts, year: int) -> dict[str, str]:
    """What the Department would print of exact parts: halves up, one decimal, or 'z' with nothing to divide by."""
    post, heads, agency = of["inpost_fte"], of["inpost_headcount"], of["agency_fte"]
    rates = {
        "turnover_rate_fte": (100 * of["leavers_fte"], post),
        "turnover_rate_headcount": (100 * of["leavers_headcount"], heads),
        "agency_rate_fte": (100 * agency, agency + post),
        "agency_rate_headcount": (100 * of["agency_headcount"], of["agency_headcount"] + heads),
        "agency_cover_rate_fte": (100 * of["agency_cover_fte"], agency),
        "vacancy_rate_fte": (100 * of["vacancy_fte"], of["vacancy_fte"] + post),
        "vacancy_agency_cover_rate_fte": (100 * of["agency_cover_fte"], of["vacancy_fte"]),
        "caseload_fte": (of["cases"], of["case_holders_fte"]),
        "absence_rate_fte": (100 * of["working_days_lost_fte"], post * DAYS.get(year, 253)),
    }
    texts = {name: _text(Fraction(value), 0 if name in WHOLE else 1) for name, value in of.items()}
    return texts | {name: _text(Fraction(a) / Fraction(b), 1) if b else "z" for name, (a, b) in rates.items()}


def england_csv(folder: Path, councils: Sequence[Parts], year: int = 2025, **changed: Mapping[str, str]) -> Path:
    """The Department's file of one region with these councils. `changed` alters what is printed of a council by its
    number (`c359={...}`), of the `region` or of `england`.
    """
    whole = {name: sum((Fraction(of[name]) for of in councils), Fraction(0)) for name in councils[0]}
    rows = [
        (f"{year},Reporting year,National,E92000001,England,,,,,", printed(whole, year) | changed.get("england", {})),
        (f"{year},Reporting year,Regional,E92000001,England,E12000002,North West,,,",
         printed(whole, year) | changed.get("region", {})),
    ]  # fmt: skip
    for (code, name), of in zip(COUNCILS.items(), councils, strict=False):
        place = f"{year},Reporting year,Local authority,E92000001,England,E12000002,North West,{code},X,{name}"
        rows.append((place, printed(of, year) | changed.get(f"c{code}", {})))
    lines = [",".join([*GEOGRAPHY, *MEASURES])]
    lines += [",".join([place, *(texts[measure] for measure in MEASURES)]) for place, texts in rows]
    path = folder / "indicators.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _text(value: Fraction, places: int) -> str:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    text = str(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))
    return text.rstrip("0").rstrip(".") if "." in text else text
