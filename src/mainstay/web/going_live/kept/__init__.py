"""The kinds of data that Mainstay keeps, one file each: what, how long, why, and how those past their time are found."""
