"""The landings of the staircase: pure functions, each of which adds one kind of thing to an article."""
