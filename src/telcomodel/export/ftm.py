"""An extraction as FollowTheMoney entities, plain dicts as its tools read them.

| here | there |
|---|---|
| article | Article |
| operator, organization | Company, PublicBody (regulators, governments) or Organization (bodies) |
| person | Person |
| position, move | Employment, with ``startDate`` or ``endDate`` from a move |
| alliance, deal | Event, its members ``involved``; with a body also a Membership of each member |
| quote | Note on its speaker |

Metrics and markets have no counterpart and are left out. What the registry knows has the same id in every article.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeAlias

from telcomodel.model.alliance import Alliance, Deal
from telcomodel.model.extraction import Extraction, article_key
from telcomodel.model.organization import Organization, OrganizationKind
from telcomodel.model.period import Period
from telcomodel.model.person import Move, MoveKind, Person, Position
from telcomodel.model.quote import Quote, Unnamed
from telcomodel.text import read

Proxy: TypeAlias = dict[str, Any]

_SCHEMAS: Final = {
    OrganizationKind.REGULATOR: "PublicBody",
    OrganizationKind.GOVERNMENT: "PublicBody",
    OrganizationKind.BODY: "Organization",
}
_NOT_SAYABLE: Final = str.maketrans(dict.fromkeys(range(0x20), " "))


def to_ftm(extraction: Extraction) -> list[Proxy]:
    """Every entity that FollowTheMoney has a schema for, the article first.

    Example:
        >>> import telcomodel
        >>> said = to_ftm(telcomodel.parse("“Yes,” said Ana Example, chief executive of Telia."))
        >>> [one["schema"] for one in said]
        ['Article', 'Company', 'Person', 'Employment', 'Note']
        >>> said[1]["properties"]["name"]
        ['Telia']
    """
    return list(_Writer(article_key(extraction.article)).entities(extraction))


class _Writer:
    """Writes the entities of the article with a key."""

    def __init__(self, key: str) -> None:
        self._key = key

    def _id(self, *parts: str) -> str:
        """An id that FollowTheMoney accepts; the article's own unless the parts say otherwise."""
        return "telcomodel-" + hashlib.sha1("\n".join(parts).encode("utf8", "surrogatepass")).hexdigest()  # noqa: S324 - a name, no seal

    @property
    def _article(self) -> str:
        return self._id(self._key)

    def _entity(self, one: Organization | Person) -> str:
        entry = one.entry if isinstance(one, Organization) else None
        return self._id(entry) if entry else self._id(self._key, one.id)

    def _proxy(self, name: str, schema: str, /, **properties: Iterable[str | None]) -> Proxy:
        known = {
            field: [value.translate(_NOT_SAYABLE) for value in values if value]
            for field, values in {**properties, "proof": (self._article,)}.items()
        }
        return {
            "id": name,
            "schema": schema,
            "properties": {field: values for field, values in known.items() if values},
        }

    def entities(self, extraction: Extraction) -> Iterator[Proxy]:
        yield self._article_proxy(extraction)
        yield from map(self._organization, (*extraction.operators, *extraction.organizations))
        for person in extraction.people:
            yield self._person(person)
            for number, position in enumerate(person.positions):
                if position.organization is not None:
                    yield self._post(f"{person.id}/{number}", person, position, None)
        for number, move in enumerate(extraction.moves):
            if move.position is not None and move.position.organization is not None:
                yield self._post(f"move:{number}", move.person, move.position, move)
        for number, alliance in enumerate(extraction.alliances):
            yield from self._agreement(f"alliance:{number}", alliance)
        for number, deal in enumerate(extraction.deals):
            yield from self._agreement(f"deal:{number}", deal)
        for number, quote in enumerate((*extraction.quotes, *extraction.indirect)):
            if quote.speaker is not None and not isinstance(quote.speaker, Unnamed):
                yield self._quote(f"quote:{number}", quote, quote.speaker)

    def _article_proxy(self, extraction: Extraction) -> Proxy:
        article = extraction.article
        headline = read(article.headline.of(article.text)) if article.headline and article.text else None
        proxy = self._proxy(
            self._article,
            "Article",
            name=(headline or article.source or "article",),
            title=(headline,),
            publisher=(article.source,),
            publishedAt=(article.published.isoformat() if article.published else None,),
        )
        del proxy["properties"]["proof"]
        return proxy

    def _organization(self, one: Organization) -> Proxy:
        schema = _SCHEMAS.get(one.kind, "Company") if one.kind else "Company"
        return self._proxy(
            self._entity(one),
            schema,
            name=(one.name,),
            alias=one.aliases,
            country=(one.country.lower() if one.country else None,),
            classification=(one.kind.value if one.kind else None,),
            parent=(self._entity(one.parent) if one.parent else None,),
        )

    def _person(self, one: Person) -> Proxy:
        titles = (position.role.title for position in one.positions if position.role)
        return self._proxy(self._entity(one), "Person", name=(one.name,), alias=one.aliases, position=titles)

    def _post(self, name: str, person: Person, position: Position, move: Move | None) -> Proxy:
        day = _day(move.date) if move else None
        starts = move is not None and move.kind is MoveKind.APPOINTMENT
        return self._proxy(
            self._id(self._key, name),
            "Employment",
            employee=(self._entity(person),),
            employer=(self._entity(position.organization) if position.organization else None,),
            role=(position.role.title if position.role else None,),
            status=(move.kind.value if move else position.status.value,),
            startDate=(day if starts else None,),
            endDate=(None if starts else day,),
        )

    def _agreement(self, name: str, one: Alliance | Deal) -> Iterator[Proxy]:
        members = [self._entity(membership.organization) for membership in one.members]
        yield self._proxy(
            self._id(self._key, name),
            "Event",
            name=(one.name or one.text,),
            keywords=(one.kind.value, one.status.value),
            date=(_day(next((state.date for state in reversed(one.history) if state.date), None)),),
            involved=members,
        )
        if one.body is not None:
            for number, membership in enumerate(one.members):
                yield self._proxy(
                    self._id(self._key, name, str(number)),
                    "Membership",
                    member=(members[number],),
                    organization=(self._entity(one.body),),
                    role=(membership.part.value,),
                )

    def _quote(self, name: str, quote: Quote, speaker: Organization | Person) -> Proxy:
        return self._proxy(
            self._id(self._key, name),
            "Note",
            name=(quote.text if len(quote.text) <= 80 else f"{quote.text[:79]}…",),
            description=(quote.text,),
            entity=(self._entity(speaker),),
        )


def _day(period: Period | None) -> str | None:
    """The first day known, as exactly as a prefix of ISO 8601 can say it: 2016, 2016-04, 2016-04-05."""
    if period is None or (period.start or period.end) is None:
        return None
    length = {"year": 4, "fiscal_year": 4, "decade": 4, "month": 7}.get(period.precision.value, 10)
    return str(period.start or period.end)[:length]
