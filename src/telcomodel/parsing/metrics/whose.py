"""Amount → whose it is: the operators that a figure measures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from telcomodel.parsing.metrics.around import Reading
from telcomodel.parsing.metrics.mentions import Name
from telcomodel.parsing.metrics.names import POSSESSIVE
from telcomodel.parsing.metrics.relatives import antecedent
from telcomodel.parsing.metrics.scene import MONEY, Scene, Spot
from telcomodel.parsing.metrics.shared import LANDS, exists, is_of_industry, is_of_land, is_of_place, is_of_unnamed
from telcomodel.parsing.metrics.topic import (
    ITSELF,
    MODIFIED_REACH,
    PLAYERS,
    SUBJECTS,
    TOGETHER,
    Topic,
    coordinated,
    is_agreed,
    is_of_product,
)

_HOLDING: Final = frozenset(("at", "for", "by"))
# Between a name and its figure where the verb is left out: "followed by Vodafone with 10.3Mbps, and Optus on 9Mbps".
_GAPPED: Final = frozenset(("(", "with", "on", "at", ":"))
# Before a firm that another one stands behind: "second to Example with a share of 36%".
_RANKED_TO: Final = frozenset(("to", "behind"))
# How a merger brings a firm about that is none of those who merge.
_CREATING: Final = frozenset("create creates created creating form forms forming".split())
_NEWCOMERS: Final = frozenset("company operator carrier telco firm group giant entity business player".split())
_WITH: Final = frozenset(("with", "serving", "of", "having"))
_OTHERS: Final = frozenset("other most some many few several".split())
_DESCRIBED: Final = frozenset("company operator carrier telco firm group incumbent".split())
_CLAUSES: Final = frozenset(("while", "whereas", ";", "but"))
# What a country has as well as an operator.
_OF_ALL: Final = frozenset(("subscribers", "coverage"))
# Before the operator whose network one is reached by ("can get fibre from").
_PROVIDING: Final = frozenset(("from", "with", "via", "by"))
_RIVALS: Final = frozenset(("rivals", "competitors"))
# What a watcher of a market publishes: "Ofcom's latest figures put the number at".
_PUBLISHED: Final = frozenset("figures report reports data statistics survey numbers estimate estimates study".split())
# By which an auction's sum is the state's, not a bidder's.
_RAISING: Final = frozenset("raise raised raising net netted bring brought generate generated".split())
_SIZES: Final = {"both": 2, "two": 2, "three": 3, "four": 4}
_RANK_REACH: Final = 8
"""Tokens of such a description ("the United Kingdom's third-largest mobile operator")."""
_OPENING_REACH: Final = 8
"""Tokens of a sentence's subject ("all three of the country's mobile operators")."""
_OPENING: Final = frozenset("with at having despite in after the".split())
_BETWEEN: Final = (["between", "them"], ["together", ","])
_FEWEST: Final = 10_000
"""Customers of a market; a firm of another kind may have fewer."""
_COUNTED_RULES: Final = frozenset(("change.multiple", "change.people", "change.follows"))
_EXCLUDING: Final = frozenset(("without", "excluding", "including"))
# With which a figure of the same firm is compared: "sales were $3m, with $1m from Example, compared to $2m".
_COMPARING: Final = [[compared, to] for compared in ("compared", "down", "up") for to in ("to", "with", "from")]
_FRONTING: Final = frozenset(("with", "having"))
_HAVING: Final = frozenset(("has", "had", "now", "already"))
_SEQUENCE: Final = 6
"""Tokens between two figures of one firm ("6.8 million and a market share of 35 per cent")."""
_USING: Final = frozenset(("use", "uses", "used", "using"))
_USED_REACH: Final = 8
"""Tokens between such a verb and the operator whose service is used."""
_WHOLE_REACH: Final = 4
"""Tokens between a share and whose revenue it is of."""
_PUBLISHED_REACH: Final = 4
"""Tokens between such a watcher and what it publishes ("latest quarterly report")."""
_MOVED_AT: Final = frozenset(("at", "in", "of", "from"))
_MOVED_REACH: Final = 8
"""Tokens between a rate and the firm where something moved ("decline in broadband revenue at")."""
_OWN_REACH: Final = 5
"""Tokens between a possessor and its figure ("than BT's 80 percent share")."""


