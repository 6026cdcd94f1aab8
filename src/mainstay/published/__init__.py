"""What the Department publishes: England and regions built in, any council from the Department's own files.

In go our small table of England, nine regions and the two parts of London, and the CSVs a person downloaded, one file of
`kinds` for each table. Out come figures by area, year and measure, each a number or a symbol with its reason; series joined
across reorganisations where they can be; statistical neighbours; and whether each official figure is one that its rounded
components allow. Nothing here counts a council's own record (that is `measures`), nothing is fetched from a network, and a
missing figure is never a nought.
"""
