"""Periods obey the laws of the calendar for every publication date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from telcomodel.lexicon.lexicon import lexicon
from telcomodel.parsing.lookup import look_up
from telcomodel.parsing.periods import DateMention, find_dates
from telcomodel.parsing.periods import stretch as calc
from telcomodel.parsing.zones import Zones
from telcomodel.text import Reading
from telcomodel.tokens import tokenize

ANCHORS = st.dates(date(1900, 1, 1), date(2090, 12, 31))
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
WORDS = [
    *MONTHS,
    *DAYS,
    *"last next this the of in by since early mid end 3 two first 2016 1990s 31 Feb. day week month quarter".split(),
    *"half year decade ago to - – / , ' time ended fiscal FY16 Q3 3Q16 Christmas Easter within and 2016-17".split(),
]
ONE_DAY = timedelta(days=1)


def dates_in(text: str, anchor: date | None) -> Sequence[DateMention]:
    """The date mentions of a text that is all body."""
    tokens = tokenize(Reading(text))
    return find_dates(
        tokens, look_up(tokens, lexicon().index), Zones(body=((0, len(tokens)),) if len(tokens) else ()), anchor
    )


def the_date(text: str, anchor: date | None) -> DateMention:
    """The only date mention of a text."""
    (mention,) = dates_in(text, anchor)
    return mention


@given(ANCHORS, st.sampled_from(["day", "week", "month", "quarter", "half", "year", "decade"]))
def test_a_unit_holds_its_day_and_its_neighbours_adjoin(anchor: date, unit: str) -> None:
    """Units tile the calendar: each holds its day, and the next begins the day after it ends."""
    found = calc.unit_at(unit, anchor)
    assert found.first is not None
    assert found.last is not None
    assert found.first <= anchor <= found.last
    assert calc.unit_at(unit, found.last + ONE_DAY).first == found.last + ONE_DAY
    assert calc.unit_at(unit, found.first) == found == calc.unit_at(unit, found.last)


@given(ANCHORS, st.sampled_from(["week", "month", "quarter", "year"]))
def test_last_this_and_next_follow_one_another(anchor: date, unit: str) -> None:
    """ "Last", "this" and "next" name three units in a row, and this one holds the publication date."""
    last, this, following = (the_date(f"It opens {word} {unit}.", anchor) for word in ("last", "this", "next"))
    assert last.last is not None
    assert this.first is not None
    assert this.last is not None
    assert following.first is not None
    assert last.last + ONE_DAY == this.first <= anchor <= this.last == following.first - ONE_DAY
    assert all(mention.relative and mention.precision == unit for mention in (last, this, following))


@given(ANCHORS, st.sampled_from(DAYS))
def test_weekdays_are_the_nearest_ones(anchor: date, name: str) -> None:
    """A past weekday lies in the seven days up to the publication date, a coming one in the seven from it on."""
    past, future = the_date(f"It opened on {name}.", anchor), the_date(f"It will open on {name}.", anchor)
    assert past.first is not None
    assert future.first is not None
    assert past.first.weekday() == future.first.weekday() == list[str](DAYS).index(name)
    assert 0 <= (anchor - past.first).days < 7
    assert 0 <= (future.first - anchor).days < 7


@given(ANCHORS, st.integers(1, 12))
def test_months_are_the_nearest_ones(anchor: date, number: int) -> None:
    """A past month begins no later than the publication date, a coming one ends no earlier, both within a year."""
    past, future = (
        the_date(f"It opened in {MONTHS[number - 1]}.", anchor),
        the_date(f"It will open in {MONTHS[number - 1]}.", anchor),
    )
    assert past.first is not None
    assert future.last is not None
    assert past.first.month == future.last.month == number
    assert past.first <= anchor
    assert (anchor - past.first).days <= 366
    assert future.last >= anchor
    assert (future.last - anchor).days <= 396


@given(
    ANCHORS,
    ANCHORS,
    st.sampled_from(
        [
            "{d.day} {m} {d.year}",
            "{m} {d.day}, {d.year}",
            "{d.day}th of {m} {d.year}",
            "{d:%Y-%m-%d}",
            "{d:%d.%m.%Y}",
            "{w}, {d.day} {m} {d.year}",
        ]
    ),
)
def test_full_dates_read_back(anchor: date, day: date, form: str) -> None:
    """A full date in any notation is that day, whatever the publication date."""
    text = "It opened on " + form.format(d=day, m=MONTHS[day.month - 1], w=DAYS[day.weekday()]) + "."
    mention = the_date(text, anchor)
    assert (mention.first, mention.last, mention.value, mention.relative) == (day, day, day.isoformat(), False)


@given(ANCHORS, st.integers(1, 20), st.sampled_from(["day", "month", "year"]))
def test_counting_back_and_forth(anchor: date, count: int, unit: str) -> None:
    """ "N units ago" holds the day that many units back."""
    plural = unit if count == 1 else f"{unit}s"
    mention = the_date(f"It opened {count} {plural} ago.", anchor)
    shifted = calc.shifted(anchor, unit, -count)
    assert shifted is not None
    assert mention.first is not None
    assert mention.last is not None
    assert mention.first <= shifted <= mention.last < anchor


@given(
    st.sampled_from(
        [
            "last week",
            "on Monday",
            "in April",
            "in the third quarter",
            "by the end of the year",
            "two years ago",
            "by Christmas",
            "tomorrow",
            "on 5 May",
        ]
    )
)
def test_without_an_anchor_a_relative_date_stays_unresolved(words: str) -> None:
    """No day, month or year is invented."""
    mention = the_date(f"It opened {words}.", None)
    assert (mention.value, mention.first, mention.last, mention.relative) == ("", None, None, True)


@given(
    st.one_of(st.none(), st.dates()),
    st.text(max_size=60),
    st.lists(
        st.sampled_from(WORDS),
        max_size=14,
    ),
)
def test_any_words_give_dates_in_order(anchor: date | None, text: str, words: list[str]) -> None:
    """Whatever the words and the anchor: mentions do not overlap, and none ends before it begins."""
    for sample in (text, " ".join(words)):
        mentions = dates_in(sample, anchor)
        assert all(left.end <= right.start for left, right in pairwise(mentions))
        for mention in mentions:
            assert mention.start < mention.end
            assert not mention.value or mention.first is not None or mention.last is not None
            assert mention.first is None or mention.last is None or mention.first <= mention.last
