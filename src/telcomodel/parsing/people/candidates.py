"""Runs of capitalised words that have the form of a personal name."""

from __future__ import annotations

from itertools import compress
from operator import ne
from typing import Final, NamedTuple

from telcomodel.lexicon.names import LONGEST_TITLE, Title, names
from telcomodel.parsing.people.surroundings import Surroundings
from telcomodel.tokens import Range

_LOUD: Final = 3
"""Words in capitals, at most, that open a paragraph with somebody's name."""
_RETIRED: Final = frozenset("r retd rtd ret retired".split())
"""What stands in brackets behind the title of somebody who has left the service."""
LONGEST_NAME: Final = 8
"""Tokens in the longest name, initials and their stops included."""
_INNER_CAPITAL: Final = (
    "Mc",
    "Mac",
    "De",
    "Di",
    "Du",
    "La",
    "Le",
    "Van",
    "Fitz",
    "O",
    "Da",
    "Del",
    "Vander",
    "Ben",
    "Al",
    "El",
    "Abu",
)

_NOBILIARY: Final = frozenset("von vom zu zum zur".split())
"""Particles that make a title of nobility part of the name ("Graf von Example")."""
_POSTS: Final = frozenset(("political", "legal"))
"""Kinds of titles that are posts, so that they are no part of the mention."""
_LANDED: Final = frozenset(("earl", "marquis"))
"""Titles that stand before one name, so that they are given names before two ("Earl Ray Example")."""
_BOUND: Final = frozenset("al el ul as ash ad an ar at az".split())
"""Articles that Arabic names carry, bound by a hyphen."""
_ENDS: Final = frozenset(",;:)?!-–—”")
"""Marks behind which no name goes on."""


class Candidate(NamedTuple):
    """Words that may name a person.

    Attributes:
        start: Index of the first token of the name.
        end: Index after its last token.
        full: Index of the first token of its titles; equal to `start` where there is none.
        title: The title right before it that says most, or ``None``.
        parts: Token indices of the words of the name, particles, stops and suffixes left out.
    """

    start: int
    end: int
    full: int
    title: Title | None
    parts: tuple[int, ...]


def find_candidates(around: Surroundings, uncased: list[Range]) -> list[Candidate]:
    """Every candidate outside sentences without contrast of capitals, in text order; none overlaps another."""
    words, keys = around.tokens.words, around.tokens.keys
    function_words, particles = around.words.function_words, around.names.particles
    organizations, heads = around.organizations, around.heads
    found: list[Candidate] = []
    skipped = frozenset(uncased)
    position = 0
    last = len(words) - 1
    for index in compress(range(len(words)), map(ne, words, keys)):
        if index < position or not _capital(words[index]) or around.tokens.sentence(index) in skipped:
            continue
        after = words[index + 1] if index < last else ","
        alone = after == "," or (after.islower() and keys[index + 1] not in particles)
        if alone and keys[index] in function_words:
            continue
        end = index + 1 if alone or after in _ENDS else _run_end(around, index)
        position = organizations.get(index, end)
        if end > index + 1:
            for place in range(index, end):
                if place in organizations:
                    position = max(position, organizations[place])
                if place in heads:
                    # "Chief Technology and Information Officer": the post goes on where the capitals pause.
                    position = max(position, heads[place].end)
            position = max(position, end)
            found += _segments(around, index, end)
        elif _single(around, index):
            found.append(Candidate(index, end, index, None, (index,)))
    return found


def _single(around: Surroundings, index: int) -> bool:
    """Whether a capitalised word that stands alone may be a name."""
    word, key = around.tokens.words[index], around.tokens.keys[index]
    return (
        len(word) > 1
        and (word[1:].islower() or _inner_name(word))
        and index not in around.organizations
        and index not in around.heads
        and (index not in around.places or key in around.names.given)
        and key not in around.words.function_words
        and key not in around.words.calendar
    )


def _capital(word: str) -> bool:
    return ("A" <= word < "[") or (word > "\x7f" and word[0].isupper())


def _elided(word: str) -> bool:
    """Whether a word is a name with a particle bound to it ("d’Ávila", "al-Jubouri")."""
    if len(word) > 3 and word[0] in "dlo" and word[1] in "'’":
        return word[2].isupper()
    particle, hyphen, name = word.partition("-")
    return bool(hyphen) and particle in _BOUND and name[:1].isupper()


