"""A list of staff from HR or payroll: one row for each post someone holds."""
