"""The constructions that say whose a company is, over the words between the names of two in one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

Side = Literal["owner", "unit"]

CUES: Final = frozenset(
    "- 's owns own owned owner controls control controlled runs run operated launched parent unit arm subsidiary "
    "division offshoot brand sub-brand business operation operations outfit mvno majority stake shareholding holding "
    "interest sold sell selling sells sale bought acquired took taken held snapped belong belongs belonged belonging "
    "part units arms subsidiaries divisions brands businesses".split()
)
"""One of them stands in every construction."""
PLURALS: Final = frozenset("arms units subsidiaries divisions offshoots brands businesses both all".split())
"""Words for several units at once."""
LONGEST: Final = 30
"""Tokens between two names at most."""
BEHIND: Final = 9
"""Tokens behind the second name that are read."""
_HALF: Final = 50
_CATAPHORIC: Final = frozenset("including with after since besides like unlike despite until before through".split())
"""Words that open a sentence in which "it" means a name further on."""
_SHARED: Final = frozenset("jointly partly half minority joint co former formerly previously once".split())
"""Words for an owner of several, or of the past."""
_WORD: Final = (
    r"(?!(?:that|which|who|whom|whose|where|when|and|or|but|while|for|with|in|at|to|from|on|by|of|said|says|its|their|"
    r"it|is|was|were|has|have|had|against|rival|sister|stake|shares|bid|offer) )[^ ,.;:()\"“”]+ "
)
_WORDS: Final = rf"(?:{_WORD}){{0,6}}"
_UNIT: Final = (
    r"(?:arms?|units?|subsidiary|subsidiaries|divisions?|offshoots?|brands?|sub-brands?|business|businesses|operations?|"
    r"outfit|mvno) "
)
_FIRM: Final = r"(?:company|operator|carrier|provider|network|firm|isp|telco|cellco) "
_SHARE: Final = r"(?:\d+(?:[.,]\d+)? (?:% |percent |per cent |pc )(?:- )?)"
_SHARES: Final = re.compile(r"(\d+(?:[.,]\d+)?) (?:%|percent|per cent|pc) ")
_MOST: Final = rf"(?:{_SHARE}|majority |controlling )"
_STAKE: Final = r"(?:stake|holding|interest|shareholding) "
_NAMED_FIRM: Final = rf"{_WORDS}(?:no \. \d+ {_WORDS})?(?:{_FIRM}, )?"
"""What describes the owner named next: "Mexico's No. 2 wireless operator", "the Sudanese company,"."""
_PARENT: Final = rf"(?:{_WORD}){{0,2}}(?:parent|owner|(?:majority|controlling) shareholder) (?:company |group |firm )?"
_AUX: Final = (
    r"(?:(?:has|have|had|is|are|was|will|would|may|might|could|should|plans|planned|wants|wanted|hopes|hoped|agreed|"
    r"agrees|decided|intends|considering|trying|to|be|been|also|recently|just|finally|now|already|not|refused|about|"
    r"off|called|itself|yesterday) ){0,6}"
)
_ASIDE: Final = r"(?:\) )?(?:, [^,]{1,80} , )?"
_TOOK: Final = "bought|acquired|took over|taken over|snapped up"
_BOUGHT: Final = rf"(?:{_TOOK}) "
_SELLING: Final = r"(?:sold|sell|selling|sells|the sale of|sale of) (?:off )?"
_NAMED: Final = r"(?:, |\( |(?:, )?(?:called|named|known as|dubbed) )?"
_STOPS: Final = r"(?=[,.;:)–—-]|in |$)"
_PARTLY: Final = r"\bpart (?:- )?owned "
_ENDS: Final = (
    r"(?=[,.;:)–—-]|(?:in|for|to|last|this|on|at|after|from|when|which|that|said|says|has|is|was|will|outright) |$)"
)
_THE_UNIT: Final = rf"^the {_WORDS}{_UNIT}, $"
_IT_OWNS: Final = rf"(?:^| )it (?:also |now |already )?(?:owns|controls) {_WORDS}$"
_OWNED_BY_IT: Final = (
    rf"(?:\) )?(?:, (?:an? |the )?)?(?:{_WORD}){{0,8}}(?:that |which )?it (?:has |had )?(?:also |already |now )?"
    rf"(?:owns|owned|controls|launched|founded|set up|{_TOOK}) (?!(?:{_WORD}){{0,2}}with )"
)
"""What stands behind a unit of a company named before: "Simyo, a service that it launched in May"."""
_REST_OF: Final = re.compile(r"(\d+(?:[.,]\d+)?) (?:%|percent|per cent|pc) (?:of |stake in )(?:[^ ,.;]+ ){0,3}$")
_NOT_YET_ITS: Final = re.compile(r"(?:that |which )?it (?:does|did) not (?:already |yet )?(?:own|control|hold) ")
"""Around a unit of which a company wants the rest: "for the 48% of Wataniya that it does not already own"."""
_OF_IT: Final = (
    rf"(?:its|their) {_WORDS}(?:{_UNIT}{_NAMED}|network , )$|(?:and|it) (?:also |now )?(?:owns|controls) {_WORDS}$"
)
_UNIT_OF_IT: Final = rf"(?:\) )?[,(] (?:its|their) {_WORDS}{_UNIT}{_ENDS}"
_IT: Final = rf"(?:its|their) {_WORDS}$"
_ITS: Final = rf"(?:{_WORD}){{0,2}}{_UNIT}"
_THE_FIRM: Final = r"the (?:company|operator|carrier|firm|group) "
_OF_PARENT: Final = (
    rf"(?:its|whose|their|{_THE_FIRM}'s) {_PARENT}(?:, |is )?{_WORDS}$|"
    rf"^(?:it |{_THE_FIRM})(?:is|was) {_WORDS}(?:owned|controlled) by {_WORDS}$"
)


class Construction(NamedTuple):
    """A way to say whose a company is; `re` compiles its patterns when an article first needs them.

    Attributes:
        first: What the first of the two names is.
        between: What stands between them, each word with a space behind it.
        behind: What stands behind the second.
    """

    first: Side
    between: str
    behind: str | None = None


def _made(first: Side, between: str, behind: str | None = None) -> Construction:
    return Construction(first, f"{between}$", behind)


_CONSTRUCTIONS: Final = (
    # "CK Hutchison, Three's parent company,"
    _made("owner", r"(?:\) )?[,(] ", rf"'s {_PARENT}{_STOPS}"),
    # "Plus, majority owned by Polkomtel"; "Claro, which is controlled by Mexico's America Movil"
    _made(
        "unit",
        rf"(?:\) )?(?:, |\( )?(?:which |that )?(?:is |was |are |remains )?{_WORDS}{_SHARE}?(?:- )?"
        rf"(?:owned|controlled|run|operated|launched) (?:and \w+ )?by {_NAMED_FIRM}",
    ),
    # "Kyivstar, the Ukrainian unit of Norway's Telenor"; "Demon is part of Thus"
    _made(
        "unit",
        rf"(?:\) )?(?:[,(] (?:which (?:is|was) )?|(?:, [^,]{{1,80}} , )?(?:is|was|are|remains) "
        rf"(?:a|an|the|now|part|both|all) ){_WORDS}"
        rf"(?:{_UNIT}(?:company )?|part )(?:in {_WORDS})?of {_NAMED_FIRM}",
    ),
    # "Optus, SingTel's Australian arm,"; "Comviq, a Tele2 brand"; "Bite, TDC's Lithuanian operator,"
    _made("unit", r"(?:\) )?[,(] (?:the |a )?", rf"(?:'s )?{_WORDS}{_UNIT}{_STOPS}|'s {_WORDS}{_FIRM}{_STOPS}"),
    # "Fido, the Rogers-owned discount carrier"
    _made("unit", r"(?:\) )?[,(] (?:the |a )?", r"- (?:owned|controlled|run) "),
    # "Mobitel, in which Sudatel owns 61%"
    _made("unit", rf", in which {_WORDS}", rf"(?:has|owns|holds|had|held) (?:a |an )?{_WORDS}{_MOST}"),
    # "Zamtel, 51% of which is held by Example"
    _made("unit", rf", {_MOST}of which (?:is |was )?(?:now )?(?:held|owned|controlled) by {_WORDS}"),
    # "Amena, which France Telecom acquired last year"
    _made(
        "unit",
        rf"(?:, |\( )?(?:{_WORDS}{_FIRM})?(?:which |that ){_WORDS}",
        rf"(?:now |also |recently )?(?:owns|controls|{_TOOK}) {_ENDS}",
    ),
    # "Smart's parent, Philippine Long Distance Telephone"; "Philippine Long Distance's (PLDT) parent"
    _made("unit", rf"(?:'s|\)) {_PARENT}(?:, )?{_WORDS}"),
    # "Sunrise, which belongs to TDC"; "Smart and Sun, both of which belong to PLDT"
    _made(
        "unit",
        rf"(?:\) )?(?:, )?(?:{_WORDS}{_FIRM})?(?:both of |all of )?(?:which |that )?"
        rf"(?:belong|belongs|belonged|belonging) to {_WORDS}",
    ),
    # "the Mercury unit of Britain's Cable and Wireless"
    _made("unit", rf"(?:{_WORD}){{0,2}}{_UNIT}of {_WORDS}"),
    # "Ihug, which was bought by iiNet"
    _made("unit", rf"(?:, |(?:, which |that )(?:was |has been |had been )){_BOUGHT}(?:\w+ ){{0,2}}by {_WORDS}"),
    # "Deutsche Telekom's Hungarian subsidiary Matav"; "Vodafone, whose Romanian arm Connex"
    _made("owner", rf"(?:\) )?(?:'s (?:\) )?|, whose ){_WORDS}{_UNIT}(?:in (?:{_WORD}){{1,3}})?{_NAMED}"),
    _made("owner", rf"'s {_WORDS}(?:owned|controlled) {_WORDS}(?:, )?"),
    # "Cable and Wireless's Mercury subsidiary"; "Telecom Italia's (TI's) recently launched Kena unit"
    _made("owner", rf"'s (?:\) )?{_WORDS}", rf"(?:{_WORD}){{0,2}}{_UNIT}"),
    # "PLDT unit Smart"
    _made("owner", _UNIT),
    # "Telstra-controlled CSL"
    _made("owner", rf"- (?:owned|controlled|run) {_WORDS}"),
    # "PLDT, which owns Smart"; "Sudatel owns 61% of Mobitel"
    _made(
        "owner",
        rf"{_ASIDE}(?:, )?(?:which )?(?:also |already |now )?(?:owns|controls|own|control) "
        rf"(?:(?:all |most |the whole |a majority |{_SHARE})of )?{_WORDS}",
        _ENDS,
    ),
    # "Orascom, which has a controlling stake in Mobilink"
    _made(
        "owner",
        rf"{_ASIDE}(?:, )?(?:which )?(?:has|holds|owns|'s) (?:a |an |its )?{_WORDS}{_MOST}{_WORDS}{_STAKE}in {_WORDS}",
    ),
    # "BCE, the parent of Bell Canada"
    # "Turkcell of Turkey, the owner of another Ukrainian network, Astelit"
    _made("owner", rf"{_ASIDE}(?:of {_WORD})?(?:, )?(?:is )?(?:the )?{_PARENT}of {_WORDS}(?:, )?"),
    # "Cable & Wireless, which snapped up Bulldog last year"
    _made("owner", rf"{_ASIDE}(?:, )?which (?:has |had )?{_BOUGHT}{_WORDS}", _ENDS),
    # "Turkcell has sold Lifecell to NJJ"
    _made("owner", rf"{_ASIDE}{_AUX}{_SELLING}(?:its )?{_WORDS}(?:, )?", _ENDS),
)


def first_of(between: Sequence[str], behind: Sequence[str]) -> Side | None:
    """What the first of two names is to the second, by the words between them and behind the second; or ``None``."""
    words, after = " ".join((*between, "")), " ".join((*behind, ""))
    if not _SHARED.isdisjoint(between) or re.search(_PARTLY, words):
        return None
    for construction in _CONSTRUCTIONS:
        found = re.match(construction.between, words)
        follows = found if construction.behind is None else re.match(construction.behind, after)
        if found is not None and follows is not None:
            return construction.first if _mostly(found) and _mostly(follows) else None
    return None


def is_parent(behind: Sequence[str]) -> bool:
    """Whether the words behind a name mean its owner rather than itself: "by Three's parent company CK Hutchison"."""
    return behind[:1] == ["'s"] and re.match(rf"'s {_PARENT}", " ".join((*behind, ""))) is not None


def owned_by_it(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether the words around a name make it a part of a company named before ("its Swiss arm, Sunrise")."""
    words, after = " ".join((*before, "")), " ".join((*behind, ""))
    return bool(
        re.search(_OF_IT, words)
        or re.match(_UNIT_OF_IT, after)
        or (re.search(_IT, words) and re.match(_ITS, after) and after[0] != ",")
    )


def claimed_by_it(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether "it" or a definite noun makes a name a part of a company named before ("Base, which it bought").

    Args:
        before: The words of its sentence before the name.
        behind: Those behind it.
    """
    words, after = " ".join((*before, "")), " ".join((*behind, ""))
    rest = _REST_OF.search(words) if _NOT_YET_ITS.match(after) else None
    if rest is not None:
        return float(rest[1].replace(",", ".")) < _HALF
    return bool(
        re.search(_IT_OWNS, words)
        or re.search(_THE_UNIT, words)
        or ("it" in behind and words.partition(" ")[0] not in _CATAPHORIC and re.match(_OWNED_BY_IT, after))
    )


def owns_it(before: Sequence[str]) -> bool:
    """Whether the words before a name make it the owner of a company named before ("from its owner, Denmark's TDC")."""
    return _SHARED.isdisjoint(before) and re.search(_OF_PARENT, " ".join((*before, ""))) is not None


def _mostly(found: re.Match[str]) -> bool:
    """Whether the share that a construction gives, if any, is more than half."""
    return all(float(share.replace(",", ".")) > _HALF for share in _SHARES.findall(found[0]))
