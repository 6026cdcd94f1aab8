"""What the Department publishes: England and regions built in, any council from the Department's own file.

In go our small table of England, nine regions and the two parts of London, and the CSV a person downloaded. Out come
figures by area, year and measure, each a number or a symbol with its reason, and the official rate formulas as the
published figures bear them out. Nothing here counts a council's own record (that is `measures`), nothing is fetched
from a network, and a missing figure is never a nought.
"""
