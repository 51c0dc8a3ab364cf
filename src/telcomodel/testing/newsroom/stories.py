"""Articles: constructions drawn by their shares, put together in the style of some house."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final, cast

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from telcomodel.claims import KINDS, Claim
from telcomodel.model.extraction import Extraction
from telcomodel.testing.newsroom.cast import Cast, Company, Speaker, casts, fillers, invented, pick, word
from telcomodel.testing.newsroom.constructions import Construction, constructions
from telcomodel.testing.newsroom.page import Filler, Page, Phrase, Planted
from telcomodel.testing.scorer import facts_of, score

MARKS: Final = (("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»"), ("''", "''"))
"""Quotation marks of the houses."""
GAPS: Final = ("\n\n", "\n")
_BODY: Final = ("quote", "metric", "agreement", "move", "distractor")
_MOST: Final = 6
_FIRST_DAY, _LAST_DAY = date(2004, 1, 1), date(2026, 1, 1)


@attrs.frozen
class Story:
    """An article and what it says.

    Attributes:
        text: The article.
        planted: Its facts, in the order in which it was written.
        published: The date that it prints, or ``None``.
        byline: Its author, if it has one.
        constructions: Kind and name of every construction in it.
    """

    text: str
    planted: tuple[Planted, ...]
    published: date | None
    byline: tuple[str, ...]
    constructions: tuple[tuple[str, str], ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What it says, for the scorer."""
        return tuple(fact.claim for fact in self.planted)

    def faults(self, extraction: Extraction) -> tuple[str, ...]:
        """What an extraction of it gets wrong, a line each: claims, first spans, segments, sources, date and byline."""
        return (*self._misread(extraction), *self._misplaced(extraction))

    def _misread(self, extraction: Extraction) -> Iterator[str]:
        for miss in score([(extraction, self.claims)]).errors:
            stated = {name: str(getattr(miss.claim, name)) for name in miss.claim.stated()}
            yield f"{'missed' if miss.span is None else 'extra'} {miss.claim.kind} {stated}"
        article = extraction.article
        if article.published != self.published:
            yield f"published {article.published}, wanted {self.published}"
        byline = tuple(span.of(self.text) for span in article.byline)
        if byline != self.byline:
            yield f"byline {byline}, wanted {self.byline}"

    def _misplaced(self, extraction: Extraction) -> Iterator[str]:
        for kind in KINDS:
            wanted = sorted(fact.span for fact in self.planted if fact.claim.kind == kind)
            found = sorted(fact[0].span for fact in facts_of(extraction, kind))
            if wanted != found:
                read, written = ([span.of(self.text) for span in spans] for spans in (found, wanted))
                yield f"{kind} at {read}, wanted {written}"
        said = sorted((quote.segments, quote.source) for quote in extraction.quotes if quote.source)
        planted = sorted((fact.segments, fact.source) for fact in self.planted if fact.source and not fact.apart)
        if said != planted:
            yield f"sources {said}, wanted {planted}"


@st.composite
def stories(draw: st.DrawFn, only: Construction | None = None) -> Story:
    """Articles of one to six constructions with all that these need; of `only` one, if you say which.

    Constructions that the parser does not read yet (`Construction.fails`) are left out unless you ask for one.

    Example:
        >>> from hypothesis import given, settings
        >>> from telcomodel.testing.scorer import score
        >>> @settings(max_examples=3, database=None)
        ... @given(stories())
        ... def quotes_are_found(story):
        ...     assert score([(story.text, story.claims)])["quote"].f1 == 1
        >>> quotes_are_found()
    """
    desk = _Desk(draw, draw(casts()), Page(pick(draw, MARKS), pick(draw, GAPS)))
    published, byline = (None, ()) if only and only.kind != "byline" else desk.head(only)
    if only is not None and only.kind in _BODY:
        desk.write(only)
    elif only is not None and only.kind == "source":
        desk.write(constructions("quote")[0], only)
    elif only is not None and only.kind == "lead":
        desk.introduce(invented(draw), only)
    else:
        for _ in range(draw(st.integers(1, _MOST))):
            desk.write(desk.choose(pick(draw, _BODY)))
    if only is None and draw(st.booleans()):
        desk.line(desk.choose("furniture"))
    page = desk.page
    claims = [planted.claim for planted in page.planted]
    assume(len(set(claims)) == len(claims))  # what is said twice is one fact
    operators = [
        Planted(Claim(kind="operator", subject=name, country=desk.countries.get(name)), span)
        for name, span in page.names.items()
    ]
    return Story(page.text, (*operators, *page.planted), published, byline, tuple(desk.used))