def owners(
    scene: Scene, spot: Spot, reading: Reading, topic: Topic, *, place_first: bool, placed: bool
) -> tuple[int | None, ...] | None:
    """The entities that a figure measures, ``(None,)`` for a market's own figure, ``None`` for no operator's.

    `place_first` says that the sentence begins with a market, `placed` that it names one. What a text without any
    operator counts are the customers of a market.
    """
    opening = scene.keys[spot.first : spot.first + 3]
    place_first = place_first or (opening[:1] == ["the"] and opening[1] in LANDS and opening[-1] in _HAVING)
    found = _owners(scene, spot, reading, topic, place_first=place_first, placed=placed)
    if found is not None and _is_of_newcomer(scene, spot):
        return (None,)
    counted = reading.kind == "subscribers" or (reading.kind == "growth" and reading.rule in _COUNTED_RULES)
    if found is not None or not counted or scene.has_operators or _is_makers(scene, spot):
        return found
    return (None,) if reading.kind == "growth" or spot.amount.value >= _FEWEST else None


def _owners(
    scene: Scene, spot: Spot, reading: Reading, topic: Topic, *, place_first: bool, placed: bool
) -> tuple[int | None, ...] | None:
    if reading.kind == "penetration" or not reading.owned:
        return None if reading.subject == "number" and _is_makers(scene, spot) else (None,)
    amount = spot.amount
    if is_of_industry(scene, spot, reading) or is_of_land(scene, spot, reading):
        return (None,)
    auctioned = reading.kind == "spectrum" and not _RAISING.isdisjoint(scene.keys[spot.left : amount.hedge])
    if auctioned or is_of_place(scene, spot):
        return (None,)
    if is_of_unnamed(scene, spot):
        return None
    whole = _whole_of(scene, spot) if reading.kind == "revenue_share" else None
    if whole is not None:
        return (whole,)
    told = antecedent(scene.names, spot.first, amount.hedge)
    all_of = _all_of(scene, spot) if told is None and _gapped_name(scene, spot) is None else ()
    if all_of:
        return all_of if TOGETHER.isdisjoint(scene.keys[spot.first : amount.hedge]) else (None,)
    unit = topic.unit(spot)
    if unit is not None:
        return (unit,)
    if reading.kind in _OF_ALL and exists(scene, spot):
        return (None,)
    several = scene.keys[spot.first] in _OTHERS and not PLAYERS.isdisjoint(scene.keys[spot.first : spot.first + 3])
    if several and not any(name.operator for name in scene.names_in(spot.first, amount.hedge)):
        return (None,)
    beside = _beside(scene, spot, reading)
    if beside is not None:
        return (beside.entity,) if beside.operator else None
    names = scene.names_in(spot.first, amount.hedge)
    since = _behind_exclusion(scene, spot)
    left = [n for n in names if n.start >= since and not _reports(scene, n) and not _is_said(scene, n)]
    for name in names:
        if name not in left:
            scene.reject(amount, (name.start, name.end), "not.source")
    if reading.kind == "speed" and place_first and not left and SUBJECTS.isdisjoint(_opening(scene, spot)):
        return (None,)
    if reading.kind in _OF_ALL and not any(name.operator and name.named for name in left):
        if _is_ranked(scene, spot) or _is_described(scene, spot):
            return topic.of(spot) or None
        observed = len(left) < len(names) and names[-1] not in left
        opening = _opening(scene, spot)
        themselves = not SUBJECTS.isdisjoint(opening) and (not left or any(name.operator for name in left))
        if place_first and not themselves and not _is_someones(scene, spot):
            return (None,)
        if observed and not any(name.operator for name in scene.names_in(spot.first, spot.last)):
            return (None,)
    if left and _is_of_rivals(scene, left[-1]):
        return (None,)
    whole = _group(scene, left, spot, reading)
    if whole is not None:
        return (whole,)
    if is_of_product(scene, spot):
        asides = scene.names.asides(spot.first, amount.hedge)
        left = [
            name
            for name in left
            if name.operator
            and not scene.names.governed(name)
            and not any(opening < name.start < closing for opening, closing in asides)
        ]
        if not left:
            return topic.of(spot) or None
    chosen = told or _subject(scene, left, spot)
    if chosen is not None:
        if not chosen.operator and chosen.named and reading.kind == "revenue_share":
            return topic.of(spot) or scene.last_operators(spot.first, 1) or None
        if not chosen.operator and names[0].operator and names[0].start == spot.first and not names[0].named:
            return (names[0].entity,)
        if not chosen.operator and chosen.entity in scene.governments and reading.kind == "coverage":
            return (None,)
        if not chosen.operator:
            return (
                None
                if _owns(scene, chosen) or "whose" in scene.keys[chosen.end : chosen.end + 2]
                else topic.of(spot) or None
            )
        group = coordinated(scene, chosen, left)
        named = scene.keys[max(0, group[0].start - 2) : group[0].start]
        examples = len(group) > 1 and (named[-1:] == ["including"] or named == ["such", "as"])
        if examples and (amount.upper is not None or reading.kind == "investment"):
            return (None,)
        if len(group) > 1 and not TOGETHER.isdisjoint(scene.keys[group[-1].end : amount.hedge]):
            return (None,)
        if len(group) > 1 and scene.keys[spot.first : spot.first + 2] in _BETWEEN:
            return (None,)
        return tuple(dict.fromkeys(name.entity for name in group))
    own = scene.keys[spot.before] in ("its", "our") or _is_someones(scene, spot)
    own = own or "group" in scene.keys[spot.first : spot.last] or is_agreed(scene, spot)
    used = _used(scene, spot, topic) if reading.rule == "count.uptake" else ()
    if used:
        return used
    if reading.rule == "count.uptake" and "there" in scene.keys[amount.last : spot.right]:
        return (None,)
    of_all = placed and not own and topic.open_in(spot) and not _is_fronted(scene, spot)
    if of_all and "subscribers" in (reading.subject, reading.kind):
        return (topic.source(spot),)
    reached = reading.kind == "coverage"
    right = [
        name
        for name in scene.names_in(amount.last, spot.last)
        if name.operator
        and not _reports(scene, name)
        and (not scene.names.governed(name) or (reached and scene.keys[name.start - 1] in _PROVIDING))
    ]
    if right and (reached or scene.keys[spot.first] in _OPENING):
        return (right[0].entity,)
    if reached and of_all:
        return (None,)
    if _is_described(scene, spot):
        return topic.of(spot) or None
    if reading.kind == "investment" and "government" in scene.keys[spot.first : reading.cue]:
        return (None,)
    if reading.kind == "price" and "rates" in scene.keys[spot.first : amount.hedge]:
        return (None,)
    return topic.of(spot) or None


