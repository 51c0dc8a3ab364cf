"""Counts → what they measure: subscribers, coverage, staff."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from telcomodel.lexicon.quantities import Counted
from telcomodel.parsing.lookup import Hit
from telcomodel.parsing.metrics.around import (
    COUNTED_KINDS,
    CUTTING,
    LEVEL_PREPOSITIONS,
    REACH,
    Reading,
    change_left,
    change_right,
    clause,
    cue_left,
    fronted,
)
from telcomodel.parsing.metrics.flows import FLOWS, flow_of, is_compared
from telcomodel.parsing.metrics.names import POSSESSIVE
from telcomodel.parsing.metrics.scene import BARE, Scene, Spot
from telcomodel.parsing.metrics.uptake import has_one, has_operator, has_service, is_operators, number_of
from telcomodel.parsing.quantities.nouns import per_hundred

_SERVING: Final = (
    "cover",
    "reach",
    "serv",
    "avail",
    "access",
    "can",
    "could",
    "live",
    "connect",
    "offer",
    "pass",
    "extend",
)


_OLDEST: Final = 120
_AGEING: Final = frozenset(("is", "are", "aged", "age"))
_DIALLING: Final = frozenset("text texts texting texted dial dials dialling dialing dialled call calls calling".split())
# What is counted when data of customers are lost: no customer base.
_RECORDS: Final = frozenset("data details information records addresses numbers plan passwords cards profiles".split())
_HARMED: Final = frozenset(
    "breach breached leaked leak exposed stolen compromised hacked hackers affected impacted victims "
    "complaints complained outage outages knocked disrupted destroyed damaged".split()
)
_HIT: Final = frozenset((("been", "hit"), ("were", "hit"), ("was", "hit"), ("are", "hit")))
# What is done to customers or people that makes them no measure.
_TELLING: Final = frozenset(
    "told tell repay repaid refund refunded refunding compensate compensated bill billed overcharged overcharge warn "
    "warned contacted contact wrote emailed texted asked surveyed polled questioned interviewed".split()
)
# What remains is a level: "lost 60,000, which leaves it about 2.1 million".
_LEAVING: Final = frozenset(
    "has have had leave leaves leaving left making taking bringing reach reaching total ending".split()
)
# Before things named before: "networks in the two countries".
_DEFINITE: Final = frozenset(("the", "these", "those", "both"))
_LAYING_OFF: Final = [
    *([verb, "off"] for verb in ("lay", "lays", "laid", "laying")), ["rid", "of"], ["do", "without"], ["taking", "on"],
    ["take", "on"], ["taken", "on"], ["took", "on"],
]  # fmt: skip
_TAKEN_ON: Final = frozenset((("taken", "on"), ("be", "hired"), ("be", "recruited"), ("laid", "off")))
# Those who have a service where a firm has or gains them.
_AUDIENCE: Final = frozenset(
    "viewer viewers member members listener listeners account accounts wallets contracts".split()
)
# Verbs by which people are customers ("serves 12 million people"), not only within reach.
_SUPPLYING: Final = frozenset("serve serves served serving connects".split())
_OFFERING: Final = frozenset("offer offers offered offering provide provides provided providing bring brings".split())
_OFFERED: Final = _OFFERING | {"available"}
_KEEPING: Final = [
    [verb]
    for verb in "has have had having with counts counted claims claimed boasts keeps kept than in expects".split()
]
_LANDS_OF: Final = [[land, "of"] for land in ("country", "nation", "island", "city", "town", "region", "state")]
_MIGHT: Final = [["would", "have", verb] for verb in ("had", "served", "reached", "covered", "created")]
_WHOLE_REACH: Final = 4
"""Tokens of "19 of the country's" before a number."""
_LISTED: Final = 4
"""Tokens of a noun with its adjectives and "and" between two amounts."""
_INTENDED: Final = frozenset(("offer", "provide", "bring"))
_OPEN: Final = frozenset(("access", "available", "open"))
_FEWEST: Final = 10
"""Customers that a base has at least."""
_FEWEST_PEOPLE: Final = 1_000
"""People of whom one counts who has a service."""
_SETTLEMENTS: Final = frozenset(("cities", "towns", "villages"))
_RATES: Final = frozenset(("month", "week", "day", "hour"))
# Nouns of a single one ("a fast connection"): no base that a later number counts.
# What is done to masts and sites that are no longer needed.
_REMOVING: Final = frozenset("taken removed dismantled demolished scrapped decommissioned pulled".split())
_REMOVED_REACH: Final = 3
# Behind masts and sites that nobody has yet: "100,000 more towers are needed".
_NEEDED: Final = frozenset(("needed", "required", "missing"))
# Before places where a service ends or is back: no reach of it.
_STOPPING: Final = frozenset(
    "stop stops stopped stopping cease ceases ceased ceasing discontinue discontinued restore restores restored "
    "restoring".split()
)
_ONES: Final = frozenset(
    "connection customer subscriber user subscription line landline phone handset smartphone device".split()
)
# Before all of a firm's staff: "cut from 17,000", "1,900 of its 13,300 employees".
_LEFT_TO: Final = frozenset(("left", whom) for whom in ("him", "her", "them", "it", "with"))
_STANDING: Final = frozenset(("from", "its", "their", "the", "our"))
# Before "to" where it names no level: "up to 4,000 jobs".
_NEARING: Final = frozenset(("up", "close", "is", "are", "was", "were"))
_SIGNING: Final = frozenset(("signed", "sign", "signs", "signing"))
_SIGNING_REACH: Final = 4
"""Tokens behind people within which they sign up ("250,000 people to sign up")."""
# Before a noun that says only who or where: "four million requests from users".
_OTHERS_OF: Final = frozenset("from by for with per in on at".split())
# Behind what moves by a count: "a 300,000 drop in subscribers".
_MOVED_IN: Final = (["in"], ["of"])
_DENSITY: Final = "count.density"
_DENSEST: Final = 1_000
# What may follow a number that counts the same as the one before it: no noun of its own.
_ENDING: Final = frozenset(
    ", . ; : ) - -- – — and or in to from by at on for as of while a an the last this that during compared against "
    "after before since when with over respectively year quarter people each more fewer less were was had have has is "
    "are net new one "
    "worldwide nationwide globally overall today now there total which making giving taking ahead but "
    "give gives gave expected forecast behind mark milestone barrier threshold across throughout within among".split()
)


def read_count(scene: Scene, spot: Spot, earlier: Sequence[Reading | None]) -> Reading | None:
    """What a count or a bare number measures; nothing where it is a rank or counts people harmed."""
    amount = spot.amount
    if spot.before >= spot.first and scene.keys[spot.before] == "top":
        return None
    if scene.keys[max(spot.first, spot.before - 1) : spot.amount.hedge] == ["rate", "of"]:
        return None
    if amount.noun is None and (_is_short_code(scene, spot) or _is_age(scene, spot)):
        return None
    if _is_unreal(scene, spot) or is_compared(scene, spot):
        return None
    density = _density(scene, spot, earlier[-1] if earlier else None)
    if density is not None:
        return density
    after = amount.last if amount.noun is None else amount.noun + 1
    per = after + (scene.keys[after : after + 1] in (["per"], ["for"]))
    per += per > after and scene.keys[per : per + 1] in (["every"], ["each"])
    if per > after and per < spot.last and scene.keys[per][0].isdigit():
        return None
    counted_here = () if amount.noun is None else scene.nouns_in(amount.noun, amount.noun + 1)
    if amount.noun is not None and not counted_here:
        return None
    if counted_here:
        hit = counted_here[0]
    else:
        found = _noun_of_bare(scene, spot)
        signed_up = None if found is not None else _signed_up(scene, spot)
        if signed_up is not None and amount.value >= _FEWEST:
            return Reading("subscribers", 1, False, "customers", signed_up.start, "count.signed-up", owned=False)
        last = earlier[-1] if earlier else None
        listed = last is not None and last.kind in COUNTED_KINDS and last.unit is not None
        measured = None if found is not None or listed else cue_left(scene, spot, BARE) or fronted(scene, spot, BARE)
        if (
            measured is not None
            and scene.cue(measured).role == "noun"
            and scene.cue(measured).kind in ("subscribers", "headcount")
        ):
            kind = scene.cue(measured).kind
            return _counted(scene, spot, kind, "customers" if kind == "subscribers" else "people", measured.start)
        people = number_of(scene, spot)
        nearer = people is not None and (found is None or found.start < people)
        if people is not None and nearer and scene.keys[spot.before] in LEVEL_PREPOSITIONS:
            owned = is_operators(scene, spot)
            return Reading("subscribers", 1, False, "customers", people, "count.people-with", owned=owned)
        if found is None:
            follows = scene.keys[amount.last] if amount.last < spot.last else "."
            if last is None or last.kind not in COUNTED_KINDS or follows not in _ENDING:
                return None
            return _counted(scene, spot, last.kind, last.unit or "customers", last.cue, last)
        hit = found
    counted = scene.counted(hit)
    kind, unit = counted.kind, counted.unit
    if kind not in COUNTED_KINDS or (
        kind == "subscribers"
        and (
            (_is_rate(scene, spot, hit) and not _is_moved(scene, spot))
            or _is_harm(scene, spot)
            or amount.value < _FEWEST
        )
    ):
        return None
    removable = kind == "coverage" and unit != "people"
    if removable and not _REMOVING.isdisjoint(scene.keys[hit.end : min(spot.right, hit.end + _REMOVED_REACH)]):
        return None
    if removable and not _NEEDED.isdisjoint(scene.keys[hit.end : min(spot.right, hit.end + _REMOVED_REACH)]):
        return None
    stopped = kind == "coverage" and not _STOPPING.isdisjoint(scene.keys[spot.left : spot.amount.hedge])
    if stopped or (kind == "coverage" and _is_whole(scene, spot)):
        return None
    reached = any(scene.cue(c).kind == "coverage" for c in scene.cues_in(spot.first, spot.last))
    if unit == "people" and kind == "coverage" and (_is_harm(scene, spot) or scene.keys[spot.before] == "with"):
        return None
    if unit == "people" and kind == "coverage":
        if earlier and earlier[-1] is not None and earlier[-1].kind == "headcount" and _is_level(scene, spot):
            return _counted(scene, spot, "headcount", unit, hit.start)
        dismissed = scene.keys[spot.before - 1 : spot.amount.hedge] in _LAYING_OFF
        dismissed = dismissed or any(pair in _TAKEN_ON for pair in pairwise(scene.keys[hit.end : spot.right]))
        if dismissed or any(scene.cue(c).kind == "headcount" for c in scene.cues_in(spot.left, spot.amount.hedge)):
            return _counted(scene, spot, "headcount", unit, hit.start)
        if any(scene.cue(c).kind == "headcount" for c in scene.cues_in(hit.end, min(spot.right, hit.end + 3))):
            return _counted(scene, spot, "headcount", unit, hit.start)
        passed = _is_of_land(scene, spot) and not (earlier and earlier[-1] and earlier[-1].kind == "coverage")
        served = any(
            scene.cue(c).kind == "coverage" and scene.keys[c.start].startswith(_SERVING)
            for c in scene.cues_in(spot.left if passed else spot.first, spot.last)
        )
        if served and _is_each(scene, spot):
            return None
        if (served and scene.keys[spot.before] in _SUPPLYING) or scene.keys[spot.before] == "connected":
            return Reading("subscribers", 1, False, "customers", hit.start, "count.served")
        if served:
            return Reading("coverage", 1, False, "people", hit.start, "count.people")
        aside = scene.keys[hit.end : hit.end + 1] == [","]
        if _is_joining(scene, spot, hit):
            owned = is_operators(scene, spot)
            return Reading("subscribers", 1, owned, "customers", hit.start, "count.signed-up", owned=owned)
        behind = spot.last if aside else spot.right
        has = (
            has_service(scene, hit.end, behind) or has_operator(scene, hit.end, behind) or has_one(scene, hit.end, spot)
        )
        if amount.value < _FEWEST_PEOPLE or not has:
            return None
        owned = is_operators(scene, spot)
        return Reading("subscribers", 1, False, "customers", hit.start, "count.uptake", owned=owned)
    if scene.keys[hit.start] in ("home", "homes", "household", "households"):
        worded = "homes" if scene.keys[hit.start].startswith("home") else "households"
        if not reached and "could" in scene.keys[hit.start : hit.start + 3]:
            return None
        joined = scene.keys[hit.start + 1 : hit.start + 2] == ["connected"] or scene.keys[spot.before] in (
            "serves",
            "served",
        )
        before = scene.keys[spot.before]
        offered = before in ("to", "for") and not _OFFERING.isdisjoint(scene.keys[spot.left : spot.before])
        if (reached or offered or before == "pass") and not joined:
            kind, unit = "coverage", worded
        elif joined or _has_homes(scene, spot, hit):
            kind, unit = "subscribers", "customers"
        else:
            return None
    elif kind == "headcount" and counted.weak:
        staffed = any(scene.cue(c).kind == "headcount" for c in scene.cues_in(spot.first, hit.start))
        if not staffed and CUTTING.isdisjoint(clause(scene, spot)):
            return None
    elif _is_kept(scene, spot, hit):
        return _counted(scene, spot, kind, unit, hit.start)
    elif unit != "lines" and _is_unmeasured(scene, spot, counted, reached=reached):
        return None
    if kind == "subscribers" and _is_offered(scene, spot, hit):
        kind = "coverage"
    listed = amount.noun is None or _is_listed(scene, spot)
    return _counted(scene, spot, kind, unit, hit.start, earlier[-1] if earlier and listed else None)


def _is_of_land(scene: Scene, spot: Spot) -> bool:
    """Whether people are all of a land's, whom an earlier verb need not reach: "60% among Kenya's 50 million"."""
    return scene.keys[spot.before] in POSSESSIVE and spot.before not in scene.name_ends


