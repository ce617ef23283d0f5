"""The sound model: how it was fitted, and how well it ranks names."""
