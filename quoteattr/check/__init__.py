"""A draft held against its sources: what was really said, by whom, and what was changed on the way."""
