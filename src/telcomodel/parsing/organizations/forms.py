"""Longer and shorter forms of names already found.

Legal forms, units, national companies, abbreviations in brackets, heads of longer names.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from telcomodel.lexicon.names import names
from telcomodel.lexicon.registry import Name, Registry
from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.organizations.known import Found
from telcomodel.parsing.trace import Trace
from telcomodel.tokens import Range

_LEADING_FORMS: Final = frozenset(("oao", "pao", "zao", "ojsc", "pjsc", "pt", "grupo"))
_SMALL_FORMS: Final = frozenset(("plc", "d.d.", "d.o.o.", "a.s.", "s.r.o.", "de"))
"""Legal forms that stand without a capital."""
_LONGEST_ABBREVIATION: Final = 8
_LONGEST_BRACKET: Final = 4
_LONGEST_ACRONYM: Final = 5
_UNWRITTEN: Final = frozenset("of for and the in".split())
"""Words of a name that its initials leave out."""
_FEWEST_INITIALS: Final = 3
_TRADE: Final = frozenset(("telecom", "telekom"))
_TOLD_OF: Final = frozenset("of in for with by from at against on to".split())
_QUOTES: Final = frozenset("\"'“‘«")
_CLOSING: Final = frozenset(")\"'”’»;,")


def extend(context: Context, registry: Registry, found: list[Found], trace: Trace | None = None) -> list[Found]:
    """The mentions with the legal form, unit or country behind each name ("Telia" → "Telia AB", "BT" → "BT Retail")."""
    extended: list[Found] = []
    reached = 0
    uses = Counter(name.entry for item in found for name in item.names)
    for position, item in enumerate(found):
        if item.start < reached:
            if trace is not None:
                trace.reject("organizations", (item.start, item.end), (item.start, item.end), "not.covered")
            continue
        limit = found[position + 1].start if position + 1 < len(found) else context.size
        longer = _extended(context, registry, item, limit)
        # "a new Access Services division": an ordinary word that names nothing else in the article.
        if (
            longer.rule == "name.unit"
            and item.names
            and item.names[0].risk == "word"
            and uses[item.names[0].entry] == 1
        ):
            if trace is not None:
                trace.reject("organizations", (item.start, item.end), (item.start, item.end), "not.unit")
            continue
        reached = longer.end
        extended.append(longer)
    return extended


def _extended(context: Context, registry: Registry, item: Found, limit: int) -> Found:
    goes_on = item.end < limit and context.capital(item.end) and context.adjacent(item.end - 1)
    if goes_on and item.operator and context.style(item.start) == "normal":
        country = _with_country(context, registry, item, limit)
        if country is not None:
            item = country
        else:
            end = _unit_end(context, item.end, limit)
            if end:
                stem = item.names
                item = item._replace(end=end, names=(), stem=stem, rule="name.unit")
            else:
                item = item._replace(end=_trade_end(context, item.end, limit))
    end = _legal_end(context, item.end, limit)
    start = item.start
    if (
        start
        and context.tokens.keys[start - 1] in _LEADING_FORMS
        and context.capital(start - 1)
        and context.adjacent(start - 1)
    ):
        start -= 1
    return item if (start, end) == (item.start, item.end) else item._replace(start=start, end=end)


def _with_country(context: Context, registry: Registry, item: Found, limit: int) -> Found | None:
    """A brand with the name of a country behind it: the registry's company there, else one of its own."""
    start = item.end
    if start not in context.places:
        return None
    end, place = context.places[start]
    if (
        end > limit
        or place.kind == "city"
        or (place.form not in (place.name, *_ABBREVIATED) and place.kind == "country")
    ):
        return None
    if context.tokens.keys[start] in context.words.function_words or start in context.demonyms:
        return None
    after = end < context.size and context.adjacent(end - 1) and context.capital(end)
    if after and not (
        context.tokens.keys[end] in context.words.titles or context.tokens.keys[end] in context.words.extending_forms
    ):
        return None
    entry = None
    if item.names and place.country is not None:
        entry = registry.in_country(item.names[0].entry, place.country)
    names = () if entry is None else (Name(entry.name, "name", entry.risk, None, None, entry.id),)
    return item._replace(end=end, names=names, stem=item.names, rule="name.country", country=place.country)


_ABBREVIATED: Final = ("UK", "US", "USA", "UAE", "U.S.", "U.K.", "DR Congo", "KSA")


