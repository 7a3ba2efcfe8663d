"""What leaves the program and what enters it again."""
