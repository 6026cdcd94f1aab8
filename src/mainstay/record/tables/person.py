"""The person table: a worker, once, whoever employs them."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.ethnicity import ETHNICITIES
from mainstay.vocabulary.qualifying import ENTRY_ROUTES, QUALIFICATION_LEVELS
from mainstay.vocabulary.sex import SEXES

TABLE = Table(
    "person",
    "A worker, once, whoever employs them.",
    plain="Who the worker is",
    yours="Who you are",
    key=("person",),
    fields=(
        Field(
            "person", Kind.KEY, "The worker's pseudonymous key, made with the council's own secret key.", required=True,
            plain="Worker",
        ),
        Field(
            "swe_number", Kind.TEXT, "Registration number with Social Work England: two letters and digits.",
            sensitivity=Sensitivity.IDENTIFYING, usually_from="HR, past census returns", example="SW000012",
            plain="Social Work England number",
        ),
        Field(
            "staff_ids", Kind.TEXT, "Every staff or payroll number known for the worker, joined with a space.",
            sensitivity=Sensitivity.IDENTIFYING, usually_from="HR", example="0012345", plain="Staff numbers",
        ),
        Field(
            "date_of_birth", Kind.DAY, "Date of birth; ages are worked out on the day a figure is for.",
            sensitivity=Sensitivity.IDENTIFYING, usually_from="HR, past census returns", example="14/02/1988",
            plain="Date of birth",
        ),
        Field(
            "sex", Kind.CODE, "Sex as the council's HR system holds it.", codes=SEXES,
            sensitivity=Sensitivity.PERSONAL, usually_from="HR", example="Female", plain="Sex",
        ),
        Field(
            "ethnicity", Kind.CODE, "Ethnic origin in the eighteen census codes.", codes=ETHNICITIES,
            sensitivity=Sensitivity.SPECIAL, usually_from="HR", example="White British", plain="Ethnic origin",
        ),
        Field(
            "home_area", Kind.TEXT, "Postcode district or distance band; never an address.",
            sensitivity=Sensitivity.PERSONAL, usually_from="HR", example="SY3", plain="Area of home",
        ),
        Field(
            "qualified_on", Kind.DAY, "When the worker qualified as a social worker.",
            sensitivity=Sensitivity.PERSONAL, usually_from="HR, early-career tracker", example="15/07/2019",
            plain="Qualified on",
        ),
        Field(
            "qualification_level", Kind.CODE, "Level of the qualifying award.", codes=QUALIFICATION_LEVELS,
            sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="Postgraduate",
            plain="Level of qualification",
        ),
        Field(
            "entry_route", Kind.CODE, "How the worker came into the profession.", codes=ENTRY_ROUTES,
            sensitivity=Sensitivity.PERSONAL, usually_from="HR, past census returns", example="Step Up to Social Work",
            plain="Way into the profession",
        ),
        Field(
            "right_to_work_until", Kind.DAY,
            "Last day of a permission to work that has an end; never nationality, nor what kind of permission it is.",
            sensitivity=Sensitivity.PERSONAL, usually_from="HR", example="30/06/2027", plain="Right to work until",
        ),
    ),
)  # fmt: skip
