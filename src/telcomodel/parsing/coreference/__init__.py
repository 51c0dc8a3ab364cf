"""Mentions → entities: pronouns, surnames and descriptions linked to whom they mean; the text is never rewritten."""

from telcomodel.parsing.coreference.resolve import resolve
from telcomodel.parsing.coreference.result import Reference, References

__all__ = ["Reference", "References", "resolve"]
