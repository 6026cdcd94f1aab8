"""The milestone table: steps of a programme, due and done."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.development import PROGRAMMES, STEP_OUTCOMES

TABLE = Table(
    "milestone",
    "A step in a programme.",
    plain="Reviews",
    yours="Your reviews",
    key=("person", "programme", "step"),
    fields=(
        Field("person", Kind.KEY, "The worker's pseudonymous key.", required=True, plain="Worker"),
        Field(
            "programme", Kind.CODE, "The programme.", codes=PROGRAMMES,
            required=True, sensitivity=Sensitivity.PERSONAL, usually_from="early-career tracker",
            example="Assessed and supported year", plain="Programme",
        ),
        Field(
            "step", Kind.TEXT, "The step, in the programme's own words.",
            required=True, sensitivity=Sensitivity.PERSONAL, usually_from="early-career tracker",
            example="Six-month review", plain="Step",
        ),
        Field(
            "due", Kind.DAY, "The day by which it is due.",
            sensitivity=Sensitivity.PERSONAL, usually_from="early-career tracker", example="01/03/2024", plain="Due on",
        ),
        Field(
            "done", Kind.DAY, "The day on which it was done.",
            sensitivity=Sensitivity.PERSONAL, usually_from="early-career tracker", example="05/03/2024",
            plain="Done on",
        ),
        Field(
            "outcome", Kind.CODE, "How it went.", codes=STEP_OUTCOMES,
            sensitivity=Sensitivity.PERSONAL, usually_from="early-career tracker", example="Passed",
            plain="How it went",
        ),
        Field(
            "assessor", Kind.KEY, "The assessor's pseudonymous key.",
            sensitivity=Sensitivity.PERSONAL, usually_from="early-career tracker", plain="Assessor",
        ),
        Field(
            "cohort", Kind.TEXT, "The cohort or intake with which the worker began the programme.",
            usually_from="early-career tracker", example="September 2023", plain="Cohort",
        ),
        Field(
            "began", Kind.DAY, "The day on which the worker began the programme.",
            sensitivity=Sensitivity.PERSONAL, usually_from="early-career tracker", example="04/09/2023",
            plain="Programme begun on",
        ),
    ),
)  # fmt: skip
