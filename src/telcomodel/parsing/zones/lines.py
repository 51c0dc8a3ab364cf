"""Lines of a page that are no prose: dates, bylines, datelines."""

from __future__ import annotations

import re
from collections.abc import Container
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from telcomodel.lexicon.calendar import calendar
from telcomodel.lexicon.furniture import no_name
from telcomodel.parsing.days import after_month, read_day
from telcomodel.tokens import Range, Tokens

# Particles that stand in lower case within a name.
_PARTICLES: Final = frozenset(
    "al bin bint da de del della den der di do dos du el ibn la le ten ter van von y zu".split()
)
_FILLERS: Final = frozenset(
    "a am pm a.m p.m at on by in the of and st nd rd th est edt et cst cdt mst pst pdt gmt bst utc cet cest ist sgt "
    "hkt jst aest min mins minute minutes "
    "read time ago day days week weeks month months year years hrs hours h posted published updated created "
    "date last modified first originally comments comment "
    "views words admin z eastern local page issue vol no edition until".split()
)
_SEPARATORS: Final = frozenset("|•·/,;:-–—―»>()[]")
_DIGIT: Final = re.compile(r"\d")
_BARS: Final = frozenset("|•·")
_DASHES: Final = frozenset("-–—―‒")
_SHORTEST_TITLE: Final = 4
_DAY_LATE_ZONES: Final = frozenset({"est", "edt", "et", "cst", "cdt", "mst", "mdt", "pst", "pdt", "pt", "eastern"})
_DAY_FIRST_ZONES: Final = frozenset({"gmt", "bst", "cet", "cest", "ist", "sgt", "hkt", "aest", "sast", "eat", "wat"})
_DATELINE_WORDS: Final = frozenset({"and", "of", "de", "la", "le", "du", "am", "pm", "st", "nd", "rd", "th"})
_NEVER_IN_DATELINE: Final = frozenset('"“”«»„?!;')
_HONORIFICS: Final = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "sir", "dame"})
# A newsroom, not a person, is what they end the name of.
_HOUSES: Final = frozenset({"staff", "newsroom", "team", "desk", "news", "agency", "agencies", "bureau", "media"})
_PATRONYMICS: Final = ("Mac", "Fitz")
_JOURNALISTS: Final = frozenset(
    "contributor correspondent reporter editor writer columnist journalist blogger editor-in-chief "
    "editor-at-large".split()
)
_FILING: Final = frozenset({"reports", "writes"})
# Labels of names that are none of the authors'.
_OTHER_LABELS: Final = frozenset(
    "source sources via photo photos image images picture pictures credit category categories tags topic section "
    "filed location company companies".split()
)
_LONGEST_PLACE: Final = 3
"""Words of a place's name ("DAR ES SALAAM")."""
_LONGEST_DATELINE: Final = 32
_LONGEST_NAME: Final = 5
_MONTHS: Final = 12


class Stamp(NamedTuple):
    """A full date in a line of its own or beside a byline.

    Attributes:
        words: Its tokens.
        day: The day.
        updated: Whether the page calls it that of an update.
    """

    words: Range
    day: date
    updated: bool = False


class MetaLine(NamedTuple):
    """A line of dates, times and names.

    Attributes:
        stamps: The dates.
        names: The names.
        title: A title that stands on the same line, apart by a bar.
    """

    stamps: tuple[Stamp, ...]
    names: tuple[Range, ...]
    title: Range | None = None


def read_meta_line(tokens: Tokens, start: int, end: int, organizations: Container[int]) -> MetaLine | None:
    """Dates and names of a line that holds a full date and little else, or ``None``.

    Bars part a line into pieces; one of them may be the title.
    """
    if _DIGIT.search(tokens.plain, tokens.starts[start], tokens.ends[end - 1]) is None:
        return None
    line = _read_piece(tokens, start, end, organizations)
    if line is not None or _BARS.isdisjoint(tokens.words[start:end]):
        return line
    pieces = _pieces(tokens, start, end)
    lines = [_read_piece(tokens, *piece, organizations) for piece in pieces]
    if len(pieces) < 2 or not any(lines):
        return None
    names: list[Range] = []
    title: Range | None = None
    for (first, last), found in zip(pieces, lines, strict=True):
        if found is not None:
            names += found.names
        elif tokens.keys[first] == "by" or is_name(tokens, first, last, organizations):
            names += read_names(tokens, first + (tokens.keys[first] == "by"), last, organizations)
        elif title is None and last - first >= _SHORTEST_TITLE and not any(lines[: pieces.index((first, last))]):
            title = first, last
    return MetaLine(tuple(s for found in lines if found for s in found.stamps), tuple(names), title)


