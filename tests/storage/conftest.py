from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers.cases import Quay, quay
from workbench.storage.unit_of_work import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A new database, made once: a migration per test would cost seconds."""
    path = tmp_path_factory.mktemp("empty") / "cases.db"
    open_store(path).close()
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, empty_database: bytes) -> Path:
    made = tmp_path / "cases.db"
    made.write_bytes(empty_database)
    return made


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_store(path) as opened:
        yield opened


@pytest.fixture
def case(store: Store) -> Quay:
    return quay(store)
