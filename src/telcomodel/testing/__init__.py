"""Tools to test with: strategies for every public class, the scorer, the synthetic newsroom.

Import what you need from its modules: `telcomodel.testing.scorer` needs nothing more, `telcomodel.testing.strategies`
and `telcomodel.testing.newsroom` need Hypothesis (extra ``testing``).
"""
