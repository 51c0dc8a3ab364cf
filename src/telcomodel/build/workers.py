"""Work on chunks by several processes, in order, and on with the rest when one of them dies."""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Final, Generic, TypeVar

import attrs

Task = TypeVar("Task")
Done = TypeVar("Done")

_AHEAD: Final = 4  # chunks handed out per process, so that none waits for the next


@attrs.frozen
class Workers(Generic[Task, Done]):
    """Several processes that do the same work.

    Attributes:
        processes: How many; with one, the work is done in this process.
        work: What to do with a chunk; a function that can be pickled.
        lost: What stands for the work on a chunk that ends the process which does it.
        split: The smallest chunks that one consists of, to find the one that ends a process.
    """

    processes: int
    work: Callable[[Task], Done]
    lost: Callable[[Task], Done]
    split: Callable[[Task], Iterable[Task]]

    def run(self, chunks: Iterable[Task]) -> Iterator[Done]:
        """What came of each chunk, in order; of one that had to be split, what came of each part."""
        if self.processes == 1:
            yield from map(self.work, chunks)
            return
        waiting: deque[Task] = deque()
        source = iter(chunks)
        while True:
            try:
                yield from self._run(source, waiting)
            except BrokenProcessPool:
                yield from self._carefully(waiting)
            else:
                return

    def _run(self, source: Iterator[Task], waiting: deque[Task]) -> Iterator[Done]:
        """What came of the chunks that wait and those to come; a chunk waits until its work is done."""
        pool = self._pool(self.processes)
        try:
            futures: deque[Future[Done]] = deque(pool.submit(self.work, chunk) for chunk in waiting)
            while True:
                while len(waiting) < _AHEAD * self.processes and (chunk := next(source, None)) is not None:
                    waiting.append(chunk)
                    futures.append(pool.submit(self.work, chunk))
                if not futures:
                    return
                done = futures.popleft().result()
                _ = waiting.popleft()
                yield done
        finally:
            pool.shutdown(cancel_futures=True)

    def _carefully(self, waiting: deque[Task]) -> Iterator[Done]:
        """What came of the chunks that wait, one after the other: one that ends its process is split, then given up."""
        pool = self._pool(1)
        while waiting:
            chunk = waiting.popleft()
            try:
                done = pool.submit(self.work, chunk).result()
            except BrokenProcessPool:
                pool = self._pool(1)
                parts = tuple(self.split(chunk))
                if len(parts) > 1:
                    waiting.extendleft(reversed(parts))
                    continue
                done = self.lost(chunk)
            yield done
        pool.shutdown()

    def _pool(self, processes: int) -> ProcessPoolExecutor:
        # Spawned rather than forked: a fork would copy the threads of Arrow and DuckDB half-way.
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(processes, mp_context=context, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """Let the process that started this one decide when to end, and leave nothing behind when that is killed."""
    _ = signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_wait_for, args=(parent.sentinel,), daemon=True).start()


def _wait_for(sentinel: int) -> None:
    _ = multiprocessing.connection.wait([sentinel])
    os._exit(1)
