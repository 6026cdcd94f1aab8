"""The finance ledger, or budget monitoring made of it: money by month, cost centre and account.

In go postings, totals of a month in rows, or the usual sheet with a column for each month; out come pence by month, cost
centre and account: spent, budgeted, forecast. Suppliers, invoices, narratives and names are never kept. Traps: period 1 is
April; an accrual comes back with the other sign a month later; totals stand among the rows and would count twice; budgets of a
whole year are no month's; agency spend stands under several accounts. It is what finance believes, and a cost from rates and
hours is shown beside it.
"""