def _unit_end(context: Context, start: int, limit: int) -> int | None:
    """Where a unit's words end, if the capitals behind a name are a unit's and no title or longer name follows."""
    for size in (2, 1):
        end = start + size
        if end > limit or (size == 2 and not (context.capital(start + 1) and context.adjacent(start))):
            continue
        if " ".join(context.tokens.keys[start:end]) not in context.words.units:
            continue
        if end < context.size and context.adjacent(end - 1) and context.capital(end):
            key = context.tokens.keys[end]
            if key in context.words.extending_forms and key != "group":
                return end
            continue
        return end
    return None


def _trade_end(context: Context, end: int, limit: int) -> int:
    """Where the words for a trade and a country that a legal form closes end: "Digitel Mobile Philippines, Inc."."""
    keys, places = context.tokens.keys, context.places
    stop = end
    while (
        stop < limit
        and context.capital(stop)
        and context.adjacent(stop - 1)
        and (keys[stop] in context.words.generic_words or stop in places)
    ):
        stop += 1
    return stop if stop > end and _legal_end(context, stop, limit) > stop else end


def _legal_end(context: Context, end: int, limit: int) -> int:
    """Where a legal form behind a name ends, or `end` itself."""
    tokens, forms = context.tokens, context.words.extending_forms
    while True:
        after = end + (end + 1 < limit and tokens.words[end] == "," and tokens.keys[end + 1] in ("inc", "ltd", "llc"))
        if after >= limit or not (context.capital(after) or tokens.keys[after] in _SMALL_FORMS):
            return end
        for size in (3, 2, 1):
            last = after + size
            if last > limit or " ".join(tokens.keys[after:last]) not in forms:
                continue
            if tokens.words[after] in ("As", "Se") and size == 1 and tokens.words[last : last + 1] != ["."]:
                continue
            if (
                tokens.keys[after] == "group"
                and last < context.size
                and context.capital(last)
                and context.tokens.keys[last] in context.words.titles
            ):
                continue
            if context.tokens.spaced(after):
                end = last
                break
        else:
            return end


def _spelled_out(context: Context, found: list[Found], taken: dict[int, Found]) -> dict[int, Found]:
    """Unknown names whose known abbreviation a bracket gives: "Example Telephone Company (BT)", by their starts."""
    tokens = context.tokens
    spelled: dict[int, Found] = {}
    for item in found:
        opening = item.start - 1
        if not item.names or opening < 2 or tokens.words[opening] != "(" or opening - 1 in taken:
            continue
        if item.end >= context.size or tokens.words[item.end] != ")" or item.end > item.start + 1:
            continue
        start = context.run_before(opening, tokens.sentence(opening)[0])
        while start < opening and start in taken:
            start += 1
        if abbreviates(tokens.words[item.start], tokens.keys[start:opening]):
            spelled[start] = Found(start, opening, item.names, item.operator, item.kind, "name.bracket")
    return spelled


def _initials(context: Context, found: list[Found], taken: dict[int, Found]) -> dict[str, Found]:
    """Capitals that are the initials of a name, without a bracket: "Rural Cellular Corp … RCC".

    What else the registry knows by these letters is none of an operator's. Prepositions in other names have no letter.
    """

    def free(index: int, item: Found) -> bool:
        other = taken.get(index)
        if other is None or not item.operator:
            return other is None
        return other.end == index + 1 and not (other.operator or other.relation)

    words, keys = context.tokens.words, context.tokens.keys
    whole: dict[str, Found] = {}
    for item in found:
        if item.end - item.start >= _FEWEST_INITIALS:
            end = item.end
            while end > item.start and (keys[end - 1] == "." or keys[end - 1] in context.words.extending_forms):
                end -= 1
            for last in {end, item.end}:
                spelled = [i for i in range(item.start, last) if item.operator or keys[i] not in _UNWRITTEN]
                if len(spelled) >= _FEWEST_INITIALS and all(words[i][0].isupper() for i in spelled):
                    whole.setdefault("".join(words[i][0] for i in spelled), item)
    return {word: item for word, item in whole.items() if any(free(i, item) for i in context.occurrences(word))}


