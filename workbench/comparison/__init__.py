"""Claims in; groups of claims that speak of the same thing out, each with a reason."""
