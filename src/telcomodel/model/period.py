"""Periods: a stretch of the calendar, known exactly as far as the text says."""

from __future__ import annotations

from datetime import date

import attrs

from telcomodel.model import fields
from telcomodel.model.evidence import Evidence, evidence_field


class Precision(fields.Choice):
    """How finely a period is known."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    FISCAL_YEAR = "fiscal_year"
    DECADE = "decade"
    RANGE = "range"


def _in_order(instance: Period, attribute: attrs.Attribute[date | None], value: date | None) -> None:
    if value is None and instance.start is None:
        raise fields.refuse(instance, attribute, value, "wanted a period with a start or an end")
    if value is not None and instance.start is not None and value < instance.start:
        raise fields.refuse(instance, attribute, value, f"wanted a day not before {instance.start}")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Period(fields.Value):
    """A day, week, month, quarter, half, year or other stretch of the calendar.

    Attributes:
        start: First day; ``None`` when the beginning is open ("by 2027").
        end: Last day, inclusive; ``None`` when the end is open ("since March").
        precision: The unit that the text speaks in. No day is invented: "April 2016" is a month.
        text: The expression as it reads.
        value: ISO 8601 or EDTF where they have a form: ``2016-02-15``, ``2011-W31``, ``2016-03``, ``2017``, ``201X``,
            ``../2027``; quarters and halves as ``2016-Q3`` and ``2016-H1``, seasons as ``2016-21`` (spring) to
            ``2016-24`` (winter), fiscal years as ``FY2016``.
        evidence: Where it stands.

    Raises:
        ModelError: Both ends are open, or the end comes before the start.

    Example:
        >>> from datetime import date
        >>> from telcomodel import Evidence, Period, Precision, Span
        >>> Period(start=date(2016, 4, 1), end=date(2016, 4, 30), precision=Precision.MONTH, text="in April",
        ...        value="2016-04", evidence=[Evidence(Span(0, 8), "date.month")]).value
        '2016-04'
    """

    start: date | None = attrs.field(validator=fields.is_a(date, optional=True))
    end: date | None = attrs.field(validator=[fields.is_a(date, optional=True), _in_order])
    precision: Precision = attrs.field(converter=Precision)
    text: str = attrs.field(validator=fields.text())
    value: str = attrs.field(validator=fields.text())
    evidence: tuple[Evidence, ...] = evidence_field()