def _is_level(scene: Scene, spot: Spot) -> bool:
    """Whether a count is what another one moved from or to: "from 116,000 to 111,000 people"."""
    return scene.keys[spot.before] in LEVEL_PREPOSITIONS


def _is_whole(scene: Scene, spot: Spot) -> bool:
    """Whether a count is the whole of which a bare number is a part: "in 19 of India's 22 circles"."""
    before = scene.keys[max(spot.left, spot.before - _WHOLE_REACH) : spot.amount.hedge]
    return any(of == "of" and part.isdigit() for part, of in pairwise(before))


def _is_rate(scene: Scene, spot: Spot, noun: Hit) -> bool:
    """Whether a count is one per period: "connects 4,500 customers a day"."""
    behind = scene.keys[max(noun.end, spot.amount.last) : noun.end + 2]
    return spot.amount.per in _RATES or (behind[:1] in (["a"], ["per"]) and behind[-1] in _RATES)


def _is_moved(scene: Scene, spot: Spot) -> bool:
    """Whether a firm wins or loses so many a month: "is losing 12,000 customers a week"."""
    left = change_left(scene, spot)
    return left is not None and left[1] and left[0] < 0


def _is_listed(scene: Scene, spot: Spot) -> bool:
    """Whether "and" alone joins an amount to the noun of the one before: "lost 300 contract and 20 prepaid users"."""
    keys = scene.keys
    between = keys[spot.left : spot.amount.hedge]
    return between[-2:] == [",", "or"] or (
        between[-1:] == ["and"] and len(between) <= _LISTED and not {"has", "had", ","}.intersection(between)
    )