def _opening(scene: Scene, spot: Spot) -> list[str]:
    """The words that open a sentence, up to some behind the figure before."""
    return scene.keys[spot.first : spot.left + _OPENING_REACH]


def _behind_exclusion(scene: Scene, spot: Spot) -> int:
    """Where a sentence begins behind what its figures leave out: "Without the Example business, sales rose 3%"."""
    if scene.keys[spot.first] not in _EXCLUDING:
        return spot.first
    return next((i + 1 for i in range(spot.first, spot.amount.hedge) if scene.keys[i] == ","), spot.first)


def _used(scene: Scene, spot: Spot, topic: Topic) -> tuple[int | None, ...]:
    """Whose service people use: "four million people use the phone service of Example", "300,000 already use it"."""
    keys = scene.keys
    for index in range(spot.amount.last, spot.right - 1):
        if keys[index] in _USING and keys[index + 1] == "it":
            return topic.of(spot)
        if keys[index] in _USING:
            name = next(iter(scene.names_in(index + 1, min(spot.right, index + _USED_REACH))), None)
            return (name.entity,) if name is not None and name.operator else ()
    return ()


def _whole_of(scene: Scene, spot: Spot) -> int | None:
    """The operator of whose revenue a figure without a subject is a part: "half of Example's sales come from"."""
    last = spot.amount.last
    if any(name.named and name.operator for name in scene.names_in(spot.first, spot.amount.hedge)):
        return None
    name = next(iter(scene.names_in(last, min(spot.right, last + _WHOLE_REACH))), None)
    if name is None or not name.operator or not name.named or not _has(scene, name):
        return None
    return name.entity


