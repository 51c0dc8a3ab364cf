"""A property test of a downstream project: whatever facts come, our rows fit our table (extra ``testing``).

python examples/downstream_test.py        # or: pytest examples/downstream_test.py
"""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from telcomodel import Executive

LONGEST = 200
"""Characters that our database column for names takes."""


def rows_of(executive: Executive) -> list[tuple[str, str, str]]:
    """Our own code: one row for each post, cut to what the columns take."""
    return [
        (
            executive.name[:LONGEST],
            (position.role.title if position.role else "")[:LONGEST],
            (position.organization.name if position.organization else position.employer or "")[:LONGEST],
        )
        for position in executive.positions
    ]


@settings(max_examples=50, database=None, deadline=None)
@given(st.from_type(Executive))
def test_every_executive_fits_our_table(executive: Executive) -> None:
    """Hypothesis draws valid executives by the type alone, the odd ones too, and shrinks what fails."""
    rows = rows_of(executive)
    assert len(rows) == len(executive.positions)
    assert all(len(column) <= LONGEST for row in rows for column in row)


if __name__ == "__main__":
    test_every_executive_fits_our_table()
    print("50 executives fit")