def _pieces(tokens: Tokens, start: int, end: int) -> list[Range]:
    """What stands between the bars of a line."""
    bounds = [start - 1, *(i for i in range(start, end) if tokens.words[i] in _BARS), end]
    return [(first + 1, last) for first, last in pairwise(bounds) if first + 1 < last]


def _read_piece(tokens: Tokens, start: int, end: int, organizations: Container[int]) -> MetaLine | None:
    stamps: list[Stamp] = []
    names: list[Range] = []
    updated = False
    index = start
    while index < end:
        key, word = tokens.keys[index], tokens.words[index]
        if (found := find_day(tokens, index, end, (start, end))) is not None:
            stamps.append(Stamp((index, found[0]), found[1], updated))
            index = found[0]
            continue
        if word == "@":
            index += 2
            continue
        if key in {"updated", "modified", "edited", "update"}:
            updated = True
        elif key in {"published", "posted", "created", "first"}:
            updated = False
        if key == "by" or ((index == start or tokens.words[index - 1] in _SEPARATORS) and key not in _FILLERS):
            labelled = index > start + 1 and tokens.words[index - 1] == ":" and tokens.keys[index - 2] in _OTHER_LABELS
            found_names = [] if labelled else read_names(tokens, index + (key == "by"), end, organizations)
            if found_names and (key == "by" or _ends_piece(tokens, found_names[-1][1], end)):
                names += found_names
                index = found_names[-1][1]
                continue
        if word[0].islower() and key not in _FILLERS and key not in calendar().weekdays:
            return None
        index += 1
    return MetaLine(tuple(stamps), tuple(names)) if stamps else None


def _ends_piece(tokens: Tokens, index: int, end: int) -> bool:
    """Whether the line or one of its pieces ends before a token.

    A long dash parts source and date, a comma place and date, not name and date.
    """
    return (
        index >= end
        or tokens.words[index] in {"|", "•", "·", "/", "-", "–", "@"}
        or tokens.words[index][0].isdigit()
        or _opens_date(tokens, index, end)
    )


def find_day(tokens: Tokens, start: int, limit: int, context: Range) -> tuple[int, date] | None:
    """The index after a full date, and the day.

    ``None`` also where the notation leaves two days to choose from and the context does not decide.
    """
    found = read_day(tokens, start, limit)
    if found is None:
        return None
    if found.other is None:
        return found.end, found.day
    weekday = calendar().weekdays.get(tokens.keys[start])
    if weekday is None and start > context[0]:
        weekday = calendar().weekdays.get(tokens.keys[start - 1])
    if weekday is not None:
        matching = [day for day in (found.day, found.other) if day.weekday() == weekday]
        return (found.end, matching[0]) if len(matching) == 1 else None
    keys = set(tokens.keys[context[0] : context[1]])
    east = _offset(tokens, found.end, context[1])
    if keys & _DAY_FIRST_ZONES or east > 0:
        return found.end, found.day
    if keys & _DAY_LATE_ZONES or east < 0:
        return found.end, found.other
    order = _printed_order(tokens)
    return None if order == 0 else (found.end, found.day if order > 0 else found.other)


def _offset(tokens: Tokens, start: int, limit: int) -> int:
    """The sign of the offset from Greenwich ("+05:30", "-0500") that a time on the line has, 0 for none.

    East of it the day stands first, in the Americas the month.
    """
    for index in range(start, min(limit - 1, start + 8)):
        if tokens.words[index] in {"+", "-", "−"} and tokens.spaced(index) and not tokens.spaced(index + 1):
            digits = tokens.words[index + 1]
            if digits in {"0000", "00"} or not digits.isdigit() or len(digits) not in {2, 4}:
                return 0
            return 1 if tokens.words[index] == "+" else -1
    return 0