def _run_end(around: Surroundings, start: int) -> int:
    """Where a run of capitalised words, initials and particles that starts at a token ends."""
    tokens = around.tokens
    words, keys = tokens.words, tokens.keys
    end = start + 1
    limit = tokens.sentence(start)[1]
    while end < limit:
        word = words[end]
        if _capital(word) or _elided(word):
            end += 1
        elif (behind := _retired_end(around, end)) > end and behind < limit and _capital(words[behind]):
            end = behind
        elif (
            word in '“"('
            and words[end + 2 : end + 3]
            and words[end + 2] in '”")'
            and end + 3 < limit
            and _capital(words[end + 1])
            and _capital(words[end + 3])
        ):
            end += 4
        elif (
            word == "."
            and (_initial(words[end - 1]) or keys[end - 1] in around.names.titles)
            and not tokens.spaced(end)
        ):
            end += 1
        elif (
            word in "'’"
            and f"{keys[end - 1]} '" in around.names.titles
            and end + 1 < limit
            and _capital(words[end + 1])
        ):
            end += 2  # "Dato' Ana Example"
        else:
            after = _particles_end(around, end, limit)
            if after == end:
                break
            end = after
    return end


def _retired_end(around: Surroundings, index: int) -> int:
    """Index after what brackets say of a title, "General (Retd.) X"; the token itself where nothing does."""
    words, keys = around.tokens.words, around.tokens.keys
    if words[index : index + 1] != ["("] or keys[index + 1 : index + 2] == [] or keys[index + 1] not in _RETIRED:
        return index
    return next((i + 1 for i in range(index + 2, min(index + 4, len(words))) if words[i] == ")"), index)


def _particles_end(around: Surroundings, start: int, limit: int) -> int:
    """Index after the particles at a token that join a capitalised word; the token itself where there are none."""
    tokens = around.tokens
    if tokens.keys[start] not in around.names.particles and tokens.words[start] not in "'’":
        return start
    index = start
    while index < limit and index < start + 4:
        word = tokens.words[index]
        if index > start and _capital(word):
            return index
        if tokens.keys[index] in around.names.particles:
            index += 1
        elif word in "'’" and index + 1 < limit and tokens.keys[index + 1] in ("t", "s", "n"):
            index += 2
        else:
            break
    return index if start < index < limit and _capital(tokens.words[index]) else start


def _initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _segments(around: Surroundings, start: int, end: int) -> list[Candidate]:
    """The candidates of a run: what stands between organizations, places, posts, acronyms and ordinary words."""
    found: list[Candidate] = []
    first = index = start
    while index < end:
        stop = _barrier(around, first, index, end)
        if stop == index:
            if first < index < end - 1 and _opens_title(around, first, index):
                found += _candidate(around, first, index)
                first = index
            index += 1
            continue
        if first < index:
            found += _candidate(around, first, index)
        first = index = stop
    if first < end:
        found += _candidate(around, first, end)
    return found


def _opens_title(around: Surroundings, first: int, index: int) -> bool:
    """Whether a title stands at a token after words that open no personal name ("Commission Chairman Ana Example")."""
    keys, names = around.tokens.keys, around.names
    title = names.titles.get(keys[index])
    if title is None:
        return False
    whole = around.heads.get(first)
    if whole is not None and index < whole.end:
        return False  # "Vice President Ana Example"
    return (
        (not title.weak or index in around.heads)
        and keys[first] not in names.titles
        and not names.is_given(keys[first])
    )


def _barrier(around: Surroundings, first: int, index: int, end: int) -> int:
    """Index after a barrier at a token, or the token itself; `first` is where the present segment starts."""
    tokens, names = around.tokens, around.names
    word, key = tokens.words[index], tokens.keys[index]
    verb = (around.cues.get(index) or around.moves.get(index)) if index == first else None
    if verb is not None and _opens_sentence(around, index):
        bare = verb.payload.form == "base" and _named_like_function_word(around, index, end)
        if not bare:
            return index + 1
    if key.startswith("co-") or (key in around.words.person_nouns and _describes(around, index, end)):
        return index + 1
    opened = first < index and (
        (names.is_given(tokens.keys[first]) and tokens.keys[first] not in names.ordinary)
        or tokens.keys[first] in names.titles
        or (names.family_first(tokens.keys[first], key) and index == first + 1)
    )
    if index in around.organizations:
        return around.organizations[index]
    if index in around.places:
        place = around.places[index]
        if not _named_like_place(around, index, end) and not _names_after_place(
            around, place.adjective, opened, index, end
        ):
            return place.end
    head = around.heads.get(index)
    if (
        head is not None
        and not (head.payload.weak and opened)
        and (
            head.payload.spelling
            or " ".join(tokens.keys[index : head.end]) not in names.titles
            or _ends_name(around, first, index)
        )
    ):
        return head.end
    if key in around.words.calendar and not (
        opened or (key in names.given and index + 1 < end and _capital(tokens.words[index + 1]))
    ):
        return index + 1
    if word in '“”"()':
        return index if opened or word in "()" else index + 1
    if (
        len(word) > 1
        and not (word[1:].islower() and word.isalpha())
        and not _initials(word)
        and not _inner_name(word)
        and key not in names.suffixes
        and not _loud(around, index)
    ):
        return index + 1
    if key in names.particles:
        return index
    if (
        key in around.words.function_words
        or (index == first and key in around.words.openers and not (key in names.given and key not in names.ordinary))
    ) and not _named_like_function_word(around, index, end):
        return index + 1
    if (
        (key in around.role_words.modifiers or key in around.role_words.functions)
        and not (head is not None and index + 1 < head.end < end)
        and not names.is_given(key)
        and not opened
    ):
        return index + 1
    return index


