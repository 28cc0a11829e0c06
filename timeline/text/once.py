"""A fact that is worked out when it is first asked for: what the cases of the judges are made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")
_keep = object.__setattr__  # to ask for `__dict__` would make a dictionary of what the interpreter keeps in less


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

    @overload
    def __get__(self, case: None, owner: type) -> once[T]: ...
    @overload
    def __get__(self, case: object, owner: type) -> T: ...

    def __get__(self, case: object | None, owner: type) -> once[T] | T:
        if case is None:
            return self
        found = self._work(case)
        _keep(case, self._name, found)
        return found
