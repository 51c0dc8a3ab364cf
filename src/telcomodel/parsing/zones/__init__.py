"""Tokens → zones: headline, byline, publication date, dateline, and the body apart from page furniture.

A page is read paragraph by paragraph. Labels and notices that pages print are data (`lexicon.furniture`); the rest
is structure: prose is
body, a short line without a final stop is not. In doubt a paragraph is body. `page` walks down the paragraphs; `lines`
are those that are no prose (dates, bylines, datelines), `labels` and `menus` furniture, `credits` what closes an
agency's report; `assembly` makes zones of it.
"""

from telcomodel.parsing.zones.page import find_zones
from telcomodel.parsing.zones.result import Zones

__all__ = ["Zones", "find_zones"]