def _is_offered(scene: Scene, spot: Spot, noun: Hit) -> bool:
    """Whether customers are only within reach: "67m potential customers", "will offer services to", "access to"."""
    keys = scene.keys
    if "potential" in keys[spot.amount.last : noun.end]:
        return True
    if keys[spot.before] != "to" or noun.start < spot.amount.last or scene.names_in(spot.amount.last, noun.start):
        return False
    return keys[spot.before - 1] in _OPEN or not _INTENDED.isdisjoint(keys[spot.left : spot.before])


def _density(scene: Scene, spot: Spot, last: Reading | None) -> Reading | None:
    """How many of a hundred people have a service.

    "9.5 lines per 100 people, compared with 8.2 in Chile", "112 lines for every 100 inhabitants and 95 subscriptions".
    """
    amount = spot.amount
    if last is not None and last.rule == _DENSITY and amount.value < _DENSEST:
        listed = amount.noun is not None and scene.keys[spot.before] == "and"
        if listed or (amount.noun is None and ends_count(scene, spot)):
            return last._replace(cue=amount.first)
    per = per_hundred(scene.keys, amount.last, min(spot.last - 2, amount.last + REACH))
    if per is None:
        return None
    noun = next((hit for hit in scene.nouns_in(amount.first, per) if scene.counted(hit).kind == "subscribers"), None)
    if noun is None:
        cues = scene.cues_in(spot.first, amount.hedge)
        noun = next((hit for hit in cues if scene.cue(hit).kind == "penetration"), None)
    return None if noun is None else Reading("penetration", 1, False, "%", noun.start, _DENSITY, owned=False)