def _loud(around: Surroundings, index: int) -> bool:
    """Whether a name in capitals opens a paragraph, as newspapers set its first words: "ANA EXAMPLE, chief of"."""
    first, _ = around.tokens.paragraph(index)
    words = around.tokens.words[first : index + 1]
    given = around.names.is_given(around.tokens.keys[first])
    return given and len(words) <= _LOUD and all(word.isupper() and word.isalpha() for word in words)


def _describes(around: Surroundings, index: int, end: int) -> bool:
    """Whether a given name follows a noun for a person: "Senate Majority Leader Ana Example"."""
    if index + 2 >= end:
        return False
    keys = around.tokens.keys
    title = around.names.titles.get(keys[index])
    if title is not None and title.kind == "academic" and not title.weak:
        return False  # "Professor Ana Example": a form of address
    return around.names.is_given(keys[index + 1]) and not around.names.is_given(keys[index])


def _opens_sentence(around: Surroundings, index: int) -> bool:
    """Whether a token is the first word of its sentence, quotation marks aside."""
    first, _ = around.tokens.sentence(index)
    return index == first or (index == first + 1 and around.tokens.words[first] in "“\"‘'")


def _named_like_place(around: Surroundings, index: int, end: int) -> bool:
    """Whether a place's name with an accent is a given name before a surname ("Thaís Example")."""
    tokens = around.tokens
    return (
        not tokens.words[index].isascii()
        and tokens.keys[index] in around.names.given
        and index + 1 < end
        and _capital(tokens.words[index + 1])
    )


def _named_like_function_word(around: Surroundings, index: int, end: int) -> bool:
    """Whether a function word or verb is an initial ("A. Example") or a given name ("Will Example", "Bill Example")."""
    tokens = around.tokens
    if index + 1 >= end:
        return False
    follows = tokens.words[index + 1]
    if _initial(tokens.words[index]):
        behind = index - (tokens.words[index - 1] == ",")  # "minister A Example", "The minister, A Example,"
        return follows == "." or (behind in around.head_ends and _capital(follows))
    return (
        tokens.keys[index] in around.names.given
        and _capital(follows)
        and not follows.isupper()
        and index + 1 not in around.organizations
        and index + 1 not in around.places
        and index + 1 not in around.heads
        and tokens.keys[index + 1] not in around.words.function_words
    )


def _ends_name(around: Surroundings, first: int, index: int) -> bool:
    """Whether a name has been given before a post that is a title as well ("Mr. Ana Example President, Telco")."""
    keys, names = around.tokens.keys, around.names
    named = [i for i in range(first, index) if keys[i][0].isalpha() and keys[i] not in names.titles]
    return len(named) > 1


def _initials(word: str) -> bool:
    """Initials as one token: "G.S.", "JP"."""
    return (word[-1] == "." and len(word) <= 6) or (
        len(word) == 2 and word.isupper() and word.isalpha() and not set(word) & set("EIU")
    )


def _inner_name(word: str) -> bool:
    """Whether capitals, hyphens or apostrophes inside a word fit a name ("McKay", "Jean-Marc", "O’Neil")."""
    for part in word.replace("’", "'").replace("‑", "-").replace("'", "-").split("-"):
        if not part or not part.isalpha():
            return False
        if part[1:].islower() or len(part) == 1 or _two_names(part):
            continue
        if not part.startswith(_INNER_CAPITAL) or not any(
            part.startswith(prefix) and part[len(prefix) :].istitle() for prefix in _INNER_CAPITAL
        ):
            return False
    return True


def _two_names(word: str) -> bool:
    """Whether a word is two given names in one: "KellyAnne"."""
    inner = next((index for index in range(2, len(word)) if word[index].isupper()), 0)
    given = names().given
    return inner > 0 and word[:inner].casefold() in given and word[inner:].casefold() in given


