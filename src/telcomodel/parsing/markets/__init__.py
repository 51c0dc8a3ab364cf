"""Places and segments → markets.

`find` asks of each place and segment whether the text treats it as a market. `places` knows the constructions, `within`
those of "in Chile", `subjects` those of "Chile has", `world` the whole; `segments` are markets by what is sold, `words`
are the words that tell.
"""

from telcomodel.parsing.markets.find import find_markets
from telcomodel.parsing.markets.result import MarketMention

__all__ = ["MarketMention", "find_markets"]