def _is_unmeasured(scene: Scene, spot: Spot, counted: Counted, *, reached: bool) -> bool:
    """Whether things or places are not told to be reached, or are those named before: "in the two countries"."""
    keys = scene.keys
    known = keys[spot.before] in _DEFINITE and (counted.weak or counted.unit in _SETTLEMENTS)
    offered = keys[spot.before] in ("in", "from", "at") and not _OFFERED.isdisjoint(keys[spot.first : spot.before])
    return known or (counted.weak and not reached and not offered)


def _is_kept(scene: Scene, spot: Spot, noun: Hit) -> bool:
    """Whether clients, viewers or accounts are had or gained: "It has 111,000 viewers", "there will be 50m"."""
    keys = scene.keys
    if keys[noun.start] == "clients":
        return is_operators(scene, spot)
    if keys[noun.start] not in _AUDIENCE or spot.amount.value < _FEWEST_PEOPLE:
        return False
    before = keys[spot.left : spot.amount.hedge][-1:]
    return before in _KEEPING or before == ["be"] or scene.change_ends.get(spot.before + 1) is not None


def _is_each(scene: Scene, spot: Spot) -> bool:
    """Whether what each of many things does is told: "Each will serve about 3,000 people"."""
    return scene.keys[spot.first] in ("each", "every")


