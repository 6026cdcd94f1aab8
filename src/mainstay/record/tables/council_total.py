"""The council total table: what a past return said about the council as a whole.

A return's figures are kept as they were given.
"""

from mainstay.record.declaring import Field, Kind, Table
from mainstay.vocabulary.paying import ALLOWANCE_OFFERS

TABLE = Table(
    "council_total",
    "The council-level figures of a past census.",
    plain="Council figures of past census returns",
    key=("council", "year"),
    fields=(
        Field(
            "council", Kind.TEXT, "The Department's three-figure number of the council.",
            required=True, usually_from="past census returns", example="893", plain="Number of the council",
        ),
        Field(
            "year", Kind.COUNT, "The census year, named by its 30 September.",
            required=True, least=2010, most=2100, usually_from="past census returns", example="2024",
            plain="Census year",
        ),
        Field(
            "vacancies_fte", Kind.FTE,
            "Vacancies on 30 September in full-time equivalents, posts covered by agency included.",
            least=0, most=100_000_000_000, usually_from="past census returns", example="28.00",
            plain="Vacancies, in full-time posts",
        ),
        Field(
            "agency_cover_fte", Kind.FTE, "Full-time equivalents of agency workers covering vacancies on 30 September.",
            least=0, most=100_000_000_000, usually_from="past census returns", example="12.00",
            plain="Agency workers covering vacancies, in full-time posts",
        ),
        Field(
            "agency_cover_headcount", Kind.COUNT, "Agency workers covering vacancies on 30 September, each once.",
            least=0, usually_from="past census returns", example="12", plain="Agency workers covering vacancies",
        ),
        Field(
            "recruitment_bonus", Kind.CODE, "Whether the council pays a bonus for joining; from 2025.",
            codes=ALLOWANCE_OFFERS, usually_from="past census returns", example="2", plain="Bonus for joining",
        ),
        Field(
            "retention_bonus", Kind.CODE, "Whether the council pays a bonus for staying; from 2025.",
            codes=ALLOWANCE_OFFERS, usually_from="past census returns", example="2", plain="Bonus for staying",
        ),
        Field(
            "performance_award", Kind.CODE, "Whether the council pays an award for performance; from 2025.",
            codes=ALLOWANCE_OFFERS, usually_from="past census returns", example="2", plain="Award for performance",
        ),
        Field(
            "car_allowance", Kind.CODE, "Whether the council pays a car allowance; from 2025.", codes=ALLOWANCE_OFFERS,
            usually_from="past census returns", example="2", plain="Car allowance",
        ),
        Field(
            "relocation_package", Kind.CODE, "Whether the council pays towards moving house; from 2025.",
            codes=ALLOWANCE_OFFERS, usually_from="past census returns", example="2", plain="Help with moving house",
        ),
        Field(
            "regional_weighting", Kind.CODE, "Whether the council pays a weighting for its region; from 2025.",
            codes=ALLOWANCE_OFFERS, usually_from="past census returns", example="2", plain="Weighting for the region",
        ),
        Field(
            "registration_fee_paid", Kind.CODE, "Whether the council pays the regulator's fee; from 2025.",
            codes=ALLOWANCE_OFFERS, usually_from="past census returns", example="2", plain="Registration fee paid",
        ),
        Field(
            "dbs_check_paid", Kind.CODE, "Whether the council pays for the check of criminal records; from 2025.",
            codes=ALLOWANCE_OFFERS, usually_from="past census returns", example="2",
            plain="Check of criminal records paid",
        ),
        Field(
            "other_allowances", Kind.TEXT, "Other allowances, in the return's own words; from 2025.",
            usually_from="past census returns", example="Parking at the office", plain="Other allowances",
        ),
    ),
)  # fmt: skip
