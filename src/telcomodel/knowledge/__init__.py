"""Many extractions as one: what is known, since when, and from which articles."""