def _has_homes(scene: Scene, spot: Spot, noun: Hit) -> bool:
    """Whether homes are customers rather than merely homes: they take a service, or a firm has or gains them."""
    before = scene.keys[spot.left : spot.amount.hedge]
    gained = any(index in scene.changes for index in range(spot.left, spot.amount.hedge))
    taken_up = scene.keys[spot.first] in ("that", "this")
    return gained or taken_up or before[-1:] in _KEEPING or has_service(scene, noun.end, spot.last)


def _is_unreal(scene: Scene, spot: Spot) -> bool:
    """Whether a number is a land's people or what might have been: "a country of 8 million", "would have had 9m"."""
    before = scene.keys[max(spot.first, spot.before - 2) : spot.amount.hedge]
    return before[-2:] in _LANDS_OF or before[-3:] in _MIGHT


def _is_short_code(scene: Scene, spot: Spot) -> bool:
    """Whether a number is one to be dialled: "text the word to 60777", "call 150"."""
    digits = scene.keys[spot.amount.first]
    written = spot.amount.last == spot.amount.first + 1 and digits.isdigit()
    return written and not _DIALLING.isdisjoint(scene.keys[spot.left : spot.amount.first])


def _is_age(scene: Scene, spot: Spot) -> bool:
    """Whether a small number is somebody's age: "for callers who are over 21"."""
    before = scene.keys[max(spot.left, spot.amount.hedge - 1) : spot.amount.first]
    return spot.amount.value < _OLDEST and not _AGEING.isdisjoint(before)


def ends_count(scene: Scene, spot: Spot) -> bool:
    """Whether no noun of its own follows a number."""
    return spot.amount.last >= spot.last or scene.keys[spot.amount.last] in _ENDING


def counted_as(scene: Scene, spot: Spot, other: Reading) -> Reading:
    """A number of what an amount before it counted, with its own sign."""
    found = _counted(scene, spot, other.kind, other.unit or "customers", spot.amount.first)
    return found._replace(rule="count.gapped")


def _is_harm(scene: Scene, spot: Spot) -> bool:
    """Whether customers are counted whose data were lost or who were harmed: "personal data of 57,191 customers"."""
    keys = scene.keys
    of = spot.before > spot.first and keys[spot.before] in ("of", "for", "on")
    if of and not _RECORDS.isdisjoint(keys[max(spot.first, spot.before - REACH) : spot.before]):
        return True
    before = keys[max(spot.left, spot.before - 1) : spot.amount.hedge]
    if before == ["cut", "off"] or not _TELLING.isdisjoint(before):
        return True
    behind = keys[spot.amount.last : min(spot.right, spot.amount.last + REACH)]
    if any(pair in _HIT for pair in pairwise(keys[spot.amount.last : spot.right])):
        return True
    return not _HARMED.isdisjoint(clause(scene, spot)) or not _HARMED.isdisjoint(behind) or "without" in behind