def find_abbreviations(context: Context, found: list[Found]) -> list[Found]:
    """The mentions with the abbreviations that brackets introduce, and with their later uses.

    "Saudi Telecom Company (STC) … STC".
    """
    tokens = context.tokens
    bracketed = [(item, inside) for item in found if (inside := _bracket(context, item.end)) is not None]
    taken = {index: item for item in found for index in range(item.start, item.end)}
    merged = {item.start: item for item in found}
    merged.update(_spelled_out(context, found, taken))
    introduced: dict[str, Found] = {}
    for item, inside in bracketed:
        first, last = inside
        other = taken.get(first)
        keys = tokens.keys[item.start : item.end]
        own = {name.entry for name in item.names}
        if other is not None and (other.start, other.end) == inside and other.operator and item.operator and not own:
            merged[first] = other._replace(whole=item.start, relation="same", rule="name.bracket")
            continue
        if (
            other is not None
            and other.start == first
            and other.end == last
            and own & {name.entry for name in other.names}
        ):
            merged[first] = other._replace(whole=item.start, relation="same", rule="name.bracket")
            continue
        known = {name.entry for name in context.named(" ".join(tokens.keys[first:last]))}
        word = tokens.words[first]
        if own & known or (last == first + 1 and (abbreviates(word, keys) or word == _capitals(context, item))):
            short = Found(first, last, (), item.operator, item.kind, "name.bracket", item.start, "same")
            merged[first] = short
            if last == first + 1:
                introduced.setdefault(word, item)
    bracketed_words = frozenset(introduced)
    initials = _initials(context, found, taken)
    for word, item in initials.items():
        introduced.setdefault(word, item)
    for word, whole in introduced.items():
        for index in context.occurrences(word):
            other = taken.get(index)
            single = other is not None and (other.start, other.end) == (index, index + 1)
            namesake = other is not None and not other.operator
            claimed = word in bracketed_words or (word in initials and whole.operator and namesake)
            if (other is None or (single and claimed)) and merged.get(index, other) is other:
                merged[index] = Found(
                    index, index + 1, (), whole.operator, whole.kind, "name.abbreviation", whole.start, "same"
                )
    return [merged[start] for start in sorted(merged)]


def _bracket(context: Context, start: int) -> Range | None:
    """The few words of a bracket that opens at a token, without quotation marks and possessive endings around them."""
    words, keys = context.tokens.words, context.tokens.keys
    start += start < context.size and keys[start] == "'s"  # "Telecom Italia's (TI's)"
    if start + 2 >= context.size or words[start] != "(":
        return None
    first = start + 1 + (words[start + 1] in _QUOTES)
    last = first
    while last < min(first + _LONGEST_BRACKET, context.size) and words[last] not in _CLOSING and keys[last] != "'s":
        last += 1
    closed = first < last < context.size and (words[last] in _CLOSING or keys[last] == "'s")
    return (first, last) if closed else None


def abbreviates(word: str, keys: list[str]) -> bool:
    """Whether a word holds initials of the name's words, in order, and begins like the name."""
    letters = [c for c in word.lower() if c.isalnum()]
    if not 1 < len(word) <= _LONGEST_ABBREVIATION or not word[0].isalpha():
        return False
    if sum(1 for c in word if c.isupper()) < 2 and word != word.lower():
        return _blends(word.lower(), keys)
    initials = [key[0] for key in keys if key[0].isalnum() and key != "the"]
    if not letters or not initials or letters[0] != initials[0]:
        return len(letters) > 2 and "".join(letters) == "".join(initials)[: len(letters)]
    spelled = "".join(keys)
    position = 0
    for letter in letters:
        position = spelled.find(letter, position) + 1
        if not position:
            return False
    return len(keys) > 1


def _capitals(context: Context, item: Found) -> str | None:
    """The capitals of a coined name of one word: "FN" of "FibreNation"."""
    word = context.tokens.words[item.start]
    capitals = "".join(filter(str.isupper, word))
    return capitals if item.end == item.start + 1 and 1 < len(capitals) < len(word) else None


def _blends(word: str, keys: list[str]) -> bool:
    """Whether a word is made of the beginnings of at least two words of a name, in order: "Ofcom", "Arcep"."""
    reached = {0: 0}  # letters used up: from how many words
    for key in keys:
        for used, count in tuple(reached.items()):
            for length in range(1, len(word) - used + 1):
                if not key.startswith(word[used : used + length]):
                    break
                reached[used + length] = max(reached.get(used + length, 0), count + 1)
    return len(word) in reached and reached[len(word)] > 1 and reached.get(1, 0) > 0 and keys[0][0] == word[0]


def _opens_with_acronym(context: Context, item: Found) -> bool:
    """Whether an operator's name opens with letters that may stand for all of it ("GTS Central Europe … GTS")."""
    word = context.tokens.words[item.start]
    return item.operator and 3 <= len(word) <= _LONGEST_ACRONYM and word.isupper() and item.start not in context.places


