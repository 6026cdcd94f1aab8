"""An HR or payroll extract: one row for each post someone holds (headings seen in the wild; examples, not a layout)."""

from mainstay.foundations.problems import Mender
from mainstay.intake.declaring import Column, SourceKind
from mainstay.record.subjects import Subject

SOURCE = SourceKind(
    title="HR or payroll extract",
    asked_of="HR or payroll",
    mender=Mender.HR,
    purpose="Who is employed, in which post, team and contract, for how much of a week, and since when.",
    tells_by=(("staff_id", "swe_number", "name", "surname"), ("title",), ("fte", "hours", "contract", "start", "role_start")),
    tells=(Subject.STAFF,),
    shapes=("snapshot", "run", "history"),
    gives_parts=("in_post", "starters", "posts", "teams", "qualified"),
    named_like=("staff", "employee", "payroll", "workforce", "hr "),
    not_to_send=(
        "National Insurance number", "bank details", "home address", "next of kin", "union subscription",
        "sickness diagnosis", "disciplinary records", "nationality, kind of visa and right-to-work documents",
    ),
    columns=(
        Column("staff_id", "person.staff_ids", (
            "Employee No", "Employee Number", "Staff No", "Staff Number", "Staff ID", "Personal Reference", "EMPLOYEE_NUMBER",
            "PERSON_NUMBER", "Pers.No.", "Personnel Number", "Personnel No", "Resource ID", "ResNo", "Payroll Number",
            "Payroll No", "Payroll ID", "Employee ID", "Worker ID", "Emp No", "Assignment Number", "Employee Ref",
        ), "The number HR knows someone by.", "0012345", needed=True, identifying=True),
        Column("swe_number", "person.swe_number", (
            "SWE Number", "SWE No", "Social Work England Number", "SWE Registration", "SWE Reg No", "Registration Number",
            "Professional Registration Number", "Prof Reg No", "SWE", "SWENo", "Registration No", "HCPC/SWE Number",
        ), "Registration number with Social Work England.", "SW000012", identifying=True),
        Column("name", "", ("Name", "Employee Name", "Full Name", "Resource Name", "Worker", "Staff Name", "Worker Name"),
               "Name: used only to match people between lists.", "EXAMPLE, Ann", identifying=True),
        Column("surname", "", ("Surname", "Last Name", "Family Name", "Employee.Person.Surname"),
               "Surname: used only to match people between lists.", "Example", identifying=True),
        Column("forename", "", ("Forename", "Forename(s)", "First Name", "Given Name", "Known As", "Forenames"),
               "First name: used only to match people between lists.", "Ann", identifying=True),
        Column("date_of_birth", "person.date_of_birth", ("Date of Birth", "DOB", "D.O.B.", "Birth Date", "Born"),
               "Date of birth.", "14/02/1988", identifying=True),
        Column("sex", "person.sex", ("Sex", "Gender", "Legal Sex"), "Sex.", "Female"),
        Column("ethnicity", "person.ethnicity", ("Ethnic Origin", "Ethnicity", "Ethnic Group"), "Ethnic origin.",
               "White British"),
        Column("home_area", "person.home_area", ("Home Postcode District", "Postcode District", "Distance Band"),
               "Postcode district only, never an address.", "SY3"),
        Column("qualified_on", "person.qualified_on", (
            "Qualified On", "Qualification Date", "Date Qualified", "Qualified", "SW Qualification Date", "Date of Qualification",
            "SWE Registered On",
        ), "When someone qualified as a social worker.", "15/07/2019"),
        Column("entry_route", "person.entry_route", ("Entry Route", "Qualifying Route", "Route", "Route into Social Work"),
               "How someone came into the profession.", "Step Up to Social Work"),
        Column("title", "spell.local_title", (
            "Job Title", "Post Title", "Position", "Position Title", "Position Text", "Position (T)", "Post (T)",
            "POSITION_NAME", "JOB_NAME", "Job Name", "Job", "Title of Post", "Role", "Position description", "Job Role",
            "Teitl Swydd",
        ), "The council's own title of the post.", "Social Worker Level 2", needed=True),
        Column("post_id", "spell.post", (
            "Post Number", "Position Number", "Position Reference", "Position ID", "Post No", "Position No", "Post Ref",
            "Post Reference",
        ), "The number of the post held.", "POS1042"),
        Column("team", "spell.team", (
            "Team", "Team Name", "Organisation Unit", "Organizational Unit", "Org. Unit Text", "ORGANIZATION_NAME",
            "Department", "Structure Level 5", "Reporting Unit Level 5", "Cost Centre Description", "Costc (T)", "Section",
            "Unit", "Tim", "Service / Team", "Service Team",
        ), "The lowest unit with a manager.", "Safeguarding North"),
        Column("contract", "spell.contract", (
            "Contract Type", "Employment Type", "Employee Subgroup", "Work Contract", "Contract", "Occupancy Type",
            "ASSIGNMENT_CATEGORY", "Position type", "Assignment Category", "Permanent/Temporary", "Basis", "Math o Gontract",
        ), "Permanent, fixed term, agency or another kind of engagement.", "Permanent"),
        Column("fte", "spell.fte", (
            "FTE", "Full Time Equivalent", "Full-time equivalent", "Whole Time Equivalent", "WTE", "Post FTE",
            "Capacity Utilization Level", "Percentage", "Contract FTE", "Actual FTE",
        ), "Share of a full week worked.", "0.6"),
        Column("hours", "spell.fte", (
            "Contractual Hours", "Contract Hours", "Hours per Week", "NORMAL_HOURS", "Weekly Working Hours", "Hours",
            "Weekly Hours", "Contracted Hours", "Hrs",
        ), "Hours a week, where FTE is not given.", "22.2"),
        Column("full_hours", "", ("Full Time Hours", "Full-Time Hours", "Standard Hours", "FT Hours"),
               "Hours of a full week for this post.", "37"),
        Column("start", "spell.joined_council", (
            "Original Start Date", "HIRE_DATE", "Entry", "Council Start Date",
            "Date Joined", "Employment start date", "Joined Council", "Date Joined Council",
        ), "When someone joined the council.", "06/01/2020"),
        Column("role_start", "spell.start", (
            "Post Start Date", "Occupancy Start Date", "Start Date", "Position Start Date", "EFFECTIVE_START_DATE",
            "Valid From", "Date From", "Assignment start", "Role Start Date", "Effective From", "Dyddiad Dechrau",
            "Start Date in Post", "From", "Effective Start Date", "Post Start", "Contract Start", "Contract Start Date",
        ), "When someone started in this post.", "01/09/2023"),
        Column("end", "spell.end", (
            "Post End Date", "Occupancy End Date", "End Date", "EFFECTIVE_END_DATE", "Valid To", "Date To", "Assignment end",
            "Effective To", "To", "Leave Date", "Leaving Date", "ACTUAL_TERMINATION_DATE", "Employment end date",
            "Effective End Date", "Post End", "Contract End", "Date Left", "Termination Date",
        ), "When someone left this post; blank while they hold it.", "31/03/2024"),
        Column("contract_until", "spell.contract_until", (
            "Contract End Date", "Fixed Term End Date", "Fixed Term End", "Fixed Term Contract End Date",
            "Fixed Term Contract End", "Fixed Term Contract Expiry", "Fixed Term Expiry Date", "FTC End", "FTC End Date",
            "FTC Expiry", "Contract Expiry", "Contract Expiry Date", "Contract Expires", "Contract Until", "Contract Ends",
            "Temp Contract End", "Temp Contract End Date", "Temporary Contract End", "Temporary Contract End Date",
            "Temporary End Date", "Temp End Date", "Secondment End Date", "Expected End Date", "Expected Contract End",
            "Expected Contract End Date", "Projected End Date", "PROJECTED_ASSIGNMENT_END",
        ), "Until when a fixed-term contract runs; blank for one without an end.", "31/03/2026"),
        Column("leaving_reason", "spell.leaving_reason", (
            "Leaving Reason", "Leave Reason", "LEAVING_REASON", "Termination reason", "Reason for Leaving",
            "Reason for Action", "Why Left", "Reason Left",
        ), "Why someone left.", "Resignation"),
        Column("leaver_destination", "spell.leaver_destination", ("Destination", "Leaver Destination", "Leaving To"),
               "Where someone went.", "Another local authority"),
        Column("start_origin", "spell.start_origin", ("Origin", "Previous Employer Type", "Start Origin", "Joined From"),
               "Where someone came from.", "Newly qualified"),
        Column("grade", "spell.grade", ("Grade", "GRADE_NAME", "Pay Scale Group", "Pay Scale", "Pay Grade"), "Pay grade.",
               "G10"),
        Column("base_pay", "spell.base_pay", ("Basic Pay", "Annual Salary", "Salary", "FTE Salary", "Base Salary",
               "Basic Salary", "Full Time Salary"), "Full-time salary for a year.", "£38,223"),
        Column("right_to_work_until", "person.right_to_work_until", (
            "Right to Work Expiry", "Right to Work Expiry Date", "Right to Work Expires", "Right to Work End Date",
            "Right to Work Until", "Right to Work Valid Until", "Right to Work Valid To", "RTW Expiry", "RTW Expiry Date",
            "Visa Expiry", "Visa Expiry Date", "Visa Expires", "Visa Valid To", "VISA_EXPIRATION_DATE",
            "Work Permit Expiry", "Work Permit Expiry Date", "BRP Expiry", "BRP Expiry Date", "Leave to Remain Expiry",
            "Leave to Remain Expiry Date", "Permission to Work Until", "Permission to Work Expiry",
        ), "Until when a permission to work has been granted, where it has an end: the date and nothing else.", "30/06/2027"),
    ),
)  # fmt: skip
