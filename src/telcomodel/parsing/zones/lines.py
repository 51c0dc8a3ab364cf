"""Lines of a page that are no prose: dates, bylines, datelines."""

from __future__ import annotations

from collections.abc import Container
from datetime import date
from typing import Final, NamedTuple

from telcomodel.lexicon.calendar import calendar
from telcomodel.lexicon.furniture import no_name
from telcomodel.parsing.days import read_day
from telcomodel.tokens import Range, Tokens

# Particles that stand in lower case within a name.
_PARTICLES: Final = frozenset(
    "al bin bint da de del della den der di do dos du el ibn la le ten ter van von y zu".split()
)
_FILLERS: Final = frozenset(
    "a am pm at on by in the of and st nd rd th est edt et cst cdt mst pst pdt gmt bst utc cet cest ist sgt hkt jst "
    "aest min mins minute minutes "
    "read time ago day days week weeks month months year years hrs hours h posted published updated created "
    "date last modified first originally comments comment "
    "views words admin z eastern local".split()
)
_SEPARATORS: Final = frozenset("|•·/,;:-–—―»>()[]")
_DASHES: Final = frozenset("-–—―‒")
_DAY_LATE_ZONES: Final = frozenset({"est", "edt", "et", "cst", "cdt", "mst", "mdt", "pst", "pdt", "pt", "eastern"})
_DAY_FIRST_ZONES: Final = frozenset({"gmt", "bst", "cet", "cest", "ist", "sgt", "hkt", "aest", "sast", "eat", "wat"})
_DATELINE_WORDS: Final = frozenset({"and", "of", "de", "la", "le", "du", "am", "pm", "st", "nd", "rd", "th"})
_NEVER_IN_DATELINE: Final = frozenset('"“”«»„?!;')
_LONGEST_DATELINE: Final = 32
_LONGEST_NAME: Final = 5


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
    """A line of dates, times and names."""

    stamps: tuple[Stamp, ...]
    names: tuple[Range, ...]


def read_meta_line(tokens: Tokens, start: int, end: int, organizations: Container[int]) -> MetaLine | None:
    """Dates and names of a line that holds a full date and little else, or ``None``."""
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
        if key in {"updated", "modified", "edited", "update"}:
            updated = True
        elif key in {"published", "posted", "created", "first"}:
            updated = False
        if key == "by" or ((index == start or tokens.words[index - 1] in _SEPARATORS) and key not in _FILLERS):
            found_names = read_names(tokens, index + (key == "by"), end, organizations)
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
    return index >= end or tokens.words[index] in {"|", "•", "·", "/", "-", "–"} or tokens.words[index][0].isdigit()


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
    if keys & _DAY_FIRST_ZONES:
        return found.end, found.day
    if keys & _DAY_LATE_ZONES:
        return found.end, found.other
    return None


def read_names(tokens: Tokens, start: int, end: int, organizations: Container[int]) -> list[Range]:
    """The personal names that stand one after another from a token on: "A B", "A B and C D", "A B, C D and E F"."""
    names: list[Range] = []
    index = start
    while index < end:
        stop = _name_end(tokens, index, end)
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
            if tokens.keys[index] in refused or _camel(word):
                break
        elif word == "." and index > start and len(tokens.words[index - 1]) <= 2 and not tokens.spaced(index):
            pass
        elif not (tokens.keys[index] in _PARTICLES and index + 1 < end and tokens.words[index + 1][0].isalpha()):
            break
        index += 1
    while index > start and tokens.keys[index - 1] in _PARTICLES:
        index -= 1
    return index


def _camel(word: str) -> bool:
    """Whether a word has a capital inside, as no name has.

    "CommsUpdate", but not "McDonald", "DeVito" or a name all in capitals.
    """
    if word.isupper():
        return False
    return any(
        part[3:] != part[3:].lower() for part in word.replace("’", "-").replace("'", "-").split("-") if len(part) > 3
    )


def find_dateline(tokens: Tokens, start: int, end: int) -> Range | None:
    """The dateline that opens a paragraph, with its dash: place, date, agency.

    All of them are capitalized, numbers or in brackets.

    "LONDON, Feb 15 (Reuters) -", "Reston, Virginia — April 2, 2008 —".
    """
    words, keys = tokens.words, tokens.keys
    known = _is_place_in_capitals(words[start])
    found: Range | None = None
    slashed = False
    for index in range(start, min(end, start + _LONGEST_DATELINE)):
        word = words[index]
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


def _is_place_in_capitals(word: str) -> bool:
    return word.isupper() and len(word) > 3