def _printed_order(tokens: Tokens) -> int:
    """How other numeric dates of the page are ordered: 1 with the day first, -1 with the month first, 0 unknown."""
    words = tokens.words
    orders: set[int] = set()
    for index in range(len(words) - 4):
        if words[index + 1] == "/" == words[index + 3] and words[index].isdigit():
            found = read_day(tokens, index, index + 5)
            if found is not None and found.other is None and found.day.day > _MONTHS:
                orders.add(1 if int(words[index]) == found.day.day else -1)
    return orders.pop() if len(orders) == 1 else 0


def read_names(tokens: Tokens, start: int, end: int, organizations: Container[int]) -> list[Range]:
    """The personal names that stand one after another from a token on: "A B", "A B and C D", "A B, C D and E F"."""
    names: list[Range] = []
    index = start
    while index < end:
        if tokens.keys[index] in _HONORIFICS:
            index += 1 + (index + 1 < end and tokens.words[index + 1] == ".")
        stop = _name_end(tokens, index, end)
        if stop < end and tokens.words[stop] == ":":
            stop -= 1
        if stop < end and tokens.keys[stop] in _HOUSES and tokens.words[stop][0].isupper():
            break
        if not 2 <= sum(tokens.words[i] != "." for i in range(index, stop)) <= _LONGEST_NAME or any(
            i in organizations for i in range(index, stop)
        ):
            break
        names.append((index, stop))
        index = stop
        if index < end and tokens.words[index] == ",":
            index += 1
        if index < end and tokens.keys[index] in {"and", "&"}:
            index += 1
        if index == stop:
            break
    return names


def placed_names(tokens: Tokens, start: int, end: int, organizations: Container[int]) -> list[Range]:
    """Names with the places that they work in: "A in New York, B and C in London"."""
    names: list[Range] = []
    index = start
    while index < end:
        found = read_names(tokens, index, end, organizations)
        if not found:
            break
        names += found
        index = found[-1][1]
        if index < end and tokens.keys[index] == "in":
            index += 1
            while index < end and tokens.words[index][0].isupper():
                index += 1
        after = index
        while index < end and (tokens.words[index] == "," or tokens.keys[index] in {"and", "&"}):
            index += 1
        if index == after:
            break
    return names


def signed_names(tokens: Tokens, start: int, end: int, organizations: Container[int]) -> list[Range]:
    """The names of a line that holds nothing else but their places or posts: "Ana Example in Rome, Correspondent"."""
    names = placed_names(tokens, start, end, organizations)
    after = names[-1][1] if names else end
    if not names or after == end:
        return names
    if tokens.keys[after] in _FILING and not any(word.islower() for word in tokens.words[after + 2 : end]):
        return names  # "Ana Example reports from Rome"
    if tokens.keys[after] == "in" and not any(word.islower() for word in tokens.words[after + 1 : end]):
        return names
    return names if _is_posted(tokens, after, end) else []


