"""Names across articles: how they fold, and which short form fits which full one."""

from __future__ import annotations

from functools import lru_cache

from telcomodel.lexicon.data import phrase_key


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """A name or text without case, accents and punctuation; the text itself where nothing would be left.

    Example:
        >>> fold("Telefónica, S.A."), fold("“We are ready,”")
        ('telefonica s a', 'we are ready')
    """
    words = (word.strip(".'") for word in phrase_key(text).replace(".", " ").split())
    return " ".join(word for word in words if any(map(str.isalnum, word))) or text


def fits(short: str, full: str) -> bool:
    """Whether a folded name may be a shorter form of another: same surname, and given names or initials in order.

    Example:
        >>> fits("smith", "john smith"), fits("j smith", "john a smith"), fits("jane smith", "john smith")
        (True, True, False)
    """
    *given, surname = short.split(" ")
    *all_given, full_surname = full.split(" ")
    if surname != full_surname or len(given) > len(all_given):
        return False
    rest = iter(all_given)
    return all(any(other == word or _initial(word, other) for other in rest) for word in given)


def _initial(word: str, other: str) -> bool:
    return (len(word) == 1 and other.startswith(word)) or (len(other) == 1 and word.startswith(other))
