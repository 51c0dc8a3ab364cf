"""Which currency a form means that several countries share: "pesos", "rupees", "$"."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from telcomodel.lexicon.places import DEMONYM, PLACE
from telcomodel.lexicon.quantities import Money, Vocabulary
from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.organizations import OrganizationEntity, Organizations
from telcomodel.tokens import Tokens

# "$", "dollars" and "£" without more mean the first of these wherever the article is set.
_PLAIN_SIGNS: Final = (("USD", "AUD"), ("GBP", "EGP"))
_SET_IN: Final = 2
"""Times that a text names the country that it is set in, at least."""
# Dollars that the press of their own country writes with the bare sign.
_DOLLARS: Final = frozenset(("AUD", "CAD", "HKD", "NZD", "SGD"))


class Countries(NamedTuple):
    """Countries in text order.

    Attributes:
        starts: The tokens that name them.
        codes: The countries.
        times: How often each is named.
        ranked: Each once, the one named most first.
    """

    starts: Sequence[int]
    codes: list[str]
    times: Counter[str]
    ranked: list[str]

    @classmethod
    def of(cls, named: Iterable[tuple[int, str]]) -> Countries:
        """Those of pairs of a token and a country, in the order of the tokens."""
        starts, codes = array("i"), list[str]()
        for start, code in named:
            starts.append(start)
            codes.append(code)
        times = Counter(codes)
        return cls(starts, codes, times, [code for code, _ in times.most_common()])

    def between(self, first: int, last: int) -> list[str]:
        """The countries named in a stretch."""
        return self.codes[bisect_left(self.starts, first) : bisect_left(self.starts, last)]


class Setting(NamedTuple):
    """What decides between the candidates of a currency: the countries that the text names, and homes of operators."""

    named: Countries
    homes: Countries


def setting_of(hits: Hits, organizations: Organizations) -> Setting:
    """The countries that a text names, and those of the operators that it names."""
    named = sorted(
        (hit.start, hit.payload.country)
        for category in (PLACE, DEMONYM)
        for hit in hits.get(category, ())
        if hit.payload.kind != "city" and hit.payload.country
    )
    entities = organizations.entities
    operators = ((mention.start, entities[mention.entity]) for mention in organizations.mentions)
    at_home = ((start, _home(entity)) for start, entity in operators if entity.operator)
    homes = ((start, country) for start, country in at_home if country is not None)
    return Setting(Countries.of(named), Countries.of(homes))


def _home(entity: OrganizationEntity) -> str | None:
    """Where a firm is at home, whether or not the text says so."""
    return entity.country or (None if entity.entry is None else entity.entry.country)


def is_sure(money: Money) -> bool:
    """Whether a form means one currency wherever it stands."""
    return (len(money.codes) == 1 and not money.weak) or money.codes[:2] in _PLAIN_SIGNS


def currency_of(money: Money, tokens: Tokens, index: int, setting: Setting, words: Vocabulary) -> str | None:
    """The currency that a form means.

    That of a country in the sentence, else of where an operator in it is at home, else of the country or of the home
    of operators that the text names most, else the default. Cents are those of the country named most, else of one in
    the sentence.
    """
    first, last = tokens.sentence(index)
    near, home = (countries.between(first, last) for countries in setting)
    ranked = setting.named.ranked
    order = (*near, *home, *ranked, *setting.homes.ranked) if money.factor == 1 else (*ranked[:1], *near, *home)
    for country in order:
        for code in words.money_of.get(country, ()):
            if code in money.codes:
                return code
    return None if money.weak else money.codes[0]


def dollar_of(plain: str, setting: Setting, words: Vocabulary) -> str:
    """The dollar that a bare "$" means: that of the one country that a text is set in, else the American one.

    A text that writes the local dollar with its letters ("A$") means the American one by the bare sign, one that writes
    "US$" the local one.
    """
    named = {
        code: times
        for country, times in setting.named.times.items()
        for code in words.money_of.get(country, ())[:1]
        if code in _DOLLARS
    }
    code, times = next(iter(named.items()), ("USD", 0))
    if len(named) != 1 or ("US$" not in plain and ("US" in setting.named.times or times < _SET_IN)):
        return "USD"
    if times < max(setting.named.times.values()):
        return "USD"
    lettered = any(
        form in plain for form, money in words.money_before.items() if money.codes == (code,) and form.endswith("$")
    )
    return "USD" if lettered or code in plain else code
