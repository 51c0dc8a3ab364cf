"""Every error that this package raises on purpose.

"Not in the text" is never an error: it is an empty tuple, ``None`` or a note. An error means misuse or broken data.
"""

from __future__ import annotations


class TelcoModelError(Exception):
    """Base of every error raised on purpose by this package.

    Example:
        >>> from telcomodel import Span, TelcoModelError
        >>> try:
        ...     Span(3, 1)
        ... except TelcoModelError as error:
        ...     print(error)
        not a span: [3, 1)
    """


class SpanError(TelcoModelError, ValueError):
    """Offsets that cannot be a span, or that lie outside the text they are used on."""


class ModelError(TelcoModelError, ValueError):
    """A value that its field refuses; the message names the class, the field and the value."""


class ConversionError(TelcoModelError, ValueError):
    """JSON that is no extraction.

    Attributes:
        faults: One line per fault, each with its path, such as ``unknown key 'x' @ $.quotes[2]``.
    """

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults

    def __reduce__(self) -> tuple[type[ConversionError], tuple[tuple[str, ...]]]:
        return type(self), (self.faults,)


class LexiconError(TelcoModelError, ValueError):
    """A lexicon or registry source that breaks its format; the message names the row and the field."""


class InputError(TelcoModelError, ValueError):
    """Articles that cannot be taken in: no column of texts, an unknown kind of file, an output of other articles."""


class MissingExtraError(TelcoModelError, ImportError):
    """An optional dependency is missing; the message names the extra to install."""