def _is_posted(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a journalist's post, post and house or place is all that follows a name.

    ", Senior Editor, The Wire", " / Lagos".
    """
    parted = tokens.words[start] in {",", "-", "–", "|", "/"}
    post = next((i for i in range(start, min(end, start + _LONGEST_NAME)) if tokens.keys[i] in _JOURNALISTS), None)
    if post is None:
        place = tokens.words[start + 1 : end]
        return tokens.words[start] in {"/", "|"} and len(place) <= _LONGEST_PLACE and all(w[0].isupper() for w in place)
    if not parted and end != post + 1:
        return False
    rest = post + 1
    return rest == end or (
        tokens.words[rest] in {",", "-", "–", "|", "/"}
        and end - rest <= _LONGEST_NAME
        and not any(word.islower() for word in tokens.words[rest:end])
    )


def is_name(tokens: Tokens, start: int, end: int, organizations: Container[int]) -> bool:
    """Whether a line is one or more personal names and nothing else."""
    names = read_names(tokens, start, end, organizations)
    return bool(names) and names[-1][1] == end


def _name_end(tokens: Tokens, start: int, end: int) -> int:
    refused = no_name()
    index = start
    while index < end:
        word = tokens.words[index]
        if word[0].isupper():
            if tokens.keys[index] in refused or _camel(word) or _opens_date(tokens, index, end):
                break
        elif word == "." and index > start and len(tokens.words[index - 1]) <= 2 and not tokens.spaced(index):
            pass
        elif not (tokens.keys[index] in _PARTICLES and index + 1 < end and tokens.words[index + 1][0].isalpha()):
            break
        index += 1
    while index > start and tokens.keys[index - 1] in _PARTICLES:
        index -= 1
    return index


def _opens_date(tokens: Tokens, index: int, end: int) -> bool:
    """Whether a word is a month with a day or year after it rather than a name, as April and May may be."""
    if tokens.keys[index] not in calendar().months:
        return False
    after = after_month(tokens, index, end)
    return after < end and tokens.words[after][0].isdigit()


def _camel(word: str) -> bool:
    """Whether a word has a capital inside, as no name has.

    "CommsUpdate", but not "McDonald", "MacLean", "DeVito" or a name all in capitals.
    """
    if word.isupper():
        return False
    parts = word.replace("’", "-").replace("'", "-").split("-")
    return any(part[3:] != part[3:].lower() for part in parts if len(part) > 3 and not part.startswith(_PATRONYMICS))


def find_dateline(tokens: Tokens, start: int, end: int) -> Range | None:
    """The dateline that opens a paragraph, with its dash: place, date, agency.

    All of them are capitalized, numbers or in brackets.

    "LONDON, Feb 15 (Reuters) -", "Reston, Virginia — April 2, 2008 —".
    """
    words, keys = tokens.words, tokens.keys
    known = placed = _is_place_in_capitals(words, start, end)
    located = False
    found: Range | None = None
    slashed = False
    dated = 0
    opening = read_day(tokens, start + 1, end) if words[start] == "(" else None
    if opening is not None and opening.end + 1 < end and words[opening.end] == ")":
        return start, opening.end + 1  # "(21 August 2024) Telco has agreed …"
    for index in range(start, min(end, start + _LONGEST_DATELINE)):
        word = words[index]
        if word in {":", "."} and index == dated and index + 1 < end and (word == ":" or placed or located):
            return start, index + 1
        if word == ":" and placed and words[index - 1] == ")" and index + 1 < end:
            return start, index + 1
        if index > start and _is_dash(tokens, index, end):
            stop = index + 1
            while stop < end and (words[stop] in _DASHES or words[stop] == "/"):
                stop += 1
            if (known or word == "/") and stop < end:
                found = start, stop
            known = False
        elif word == "(" or word == "/" or word[0].isdigit() or keys[index] in calendar().months:
            known = True
            slashed = slashed or word == "/"
            if index > start and index >= dated and (day := read_day(tokens, index, end)):
                dated = day.end
                located = words[index - 1] == "," and words[start][0].isalpha() and keys[start] not in no_name()
        elif word in _NEVER_IN_DATELINE or (word[0].islower() and not slashed and keys[index] not in _DATELINE_WORDS):
            break
    return found


def _is_dash(tokens: Tokens, index: int, end: int) -> bool:
    """Whether a dash parts dateline and text: a long one, one after a space or a bracket, two in a row.

    Two slashes do the same.
    """
    word = tokens.words[index]
    after = tokens.words[index + 1] if index + 1 < end and not tokens.spaced(index + 1) else ""
    if word == "/":
        return after == "/" or (tokens.words[index - 1] == "/" and not tokens.spaced(index))
    return word in _DASHES and (
        word == "—" or tokens.spaced(index) or after in _DASHES or tokens.words[index - 1] in _DASHES | {")", "/"}
    )


def _is_place_in_capitals(words: list[str], start: int, end: int) -> bool:
    """Whether a line opens with a place in capitals: "LAGOS", "DAR ES SALAAM", but not "BT" or "EU"."""
    letters = 0
    for index in range(start, min(end, start + _LONGEST_PLACE)):
        if not (words[index].isupper() and words[index].isalpha()):
            break
        letters += len(words[index])
    return letters > 3
