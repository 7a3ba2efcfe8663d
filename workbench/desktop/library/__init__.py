"""Getting articles onto the desk: start page, files that were not opened, case details, and help around it."""
