"""Edges: what extractions become for other tools; each optional dependency is imported by its own module alone."""
