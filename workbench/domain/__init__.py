"""What the program knows: frozen dataclasses and enums, standard library only."""
