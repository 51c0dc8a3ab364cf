"""What the parsers know: typed, cached loaders over ``data/``, which ``tools/build_lexicon.py`` compiles from ``sources/``."""
