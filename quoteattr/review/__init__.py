"""What a person or a gold file says about the rows: scores."""
