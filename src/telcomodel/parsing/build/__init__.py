"""Stage results → model objects: the only place that makes them."""

from telcomodel.parsing.build.extraction import build_extraction

__all__ = ["build_extraction"]
