"""Quotations × cues × mentions → attributions: which runs are speech, and to whom the words are credited."""

from telcomodel.parsing.attribution.utterances import Attribution, attribute

__all__ = ["Attribution", "attribute"]