class _Desk:
    """An article being written: who was met, who spoke last, which constructions were used."""

    def __init__(self, draw: st.DrawFn, cast: Cast, page: Page) -> None:
        self.draw = draw
        self.cast = cast
        self.page = page
        self.used: list[tuple[str, str]] = []
        self.countries: dict[str, str] = {}
        self._last: Speaker | None = None
        self._allied: set[frozenset[str]] = set()

    def choose(self, kind: str, fit: Callable[[Construction], bool] = lambda _: True) -> Construction:
        """A construction of a kind by share, of those that fit and that the parser reads."""
        rows = [row for row in constructions(kind) if row.fails is None and fit(row)]
        left = self.draw(st.integers(0, sum(round(row.share * 10) for row in rows) - 1))
        for row in rows:
            left -= round(row.share * 10)
            if left < 0:
                return row
        raise AssertionError("shares of a kind add up to more than what is drawn")

    def head(self, only: Construction | None) -> tuple[date | None, tuple[str, ...]]:
        """Headline, byline and date, or none of them."""
        if only is None and not self.draw(st.booleans()):
            return None, ()
        row = only or self.choose("byline")
        author = f"{word(self.draw, 'people', 'women')} {word(self.draw, 'people', 'surnames')}"
        day = self.draw(st.dates(_FIRST_DAY, _LAST_DAY))
        self.page.paragraph(Phrase(word(self.draw, "headlines", "texts"), {}))
        self._print(row, {"author": Filler(author), "date": Filler(f"{day.day} {day:%B} {day.year}")})
        return day if "{date}" in row.template else None, (author,)

    def line(self, row: Construction) -> None:
        """A line of page furniture."""
        self._print(row, {})

    def write(self, row: Construction, source: Construction | None = None) -> None:
        """A paragraph with one construction, after those that introduce its operators."""
        if row.kind == "quote":
            self._quote(row, source)
            return
        if row.kind == "distractor":
            self._print(row, {})
        elif row.kind == "agreement":
            self._agreement(row)
        elif row.kind == "move":
            self._move(row)
        else:
            company = self._company()
            self._print(row, {**fillers(self.draw, row), "operator": company.filler})
        self._last = None

    def introduce(self, company: Company, row: Construction | None = None) -> None:
        """A sentence that says that a company is an operator, unless the article or its name has said so."""
        if company.introduced and row is None:
            return
        row = row or self.choose("lead")
        slots = {
            **fillers(self.draw, row),
            "operator": company.filler,
            "plan": Filler(word(self.draw, "operators", "plans")),
        }
        self._print(row, slots)
        company.introduced = True
        if "{demonym}" in row.template:
            self.countries[company.name] = slots["demonym"].claimed

    def _company(self) -> Company:
        company = pick(self.draw, self.cast.operators)
        self.introduce(company)
        return company

    def _agreement(self, row: Construction) -> None:
        one, other = self.draw(st.permutations(self.cast.operators))[:2]
        pair = frozenset((one.name, other.name))
        if pair in self._allied:
            return
        self._allied.add(pair)
        self.introduce(one)
        self.introduce(other)
        self._print(row, {**fillers(self.draw, row), "a": one.filler, "b": other.filler})

    def _move(self, row: Construction) -> None:
        newcomers = [one for one in self.cast.people if not one.met]
        if not newcomers:
            return
        one = pick(self.draw, newcomers)
        self.introduce(one.employer)
        slots = {"newcomer": Filler(one.name), "role": Filler(one.role), "operator": one.employer.filler}
        self._print(row, slots)
        one.met = True

    def _quote(self, row: Construction, source: Construction | None) -> None:
        speakers = {"organization", "unnamed"}
        if any(not one.met for one in self.cast.people):
            speakers.add("new")
        if any(one.met for one in self.cast.people):
            speakers |= {"known", "titled"}
        if self._last is not None and row.pronoun:
            speakers.add("last")
        if source is not None and source.speaker in ("known", "titled", "last"):
            self._quote(constructions("quote")[0], constructions("source")[0])
        source = source or self.choose("source", lambda one: one.speaker in speakers)
        self.used.append((source.kind, source.name))
        who, phrase, name = self._source(source)
        self._print(row, {**fillers(self.draw, row), "source": phrase}, name)
        self._last = who

    def _source(self, row: Construction) -> tuple[Speaker | None, Phrase, str]:
        """The speaker if it is a person, the mention with what goes with it, and the name to be found."""
        if row.speaker == "unnamed":
            someone: str = word(self.draw, "people", "someone")
            return None, Phrase(row.template, {"mention": Filler(someone)}), someone
        if row.speaker == "organization":
            company = self._company()
            mention = Phrase(row.template, {"mention": company.filler, "operator": company.filler})
            return None, mention, company.name
        if row.speaker == "last" and self._last is not None:
            one = self._last
        else:
            one = pick(self.draw, [one for one in self.cast.people if one.met == (row.speaker != "new")])
        if row.speaker == "new":
            self.introduce(one.employer)
        words = {
            "new": one.name,
            "known": one.surname,
            "titled": f"{'Ms' if one.woman else 'Mr'} {one.surname}",
            "last": "she" if one.woman else "he",
        }
        slots = {
            "mention": Filler(words[row.speaker or "new"]),
            "role": Filler(one.role),
            "operator": one.employer.filler,
        }
        one.met = True
        return one, Phrase(row.template, slots, _claims(row, slots)), one.name

    def _print(self, row: Construction, slots: Mapping[str, Filler | Phrase], speaker: str | None = None) -> None:
        self.used.append((row.kind, row.name))
        self.page.paragraph(Phrase(row.template, slots, _claims(row, slots), speaker, row.apart))


def _claims(row: Construction, slots: Mapping[str, Filler | Phrase]) -> tuple[Claim, ...]:
    """The claims of a construction, filled."""

    def filled(value: Any) -> Any:
        if isinstance(value, list):
            return [filled(one) for one in cast("list[object]", value)]
        filler = slots.get(value[1:-1]) if isinstance(value, str) and value[:1] == "{" else None
        return filler.claimed if isinstance(filler, Filler) else value

    return tuple(
        Claim.of({"kind": row.kind} | {field: filled(value) for field, value in claim.items()}) for claim in row.claims
    )