def _noun_of_bare(scene: Scene, spot: Spot) -> Hit | None:
    """The counted noun that a number without one counts: the nearest before it in the sentence, else behind it."""
    hits = [
        hit
        for hit in scene.nouns_in(spot.first, spot.amount.hedge)
        if not scene.counted(hit).weak
        and scene.keys[hit.start] != "share"
        and (scene.keys[hit.end - 1] not in _ONES or scene.keys[hit.end] in FLOWS)
        and not _is_single(scene, hit)
    ]
    if hits and ends_count(scene, spot):
        return hits[-1]
    nouns = scene.nouns_in(spot.amount.last, min(spot.right, spot.amount.last + REACH))
    behind = next((hit for hit in nouns if scene.keys[hit.end - 1 : hit.end + 1] != ["number", "of"]), None)
    between = [] if behind is None else scene.keys[spot.amount.last : behind.start]
    moved = spot.amount.last in scene.changes and between[1:2] in _MOVED_IN
    others = not moved and not _OTHERS_OF.isdisjoint(between)
    return None if others or (behind and _is_single(scene, behind)) else behind


def _is_single(scene: Scene, noun: Hit) -> bool:
    """Whether a noun is a single place or thing reached, which no number counts: "City analysts", "is a town"."""
    return scene.counted(noun).kind == "coverage" and not scene.keys[noun.end - 1].endswith(("s", "people", "men"))


def _is_joining(scene: Scene, spot: Spot, people: Hit) -> bool:
    """Whether people become customers: "signs up 4 million people a month", "170,000 people signing up"."""
    keys = scene.keys
    if keys[spot.before] == "first":
        return False
    if keys[spot.before] == "up" and keys[spot.before - 1] in _SIGNING:
        return True
    behind = keys[people.end : min(spot.right, people.end + _SIGNING_REACH)]
    return any(verb in _SIGNING and up == "up" for verb, up in pairwise(behind))


def _signed_up(scene: Scene, spot: Spot) -> Hit | None:
    """The verb that makes a number one of subscribers: "five million Britons had signed up"."""
    hits = scene.cues_in(spot.amount.last, min(spot.right, spot.amount.last + REACH))
    return next((hit for hit in hits if scene.keys[hit.start] in _SIGNING), None)


def _is_cut(scene: Scene, spot: Spot) -> bool:
    """Whether a clause tells that jobs go; what somebody "had left him" stays."""
    left = any(pair in _LEFT_TO for pair in pairwise(scene.keys[spot.left : spot.amount.hedge]))
    return not left and not CUTTING.isdisjoint(clause(scene, spot))


def _counted(scene: Scene, spot: Spot, kind: str, unit: str, cue: int, last: Reading | None = None) -> Reading:
    """A count with its sign; an item of a list ("lost 2,000 and 350") has that of the one before, `last`."""
    keys = scene.keys
    sign, change = 1, False
    if kind == "subscribers" and "cost" in keys[max(spot.left, spot.before - 1) : spot.amount.hedge]:
        return Reading(kind, -1, True, unit, cue, "count.cost")
    right = change_right(scene, spot)
    left = change_left(scene, spot)
    if right is not None and right[2] == "comparative":
        sign, change = right[0], True
    elif left is not None:
        sign, change = left
    elif right is not None and keys[right[1] + 1 : right[1] + 2] in _MOVED_IN and right[1] == spot.amount.last:
        sign, change = right[0], True
    elif (flow := flow_of(scene, spot)) and kind != "coverage":
        sign, change = flow, True
    elif (
        last is not None
        and last.kind == kind
        and keys[spot.before] not in LEVEL_PREPOSITIONS
        and _LEAVING.isdisjoint(keys[spot.left : spot.amount.hedge])
    ):
        sign, change = last.sign, last.change
    standing = keys[spot.before] in _STANDING or (keys[spot.before] == "to" and keys[spot.before - 1] not in _NEARING)
    standing = standing and "cuts" not in keys[spot.amount.last : spot.amount.last + 2]
    if kind == "headcount" and sign > 0 and not change and not standing and _is_cut(scene, spot):
        sign, change = -1, True
    return Reading(kind, sign, change, unit, cue, "count.noun")