def _group(scene: Scene, names: Sequence[Name], spot: Spot, reading: Reading) -> int | None:
    """The group among the names before a figure of "group sales": "Example's unit Sample brought group sales to"."""
    keys = scene.keys
    worded = "group" in keys[reading.cue - 1 : reading.cue + 1] and keys[reading.cue - 2] != "the"
    if not worded or reading.cue > spot.amount.first:
        return None
    owners = (
        n.entity for n in reversed(names) if n.operator and (scene.is_group(n.entity) or scene.names.owns_unit(n))
    )
    return next(owners, None)


def _is_someones(scene: Scene, spot: Spot) -> bool:
    """Whether a market that opens a sentence "is its largest": the market of the firm that is spoken of."""
    behind = scene.keys[spot.amount.last : spot.right]
    return any(verb in ("is", "are", "was", "were") and of == "its" for verb, of in pairwise(behind))


def _is_fronted(scene: Scene, spot: Spot) -> bool:
    """Whether a phrase that opens the sentence gives a firm its figure: "With 8m subscribers, Example is"."""
    if scene.keys[spot.first] not in _FRONTING or "," not in scene.keys[spot.amount.last : spot.right]:
        return False
    comma = scene.keys.index(",", spot.amount.last)
    return any(name.operator for name in scene.names_in(comma + 1, comma + 3))


def _is_of_newcomer(scene: Scene, spot: Spot) -> bool:
    """Whether a figure is of a firm that is yet to come about: "would create a carrier with 127 million customers"."""
    keys = scene.keys
    if keys[spot.before] not in _WITH:
        return False
    near = keys[max(spot.left, spot.before - _RANK_REACH) : spot.before]
    made = next((index for index, key in enumerate(near) if key in _CREATING), None)
    return made is not None and not _NEWCOMERS.isdisjoint(near[made + 1 :])


def _is_makers(scene: Scene, spot: Spot) -> bool:
    """Whether a sentence tells what a maker of goods sells: "Motorola shipped 29 million phones, 13% more"."""
    return any(
        name.entity in scene.makers and not scene.names.governed(name) and name.end not in scene.speech
        for name in scene.names_in(spot.first, spot.amount.hedge)
    )


def goes_on(scene: Scene, spot: Spot, reading: Reading) -> bool:
    """Whether a figure follows another with no name between, so that it is of the same firm: "(6.8m, 35%)"."""
    if spot.left == spot.first or not reading.owned or reading.kind == "penetration" or is_of_place(scene, spot):
        return False
    if spot.left < reading.cue < spot.amount.first and "group" in scene.keys[reading.cue - 1 : reading.cue + 1]:
        return False
    between = scene.keys[spot.left : spot.amount.hedge]
    names = scene.names_in(spot.left, spot.amount.hedge)
    if names and between[-2:] in _COMPARING and spot.kind == MONEY:
        return all(scene.names.governed(name) for name in names)
    return (
        not names
        and len(between) <= _SEQUENCE
        and _CLAUSES.isdisjoint(between)
        and not any(spot.left <= close for _, close in scene.names.asides(spot.first, spot.amount.hedge))
        and _beside(scene, spot, reading) is None
    )


