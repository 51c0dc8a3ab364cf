"""Tokens → dates: days, weeks, months, quarters, halves and years, anchored on the publication date.

Each expression is built around a word of the calendar or a year in figures; what stands before and after it is read
from there. A month or
quarter without a year lies in the nearest past, or in the nearest future where the clause speaks of one ("will",
"is due to").

`reader` finds the expressions, with the prepositions and ranges around them: `named` (months, weekdays, feasts),
`codes` (figures), `units` ("two years ago"), `seasons`; `tense` is that of a clause, `stretch` the arithmetic,
`context` what the readers share.
"""

from telcomodel.parsing.periods.mention import DateMention
from telcomodel.parsing.periods.reader import find_dates

__all__ = ["DateMention", "find_dates"]
