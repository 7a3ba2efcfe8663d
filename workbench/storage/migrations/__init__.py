"""The schema's history; run from code by `storage.upgrade`."""
