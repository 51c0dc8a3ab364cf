"""One compiler for each curated source (see ``build_lexicon.py``)."""
