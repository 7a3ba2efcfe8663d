"""Use cases without Qt: short functions; a write returns what changed."""
