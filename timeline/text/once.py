"""A fact that is worked out when it is first asked for: what the cases of the judges are made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):
    """`functools.cached_property` without its lock, which in Python 3.11 costs more than most rules; needs no slots.

    >>> class Case:
    ...     @once
    ...     def fact(self) -> int:
    ...         print("worked out")
    ...         return 3
    >>> case = Case()
    >>> case.fact + case.fact
    worked out
    6
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work, self._name, self.__doc__ = work, work.__name__, work.__doc__
        self._keep: Callable[[object, str, T], None] | None = None

    @overload
    def __get__(self, case: None, owner: type) -> once[T]: ...
    @overload
    def __get__(self, case: object, owner: type) -> T: ...

    def __get__(self, case: object | None, owner: type) -> once[T] | T:
        if case is None:
            return self
        found = self._work(case)
        if self._keep is None:
            is_frozen = type(case).__setattr__ is not object.__setattr__
            self._keep = object.__setattr__ if is_frozen else setattr
        self._keep(case, self._name, found)  # to ask for `__dict__` would make one, which slows down all that is asked
        return found
