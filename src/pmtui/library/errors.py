"""What can go wrong with a library, said in sentences."""

from __future__ import annotations


class LibraryError(Exception):
    """Something in the library could not be done; the text says what, why and what to do."""


class NotFound(LibraryError):
    """Nothing, or more than one thing, goes by this name."""
