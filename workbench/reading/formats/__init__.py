"""One file per format; each has ``SUFFIXES`` and ``read(data) -> Content``. A new file here is a new format."""
