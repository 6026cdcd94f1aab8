"""The agency assignment table.

An agency worker's engagement, its rate by element, and the route by which they came.
"""

from mainstay.record.declaring import Field, Kind, Sensitivity, Table
from mainstay.vocabulary.agency import CORE_JOB_TYPES, PAY_ROUTES, REASONS_FOR_ENGAGING, SUPPLY_ROUTES
from mainstay.vocabulary.roles import ROLES

TABLE = Table(
    "agency_assignment",
    "An agency worker's engagement.",
    plain="Agency assignments",
    yours="Your agency assignments",
    key=("assignment",),
    fields=(
        Field("assignment", Kind.KEY, "The engagement's key.", required=True, plain="Number of the assignment"),
        Field("person", Kind.KEY, "The worker's pseudonymous key.", required=True, plain="Worker"),
        Field(
            "core_job_type", Kind.CODE, "Which of the five types of agency work it is.", codes=CORE_JOB_TYPES,
            usually_from="agency register", example="Social worker", plain="Type of agency work",
        ),
        Field(
            "local_title", Kind.TEXT, "The council's own title for the job.",
            usually_from="agency register", example="Locum Social Worker", plain="Job title",
        ),
        Field(
            "role", Kind.CODE, "What the worker does, as the workforce census counts it.", codes=ROLES,
            usually_from="agency register", example="Case holder", plain="Role as the census counts it",
        ),
        Field(
            "team", Kind.TEXT, "The team worked in.", usually_from="agency register", example="Court Team 2",
            plain="Team",
        ),
        Field(
            "reason", Kind.CODE, "Why the worker was engaged.", codes=REASONS_FOR_ENGAGING,
            usually_from="agency register", example="Vacancy cover", plain="Reason for engaging",
        ),
        Field("post_covered", Kind.KEY, "The post covered.", usually_from="agency register", plain="Post covered"),
        Field(
            "start", Kind.DAY, "First day of the engagement, extensions joined.",
            usually_from="agency register", example="03/06/2024", plain="First day",
        ),
        Field(
            "end", Kind.DAY, "First day after it. None while it goes on; an approval that runs out is not an end.",
            usually_from="agency register", example="20/12/2024", plain="First day after the last",
        ),
        Field(
            "approved_until", Kind.DAY, "Until when it is approved or expected at present, which is not yet its end.",
            usually_from="agency register", example="20/12/2024", plain="Approved until",
        ),
        Field(
            "notice_days", Kind.COUNT, "Days of notice on either side.",
            least=0, usually_from="agency register", example="28", plain="Days of notice",
        ),
        Field(
            "hours_per_week", Kind.COUNT, "Minutes in a week: 37 hours are 2220.",
            least=0, most=10_080, usually_from="agency register", example="2220", plain="Hours in a week, in minutes",
        ),
        Field(
            "fte", Kind.FTE, "The part of a full week worked.",
            least=0, most=2_000_000, usually_from="agency register", example="1.0", plain="Part of a full week",
        ),
        Field(
            "pay_rate", Kind.MONEY, "What the worker gets for an hour.",
            least=0, sensitivity=Sensitivity.PERSONAL, usually_from="agency register", example="£32.00ph",
            plain="Pay for an hour",
        ),
        Field(
            "employer_costs", Kind.MONEY, "National insurance, pension and levy for an hour.",
            least=0, usually_from="agency register", example="£4.10", plain="Employer's costs for an hour",
        ),
        Field(
            "holiday", Kind.MONEY, "Holiday pay for an hour.",
            least=0, usually_from="agency register", example="£3.86", plain="Holiday pay for an hour",
        ),
        Field(
            "margin", Kind.MONEY, "The agency's margin for an hour.",
            least=0, usually_from="agency register", example="£2.50", plain="Agency's margin for an hour",
        ),
        Field(
            "fee", Kind.MONEY, "The fee of the managed service for an hour.",
            least=0, usually_from="agency register", example="£0.40", plain="Fee of the managed service for an hour",
        ),
        Field(
            "charge_rate", Kind.MONEY, "What the council is charged for an hour, every element together.",
            least=0, usually_from="agency register", example="£42.52", plain="Charged for an hour",
        ),
        Field(
            "pay_route", Kind.CODE, "How the worker is paid.", codes=PAY_ROUTES,
            sensitivity=Sensitivity.PERSONAL, usually_from="agency register", example="Umbrella",
            plain="How pay is made",
        ),
        Field(
            "supply_route", Kind.CODE, "By what route the worker was supplied.", codes=SUPPLY_ROUTES,
            usually_from="agency register", example="Managed service", plain="How the agency supplied",
        ),
        Field(
            "project_team", Kind.TEXT, "The project team that the worker was supplied in.",
            usually_from="agency register", example="Assessment backlog team", plain="Project team",
        ),
        Field(
            "approvals", Kind.TEXT, "Who approved the engagement by office and when, as written.",
            usually_from="agency register", example="Director 01/06/2024", plain="Who approved it and when",
        ),
    ),
)  # fmt: skip
