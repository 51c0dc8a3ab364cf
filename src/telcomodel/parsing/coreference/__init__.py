"""Mentions → entities: pronouns, surnames and descriptions linked to whom they mean; the text is never rewritten.

`resolve` finds whom a source means, `links` whom descriptions and pronouns elsewhere do; `focus` knows who is being
talked about at a point of the text, `documents` whose words a report's or a letter's are.
"""

from telcomodel.parsing.coreference.resolve import resolve
from telcomodel.parsing.coreference.result import Reference, References

__all__ = ["Reference", "References", "resolve"]
