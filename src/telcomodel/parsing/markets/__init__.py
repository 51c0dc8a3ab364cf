"""Places and segments → markets."""

from telcomodel.parsing.markets.find import find_markets
from telcomodel.parsing.markets.result import MarketMention

__all__ = ["MarketMention", "find_markets"]
