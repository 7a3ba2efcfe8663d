"""Who said what: speakers as rows, the quotes of all open articles beside each other."""
