"""The census statement table: what a past return said about each worker, kept as it was said."""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.absences import ABSENCE_KINDS
from mainstay.vocabulary.ethnicity import ETHNICITIES
from mainstay.vocabulary.knowledge_and_skills import KNOWLEDGE_AND_SKILLS
from mainstay.vocabulary.leaving import LEAVER_DESTINATIONS, LEAVING_REASONS
from mainstay.vocabulary.qualifying import QUALIFICATION_LEVELS
from mainstay.vocabulary.roles import ROLES
from mainstay.vocabulary.sex import SEXES
from mainstay.vocabulary.starting import START_ORIGINS

TABLE = Table(
    "census_statement",
    "One worker's record as returned for a year.",
    plain="Past census returns",
    yours="What past census returns say of you",
    key=("statement",),
    fields=(
        Field(
            "statement", Kind.KEY, "The statement's key: year, file and position.", required=True,
            plain="Number of the record in the return",
        ),
        Field(
            "year", Kind.COUNT, "The census year, named by its 30 September.",
            required=True, least=2010, most=2100, usually_from="past census returns", example="2024",
            plain="Census year",
        ),
        Field(
            "council", Kind.TEXT, "The Department's three-figure number of the council.",
            usually_from="past census returns", example="893", plain="Number of the council",
        ),
        Field("person", Kind.KEY, "The worker's pseudonymous key.", required=True, plain="Worker"),
        Field(
            "agency", Kind.YES_NO, "Whether the worker is engaged through an agency.",
            usually_from="past census returns", example="0", plain="Agency worker",
        ),
        Field(
            "swe_number", Kind.TEXT, "Registration number with Social Work England.",
            sensitivity=Sensitivity.IDENTIFYING, usually_from="past census returns", example="SW12",
            plain="Social Work England number",
        ),
        Field(
            "fte", Kind.FTE, "Full-time equivalent on 30 September; 0 for someone who left.",
            least=0, most=2_000_000, usually_from="past census returns", example="0.800000",
            plain="Part of a full week on 30 September",
        ),
        Field(
            "fte_year_before", Kind.FTE,
            "Full-time equivalent on 30 September a year before; of those who left, what was lost.",
            least=0, most=2_000_000, usually_from="past census returns", example="1.000000",
            plain="Part of a full week a year before",
        ),
        Field(
            "date_of_birth", Kind.DAY, "Date of birth.",
            sensitivity=Sensitivity.IDENTIFYING, usually_from="past census returns", example="1985-03-04",
            plain="Date of birth",
        ),
        Field(
            "sex", Kind.CODE, "Sex, or gender as recorded to 2023.", codes=SEXES,
            sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="F", plain="Sex",
        ),
        Field(
            "ethnicity", Kind.CODE, "Ethnic origin.", codes=ETHNICITIES,
            sensitivity=Sensitivity.SPECIAL, usually_from="past census returns", example="WBRI", plain="Ethnic origin",
        ),
        Field(
            "qualification_institution", Kind.TEXT, "Where the worker qualified; asked for to 2024.",
            sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="A university",
            plain="Where qualified",
        ),
        Field(
            "qualification_level", Kind.CODE, "Level of the qualifying award.", codes=QUALIFICATION_LEVELS,
            sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="2",
            plain="Level of qualification",
        ),
        Field(
            "step_up", Kind.YES_NO, "Whether the worker came through Step Up to Social Work.",
            sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="0",
            plain="Came through Step Up to Social Work",
        ),
        Field(
            "frontline", Kind.YES_NO, "Whether the worker came through Frontline.",
            sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="1",
            plain="Came through Frontline",
        ),
        Field(
            "role", Kind.CODE, "Role on 30 September, or on leaving.", codes=ROLES,
            usually_from="past census returns", example="5", plain="Role as the census counts it",
        ),
        Field(
            "role_start", Kind.DAY, "When the worker started as a child and family social worker here.",
            sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="2019-06-03",
            plain="Started here on",
        ),
        Field(
            "start_origin", Kind.CODE, "What the worker did before.", codes=START_ORIGINS,
            sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="2", plain="What came before",
        ),
        Field(
            "role_end", Kind.DAY, "The leaving date as returned, from 1 October before to 30 September.",
            sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="2025-04-30", plain="Left on",
        ),
        Field(
            "leaver_destination", Kind.CODE, "Where the worker went.", codes=LEAVER_DESTINATIONS,
            sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="3",
            plain="Where they went on leaving",
        ),
        Field(
            "leaving_reason", Kind.CODE, "Why the worker left.", codes=LEAVING_REASONS,
            sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="1",
            plain="Reason for leaving",
        ),
        Field(
            "cases", Kind.COUNT, "Children allocated on 30 September, as a bare count.",
            least=0, usually_from="past census returns", example="15", plain="Children allocated on 30 September",
        ),
        Field(
            "days_lost", Kind.DAYS, "Working days lost to sickness in the year.",
            least=0, most=36_600, sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="3.50",
            plain="Working days lost to sickness",
        ),
        Field(
            "contract_weeks", Kind.DAYS, "Length of an agency worker's contract, in hundredths of a week.",
            least=0, usually_from="past census returns", example="26.0", plain="Length of an agency contract",
        ),
        Field(
            "absent_on_day", Kind.YES_NO, "Whether the worker was away on 30 September.",
            sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="0",
            plain="Away on 30 September",
        ),
        Field(
            "absence_reason", Kind.CODE, "What kind of absence that was.", codes=ABSENCE_KINDS,
            sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="MAT",
            plain="Kind of absence on 30 September",
        ),
        Field(
            "knowledge_and_skills", Kind.CODE, "Status under the knowledge and skills statements; asked for to 2024.",
            codes=KNOWLEDGE_AND_SKILLS, sensitivity=Sensitivity.PERSONAL, usually_from="past census returns",
            example="2", plain="Knowledge and skills status",
        ),
        Field(
            "base_salary", Kind.MONEY, "Base salary for a year; from 2025.",
            least=0, sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="39500.00",
            plain="Base salary for a year",
        ),
        Field(
            "recruitment_and_retention_payments", Kind.MONEY, "Payments for joining or staying; from 2025.",
            least=0, sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="1000.00",
            plain="Payments for joining or staying",
        ),
        Field(
            "other_payments", Kind.MONEY, "Other payments; from 2025.",
            least=0, sensitivity=Sensitivity.PERSONAL, usually_from="past census returns", example="0.00",
            plain="Other payments",
        ),
        Field(
            "file", Kind.TEXT, "The file that said so.", usually_from="past census returns", example="csww_2024.xml",
            plain="File it stood in",
        ),
        Field(
            "line", Kind.COUNT, "The line of the file at which the worker's block begins.",
            least=0, usually_from="past census returns", example="412", plain="Line of the file",
        ),
        Field(
            "position", Kind.COUNT, "The worker's place in the file, from 1.",
            least=0, usually_from="past census returns", example="17", plain="Place in the file",
        ),
        Field(
            "raw", Kind.TEXT, "What could not be read, as text by element (JSON); empty where all was read.",
            sensitivity=Sensitivity.IDENTIFYING, usually_from="past census returns", plain="What could not be read",
        ),
    ),
)  # fmt: skip
