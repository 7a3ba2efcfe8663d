"""Opening files: new, older, newer, damaged, somebody else's; and the schema's history."""

from __future__ import annotations

import random
import resource
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from workbench.domain.errors import DamagedDatabaseError, NewerDatabaseError, NotADatabaseError, StorageError
from workbench.services import library
from workbench.storage import unit_of_work, upgrade
from workbench.storage.engine import APPLICATION_ID, make_engine
from workbench.storage.tables import Base
from workbench.storage.unit_of_work import open_store

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from tests.helpers.cases import Quay

SECOND = """
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    op.add_column("cases", sa.Column("colour", sa.Text()))
    op.execute("{statement}")
"""


def differences(connection: Connection) -> list[object]:
    def ours(name: str | None, kind: str, _parents: object) -> bool:
        return kind != "table" or not str(name).startswith("version_")  # FTS5's own tables are no models

    options = {"compare_type": True, "compare_server_default": True, "include_name": ours}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), Base.metadata))


def test_the_migrations_make_the_tables_the_code_expects(database: Path) -> None:
    engine = make_engine(database)
    with engine.connect() as connection:
        assert differences(connection) == []
    engine.dispose()


def test_the_revisions_named_in_the_code_are_the_migrations(database: Path) -> None:
    engine = make_engine(database)
    with engine.connect() as connection:
        scripts = ScriptDirectory.from_config(upgrade._config(connection))
        assert tuple(s.revision for s in reversed(list(scripts.walk_revisions()))) == upgrade.REVISIONS
    engine.dispose()


def test_down_and_up_again_with_data(case: Quay) -> None:
    path = case.store.path
    case.store.close()
    engine = make_engine(path)
    with engine.begin() as connection:
        upgrade.downgrade(connection, "base")
    with engine.begin() as connection:
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        assert tables == [("alembic_version",)]
        upgrade.upgrade(connection)
    with engine.connect() as connection:
        assert differences(connection) == []
        triggers = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'").scalar()
        assert triggers == 7
    engine.dispose()


@pytest.fixture
def second_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program whose schema is one revision ahead."""
    folder = tmp_path / "migrations"
    shutil.copytree(Path(upgrade.__file__).parent / "migrations", folder)
    migration = folder / "versions" / "second.py"
    migration.write_text(SECOND.format(statement="UPDATE cases SET colour = 'grey'"))
    monkeypatch.setattr(upgrade, "MIGRATIONS", str(folder))
    monkeypatch.setattr(upgrade, "REVISIONS", (*upgrade.REVISIONS, "0003"))
    monkeypatch.setattr(upgrade, "HEAD", "0003")
    monkeypatch.setattr(unit_of_work, "HEAD", "0003")
    return migration


def test_an_older_file_is_copied_and_then_upgraded(case: Quay, second_version: Path) -> None:
    path = case.store.path
    case.store.close()
    with open_store(path) as again:
        assert [s.case.name for s in library.recent_cases(again)] == ["Harrow Quay"]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT colour FROM cases").fetchall() == [("grey",)]
    (backup,) = path.parent.glob("*.backup")
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0002",)
        assert connection.execute("SELECT name FROM cases").fetchall() == [("Harrow Quay",)]


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond a size, as on a disk without room."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_without_room_for_a_copy_nothing_is_upgraded_and_no_half_copy_stays(case: Quay, second_version: Path) -> None:
    path = case.store.path
    case.store.close()
    before = path.read_bytes()
    with room_for(len(before) // 2), pytest.raises(StorageError, match="no copy could be made before its upgrade"):
        open_store(path)
    assert path.read_bytes() == before
    assert list(path.parent.glob("*.backup")) == []
    open_store(path).close()


def test_a_new_file_without_room_for_it_says_so(tmp_path: Path) -> None:
    with room_for(20_000), pytest.raises(StorageError, match=r"cases\.db was not opened: the disk reports an error"):
        open_store(tmp_path / "cases.db")
    open_store(tmp_path / "cases.db").close()


def test_a_failing_upgrade_leaves_the_file_as_it_was(case: Quay, second_version: Path) -> None:
    second_version.write_text(SECOND.format(statement="UPDATE decisions SET label = 'x'"))
    path = case.store.path
    case.store.close()
    with pytest.raises(StorageError, match="append-only"):
        open_store(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0002",)
        assert "colour" not in str(connection.execute("SELECT sql FROM sqlite_master").fetchall())


def test_a_newer_file_is_refused_and_left_alone(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
    before = database.read_bytes()
    with pytest.raises(NewerDatabaseError, match=r"cases\.db was written by a newer version"):
        open_store(database)
    assert database.read_bytes() == before


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "music.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    before = path.read_bytes()
    with pytest.raises(NotADatabaseError, match="another program"):
        open_store(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"Dear reader,\n", b"%PDF-1.7" + bytes(5000), "שלום".encode() * 2000])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(NotADatabaseError, match=r"letter\.txt is not a case file"):
        open_store(path)
    assert path.read_bytes() == content


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    path.touch()
    with open_store(path) as store:
        assert library.recent_cases(store) == []
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="folder"):
        open_store(tmp_path)


def test_a_file_where_a_folder_should_be_is_named(database: Path) -> None:
    with pytest.raises(StorageError, match=r"a\.db was not opened: .*cases\.db is no folder"):
        open_store(database / "desk" / "a.db")


def test_a_damaged_file_is_refused_with_a_hint_to_the_backup(case: Quay) -> None:
    path = case.store.path
    case.store.close()
    upgrade.back_up(path, "0000")
    content = bytearray(path.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xde\xad\xbe\xef" * 16
    path.write_bytes(content)
    with pytest.raises(DamagedDatabaseError, match=r"damaged .* cases\.0000-before-0002\.backup"):
        open_store(path)
    assert path.read_bytes() == bytes(content)


@pytest.mark.parametrize("seed", range(15))
def test_random_damage_is_told_in_one_line_or_does_no_harm(case: Quay, seed: int) -> None:
    path = case.store.path
    case.store.close()
    content, dice = bytearray(path.read_bytes()), random.Random(seed)
    at = dice.randrange(100, len(content))
    if seed % 3 == 0:
        del content[at:]
    elif seed % 3 == 1:
        content[at : at + 4096] = bytes(4096)
    else:
        for _ in range(40):
            content[dice.randrange(100, len(content))] = dice.randrange(256)
    path.write_bytes(content)
    told = ""
    try:
        open_store(path).close()
    except StorageError as error:
        told = str(error)
    # What is opened nevertheless (a flipped bit in a word) passes SQLite's check.
    assert not told or (path.read_bytes() == content and "left as it" in told and "\n" not in told)


def test_a_refused_file_is_not_kept_locked(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
    with pytest.raises(NewerDatabaseError):
        open_store(database)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0002'")
    with open_store(database) as store:
        assert not store.read_only