def _opens_with_trade(context: Context, found: list[Found], item: Found) -> bool:
    """Whether an operator's name opens with its trade, as that of no other does ("Telecom Italia … Telecom")."""
    keys = context.tokens.keys
    if not item.operator or keys[item.start] not in _TRADE:
        return False
    opening = keys[item.start : item.start + 2]
    others = (other.start for other in found if other.operator and keys[other.start] == opening[0])
    return all(keys[start : start + 2] == opening for start in others)


def _stands_for_company(context: Context, index: int) -> bool:
    """Whether the word for a trade does, has or is told of something, as a company is ("out of Telecom, he said")."""
    if context.acts(index + 1):
        return True
    before = context.tokens.keys[index - 1] if index else "."
    after = context.tokens.words[index + 1 : index + 2]
    return before in _TOLD_OF and (not after or not after[0][0].isalnum())


def _headed(context: Context, item: Found, heads: dict[tuple[str, ...], Found]) -> Found:
    """A mention that the grammar found, tied to the longer name that it opens: "the carrier Loop … Loop Mobile"."""
    whole = None if item.names or item.relation else heads.get(tuple(context.tokens.keys[item.start : item.end]))
    if whole is None or whole.operator != item.operator:
        return item
    return item._replace(rule="name.head", whole=whole.start, relation="same")


def find_heads(context: Context, found: list[Found]) -> list[Found]:
    """The mentions with later uses of a name without its last generic words ("Excel Communications Inc" … "Excel")."""
    tokens, words = context.tokens, context.words
    generic = words.generic_words
    heads: dict[tuple[str, ...], Found] = {}
    for item in found:
        if item.rule in ("name.unit", "name.country") or item.end - item.start < 2:
            continue
        keys = tokens.keys[item.start : item.end]
        size = len(keys)
        if _opens_with_acronym(context, item) or _opens_with_trade(context, found, item):
            size = 1
        elif keys[-1] not in generic:
            continue
        while size > 1 and keys[size - 1] in generic:
            size -= 1
        head = tuple(keys[:size])
        if size == len(keys) or not all(key[0].isalnum() or key == "&" for key in head):
            continue
        first = head[0]
        if item.start in context.places and context.places[item.start][0] == item.start + size:
            continue
        ordinary = first in words.ordinary_heads and first not in _TRADE
        if size == 1 and (len(first) < 3 or first in words.function_words or ordinary):
            continue
        for cut in range(size, len(keys)):
            heads.setdefault(tuple(keys[:cut]), item)
    if not heads:
        return found
    # "Fidelity" behind "Fidelity Communications", the operator, is not the fund manager.
    namesakes = {item.start for item in found if _ordinary_namesake(item)}
    for item in found:
        if (item.names or item.relation) and item.start not in namesakes:
            heads.pop(tuple(tokens.keys[item.start : item.end]), None)
    found = [_headed(context, item, heads) for item in found]
    taken = {index for item in found if item.start not in namesakes for index in range(item.start, item.end)}
    added: list[Found] = []
    places = ((index, head, item) for head, item in heads.items() for index in tokens.where({head[0]}))
    for index, head, item in places:
        end = index + len(head)
        if index in taken or (index in namesakes and not (item.operator and item.start < index)):
            continue
        if tuple(tokens.keys[index:end]) != head or not context.capital(index) or context.style(index) != "normal":
            continue
        if (
            tokens.words[index] != tokens.words[item.start]
            or context.named_before(index)
            or context.named_after(end)
            or (end < context.size and tokens.keys[end] in words.name_words and context.run_after(end, end + 1) > end)
            or context.addressed(index)
            or tokens.keys[end : end + 1] == ["family"]
            or (end + 1 < context.size and tokens.keys[end] in names().particles and context.capital(end + 1))
            or (end in context.nouns and context.opens_sentence(index))
            or (head[0] in _TRADE and not _stands_for_company(context, index))
        ):
            continue
        added.append(Found(index, end, (), item.operator, item.kind, "name.head", item.start, "same"))
        taken.update(range(index, end))
    if not added:
        return found
    replaced = {item.start for item in added}
    return sorted((*(item for item in found if item.start not in replaced), *added))


def _ordinary_namesake(item: Found) -> bool:
    """Whether a mention is a single ordinary word for a company that is no operator."""
    return bool(item.names) and not item.operator and item.end == item.start + 1 and item.names[0].risk == "word"
