"""Settings from a file: where it is (places.py), what it may say (model.py), what it says."""