def _is_described(scene: Scene, spot: Spot) -> bool:
    """Whether a firm that is only described owns the figure: "the Lagos-based company's customer base"."""
    keys = scene.keys
    return any(
        keys[index] in _DESCRIBED and keys[index + 1] in POSSESSIVE
        for index in range(spot.first, spot.amount.hedge - 1)
    )


def _is_ranked(scene: Scene, spot: Spot) -> bool:
    """Whether a sentence begins with a firm described by its rank: "Canada's biggest wireless carrier added"."""
    keys = scene.keys[spot.first : min(spot.first + _RANK_REACH, spot.amount.hedge)]
    return not _DESCRIBED.isdisjoint(keys) and not POSSESSIVE.isdisjoint(keys)


def _all_of(scene: Scene, spot: Spot) -> tuple[int | None, ...]:
    """The operators named last that "all three carriers" means: exactly so many, else none."""
    keys = scene.keys
    for index in range(spot.first, min(spot.left + _OPENING_REACH, spot.amount.hedge)):
        if keys[index] not in PLAYERS or (keys[index + 1] in POSSESSIVE and index + 3 >= spot.amount.hedge):
            continue
        size = next((_SIZES[key] for key in keys[max(spot.first, index - 3) : index] if key in _SIZES), 0)
        if size and not any(name.operator and name.named for name in scene.names_in(spot.first, index)):
            return scene.last_operators(spot.first, size)
    return ()


def _beside(scene: Scene, spot: Spot, reading: Reading) -> Name | None:
    """The operator inside the noun phrase or right behind it: "20 million BT customers", "₹208 at Bharti Airtel"."""
    amount = spot.amount
    end = amount.last
    gapped = _gapped_name(scene, spot) or _moved_at(scene, spot)
    if gapped is not None:
        return gapped
    if amount.noun is not None:
        inside = scene.names_in(amount.last, amount.noun)
        if inside:
            return inside[0]
        end = amount.noun + 1
    asked = scene.keys[end : end + 1] in (["that"], ["which"]) and scene.names_in(end + 1, end + 2)
    if asked and asked[0].operator:
        return asked[0]
    index = end + 2 * (reading.rule == "ratio.of-them")
    if amount.noun is not None and end < spot.right and scene.keys[end] == "of":
        of = scene.names_in(end + 1, end + 3)
        if of and of[0].operator:
            return of[0]
    while index < min(spot.right, end + 3):
        provided = reading.kind in ("coverage", "price", "market_share") and scene.keys[index] in _PROVIDING
        holding = scene.keys[index] in _HOLDING or provided
        if holding:
            name = next(iter(scene.names_in(index + 1, index + 1 + MODIFIED_REACH)), None)
            between = () if name is None else scene.tokens.words[index + 1 : name.start]
            joined = "and" in between or "or" in between
            if name is not None and not joined and all(word[0] == "-" or word[0].islower() for word in between):
                return name
        if not scene.keys[index][0].isalpha():
            return None
        index += 1
    return None


def _moved_at(scene: Scene, spot: Spot) -> Name | None:
    """The operator behind what moved: "a 7% decline in revenue at Example", "8% growth in sales of Sample"."""
    last = spot.amount.last
    moved = scene.changes.get(last)
    if moved is None or "noun" not in moved.payload.roles:
        return None
    for name in scene.names_in(last, min(spot.right, last + _MOVED_REACH)):
        if scene.keys[name.start - 1] in _MOVED_AT and name.start - 1 in scene.measured_ends:
            return name if name.operator and name.named else None
    return None


