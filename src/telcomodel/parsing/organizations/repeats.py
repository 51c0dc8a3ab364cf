"""Further uses of a name that an article has once shown to be an organization's."""

from __future__ import annotations

from collections.abc import Iterable

from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.organizations.known import Found


def find_repeats(context: Context, named: Iterable[Found], taken: set[int]) -> list[Found]:
    """The other places where names stand in the same words: "Kazakh operator Altel … Altel said".

    Args:
        context: The article.
        named: The mentions whose names are looked for, in the order in which they win.
        taken: Indices of tokens that belong to a name; those of the mentions found are added.
    """
    words = context.tokens.words
    surfaces: dict[tuple[str, ...], Found] = {}
    for item in named:
        surfaces.setdefault(tuple(words[item.start : item.end]), item)
    repeated: list[Found] = []
    for surface, item in surfaces.items():
        for index in context.occurrences(surface[0]):
            end = index + len(surface)
            if (
                index in taken
                or tuple(words[index:end]) != surface
                or context.named_before(index)
                or context.named_after(end)
                or context.addressed(index)
                or context.followed_up(end)
                or any(place in taken for place in range(index, end))
            ):
                continue
            repeated.append(item._replace(start=index, end=end))
            taken.update(range(index, end))
    return repeated
