"""The strip in which a reading is judged."""
