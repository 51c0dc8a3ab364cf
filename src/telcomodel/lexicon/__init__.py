"""What the parsers know: typed, cached loaders over ``data/``, which the tools compile from ``sources/``."""
