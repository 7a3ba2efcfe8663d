"""Errors that are told to a person. Each message is one sentence that says what happened and what stays safe."""

from __future__ import annotations


class WorkbenchError(Exception):
    """Base of every error with a message for the user."""


class StorageError(WorkbenchError):
    """The database cannot be opened or written."""


class NotADatabaseError(StorageError):
    """The file is no database of this program."""


class NewerDatabaseError(StorageError):
    """The file was written by a newer version of this program."""


class DamagedDatabaseError(StorageError):
    """The database file fails its integrity check."""


class ReadOnlyError(StorageError):
    """A write was asked of a database that is open for reading only."""


class NotSavedError(StorageError):
    """A write failed, e.g. because the disk is full; nothing of it was stored."""


class NotFoundError(WorkbenchError):
    """A case, article, claim or decision that was asked for does not exist."""


class AnalysisError(WorkbenchError):
    """Finding claims failed for one article; the others are not touched."""


class PipelineError(WorkbenchError):
    """A spaCy pipeline cannot be loaded or lacks what our components need."""
