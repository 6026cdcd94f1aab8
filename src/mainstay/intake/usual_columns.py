"""Columns that several lists of staff share, so that a heading learned once is known in all of them."""

from mainstay.intake.declaring import Column

STAFF_ID = Column("staff_id", "person.staff_ids", (
    "Employee No", "Employee Number", "Staff No", "Staff Number", "Staff ID", "Personal Reference", "EMPLOYEE_NUMBER",
    "PERSON_NUMBER", "Pers.No.", "Personnel Number", "Personnel No", "Resource ID", "ResNo", "Payroll Number",
    "Payroll No", "Payroll ID", "Employee ID", "Emp No", "Emp ID", "Assignment Number", "Employee Ref",
    "Employee Reference", "Staff Ref", "Pay No", "Pay Reference", "Rhif Staff",
), "The number that HR knows someone by: it joins this list to the others.", "0012345", identifying=True)  # fmt: skip

SWE_NUMBER = Column("swe_number", "person.swe_number", (
    "SWE Number", "SWE No", "Social Work England Number", "Social Work England No", "SWE Registration", "SWE Reg No",
    "SWE Registration Number", "Registration Number", "Professional Registration Number", "Prof Reg No", "SWE",
    "SWENo", "Registration No", "HCPC/SWE Number", "SWE ID", "Regulator Number",
), "Registration number with Social Work England: the surest way of joining lists.",
  "SW000012", identifying=True)  # fmt: skip

NAME = Column("name", "", (
    "Name", "Employee Name", "Full Name", "Resource Name", "Worker", "Staff Name", "Worker Name", "Enw",
), "Name: used only to match people between lists, where there is no number.",
  "EXAMPLE, Ann", identifying=True)  # fmt: skip

SURNAME = Column("surname", "", ("Surname", "Last Name", "Family Name", "Employee.Person.Surname"),
                 "Surname: used only to match people between lists.", "Example", identifying=True)  # fmt: skip

FORENAME = Column("forename", "", (
    "Forename", "Forename(s)", "First Name", "Given Name", "Known As", "Forenames", "Preferred Name",
), "First name: used only to match people between lists.", "Ann", identifying=True)  # fmt: skip

TITLE = Column("title", "spell.local_title", (
    "Job Title", "Post Title", "Position", "Position Title", "Position Text", "Position (T)", "Post (T)",
    "POSITION_NAME", "JOB_NAME", "Job Name", "Job", "Title of Post", "Role", "Position description", "Job Role",
    "Post Name", "Teitl Swydd",
), "The council's own title of the post, which says what the work is.", "Social Worker Level 2")  # fmt: skip

TEAM = Column("team", "spell.team", (
    "Team", "Team Name", "Organisation Unit", "Organizational Unit", "Org. Unit Text", "ORGANIZATION_NAME",
    "Department", "Structure Level 5", "Structure Level 6", "Reporting Unit Level 5", "Cost Centre Description",
    "Costc (T)", "Section", "Unit", "Reporting Unit", "Tim",
), "The lowest unit with a manager.", "Safeguarding North")  # fmt: skip

FTE = Column("fte", "spell.fte", (
    "FTE", "Full Time Equivalent", "Full-time equivalent", "Whole Time Equivalent", "WTE", "Post FTE", "Contract FTE",
    "Actual FTE", "Capacity Utilization Level", "Percentage",
), "Share of a full week worked: without it only headcounts can be given.", "0.6")  # fmt: skip

CONTRACT = Column("contract", "spell.contract", (
    "Contract Type", "Employment Type", "Employee Subgroup", "Work Contract", "Contract", "Occupancy Type",
    "ASSIGNMENT_CATEGORY", "Position type", "Permanent/Temporary", "Perm/Temp", "Basis", "Contract Status",
    "Math o Gontract",
), "Permanent, fixed term or another kind: agency and casual workers are counted apart.", "Permanent")  # fmt: skip

POST_ID = Column("post_id", "spell.post", (
    "Post Number", "Position Number", "Position Reference", "Position ID", "Post No", "Position No", "Post Ref",
    "Post Reference",
), "The number of the post: it joins this list to the establishment.", "POS1042")  # fmt: skip
