"""The open database: who may write, and writes that are stored whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pathlib import Path


class Store:
    """An open database, owned by the thread that opened it.

    Attributes:
        path: The file.
        read_only: Another process is writing to it.
        notice: What to tell the person about it, or "".
    """

    path: Path
    read_only: bool
    notice: str

    def close(self) -> None:
        """Close the file and give the lock back. Asks nothing: everything is committed already."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_store(path: Path | None = None) -> Store:
    """Open the database at ``path`` (None: in the platform's data directory), made or upgraded as needed.

    Raises:
        NotADatabaseError: The file is something else.
        NewerDatabaseError: A newer version of this program wrote it.
        DamagedDatabaseError: Its integrity check fails; the message names the backup, if there is one.
        StorageError: It cannot be opened.
    """
    raise NotImplementedError