def _names_after_place(around: Surroundings, adjective: bool, opened: bool, index: int, end: int) -> bool:
    """Whether a place's name is part of a personal name: after a given name, or itself one before a surname."""
    tokens = around.tokens
    if opened:
        return True
    key = tokens.keys[index]
    after = tokens.words[index + 1] if index + 1 < end else ""
    single = around.places[index].end == index + 1
    return (
        single
        and not adjective
        and key in around.names.given
        and after.isalpha()
        and after[1:].islower()
        and index + 1 not in around.places
        and tokens.keys[index + 1] not in around.names.titles
    )


def _candidate(around: Surroundings, start: int, end: int) -> list[Candidate]:
    """The candidate that a segment holds, or none."""
    if start >= end:
        return []
    tokens, names = around.tokens, around.names
    words, keys = tokens.words, tokens.keys
    while end > start and (words[end - 1] in ".(" or (keys[end - 1] in names.particles and words[end - 1].islower())):
        end -= 1
    full = start
    title: Title | None = None
    while start < end:
        after = _title_end(around, start, end)
        if after == start:
            break
        found = names.titles[" ".join(key for key in keys[start:after] if key != ".")]
        if words[after].islower() and not _before_particle(found, keys[after]):
            break
        title = found if title is None or title.gender is None else title
        if found.kind in _POSTS and start in around.heads:
            full = after
        start = _retired_end(around, after)
    while start < end and (words[start] in ".'’)" or (start == full and words[start].islower())):
        start += 1
        full = max(full, start) if title is None else full
    if start >= end or (
        start in around.heads and around.heads[start].end == end and not (start > full and _surname(around, start))
    ):
        return []
    parts = [
        i
        for i in range(start, end)
        if words[i] not in ".'’“”\"()" and not (words[i].islower() and keys[i] in names.particles)
    ]
    verb = _headline_verb(around, parts)
    if verb is not None:
        return [*_candidate(around, full, verb), *_candidate(around, verb + 1, end)]
    end = _with_suffix(around, end)
    named = [i for i in parts if keys[i] not in names.suffixes or i == parts[0]]
    if not named or len(parts) > LONGEST_NAME or all(_initial(words[i]) for i in named):
        return []
    return [Candidate(start, end, full, title, tuple(named))]


def _surname(around: Surroundings, index: int) -> bool:
    """Whether a word that is a post as well stands behind a given name somewhere in the text: "Ana King"."""
    keys = around.tokens.keys
    return any(place and around.names.is_given(keys[place - 1]) for place in around.tokens.where({keys[index]}))


def _before_particle(title: Title, particle: str) -> bool:
    """Whether a title may stand before a surname with a small particle: "Mr de Example", but no "Graf von Example"."""
    return not title.weak and (
        title.kind in ("address", "academic") or (title.kind == "noble" and particle not in _NOBILIARY)
    )


def _headline_verb(around: Surroundings, parts: list[int]) -> int | None:
    """The verb between two full names in a headline's capitals ("Ana Example Joins Ben Sample"), or ``None``."""
    keys, names = around.tokens.keys, around.names
    if len(parts) < 5 or not names.is_given(keys[parts[0]]):
        return None
    for place in range(2, len(parts) - 2):
        key, follows = keys[parts[place]], keys[parts[place + 1]]
        if (
            key[-1] == "s"
            and not names.is_given(key)
            and not names.is_given(keys[parts[place - 1]])
            and names.is_given(follows)
            and follows not in names.ordinary
        ):
            return parts[place]
    return None


def _title_end(around: Surroundings, start: int, end: int) -> int:
    """Index after the title at a token, with its stop; the token itself where there is none."""
    keys, words = around.tokens.keys, around.tokens.words
    if keys[start] not in around.names.title_openers:
        return start
    for length in range(min(LONGEST_TITLE, end - start - 1), 0, -1):
        found = around.names.titles.get(" ".join(keys[start : start + length]))
        if found is None:
            continue
        after = start + length
        if after < end and words[after] == ".":
            after += 1
        if after >= end:
            return start
        given = keys[start] in around.names.given
        single_name = given and (after + 1 == end or (keys[start] in _LANDED and after + 2 == end))
        if found.weak and (single_name or _initial(words[start])):
            return start
        return after
    return start


def _with_suffix(around: Surroundings, end: int) -> int:
    """Index after a suffix that follows a name, with its stop ("Jr.", ", III"), or the end of the name itself."""
    tokens = around.tokens
    index = end + 1 if end + 1 < len(tokens) and tokens.words[end] == "," else end
    if index < len(tokens) and tokens.keys[index] in around.names.suffixes and _capital(tokens.words[index]):
        end = index + 1
    if (
        end < len(tokens)
        and tokens.keys[end - 1] in around.names.suffixes
        and tokens.words[end] == "."
        and not tokens.spaced(end)
    ):
        follows = end + 1 < len(tokens)
        if follows and not _capital(tokens.words[end + 1]):
            end += 1
    return end
