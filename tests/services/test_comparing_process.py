"""Comparing in a process of its own gives what comparing here gives, and closing it strands nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.services import comparing
from workbench.services.comparing_process import ComparingProcess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.cases import Quay


@pytest.fixture
def apart() -> Iterator[ComparingProcess]:
    made = ComparingProcess()
    yield made
    made.close()


def test_the_same_groups_come_back(case: Quay, apart: ComparingProcess) -> None:
    comparison = comparing.outstanding(case.store, case.case)
    assert comparison is not None
    groups = apart.groups(comparison)
    assert groups
    assert groups == comparison.groups()


def test_closed_it_compares_nothing_more(case: Quay, apart: ComparingProcess) -> None:
    comparison = comparing.outstanding(case.store, case.case)
    assert comparison is not None
    apart.close()
    assert apart.groups(comparison) == []


def test_a_case_is_read_a_slice_at_a_time(case: Quay) -> None:
    case.store.memory.clear()
    turns = 1
    while not comparing.prepare(case.store, case.case, 0.0):
        turns += 1
    assert turns == 5  # two articles, the claims of both, and the look that finds nothing left
    assert comparing.prepare(case.store, case.case, 0.0)
