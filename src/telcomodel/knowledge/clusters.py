"""Who is one with whom: a partition that respects pairs which must stay apart."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Clusters(Generic[K]):
    """A partition that only ever grows coarser; two keys that must stay apart never meet.

    Args:
        keys: Everything that is to be divided, each alone at first.
        apart: Pairs that must never be in one cluster.

    Example:
        >>> clusters = Clusters("abc", apart=[("a", "c")])
        >>> clusters.join("a", "b"), clusters.join("b", "c"), clusters.one("a", "b")
        (True, False, True)
    """

    def __init__(self, keys: Iterable[K], apart: Iterable[tuple[K, K]] = ()) -> None:
        self._above = {key: key for key in keys}
        self._apart: dict[K, set[K]] = {}
        for a, b in apart:
            if a in self._above and b in self._above:
                self._apart.setdefault(a, set()).add(b)
                self._apart.setdefault(b, set()).add(a)

    def root(self, key: K) -> K:
        """The key that stands for the cluster, as long as the partition does not change."""
        root = key
        while (above := self._above[root]) != root:
            root = above
        while key != root:
            self._above[key], key = root, self._above[key]
        return root

    def one(self, a: K, b: K) -> bool:
        """Whether two keys are in one cluster."""
        return self.root(a) == self.root(b)

    def barred(self, a: K, b: K) -> bool:
        """Whether something keeps their clusters apart."""
        return self.root(b) in self._apart.get(self.root(a), ())

    def join(self, a: K, b: K) -> bool:
        """Make one cluster of theirs, unless something keeps them apart; says whether they are one now."""
        a, b = self.root(a), self.root(b)
        if a == b:
            return True
        if self.barred(a, b):
            return False
        self._above[b] = a
        for other in self._apart.pop(b, set[K]()):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart.setdefault(a, set()).add(other)
        return True

    def join_all(self, keys: Iterable[K]) -> None:
        """Join each key with the first of the clusters before it that nothing keeps it apart from.

        Keys that are kept apart from none go first.
        """
        first: list[K] = []
        for key in sorted(keys, key=lambda key: bool(self._apart.get(self.root(key)))):
            if not any(self.join(one, key) for one in first):
                first.append(key)

    def groups(self) -> tuple[tuple[K, ...], ...]:
        """The clusters, in the order in which their first keys were given."""
        found: dict[K, list[K]] = {}
        for key in self._above:
            found.setdefault(self.root(key), []).append(key)
        return tuple(map(tuple, found.values()))
