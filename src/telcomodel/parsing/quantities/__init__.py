"""Tokens → amounts: numbers with unit and qualifier, exact or not at all.

Digits are read by `numerals`, number words by `words`, what stands beside them by `units`, a currency that several
countries share by `currencies`; `amounts` puts one amount together and `spans` joins what belongs to one quantity:
hedges, ranges, lists that share a unit, sums given in two currencies.
"""

from __future__ import annotations

from collections.abc import Sequence

from telcomodel.lexicon.quantities import vocabulary
from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.quantities.amounts import Reader
from telcomodel.parsing.quantities.result import Amount
from telcomodel.parsing.quantities.spans import join
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Tokens

__all__ = ["Amount", "find_amounts"]


def find_amounts(tokens: Tokens, hits: Hits, zones: Zones, organizations: Organizations) -> Sequence[Amount]:
    """The quantities of the body, in text order; a second currency in brackets is left out."""
    words = vocabulary()
    reader = Reader(tokens, hits, words, organizations)
    found = (amount for body in zones.body for amount in join(reader.read(body), tokens, words))
    return tokens.rows(Amount, found)