def _gapped_name(scene: Scene, spot: Spot) -> Name | None:
    """The name that only a mark or "with" parts from its figure: "Example (3m)", "as many as Sample with 4m"."""
    if scene.keys[spot.before] not in _GAPPED or spot.before <= spot.first:
        return None
    name = next((name for name in scene.names_in(spot.first, spot.amount.hedge) if name.end == spot.before), None)
    ranked = name is not None and scene.keys[spot.before] != "(" and scene.keys[name.start - 1] in _RANKED_TO
    return None if ranked else name


def _reports(scene: Scene, name: Name) -> bool:
    """Whether a name is only the source of a report about somebody else ("Ofcom said that", not "Nokia said it")."""
    if name.operator:
        return False
    if name.entity in scene.observers:
        published = not _PUBLISHED.isdisjoint(scene.keys[name.end + 1 : name.end + 1 + _PUBLISHED_REACH])
        if published or not _has(scene, name):
            return True
    if scene.keys[max(0, name.start - 2) : name.start] == ["according", "to"]:
        return True
    if name.entity in scene.makers:
        return False
    if name.end in scene.speech:
        return not any(key in ITSELF for key in scene.keys[name.end + 1 : name.end + 4])
    return False


def _is_of_rivals(scene: Scene, name: Name) -> bool:
    """Whether a name only says whose rivals are meant: "BT's rivals account for 38%"."""
    return _has(scene, name) and not _RIVALS.isdisjoint(scene.keys[name.end + 1 : name.end + 3])


def _is_said(scene: Scene, name: Name) -> bool:
    """Whether a clause between commas only tells who spoke: "…, Perez said, …"."""
    return not name.named and scene.keys[name.start - 1] == "," and name.end in scene.speech


def _has(scene: Scene, name: Name) -> bool:
    """Whether a name owns what follows: "Ofcom's budget"."""
    return name.end < len(scene.keys) and scene.keys[name.end] in POSSESSIVE


def _owns(scene: Scene, name: Name) -> bool:
    """Whether an organization is an owner or a subject rather than mentioned in passing."""
    return _has(scene, name) or not scene.names.governed(name)


def _subject(scene: Scene, names: Sequence[Name], spot: Spot) -> Name | None:
    """The nearest name before an amount that owns or does something, else the nearest one.

    What stands in a relative clause or an apposition that is over is passed by.
    """
    end = spot.amount.hedge
    asides = scene.names.asides(spot.first, end) if names else []
    if asides:
        names = [name for name in names if not any(first < name.start < last for first, last in asides)]
    chosen: Name | None = None
    passed: list[Name] = []
    for name in reversed(names):
        if not scene.names.governed(name) or scene.names.is_measured(name):
            chosen = _in_clause(scene, name, names)
            break
        own = not name.named and scene.keys[name.start] in ("its", "their", "our")
        near = end - name.end <= _OWN_REACH and "," not in scene.keys[name.end : end]
        if (_has(scene, name) or own) and near:
            chosen = name
            break
        passed.append(name)
    if chosen is None and names:
        chosen = names[-1]
    for name in passed:
        if name is not chosen:
            scene.reject(spot.amount, (name.start, name.end), "not.governed")
    return chosen


def _in_clause(scene: Scene, pronoun: Name, names: Sequence[Name]) -> Name:
    """For a pronoun the operator that its own clause names: "while Example lost 5m, reducing its base"."""
    if pronoun.named or scene.keys[pronoun.start] not in ITSELF:
        return pronoun
    turn = next((i for i in range(pronoun.start, names[0].start, -1) if scene.keys[i] in _CLAUSES), None)
    if turn is None:
        return pronoun
    inside = (name for name in names if turn < name.start < pronoun.start and name.named and name.operator)
    return next((name for name in inside if not scene.names.governed(name)), pronoun)
