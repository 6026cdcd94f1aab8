"""Charts: each a plain specification in the Vega-Lite grammar, with a sentence that says what it shows and its
figures as a table. In go answers and published figures; out come SVG and PNG without scripts, fonts or addresses from
outside.

One file for each chart. A chart that has too little to show says why instead of being drawn. Lines differ by dash and
shape as well as colour, and nothing is said by colour alone.
"""
